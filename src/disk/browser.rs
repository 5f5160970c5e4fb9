//! What leaves the program on the person's word: an address for the browser, a file for the system's file browser. Only
//! addresses that a browser or mail program understands are handed on, and only files of the library.

use super::picture::{OutOfReach, file_within};
use super::{RevealError, WebError};
use crate::library::PagePath;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens `address`, which the person has seen in full and confirmed.
pub(super) fn open_web(address: &str) -> Result<(), WebError> {
    if !is_web_address(address) {
        return Err(WebError::Refused { address: address.to_owned() });
    }
    webbrowser::open(address)
        .map_err(|error| WebError::Failed { address: address.to_owned(), cause: error.to_string() })
}

/// `http`, `https` with a host, or `mailto`, and nothing that could end the address for whoever reads it next.
fn is_web_address(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else { return false };
    let has_host = rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with(['/', '\\']));
    let is_known = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => has_host,
        "mailto" => !rest.is_empty(),
        _ => false,
    };
    is_known && !address.chars().any(|char| char.is_whitespace() || char.is_control() || "\"<>`|^".contains(char))
}

/// Shows the file `path` of the library in `folder`.
pub(super) fn reveal(folder: &Path, path: &PagePath) -> Result<(), RevealError> {
    let file = file_within(folder, path.as_str()).map_err(|error| match error {
        OutOfReach::Missing | OutOfReach::Outside => RevealError::Missing { path: path.to_string() },
        OutOfReach::Failed(error) => RevealError::Failed { path: folder.join(path.as_str()), cause: error.to_string() },
    })?;
    let failed = |cause: String| RevealError::Failed { path: file.clone(), cause };
    let mut command = reveal_command(&file);
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    match status {
        // The file browser of Windows answers 1 when all went well.
        Ok(status) if status.success() || cfg!(windows) => Ok(()),
        Ok(status) => Err(failed(status.to_string())),
        Err(error) => Err(failed(error.to_string())),
    }
}

fn reveal_command(file: &Path) -> Command {
    let mut command;
    if cfg!(windows) {
        command = Command::new("explorer");
        command.arg("/select,").arg(file);
    } else if cfg!(target_os = "macos") {
        command = Command::new("open");
        command.arg("-R").arg(file);
    } else {
        command = Command::new("xdg-open");
        command.arg(file.parent().unwrap_or(file));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, opens: bool) {
        assert_eq!(is_web_address(address), opens, "{address}");
    }

    #[test]
    fn web_and_mail_addresses_are_opened() {
        check("https://example.org/a?b=c#d", true);
        check("HTTP://example.org", true);
        check("https://example.org/日本", true);
        check("mailto:a@example.org?subject=b", true);
    }

    #[test]
    fn everything_else_is_refused() {
        for address in [
            "file:///etc/passwd",
            "//host/share",
            "\\\\host\\share",
            "https:",
            "https:///x",
            "https:\\\\host",
            "http:x",
            "javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "ms-word:x",
            "--version",
            "",
            "mailto:",
            "https://example.org/ --flag",
            "https://example.org/\n",
            "https://example.org/\"&calc",
            "page.md",
        ] {
            check(address, false);
        }
    }

    #[test]
    fn an_address_that_is_refused_says_which() {
        let refused = WebError::Refused { address: "file:///x".to_owned() };
        assert_eq!(open_web("file:///x"), Err(refused));
    }
}

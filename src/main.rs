//! From the arguments to the window or the command line.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Context as _;
use playbook_desk::text::Texts;
use playbook_desk::{cli, disk, views};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let language = sys_locale::get_locale().unwrap_or_default();
    if cli::is_command(&arguments) {
        let config = disk::config_folder();
        let (mut out, mut err) = (std::io::stdout(), std::io::stderr());
        return cli::run(arguments, config.as_deref(), &Texts::new(&language), &mut out, &mut err).code().into();
    }
    match window(arguments.into_iter().next(), language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("playbook-desk: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn window(library: Option<OsString>, language: String) -> anyhow::Result<()> {
    let named = library.map(|name| match name.to_str() {
        Some("builtin") => Ok(disk::Origin::Builtin),
        _ => std::path::absolute(&name).map(disk::Origin::Folder),
    });
    let named = named.transpose().context("the folder's path could not be made absolute")?;
    views::run(named, language).context("the window could not be opened")
}

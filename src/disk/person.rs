//! What the person at this computer may be called, to be offered and never taken without being asked: the name that Git
//! signs with, and the one the system knows. Both are read as text; no program is started.

use std::fs;
use std::path::{Path, PathBuf};

/// Configuration files of Git are a few lines; more is not looked at, in bytes.
const MOST: usize = 256 << 10;

/// Names, best first, each once. `library` is a folder whose own Git configuration counts before the person's.
pub(super) fn names(library: Option<&Path>) -> Vec<String> {
    let home = etcetera::home_dir().ok();
    let configured = std::env::var_os("XDG_CONFIG_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let user = std::env::var("USER").or_else(|_| std::env::var("USERNAME")).unwrap_or_default();
    let files = git_files(library, home.as_deref(), configured.as_deref());
    let of_git = files.into_iter().filter_map(|file| git_name(&text(&file)?));
    let of_system = fs::read_to_string("/etc/passwd").ok().and_then(|users| full_name(&users, &user));
    let mut names: Vec<String> = Vec::new();
    for name in of_git.chain(of_system).chain([user]) {
        if !name.trim().is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The nearest first.
fn git_files(library: Option<&Path>, home: Option<&Path>, configured: Option<&Path>) -> Vec<PathBuf> {
    let own = library.into_iter().flat_map(|library| library.ancestors().map(|above| above.join(".git/config")));
    let person = home.map(|home| home.join(".gitconfig"));
    let other = configured.map(|folder| folder.join("git/config"));
    let usual = home.map(|home| home.join(".config/git/config"));
    own.chain(person).chain(other).chain(usual).collect()
}

fn text(file: &Path) -> Option<String> {
    let bytes = fs::read(file).ok()?;
    (bytes.len() <= MOST).then(|| String::from_utf8_lossy(&bytes).into_owned())
}

/// The `name` of the section `[user]`; the last one counts.
fn git_name(config: &str) -> Option<String> {
    let mut in_user = false;
    let mut found = None;
    for line in config.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            in_user = section.split(']').next().is_some_and(|name| name.trim().eq_ignore_ascii_case("user"));
        } else if in_user
            && let Some((key, value)) = line.split_once('=')
            && key.trim().eq_ignore_ascii_case("name")
        {
            let value = value.split(['#', ';']).next().unwrap_or_default().trim();
            found = Some(value.trim_matches('"').replace("\\\"", "\"")).filter(|name| !name.is_empty());
        }
    }
    found
}

/// The full name of `user` among the system's users.
fn full_name(users: &str, user: &str) -> Option<String> {
    let line = users.lines().find(|line| line.split(':').next() == Some(user) && !user.is_empty())?;
    let name = line.split(':').nth(4)?.split(',').next()?.trim();
    (!name.is_empty()).then(|| name.replace('&', user))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn git_knows_the_name_it_signs_with() {
        let config = "[core]\n\tname = no\n[user]\n\temail = a@b.c\n\tname = Ana Ruiz # me\n[alias]\n name = x\n";
        assert_eq!(git_name(config).as_deref(), Some("Ana Ruiz"));
        assert_eq!(git_name("[User]\nName=\"Ana \\\"Anita\\\" Ruiz\"").as_deref(), Some("Ana \"Anita\" Ruiz"));
        assert_eq!(git_name("[user]\nname =\n[user \"work\"]\nname = Other"), None);
        assert_eq!(git_name("name = Nobody"), None);
    }

    #[test]
    fn the_system_knows_a_full_name() {
        let users = "root:x:0:0:root:/root:/bin/sh\nana:x:1:1:Ana Ruiz,,,:/home/ana:/bin/sh\nbob:x:2:2::/:/bin/sh\n";
        assert_eq!(full_name(users, "ana").as_deref(), Some("Ana Ruiz"));
        assert_eq!(full_name(users, "bob"), None);
        assert_eq!(full_name(users, ""), None);
    }

    #[test]
    fn the_library_s_own_configuration_counts_first() {
        let files = git_files(Some(Path::new("/b/c")), Some(Path::new("/home/a")), None);
        let expected = ["/b/c/.git/config", "/b/.git/config", "/.git/config", "/home/a/.gitconfig"];
        assert_eq!(files[..4], expected.map(PathBuf::from));
    }
}

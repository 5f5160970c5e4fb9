//! Pages and folders made to break readers: none may stop the others, none may take long, and each is listed, with a
//! problem where reading it went wrong.

use crate::folder::{check, folder, lines, load, write};
use std::fs::File;
use std::path::Path;
use std::time::{Duration, Instant};

/// Loads one page beside a good one. The bound is loose: it catches what hangs, in a build that is not optimised.
fn check_page(name: &str, bytes: &[u8], expected: &str) {
    let folder = folder(&[("z-good.md", "# Good\n")]);
    write(folder.path(), name, bytes);
    let start = Instant::now();
    check(folder.path(), &[expected, "z-good.md"]);
    assert!(start.elapsed() < Duration::from_secs(30), "{name} took {:?}", start.elapsed());
}

#[test]
fn bytes_that_are_no_utf8() {
    check_page("a.md", b"# A\n\nbad \xFF\xC0 bytes\n", "a.md [not-utf8]");
}

#[test]
fn utf16_in_both_orders() {
    let units: Vec<u16> = "# Ámbar\n\n> [!IMPORTANT]\n> **Definición:** algo.\n".encode_utf16().collect();
    let little: Vec<u8> = [0xFEFF].iter().chain(&units).flat_map(|unit: &u16| unit.to_le_bytes()).collect();
    let big: Vec<u8> = [0xFEFF].iter().chain(&units).flat_map(|unit: &u16| unit.to_be_bytes()).collect();
    for bytes in [little, big] {
        check_page("a.md", &bytes, "a.md [utf16]");
        let folder = folder(&[]);
        write(folder.path(), "a.md", &bytes);
        let library = load(folder.path()).unwrap().library;
        assert_eq!(library.entries()[0].name, "Ámbar");
        assert!(library.entries()[0].source.read_only);
    }
}

#[test]
fn nul_characters() {
    check_page("a.md", b"# A\0\n\n\0\0", "a.md [nul-bytes]");
}

#[test]
fn a_file_of_200_megabytes_is_not_read() {
    let folder = folder(&[("z-good.md", "# Good\n")]);
    // Sparse: it takes no room, but reading it would take memory and time.
    File::create(folder.path().join("a.md")).unwrap().set_len(200 << 20).unwrap();
    let start = Instant::now();
    check(folder.path(), &["a.md [too-large]", "z-good.md"]);
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[test]
fn a_line_of_a_megabyte() {
    check_page("a.md", "word ".repeat(200_000).as_bytes(), "a.md");
    check_page("a.md", "*".repeat(1 << 20).as_bytes(), "a.md");
    check_page("a.md", format!("|{}", "a|".repeat(500_000)).as_bytes(), "a.md");
}

#[test]
fn a_table_of_10000_columns() {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(10_000));
    check_page("a.md", format!("{}{}{}", row("h"), row(":-:"), row("c").repeat(3)).as_bytes(), "a.md");
}

#[test]
fn quotes_in_quotes_5000_deep() {
    check_page("a.md", format!("{} deep\n", ">".repeat(5_000)).as_bytes(), "a.md");
    check_page("a.md", format!("{} deep\n", "> ".repeat(5_000)).as_bytes(), "a.md");
    check_page(
        "a.md",
        (0..2_000).map(|depth| format!("{}- x\n", " ".repeat(depth * 2))).collect::<String>().as_bytes(),
        "a.md",
    );
}

#[test]
fn brackets_that_never_close() {
    check_page("a.md", "[".repeat(10_000).as_bytes(), "a.md");
    check_page("a.md", "![".repeat(10_000).as_bytes(), "a.md");
    check_page("a.md", "[a](".repeat(10_000).as_bytes(), "a.md");
    check_page("a.md", "[^x\n".repeat(20_000).as_bytes(), "a.md");
    check_page("a.md", "[^x]: y\n".repeat(20_000).as_bytes(), "a.md");
}

#[test]
fn html_that_never_closes() {
    check_page(
        "a.md",
        format!("# A\n\n{}<!-- {}", "<details><summary>".repeat(5_000), "<a b='".repeat(5_000)).as_bytes(),
        "a.md",
    );
}

#[test]
fn folders_300_deep() {
    let folder = folder(&[]);
    let deep = "d/".repeat(300);
    write(folder.path(), &format!("{deep}a.md"), b"# A");
    check(folder.path(), &[&format!("{deep}a.md")]);
}

#[test]
fn a_hundred_hostile_pages_do_not_hide_the_others() {
    let folder = folder(&[("good.md", "# Good\n\nwords\n")]);
    for nth in 0..100 {
        write(folder.path(), &format!("bad/{nth:03}.md"), &[0xFF, b'[', b'^', nth]);
    }
    assert_eq!(load(folder.path()).unwrap().library.entries().len(), 101);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::ffi::OsStr;
    use std::fs;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    #[test]
    fn names_that_cannot_be_shown_as_they_are() {
        let folder = folder(&[("two\nlines.md", "# A"), ("back\\slash.md", "# B")]);
        check(folder.path(), &["back\u{FFFD}slash.md [odd-name]", "two\u{FFFD}lines.md [odd-name]"]);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_are_no_utf8_are_told_apart() {
        let folder = folder(&[]);
        for name in [b"a\xFE.md", b"a\xFF.md"] {
            fs::write(folder.path().join(OsStr::from_bytes(name)), "# A").unwrap();
        }
        check(folder.path(), &["a\u{FFFD}.md [odd-name]", "a\u{FFFD}.md (2) [odd-name]"]);
    }

    #[test]
    fn links_that_loop() {
        let folder = folder(&[("a/b/page.md", "# P")]);
        symlink("..", folder.path().join("a/b/up")).unwrap();
        symlink(".", folder.path().join("here")).unwrap();
        symlink("self.md", folder.path().join("self.md")).unwrap();
        symlink("pong", folder.path().join("ping")).unwrap();
        symlink("ping", folder.path().join("pong")).unwrap();
        check(
            folder.path(),
            &[
                "a/b/page.md",
                "a/b/up [unreadable]",
                "here [unreadable]",
                "ping [unreadable]",
                "pong [unreadable]",
                "self.md [unreadable]",
            ],
        );
    }

    #[test]
    fn folders_linked_into_each_other() {
        let folder = folder(&[("a/p.md", "# P"), ("b/q.md", "# Q")]);
        symlink("../b", folder.path().join("a/to-b")).unwrap();
        symlink("../a", folder.path().join("b/to-a")).unwrap();
        let library = load(folder.path()).unwrap().library;
        let lines = lines(&library);
        for path in ["a/p.md", "b/q.md", "a/to-b/q.md", "b/to-a/p.md"] {
            assert!(lines.iter().any(|line| line == path), "{path} is missing in {lines:?}");
        }
        assert_eq!(lines.iter().filter(|line| line.ends_with("[unreadable]")).count(), 2, "{lines:?}");
    }

    #[test]
    fn links_that_double_with_each_folder() {
        let folder = folder(&[]);
        for depth in 0..40 {
            write(folder.path(), &format!("{depth}/p.md"), format!("# {depth}").as_bytes());
            for side in ["left", "right"] {
                symlink(format!("../{}", depth + 1), folder.path().join(format!("{depth}/{side}"))).unwrap();
            }
        }
        let start = Instant::now();
        assert!(load(folder.path()).unwrap().library.entries().len() < 1_000);
        assert!(start.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn links_out_of_the_folder_are_listed_and_not_followed() {
        let outside = folder(&[("secret.md", "# Secret"), ("more/x.md", "# X")]);
        let folder = folder(&[("in/real.md", "# Real")]);
        symlink(outside.path().join("secret.md"), folder.path().join("a.md")).unwrap();
        symlink(outside.path().join("more"), folder.path().join("b")).unwrap();
        symlink("nowhere.md", folder.path().join("c.md")).unwrap();
        symlink("in/real.md", folder.path().join("d.md")).unwrap();
        symlink("in", folder.path().join("e")).unwrap();
        let expected = ["a.md [unreadable]", "b [unreadable]", "c.md [unreadable]", "d.md", "e/real.md", "in/real.md"];
        check(folder.path(), &expected);
    }

    #[test]
    fn the_folder_itself_may_be_a_link() {
        let real = folder(&[("a.md", "# A")]);
        let folder = folder(&[]);
        let link = folder.path().join("link");
        symlink(real.path(), &link).unwrap();
        check(&link, &["a.md"]);
    }

    #[test]
    fn what_is_no_file_is_never_opened() {
        let folder = folder(&[("good.md", "# Good")]);
        let _socket = UnixListener::bind(folder.path().join("a.md")).unwrap();
        check(folder.path(), &["a.md [unreadable]", "good.md"]);
    }

    #[test]
    fn files_and_folders_that_may_not_be_read() {
        let folder = folder(&[("a.md", "# A"), ("b/c.md", "# C"), ("good.md", "# Good")]);
        let set = |path: &str, mode| {
            fs::set_permissions(folder.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
        };
        set("a.md", 0o000);
        set("b", 0o000);
        if is_allowed_all(folder.path()) {
            println!("skipped: this user may read everything");
        } else {
            check(folder.path(), &["a.md [unreadable]", "b [unreadable]", "good.md"]);
        }
        set("b", 0o700);
    }

    fn is_allowed_all(folder: &Path) -> bool {
        fs::read(folder.join("a.md")).is_ok()
    }
}

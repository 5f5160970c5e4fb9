//! How commands end when something is wrong: exit codes, and that nothing but results goes to standard output.

use std::ffi::OsString;
use std::io::{self, Write};

use playbook_desk::cli::{Exit, is_command, run};
use playbook_desk::text::Texts;

const LIBRARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/library");

/// Runs `line`, where `LIB` is the fixture library.
fn ended(line: &str, language: &str) -> (Exit, String, String) {
    let arguments =
        line.split_whitespace().map(|word| if word == "LIB" { LIBRARY.into() } else { OsString::from(word) });
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(arguments, None, &Texts::new(language), &mut out, &mut err);
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

/// The command prints nothing, says `said` to standard error and ends with `code`.
fn check(line: &str, code: u8, said: &str) {
    let (exit, out, err) = ended(line, "en");
    assert_eq!((exit.code(), out.as_str()), (code, ""), "{line}: {err}");
    assert!(err.contains(said), "{line}: {err}");
}

#[test]
fn wrong_usage_ends_with_2_and_a_hint() {
    check("shew LIB", 2, "There is no command “shew”.\nTry “playbook-desk --help”.");
    check("show", 2, "Which library?");
    check("list LIB extra", 2, "“extra” is one argument too many");
    check("search LIB", 2, "What should be searched for?");
    check("search LIB word --limit none", 2, "“none” is no whole number above 0");
    check("list LIB --colour", 2, "The option --colour is not known here");
}

#[test]
fn an_unreadable_library_ends_with_2() {
    check("list LIB/nowhere-at-all", 2, "There is no folder");
    check(&format!("list {LIBRARY}/index.md"), 2, "is no folder");
    check("search LIB --queries no-such-file", 2, "The queries in no-such-file cannot be read");
}

#[test]
fn nothing_found_ends_with_1() {
    let (exit, out, err) = ended("search LIB zebra crossing", "en");
    assert_eq!((exit, out.as_str(), err.as_str()), (Exit::Nothing, "zebra crossing: nothing found\n", ""));
    let (exit, out, _) = ended("search LIB zebra --json", "en");
    assert_eq!(exit, Exit::Nothing);
    assert!(out.starts_with(r#"{"query":"zebra","micros":"#) && out.ends_with("\"hits\":[],\"doubts\":[]}\n"), "{out}");
    check("show LIB zebra", 1, "No entry is called “zebra”.");
}

#[test]
fn what_of_a_query_is_not_understood_is_warned_of_and_left_out() {
    let warned = |query: &str, said: &str| {
        let (exit, out, err) = ended(&format!("search LIB {query}"), "en");
        assert_eq!((exit, err.trim_end()), (Exit::Done, said), "{query}");
        assert!(out.contains("Rules and Law"), "{query}: {out}");
    };
    warned(
        "legal kind:vaild lang:en",
        "playbook-desk: “kind:vaild”: no page in this library has that value. Did you mean kind:valid?",
    );
    warned("legal lang:xx", "playbook-desk: “lang:xx”: no page in this library has that language.");
    warned("legal updated:soon", "playbook-desk: “updated:soon” is no date or age: 2020-03 or <30d would be.");
    warned("legal l2:rules", "");
    let (_, out, err) = ended("search LIB legal lagn:es --json", "es");
    assert!(err.starts_with("playbook-desk: No hay ningún filtro llamado «lagn»"), "{err}");
    let expected = r#""doubts":[{"code":"unknown-key","range":[6,10],"suggestion":"lang"}]}"#;
    assert!(out.trim_end().ends_with(expected), "{out}");
}

#[test]
fn doubts_of_a_file_of_queries_name_the_line() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "legal\nlegal kind:novel\n").unwrap();
    let (_, _, err) = ended(&format!("search LIB --queries {}", file.path().display()), "en");
    assert_eq!(err, "playbook-desk: Line 2: “kind:novel”: no page in this library has that value.\n");
}

#[test]
fn an_entry_that_fits_several_pages_is_refused_and_lists_them() {
    check("show LIB l1l2l3-blocked-budget-freeze", 1, "fits 2 pages");
    let (_, _, err) = ended("show LIB l1l2l3-blocked-budget-freeze", "en");
    let paths: Vec<&str> = err.lines().skip(1).map(str::trim).collect();
    assert_eq!(paths, ["handbook/english/l1l2l3-blocked-budget-freeze.md", "internal/l1l2l3-blocked-budget-freeze.md"]);
}

#[test]
fn the_entries_that_are_found_are_shown_all_the_same() {
    let (exit, out, err) = ended("show LIB zebra Hiring --json", "en");
    assert_eq!((exit, out.lines().count()), (Exit::Nothing, 1));
    assert!(err.contains("zebra"));
}

#[test]
fn people_are_told_in_their_language_and_scripts_in_english() {
    let (_, _, err) = ended("shew LIB", "es");
    assert!(err.contains("No existe la orden «shew»"), "{err}");
    let (_, english, _) = ended("show LIB release-notes --json", "en");
    let (_, spanish, _) = ended("show LIB release-notes --json", "es");
    assert_eq!(english, spanish);
    assert!(english.contains("A merge conflict was committed here"), "{english}");
}

#[test]
fn help_and_version_are_results() {
    let (exit, out, err) = ended("--help", "en");
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert!(
        out.contains("playbook-desk search LIBRARY QUERY") && out.lines().all(|line| line.chars().count() <= 96),
        "{out}"
    );
    let (_, out, _) = ended("-V", "en");
    assert_eq!(out, concat!("playbook-desk ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn commands_and_options_are_told_from_a_library_for_the_window() {
    let command = |line: &str| is_command(&line.split_whitespace().map(OsString::from).collect::<Vec<_>>());
    for line in ["show LIB", "list", "search LIB word", "--help", "-V", "LIB extra", "--nonsense"] {
        assert!(command(line), "{line}");
    }
    for line in ["", "LIB", "./show", "builtin", "-"] {
        assert!(!command(line), "{line}");
    }
}

/// Accepts a little, then is gone, or full.
struct Failing(io::ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(self.0.into())
    }
}

#[test]
fn a_reader_that_stops_reading_ends_the_command_well_and_a_full_disk_does_not() {
    for (kind, expected) in [(io::ErrorKind::BrokenPipe, Exit::Done), (io::ErrorKind::StorageFull, Exit::Misuse)] {
        for command in ["show", "list"] {
            let mut err = Vec::new();
            let arguments = [command.into(), LIBRARY.into(), OsString::from("--json")];
            let exit = run(arguments, None, &Texts::new("en"), &mut Failing(kind), &mut err);
            assert_eq!(exit, expected, "{command} {kind:?}");
            assert_eq!(err.is_empty(), exit == Exit::Done);
        }
    }
}

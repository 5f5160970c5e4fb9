//! `golden` at the command line: what it prints, what it writes, and how it ends.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use playbook_desk::cli::{Exit, run};
use playbook_desk::text::Texts;
use tempfile::TempDir;

const CALLS: &str = "# recorded s@1 66.7 s@3 66.7\n\
    slimy trail\tslugs.md\theard in May\n\
    froze at night\tLate frost\n\
    xyzzy\tslugs.md\n";

/// A folder of two pages and these golden calls.
fn garden(calls: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("frost.md", "# Late frost\n\nThe seedlings froze at night.\n");
    write("slugs.md", "# Slugs\n\nSomething with a slimy trail eats the lettuce.\n");
    write("golden.en.tsv", calls);
    folder
}

/// How the command ends, with what it prints as results and as messages.
fn golden(library: &Path, options: &str, language: &str) -> (Exit, String, String) {
    let mut arguments: Vec<OsString> = vec!["golden".into(), library.into()];
    arguments.extend(options.split_whitespace().map(OsString::from));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(arguments, None, &Texts::new(language), &mut out, &mut err);
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn calls_that_do_not_find_their_entry_first_are_listed() {
    let folder = garden(CALLS);
    let (exit, out, err) = golden(folder.path(), "", "en");
    let expected = "\
golden.en.tsv
  3 calls: 66.7 % first, 66.7 % among the first three
  On record: 66.7 % and 66.7 %

  ✗ Line 4: xyzzy
    → Slugs (not among the first ten)
    · Nothing was found.
";
    assert_eq!((out.as_str(), err.as_str(), exit), (expected, "", Exit::Done));
}

#[test]
fn a_score_below_the_record_ends_with_one_and_says_so() {
    let folder = garden(&CALLS.replace("66.7", "100"));
    let (exit, out, _) = golden(folder.path(), "", "es");
    assert_eq!(exit, Exit::Nothing);
    assert!(out.contains("Por debajo de la marca: 100 % y 100 %"), "{out}");
}

#[test]
fn an_entry_that_is_not_there_counts_as_missed() {
    let folder = garden("slimy trail\tsnails.md\nslimy\tslugs.md\n");
    let (exit, out, _) = golden(folder.path(), "", "en");
    assert!(out.contains("2 calls: 50 % first") && out.contains("No entry is called “snails.md”."), "{out}");
    assert!(out.contains("First instead: Slugs"), "{out}");
    assert_eq!(exit, Exit::Done, "nothing is on record");
}

#[test]
fn the_json_has_every_call() {
    let folder = garden(CALLS);
    let (_, out, _) = golden(folder.path(), "--json", "es");
    let expected = concat!(
        r#"{"path":"golden.en.tsv","language":"en","score":{"at_1":66.7,"at_3":66.7},"recorded":{"at_1":66.7,"at_3":66.7},"below":false"#,
        r#","calls":[{"phrase":"slimy trail","line":2,"right":"slugs.md","rank":1,"first":"slugs.md"}"#,
        r#",{"phrase":"froze at night","line":3,"right":"frost.md","rank":1,"first":"frost.md"}"#,
        r#",{"phrase":"xyzzy","line":4,"right":"slugs.md","rank":null,"first":null}]}"#,
        "\n"
    );
    assert_eq!(out, expected);
}

#[test]
fn recording_writes_the_score_and_ends_well() {
    let folder = garden(&CALLS.replace("66.7", "100"));
    let (exit, _, err) = golden(folder.path(), "--record", "en");
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert_eq!(fs::read_to_string(folder.path().join("golden.en.tsv")).unwrap(), CALLS);
    assert_eq!(golden(folder.path(), "", "en").0, Exit::Done);
}

#[test]
fn the_library_inside_the_program_is_not_recorded() {
    let (exit, _, err) = golden(Path::new("builtin"), "--record", "en");
    assert_eq!(
        (exit, err.as_str()),
        (Exit::Misuse, "playbook-desk: The library inside the program cannot be changed.\n")
    );
}

#[test]
fn a_library_without_golden_calls_has_nothing_to_score() {
    let folder = garden("# none yet\n");
    let (exit, out, err) = golden(folder.path(), "", "en");
    assert_eq!((exit, out.as_str()), (Exit::Nothing, ""));
    assert!(err.contains("has no golden calls"), "{err}");
}

#[test]
fn a_line_that_makes_no_sense_is_told_and_the_others_count() {
    let folder = garden("slimy trail\nslimy\tslugs.md\n");
    let (exit, out, err) = golden(folder.path(), "", "en");
    assert!(out.contains("1 call: 100 % first"), "{out}");
    assert!(err.starts_with("playbook-desk: golden.en.tsv, line 1: “slimy trail” names no entry"), "{err}");
    assert_eq!(exit, Exit::Done);
}

#[test]
fn the_library_inside_the_program_keeps_its_record() {
    let (exit, out, err) = golden(Path::new("builtin"), "", "en");
    assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{out}");
}

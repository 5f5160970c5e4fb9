//! Synonyms and golden calls beside the pages: read with them, watched with them, told when a line makes no sense.

use crate::desk::Desk;
use crate::folder::{folder, load, write};
use playbook_desk::disk::{Event, Notice, Origin, RecordError, load_once, record_scores};
use playbook_desk::document::{Language, Vocabulary};
use playbook_desk::library::PagePath;
use playbook_desk::search::{GoldenReport, Index, Query, score_calls};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const FROST: &str = "# Late frost\n\nThe seedlings froze in the night, and in the morning all of them were black.\n";
const SLUGS: &str = "# Slugs\n\nThere is something slimy in the garden that eats the lettuce when it is dark.\n";

/// What else is looked for in place of an English word.
fn synonyms(folder: &Path, word: &str) -> Vec<String> {
    let synonyms = load(folder).unwrap().synonyms;
    synonyms.of(Language::EN, &[word], 0).iter().map(|one| one.words.join(" ")).collect()
}

fn score(folder: &Path) -> GoldenReport {
    let loaded = load(folder).unwrap();
    score_calls(&Index::build(loaded.library, loaded.synonyms), &loaded.golden)
}

/// A desk on which `folder` is open and its golden calls are scored, with the report; by then the folder is watched.
fn scored(folder: &Path) -> (Desk, Vec<(String, Option<usize>)>) {
    let desk = Desk::new();
    desk.open(folder, 1);
    let first = report(&desk);
    (desk, first)
}

/// The next report of golden calls: each phrase and the place of its entry.
fn report(desk: &Desk) -> Vec<(String, Option<usize>)> {
    desk.wait(|event| match event {
        Event::Golden { generation: 1, report } => {
            let calls = report.files.iter().flat_map(|file| file.results());
            Some(calls.map(|(call, result)| (call.phrase.clone(), result.rank)).collect())
        }
        _ => None,
    })
}

#[test]
fn synonyms_hold_in_the_whole_library_wherever_they_stand() {
    let folder = folder(&[
        ("a.md", "# A"),
        ("synonyms.en.txt", "budget, funding"),
        ("deep/er/Synonyms.EN.txt", "budget, money"),
        ("synonyms.es.txt", "budget, presupuesto"),
        (".hidden/synonyms.en.txt", "budget, cash"),
        ("synonyms.txt", "budget, means"),
    ]);
    assert_eq!(synonyms(folder.path(), "budget"), ["money", "funding"]);
}

#[test]
fn a_file_as_a_spreadsheet_writes_it_is_read() {
    let folder = folder(&[("frost.md", FROST)]);
    let utf16: Vec<u8> = "\u{feff}froze seedlings\tfrost.md\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    write(folder.path(), "golden.en.tsv", &utf16);
    let report = score(folder.path());
    assert_eq!(report.files[0].calls[0].rank, Some(1));
}

#[test]
fn lines_that_say_nothing_are_told_and_the_others_hold() {
    let folder = folder(&[
        ("a.md", "# A"),
        ("synonyms.en.txt", "# ours\nbudget\nbudget, funding\n"),
        ("sub/golden.en.tsv", "who pays\nwho waits\t../a.md\n"),
    ]);
    let told = |path: &str, line, fault, detail: &str| Notice::LineIgnored {
        path: path.to_owned(),
        line,
        fault,
        detail: detail.to_owned(),
    };
    let expected = vec![
        told("sub/golden.en.tsv", 1, "golden-no-entry", "who pays"),
        told("synonyms.en.txt", 2, "synonym-alone", "budget"),
    ];
    assert_eq!(load(folder.path()).unwrap().notices, expected);
    assert_eq!(synonyms(folder.path(), "budget"), ["funding"]);
}

#[test]
fn of_many_lines_only_the_first_are_told_one_by_one() {
    let folder = folder(&[("a.md", "# A"), ("synonyms.en.txt", &"lonely\n".repeat(100))]);
    let notices = load(folder.path()).unwrap().notices;
    let lines: usize = notices
        .iter()
        .map(|notice| match notice {
            Notice::LineIgnored { .. } => 1,
            Notice::MoreLinesIgnored { lines, .. } => *lines,
            other => panic!("{other:?}"),
        })
        .sum();
    assert_eq!(lines, 100);
    assert!(notices.len() < 12);
}

#[test]
fn a_file_that_is_no_list_of_words_is_left_out_with_a_notice() {
    let folder = folder(&[("a.md", "# A"), ("synonyms.en.txt", &"a, b\n".repeat(300_000))]);
    let notices = load(folder.path()).unwrap().notices;
    assert!(matches!(notices.as_slice(), [Notice::AidIgnored { path, .. }] if path == "synonyms.en.txt"));
    assert!(synonyms(folder.path(), "a").is_empty());
}

#[test]
fn a_synonym_added_is_at_work_at_once() {
    let folder = folder(&[("frost.md", FROST), ("slugs.md", SLUGS)]);
    let (desk, first) = Desk::on(folder.path());
    let found = |index: &Index| index.find(&Query::parse("gastropod"), 10).answers.len();
    assert_eq!(found(&first.index), 0);
    write(folder.path(), "synonyms.en.txt", b"gastropod -> slimy");
    let second = desk.snapshot();
    assert_eq!(found(&second.index), 1);
    assert!(Arc::ptr_eq(&first.library, &second.library), "no page was read again");
    fs::remove_file(folder.path().join("synonyms.en.txt")).unwrap();
    assert_eq!(found(&desk.snapshot().index), 0);
}

#[test]
fn golden_calls_are_scored_when_it_is_quiet_and_again_after_an_edit() {
    let folder = folder(&[("frost.md", FROST), ("slugs.md", SLUGS), ("golden.en.tsv", "slimy lettuce\tslugs.md\n")]);
    let slimy = |rank| vec![("slimy lettuce".to_owned(), rank)];
    let (desk, first) = scored(folder.path());
    assert_eq!(first, slimy(Some(1)));
    write(folder.path(), "slugs.md", b"# Slugs\n\nThey eat at night.\n");
    assert_eq!(report(&desk), slimy(None));
    write(folder.path(), "golden.en.tsv", b"froze\tfrost.md\n");
    assert_eq!(report(&desk), [("froze".to_owned(), Some(1))]);
    fs::remove_file(folder.path().join("golden.en.tsv")).unwrap();
    assert_eq!(report(&desk), []);
    desk.stays_quiet(Duration::from_millis(1000));
}

#[test]
fn many_edits_at_once_are_scored_once() {
    let folder = folder(&[("frost.md", FROST), ("golden.en.tsv", "froze\tfrost.md\n")]);
    let (desk, _) = scored(folder.path());
    for nth in 0..20 {
        write(folder.path(), &format!("{nth}.md"), b"# Another\n");
    }
    report(&desk);
    desk.stays_quiet(Duration::from_millis(1000));
}

#[test]
fn recording_changes_one_line_of_each_file() {
    let calls = "# heard in May\r\nfroze\tfrost.md\r\nno such words\tfrost.md\r\n";
    let folder = folder(&[("sub/frost.md", FROST), ("sub/golden.en.tsv", calls), ("golden.es.tsv", "# empty\n")]);
    let origin = Origin::Folder(folder.path().to_path_buf());
    record_scores(&origin, &score(folder.path())).unwrap();
    let read = |path: &str| fs::read_to_string(folder.path().join(path)).unwrap();
    assert_eq!(read("sub/golden.en.tsv"), format!("# recorded s@1 50 s@3 50\r\n{calls}"));
    assert_eq!(read("golden.es.tsv"), "# empty\n");
    assert_eq!(record_scores(&Origin::Builtin, &score(folder.path())), Err(RecordError::Builtin));
}

#[test]
fn a_file_that_is_not_written_as_it_is_read_is_not_recorded() {
    let folder = folder(&[("frost.md", FROST)]);
    write(folder.path(), "golden.en.tsv", b"froze\tfrost.md\tna\xEFve\n");
    let origin = Origin::Folder(folder.path().to_path_buf());
    let refused = record_scores(&origin, &score(folder.path()));
    assert!(matches!(refused, Err(RecordError::Failed { path, .. }) if path == "golden.en.tsv"));
    assert_eq!(fs::read(folder.path().join("golden.en.tsv")).unwrap(), b"froze\tfrost.md\tna\xEFve\n");
}

#[test]
fn the_builtin_library_brings_both_in_each_of_its_languages() {
    let loaded = load_once(&Origin::Builtin, &Vocabulary::builtin()).unwrap();
    assert_eq!(loaded.synonyms.languages().collect::<Vec<_>>(), [Language::EN, Language::ES]);
    let languages: Vec<Language> = loaded.golden.iter().map(|file| file.language).collect();
    assert_eq!(languages, [Language::EN, Language::ES]);
    for file in loaded.golden.iter() {
        assert!(file.recorded.is_some(), "{} has no record", file.path);
        for status in loaded.library.entries().iter().filter(|entry| entry.l2.is_some()) {
            let calls = file.calls.iter().filter(|call| {
                let path = PagePath::new(&format!("{}/{}", file.path.folder(), call.right));
                path == *status.path()
            });
            let expected = if status.language == Some(file.language) { 5 } else { 0 };
            assert!(calls.count() >= expected, "{} in {}", status.name, file.path);
        }
    }
}

//! `log`, `set` and `diff`: what they write, what they print, and that a refused page stays as it is.

use playbook_desk::cli::{Exit, run};
use playbook_desk::document::{Vocabulary, parse};
use playbook_desk::text::Texts;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A library of one folder that can be written.
struct Desk(TempDir);

/// What a command ended with, printed and complained of.
struct Ended {
    exit: Exit,
    out: String,
    err: String,
}

const PAGE: &str = "---\ntitle: Blocked - Lost Key\nms.date: 9/7/2023  \nft.owner: bo\n---\n# Lost Key\n\n> [!IMPORTANT]\n> **Definition:** Nobody knows where the key is.\n\n### Refresh Summary\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n|9/27/2023| Bo| First version|\n\n[Home](index.md)\n";
const CONFLICT: &str = "# Torn\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n<<<<<<< HEAD\n|9/27/2023| Bo| Mine|\n=======\n|9/27/2023| Bo| Theirs|\n>>>>>>> x\n";

impl Desk {
    fn new(pages: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in pages {
            fs::write(folder.path().join(path), text).unwrap();
        }
        Self(folder)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).unwrap()
    }

    /// Runs `line`, where `LIB` is the library and words in quotes stay together.
    fn run(&self, line: &str) -> Ended {
        run_in(self.0.path(), line, "en")
    }
}

fn run_in(library: &Path, line: &str, language: &str) -> Ended {
    let quoted = line.split('"').enumerate().flat_map(|(number, part)| match number % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    let arguments = quoted.map(|word| OsString::from(word.replace("LIB", &library.display().to_string())));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(arguments, None, &Texts::new(language), &mut out, &mut err);
    Ended { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

#[test]
fn log_adds_a_row_and_sets_the_date() {
    let desk = Desk::new(&[("key.md", PAGE)]);
    let ended = desk.run(r#"log LIB key --who "Ada Sample" --what "Key | register" --date 2024-03-05"#);
    assert_eq!(ended.err, "");
    assert_eq!(ended.out, "key.md, line 15: |3/5/2024| Ada Sample| Key \\| register|\n");
    let expected = PAGE
        .replace("9/7/2023  ", "3/5/2024  ")
        .replace("|9/27/2023|", "|3/5/2024| Ada Sample| Key \\| register|\n|9/27/2023|");
    assert_eq!((ended.exit, desk.text("key.md")), (Exit::Done, expected));
}

#[test]
fn a_dry_run_prints_a_diff_and_writes_nothing() {
    let desk = Desk::new(&[("key.md", PAGE)]);
    let ended = desk.run(r#"log LIB "Lost Key" --who Ada --what Reviewed --date 2024-03-05 --dry-run"#);
    let expected = "--- a/key.md
+++ b/key.md
@@ -1,6 +1,6 @@
 ---
 title: Blocked - Lost Key
-ms.date: 9/7/2023\u{20}\u{20}
+ms.date: 3/5/2024\u{20}\u{20}
 ft.owner: bo
 ---
 # Lost Key
@@ -12,6 +12,7 @@
\u{20}
 |Date|Who Changed|What Changed|
 |---|---|---|
+|3/5/2024| Ada| Reviewed|
 |9/27/2023| Bo| First version|
\u{20}
 [Home](index.md)
";
    assert_eq!((ended.exit, ended.out.as_str(), ended.err.as_str()), (Exit::Done, expected, ""));
    assert_eq!(desk.text("key.md"), PAGE);
}

#[test]
fn refused_pages_are_named_and_the_others_are_written() {
    let desk = Desk::new(&[("key.md", PAGE), ("torn.md", CONFLICT), ("new.md", "# New\n\nThe key is in the lake.\n")]);
    let ended = desk.run("log LIB torn key new nobody --who Ada --what Reviewed --date 2024-03-05");
    assert_eq!(ended.exit, Exit::Nothing);
    assert!(ended.err.contains("No entry is called “nobody”."), "{}", ended.err);
    assert!(ended.err.contains("torn.md is unchanged: line 5 begins a merge conflict"), "{}", ended.err);
    assert_eq!(desk.text("torn.md"), CONFLICT);
    assert!(desk.text("key.md").contains("|3/5/2024| Ada| Reviewed|\n"));
    assert!(desk.text("new.md").ends_with("| 3/5/2024 | Ada | Reviewed |\n"), "{}", desk.text("new.md"));
    assert!(ended.out.contains("The page had no update summary."), "{}", ended.out);
}

#[test]
fn pages_that_are_no_files_of_ones_own_are_refused() {
    let ended = run_in(Path::new(""), r#"log builtin "Budget" --who Ada --what x --date 2024-03-05"#, "en");
    assert_eq!(ended.exit, Exit::Nothing);
    let desk = Desk::new(&[("key.md", PAGE)]);
    fs::write(desk.file("odd.md"), b"# Odd \xff\n\n|Date|Who|What|\n|---|---|---|\n").unwrap();
    let ended = desk.run("log LIB odd --who Ada --what x --date 2024-03-05");
    assert_eq!(ended.exit, Exit::Nothing);
    assert!(
        ended.err.contains("odd.md is unchanged: it comes with the program, or its bytes are no UTF-8."),
        "{}",
        ended.err
    );
}

#[test]
fn the_order_of_day_and_month_is_told_where_the_table_does_not_show_it() {
    let open = PAGE.replace("9/27/2023", "9/7/2023");
    let desk = Desk::new(&[("key.md", &open)]);
    let ended = desk.run("log LIB key --who Ada --what x --date 2024-03-05");
    assert!(ended.out.contains("Day and month of 3/5/2024 stand as the language usually has them."), "{}", ended.out);
    let desk = Desk::new(&[("key.md", &open), ("other.md", &PAGE.replace("9/27/2023", "27/9/2023"))]);
    let ended = desk.run("log LIB key --who Ada --what x --date 2024-03-05");
    assert!(ended.out.contains("Day and month of 5/3/2024 stand as in the other pages"), "{}", ended.out);
}

#[test]
fn without_a_date_it_is_today() {
    let desk = Desk::new(&[("key.md", PAGE)]);
    let before = playbook_desk::disk::today();
    desk.run("log LIB key --who Ada --what x");
    let (page, _) = parse(&desk.text("key.md"), &Vocabulary::builtin());
    let row = page.updates.unwrap().rows[0].reading.date;
    assert!(row == before || row == playbook_desk::disk::today());
}

#[test]
fn set_changes_a_value_and_proposes_the_text() {
    let desk = Desk::new(&[("key.md", PAGE)]);
    let ended = desk.run(r#"set LIB key ft.owner "Ada Sample" --who Ada --date 2024-03-05"#);
    assert_eq!((ended.exit, ended.err.as_str()), (Exit::Done, ""));
    let expected = PAGE
        .replace("9/7/2023", "3/5/2024")
        .replace("ft.owner: bo", "ft.owner: Ada Sample")
        .replace("|9/27/2023|", "|3/5/2024| Ada| Updated metadata: ft.owner|\n|9/27/2023|");
    assert_eq!(desk.text("key.md"), expected);
    let again = desk.run(r#"set LIB key ft.owner "Ada Sample" --who Ada --date 2024-03-06"#);
    assert_eq!((again.exit, again.out.as_str()), (Exit::Done, "key.md says so already.\n"));
    assert_eq!(desk.text("key.md"), expected);
}

#[test]
fn a_text_that_says_nothing_is_taken_and_a_better_one_is_named() {
    let desk = Desk::new(&[("key.md", PAGE)]);
    let ended = desk.run(r#"set LIB key ft.owner Cy --who Ada --what "General Maintenance" --date 2024-03-05"#);
    assert_eq!(ended.exit, Exit::Done);
    assert!(ended.err.contains("Better: “Updated metadata: ft.owner”"), "{}", ended.err);
    assert!(desk.text("key.md").contains("| Ada| General Maintenance|"));
}

#[test]
fn diff_tells_the_difference_in_words_and_as_data() {
    let old = "# Key\n\n> [!IMPORTANT]\n> **Definition:** Nobody knows where the key is.\n\n## Invalid Example Scenarios\n\n| Invalid Example Scenario | Scenario Status |\n|---|---|\n| The room is taken. | Double Booking |\n\n> [!TIP]\n> Ask:\n>\n> 1. Who had it?\n> 2. Where is it?\n";
    let new = old
        .replace("Double Booking", "Product / Feature Capability")
        .replace("> 2. Where is it?\n", "")
        .replace("knows where the key is", "has found the key");
    let desk = Desk::new(&[("old.md", old), ("new.md", &new)]);
    let ended = desk.run("diff LIB/old.md LIB/new.md");
    let expected = "- Definition reworded: Nobody has found the key.
- Invalid scenario 1 now points to Product / Feature Capability instead of Double Booking: The
  room is taken.
- Question 2 removed: Where is it?
";
    assert_eq!((ended.exit, ended.out.as_str(), ended.err.as_str()), (Exit::Done, expected, ""));
    assert_eq!(desk.run("diff LIB/old.md LIB/old.md").out, "The two versions are the same.\n");
    let json = desk.run("diff LIB/old.md LIB/new.md --json").out;
    let last = json.lines().last().unwrap();
    assert_eq!(
        last,
        r#"{"part":"question","name":null,"what":"removed","old":{"text":"Where is it?","status_path":[],"row":1,"line":16},"new":null}"#
    );
    assert_eq!(desk.run("diff LIB/old.md LIB/old.md --json").out, "");
    let spanish = run_in(desk.0.path(), "diff LIB/old.md LIB/new.md", "es");
    assert!(spanish.out.contains("Pregunta 2 quitada: Where is it?"), "{}", spanish.out);
}

#[test]
fn arguments_that_make_no_sense_are_named() {
    let desk = Desk::new(&[("key.md", PAGE)]);
    for (line, said) in [
        ("log LIB --who Ada --what x", "Which entry?"),
        ("log LIB key --what x", "The option --who is needed here."),
        ("log LIB key --who Ada", "The option --what is needed here."),
        ("log LIB key --who Ada --what x --date 5/3/2024", "“5/3/2024” is no date"),
        ("log LIB key --who Ada --what x --date 2024-02-30", "is no date"),
        ("log LIB key --who Ada --what x --json", "--json is not known here"),
        ("set LIB key ft.owner --who Ada", "Give ENTRY, KEY and VALUE."),
        ("diff LIB/key.md", "Give two files."),
        ("diff LIB/key.md LIB/none.md", "cannot be read"),
        ("list LIB --who Ada", "--who is not known here"),
    ] {
        let ended = desk.run(line);
        assert_eq!((ended.exit, ended.out.as_str()), (Exit::Misuse, ""), "{line}: {}", ended.err);
        assert!(ended.err.contains(said), "{line}: {}", ended.err);
    }
    assert_eq!(desk.text("key.md"), PAGE);
}

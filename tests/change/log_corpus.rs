//! A row in the log of every page of the real library in `../shared/corpus` that has one: one line more, in the shape of
//! the table, `ms.date` and nothing else. Skipped where those files are not; `updates.rs` holds the rules on
//! pages of our own.

use playbook_desk::cli::{Exit, run};
use playbook_desk::disk::{Origin, load_once, save};
use playbook_desk::document::{Date, NewUpdate, Page, Vocabulary, WrittenDate, log, parse};
use playbook_desk::library::{Library, PagePath, Source};
use playbook_desk::text::Texts;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Every page of the corpus, read; none after saying why.
fn corpus(vocabulary: &Vocabulary) -> Library {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus"));
    if !root.is_dir() {
        println!("skipped: no corpus at {}", root.display());
    }
    let (mut folders, mut sources) = (vec![root.to_path_buf()], Vec::new());
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                let text = fs::read_to_string(&path).expect("UTF-8");
                let (page, problems) = parse(&text, vocabulary);
                let below = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
                let fingerprint = sources.len() as u128;
                let (path, text) = (PagePath::new(&below), text.into());
                sources.push(Arc::new(Source { path, text, page, problems, fingerprint, read_only: false }));
            }
        }
    }
    Library::build(sources, &[])
}

/// The lines of both texts that differ, once what both begin and end with is left out at each of the changed places.
fn changed(old: &str, new: &str) -> (Vec<String>, Vec<String>) {
    let lines = |text: &str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
    let (old, mut new) = (lines(old), lines(new));
    let mut gone = Vec::new();
    for line in old {
        match new.iter().position(|other| *other == line) {
            Some(at) => drop(new.remove(at)),
            None => gone.push(line),
        }
    }
    (gone, new)
}

/// Pipes and the digits, letters and blanks around them, so that two rows of one shape look the same.
fn shape(row: &str) -> (bool, bool, usize) {
    let row = row.trim_matches(|c: char| c.is_whitespace());
    (row.starts_with('|'), row.ends_with('|'), row.replace("\\|", "").matches('|').count())
}

fn newest(page: &Page) -> Option<(Date, WrittenDate)> {
    let rows = page.updates.iter().flat_map(|updates| &updates.rows);
    rows.filter_map(|row| Some((row.reading.date?, row.written))).max_by_key(|(date, _)| *date)
}

/// The files below `folder`, copied into `to`.
fn copy(folder: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let copied = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(&path, copied).expect("a copy");
        }
    }
}

#[test]
fn saving_unchanged_leaves_every_byte_and_the_command_writes_every_log() {
    let vocabulary = Vocabulary::builtin();
    if corpus(&vocabulary).entries().is_empty() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus")), folder.path());
    let loaded = load_once(&Origin::Folder(folder.path().to_path_buf()), &vocabulary).expect("a library");
    for entry in loaded.library.entries() {
        let file = &loaded.files[entry.path()];
        let before = fs::read(file).expect("bytes");
        assert_eq!(save(file, entry.source.fingerprint, &entry.source.text), Ok(entry.source.fingerprint));
        assert_eq!(fs::read(file).expect("bytes"), before, "{}", entry.path());
    }

    let logs = || loaded.library.entries().iter().filter(|entry| entry.updates.is_some());
    let mut arguments: Vec<OsString> = vec!["log".into(), folder.path().into()];
    arguments.extend(logs().map(|entry| entry.path().as_str().into()));
    arguments.extend(["--who", "Ada Sample", "--what", "Key | register", "--date", "2031-07-28"].map(OsString::from));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(arguments, None, &Texts::new("en"), &mut out, &mut err);
    assert_eq!((exit, String::from_utf8_lossy(&err).as_ref()), (Exit::Done, ""));
    for entry in logs() {
        let new = fs::read_to_string(&loaded.files[entry.path()]).expect("UTF-8");
        let (gone, come) = changed(&entry.source.text, &new);
        assert!(gone.len() <= 1 && come.len() == gone.len() + 1, "{}: {come:?}", entry.path());
    }
}

#[test]
fn every_log_takes_a_row_and_nothing_else_changes() {
    let vocabulary = Vocabulary::builtin();
    let library = corpus(&vocabulary);
    let date = Date::new(2031, 7, 28).expect("a day");
    let (mut asked, mut refused) = (0, Vec::new());
    for entry in library.entries().iter().filter(|entry| entry.updates.is_some()) {
        asked += 1;
        let (text, page) = (&*entry.source.text, &entry.source.page);
        let folder = library.day_order(entry.path());
        let what = "Key | register\nmoved".to_owned();
        let update = NewUpdate { date, who: "Ada Sample".to_owned(), what, folder };
        let written = match log(text, page, &update, &vocabulary) {
            Ok(written) => written,
            Err(refusal) => {
                refused.push(format!("{}: {refusal:?}", entry.path()));
                continue;
            }
        };
        let new = written.edits.apply(text);
        let (gone, come) = changed(text, &new);
        let is_date = |line: &&String| line.starts_with("ms.date:");
        assert!(gone.iter().all(|line| is_date(&line)) && gone.len() <= 1, "{}: {gone:?}", entry.path());
        let rows: Vec<&String> = come.iter().filter(|line| !is_date(line)).collect();
        assert_eq!((rows.len(), come.len() - rows.len()), (1, gone.len()), "{}: {come:?}", entry.path());
        assert_eq!(written.edits.inverse(text).apply(&new), text, "{}", entry.path());

        let before = page.updates.as_ref().expect("a log");
        let (after, _) = parse(&new, &vocabulary);
        let log = after.updates.as_ref().expect("a log");
        assert_eq!(log.rows.len(), before.rows.len() + 1, "{}", entry.path());
        let row = log.rows.iter().find(|row| row.line == written.line).expect("the row is where it is told to be");
        assert_eq!(row.what.as_ref().map(|what| what.plain.as_str()), Some("Key | register moved"), "{}", entry.path());
        assert_eq!(row.reading.date, Some(date), "{}: {}", entry.path(), written.date);
        assert_eq!(newest(&after).map(|(date, _)| date), Some(date));
        let header = text.get(before.table.header.span.clone()).unwrap_or_default();
        assert_eq!(shape(&written.row), shape(header), "{}: {}", entry.path(), written.row);
        let near = before.table.rows.first().map(|row| text.get(row.span.clone()).unwrap_or_default());
        if let Some(near) = near.filter(|near| shape(near) == shape(header)) {
            let is_wide = |row: &str| row.trim().starts_with("| ");
            assert_eq!(is_wide(&written.row), is_wide(near), "{}: {}", entry.path(), written.row);
        }
    }
    println!("{asked} logs, {} refused", refused.len());
    assert!(200 * refused.len() < asked.max(1), "{}", refused.join("\n"));
}

//! The pages about the program say what the program does: findings, keys and dependencies are listed whole, and links
//! between the pages lead somewhere.

use playbook_desk::app::{Action, Chord, Key};
use playbook_desk::document::ProblemCode;
use playbook_desk::document::blocks::slug;
use playbook_desk::text::Texts;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(page: &Path) -> String {
    fs::read_to_string(page).unwrap_or_else(|error| panic!("{}: {error}", page.display()))
}

/// README.md and every page in docs.
fn pages() -> Vec<PathBuf> {
    let docs = fs::read_dir(root().join("docs")).expect("docs can be listed");
    let mut pages: Vec<PathBuf> = docs.map(|entry| entry.expect("an entry of docs").path()).collect();
    pages.retain(|page| page.extension().is_some_and(|ending| ending == "md"));
    pages.push(root().join("README.md"));
    pages.sort();
    pages
}

/// The cells of the rows of tables under the heading that is written so, up to the next heading.
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let text = read(&root().join(page));
    let below = text.lines().skip_while(|line| *line != heading).skip(1);
    let table = below.take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with("| "));
    table.map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn first_cells(rows: &[Vec<String>]) -> BTreeSet<String> {
    rows.iter().filter_map(|row| Some(row.first()?.strip_prefix('`')?.strip_suffix('`')?.to_owned())).collect()
}

#[test]
fn every_finding_is_explained_with_its_severity() {
    let rows = rows("docs/file-format.md", "## Findings");
    for code in ProblemCode::ALL {
        let (word, severity) = (format!("`{}`", code.word()), code.severity().word());
        let row = rows.iter().find(|row| row.first() == Some(&word)).unwrap_or_else(|| panic!("no row for {word}"));
        assert_eq!(row.get(1).map(String::as_str), Some(severity), "{word}");
    }
    let known: BTreeSet<String> = ProblemCode::ALL.iter().map(|code| code.word().to_owned()).collect();
    assert_eq!(first_cells(&rows), known);
}

/// Keys as they are printed in pages, where Ctrl stands for Command too.
fn printed(chord: Chord) -> String {
    let held = [(chord.command || chord.control, "Ctrl+"), (chord.alt, "Alt+"), (chord.shift, "Shift+")];
    let held: String = held.into_iter().filter(|(held, _)| *held).map(|(_, name)| name).collect();
    let key = match chord.key {
        Key::Char(letter) => letter.to_string(),
        Key::Function(number) => format!("F{number}"),
        Key::Left => "←".to_owned(),
        Key::Right => "→".to_owned(),
        Key::Enter => "Enter".to_owned(),
        Key::Tab => "Tab".to_owned(),
    };
    format!("`{held}{key}`")
}

#[test]
fn every_key_that_acts_everywhere_is_in_the_readme() {
    let rows = rows("README.md", "## Keys");
    let texts = Texts::new("en");
    let mut listed = BTreeSet::new();
    for action in Action::ALL {
        let keys: Vec<String> = action.chords().into_iter().map(printed).collect();
        if keys.is_empty() {
            continue;
        }
        let row = match action {
            Action::ReadIn(_) => rows.iter().find(|row| row.get(1).is_some_and(|cell| cell.contains(&keys[0]))),
            _ => rows.iter().find(|row| **row == [texts.say(action.label()), keys.join(", ")]),
        };
        assert!(row.is_some(), "no row for {}: {}", texts.say(action.label()), keys.join(", "));
        listed.extend(row.cloned());
    }
    let everywhere = rows.iter().skip(1).take_while(|row| !row[0].starts_with("in the "));
    for row in everywhere {
        assert!(listed.contains(row), "nothing does {}", row.join(": "));
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = read(&root().join("Cargo.toml"));
    let mut direct = BTreeSet::new();
    let mut inside = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line == "[dependencies]" || (line.starts_with("[target.") && line.ends_with(".dependencies]"));
        } else if inside && let Some((name, _)) = line.split_once('=') {
            direct.insert(name.trim().to_owned());
        }
    }
    let explained = rows("docs/architecture.md", "## Dependencies");
    let explained: Vec<_> = explained.into_iter().filter(|row| row.len() == 4).collect();
    assert_eq!(first_cells(&explained), direct);
}

/// The names of the headings of a page, as links write them.
fn anchors(page: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in Parser::new(page) {
        match (event, &mut heading) {
            (Event::Start(Tag::Heading { .. }), _) => heading = Some(String::new()),
            (Event::Text(words) | Event::Code(words), Some(heading)) => heading.push_str(&words),
            (Event::End(TagEnd::Heading(_)), _) => anchors.extend(heading.take().map(|heading| slug(&heading))),
            _ => {}
        }
    }
    anchors
}

#[test]
fn links_between_the_pages_lead_somewhere() {
    let mut followed = 0;
    for page in pages() {
        let text = read(&page);
        for event in Parser::new(&text) {
            let (Event::Start(Tag::Link { dest_url, .. }) | Event::Start(Tag::Image { dest_url, .. })) = event else {
                continue;
            };
            if dest_url.starts_with("https://") {
                continue;
            }
            followed += 1;
            let (file, anchor) = dest_url.split_once('#').unwrap_or((&*dest_url, ""));
            let folder = page.parent().expect("a page lies in a folder");
            let target = if file.is_empty() { page.clone() } else { folder.join(file) };
            assert!(target.exists(), "{}: {dest_url} is not there", page.display());
            let is_there = anchor.is_empty() || anchors(&read(&target)).contains(anchor);
            assert!(is_there, "{}: {dest_url} names no heading", page.display());
        }
    }
    assert!(followed > 20, "only {followed} links were followed");
}

//! What the real library in `../shared/corpus` says of itself, counted here from its lines alone, must be what the
//! library room makes of it. Skipped where those files are not.

use playbook_desk::document::{Kind, Language, ProblemCode, Vocabulary, parse};
use playbook_desk::library::{CopyKind, How, Library, PagePath, Reach, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

const BOOK: &str = "fasttrack-playbook";

/// The four language folders and the ending of their own pages.
const FOLDERS: [(&str, Language, &str); 4] = [
    ("english-playbook", Language::EN, ""),
    ("german-playbook", Language::DE, "-de"),
    ("japanese-playbook", Language::JA, "-jp"),
    ("spanish-playbook", Language::ES, "-es"),
];

/// All Markdown files by path, or `None` after saying why.
fn corpus() -> Option<BTreeMap<String, String>> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus"));
    if !root.is_dir() {
        println!("skipped: no corpus at {}", root.display());
        return None;
    }
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry.extension().is_some_and(|ending| ending == "md") {
                let below = entry.strip_prefix(root).expect("below the root");
                let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
                files.insert(parts.join("/"), fs::read_to_string(&entry).expect("UTF-8"));
            }
        }
    }
    Some(files)
}

fn build(files: &BTreeMap<String, String>) -> Library {
    let vocabulary = Vocabulary::builtin();
    let source = |(path, text): (&String, &String)| {
        let (page, problems) = parse(text, &vocabulary);
        let fingerprint = xxhash_rust::xxh3::xxh3_128(text.as_bytes());
        let text = text.as_str().into();
        Arc::new(Source { path: PagePath::new(path), text, page, problems, fingerprint, read_only: false })
    };
    Library::build(files.iter().map(source).collect(), &[])
}

fn words(text: &str) -> String {
    text.replace('\u{200B}', "").trim().to_owned()
}

/// The first heading behind the front matter.
fn heading(text: &str) -> Option<String> {
    let mut lines = text.trim_start_matches('\u{FEFF}').lines().skip(1).skip_while(|line| line.trim() != "---");
    lines.find_map(|line| line.strip_prefix("# ")).map(words)
}

/// The last cells of the tables whose columns are all centred, which are the scenario tables.
fn statuses(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        inside = line.starts_with('|') && (inside || cells.iter().all(|cell| *cell == ":--:"));
        if inside && cells.iter().all(|cell| *cell != ":--:") {
            found.push(words(cells.last().copied().unwrap_or_default()));
        }
    }
    found
}

#[test]
fn every_status_named_in_the_playbook_is_the_entry_of_that_name_in_its_folder() {
    let Some(files) = corpus() else { return };
    let library = build(&files);
    let mut rows = 0;
    for (folder, language, ending) in FOLDERS {
        let own: BTreeMap<&String, &String> = files
            .iter()
            .filter(|(path, _)| path.starts_with(&format!("{BOOK}/{folder}/l1l2l3-")))
            .filter(|(path, _)| path.ends_with(&format!("{ending}.md")) && !path.contains("homepage"))
            .collect();
        let by_heading: BTreeMap<String, &String> =
            own.iter().filter_map(|(path, text)| Some((heading(text)?, *path))).collect();
        for (path, text) in own {
            let entry = library.get(&PagePath::new(path)).expect("every file is listed");
            assert_eq!(entry.language, Some(language), "{path}");
            let named = statuses(text);
            let resolved: Vec<_> = entry.valid.iter().chain(&entry.invalid).collect();
            assert_eq!(resolved.len(), named.len(), "{path}");
            for (name, resolved) in named.iter().zip(resolved) {
                let resolved = resolved.as_ref().unwrap_or_else(|| panic!("{path}: {name} means nothing"));
                let expected = by_heading.get(name).unwrap_or_else(|| panic!("{path}: {name} is no heading"));
                assert_eq!(resolved.target.as_str(), expected.as_str(), "{path}: {name}");
                assert_eq!((resolved.how, resolved.reach), (How::Exact, Reach::Folder), "{path}: {name}");
                rows += 1;
            }
        }
    }
    assert_eq!(rows, 4 * 104);
}

#[test]
fn every_status_of_the_playbook_has_four_languages() {
    let Some(files) = corpus() else { return };
    let library = build(&files);
    let english: Vec<_> = library
        .entries()
        .iter()
        .filter(|entry| entry.source.page.kind == Kind::Status && entry.path().folder().ends_with("english-playbook"))
        .collect();
    assert_eq!(english.len(), 18);
    for entry in english {
        let stem = entry.path().stem();
        for (folder, language, ending) in FOLDERS {
            let expected = format!("{BOOK}/{folder}/{stem}{ending}.md");
            let found = library.translation(entry.path(), language).map(PagePath::as_str);
            assert_eq!(found, Some(expected.as_str()));
        }
        assert_eq!(library.family(entry.path()).len(), 4, "{stem}");
    }
}

#[test]
fn english_pages_in_the_folders_of_other_languages_are_copies() {
    let Some(files) = corpus() else { return };
    let library = build(&files);
    let copied: BTreeSet<&str> = library
        .entries()
        .iter()
        .filter(|entry| entry.copy.as_ref().is_some_and(|copy| copy.kind == CopyKind::WrongLanguage))
        .map(|entry| entry.path().as_str())
        .collect();
    let folders = ["german-playbook", "spanish-playbook"].map(|folder| format!("{BOOK}/{folder}/"));
    let expected: BTreeSet<&str> = files
        .keys()
        .filter(|path| folders.iter().any(|folder| path.starts_with(folder)))
        .filter(|path| !path.ends_with("-de.md") && !path.ends_with("-es.md") && !path.ends_with("/index.md"))
        .map(String::as_str)
        .collect();
    assert_eq!(expected.len(), 44);
    assert_eq!(copied, expected);
    for path in copied {
        let copy = library.get(&PagePath::new(path)).and_then(|entry| entry.copy.clone()).expect("a copy");
        assert_eq!(copy.of.folder(), format!("{BOOK}/english-playbook"), "{path}");
    }
}

#[test]
fn twins_are_folded_to_one_page_each() {
    let Some(files) = corpus() else { return };
    let library = build(&files);
    let mut same: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (path, text) in &files {
        same.entry(text).or_default().push(path);
    }
    let shown = |path: &&&str| library.get(&PagePath::new(path)).is_some_and(|entry| entry.copy.is_none());
    let mut twins = 0;
    for paths in same.values().filter(|paths| paths.len() > 1) {
        twins += paths.len();
        assert!(paths.iter().filter(shown).count() <= 1, "{paths:?}");
    }
    assert_eq!(twins, 47);
}

#[test]
fn rows_of_the_internal_edition_resolve_by_their_levels() {
    let Some(files) = corpus() else { return };
    let library = build(&files);
    let internal = library.entries().iter().filter(|entry| entry.path().folder() == "internal-playbook");
    let mut l3s = 0;
    for entry in internal.filter(|entry| entry.source.page.kind == Kind::Status) {
        assert!(entry.valid.iter().flatten().all(|resolved| resolved.target == *entry.path()), "{}", entry.path());
        let resolved = entry.valid.iter().chain(&entry.invalid);
        assert!(resolved.clone().all(Option::is_some), "{}", entry.path());
        assert!(entry.problems.iter().all(|problem| problem.code != ProblemCode::UnknownStatus), "{}", entry.path());
        if entry.l3.is_some() {
            l3s += 1;
            assert_eq!(entry.l1.as_deref(), Some("Blocked"));
            assert_eq!(entry.l2.as_deref(), Some("Customer IT Infrastructure, Remediation"));
            assert_eq!(entry.l3.as_deref(), Some(entry.name.as_str()));
        }
    }
    assert_eq!(l3s, 4);
}

#[test]
fn no_page_for_partners_leads_to_an_internal_one() {
    let Some(files) = corpus() else { return };
    let library = build(&files);
    let internal = |path: &PagePath| {
        let text = &files[path.as_str()];
        let line = text.lines().find(|line| line.starts_with("ft.audience:")).unwrap_or_default();
        line.contains("internal") && !line.contains("partner")
    };
    let mut asked = 0;
    for entry in library.entries().iter().filter(|entry| !internal(entry.path())) {
        for resolved in entry.valid.iter().chain(&entry.invalid).flatten() {
            asked += 1;
            assert!(!internal(&resolved.target), "{} -> {}", entry.path(), resolved.target);
        }
    }
    assert!(asked > 700, "{asked} rows");
}

#[test]
fn every_file_is_listed_and_only_links_to_missing_files_are_broken() {
    let Some(files) = corpus() else { return };
    let library = build(&files);
    let listed: Vec<&str> = library.entries().iter().map(|entry| entry.path().as_str()).collect();
    assert_eq!(listed, files.keys().map(String::as_str).collect::<Vec<_>>());
    let mut broken = 0;
    for entry in library.entries() {
        for problem in entry.problems.iter().filter(|problem| problem.code == ProblemCode::BrokenLink) {
            let target = problem.detail.split(['#', '?']).next().unwrap_or_default();
            let path = PagePath::new(&format!("{}/{target}", entry.path().folder()));
            assert!(!files.contains_key(path.as_str()), "{}: {target}", entry.path());
            broken += 1;
        }
    }
    assert!(broken > 60, "{broken} links");
}

#[test]
fn a_translation_would_be_called_as_the_one_that_is_there() {
    let Some(files) = corpus() else { return };
    let library = build(&files);
    let (mut right, mut wrong) = (0, Vec::new());
    for entry in library.entries().iter().filter(|entry| entry.language == Some(Language::EN) && entry.copy.is_none()) {
        for path in library.family(entry.path()) {
            let Some(other) = library.get(path).filter(|other| other.language != entry.language) else { continue };
            let Some(language) = other.language.filter(|_| other.is_at_home() && entry.is_at_home()) else { continue };
            let called = library.path_in(entry.path(), language);
            if called == *path { right += 1 } else { wrong.push(format!("{path} but {called}")) }
        }
    }
    assert!(right > 0 && right >= 19 * wrong.len(), "{right} right, but {wrong:#?}");
}

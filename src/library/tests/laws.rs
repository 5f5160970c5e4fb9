//! What holds for any library, whatever its pages say.

use super::*;
use crate::library::LinkTarget;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces of which dangerous and ordinary targets are made.
const PIECES: [&str; 23] = [
    "../",
    "..\\",
    "/",
    "\\",
    "%2e%2e%2f",
    "%5c",
    "file:",
    "javascript:",
    "https://",
    "//",
    "a.md",
    "one/",
    "one.png",
    "#x",
    "?y",
    "\u{200B}",
    "\t",
    "%00",
    "%",
    "C:",
    "~",
    " ",
    "é",
];

fn target() -> impl Strategy<Value = String> {
    let made = vec(select(&PIECES[..]), 0..8).prop_map(|pieces| pieces.concat());
    prop_oneof![made, any::<String>()]
}

/// Files of small libraries: few names, so that they meet.
fn files() -> impl Strategy<Value = Vec<(String, String)>> {
    let folder = select(&["", "english/", "german/", "book/spanish/", "guide/deep/"][..]);
    let stem = select(&["l1l2l3-blocked", "l1l2l3-blocked-law", "l1l2l3-blocked-law-tax", "law", "a (1)", "a"][..]);
    let ending = select(&[".md", "-de.md", "-es.md", "-fr.md", ".md~x", " - Copy.md"][..]);
    let words = select(&[&ENGLISH, &GERMAN, &SPANISH][..]);
    let name = select(&["Law", "Laws", "Tax", "Gesetze", "Blocked", ""][..]);
    let status = select(&["Law", "Tax", "Blocked>Law>Tax", "Law and Rules", "Gesetze", "?"][..]);
    let audience = select(&["partner", "internal", "internal, partner", ""][..]);
    let file = (folder, stem, ending, words, name, vec(status, 0..3), audience).prop_map(
        |(folder, stem, ending, words, name, instead, audience)| {
            let page = entry(words, "Blocked - Law", name).instead(&instead).for_readers(audience);
            (format!("{folder}{stem}{ending}"), page.text())
        },
    );
    vec(file, 0..12)
}

proptest! {
    #[test]
    fn a_link_never_leaves_the_root(target in target(), deep in any::<bool>()) {
        let built = library(&[("a.md", "# A"), ("one/two/a.md", "# B")]);
        let from = path(if deep { "one/two/a.md" } else { "a.md" });
        match built.link(&from, &target) {
            LinkTarget::Page { path, .. } => prop_assert!(built.get(&path).is_some()),
            LinkTarget::Image(path) => {
                prop_assert!(path.as_str().split('/').all(|part| !part.is_empty() && part != ".." && part != "."));
                prop_assert!(!path.as_str().contains(['\\', ':', '\0']));
            }
            LinkTarget::Web(address) => {
                let lower = address.to_lowercase();
                prop_assert!(lower.starts_with("http://") || lower.starts_with("https://"));
                prop_assert!(!address.chars().any(char::is_control));
            }
            LinkTarget::Mail(address) => prop_assert!(address.to_lowercase().starts_with("mailto:")),
            LinkTarget::Missing(written) | LinkTarget::Refused(written) => prop_assert_eq!(written, target),
        }
    }

    #[test]
    fn whatever_the_files_the_library_holds_together(files in files()) {
        let built = library(&files.iter().map(|(path, text)| (path.as_str(), text)).collect::<Vec<_>>());
        for entry in built.entries() {
            let page = &entry.source.page;
            prop_assert_eq!(entry.invalid.len(), page.invalid.as_ref().map_or(0, |table| table.rows.len()));
            for resolved in entry.invalid.iter().chain(&entry.valid).flatten() {
                let target = built.get(&resolved.target);
                prop_assert!(target.is_some());
                let excluded = target.is_some_and(|target| target.audience.excludes_partners());
                prop_assert!(!(entry.audience.partner && excluded));
            }
            match &entry.copy {
                Some(copy) => prop_assert!(built.get(&copy.of).is_some_and(|original| original.copy.is_none())),
                None => prop_assert!(built.family(entry.path()).contains(entry.path())),
            }
            prop_assert!(entry.problems.is_sorted_by_key(|problem| problem.line));
        }
        let shown = built.tree(None);
        let below: usize = shown.groups.iter().map(|group| group.count).sum();
        let pages: usize = shown.pages.iter().map(|folder| folder.pages.len()).sum();
        prop_assert_eq!(below + pages, built.entries().iter().filter(|entry| entry.copy.is_none()).count());
    }

    #[test]
    fn the_order_of_the_files_does_not_matter(files in files()) {
        let mut once: Vec<_> = files.iter().map(|(path, text)| source(path, text)).collect();
        once.sort_by(|a, b| a.path.cmp(&b.path));
        once.dedup_by(|a, b| a.path == b.path);
        let mut again = once.clone();
        again.reverse();
        let said = |built: Library| format!("{:?} {:?}", built.entries(), built.tree(None));
        prop_assert_eq!(said(Library::build(once, &[])), said(Library::build(again, &[])));
    }
}

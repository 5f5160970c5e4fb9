//! Which pages repeat others, and which page they repeat.

use super::*;
use crate::library::CopyKind;

fn check(library: &Library, of: &str, expected: Option<(CopyKind, &str)>) {
    let copy = library.get(&path(of)).expect(of).copy.as_ref();
    assert_eq!(copy.map(|copy| (copy.kind, copy.of.as_str())), expected, "{of}");
}

#[test]
fn the_same_bytes_in_another_edition_are_a_twin_of_the_page_in_more_languages() {
    let text = prose(&ENGLISH, "A");
    let built = library(&[
        ("a-guide/a.md", text.as_str()),
        ("book/english/a.md", text.as_str()),
        ("book/german/a-de.md", &prose(&GERMAN, "A")),
    ]);
    check(&built, "a-guide/a.md", Some((CopyKind::Twin, "book/english/a.md")));
    check(&built, "book/english/a.md", None);
    assert_eq!(built.family(&path("a-guide/a.md")).len(), 2, "a twin shows the translations of its page");
}

#[test]
fn pages_without_words_are_nobodys_twins() {
    let built = library(&[("a.md", ""), ("b.md", ""), ("c.md", " \n")]);
    for page in ["a.md", "b.md", "c.md"] {
        check(&built, page, None);
    }
}

#[test]
fn a_page_in_the_folder_of_another_language_copies_the_one_in_its_own() {
    let old = prose(&ENGLISH, "A as it was");
    let built = library(&[
        ("english/a.md", prose(&ENGLISH, "A")),
        ("german/a.md", old.clone()),
        ("spanish/a.md", old),
        ("spanish/a-es.md", prose(&SPANISH, "A")),
        ("german/only.md", prose(&ENGLISH, "Only here")),
    ]);
    check(&built, "german/a.md", Some((CopyKind::WrongLanguage, "english/a.md")));
    check(&built, "spanish/a.md", Some((CopyKind::WrongLanguage, "english/a.md")));
    check(&built, "german/only.md", None);
    assert_eq!(codes(&built, "german/only.md"), [ProblemCode::LanguageDiffers]);
}

#[test]
fn what_tools_leave_beside_a_page_is_a_stray_copy() {
    let strays = [
        ("a.md~Updated upstream", CopyKind::Upstream),
        ("a.sync-conflict-20200101-120000-ABC.md", CopyKind::SyncConflict),
        ("a (Ann's conflicted copy 2020-01-01).md", CopyKind::SyncConflict),
        ("a - Copy.md", CopyKind::SyncConflict),
        ("a (1).md", CopyKind::SyncConflict),
    ];
    let mut files = vec![("a.md", "# A"), ("b (1).md", "# B")];
    files.extend(strays.map(|(file, _)| (file, "# A, changed")));
    let built = library(&files);
    for (file, kind) in strays {
        check(&built, file, Some((kind, "a.md")));
        assert!(codes(&built, file).contains(&ProblemCode::StrayCopy), "{file}");
    }
    check(&built, "b (1).md", None);
    check(&built, "a.md", None);
}

#[test]
fn a_copy_of_a_copy_is_a_copy_of_the_page() {
    let built = library(&[
        ("english/a.md", prose(&ENGLISH, "A")),
        ("german/a.md", prose(&ENGLISH, "A as it was")),
        ("german/a (1).md", prose(&ENGLISH, "A as it was before")),
    ]);
    check(&built, "german/a (1).md", Some((CopyKind::SyncConflict, "english/a.md")));
}

#[test]
fn a_page_for_partners_is_no_copy_of_one_they_must_not_read() {
    let page = |audience| entry(&ENGLISH, "Blocked - A", "A").for_readers(audience).text();
    let built = library(&[
        ("english/a.md", page("internal")),
        ("german/a.md", page("partner")),
        ("english/a (1).md", page("internal, partner")),
    ]);
    check(&built, "german/a.md", None);
    check(&built, "english/a (1).md", None);
}

//! The same page in several languages, and which page stands for which language.

use super::*;

fn check(library: &Library, of: &str, members: &[&str]) {
    let family: Vec<_> = library.family(&path(of)).iter().map(PagePath::as_str).collect();
    assert_eq!(family, members, "{of}");
}

fn translated(library: &Library, of: &str, language: Language, expected: Option<&str>) {
    let found = library.translation(&path(of), language).map(PagePath::as_str);
    assert_eq!(found, expected, "{of} in {language}");
}

fn readiness(words: &'static Words, name: &'static str) -> String {
    entry(words, "Blocked - Readiness", name).text()
}

#[test]
fn one_stem_in_the_folders_of_three_languages_is_one_family() {
    let built = library(&[
        ("book/english/l1l2l3-blocked-readiness.md", readiness(&ENGLISH, "Readiness")),
        ("book/german/l1l2l3-blocked-readiness-de.md", readiness(&GERMAN, "Bereitschaft")),
        ("book/spanish/l1l2l3-blocked-readiness-es.md", readiness(&SPANISH, "Preparación")),
    ]);
    let members = [
        "book/german/l1l2l3-blocked-readiness-de.md",
        "book/english/l1l2l3-blocked-readiness.md",
        "book/spanish/l1l2l3-blocked-readiness-es.md",
    ];
    for member in members {
        check(&built, member, &members);
        assert_eq!(built.get(&path(member)).map(|entry| &*entry.edition), Some("book"));
    }
}

#[test]
fn an_english_page_in_a_spanish_folder_is_no_translation() {
    let built = library(&[
        ("book/english/a.md", readiness(&ENGLISH, "Readiness")),
        ("book/spanish/a.md", readiness(&ENGLISH, "Readiness, as it was")),
        ("book/spanish/a-es.md", readiness(&SPANISH, "Preparación")),
    ]);
    translated(&built, "book/english/a.md", Language::ES, Some("book/spanish/a-es.md"));
    translated(&built, "book/spanish/a-es.md", Language::EN, Some("book/english/a.md"));
    translated(&built, "book/spanish/a.md", Language::EN, Some("book/english/a.md"));
    translated(&built, "book/english/a.md", Language::DE, None);
    check(&built, "book/spanish/a.md", &["book/english/a.md", "book/spanish/a-es.md"]);
}

#[test]
fn a_page_not_yet_translated_keeps_its_family() {
    let built = library(&[
        ("english/a.md", readiness(&ENGLISH, "Readiness")),
        ("spanish/a-es.md", readiness(&ENGLISH, "Readiness")),
        ("spanish/b-es.md", readiness(&SPANISH, "Otra cosa")),
    ]);
    assert_eq!(built.get(&path("spanish/a-es.md")).map(|entry| entry.family.as_str()), Some("a"));
    translated(&built, "english/a.md", Language::ES, None);
}

#[test]
fn partner_is_part_of_the_name() {
    let built = library(&[
        ("english/approach.md", prose(&ENGLISH, "Approach")),
        ("german/approach-de.md", prose(&GERMAN, "Vorgehen")),
        ("german/approach-partner-de.md", prose(&GERMAN, "Vorgehen der Partner")),
    ]);
    check(&built, "german/approach-de.md", &["german/approach-de.md", "english/approach.md"]);
    check(&built, "german/approach-partner-de.md", &["german/approach-partner-de.md"]);
}

#[test]
fn editions_keep_apart() {
    let built = library(&[
        ("book/english/a.md", readiness(&ENGLISH, "Readiness")),
        ("book/german/a-de.md", readiness(&GERMAN, "Bereitschaft")),
        ("guide/a.md", readiness(&ENGLISH, "Readiness for guides")),
        ("guide/parts/a.md", readiness(&ENGLISH, "Readiness in parts")),
    ]);
    check(&built, "guide/a.md", &["guide/a.md"]);
    let editions: Vec<_> = built.entries().iter().map(|entry| &*entry.edition).collect();
    assert_eq!(editions, ["book", "book", "guide", "guide"]);
    check(&built, "guide/parts/a.md", &["guide/parts/a.md"]);
}

#[test]
fn folders_may_be_named_by_codes() {
    let built = library(&[
        ("en/deep/a.md", prose(&ENGLISH, "A")),
        ("de/deep/a.md", prose(&GERMAN, "A")),
        ("pt-br/deep/a.md", "# A".to_owned()),
    ]);
    check(&built, "en/deep/a.md", &["de/deep/a.md", "en/deep/a.md", "pt-br/deep/a.md"]);
}

#[test]
fn a_code_in_a_folder_name_must_be_borne_out() {
    let built = library(&[
        ("it/a.md", prose(&ENGLISH, "Servers")),
        ("hr/a.md", prose(&ENGLISH, "People")),
        ("change-it/a.md", prose(&ENGLISH, "Change")),
    ]);
    let editions: Vec<_> = built.entries().iter().map(|entry| &*entry.edition).collect();
    assert_eq!(editions, ["change-it", "hr", "it"]);
}

#[test]
fn a_bare_folder_belongs_to_its_siblings_in_other_languages() {
    let built = library(&[("book/a.md", prose(&ENGLISH, "A")), ("book-de/a.md", prose(&GERMAN, "A"))]);
    check(&built, "book/a.md", &["book-de/a.md", "book/a.md"]);
}

#[test]
fn two_sets_of_language_folders_under_one_parent_are_two_editions() {
    let built = library(&[
        ("english-book/a.md", prose(&ENGLISH, "A")),
        ("german-book/a.md", prose(&GERMAN, "A")),
        ("english-guide/a.md", prose(&ENGLISH, "Another")),
        ("german-guide/a.md", prose(&GERMAN, "Etwas anderes")),
    ]);
    check(&built, "german-book/a.md", &["german-book/a.md", "english-book/a.md"]);
    assert_eq!(built.get(&path("german-guide/a.md")).map(|entry| &*entry.edition), Some("guide"));
}

#[test]
fn folders_whose_names_are_silent_are_told_by_what_they_share() {
    let files = |third: &'static str| {
        [
            ("north/a.md", prose(&GERMAN, "Eins")),
            ("north/b.md", prose(&GERMAN, "Zwei")),
            ("south/a.md", prose(&SPANISH, "Uno")),
            ("south/b.md", prose(&SPANISH, "Dos")),
            (third, prose(&ENGLISH, "Another matter")),
        ]
    };
    let built = library(&files("west/c.md"));
    check(&built, "north/a.md", &["north/a.md", "south/a.md"]);
    assert_eq!(built.get(&path("west/c.md")).map(|entry| &*entry.edition), Some("west"));
}

#[test]
fn a_code_behind_a_file_name_must_be_borne_out() {
    let french_text =
        "# Accord\n\nLes personnes qui utiliseraient ce service ne savent pas encore comment il fonctionne.\n";
    let built = library(&[
        ("accord.md", prose(&ENGLISH, "Accord")),
        ("accord-fr.md", french_text.to_owned()),
        ("change.md", prose(&ENGLISH, "Change")),
        ("change-it.md", prose(&ENGLISH, "Change of IT")),
        ("later.md", prose(&ENGLISH, "Later")),
        ("later-fr.md", prose(&ENGLISH, "Later, not yet translated")),
    ]);
    check(&built, "accord.md", &["accord.md", "accord-fr.md"]);
    translated(&built, "accord.md", french(), Some("accord-fr.md"));
    check(&built, "change.md", &["change.md"]);
    check(&built, "change-it.md", &["change-it.md"]);
    check(&built, "later-fr.md", &["later.md"]);
}

#[test]
fn languages_are_counted_without_copies() {
    let built = library(&[
        ("english/a.md", prose(&ENGLISH, "A")),
        ("english/b.md", prose(&ENGLISH, "B")),
        ("german/a-de.md", prose(&GERMAN, "A")),
        ("german/a.md", prose(&ENGLISH, "A before")),
    ]);
    assert_eq!(built.languages(), [(Language::EN, 2), (Language::DE, 1)]);
}

#[test]
fn a_page_for_partners_has_no_translation_that_they_must_not_read() {
    let page = |words, name, audience| entry(words, "Blocked - A", name).for_readers(audience).text();
    let built = library(&[
        ("danish/a.md", page(&ENGLISH, "A, as it was", "partner")),
        ("english/a.md", page(&ENGLISH, "A", "internal")),
        ("german/a-de.md", page(&GERMAN, "A", "partner")),
        ("spanish/a-es.md", page(&SPANISH, "A", "internal")),
    ]);
    translated(&built, "german/a-de.md", Language::ES, None);
    translated(&built, "german/a-de.md", Language::EN, Some("danish/a.md"));
    translated(&built, "spanish/a-es.md", Language::EN, Some("english/a.md"));
}

#[test]
fn translations_are_named_as_the_page_is() {
    let library = library(&[
        ("handbook/english/a.md", "# Budget freeze\n\nThe money of this year is spent and nobody may buy anything."),
        (
            "handbook/spanish/a-es.md",
            "# Presupuesto\n\nEl dinero de este año se ha gastado y nadie puede comprar nada.",
        ),
        ("handbook/german/a-de.md", "# Budget\n\nDas Geld dieses Jahres ist ausgegeben und niemand darf etwas kaufen."),
    ]);
    let alike = |from: &str, to: &str| {
        let pairs = library.renamed_alike(&PagePath::new(from), &PagePath::new(to));
        let mut names: Vec<String> = pairs.into_iter().map(|(_, to)| to.to_string()).collect();
        names.sort();
        names
    };
    let both = ["handbook/german/b-de.md", "handbook/spanish/b-es.md"];
    assert_eq!(alike("handbook/english/a.md", "handbook/english/b.md"), both);
    let others = ["handbook/english/b.md", "handbook/german/b-de.md"];
    assert_eq!(alike("handbook/spanish/a-es.md", "handbook/spanish/b-es.md"), others);
    assert_eq!(alike("handbook/spanish/a-es.md", "handbook/spanish/b.md"), [""; 0], "without its suffix nothing tells");
    assert_eq!(alike("handbook/english/a.md", "handbook/english/a.md"), [""; 0]);
}

#[test]
fn a_copy_left_in_another_folder_is_named_as_its_page_is() {
    let (now, old) = (prose(&ENGLISH, "A"), prose(&ENGLISH, "A as it was"));
    let library = library(&[
        ("handbook/english/a.md", now.clone()),
        ("handbook/spanish/a.md", old.clone()),
        ("handbook/spanish/a-es.md", prose(&SPANISH, "A")),
        ("guide/english/a.md", now),
        ("guide/spanish/b-es.md", prose(&SPANISH, "B")),
    ]);
    let namesakes = library.namesakes(&PagePath::new("handbook/english/a.md"));
    let names: Vec<&str> = namesakes.into_iter().map(PagePath::as_str).collect();
    assert_eq!(
        names,
        ["handbook/spanish/a-es.md", "handbook/spanish/a.md"],
        "a twin in another edition has a name of its own"
    );
}

//! A vocabulary is a value that can be extended with a file.

use playbook_desk::document::{Alert, Certainty, Kind, Language, Vocabulary, parse};

const FRENCH: &str = r#"(
    language: "fr",
    headings: (
        valid: ["Exemples de scénarios valides"],
        invalid: ["Exemples de scénarios non valides pour ce L2"],
        workload_questions: ["Questions par charge de travail"],
    ),
    columns: (date: ["Date de modification"], who: ["Auteur de la modification"], what: ["Modification"]),
    definition: ["Définition"],
    alerts: (note: ["REMARQUE"]),
    dates: (shapes: ["D/M/Y"]),
    common: ["le", "les", "des", "une", "est", "pour", "dans", "pas", "ne", "qui"],
)"#;

#[test]
fn a_new_language_is_read_by_words() {
    let vocabulary = Vocabulary::builtin().extended(FRENCH).unwrap();
    let (page, problems) = parse(include_str!("../fixtures/document/fr.md"), &vocabulary);
    assert_eq!((page.kind, page.certainty, page.language), (Kind::Status, Certainty::Words, Language::new("fr")));
    assert_eq!(page.updates.unwrap().language, Language::new("fr"));
    assert_eq!(vocabulary.alert("Remarque"), Some(Alert::Note));
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn words_add_to_a_known_language() {
    let vocabulary = Vocabulary::builtin().extended("(language: \"en\", definition: [\"Meaning\"])").unwrap();
    for label in ["Meaning", "Definition"] {
        let (page, _) = parse(&format!("# T\n\n> [!IMPORTANT]\n> **{label}:** A test.\n"), &vocabulary);
        assert_eq!(page.definition.unwrap().plain, "A test.");
    }
}

#[test]
fn alerts_are_known_in_every_language() {
    let vocabulary = Vocabulary::builtin();
    for (word, expected) in [
        ("NOTE", Some(Alert::Note)),
        ("Note", Some(Alert::Note)),
        ("HINWEIS", Some(Alert::Note)),
        ("OBSERVAÇÃO", Some(Alert::Note)),
        ("注意", Some(Alert::Note)),
        ("TIPP", Some(Alert::Tip)),
        ("重要", Some(Alert::Important)),
        ("ADVERTENCIA", Some(Alert::Warning)),
        ("Nonsense", None),
    ] {
        assert_eq!(vocabulary.alert(word), expected, "{word}");
    }
}

#[test]
fn errors_say_where_and_why() {
    for (ron, expected) in [
        ("(language: \"english\")", "two letters"),
        ("(language: \"fr\", heading: ())", "heading"),
        ("(language: \"fr\", definition: [\"::\"])", "no letter or digit"),
        ("(language: \"fr\", dates: (months: [[\"janvier\"]]))", "expected 12 lists of names or none, found 1"),
        ("(language: \"fr\", dates: (shapes: [\"D/Y\"]))", "D/Y"),
        ("(language: \"fr\",", "1:"),
        ("(definition: [])", "language"),
    ] {
        let error = Vocabulary::builtin().extended(ron).unwrap_err().to_string();
        assert!(error.contains(expected), "{ron}: {error}");
    }
}

#[test]
fn every_built_in_file_is_readable() {
    for name in ["en", "es", "de", "pt", "ja", "zh"] {
        let path = format!("{}/assets/vocabulary/{name}.ron", env!("CARGO_MANIFEST_DIR"));
        let Ok(ron) = std::fs::read_to_string(&path) else { panic!("{path} is missing") };
        let vocabulary = Vocabulary::default().extended(&ron);
        assert!(vocabulary.is_ok(), "{path}: {vocabulary:?}");
    }
}

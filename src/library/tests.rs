//! Small libraries in a few words, and what is said of them.

mod copies;
mod dates;
mod families;
mod laws;
mod levels;
mod links;
mod statuses;
mod tree;

use super::{Library, PagePath, Source, Toc, TocItem};
use crate::document::{Language, ProblemCode, Vocabulary, parse};
use std::sync::{Arc, LazyLock};

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::builtin);

/// The words that a page of one language is made of.
#[derive(Debug)]
struct Words {
    definition: &'static str,
    valid: [&'static str; 3],
    invalid: [&'static str; 3],
    scenarios: [&'static str; 2],
    log: [&'static str; 4],
}

const ENGLISH: Words = Words {
    definition: "**Definition:** The people who would use the service have not been told how it works or when it arrives.",
    valid: ["Valid Example Scenarios:", "Valid Example Scenario", "Scenario Status"],
    invalid: ["Invalid Example Scenarios for this L2:", "Invalid Example Scenario", "Scenario Status"],
    scenarios: ["The staff have never seen the new tools.", "Somebody else has to decide that before we go on."],
    log: ["Refresh Summary", "Date", "Who Changed", "What Changed"],
};

const GERMAN: Words = Words {
    definition: "**Definition:** Die Menschen, die den Dienst nutzen sollen, wissen noch nicht, wie und wann er kommt.",
    valid: ["Gültige Beispielszenarien:", "Gültiges Beispielszenario", "Szenariostatus"],
    invalid: ["Ungültige Beispielszenarien für diesen L2:", "Ungültiges Beispielszenario", "Szenariostatus"],
    scenarios: [
        "Die Belegschaft hat die neuen Werkzeuge noch nie gesehen.",
        "Darüber muss zuerst jemand anders entscheiden.",
    ],
    log: ["Zusammenfassung der Aktualisierung", "Datum", "Geändert durch", "Änderung an"],
};

const SPANISH: Words = Words {
    definition: "**Definición:** Las personas que usarían el servicio todavía no saben cómo funciona ni cuándo llega.",
    valid: ["Escenarios válidos de ejemplo:", "Escenario válido de ejemplo", "Estado de escenario"],
    invalid: [
        "Escenarios de ejemplo no válidos para este L2:",
        "Escenario de ejemplo no válido",
        "Estado de escenario",
    ],
    scenarios: [
        "La plantilla nunca ha visto las herramientas nuevas.",
        "Otra persona tiene que decidirlo antes de seguir.",
    ],
    log: ["Resumen de actualización", "Fecha", "Quién realizó el cambio", "Qué cambió"],
};

/// What a test says of a page; everything else is filled in.
struct Entry {
    words: &'static Words,
    title: &'static str,
    name: &'static str,
    audience: &'static str,
    /// The cells behind each invalid scenario.
    instead: Vec<&'static str>,
    dates: Vec<&'static str>,
}

fn entry(words: &'static Words, title: &'static str, name: &'static str) -> Entry {
    Entry { words, title, name, audience: "partner", instead: Vec::new(), dates: Vec::new() }
}

impl Entry {
    fn instead(mut self, statuses: &[&'static str]) -> Self {
        self.instead = statuses.to_vec();
        self
    }

    fn dates(mut self, dates: &[&'static str]) -> Self {
        self.dates = dates.to_vec();
        self
    }

    fn for_readers(mut self, audience: &'static str) -> Self {
        self.audience = audience;
        self
    }

    fn text(&self) -> String {
        let Self { words, title, name, audience, .. } = self;
        let mut text = format!("---\ntitle: {title}\nft.audience: {audience}\n---\n\n# {name}\n\n");
        text += &format!("> [!IMPORTANT]\n> {}\n\n", words.definition);
        text += &format!("## {}\n\n| {} | {} |\n| :--: | :--: |\n", words.valid[0], words.valid[1], words.valid[2]);
        text += &format!("| {} | {name} |\n", words.scenarios[0]);
        if !self.instead.is_empty() {
            // A row may name levels, each in its own column.
            let columns = self.instead.iter().map(|cells| cells.split('|').count()).max().unwrap_or(1);
            let names: &[&str] = if columns == 3 { &["L1", "L2", "L3"] } else { &words.invalid[2..] };
            text += &format!("\n## {}\n\n| {} | {} |\n", words.invalid[0], words.invalid[1], names.join(" | "));
            text += &format!("|{}\n", " :--: |".repeat(1 + names.len()));
            for status in &self.instead {
                text += &format!("| {} | {status} |\n", words.scenarios[1]);
            }
        }
        if !self.dates.is_empty() {
            let [heading, date, who, what] = words.log;
            text += &format!("\n### {heading}\n\n|{date}|{who}|{what}|\n|---|---|---|\n");
            for date in &self.dates {
                text += &format!("|{date}| Ann| x|\n");
            }
        }
        text
    }
}

fn source(path: &str, text: &str) -> Arc<Source> {
    let (page, problems) = parse(text, &VOCABULARY);
    let fingerprint = xxhash_rust::xxh3::xxh3_128(text.as_bytes());
    Arc::new(Source { path: PagePath::new(path), text: text.into(), page, problems, fingerprint, read_only: false })
}

/// The library of these files.
fn library<T: AsRef<str>>(files: &[(&str, T)]) -> Library {
    library_with_tocs(files, &[])
}

fn library_with_tocs<T: AsRef<str>>(files: &[(&str, T)], tocs: &[Toc]) -> Library {
    Library::build(files.iter().map(|(path, text)| source(path, text.as_ref())).collect(), tocs)
}

fn toc(folder: &str, items: Vec<TocItem>) -> Toc {
    Toc { folder: folder.into(), items }
}

fn item(name: &str, href: &str, items: Vec<TocItem>) -> TocItem {
    TocItem { name: name.to_owned(), href: (!href.is_empty()).then(|| href.to_owned()), items }
}

fn path(path: &str) -> PagePath {
    PagePath::new(path)
}

fn french() -> Language {
    Language::new("fr").expect("a code")
}

/// A page without status, long enough to tell its language.
fn prose(words: &Words, name: &str) -> String {
    let (_, definition) = words.definition.split_once(":** ").expect("a label");
    format!("---\ntitle: {name}\n---\n# {name}\n\n{definition} {}\n", words.scenarios.join(" "))
}

/// An overview that lists statuses by links.
fn overview(words: &Words, title: &str, name: &str, links: &[(&str, &str)]) -> String {
    let (label, sentence) = words.definition.split_once(' ').expect("a label");
    let mut text =
        format!("---\ntitle: {title}\nft.audience: partner\n---\n# {name}\n\n> [!IMPORTANT]\n> {label} {sentence}\n\n");
    for (label, target) in links {
        text += &format!("## [{label}]({target})\n\n{}\n\n", words.scenarios[1]);
    }
    text
}

fn codes(library: &Library, of: &str) -> Vec<ProblemCode> {
    library.get(&path(of)).expect(of).problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn of_two_files_with_one_path_the_first_stays_and_order_does_not_matter() {
    let built = library(&[("b.md", "# B"), ("a.md", "# A"), ("b.md", "# Another B")]);
    let names: Vec<_> = built.entries().iter().map(|entry| (entry.path().as_str(), entry.name.as_str())).collect();
    assert_eq!(names, [("a.md", "A"), ("b.md", "B")]);
}

#[test]
fn a_page_is_named_by_its_heading_else_its_title_else_its_file() {
    let built = library(&[("a.md", "---\ntitle: T\n---\n# H\n"), ("b.md", "---\ntitle: T\n---\n"), ("c.md", "words")]);
    let names: Vec<_> = built.entries().iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["H", "T", "c"]);
}

#[test]
fn a_person_may_type_a_path_a_file_name_or_a_title() {
    let built = library(&[("x/a.md", "# One"), ("y/a.md", "# Two"), ("y/b.md", "# Two"), ("y/c.md", "# a")]);
    let check = |typed: &str, expected: Result<&str, &[&str]>| {
        let expected = expected.map(path).map_err(|paths| paths.iter().map(|one| path(one)).collect::<Vec<_>>());
        assert_eq!(built.lookup(typed), expected, "{typed}");
    };
    check("x/a.md", Ok("x/a.md"));
    check("x\\a.md", Ok("x/a.md"));
    check("./X/A.md", Ok("x/a.md"));
    check("b", Ok("y/b.md"));
    check("b.md", Ok("y/b.md"));
    check("One", Ok("x/a.md"));
    check("a", Err(&["x/a.md", "y/a.md"]));
    check("Two", Err(&["y/a.md", "y/b.md"]));
    check("two", Err(&[]));
    check("", Err(&[]));
}

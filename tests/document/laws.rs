//! Laws that hold for every text: parsing never panics, sections lie end to end and cover every byte, every span stands
//! on characters and inside its section, and without edits no byte changes. On arbitrary text, on texts that look like
//! pages and were damaged, and on the whole corpus where it is at hand.

use std::path::{Path, PathBuf};

use playbook_desk::document::{
    Certainty, Edit, Edits, Kind, Page, Role, ScenarioTable, Section, Span, Table, Text, Vocabulary, parse,
};
use proptest::prelude::*;

const PAGES: [&str; 8] = [
    include_str!("../fixtures/document/de.md"),
    include_str!("../fixtures/document/en.md"),
    include_str!("../fixtures/document/es.md"),
    include_str!("../fixtures/document/fr.md"),
    include_str!("../fixtures/document/ja.md"),
    include_str!("../fixtures/document/ko.md"),
    include_str!("../fixtures/document/pt.md"),
    include_str!("../fixtures/document/zh.md"),
];

/// What owners, tools and other owners put between the letters.
const SHARDS: [&str; 40] = [
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "|",
    "||",
    "\\|",
    "| :--: | :--: |\n",
    "|---|---|\n",
    "---\n",
    "===\n",
    "# ",
    "## ",
    "### ",
    "> ",
    ">",
    "> [!TIP]\n",
    "> [!IMPORTANT]\n> **Definition:** ",
    "    1. ",
    "1.\u{200b}",
    "- ",
    "**",
    "*",
    "_",
    "`",
    "```\n",
    "~~~\n",
    "[",
    "](",
    ")",
    "![",
    "[!INCLUDE [a](b)]",
    "<!--",
    "-->",
    "<br>",
    "&amp;",
    "\u{200b}",
    "\u{a0}",
    "\u{feff}",
    "<<<<<<< HEAD\n",
];

#[track_caller]
fn check(text: &str) {
    let (page, problems) = parse(text, &Vocabulary::builtin());
    cover(text, &page.sections);
    for (what, texts) in parts(&page) {
        for part in texts {
            inside(text, &part.span, what);
            if let Some(role) = what {
                let holds = |section: &&Section| section.role == role && contains(&section.span, &part.span);
                assert!(page.sections.iter().any(|section| holds(&section)), "{part:?} lies in no section of {role:?}");
            }
        }
    }
    for span in page.links.iter().map(|link| &link.span).chain(problems.iter().map(|problem| &problem.span)) {
        inside(text, span, None);
    }
    let lines = text.split('\n').map(|line| line.split('\r').count()).sum::<usize>();
    assert!(problems.iter().all(|problem| problem.line <= lines));
    assert_eq!(Edits::new().apply(text), text);
}

#[track_caller]
fn cover(text: &str, sections: &[Section]) {
    let mut end = 0;
    for section in sections {
        assert_eq!(section.span.start, end, "sections lie end to end");
        assert!(section.span.end >= section.span.start && text.is_char_boundary(section.span.end));
        for part in section.heading.iter().map(|(_, heading)| heading) {
            assert!(contains(&section.span, &part.span));
        }
        end = section.span.end;
    }
    assert_eq!(end, text.len(), "sections cover the text");
}

fn contains(outer: &Span, inner: &Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

#[track_caller]
fn inside(text: &str, span: &Span, what: Option<Role>) {
    assert!(text.get(span.clone()).is_some(), "{span:?} of {what:?} is no part of the text");
}

/// Every piece of text on the page, with the role of the section it must lie in.
fn parts(page: &Page) -> Vec<(Option<Role>, Vec<&Text>)> {
    let scenarios = |table: &ScenarioTable| -> bool {
        let whole = cells(&table.table);
        table.rows.len() == table.table.rows.len()
            && table
                .rows
                .iter()
                .flat_map(|row| &row.status_path)
                .all(|name| whole.iter().any(|cell| contains(&cell.span, &name.span)))
    };
    assert!(
        [&page.valid, &page.invalid].into_iter().flatten().all(scenarios),
        "one scenario a row, names inside cells"
    );
    let mut parts = vec![
        (Some(Role::Title), page.title.iter().collect()),
        (Some(Role::Definition), page.definition.iter().collect()),
        (Some(Role::Questions), page.questions.iter().chain(&page.questions_intro).collect()),
        (None, page.valid_workloads.iter().collect()),
    ];
    let services =
        page.workload_questions.iter().flat_map(|service| service.questions.iter().chain([&service.service]));
    parts.push((Some(Role::WorkloadQuestions), services.collect()));
    for (role, examples) in [(Role::Valid, &page.valid), (Role::Invalid, &page.invalid)] {
        if let Some(examples) = examples {
            parts.push((Some(role), cells(&examples.table)));
            parts.push((None, examples.heading.iter().collect()));
        }
    }
    if let Some(updates) = &page.updates {
        parts.push((Some(Role::Updates), cells(&updates.table)));
        parts.push((None, updates.heading.iter().chain(updates.rows.iter().map(|row| &row.date)).collect()));
    }
    if let Some(front_matter) = &page.front_matter {
        let fields = front_matter.fields.iter().flat_map(|field| [&field.key, &field.value]);
        parts.push((Some(Role::FrontMatter), fields.collect()));
    }
    parts
}

fn cells(table: &Table) -> Vec<&Text> {
    table.rows.iter().chain([&table.header]).flat_map(|row| &row.cells).collect()
}

/// A page with pieces of Markdown thrown in, cut out or doubled at arbitrary places.
fn damaged() -> impl Strategy<Value = String> {
    let blow = (any::<prop::sample::Index>(), 0usize..40, 0usize..SHARDS.len(), any::<bool>());
    (0usize..PAGES.len(), prop::collection::vec(blow, 0..12)).prop_map(|(page, blows)| {
        let mut text = PAGES[page].to_owned();
        for (place, cut, shard, is_cut) in blows {
            let start = text.floor_char_boundary(place.index(text.len() + 1));
            let end = if is_cut { text.ceil_char_boundary((start + cut).min(text.len())) } else { start };
            text.replace_range(start..end, SHARDS[shard]);
        }
        text
    })
}

/// Nothing but pieces of Markdown.
fn shards() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![4 => (0usize..SHARDS.len()).prop_map(|at| SHARDS[at].to_owned()), 1 => "[a-zA-Zé日1-9 ]{0,9}"],
        0..80,
    )
    .prop_map(|shards| shards.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_page(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn shards_are_a_page(text in shards()) {
        check(&text);
    }

    #[test]
    fn a_damaged_page_is_a_page(text in damaged()) {
        check(&text);
    }

    #[test]
    fn edits_change_their_spans_and_nothing_else(text in shards(), places in prop::collection::vec((any::<prop::sample::Index>(), "[a-zé]{0,5}"), 0..6)) {
        let mut edits = Edits::new();
        let mut expected = text.clone();
        let mut spans: Vec<(usize, String)> = places.iter().map(|(at, new)| (text.floor_char_boundary(at.index(text.len() + 1)), new.clone())).collect();
        spans.sort_by_key(|(at, _)| *at);
        spans.dedup_by_key(|(at, _)| *at);
        for (at, new) in &spans {
            edits.push(Edit { span: *at..*at, text: new.clone() }).unwrap();
        }
        for (at, new) in spans.iter().rev() {
            expected.insert_str(*at, new);
        }
        prop_assert_eq!(edits.apply(&text), expected);
    }
}

fn corpus() -> Vec<(PathBuf, String)> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus"));
    let mut folders = vec![root.to_path_buf()];
    let mut pages = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                pages.extend(std::fs::read_to_string(&path).ok().map(|text| (path, text)));
            }
        }
    }
    if pages.is_empty() {
        eprintln!("skipped: no corpus at {}", root.display());
    }
    pages
}

#[test]
fn the_laws_hold_for_the_corpus() {
    for (path, text) in corpus() {
        println!("{}", path.display());
        check(&text);
    }
}

#[test]
fn the_corpus_reads_the_same_without_a_single_word() {
    let wordless = Vocabulary::default();
    for (path, text) in corpus() {
        let (expected, _) = parse(&text, &Vocabulary::builtin());
        let (page, _) = parse(&text, &wordless);
        let rows = |table: &Option<ScenarioTable>| table.as_ref().map(|table| table.rows.clone());
        assert_eq!(page.kind, expected.kind, "{}", path.display());
        assert_eq!(page.definition, expected.definition, "{}", path.display());
        assert_eq!(rows(&page.valid), rows(&expected.valid), "{}", path.display());
        assert_eq!(rows(&page.invalid), rows(&expected.invalid), "{}", path.display());
        assert_eq!(
            page.updates.map(|updates| updates.table),
            expected.updates.map(|updates| updates.table),
            "{}",
            path.display()
        );
        let is_empty = page.kind == Kind::Page;
        assert!(is_empty || page.certainty == Certainty::Structure, "{}", path.display());
    }
}

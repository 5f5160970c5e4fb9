//! What a search finds, in which order, and which entry it answers.

mod search_library;

use playbook_desk::document::{Kind, Language};
use playbook_desk::library::{Library, PagePath};
use playbook_desk::search::{Filters, Hit, Index, Query, Section};
use search_library::{fixture, library};

const FREEZE: &str = "handbook/english/l1l2l3-blocked-budget-freeze.md";
const LAW: &str = "handbook/english/l1l2l3-blocked-rules-and-law.md";
const SPONSOR: &str = "handbook/english/l1l2l3-no-intent-missing-sponsor.md";
const CONGELADO: &str = "handbook/spanish/l1l2l3-blocked-budget-freeze-es.md";
const NORMAS: &str = "handbook/spanish/l1l2l3-blocked-rules-and-law-es.md";
const GUIDE: &str = "handbook/english/how-to-choose.md";

fn find_in(library: &Library, query: &Query) -> Vec<Hit> {
    Index::build(library).find(query, 100)
}

fn within(typed: &str, only: Filters) -> Query {
    let mut query = Query::parse(typed);
    query.only = only;
    query
}

fn find(typed: &str) -> Vec<Hit> {
    find_in(&fixture(), &Query::parse(typed))
}

/// The hit with its marks in brackets, `section row: text -> answer`.
fn shown(hit: &Hit) -> String {
    let mut text: Vec<String> = hit.text.chars().map(String::from).collect();
    for range in &hit.ranges {
        text[range.start].insert(0, '[');
        text[range.end - 1].push(']');
    }
    let row = hit.row.map(|row| format!(" {row}")).unwrap_or_default();
    format!("{}{row}: {} -> {}", hit.section.word(), text.concat(), hit.answer)
}

/// The first hits of `typed`.
fn check(typed: &str, expected: &[&str]) {
    let hits: Vec<String> = find(typed).iter().take(expected.len()).map(shown).collect();
    assert_eq!(hits, expected, "{typed}");
}

fn standing_on<'a>(hits: &'a [Hit], path: &str) -> Option<&'a Hit> {
    hits.iter().find(|hit| hit.entry.as_str() == path)
}

#[test]
fn an_invalid_row_answers_with_the_status_that_it_names() {
    let row = "The [legal] team forbids keeping [data] [offsite].";
    check("legal data offsite", &[&format!("valid 0: {row} -> {LAW}"), &format!("invalid 0: {row} -> {LAW}")]);
    let hits = find("legal data offsite");
    assert_eq!(hits[0].entry.as_str(), LAW);
    assert_eq!(hits[1].entry.as_str(), FREEZE);
}

#[test]
fn a_row_that_names_no_known_status_leaves_its_page() {
    check("lower price", &[&format!("invalid 2: The customer asked for a [lower] [price]. -> {FREEZE}")]);
}

#[test]
fn a_redirect_stays_in_the_language_of_its_page() {
    check(
        "juridico datos",
        &[
            &format!("valid 0: El equipo [jurídico] prohíbe guardar [datos] fuera de la empresa. -> {NORMAS}"),
            &format!("invalid 0: El equipo [jurídico] prohíbe guardar [datos] fuera de la empresa. -> {NORMAS}"),
        ],
    );
}

#[test]
fn words_stand_in_any_order_and_the_last_may_be_half_typed() {
    check("offsite data leg", &[&format!("valid 0: The [leg]al team forbids keeping [data] [offsite]. -> {LAW}")]);
    assert_eq!(find("data nowhere offsite"), []);
    assert_eq!(find("egal"), [], "a word is not found within another one");
}

#[test]
fn names_come_first() {
    check("budget", &[&format!("title: [Budget] Freeze -> {FREEZE}")]);
    check("Presupuesto congelado", &[&format!("title: [Presupuesto] [congelado] -> {CONGELADO}")]);
}

#[test]
fn the_name_in_the_front_matter_counts_too() {
    let hits = find("no intent missing sponsor");
    let spanish = standing_on(&hits, "handbook/spanish/l1l2l3-no-intent-missing-sponsor-es.md").unwrap();
    assert_eq!((spanish.section, &*spanish.text), (Section::Title, "No Intent - Missing Sponsor"));
}

#[test]
fn a_name_is_listed_once_for_each_page() {
    let hits = find("budget freeze");
    let titles: Vec<&str> =
        hits.iter().filter(|hit| hit.section == Section::Title).map(|hit| hit.entry.as_str()).collect();
    assert_eq!(
        titles,
        [
            FREEZE,
            "internal/l1l2l3-blocked-budget-freeze.md",
            CONGELADO,
            "internal/l1l2l3-blocked-budget-freeze-hiring.md"
        ]
    );
}

#[test]
fn every_part_of_a_page_is_found() {
    for (typed, section, row, path) in [
        ("money known date", Section::Definition, None, FREEZE),
        ("cost centre locked", Section::Valid, Some(1), FREEZE),
        ("who signs the release", Section::Question, Some(1), FREEZE),
        ("old mail server rent", Section::Question, Some(3), FREEZE),
        ("storage billed by use", Section::Question, Some(4), FREEZE),
        ("named the regulator", Section::Update, Some(0), LAW),
        ("firm yes", Section::Text, None, GUIDE),
        ("log the call", Section::Text, None, GUIDE),
        ("written down", Section::Text, None, GUIDE),
    ] {
        let typed = typed.replace("written down", "write down what");
        let hits = find(&typed);
        let hit = standing_on(&hits, path).unwrap_or_else(|| panic!("{typed}: {hits:#?}"));
        assert_eq!((hit.section, hit.row), (section, row), "{typed}");
    }
}

#[test]
fn copies_come_last() {
    let hits = find("forty people ghent");
    assert_eq!(hits.len(), 1);
    let hits = find("office test the service until may");
    let last = hits.last().unwrap();
    assert_eq!(last.entry.as_str(), "handbook/spanish/l1l2l3-in-progress-pilot-running.md");
    assert!(hits.len() > 1);
}

#[test]
fn the_readers_language_comes_first_and_hides_nothing() {
    let pages = [
        ("a/english/l1l2l3-blocked-plan.md", "# Plan\n\n> [!IMPORTANT]\n> **Definition:** Waits for a plan."),
        (
            "a/spanish/l1l2l3-blocked-plan-es.md",
            "# Plan\n\n> [!IMPORTANT]\n> **Definición:** El cliente espera un plan.",
        ),
    ];
    let library = library(&pages);
    for (reader, first) in [(Language::EN, 0), (Language::ES, 1)] {
        let mut query = Query::parse("plan");
        query.reader = Some(reader);
        let hits = find_in(&library, &query);
        assert_eq!(hits[0].entry.as_str(), pages[first].0, "{reader}");
        assert_eq!(hits.len(), 4, "{reader}");
    }
}

#[test]
fn filters_leave_in_what_they_name() {
    let library = fixture();
    let only = |only: Filters| find_in(&library, &within("the", only));
    let entry = |hit: &Hit| library.get(&hit.entry).unwrap().source.page.kind;

    let hits = only(Filters { kind: Some(Kind::Page), ..Filters::default() });
    assert!(!hits.is_empty() && hits.iter().all(|hit| entry(hit) == Kind::Page));

    let hits = only(Filters { language: Some(Language::ES), ..Filters::default() });
    assert_eq!(hits, [], "no Spanish page says “the”");

    let hits = only(Filters { l1: Some("No Intent".to_owned()), ..Filters::default() });
    assert!(hits.iter().all(|hit| hit.answer.as_str() == SPONSOR), "{hits:#?}");
}

#[test]
fn the_l1_asked_for_is_the_answers() {
    let only = Filters { l1: Some("No Intent".to_owned()), ..Filters::default() };
    let hits = find_in(&fixture(), &within("nobody speaks project", only));
    assert!(standing_on(&hits, FREEZE).is_some(), "the row of another L1 that names it: {hits:#?}");
}

#[test]
fn japanese_and_chinese_are_found_within_a_line() {
    let pages = [
        ("ja.md", "# 予算凍結\n\nお客様はＨＩＰＡＡの指針により、データを国外に置くことができません。"),
        ("zh.md", "# 预算冻结\n\n客户的数据不能存放在国外。"),
    ];
    let library = library(&pages);
    let first = |typed: &str| find_in(&library, &Query::parse(typed)).first().map(shown);
    let line = "お客様はＨＩＰＡＡの指針により、データを国外に置くことができません。";
    assert_eq!(first("凍結"), Some("title: 予算[凍結] -> ja.md".to_owned()));
    assert_eq!(
        first("hipaa ﾃﾞｰﾀ"),
        Some(format!("text: {line} -> ja.md").replace("ＨＩＰＡＡ", "[ＨＩＰＡＡ]").replace("データ", "[データ]"))
    );
    assert_eq!(first("国外に置く"), Some(format!("text: {line} -> ja.md").replace("国外に置く", "[国外に置く]")));
    assert_eq!(first("不能存放"), Some("text: 客户的数据[不能存放]在国外。 -> zh.md".to_owned()));
}

#[test]
fn a_limit_cuts_the_end() {
    let (library, query) = (fixture(), Query::parse("the"));
    let index = Index::build(&library);
    let all = index.find(&query, usize::MAX);
    assert!(all.len() > 12);
    for limit in [0, 1, 5, all.len()] {
        assert_eq!(index.find(&query, limit), all[..limit], "{limit}");
    }
}

#[test]
fn a_query_without_words_finds_nothing() {
    for typed in ["", "   ", "\u{200b}", "!?", "\"", "…"] {
        assert!(Query::parse(typed).is_empty());
        assert_eq!(find(typed), [], "{typed:?}");
    }
}

#[test]
fn a_changed_page_is_found_as_it_is_now() {
    let before =
        [("a.md", "# One\n\nold words"), ("b.md", "# Two\n\nsame words"), ("c.md", "# Three\n\nleaving words")];
    let after = [("a.md", "# One\n\nnew words"), ("b.md", "# Two\n\nsame words"), ("d.md", "# Four\n\narriving words")];
    let changed = ["a.md", "c.md", "d.md"].map(PagePath::new);
    let (old, new) = (library(&before), library(&after));
    let index = Index::build(&old).replace(&new, &changed);
    let found = |typed: &str| {
        let hits = index.find(&Query::parse(typed), 10);
        hits.iter().map(|hit| hit.entry.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(found("words"), ["a.md", "b.md", "d.md"]);
    assert_eq!(found("old"), [""; 0]);
    assert_eq!(found("new"), ["a.md"]);
    assert_eq!(found("three"), [""; 0]);
}

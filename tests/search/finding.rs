//! What a search finds, in which order, and which entry it answers.

use crate::pages::{fixture, library, pages_below};
use playbook_desk::document::{Kind, Language};
use playbook_desk::library::{Library, PagePath};
use playbook_desk::search::{Findings, Hit, HowMatched, Index, Query, Section, Synonyms};
use std::sync::Arc;

const FREEZE: &str = "handbook/english/l1l2l3-blocked-budget-freeze.md";
const LAW: &str = "handbook/english/l1l2l3-blocked-rules-and-law.md";
const SPONSOR: &str = "handbook/english/l1l2l3-no-intent-missing-sponsor.md";
const CONGELADO: &str = "handbook/spanish/l1l2l3-blocked-budget-freeze-es.md";
const NORMAS: &str = "handbook/spanish/l1l2l3-blocked-rules-and-law-es.md";
const GUIDE: &str = "handbook/english/how-to-choose.md";

fn find_in(library: &Arc<Library>, typed: &str) -> Findings {
    Index::build(Arc::clone(library), Arc::default()).find(&Query::parse(typed), 100)
}

fn find(typed: &str) -> Findings {
    find_in(&fixture(), typed)
}

/// Read by someone who reads English.
fn read_in(library: &Arc<Library>, reader: Language, typed: &str) -> Findings {
    let mut query = Query::parse(typed);
    query.reader = Some(reader);
    Index::build(Arc::clone(library), Arc::default()).find(&query, 100)
}

fn answers(findings: &Findings) -> Vec<&str> {
    findings.answers.iter().map(|answer| answer.path.as_str()).collect()
}

/// The hit with its marks in brackets, `section row: text`.
fn shown(hit: &Hit) -> String {
    let mut text: Vec<String> = hit.text.chars().map(String::from).collect();
    for range in &hit.ranges {
        text[range.start].insert(0, '[');
        text[range.end - 1].push(']');
    }
    let row = hit.row.map(|row| format!(" {row}")).unwrap_or_default();
    format!("{}{row}: {}", hit.section.word(), text.concat())
}

/// The first answer to `typed` and its best row.
fn check(typed: &str, answer: &str, row: &str) {
    let findings = read_in(&fixture(), Language::EN, typed);
    let first = findings.answers.first().unwrap_or_else(|| panic!("nothing answers {typed}"));
    assert_eq!((first.path.as_str(), shown(&first.hits[0]).as_str()), (answer, row), "{typed}");
}

/// Pages of one status each: a name, a definition, and what is not its own with the status to use.
fn status(name: &str, definition: &str, valid: &[&str], invalid: &[(&str, &str)]) -> String {
    let valid: String = valid.iter().map(|row| format!("| {row} | {name} |\n")).collect();
    let invalid: String = invalid.iter().map(|(row, status)| format!("| {row} | {status} |\n")).collect();
    format!(
        "# {name}\n\n> [!IMPORTANT]\n> **Definition:** {definition}\n\n## Valid Example Scenarios:\n\n\
         | Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n{valid}\n## Invalid Example Scenarios:\n\n\
         | Invalid Example Scenario | Scenario Status |\n| :--: | :--: |\n{invalid}\n"
    )
}

#[test]
fn an_invalid_row_answers_with_the_status_that_it_names() {
    let (sponsor, privacy) = ("l1l2l3-no-intent-sponsor.md", "l1l2l3-blocked-privacy.md");
    let row = ("The lawyers forbid data offsite.", "Privacy");
    let pages = [
        (sponsor, status("Sponsor", "Nobody at the top speaks for it.", &["The director is silent."], &[row])),
        (privacy, status("Privacy", "Fear for what is known of people.", &["They fear a leak."], &[])),
    ];
    let findings = find_in(&library(&pages), "data offsite");
    assert_eq!(answers(&findings), [privacy]);
    let hit = &findings.answers[0].hits[0];
    assert_eq!((hit.entry.as_str(), hit.answer.as_str()), (sponsor, privacy));
    assert_eq!(shown(hit), "invalid 0: The lawyers forbid [data] [offsite].");
}

#[test]
fn a_row_documented_twice_is_one_answer_with_two_rows() {
    let row = "The [legal] team forbids keeping [data] [offsite].";
    check("legal data offsite", LAW, &format!("valid 0: {row}"));
    let findings = find("legal data offsite");
    let hits = &findings.answers[0].hits;
    assert_eq!((hits[1].entry.as_str(), shown(&hits[1])), (FREEZE, format!("invalid 0: {row}")));
}

#[test]
fn a_row_that_names_no_known_status_leaves_its_page() {
    check("lower price", FREEZE, "invalid 2: The customer asked for a [lower] [price].");
}

#[test]
fn a_redirect_stays_in_the_language_of_its_page() {
    let findings = find("juridico datos");
    assert_eq!(findings.answers[0].path.as_str(), NORMAS);
    let hits = &findings.answers[0].hits;
    assert_eq!(shown(&hits[0]), "valid 0: El equipo [jurídico] prohíbe guardar [datos] fuera de la empresa.");
}

#[test]
fn words_stand_in_any_order_and_the_last_may_be_half_typed() {
    check("offsite data leg", LAW, "valid 0: The [leg]al team forbids keeping [data] [offsite].");
    assert!(find("ffsi").answers.is_empty(), "a word is not found within another one");
}

#[test]
fn fewer_words_rank_lower_instead_of_vanishing() {
    let findings = find("data zeppelin offsite");
    assert_eq!(findings.answers[0].path.as_str(), LAW);
    let why = &findings.answers[0].hits[0].why;
    assert_eq!(why.missing, ["zeppelin"]);
    assert_eq!(why.words.iter().map(|word| word.typed.as_str()).collect::<Vec<_>>(), ["data", "offsite"]);
}

#[test]
fn names_come_first() {
    for (typed, name) in [("budget", "title: [Budget] Freeze"), ("budg", "title: [Budg]et Freeze")] {
        assert_eq!(shown(&find(typed).answers[0].hits[0]), name);
    }
    let findings = find("Presupuesto congelado");
    assert_eq!(findings.answers[0].path.as_str(), CONGELADO);
    assert_eq!(shown(&findings.answers[0].hits[0]), "title: [Presupuesto] [congelado]");
}

#[test]
fn forms_of_a_word_are_found_and_marked() {
    check("lawyer forbidding data", LAW, "valid 0: The legal team [forbids] keeping [data] offsite.");
    let findings = find("forbidding");
    let word = &findings.answers[0].hits[0].why.words[0];
    assert_eq!((word.typed.as_str(), word.found.as_str(), word.how), ("forbidding", "forbids", HowMatched::Stem));
}

#[test]
fn forms_are_those_of_the_language() {
    for (path, page, typed, marked) in [
        (
            "es.md",
            "# Plan\n\nEl cliente necesita las migraciones de sus buzones este trimestre.",
            "migración",
            "[migraciones]",
        ),
        ("de.md", "# Plan\n\nDer Kunde wartet auf die neuen Geräte für seine Mitarbeiter.", "Gerät", "[Geräte]"),
        (
            "pt.md",
            "# Plano\n\nO cliente ainda não aprovou as migrações das caixas de correio.",
            "migração",
            "[migrações]",
        ),
    ] {
        let findings = find_in(&library(&[(path, page)]), typed);
        let text = shown(&findings.answers[0].hits[0]);
        assert!(text.contains(marked), "{typed}: {text}");
    }
}

#[test]
fn a_slip_of_the_pen_is_forgiven_where_the_word_is_not_known() {
    check("legel data ofsite", LAW, "valid 0: The [legal] team forbids keeping [data] [offsite].");
    let findings = find("offiste");
    assert_eq!(findings.answers[0].hits[0].why.words[0].how, HowMatched::Typo);
    let findings = find("offsite");
    assert_eq!(findings.answers[0].hits[0].why.words[0].how, HowMatched::Exact);
    assert!(find("dxq").answers.is_empty(), "short words must be right");
}

#[test]
fn a_documented_situation_is_told_as_such() {
    let findings = find("The legal team forbids keeping data offsite");
    assert!(findings.answers[0].exact && findings.answers[0].hits[0].why.exact);
    assert_eq!(findings.answers[0].path.as_str(), LAW);
    assert!(!find("The legal team forbids keeping data").answers[0].exact);
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
        ("write down what", Section::Text, None, GUIDE),
    ] {
        let findings = find(typed);
        let hits = findings.hits();
        let hit = hits.iter().find(|hit| (hit.entry.as_str(), hit.section, hit.row) == (path, section, row));
        assert!(hit.is_some(), "{typed}: {hits:#?}");
    }
}

#[test]
fn a_copy_is_folded_into_the_page_that_it_copies() {
    let library = fixture();
    for typed in ["forty people ghent", "office test the service until may", "budget freeze"] {
        for hit in find_in(&library, typed).hits() {
            for path in [&hit.entry, &hit.answer] {
                assert_eq!(library.get(path).unwrap().copy, None, "{typed}: {path}");
            }
        }
    }
}

#[test]
fn the_readers_language_comes_first_and_hides_nothing() {
    let pages = [
        ("a/english/l1l2l3-blocked-plan.md", "# Plan\n\n> [!IMPORTANT]\n> **Definition:** Waits for a plan."),
        (
            "a/spanish/l1l2l3-blocked-cosa-es.md",
            "# Plan\n\n> [!IMPORTANT]\n> **Definición:** El cliente espera un plan.",
        ),
    ];
    let library = library(&pages);
    for (reader, order) in [(Language::EN, [0, 1]), (Language::ES, [1, 0])] {
        let findings = read_in(&library, reader, "plan");
        assert_eq!(answers(&findings), order.map(|place| pages[place].0), "{reader}");
    }
}

#[test]
fn a_single_letter_means_words_of_the_readers_language_where_it_has_any() {
    let english = status("Plan", "Waits for a plan of the people who decide.", &["The plan is not there yet."], &[]);
    let spanish = status("Zona", "El cliente espera el plan de la zona y no hay otro.", &[], &[]);
    let library = library(&[("a/english/l1l2l3-plan.md", english), ("a/spanish/l1l2l3-zona-es.md", spanish)]);
    let paths = |typed| answers(&read_in(&library, Language::EN, typed)).join(" ");
    assert_eq!(paths("p"), "a/english/l1l2l3-plan.md");
    assert_eq!(paths("pl"), "a/english/l1l2l3-plan.md a/spanish/l1l2l3-zona-es.md");
    assert_eq!(paths("z"), "a/spanish/l1l2l3-zona-es.md", "no English word begins so");
}

#[test]
fn a_row_found_in_another_language_is_shown_in_the_readers() {
    let library = fixture();
    let findings = read_in(&library, Language::EN, "jurídico prohíbe datos");
    let answer = &findings.answers[0];
    let hit = &answer.hits[0];
    assert_eq!((answer.path.as_str(), hit.entry.as_str()), (LAW, LAW));
    assert_eq!(&*hit.text, "The legal team forbids keeping data offsite.");
    assert_eq!(hit.why.through, Some(Language::ES));
    assert_eq!(hit.why.words.len(), 3, "{:?}", hit.why);
    let findings = read_in(&library, Language::ES, "jurídico prohíbe datos");
    assert_eq!((findings.answers[0].path.as_str(), findings.answers[0].hits[0].why.through), (NORMAS, None));
}

#[test]
fn a_family_of_translations_is_one_answer() {
    let library = fixture();
    for reader in [Language::EN, Language::ES] {
        let findings = read_in(&library, reader, "no intent missing sponsor");
        let mut families: Vec<_> = findings.answers.iter().map(|one| &library.get(&one.path).unwrap().family).collect();
        let all = families.len();
        families.sort();
        families.dedup();
        assert_eq!(families.len(), all, "{:?}", answers(&findings));
    }
}

#[test]
fn a_phrase_must_stand_word_for_word() {
    check("\"keeping data\"", LAW, "valid 0: The legal team forbids [keeping] [data] offsite.");
    assert!(find("\"data keeping\"").answers.is_empty());
    assert!(find("\"keeping dat\"").answers.is_empty());
}

#[test]
fn rows_with_an_unwanted_word_are_left_out() {
    let all = find("data");
    assert!(answers(&all).contains(&LAW));
    let without = find("data -legal");
    assert!(without.hits().iter().all(|hit| !hit.text.to_lowercase().contains("legal")), "{without:#?}");
}

#[test]
fn filters_leave_in_what_they_name() {
    let library = fixture();
    let kind = |hit: &&Hit| library.get(&hit.entry).unwrap().source.page.kind;
    let findings = find("the kind:page");
    assert!(!findings.answers.is_empty() && findings.hits().iter().all(|hit| kind(hit) == Kind::Page));
    assert!(find("the lang:es").answers.is_empty(), "no Spanish page says “the”");
    let findings = find("nobody speaks project l1:\"No Intent\"");
    assert!(findings.hits().iter().all(|hit| hit.answer.as_str() == SPONSOR), "{findings:#?}");
    assert!(findings.hits().iter().any(|hit| hit.entry.as_str() == FREEZE), "the row of another L1 that names it");
    let findings = find("the kind:question");
    assert!(!findings.answers.is_empty() && findings.hits().iter().all(|hit| hit.section == Section::Question));
}

#[test]
fn filters_alone_list_what_they_let_in() {
    let findings = find("lang:es");
    assert!(answers(&findings).contains(&CONGELADO) && !answers(&findings).contains(&FREEZE));
    assert_eq!(findings.total_answers, findings.answers.len());
}

#[test]
fn japanese_and_chinese_are_found_within_a_line() {
    let pages = [
        ("ja.md", "# 予算凍結\n\nお客様はＨＩＰＡＡの指針により、データを国外に置くことができません。"),
        ("zh.md", "# 预算冻结\n\n客户的数据不能存放在国外。"),
    ];
    let library = library(&pages);
    let first = |typed: &str| find_in(&library, typed).answers.first().map(|answer| shown(&answer.hits[0]));
    let line = "text: お客様はＨＩＰＡＡの指針により、データを国外に置くことができません。";
    assert_eq!(first("凍結"), Some("title: 予算[凍結]".to_owned()));
    assert_eq!(first("hipaa ﾃﾞｰﾀ"), Some(line.replace("ＨＩＰＡＡ", "[ＨＩＰＡＡ]").replace("データ", "[データ]")));
    assert_eq!(first("国外に置く"), Some(line.replace("国外に置く", "[国外に置く]")));
    assert_eq!(first("不能存放"), Some("text: 客户的数据[不能存放]在国外。".to_owned()));
    assert_eq!(first("客"), Some("text: [客]户的数据不能存放在国外。".to_owned()));
}

#[test]
fn a_limit_cuts_the_end() {
    let (library, query) = (fixture(), Query::parse("the"));
    let index = Index::build(library, Arc::default());
    let all = index.find(&query, usize::MAX);
    let all = all.hits();
    assert!(all.len() > 12);
    for limit in [0, 1, 5, 12, all.len()] {
        let some = index.find(&query, limit);
        let flat = |hits: &[&Hit]| hits.iter().map(|hit| (hit.entry.clone(), hit.section, hit.row)).collect::<Vec<_>>();
        assert_eq!(flat(&some.hits()), flat(&all[..limit]), "{limit}");
    }
}

#[test]
fn a_query_without_words_finds_nothing() {
    for typed in ["", "   ", "\u{200b}", "!?", "\"", "…"] {
        assert!(Query::parse(typed).is_empty());
        assert!(find(typed).answers.is_empty(), "{typed:?}");
    }
}

#[test]
fn a_changed_page_is_found_as_it_is_now() {
    let before =
        [("a.md", "# One\n\nold words"), ("b.md", "# Two\n\nsame words"), ("c.md", "# Three\n\nleaving words")];
    let after = [("a.md", "# One\n\nnew words"), ("b.md", "# Two\n\nsame words"), ("d.md", "# Four\n\narriving words")];
    let changed = ["a.md", "c.md", "d.md"].map(PagePath::new);
    let index = Index::build(library(&before), Arc::default()).replace(library(&after), &changed);
    let found = |typed: &str| {
        let findings = index.find(&Query::parse(typed), 10);
        let mut found: Vec<String> = findings.answers.iter().map(|answer| answer.path.to_string()).collect();
        found.sort();
        found
    };
    assert_eq!(found("words"), ["a.md", "b.md", "d.md"]);
    assert_eq!(found("old"), [""; 0]);
    assert_eq!(found("new"), ["a.md"]);
    assert_eq!(found("three"), [""; 0]);
}

#[test]
fn a_long_text_is_cut_around_its_words() {
    let filler = "filler ".repeat(120);
    let page = format!("# Guide\n\n{filler}legal {filler}data {filler}");
    let findings = find_in(&library(&[("guide.md", page)]), "legal data");
    let text = shown(&findings.answers[0].hits[0]);
    assert!(text.starts_with("text: …filler ") && text.ends_with(" filler…"), "{text}");
    assert!(text.contains("filler [legal] filler") && text.contains("filler [data] filler"), "{text}");
    assert!(text.contains("filler … filler") && text.chars().count() < 500, "{text}");
    let page = format!("# 案内\n\n{}国外{}", "客".repeat(900), "户".repeat(900));
    let findings = find_in(&library(&[("ja.md", page)]), "国外");
    let text = shown(&findings.answers[0].hits[0]);
    assert!(text.contains("客[国外]户") && text.chars().count() < 250, "{text}");
}

#[test]
fn a_synonym_is_found_marked_and_told() {
    let (synonyms, problems) = Synonyms::read([(Language::EN, "spending plan, budget")]);
    assert_eq!(problems, []);
    let index = Index::build(fixture(), Arc::new(synonyms));
    let mut query = Query::parse("spending plan");
    query.reader = Some(Language::EN);
    let findings = index.find(&query, 10);
    let hit = &findings.answers[0].hits[0];
    assert_eq!(shown(hit), "title: [Budget] Freeze");
    assert!(hit.why.words.iter().all(|word| word.how == HowMatched::Synonym), "{:?}", hit.why);
    let without = index.with_synonyms(Arc::default()).find(&query, 10);
    assert!(without.answers.iter().all(|answer| answer.hits[0].section != Section::Title), "{without:#?}");
}

#[test]
fn other_forms_of_a_synonym_are_found_and_its_small_words_are_not() {
    let mut pages: Vec<(String, String)> = (0..12)
        .map(|nth| (format!("{nth}.md"), format!("# Page {nth}\n\nThe people of the harbour wait for the ferry.\n")))
        .collect();
    pages.push(("chief.md".to_owned(), "# Chief\n\nBoth heads of security must agree to it first.\n".to_owned()));
    let pages: Vec<(&str, &str)> = pages.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let (synonyms, _) = Synonyms::read([(Language::EN, "ciso -> head of security")]);
    let index = Index::build(library(&pages), Arc::new(synonyms));
    let findings = index.find(&Query::parse("ciso"), 20);
    let found: Vec<&str> = findings.answers.iter().map(|answer| answer.path.as_str()).collect();
    assert_eq!(found, ["chief.md"], "`of` stands on every page and means nothing");
    assert_eq!(shown(&findings.answers[0].hits[0]), "text: Both [heads] of [security] must agree to it first.");
}

/// What a partner hears on a call, on the pages that come with the program.
#[test]
fn both_statuses_that_a_call_may_mean_are_in_sight() {
    let index = Index::build(pages_below("playbooks"), Arc::default());
    let mut query = Query::parse("legal data offsite");
    query.reader = Some(Language::EN);
    let findings = index.find(&query, 100);
    let names: Vec<&str> =
        findings.answers.iter().map(|one| index.library().get(&one.path).unwrap().name.as_str()).collect();
    let place = |start: &str| names.iter().position(|name| name.starts_with(start)).filter(|place| *place < 3);
    assert!(place("Legal/Regulatory").is_some(), "{names:?}");
    let privacy = place("Security/Privacy").unwrap_or_else(|| panic!("{names:?}"));
    let pointing = findings.answers[privacy].hits.iter().filter(|hit| hit.section == Section::Invalid);
    let pages: Vec<&str> = pointing.map(|hit| hit.entry.as_str()).collect();
    assert!(pages.iter().any(|page| page.contains("executive-sponsorship")), "{pages:?}");
}

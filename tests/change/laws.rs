//! Laws of changes, on whole pages in six languages and on damaged ones: undoing all gives back every byte, one cell is
//! one line, the page read again says what was meant and nothing else, and a page does not differ from itself.

use playbook_desk::document::change::{Asked, Change, Content, Examples, ItemChange, Row, RowChange, apply, typed};
use playbook_desk::document::difference::difference;
use playbook_desk::document::{Date, Edits, NewUpdate, Page, Text, Vocabulary, parse};
use proptest::prelude::*;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::builtin);

const PAGES: &[&str] = &[
    include_str!("../fixtures/document/en.md"),
    include_str!("../fixtures/document/es.md"),
    include_str!("../fixtures/document/de.md"),
    include_str!("../fixtures/document/pt.md"),
    include_str!("../fixtures/document/ja.md"),
    include_str!("../fixtures/document/zh.md"),
];

fn read(text: &str) -> Page {
    parse(text, &VOCABULARY).0
}

/// Words as people type them, pipes, marks and line breaks among them.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Zéñ]{1,8}",
        1 => "[0-9]{1,3}",
        1 => "[日本語鍵部屋客]{1,4}",
        2 => prop::sample::select(vec!["|", "\\", "#", ">", "-", "\n", "`x`", "**b**", "[a](b.md)", "1.", "&", "\"", "\u{200b}", ":", "*"]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| format!("w{}", pieces.join(" ")))
}

fn change() -> impl Strategy<Value = Change> {
    let row = 0usize..6;
    let examples = prop::sample::select(vec![Examples::Valid, Examples::Invalid]);
    let status = prop::collection::vec("[A-Z][a-z ]{0,9}[a-z]", 0..3);
    let row_change = prop_oneof![
        (row.clone(), words(), prop::option::of(status.clone())).prop_map(|(at, text, status)| RowChange::Add {
            at,
            text,
            status
        }),
        (row.clone(), words()).prop_map(|(row, text)| RowChange::Text { row, text }),
        (row.clone(), status).prop_map(|(row, status)| RowChange::Status { row, status }),
        row.clone().prop_map(|row| RowChange::Remove { row }),
        (row.clone(), row.clone()).prop_map(|(from, to)| RowChange::Move { from, to }),
        row.clone().prop_map(|row| RowChange::Duplicate { row }),
    ];
    let item_change = prop_oneof![
        (row.clone(), words()).prop_map(|(at, text)| ItemChange::Add { at, text }),
        (row.clone(), words()).prop_map(|(item, text)| ItemChange::Text { item, text }),
        row.clone().prop_map(|item| ItemChange::Remove { item }),
        (row.clone(), row.clone()).prop_map(|(from, to)| ItemChange::Move { from, to }),
        row.prop_map(|item| ItemChange::Duplicate { item }),
    ];
    let asked = prop_oneof![3 => Just(Asked::Page), 1 => (0usize..2).prop_map(Asked::Service)];
    let key = prop::sample::select(vec!["title", "ft.owner", "ms.date", "new.key"]);
    let update = (words(), words(), 1u8..=12, 1u8..=28).prop_map(|(who, what, month, day)| NewUpdate {
        date: Date::new(2024, month, day).expect("a day"),
        who,
        what,
        folder: None,
    });
    prop_oneof![
        1 => words().prop_map(Change::Title),
        1 => words().prop_map(Change::Definition),
        1 => (key.clone(), words()).prop_map(|(key, value)| Change::Field { key: key.to_owned(), value }),
        1 => key.prop_map(|key| Change::RemoveField(key.to_owned())),
        4 => (examples, row_change).prop_map(|(examples, change)| Change::Scenario(examples, change)),
        3 => (asked, item_change).prop_map(|(asked, change)| Change::Question(asked, change)),
        1 => update.prop_map(Change::Update),
    ]
}

/// A page with pieces of Markdown thrown in or cut out at arbitrary places, and perhaps other line ends.
fn damaged() -> impl Strategy<Value = String> {
    let shards = vec![
        "|",
        "\n",
        "\n\n",
        "# ",
        "> ",
        "| a |\n",
        "---\n",
        "```\n",
        "<!--",
        "<<<<<<< HEAD\n",
        ">>>>>>> x\n",
        "\u{200b}",
        "\\",
    ];
    let blow = (any::<prop::sample::Index>(), 0usize..30, prop::sample::select(shards), any::<bool>());
    (0..PAGES.len(), prop::collection::vec(blow, 1..6), any::<bool>()).prop_map(|(page, blows, has_crlf)| {
        let mut text = PAGES[page].to_owned();
        for (place, cut, shard, is_cut) in blows {
            let start = text.floor_char_boundary(place.index(text.len() + 1));
            let end = if is_cut { text.ceil_char_boundary((start + cut).min(text.len())) } else { start };
            text.replace_range(start..end, shard);
        }
        if has_crlf { text.replace('\n', "\r\n") } else { text }
    })
}

/// `before` with the change made, as far as it can be told without asking the page; words are compared apart.
fn expected(before: &Content, change: &Change) -> Content {
    let mut after = before.clone();
    match change {
        Change::Scenario(examples, change) => {
            let rows = match examples {
                Examples::Valid => after.valid.get_or_insert_default(),
                Examples::Invalid => after.invalid.get_or_insert_default(),
            };
            match change {
                RowChange::Add { at, .. } => rows.insert(*at, Row::default()),
                RowChange::Remove { row } => drop(rows.remove(*row)),
                RowChange::Move { from, to } => {
                    let row = rows.remove(*from);
                    rows.insert(*to, row);
                }
                RowChange::Duplicate { row } => rows.insert(*row, rows[*row].clone()),
                RowChange::Text { .. } | RowChange::Status { .. } => {}
            }
        }
        Change::Question(asked, change) => {
            let items = match asked {
                Asked::Page => &mut after.questions,
                Asked::Service(place) => &mut after.services[*place].1,
            };
            match change {
                ItemChange::Add { at, .. } => items.insert(*at, String::new()),
                ItemChange::Remove { item } => drop(items.remove(*item)),
                ItemChange::Move { from, to } => {
                    let item = items.remove(*from);
                    items.insert(*to, item);
                }
                ItemChange::Duplicate { item } => items.insert(*item, items[*item].clone()),
                ItemChange::Text { .. } => {}
            }
        }
        _ => {}
    }
    after
}

/// The words a change puts in, taken out of what the page says, so that only its shape is compared.
fn without_new_words(mut content: Content, change: &Change) -> Content {
    let place = match change {
        Change::Scenario(
            examples,
            RowChange::Add { at: row, .. } | RowChange::Text { row, .. } | RowChange::Status { row, .. },
        ) => {
            let rows = if *examples == Examples::Valid { &mut content.valid } else { &mut content.invalid };
            if let Some(row) = rows.as_mut().and_then(|rows| rows.get_mut(*row)) {
                *row = Row::default();
            }
            return content;
        }
        Change::Question(asked, ItemChange::Add { at: item, .. } | ItemChange::Text { item, .. }) => {
            Some((asked, item))
        }
        _ => None,
    };
    match (change, place) {
        (_, Some((Asked::Page, item))) => content.questions[*item].clear(),
        (_, Some((Asked::Service(service), item))) => content.services[*service].1[*item].clear(),
        (Change::Title(_), _) => content.title = None,
        (Change::Definition(_), _) => content.definition = None,
        (Change::Field { key, .. } | Change::RemoveField(key), _) => content.fields.retain(|(known, _)| known != key),
        (Change::Update(_), _) => {
            content.updates = None;
            content.fields.retain(|(key, _)| key != "ms.date");
        }
        _ => {}
    }
    content
}

/// Lines of one text that the other does not have, ends of lines included.
fn changed_lines(old: &str, new: &str) -> (usize, usize) {
    let lines = |text: &str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(old), lines(new));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let end = old[start..].iter().rev().zip(new[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    (old.len() - start - end, new.len() - start - end)
}

fn visible(typed: &str) -> String {
    typed.chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_all_gives_back_every_byte(page in 0..PAGES.len(), changes in prop::collection::vec(change(), 1..12)) {
        let mut text = PAGES[page].to_owned();
        let mut done: Vec<Edits> = Vec::new();
        for change in &changes {
            if let Ok(edits) = apply(&text, &read(&text), change, &VOCABULARY) {
                let new = edits.apply(&text);
                done.push(edits.inverse(&text));
                text = new;
            }
        }
        while let Some(undo) = done.pop() {
            text = undo.apply(&text);
        }
        prop_assert_eq!(text, PAGES[page]);
    }

    #[test]
    fn the_page_read_again_says_what_was_meant(page in 0..PAGES.len(), change in change()) {
        let text = PAGES[page];
        let before = read(text);
        if let Ok(edits) = apply(text, &before, &change, &VOCABULARY) {
            let new = edits.apply(text);
            let (before, after) = (Content::of(&before), Content::of(&read(&new)));
            let meant = without_new_words(expected(&before, &change), &change);
            prop_assert_eq!(without_new_words(after.clone(), &change), meant, "{}", new);
            if let Change::Scenario(examples, RowChange::Add { at: row, text, .. } | RowChange::Text { row, text }) = &change {
                let rows = if *examples == Examples::Valid { after.valid } else { after.invalid };
                let said = visible(&rows.expect("a table")[*row].text);
                prop_assert_eq!(said, visible(&text.replace("(b.md)", "")));
            }
        }
    }

    #[test]
    fn a_damaged_page_is_changed_as_meant_or_not_at_all(text in damaged(), change in change()) {
        let before = read(&text);
        if let Ok(edits) = apply(&text, &before, &change, &VOCABULARY) {
            let new = edits.apply(&text);
            prop_assert_eq!(edits.inverse(&text).apply(&new), text.as_str());
            let (before, after) = (Content::of(&before), Content::of(&read(&new)));
            prop_assert_eq!(without_new_words(after, &change), without_new_words(expected(&before, &change), &change));
        }
    }

    #[test]
    fn one_cell_is_one_line(page in 0..PAGES.len(), row in 0usize..4, text in words(), valid in any::<bool>()) {
        let old = PAGES[page];
        let examples = if valid { Examples::Valid } else { Examples::Invalid };
        let change = Change::Scenario(examples, RowChange::Text { row, text });
        if let Ok(edits) = apply(old, &read(old), &change, &VOCABULARY) {
            let (gone, come) = changed_lines(old, &edits.apply(old));
            prop_assert!(gone == come && gone <= 1);
        }
    }

    #[test]
    fn differences_are_of_different_pages(page in 0..PAGES.len(), change in change()) {
        let old = PAGES[page];
        let before = read(old);
        prop_assert_eq!(difference((old, &before), (old, &before)), vec![]);
        if let Ok(edits) = apply(old, &before, &change, &VOCABULARY) {
            let new = edits.apply(old);
            let found = difference((old, &before), (&new, &read(&new)));
            prop_assert_eq!(found.is_empty(), new == old);
            for said in found.iter().filter_map(|difference| difference.new.as_ref()) {
                prop_assert!(new.get(said.span.clone()).is_some());
            }
        }
    }
}

#[test]
fn words_given_back_as_they_are_shown_change_nothing() {
    for text in PAGES {
        let page = read(text);
        let shown = |part: &Text| typed(&text[part.span.clone()]);
        let mut changes = vec![
            Change::Title(shown(page.title.as_ref().expect("a title"))),
            Change::Definition(shown(page.definition.as_ref().expect("a definition"))),
        ];
        for (examples, table) in [(Examples::Valid, &page.valid), (Examples::Invalid, &page.invalid)] {
            for (row, scenario) in table.iter().flat_map(|table| &table.rows).enumerate() {
                changes.push(Change::Scenario(examples, RowChange::Text { row, text: shown(&scenario.text) }));
                let status = scenario.status_path.iter().map(shown).collect();
                changes.push(Change::Scenario(examples, RowChange::Status { row, status }));
            }
        }
        for (item, question) in page.questions.iter().enumerate() {
            changes.push(Change::Question(Asked::Page, ItemChange::Text { item, text: shown(question) }));
        }
        for change in changes {
            assert_eq!(apply(text, &page, &change, &VOCABULARY), Ok(Edits::new()), "{change:?}");
        }
    }
}

#[test]
fn few_changes_are_refused() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut asked, mut refused) = (0, Vec::new());
    for round in 0..600 {
        let change = change().new_tree(&mut runner).expect("a change").current();
        let text = PAGES[round % PAGES.len()];
        match apply(text, &read(text), &change, &VOCABULARY) {
            Err(playbook_desk::document::change::Refusal::NoSuchRow) => {}
            Err(refusal) => refused.push(format!("{refusal:?} {change:?}")),
            Ok(_) => asked += 1,
        }
    }
    assert!(asked > 200, "{asked}");
    assert!(50 * refused.len() <= asked, "{} of {asked}: {}", refused.len(), refused.join("\n"));
}

//! What each change of a page makes of its text: one line for one thing, and everything else as it was.

use playbook_desk::document::change::{Asked, Change, Examples, ItemChange, Refusal, RowChange, apply};
use playbook_desk::document::{Vocabulary, parse};

const PAGE: &str = "\u{feff}---  \r\n# required metadata\r\ntitle: Blocked - Lost Key\r\nft.owner: bo \r\nft.owner: al\r\n---\r\n\r\n# Lost Key\r\n\r\n> [!IMPORTANT]\r\n> **Definition:** Nobody knows where the key is.\r\n\r\n## Valid Example Scenarios:\r\n\r\n| Valid Example Scenario | Scenario Status |\r\n| :--: | :--: |\r\n| The porter took  it home. | Lost Key |\r\n|It fell into the lake.|Lost Key|\r\n| broken row\r\n\r\n## Invalid Example Scenarios for this L2:\r\n\r\n| Invalid Example Scenario | Scenario Status |\r\n| :--: | :--: |\r\n| The room is taken. | Double Booking |\r\n\r\n> [!TIP]\r\n> Ask the guest:\r\n>\r\n>    1. Who had it last?\u{200b}\r\n>    2. Is there a second key?\r\n>    3. Which room is it?\r\n\r\n[Home](index.md)";

fn changed(text: &str, change: &Change) -> Result<String, Refusal> {
    let vocabulary = Vocabulary::builtin();
    let (page, _) = parse(text, &vocabulary);
    let edits = apply(text, &page, change, &vocabulary)?;
    let new = edits.apply(text);
    assert_eq!(edits.inverse(text).apply(&new), text, "undo gives back every byte");
    Ok(new)
}

/// The change turns the lines `old` into the lines `new` and leaves every other byte.
#[track_caller]
fn check(change: Change, old: &str, new: &str) {
    assert_eq!(PAGE.matches(old).count(), 1, "{old} stands once on the page");
    assert_eq!(changed(PAGE, &change).as_deref(), Ok(PAGE.replace(old, new).as_str()), "{change:?}");
}

#[track_caller]
fn refused(text: &str, change: Change, refusal: Refusal) {
    assert_eq!(changed(text, &change), Err(refusal), "{change:?}");
}

fn valid(change: RowChange) -> Change {
    Change::Scenario(Examples::Valid, change)
}

fn invalid(change: RowChange) -> Change {
    Change::Scenario(Examples::Invalid, change)
}

fn question(change: ItemChange) -> Change {
    Change::Question(Asked::Page, change)
}

#[test]
fn title_and_definition_change_in_their_line() {
    check(Change::Title("Key not found".into()), "# Lost Key\r\n", "# Key not found\r\n");
    check(Change::Title("Lost C #".into()), "# Lost Key\r\n", "# Lost C \\#\r\n");
    check(
        Change::Definition("The key is gone.\n\n# And so is the guest.".into()),
        "Nobody knows where the key is.",
        "The key is gone.\r\n>\r\n> \\# And so is the guest.",
    );
    refused(PAGE, Change::Title(" ".into()), Refusal::Empty);
    refused(PAGE, Change::Definition("\n".into()), Refusal::Empty);
}

#[test]
fn a_front_matter_value_changes_in_its_line_and_odd_ones_are_quoted() {
    let field = |key: &str, value: &str| Change::Field { key: key.into(), value: value.into() };
    check(field("title", "Blocked - Key"), "title: Blocked - Lost Key\r\n", "title: Blocked - Key\r\n");
    check(field("FT.owner", "cy"), "ft.owner: bo \r\n", "ft.owner: cy \r\n");
    check(field("title", "Blocked: Key"), "title: Blocked - Lost Key", "title: \"Blocked: Key\"");
    check(field("ms.topic", "keys"), "ft.owner: al\r\n", "ft.owner: al\r\nms.topic: keys\r\n");
    refused(PAGE, field("no key", "x"), Refusal::BadKey);
    let open = "---\ntitle: T\n# Lost Key\n> x\n";
    refused(open, field("ft.owner", "x"), Refusal::OpenFrontMatter { line: 1 });
    let list = "---\nft.owner:\n  - bo\n---\n# T\n";
    refused(list, field("ft.owner", "x"), Refusal::ListValue { line: 2 });
    assert_eq!(changed("# T\n", &field("a", "b")).as_deref(), Ok("---\na: b\n---\n\n# T\n"));
}

#[test]
fn a_value_that_goes_on_below_is_left_to_the_source() {
    let field = |value: &str| Change::Field { key: "about".into(), value: value.into() };
    for value in ["\n- a\n- b", "\n  - a\n  - b", " >-\n  a\n  b", " |\n  a: b", " one\n  two"] {
        let text = format!("---\nabout:{value}\nms.date: 1/2/2020\n---\n# T\n");
        refused(&text, field("x"), Refusal::ListValue { line: 2 });
        let gone = changed(&text, &Change::RemoveField("about".into()));
        assert_eq!(gone.as_deref(), Ok("---\nms.date: 1/2/2020\n---\n# T\n"), "{text}");
    }
    let short = "---\nabout: one\nowner: bo\n---\n# T\n";
    assert_eq!(changed(short, &field("x")).as_deref(), Ok("---\nabout: x\nowner: bo\n---\n# T\n"));
}

#[test]
fn a_new_key_stands_below_its_group_and_a_removed_one_takes_its_line() {
    let text = "---\r\ntitle: T\r\n# about the page\r\nms.author: al\r\nms.topic:\r\n  - one\r\nft.owner: bo\r\n---\r\n# T\r\n";
    let add = |key: &str| changed(text, &Change::Field { key: key.into(), value: "x".into() });
    assert_eq!(add("ms.prod"), Ok(text.replace("  - one\r\n", "  - one\r\nms.prod: x\r\n")));
    assert_eq!(add("FT.audience"), Ok(text.replace("ft.owner: bo\r\n", "ft.owner: bo\r\nFT.audience: x\r\n")));
    assert_eq!(add("author"), Ok(text.replace("ft.owner: bo\r\n", "ft.owner: bo\r\nauthor: x\r\n")));
    let remove = |key: &str| changed(text, &Change::RemoveField(key.into()));
    assert_eq!(remove("MS.author"), Ok(text.replace("ms.author: al\r\n", "")));
    assert_eq!(remove("ms.topic"), Ok(text.replace("ms.topic:\r\n  - one\r\n", "")));
    assert_eq!(remove("ft.owner"), Ok(text.replace("ft.owner: bo\r\n", "")));
    assert_eq!(remove("owner"), Err(Refusal::NoSuchRow));
    check(Change::RemoveField("ft.owner".into()), "ft.owner: bo \r\n", "");
}

#[test]
fn a_cell_changes_and_its_padding_stays() {
    let text = |row, text: &str| valid(RowChange::Text { row, text: text.into() });
    check(text(0, "The porter | took  it."), "The porter took  it home.", "The porter \\| took  it.");
    check(text(1, "It sank.\nTwice."), "|It fell into the lake.|", "|It sank.<br>Twice.|");
    check(text(1, "C:\\"), "|It fell into the lake.|", "|C:\\\\ |");
    let status = |row, names: &[&str]| {
        let status = names.iter().map(|&name| name.to_owned()).collect();
        invalid(RowChange::Status { row, status })
    };
    check(status(0, &["Late Arrival"]), "| Double Booking |", "| Late Arrival |");
    check(status(0, &["Blocked", "Keys"]), "| Double Booking |", "| Blocked>Keys |");
    check(status(0, &[]), "| Double Booking |", "|  |");
    let missing = RowChange::Status { row: 2, status: vec!["Lost Key".into()] };
    check(valid(missing), "| broken row\r\n", "| broken row | Lost Key |\r\n");
    let closed = PAGE.replace("| broken row\r\n", "| broken row |\r\n");
    let missing = RowChange::Status { row: 2, status: vec!["Lost Key".into()] };
    let whole = PAGE.replace("| broken row\r\n", "| broken row | Lost Key |\r\n");
    assert_eq!(changed(&closed, &valid(missing)).as_deref(), Ok(whole.as_str()));
}

#[test]
fn a_row_is_added_like_its_neighbour_and_a_valid_one_knows_its_status() {
    let add = |at, text: &str| RowChange::Add { at, text: text.into(), status: None };
    check(valid(add(0, "New")), "| The porter", "| New | Lost Key |\r\n| The porter");
    check(
        valid(add(2, "New")),
        "|It fell into the lake.|Lost Key|\r\n",
        "|It fell into the lake.|Lost Key|\r\n|New|Lost Key|\r\n",
    );
    let status = Some(vec!["Late | Early".into()]);
    let row = RowChange::Add { at: 1, text: "# New".into(), status };
    check(invalid(row), "| Double Booking |\r\n", "| Double Booking |\r\n| # New | Late \\| Early |\r\n");
    refused(PAGE, valid(add(4, "New")), Refusal::NoSuchRow);
}

#[test]
fn rows_go_move_and_are_doubled_byte_by_byte() {
    let (first, second, third) =
        ("| The porter took  it home. | Lost Key |\r\n", "|It fell into the lake.|Lost Key|\r\n", "| broken row\r\n");
    let all = [first, second, third].concat();
    check(valid(RowChange::Remove { row: 1 }), &all, &[first, third].concat());
    check(valid(RowChange::Move { from: 2, to: 0 }), &all, &[third, first, second].concat());
    check(valid(RowChange::Move { from: 0, to: 1 }), &all, &[second, first, third].concat());
    check(valid(RowChange::Duplicate { row: 0 }), &all, &[first, first, second, third].concat());
    assert_eq!(changed(PAGE, &valid(RowChange::Move { from: 1, to: 1 })).as_deref(), Ok(PAGE));
    refused(PAGE, valid(RowChange::Move { from: 0, to: 3 }), Refusal::NoSuchRow);
}

#[test]
fn questions_keep_their_marks_and_count_on() {
    let (one, two, three) = ("Who had it last?\u{200b}", "Is there a second key?", "Which room is it?");
    let list = |questions: &[&str]| -> String {
        questions.iter().zip(1..).map(|(words, number)| format!(">    {number}. {words}\r\n")).collect()
    };
    let all = list(&[one, two, three]);
    let text = |item, text: &str| question(ItemChange::Text { item, text: text.into() });
    check(text(1, "Is there a spare?"), &all, &list(&[one, "Is there a spare?", three]));
    check(text(1, "> Is it?"), &all, &list(&[one, "\\> Is it?", three]));
    check(question(ItemChange::Remove { item: 0 }), &all, &list(&[two, three]));
    check(question(ItemChange::Remove { item: 2 }), &all, &list(&[one, two]));
    check(question(ItemChange::Move { from: 2, to: 0 }), &all, &list(&[three, one, two]));
    check(question(ItemChange::Duplicate { item: 1 }), &all, &list(&[one, two, two, three]));
    let add = |at| question(ItemChange::Add { at, text: "New?".into() });
    check(add(0), &all, &list(&["New?", one, two, three]));
    check(add(2), &all, &list(&[one, two, "New?", three]));
    check(add(3), &all, &list(&[one, two, three, "New?"]));
    let tip = "# T\n\n> [!IMPORTANT]\n> **Definition:** A.\n\n> [!TIP] Is it?\n";
    refused(tip, add(1), Refusal::NoList { line: 6 });
    let single = "# T\n\n> [!IMPORTANT]\n> **Definition:** A.\n\n> [!TIP]\n> Is it?\n";
    refused(single, add(1), Refusal::NoList { line: 7 });
}

#[test]
fn what_is_missing_is_made_in_its_place_and_language() {
    let text = "---\ntitle: Blocked - Lost Key\n---\n\n# Llave perdida\n\n[Inicio](x.md)\n";
    let mut page = text.to_owned();
    for change in [
        Change::Definition("El huésped está en la puerta y nadie sabe dónde está la llave.".into()),
        question(ItemChange::Add { at: 0, text: "¿Quién la tenía?".into() }),
        invalid(RowChange::Add {
            at: 0,
            text: "La habitación está ocupada.".into(),
            status: Some(vec!["Doble reserva".into()]),
        }),
        valid(RowChange::Add { at: 0, text: "La tiene el portero.".into(), status: None }),
    ] {
        page = changed(&page, &change).unwrap_or_else(|refusal| panic!("{change:?}: {refusal:?}\n{page}"));
    }
    let expected = "---
title: Blocked - Lost Key
---

# Llave perdida

> [!IMPORTANT]
> **Definición:** El huésped está en la puerta y nadie sabe dónde está la llave.

## Escenarios válidos de ejemplo:

| Escenario válido de ejemplo | Estado de escenario |
| :--: | :--: |
| La tiene el portero. | Llave perdida |

## Escenarios de ejemplo no válidos para este L2:

| Escenario de ejemplo no válido | Estado de escenario |
| :--: | :--: |
| La habitación está ocupada. | Doble reserva |

> [!TIP]
> Pregunte al cliente para confirmar que este estado es el adecuado:
>
>    1. ¿Quién la tenía?

[Inicio](x.md)
";
    assert_eq!(page, expected);
    assert_eq!(changed("text\n", &Change::Title("T".into())).as_deref(), Ok("# T\n\ntext\n"));
}

#[test]
fn levels_have_columns_of_their_own() {
    let text = "# Lost Key\n\n| Valid Example Scenario | L2 | L3 |\n|---|---|---|\n| It is gone. | Keys | |\n";
    let status =
        |names: &[&str]| RowChange::Status { row: 0, status: names.iter().map(|&name| name.to_owned()).collect() };
    assert_eq!(
        changed(text, &valid(status(&["Keys", "Lake"]))).as_deref(),
        Ok(text.replace("| Keys | |", "| Keys | Lake|").as_str())
    );
    refused(text, valid(status(&["Blocked", "Keys", "Lake"])), Refusal::TooManyLevels { line: 3 });
    let row = RowChange::Add { at: 0, text: "Taken".into(), status: Some(vec!["Blocked".into(), "Rooms".into()]) };
    let new = changed(text, &invalid(row)).unwrap();
    assert!(new.contains("| Invalid Example Scenario | L1 | L2 | L3 |\n| :--: | :--: | :--: | :--: |\n| Taken | Blocked | Rooms |  |\n"), "{new}");
}

#[test]
fn a_merge_conflict_is_left_alone() {
    let text = PAGE.replace(
        "| broken row",
        "<<<<<<< HEAD\r\n| mine | Lost Key |\r\n=======\r\n| theirs | Lost Key |\r\n>>>>>>> theirs",
    );
    refused(&text, valid(RowChange::Remove { row: 0 }), Refusal::MergeMarker { line: 19 });
    let title = changed(&text, &Change::Title("New".into()));
    assert_eq!(title.as_deref(), Ok(text.replace("# Lost Key\r\n", "# New\r\n").as_str()));
}

#[test]
fn words_that_would_break_the_page_are_refused() {
    let value = "\"one\" 'two\"".to_owned();
    refused(PAGE, Change::Field { key: "title".into(), value }, Refusal::NotReadBack { line: 3 });
    let bare = "# T\n\nText.\n";
    refused(bare, question(ItemChange::Add { at: 0, text: "Is it?".into() }), Refusal::NotReadBack { line: 3 });
}

//! Each part of a page can be read, reached and used by role and name.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;

#[test]
fn headings_have_their_level() {
    let harness = page("# One\n\n## Two\n\nWords.");
    for (name, level) in [("One", 1), ("Two", 2)] {
        let heading = harness.get_by_role_and_label(Role::Heading, name);
        assert_eq!(heading.accesskit_node().level(), Some(level), "{name}");
    }
    harness.get_by_label("Words.");
}

#[test]
fn items_know_their_place_in_the_list() {
    let harness = page("1. first\n2. second **bold**\n3. third");
    let second = harness.get_by_role_and_label(Role::ListItem, "second bold");
    assert_eq!(second.accesskit_node().position_in_set(), Some(2));
}

#[test]
fn links_are_followed_by_pointer_and_keyboard() {
    let mut harness = page("Read [the guide](guide.md#top), then [write](mailto:a@b.example).");
    harness.get_by_role_and_label(Role::Link, "the guide").click();
    harness.run();
    assert_eq!(harness.state().actions, [PageAction::Follow("guide.md#top".to_owned())]);
    harness.state_mut().actions.clear();
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().actions.len(), 1, "the focus was on a link: {:?}", harness.state().actions);
}

#[test]
fn a_link_over_two_lines_is_one_stop() {
    let words = "words that go on and on until the line is full and the link has to continue below";
    let harness = window(&format!("Before the link come [{words}](a.md)."), [300.0, 300.0]);
    assert_eq!(harness.get_all_by_role(Role::Link).count(), 1);
    assert!(harness.get_by_role_and_label(Role::Link, words).rect().height() < 30.0);
}

#[test]
fn tables_are_read_by_rows_and_cells() {
    let harness = page("|Name|Count|\n|:-:|--:|\n|apples|3|\n|**pears**||");
    for (role, name) in [
        (Role::ColumnHeader, "Name"),
        (Role::ColumnHeader, "Count"),
        (Role::Cell, "apples"),
        (Role::Cell, "3"),
        (Role::Cell, "pears"),
    ] {
        harness.get_by_role_and_label(role, name);
    }
    assert_eq!(harness.get_all_by_role(Role::Row).count(), 3);
    let row = harness.get_by_label("3").accesskit_node().parent().map(|row| row.role());
    assert_eq!(row, Some(Role::Row));
    let table = harness.get_by_role(Role::Table);
    assert!(table.accesskit_node().children().count() >= 3);
}

#[test]
fn short_cells_stand_where_their_column_says() {
    let harness = page("|Name of the thing|Count of them|\n|:-:|--:|\n|a|1|");
    let (head, cell) = (harness.get_by_label("Name of the thing").rect(), harness.get_by_label("a").rect());
    assert!((head.center().x - cell.center().x).abs() < 1.0);
    assert!(harness.get_by_label("1").rect().right() > harness.get_by_label("Count of them").rect().center().x);
}

#[test]
fn a_table_wider_than_the_page_moves_by_its_bar() {
    let row = |word: &str| format!("|{}\n", format!("{word} of a long name|").repeat(12));
    let mut harness = window(&format!("{}{}{}", row("head"), "|-".repeat(12) + "|\n", row("cell")), [400.0, 300.0]);
    let before = harness.get_all_by_label("cell of a long name").next().map(|cell| cell.rect().left());
    let bar = harness.get_by_role(Role::ScrollBar);
    assert!(bar.rect().right() <= 400.0);
    bar.focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    let after = harness.get_all_by_label("cell of a long name").next().map(|cell| cell.rect().left());
    assert!(after < before, "{after:?} {before:?}");
}

#[test]
fn a_table_of_sentences_wraps_instead() {
    let sentence = "a sentence that is long enough to be wrapped in any window of a sensible size, twice at least";
    let harness = window(&format!("|One|Two|\n|-|-|\n|{sentence}|{sentence}|"), [420.0, 300.0]);
    assert!(harness.query_by_role(Role::ScrollBar).is_none());
    for cell in harness.get_all_by_label(sentence) {
        assert!(cell.rect().right() <= 420.0 && cell.rect().height() > 40.0, "{:?}", cell.rect());
    }
}

#[test]
fn code_is_copied_whole() {
    let code = (1..200).map(|line| format!("line {line}")).collect::<Vec<_>>().join("\n");
    let mut harness = page(&format!("```\n{code}\n```"));
    let name = harness.state().words.copy_code.clone();
    harness.get_by_role_and_label(Role::Button, &name).click();
    harness.run();
    assert_eq!(harness.state().actions, [PageAction::Copy(code)]);
}

#[test]
fn folds_open_and_close() {
    let mut harness = page("<details>\n<summary>More</summary>\n\nInside.\n\n</details>\n\nAfter.");
    assert!(harness.query_by_label("Inside.").is_none());
    let closed = harness.get_by_label("After.").rect().top();
    harness.get_by_role_and_label(Role::DisclosureTriangle, "More").click();
    harness.run();
    harness.get_by_label("Inside.");
    assert!(harness.get_by_label("After.").rect().top() > closed);
    harness.get_by_label("More").click();
    harness.run();
    assert!(harness.query_by_label("Inside.").is_none());
}

#[test]
fn a_picture_is_asked_for_once_and_says_why_it_is_missing() {
    let mut harness = page("![A chart](media/chart.png)");
    harness.run_steps(3);
    assert_eq!(harness.state().actions, [PageAction::WantImage("media/chart.png".to_owned())]);
    harness.get_by_role_and_label(Role::Image, "A chart");
    let missing = PageImage::Missing("The file is gone.".to_owned());
    harness.state_mut().images.insert("media/chart.png".to_owned(), missing);
    harness.run();
    harness.get_by_role_and_label(Role::Image, "A chart");
    assert_eq!(harness.state().actions.len(), 1);
}

#[test]
fn a_picture_is_scaled_down_to_the_page() {
    let mut harness = window("![Wide](w.png)\n\nAfter.", [400.0, 400.0]);
    let pixels = egui::ColorImage::filled([1600, 400], egui::Color32::RED);
    let texture = harness.ctx.load_texture("w", pixels, egui::TextureOptions::LINEAR);
    harness.state_mut().images.insert("w.png".to_owned(), PageImage::Ready(texture));
    harness.run();
    let picture = harness.get_by_role(Role::Image).rect();
    assert_eq!(picture.width(), harness.state().window.width());
    assert_eq!(picture.height(), picture.width() / 4.0);
    assert!(harness.get_by_label("After.").rect().top() >= picture.bottom());
}

#[test]
fn alerts_are_titled_in_the_readers_language() {
    let mut harness = page("> [!HINWEIS]\n> Words.\n\n> [!ODD]\n> More words.");
    harness.state_mut().words = PageWords::new(&Texts::new("es"));
    harness.run();
    harness.get_by_label(Texts::new("es").say("alert-note").as_str());
    harness.get_by_label("ODD");
    harness.get_by_label("Words.");
}

#[test]
fn includes_lead_to_their_file() {
    let mut harness = page("[!INCLUDE [Write to us](./includes/us.md)]");
    harness.get_by_role_and_label(Role::Link, "Write to us").click();
    harness.run();
    assert_eq!(harness.state().actions, [PageAction::Follow("./includes/us.md".to_owned())]);
}

#[test]
fn nothing_is_cut_in_a_small_window() {
    let text = "# A heading of some length here\n\n> [!TIP]\n> 1. A question that is longer than the window is wide\n\n- item\n  - inner\n    - deeper words that wrap\n";
    let harness = window(text, [450.0, 300.0]);
    for role in [Role::Heading, Role::Label, Role::ListItem] {
        for node in harness.get_all_by_role(role) {
            assert!(node.rect().right() <= 450.0, "{:?}", node.accesskit_node().value());
        }
    }
}

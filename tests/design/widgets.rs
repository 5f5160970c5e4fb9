//! Each widget does what it says, found by role and name as a screen reader finds it.

use egui::{Id, Key, Modifiers, Role, Ui, Vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT, Queryable},
};
use playbook_desk::design::{self, *};

/// A window of 450 by 300 points around a part of the interface.
fn window<'a, S: 'a>(state: S, content: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    Harness::builder()
        .with_size(Vec2::new(450.0, 300.0))
        .with_max_steps(10)
        .with_context_setup(|ctx| design::install(ctx, SystemFonts::Leave))
        .build_ui_state(content, state)
}

#[test]
fn every_control_of_the_gallery_has_a_name() {
    let mut harness = window((), |ui, ()| {
        egui::ScrollArea::vertical().show(ui, design::gallery);
    });
    harness.run();
    for role in [Role::Button, Role::CheckBox, Role::Link, Role::RadioButton, Role::TextInput, Role::TreeItem] {
        let mut seen = 0;
        for node in harness.query_all_by_role(role) {
            let name = node.accesskit_node().label().unwrap_or_default();
            assert!(!name.trim().is_empty(), "a {role:?} at {:?} has no name", node.rect());
            seen += 1;
        }
        assert!(seen > 0, "the gallery shows no {role:?}");
    }
}

#[test]
fn a_button_is_clicked_by_pointer_and_keyboard() {
    let mut harness = window(0, |ui, clicks| {
        if ui.add(Button::primary("Save").icon(Icon::Check).key("Ctrl+S")).clicked() {
            *clicks += 1;
        }
    });
    harness.get_by_role_and_label(Role::Button, "Save").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Save").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn a_button_tells_its_key() {
    let harness = window((), |ui, ()| {
        ui.add(IconButton::new(Icon::Back, "Back").key("Alt+Left"));
    });
    let node = harness.get_by_role_and_label(Role::Button, "Back");
    assert_eq!(node.accesskit_node().data().keyboard_shortcut(), Some("Alt+Left"));
}

#[test]
fn a_disabled_button_does_nothing() {
    let mut harness = window(false, |ui, clicked| {
        *clicked |= ui.add_enabled(false, Button::plain("Save")).clicked();
    });
    harness.get_by_label("Save").click();
    harness.run();
    assert!(!harness.state());
    assert!(harness.get_by_label("Save").accesskit_node().is_disabled());
}

#[test]
fn the_search_field_is_typed_into_and_emptied() {
    let mut harness = window(String::new(), |ui, text| {
        SearchField::new(Id::unique("search"), "Search the entries", text).clear("Clear", "Esc").show(ui);
    });
    let field = |harness: &Harness<'_, String>| {
        harness.get_by_role_and_label(Role::TextInput, "Search the entries").focus();
    };
    field(&harness);
    harness.run();
    harness.get_by_role(Role::TextInput).type_text("legal");
    harness.run();
    assert_eq!(harness.state(), "legal");
    harness.get_by_role_and_label(Role::Button, "Clear").click();
    harness.run();
    assert_eq!(harness.state(), "");
    assert!(harness.query_by_role_and_label(Role::Button, "Clear").is_none());
}

#[test]
fn the_search_field_takes_the_focus_by_its_id() {
    let id = Id::unique("search");
    let mut harness = window(String::new(), move |ui, text| {
        SearchField::new(id, "Search", text).show(ui);
    });
    harness.ctx.memory_mut(|memory| memory.request_focus(id));
    harness.run();
    assert!(harness.get_by_role(Role::TextInput).is_focused());
}

#[test]
fn chips_and_ticks_say_whether_they_are_on() {
    let mut harness = window([false, false], |ui, [chip, tick]| {
        if ui.add(Chip::new("Statuses").count(36).selected(*chip)).clicked() {
            *chip = !*chip;
        }
        if ui.add(Tick::new("Who says so?").ticked(*tick)).clicked() {
            *tick = !*tick;
        }
    });
    harness.get_by_label("Statuses").click();
    harness.get_by_role_and_label(Role::CheckBox, "Who says so?").click();
    harness.run();
    assert_eq!(*harness.state(), [true, true]);
    for name in ["Statuses", "Who says so?"] {
        let toggled = harness.get_by_label(name).accesskit_node().toggled();
        assert_eq!(toggled, Some(egui::accesskit::Toggled::True), "{name}");
    }
}

#[test]
fn a_segment_is_chosen_unless_it_is_disabled() {
    let mut harness = window(0, |ui, language| {
        let segments = [
            Segment::new("EN", "English"),
            Segment::new("DE", "Deutsch").enabled(false),
            Segment::new("JA", "Japanese").key("Alt+3"),
        ];
        if let Some(chosen) = Segmented::new("Language", &segments).selected(*language).show(ui) {
            *language = chosen;
        }
    });
    harness.get_by_role_and_label(Role::RadioButton, "Deutsch").click();
    harness.run();
    assert_eq!(*harness.state(), 0);
    harness.get_by_role_and_label(Role::RadioButton, "Japanese").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
    harness.get_by_role_and_label(Role::RadioGroup, "Language");
}

#[test]
fn a_card_is_picked_and_its_link_still_works() {
    let mut harness = window([0, 0], |ui, [card, link]| {
        let shown = Card::new(1, "Security, Blocked").show(ui, |ui| {
            ui.add(Passage::new("words inside of it"));
            ui.add(LinkText::new("2 more rows")).clicked()
        });
        *card += usize::from(shown.response.clicked());
        *link += usize::from(shown.inner);
    });
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Security, Blocked").click();
    harness.run();
    assert_eq!(*harness.state(), [1, 0]);
    let words = harness.get_by_label("words inside of it").rect().center();
    harness.drag_at(words);
    harness.run();
    harness.drop_at(words);
    harness.run();
    assert_eq!(*harness.state(), [2, 0]);
    harness.get_by_role_and_label(Role::Link, "2 more rows").click();
    harness.run();
    assert_eq!(*harness.state(), [2, 1]);
}

#[test]
fn a_fold_opens_and_closes() {
    let mut harness = window((), |ui, ()| {
        Fold::new("details", "Details").show(ui, |ui| ui.label("the file"));
    });
    assert!(harness.query_by_label("the file").is_none());
    harness.get_by_role_and_label(Role::DisclosureTriangle, "Details").click();
    harness.run();
    assert!(harness.query_by_label("the file").is_some());
    harness.get_by_label("Details").click();
    harness.run();
    assert!(harness.query_by_label("the file").is_none());
}

#[test]
fn a_tree_row_tells_its_chevron_from_its_name() {
    let mut harness = window([0, 0], |ui, [toggled, clicked]| {
        let row = TreeRow::new("Blocked").branch(Branch::Closed).count(10).show(ui);
        *toggled += usize::from(row.toggled);
        *clicked += usize::from(row.response.clicked() && !row.toggled);
    });
    let rect = harness.get_by_role_and_label(Role::TreeItem, "Blocked").rect();
    for x in [rect.left() + 14.0, rect.left() + 60.0] {
        let at = egui::pos2(x, rect.center().y);
        harness.drag_at(at);
        harness.run();
        harness.drop_at(at);
        harness.run();
    }
    assert_eq!(*harness.state(), [1, 1]);
}

#[test]
fn a_sheet_is_left_by_esc_and_by_its_button() {
    let content = |ui: &mut Ui, left: &mut usize| {
        let sheet = Sheet::new("ask", "Open the browser?", "Close");
        *left += usize::from(sheet.show(ui, |ui| ui.label("https://example.org"), |_| ()).closed);
    };
    let mut harness = window(0, content);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(*harness.state(), 1);
    harness.get_by_role_and_label(Role::Button, "Close").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn the_buttons_of_a_sheet_stay_in_reach_when_its_body_is_long() {
    let mut harness = window(0, |ui, clicks| {
        let shown = Sheet::new("long", "A long title that has to be broken into lines", "Close").show(
            ui,
            |ui| (0..80).for_each(|line| drop(ui.label(format!("line {line}")))),
            |ui| ui.add(Button::primary("Go on")).clicked(),
        );
        *clicks += usize::from(shown.foot);
    });
    harness.run();
    let rect = harness.get_by_label("Go on").rect();
    assert!(rect.bottom() < 300.0 && rect.right() < 450.0, "{rect:?}");
    harness.get_by_label("Go on").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
}

#[test]
fn a_menu_opens_picks_and_closes() {
    let mut harness = window(0, |ui, picked| {
        let button = ui.add(IconButton::new(Icon::More, "More"));
        menu(&button, |ui| {
            *picked += usize::from(ui.add(MenuItem::new("Open folder…").key("Ctrl+O")).clicked());
        });
    });
    assert!(harness.query_by_label("Open folder…").is_none());
    harness.get_by_label("More").click();
    harness.run();
    harness.get_by_role_and_label(Role::MenuItem, "Open folder…").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
    assert!(harness.query_by_label("Open folder…").is_none());
}

#[test]
fn a_notice_answers_with_what_was_chosen() {
    let mut harness = window(Vec::new(), |ui, answers| {
        let notice = Notice::new(Severity::Warn, "3 files could not be read.", "Put away");
        answers.extend(notice.actions(&["Retry", "Show them"]).show(ui));
    });
    harness.get_by_role_and_label(Role::Button, "Show them").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Put away").click();
    harness.run();
    assert_eq!(*harness.state(), [NoticeAnswer::Action(1), NoticeAnswer::Close]);
    harness.get_by_role_and_label(Role::Alert, "3 files could not be read.");
}

#[test]
fn an_empty_place_offers_a_next_step() {
    let mut harness = window(None, |ui, chosen| {
        let empty = EmptyState::new(Icon::Search, "Nothing found", "Try fewer words.").actions(&["Clear", "All pages"]);
        *chosen = empty.show(ui).or(*chosen);
    });
    harness.get_by_label("All pages").click();
    harness.run();
    assert_eq!(*harness.state(), Some(1));
}

#[test]
fn progress_tells_its_part_and_can_be_stopped() {
    let mut harness = window(false, |ui, stopped| {
        *stopped |= ProgressBar::new(Progress::Part(0.6), "Reading").cancel("Stop").show(ui);
    });
    let node = harness.get_by_role_and_label(Role::ProgressIndicator, "Reading").accesskit_node().numeric_value();
    assert!(node.is_some_and(|value| (value - 60.0).abs() < 0.01));
    harness.get_by_label("Stop").click();
    harness.run();
    assert!(harness.state());
}

#[test]
fn tab_reaches_each_control_in_turn() {
    let mut harness = window((), |ui, ()| {
        ui.add(Button::plain("One"));
        ui.add(Chip::new("Two"));
        ui.add(Tick::new("Three"));
        ui.add(LinkText::new("Four"));
        TreeRow::new("not on the way").without_tab_stop().show(ui);
        ui.add(IconButton::new(Icon::Close, "Five"));
    });
    for name in ["One", "Two", "Three", "Four", "Five"] {
        harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
        harness.run();
        assert!(harness.get_by_label(name).is_focused(), "{name} has no focus");
    }
}

#[test]
fn a_heading_tells_its_level() {
    let harness = window((), |ui, ()| {
        ui.add(Passage::new("Use it when").style(TextStyle::Heading).strong().heading(2));
    });
    let node = harness.get_by_role_and_label(Role::Heading, "Use it when");
    assert_eq!(node.accesskit_node().data().level(), Some(2));
}

#[test]
fn a_switch_keeps_its_place_at_the_right_edge() {
    let mut harness = window((), |ui, ()| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let segments = [Segment::new("EN", "English"), Segment::new("ES", "Español")];
            Segmented::new("Language", &segments).selected(1).show(ui);
        });
    });
    harness.run();
    let rect = harness.get_by_label("Español").rect();
    assert!(rect.right() > 400.0 && rect.right() <= 450.0, "{rect:?}");
}

//! Nothing is cut: at every size and zoom what can be clicked lies inside the window.

use super::Person;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use playbook_desk::disk::{Origin, Settings, Zoom};

/// Half a point more than the window is rounding.
const SLACK: f32 = 0.5;

fn controls_stay_inside(person: &Person, size: [f32; 2]) {
    for role in [Role::Button, Role::TextInput, Role::RadioButton, Role::CheckBox] {
        for node in person.harness.query_all_by_role(role) {
            let rect = node.rect();
            let name = node.accesskit_node().label().unwrap_or_default();
            assert!(!name.is_empty(), "a {role:?} at {rect:?} has no name");
            let inside = rect.left() >= -SLACK && rect.right() <= size[0] + SLACK;
            assert!(inside, "{name} ({role:?}) reaches from {} to {} in {size:?}", rect.left(), rect.right());
        }
    }
}

#[test]
fn controls_are_inside_the_window_at_every_size() {
    for size in [[1280.0, 800.0], [900.0, 600.0], [700.0, 500.0], [450.0, 300.0]] {
        let mut person = Person::with(Origin::Builtin, Settings::default(), size);
        controls_stay_inside(&person, size);
        person.type_text("data");
        controls_stay_inside(&person, size);
        person.press(egui::Key::Escape);
        person.type_text("data -by:ines lang:en knid:status answer:");
        controls_stay_inside(&person, size);
        person.press(egui::Key::Escape);
        person.press(egui::Key::Escape);
        person.type_text("data");
        person.press(egui::Key::Enter);
        controls_stay_inside(&person, size);
        person.chord(egui::Modifiers::COMMAND, egui::Key::F);
        person.type_text("a");
        controls_stay_inside(&person, size);
        person.press(egui::Key::Escape);
        for sheet in [egui::Key::F1, egui::Key::F6] {
            person.press(sheet);
            controls_stay_inside(&person, size);
            person.press(egui::Key::Escape);
        }
    }
}

#[test]
fn a_comparison_fits_at_every_size() {
    for size in [[1280.0, 800.0], [900.0, 600.0], [700.0, 900.0], [450.0, 300.0]] {
        let mut person = Person::with(Origin::Builtin, Settings::default(), size);
        person.type_text("legal data");
        person.press(egui::Key::ArrowDown);
        for key in [egui::Key::Space, egui::Key::ArrowDown, egui::Key::Space, egui::Key::ArrowDown] {
            person.press(key);
        }
        controls_stay_inside(&person, size);
        person.press(egui::Key::Space);
        person.chord(egui::Modifiers::COMMAND, egui::Key::Enter);
        assert!(person.state().case().is_some_and(|case| case.choice().columns.len() == 3));
        controls_stay_inside(&person, size);
        person.press(egui::Key::Y);
        person.press(egui::Key::ArrowDown);
        person.press(egui::Key::N);
        controls_stay_inside(&person, size);
        person.press(egui::Key::Enter);
        controls_stay_inside(&person, size);
    }
}

#[test]
fn twice_as_large_still_fits() {
    let settings = Settings { zoom: Zoom::from(200), ..Settings::default() };
    let mut person = Person::with(Origin::Builtin, settings, [900.0, 600.0]);
    person.type_text("data");
    controls_stay_inside(&person, [450.0, 300.0]);
}

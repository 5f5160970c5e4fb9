//! Quick open: a field over everything, and what it finds.

use egui::{Align2, Area, Frame, Id, Margin, Modal, Order, ScrollArea, Ui, vec2};

use super::Scene;
use crate::app::{Command, Palette, PaletteCommand, PaletteItem, Purpose};
use crate::design::{Passage, SearchField, TextStyle, Words, tokens};
use crate::document::Kind;

const WIDTH: f32 = 600.0;

fn field_id() -> Id {
    Id::unique("palette field")
}

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(palette) = &scene.state.palette else { return };
    let tokens = tokens(ui);
    let window = ui.ctx().content_rect();
    let frame = Frame::new()
        .fill(tokens.color.panel)
        .stroke(egui::Stroke::new(tokens.size.hairline, tokens.color.line))
        .corner_radius(tokens.size.radius.sheet)
        .shadow(ui.visuals().window_shadow)
        .inner_margin(Margin::same(tokens.size.space.m as i8));
    let top = (window.height() * 0.12).min(80.0);
    let area =
        Area::new(Id::unique("palette area")).order(Order::Foreground).anchor(Align2::CENTER_TOP, vec2(0.0, top));
    let modal = Modal::new(Id::unique("palette")).area(area).backdrop_color(tokens.color.backdrop).frame(frame);
    let shown = modal.show(ui, |ui| {
        ui.set_width(WIDTH.min(window.width() - 56.0));
        keys(ui, scene);
        field(ui, scene, palette);
        ui.add_space(tokens.size.space.s);
        items(ui, scene, palette, (window.height() - top - 140.0).max(80.0));
    });
    if shown.should_close() {
        scene.push(Command::Escape);
    }
}

fn keys(ui: &Ui, scene: &mut Scene<'_>) {
    for (key, command) in [
        (egui::Key::ArrowDown, PaletteCommand::Step(1)),
        (egui::Key::ArrowUp, PaletteCommand::Step(-1)),
        (egui::Key::PageDown, PaletteCommand::Step(8)),
        (egui::Key::PageUp, PaletteCommand::Step(-8)),
        (egui::Key::Enter, PaletteCommand::Run),
    ] {
        if ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key)) {
            scene.push(Command::Palette(command));
        }
    }
}

fn field(ui: &mut Ui, scene: &mut Scene<'_>, palette: &Palette) {
    let mut text = palette.text.clone();
    let (name, hint, clear) = match palette.purpose {
        Purpose::Open => (scene.say("palette-title"), scene.say("palette-hint"), scene.say("search-clear")),
        Purpose::Compare => (scene.say("pick-title"), scene.say("pick-hint"), scene.say("search-clear")),
    };
    let output = SearchField::new(field_id(), &name, &mut text).hint(&hint).clear(&clear, "").show(ui);
    if !output.response.has_focus() {
        output.response.request_focus();
    }
    if text != palette.text {
        scene.push(Command::Palette(PaletteCommand::Type(text)));
    }
}

fn items(ui: &mut Ui, scene: &mut Scene<'_>, palette: &Palette, height: f32) {
    if palette.items.is_empty() {
        ui.add(Passage::new(scene.say("palette-none")).quiet());
        return;
    }
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, item) in palette.items.iter().enumerate() {
            let row = row(ui, scene, item, index == palette.selected);
            if index == palette.selected {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                scene.push(Command::Palette(PaletteCommand::Select(index)));
                scene.push(Command::Palette(PaletteCommand::Run));
            }
        }
    });
}

fn row(ui: &mut Ui, scene: &Scene<'_>, item: &PaletteItem, selected: bool) -> egui::Response {
    let tokens = tokens(ui);
    let (words, aside, matched) = match item {
        PaletteItem::Page { path, matched } => match scene.state.shelf.library.get(path) {
            Some(entry) => {
                let language = entry.language.as_ref().map(|language| language.code());
                let aside = match entry.source.page.kind {
                    Kind::Page => path.folder().to_owned(),
                    _ if scene.state.shelf.editions > 1 => {
                        format!("{}  {}", entry.l1.as_deref().unwrap_or(""), entry.edition)
                    }
                    _ => entry.l1.clone().unwrap_or_default(),
                };
                let aside = [aside, language.unwrap_or_default().to_uppercase()].join("  ");
                (Words::from(&entry.name).in_language(language), aside, matched)
            }
            None => (Words::from(path.to_string()), String::new(), matched),
        },
        PaletteItem::Comparison { name, matched } => (Words::from(name), scene.say("saved-comparison"), matched),
        PaletteItem::Action { action, matched } => (Words::from(scene.label(*action)), scene.keys(*action), matched),
    };
    let name = words.text.to_string();
    let marks: Vec<_> = matched.iter().map(|place| *place..place + 1).collect();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.size.row), egui::Sense::click());
    let color = &tokens.color;
    let ground = match (selected, response.hovered()) {
        (true, _) => color.accent_soft,
        (false, true) => color.hover,
        (false, false) => color.panel,
    };
    ui.painter().rect_filled(rect, tokens.size.radius.control, ground);
    let inner = rect.shrink2(vec2(tokens.size.space.s, 0.0));
    let mut line =
        ui.new_child(egui::UiBuilder::new().max_rect(inner).layout(egui::Layout::right_to_left(egui::Align::Center)));
    line.add(Passage::new(aside.trim()).style(TextStyle::Small).quiet().unselectable());
    line.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.add(Passage::new(words).marks(&marks).truncated().unselectable());
    });
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, selected, &name));
    response
}

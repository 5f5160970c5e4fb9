//! The heads of the columns: what each entry is called, how it stands, why it stands back, which of its rows is the
//! best, and the ways to decide for it or close it.

use egui::epaint::RectShape;
use egui::{
    Align, CornerRadius, CursorIcon, Layout, Rangef, Rect, Role, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
};

use super::cell::words;
use super::talk::TALL;
use crate::app::{Case, Command, CompareCommand, Ground, Sheet};
use crate::compare::{Column, Comparison, Mode};
use crate::design::{Badge, Button, Icon, IconButton, Passage, TextStyle, Tone, tokens};
use crate::library::PagePath;
use crate::sentences;
use crate::views::Scene;

/// A column as its head knows it.
#[derive(Clone, Copy)]
struct Entry<'c> {
    /// From 0.
    nth: usize,
    path: &'c PagePath,
    name: &'c str,
}

/// Whether the comparison comes down to an entry; translations and copies are not decided between.
fn is_decided(case: &Case, path: &PagePath) -> bool {
    case.choice().mode == Mode::Statuses && case.decided() == Some(path)
}

/// The heads side by side; they stay while the rows scroll.
pub fn row(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, places: &[Rangef]) {
    let top = ui.cursor().top();
    let columns = &case.choice().columns;
    let mut grounds = Vec::with_capacity(columns.len());
    let mut bottom = top;
    for (nth, (path, place)) in columns.iter().zip(places).enumerate() {
        let ground = ui.painter().add(Shape::Noop);
        let rect = Rect::from_min_max(pos2(place.min, top), pos2(place.max, f32::INFINITY));
        let mut head = ui.new_child(UiBuilder::new().id_salt(("head", nth)).max_rect(rect));
        one(&mut head, scene, case, (nth, path));
        bottom = bottom.max(head.min_rect().bottom());
        grounds.push((ground, path, place));
    }
    let tokens = tokens(ui);
    for (ground, path, place) in grounds {
        let rect = Rect::from_x_y_ranges(*place, top..=bottom);
        let fill = if is_decided(case, path) { tokens.color.accent_soft } else { tokens.color.panel };
        ui.painter().set(ground, RectShape::filled(rect, CornerRadius::ZERO, fill));
        let line = Stroke::new(tokens.size.hairline, tokens.color.line);
        ui.painter().vline(place.max, top..=bottom, line);
    }
    let all = Rect::from_min_max(pos2(ui.max_rect().left(), top), pos2(ui.max_rect().right(), bottom));
    let line = Stroke::new(tokens.size.hairline, tokens.color.line);
    ui.painter().hline(all.x_range(), bottom, line);
    ui.advance_cursor_after_rect(all);
}

/// A head in the whole width, for entries that stand one below the other.
pub fn listed(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, path: &PagePath) {
    let nth = case.choice().columns.iter().position(|column| column == path).unwrap_or_default();
    let ground = ui.painter().add(Shape::Noop);
    let shown = ui.scope_builder(UiBuilder::new().id_salt(("head", nth)), |ui| {
        one(ui, scene, case, (nth, path));
    });
    let tokens = tokens(ui);
    let fill = if is_decided(case, path) { tokens.color.accent_soft } else { tokens.color.panel };
    ui.painter().set(ground, RectShape::filled(shown.response.rect, CornerRadius::ZERO, fill));
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(tokens.size.hairline, tokens.color.line));
}

fn one(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, (nth, path): (usize, &PagePath)) {
    let space = tokens(ui).size.space.clone();
    let margin = egui::Margin::symmetric(space.m as i8, space.s as i8);
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = egui::vec2(space.s, space.xs);
        ui.spacing_mut().interact_size.y = TextStyle::Small.size().line;
        let column = case.shown().comparison().and_then(|comparison| comparison.column(path));
        let known = scene.state.shelf.library.get(path);
        let name = known.map_or_else(|| path.file_name().to_owned(), |entry| entry.name.clone());
        let faded = case.shown().standing(path).is_some_and(|standing| standing.is_faded());
        let entry = Entry { nth, path, name: &name };
        top(ui, scene, case, entry, column);
        let language = column.and_then(|column| column.language);
        let title = Passage::new(words(&name, language.as_ref()))
            .style(TextStyle::Subheading)
            .strong()
            .heading(2)
            .unselectable();
        let title = ui.add(if faded { title.quiet() } else { title });
        let grip = title.interact(Sense::DRAG);
        grip.dnd_set_drag_payload(path.clone());
        if grip.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Grab);
        }
        match (case.shown().comparison(), column) {
            (Some(comparison), Some(_)) => stand(ui, scene, case, comparison, path),
            (_, None) if case.shown().missing().contains(path) => gone(ui, scene, path),
            _ => {}
        }
    });
}

/// What stands above the name, and the buttons that decide for the column and close it.
fn top(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case, entry: Entry<'_>, column: Option<&Column>) {
    let line = tokens(ui).size.button;
    let room = ui.available_rect_before_wrap();
    let rect = Rect::from_min_size(room.min, egui::vec2(room.width(), line));
    let mut right = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    right.spacing_mut().item_spacing.x = 0.0;
    let close = scene.say_with("compare-close-column", &[("entry", entry.name.into())]);
    if right.add(IconButton::new(Icon::Close, &close).key("Del")).clicked() {
        scene.push(Command::Compare(CompareCommand::Close(entry.path.clone())));
    }
    if column.is_some() && case.choice().mode == Mode::Statuses {
        decide(&mut right, scene, entry, is_decided(case, entry.path));
    }
    let rest = rect.with_max_x(right.min_rect().left());
    let mut left = ui.new_child(UiBuilder::new().max_rect(rest).layout(Layout::left_to_right(Align::Center)));
    let above = column.map_or_else(String::new, |column| above(scene, column));
    left.add(Passage::new(above).style(TextStyle::Small).quiet().truncated().unselectable());
    ui.advance_cursor_after_rect(rect);
}

/// The levels above an entry, and what tells it from others of the same name.
fn above(scene: &Scene<'_>, column: &Column) -> String {
    let levels = scene.state.shelf.library.levels(&column.path);
    let names: Vec<&str> = levels.iter().rev().skip(1).rev().map(|level| level.name.as_str()).collect();
    let language = column.language.map(|language| scene.texts.language_name(language.code()));
    let mode = scene.state.case().map(|case| case.choice().mode);
    match mode {
        Some(Mode::Languages) => language.unwrap_or_default(),
        Some(Mode::Copies) => column.path.folder().to_owned(),
        _ => names.join(" › "),
    }
}

/// How an entry stands, why it stands back, and its best row.
fn stand(ui: &mut Ui, scene: &Scene<'_>, case: &Case, comparison: &Comparison, path: &PagePath) {
    let Some(standing) = case.shown().standing(path) else { return };
    let mut counted = Vec::new();
    for (key, count) in [("compare-for", standing.in_favour.len()), ("compare-against", standing.against.len())] {
        if count > 0 {
            counted.push(scene.say_with(key, &[("count", count.into())]));
        }
    }
    counted.extend(by_words(scene, case, comparison, path));
    let verdict = verdict(scene, case, path);
    if verdict.is_some() || !counted.is_empty() {
        ui.horizontal_wrapped(|ui| {
            verdict.into_iter().for_each(|(words, tone)| drop(ui.add(Badge::new(words).tone(tone))));
            ui.add(Passage::new(counted.join(", ")).style(TextStyle::Small).quiet().unselectable());
        });
    }
    match standing.against.first().filter(|_| standing.is_faded()) {
        Some(place) => {
            let why = format!("× {}", sentences::against(comparison, place, scene.texts));
            ui.add(Passage::new(why).style(TextStyle::Small).quiet().unselectable());
        }
        None if ui.ctx().content_rect().height() >= TALL => best_row(ui, scene, case, comparison, path),
        None => {}
    }
}

/// That the comparison comes down to a column, and by what; without marks only that it is closest to the words.
fn verdict(scene: &Scene<'_>, case: &Case, path: &PagePath) -> Option<(String, Tone)> {
    if case.choice().mode != Mode::Statuses {
        return None;
    }
    if case.closest() == Some(path) {
        return Some((scene.say("compare-closest"), Tone::Plain));
    }
    let (_, ground) = case.verdict().filter(|(decided, _)| *decided == path)?;
    let key = match ground {
        Ground::Hand => "compare-chosen",
        Ground::Marks => "compare-fits-best",
        Ground::OnlyLeft => "compare-only-left",
    };
    Some((format!("✓ {}", scene.say(key)), Tone::Accent))
}

/// How many rows about the situation speak for an entry, and where its own page sends such a customer.
fn by_words(scene: &Scene<'_>, case: &Case, comparison: &Comparison, path: &PagePath) -> Vec<String> {
    let Some(situation) = case.shown().situation() else { return Vec::new() };
    let mut told = Vec::new();
    let matches = situation.speaking_for(comparison, path).count();
    if matches > 0 {
        told.push(scene.say_with("compare-matching", &[("count", matches.into())]));
    }
    if let Some(away) = situation.sending_away(path).next().filter(|_| comparison.mode == Mode::Statuses) {
        told.push(match comparison.instead(&away.place) {
            Some(name) => scene.say_with("compare-sends", &[("entry", name.into())]),
            None => scene.say("compare-sends-away"),
        });
    }
    told
}

fn decide(ui: &mut Ui, scene: &mut Scene<'_>, entry: Entry<'_>, decided: bool) {
    let key = (entry.nth + 1).to_string();
    let hint = scene.say_with("compare-decide-name", &[("entry", entry.name.into())]);
    let button = Button::quiet(scene.say("compare-decide")).key(&key).tooltip(&hint);
    let button = if decided { button.icon(Icon::Check) } else { button };
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &hint));
    if response.clicked() {
        scene.push(Command::Compare(CompareCommand::Choose(Some(entry.path.clone()))));
        scene.push(Command::Show(Sheet::Decision));
    }
}

/// The row that answers best what the customer said.
fn best_row(ui: &mut Ui, scene: &Scene<'_>, case: &Case, comparison: &Comparison, path: &PagePath) {
    let column = comparison.columns.iter().position(|column| column.path == *path);
    let found = case.shown().situation().zip(column).and_then(|(situation, column)| situation.columns.get(column));
    let Some(cell) = found.and_then(|found| comparison.cell(&found.as_ref()?.place)) else { return };
    let quoted = scene.say_with("quoted", &[("word", (*cell.text).into())]);
    let own = cell.place.entry == *path;
    let words = match own {
        true => quoted,
        false => {
            let name = sentences::column_name(comparison, &cell.place.entry, scene.texts);
            scene.say_with("compare-says-of-it", &[("entry", name.into()), ("text", quoted.into())])
        }
    };
    ui.add(Passage::new(words).style(TextStyle::Small).quiet().truncated().unselectable());
}

/// That the library no longer has an entry, and what to do.
fn gone(ui: &mut Ui, scene: &Scene<'_>, path: &PagePath) {
    ui.add(Badge::new(scene.say("compare-gone")).tone(Tone::Danger));
    let hint = scene.say_with("compare-gone-hint", &[("path", path.to_string().into())]);
    ui.add(Passage::new(hint).style(TextStyle::Small).quiet());
}

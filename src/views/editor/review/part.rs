//! One entry of a review.

use std::collections::BTreeSet;

use egui::{Frame, Margin, Ui};

use super::{behind, contents, date_id, lines::spoken, texts, what_id, who_id};
use crate::app::{Cell, Command, EditCommand, FieldId, Review, ReviewCommand, ReviewPart};
use crate::design::{Button, Chip, DifferenceLine, DifferenceView, EditField, Passage, TextStyle, Tone, Words, tokens};
use crate::document::change::Examples;
use crate::document::{DayOrder, Evidence, WrittenUpdate};
use crate::views::Scene;
use crate::views::editor::{outside, problems::reason};

/// Below this width, in points, date and name stand above the text.
const ONE_ROW_FROM: f32 = 560.0;
/// Of statuses that no entry has, so many are named.
const UNKNOWN_NAMED: usize = 4;
const DATE_WIDTH: f32 = 112.0;
const WHO_WIDTH: f32 = 150.0;

/// Answers the field that the person wants to go back to.
pub fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    review: &Review,
    part: &ReviewPart,
    lines: &[DifferenceLine],
) -> Option<FieldId> {
    let space = tokens(ui).size.space.clone();
    let language = part.after_page.language.as_ref().map(|language| language.code());
    if let Some(session) = scene.state.editing.session(&part.path) {
        outside::in_review(ui, scene, session);
    }
    heading(ui, &scene.say("review-changed"));
    spoken(ui, scene, &part.differences, language);
    contents::words(ui, scene, part);
    let wanted = [nameless(ui, scene, part), unknown(ui, scene, part), half_typed(ui, scene, part)];
    let wanted = wanted.into_iter().flatten().next();
    ui.add_space(space.m);
    ui.add(Passage::new(scene.say("review-row")).style(TextStyle::Small).strong().quiet());
    if part.has_row {
        row(ui, scene, review, part);
    } else {
        ui.add(Passage::new(scene.say("review-row-left-out")).quiet());
    }
    behind::ui(ui, scene, &part.behind);
    heading(ui, &scene.say("review-lines"));
    let (removed, added) = (scene.say("review-removed"), scene.say("review-added"));
    DifferenceView::new(lines, &removed, &added).language(language).show(ui);
    contents::lines(ui, scene, part);
    wanted
}

/// Says which situations name no status, and leads to the first of them.
fn nameless(ui: &mut Ui, scene: &Scene<'_>, part: &ReviewPart) -> Option<FieldId> {
    let row = *part.nameless.first()?;
    let words = scene.say_with("review-nameless", &[("count", part.nameless.len().into())]);
    to_status(ui, scene, row, (&words, "review-name-it"))
}

/// Says which statuses no entry has, and leads to the first row that names one.
fn unknown(ui: &mut Ui, scene: &Scene<'_>, part: &ReviewPart) -> Option<FieldId> {
    let (row, _) = part.unknown.first()?;
    let names: BTreeSet<&str> = part.unknown.iter().map(|(_, name)| name.as_str()).collect();
    let mut told: Vec<&str> = names.iter().copied().take(UNKNOWN_NAMED).collect();
    if told.len() < names.len() {
        told.push("…");
    }
    let (count, told) = (("count", names.len().into()), ("names", told.join(", ").into()));
    to_status(ui, scene, *row, (&scene.say_with("review-unknown", &[count, told]), "review-change-it"))
}

/// Says which statuses were begun and not taken, and leads to the first of them.
fn half_typed(ui: &mut Ui, scene: &Scene<'_>, part: &ReviewPart) -> Option<FieldId> {
    let session = scene.state.editing.session(&part.path)?;
    let row = session.half_typed_rows().min()?;
    let words = scene.say_with("review-half-typed", &[("count", session.half_typed_rows().count().into())]);
    to_status(ui, scene, row, (&words, "review-finish-it"))
}

/// What is missing in the status of a row, and a button that leads there.
fn to_status(ui: &mut Ui, scene: &Scene<'_>, row: usize, (words, button): (&str, &str)) -> Option<FieldId> {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.s;
        ui.add(Passage::new(words).tone(Tone::Redirect));
        let go = ui.add(Button::quiet(scene.say(button))).clicked();
        go.then_some(FieldId::Scenario { examples: Examples::Invalid, row, part: Cell::Status })
    })
    .inner
}

fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(tokens(ui).size.space.m);
    ui.add(Passage::new(words).style(TextStyle::Small).strong().quiet());
}

/// Date, name and text of the row, what is offered for them, and the row as it will stand in the page.
fn row(ui: &mut Ui, scene: &mut Scene<'_>, review: &Review, part: &ReviewPart) {
    let first = review.included().find(|other| other.has_row).is_some_and(|other| other.path == part.path);
    let gap = tokens(ui).size.space.xs;
    if first {
        if ui.available_width() >= ONE_ROW_FROM {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                sized(ui, DATE_WIDTH, |ui| date(ui, scene, review));
                sized(ui, WHO_WIDTH, |ui| who(ui, scene, review));
                let rest = ui.available_width();
                sized(ui, rest, |ui| what(ui, scene, part));
            });
        } else {
            date(ui, scene, review);
            who(ui, scene, review);
            what(ui, scene, part);
        }
        names(ui, scene, review);
    } else {
        what(ui, scene, part);
    }
    texts::ui(ui, scene, part, first);
    if part.is_hollow && !part.what.trim().is_empty() {
        ui.add(Passage::new(scene.say("review-hollow")).style(TextStyle::Small).tone(Tone::Redirect));
    }
    match &part.written {
        Ok(written) => as_written(ui, scene, review, part, written),
        Err(refusal) if !part.what.trim().is_empty() && review.day().is_some() => {
            let words = scene.say_with("review-refused", &[("reason", reason(scene, *refusal).into())]);
            ui.add(Passage::new(words).style(TextStyle::Small).tone(Tone::Danger));
            if ui.add(Button::plain(scene.say("review-without-row"))).clicked() {
                let path = part.path.clone();
                scene.push(Command::Edit(EditCommand::Review(ReviewCommand::Row { path, is_written: false })));
            }
        }
        Err(_) => {}
    }
}

fn sized(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(egui::vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        content(ui);
    });
}

fn date(ui: &mut Ui, scene: &mut Scene<'_>, review: &Review) {
    let name = scene.say("review-date");
    let field = EditField::new(date_id(), &name, review.date.as_str());
    if let Some(date) = field.hint(&name).boxed().troubled(review.day().is_none()).show(ui).changed {
        scene.push(Command::Edit(EditCommand::Review(ReviewCommand::Date(date))));
    }
}

fn who(ui: &mut Ui, scene: &mut Scene<'_>, review: &Review) {
    let (name, hint) = (scene.say("review-who"), scene.say("review-who-hint"));
    let field = EditField::new(who_id(), &name, review.who.as_str()).hint(&hint).boxed();
    if let Some(who) = field.troubled(review.who.trim().is_empty()).show(ui).changed {
        scene.push(Command::Edit(EditCommand::Review(ReviewCommand::Who(who))));
    }
}

fn what(ui: &mut Ui, scene: &mut Scene<'_>, part: &ReviewPart) {
    let (name, hint) = (scene.say("review-what"), scene.say("review-what-hint"));
    let language = part.after_page.language.as_ref().map(|language| language.code());
    let words = Words::from(part.what.as_str()).in_language(language);
    let field = EditField::new(what_id(&part.path), &name, words).hint(&hint).boxed();
    if let Some(text) = field.troubled(part.what.trim().is_empty()).show(ui).changed {
        let path = part.path.clone();
        scene.push(Command::Edit(EditCommand::Review(ReviewCommand::What { path, text })));
    }
}

/// Names that the person may have, while none is known.
fn names(ui: &mut Ui, scene: &mut Scene<'_>, review: &Review) {
    if !(review.is_offered || review.who.trim().is_empty()) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.add(Passage::new(scene.say("review-names")).style(TextStyle::Small).quiet());
        for name in &review.names {
            if ui.add(Chip::new(name.as_str())).clicked() {
                scene.push(Command::Edit(EditCommand::Review(ReviewCommand::Who(name.clone()))));
            }
        }
    });
}

fn as_written(ui: &mut Ui, scene: &Scene<'_>, review: &Review, part: &ReviewPart, written: &WrittenUpdate) {
    let tokens = tokens(ui);
    let language = part.after_page.language.as_ref().map(|language| language.code());
    ui.add_space(tokens.size.space.xs);
    ui.add(Passage::new(scene.say("review-row-shape")).style(TextStyle::Small).quiet());
    let inside = Margin::symmetric(tokens.size.space.s as i8, tokens.size.space.xs as i8);
    let ground = Frame::new().fill(tokens.color.example_soft).corner_radius(tokens.size.radius.control);
    ground.inner_margin(inside).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Passage::new(Words::from(written.row.as_str()).in_language(language)).style(TextStyle::Code));
    });
    read_as(ui, scene, review, written);
    let mut notes = Vec::new();
    if written.is_first {
        notes.push(scene.say("review-first-row"));
    }
    if let Some((old, new)) = &written.ms_date {
        notes.push(scene.say_with("review-ms-date", &[("old", old.as_str().into()), ("new", new.as_str().into())]));
    }
    for note in notes {
        ui.add(Passage::new(note).style(TextStyle::Small).quiet());
    }
}

/// Which day the row's date is, where it could be taken for another one or rests on less than the page itself.
fn read_as(ui: &mut Ui, scene: &Scene<'_>, review: &Review, written: &WrittenUpdate) {
    let (Some(order), Some(day)) = (written.order, review.day()) else { return };
    let (why, is_shown_by_page) = match written.evidence {
        Evidence::Row => ("row", true),
        Evidence::Table => ("table", true),
        Evidence::Folder => ("folder", false),
        Evidence::Language => ("language", false),
        Evidence::Nothing => ("nothing", false),
    };
    let is_clear = day.day() > 12;
    if is_clear && is_shown_by_page {
        return;
    }
    let order = if order == DayOrder::DayFirst { "day" } else { "month" };
    let date = ("date", written.date.as_str().into());
    let (day, order, why) = (("day", day.to_string().into()), ("order", order.into()), ("why", why.into()));
    let words = Passage::new(scene.say_with("review-date-read", &[date, day, order, why])).style(TextStyle::Small);
    ui.add(if is_shown_by_page { words.quiet() } else { words.tone(Tone::Redirect) });
}

//! The keys of the editor that depend on where they are pressed: rows are added, moved, copied and removed where the
//! caret is. They are consumed before any field sees them.

use egui::{Context, Event, Key, Modifiers, Popup};

use super::form::Form;
use super::line::LineWish;
use super::questions::change_item;
use super::scenarios::{change_row, rows_of, situation};
use super::source::Source;
use crate::app::{Cell, Command, EditCommand, EditTab, FieldId, Pane, Review, ReviewCommand, Session};
use crate::document::change::{Asked, Examples};
use crate::views::Scene;
use crate::views::press::pressed;

pub fn consume(ctx: &Context, scene: &mut Scene<'_>, form: &mut Form, source: &mut Source) {
    let state = scene.state;
    if Popup::is_any_open(ctx) || state.palette.is_some() || state.sheet.is_some() {
        return;
    }
    if let Some(reviewed) = state.editing.review.as_ref().filter(|_| state.editing.form.is_none()) {
        return in_review(ctx, scene, reviewed);
    }
    if state.pane != Pane::Editor || state.covered() {
        return;
    }
    let Some(session) = state.editing.current() else { return };
    let pressed = |modifiers, key| pressed(ctx, modifiers, key);
    if pressed(Modifiers::COMMAND, Key::F) || pressed(Modifiers::COMMAND, Key::H) {
        if session.tab == EditTab::Form {
            scene.push(Command::Edit(EditCommand::Tab(EditTab::Source)));
        }
        source.find();
    }
    match session.tab {
        EditTab::Source => in_source(ctx, source),
        EditTab::Form => in_form(ctx, scene, form, session),
    }
}

/// Enter saves wherever the caret is, and numbers put texts into the log.
fn in_review(ctx: &Context, scene: &mut Scene<'_>, reviewed: &Review) {
    let enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if modifiers.is_none());
    let composes = ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::Ime(_))));
    // A button that has the focus answers Enter itself.
    let on_button = ctx.memory(|memory| memory.focused().is_some()) && !ctx.text_edit_focused();
    if !composes && !on_button && ctx.input_mut(|input| input.events.extract_if(.., |event| enter(event)).count()) > 0 {
        // What is missing is gone to, so that Enter never does nothing.
        match reviewed.hindrance(scene.state).and_then(|hindrance| super::review::place_of(&hindrance)) {
            Some(field) => ctx.memory_mut(|memory| memory.request_focus(field)),
            None => scene.push(Command::Edit(EditCommand::Review(ReviewCommand::Save))),
        }
    }
    let texts = super::review::numbered(reviewed);
    for ((path, text), key) in texts.into_iter().zip(NUMBERS) {
        if pressed(ctx, Modifiers::ALT, key) {
            // Some systems also type the letter of Alt and a key.
            ctx.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Text(_))));
            scene.push(Command::Edit(EditCommand::Review(ReviewCommand::What { path, text })));
        }
    }
}

const NUMBERS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

fn in_source(ctx: &Context, source: &mut Source) {
    if !source.is_finding() {
        return;
    }
    let pressed = |modifiers, key| pressed(ctx, modifiers, key);
    if pressed(Modifiers::SHIFT, Key::F3) {
        source.step(-1);
    }
    if pressed(Modifiers::NONE, Key::F3) {
        source.step(1);
    }
    if pressed(Modifiers::ALT, Key::Enter) {
        source.replace_all();
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        source.stop_finding();
    }
}

fn in_form(ctx: &Context, scene: &mut Scene<'_>, form: &mut Form, session: &Session) {
    let pressed = |modifiers, key| pressed(ctx, modifiers, key);
    if pressed(Modifiers::COMMAND, Key::N) {
        form.wanted = Some(match &form.focused {
            Some(FieldId::Scenario { examples, .. }) => situation(*examples, rows_of(session, *examples)),
            Some(FieldId::Question { asked, .. }) => {
                FieldId::Question { asked: *asked, item: questions(session, *asked) }
            }
            _ => situation(Examples::Valid, rows_of(session, Examples::Valid)),
        });
    }
    // egui has taken the focus away already.
    if form.focused.is_some() && pressed(Modifiers::NONE, Key::Escape) {
        // Out of the field, not yet out of the editor.
        form.leave_field();
        ctx.memory_mut(|memory| memory.request_focus(super::form_id()));
        return;
    }
    let Some(focused) = form.focused.clone() else { return };
    paste(ctx, scene, form, session, &focused);
    let shift_command = Modifiers::COMMAND | Modifiers::SHIFT;
    let wish = if pressed(Modifiers::ALT, Key::ArrowUp) {
        LineWish::Up
    } else if pressed(Modifiers::ALT, Key::ArrowDown) {
        LineWish::Down
    } else if pressed(Modifiers::COMMAND, Key::D) {
        LineWish::Duplicate
    } else if pressed(shift_command, Key::K) {
        LineWish::Remove
    } else {
        return;
    };
    match focused {
        FieldId::Scenario { examples, row, .. } => {
            let count = rows_of(session, examples);
            if let Some((change, then)) = wish.of(row, count).map(|(way, then)| (way.row(), then)) {
                scene.push(Command::Edit(change_row(examples, row, change)));
                form.wanted = Some(situation(examples, then));
            }
        }
        FieldId::Question { asked, item } => {
            if let Some((change, then)) = wish.of(item, questions(session, asked)).map(|(way, then)| (way.item(), then))
            {
                scene.push(Command::Edit(change_item(asked, item, change)));
                form.wanted = Some(FieldId::Question { asked, item: then });
            }
        }
        FieldId::Field(key) if wish == LineWish::Remove && !key.is_empty() => {
            scene.push(Command::Edit(super::matter::remove(&key)));
            form.wanted = Some(super::matter::new_key());
        }
        _ => {}
    }
}

fn questions(session: &Session, asked: Asked) -> usize {
    match asked {
        Asked::Page => session.page.questions.len(),
        Asked::Service(service) => {
            session.page.workload_questions.get(service).map_or(0, |service| service.questions.len())
        }
    }
}

/// Lines and tabs on the clipboard become rows or questions, below the one that is written in.
fn paste(ctx: &Context, scene: &mut Scene<'_>, form: &mut Form, session: &Session, focused: &FieldId) {
    let (at, place) = match *focused {
        FieldId::Scenario { examples, row, part: Cell::Text } => {
            let at = (row + 1).min(rows_of(session, examples));
            (at, situation(examples, at))
        }
        FieldId::Question { asked, item } => {
            let at = (item + 1).min(questions(session, asked));
            (at, FieldId::Question { asked, item: at })
        }
        _ => return,
    };
    let is_rows = |event: &Event| matches!(event, Event::Paste(text) if text.trim().contains(['\t', '\n', '\r']));
    let pasted = ctx.input_mut(|input| input.events.extract_if(.., |event| is_rows(event)).last());
    let Some(Event::Paste(text)) = pasted else { return };
    scene.push(Command::Edit(match *focused {
        FieldId::Question { asked, .. } => EditCommand::PasteQuestions { asked, at, text },
        FieldId::Scenario { examples, .. } => EditCommand::Paste { examples, at, text },
        _ => return,
    }));
    form.wanted = Some(place);
}

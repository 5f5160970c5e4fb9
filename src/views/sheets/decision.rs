//! The decision of a comparison, as it will be pasted: with a note, in the language of the window or of the entry.

use egui::{Frame, Key, Margin, Modifiers, TextEdit, Ui};

use crate::app::{Case, Command, CompareCommand, Wording};
use crate::design::{Button, Passage, Segment, Segmented, Sheet, TextStyle, tokens};
use crate::text::LANGUAGES;
use crate::views::Scene;
use crate::views::compare::{Form, copy_decision, decision};

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
    let state = scene.state;
    let (Some(case), Some(text)) = (state.case(), decision(scene, Form::Plain)) else { return true };
    let (title, close) = (scene.say("decision-title"), scene.say("close"));
    let copy_event = |event: &egui::Event| matches!(event, egui::Event::Copy);
    let typing = ui.ctx().text_edit_focused();
    if !typing && ui.input_mut(|input| input.events.extract_if(.., |event| copy_event(event)).count()) > 0 {
        copy_decision(scene, Form::Plain);
    }
    if !typing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::M)) {
        copy_decision(scene, Form::Markdown);
    }
    let (copy_words, markdown_words) = (scene.say("compare-copy-decision"), scene.say("compare-copy-markdown"));
    let shown = Sheet::new("decision", &title, &close).show(
        ui,
        |ui| {
            preview(ui, &text);
            ui.add_space(tokens(ui).size.space.m);
            note(ui, scene, case);
            wording(ui, scene, case);
        },
        |ui| {
            let copy = ui.add(Button::primary(copy_words.as_str()).key("Ctrl+C"));
            if ui.memory(|memory| memory.focused().is_none()) {
                copy.request_focus();
            }
            let markdown = ui.add(Button::plain(markdown_words.as_str()).key("M"));
            [(copy, Form::Plain), (markdown, Form::Markdown)].into_iter().find(|(button, _)| button.clicked())
        },
    );
    if let Some((_, form)) = shown.foot {
        copy_decision(scene, form);
    }
    shown.closed
}

fn preview(ui: &mut Ui, text: &str) {
    let tokens = tokens(ui);
    let frame = Frame::new()
        .fill(tokens.color.sunk)
        .corner_radius(tokens.size.radius.card)
        .inner_margin(Margin::same(tokens.size.space.m as i8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Passage::new(text.trim_end()));
    });
}

fn note(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
    let (name, hint) = (scene.say("decision-note"), scene.say("decision-note-hint"));
    let mut note = case.note.clone();
    ui.add(Passage::new(name.as_str()).style(TextStyle::Small).quiet());
    let edit = TextEdit::singleline(&mut note).desired_width(f32::INFINITY).hint_text(hint);
    ui.add(edit).accessible_name(&name);
    if note != case.note {
        scene.push(Command::Compare(CompareCommand::Note(note)));
    }
}

/// In which language, where the entry's is another one that the window speaks too.
fn wording(ui: &mut Ui, scene: &mut Scene<'_>, case: &Case) {
    let chosen = case.receipt().and_then(|receipt| receipt.chosen.language);
    let Some(language) = chosen.filter(|language| language.code() != scene.texts.language()) else { return };
    if !LANGUAGES.iter().any(|(code, _)| *code == language.code()) {
        return;
    }
    ui.add_space(tokens(ui).size.space.m);
    let names = [scene.texts.language_name(scene.texts.language()), scene.texts.language_name(language.code())];
    let [window, entry] = &names;
    let segments = [Segment::new(window, window), Segment::new(entry, entry)];
    let selected = usize::from(case.wording == Wording::Entry);
    let name = scene.say("decision-language");
    if let Some(chosen) = Segmented::new(&name, &segments).selected(selected).show(ui) {
        let wording = if chosen == 0 { Wording::Window } else { Wording::Entry };
        scene.push(Command::Compare(CompareCommand::Word(wording)));
    }
}

//! Texts for the log that are one key away: what the changes propose, what owners write again and again, and what was
//! typed lately.

use egui::Ui;

use crate::app::{Command, EditCommand, ReviewCommand, ReviewPart};
use crate::design::{Button, Words, tokens};
use crate::views::Scene;

/// As many as there are number keys.
const MOST: usize = 9;
/// Of texts typed lately, so that the others have room too.
const MOST_RECENT: usize = 4;

/// What is offered besides the text that stands there, best first.
pub fn offered(part: &ReviewPart, recent: &[String]) -> Vec<String> {
    let mut texts: Vec<String> = Vec::new();
    let all = std::iter::once(&part.proposal).chain(recent.iter().take(MOST_RECENT)).chain(&part.presets);
    for text in all.filter(|text| !text.trim().is_empty()) {
        if *text != part.what && !texts.contains(text) {
            texts.push(text.clone());
        }
    }
    texts.truncate(MOST);
    texts
}

/// `numbered` says whether number keys act here: they do for the first entry.
pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, part: &ReviewPart, numbered: bool) {
    let texts = offered(part, &scene.state.settings.recent_log_texts);
    let language = part.after_page.language.as_ref().map(|language| language.code());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.xs;
        for (number, text) in texts.iter().enumerate() {
            let key = if numbered { format!("Alt+{}", number + 1) } else { String::new() };
            let words = Words::from(text.as_str()).in_language(language);
            if ui.add(Button::quiet(words).key(&key)).clicked() {
                let (path, text) = (part.path.clone(), text.clone());
                scene.push(Command::Edit(EditCommand::Review(ReviewCommand::What { path, text })));
            }
        }
    });
}

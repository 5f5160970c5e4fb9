//! Texts for the log that are one key away: what the changes propose, what the person typed lately, and what owners write
//! again and again. They stay where they are while the review is open; the one that stands in the row has a frame.

use egui::Ui;

use crate::app::{Command, EditCommand, ReviewCommand, ReviewPart};
use crate::design::{Button, Words, tokens};
use crate::views::Scene;

/// How wide a text may be, in points, before it is shortened.
const WIDTH: f32 = 320.0;

/// `numbered` says whether number keys act here: they do for the first entry.
pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>, part: &ReviewPart, numbered: bool) {
    let language = part.after_page.language.as_ref().map(|language| language.code());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).size.space.xs;
        for (number, text) in part.offered.iter().enumerate() {
            let key = if numbered { format!("Alt+{}", number + 1) } else { String::new() };
            let words = Words::from(text.as_str()).in_language(language);
            let stands = *text == part.what;
            let button = if stands { Button::plain(words) } else { Button::quiet(words) };
            let response = ui.add(button.key(&key).shortened(WIDTH));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(stands));
            if response.clicked() {
                let (path, text) = (part.path.clone(), text.clone());
                scene.push(Command::Edit(EditCommand::Review(ReviewCommand::What { path, text })));
            }
        }
    });
}

//! One field of the form: the words of its place in the page, what is wrong with them below, and the focus where it is
//! wanted.

use egui::{Id, Response, Ui};

use super::form::Form;
use crate::app::{Command, EditCommand, FieldId, Session};
use crate::design::{EditField, Words};
use crate::document::change::Change;
use crate::views::Scene;

/// What a field is called, and what its words mean for the page.
pub struct Field<'a> {
    pub place: FieldId,
    pub name: &'a str,
    /// Shown while there are no words.
    pub hint: &'a str,
    pub change: &'a dyn Fn(String) -> Change,
}

/// The widget of a field.
pub fn field_id(session: &Session, field: &FieldId) -> Id {
    Id::unique(("edit", session.path.as_str(), field))
}

impl Field<'_> {
    /// Draws the field in the width at hand; `look` says how it looks. Answers whether Enter was pressed in it.
    pub fn show(
        self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        form: &mut Form,
        session: &Session,
        look: impl FnOnce(EditField<'_>) -> EditField<'_>,
    ) -> bool {
        let language = session.page.language.as_ref().map(|language| language.code());
        let words = session.words(&self.place);
        let edit = EditField::new(field_id(session, &self.place), self.name, Words::new(words).in_language(language))
            .troubled(form.placed.is_troubled(session, &self.place));
        let output = look(edit).hint(self.hint).show(ui);
        form.notice(&output.response, &self.place);
        form.placed.describe(scene, session, &self.place, &output.response);
        if let Some(text) = output.changed {
            let change = (self.change)(text);
            scene.push(Command::Edit(EditCommand::Change { field: self.place.clone(), change }));
        }
        form.placed.beside(ui, scene, session, &self.place);
        output.entered
    }
}

impl Form {
    /// Gives the focus to a field that waits for it, and remembers where it is.
    pub fn notice(&mut self, response: &Response, place: &FieldId) {
        if self.wanted.as_ref() == Some(place) {
            self.wanted = None;
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            self.focused = Some(place.clone());
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
    }
}

//! The words of the interface that the page painter shows among the page's own, each whole, in the reader's language.

use crate::document::Alert;
use crate::text::Texts;

pub struct PageWords {
    alerts: [String; 5],
    pub copy_code: String,
    pub copy_text: String,
    pub copy_address: String,
    pub include: String,
    pub more: String,
    pub picture_waits: String,
    pub move_table: String,
}

impl PageWords {
    pub fn new(texts: &Texts) -> Self {
        let alerts = ["alert-note", "alert-tip", "alert-important", "alert-warning", "alert-caution"];
        Self {
            alerts: alerts.map(|key| texts.say(key)),
            copy_code: texts.say("copy-code"),
            copy_text: texts.say("copy-text"),
            copy_address: texts.say("copy-address"),
            include: texts.say("included-here"),
            more: texts.say("details-more"),
            picture_waits: texts.say("picture-waits"),
            move_table: texts.say("move-table"),
        }
    }

    /// The title of an alert; a word that no vocabulary lists stands for itself.
    pub fn alert<'w>(&'w self, kind: Option<Alert>, word: &'w str) -> &'w str {
        let [note, tip, important, warning, caution] = &self.alerts;
        match kind {
            Some(Alert::Note) => note,
            Some(Alert::Tip) => tip,
            Some(Alert::Important) => important,
            Some(Alert::Warning) => warning,
            Some(Alert::Caution) => caution,
            None => word,
        }
    }
}

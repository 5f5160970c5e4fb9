//! Finds the definition: the alert whose text begins with a definition label in any known language, else an alert near
//! the top that begins with a bold label.

use super::body::Body;
use super::piece::PieceKind;
use super::quote::{Quote, label, text_of};
use super::{Alert, Language, Text};

pub(super) struct FoundDefinition {
    /// Index of its piece.
    pub(super) piece: usize,
    pub(super) text: Text,
    /// The languages of the label; none when it is only shaped like one.
    pub(super) languages: Vec<Language>,
    /// The label is in the vocabulary.
    pub(super) by_words: bool,
    pub(super) is_alert: bool,
}

/// The first labelled quote, or the first that is only shaped so, if it may count.
pub(super) fn find(body: &Body) -> Option<FoundDefinition> {
    let mut by_shape = None;
    let title = body.title().map_or(0, |title| title.piece);
    for (index, piece) in body.outline.pieces.iter().enumerate().filter(|(_, piece)| piece.kind == PieceKind::Quote) {
        let mut quote = Quote::read(body.text, piece, body.vocabulary);
        let Some(first) = quote.lines.first_mut() else { continue };
        let Some(label) = label(body.text, first.start..first.end) else { continue };
        first.start = label.end;
        let Some(text) = text_of(body.text, &quote.lines) else { continue };
        let languages = body.vocabulary.definition(label.words);
        let (by_words, is_alert) = (languages.is_some(), quote.is_alert);
        let found =
            FoundDefinition { piece: index, text, languages: languages.unwrap_or_default(), by_words, is_alert };
        if by_words {
            return Some(found);
        }
        let is_grave = !matches!(quote.alert, Some(Alert::Tip | Alert::Warning | Alert::Caution));
        if by_shape.is_none() && label.is_bold && is_alert && is_grave && index > title {
            by_shape = Some(found);
        }
    }
    by_shape
}

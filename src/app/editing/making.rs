//! The text that a new page or a translation begins with, and where it will be listed. It asks nothing and makes no file.

use super::file_form::NewEntry;
use super::relinking;
use crate::app::AppState;
use crate::disk::Listing;
use crate::document::change::{Change, Examples, RowChange, apply};
use crate::document::{Date, Kind, Language, Template, Vocabulary, headings_in, parse, without_log};
use crate::library::{Entry, Neighbours, PagePath};

/// How a page is listed beside its neighbours; without a name of its own it is listed by the one that readers see.
pub(super) fn listing(neighbours: Neighbours, name: Option<String>) -> Listing {
    Listing { name, beside: neighbours.beside, below: neighbours.below }
}

impl NewEntry {
    pub(super) fn listing(&self, state: &AppState) -> Listing {
        let library = &state.shelf.library;
        let folder = self.folder(library);
        let beside = self.beside.as_ref();
        let neighbours = library.neighbours_of_new(&folder, self.language, &self.levels(), beside);
        listing(neighbours, self.toc_name.clone())
    }
}

/// The text of a page like its siblings: those of its kind and folder, below the same first level where there are some.
pub(super) fn new_text(
    state: &AppState,
    entry: &NewEntry,
    target: &PagePath,
    words: &Vocabulary,
    today: Option<Date>,
) -> String {
    let library = &state.shelf.library;
    let alike = |other: &&Entry| {
        other.source.page.kind == entry.kind && other.path().folder() == target.folder() && other.copy.is_none()
    };
    let same_l1 = |other: &&Entry| entry.kind == Kind::Status && other.l1.as_deref() == Some(entry.l1.trim());
    let all: Vec<&Entry> = library.entries().iter().filter(alike).collect();
    let near: Vec<&Entry> = all.iter().copied().filter(same_l1).collect();
    let siblings = if near.is_empty() { all } else { near };
    let fields = library.usual_fields(&siblings, &state.settings.name);
    let model = siblings.first().map(|other| (&*other.source.text, &other.source.page));
    let (levels, name) = (entry.levels(), entry.name.trim());
    let language = entry.language;
    Template { kind: entry.kind, language, name, levels: &levels, model, fields: &fields, today }.text(words)
}

/// The page with headings, names of statuses and links in another language; the rest is for a person to translate. Its log
/// begins anew: what happened to the original did not happen to the translation.
pub(super) fn translated(
    state: &AppState,
    (path, to): (&PagePath, &PagePath),
    language: Language,
    words: &Vocabulary,
) -> Option<String> {
    let library = &state.shelf.library;
    let entry = library.get(path)?;
    let source = &entry.source;
    let mut text = source.text.to_string();
    let rows = entry.invalid.iter().enumerate().filter_map(|(row, named)| Some((row, named.as_ref()?)));
    for (row, named) in rows {
        let name = library.translation(&named.target, language).and_then(|path| library.get(path));
        let table = source.page.invalid.as_ref().filter(|table| table.status.len() == 1);
        let (Some(name), Some(_)) = (name, table) else { continue };
        let status = RowChange::Status { row, status: vec![name.name.clone()] };
        let (page, _) = parse(&text, words);
        if let Ok(edits) = apply(&text, &page, &Change::Scenario(Examples::Invalid, status), words) {
            text = edits.apply(&text);
        }
    }
    let (page, _) = parse(&text, words);
    let text = without_log(&text, &page).apply(&text);
    let text = relinking::translated(state, &text, (path, to), language, words).unwrap_or(text);
    let (page, _) = parse(&text, words);
    Some(headings_in(language, &text, &page, words).apply(&text))
}

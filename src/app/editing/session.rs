//! One entry that is being changed: its text as it was read and as it is now, read again after every change, with what
//! can be undone. It knows no other entry and no file.

use std::borrow::Cow;
use std::sync::Arc;

use super::field::words_of;
use super::history::edits_between;
use super::saving::{Saving, relogged};
use super::typed::Typed;
use super::{Conflict, FieldId, History, typed};
use crate::disk::Listing;
use crate::document::change::{Change, Changed, Refusal, change_text};
use crate::document::{Edits, Kind, NewUpdate, Page, Problem, Vocabulary, parse};
use crate::library::{PagePath, Source};

/// How an entry is shown while it is changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EditTab {
    #[default]
    Form,
    Source,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub path: PagePath,
    /// As the file was read or saved last.
    pub base: Arc<str>,
    pub base_page: Arc<Page>,
    /// Of the file's bytes; `None` while there is no file yet.
    pub fingerprint: Option<u128>,
    /// As it is now.
    pub text: Arc<str>,
    pub page: Arc<Page>,
    /// The page's own, without those between pages.
    pub problems: Vec<Problem>,
    pub history: History,
    pub tab: EditTab,
    /// The page is shown as readers will see it, beside the form or source.
    pub preview: bool,
    /// The last change that was refused, and where; gone with the next one that is made.
    pub refusal: Option<(FieldId, Refusal)>,
    /// What a field holds while the page cannot say it, such as a blank at the end or nothing at all.
    pub typed: Typed,
    /// Where undo or redo led, for the screen to go there; gone with the next change.
    pub touched: Option<FieldId>,
    /// Counts the texts, so that a screen knows when it shows an old one.
    pub revision: u64,
    /// The file is another one by now, and the person has not said what to do.
    pub conflict: Option<Conflict>,
    /// The text being written, and the row in it; `None` while nothing is.
    pub(super) saving: Option<Saving>,
    /// How the page is listed in a table of contents once it is saved for the first time.
    pub(super) listing: Option<Listing>,
    /// Since when the text differs from the draft that was kept, in milliseconds.
    pub(super) undrafted_since: Option<u64>,
    /// When the draft was kept last; `None` while there is none.
    pub draft_kept: Option<u64>,
    /// The draft could not be kept: the text would end with the window.
    pub(super) is_unkeepable: bool,
}

impl Session {
    pub(super) fn of_source(source: &Source) -> Self {
        let page = Arc::new(source.page.clone());
        Self {
            base: Arc::clone(&source.text),
            base_page: Arc::clone(&page),
            fingerprint: Some(source.fingerprint),
            problems: source.problems.clone(),
            ..Self::blank(source.path.clone(), Arc::clone(&source.text), page)
        }
    }

    /// A page that has no file yet; nothing of it is saved.
    pub(super) fn of_new(path: PagePath, text: &str, vocabulary: &Vocabulary) -> Self {
        let (nothing, _) = parse("", vocabulary);
        let (page, problems) = parse(text, vocabulary);
        Self { problems, base_page: Arc::new(nothing), ..Self::blank(path, Arc::from(text), Arc::new(page)) }
    }

    fn blank(path: PagePath, text: Arc<str>, page: Arc<Page>) -> Self {
        // A form of a page that is no entry would leave nearly all of it out.
        let tab = if page.kind == Kind::Page { EditTab::Source } else { EditTab::Form };
        Self {
            tab,
            path,
            base: Arc::from(""),
            base_page: Arc::clone(&page),
            fingerprint: None,
            text,
            page,
            problems: Vec::new(),
            history: History::default(),
            preview: true,
            refusal: None,
            typed: Typed::new(),
            touched: None,
            revision: 0,
            conflict: None,
            saving: None,
            listing: None,
            undrafted_since: None,
            draft_kept: None,
            is_unkeepable: false,
        }
    }

    /// Whether there is anything to save.
    pub fn is_dirty(&self) -> bool {
        self.is_new() || self.text != self.base
    }

    /// Whether there is no file yet.
    pub fn is_new(&self) -> bool {
        self.fingerprint.is_none()
    }

    pub fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// What the field shows: what was typed into it, else what the page says there; empty where it says nothing.
    pub fn words(&self, field: &FieldId) -> Cow<'_, str> {
        match self.typed.get(field) {
            Some(typed) => Cow::Borrowed(typed),
            None => Cow::Owned(field.words(&self.text, &self.page).unwrap_or_default()),
        }
    }

    /// Makes a change, or keeps the reason why not beside its field.
    pub(super) fn change(&mut self, field: &FieldId, change: &Change, vocabulary: &Vocabulary, millis: u64) {
        let words = words_of(change);
        self.touched = None;
        match change_text(&self.text, &self.page, change, vocabulary) {
            Ok(changed) => {
                self.refusal = None;
                if words.is_none() {
                    self.typed = typed::followed(std::mem::take(&mut self.typed), change);
                }
                if let Some(Changed { edits, text, page, problems }) = changed {
                    match words {
                        Some(_) => self.history.typed(&self.text, &text, edits, field.clone(), millis),
                        None => self.history.done(&self.text, edits, Some(field.clone())),
                    }
                    self.take_read(text, (page, problems), millis);
                }
            }
            Err(refusal) => self.refusal = Some((field.clone(), refusal)),
        }
        if let Some(words) = words {
            match field.words(&self.text, &self.page) {
                Some(said) if said == words => drop(self.typed.remove(field)),
                None if words.is_empty() => drop(self.typed.remove(field)),
                _ => drop(self.typed.insert(field.clone(), words.to_owned())),
            }
        }
    }

    /// Keeps what was typed into a field and not taken, or gives it up when that is what the page says.
    pub(super) fn hold(&mut self, field: FieldId, words: String) {
        if field.words(&self.text, &self.page).unwrap_or_default() == words {
            self.typed.remove(&field);
        } else {
            self.typed.insert(field, words);
        }
    }

    /// Several changes as one step; none is made when one is refused.
    pub(super) fn change_all(&mut self, field: &FieldId, changes: &[Change], vocabulary: &Vocabulary, millis: u64) {
        let (mut text, mut page) = (self.text.to_string(), Arc::clone(&self.page));
        for change in changes {
            match change_text(&text, &page, change, vocabulary) {
                Ok(None) => {}
                Ok(Some(changed)) => (text, page) = (changed.text, Arc::new(changed.page)),
                Err(refusal) => {
                    self.refusal = Some((field.clone(), refusal));
                    return;
                }
            }
        }
        self.put(text, Some(field.clone()), vocabulary, millis);
    }

    /// The whole source as it was typed.
    pub(super) fn retype(&mut self, text: &str, vocabulary: &Vocabulary, millis: u64) {
        let edits = edits_between(&self.text, text);
        if edits.is_empty() {
            return;
        }
        self.forget_typed();
        self.history.typed(&self.text, text, edits, FieldId::Source, millis);
        self.take(text.to_owned(), vocabulary, millis);
    }

    /// Another text as one step.
    pub(super) fn put(&mut self, text: String, field: Option<FieldId>, vocabulary: &Vocabulary, millis: u64) {
        let edits = edits_between(&self.text, &text);
        if edits.is_empty() {
            return;
        }
        self.forget_typed();
        self.history.done(&self.text, edits, field);
        self.take(text, vocabulary, millis);
    }

    /// False when the row of a save stands in the way.
    pub(super) fn undo(&mut self, vocabulary: &Vocabulary, millis: u64) -> bool {
        let log = |text: &str, update: &NewUpdate| relogged(text, update, vocabulary);
        let Some(turned) = self.history.undo(&self.text, log) else { return !self.can_undo() };
        self.forget_typed();
        self.take(turned.text, vocabulary, millis);
        self.touched = turned.field;
        true
    }

    pub(super) fn redo(&mut self, vocabulary: &Vocabulary, millis: u64) {
        if let Some(turned) = self.history.redo(&self.text) {
            self.forget_typed();
            self.take(turned.text, vocabulary, millis);
            self.touched = turned.field;
        }
    }

    /// Writes the row that a save has written.
    pub(super) fn log(&mut self, edits: Edits, update: NewUpdate, vocabulary: &Vocabulary, millis: u64) {
        let after = edits.apply(&self.text);
        self.history.logged(&self.text, edits, update);
        self.take(after, vocabulary, millis);
    }

    fn forget_typed(&mut self) {
        self.typed.clear();
        self.refusal = None;
    }

    fn take(&mut self, text: String, vocabulary: &Vocabulary, millis: u64) {
        let read = parse(&text, vocabulary);
        self.take_read(text, read, millis);
    }

    fn take_read(&mut self, text: String, (page, problems): (Page, Vec<Problem>), millis: u64) {
        self.text = text.into();
        self.page = Arc::new(page);
        self.problems = problems;
        self.revision += 1;
        self.touched = None;
        self.undrafted_since.get_or_insert(millis);
    }

    /// The file as it is now is what the text is compared with.
    pub(super) fn stand_on(&mut self, source: &Source) {
        self.base = Arc::clone(&source.text);
        self.base_page = Arc::new(source.page.clone());
        self.fingerprint = Some(source.fingerprint);
        self.conflict = None;
    }

    /// Takes over the file as it is now, where nothing was typed.
    pub(super) fn follow(&mut self, source: &Source) {
        self.stand_on(source);
        self.text = Arc::clone(&source.text);
        self.page = Arc::clone(&self.base_page);
        self.problems = source.problems.clone();
        self.history = History::default();
        self.forget_typed();
        self.revision += 1;
        self.touched = None;
    }
}

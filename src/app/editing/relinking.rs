//! Links to a file that gets another name: who links to it, and the text of each of those pages with the links changed.
//! A link is only changed where the page, read again, says the same but for where that link leads.

use std::sync::Arc;

use super::Session;
use crate::app::AppState;
use crate::disk::Relinked;
use crate::document::{Edit, Edits, Language, Page, Vocabulary, parse};
use crate::library::{LinkTarget, PagePath, Source, led_to, reached, relinked};

/// A page that links to another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedFrom {
    pub page: PagePath,
    /// How many links of it lead there.
    pub count: usize,
    /// They can be changed, each within its line; else a person has to.
    pub is_certain: bool,
}

/// The pages that link to `path`, the page itself among them.
pub(super) fn linked_from(state: &AppState, path: &PagePath, words: &Vocabulary) -> Arc<[LinkedFrom]> {
    let library = &state.shelf.library;
    let probe = PagePath::new(&format!("{}/a-page-that-nobody-has.md", path.folder()));
    let found = library.linked_from(path).into_iter().filter_map(|(page, count)| {
        let source = &library.get(&page)?.source;
        let is_certain = changed(source, path, &probe, state, words).is_some();
        Some(LinkedFrom { page, count, is_certain })
    });
    found.collect()
}

/// The files to write so that their links follow. Pages with unsaved changes are none of them: their text follows once
/// the file has its new name.
pub(super) fn files(
    state: &AppState,
    links: &[LinkedFrom],
    from: &PagePath,
    to: &PagePath,
    words: &Vocabulary,
) -> Vec<Relinked> {
    let is_busy =
        |page: &PagePath| state.editing.session(page).is_some_and(|session| session.is_dirty() || session.is_saving());
    let certain = links.iter().filter(|linked| linked.is_certain && !is_busy(&linked.page));
    let file = |linked: &LinkedFrom| {
        let source = &state.shelf.library.get(&linked.page)?.source;
        let text = changed(source, from, to, state, words)?;
        Some(Relinked { page: linked.page.clone(), read: source.fingerprint, text: text.into() })
    };
    certain.filter_map(file).collect()
}

fn changed(source: &Source, from: &PagePath, to: &PagePath, state: &AppState, words: &Vocabulary) -> Option<String> {
    if source.read_only {
        return None;
    }
    text(&source.path, &source.text, &source.page, from, to, state, words)
}

/// The text of an open entry with its links to `from` leading to `to`; `None` where it has none, or one cannot be changed.
pub(super) fn typed(
    state: &AppState,
    session: &Session,
    from: &PagePath,
    to: &PagePath,
    words: &Vocabulary,
) -> Option<String> {
    text(&session.path, &session.text, &session.page, from, to, state, words)
}

/// The same of its file as it was read.
pub(super) fn saved(
    state: &AppState,
    session: &Session,
    from: &PagePath,
    to: &PagePath,
    words: &Vocabulary,
) -> Option<String> {
    text(&session.path, &session.base, &session.base_page, from, to, state, words)
}

fn text(
    path: &PagePath,
    text: &str,
    page: &Page,
    from: &PagePath,
    to: &PagePath,
    state: &AppState,
    words: &Vocabulary,
) -> Option<String> {
    let is_meant = |target: &str| state.shelf.library.links_to(path, target, from);
    let new = |target: &str| is_meant(target).then(|| relinked(target, path.folder(), from, to));
    with_targets(text, page, new, words)
}

/// The text with other targets in its links, where `new` gives one; `None` where none is another, or one cannot be
/// changed.
fn with_targets(text: &str, page: &Page, new: impl Fn(&str) -> Option<String>, words: &Vocabulary) -> Option<String> {
    let mut edits = Edits::new();
    let mut targets: Vec<String> = Vec::new();
    for link in &page.links {
        let Some(new) = new(&link.target).filter(|new| *new != link.target) else {
            targets.push(link.target.clone());
            continue;
        };
        // The target stands behind the words of the link, which may be the same.
        let construct = text.get(link.span.clone())?;
        let start = link.span.start + construct.rfind(link.target.as_str())?;
        if let Some(edit) = Edit::smallest(text, start..start + link.target.len(), &new) {
            edits.push(edit).ok()?;
        }
        targets.push(new);
    }
    if edits.is_empty() {
        return None;
    }
    let new = edits.apply(text);
    let (after, _) = parse(&new, words);
    let is_same = after.links.len() == page.links.len()
        && after.links.iter().zip(&page.links).all(|(new, old)| new.label == old.label && new.kind == old.kind)
        && after.links.iter().zip(&targets).all(|(new, target)| new.target == *target);
    is_same.then_some(new)
}

/// The text of a translation that will lie at `to`, made of the page at `from`: links lead to translations where there are
/// some, else to what they led to, from where the translation lies.
pub(super) fn translated(
    state: &AppState,
    text: &str,
    (from, to): (&PagePath, &PagePath),
    language: Language,
    words: &Vocabulary,
) -> Option<String> {
    let library = &state.shelf.library;
    let new = |target: &str| {
        let led = match library.link(from, target) {
            LinkTarget::Page { path, .. } if path == *from => to.clone(),
            LinkTarget::Page { path, .. } => library.translation(&path, language).cloned().unwrap_or(path),
            LinkTarget::Image(path) => path,
            LinkTarget::Missing(_) => reached(from.folder(), target)?,
            LinkTarget::Web(_) | LinkTarget::Mail(_) | LinkTarget::Refused(_) => return None,
        };
        // A place on the page itself has no path.
        reached(from.folder(), target)?;
        Some(led_to(target, to.folder(), &led))
    };
    let (page, _) = parse(text, words);
    with_targets(text, &page, new, words)
}

//! Tables of contents that follow what is made, renamed and thrown away: what would become of them is asked of the disk
//! as soon as a form or review shows it, so that nothing is changed unseen.

use super::{FileForm, Session};
use crate::app::{AppState, Tone};
use crate::disk::{Job, SaveError, TocChange, TocError, TocPlan};
use crate::document::difference::{DiffLine, line_diff};
use crate::library::PagePath;

/// What changes of tables of contents would do, as far as the disk has said.
#[derive(Clone, Debug, Default)]
pub(super) struct Plans(Vec<(TocChange, Option<Vec<PlannedToc>>)>);

/// A table of contents that a change is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedToc {
    pub table: PagePath,
    /// How it will change; `None` where a person has to change it.
    pub lines: Option<Vec<DiffLine>>,
}

impl super::Editing {
    /// What a change would do to tables of contents; `None` until the disk has said.
    pub fn toc_plans(&self, change: &TocChange) -> Option<&[PlannedToc]> {
        let Plans(plans) = &self.plans;
        plans.iter().find(|(asked, _)| asked == change)?.1.as_deref()
    }
}

impl Session {
    /// How a page without a file is going to be listed; `None` where it is not.
    pub fn toc_change(&self) -> Option<TocChange> {
        let title = self.page.title.as_ref().map(|title| title.plain.as_str()).filter(|title| !title.is_empty());
        self.listing.as_ref().map(|listing| listing.of(&self.path, title.unwrap_or(self.path.stem())))
    }
}

/// Asks what is not known yet of the changes that are shown.
pub(super) fn settle(state: &mut AppState) -> Vec<Job> {
    let shown = shown(state);
    let Plans(plans) = &mut state.editing.plans;
    plans.retain(|(change, _)| shown.contains(change));
    let asked: Vec<TocChange> =
        shown.into_iter().filter(|change| !plans.iter().any(|(known, _)| known == change)).collect();
    plans.extend(asked.iter().cloned().map(|change| (change, None)));
    let generation = state.shelf.generation;
    asked.into_iter().map(|change| Job::PlanToc { generation, change }).collect()
}

/// Files changed: what was said before may no longer hold. What is shown stays until the disk has answered.
pub(super) fn ask_again(state: &mut AppState) -> Vec<Job> {
    let generation = state.shelf.generation;
    let Plans(plans) = &state.editing.plans;
    plans.iter().map(|(change, _)| Job::PlanToc { generation, change: change.clone() }).collect()
}

fn shown(state: &AppState) -> Vec<TocChange> {
    let editing = &state.editing;
    let of_form = editing.form.as_ref().and_then(|form| form.toc_probe(state));
    let reviewed = editing.review.iter().flat_map(|review| &review.parts);
    let of_review = reviewed.filter_map(|part| editing.session(&part.path)?.toc_change());
    let mut shown: Vec<TocChange> = of_form.into_iter().chain(of_review).collect();
    shown.dedup();
    shown
}

pub(super) fn planned(state: &mut AppState, change: &TocChange, found: Vec<TocPlan>) {
    let Plans(plans) = &mut state.editing.plans;
    if let Some((_, plans)) = plans.iter_mut().find(|(asked, _)| asked == change) {
        let planned =
            |plan: TocPlan| PlannedToc { table: plan.table, lines: plan.new.map(|new| line_diff(&plan.old, &new)) };
        *plans = Some(found.into_iter().map(planned).collect());
    }
}

/// Says of tables that did not follow why, and what to do.
pub(super) fn edited(state: &mut AppState, tables: Vec<(PagePath, Result<(), TocError>)>) {
    for (table, result) in tables {
        let page = table.to_string();
        let (text, cause) = match result {
            // The form or review said so already.
            Ok(()) => continue,
            Err(TocError::Unclear) => ("notice-toc-unclear", String::new()),
            Err(TocError::Save(SaveError::WriteProtected { .. })) => ("notice-toc-protected", String::new()),
            Err(TocError::Save(SaveError::Failed { cause, .. })) => ("notice-toc-failed", cause),
            Err(TocError::Save(SaveError::Full { .. })) => ("notice-toc-full", String::new()),
            Err(TocError::Save(_)) => ("notice-toc-changed", String::new()),
        };
        state.warn(Tone::Warning, text, vec![("page", page), ("cause", cause)], None);
    }
}

impl FileForm {
    /// The change that tells which tables of contents have to do with the form: the names in it do not matter to that, so
    /// that nothing is asked anew with every letter.
    pub fn toc_probe(&self, state: &AppState) -> Option<TocChange> {
        match self {
            Self::New(entry) => {
                let listing = entry.listing(state);
                Some(listing.of(&beside(&self.target(state)), "New"))
            }
            Self::Translate { path, language, .. } => {
                let neighbours = state.shelf.library.neighbours_in(path, *language);
                let listing = super::making::listing(neighbours, None);
                Some(listing.of(&beside(&self.target(state)), "New"))
            }
            Self::Rename { path, .. } => Some(TocChange::Point { from: path.clone(), to: beside(path) }),
            Self::Trash { path, .. } => Some(TocChange::Remove { page: path.clone() }),
        }
    }
}

/// A page in the same folder that nobody has.
fn beside(path: &PagePath) -> PagePath {
    PagePath::new(&format!("{}/a-page-that-nobody-has.md", path.folder()))
}

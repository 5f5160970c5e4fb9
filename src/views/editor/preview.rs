//! The page as readers will see it, beside the form or source it comes from: by the reader's own painter, laid out or as
//! written like there. It follows the text; a very long page waits for a short pause in typing.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{ScrollArea, Ui};

use crate::app::{Command, FieldId, ReadCommand, Row, Session, Sheet};
use crate::design::{EmptyState, Icon};
use crate::document::change::{Asked, Examples};
use crate::document::{Kind, Scenario, ScenarioTable};
use crate::library::{Entry, Library, LinkTarget, PagePath, Resolved, Source};
use crate::search::Section;
use crate::views::{Images, Scene, reader};

/// Longer texts, in bytes, are shown after a pause.
const AT_ONCE: usize = 60_000;
/// That pause, in milliseconds.
const PAUSE: u64 = 120;

/// The preview that was shown last.
#[derive(Default)]
pub struct Preview {
    page: reader::Preview,
    shown: Option<(Arc<str>, Entry)>,
    /// The text that waits to be shown, and since when.
    waiting: Option<(Arc<str>, u64)>,
    names: Names,
}

/// What the names of statuses mean on a page; asked anew when page or library are others.
#[derive(Default)]
struct Names {
    known: BTreeMap<String, Option<Resolved>>,
    of: Option<(PagePath, Arc<Library>)>,
}

impl Preview {
    /// `field` is the one of the form that is typed into.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scene: &mut Scene<'_>,
        images: &Images,
        (session, field): (&Session, Option<&FieldId>),
    ) {
        self.follow(ui, scene, session);
        let Some((_, entry)) = &self.shown else { return };
        if session.text.trim().is_empty() {
            let (title, hint) = (scene.say("edit-preview-empty"), scene.say("edit-preview-empty-hint"));
            ui.add_space(ui.available_height() * 0.3);
            EmptyState::new(Icon::Book, &title, &hint).show(ui);
            return;
        }
        let mut commands = Vec::new();
        let mut inside = Scene { commands: &mut commands, ..*scene };
        let is_laid_out = session.page.kind == Kind::Status && !scene.state.reader.as_written();
        let area = ScrollArea::vertical().id_salt(("preview", &session.path)).auto_shrink(false).animated(false);
        area.show(ui, |ui| match is_laid_out {
            true => {
                self.page.laid_out(ui, &mut inside, images, (entry, field.and_then(|field| row_of(field, session))))
            }
            false => self.page.as_written(ui, &mut inside, images, entry),
        });
        scene
            .commands
            .extend(commands.into_iter().map(|command| from_here(scene, session, command)).collect::<Vec<_>>());
    }

    fn follow(&mut self, ui: &Ui, scene: &Scene<'_>, session: &Session) {
        let library = &scene.state.shelf.library;
        let is_known = |(path, known): &(PagePath, Arc<Library>)| *path == session.path && Arc::ptr_eq(known, library);
        let is_same_page = self.names.of.as_ref().is_some_and(is_known);
        if !is_same_page {
            self.names = Names { known: BTreeMap::new(), of: Some((session.path.clone(), Arc::clone(library))) };
        }
        let is_same_text = self.shown.as_ref().is_some_and(|(text, _)| Arc::ptr_eq(text, &session.text));
        if is_same_page && is_same_text {
            self.waiting = None;
            return;
        }
        if is_same_page && session.text.len() > AT_ONCE {
            let waits = self.waiting.as_ref().filter(|(text, _)| Arc::ptr_eq(text, &session.text));
            let since = waits.map_or(scene.millis, |(_, since)| *since);
            self.waiting = Some((Arc::clone(&session.text), since));
            if scene.millis < since + PAUSE {
                ui.request_repaint_after(std::time::Duration::from_millis(since + PAUSE - scene.millis));
                return;
            }
        }
        self.shown = Some((Arc::clone(&session.text), self.names.entry(scene, session)));
    }
}

/// The row of the page that a field of the form writes.
fn row_of(field: &FieldId, session: &Session) -> Option<Row> {
    match field {
        FieldId::Scenario { examples: Examples::Valid, row, .. } => Some(Row { section: Section::Valid, row: *row }),
        FieldId::Scenario { examples: Examples::Invalid, row, .. } => {
            Some(Row { section: Section::Invalid, row: *row })
        }
        FieldId::Question { asked, item } => {
            // The page counts its questions on through all services.
            let page = &session.page;
            let before = match asked {
                Asked::Page => 0,
                Asked::Service(service) => {
                    let others = page.workload_questions.iter().take(*service);
                    page.questions.len() + others.map(|other| other.questions.len()).sum::<usize>()
                }
            };
            Some(Row { section: Section::Question, row: before + item })
        }
        FieldId::Title | FieldId::Definition | FieldId::Field(_) | FieldId::Source => None,
    }
}

impl Names {
    /// The entry as it would be in the library.
    fn entry(&mut self, scene: &Scene<'_>, session: &Session) -> Entry {
        let mut entry = Entry::alone(Arc::new(Source {
            path: session.path.clone(),
            text: Arc::clone(&session.text),
            page: session.page.as_ref().clone(),
            problems: Vec::new(),
            fingerprint: 0,
            read_only: false,
        }));
        let known = scene.state.shelf.library.get(&session.path);
        entry.language = session.page.language.or(known.and_then(|known| known.language));
        entry.valid = self.targets(scene, session, session.page.valid.as_ref());
        entry.invalid = self.targets(scene, session, session.page.invalid.as_ref());
        entry
    }

    fn targets(
        &mut self,
        scene: &Scene<'_>,
        session: &Session,
        table: Option<&ScenarioTable>,
    ) -> Vec<Option<Resolved>> {
        let own = session.page.title.as_ref().map(|title| title.plain.as_str());
        let mut target = |row: &Scenario| {
            let status = row.status()?.plain.as_str();
            if Some(status) == own {
                return None;
            }
            let known = self.known.entry(status.to_owned());
            known.or_insert_with(|| scene.state.resolved(session, status)).clone()
        };
        table.iter().flat_map(|table| &table.rows).map(&mut target).collect()
    }
}

/// A command of the reader, for a page that it does not show: links lead on from this one.
fn from_here(scene: &Scene<'_>, session: &Session, command: Command) -> Command {
    let Command::Read(ReadCommand::Follow(target)) = &command else { return command };
    match scene.state.shelf.library.link(&session.path, target) {
        LinkTarget::Page { path, .. } => Command::Read(ReadCommand::Open(path)),
        LinkTarget::Web(address) | LinkTarget::Mail(address) => Command::Show(Sheet::ConfirmWeb { address }),
        LinkTarget::Image(_) | LinkTarget::Missing(_) | LinkTarget::Refused(_) => command,
    }
}

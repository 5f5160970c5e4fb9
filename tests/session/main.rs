//! Whole sessions without window, disk, clock or threads: commands go in, jobs are answered by hand, and what would be on
//! the screen is read off the state.

mod comparing;
mod corpus;
mod draft_laws;
mod drafts;
mod editing;
mod editing_laws;
mod files;
mod finding;
mod golden;
mod left_drafts;
mod opening;
mod preferring;
mod reading;
mod renaming;
mod reviewing;
mod saving;

use playbook_desk::app::{self, Action, AppState, Command, ListCommand, Now, Pane, ReadCommand, SearchCommand, System};
use playbook_desk::disk::{Event, Job, Origin, Settings, SystemTheme};
use playbook_desk::document::{self, Vocabulary};
use playbook_desk::library::{Library, PagePath, Source};
use playbook_desk::search::Index;
use std::path::PathBuf;
use std::sync::Arc;

/// A small library: two statuses that name each other, in two languages, with an overview and a guide.
const PAGES: &[(&str, &str)] = &[
    ("en/l1l2l3-blocked.md", include_str!("pages/blocked.md")),
    ("en/l1l2l3-blocked-budget.md", include_str!("pages/budget.md")),
    ("en/l1l2l3-blocked-data-rules.md", include_str!("pages/data-rules.md")),
    ("en/guide.md", include_str!("pages/guide.md")),
    ("es/l1l2l3-blocked-budget-es.md", include_str!("pages/budget-es.md")),
    ("es/l1l2l3-blocked-data-rules-es.md", include_str!("pages/data-rules-es.md")),
];

/// A person at the window.
struct Session {
    state: AppState,
    now: Now,
    /// What the worker was asked for and has not answered.
    jobs: Vec<Job>,
}

impl Session {
    fn new() -> Self {
        Self::with(Settings::default(), "en-GB")
    }

    fn with(settings: Settings, language: &str) -> Self {
        let system = System { language: language.to_owned(), theme: SystemTheme::Unknown };
        let mut state = AppState::new(settings, system);
        let now = Now { millis: 0, today: None };
        let jobs = app::start(&mut state, None, now);
        Self { state, now, jobs }
    }

    /// A session in which the small library is open and read.
    fn reading_pages() -> Self {
        let mut session = Self::new();
        session.folder("/books");
        session.answer_open(PAGES);
        session
    }

    fn give(&mut self, command: Command) {
        self.jobs.extend(app::update(&mut self.state, command, self.now));
    }

    fn hear(&mut self, event: Event) {
        self.jobs.extend(app::absorb(&mut self.state, event, self.now));
    }

    fn wait(&mut self, millis: u64) {
        self.now.millis += millis;
        self.jobs.extend(app::tick(&mut self.state, self.now));
    }

    fn folder(&mut self, path: &str) {
        self.give(Command::Library(app::LibraryCommand::Open(Origin::Folder(PathBuf::from(path)))));
    }

    fn answer_open(&mut self, pages: &[(&str, &str)]) {
        let generation = self.state.shelf.generation;
        self.hear(snapshot(pages, generation, true));
    }

    fn type_text(&mut self, text: &str) {
        self.give(Command::Search(SearchCommand::Type(text.to_owned())));
    }

    fn open(&mut self, path: &str) {
        self.give(Command::Read(ReadCommand::Open(PagePath::new(path))));
    }

    fn act(&mut self, action: Action) {
        let command = action.command(&self.state).unwrap_or_else(|| panic!("{action:?} cannot be done now"));
        self.give(command);
    }

    fn down_to_list(&mut self) {
        self.give(Command::Focus(Pane::List));
    }

    fn step(&mut self, by: isize) {
        self.give(Command::List(ListCommand::Step(by)));
    }

    fn enter(&mut self) {
        self.give(Command::List(ListCommand::Open));
    }

    fn escape(&mut self) {
        self.give(Command::Escape);
    }

    /// File names the list leads to, from the top.
    fn listed(&self) -> Vec<String> {
        self.state.listing.items.iter().filter_map(|item| Some(item.answer()?.file_name().to_owned())).collect()
    }

    fn reading(&self) -> &str {
        self.state.reader.here().map_or("nothing", |place| place.path.file_name())
    }

    /// Keys of the texts of the notices on the screen.
    fn notices(&self) -> Vec<&str> {
        self.state.notices.iter().map(|notice| notice.text).collect()
    }
}

/// The same for equal texts only, as far as these pages go.
fn fingerprint(text: &str) -> u128 {
    text.bytes().fold(7, |hash: u128, byte| hash.wrapping_mul(1_000_003).wrapping_add(u128::from(byte)))
}

fn library(pages: &[(&str, &str)]) -> Arc<Library> {
    library_with(pages, None)
}

/// `unreadable`: the page whose text is not its file's own.
fn library_with(pages: &[(&str, &str)], unreadable: Option<&str>) -> Arc<Library> {
    let vocabulary = Vocabulary::builtin();
    let sources = pages.iter().map(|(path, text)| {
        let (page, problems) = document::parse(text, &vocabulary);
        Arc::new(Source {
            path: PagePath::new(path),
            text: Arc::from(*text),
            page,
            problems,
            fingerprint: fingerprint(text),
            read_only: unreadable == Some(*path),
        })
    });
    Arc::new(Library::build(sources.collect(), &[]))
}

fn snapshot(pages: &[(&str, &str)], generation: u64, complete: bool) -> Event {
    snapshot_of(library(pages), generation, complete)
}

fn snapshot_of(library: Arc<Library>, generation: u64, complete: bool) -> Event {
    let index = Arc::new(Index::build(Arc::clone(&library), Arc::default()));
    Event::Snapshot { generation, library, index, notices: Arc::default(), complete }
}

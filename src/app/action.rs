//! What menus, the palette and keys offer, as one list. An action gives its command for the state at hand, or none, so
//! that being greyed out and doing nothing cannot disagree.

use super::{
    AppState, Command, CompareCommand, EditCommand, EditTab, FileCommand, FindCommand, LibraryCommand, ListCommand,
    PaletteCommand, Pane, PreferenceCommand, ReadCommand, ReviewCommand, Screen, SearchCommand, Session, Sheet,
};
use crate::compare::Mode;
use crate::disk::{Origin, Panels, ThemeChoice, Zoom};
use crate::document::{Kind, Language};
use crate::library::PagePath;

/// A place in the library's list of languages, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub u8);

/// Something to do, without arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    Search,
    Palette,
    NextPane,
    Back,
    Forward,
    FindInPage,
    FindNext,
    FindPrevious,
    ReadIn(Slot),
    Compare,
    CompareWith,
    CompareTranslations,
    CompareCopies,
    ClearCompareMarks,
    Comparisons,
    Undo,
    Redo,
    CopyRow,
    CopyEntry,
    ClearTicks,
    AsWritten,
    ShowCopies,
    ClearFilters,
    ForgetSearches,
    ToggleTree,
    OpenFolder,
    TypeFolder,
    OpenBuiltin,
    EditCopy,
    Edit,
    Save,
    SaveAll,
    TurnSource,
    NextEntry,
    PreviousEntry,
    CloseEntry,
    NewEntry,
    Translate,
    Rename,
    Trash,
    LeaveEditor,
    Unfinished,
    Reload,
    StopReading,
    Problems,
    Golden,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeHighContrast,
    InterfaceSystem,
    InterfaceEnglish,
    InterfaceSpanish,
    Settings,
    Keys,
    About,
}

/// One step of zooming, in percent.
const ZOOM_STEP: u16 = 10;

impl Action {
    pub const ALL: &'static [Self] = &[
        Self::Search,
        Self::Palette,
        Self::NextPane,
        Self::Back,
        Self::Forward,
        Self::FindInPage,
        Self::FindNext,
        Self::FindPrevious,
        Self::ReadIn(Slot(0)),
        Self::ReadIn(Slot(1)),
        Self::ReadIn(Slot(2)),
        Self::ReadIn(Slot(3)),
        Self::ReadIn(Slot(4)),
        Self::ReadIn(Slot(5)),
        Self::Compare,
        Self::CompareWith,
        Self::CompareTranslations,
        Self::CompareCopies,
        Self::ClearCompareMarks,
        Self::Comparisons,
        Self::Undo,
        Self::Redo,
        Self::CopyRow,
        Self::CopyEntry,
        Self::ClearTicks,
        Self::AsWritten,
        Self::ShowCopies,
        Self::ClearFilters,
        Self::ForgetSearches,
        Self::ToggleTree,
        Self::OpenFolder,
        Self::TypeFolder,
        Self::OpenBuiltin,
        Self::EditCopy,
        Self::Edit,
        Self::Save,
        Self::SaveAll,
        Self::TurnSource,
        Self::NextEntry,
        Self::PreviousEntry,
        Self::CloseEntry,
        Self::NewEntry,
        Self::Translate,
        Self::Rename,
        Self::Trash,
        Self::LeaveEditor,
        Self::Unfinished,
        Self::Reload,
        Self::StopReading,
        Self::Problems,
        Self::Golden,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::ThemeSystem,
        Self::ThemeLight,
        Self::ThemeDark,
        Self::ThemeHighContrast,
        Self::InterfaceSystem,
        Self::InterfaceEnglish,
        Self::InterfaceSpanish,
        Self::Settings,
        Self::Keys,
        Self::About,
    ];

    /// Whether it is about the list or the page, so that there is nothing to do while neither is on the screen.
    fn needs_library(self) -> bool {
        matches!(
            self,
            Self::Forward
                | Self::FindInPage
                | Self::FindNext
                | Self::FindPrevious
                | Self::ReadIn(_)
                | Self::CopyRow
                | Self::CopyEntry
                | Self::ClearTicks
                | Self::AsWritten
                | Self::ShowCopies
                | Self::ClearFilters
                | Self::EditCopy
        )
    }

    /// What it does here and now; `None` when there is nothing to do.
    pub fn command(self, state: &AppState) -> Option<Command> {
        let comparing = state.screen() == Screen::Compare;
        if comparing && self.needs_library() {
            return None;
        }
        let reading = state.reader.here().is_some();
        match self {
            Self::Search if comparing => Some(Command::Focus(Pane::Situation)),
            Self::Search => Some(Command::Focus(Pane::Search)),
            Self::Palette => Some(Command::Palette(PaletteCommand::Open)),
            Self::NextPane => Some(Command::Focus(next_pane(state))),
            Self::Back if comparing => Some(Command::Compare(CompareCommand::Leave)),
            Self::Back => state.reader.can_go_back().then_some(Command::Read(ReadCommand::Back)),
            Self::Forward => state.reader.can_go_forward().then_some(Command::Read(ReadCommand::Forward)),
            Self::FindInPage => reading.then_some(Command::Find(FindCommand::Open)),
            Self::FindNext => state.has_words_to_find().then_some(Command::Find(FindCommand::Next)),
            Self::FindPrevious => state.has_words_to_find().then_some(Command::Find(FindCommand::Previous)),
            Self::ReadIn(slot) => {
                state.language_at(slot).map(|language| Command::Read(ReadCommand::Language(language)))
            }
            Self::Compare => state.compare_command(),
            Self::CompareWith => state.can_compare_with().then_some(Command::Palette(PaletteCommand::Pick)),
            Self::CompareTranslations => state.compare_family_command(Mode::Languages),
            Self::CompareCopies => state.compare_family_command(Mode::Copies),
            Self::ClearCompareMarks => {
                let any = !state.comparing.marked.is_empty();
                any.then_some(Command::Compare(CompareCommand::ClearMarks))
            }
            Self::Comparisons => Some(Command::Show(Sheet::Comparisons { name: state.comparison_name() })),
            Self::Undo if state.screen() == Screen::Editor => {
                session(state)?.can_undo().then_some(Command::Edit(EditCommand::Undo))
            }
            Self::Redo if state.screen() == Screen::Editor => {
                session(state)?.can_redo().then_some(Command::Edit(EditCommand::Redo))
            }
            Self::Undo => state.case()?.can_undo().then_some(Command::Compare(CompareCommand::Undo)),
            Self::Redo => state.case()?.can_redo().then_some(Command::Compare(CompareCommand::Redo)),
            Self::CopyRow => state.listing.selected_item().map(|_| Command::List(ListCommand::CopyRow)),
            Self::CopyEntry => reading.then_some(Command::Read(ReadCommand::CopyEntry)),
            Self::ClearTicks => {
                let here = state.reader.here()?;
                (state.reader.ticked(&here.path) > 0).then_some(Command::Read(ReadCommand::ClearTicks))
            }
            Self::AsWritten => {
                let changed = session(state).map(|session| session.page.kind);
                let read = || Some(state.shelf.library.get(&state.reader.here()?.path)?.source.page.kind);
                let status = changed.or_else(read)? == Kind::Status;
                status.then_some(Command::Read(ReadCommand::AsWritten(!state.reader.as_written())))
            }
            Self::ShowCopies => {
                let shown = state.settings.twins_shown;
                let any = shown || state.listing.folded_copies > 0;
                any.then_some(Command::Search(SearchCommand::ShowCopies(!shown)))
            }
            Self::ClearFilters => state.is_narrowed().then_some(Command::Search(SearchCommand::ClearFilters)),
            Self::ForgetSearches => {
                let any = !state.settings.recent_searches.is_empty();
                any.then_some(Command::Search(SearchCommand::Forget(None)))
            }
            Self::ToggleTree => {
                let panels = &state.settings.panels;
                let turned = Panels { tree_shown: !panels.tree_shown, ..panels.clone() };
                Some(Command::Prefer(PreferenceCommand::Panels(turned)))
            }
            Self::OpenFolder => Some(Command::Library(LibraryCommand::PickFolder)),
            Self::TypeFolder => Some(Command::Show(Sheet::OpenFolder { path: String::new() })),
            Self::OpenBuiltin => {
                let other = state.shelf.origin != Origin::Builtin;
                other.then_some(Command::Library(LibraryCommand::Open(Origin::Builtin)))
            }
            Self::EditCopy => {
                let builtin = state.shelf.origin == Origin::Builtin;
                builtin.then_some(Command::Show(Sheet::CopyBuiltin { path: String::new() }))
            }
            Self::Edit => edit(state),
            Self::Save => {
                let saves = session(state)?.is_dirty() && !session(state)?.is_saving();
                let command = if state.editing.review.is_some() { ReviewCommand::Save } else { ReviewCommand::Open };
                saves.then_some(Command::Edit(EditCommand::Review(command)))
            }
            Self::SaveAll => {
                let any = session(state).is_some() && state.editing.dirty().next().is_some();
                any.then_some(Command::Edit(EditCommand::Review(ReviewCommand::OpenAll)))
            }
            Self::TurnSource => {
                let tab = match session(state)?.tab {
                    EditTab::Form => EditTab::Source,
                    EditTab::Source => EditTab::Form,
                };
                Some(Command::Edit(EditCommand::Tab(tab)))
            }
            Self::NextEntry => several(state).then_some(Command::Edit(EditCommand::Next)),
            Self::PreviousEntry => several(state).then_some(Command::Edit(EditCommand::Previous)),
            Self::CloseEntry => session(state).map(|session| Command::Edit(EditCommand::Close(session.path.clone()))),
            Self::NewEntry => {
                let folder = state.shelf.origin != Origin::Builtin;
                folder.then_some(Command::Edit(EditCommand::File(FileCommand::AskNew)))
            }
            Self::Translate => file(state, FileCommand::AskTranslate),
            Self::Rename => file(state, FileCommand::AskRename),
            Self::Trash => file(state, FileCommand::AskTrash),
            Self::LeaveEditor => session(state).map(|_| Command::Edit(EditCommand::Leave)),
            Self::Unfinished => {
                let unfinished = state.editing.unfinished().filter(|_| state.screen() != Screen::Editor)?;
                Some(Command::Edit(EditCommand::Open(unfinished.path.clone())))
            }
            Self::Reload => Some(Command::Library(LibraryCommand::Reload)),
            Self::StopReading => state.is_reading().then_some(Command::Library(LibraryCommand::Cancel)),
            Self::Problems => Some(Command::Show(Sheet::Problems)),
            Self::Golden => state.shelf.golden.has_calls().then_some(Command::Show(Sheet::Golden)),
            Self::ZoomIn => zoom_to(state, Zoom::from(state.settings.zoom.percent() + ZOOM_STEP)),
            Self::ZoomOut => zoom_to(state, Zoom::from(state.settings.zoom.percent() - ZOOM_STEP)),
            Self::ZoomReset => zoom_to(state, Zoom::default()),
            Self::ThemeSystem => theme(state, ThemeChoice::System),
            Self::ThemeLight => theme(state, ThemeChoice::Light),
            Self::ThemeDark => theme(state, ThemeChoice::Dark),
            Self::ThemeHighContrast => theme(state, ThemeChoice::HighContrast),
            Self::InterfaceSystem => interface(state, None),
            Self::InterfaceEnglish => interface(state, Some(Language::EN)),
            Self::InterfaceSpanish => interface(state, Some(Language::ES)),
            Self::Settings => Some(Command::Show(Sheet::Settings)),
            Self::Keys => Some(Command::Show(Sheet::Keys)),
            Self::About => Some(Command::Show(Sheet::About)),
        }
    }
}

/// The entry that is being changed, while it shows.
fn session(state: &AppState) -> Option<&Session> {
    state.editing.current().filter(|_| state.screen() == Screen::Editor)
}

/// Whether there is another entry to go to.
fn several(state: &AppState) -> bool {
    session(state).is_some() && state.editing.sessions().len() > 1
}

/// To the page that is read; pages of the built-in library are copied first. In the editor there is nothing to open.
fn edit(state: &AppState) -> Option<Command> {
    if state.screen() == Screen::Editor {
        return None;
    }
    if state.shelf.origin == Origin::Builtin {
        return Action::EditCopy.command(state);
    }
    let here = state.reader.here().map(|place| place.path.clone());
    here.map(|path| Command::Edit(EditCommand::Open(path)))
}

/// Asks about the file of the page that is changed or read; those of the built-in library are no files.
fn file(state: &AppState, ask: impl Fn(PagePath) -> FileCommand) -> Option<Command> {
    let changed = session(state).map(|session| session.path.clone());
    let read = || state.reader.here().map(|place| place.path.clone());
    let path = changed.or_else(read).filter(|path| state.shelf.library.get(path).is_some())?;
    (state.shelf.origin != Origin::Builtin).then_some(Command::Edit(EditCommand::File(ask(path))))
}

fn next_pane(state: &AppState) -> Pane {
    match state.pane {
        Pane::Search if state.listing.items.is_empty() => Pane::Page,
        Pane::Search => Pane::List,
        Pane::List => Pane::Page,
        Pane::Page | Pane::Find => Pane::Search,
        Pane::Editor => Pane::Editor,
        Pane::Situation => Pane::Compare,
        Pane::Compare => Pane::CompareRows,
        Pane::CompareRows => Pane::Situation,
    }
}

fn zoom_to(state: &AppState, zoom: Zoom) -> Option<Command> {
    (state.settings.zoom != zoom).then_some(Command::Prefer(PreferenceCommand::Zoom(zoom)))
}

fn theme(state: &AppState, choice: ThemeChoice) -> Option<Command> {
    (state.settings.theme != choice).then_some(Command::Prefer(PreferenceCommand::Theme(choice)))
}

fn interface(state: &AppState, language: Option<Language>) -> Option<Command> {
    (state.settings.interface_language != language).then_some(Command::Prefer(PreferenceCommand::Interface(language)))
}

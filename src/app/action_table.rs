//! What each action is called and which keys do it: one table for menus, palette, keys and the pages about the program.

use super::{Action, Chord, Key, Slot};

impl Action {
    /// Key of the action's name in the interface's texts; `ReadIn` takes the language's name as `$language`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Search => "action-search",
            Self::Palette => "action-palette",
            Self::NextPane => "action-next-pane",
            Self::Back => "action-back",
            Self::Forward => "action-forward",
            Self::FindInPage => "action-find-in-page",
            Self::FindNext => "action-find-next",
            Self::FindPrevious => "action-find-previous",
            Self::ReadIn(_) => "action-read-in",
            Self::Compare => "action-compare",
            Self::CompareWith => "action-compare-with",
            Self::CompareTranslations => "action-compare-translations",
            Self::CompareCopies => "action-compare-copies",
            Self::ClearCompareMarks => "action-clear-compare-marks",
            Self::Comparisons => "action-comparisons",
            Self::Undo => "action-undo",
            Self::Redo => "action-redo",
            Self::CopyRow => "action-copy-row",
            Self::CopyEntry => "action-copy-entry",
            Self::ClearTicks => "action-clear-ticks",
            Self::AsWritten => "action-as-written",
            Self::ShowCopies => "action-show-copies",
            Self::ClearFilters => "action-clear-filters",
            Self::ForgetSearches => "action-forget-searches",
            Self::ToggleTree => "action-toggle-tree",
            Self::OpenFolder => "action-open-folder",
            Self::TypeFolder => "action-type-folder",
            Self::OpenBuiltin => "action-open-builtin",
            Self::EditCopy => "action-edit-copy",
            Self::Edit => "action-edit",
            Self::Save => "action-save",
            Self::SaveAll => "action-save-all",
            Self::TurnSource => "action-turn-source",
            Self::NextEntry => "action-next-entry",
            Self::PreviousEntry => "action-previous-entry",
            Self::CloseEntry => "action-close-entry",
            Self::NewEntry => "action-new-entry",
            Self::Translate => "action-translate",
            Self::Rename => "action-rename",
            Self::Trash => "action-trash",
            Self::LeaveEditor => "action-leave-editor",
            Self::Unfinished => "action-unfinished",
            Self::Reload => "action-reload",
            Self::StopReading => "action-stop-reading",
            Self::Problems => "action-problems",
            Self::Golden => "action-golden",
            Self::ZoomIn => "action-zoom-in",
            Self::ZoomOut => "action-zoom-out",
            Self::ZoomReset => "action-zoom-reset",
            Self::ThemeSystem => "action-theme-system",
            Self::ThemeLight => "action-theme-light",
            Self::ThemeDark => "action-theme-dark",
            Self::ThemeHighContrast => "action-theme-high-contrast",
            Self::InterfaceSystem => "action-interface-system",
            Self::InterfaceEnglish => "action-interface-english",
            Self::InterfaceSpanish => "action-interface-spanish",
            Self::Settings => "action-settings",
            Self::Keys => "action-keys",
            Self::About => "action-about",
        }
    }

    /// The keys that do it, the one to print first. A key alone acts only while no text field has the focus.
    pub fn chords(self) -> Vec<Chord> {
        let letter = |key| Chord::command(Key::Char(key));
        match self {
            Self::Search => vec![letter('L'), Chord::plain(Key::Char('/'))],
            Self::Palette => vec![letter('K')],
            Self::NextPane => vec![Chord::plain(Key::Function(6))],
            Self::Back => vec![Chord::alt(Key::Left)],
            Self::Forward => vec![Chord::alt(Key::Right)],
            Self::FindInPage => vec![letter('F')],
            Self::FindNext => vec![Chord::plain(Key::Function(3))],
            Self::FindPrevious => vec![Chord::shift(Key::Function(3))],
            Self::ReadIn(Slot(slot)) => vec![Chord::alt(Key::Char(char::from(b'1'.saturating_add(slot))))],
            Self::Compare => vec![Chord::command(Key::Enter)],
            Self::CompareWith => vec![Chord::command_shift(Key::Enter)],
            Self::Undo => vec![letter('Z')],
            Self::Redo => vec![letter('Y'), Chord::command_shift(Key::Char('Z'))],
            Self::CopyRow => vec![Chord::command_shift(Key::Char('R'))],
            Self::CopyEntry => vec![Chord::command_shift(Key::Char('C'))],
            Self::ClearTicks => vec![Chord::command_shift(Key::Char('U'))],
            Self::AsWritten => vec![letter('M'), Chord::plain(Key::Char('M'))],
            Self::ShowCopies => vec![Chord::command_shift(Key::Char('T'))],
            Self::ClearFilters => vec![Chord::command_shift(Key::Char('L'))],
            Self::ToggleTree => vec![letter('B')],
            Self::OpenFolder => vec![letter('O')],
            Self::TypeFolder => vec![Chord::command_shift(Key::Char('O'))],
            Self::OpenBuiltin => vec![Chord::command_shift(Key::Char('B'))],
            Self::Edit => vec![letter('E'), Chord::plain(Key::Char('E'))],
            Self::Save => vec![letter('S')],
            Self::SaveAll => vec![Chord::command_shift(Key::Char('S'))],
            Self::TurnSource => vec![letter('U')],
            Self::NextEntry => vec![Chord::control(Key::Tab)],
            Self::PreviousEntry => vec![Chord::control_shift(Key::Tab)],
            Self::CloseEntry => vec![letter('W')],
            Self::NewEntry => vec![Chord::command_shift(Key::Char('N'))],
            Self::Rename => vec![Chord::plain(Key::Function(2))],
            Self::Unfinished => vec![Chord::command_shift(Key::Char('E'))],
            Self::Reload => vec![Chord::plain(Key::Function(5)), letter('R')],
            Self::StopReading => vec![letter('.')],
            Self::Problems => vec![Chord::command_shift(Key::Char('P'))],
            Self::ZoomIn => vec![letter('+')],
            Self::ZoomOut => vec![letter('-')],
            Self::ZoomReset => vec![letter('0')],
            Self::Settings => vec![letter(',')],
            Self::Keys => vec![Chord::plain(Key::Function(1))],
            Self::ThemeSystem
            | Self::ThemeLight
            | Self::ThemeDark
            | Self::ThemeHighContrast
            | Self::InterfaceSystem
            | Self::InterfaceEnglish
            | Self::InterfaceSpanish
            | Self::ForgetSearches
            | Self::CompareTranslations
            | Self::CompareCopies
            | Self::ClearCompareMarks
            | Self::Comparisons
            | Self::Golden
            | Self::EditCopy
            | Self::LeaveEditor
            | Self::Translate
            | Self::Trash
            | Self::About => Vec::new(),
        }
    }
}

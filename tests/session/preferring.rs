//! Preferences and their way to the settings file.

use super::Session;
use playbook_desk::app::{Action, Command, Pane, PreferenceCommand, Slot};
use playbook_desk::disk::{Job, Settings, ThemeChoice, Zoom};
use playbook_desk::document::Language;

#[test]
fn settings_are_saved_once_a_moment_after_the_last_change() {
    let mut session = Session::reading_pages();
    session.wait(10_000);
    session.jobs.clear();
    for percent in [110, 120, 130] {
        session.give(Command::Prefer(PreferenceCommand::Zoom(Zoom::from(percent))));
        session.wait(100);
    }
    assert_eq!(session.jobs, []);
    session.wait(10_000);
    assert_eq!(session.jobs, [Job::SaveSettings(Box::new(session.state.settings.clone()))]);
    session.wait(10_000);
    assert_eq!(session.jobs.len(), 1);
    assert_eq!(session.state.next_tick(), None, "an idle window has nothing to wake up for");
}

#[test]
fn zoom_stops_at_its_ends() {
    let mut session = Session::new();
    for _ in 0..40 {
        if let Some(command) = Action::ZoomIn.command(&session.state) {
            session.give(command);
        }
    }
    assert_eq!(session.state.settings.zoom.percent(), Zoom::MAX);
    assert_eq!(Action::ZoomIn.command(&session.state), None);
    session.act(Action::ZoomReset);
    assert_eq!(session.state.settings.zoom, Zoom::default());
}

#[test]
fn a_chosen_theme_cannot_be_chosen_again() {
    let mut session = Session::new();
    session.act(Action::ThemeDark);
    assert_eq!(session.state.settings.theme, ThemeChoice::Dark);
    assert_eq!(Action::ThemeDark.command(&session.state), None);
}

#[test]
fn the_reader_reads_in_the_interfaces_language_until_told_otherwise() {
    let session = Session::with(Settings::default(), "es-MX");
    assert_eq!(session.state.interface_language(), "es");
    let mut session = Session::reading_pages();
    assert_eq!(session.state.reader_language(), Some(Language::EN));
    session.act(Action::InterfaceSpanish);
    assert_eq!(session.state.reader_language(), Some(Language::ES));
    session.act(Action::ReadIn(Slot(0)));
    assert_eq!(session.state.reader_language(), Some(Language::EN));
}

#[test]
fn notices_go_by_themselves_but_warnings_stay() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    session.act(Action::CopyEntry);
    session.open("en/gone.md");
    assert_eq!(session.notices(), ["notice-copied", "notice-page-gone"]);
    session.wait(60_000);
    assert_eq!(session.notices(), ["notice-page-gone"]);
    let id = session.state.notices[0].id;
    session.give(Command::DismissNotice(id));
    assert_eq!(session.notices(), Vec::<&str>::new());
}

#[test]
fn escape_closes_what_lies_on_top_first() {
    let mut session = Session::reading_pages();
    session.open("en/guide.md");
    session.act(Action::Keys);
    session.escape();
    assert_eq!((session.state.sheet.clone(), session.state.pane), (None, Pane::Page));
}

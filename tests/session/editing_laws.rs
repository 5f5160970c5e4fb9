//! Whatever is typed, undone, redone and saved in whatever order: the log never loses a row, undo and redo lead to the
//! same text again, and without a save undoing all of it gives back every byte.

use super::editing::BUDGET;
use super::{Session, fingerprint};
use playbook_desk::app::{EditCommand, ReviewCommand};
use playbook_desk::disk::{Event, Job};
use playbook_desk::document::Date;
use playbook_desk::document::change::{Change, Examples, RowChange};
use playbook_desk::library::PagePath;
use proptest::prelude::*;

/// Something that a person does.
#[derive(Clone, Debug)]
enum Step {
    Title(String),
    Row(usize, String),
    Add(usize, String),
    Move(usize, usize),
    Remove(usize),
    /// A line more at the end of the source.
    Source(String),
    Pause,
    Undo,
    Redo,
    Save,
}

fn step() -> impl Strategy<Value = Step> {
    let words = "[a-zäß |#>本\"-]{0,12}";
    prop_oneof![
        2 => words.prop_map(Step::Title),
        3 => (0..4usize, words).prop_map(|(row, text)| Step::Row(row, text)),
        2 => (0..4usize, words).prop_map(|(row, text)| Step::Add(row, text)),
        1 => (0..4usize, 0..4usize).prop_map(|(from, to)| Step::Move(from, to)),
        1 => (0..4usize).prop_map(Step::Remove),
        1 => words.prop_map(Step::Source),
        1 => Just(Step::Pause),
        4 => Just(Step::Undo),
        2 => Just(Step::Redo),
        2 => Just(Step::Save),
    ]
}

/// What it makes of the session; the saves so far are counted.
fn act(session: &mut Session, step: &Step, saves: &mut usize) {
    let field = playbook_desk::app::FieldId::Title;
    match step {
        Step::Title(text) => session.title(text),
        Step::Row(row, text) => session.row(Examples::Valid, *row, text),
        Step::Add(at, text) => session.add_row(Examples::Valid, *at, text),
        Step::Move(from, to) => {
            session.change(field, Change::Scenario(Examples::Valid, RowChange::Move { from: *from, to: *to }));
        }
        Step::Remove(row) => {
            session.change(field, Change::Scenario(Examples::Valid, RowChange::Remove { row: *row }));
        }
        Step::Source(words) => {
            let source = format!("{}\n{words}", session.entry().text);
            session.edit(EditCommand::Source(source));
        }
        Step::Pause => session.now.millis += 2_000,
        Step::Undo => session.edit(EditCommand::Undo),
        Step::Redo => session.edit(EditCommand::Redo),
        Step::Save => {
            session.jobs.clear();
            session.edit(EditCommand::Review(ReviewCommand::Open));
            session.edit(EditCommand::Review(ReviewCommand::Save));
            let text = session.jobs.iter().find_map(|job| match job {
                Job::Save { text, .. } => Some(text.clone()),
                _ => None,
            });
            session.edit(EditCommand::Review(ReviewCommand::Close));
            if let Some(text) = text {
                *saves += 1;
                let generation = session.state.shelf.generation;
                let result = Ok(fingerprint(&text));
                session.hear(Event::Saved { generation, path: PagePath::new(BUDGET), result });
                assert_eq!(session.entry().text, text);
            }
        }
    }
}

fn rows(session: &Session) -> usize {
    session.entry().page.updates.as_ref().map_or(0, |updates| updates.rows.len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn undo_and_redo_are_each_other_s_way_back_and_saves_stay_in_the_log(
        steps in proptest::collection::vec(step(), 1..24)
    ) {
        let mut session = Session::editing(BUDGET);
        session.state.settings.name = "Ana".to_owned();
        session.now.today = Date::new(2026, 11, 22);
        let before = session.entry().text.clone();
        let mut saves = 0;
        for step in &steps {
            act(&mut session, step, &mut saves);
            prop_assert_eq!(rows(&session), 1 + saves, "after {:?}", step);
        }
        while session.entry().can_redo() {
            session.edit(EditCommand::Redo);
        }
        let last = session.entry().text.clone();
        let mut undone = 0;
        while session.entry().can_undo() {
            session.edit(EditCommand::Undo);
            prop_assert_eq!(rows(&session), 1 + saves);
            undone += 1;
            prop_assert!(undone < 100, "undo comes to an end");
        }
        if saves == 0 {
            prop_assert_eq!(&session.entry().text, &before);
        }
        while session.entry().can_redo() {
            session.edit(EditCommand::Redo);
        }
        prop_assert_eq!(&session.entry().text, &last);
    }
}

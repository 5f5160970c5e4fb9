//! Marking entries, comparing them, judging statements, and taking all of it back.

use super::{PAGES, Session, library};
use playbook_desk::app::{
    Action, Case, Closed, Command, CompareCommand, Ground, Line, PaletteCommand, Pane, Screen, Sheet,
};
use playbook_desk::compare::{Confusions, Mark, Mode, Place, Section};
use playbook_desk::disk::{Event, Job};
use playbook_desk::library::PagePath;
use playbook_desk::sentences;
use playbook_desk::text::Texts;
use std::sync::Arc;

const BUDGET: &str = "en/l1l2l3-blocked-budget.md";
const RULES: &str = "en/l1l2l3-blocked-data-rules.md";
const BUDGET_ES: &str = "es/l1l2l3-blocked-budget-es.md";

fn give(session: &mut Session, command: CompareCommand) {
    session.give(Command::Compare(command));
}

fn open(session: &mut Session, entries: &[&str]) {
    let entries = entries.iter().map(|path| PagePath::new(path)).collect();
    give(session, CompareCommand::Open { entries, mode: None });
}

fn case(session: &Session) -> &Case {
    session.state.case().expect("a comparison is on the screen")
}

fn columns(session: &Session) -> Vec<&str> {
    case(session).choice().columns.iter().map(PagePath::as_str).collect()
}

fn judge(session: &mut Session, place: Place, mark: Option<Mark>) {
    give(session, CompareCommand::Judge(place, mark));
}

fn valid(entry: &str, row: usize) -> Place {
    Place::row(&PagePath::new(entry), Section::Valid, row)
}

fn decided(session: &Session) -> Option<&str> {
    case(session).decided().map(PagePath::as_str)
}

#[test]
fn two_marked_answers_are_compared_with_what_was_searched_for() {
    let mut session = Session::reading_pages();
    session.type_text("records offsite lang:en");
    assert_eq!(Action::Compare.command(&session.state), None, "nothing is marked");
    give(&mut session, CompareCommand::Mark(PagePath::new(RULES)));
    give(&mut session, CompareCommand::Mark(PagePath::new(BUDGET)));
    session.down_to_list();
    session.act(Action::Compare);
    assert_eq!((session.state.screen(), session.state.pane), (Screen::Compare, Pane::Compare));
    assert_eq!((columns(&session), case(&session).choice().mode), (vec![RULES, BUDGET], Mode::Statuses));
    assert_eq!(case(&session).situation, "records offsite", "a filter is nothing a customer says");
    assert!(session.state.comparing.marked.is_empty(), "the marks have done their work");
    session.escape();
    assert_eq!(session.state.pane, Pane::List, "back to where it was asked for");
    session.act(Action::Compare);
    assert_eq!(columns(&session), [RULES, BUDGET], "without marks the same keys lead back");
}

#[test]
fn one_mark_joins_the_entry_being_read_and_marks_are_taken_back() {
    let mut session = Session::reading_pages();
    session.open(BUDGET);
    give(&mut session, CompareCommand::Mark(PagePath::new(RULES)));
    session.act(Action::Compare);
    assert_eq!(columns(&session), [RULES, BUDGET]);
    session.escape();
    give(&mut session, CompareCommand::Mark(PagePath::new(RULES)));
    give(&mut session, CompareCommand::Mark(PagePath::new(RULES)));
    assert_eq!(Action::ClearCompareMarks.command(&session.state), None);
    give(&mut session, CompareCommand::Mark(PagePath::new(RULES)));
    session.act(Action::ClearCompareMarks);
    assert!(session.state.comparing.marked.is_empty());
}

#[test]
fn judging_a_statement_decides_and_everything_is_taken_back_step_by_step() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    assert_eq!(decided(&session), None);
    judge(&mut session, valid(BUDGET, 0), Some(Mark::Fits));
    assert_eq!(decided(&session), Some(BUDGET));
    judge(&mut session, valid(BUDGET, 0), Some(Mark::DoesNotFit));
    assert_eq!(decided(&session), Some(RULES), "nothing speaks against the other");
    assert!(case(&session).shown().standing(&PagePath::new(BUDGET)).is_some_and(|standing| standing.is_faded()));
    give(&mut session, CompareCommand::Move(PagePath::new(RULES), -1));
    assert_eq!(columns(&session), [RULES, BUDGET]);
    give(&mut session, CompareCommand::Move(PagePath::new(RULES), -1));
    session.act(Action::Undo);
    assert_eq!(columns(&session), [BUDGET, RULES], "a move that moved nothing is no step");
    session.act(Action::Undo);
    assert_eq!(decided(&session), Some(BUDGET));
    session.act(Action::Undo);
    assert_eq!((decided(&session), Action::Undo.command(&session.state)), (None, None));
    session.act(Action::Redo);
    session.act(Action::Redo);
    session.act(Action::Redo);
    assert_eq!((columns(&session), Action::Redo.command(&session.state)), (vec![RULES, BUDGET], None));
}

#[test]
fn a_closed_column_takes_its_marks_along_and_comes_back_with_them() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    judge(&mut session, valid(BUDGET, 0), Some(Mark::Fits));
    give(&mut session, CompareCommand::Close(PagePath::new(BUDGET)));
    assert_eq!((columns(&session), case(&session).choice().marks.len()), (vec![RULES], 0));
    assert!(case(&session).shown().comparison().is_none(), "one alone is no comparison");
    session.act(Action::Undo);
    assert_eq!((columns(&session), decided(&session)), (vec![BUDGET, RULES], Some(BUDGET)));
}

#[test]
fn choosing_by_hand_goes_before_the_marks() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    judge(&mut session, valid(BUDGET, 0), Some(Mark::Fits));
    give(&mut session, CompareCommand::Choose(Some(PagePath::new(RULES))));
    let receipt = case(&session).receipt().expect("there is a decision");
    assert_eq!(receipt.chosen.name, "Data Rules");
    let why: Vec<_> =
        receipt.neighbours.iter().map(|other| other.ruled_out_by.as_ref().map(|row| &*row.text)).collect();
    assert_eq!(why, [Some("Lawyers worry about records kept offsite.")], "Budget itself sends such customers there");
}

#[test]
fn the_situation_lights_up_rows_and_tells_the_closest_but_decides_nothing() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    give(&mut session, CompareCommand::Situation("records kept offsite".to_owned()));
    let closest = |session: &Session| case(session).closest().map(|path| path.as_str().to_owned());
    assert_eq!(closest(&session).as_deref(), Some(RULES), "the redirect speaks for the entry that it names");
    assert_eq!((decided(&session), case(&session).receipt()), (None, None), "words that are alike are no verdict");
    let best = case(&session).shown().situation().and_then(|situation| situation.columns[1].clone());
    assert_eq!(best.map(|found| found.place), Some(Place::row(&PagePath::new(BUDGET), Section::Invalid, 0)));
    judge(&mut session, valid(BUDGET, 1), Some(Mark::Fits));
    assert_eq!(decided(&session), Some(BUDGET), "what a person says goes before words that are alike");
    assert_eq!(closest(&session), None);
    give(&mut session, CompareCommand::Situation(String::new()));
    assert!(case(&session).shown().situation().is_none());
}

#[test]
fn arrows_walk_statements_and_rows() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    let telling: Vec<Place> = {
        let comparison = case(&session).shown().comparison().expect("two entries");
        comparison.separating.iter().map(|statement| statement.place.clone()).collect()
    };
    assert_eq!(case(&session).at(), telling.first());
    give(&mut session, CompareCommand::Step(1));
    assert_eq!(case(&session).at(), telling.get(1));
    give(&mut session, CompareCommand::Step(-9));
    assert_eq!(case(&session).at(), telling.first());
    judge(&mut session, telling[0].clone(), Some(Mark::Fits));
    assert_eq!(case(&session).at(), telling.get(1), "the conversation goes on");
    session.give(Command::Focus(Pane::CompareRows));
    judge(&mut session, telling[1].clone(), Some(Mark::Fits));
    assert_eq!(case(&session).at(), telling.get(1), "in the rows a person goes their own way");
    session.escape();
    assert_eq!(session.state.pane, Pane::Compare);
    give(&mut session, CompareCommand::Walk { right: 0, down: isize::MIN / 2 });
    assert_eq!(case(&session).at().map(|at| at.section), Some(Section::Definition));
    give(&mut session, CompareCommand::Walk { right: 1, down: 0 });
    assert_eq!(case(&session).at().map(|at| at.entry.as_str()), Some(RULES));
    give(&mut session, CompareCommand::Read(valid(RULES, 0)));
    assert_eq!((session.state.screen(), session.reading()), (Screen::Library, "l1l2l3-blocked-data-rules.md"));
}

#[test]
fn lanes_fold_and_rows_that_agree_can_be_left_out() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    let rows = |session: &Session, wanted: Section| {
        let lines = case(session).shown().lines();
        lines.iter().filter(|line| matches!(line, Line::Row { section, .. } if *section == wanted)).count()
    };
    let all = rows(&session, Section::Valid);
    assert!(all > 0);
    give(&mut session, CompareCommand::Fold(Section::Valid));
    assert_eq!(rows(&session, Section::Valid), 0);
    give(&mut session, CompareCommand::Stand(valid(BUDGET, 0)));
    assert_eq!(rows(&session, Section::Valid), all, "what is stood at shows");
    give(
        &mut session,
        CompareCommand::Open {
            entries: vec![PagePath::new(BUDGET), PagePath::new("en/twin.md")],
            mode: Some(Mode::Copies),
        },
    );
    assert!(case(&session).shown().comparison().is_none(), "there is no such page");
}

#[test]
fn translations_are_compared_from_the_entry_being_read() {
    let mut session = Session::reading_pages();
    session.open(BUDGET);
    session.act(Action::CompareTranslations);
    assert_eq!((columns(&session), case(&session).choice().mode), (vec![BUDGET, BUDGET_ES], Mode::Languages));
    session.escape();
    session.open("en/guide.md");
    assert_eq!(Action::CompareTranslations.command(&session.state), None, "a guide is no status");
}

#[test]
fn the_picker_offers_what_the_entry_is_taken_for() {
    let mut session = Session::reading_pages();
    assert!(session.jobs.contains(&Job::FindConfusions { generation: session.state.shelf.generation }));
    let generation = session.state.shelf.generation;
    let confusions = Arc::new(Confusions::new(&library(PAGES)));
    session.hear(Event::Confusions { generation: generation - 1, confusions: Arc::clone(&confusions) });
    session.open(BUDGET);
    assert!(session.state.confused().is_empty(), "that was told of another library");
    session.hear(Event::Confusions { generation, confusions });
    assert_eq!(session.state.confused().len(), 1);
    session.act(Action::CompareWith);
    assert_eq!(session.state.palette.as_ref().map(|palette| palette.items.len()), Some(1), "not the entry itself");
    session.give(Command::Palette(PaletteCommand::Run));
    assert_eq!(columns(&session), [BUDGET, RULES]);
    session.act(Action::CompareWith);
    session.give(Command::Palette(PaletteCommand::Type("budget".to_owned())));
    session.give(Command::Palette(PaletteCommand::Run));
    assert_eq!(columns(&session), [BUDGET, RULES, BUDGET_ES], "what is compared already is not offered");
}

#[test]
fn an_entry_that_vanished_stays_as_a_column_that_says_so() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES, "en/l1l2l3-blocked.md"]);
    judge(&mut session, valid(RULES, 0), Some(Mark::Fits));
    let mut left = PAGES.to_vec();
    left.retain(|(path, _)| *path != BUDGET);
    session.answer_open(&left);
    let shown = case(&session).shown();
    assert_eq!(shown.missing().iter().map(PagePath::as_str).collect::<Vec<_>>(), [BUDGET]);
    assert_eq!(shown.comparison().map(|comparison| comparison.columns.len()), Some(2));
    assert_eq!((columns(&session).len(), decided(&session)), (3, Some(RULES)));
    session.answer_open(PAGES);
    assert!(case(&session).shown().missing().is_empty(), "it came back");
}

#[test]
fn a_comparison_is_kept_under_a_name_and_found_again() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    judge(&mut session, valid(RULES, 0), Some(Mark::Fits));
    give(&mut session, CompareCommand::Situation("records".to_owned()));
    session.act(Action::Comparisons);
    assert_eq!(session.state.sheet, Some(Sheet::Comparisons { name: "Budget · Data Rules".to_owned() }));
    give(&mut session, CompareCommand::Save("Call with the bank".to_owned()));
    session.jobs.clear();
    session.wait(1_000);
    let saved = match session.jobs.as_slice() {
        [Job::SaveSettings(settings)] => settings.clone(),
        other => panic!("{other:?}"),
    };
    let text = ron::to_string(&*saved).expect("settings are written");
    let settings = ron::from_str(&text).expect("settings are read");

    let mut next = Session::with(settings, "en-GB");
    next.folder("/books");
    let mut left = PAGES.to_vec();
    left.retain(|(path, _)| *path != BUDGET);
    next.answer_open(&left);
    next.give(Command::Palette(PaletteCommand::Open));
    next.give(Command::Palette(PaletteCommand::Type("bank".to_owned())));
    next.give(Command::Palette(PaletteCommand::Run));
    assert_eq!((columns(&next), case(&next).situation.as_str()), (vec![BUDGET, RULES], "records"));
    assert_eq!(case(&next).choice().marks.len(), 1);
    assert!(next.notices().contains(&"notice-comparison-gone"), "{:?}", next.notices());
    give(&mut next, CompareCommand::Forget("Call with the bank".to_owned()));
    assert!(next.state.settings.comparisons_of(&next.state.shelf.origin).is_empty());
}

#[test]
fn another_library_ends_the_comparison() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    session.folder("/other");
    assert_eq!((session.state.screen(), session.state.comparing.case.is_none()), (Screen::Library, true));
}

/// The decision as text, in the language given.
fn told(session: &Session, language: &str) -> String {
    let receipt = case(session).receipt().expect("there is a decision");
    receipt.plain(&sentences::receipt_words(&receipt, &Texts::new(language)))
}

#[test]
fn a_decision_says_of_each_neighbour_how_it_is_ruled_out() {
    let mut session = Session::reading_pages();
    session.type_text("records offsite");
    open(&mut session, &[BUDGET, RULES]);
    judge(&mut session, valid(BUDGET, 0), Some(Mark::DoesNotFit));
    let text = told(&session, "en");
    assert!(text.contains("Budget: does not fit: “"), "{text}");
    assert!(text.contains("Situation: records offsite") && !text.contains("The customer said"), "{text}");
    assert!(told(&session, "es").contains("Budget: no corresponde: «"), "in Spanish too");
    let receipt = case(&session).receipt().expect("there is a decision");
    let markdown = receipt.markdown(&sentences::receipt_words(&receipt, &Texts::new("en")));
    assert!(markdown.contains("Budget**: does not fit: “"), "{markdown}");

    judge(&mut session, valid(BUDGET, 0), None);
    judge(&mut session, Place::row(&PagePath::new(BUDGET), Section::Invalid, 0), Some(Mark::Fits));
    let text = told(&session, "en");
    let row = "“Lawyers worry about records kept offsite.”";
    assert!(text.contains(&format!("Because of: {row} – for this Budget itself says to use it")), "{text}");
    assert!(text.contains(&format!("Budget: its own page says: for {row} use Data Rules")), "{text}");
}

#[test]
fn a_decision_by_what_does_not_fit_or_by_hand_says_so() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    judge(&mut session, valid(BUDGET, 0), Some(Mark::DoesNotFit));
    let text = told(&session, "en");
    assert!(text.contains("Because of: what else was considered is ruled out"), "{text}");
    open(&mut session, &[BUDGET, RULES, "en/l1l2l3-blocked.md"]);
    give(&mut session, CompareCommand::Choose(Some(PagePath::new(BUDGET))));
    let text = told(&session, "en");
    assert!(text.contains("Because of: a choice by hand"), "{text}");
    let row = "“The storage they would need costs more than was planned.”";
    assert!(text.contains(&format!("Data Rules: its own page says: for {row} use Budget")), "{text}");
    assert!(text.trim_end().ends_with(": nothing speaks for it"), "{text}");
}

#[test]
fn a_tie_of_marks_decides_nothing() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    judge(&mut session, valid(BUDGET, 0), Some(Mark::Fits));
    judge(&mut session, valid(RULES, 0), Some(Mark::Fits));
    assert_eq!(case(&session).verdict(), None, "one each");
    judge(&mut session, valid(RULES, 0), None);
    judge(&mut session, valid(BUDGET, 1), Some(Mark::DoesNotFit));
    assert_eq!(case(&session).verdict(), None, "one for and one against is no worse than nothing");
    judge(&mut session, valid(BUDGET, 0), None);
    assert_eq!(case(&session).verdict(), Some((&PagePath::new(RULES), Ground::OnlyLeft)));
}

#[test]
fn a_row_that_sends_away_counts_for_the_entry_it_names() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    give(&mut session, CompareCommand::Situation("lawyers worry about records kept offsite".to_owned()));
    let shown = case(&session).shown();
    let (comparison, situation) = shown.comparison().zip(shown.situation()).expect("two entries and a situation");
    let rows = |entry: &str| {
        let entry = PagePath::new(entry);
        (situation.speaking_for(comparison, &entry).count(), situation.sending_away(&entry).count())
    };
    assert_eq!(rows(BUDGET), (0, 1));
    assert_eq!(rows(RULES), (1, 0));
    let away = Place::row(&PagePath::new(BUDGET), Section::Invalid, 0);
    assert_eq!(comparison.instead(&away).as_deref(), Some("Data Rules"));
}

#[test]
fn statements_that_share_words_with_the_situation_come_first() {
    let mut session = Session::reading_pages();
    open(&mut session, &[BUDGET, RULES]);
    let telling = |session: &Session| -> Vec<String> {
        case(session).shown().telling().iter().map(|statement| statement.text.to_string()).collect()
    };
    let before = telling(&session);
    let last = before.last().expect("something tells them apart").clone();
    give(&mut session, CompareCommand::Situation(last.clone()));
    let after = telling(&session);
    assert_eq!(after.len(), before.len());
    let place = |texts: &[String]| texts.iter().position(|text| *text == last);
    assert!(place(&after) < place(&before), "{after:?}");
    assert_eq!(case(&session).at().cloned(), case(&session).shown().telling().first().map(|first| first.place.clone()));
    give(&mut session, CompareCommand::Situation(String::new()));
    assert_eq!(telling(&session), before, "without words as they tell most");
}

#[test]
fn an_entry_left_alone_is_joined_by_its_translations() {
    let mut session = Session::reading_pages();
    session.type_text("money");
    open(&mut session, &[BUDGET, RULES]);
    assert_eq!(session.state.columns_for(Mode::Languages), Err(Closed::OtherStatuses));
    give(&mut session, CompareCommand::Close(PagePath::new(RULES)));
    assert_eq!(session.state.columns_for(Mode::Copies), Err(Closed::Alone), "there is no copy of it");
    give(&mut session, CompareCommand::Mode(Mode::Copies));
    assert_eq!((columns(&session), case(&session).choice().mode), (vec![BUDGET], Mode::Statuses));
    give(&mut session, CompareCommand::Mode(Mode::Languages));
    assert_eq!((columns(&session), case(&session).choice().mode), (vec![BUDGET, BUDGET_ES], Mode::Languages));
    session.act(Action::Undo);
    assert_eq!(columns(&session), [BUDGET]);
    session.act(Action::CompareWith);
    let offered = session.state.palette.as_ref().map(|palette| palette.items.len());
    assert!(offered.is_some_and(|offered| offered > 0), "something to choose from before anything is typed");
}

#[test]
fn what_was_searched_for_goes_along_between_translations_too() {
    let mut session = Session::reading_pages();
    session.type_text("money");
    open(&mut session, &[BUDGET, BUDGET_ES]);
    assert_eq!((case(&session).choice().mode, case(&session).situation.as_str()), (Mode::Languages, "money"));
    open(&mut session, &[BUDGET, BUDGET_ES, RULES]);
    assert_eq!(case(&session).choice().mode, Mode::Statuses, "a mix is of statuses");
}

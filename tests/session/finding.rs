//! From what the customer said to the right page.

use super::{PAGES, Session};
use playbook_desk::app::{
    Action, Command, FindCommand, Item, ListCommand, PaletteCommand, PaletteItem, Pane, ReadCommand, SearchCommand,
    Standing,
};
use playbook_desk::document::{Kind, Language};
use playbook_desk::library::PagePath;
use playbook_desk::search::{Filter, HitKind, Key, Misgiving};

#[test]
fn an_empty_field_lists_every_family_once_in_the_readers_language() {
    let session = Session::reading_pages();
    assert_eq!(
        session.listed(),
        ["l1l2l3-blocked-budget.md", "l1l2l3-blocked-data-rules.md", "l1l2l3-blocked.md", "guide.md"]
    );
}

#[test]
fn an_invalid_row_leads_to_the_status_it_names() {
    let mut session = Session::reading_pages();
    session.type_text("lawyers offsite");
    assert_eq!(session.listed(), ["l1l2l3-blocked-data-rules.md"]);
    let hit = session.state.listing.items[0].hit().expect("typing gives hits");
    assert_eq!(hit.entry.file_name(), "l1l2l3-blocked-budget.md");
    assert_eq!(session.reading(), "l1l2l3-blocked-data-rules.md", "the best answer is shown while typing");
}

#[test]
fn keys_alone_lead_from_the_words_to_the_page_and_back() {
    let mut session = Session::reading_pages();
    session.type_text("the");
    assert!(session.listed().len() > 2);
    session.down_to_list();
    assert_eq!(session.state.pane, Pane::List);
    session.step(1);
    let second = session.listed()[1].clone();
    session.enter();
    assert_eq!((session.state.pane, session.reading()), (Pane::Page, second.as_str()));
    session.escape();
    assert_eq!(session.state.pane, Pane::List);
    session.escape();
    assert_eq!(session.state.pane, Pane::Search);
    session.escape();
    assert_eq!(session.state.query, "");
}

#[test]
fn steps_stop_at_the_ends_of_the_list() {
    let mut session = Session::reading_pages();
    session.down_to_list();
    session.step(100);
    assert_eq!(session.state.listing.selected, Some(3));
    session.step(-100);
    assert_eq!(session.state.listing.selected, Some(0));
}

#[test]
fn filters_narrow_the_list_and_can_be_cleared() {
    let mut session = Session::reading_pages();
    session.give(Command::Search(SearchCommand::Filter(Key::Kind, Some(Filter::Kind(HitKind::Page(Kind::Page))))));
    assert_eq!(session.listed(), ["guide.md"]);
    session.give(Command::Search(SearchCommand::Filter(Key::Kind, None)));
    session.give(Command::Search(SearchCommand::Filter(Key::Lang, Some(Filter::Language(Language::ES)))));
    assert_eq!(session.listed(), ["l1l2l3-blocked-budget-es.md", "l1l2l3-blocked-data-rules-es.md"]);
    session.act(Action::ClearFilters);
    assert_eq!(session.listed().len(), 4);
    assert_eq!(Action::ClearFilters.command(&session.state), None, "nothing is left to clear");
}

#[test]
fn copies_are_folded_until_asked_for() {
    let mut pages = PAGES.to_vec();
    let copy = ("es/l1l2l3-blocked-budget.md", include_str!("pages/budget.md"));
    pages.push(copy);
    let mut session = Session::new();
    session.folder("/books");
    session.answer_open(&pages);
    assert_eq!((session.listed().len(), session.state.listing.folded_copies), (4, 1));
    session.act(Action::ShowCopies);
    assert_eq!(session.listed().len(), 5);
}

#[test]
fn what_is_selected_stays_selected_when_the_library_grows() {
    let mut session = Session::new();
    session.folder("/books");
    session.answer_open(&PAGES[..2]);
    session.down_to_list();
    session.step(1);
    let chosen = session.state.listing.selected_item().cloned();
    session.answer_open(PAGES);
    assert_eq!(session.state.listing.selected_item().cloned(), chosen);
}

#[test]
fn quick_open_offers_recent_pages_first_and_finds_by_a_few_letters() {
    let mut session = Session::reading_pages();
    session.state.labels = [(Action::About, "About".to_owned()), (Action::Palette, "Find".to_owned())].into();
    session.open("en/guide.md");
    session.give(Command::Palette(PaletteCommand::Open));
    let first = |session: &Session| session.state.palette.as_ref().and_then(|palette| palette.items.first().cloned());
    assert!(matches!(first(&session), Some(PaletteItem::Page { path, .. }) if path.file_name() == "guide.md"));
    session.give(Command::Palette(PaletteCommand::Type("datr".to_owned())));
    assert!(
        matches!(first(&session), Some(PaletteItem::Page { path, .. }) if path.file_name() == "l1l2l3-blocked-data-rules.md")
    );
    session.give(Command::Palette(PaletteCommand::Run));
    assert_eq!((session.reading(), session.state.palette.is_none()), ("l1l2l3-blocked-data-rules.md", true));
    session.give(Command::Palette(PaletteCommand::Open));
    session.give(Command::Palette(PaletteCommand::Type("about".to_owned())));
    session.give(Command::Palette(PaletteCommand::Run));
    assert_eq!(session.state.sheet, Some(playbook_desk::app::Sheet::About));
}

#[test]
fn words_are_found_within_the_open_page_until_the_bar_is_closed() {
    let mut session = Session::reading_pages();
    assert_eq!(Action::FindInPage.command(&session.state), None, "no page is open");
    session.open("en/guide.md");
    assert_eq!(Action::FindNext.command(&session.state), None, "no word is looked for");
    session.act(Action::FindInPage);
    session.give(Command::Find(FindCommand::Type("budget".to_owned())));
    assert_eq!((session.state.pane, session.state.find.step), (Pane::Find, Some(0)));
    session.act(Action::FindPrevious);
    assert_eq!(session.state.find.step, Some(-1), "the screen wraps it around");
    session.open("en/l1l2l3-blocked-budget.md");
    assert_eq!(session.state.find.step, None, "another page has places of its own");
    session.escape();
    assert_eq!((session.state.pane, session.state.find.is_open()), (Pane::Page, false));
    session.act(Action::FindInPage);
    assert_eq!(session.state.find.typed.as_deref(), Some("budget"), "the words are kept for the next time");
}

#[test]
fn further_rows_of_an_answer_are_listed_on_request() {
    let mut session = Session::reading_pages();
    session.type_text("budget");
    let all = session.listed();
    let place = session
        .state
        .listing
        .items
        .iter()
        .position(|item| matches!(item, Item::Hit(_, Standing::Best { further, .. }) if *further > 0));
    let place = place.expect("an answer with further rows");
    session.give(Command::List(ListCommand::Select(place)));
    session.give(Command::List(ListCommand::Unfold));
    assert!(session.listed().len() > all.len());
    assert_eq!(session.state.listing.selected, Some(place), "the selection stays");
    session.down_to_list();
    session.step(1);
    assert!(matches!(session.state.listing.selected_item(), Some(Item::Hit(_, Standing::Further))));
    session.give(Command::List(ListCommand::Fold));
    assert_eq!((session.listed(), session.state.listing.selected), (all, Some(place)), "back at the best row");
}

#[test]
fn a_status_of_two_editions_is_listed_once_and_the_other_edition_unfolds() {
    let older = include_str!("pages/budget.md").replace("money", "cash");
    let pages = [
        ("new/en/l1l2l3-blocked.md", include_str!("pages/blocked.md")),
        ("new/en/l1l2l3-blocked-budget.md", include_str!("pages/budget.md")),
        ("new/en/l1l2l3-blocked-data-rules.md", include_str!("pages/data-rules.md")),
        ("old/en/l1l2l3-blocked-budget.md", older.as_str()),
    ];
    let mut session = Session::new();
    session.folder("/books");
    session.answer_open(&pages);
    session.type_text("budget");
    let folders = |session: &Session| -> Vec<String> {
        let rows = session.state.listing.items.iter().filter_map(Item::answer);
        rows.filter(|path| path.file_name().contains("budget")).map(|path| path.folder().to_owned()).collect()
    };
    assert_eq!(folders(&session), ["new/en"]);
    assert_eq!(session.state.listing.answers, session.listed().len());
    session.give(Command::List(ListCommand::Unfold));
    assert_eq!(folders(&session).last().map(String::as_str), Some("old/en"));
    session.give(Command::List(ListCommand::Last));
    let last =
        session.state.listing.items.iter().rposition(|item| matches!(item, Item::Hit(_, Standing::OtherEdition)));
    session.give(Command::List(ListCommand::Select(last.expect("the row of the older edition"))));
    session.give(Command::List(ListCommand::Fold));
    assert_eq!(folders(&session), ["new/en"]);
}

#[test]
fn of_editions_that_say_the_same_the_translated_one_is_listed_as_in_the_tree() {
    let pages = [
        ("first/en/l1l2l3-blocked.md", include_str!("pages/blocked.md")),
        ("first/en/l1l2l3-blocked-budget.md", include_str!("pages/budget.md")),
        ("later/en/l1l2l3-blocked.md", include_str!("pages/blocked.md")),
        ("later/en/l1l2l3-blocked-budget.md", &include_str!("pages/budget.md").replace("money", "cash")),
        ("later/es/l1l2l3-blocked-budget-es.md", include_str!("pages/budget-es.md")),
    ];
    let mut session = Session::new();
    session.folder("/books");
    session.answer_open(&pages);
    let first = |session: &Session| session.state.listing.items.first().and_then(Item::answer).map(PagePath::to_string);
    session.type_text("budget");
    assert_eq!(first(&session).as_deref(), Some("later/en/l1l2l3-blocked-budget.md"));
    session.give(Command::Read(ReadCommand::Language(Language::ES)));
    assert_eq!(first(&session).as_deref(), Some("later/es/l1l2l3-blocked-budget-es.md"));
    let budgets = session.listed().iter().filter(|name| name.contains("budget")).count();
    assert_eq!(budgets, 1, "the edition that is not in Spanish is folded below: {:?}", session.listed());
    session.give(Command::Read(ReadCommand::Language(Language::EN)));
    session.type_text("this year's money is spent");
    assert_eq!(first(&session).as_deref(), Some("first/en/l1l2l3-blocked-budget.md"), "the other one says more");
}

#[test]
fn the_row_stays_selected_when_the_list_turns_to_another_language() {
    let mut session = Session::reading_pages();
    session.type_text("regulator");
    session.down_to_list();
    let selected =
        |session: &Session| session.state.listing.selected_item().and_then(Item::answer).map(PagePath::to_string);
    assert_eq!(selected(&session).as_deref(), Some("en/l1l2l3-blocked-data-rules.md"));
    session.give(Command::Read(ReadCommand::Language(Language::ES)));
    assert_eq!(selected(&session).as_deref(), Some("es/l1l2l3-blocked-data-rules-es.md"));
    session.act(Action::CopyRow);
    assert!(session.state.take_clipboard().is_some());
}

#[test]
fn a_word_that_no_answer_has_is_told_apart() {
    let mut session = Session::reading_pages();
    session.type_text("regulator zeppelin records");
    assert!(!session.state.listing.items.is_empty());
    assert_eq!(session.state.listing.unheard, ["zeppelin"]);
    session.type_text("regulator records");
    assert!(session.state.listing.unheard.is_empty());
    session.type_text("lang:es");
    assert!(session.state.listing.unheard.is_empty());
}

#[test]
fn a_filter_is_the_same_typed_or_chosen() {
    let mut session = Session::reading_pages();
    let spanish = ["l1l2l3-blocked-budget-es.md", "l1l2l3-blocked-data-rules-es.md"];
    session.type_text("lang:es");
    assert_eq!(session.listed(), spanish);
    assert!(session.state.is_narrowed());
    session.give(Command::Search(SearchCommand::Filter(Key::Lang, Some(Filter::Language(Language::EN)))));
    assert_eq!(session.state.query, "", "what is chosen takes the place of what was typed");
    assert!(session.listed().contains(&"guide.md".to_owned()), "{:?}", session.listed());
    session.type_text("lang:es ");
    assert_eq!(session.listed(), spanish, "words hold before what was chosen");
    session.act(Action::ClearFilters);
    assert_eq!((session.state.query.as_str(), session.listed().len()), ("", 4));
}

#[test]
fn what_is_not_understood_is_told_and_leaves_the_list_as_it_is() {
    let mut session = Session::reading_pages();
    session.type_text("budget lang:xx ");
    let doubts = &session.state.listing.asked.doubts;
    assert_eq!(doubts.iter().map(|doubt| doubt.what).collect::<Vec<_>>(), [Misgiving::UnknownValue(Key::Lang)]);
    assert!(!session.listed().is_empty());
    session.type_text("knid:question budget");
    let doubt = session.state.listing.asked.doubts[0].clone();
    let text = doubt.suggestion.expect("kind is near");
    session.give(Command::Search(SearchCommand::Write { span: doubt.span, text }));
    assert_eq!((session.state.query.as_str(), session.state.listing.asked.doubts.len()), ("kind:question budget", 0));
}

#[test]
fn values_are_offered_and_taken_while_plain_words_are_left_alone() {
    let mut session = Session::reading_pages();
    session.type_text("legal data");
    assert_eq!(session.state.offers.items, []);
    session.type_text("budget la");
    let offers = &session.state.offers;
    assert_eq!((offers.take_arrow_down(), offers.taken_by_tab()), (false, None), "it may be a word");
    session.give(Command::Search(SearchCommand::Offer(-1)));
    assert_eq!(session.state.offers.taken_by_tab(), Some(0), "it was chosen");
    session.give(Command::Search(SearchCommand::TakeOffer(0)));
    assert_eq!(session.state.query, "budget lang:");
    let offers = &session.state.offers;
    assert_eq!((offers.take_arrow_down(), offers.taken_by_tab()), (true, Some(0)), "the languages of the library");
    session.give(Command::Search(SearchCommand::Offer(1)));
    session.give(Command::Search(SearchCommand::Offer(1)));
    assert_eq!(session.state.offers.selected, Some(1));
    session.give(Command::Search(SearchCommand::TakeOffer(1)));
    assert_eq!(session.state.query, "budget lang:es ");
    session.type_text("budget lang:");
    session.escape();
    assert_eq!((session.state.query.as_str(), session.state.offers.items.len()), ("budget lang:", 0));
    session.escape();
    assert_eq!(session.state.query, "");
}

#[test]
fn words_that_led_to_a_page_are_offered_again() {
    let mut session = Session::reading_pages();
    for words in ["laws", "lawyers", "lawyers offsite"] {
        session.type_text(words);
        session.enter();
    }
    let recent = |session: &Session| session.state.settings.recent_searches.clone();
    assert_eq!(recent(&session), ["lawyers offsite", "laws"], "words that others go on from are not kept");
    session.give(Command::Focus(Pane::Search));
    session.escape();
    let items = &session.state.listing.items;
    assert_eq!(items[0], Item::Recent("lawyers offsite".to_owned()));
    session.down_to_list();
    session.enter();
    assert_eq!((session.state.query.as_str(), session.state.pane), ("lawyers offsite", Pane::Search));
    session.escape();
    session.down_to_list();
    session.give(Command::List(ListCommand::Forget));
    assert_eq!(recent(&session), ["laws"]);
    session.act(Action::ForgetSearches);
    assert_eq!(recent(&session), [""; 0]);
    assert_eq!(Action::ForgetSearches.command(&session.state), None);
    assert_eq!(session.listed().len(), 4);
}

//! How well a unit answers a query, in plain steps: what part of the page it is, on what kind of page, and how closely
//! the words stand there. It knows one unit at a time and no page but by its kind.

use super::query::Query;
use super::units::Part;
use super::words::{Fit, places};
use crate::document::Kind;

/// The whole text is what was typed, but for a frame of this many bytes of quotes and stops.
const EXACT: f32 = 30.0;
const FRAME: usize = 8;
/// Every word stands there whole.
const WHOLE: f32 = 4.0;
/// So many places of a word are looked at to see whether it stands whole at one.
const PLACES: usize = 8;
/// Several words stand together as typed.
const TOGETHER: f32 = 3.0;
/// The text begins with the first word.
const LEADING: f32 = 2.0;
/// The page is in the reader's language: more than any nearness of words, less than the step from a row to other text.
const READER: f32 = 16.0;
/// What the page of the unit leaves of the score when it only repeats another page: less than any other unit has.
const COPY: f32 = 0.1;

/// What the rank takes from the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub kind: Kind,
    pub in_readers_language: bool,
    pub copy: bool,
}

impl Standing {
    /// What a unit scores whose words stand in it with this nearness.
    fn score(self, part: Part, nearness: f32) -> f32 {
        let base = match part {
            Part::Name => 60.0,
            Part::Valid(_) => 41.0,
            Part::Invalid(_) => 40.0,
            Part::FrontTitle => 36.0,
            Part::Definition => 32.0,
            Part::Question(_) => 30.0,
            Part::Text(_) => 16.0,
            Part::Update(_) => 15.0,
        };
        let kind = match self.kind {
            Kind::Status => 25.0,
            Kind::Overview => 10.0,
            Kind::Page => 0.0,
        };
        let reader = if self.in_readers_language { READER } else { 0.0 };
        let copy = if self.copy { COPY } else { 1.0 };
        (base + kind + reader + nearness) * copy
    }
}

/// The score of a unit (`text` is its folded text), higher is better and always above 0; `None` unless it holds every
/// word of the query, each whole or as the start of a word.
pub(super) fn score(text: &str, part: Part, standing: Standing, query: &Query) -> Option<f32> {
    nearness(text, query).map(|nearness| standing.score(part, nearness))
}

/// No unit with a folded text of `length` bytes scores more than this, whatever it says.
pub(super) fn best_score(length: usize, part: Part, standing: Standing, query: &Query) -> f32 {
    let exact = if length <= query.phrase().len() + FRAME { EXACT } else { 0.0 };
    standing.score(part, WHOLE + TOGETHER + LEADING + exact + share(length, query))
}

/// How the words stand in the text, from 0 up; `None` unless all do.
fn nearness(text: &str, query: &Query) -> Option<f32> {
    if !query.may_stand_in(text) {
        return None;
    }
    let words = query.words();
    let mut whole = 0;
    for word in query.rare_first() {
        let mut fits = places(text, word).map(|(_, fit)| fit).take(PLACES);
        let first = fits.next()?;
        if first == Fit::Whole || fits.any(|fit| fit == Fit::Whole) {
            whole += 1;
        }
    }
    let phrase = query.phrase();
    let steps = [
        (words.len() > 1 && text.contains(phrase), TOGETHER),
        (words.first().is_some_and(|word| text.starts_with(word.as_str())), LEADING),
        (text.len() <= phrase.len() + FRAME && bare(text) == bare(phrase), EXACT),
    ];
    let steps: f32 = steps.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum();
    Some(WHOLE * whole as f32 / words.len().max(1) as f32 + steps + share(text.len(), query))
}

/// 0 to 6: how much of a text of `length` bytes the words of the query are.
fn share(length: usize, query: &Query) -> f32 {
    let words: usize = query.words().iter().map(String::len).sum();
    6.0 * (words as f32 / length.max(1) as f32).min(1.0).sqrt()
}

/// Without what stands before the first and after the last letter.
fn bare(text: &str) -> &str {
    text.trim_matches(|character: char| !character.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STATUS: Standing = Standing { kind: Kind::Status, in_readers_language: false, copy: false };

    fn order(query: &str, better: (&str, Part, Standing), worse: (&str, Part, Standing)) {
        let query = Query::parse(query);
        let points = |(text, part, standing)| score(text, part, standing, &query).unwrap();
        assert!(points(better) > points(worse), "{better:?} {} {worse:?} {}", points(better), points(worse));
    }

    #[test]
    fn names_come_before_rows_and_rows_before_other_text() {
        let parts = [
            Part::Name,
            Part::Valid(0),
            Part::Invalid(0),
            Part::FrontTitle,
            Part::Definition,
            Part::Question(0),
            Part::Text(0),
        ];
        for pair in parts.windows(2) {
            order("freeze", ("a freeze", pair[0], STATUS), ("a freeze", pair[1], STATUS));
        }
    }

    #[test]
    fn a_whole_word_comes_before_the_start_of_one() {
        order("free", ("a free seat", Part::Valid(0), STATUS), ("a freeze on", Part::Valid(0), STATUS));
    }

    #[test]
    fn the_documented_situation_comes_before_a_longer_name() {
        let name = ("seats are free and more", Part::Name, STATUS);
        order("Seats are free", ("seats are free.", Part::Invalid(0), STATUS), name);
    }

    #[test]
    fn words_together_come_before_words_apart() {
        let apart = ("data of a legal team, in all", Part::Valid(0), STATUS);
        order("legal data", ("the team owns legal data now", Part::Valid(0), STATUS), apart);
    }

    #[test]
    fn statuses_come_before_other_pages_and_copies_last() {
        let page = Standing { kind: Kind::Page, ..STATUS };
        order("freeze", ("a freeze", Part::Valid(0), STATUS), ("a freeze", Part::Name, page));
        let copy = Standing { copy: true, ..STATUS };
        order("freeze", ("long text with freezers", Part::Update(0), page), ("freeze", Part::Name, copy));
    }

    #[test]
    fn the_readers_language_comes_first_within_a_part() {
        let mine = Standing { in_readers_language: true, ..STATUS };
        order("plan", ("the planning of a longer move", Part::Valid(0), mine), ("plan a", Part::Valid(0), STATUS));
    }

    proptest! {
        #[test]
        fn no_unit_scores_more_than_its_best(text in "[ab ]{0,12}[.!]{0,9}", typed in "[ab ]{1,6}[.?]{0,3}", copy: bool) {
            let (query, standing) = (Query::parse(&typed), Standing { copy, ..STATUS });
            if let Some(score) = score(&text, Part::Name, standing, &query) {
                prop_assert!(score <= best_score(text.len(), Part::Name, standing, &query));
            }
        }
    }

    #[test]
    fn a_unit_without_all_words_is_no_hit() {
        let query = Query::parse("legal data");
        assert_eq!(score("legal matters and metadata", Part::Valid(0), STATUS, &query), None);
    }
}

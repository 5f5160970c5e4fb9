//! How well a unit answers a query, in plain steps: what part of the page it is, on what kind of page, and how closely
//! the words stand there. It knows one unit at a time and no page but by its kind.

use super::query::Query;
use super::units::Section;
use super::words::{Fit, places};
use crate::document::Kind;

/// The whole text is what was typed.
const EXACT: f32 = 30.0;
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

/// The score of a unit (`text` is its folded text), higher is better and always above 0; `None` unless it holds every
/// word of the query, each whole or as the start of a word.
pub(super) fn score(text: &str, section: Section, standing: Standing, query: &Query) -> Option<f32> {
    let nearness = nearness(text, query)?;
    let base = match section {
        Section::Title => 60.0,
        Section::Valid | Section::Invalid => 40.0,
        Section::Definition => 32.0,
        Section::Question => 30.0,
        Section::Text => 16.0,
        Section::Update => 15.0,
    };
    let kind = match standing.kind {
        Kind::Status => 25.0,
        Kind::Overview => 10.0,
        Kind::Page => 0.0,
    };
    let reader = if standing.in_readers_language { READER } else { 0.0 };
    let copy = if standing.copy { COPY } else { 1.0 };
    Some((base + kind + reader + nearness) * copy)
}

/// 0 to 15 for how the words stand, and [`EXACT`] more when nothing else does.
fn nearness(text: &str, query: &Query) -> Option<f32> {
    let mut whole = 0;
    let mut covered = 0;
    for word in query.words() {
        let mut fits = places(text, word).map(|(_, fit)| fit);
        let first = fits.next()?;
        if first == Fit::Whole || fits.any(|fit| fit == Fit::Whole) {
            whole += 1;
        }
        covered += word.len();
    }
    let words = query.words().len().max(1) as f32;
    let share = (covered as f32 / text.len().max(1) as f32).min(1.0);
    let together = query.words().len() > 1 && text.contains(query.phrase());
    let leading = query.words().first().is_some_and(|word| text.starts_with(word.as_str()));
    let exact = bare(text) == bare(query.phrase());
    let steps = [(together, 3.0), (leading, 2.0), (exact, EXACT)];
    let steps: f32 = steps.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum();
    Some(4.0 * whole as f32 / words + 6.0 * share.sqrt() + steps)
}

/// Without what stands before the first and after the last letter.
fn bare(text: &str) -> &str {
    text.trim_matches(|character: char| !character.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATUS: Standing = Standing { kind: Kind::Status, in_readers_language: false, copy: false };

    fn order(query: &str, better: (&str, Section, Standing), worse: (&str, Section, Standing)) {
        let query = Query::parse(query);
        let points = |(text, section, standing)| score(text, section, standing, &query).unwrap();
        assert!(points(better) > points(worse), "{better:?} {} {worse:?} {}", points(better), points(worse));
    }

    #[test]
    fn names_come_before_rows_and_rows_before_other_text() {
        let parts = [Section::Title, Section::Valid, Section::Definition, Section::Question, Section::Text];
        for pair in parts.windows(2) {
            order("freeze", ("a freeze", pair[0], STATUS), ("a freeze", pair[1], STATUS));
        }
    }

    #[test]
    fn a_whole_word_comes_before_the_start_of_one() {
        order("free", ("a free seat", Section::Valid, STATUS), ("a freeze on", Section::Valid, STATUS));
    }

    #[test]
    fn the_documented_situation_comes_before_a_longer_name() {
        let name = ("seats are free and more", Section::Title, STATUS);
        order("Seats are free", ("seats are free.", Section::Invalid, STATUS), name);
    }

    #[test]
    fn words_together_come_before_words_apart() {
        let apart = ("data of a legal team, in all", Section::Valid, STATUS);
        order("legal data", ("the team owns legal data now", Section::Valid, STATUS), apart);
    }

    #[test]
    fn statuses_come_before_other_pages_and_copies_last() {
        let page = Standing { kind: Kind::Page, ..STATUS };
        order("freeze", ("a freeze", Section::Valid, STATUS), ("a freeze", Section::Title, page));
        let copy = Standing { copy: true, ..STATUS };
        order("freeze", ("long text with freezers", Section::Update, page), ("freeze", Section::Title, copy));
    }

    #[test]
    fn the_readers_language_comes_first_within_a_part() {
        let mine = Standing { in_readers_language: true, ..STATUS };
        order("plan", ("the planning of a longer move", Section::Valid, mine), ("plan a", Section::Valid, STATUS));
    }

    #[test]
    fn a_unit_without_all_words_is_no_hit() {
        let query = Query::parse("legal data");
        assert_eq!(score("legal matters and metadata", Section::Valid, STATUS, &query), None);
    }
}

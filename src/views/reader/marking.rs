//! The words marked on the page being drawn: counted from its top while it is drawn, so that one of them can be the
//! current one and come into view.

use std::collections::BTreeSet;
use std::ops::Range;

use egui::{Response, Ui, vec2};

use crate::app::{AppState, Item};
use crate::library::PagePath;
use crate::views::Scene;
use crate::views::page::{Extent, Marks};

/// What stays in view above and below a place that was looked for, in points.
pub const AROUND: f32 = 48.0;

/// How far the walk through the marks of the open page has come, from frame to frame.
#[derive(Default)]
pub struct Walk {
    /// The state's count of askings when it was last followed.
    asks: u64,
    is_sought: bool,
    /// What was counted last, and how often it stands there.
    counted: Option<(PagePath, Marks)>,
    places: usize,
}

impl Walk {
    /// Takes note of what the state asks for.
    pub fn follow(&mut self, state: &AppState) {
        self.is_sought |= state.find.asks != self.asks;
        self.asks = state.find.asks;
    }

    /// How often the marks stand on the page, and which place is stood at.
    pub fn stand(&self, state: &AppState) -> (usize, Option<usize>) {
        (self.places, place_of(state.find.step, self.places))
    }

    /// Begins to draw a page whose places are counted on the way. Where they were not counted yet, none is sought before
    /// they are.
    pub fn begin(&mut self, scene: &Scene<'_>, path: &PagePath) -> Marking {
        let marks = wanted(scene.state);
        let known = self.counted.as_ref().is_some_and(|(page, counted)| page == path && *counted == marks);
        let (_, current) = self.stand(scene.state);
        Marking { marks, current, passed: 0, is_sought: self.is_sought && known }
    }

    /// Ends what `begin` began: a page on which other places were found than known is drawn once more.
    pub fn end(&mut self, ui: &Ui, marking: Marking, path: &PagePath) {
        let counted = Some((path.clone(), marking.marks));
        if self.counted != counted || self.places != marking.passed {
            self.counted = counted;
            self.places = marking.passed;
            ui.ctx().request_discard("the places of the marks were counted");
        } else {
            self.is_sought = false;
        }
    }

    /// Takes in how often marks stand on a page that counts them itself; answers the place to bring into view.
    pub fn count(&mut self, state: &AppState, places: usize) -> Option<usize> {
        self.places = places;
        self.counted = None;
        place_of(state.find.step, places).filter(|_| std::mem::take(&mut self.is_sought))
    }
}

/// Marks and where one stands among them; made anew for each frame.
pub struct Marking {
    marks: Marks,
    /// The place stood at, counted over the page.
    current: Option<usize>,
    /// Places passed so far.
    passed: usize,
    /// The current place is to come into view.
    is_sought: bool,
}

/// The marks of one text.
pub struct Places {
    pub ranges: Vec<Range<usize>>,
    /// Which of them is the current one.
    pub current: Option<usize>,
}

/// The words of the find bar while it is open, else those of the search.
pub fn wanted(state: &AppState) -> Marks {
    match &state.find.typed {
        Some(typed) => Marks::phrase(typed),
        None => searched(state),
    }
}

/// The words searched for, and those that the open page was found by in their place: other forms of them, what they were
/// mistyped for, synonyms.
fn searched(state: &AppState) -> Marks {
    let asked = &state.listing.asked;
    let phrases = asked.phrases.iter().flat_map(|phrase| &phrase.words).map(|word| (word.as_str(), Extent::Word));
    // A letter or two beside longer words is an article, and stands everywhere.
    let tells = |text: &str| text.chars().count() > 2 || text.chars().any(|c| c >= '\u{2e80}');
    let any_tells = asked.terms.iter().any(|term| tells(&term.text));
    let terms = asked.terms.iter().filter(|term| tells(&term.text) || !any_tells);
    let extent = |open: bool| if open { Extent::Start } else { Extent::Word };
    let typed = terms.map(|term| (term.text.as_str(), extent(term.open))).chain(phrases);
    let here = state.reader.here().map(|place| &place.path);
    let hits = state.listing.items.iter().filter_map(Item::hit);
    let of_page = hits.filter(|hit| Some(&hit.answer) == here || Some(&hit.entry) == here);
    let found = of_page.flat_map(|hit| &hit.why.words).map(|word| word.found.as_str());
    let found = found.filter(|word| tells(word) || !any_tells).map(|word| (word, Extent::Word));
    Marks::words(typed.chain(found).collect::<BTreeSet<_>>())
}

/// Which of so many places the steps taken lead to.
fn place_of(step: Option<isize>, places: usize) -> Option<usize> {
    let places = isize::try_from(places).ok().filter(|places| *places > 0)?;
    usize::try_from(step?.rem_euclid(places)).ok()
}

impl Marking {
    /// Nothing is marked.
    pub fn none() -> Self {
        Self { marks: Marks::default(), current: None, passed: 0, is_sought: false }
    }

    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The marks of the text that is drawn next.
    pub fn places(&mut self, text: &str) -> Places {
        let ranges = self.marks.places(text);
        Places { current: self.pass(ranges.len()), ranges }
    }

    /// Passes places that something else draws; answers which of them is the current one.
    pub fn pass(&mut self, count: usize) -> Option<usize> {
        let first = self.passed;
        self.passed += count;
        self.current?.checked_sub(first).filter(|place| *place < count)
    }

    /// Whether the current place is one of these texts, which are drawn next.
    pub fn is_ahead<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> bool {
        let count: usize = texts.into_iter().map(|text| self.marks.places(text).len()).sum();
        self.current.is_some_and(|place| (self.passed..self.passed + count).contains(&place))
    }

    /// Brings the current place into view if it was drawn here.
    pub fn reveal(&mut self, ui: &Ui, places: &Places, shown: &Response) {
        if places.current.is_some() && self.take_sought() {
            ui.scroll_to_rect(shown.rect.expand2(vec2(0.0, AROUND)), None);
        }
    }

    /// Whether the current place is to come into view; whoever asks has to bring it there.
    pub fn take_sought(&mut self) -> bool {
        std::mem::take(&mut self.is_sought)
    }
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn steps_wrap_around_the_places_there_are() {
        for (step, places, expected) in
            [(Some(0), 3, Some(0)), (Some(4), 3, Some(1)), (Some(-1), 3, Some(2)), (None, 3, None), (Some(5), 0, None)]
        {
            assert_eq!(place_of(step, places), expected, "{step:?} of {places}");
        }
    }
}

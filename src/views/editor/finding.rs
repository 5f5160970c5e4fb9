//! Words that are looked for in the source of an entry: where they stand, and which place is shown. It draws nothing.

use std::ops::Range;
use std::sync::Arc;

/// Words to find and what to write instead.
#[derive(Default)]
pub struct Finding {
    pub words: String,
    pub instead: String,
    /// The text that was looked through, and for which words.
    looked: Option<(Arc<str>, String)>,
    pub places: Vec<Range<usize>>,
    pub current: usize,
    /// A key asked for all places to be replaced.
    pub replaces_all: bool,
    pub told: Option<Told>,
}

/// What the last replacing did, to be told until the person goes on.
pub struct Told {
    pub replaced: usize,
    /// Nothing was put in their place.
    pub removed: bool,
    /// The text does not show it yet.
    pub waits: bool,
}

impl Finding {
    /// Looks through the text, if it or the words are others than before.
    pub fn look(&mut self, text: &Arc<str>) {
        let known = |(seen, words): &(Arc<str>, String)| Arc::ptr_eq(seen, text) && *words == self.words;
        if self.looked.as_ref().is_some_and(known) {
            return;
        }
        self.told = self.told.take().filter(|told| told.waits).map(|told| Told { waits: false, ..told });
        self.places = places(text, &self.words);
        self.current = self.current.min(self.places.len().saturating_sub(1));
        self.looked = Some((Arc::clone(text), self.words.clone()));
    }

    pub fn step(&mut self, by: isize) -> Option<Range<usize>> {
        self.told = None;
        let count = self.places.len().max(1) as isize;
        self.current = (self.current as isize + by).rem_euclid(count) as usize;
        self.places.get(self.current).cloned()
    }
}

/// Where the words stand, large or small letters alike.
fn places(text: &str, words: &str) -> Vec<Range<usize>> {
    if words.is_empty() {
        return Vec::new();
    }
    let wanted: Vec<char> = words.chars().flat_map(char::to_lowercase).collect();
    let letters: Vec<(usize, char)> =
        text.char_indices().flat_map(|(at, letter)| letter.to_lowercase().map(move |small| (at, small))).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    for (number, window) in letters.windows(wanted.len()).enumerate() {
        let same = window.iter().map(|(_, letter)| letter).eq(&wanted);
        let start = window.first().map_or(0, |(at, _)| *at);
        if same && found.last().is_none_or(|last| last.end <= start) {
            let end = letters.get(number + wanted.len()).map_or(text.len(), |(at, _)| *at);
            found.push(start..end);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn words_are_found_whatever_the_size_of_their_letters() {
        let found = |text: &str, words: &str| -> Vec<String> {
            places(text, words).into_iter().map(|place| text[place].to_owned()).collect()
        };
        assert_eq!(found("Ärger und ärger, aaa", "ärger"), ["Ärger", "ärger"]);
        assert_eq!(found("aaaa", "aa"), ["aa", "aa"]);
        assert_eq!(found("日本語の日本", "日本"), ["日本", "日本"]);
        assert!(found("abc", "").is_empty());
    }
}

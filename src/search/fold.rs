//! Text as it is compared: NFKC, lower case, without accents, invisible marks and differences of blanks, so that `Élan`,
//! `ＥＬＡＮ` and `e\u{301}lan` are one word. It keeps the way back to the characters it came from. It knows no word and no
//! query.

use super::letters::{is_dropped, plain_of, printed, spelled_out};
use std::ops::Range;
use unicode_normalization::char::{canonical_combining_class, compose, decompose_compatible};

/// `text` folded. Folding twice changes nothing more.
pub fn fold(text: &str) -> String {
    let mut folding = Folding::new(text.len());
    folding.feed(text);
    folding.text
}

/// Appends `text` folded to `folded`, as if nothing stood before it.
pub(super) fn fold_onto(folded: &mut String, text: &str) {
    let mut folding = Folding { text: std::mem::take(folded), ..Folding::new(0) };
    folding.feed(text);
    *folded = folding.text;
}

/// Folded text, and where each of its characters came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    pub text: String,
    /// For each byte of `text` the character of the source that its character comes from, and the number of characters
    /// in the source at the end; never falls. `None` where each byte is a character and comes from the one at its place.
    origins: Option<Vec<usize>>,
}

impl Folded {
    pub fn new(source: &str) -> Self {
        if source.is_ascii() {
            return Self { text: fold(source), origins: None };
        }
        let mut folding = Folding { origins: Some(Vec::with_capacity(source.len() + 1)), ..Folding::new(source.len()) };
        folding.feed(source);
        let mut origins = folding.origins.unwrap_or_default();
        origins.push(folding.read);
        Self { text: folding.text, origins: Some(origins) }
    }

    /// The characters of the source, half-open, that a range of bytes of `text` came from; what folding dropped after
    /// the last of them (accents, U+200B) belongs to it. Empty where the range is empty or outside.
    pub fn source(&self, bytes: Range<usize>) -> Range<usize> {
        if bytes.is_empty() || bytes.end > self.text.len() {
            return 0..0;
        }
        let Some(origins) = &self.origins else { return bytes };
        let origin = |at: usize| origins.get(at).copied().unwrap_or_default();
        let (start, last) = (origin(bytes.start), origin(bytes.end - 1));
        let rest = origins.get(bytes.end..).unwrap_or_default();
        // A character that folds to several (`ß`) is covered whole even when only its first letter is meant.
        let end = rest.iter().copied().find(|origin| *origin > last).unwrap_or(last + 1);
        start..end
    }
}

/// One pass over a text: decompose, drop, lower, put in order, compose.
struct Folding {
    text: String,
    /// The origin of each byte of `text`, where asked for.
    origins: Option<Vec<usize>>,
    /// Characters of the source taken in.
    read: usize,
    /// Where the last character that others can be composed onto starts in `text`.
    starter: Option<usize>,
    /// Combining class of the last character; 0 after a starter.
    class: u8,
}

impl Folding {
    fn new(capacity: usize) -> Self {
        Self { text: String::with_capacity(capacity), origins: None, read: 0, starter: None, class: 0 }
    }

    fn feed(&mut self, source: &str) {
        let mut rest = source;
        while let Some(character) = rest.chars().next() {
            let plain = printed(rest.as_bytes());
            let Some((run, behind)) = rest.split_at_checked(plain.max(character.len_utf8())) else { return };
            if plain > 0 {
                self.run(run);
            } else {
                if let Some(letter) = plain_of(character) {
                    self.plain(letter);
                } else {
                    decompose_compatible(character, |part| self.part(part));
                }
                self.read += 1;
            }
            rest = behind;
        }
    }

    /// Printed ASCII: most of a western page, taken in at once.
    fn run(&mut self, run: &str) {
        let start = self.text.len();
        self.text.push_str(run);
        if let Some(new) = self.text.get_mut(start..) {
            new.make_ascii_lowercase();
        }
        if let Some(origins) = &mut self.origins {
            origins.extend(self.read..self.read + run.len());
        }
        self.starter = self.text.len().checked_sub(1);
        self.class = 0;
        self.read += run.len();
    }

    /// A character that is its own folding and is composed with nothing before it.
    fn plain(&mut self, character: char) {
        self.starter = Some(self.text.len());
        self.class = 0;
        self.push(character);
    }

    fn part(&mut self, part: char) {
        if is_dropped(part) {
            return;
        }
        if part.is_whitespace() {
            return self.plain(' ');
        }
        if let Some(letters) = spelled_out(part) {
            return letters.chars().for_each(|letter| self.plain(letter));
        }
        part.to_lowercase().filter(|lower| !is_dropped(*lower)).for_each(|lower| match spelled_out(lower) {
            Some(letters) => letters.chars().for_each(|letter| self.plain(letter)),
            None => self.combine(lower),
        });
    }

    /// Canonical composition, one character at a time. Marks of equal class stay in order; a mark of a lower class than
    /// the one before it starts no composition, which differs from NFC only on texts that no one writes.
    fn combine(&mut self, character: char) {
        let class = canonical_combining_class(character);
        let starter = self.starter.and_then(|at| Some((at, self.text.get(at..)?.chars().next()?)));
        if let Some((at, before)) = starter {
            let adjacent = at + before.len_utf8() == self.text.len();
            if (adjacent || (class > self.class && self.class > 0))
                && let Some(composed) = compose(before, character)
            {
                return self.recompose(at, before, composed);
            }
        }
        if class == 0 {
            self.starter = Some(self.text.len());
        }
        self.class = class;
        self.push(character);
    }

    fn recompose(&mut self, at: usize, before: char, composed: char) {
        self.text.replace_range(at..at + before.len_utf8(), composed.encode_utf8(&mut [0; 4]));
        if let Some(origins) = &mut self.origins
            && let Some(&origin) = origins.get(at)
        {
            origins.splice(at..at + before.len_utf8(), std::iter::repeat_n(origin, composed.len_utf8()));
        }
    }

    fn push(&mut self, character: char) {
        self.text.push(character);
        if let Some(origins) = &mut self.origins {
            origins.extend(std::iter::repeat_n(self.read, character.len_utf8()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, folded: &str) {
        assert_eq!(fold(text), folded, "{text:?}");
    }

    #[test]
    fn case_accents_and_width_do_not_count() {
        check("Élan VITAL", "elan vital");
        check("ＥＬＡＮ", "elan");
        check("e\u{301}lan", "elan");
        check("Straße STRASSE ẞ", "strasse strasse ss");
        check("İstanbul ISTANBUL", "istanbul istanbul");
        check("Smørrebrød Łódź Œuvre", "smorrebrod lodz oeuvre");
        check("ﬁnal № ①", "final no 1");
        check("Ёлка й", "елка и");
        check("customer’s", "customer's");
    }

    #[test]
    fn blanks_are_one_kind_and_invisible_marks_go() {
        check("a\u{a0}b\u{202f}c\td\r\ne", "a b c d  e");
        check("data\u{200b}base soft\u{ad}ware\u{feff}", "database software");
    }

    #[test]
    fn kana_keep_their_voicing_and_compose() {
        check("ガｶﾞか\u{3099}", "ガガが");
        check("ﾃﾞｰﾀ", "データ");
        check("定义：客户", "定义:客户");
        check("\u{1112}\u{1161}\u{11ab}", "한");
    }

    #[test]
    fn a_range_comes_back_as_characters_of_the_source() {
        let folded = Folded::new("Die Straße: e\u{301}te\u{301}, ｶﾞ\u{200b}!");
        assert_eq!(folded.text, "die strasse: ete, ガ!");
        let back = |word: &str| {
            let at = folded.text.find(word).unwrap();
            folded.source(at..at + word.len())
        };
        assert_eq!(back("strasse"), 4..10);
        assert_eq!(back("stras"), 4..9, "half of ß is all of it");
        assert_eq!(back("ete"), 12..17, "accents belong to their letter");
        assert_eq!(back("ガ"), 19..22);
        assert_eq!(folded.source(3..3), 0..0);
        assert_eq!(folded.source(0..1000), 0..0);
    }

    #[test]
    fn letters_spared_the_tables_fold_as_by_them() {
        for character in '\0'..=char::MAX {
            let Some(letter) = plain_of(character) else { continue };
            let mut by_tables = Folding::new(4);
            decompose_compatible(character, |part| by_tables.part(part));
            assert_eq!(by_tables.text, letter.to_string(), "{character}");
        }
    }

    #[test]
    fn folding_any_character_twice_changes_nothing_more() {
        for character in '\0'..=char::MAX {
            let once = fold(character.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&once), once, "U+{:04X}", character as u32);
        }
    }

    proptest! {
        #[test]
        fn folding_is_idempotent(text in "\\PC{0,40}|[aek\u{301}\u{327}\u{3099}か\u{200b}ßｶﾞ\u{1112}\u{1161}\u{11ab} İ]{0,20}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn the_map_covers_the_source_in_order(text in "\\PC{0,40}|[aeß\u{301}か\u{3099}\u{200b}ｶﾞ ]{0,20}") {
            let folded = Folded::new(&text);
            prop_assert_eq!(&folded.text, &fold(&text));
            if let Some(origins) = &folded.origins {
                prop_assert_eq!(origins.len(), folded.text.len() + 1);
                prop_assert!(origins.is_sorted());
            }
            let characters = text.chars().count();
            let mut onto = String::new();
            fold_onto(&mut onto, &text);
            prop_assert_eq!(&onto, &folded.text);
            for (start, character) in folded.text.char_indices() {
                let range = folded.source(start..start + character.len_utf8());
                prop_assert!(range.start < range.end && range.end <= characters);
                let piece: String = text.chars().skip(range.start).take(range.len()).collect();
                prop_assert!(fold(&piece).contains(character) || !fold(&piece).is_empty());
            }
        }
    }
}

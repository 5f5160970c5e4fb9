//! What the lines of one language say together: for each member what else to look for. It knows no file.

use super::group::Group;
use super::{Alternative, SynonymFault};
use crate::document::Language;
use crate::search::stem::Stems;
use crate::search::words::is_unspaced;
use std::collections::BTreeMap;

/// Further alternatives of one member are left out, so that a look-up stays short whatever a file says.
pub(super) const MAX_ALTERNATIVES: usize = 32;

/// In a script without blanks so much of a word is looked through for members.
const MAX_CHARACTERS: usize = 64;

/// What one language says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Groups {
    /// What else to look for, by the stems of a member's words with one blank between them; in the order of the file.
    members: BTreeMap<String, Vec<Vec<String>>>,
    /// Most words of a member.
    most_words: usize,
    /// Most characters of a member of a single word in a script without blanks.
    most_characters: usize,
}

impl Groups {
    /// Each member and what else to look for, in the order of bytes.
    pub fn members(&self) -> impl Iterator<Item = (&String, &Vec<Vec<String>>)> {
        self.members.iter()
    }

    pub fn most_words(&self) -> usize {
        self.most_words
    }

    pub fn add(&mut self, language: Language, group: &Group, blame: &mut impl FnMut(SynonymFault, &str)) {
        for from in group.from() {
            let key = stems(language, from.iter()).join(" ");
            self.most_words = self.most_words.max(from.len());
            if key.chars().any(is_unspaced) && from.len() == 1 {
                self.most_characters = self.most_characters.max(key.chars().count());
            }
            let known = self.members.entry(key).or_default();
            for to in group.to().iter().filter(|to| *to != from) {
                if known.contains(to) {
                    continue;
                }
                if known.len() == MAX_ALTERNATIVES {
                    blame(SynonymFault::TooMany, &from.join(" "));
                    break;
                }
                known.push(to.clone());
            }
        }
    }

    pub fn alternatives(&self, taken: usize, member: &str) -> impl Iterator<Item = Alternative<'_>> {
        let found = self.members.get(member).map_or(&[][..], Vec::as_slice);
        found.iter().map(move |words| Alternative { taken, words })
    }

    /// The true parts of a word without blanks that may be members, longest first, then from its start.
    pub fn parts<'a>(&self, word: &'a str) -> impl Iterator<Item = &'a str> {
        let most = if word.chars().any(is_unspaced) { self.most_characters } else { 0 };
        let starts: Vec<usize> =
            word.char_indices().map(|(at, _)| at).chain([word.len()]).take(MAX_CHARACTERS + 1).collect();
        (1..=most.min(starts.len().saturating_sub(1))).rev().flat_map(move |length| {
            let ends = starts.iter().skip(length);
            let parts: Vec<&str> = starts.iter().zip(ends).filter_map(|(start, end)| word.get(*start..*end)).collect();
            parts.into_iter().filter(move |part| part.len() < word.len())
        })
    }
}

/// The stems of folded words.
pub(super) fn stems<'a, W: AsRef<str> + 'a>(language: Language, words: impl Iterator<Item = &'a W>) -> Vec<String> {
    let rules = Stems::of(Some(language));
    words
        .map(|word| rules.as_ref().map_or(word.as_ref().into(), |rules| rules.stem(word.as_ref())).into_owned())
        .collect()
}

//! Words that mean the same to whoever keeps a library: read from lines of text, asked with the folded words of a query.
//! It knows no file and no index, and says nothing about how much an alternative counts.

mod group;
mod groups;
mod problem;

pub use problem::{SynonymFault, SynonymProblem};

use crate::document::Language;
use group::Group;
use groups::{Groups, stems};
use std::collections::{BTreeMap, BTreeSet};
use xxhash_rust::xxh3::xxh3_128;

/// The synonyms of a library in all its languages; no transitivity: `a, b` and `b, c` do not make `a` find `c`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms {
    languages: BTreeMap<Language, Groups>,
}

/// Something else to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alternative<'a> {
    /// How many words of the query it stands for, at least one.
    pub taken: usize,
    /// Folded, at least one; several stand next to each other in this order.
    pub words: &'a [String],
}

impl Synonyms {
    /// Reads any number of files, several of one language as if they were one. What is wrong is left out and told, by
    /// file and line; the rest holds.
    pub fn read<'a>(files: impl IntoIterator<Item = (Language, &'a str)>) -> (Self, Vec<SynonymProblem>) {
        let mut synonyms = Self::default();
        let mut problems = Vec::new();
        for (file, (language, text)) in files.into_iter().enumerate() {
            for (number, line) in text.lines().enumerate() {
                let mut blame = |fault, detail: &str| {
                    let detail = detail.trim().to_owned();
                    problems.push(SynonymProblem { file, line: number + 1, fault, detail });
                };
                if let Some(group) = Group::read(line, &mut blame) {
                    synonyms.languages.entry(language).or_default().add(language, &group, &mut blame);
                }
            }
        }
        (synonyms, problems)
    }

    pub fn is_empty(&self) -> bool {
        self.languages.is_empty()
    }

    /// The languages that have any, by code.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.languages.keys().copied()
    }

    /// What else `language` would look for in place of the folded word at `at` and those that follow it: longest members
    /// first, then as the files say. Other forms of a member's words count as the member; in a script without blanks it may
    /// stand anywhere in the word. The cost is bounded, whatever the files and the words are.
    pub fn of<W: AsRef<str>>(&self, language: Language, words: &[W], at: usize) -> Vec<Alternative<'_>> {
        let Some(groups) = self.languages.get(&language) else { return Vec::new() };
        let rest = words.get(at..).unwrap_or_default();
        let stems = stems(language, rest.iter().take(groups.most_words()));
        let mut found = Vec::new();
        for taken in (1..=groups.most_words().min(rest.len())).rev() {
            found.extend(groups.alternatives(taken, &stems.get(..taken).unwrap_or_default().join(" ")));
        }
        if let Some(word) = rest.first() {
            found.extend(groups.parts(word.as_ref()).flat_map(|part| groups.alternatives(1, part)));
        }
        let mut seen = BTreeSet::new();
        found.retain(|found| {
            let typed = rest.iter().take(found.taken).map(AsRef::as_ref);
            !typed.eq(found.words.iter().map(String::as_str)) && seen.insert(*found)
        });
        found
    }

    /// Equal synonyms have equal fingerprints, however their files are written.
    pub fn fingerprint(&self) -> u128 {
        let mut said = String::new();
        for (language, groups) in &self.languages {
            for (member, alternatives) in groups.members() {
                // Neither a line break nor a comma is ever part of a folded word.
                said.extend([language.code(), ",", member]);
                for words in alternatives {
                    said.extend([",", &words.join(" ")]);
                }
                said.push('\n');
            }
        }
        xxh3_128(said.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::groups::MAX_ALTERNATIVES;
    use super::*;
    use crate::search::fold::fold;
    use crate::search::words::Word;
    use proptest::prelude::*;

    fn english(text: &str) -> Synonyms {
        Synonyms::read([(Language::EN, text)]).0
    }

    fn words(folded: &str) -> Vec<&str> {
        crate::search::words::words(folded).map(|Word { text, .. }| text).collect()
    }

    /// What else is looked for in place of the first words of `typed`, with the number of words taken.
    fn found(synonyms: &Synonyms, typed: &str) -> Vec<String> {
        let folded = fold(typed);
        let alternatives = synonyms.of(Language::EN, &words(&folded), 0);
        alternatives.iter().map(|one| format!("{} {}", one.taken, one.words.join(" "))).collect()
    }

    fn check(text: &str, typed: &str, expected: &[&str]) {
        assert_eq!(found(&english(text), typed), expected, "{typed:?} by {text:?}");
    }

    fn blamed(text: &str, expected: &[(usize, SynonymFault, &str)]) {
        let (_, problems) = Synonyms::read([(Language::EN, text)]);
        let told: Vec<_> =
            problems.iter().map(|problem| (problem.line, problem.fault, problem.detail.as_str())).collect();
        assert_eq!(told, expected, "{text:?}");
    }

    #[test]
    fn each_member_of_a_group_finds_the_others() {
        let text = "budget, funding, Geld\n";
        check(text, "budget", &["1 funding", "1 geld"]);
        check(text, "GELD", &["1 budget", "1 funding"]);
        check(text, "price", &[]);
    }

    #[test]
    fn members_of_several_words_stand_for_as_many() {
        let text = "data centre, datacenter, DC\ndata, records";
        check(text, "data centre closed", &["2 datacenter", "2 dc", "1 records"]);
        check(text, "dc", &["1 data centre", "1 datacenter"]);
        check(text, "data", &["1 records"]);
        check(text, "centre", &[]);
    }

    #[test]
    fn other_forms_of_a_word_count_as_the_word() {
        check("budget, funding", "budgets", &["1 funding"]);
        check("budget, budgets, funding", "budgets", &["1 funding", "1 budget"]);
        check("working day -> weekday", "working days", &["2 weekday"]);
    }

    #[test]
    fn an_arrow_points_one_way() {
        for arrow in ["->", "→"] {
            let text = format!("aws, gcp {arrow} cloud, competitor");
            check(&text, "gcp", &["1 cloud", "1 competitor"]);
            check(&text, "cloud", &[]);
        }
    }

    #[test]
    fn groups_that_share_a_member_stay_two() {
        check("a1, b1\nb1, c1", "a1", &["1 b1"]);
        check("a1, b1\nb1, c1", "b1", &["1 a1", "1 c1"]);
    }

    #[test]
    fn each_language_has_its_own() {
        let (synonyms, problems) = Synonyms::read([(Language::EN, "gift, present"), (Language::DE, "Gift, Toxin")]);
        assert_eq!(problems, []);
        let german = synonyms.of(Language::DE, &["gift"], 0);
        assert_eq!(german.iter().map(|one| one.words.concat()).collect::<Vec<_>>(), ["toxin"]);
        assert_eq!(synonyms.of(Language::ES, &["gift"], 0), []);
        assert_eq!(synonyms.languages().collect::<Vec<_>>(), [Language::DE, Language::EN]);
    }

    #[test]
    fn marks_of_bytes_line_ends_blanks_and_comments_do_not_count() {
        let text = "\u{feff}# money\r\n\r\n \u{a0}budget ,\tfunding  # said by finance\r\n#end";
        check(text, "funding", &["1 budget"]);
        blamed(text, &[]);
        check("c#, csharp", "csharp", &["1 c"]);
    }

    #[test]
    fn in_a_script_without_blanks_a_member_may_stand_anywhere() {
        let (synonyms, problems) = Synonyms::read([(Language::JA, "予算、資金，お金\n顧客,客")]);
        assert_eq!(problems, []);
        let of = |word: &str| -> Vec<String> {
            synonyms.of(Language::JA, &[word], 0).iter().map(|one| one.words.concat()).collect()
        };
        assert_eq!(of("予算"), ["資金", "お金"]);
        assert_eq!(of("来年の予算がない"), ["資金", "お金"]);
        assert_eq!(of("顧客に資金"), ["客", "予算", "お金", "顧客"]);
        assert_eq!(of("来年"), [""; 0]);
    }

    #[test]
    fn what_says_nothing_is_told_by_line() {
        blamed(
            "budget\n\n-> cloud\naws ->",
            &[
                (1, SynonymFault::Alone, "budget"),
                (3, SynonymFault::Alone, "-> cloud"),
                (4, SynonymFault::Alone, "aws ->"),
            ],
        );
        blamed("a -> b -> c", &[(1, SynonymFault::Arrows, "a -> b -> c")]);
        blamed("budget, , funding, !", &[(1, SynonymFault::NoWord, ""), (1, SynonymFault::NoWord, "!")]);
        blamed("budget, funding, Budget", &[(1, SynonymFault::Repeated, "Budget")]);
        blamed("a b c d e f, g\na b c d e f g, h, i", &[(2, SynonymFault::TooLong, "a b c d e f g")]);
    }

    #[test]
    fn a_member_has_no_more_than_so_many_alternatives() {
        let line = (0..40).map(|nth| format!("w{nth}")).collect::<Vec<_>>().join(", ");
        let (synonyms, problems) = Synonyms::read([(Language::EN, line.as_str())]);
        assert_eq!(synonyms.of(Language::EN, &["w7"], 0).len(), MAX_ALTERNATIVES);
        assert!(problems.iter().all(|problem| problem.fault == SynonymFault::TooMany));
        assert_eq!(problems.len(), 40);
    }

    #[test]
    fn the_fingerprint_tells_what_is_said_not_how() {
        let one = english("budget, funding");
        assert_eq!(one.fingerprint(), english("# money\r\n  Budget ,funding\r\n").fingerprint());
        assert_ne!(one.fingerprint(), english("budget -> funding").fingerprint());
        assert_ne!(one.fingerprint(), english("budget funding, x").fingerprint());
        assert_ne!(one.fingerprint(), Synonyms::read([(Language::ES, "budget, funding")]).0.fingerprint());
        assert_ne!(one.fingerprint(), Synonyms::default().fingerprint());
    }

    proptest! {
        #[test]
        fn any_text_can_be_read_and_asked(text in "([ab予算 ]{1,3}|,|->|#|\n|\r\n|\\PC){0,60}", typed in "[ab予算]{1,4}( [ab]{1,2}){0,3}|\\PC{0,100}", at in 0usize..4) {
            let (synonyms, problems) = Synonyms::read([(Language::EN, text.as_str())]);
            let lines = text.lines().count();
            prop_assert!(problems.iter().all(|problem| (1..=lines).contains(&problem.line)));
            let folded = fold(&typed);
            let words = words(&folded);
            for one in synonyms.of(Language::EN, &words, at) {
                prop_assert!(one.taken >= 1 && at + one.taken <= words.len());
                prop_assert!(!one.words.is_empty() && one.words.iter().all(|word| !word.is_empty()));
                prop_assert_ne!(&words[at..at + one.taken], one.words);
            }
        }

        #[test]
        fn in_a_group_finding_is_mutual(members in prop::collection::btree_set("[a-e]{1,3}( [a-e]{1,3})?", 2..6)) {
            let members: Vec<Vec<String>> = members.iter().map(|member| words(member).into_iter().map(str::to_owned).collect()).collect();
            let line = members.iter().map(|words| words.join(" ")).collect::<Vec<_>>().join(",");
            let synonyms = english(&line);
            for from in &members {
                for to in members.iter().filter(|to| *to != from) {
                    let alternatives = synonyms.of(Language::EN, from, 0);
                    prop_assert!(alternatives.iter().any(|one| one.taken == from.len() && one.words == to.as_slice()), "{line}");
                }
            }
        }
    }
}

//! How close two names are, for names that nobody wrote quite right. Knows no entry.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use std::collections::HashMap;

/// The least closeness, in percent of a perfect match, at which a name is taken for another: a word for a comma or one
/// wrong letter in a short word still pass, a missing word does not.
const ENOUGH: i64 = 80;
/// Shorter names are close to everything; longer ones are no names.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=160;
/// Names looked at for one that is asked for, so that a library of strange names costs no more than a common one.
const CANDIDATES: usize = 96;

/// Names that can be asked for by closeness, each as its letters and digits.
#[derive(Default)]
pub struct CloseNames {
    matcher: SkimMatcherV2,
    names: Vec<Vec<char>>,
    by_letters: HashMap<String, Vec<u32>>,
    by_three: HashMap<[char; 3], Vec<u32>>,
}

impl CloseNames {
    /// Names keep their places.
    pub fn new<'a>(letters: impl Iterator<Item = &'a String>) -> Self {
        let mut close = Self::default();
        for (place, letters) in (0..).zip(letters) {
            let name: Vec<char> = letters.chars().collect();
            for three in threes(&name) {
                let places = close.by_three.entry(three).or_default();
                if places.len() < CANDIDATES && places.last() != Some(&place) {
                    places.push(place);
                }
            }
            let same = close.by_letters.entry(letters.clone()).or_default();
            if same.len() < CANDIDATES {
                same.push(place);
            }
            close.names.push(name);
        }
        close
    }

    /// The places of the names close to this one and how close, closest first.
    pub fn find(&self, letters: &str) -> Vec<(u32, i64)> {
        let wanted: Vec<char> = letters.chars().collect();
        let mut found: Vec<(u32, i64)> =
            self.by_letters.get(letters).into_iter().flatten().map(|place| (*place, 100)).collect();
        if LENGTHS.contains(&wanted.len()) {
            found.extend(self.candidates(&wanted).into_iter().filter_map(|place| {
                let name = self.names.get(usize::try_from(place).ok()?)?;
                Some((place, self.closeness(&wanted, name)?))
            }));
        }
        found.sort_by_key(|(place, closeness)| (-closeness, *place));
        found
    }

    /// Names that share three letters in a row, by the rarest such threes.
    fn candidates(&self, wanted: &[char]) -> Vec<u32> {
        let mut lists: Vec<&Vec<u32>> = threes(wanted).filter_map(|three| self.by_three.get(&three)).collect();
        lists.sort_by_key(|places| places.len());
        let mut found: Vec<u32> = lists.into_iter().flatten().copied().take(CANDIDATES).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// `None` for the same letters, which is no matter of closeness, and below the least.
    fn closeness(&self, one: &[char], other: &[char]) -> Option<i64> {
        let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
        if one == other || short.len() * 5 < long.len() * 4 || !digits(short).eq(digits(long)) {
            return None;
        }
        let whole: String = long.iter().collect();
        let score = |part: &[char]| self.matcher.fuzzy_match(&whole, &part.iter().collect::<String>());
        let perfect = score(long).filter(|perfect| *perfect > 0)?;
        // One letter may be wrong: without it the rest must be found in order.
        let rest = || {
            let slip = short.iter().zip(long).take_while(|(a, b)| a == b).count();
            (slip.saturating_sub(2)..short.len().min(slip + 3)).filter_map(|at| {
                let rest: Vec<char> =
                    short.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, letter)| *letter).collect();
                score(&rest)
            })
        };
        let best = score(short).or_else(|| rest().max())?;
        Some(best * 100 / perfect).filter(|closeness| *closeness >= ENOUGH)
    }
}

fn threes(letters: &[char]) -> impl Iterator<Item = [char; 3]> + '_ {
    letters.windows(3).filter_map(|three| <[char; 3]>::try_from(three).ok())
}

/// Numbers must agree: Phase 1 is not Phase 2.
fn digits(letters: &[char]) -> impl Iterator<Item = &char> {
    letters.iter().filter(|letter| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::name::{key, letters};
    use super::*;

    fn check(wanted: &str, known: &[&str], expected: Option<&str>) {
        let known_letters: Vec<String> = known.iter().map(|name| letters(&key(name))).collect();
        let close = CloseNames::new(known_letters.iter());
        let found =
            close.find(&letters(&key(wanted))).first().and_then(|(place, _)| known.get(*place as usize).copied());
        assert_eq!(found, expected, "{wanted}");
    }

    const KNOWN: [&str; 9] = [
        "Tenant, Domain, Directory",
        "Moving Mail and Files",
        "Staying With a Competing Product",
        "Rules/Law",
        "Privacy (Not the Product)",
        "Stage 1",
        "Valid",
        "請求、契約、支払い",
        "IT",
    ];

    #[test]
    fn a_moved_slash_a_comma_for_a_word_and_one_wrong_letter_are_close() {
        check("Tenant Domain and Directory", &KNOWN, Some("Tenant, Domain, Directory"));
        check("Moving Mail, Files", &KNOWN, Some("Moving Mail and Files"));
        check("Staying With a Compating Product", &KNOWN, Some("Staying With a Competing Product"));
        check("Rules Law", &KNOWN, Some("Rules/Law"));
        check("請求契約支払い", &KNOWN, Some("請求、契約、支払い"));
        check("請求、契約と支払い", &KNOWN, Some("請求、契約、支払い"));
    }

    #[test]
    fn other_names_are_not() {
        for name in ["Stage 2", "Invalid", "Moving", "Staying With Us", "Law", "I", "", "Directory"] {
            check(name, &KNOWN, None);
        }
    }
}

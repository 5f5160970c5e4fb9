//! Words put in order at the end: cut-out marks left away, blanks folded.

use std::borrow::Cow;

use super::Span;

/// `words` from `from` on without the stretches `cuts`.
pub(super) fn without<'w>(words: &'w str, from: usize, cuts: &mut [Span]) -> Cow<'w, str> {
    let rest = |at: usize| words.get(at..).unwrap_or_default();
    if cuts.is_empty() {
        return Cow::Borrowed(rest(from));
    }
    cuts.sort_unstable_by_key(|cut| cut.start);
    let mut kept = String::with_capacity(words.len());
    let mut at = from;
    for cut in cuts {
        kept.push_str(words.get(at..cut.start).unwrap_or_default());
        at = cut.end;
    }
    kept.push_str(rest(at));
    Cow::Owned(kept)
}

/// No space at the ends, and never two in a row.
pub(super) fn squeezed(words: &str) -> String {
    let words = words.trim_ascii();
    // Without an early end the comparison takes many bytes at a time.
    let pairs = words.bytes().zip(words.bytes().skip(1));
    if !pairs.fold(false, |found, (left, right)| found | ((left == b' ') & (right == b' '))) {
        return words.to_owned();
    }
    let mut squeezed = String::with_capacity(words.len());
    for part in words.split("  ").map(|part| part.trim_start_matches(' ')).filter(|part| !part.is_empty()) {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(part);
    }
    squeezed
}

#[cfg(test)]
mod tests {
    use super::{squeezed, without};

    #[test]
    fn runs_of_spaces_fold_to_one() {
        for (words, expected) in [("a b", "a b"), ("  a  b   c    d ", "a b c d"), ("   ", ""), ("", ""), ("a  ", "a")]
        {
            assert_eq!(squeezed(words), expected, "{words:?}");
        }
    }

    #[test]
    fn cuts_are_left_away_in_any_order() {
        assert_eq!(without("**a** b", 0, &mut [3..5, 0..2]), "a b");
        assert_eq!(without("x [a]b*", 3, &mut [4..5, 6..7]), "ab");
    }
}

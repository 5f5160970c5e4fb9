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
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.push_str(word);
    }
    squeezed
}

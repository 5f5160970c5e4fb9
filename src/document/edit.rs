//! Changes of a page's text as values: spans of the original and what stands there instead. Applying none gives back
//! every byte.

use super::Span;

/// Puts `text` in the place of `span`; an empty span inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

impl Edit {
    /// The smallest edit that puts `words` in the place of `span`: what both begin and end with stays untouched. `None`
    /// when nothing changes, or `span` is no part of `text`.
    pub fn smallest(text: &str, span: Span, words: &str) -> Option<Self> {
        let old = text.get(span.clone())?;
        let same = |a: char, b: char| if a == b { a.len_utf8() } else { 0 };
        let before: usize = old.chars().zip(words.chars()).map(|(a, b)| same(a, b)).take_while(|&n| n > 0).sum();
        let (old_rest, new_rest) = (old.get(before..)?, words.get(before..)?);
        let ends = old_rest.chars().rev().zip(new_rest.chars().rev());
        let after: usize = ends.map(|(a, b)| same(a, b)).take_while(|&n| n > 0).sum();
        let new = new_rest.get(..new_rest.len() - after)?;
        let changed = span.start + before..span.end - after;
        (!changed.is_empty() || !new.is_empty()).then(|| Self { span: changed, text: new.to_owned() })
    }
}

/// Edits of one text, in order and disjoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits(Vec<Edit>);

/// An edit that overlaps another one, handed back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap(pub Edit);

impl Edits {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an edit; refused when it shares a byte with one that is already there. Insertions at one place keep the order
    /// in which they were added.
    pub fn push(&mut self, edit: Edit) -> Result<(), Overlap> {
        if edit.span.start > edit.span.end {
            return Err(Overlap(edit));
        }
        let place = self.0.partition_point(|known| known.span.end <= edit.span.start);
        match self.0.get(place) {
            Some(next) if next.span.start < edit.span.end => Err(Overlap(edit)),
            _ => {
                self.0.insert(place, edit);
                Ok(())
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Edit> {
        self.0.iter()
    }

    /// The edits that lead from the edited text back to `text`, for undo: applying both gives back every byte.
    pub fn inverse(&self, text: &str) -> Self {
        let (mut kept, mut at, mut new) = (Vec::with_capacity(self.0.len()), 0, 0);
        for edit in &self.0 {
            let (Some(before), Some(old)) = (text.get(at..edit.span.start), text.get(edit.span.clone())) else {
                continue;
            };
            let start = new + before.len();
            new = start + edit.text.len();
            kept.push(Edit { span: start..new, text: old.to_owned() });
            at = edit.span.end;
        }
        Self(kept)
    }

    /// The text with every edit made. An edit whose span does not lie on character boundaries of `text` is left out.
    pub fn apply(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for edit in &self.0 {
            let (Some(before), Some(_)) = (text.get(at..edit.span.start), text.get(edit.span.clone())) else {
                continue;
            };
            out.push_str(before);
            out.push_str(&edit.text);
            at = edit.span.end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, Edits};

    fn edit(span: super::Span, text: &str) -> Edit {
        Edit { span, text: text.to_owned() }
    }

    #[test]
    fn no_edits_give_back_the_text() {
        assert_eq!(Edits::new().apply("\u{feff}a\r\nb"), "\u{feff}a\r\nb");
    }

    #[test]
    fn edits_are_made_in_their_places_whatever_the_order_they_came_in() {
        let mut edits = Edits::new();
        for (span, text) in [(4..5, "E"), (0..1, "A"), (2..2, "-"), (5..5, "!")] {
            edits.push(edit(span, text)).unwrap();
        }
        assert_eq!(edits.apply("abcde"), "Ab-cdE!");
    }

    #[test]
    fn the_smallest_edit_keeps_what_both_have() {
        for (old, new, expected) in
            [("aa", "a", Some((1..2, ""))), ("日本", "日木本", Some((3..3, "木"))), ("same", "same", None)]
        {
            let found = Edit::smallest(old, 0..old.len(), new);
            if let Some(found) = &found {
                let mut edits = Edits::new();
                edits.push(found.clone()).unwrap();
                assert_eq!(edits.apply(old), new);
            }
            let found = found.map(|edit| (edit.span, edit.text));
            assert_eq!(found, expected.map(|(span, text)| (span, text.to_owned())));
        }
    }

    #[test]
    fn the_inverse_gives_back_every_byte() {
        let text = "abcdef";
        let mut edits = Edits::new();
        for (span, new) in [(1..3, "X"), (3..3, "yy"), (5..6, ""), (6..6, "!")] {
            edits.push(edit(span, new)).unwrap();
        }
        let changed = edits.apply(text);
        assert_eq!(changed, "aXyyde!");
        assert_eq!(edits.inverse(text).apply(&changed), text);
    }

    #[test]
    fn overlapping_edits_are_refused() {
        let mut edits = Edits::new();
        edits.push(edit(2..4, "x")).unwrap();
        for span in [3..3, 0..3, 3..9, 2..4] {
            assert!(edits.push(edit(span.clone(), "y")).is_err(), "{span:?}");
        }
        edits.push(edit(4..4, "z")).unwrap();
        edits.push(edit(2..2, "w")).unwrap();
        assert_eq!(edits.apply("abcde"), "abwxze");
    }
}

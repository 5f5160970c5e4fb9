//! Changes of a page's text as values: spans of the original and what stands there instead. Applying none gives back
//! every byte.

use super::Span;

/// Puts `text` in the place of `span`; an empty span inserts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
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

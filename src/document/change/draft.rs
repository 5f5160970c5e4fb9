//! A change in the making: the edits so far, and what the page has to say once they are made.

use super::{Changed, Content, Refusal};
use crate::document::lines::lines;
use crate::document::{Edit, Edits, Language, Page, Span, Vocabulary, parse};

pub struct Draft<'a> {
    pub text: &'a str,
    pub page: &'a Page,
    pub vocabulary: &'a Vocabulary,
    /// The page's; where it is `None`, too few words tell.
    pub language: Option<Language>,
    /// What the page says afterwards.
    pub meant: Content,
    edits: Edits,
}

impl<'a> Draft<'a> {
    pub fn new(text: &'a str, page: &'a Page, vocabulary: &'a Vocabulary) -> Self {
        Self { text, page, vocabulary, language: page.language, meant: Content::of(page), edits: Edits::new() }
    }

    pub fn source(&self, span: &Span) -> &'a str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Puts `words` in the place of `span`, as far as they differ.
    pub fn replace(&mut self, span: Span, words: &str) -> Result<(), Refusal> {
        match Edit::smallest(self.text, span, words) {
            Some(edit) => self.push(edit),
            None => Ok(()),
        }
    }

    pub fn insert(&mut self, at: usize, words: String) -> Result<(), Refusal> {
        self.push(Edit { span: at..at, text: words })
    }

    pub fn remove(&mut self, span: Span) -> Result<(), Refusal> {
        self.push(Edit { span, text: String::new() })
    }

    fn push(&mut self, edit: Edit) -> Result<(), Refusal> {
        let line = self.line(edit.span.start);
        self.edits.push(edit).map_err(|_| Refusal::NotReadBack { line })
    }

    /// Refuses when a merge conflict holds any of `span`.
    pub fn settled(&self, span: &Span) -> Result<(), Refusal> {
        let mut opened: Option<(usize, usize)> = None;
        for (line, number) in lines(self.text, 0, self.text.len()).zip(1..) {
            let words = line.of(self.text);
            if words.starts_with("<<<<<<< ") {
                opened = Some((line.start, number));
            } else if words.starts_with(">>>>>>> ") {
                let (start, first) = opened.take().unwrap_or((line.start, number));
                if start < span.end && span.start < line.next {
                    return Err(Refusal::MergeMarker { line: first });
                }
            }
        }
        match opened {
            Some((start, first)) if start < span.end => Err(Refusal::MergeMarker { line: first }),
            _ => Ok(()),
        }
    }

    /// The number of the line that holds the byte `at`.
    pub fn line(&self, at: usize) -> usize {
        lines(self.text, 0, self.text.len()).take_while(|line| line.next <= at).count() + 1
    }

    /// How the line that ends at `end` ends; where it is the last one, how the first line does.
    pub fn line_end(&self, end: usize) -> &'static str {
        let at = |place: usize| {
            let rest = self.text.get(place..).unwrap_or_default();
            ["\r\n", "\n", "\r"].into_iter().find(|mark| rest.starts_with(mark))
        };
        let first = || lines(self.text, 0, self.text.len()).next().and_then(|line| at(line.end));
        at(end).or_else(first).unwrap_or("\n")
    }

    /// The start of the line that holds the byte `at`.
    pub fn start_of_line(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|before| before.rfind(['\n', '\r'])).map_or(self.page_start(), |end| end + 1)
    }

    /// The end of the line that holds the byte `at`, its line end left out.
    pub fn end_of_line(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        at + rest.find(['\n', '\r']).unwrap_or(rest.len())
    }

    /// Behind a byte order mark.
    pub fn page_start(&self) -> usize {
        if self.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
    }

    /// The edits and what they make, once that was read and says what is meant; `None` when nothing changes.
    pub fn finish(self) -> Result<Option<Changed>, Refusal> {
        if self.edits.is_empty() {
            return Ok(None);
        }
        let text = self.edits.apply(self.text);
        let (page, problems) = parse(&text, self.vocabulary);
        if Content::of(&page) != self.meant {
            let first = self.edits.iter().next().map_or(0, |edit| edit.span.start);
            return Err(Refusal::NotReadBack { line: self.line(first) });
        }
        Ok(Some(Changed { edits: self.edits, text, page, problems }))
    }
}

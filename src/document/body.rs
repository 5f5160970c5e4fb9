//! The parts of a page's body that the readers of definitions, examples, questions and update summaries look at: every
//! heading with its meaning, every table with its header and the heading it stands under.

use super::outline::{Outline, PieceKind};
use super::plain::Words;
use super::vocabulary::{ColumnWord, HeadingWord};
use super::{Language, Link, Text, Vocabulary, lines, table};

pub(super) struct Body<'t> {
    pub(super) text: &'t str,
    pub(super) vocabulary: &'t Vocabulary,
    pub(super) outline: &'t Outline,
    pub(super) headings: Vec<Heading>,
    pub(super) tables: Vec<TableHead>,
}

pub(super) struct Heading {
    /// Index of its piece.
    pub(super) piece: usize,
    pub(super) level: u8,
    pub(super) text: Text,
    pub(super) meaning: Option<HeadingWord>,
    pub(super) languages: Vec<Language>,
    /// It is nothing but a link.
    pub(super) is_link: bool,
}

pub(super) struct TableHead {
    /// Index of its piece.
    pub(super) piece: usize,
    pub(super) header: Vec<String>,
    /// Index of the heading it stands under, with no other table between.
    pub(super) heading: Option<usize>,
    /// There are only blanks between the heading and the table.
    pub(super) is_next_to_heading: bool,
}

impl<'t> Body<'t> {
    /// Also gives the links that stand in headings.
    pub(super) fn read(text: &'t str, outline: &'t Outline, vocabulary: &'t Vocabulary) -> (Self, Vec<Link>) {
        let mut body = Self { text, vocabulary, outline, headings: Vec::new(), tables: Vec::new() };
        let mut links = Vec::new();
        let mut under = None;
        for (piece, found) in outline.pieces.iter().enumerate() {
            match found.kind {
                PieceKind::Heading { level, start, end } => {
                    let known = links.len();
                    let mut words = Words::collecting(text, links);
                    words.inline(start..end);
                    let (plain, found) = words.finish();
                    links = found;
                    let is_link = links.get(known..).is_some_and(|new| new.len() == 1 && new[0].label == plain);
                    under = Some((body.headings.len(), true));
                    body.heading(piece, level, Text { span: start..end, plain }, is_link);
                }
                PieceKind::Table { .. } => {
                    let (heading, is_next_to_heading) = under.take().map_or((None, false), |(at, next)| (Some(at), next));
                    let header = table::header_words(text, found);
                    body.tables.push(TableHead { piece, header, heading, is_next_to_heading });
                }
                PieceKind::Quote | PieceKind::Text => {
                    if let Some((heading, _)) = under {
                        let is_void = lines::is_blank(text.get(found.span.clone()).unwrap_or_default());
                        under = Some((heading, is_void && under.is_some_and(|(_, next)| next)));
                    }
                }
            }
        }
        (body, links)
    }

    fn heading(&mut self, piece: usize, level: u8, text: Text, is_link: bool) {
        let (meaning, languages) = match self.vocabulary.heading(&text.plain) {
            Some((meaning, languages)) => (Some(meaning), languages),
            None => (None, Vec::new()),
        };
        self.headings.push(Heading { piece, level, text, meaning, languages, is_link });
    }

    /// The page's title: its first H1.
    pub(super) fn title(&self) -> Option<&Heading> {
        self.headings.iter().find(|heading| heading.level == 1)
    }

    /// The heading that belongs to `table`, which the title never does.
    pub(super) fn heading_of(&self, table: &TableHead) -> Option<&Heading> {
        let heading = self.headings.get(table.heading?)?;
        let is_title = self.title().is_some_and(|title| title.piece == heading.piece);
        (!is_title).then_some(heading)
    }

    /// Whether any header cell of `table` may mean `word`, and in which languages.
    pub(super) fn column_languages(&self, table: &TableHead, word: ColumnWord) -> Vec<Language> {
        let meanings = table.header.iter().flat_map(|cell| self.vocabulary.column(cell));
        meanings.filter(|(meaning, _)| *meaning == word).map(|&(_, language)| language).collect()
    }
}

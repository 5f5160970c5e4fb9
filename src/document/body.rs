//! The parts of a page's body that the readers of definitions, examples, questions and update summaries look at: every
//! heading with its meaning, every table with its header and the heading it stands under.

use super::outline::Outline;
use super::piece::{Piece, PieceKind};
use super::plain::Words;
use super::vocabulary::{ColumnWord, HeadingWord};
use super::{Language, Text, Vocabulary, lines, table};

pub(super) struct Body<'t> {
    pub(super) text: &'t str,
    pub(super) vocabulary: &'t Vocabulary,
    pub(super) outline: &'t Outline,
    pub(super) headings: Vec<Heading>,
    /// Index of the first H1.
    title: Option<usize>,
    pub(super) tables: Vec<TableHead<'t>>,
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

pub(super) struct TableHead<'t> {
    /// Index of its piece.
    pub(super) piece: usize,
    pub(super) width: usize,
    /// One for each column of a table of up to `WIDEST` columns; wider ones are never taken apart.
    pub(super) columns: Vec<Column<'t>>,
    /// Index of the heading it stands under, with no other table between.
    pub(super) heading: Option<usize>,
    /// There are only blanks between the heading and the table.
    pub(super) is_next_to_heading: bool,
}

const WIDEST: usize = 8;

/// What a header cell may say.
pub(super) struct Column<'t> {
    meanings: &'t [(ColumnWord, Language)],
    /// "L2", also inside a longer header such as "L2 value".
    pub(super) is_level: bool,
}

impl Column<'_> {
    pub(super) fn means(&self, words: &[ColumnWord]) -> bool {
        self.meanings.iter().any(|(meaning, _)| words.contains(meaning))
    }

    /// Its meanings, each with the language that gives it.
    pub(super) fn meanings(&self) -> impl Iterator<Item = (ColumnWord, Language)> {
        self.meanings.iter().copied()
    }
}

impl<'t> Body<'t> {
    /// Also gives the words' reader, which has seen the links in headings.
    pub(super) fn read(text: &'t str, outline: &'t Outline, vocabulary: &'t Vocabulary) -> (Self, Words<'t>) {
        let mut body = Self { text, vocabulary, outline, headings: Vec::new(), title: None, tables: Vec::new() };
        let mut words = Words::collecting(text);
        let mut under = None;
        for (piece, found) in outline.pieces.iter().enumerate() {
            match found.kind {
                PieceKind::Heading { level, start, end } => {
                    let known = words.links().len();
                    words.inline(start..end);
                    let plain = words.take();
                    let new = words.links().get(known..).unwrap_or_default();
                    let is_link = matches!(new, [link] if link.label == plain);
                    under = Some((body.headings.len(), true));
                    body.heading(piece, level, Text { span: start..end, plain }, is_link);
                }
                PieceKind::Table { columns: width, .. } => {
                    let (heading, is_next_to_heading) =
                        under.take().map_or((None, false), |(at, next)| (Some(at), next));
                    let columns = if width <= WIDEST { body.columns(found) } else { Vec::new() };
                    body.tables.push(TableHead { piece, width, columns, heading, is_next_to_heading });
                }
                PieceKind::Quote | PieceKind::Text => {
                    if let Some((heading, _)) = under {
                        let is_void = lines::is_blank(text.get(found.span.clone()).unwrap_or_default());
                        under = Some((heading, is_void && under.is_some_and(|(_, next)| next)));
                    }
                }
            }
        }
        (body, words)
    }

    fn heading(&mut self, piece: usize, level: u8, text: Text, is_link: bool) {
        let (meaning, languages) = match self.vocabulary.heading(&text.plain) {
            Some((meaning, languages)) => (Some(meaning), languages),
            None => (None, Vec::new()),
        };
        if level == 1 {
            self.title.get_or_insert(self.headings.len());
        }
        self.headings.push(Heading { piece, level, text, meaning, languages, is_link });
    }

    /// The page's title: its first H1.
    pub(super) fn title(&self) -> Option<&Heading> {
        self.headings.get(self.title?)
    }

    /// The heading that belongs to `table`, which the title never does.
    pub(super) fn heading_of(&self, table: &TableHead) -> Option<&Heading> {
        let heading = self.headings.get(table.heading?)?;
        let is_title = self.title().is_some_and(|title| title.piece == heading.piece);
        (!is_title).then_some(heading)
    }

    fn columns(&self, table: &Piece) -> Vec<Column<'t>> {
        let column = |cell| {
            let words = Words::of(self.text, cell);
            Column { meanings: self.vocabulary.column(&words), is_level: names_level(&words) }
        };
        table::header_spans(self.text, table).into_iter().flatten().map(column).collect()
    }

    /// In which languages a header cell of `table` means `word`.
    pub(super) fn column_languages(table: &TableHead, word: ColumnWord) -> Vec<Language> {
        let meanings = table.columns.iter().flat_map(Column::meanings);
        meanings.filter(|(meaning, _)| *meaning == word).map(|(_, language)| language).collect()
    }
}

/// "L1", "L2" or "L3" at the start, as overviews head each status and L3 pages their columns.
pub(super) fn names_level(words: &str) -> bool {
    let mut letters = words.chars();
    letters.next().is_some_and(|c| c == 'L' || c == 'l') && letters.next().is_some_and(|c| ('1'..='3').contains(&c))
}

//! The lines of a source text: where each stands and what it is, found in one walk through the text.

/// What a line of Markdown is, as far as its colours need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    Words,
    Heading,
    /// Of the front matter.
    Field,
    /// Of a block of code, its fences included.
    Code,
    Table,
}

/// A line without its line end, in bytes of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub start: usize,
    pub end: usize,
    pub kind: LineKind,
}

/// All lines of a text; there is always at least one.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    all: Vec<Line>,
}

impl Lines {
    pub fn of(text: &str) -> Self {
        let mut all = Vec::new();
        let mut inside = Inside::Words;
        let mut start = 0;
        loop {
            let rest = text.get(start..).unwrap_or_default();
            let length = rest.find('\n');
            let end = start + length.unwrap_or(rest.len());
            let words = text.get(start..end).unwrap_or_default();
            let words = words.strip_suffix('\r').unwrap_or(words);
            all.push(Line { start, end: start + words.len(), kind: inside.take(words, all.is_empty()) });
            match length {
                Some(length) => start += length + 1,
                None => return Self { all },
            }
        }
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    pub fn all(&self) -> &[Line] {
        &self.all
    }

    pub fn get(&self, number: usize) -> Option<Line> {
        self.all.get(number).copied()
    }

    /// The number of the line that holds this byte, from 0.
    pub fn at(&self, byte: usize) -> usize {
        self.all.partition_point(|line| line.start <= byte).saturating_sub(1)
    }
}

/// What the lines before leave open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Words,
    FrontMatter,
    /// Until a line of at least so many of this sign.
    Fence(char, usize),
}

impl Inside {
    fn take(&mut self, line: &str, is_first: bool) -> LineKind {
        let words = line.trim_start_matches('\u{feff}').trim();
        let rule = words.len() >= 3 && words.chars().all(|sign| sign == '-');
        match *self {
            Self::Words if is_first && rule => {
                *self = Self::FrontMatter;
                LineKind::Field
            }
            Self::FrontMatter => {
                if rule {
                    *self = Self::Words;
                }
                LineKind::Field
            }
            Self::Fence(sign, length) => {
                if fence(words).is_some_and(|(other, long)| other == sign && long >= length && words.len() == long) {
                    *self = Self::Words;
                }
                LineKind::Code
            }
            Self::Words => match fence(words) {
                Some((sign, length)) => {
                    *self = Self::Fence(sign, length);
                    LineKind::Code
                }
                None if words.starts_with('#') => LineKind::Heading,
                None if words.starts_with('|') => LineKind::Table,
                None => LineKind::Words,
            },
        }
    }
}

/// The sign and length of a fence that a line begins with.
fn fence(words: &str) -> Option<(char, usize)> {
    let sign = words.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let length = words.chars().take_while(|other| *other == sign).count();
    (length >= 3).then_some((sign, length))
}

#[cfg(test)]
mod tests {
    use super::{LineKind, Lines};

    #[test]
    fn lines_know_where_they_are_and_what_they_are() {
        let text = "---\r\na: b\r\n---\n# T\n| x |\n```\n# no\n```\nend";
        let lines = Lines::of(text);
        let kinds: Vec<LineKind> = lines.all().iter().map(|line| line.kind).collect();
        use LineKind::{Code, Field, Heading, Table, Words};
        assert_eq!(kinds, [Field, Field, Field, Heading, Table, Code, Code, Code, Words]);
        let words: Vec<&str> = lines.all().iter().map(|line| &text[line.start..line.end]).collect();
        assert_eq!(words, text.lines().collect::<Vec<_>>());
        assert_eq!(lines.at(text.find("| x").unwrap_or_default() + 1), 4);
        assert_eq!(lines.at(text.len()), 8);
    }

    #[test]
    fn a_text_always_has_a_last_line() {
        assert_eq!(Lines::of("").len(), 1);
        assert_eq!(Lines::of("a\n").len(), 2);
    }
}

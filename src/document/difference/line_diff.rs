//! Two texts line by line, and within lines that answer each other word by word: what a person sees before saving. It
//! knows nothing of pages.

use similar::{ChangeTag, DiffOp, TextDiff};

/// One line of the difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiffLine {
    /// The same in both. Numbers count from 1.
    Same {
        old: usize,
        new: usize,
        text: String,
    },
    Removed {
        old: usize,
        pieces: Vec<Piece>,
    },
    Added {
        new: usize,
        pieces: Vec<Piece>,
    },
    /// So many equal lines are left out.
    Gap {
        lines: usize,
    },
}

/// Words of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// The line it answers does not have them. Set for all of a line that answers none.
    pub is_other: bool,
}

/// Lines around a change that are shown too.
const CONTEXT: usize = 1;

/// Lines longer than this are not looked at word by word, in bytes.
const MOST_WORDS: usize = 4_000;

/// The lines that differ, with those around them; none for equal texts.
pub fn line_diff(old: &str, new: &str) -> Vec<DiffLine> {
    let diff = TextDiff::from_lines(old, new);
    let (old_lines, new_lines): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let mut lines = Vec::new();
    let mut shown = 0;
    for group in diff.grouped_ops(CONTEXT) {
        let start = group.first().map_or(shown, |op| op.old_range().start);
        if start > shown {
            lines.push(DiffLine::Gap { lines: start - shown });
        }
        for op in &group {
            shown = op.old_range().end;
            operation(op, &old_lines, &new_lines, &mut lines);
        }
    }
    if !lines.is_empty() && old_lines.len() > shown {
        lines.push(DiffLine::Gap { lines: old_lines.len() - shown });
    }
    lines
}

fn operation(op: &DiffOp, old: &[&str], new: &[&str], lines: &mut Vec<DiffLine>) {
    let of = |all: &[&str], at: usize| all.get(at).map_or("", |line| line.trim_end_matches(['\n', '\r'])).to_owned();
    if let DiffOp::Equal { old_index, new_index, len } = *op {
        lines.extend((0..len).map(|step| DiffLine::Same {
            old: old_index + step + 1,
            new: new_index + step + 1,
            text: of(old, old_index + step),
        }));
        return;
    }
    let (gone, come) = (op.old_range(), op.new_range());
    let pairs = gone.len().min(come.len());
    let both: Vec<(Vec<Piece>, Vec<Piece>)> =
        (0..pairs).map(|step| words(&of(old, gone.start + step), &of(new, come.start + step))).collect();
    let whole = |text: String| vec![Piece { text, is_other: true }];
    for (step, at) in gone.enumerate() {
        let pieces = both.get(step).map_or_else(|| whole(of(old, at)), |(old, _)| old.clone());
        lines.push(DiffLine::Removed { old: at + 1, pieces });
    }
    for (step, at) in come.enumerate() {
        let pieces = both.get(step).map_or_else(|| whole(of(new, at)), |(_, new)| new.clone());
        lines.push(DiffLine::Added { new: at + 1, pieces });
    }
}

/// Two lines that answer each other, in pieces.
fn words(old: &str, new: &str) -> (Vec<Piece>, Vec<Piece>) {
    let whole = |text: &str| vec![Piece { text: text.to_owned(), is_other: true }];
    if old.len() + new.len() > MOST_WORDS {
        return (whole(old), whole(new));
    }
    // Scripts that write no blanks are compared letter by letter.
    let is_wide = |text: &str| text.chars().any(|letter| letter >= '\u{2e80}');
    let diff =
        if is_wide(old) || is_wide(new) { TextDiff::from_chars(old, new) } else { TextDiff::from_words(old, new) };
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        let is_other = change.tag() != ChangeTag::Equal;
        if change.tag() != ChangeTag::Insert {
            add(&mut left, change.value(), is_other);
        }
        if change.tag() != ChangeTag::Delete {
            add(&mut right, change.value(), is_other);
        }
    }
    (left, right)
}

fn add(pieces: &mut Vec<Piece>, text: &str, is_other: bool) {
    match pieces.last_mut().filter(|last| last.is_other == is_other) {
        Some(last) => last.text.push_str(text),
        None => pieces.push(Piece { text: text.to_owned(), is_other }),
    }
}

#[cfg(test)]
mod tests {
    use super::{DiffLine, Piece, line_diff};

    /// Each line as it would be read, what is other in brackets.
    fn shown(old: &str, new: &str) -> Vec<String> {
        let said = |pieces: &[Piece]| {
            let piece = |piece: &Piece| if piece.is_other { format!("[{}]", piece.text) } else { piece.text.clone() };
            pieces.iter().map(piece).collect::<String>()
        };
        let line = |line: &DiffLine| match line {
            DiffLine::Same { text, .. } => format!("  {text}"),
            DiffLine::Removed { pieces, .. } => format!("- {}", said(pieces)),
            DiffLine::Added { pieces, .. } => format!("+ {}", said(pieces)),
            DiffLine::Gap { lines } => format!("… {lines}"),
        };
        line_diff(old, new).iter().map(line).collect()
    }

    #[test]
    fn equal_texts_have_no_lines() {
        assert_eq!(shown("a\nb\n", "a\nb\n"), Vec::<String>::new());
    }

    #[test]
    fn words_that_differ_stand_out_in_their_line() {
        assert_eq!(
            shown("a\nb\nc d e\nf\ng\n", "a\nb\nc x e\nf\ng\n"),
            ["… 1", "  b", "- c [d] e", "+ c [x] e", "  f", "… 1"]
        );
        assert_eq!(shown("定義あり\n", "定義なし\n"), ["- 定義[あり]", "+ 定義[なし]"]);
    }

    #[test]
    fn whole_lines_come_and_go() {
        assert_eq!(shown("a\n", "a\r\nb\n"), ["- a", "+ a", "+ [b]"]);
        assert_eq!(shown("a\nb", "a"), ["- a", "- [b]", "+ a"]);
    }
}

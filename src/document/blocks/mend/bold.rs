//! Bold that CommonMark never closes because a letter follows a closing mark after punctuation (`**Label：**text`), or
//! never opens for the mirrored reason. A blank added on the outer side makes the mark count.

use super::{Line, Mending};

/// Whether bold is open at the end of the lines seen so far.
#[derive(Default)]
pub(super) struct Bold {
    open: bool,
}

impl Bold {
    pub(super) fn mend_line(&mut self, mending: &mut Mending<'_>, line: &Line) {
        let text = line.text(mending.page);
        if starts_block(line.body(mending.page)) {
            self.open = false;
        }
        self.mend(mending, line.start, text);
    }

    /// In a table row each cell stands alone.
    pub(super) fn mend_row(&mut self, mending: &mut Mending<'_>, line: &Line) {
        let mut at = line.start;
        for cell in line.text(mending.page).split_inclusive('|') {
            self.open = false;
            self.mend(mending, at, cell.strip_suffix('|').unwrap_or(cell));
            at += cell.len();
        }
        self.open = false;
    }

    fn mend(&mut self, mending: &mut Mending<'_>, start: usize, text: &str) {
        const LONGEST: usize = 1 << 16;
        let Some(marks) = (text.len() <= LONGEST).then(|| marks(text)).flatten() else {
            self.open = false;
            return;
        };
        for at in marks {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let after = text.get(at + 2..).and_then(|after| after.chars().next());
            if self.open {
                let closes = before.is_some_and(|c| !c.is_whitespace());
                if closes && before.is_some_and(is_punctuation) && after.is_some_and(is_word) {
                    mending.edit(start + at + 2, 0, " ");
                }
                self.open = !closes;
            } else {
                let opens = after.is_some_and(|c| !c.is_whitespace());
                if opens && after.is_some_and(is_punctuation) && before.is_some_and(is_word) && closes_later(text, at) {
                    mending.edit(start + at, 0, " ");
                }
                self.open = opens;
            }
        }
    }
}

/// Places of `**` outside code; `None` when longer runs of asterisks make pairs a matter of guessing.
fn marks(text: &str) -> Option<Vec<usize>> {
    let mut marks = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    let marks_text = |byte: &u8| matches!(byte, b'\\' | b'`' | b'*');
    while let Some(next) = bytes.get(at..).and_then(|rest| rest.iter().position(marks_text)) {
        at += next;
        let rest = bytes.get(at..).unwrap_or_default();
        let byte = rest.first().copied().unwrap_or_default();
        let run = rest.iter().take_while(|next| **next == byte).count();
        match byte {
            b'\\' => at += 2,
            b'`' => {
                let fence = text.get(at..at + run).unwrap_or_default();
                let after = at + run;
                // Without an end it is no code span: go on after the marks.
                at = text.get(after..).and_then(|rest| rest.find(fence)).map_or(after, |end| after + end + run);
            }
            _ if run > 2 => return None,
            _ => {
                if run == 2 {
                    marks.push(at);
                }
                at += run;
            }
        }
    }
    Some(marks)
}

fn closes_later(text: &str, open: usize) -> bool {
    text.get(open + 2..).is_some_and(|rest| rest.contains("**"))
}

fn starts_block(body: &str) -> bool {
    body.starts_with(['#', '-', '+', '|']) || body.starts_with("* ") || body.starts_with(|c: char| c.is_ascii_digit())
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !is_hidden(c)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_hidden(c)
}

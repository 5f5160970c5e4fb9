//! Pages with their rows in another order: what was scenario 0 is another now, and what is where is known.

use playbook_desk::document::{Page, ScenarioTable, Vocabulary, parse};
use std::ops::Range;

/// A page's text with the rows of each table and the questions shuffled, and for each section where its old rows went.
pub struct Shuffled {
    pub text: String,
    /// `moved[section][old row]` is the new row: valid, invalid, questions of the tip.
    pub moved: [Vec<usize>; 3],
}

/// Shuffles `text`, the same way for the same `seed`.
pub fn shuffled(text: &str, seed: u64) -> Shuffled {
    let (page, _) = parse(text, &Vocabulary::builtin());
    let sections = spans(&page);
    let moved: Vec<Vec<usize>> = (seed..).zip(&sections).map(|(seed, spans)| permutation(spans.len(), seed)).collect();
    let mut edits: Vec<(Range<usize>, &str)> = Vec::new();
    for (spans, moved) in sections.iter().zip(&moved) {
        edits.extend(moved.iter().enumerate().map(|(old, new)| (spans[*new].clone(), &text[spans[old].clone()])));
    }
    edits.sort_by_key(|(span, _)| span.start);
    let (mut made, mut at) = (String::new(), 0);
    for (span, words) in edits {
        made.push_str(&text[at..span.start]);
        made.push_str(words);
        at = span.end;
    }
    made.push_str(&text[at..]);
    let [valid, invalid, questions] = moved.try_into().expect("three sections");
    Shuffled { text: made, moved: [valid, invalid, questions] }
}

fn spans(page: &Page) -> [Vec<Range<usize>>; 3] {
    let rows = |table: &Option<ScenarioTable>| {
        table.iter().flat_map(|table| &table.table.rows).map(|row| row.span.clone()).collect()
    };
    let questions = page.questions.iter().map(|question| question.span.clone()).collect();
    [rows(&page.valid), rows(&page.invalid), questions]
}

/// Numbers below `count` in an order that `seed` decides.
fn permutation(count: usize, seed: u64) -> Vec<usize> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut order: Vec<usize> = (0..count).collect();
    for at in (1..count).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        order.swap(at, usize::try_from(state % (at as u64 + 1)).expect("a small number"));
    }
    order
}

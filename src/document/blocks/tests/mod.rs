//! What the tests of blocks share: a page drawn in a shorthand.

mod hostile;
mod laws;
mod traps;

use std::sync::LazyLock;

use super::super::Vocabulary;
use super::*;

static WORDS: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::builtin);

fn read(page: &str) -> Blocks {
    blocks(page, 0, &WORDS)
}

/// The blocks of `page` in a shorthand: one line a block, children indented, `*strong*`, `/emphasis/`, `[text](target)`.
fn sketch(page: &str) -> String {
    let mut lines = Vec::new();
    draw(&read(page).blocks, 0, &mut lines);
    lines.join("\n")
}

fn draw(blocks: &[Block], depth: usize, lines: &mut Vec<String>) {
    for block in blocks {
        let (line, children): (String, &[Block]) = match &block.content {
            Content::Heading { level, runs } => (format!("h{level} {}", ink(runs)), &[]),
            Content::Paragraph(runs) => (format!("p {}", ink(runs)), &[]),
            Content::Quote(blocks) => ("quote".to_owned(), blocks),
            Content::Alert(alert) => (
                format!("alert {} {}", alert.word, alert.kind.map_or("-".to_owned(), |kind| format!("{kind:?}"))),
                &alert.blocks,
            ),
            Content::Code { language, text } => (format!("code {language} {text:?}"), &[]),
            Content::Details { summary, blocks, open } => (format!("details {open} {}", ink(summary)), blocks),
            Content::Include { label, target } => (format!("include {label} -> {target}"), &[]),
            Content::Raw(text) => (format!("raw {text:?}"), &[]),
            Content::Rule => ("rule".to_owned(), &[]),
            Content::List(list) => {
                let kind = list.start.map_or("ul".to_owned(), |start| format!("ol {start}"));
                lines.push(format!("{}{kind}{}", "  ".repeat(depth), if list.tight { "" } else { " loose" }));
                for item in &list.items {
                    let mark = item.checked.map_or("-", |checked| if checked { "x" } else { "o" });
                    let at = lines.len();
                    draw(&item.blocks, depth + 2, lines);
                    if let Some(first) = lines.get_mut(at) {
                        *first = format!("{}{mark} {}", "  ".repeat(depth + 1), first.trim_start());
                    }
                }
                continue;
            }
            Content::Table(table) => {
                let align = |align: &Align| match align {
                    Align::Natural => '.',
                    Align::Left => '<',
                    Align::Center => '=',
                    Align::Right => '>',
                };
                let row = |row: &Row| row.cells.iter().map(|cell| ink(cell)).collect::<Vec<_>>().join(" | ");
                let columns: String = table.columns.iter().map(align).collect();
                lines.push(format!("{}table {columns} {}", "  ".repeat(depth), row(&table.header)));
                lines.extend(table.rows.iter().map(|cells| format!("{}  {}", "  ".repeat(depth), row(cells))));
                continue;
            }
        };
        lines.push(format!("{}{line}", "  ".repeat(depth)));
        draw(children, depth + 1, lines);
    }
}

fn ink(runs: &[Run]) -> String {
    let mut line = String::new();
    for run in runs {
        let Style { strong, emphasis, strike, code, underline, raised, lowered } = run.style;
        let words = match &run.piece {
            Piece::Text(text) => text.clone(),
            Piece::Break => "\\".to_owned(),
            Piece::Image { target, alt } => format!("!{alt}<{target}>"),
        };
        let marks = [
            (strong, "*"),
            (emphasis, "/"),
            (strike, "~"),
            (code, "`"),
            (underline, "_"),
            (raised, "^"),
            (lowered, ","),
        ];
        let marked = marks.iter().filter(|(on, _)| *on).fold(words, |words, (_, mark)| format!("{mark}{words}{mark}"));
        line.push_str(&run.link.as_ref().map_or(marked.clone(), |target| format!("[{marked}]({target})")));
    }
    line
}

fn check(page: &str, expected: &str) {
    let lines: Vec<&str> = expected.lines().filter(|line| !line.trim().is_empty()).collect();
    let indent = lines.iter().map(|line| line.len() - line.trim_start().len()).min().unwrap_or_default();
    let expected: Vec<&str> = lines.iter().filter_map(|line| line.get(indent..)).collect();
    assert_eq!(sketch(page), expected.join("\n"), "{page}");
}

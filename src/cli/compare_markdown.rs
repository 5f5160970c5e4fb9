//! A comparison as Markdown to paste: one table for each lane. What pages say cannot become markup.

use super::columns::harmless;
use super::compare::TELLING;
use crate::compare::{Cell, Comparison, Lane, Section, Situation};
use crate::library::PagePath;
use crate::sentences;
use crate::text::{Texts, Value};
use std::io::{self, Write};

pub(super) fn print(
    comparison: &Comparison,
    situation: Option<&Situation>,
    texts: &Texts,
    out: &mut impl Write,
) -> io::Result<()> {
    let name = |path: &PagePath| cell_text(comparison.column(path).map_or(path.as_str(), |column| &column.name));
    let names: Vec<String> = comparison.columns.iter().map(|column| cell_text(&column.name)).collect();
    writeln!(out, "# {}", names.join(" · "))?;
    let best = situation.map(|situation| situation.best.as_ref());
    let best = best.map(|best| best.and_then(|best| comparison.column(best)));
    match best {
        None => {}
        Some(None) => writeln!(out, "\n{}", texts.say("cli-compare-tie"))?,
        Some(Some(column)) => {
            let arguments = [("entry", Value::from(cell_text(&column.name)))];
            writeln!(out, "\n**{}**", texts.say_with("cli-compare-best", &arguments))?;
        }
    }
    list(
        out,
        texts,
        "cli-compare-news",
        comparison.news.iter().map(|news| cell_text(&sentences::news(comparison, news, texts))),
    )?;
    let inside = comparison.redirects.iter().filter(|redirect| redirect.inside);
    let redirects = inside.map(|redirect| {
        format!("{} → {}: {}", name(&redirect.from.entry), name(&redirect.to), cell_text(&redirect.text))
    });
    list(out, texts, "cli-compare-redirects", redirects)?;
    let separating = comparison.separating.iter().take(TELLING);
    let separating = separating.map(|telling| format!("{}: {}", name(&telling.place.entry), cell_text(&telling.text)));
    list(out, texts, "cli-compare-apart", separating)?;
    for lane in comparison.lanes.iter().filter(|lane| !lane.rows.is_empty()) {
        writeln!(out, "\n## {}\n", sentences::lane(lane.section, texts))?;
        table(out, &names, lane)?;
    }
    Ok(())
}

fn list(out: &mut impl Write, texts: &Texts, heading: &str, items: impl Iterator<Item = String>) -> io::Result<()> {
    for (number, item) in items.enumerate() {
        if number == 0 {
            writeln!(out, "\n## {}\n", texts.say(heading))?;
        }
        writeln!(out, "- {item}")?;
    }
    Ok(())
}

fn table(out: &mut impl Write, names: &[String], lane: &Lane) -> io::Result<()> {
    writeln!(out, "| {} |", names.join(" | "))?;
    writeln!(out, "|{}", " --- |".repeat(names.len()))?;
    let words = |cell: &Cell| match (lane.section, &cell.status) {
        (Section::Invalid, Some(status)) => format!("{} → {}", cell_text(&cell.text), cell_text(status)),
        _ => cell_text(&cell.text),
    };
    for row in &lane.rows {
        let cells = row.cells.iter().map(|cell| cell.as_ref().map_or(String::new(), words));
        writeln!(out, "| {} |", cells.collect::<Vec<_>>().join(" | "))?;
    }
    Ok(())
}

/// On one line, with a backslash before what Markdown would take for a mark.
fn cell_text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in harmless(text).chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

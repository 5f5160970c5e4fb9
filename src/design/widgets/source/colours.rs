//! One line of Markdown with its colours. A colour never says more than the signs do that stand there anyway.

use egui::{
    Color32,
    text::{LayoutJob, TextFormat},
};

use super::lines::LineKind;
use crate::design::{
    font,
    fonts::{TextStyle, Weight},
    tokens::{Colors, Tokens},
};

/// The line, wrapped at `width` points.
pub fn job(tokens: &Tokens, words: &str, kind: LineKind, language: Option<&str>, width: f32) -> LayoutJob {
    let format = TextFormat {
        font_id: font(TextStyle::Code, Weight::Regular, language),
        line_height: Some(TextStyle::Code.size().line),
        color: tokens.color.text,
        valign: egui::Align::Center,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    job.break_on_newline = false;
    for (part, color) in parts(words, kind, &tokens.color) {
        job.append(part, 0.0, TextFormat { color, ..format.clone() });
    }
    if words.is_empty() {
        job.append("", 0.0, format);
    }
    job
}

fn parts<'w>(words: &'w str, kind: LineKind, color: &Colors) -> Vec<(&'w str, Color32)> {
    match kind {
        LineKind::Heading => vec![(words, color.accent)],
        LineKind::Code => vec![(words, color.example)],
        LineKind::Field => match words.split_once(':') {
            Some((key, _)) => {
                let (key, value) = words.split_at(key.len() + 1);
                vec![(key, color.accent), (value, color.text)]
            }
            None => vec![(words, color.quiet)],
        },
        LineKind::Table if words.chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' ')) => {
            vec![(words, color.quiet)]
        }
        LineKind::Table | LineKind::Words => inline(words, kind == LineKind::Table, color),
    }
}

fn inline<'w>(words: &'w str, in_table: bool, color: &Colors) -> Vec<(&'w str, Color32)> {
    let mut parts: Vec<(&str, Color32)> = Vec::new();
    let quote = words.len() - words.trim_start_matches(['>', ' ', '\t']).len();
    let has_quote = words.get(..quote).is_some_and(|marks| marks.contains('>'));
    let mut plain = if has_quote { quote } else { 0 };
    if has_quote && let Some(marks) = words.get(..quote) {
        parts.push((marks, color.quiet));
    }
    let mut at = plain;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let Some((length, ink)) = special(rest, in_table, color) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        parts.extend(words.get(plain..at).map(|before| (before, color.text)));
        parts.extend(words.get(at..at + length).map(|part| (part, ink)));
        at += length;
        plain = at;
    }
    parts.extend(words.get(plain..).map(|rest| (rest, color.text)));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

/// How many bytes of `rest` are of one special kind, and their colour.
fn special(rest: &str, in_table: bool, color: &Colors) -> Option<(usize, Color32)> {
    let first = rest.chars().next()?;
    match first {
        '\\' => Some((1 + rest.chars().nth(1).map_or(0, char::len_utf8), color.text)),
        '|' if in_table => Some((1, color.quiet)),
        '*' => Some((rest.len() - rest.trim_start_matches('*').len(), color.quiet)),
        '`' => {
            let ticks = rest.len() - rest.trim_start_matches('`').len();
            let (mark, behind) = rest.split_at(ticks);
            behind.find(mark).map(|end| (ticks + end + ticks, color.example))
        }
        '<' if rest.starts_with("<!--") => {
            Some((rest.find("-->").map_or(rest.len(), |end| end + "-->".len()), color.quiet))
        }
        '[' if rest.starts_with("[!") => rest.find(']').map(|end| (end + 1, color.redirect)),
        '[' => {
            let label = rest.find("](")?;
            rest.get(label..)?.find(')').map(|end| (label + end + 1, color.accent))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colors() -> Colors {
        Colors {
            text: Color32::WHITE,
            quiet: Color32::GRAY,
            accent: Color32::BLUE,
            example: Color32::GREEN,
            redirect: Color32::ORANGE,
            ..Colors::default()
        }
    }

    #[track_caller]
    fn check(words: &str, kind: LineKind, expected: &[(&str, Color32)]) {
        let shown = parts(words, kind, &colors());
        assert_eq!(shown, expected);
        assert_eq!(shown.iter().map(|(part, _)| *part).collect::<String>(), words, "no letter is lost");
    }

    #[test]
    fn signs_of_markdown_have_colours() {
        let c = colors();
        check("a `b|c` d", LineKind::Words, &[("a ", c.text), ("`b|c`", c.example), (" d", c.text)]);
        check(
            "| [x](y) \\| |",
            LineKind::Table,
            &[
                ("|", c.quiet),
                (" ", c.text),
                ("[x](y)", c.accent),
                (" ", c.text),
                ("\\|", c.text),
                (" ", c.text),
                ("|", c.quiet),
            ],
        );
        check("> [!NOTE]", LineKind::Words, &[("> ", c.quiet), ("[!NOTE]", c.redirect)]);
        check("key: value", LineKind::Field, &[("key:", c.accent), (" value", c.text)]);
        check("an [open bracket", LineKind::Words, &[("an [open bracket", c.text)]);
    }
}

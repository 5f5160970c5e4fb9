//! Running text laid out: fonts by style, line breaks, and which characters are links, code, underlined or marked.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, FontId, Galley, Stroke, Ui};

use super::piece::Role;
use super::sheet::Sheet;
use crate::design::{TextStyle, Weight, font};
use crate::document::blocks::{Piece, Run};
use crate::search::Folded;

/// Superscript and subscript, relative to the text around them.
const SMALL: f32 = 0.75;
/// Code between words, relative to them: letters of equal width look larger.
const CODE: f32 = 0.93;

/// Text laid out, with ranges that count characters.
pub struct Prose {
    pub galley: Arc<Galley>,
    pub links: Vec<Link>,
    pub code: Vec<Range<usize>>,
    pub underlined: Vec<Range<usize>>,
    pub marked: Vec<Range<usize>>,
}

pub struct Link {
    pub range: Range<usize>,
    pub target: Arc<str>,
    pub words: String,
}

/// How text stands in the width it is given.
#[derive(Clone, Copy)]
pub struct Measure {
    pub width: f32,
    pub align: Align,
}

impl Measure {
    pub fn left(width: f32) -> Self {
        Self { width, align: Align::LEFT }
    }
}

pub fn lay(ui: &Ui, sheet: &Sheet<'_>, runs: &[Run], role: Role, measure: Measure) -> Prose {
    let mut job = LayoutJob { halign: measure.align, ..LayoutJob::default() };
    job.wrap.max_width = measure.width.max(1.0);
    let (mut links, mut code, mut underlined) = (Vec::<Link>::new(), Vec::new(), Vec::new());
    let mut chars = 0;
    for run in runs {
        let text = match &run.piece {
            Piece::Text(text) => text.as_str(),
            Piece::Break => "\n",
            Piece::Image { alt, .. } => alt,
        };
        job.append(text, 0.0, format(sheet, run, role));
        let range = chars..chars + text.chars().count();
        chars = range.end;
        if run.style.code {
            code.push(range.clone());
        }
        if run.style.underline {
            underlined.push(range.clone());
        }
        let Some(target) = &run.link else { continue };
        match links.last_mut().filter(|link| link.range.end == range.start && link.target == *target) {
            Some(link) => {
                link.range.end = range.end;
                link.words.push_str(text);
            }
            None => links.push(Link { range, target: Arc::clone(target), words: text.to_owned() }),
        }
    }
    if runs.is_empty() {
        job.append("", 0.0, text_format(sheet, role));
    }
    let marked = marked(&job.text, sheet.scene.marks);
    Prose { galley: ui.fonts_mut(|fonts| fonts.layout_job(job)), links, code, underlined, marked }
}

/// Words in one style all through.
pub struct Plain<'t> {
    pub text: &'t str,
    pub style: TextStyle,
    pub weight: Weight,
    pub color: Color32,
}

pub fn lay_plain(ui: &Ui, sheet: &Sheet<'_>, plain: &Plain<'_>, width: f32) -> Prose {
    let format = TextFormat {
        font_id: font(plain.style, plain.weight, sheet.language),
        line_height: Some(plain.style.size().line),
        color: plain.color,
        valign: Align::Center,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(plain.text.to_owned(), format);
    job.wrap.max_width = width.max(1.0);
    let marked = marked(plain.text, sheet.scene.marks);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    Prose { galley, links: Vec::new(), code: Vec::new(), underlined: Vec::new(), marked }
}

/// Code and source, all letters equally wide.
pub fn lay_code(ui: &Ui, sheet: &Sheet<'_>, text: &str, width: f32) -> Prose {
    let color = sheet.tokens.color.text;
    lay_plain(ui, sheet, &Plain { text, style: TextStyle::Code, weight: Weight::Regular, color }, width)
}

pub fn text_style(role: Role) -> TextStyle {
    match role {
        Role::Heading(1) => TextStyle::Title,
        Role::Heading(2) => TextStyle::Heading,
        Role::Heading(3) => TextStyle::Subheading,
        Role::Heading(_) | Role::Body | Role::HeaderCell | Role::Cell | Role::Summary => TextStyle::Body,
    }
}

fn text_format(sheet: &Sheet<'_>, role: Role) -> TextFormat {
    let style = text_style(role);
    let weight = match role {
        Role::Heading(_) | Role::HeaderCell | Role::Summary => Weight::Strong,
        Role::Body | Role::Cell => Weight::Regular,
    };
    TextFormat {
        font_id: font(style, weight, sheet.language),
        line_height: Some(style.size().line),
        color: sheet.tokens.color.text,
        valign: Align::Center,
        ..TextFormat::default()
    }
}

fn format(sheet: &Sheet<'_>, run: &Run, role: Role) -> TextFormat {
    let mut format = text_format(sheet, role);
    let style = text_style(role);
    let size = style.size().size;
    let look = run.style;
    let is_strong = look.strong || matches!(role, Role::Heading(_) | Role::HeaderCell | Role::Summary);
    if look.code {
        format.font_id = FontId::new(size * CODE, font(TextStyle::Code, Weight::Regular, sheet.language).family);
    } else if is_strong {
        // There is no bold italic face: the bold one is slanted instead.
        format.italics = look.emphasis;
        format.font_id = font(style, Weight::Strong, sheet.language);
    } else if look.emphasis {
        format.font_id = font(style, Weight::Emphasis, sheet.language);
    }
    if look.raised || look.lowered {
        format.font_id.size = size * SMALL;
        // The height of its own line is what lets small text move up or down inside the line around it.
        format.line_height = Some(size);
        format.valign = if look.raised { Align::TOP } else { Align::BOTTOM };
    }
    if run.link.is_some() {
        format.color = sheet.tokens.color.accent;
    }
    if look.strike {
        format.strikethrough = Stroke::new(1.0, format.color);
    }
    format.background = Color32::TRANSPARENT;
    format
}

/// Where the marked words stand, in characters of `text`; ascending, joined where they overlap.
fn marked(text: &str, words: &[String]) -> Vec<Range<usize>> {
    if words.iter().all(String::is_empty) {
        return Vec::new();
    }
    let folded = Folded::new(text);
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for word in words.iter().map(|word| crate::search::fold(word)).filter(|word| !word.is_empty()) {
        let found = folded.text.match_indices(word.as_str()).filter(|(at, _)| starts_word(&folded.text, *at));
        ranges.extend(found.map(|(at, word)| folded.source(at..at + word.len())));
    }
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges.into_iter().filter(|range| !range.is_empty()) {
        match joined.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range),
        }
    }
    joined
}

/// Chinese and Japanese have no blanks between words: there any place may start one.
fn starts_word(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let first = text.get(at..).and_then(|word| word.chars().next());
    !before.is_some_and(char::is_alphanumeric) || first.is_some_and(|c| c >= '\u{2e80}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_folded_and_joined() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        for (text, marks, expected) in [
            ("Élan and elan", words(&["ELAN"]), &[(0, 4), (9, 13)][..]),
            ("abcdef", words(&["abc", "abcd"]), &[(0, 4)]),
            ("metadata data", words(&["data"]), &[(9, 13)]),
            ("日本語のデータ", words(&["語"]), &[(2, 3)]),
            ("none here", words(&["", "x"]), &[]),
        ] {
            let found: Vec<_> = marked(text, &marks).iter().map(|range| (range.start, range.end)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}

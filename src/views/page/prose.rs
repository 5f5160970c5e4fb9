//! Running text laid out: fonts by style, line breaks, and which characters are links, code, underlined or marked.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Color32, FontId, Galley, Stroke, Ui};

use super::piece::Role;
use super::sheet::Sheet;
use crate::design::{TextStyle, Weight, font};
use crate::document::blocks::{Piece, Run};

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
        let text = glyphs(run);
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
    let marked = sheet.scene.marks.places(&job.text);
    Prose { galley: ui.fonts_mut(|fonts| fonts.layout_job(job)), links, code, underlined, marked }
}

fn glyphs(run: &Run) -> &str {
    match &run.piece {
        Piece::Text(text) => text,
        Piece::Break => "\n",
        Piece::Image { alt, .. } => alt,
    }
}

/// The text of runs as it is laid out.
pub fn text(runs: &[Run]) -> String {
    runs.iter().map(glyphs).collect()
}

/// Words in one style all through; nothing is marked in them.
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
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    Prose { galley, links: Vec::new(), code: Vec::new(), underlined: Vec::new(), marked: Vec::new() }
}

/// Code and source, all letters equally wide.
pub fn lay_code(ui: &Ui, sheet: &Sheet<'_>, text: &str, color: Color32, width: f32) -> Prose {
    let plain = Plain { text, style: TextStyle::Code, weight: Weight::Regular, color };
    Prose { marked: sheet.scene.marks.places(text), ..lay_plain(ui, sheet, &plain, width) }
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

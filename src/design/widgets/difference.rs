//! Lines of two versions of a text one below the other, with the words that differ marked. A sign says which version a line
//! is of, and a stroke below them which words differ; colour repeats both.

use std::ops::Range;

use egui::{
    Color32, CornerRadius, Frame, Margin, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2,
    text::{CCursor, LayoutJob, TextFormat},
    vec2,
};

use crate::design::{
    Words, font,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::paint,
};

/// Which version a line is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    Old,
    New,
    Both,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceLine {
    pub version: Version,
    /// Counted from 1 in its version; in the new one for a line of both.
    pub number: usize,
    pub text: String,
    /// The characters that differ from the line that it replaces or is replaced by.
    pub marks: Vec<Range<usize>>,
}

/// Lines in a frame of full width; they wrap.
#[must_use = "call show"]
pub struct DifferenceView<'a> {
    lines: &'a [DifferenceLine],
    language: Option<&'a str>,
    /// What a screen reader says before a line of the old and of the new version.
    names: (&'a str, &'a str),
}

impl<'a> DifferenceView<'a> {
    /// `removed` and `added` are said before lines of the old and of the new version.
    pub fn new(lines: &'a [DifferenceLine], removed: &'a str, added: &'a str) -> Self {
        Self { lines, language: None, names: (removed, added) }
    }

    /// The language of the words, for the shapes of Han characters.
    pub fn language(mut self, code: Option<&'a str>) -> Self {
        self.language = code;
        self
    }

    pub fn show(self, ui: &mut Ui) {
        let tokens = tokens(ui.ctx());
        let frame = Frame::new()
            .fill(tokens.color.panel)
            .stroke(Stroke::new(tokens.size.hairline, tokens.color.line))
            .corner_radius(tokens.size.radius.control)
            .inner_margin(Margin::same(1));
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width());
            let mut last = 0;
            for line in self.lines {
                if last > 0 && line.version == Version::Both && line.number > last + 1 {
                    gap(ui);
                }
                if line.version != Version::Old {
                    last = line.number;
                }
                self.line(ui, line);
            }
        });
    }

    fn line(&self, ui: &mut Ui, line: &DifferenceLine) {
        let tokens = tokens(ui.ctx());
        let c = &tokens.color;
        let (sign, ink, ground, name) = match line.version {
            Version::Old => ("\u{2212}", c.danger, c.danger_soft, self.names.0),
            Version::New => ("+", c.example, c.example_soft, self.names.1),
            Version::Both => (" ", c.quiet, Color32::TRANSPARENT, ""),
        };
        let space = tokens.size.space.s;
        let sign = paint::control_text(ui, &Words::from(sign), TextStyle::Code, Weight::Regular, f32::INFINITY);
        let left = space + sign.size().y / 2.0 + space;
        let width = ui.available_width();
        let text_ink = if line.version == Version::Both { c.quiet } else { c.text };
        let galley = ui.painter().layout_job(self.job(line, text_ink, width - left - space));
        let height = galley.size().y + 2.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        response.widget_info(|| {
            let spoken = format!("{name} {}", line.text);
            WidgetInfo::labeled(Role::Label, true, spoken.trim())
        });
        if !ui.is_rect_visible(rect) {
            return;
        }
        ui.painter().rect_filled(rect, CornerRadius::ZERO, ground);
        ui.painter().galley(rect.min + vec2(space, 1.0), sign, ink);
        let at = rect.min + vec2(left, 1.0);
        for mark in &line.marks {
            let (start, end) = (CCursor::new(mark.start), CCursor::new(mark.end));
            underline(ui, &galley, at, (start, end), Stroke::new(tokens.size.side_stroke, ink));
        }
        ui.painter().galley(at, galley, text_ink);
    }

    fn job(&self, line: &DifferenceLine, color: Color32, width: f32) -> LayoutJob {
        let format = TextFormat {
            font_id: font(TextStyle::Code, Weight::Regular, self.language),
            line_height: Some(TextStyle::Code.size().line),
            color,
            valign: egui::Align::Center,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(line.text.clone(), format);
        job.wrap.max_width = width.max(1.0);
        job.break_on_newline = false;
        job
    }
}

/// A stroke below characters, row by row.
fn underline(ui: &Ui, galley: &egui::Galley, at: egui::Pos2, (start, end): (CCursor, CCursor), stroke: Stroke) {
    let (first, last) = (galley.layout_from_cursor(start), galley.layout_from_cursor(end));
    for (number, row) in galley.rows.iter().enumerate().take(last.row + 1).skip(first.row) {
        let left = if number == first.row { row.x_offset(first.column) } else { 0.0 };
        let right = if number == last.row { row.x_offset(last.column) } else { row.size.x };
        let y = at.y + row.rect().bottom() - stroke.width;
        let x = at.x + row.pos.x;
        ui.painter().hline(x + left..=x + right, y, stroke);
    }
}

/// Between lines that do not follow each other.
fn gap(ui: &mut Ui) {
    let tokens = tokens(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.size.space.s), Sense::hover());
    let stroke = Stroke::new(tokens.size.hairline, tokens.color.line);
    let line = Rect::from_center_size(rect.center(), vec2(rect.width(), 0.0));
    ui.painter().line_segment([pos2(line.left(), line.center().y), pos2(line.right(), line.center().y)], stroke);
}

//! The body of a piece, laid out in the width it has and drawn at its place. Measuring and drawing lay out the same way,
//! so that heights cannot disagree.

use egui::{Id, Pos2, Rect, Role as Access, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::columns::Columns;
use super::insets::alert_tone;
use super::piece::{Body, InsetKind, Piece, Pieces, Role, Sign};
use super::prose::{self, Measure, Plain, Prose};
use super::row::{self, Row};
use super::sheet::Sheet;
use super::{code, include, lines, links, picture, side_bar};
use crate::design::{Icon, TextStyle, Weight};
use crate::document::Alert;

pub enum Laid<'p> {
    Prose(Prose),
    Picture(picture::Laid),
    Row(Row<'p>),
    Foot(f32),
    Code(code::Laid),
    Include(include::Laid),
    Rule,
}

/// Lays out the body of `piece`; `columns` is the plan of the table it belongs to.
pub fn lay<'p>(
    ui: &Ui,
    sheet: &Sheet<'_>,
    pieces: &'p Pieces,
    piece: &'p Piece,
    width: f32,
    columns: Option<&Columns>,
) -> Laid<'p> {
    match &piece.body {
        Body::Prose { runs, role } => Laid::Prose(prose::lay(ui, sheet, runs, *role, Measure::left(width))),
        Body::Picture(shown) => Laid::Picture(picture::lay(ui, sheet, shown, width)),
        Body::AlertTitle { word, kind } => {
            let color = alert_tone(*kind).ink(&sheet.tokens.color);
            let text = sheet.scene.words.alert(*kind, word);
            let plain = Plain { text, style: TextStyle::Body, weight: Weight::Strong, color };
            Laid::Prose(prose::lay_plain(ui, sheet, &plain, width - title_indent(sheet)))
        }
        Body::Summary { runs, .. } if runs.is_empty() => {
            let color = sheet.tokens.color.text;
            let text = &sheet.scene.words.more;
            let plain = Plain { text, style: TextStyle::Body, weight: Weight::Strong, color };
            Laid::Prose(prose::lay_plain(ui, sheet, &plain, width - title_indent(sheet)))
        }
        Body::Summary { runs, .. } => {
            Laid::Prose(prose::lay(ui, sheet, runs, Role::Summary, Measure::left(width - title_indent(sheet))))
        }
        Body::TableRow { table, row } => match (pieces.tables.get(*table), columns) {
            (Some(table), Some(columns)) => Laid::Row(row::lay(ui, sheet, table, *row, columns)),
            _ => Laid::Rule,
        },
        Body::TableFoot { .. } => {
            Laid::Foot(if columns.is_some_and(|columns| columns.is_wide) { side_bar::HEIGHT } else { 0.0 })
        }
        Body::Code(part) => Laid::Code(code::lay(ui, sheet, part, width)),
        Body::Raw(text) => Laid::Code(code::lay_raw(ui, sheet, text, width)),
        Body::Include { label, .. } => Laid::Include(include::lay(ui, sheet, label, width)),
        Body::Rule => Laid::Rule,
    }
}

/// Room for the sign before the title of an alert or fold.
fn title_indent(sheet: &Sheet<'_>) -> f32 {
    sheet.tokens.size.icon + sheet.tokens.size.space.xs + 2.0
}

impl Laid<'_> {
    pub fn height(&self) -> f32 {
        match self {
            Self::Prose(prose) => prose.galley.size().y,
            Self::Picture(laid) => laid.size.y,
            Self::Row(row) => row.height,
            Self::Foot(height) => *height,
            Self::Code(laid) => laid.height,
            Self::Include(laid) => laid.height,
            Self::Rule => 1.0,
        }
    }

    /// The height of the first line, for a mark to stand beside.
    pub fn first_line(&self) -> f32 {
        match self {
            Self::Prose(prose) => prose.galley.rows.first().map_or(0.0, |row| row.size.y),
            _ => TextStyle::Body.size().line,
        }
    }
}

/// Draws the body into `rect`; tables are drawn by their own `ui`. Answers the fold that was clicked.
pub fn paint(
    ui: &mut Ui,
    sheet: &mut Sheet<'_>,
    pieces: &Pieces,
    piece: &Piece,
    laid: Laid<'_>,
    rect: Rect,
    id: Id,
) -> Option<usize> {
    match (&piece.body, laid) {
        (Body::Prose { role, .. }, Laid::Prose(prose)) => running_text(ui, sheet, piece, *role, &prose, rect, id),
        (Body::Picture(shown), Laid::Picture(laid)) => picture::paint(ui, sheet, shown, laid, rect.min, id),
        (Body::AlertTitle { kind, .. }, Laid::Prose(prose)) => {
            let ink = alert_tone(*kind).ink(&sheet.tokens.color);
            let icon = match kind {
                Some(Alert::Important | Alert::Warning | Alert::Caution) => Icon::Warn,
                Some(Alert::Note | Alert::Tip) | None => Icon::Info,
            };
            icon.paint(ui.painter(), sign_place(sheet, rect, &prose), ink);
            let at = rect.min + vec2(title_indent(sheet), 0.0);
            let response = ui.interact(rect, id, lines::SELECTS);
            response.widget_info(|| WidgetInfo::labeled(Access::Label, ui.is_enabled(), prose.galley.text()));
            lines::paint(ui, sheet, &prose, at, &response);
        }
        (Body::Summary { fold, .. }, Laid::Prose(prose)) => {
            let is_open = pieces.folds.get(*fold).is_some_and(|fold| fold.is_open);
            return summary(ui, sheet, &prose, is_open, rect, id).then_some(*fold);
        }
        (Body::Code(part), Laid::Code(laid)) => code::paint(ui, sheet, part, laid, rect, id),
        (Body::Raw(_), Laid::Code(laid)) => code::paint_raw(ui, sheet, laid, rect, id),
        (Body::Include { label, target }, Laid::Include(laid)) => {
            include::paint(ui, sheet, (label, target), laid, rect, id)
        }
        (Body::Rule, _) => {
            let stroke = Stroke::new(sheet.tokens.size.hairline, sheet.tokens.color.line);
            ui.painter().hline(rect.x_range(), rect.center().y, stroke);
        }
        _ => {}
    }
    None
}

fn running_text(ui: &Ui, sheet: &mut Sheet<'_>, piece: &Piece, role: Role, prose: &Prose, rect: Rect, id: Id) {
    if prose.galley.is_empty() {
        return;
    }
    let response = ui.interact(rect, id, lines::SELECTS);
    let item = piece.insets.last().and_then(|inset| match &inset.kind {
        InsetKind::Item(marker) if inset.opens => Some(marker),
        _ => None,
    });
    let access = match (role, item) {
        (Role::Heading(_), _) => Access::Heading,
        (_, Some(_)) => Access::ListItem,
        (_, None) => Access::Label,
    };
    response.widget_info(|| WidgetInfo::labeled(access, ui.is_enabled(), prose.galley.text()));
    ui.ctx().accesskit_node_builder(id, |node| {
        if let Role::Heading(level) = role {
            node.set_level(usize::from(level));
        }
        if let Some(marker) = item {
            let (place, count) = marker.place;
            node.set_position_in_set(place);
            node.set_size_of_set(count);
            if let Sign::Task { is_done } = marker.sign {
                node.set_toggled(is_done.into());
            }
        }
    });
    lines::copy_menu(sheet, &response, prose.galley.text());
    lines::paint(ui, sheet, prose, rect.min, &response);
    links::ui(ui, sheet, prose, rect.min, id);
}

fn sign_place(sheet: &Sheet<'_>, rect: Rect, prose: &Prose) -> Rect {
    let side = sheet.tokens.size.icon;
    let line = prose.galley.rows.first().map_or(side, |row| row.size.y);
    Rect::from_min_size(pos2(rect.left(), rect.top() + (line - side) / 2.0), Vec2::splat(side))
}

/// The line that opens and closes a fold; `true` when it was clicked.
fn summary(ui: &Ui, sheet: &mut Sheet<'_>, prose: &Prose, is_open: bool, rect: Rect, id: Id) -> bool {
    let response = ui.interact(rect, id, Sense::click());
    let words = prose.galley.text();
    response.widget_info(|| WidgetInfo::selected(Access::DisclosureTriangle, ui.is_enabled(), is_open, words));
    let color = &sheet.tokens.color;
    let ink = if response.hovered() { color.accent } else { color.text };
    let icon = if is_open { Icon::ChevronDown } else { Icon::ChevronRight };
    icon.paint(
        ui.painter(),
        sign_place(sheet, rect, prose),
        if response.hovered() { color.accent } else { color.quiet },
    );
    let at: Pos2 = rect.min + vec2(title_indent(sheet), 0.0);
    lines::marks(ui, sheet, prose, at);
    ui.painter().galley_with_override_text_color(at, std::sync::Arc::clone(&prose.galley), ink);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        links::focus_ring(ui, sheet, rect);
    }
    let clicked = response.clicked();
    links::ui(ui, sheet, prose, at, id);
    clicked
}

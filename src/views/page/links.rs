//! Links inside laid-out text: each can be clicked, reached by Tab, is named for screen readers and says where it leads.

use egui::{CornerRadius, CursorIcon, Id, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::lines::{rects, underline};
use super::prose::Prose;
use super::sheet::{PageAction, Sheet};
use crate::design::MenuItem;

/// Takes clicks on the links of `prose`, after its text was drawn at `at`.
pub fn ui(ui: &Ui, sheet: &mut Sheet<'_>, prose: &Prose, at: Pos2, id: Id) {
    for (index, link) in prose.links.iter().enumerate() {
        let id = id.with(("link", index));
        let places = rects(&prose.galley, at, &link.range);
        let Some((first, rest)) = places.split_first() else { continue };
        // The rows of a link share one stop for Tab and one name.
        let named = ui.interact(*first, id, Sense::click());
        let rows = rest.iter().enumerate().map(|(row, rect)| ui.interact(*rect, id.with(row), Sense::CLICK));
        let whole = rows.fold(named.clone(), |whole, row| whole | row);
        name(ui, &named, &link.words);
        respond(sheet, &whole, &link.target);
        let touched = whole.hovered() || named.has_focus();
        let accent = sheet.tokens.color.accent;
        let stroke = Stroke::new(1.0, if touched { accent } else { accent.gamma_multiply(0.35) });
        underline(ui.painter(), prose, at, &link.range, stroke);
        if named.has_focus() {
            places.iter().for_each(|rect| focus_ring(ui, sheet, rect.expand2(vec2(2.0, 0.0))));
        }
    }
}

/// Says to screen readers that this is a link, and what it is called.
pub fn name(ui: &Ui, response: &Response, words: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), words.trim()));
}

/// What any part of a page that leads somewhere does: follow, say the target, offer to copy it, come into view.
pub fn respond(sheet: &mut Sheet<'_>, response: &Response, target: &str) {
    if response.clicked() {
        sheet.actions.push(PageAction::Follow(target.to_owned()));
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let response = response.clone().on_hover_cursor(CursorIcon::PointingHand).on_hover_text(target);
    let words = sheet.scene.words;
    response.context_menu(|ui| {
        if ui.add(MenuItem::new(&words.copy_address)).clicked() {
            sheet.actions.push(PageAction::Copy(target.to_owned()));
            ui.close();
        }
    });
}

pub fn focus_ring(ui: &Ui, sheet: &Sheet<'_>, rect: Rect) {
    let ring = Stroke::new(sheet.tokens.size.focus_ring, sheet.tokens.color.accent);
    ui.painter().rect_stroke(rect, CornerRadius::same(4), ring, StrokeKind::Outside);
}

//! Ways to go on with the filter being typed, below the search field. They wait until they are asked for: typing goes on
//! as if they were not there.

use egui::{
    Align, Area, CornerRadius, Frame, Id, Layout, Margin, Order, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::app::{Command, Pane, SearchCommand};
use crate::design::{KeyHint, Passage, TextStyle, tokens};
use crate::search::{Completion, Filter, HitKind, Label};
use crate::views::Scene;

/// Widest they get.
const WIDTH: f32 = 360.0;

/// Draws the offers below the field, which stands in `field`.
pub fn ui(ui: &Ui, scene: &mut Scene<'_>, field: Rect) {
    let offers = &scene.state.offers;
    if offers.items.is_empty() || scene.state.pane != Pane::Search || scene.state.covered() {
        return;
    }
    let tokens = tokens(ui);
    let frame = Frame::new()
        .fill(tokens.color.panel)
        .stroke(egui::Stroke::new(tokens.size.hairline, tokens.color.line))
        .corner_radius(tokens.size.radius.card)
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin::same(tokens.size.space.xs as i8));
    let at = field.left_bottom() + vec2(0.0, tokens.size.space.xs);
    Area::new(Id::unique("offers")).order(Order::Foreground).fixed_pos(at).show(ui.ctx(), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(WIDTH.min(field.width()) - 2.0 * tokens.size.space.xs);
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, offer) in offers.items.iter().enumerate() {
                let last = index + 1 == offers.items.len();
                let key = match offers.taken_by_tab() {
                    Some(taken) => (taken == index).then_some("Tab"),
                    None => last.then_some("↑"),
                };
                if line(ui, scene, offer, (offers.selected == Some(index), key)) {
                    scene.push(Command::Search(SearchCommand::TakeOffer(index)));
                }
            }
        });
    });
}

fn line(ui: &mut Ui, scene: &Scene<'_>, offer: &Completion, (selected, key): (bool, Option<&str>)) -> bool {
    let tokens = tokens(ui);
    let color = &tokens.color;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tokens.size.row), Sense::CLICK);
    let meaning = meaning(scene, offer);
    let name = format!("{}: {meaning}", offer.text);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, &name));
    if selected || response.hovered() {
        let ground = if selected { color.accent_soft } else { color.hover };
        ui.painter().rect_filled(rect, CornerRadius::same(tokens.size.radius.control), ground);
    }
    let inner = rect.shrink2(vec2(tokens.size.space.s, 0.0));
    let mut line = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    line.spacing_mut().item_spacing.x = tokens.size.space.s;
    if let Some(key) = key {
        line.add(KeyHint::new(key));
    }
    if let Some(count) = offer.count {
        line.add(Passage::new(scene.texts.number(count)).style(TextStyle::Small).quiet().unselectable());
    }
    line.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.add(Passage::new(offer.text.as_str()).strong().unselectable());
        ui.add(Passage::new(meaning).style(TextStyle::Small).quiet().truncated().unselectable());
    });
    response.clicked()
}

/// What an offer is, in the reader's language.
fn meaning(scene: &Scene<'_>, offer: &Completion) -> String {
    match &offer.label {
        Label::Key(key) => scene.say(&format!("key-{}", key.word())),
        Label::Value(Filter::Language(language)) => scene.texts.language_name(language.code()),
        Label::Value(Filter::Kind(HitKind::Page(kind))) => scene.say(&format!("kind-{}", kind.word())),
        Label::Value(Filter::Kind(HitKind::Row(section))) => scene.say(&format!("section-{}", section.word())),
        Label::Value(_) => String::new(),
    }
}

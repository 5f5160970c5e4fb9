//! Menus that open from a button, and their lines.

use egui::{
    CornerRadius, FocusDirection, Id, Key, Modifiers, Popup, Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, Widget,
    WidgetInfo, pos2, vec2,
};

use crate::design::{
    Icon, Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::{
        key_hint::{KeyCap, KeyColors},
        paint,
    },
};

const PADDING: f32 = 8.0;
const KEY_GAP: f32 = 24.0;
const NARROWEST: f32 = 180.0;
/// What a menu leaves free of the window, for its frame and for whoever wants to click beside it.
const AROUND: f32 = 48.0;

/// A menu below the button whose response this is; it opens and closes by clicks on the button, and closes by Esc. Opened
/// by a key it takes the focus and gives it back; arrows go round its lines.
pub fn menu<R>(button: &Response, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let popup = Popup::default_response_id(button);
    let ctx = &button.ctx;
    let by_key = ctx.input(|input| !input.pointer.any_released());
    let was_open = Popup::is_id_open(ctx, popup);
    let shown = Popup::menu(button).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = ui.ctx().content_rect().height() - AROUND;
        ui.data_mut(|data| data.insert_temp(lines(), Vec::<Id>::new()));
        // Without a least height the popup's first guess of its own height would be kept.
        let inner = ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, content).inner;
        // In the frame that finds out how large the menu is its lines cannot have the focus yet.
        let waits = popup.with("waits for the focus");
        let begins = ui.data_mut(|data| data.remove_temp::<bool>(waits)).unwrap_or_default() || (!was_open && by_key);
        if !walk(ui, begins) && begins {
            ui.data_mut(|data| data.insert_temp(waits, true));
        }
        inner
    });
    if was_open && by_key && !Popup::is_id_open(ctx, popup) {
        button.request_focus();
    }
    shown.map(|shown| shown.inner)
}

/// Under which the lines of the open menu that can be chosen are noted while it is drawn.
fn lines() -> Id {
    Id::unique("menu lines")
}

/// Moves the focus among the lines that were drawn; a menu that a key opened begins with its first one. Answers whether
/// there were any.
fn walk(ui: &Ui, begins: bool) -> bool {
    let lines: Vec<Id> = ui.data_mut(|data| data.remove_temp(lines())).unwrap_or_default();
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return false };
    let focused = ui.memory(|memory| memory.focused());
    let here = lines.iter().position(|line| Some(*line) == focused);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let wanted = if pressed(Key::ArrowDown) {
        here.and_then(|here| lines.get(here + 1)).or(Some(first))
    } else if pressed(Key::ArrowUp) {
        here.and_then(|here| lines.get(here.checked_sub(1)?)).or(Some(last))
    } else if pressed(Key::Home) || begins {
        Some(first)
    } else if pressed(Key::End) {
        Some(last)
    } else {
        None
    };
    if let Some(line) = wanted {
        ui.memory_mut(|memory| {
            memory.request_focus(*line);
            memory.move_focus(FocusDirection::None);
        });
        ui.request_repaint();
    }
    true
}

/// One line of a menu with the key that does the same.
#[must_use = "add it to a Ui"]
pub struct MenuItem<'a> {
    words: Words<'a>,
    key: &'a str,
    ticked: bool,
    below: &'a str,
}

impl<'a> MenuItem<'a> {
    pub fn new(words: impl Into<Words<'a>>) -> Self {
        Self { words: words.into(), key: "", ticked: false, below: "" }
    }

    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// Smaller words below the line, when its name alone could mean several.
    pub fn below(mut self, text: &'a str) -> Self {
        self.below = text;
        self
    }

    /// The present choice among its neighbours.
    pub fn ticked(mut self, ticked: bool) -> Self {
        self.ticked = ticked;
        self
    }
}

impl Widget for MenuItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = tokens(ui.ctx());
        let side = tokens.size.icon;
        let cap = (!self.key.is_empty()).then(|| KeyCap::layout(ui.painter(), self.key));
        let cap_width = cap.as_ref().map_or(0.0, |cap| cap.size().x + KEY_GAP);
        let around = 2.0 * PADDING + side + PADDING + cap_width;
        let room = ui.ctx().content_rect().width() - AROUND - around;
        let galley = paint::control_text(ui, &self.words, TextStyle::Body, Weight::Regular, room);
        // While the menu finds its size each line asks for what it needs, afterwards all are as wide as the widest.
        let others = if ui.is_sizing_pass() { NARROWEST } else { ui.available_width() };
        let below = (!self.below.is_empty())
            .then(|| paint::control_text(ui, &self.below.into(), TextStyle::Small, Weight::Regular, room));
        let below_size = below.as_ref().map_or(Vec2::ZERO, |below| below.size());
        let width = galley.size().x.max(below_size.x);
        let height = galley.size().y + below_size.y;
        let size = vec2((width + around).max(others), (height + 8.0).max(tokens.size.row));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        response.widget_info(|| match self.ticked {
            true => WidgetInfo::selected(Role::MenuItemRadio, ui.is_enabled(), true, &self.words.text),
            false => WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), &self.words.text),
        });
        if !self.below.is_empty() {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(self.below));
        }
        paint::announce_key(&response, self.key);
        if ui.is_enabled() {
            let id = response.id;
            ui.data_mut(|data| {
                if let Some(mut known) = data.get_temp::<Vec<Id>>(lines()) {
                    known.push(id);
                    data.insert_temp(lines(), known);
                }
            });
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if ui.is_rect_visible(rect) {
            let c = &tokens.color;
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect, CornerRadius::same(tokens.size.radius.control), c.hover);
            }
            let ink = paint::ink(ui, c.text);
            if self.ticked {
                let at = pos2(rect.left() + PADDING, rect.center().y - side / 2.0);
                Icon::Check.paint(ui.painter(), Rect::from_min_size(at, Vec2::splat(side)), c.accent);
            }
            let at = pos2(rect.left() + 2.0 * PADDING + side, rect.center().y - height / 2.0);
            let next = at + vec2(0.0, galley.size().y);
            ui.painter().galley(at, galley, ink);
            if let Some(below) = below {
                ui.painter().galley(next, below, paint::ink(ui, c.quiet));
            }
            if let Some(cap) = cap {
                let at = pos2(rect.right() - PADDING - cap.size().x, rect.center().y - cap.size().y / 2.0);
                let colors = KeyColors { ink: paint::ink(ui, c.quiet), ground: c.sunk, line: c.line };
                cap.paint(ui.painter(), Rect::from_min_size(at, cap.size()), colors);
            }
            if response.has_focus() {
                paint::focus_ring(ui, &tokens, rect, tokens.size.radius.control);
            }
        }
        response
    }
}

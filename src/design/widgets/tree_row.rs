//! One row of a tree: how deep it is, what it is, how many are below it.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::design::{
    Icon, Words,
    fonts::{TextStyle, Weight},
    install::tokens,
    widgets::paint,
};

const PADDING: f32 = 8.0;
const INDENT: f32 = 16.0;

/// Whether a row has rows below it, and whether they show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Branch {
    #[default]
    Leaf,
    Open,
    Closed,
}

/// A row of full width.
#[must_use = "call show"]
pub struct TreeRow<'a> {
    words: Words<'a>,
    depth: usize,
    branch: Branch,
    count: Option<usize>,
    selected: bool,
    signs: Vec<(Icon, &'a str)>,
    sense: Sense,
}

/// What happened to a row.
pub struct TreeRowOutput {
    pub response: Response,
    /// The chevron was clicked.
    pub toggled: bool,
}

impl<'a> TreeRow<'a> {
    pub fn new(words: impl Into<Words<'a>>) -> Self {
        Self {
            words: words.into(),
            depth: 0,
            branch: Branch::Leaf,
            count: None,
            selected: false,
            signs: Vec::new(),
            sense: Sense::click(),
        }
    }

    /// 0 at the root.
    pub fn depth(mut self, depth: usize) -> Self {
        self.depth = depth;
        self
    }

    pub fn branch(mut self, branch: Branch) -> Self {
        self.branch = branch;
        self
    }

    pub fn count(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// One more sign at the end of the row, and what it says.
    pub fn sign(mut self, icon: Icon, name: &'a str) -> Self {
        self.signs.push((icon, name));
        self
    }

    /// Left out by Tab, for trees that the arrow keys walk through.
    pub fn without_tab_stop(mut self) -> Self {
        self.sense.remove(Sense::FOCUSABLE);
        self
    }

    /// Can be dragged too.
    pub fn draggable(mut self) -> Self {
        self.sense |= Sense::DRAG;
        self
    }

    pub fn show(self, ui: &mut Ui) -> TreeRowOutput {
        let tokens = tokens(ui.ctx());
        let c = &tokens.color;
        let side = tokens.size.icon;
        let count = self.count.map(|count| {
            paint::control_text(ui, &count.to_string().into(), TextStyle::Small, Weight::Regular, f32::INFINITY)
        });
        let count_width = count.as_ref().map_or(0.0, |galley| galley.size().x + PADDING);
        let sign_width = self.signs.len() as f32 * (side + PADDING);
        let left = PADDING + INDENT * self.depth as f32 + side;
        let width = ui.available_width();
        let room = width - left - PADDING - count_width - sign_width;
        let galley = paint::control_text(ui, &self.words, TextStyle::Body, Weight::Regular, room);
        let size = vec2(width, (galley.size().y + 8.0).max(tokens.size.row));
        let (rect, response) = ui.allocate_exact_size(size, self.sense);
        response.widget_info(|| {
            let said: String = self.signs.iter().map(|(_, name)| format!(". {name}")).collect();
            WidgetInfo::selected(Role::TreeItem, ui.is_enabled(), self.selected, format!("{}{said}", self.words.text))
        });
        if self.branch != Branch::Leaf {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(self.branch == Branch::Open));
        }
        let chevron = Rect::from_center_size(
            pos2(rect.left() + left - side / 2.0 - 2.0, rect.center().y),
            Vec2::splat(side - 4.0),
        );
        let toggled = self.branch != Branch::Leaf
            && response.clicked()
            && response.interact_pointer_pos().is_some_and(|at| at.x < chevron.right() + 2.0);
        if ui.is_rect_visible(rect) {
            let radius = tokens.size.radius.control;
            if self.selected {
                ui.painter().rect_filled(rect, CornerRadius::same(radius), c.accent_soft);
            } else if response.hovered() {
                ui.painter().rect_filled(rect, CornerRadius::same(radius), c.hover);
            }
            match self.branch {
                Branch::Leaf => {}
                Branch::Open => Icon::ChevronDown.paint(ui.painter(), chevron, c.quiet),
                Branch::Closed => Icon::ChevronRight.paint(ui.painter(), chevron, c.quiet),
            }
            let ink = match (self.selected, self.depth) {
                (true, _) => c.accent,
                (false, 0) => c.text,
                (false, _) => c.quiet,
            };
            let at = pos2(rect.left() + left, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, ink);
            if let Some(count) = count {
                let at = pos2(rect.right() - PADDING - count.size().x, rect.center().y - count.size().y / 2.0);
                ui.painter().galley(at, count, if self.selected { c.accent } else { c.quiet });
            }
            for (number, (icon, _)) in self.signs.iter().enumerate() {
                let right = rect.right() - PADDING - count_width - number as f32 * (side + PADDING);
                let place = Rect::from_center_size(pos2(right - side / 2.0, rect.center().y), Vec2::splat(side - 2.0));
                icon.paint(ui.painter(), place, c.accent);
            }
            if response.has_focus() {
                paint::focus_ring(ui, &tokens, rect, radius);
            }
        }
        TreeRowOutput { response, toggled }
    }
}

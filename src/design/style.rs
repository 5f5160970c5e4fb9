//! egui's own style, made from our tokens, so that even a stock widget looks like one of ours.

use std::collections::BTreeMap;

use egui::{
    Color32, CornerRadius, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Visuals,
    style::{
        ImeComposition, KineticScrollStyle, ScrollFadeStyle, ScrollStyle, Selection, Spacing, TextCursorStyle,
        WidgetVisuals, Widgets,
    },
    vec2,
};

use crate::design::{
    fonts::{self, Weight},
    theme::{Contrast, tokens_of},
    tokens::{Colors, Sizes, Tokens},
};

/// The style of one theme.
pub fn style(theme: Theme, contrast: Contrast) -> Style {
    let tokens = tokens_of(theme, contrast);
    let mut style = theme.default_style();
    style.text_styles = text_styles();
    style.spacing = spacing(&tokens.size, contrast);
    style.visuals = visuals(theme, tokens);
    style.animation_time = 0.12;
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = true;
    style
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    let plain = |style| fonts::font(style, Weight::Regular, None);
    BTreeMap::from([
        (TextStyle::Small, plain(fonts::TextStyle::Small)),
        (TextStyle::Body, plain(fonts::TextStyle::Body)),
        (TextStyle::Button, plain(fonts::TextStyle::Body)),
        (TextStyle::Monospace, plain(fonts::TextStyle::Code)),
        (TextStyle::Heading, fonts::font(fonts::TextStyle::Heading, Weight::Strong, None)),
    ])
}

fn spacing(size: &Sizes, contrast: Contrast) -> Spacing {
    let default = Spacing::default();
    // Words that fade at the edge of a list would be hard to read for whoever asked for contrast.
    let fade = match contrast {
        Contrast::Normal => ScrollFadeStyle { strength: 0.5, size: 16.0 },
        Contrast::High => ScrollFadeStyle { strength: 0.0, size: 0.0 },
    };
    Spacing {
        item_spacing: vec2(size.space.s, size.space.xs),
        button_padding: vec2(10.0, 4.0),
        interact_size: vec2(size.button, size.button),
        menu_margin: Margin::same(6),
        window_margin: Margin::same(16),
        menu_spacing: size.space.xs,
        indent: size.space.l,
        icon_width: size.icon,
        icon_width_inner: size.icon * 0.5,
        icon_spacing: size.space.s,
        tooltip_width: 360.0,
        scroll: ScrollStyle {
            bar_width: 8.0,
            handle_min_length: 32.0,
            floating_width: 4.0,
            floating_allocated_width: 0.0,
            bar_inner_margin: 2.0,
            bar_outer_margin: 2.0,
            dormant_handle_opacity: 0.35,
            active_handle_opacity: 0.6,
            interact_handle_opacity: 0.9,
            dormant_background_opacity: 0.0,
            active_background_opacity: 0.0,
            interact_background_opacity: 0.0,
            fade,
            // A list that is told where to stand must not spring back to where it ended before.
            kinetic: KineticScrollStyle { rubber_band: false, ..KineticScrollStyle::default() },
            ..ScrollStyle::floating()
        },
        ..default
    }
}

fn visuals(theme: Theme, tokens: &Tokens) -> Visuals {
    let (c, size) = (&tokens.color, &tokens.size);
    let card = CornerRadius::same(size.radius.card);
    let shadow = |blur| Shadow { offset: [0, 8], blur, spread: 0, color: c.shadow };
    Visuals {
        override_text_color: None,
        weak_text_color: Some(c.quiet),
        widgets: widgets(c, size),
        selection: Selection { bg_fill: c.selection, stroke: Stroke::new(1.0, c.accent) },
        ime_composition: ImeComposition {
            active_underline_stroke: Stroke::new(2.0, c.accent),
            inactive_underline_stroke: Stroke::new(2.0, c.line),
            ..theme.default_visuals().ime_composition
        },
        hyperlink_color: c.accent,
        faint_bg_color: c.sunk,
        extreme_bg_color: c.panel,
        text_edit_bg_color: Some(c.panel),
        code_bg_color: c.sunk,
        warn_fg_color: c.redirect,
        error_fg_color: c.danger,
        window_corner_radius: CornerRadius::same(size.radius.sheet),
        window_shadow: shadow(32),
        window_fill: c.panel,
        window_stroke: Stroke::new(size.hairline, c.line),
        window_highlight_topmost: false,
        menu_corner_radius: card,
        panel_fill: c.background,
        popup_shadow: shadow(24),
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, c.accent),
            // A blinking caret would wake the window twice a second for nothing.
            blink: false,
            ..TextCursorStyle::default()
        },
        button_frame: true,
        indent_has_left_vline: false,
        striped: false,
        // Faded words would fall below the contrast that the tokens promise.
        disabled_alpha: 1.0,
        ..theme.default_visuals()
    }
}

fn widgets(c: &Colors, size: &Sizes) -> Widgets {
    let look = |fill: Color32, outline: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(size.hairline, outline),
        corner_radius: CornerRadius::same(size.radius.control),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: look(c.panel, c.line, c.text),
        inactive: look(c.panel, c.line, c.text),
        hovered: look(c.hover, c.outline, c.text),
        active: look(c.sunk, c.accent, c.text),
        open: look(c.sunk, c.outline, c.text),
    }
}

//! The door to the look: put it into a context once, switch it, ask for its tokens.

use std::sync::Arc;

use egui::{Context, Id, Theme, ThemePreference};

use crate::design::{
    fonts, style,
    theme::{Contrast, Shade, ThemeChoice, tokens_of},
    tokens::Tokens,
};

/// Whether the fonts of the system may be used for scripts that the bundled fonts lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SystemFonts {
    /// Look for them on a thread of their own; text is laid out again when one that is needed was found.
    Load,
    /// Leave them alone, so that the same text looks the same on every machine.
    Leave,
}

/// Puts fonts and styles into the context; once, before the first frame.
pub fn install(ctx: &Context, system_fonts: SystemFonts) {
    ctx.set_fonts(fonts::bundled());
    match system_fonts {
        SystemFonts::Load => fonts::load_system(ctx),
        SystemFonts::Leave => {}
    }
    apply(ctx, ThemeChoice::SYSTEM);
}

/// Switches the look; does nothing when it is the present one.
pub fn apply(ctx: &Context, choice: ThemeChoice) {
    let preference = match choice.shade {
        Shade::System => ThemePreference::System,
        Shade::Light => ThemePreference::Light,
        Shade::Dark => ThemePreference::Dark,
    };
    if ctx.options(|options| options.theme_preference) != preference {
        ctx.set_theme(preference);
    }
    if contrast(ctx) != Some(choice.contrast) {
        ctx.data_mut(|data| data.insert_temp(contrast_id(), choice.contrast));
        for theme in [Theme::Light, Theme::Dark] {
            ctx.set_style_of(theme, style::style(theme, choice.contrast));
        }
    }
}

/// Says what the system prefers where the window cannot know (Linux).
pub fn hint_system_theme(ctx: &Context, theme: Theme) {
    if ctx.options(|options| options.fallback_theme) != theme {
        ctx.options_mut(|options| options.fallback_theme = theme);
        ctx.request_repaint();
    }
}

/// The tokens of the present look; cheap enough to ask for in every widget.
pub fn tokens(ctx: &Context) -> Arc<Tokens> {
    Arc::clone(tokens_of(ctx.theme(), contrast(ctx).unwrap_or_default()))
}

fn contrast(ctx: &Context) -> Option<Contrast> {
    ctx.data(|data| data.get_temp(contrast_id()))
}

fn contrast_id() -> Id {
    Id::unique("design::contrast")
}

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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ctx: &Context, choice: ThemeChoice, theme: Theme, contrast: Contrast) {
        apply(ctx, choice);
        let expected = tokens_of(theme, contrast);
        assert!(Arc::ptr_eq(&tokens(ctx), expected), "{choice:?}");
        assert_eq!(ctx.global_style().visuals.panel_fill, expected.color.background, "{choice:?}");
    }

    #[test]
    fn tokens_and_styles_follow_the_choice() {
        let ctx = Context::default();
        install(&ctx, SystemFonts::Leave);
        let high = |shade| ThemeChoice { shade, contrast: Contrast::High };
        check(&ctx, ThemeChoice::LIGHT, Theme::Light, Contrast::Normal);
        check(&ctx, ThemeChoice::DARK, Theme::Dark, Contrast::Normal);
        check(&ctx, high(Shade::Dark), Theme::Dark, Contrast::High);
        check(&ctx, high(Shade::Light), Theme::Light, Contrast::High);
        check(&ctx, ThemeChoice::LIGHT, Theme::Light, Contrast::Normal);
    }

    #[test]
    fn what_the_system_prefers_can_be_said_by_the_caller() {
        let ctx = Context::default();
        install(&ctx, SystemFonts::Leave);
        for theme in [Theme::Light, Theme::Dark] {
            hint_system_theme(&ctx, theme);
            check(&ctx, ThemeChoice::SYSTEM, theme, Contrast::Normal);
            check(&ctx, ThemeChoice::HIGH_CONTRAST, theme, Contrast::High);
        }
    }
}

//! The four themes, read from `assets/themes`, and which of them is wanted.
//!
//! A theme is only values; how egui's own style follows from them is in `style`.

use std::sync::{Arc, LazyLock};

use crate::design::tokens::{Colors, Sizes, Tokens};

/// What the person asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ThemeChoice {
    pub shade: Shade,
    pub contrast: Contrast,
}

/// Light or dark, or whatever the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shade {
    #[default]
    System,
    Light,
    Dark,
}

/// How far words stand out from their ground.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Contrast {
    /// At least 4.5:1.
    #[default]
    Normal,
    /// At least 7:1.
    High,
}

impl ThemeChoice {
    pub const SYSTEM: Self = Self { shade: Shade::System, contrast: Contrast::Normal };
    pub const LIGHT: Self = Self { shade: Shade::Light, contrast: Contrast::Normal };
    pub const DARK: Self = Self { shade: Shade::Dark, contrast: Contrast::Normal };
    pub const HIGH_CONTRAST: Self = Self { shade: Shade::System, contrast: Contrast::High };
}

struct Themes {
    light: Arc<Tokens>,
    dark: Arc<Tokens>,
    high_contrast_light: Arc<Tokens>,
    high_contrast_dark: Arc<Tokens>,
}

static THEMES: LazyLock<Themes> = LazyLock::new(|| Themes {
    light: theme(include_str!("../../assets/themes/light.ron")),
    dark: theme(include_str!("../../assets/themes/dark.ron")),
    high_contrast_light: theme(include_str!("../../assets/themes/high-contrast-light.ron")),
    high_contrast_dark: theme(include_str!("../../assets/themes/high-contrast-dark.ron")),
});

static SIZES: LazyLock<Sizes> =
    LazyLock::new(|| ron::from_str(include_str!("../../assets/themes/sizes.ron")).unwrap_or_default());

/// The tokens of one theme; the same value every time.
pub fn tokens_of(theme: egui::Theme, contrast: Contrast) -> &'static Arc<Tokens> {
    match (theme, contrast) {
        (egui::Theme::Light, Contrast::Normal) => &THEMES.light,
        (egui::Theme::Dark, Contrast::Normal) => &THEMES.dark,
        (egui::Theme::Light, Contrast::High) => &THEMES.high_contrast_light,
        (egui::Theme::Dark, Contrast::High) => &THEMES.high_contrast_dark,
    }
}

/// The sizes that all themes share.
pub fn sizes() -> &'static Sizes {
    &SIZES
}

/// The files are compiled in, and a test reads each of them: a broken one cannot ship.
fn theme(colors: &str) -> Arc<Tokens> {
    let color: Colors = ron::from_str(colors).unwrap_or_default();
    Arc::new(Tokens { color, size: sizes().clone() })
}

#[cfg(test)]
mod tests;

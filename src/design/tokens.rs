//! The values of the look by role: colours of one theme and the sizes that all themes share.
//!
//! The numbers stand in `assets/themes`; this file only gives them names and types.

use egui::Color32;
use serde::Deserialize;

/// Everything a widget needs to know of the present look.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    pub color: Colors,
    pub size: Sizes,
}

/// Colours by role.
///
/// Words may be `text` and `quiet` on `background`, `panel`, `sunk` and `hover`; `accent`, `example`, `redirect` and
/// `danger` on `panel` and on their own soft ground; `on_accent` on `accent`; only `text` on `mark`, `mark_current` and `selection`.
/// `faint`, `line` and `outline` are for decoration, never for words.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colors {
    #[serde(deserialize_with = "hex")]
    pub background: Color32,
    #[serde(deserialize_with = "hex")]
    pub panel: Color32,
    #[serde(deserialize_with = "hex")]
    pub sunk: Color32,
    #[serde(deserialize_with = "hex")]
    pub hover: Color32,
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    #[serde(deserialize_with = "hex")]
    pub outline: Color32,
    #[serde(deserialize_with = "hex")]
    pub text: Color32,
    #[serde(deserialize_with = "hex")]
    pub quiet: Color32,
    #[serde(deserialize_with = "hex")]
    pub faint: Color32,
    #[serde(deserialize_with = "hex")]
    pub accent: Color32,
    #[serde(deserialize_with = "hex")]
    pub accent_hover: Color32,
    #[serde(deserialize_with = "hex")]
    pub accent_soft: Color32,
    #[serde(deserialize_with = "hex")]
    pub on_accent: Color32,
    #[serde(deserialize_with = "hex")]
    pub example: Color32,
    #[serde(deserialize_with = "hex")]
    pub example_soft: Color32,
    #[serde(deserialize_with = "hex")]
    pub redirect: Color32,
    #[serde(deserialize_with = "hex")]
    pub redirect_soft: Color32,
    #[serde(deserialize_with = "hex")]
    pub danger: Color32,
    #[serde(deserialize_with = "hex")]
    pub danger_soft: Color32,
    #[serde(deserialize_with = "hex")]
    pub mark: Color32,
    #[serde(deserialize_with = "hex")]
    pub mark_current: Color32,
    #[serde(deserialize_with = "hex")]
    pub selection: Color32,
    #[serde(deserialize_with = "hex")]
    pub shadow: Color32,
    #[serde(deserialize_with = "hex")]
    pub backdrop: Color32,
}

/// Sizes in points, the same in every theme.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    pub text: TextSizes,
    pub space: Space,
    pub row: f32,
    pub button: f32,
    pub search: f32,
    pub top_bar: f32,
    pub icon: f32,
    pub hairline: f32,
    pub side_stroke: f32,
    pub focus_ring: f32,
    pub radius: Radius,
    /// The widest that a line of running text may be.
    pub text_width: f32,
}

/// The size of each text style.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSizes {
    pub small: TextSize,
    pub body: TextSize,
    pub lead: TextSize,
    pub subheading: TextSize,
    pub heading: TextSize,
    pub title: TextSize,
    pub code: TextSize,
}

/// Size of the letters and height of a line, in points.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextSize {
    pub size: f32,
    pub line: f32,
}

/// Steps of space: 4, 8, 12, 16, 24, 32 points.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Space {
    pub xs: f32,
    pub s: f32,
    pub m: f32,
    pub l: f32,
    pub xl: f32,
    pub xxl: f32,
}

/// Corner radii, in points.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Radius {
    pub control: u8,
    pub search: u8,
    pub card: u8,
    pub sheet: u8,
}

fn hex<'de, D: serde::Deserializer<'de>>(source: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(source)?;
    Color32::from_hex(&text).map_err(|_| serde::de::Error::custom(format!("{text} is not a colour")))
}

//! Which font a run of text is set in.
//!
//! A run is chosen by style, weight and content language. The language matters because Japanese, Chinese and Korean
//! share code points but not shapes, and egui falls back per family: so each of them has families of its own.

mod bundled;
mod family;
mod places;
mod system;

use egui::FontId;

use crate::design::{theme::sizes, tokens::TextSize};

pub use bundled::bundled;
pub use system::{load_system, missing_scripts};

use family::{Han, family};

/// How large text is, and what it is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TextStyle {
    Small,
    #[default]
    Body,
    /// The sentence that opens a page.
    Lead,
    Subheading,
    Heading,
    Title,
    /// Code and keys, all letters equally wide.
    Code,
}

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    #[default]
    Regular,
    /// A real bold where the font of the script has one.
    Strong,
    /// Italic in scripts that know it.
    Emphasis,
}

impl TextStyle {
    /// The size of the letters and the height of a line.
    pub fn size(self) -> TextSize {
        let sizes = &sizes().text;
        match self {
            Self::Small => sizes.small,
            Self::Body => sizes.body,
            Self::Lead => sizes.lead,
            Self::Subheading => sizes.subheading,
            Self::Heading => sizes.heading,
            Self::Title => sizes.title,
            Self::Code => sizes.code,
        }
    }
}

/// The font for a run of text in this language (ISO 639-1, a region may follow); `None` is the interface's own.
pub fn font(style: TextStyle, weight: Weight, language: Option<&str>) -> FontId {
    FontId::new(style.size().size, family(style, weight, Han::of(language)))
}

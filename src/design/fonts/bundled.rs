//! The fonts inside the program: Inter for text and JetBrains Mono for code.
//!
//! They cover Latin, Greek and Cyrillic, punctuation, arrows and mathematics, and are at the head of every family.

use std::sync::Arc;

use egui::{FontData, FontDefinitions};

use super::family::{FAMILIES, Face};

const REGULAR: &str = "Inter Regular";
const STRONG: &str = "Inter SemiBold";
const EMPHASIS: &str = "Inter Italic";
const CODE: &str = "JetBrains Mono";

/// All families with the bundled fonts in them.
pub fn bundled() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 4] = [
        (REGULAR, include_bytes!("../../../assets/fonts/Inter-Regular.otf")),
        (STRONG, include_bytes!("../../../assets/fonts/Inter-SemiBold.otf")),
        (EMPHASIS, include_bytes!("../../../assets/fonts/Inter-Italic.otf")),
        (CODE, include_bytes!("../../../assets/fonts/JetBrainsMono-Regular.ttf")),
    ];
    for (name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for named in FAMILIES.iter() {
        let chain: &[&str] = match named.face {
            Face::Regular => &[REGULAR, CODE],
            Face::Strong => &[STRONG, REGULAR],
            Face::Emphasis => &[EMPHASIS, REGULAR],
            Face::Code => &[CODE, REGULAR],
        };
        fonts.families.insert(named.family.clone(), chain.iter().map(|name| (*name).to_owned()).collect());
    }
    fonts
}

#[cfg(test)]
mod tests {
    use egui::{
        FontId,
        epaint::{TextOptions, text::Fonts},
    };

    use super::*;

    #[test]
    fn every_family_draws_the_scripts_of_europe_and_the_signs_of_the_interface() {
        let mut fonts = Fonts::new(TextOptions::default(), bundled());
        let text = "Añÿß ĄŁőš Ελλ Жщё „“”’ – — … • · → ← ↑ ↓ ↪ ✓ ✗ × ≤ € ½ ™ \u{a0}";
        for named in FAMILIES.iter() {
            let font = FontId::new(14.0, named.family.clone());
            for sign in text.chars() {
                assert!(fonts.has_glyph(&font, sign), "{:?} lacks {sign:?}", named.family);
            }
        }
    }
}

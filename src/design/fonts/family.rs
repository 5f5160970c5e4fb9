//! The font families: one for each weight and each way of writing Han characters.

use std::sync::{Arc, LazyLock};

use egui::FontFamily;

use super::{TextStyle, Weight};

/// Whose shapes of Han characters come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Han {
    /// Not said: any that the system has.
    Any,
    Japanese,
    Chinese,
    Korean,
}

impl Han {
    pub const ALL: [Self; 4] = [Self::Any, Self::Japanese, Self::Chinese, Self::Korean];

    pub fn of(language: Option<&str>) -> Self {
        match language.and_then(|code| code.get(..2)) {
            Some("ja") => Self::Japanese,
            Some("zh") => Self::Chinese,
            Some("ko") => Self::Korean,
            _ => Self::Any,
        }
    }

    fn suffix(self) -> &'static str {
        match self {
            Self::Any => "",
            Self::Japanese => "-ja",
            Self::Chinese => "-zh",
            Self::Korean => "-ko",
        }
    }
}

/// The faces that a family starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    Regular,
    Strong,
    Emphasis,
    Code,
}

impl Face {
    pub const ALL: [Self; 4] = [Self::Regular, Self::Strong, Self::Emphasis, Self::Code];

    fn prefix(self) -> &'static str {
        match self {
            Self::Regular => "text",
            Self::Strong => "strong",
            Self::Emphasis => "emphasis",
            Self::Code => "code",
        }
    }
}

/// One family with what it stands for.
pub struct Named {
    pub family: FontFamily,
    pub face: Face,
    pub han: Han,
}

/// Every family; the plain ones are egui's own, so that stock widgets use them too.
pub static FAMILIES: LazyLock<Vec<Named>> = LazyLock::new(|| {
    let of = |face: Face, han: Han| {
        let family = match (face, han) {
            (Face::Regular, Han::Any) => FontFamily::Proportional,
            (Face::Code, Han::Any) => FontFamily::Monospace,
            _ => FontFamily::Name(Arc::from(format!("{}{}", face.prefix(), han.suffix()))),
        };
        Named { family, face, han }
    };
    Han::ALL.into_iter().flat_map(|han| Face::ALL.map(|face| of(face, han))).collect()
});

pub fn family(style: TextStyle, weight: Weight, han: Han) -> FontFamily {
    let face = match (style, weight) {
        (TextStyle::Code, _) => Face::Code,
        (_, Weight::Regular) => Face::Regular,
        (_, Weight::Strong) => Face::Strong,
        (_, Weight::Emphasis) => Face::Emphasis,
    };
    FAMILIES
        .iter()
        .find(|named| named.face == face && named.han == han)
        .map_or(FontFamily::Proportional, |named| named.family.clone())
}

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

    /// Who is asked for a character, first to last.
    pub fn order(self) -> [Self; 3] {
        match self {
            Self::Any | Self::Japanese => [Self::Japanese, Self::Chinese, Self::Korean],
            Self::Chinese => [Self::Chinese, Self::Japanese, Self::Korean],
            Self::Korean => [Self::Korean, Self::Japanese, Self::Chinese],
        }
    }

    /// The language a character speaks for; `None` when it is none of ours.
    pub fn of_character(sign: char) -> Option<Self> {
        match sign {
            '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => Some(Self::Japanese),
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7ff}' => Some(Self::Korean),
            '\u{2e80}'..='\u{303f}'
            | '\u{3100}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe4f}'
            | '\u{ff00}'..='\u{ffef}'
            | '\u{20000}'..='\u{3ffff}' => Some(Self::Chinese),
            _ => None,
        }
    }

    /// The ISO 639-1 code.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Any => None,
            Self::Japanese => Some("ja"),
            Self::Chinese => Some("zh"),
            Self::Korean => Some("ko"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_comes_first_in_its_own_order() {
        for han in [Han::Japanese, Han::Chinese, Han::Korean] {
            assert_eq!(han.order()[0], han);
            assert_eq!(Han::of(han.code()), han);
        }
        assert_eq!(Han::of(Some("zh-cn")), Han::Chinese);
        assert_eq!(Han::of(Some("de")), Han::Any);
        assert_eq!(Han::of(Some("é")), Han::Any);
    }

    #[test]
    fn each_language_has_families_of_its_own() {
        let families: std::collections::BTreeSet<_> = FAMILIES.iter().map(|named| named.family.clone()).collect();
        assert_eq!(families.len(), Han::ALL.len() * Face::ALL.len());
    }
}

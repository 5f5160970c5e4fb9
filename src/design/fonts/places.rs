//! Where the systems we know keep fonts for Japanese, Chinese and Korean, best first.
//!
//! The fallback of fontconfig is no help here: asked for Simplified Chinese it may answer with a Japanese face. So the
//! files are known by name, and with them the face inside that has the shapes of one language.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{
    FallbackRequest, FontData, FontDefinitions, FontFamily, FontId, FontInsert,
    epaint::{
        TextOptions,
        text::{Blob, FontTweak, Fonts, VariationCoords},
    },
};
use etcetera::base_strategy::{BaseStrategy, choose_base_strategy};
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

use super::family::Han;

/// The faces for one language, read and tried.
pub struct Found {
    pub regular: FontInsert,
    pub strong: Option<FontInsert>,
}

/// A face in a file; the number counts the faces of a collection.
#[derive(Clone, Copy)]
struct Place(&'static str, u32);

/// A regular face and its bold.
struct Pair(Place, Place);

const fn pair(regular: &'static str, strong: &'static str, face: u32) -> Pair {
    Pair(Place(regular, face), Place(strong, face))
}

const JAPANESE: &[Pair] = &[
    pair("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 0),
    pair("NotoSansCJK-VF.ttc", "NotoSansCJK-VF.ttc", 0),
    pair("NotoSansCJKjp-Regular.otf", "NotoSansCJKjp-Bold.otf", 0),
    pair("NotoSansJP-Regular.ttf", "NotoSansJP-Bold.ttf", 0),
    pair("NotoSansJP-Regular.otf", "NotoSansJP-Bold.otf", 0),
    pair("NotoSansJP[wght].ttf", "NotoSansJP[wght].ttf", 0),
    pair("SourceHanSans-Regular.ttc", "SourceHanSans-Bold.ttc", 0),
    pair("SourceHanSansJP-Regular.otf", "SourceHanSansJP-Bold.otf", 0),
    pair("YuGothR.ttc", "YuGothB.ttc", 0),
    pair("meiryo.ttc", "meiryob.ttc", 0),
    pair("msgothic.ttc", "msgothic.ttc", 0),
    pair("ヒラギノ角ゴシック W3.ttc", "ヒラギノ角ゴシック W6.ttc", 0),
    pair("ipaexg.ttf", "ipaexg.ttf", 0),
    pair("ipag.ttf", "ipag.ttf", 0),
    pair("VL-Gothic-Regular.ttf", "VL-Gothic-Regular.ttf", 0),
    pair("TakaoGothic.ttf", "TakaoGothic.ttf", 0),
    pair("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf", 0),
];

const CHINESE: &[Pair] = &[
    pair("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2),
    pair("NotoSansCJK-VF.ttc", "NotoSansCJK-VF.ttc", 2),
    pair("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf", 0),
    pair("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", 0),
    pair("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", 0),
    pair("NotoSansSC[wght].ttf", "NotoSansSC[wght].ttf", 0),
    pair("SourceHanSans-Regular.ttc", "SourceHanSans-Bold.ttc", 2),
    pair("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", 0),
    pair("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf", 0),
    pair("msyh.ttc", "msyhbd.ttc", 0),
    pair("simhei.ttf", "simhei.ttf", 0),
    Pair(Place("Hiragino Sans GB.ttc", 0), Place("Hiragino Sans GB.ttc", 2)),
    pair("STHeiti Light.ttc", "STHeiti Medium.ttc", 1),
    pair("wqy-microhei.ttc", "wqy-microhei.ttc", 0),
    pair("wqy-zenhei.ttc", "wqy-zenhei.ttc", 0),
    pair("DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf", 0),
];

const KOREAN: &[Pair] = &[
    pair("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 1),
    pair("NotoSansCJK-VF.ttc", "NotoSansCJK-VF.ttc", 1),
    pair("NotoSansCJKkr-Regular.otf", "NotoSansCJKkr-Bold.otf", 0),
    pair("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf", 0),
    pair("NotoSansKR-Regular.otf", "NotoSansKR-Bold.otf", 0),
    pair("NotoSansKR[wght].ttf", "NotoSansKR[wght].ttf", 0),
    pair("SourceHanSans-Regular.ttc", "SourceHanSans-Bold.ttc", 1),
    pair("SourceHanSansKR-Regular.otf", "SourceHanSansKR-Bold.otf", 0),
    pair("malgun.ttf", "malgunbd.ttf", 0),
    Pair(Place("AppleSDGothicNeo.ttc", 0), Place("AppleSDGothicNeo.ttc", 6)),
    pair("NanumGothic.ttf", "NanumGothicBold.ttf", 0),
    pair("wqy-microhei.ttc", "wqy-microhei.ttc", 0),
];

/// The font files of this computer, and the bytes of those that were read: one file may serve several languages.
#[derive(Default)]
pub struct Shelf {
    files: Option<BTreeMap<String, PathBuf>>,
    read: BTreeMap<&'static str, Blob>,
}

impl Shelf {
    /// The best faces for one language; reads files, so not for the thread that draws.
    pub fn find(&mut self, han: Han) -> Option<Found> {
        let (pairs, probe) = match han {
            Han::Any => return None,
            Han::Japanese => (JAPANESE, 'の'),
            Han::Chinese => (CHINESE, '这'),
            Han::Korean => (KOREAN, '한'),
        };
        pairs.iter().find_map(|Pair(regular, strong)| {
            let regular = self.face(*regular, 400.0, probe)?;
            Some(Found { regular, strong: self.face(*strong, 700.0, probe) })
        })
    }

    /// The face if it is there, can be parsed and has the character.
    fn face(&mut self, Place(file, face): Place, weight: f32, probe: char) -> Option<FontInsert> {
        let tweak = FontTweak { coords: VariationCoords::new([(b"wght", weight)]), ..FontTweak::default() };
        let data = FontData::from_blob(self.bytes(file)?, face).tweak(tweak);
        let insert = FontInsert::new(&format!("system {file} {face} {weight}"), data, Vec::new());
        draws(&insert, probe).then_some(insert)
    }

    fn bytes(&mut self, file: &'static str) -> Option<Blob> {
        if let Some(bytes) = self.read.get(file) {
            return Some(Arc::clone(bytes));
        }
        let path = self.files.get_or_insert_with(files).get(file)?;
        let bytes: Blob = Arc::new(std::fs::read(path).ok()?);
        self.read.insert(file, Arc::clone(&bytes));
        Some(bytes)
    }
}

/// The font files of this computer by name.
fn files() -> BTreeMap<String, PathBuf> {
    let walk = |folder: PathBuf| WalkDir::new(folder).max_depth(5).follow_links(true).into_iter().flatten();
    let named = |path: &Path| Some(path.file_name()?.to_str()?.nfc().collect::<String>());
    folders()
        .into_iter()
        .rev()
        .flat_map(walk)
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| Some((named(entry.path())?, entry.into_path())))
        .collect()
}

/// Where fonts are kept, the person's own first.
fn folders() -> Vec<PathBuf> {
    let home = etcetera::home_dir().ok();
    let mut folders: Vec<PathBuf> = Vec::new();
    if cfg!(target_os = "macos") {
        folders.extend(home.map(|home| home.join("Library/Fonts")));
        folders.extend(["/Library/Fonts", "/System/Library/Fonts"].map(PathBuf::from));
    } else if cfg!(windows) {
        let below = |variable: &str, rest: &str| Some(PathBuf::from(std::env::var_os(variable)?).join(rest));
        folders.extend(below("LOCALAPPDATA", "Microsoft/Windows/Fonts"));
        folders.extend(below("WINDIR", "Fonts"));
    } else {
        folders.extend(choose_base_strategy().ok().map(|folders| folders.data_dir().join("fonts")));
        folders.extend(home.map(|home| home.join(".fonts")));
        let shared = std::env::var("XDG_DATA_DIRS").unwrap_or_default();
        let shared = if shared.is_empty() { "/usr/local/share:/usr/share" } else { &shared };
        folders.extend(shared.split(':').map(|folder| Path::new(folder).join("fonts")));
        folders.extend(["/run/host/fonts", "/run/current-system/sw/share/X11/fonts"].map(PathBuf::from));
    }
    folders
}

/// A face that egui cannot parse would bring the program down if it were installed without this trial.
fn draws(insert: &FontInsert, probe: char) -> bool {
    let insert = insert.clone();
    let provider = move |_: &FallbackRequest<'_>| Some(insert.clone());
    let mut fonts =
        Fonts::new(TextOptions::default(), FontDefinitions::empty()).with_font_providers(vec![Arc::new(provider)]);
    fonts.has_glyph(&FontId::new(14.0, FontFamily::Proportional), probe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_font_file_is_passed_over() {
        let data = FontData::from_static(b"not a font at all");
        assert!(!draws(&FontInsert::new("broken", data, Vec::new()), 'a'));
    }

    #[test]
    fn a_face_is_asked_for_its_language() {
        let inter = FontData::from_static(include_bytes!("../../../assets/fonts/Inter-Regular.otf"));
        let inter = FontInsert::new("Inter", inter, Vec::new());
        assert!(draws(&inter, 'a'));
        assert!(!draws(&inter, 'の'));
    }

    #[test]
    fn languages_share_the_bytes_of_one_file() {
        let mut shelf = Shelf::default();
        let (Some(japanese), Some(chinese)) = (shelf.find(Han::Japanese), shelf.find(Han::Chinese)) else {
            println!("skipped: no fonts for Japanese and Chinese on this computer");
            return;
        };
        assert_ne!(japanese.regular.name, chinese.regular.name);
        assert!(draws(&japanese.regular, 'の') && draws(&chinese.regular, '这'));
        let same_file = |a: &FontInsert, b: &FontInsert| a.name.split(' ').nth(1) == b.name.split(' ').nth(1);
        if same_file(&japanese.regular, &chinese.regular) {
            assert!(Arc::ptr_eq(&japanese.regular.data.font, &chinese.regular.data.font));
        }
    }
}

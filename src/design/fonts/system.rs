//! Japanese, Chinese and Korean from the fonts of the system.
//!
//! Nothing happens until a character turns up that no loaded font has. Then a thread of its own finds and reads the
//! fonts of one language, and the next frame sets the text with them: the frame that asked never waits, and whoever
//! reads English only pays nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use egui::{Context, FallbackRequest, FontFamily, FontInsert, FontProvider, Id, mutex::Mutex};

use super::{
    family::{FAMILIES, Face, Han},
    places::{Found, Shelf},
};

/// Uses the system's fonts from now on.
///
/// It takes the place of all font providers of the context.
pub fn load_system(ctx: &Context) {
    let system = System { ctx: ctx.clone(), state: Arc::default(), shelf: Arc::default() };
    ctx.data_mut(|data| data.insert_temp(state_id(), Arc::clone(&system.state)));
    ctx.set_font_providers(vec![Arc::new(system)]);
}

/// Languages (`ja`, `zh`, `ko`) of text that was shown and that no font of this computer can draw.
///
/// Empty while the search still runs.
pub fn missing_scripts(ctx: &Context) -> Vec<&'static str> {
    let state: Option<Arc<Mutex<State>>> = ctx.data(|data| data.get_temp(state_id()));
    state.map(|state| state.lock().missing.iter().copied().collect()).unwrap_or_default()
}

fn state_id() -> Id {
    Id::unique("design::system_fonts")
}

/// The context keeps this, and this keeps the context: both live as long as the program.
#[derive(Clone)]
struct System {
    ctx: Context,
    state: Arc<Mutex<State>>,
    shelf: Arc<Mutex<Shelf>>,
}

#[derive(Default)]
struct State {
    /// The thread runs.
    searching: bool,
    /// What was found for a language; `None` when there is nothing.
    found: BTreeMap<Han, Option<Found>>,
    missing: BTreeSet<&'static str>,
}

impl FontProvider for System {
    fn fonts_for_family(&self, family: &FontFamily) -> Vec<FontInsert> {
        let Some(named) = FAMILIES.iter().find(|named| named.family == *family) else { return Vec::new() };
        let state = self.state.lock();
        // Another language's shapes must not step in before this one was looked for.
        let tried = named.han.order().into_iter().map_while(|han| state.found.get(&han));
        let found = tried.flatten();
        let face = |found: &Found| match (named.face, &found.strong) {
            (Face::Strong, Some(strong)) => strong.clone(),
            _ => found.regular.clone(),
        };
        found.map(face).collect()
    }

    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let sign = request.cluster.chars().next()?;
        let script = Han::of_character(sign)?;
        let han = FAMILIES.iter().find(|named| named.family == *request.family)?.han;
        let mut state = self.state.lock();
        if state.searching {
            return None;
        }
        match han.order().into_iter().find(|han| !state.found.contains_key(han)) {
            Some(next) => {
                state.searching = true;
                drop(state);
                self.search(next);
            }
            None => {
                let language = if han == Han::Any { script } else { han };
                state.missing.extend(language.code());
            }
        }
        None
    }
}

impl System {
    /// The lock of the context is held by whoever asks, so only the thread may touch the context.
    fn search(&self, han: Han) {
        let system = self.clone();
        let thread = std::thread::Builder::new().name("system fonts".to_owned());
        let started = thread.spawn(move || {
            let found = system.shelf.lock().find(han);
            system.finish(han, found);
            let provider: Arc<dyn FontProvider> = Arc::new(system.clone());
            system.ctx.set_font_providers(vec![provider]);
        });
        if started.is_err() {
            self.finish(han, None);
        }
    }

    fn finish(&self, han: Han, found: Option<Found>) {
        let mut state = self.state.lock();
        state.searching = false;
        state.found.insert(han, found);
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::design::{TextStyle, Weight, font};

    /// Lays the text out until egui has nothing more to do, as the window would.
    fn settle(ctx: &Context, text: &str, language: &str) -> bool {
        let font = font(TextStyle::Body, Weight::Strong, Some(language));
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let mut drawn = false;
            let mut output = ctx.run_ui(Default::default(), |ui| {
                drawn = ui.fonts_mut(|fonts| fonts.has_glyphs(&font, text));
            });
            output.textures_delta.clear();
            if drawn || !missing_scripts(ctx).is_empty() || Instant::now() > end {
                return drawn;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[test]
    fn a_language_finds_its_font_or_is_said_to_be_missing() {
        for (text, language) in [("日本語のデータ", "ja"), ("这是数据", "zh"), ("한국어", "ko")] {
            let ctx = Context::default();
            ctx.set_fonts(crate::design::fonts::bundled());
            load_system(&ctx);
            let drawn = settle(&ctx, text, language);
            let missing = if drawn { Vec::new() } else { vec![language] };
            assert_eq!(missing_scripts(&ctx), missing);
        }
    }

    #[test]
    fn a_language_keeps_its_shapes_whichever_was_loaded_first() {
        let ctx = Context::default();
        ctx.set_fonts(crate::design::fonts::bundled());
        load_system(&ctx);
        // Both languages have these characters, so the first font could draw them for the second.
        let drawn = settle(&ctx, "直骨令", "ja") && settle(&ctx, "直骨令", "zh");
        let state: Option<Arc<Mutex<State>>> = ctx.data(|data| data.get_temp(state_id()));
        let system = System { ctx, state: state.unwrap_or_default(), shelf: Arc::default() };
        let first = |language| {
            let family = font(TextStyle::Body, Weight::Regular, Some(language)).family;
            system.fonts_for_family(&family).first().map(|face| face.name.clone())
        };
        if !drawn || first("ja").is_none() {
            println!("skipped: no fonts for Japanese and Chinese on this computer");
            return;
        }
        assert_ne!(first("ja"), first("zh"));
    }

    #[test]
    fn nothing_is_searched_for_text_that_the_bundled_fonts_have() {
        let ctx = Context::default();
        ctx.set_fonts(crate::design::fonts::bundled());
        load_system(&ctx);
        assert!(settle(&ctx, "¿Qué tal? Ελληνικά, по-русски", "es"));
        let state: Option<Arc<Mutex<State>>> = ctx.data(|data| data.get_temp(state_id()));
        assert!(state.is_some_and(|state| state.lock().found.is_empty()));
    }
}

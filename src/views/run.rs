//! Opens the window where it stood last, with fonts, look and the worker behind it.

use egui::{IconData, ViewportBuilder};

use super::Desk;
use crate::design::{self, SystemFonts};
use crate::disk::{Event, Origin, SettingsFile, WindowPlace, Worker};

/// Also the name under which desktops group windows.
const APP_ID: &str = "playbook-desk";
/// Everything is laid out down to this size, in points.
const SMALLEST: [f32; 2] = [450.0, 300.0];

/// Runs until the window is closed. `named` is the library to open, `language` the system's language tag.
pub fn run(named: Option<Origin>, language: String) -> eframe::Result {
    let (settings, broken) = SettingsFile::of_system().map_or_else(Default::default, |file| file.load());
    let options = eframe::NativeOptions {
        viewport: viewport(&settings.window),
        system_font_fallback: false,
        ..Default::default()
    };
    let desk = |creation: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, _> {
        let ctx = &creation.egui_ctx;
        design::install(ctx, SystemFonts::Load);
        let waking = ctx.clone();
        let worker = Worker::start(move || waking.request_repaint());
        let mut desk = Desk::new(ctx, settings, language, worker, named);
        if let Some(error) = broken {
            desk.absorb(ctx, Event::SettingsFailed(error));
        }
        Ok(Box::new(desk))
    };
    eframe::run_native(APP_ID, options, Box::new(desk))
}

fn viewport(place: &WindowPlace) -> ViewportBuilder {
    let size = [place.size.0.max(SMALLEST[0]), place.size.1.max(SMALLEST[1])];
    let mut viewport = ViewportBuilder::default()
        .with_app_id(APP_ID)
        .with_title("Playbook Desk")
        .with_inner_size(size)
        .with_min_inner_size(SMALLEST)
        .with_maximized(place.maximized)
        .with_drag_and_drop(true);
    if let Some(position) = place.position {
        viewport = viewport.with_position([position.0, position.1]);
    }
    match icon() {
        Some(icon) => viewport.with_icon(icon),
        None => viewport,
    }
}

fn icon() -> Option<IconData> {
    let image = image::load_from_memory(include_bytes!("../../assets/icons/app.png")).ok()?.into_rgba8();
    Some(IconData { width: image.width(), height: image.height(), rgba: image.into_raw() })
}

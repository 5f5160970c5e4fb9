//! The window without a screen: the whole program runs, worker and files included, and each frame is laid out and cut
//! into triangles as for the graphics card; only painting is left out.

use super::cost::{Cost, cost_of};
use egui::{Context, Event, Pos2, RawInput, Rect, vec2};
use playbook_desk::design::{self, SystemFonts};
use playbook_desk::disk::{Origin, Settings, Worker};
use playbook_desk::views::Desk;
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

const FRAMES_A_SECOND: f64 = 60.0;
/// The longest animation is over by then.
const SETTLED: usize = 30;

pub struct Window {
    pub ctx: Context,
    pub desk: Desk,
    frame: eframe::Frame,
    frames: u32,
    _config: TempDir,
}

impl Window {
    /// With the library read and shown.
    pub fn open(origin: Origin) -> Self {
        let config = tempfile::tempdir().expect("a folder for settings");
        let ctx = Context::default();
        design::install(&ctx, SystemFonts::Leave);
        let worker = Worker::start_in(Some(config.path().to_path_buf()), || {});
        let desk = Desk::new(&ctx, Settings::default(), "en".to_owned(), worker, Some(origin));
        let mut window = Self { ctx, desk, frame: eframe::Frame::_new_kittest(), frames: 0, _config: config };
        while window.desk.state().is_reading() {
            window.frame(Vec::new());
            sleep(Duration::from_millis(5));
        }
        window.settle();
        window
    }

    /// One frame that takes these events in.
    pub fn frame(&mut self, events: Vec<Event>) -> Cost {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
            time: Some(f64::from(self.frames) / FRAMES_A_SECOND),
            events,
            ..RawInput::default()
        };
        let Self { ctx, desk, frame, .. } = self;
        let (triangles, cost) = cost_of(|| {
            let mut output = ctx.run_ui(input, |ui| eframe::App::ui(desk, ui, frame));
            output.textures_delta.clear();
            ctx.tessellate(output.shapes, output.pixels_per_point)
        });
        assert!(!triangles.is_empty(), "a frame shows something");
        cost
    }

    /// Frames in which nothing happens, until all animations are over.
    pub fn settle(&mut self) {
        for _ in 0..SETTLED {
            self.frame(Vec::new());
        }
    }
}

//! The real window without a screen, driven by role and label as a screen reader would: the whole program runs, worker
//! and files included; only pixels are left out.

mod beside_the_pages;
mod by_keys;
mod by_pointer;
mod comparing;
mod drafts;
mod editing;
mod finding_in_page;
mod making_entries;
mod metadata;
mod owner;
mod previewing;
mod reviewing;
mod saving;
mod searching;
mod shape;
mod slow_frames;

use eframe::App;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use playbook_desk::app::AppState;
use playbook_desk::design::{self, SystemFonts};
use playbook_desk::disk::{Origin, Settings, Worker};
use playbook_desk::views::Desk;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Only catches hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// A person in front of the window.
struct Person {
    harness: Harness<'static, Desk>,
    config: tempfile::TempDir,
}

impl Person {
    /// With the built-in library open and read.
    fn at_builtin() -> Self {
        Self::with(Origin::Builtin, Settings::default(), [1280.0, 800.0])
    }

    fn with(origin: Origin, settings: Settings, size: [f32; 2]) -> Self {
        let config = tempfile::tempdir().expect("a folder for settings");
        Self::configured(config, origin, settings, size)
    }

    /// With whatever stands in the folder `config`.
    fn configured(config: tempfile::TempDir, origin: Origin, settings: Settings, size: [f32; 2]) -> Self {
        let folder = config.path().to_path_buf();
        let harness = Harness::builder().with_size(size).with_max_steps(40).build_eframe(|creation| {
            let ctx = &creation.egui_ctx;
            design::install(ctx, SystemFonts::Leave);
            let waking = ctx.clone();
            let worker = Worker::start_in(Some(folder), move || waking.request_repaint());
            Desk::new(ctx, settings, "en".to_owned(), worker, Some(origin))
        });
        let mut person = Self { harness, config };
        person.wait_until("the library is read", |state| !state.is_reading());
        person
    }

    fn state(&self) -> &AppState {
        self.harness.state().state()
    }

    /// Lets frames pass until the state is as wanted.
    fn wait_until(&mut self, what: &str, wanted: impl Fn(&AppState) -> bool) {
        let started = Instant::now();
        while !wanted(self.state()) {
            assert!(started.elapsed() < PATIENCE, "waited in vain until {what}");
            self.harness.step();
            sleep(Duration::from_millis(5));
        }
        self.settle();
    }

    /// Draws until nothing moves any more.
    fn settle(&mut self) {
        self.harness.run_ok();
    }

    fn press(&mut self, key: Key) {
        self.chord(Modifiers::NONE, key);
    }

    fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Gives one event, and answers what came to be on the clipboard.
    fn copied_by(&mut self, event: egui::Event) -> String {
        self.harness.event(event);
        let mut copied = String::new();
        for _ in 0..4 {
            self.harness.step();
            for command in &self.harness.output().platform_output.commands {
                if let egui::OutputCommand::CopyText(text) = command {
                    copied.clone_from(text);
                }
            }
        }
        self.settle();
        copied
    }

    /// Types into whatever has the focus.
    fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Presses keys, and types what each of them types, all before the next frame: as the window gets them when a frame
    /// was slow.
    fn all_at_once(&mut self, keys: &[(&str, Option<Key>)]) {
        let mut input = std::mem::take(self.harness.input_mut());
        for (text, key) in keys {
            let press = |key| egui::Event::Key {
                key,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers: Modifiers::NONE,
            };
            input.events.extend(key.map(press));
            input.events.extend((!text.is_empty()).then(|| egui::Event::Text((*text).to_owned())));
        }
        // The harness leaves this step of the window out.
        for _ in 0..keys.len() {
            let ctx = self.harness.ctx.clone();
            self.harness.state_mut().raw_input_hook(&ctx, &mut input);
            *self.harness.input_mut() = input;
            self.harness.step();
            input = std::mem::take(self.harness.input_mut());
        }
        *self.harness.input_mut() = input;
        self.settle();
    }

    fn click(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click();
        self.settle();
    }

    /// The name of the widget that keys go to.
    fn focused(&self) -> String {
        let focused = self.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    fn sees(&self, role: Role, label: &str) -> bool {
        self.harness.query_all_by_role(role).any(|node| node.accesskit_node().label().as_deref() == Some(label))
    }

    /// Whether words stand somewhere as a whole label.
    fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    /// Whether words stand in the part of the page that is seen.
    fn is_in_view(&self, label: &str) -> bool {
        let page = self.harness.get_by_role(Role::Document).rect();
        self.harness.query_all_by_label(label).any(|node| page.contains_rect(node.rect()))
    }

    fn reads(&self) -> &str {
        self.state().reader.here().map_or("nothing", |place| place.path.file_name())
    }
}

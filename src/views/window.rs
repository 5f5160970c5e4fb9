//! The window: takes in what the worker reports, lets keys and screens turn into commands, has them answered at once and
//! sends off the jobs. It is the one owner of the state and the only place here that asks a clock.

use std::time::{Duration, Instant};

use egui::{Context, ViewportCommand};

use super::browser::library_name;
use super::key_queue::{Focus, KeyQueue};
use super::scene::action_label;
use super::{Images, Scene, Screens, shortcuts};
use crate::app::{self, Action, AppState, Command, LibraryCommand, Now, PreferenceCommand, System};
use crate::design;
use crate::disk::{Event, Job, Origin, Settings, SystemTheme, ThemeChoice, WindowPlace, Worker, today};
use crate::text::Texts;

pub struct Desk {
    state: AppState,
    texts: Texts,
    worker: Worker,
    screens: Screens,
    images: Images,
    keys: KeyQueue,
    started: Instant,
    /// What the last search took.
    searched_in: Option<Duration>,
    /// What the window shows of these now, so that the system is told of changes only.
    shown_zoom: f32,
    shown_title: String,
}

impl Desk {
    /// `named` is the library given on the command line.
    pub fn new(ctx: &Context, settings: Settings, language: String, worker: Worker, named: Option<Origin>) -> Self {
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let mut state = AppState::new(settings, System { language, theme: SystemTheme::Unknown });
        let texts = Texts::new(state.interface_language());
        let started = Instant::now();
        let jobs = app::start(&mut state, named, Now { millis: 0, today: today() });
        let mut desk = Self {
            state,
            texts,
            worker,
            screens: Screens::default(),
            images: Images::default(),
            keys: KeyQueue::default(),
            started,
            searched_in: None,
            shown_zoom: 1.0,
            shown_title: String::new(),
        };
        desk.send(jobs);
        desk.relabel();
        desk
    }

    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Tells of something that went wrong before the window was there.
    pub fn absorb(&mut self, ctx: &Context, event: Event) {
        self.images.absorb(ctx, &event, self.state.shelf.generation);
        let now = self.now();
        let jobs = app::absorb(&mut self.state, event, now);
        self.send(jobs);
    }

    fn now(&self) -> Now {
        let millis = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        Now { millis, today: today() }
    }

    fn send(&mut self, jobs: Vec<Job>) {
        for job in jobs {
            self.worker.send(job);
        }
    }

    fn perform(&mut self, commands: Vec<Command>) {
        let now = self.now();
        for command in commands {
            let asks = matches!(command, Command::Search(_));
            let began = Instant::now();
            let jobs = app::update(&mut self.state, command, now);
            if asks {
                self.searched_in = Some(began.elapsed());
            }
            self.send(jobs);
        }
    }

    /// The actions' names follow the interface's language and the library's languages.
    fn relabel(&mut self) {
        let labels =
            Action::ALL.iter().map(|action| (*action, action_label(&self.texts, &self.state, *action))).collect();
        self.state.labels = labels;
    }

    fn take_in_reports(&mut self, ctx: &Context) {
        let languages = self.state.shelf.languages.clone();
        while let Some(event) = self.worker.try_recv() {
            self.absorb(ctx, event);
        }
        if languages != self.state.shelf.languages {
            self.relabel();
        }
        let now = self.now();
        let jobs = app::tick(&mut self.state, now);
        self.send(jobs);
    }

    /// Closing asks nothing as long as everything typed is kept for the next start.
    fn close(&mut self, ctx: &Context) {
        let now = self.now();
        let jobs = app::leave(&mut self.state, now);
        self.send(jobs);
        self.worker.settle_drafts();
        self.take_in_reports(ctx);
        if !app::may_close(&mut self.state) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }

    /// What happens to the window itself: a folder dropped on it is opened, and when the person comes back to it the
    /// library is looked through, since network drives do not report changes made elsewhere.
    fn happened(ctx: &Context) -> Vec<Command> {
        let files = ctx.input(|input| input.raw.dropped_files.clone());
        let path = files.first().map(|file| file.path().to_path_buf());
        let dropped = path.map(|path| LibraryCommand::Open(Origin::Folder(path)));
        let returned = ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(true)));
        dropped.into_iter().chain(returned.then_some(LibraryCommand::Refresh)).map(Command::Library).collect()
    }

    fn follow_preferences(&mut self, ctx: &Context) {
        let language = self.state.interface_language();
        if !self.texts.speak(language) {
            self.texts = Texts::new(language);
            self.relabel();
        }
        design::hint_system_theme(ctx, theme_of(self.state.system.theme));
        design::apply(ctx, look_of(self.state.settings.theme));
        let zoom = f32::from(self.state.settings.zoom.percent()) / 100.0;
        if zoom != self.shown_zoom {
            ctx.set_zoom_factor(zoom);
            self.shown_zoom = zoom;
        }
        let title = format!("{} · Playbook Desk", library_name(&self.state, &self.texts));
        if title != self.shown_title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.shown_title = title;
        }
    }

    fn remember_place(&mut self, ctx: &Context) {
        let place = ctx.input(|input| {
            let viewport = input.viewport();
            let inner = viewport.inner_rect?;
            let maximized = viewport.maximized.unwrap_or(false);
            if viewport.minimized.unwrap_or(false) {
                return None;
            }
            let known = &self.state.settings.window;
            if maximized {
                return Some(WindowPlace { maximized, ..known.clone() });
            }
            // Points of the window are zoomed; what is remembered is not.
            let zoom = self.shown_zoom;
            let position = viewport.outer_rect.map(|outer| (outer.min.x * zoom, outer.min.y * zoom));
            Some(WindowPlace { size: (inner.width() * zoom, inner.height() * zoom), position, maximized })
        });
        if let Some(place) = place
            && place != self.state.settings.window
        {
            self.perform(vec![Command::Prefer(PreferenceCommand::Window(place))]);
        }
    }
}

impl eframe::App for Desk {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.take_in_reports(&ctx);
        if ctx.input(|input| input.viewport().close_requested()) {
            self.close(&ctx);
        }
        let mut commands = Self::happened(&ctx);
        let (millis, searched_in) = (self.now().millis, self.searched_in);
        let mut scene = Scene { state: &self.state, texts: &self.texts, commands: &mut commands, millis, searched_in };
        self.screens.consume_keys(&ctx, &mut scene);
        shortcuts::consume(&ctx, &mut scene, self.screens.list_row(), self.screens.has_drawer());
        // What keys ask for is answered before the screens are drawn, so that it shows in this very frame.
        let was_covered = self.state.covered();
        if !commands.is_empty() || self.keys.has_more() {
            // What moves the focus shows whole in the frame after; so does the next key.
            ctx.request_repaint();
        }
        self.perform(std::mem::take(&mut commands));
        if self.state.covered() && !was_covered {
            egui::Popup::close_all(&ctx);
        }
        self.follow_preferences(&ctx);
        let searched_in = self.searched_in;
        let mut scene = Scene { state: &self.state, texts: &self.texts, commands: &mut commands, millis, searched_in };
        self.screens.ui(ui, &mut scene, &self.images);
        if !commands.is_empty() {
            self.perform(commands);
            ctx.request_repaint();
        }
        if ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(false))) {
            let now = self.now();
            let jobs = app::rest(&mut self.state, now);
            self.send(jobs);
        }
        if let Some(text) = self.state.take_clipboard() {
            ctx.copy_text(text);
        }
        self.remember_place(&ctx);
        if let Some(next) = self.state.next_tick() {
            ctx.request_repaint_after(Duration::from_millis(next.saturating_sub(self.now().millis)));
        }
    }

    fn raw_input_hook(&mut self, ctx: &Context, input: &mut egui::RawInput) {
        let focus = if ctx.text_edit_focused() { Focus::Field } else { Focus::Elsewhere };
        self.keys.admit(&mut input.events, focus);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self) {
        // The worker finishes what it writes before it is dropped.
        let now = self.now();
        let jobs = app::leave(&mut self.state, now);
        self.send(jobs);
    }
}

fn look_of(choice: ThemeChoice) -> design::ThemeChoice {
    match choice {
        ThemeChoice::System => design::ThemeChoice::SYSTEM,
        ThemeChoice::Light => design::ThemeChoice::LIGHT,
        ThemeChoice::Dark => design::ThemeChoice::DARK,
        ThemeChoice::HighContrast => design::ThemeChoice::HIGH_CONTRAST,
    }
}

/// egui falls back to this theme where the window cannot tell what the system prefers.
fn theme_of(theme: SystemTheme) -> egui::Theme {
    match theme {
        SystemTheme::Dark => egui::Theme::Dark,
        SystemTheme::Light | SystemTheme::Unknown => egui::Theme::Light,
    }
}

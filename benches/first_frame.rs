//! The window's first frame on the built-in library, set against the one of an empty window of the same size with the same
//! renderer: a panel with nothing on it. Each start is a process of its own, this program again, and counts from its start
//! until its first frame is on the screen.
//!
//! Budget: at most 1.3 times the time on the clock. For information: a bare window, on which not even a panel is painted
//! and the graphics stay asleep; processor time; when the library is on the screen; memory a second later. Skipped without
//! a display.

mod common {
    pub mod budget;
    pub mod display;
    pub mod process;
}

use common::budget::Budgets;
use common::display;
use common::process::processor_time;
use eframe::{App, CreationContext, NativeOptions, Renderer};
use egui::{CentralPanel, Ui, ViewportBuilder};
use playbook_desk::design::{self, SystemFonts};
use playbook_desk::disk::{CONFIG_VARIABLE, Origin, Settings, SettingsFile, Worker};
use playbook_desk::views::Desk;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio, exit};
use std::time::{Duration, Instant};
use std::{env, fs};

const MOST: f64 = 1.3;
const ROUNDS: usize = 11;
/// Memory is looked at so long after the library is on the screen.
const LATER: Duration = Duration::from_secs(1);
/// Tells this program to be a window, and which.
const WINDOW: &str = "--window";
const KINDS: [&str; 3] = ["bare", "empty", "desk"];

const FRAME: &str = "first frame";
/// What windows tell, with the unit.
const FIGURES: [(&str, &str); 5] = [
    (FRAME, "ms"),
    ("processor until then", "ms"),
    ("library shown", "ms"),
    ("most memory", "MB"),
    ("own share of memory", "MB"),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().collect();
    match arguments.iter().position(|argument| argument == WINDOW).and_then(|at| arguments.get(at + 1)) {
        Some(kind) => show(kind),
        None if display::is_there() => measure(),
        None => ExitCode::SUCCESS,
    }
}

fn measure() -> ExitCode {
    let mut starts = KINDS.map(|_| Vec::new());
    // The first round warms up the disk.
    for round in 0..=ROUNDS {
        for (kind, starts) in KINDS.iter().zip(&mut starts) {
            let start = start(kind);
            if round > 0 {
                starts.push(start);
            }
        }
    }
    println!("from the start of the process, medians of {ROUNDS} rounds");
    println!("  {:<24} {:>9} {:>9} {:>9}", "", KINDS[0], KINDS[1], KINDS[2]);
    for (figure, unit) in FIGURES {
        let [bare, empty, desk] = starts.each_ref().map(|starts| median(starts, figure));
        println!("  {figure:<24} {bare:>9.1} {empty:>9.1} {desk:>9.1} {unit}   {:>5.2}x", desk / empty);
    }
    let [_, empty, desk] = starts.map(|starts| median(&starts, FRAME));
    let mut budgets = Budgets::default();
    budgets.hold("first frame / an empty window's", desk / empty, MOST, "x");
    budgets.verdict()
}

/// What one window told, by name.
type Start = BTreeMap<String, f64>;

fn median(starts: &[Start], figure: &str) -> f64 {
    let mut values: Vec<f64> = starts.iter().filter_map(|start| start.get(figure).copied()).collect();
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Runs one window until it ends itself.
fn start(kind: &str) -> Start {
    let config = tempfile::tempdir().expect("a folder for settings");
    let begin = Instant::now();
    let mut child = Command::new(env::current_exe().expect("this program has a path"))
        .args([WINDOW, kind])
        .env(CONFIG_VARIABLE, config.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("this program starts again");
    let told = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut start = Start::new();
    for line in told.lines() {
        let line = line.expect("text");
        // What was measured comes with its value, what just happened without.
        match line.split_once('=') {
            Some((name, value)) => start.insert(name.to_owned(), value.parse().expect("a number")),
            None => start.insert(line, begin.elapsed().as_secs_f64() * 1e3),
        };
    }
    assert!(child.wait().expect("an end").success(), "the {kind} window failed");
    start
}

/// The child: a window that tells what it shows, and ends.
fn show(kind: &str) -> ExitCode {
    let (settings, _) = SettingsFile::of_system().map_or_else(Default::default, |file| file.load());
    let size = settings.window.size;
    let options = NativeOptions {
        viewport: ViewportBuilder::default().with_title("Playbook Desk").with_inner_size([size.0, size.1]),
        renderer: Renderer::Wgpu,
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    let app = |creation: &CreationContext<'_>| -> Result<Box<dyn App>, _> {
        let content = match kind {
            "bare" => Content::Nothing,
            "empty" => Content::Panel,
            _ => Content::Desk(Box::new(desk(creation, settings))),
        };
        Ok(Box::new(Teller { content, told_frame: false, read: None, told_library: false }))
    };
    match eframe::run_native("playbook-desk-bench", options, Box::new(app)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// As `views::run` makes it.
fn desk(creation: &CreationContext<'_>, settings: Settings) -> Desk {
    let ctx = &creation.egui_ctx;
    design::install(ctx, SystemFonts::Load);
    let waking = ctx.clone();
    let worker = Worker::start(move || waking.request_repaint());
    Desk::new(ctx, settings, "en".to_owned(), worker, Some(Origin::Builtin))
}

enum Content {
    Nothing,
    Panel,
    Desk(Box<Desk>),
}

/// Shows its content and tells when it is on the screen.
struct Teller {
    content: Content,
    told_frame: bool,
    /// The frame that showed the library first, and when.
    read: Option<(u64, Instant)>,
    told_library: bool,
}

impl App for Teller {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        // The frames before this one are on the screen.
        let painted = ctx.cumulative_frame_nr();
        if painted > 0 && !self.told_frame {
            self.told_frame = true;
            println!("{FRAME}");
            let used = processor_time("self").map_or(f64::NAN, |used| used.as_secs_f64() * 1e3);
            println!("processor until then={used}");
        }
        let read = match &mut self.content {
            Content::Nothing => true,
            Content::Panel => CentralPanel::default().show(ui, |_| true).inner,
            Content::Desk(desk) => {
                desk.ui(ui, frame);
                !desk.state().is_reading()
            }
        };
        match self.read {
            None if read => self.read = Some((painted, Instant::now())),
            Some((shown, _)) if painted > shown && !self.told_library => {
                self.told_library = true;
                println!("library shown");
            }
            Some((_, since)) if since.elapsed() > LATER => {
                println!("most memory={}", megabytes("/proc/self/status", "VmHWM:"));
                println!("own share of memory={}", megabytes("/proc/self/smaps_rollup", "Pss:"));
                exit(0);
            }
            _ => {}
        }
        ctx.request_repaint();
    }
}

/// The line of this name; not a number where the system has none.
fn megabytes(file: &str, name: &str) -> f64 {
    let text = fs::read_to_string(file).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.map_or(f64::NAN, |kilobytes| kilobytes / 1024.0)
}

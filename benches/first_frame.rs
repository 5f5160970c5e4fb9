//! The window's first frame on the built-in library, set against the one of an empty window of the same size with the same
//! renderer. Each start is a process of its own, this program again, and counts from its start until its first frame is
//! on the screen.
//!
//! Budget: at most 1.3 times the time on the clock. For information: processor time, when the library is on the screen,
//! and memory a second later. Skipped without a display.

mod common {
    pub mod budget;
    pub mod display;
    pub mod ticks;
}

use common::budget::Budgets;
use common::display;
use common::ticks::{TICK, ticks_of};
use eframe::{App, CreationContext, NativeOptions, Renderer};
use egui::{Ui, ViewportBuilder};
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
const CHILD: &str = "--window";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().collect();
    match arguments.iter().position(|argument| argument == CHILD).and_then(|at| arguments.get(at + 1)) {
        Some(kind) => show(kind),
        None if display::is_there() => measure(),
        None => ExitCode::SUCCESS,
    }
}

fn measure() -> ExitCode {
    println!("from the start of the process, medians of {ROUNDS} rounds");
    let kinds = ["empty", "desk"];
    let mut starts = kinds.map(|_| Vec::new());
    // The first round warms up the disk.
    for round in 0..=ROUNDS {
        for (kind, starts) in kinds.iter().zip(&mut starts) {
            let start = start(kind);
            if round > 0 {
                starts.push(start);
            }
        }
    }
    let [empty, desk] = starts.map(|starts| medians(&starts));
    for (what, unit) in [
        ("first frame", "ms"),
        ("first frame, processor", "ms"),
        ("library shown", "ms"),
        ("most memory", "MB"),
        ("own share of memory", "MB"),
    ] {
        let [empty, desk] = [&empty, &desk].map(|times| times.get(what).copied().unwrap_or(f64::NAN));
        println!("  {what:<24} {desk:>8.1} {unit}   empty window {empty:>8.1} {unit}   {:>5.2}x", desk / empty);
    }
    let mut budgets = Budgets::default();
    budgets.hold("first frame / empty window's", desk["first frame"] / empty["first frame"], MOST, "x");
    budgets.verdict()
}

/// What one start told, by name: in milliseconds and megabytes.
type Start = BTreeMap<String, f64>;

fn medians(starts: &[Start]) -> Start {
    let names = starts.iter().flat_map(BTreeMap::keys);
    let middle = |name: &String| {
        let mut values: Vec<f64> = starts.iter().filter_map(|start| start.get(name).copied()).collect();
        values.sort_unstable_by(f64::total_cmp);
        values[values.len() / 2]
    };
    names.map(|name| (name.clone(), middle(name))).collect()
}

/// Runs one window until it ends itself.
fn start(kind: &str) -> Start {
    let config = tempfile::tempdir().expect("a folder for settings");
    let begin = Instant::now();
    let mut child = Command::new(env::current_exe().expect("this program has a path"))
        .args([CHILD, kind])
        .env(CONFIG_VARIABLE, config.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("this program starts again");
    let told = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut start = Start::new();
    for line in told.lines() {
        let line = line.expect("text");
        // Events are told by name alone, figures with a value.
        match line.split_once('=') {
            Some((name, value)) => start.insert(name.to_owned(), value.parse().expect("a number")),
            None => start.insert(line, begin.elapsed().as_secs_f64() * 1e3),
        };
    }
    assert!(child.wait().expect("an end").success(), "the window of {kind} failed");
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
    let with_desk = kind == "desk";
    let app = |creation: &CreationContext<'_>| -> Result<Box<dyn App>, _> {
        let desk = with_desk.then(|| desk(creation, settings));
        Ok(Box::new(Teller { desk, told_frame: false, shown: None }))
    };
    match eframe::run_native("playbook-desk-bench", options, Box::new(app)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
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

/// Shows the desk or nothing, and tells when.
struct Teller {
    desk: Option<Desk>,
    told_frame: bool,
    shown: Option<(u64, Instant)>,
}

impl App for Teller {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        // The frames before this one are on the screen.
        let painted = ctx.cumulative_frame_nr();
        if painted > 0 && !self.told_frame {
            self.told_frame = true;
            println!("first frame");
            let cpu = ticks_of("self").map_or(f64::NAN, |ticks| (TICK * ticks).as_secs_f64() * 1e3);
            println!("first frame, processor={cpu}");
        }
        if let Some(desk) = &mut self.desk {
            desk.ui(ui, frame);
        }
        let read = self.desk.as_ref().is_none_or(|desk| !desk.state().is_reading());
        match self.shown {
            None if read => self.shown = Some((painted, Instant::now())),
            Some((frame, _)) if painted == frame + 1 => println!("library shown"),
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

//! The window while nobody touches it: the real program, on the built-in library and on a folder that it watches, with the
//! focus in the search field where `xdotool` is there to give it.
//!
//! Budget: no processor time in 5 seconds; one tick of the system's clock, a hundredth of a second, is forgiven. Skipped
//! without a display, or where the system does not tell the time of another process.

mod common {
    pub mod budget;
    pub mod display;
    pub mod pages;
    pub mod ticks;
}

use common::budget::Budgets;
use common::display;
use common::pages::{PAGES, folder};
use common::ticks::{TICK, ticks_of};
use playbook_desk::disk::CONFIG_VARIABLE;
use std::ffi::OsStr;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;

const QUIET: Duration = Duration::from_secs(5);
const MOST_TICKS: f64 = 1.0;
/// How many seconds the window has to come to rest.
const PATIENCE: usize = 40;

fn main() -> ExitCode {
    if !display::is_there() {
        return ExitCode::SUCCESS;
    }
    if ticks_of("self").is_none() {
        println!("skipped: the system does not tell a process's time");
        return ExitCode::SUCCESS;
    }
    let mut budgets = Budgets::default();
    println!("an idle window, {QUIET:?} long");
    let (pages, _) = folder(|_| String::new());
    watch("built-in library", OsStr::new("builtin"), &mut budgets);
    watch(&format!("folder of {PAGES} pages"), pages.path().as_os_str(), &mut budgets);
    budgets.verdict()
}

fn watch(what: &str, library: &OsStr, budgets: &mut Budgets) {
    let config = tempfile::tempdir().expect("a folder for settings");
    let program = Command::new(env!("CARGO_BIN_EXE_playbook-desk"))
        .arg(library)
        .env(CONFIG_VARIABLE, config.path())
        .stderr(Stdio::null())
        .spawn();
    let mut program = program.expect("the program starts");
    let started = settle(&program);
    let focused = focus(&program);
    settle(&program);
    let before = ticks(&program);
    sleep(QUIET);
    let used = ticks(&program) - before;
    program.kill().and_then(|()| program.wait()).expect("the program can be ended");
    let field = if focused { "focused" } else { "without the focus" };
    println!("{what}: {:?} of processor time to start; search field {field}", TICK * started);
    budgets.hold(what, f64::from(used), MOST_TICKS, "ticks");
}

/// Waits until two seconds pass without work; the ticks used up to then.
fn settle(program: &Child) -> u32 {
    let mut at_rest = 0;
    let mut last = ticks(program);
    for _ in 0..PATIENCE {
        sleep(Duration::from_secs(1));
        let now = ticks(program);
        at_rest = if now == last && now > 0 { at_rest + 1 } else { 0 };
        last = now;
        if at_rest == 2 {
            break;
        }
    }
    last
}

fn ticks(program: &Child) -> u32 {
    ticks_of(&program.id().to_string()).expect("the program runs")
}

/// Where no window manager runs, nobody else gives a window the focus, and a cursor blinks only with it.
fn focus(program: &Child) -> bool {
    let id = program.id().to_string();
    let search = ["search", "--onlyvisible", "--pid", &id, "windowfocus", "--sync"];
    Command::new("xdotool").args(search).status().is_ok_and(|status| status.success())
}

//! The window while nobody touches it: the real program, on the built-in library and on a folder that it watches, with the
//! focus in the search field where `xdotool` is there to give it.
//!
//! Budget: no processor time in 5 seconds; one tick of the system's clock, a hundredth of a second, is forgiven. Skipped
//! without a display, or where the system does not tell the time of another process.

mod common {
    pub mod budget;
    pub mod display;
    pub mod pages;
    pub mod process;
}

use common::budget::Budgets;
use common::display;
use common::pages::{PAGES, folder};
use common::process::processor_time;
use playbook_desk::disk::CONFIG_VARIABLE;
use std::ffi::OsStr;
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;

const QUIET: Duration = Duration::from_secs(5);
/// In milliseconds.
const MOST: f64 = 10.0;
/// How many seconds the window has to come to rest.
const PATIENCE: usize = 40;

fn main() -> ExitCode {
    if !display::is_there() {
        return ExitCode::SUCCESS;
    }
    if processor_time("self").is_none() {
        println!("skipped: the system does not tell a process's time");
        return ExitCode::SUCCESS;
    }
    let mut budgets = Budgets::default();
    println!("processor time of an idle window in {} s", QUIET.as_secs());
    let (pages, _) = folder(|_| String::new());
    watch("built-in library", OsStr::new("builtin"), &mut budgets);
    watch(&format!("folder of {PAGES} pages"), pages.path().as_os_str(), &mut budgets);
    budgets.verdict()
}

fn watch(library: &str, argument: &OsStr, budgets: &mut Budgets) {
    let config = tempfile::tempdir().expect("a folder for settings");
    let program = Command::new(env!("CARGO_BIN_EXE_playbook-desk"))
        .arg(argument)
        .env(CONFIG_VARIABLE, config.path())
        .stderr(Stdio::null())
        .spawn();
    let mut program = program.expect("the program starts");
    settle(&program);
    let focus = if focus(&program) { "with" } else { "without" };
    settle(&program);
    let before = used(&program);
    sleep(QUIET);
    let idle = used(&program) - before;
    program.kill().and_then(|()| program.wait()).expect("the program can be ended");
    budgets.hold(&format!("{library}, {focus} the focus"), idle.as_secs_f64() * 1e3, MOST, "ms");
}

/// Waits until two seconds pass without work.
fn settle(program: &Child) {
    let mut at_rest = 0;
    let mut last = used(program);
    for _ in 0..PATIENCE {
        sleep(Duration::from_secs(1));
        let now = used(program);
        at_rest = if now == last && !now.is_zero() { at_rest + 1 } else { 0 };
        last = now;
        if at_rest == 2 {
            return;
        }
    }
}

fn used(program: &Child) -> Duration {
    processor_time(&program.id().to_string()).expect("the program runs")
}

/// Where no window manager runs, nobody else gives a window the focus, and a cursor blinks only with it.
fn focus(program: &Child) -> bool {
    let id = program.id().to_string();
    let find = ["search", "--all", "--onlyvisible", "--pid", &id, "--name", "Playbook Desk"];
    let found = Command::new("xdotool").args(find).args(["windowfocus", "--sync"]).status();
    found.is_ok_and(|status| status.success())
}

//! Budgets: each line of a bench's report that has one, and whether all were kept. It knows no bench.

use std::process::ExitCode;

/// The budgets of one bench.
#[derive(Default)]
pub struct Budgets {
    broken: usize,
}

impl Budgets {
    /// Prints what was measured beside the most it may be.
    pub fn hold(&mut self, what: &str, measured: f64, most: f64, unit: &str) {
        let kept = measured <= most;
        self.broken += usize::from(!kept);
        let verdict = if kept { "within" } else { "BROKEN:" };
        println!("  {what:<56} {measured:>9.2} {unit:<3} {verdict} {most:.1} {unit}");
    }

    /// Fails when one was broken.
    pub fn verdict(self) -> ExitCode {
        match self.broken {
            0 => ExitCode::SUCCESS,
            broken => {
                println!("{broken} budget(s) broken");
                ExitCode::FAILURE
            }
        }
    }
}

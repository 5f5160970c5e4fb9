//! The figures as a table, and as JSON for those who go on with them.

use super::measure::{Outcome, Setting, Study};
use super::scores::{Compared, Interval, compare};
use super::situation::Asked;
use super::variant::Variant;
use playbook_desk::document::Language;
use serde::Serialize;
use std::collections::BTreeSet;

/// Which situations a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    All,
    Tuned,
    HeldOut,
}

impl Half {
    pub const ALL: [Self; 3] = [Self::All, Self::Tuned, Self::HeldOut];

    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Tuned => "tuned half",
            Self::HeldOut => "held-out half",
        }
    }
}

/// One line: what was asked how, and how the engines did.
#[derive(Debug, Serialize)]
pub struct Line {
    pub setting: &'static str,
    pub rows: &'static str,
    pub typed: String,
    pub half: &'static str,
    /// All when none is named.
    pub language: Option<Language>,
    pub situations: usize,
    pub questions: usize,
    pub scores: Vec<Compared>,
}

/// All lines there is something to say on, in the order of the tables.
pub fn lines(study: &Study, outcomes: &[Outcome], half: Half, language: Option<Language>) -> Vec<Line> {
    let mut lines = Vec::new();
    for setting in [Setting::Documented, Setting::LeftOut] {
        for asked in Asked::ALL {
            let variants = if asked == Asked::Title { &Variant::OF_TITLES[..] } else { &Variant::OF_ROWS[..] };
            for variant in variants {
                let wanted = |outcome: &&Outcome| {
                    let Some(situation) = study.situations.get(outcome.situation) else { return false };
                    let told = situation.told.get(outcome.told);
                    (outcome.setting, situation.asked, outcome.variant) == (setting, asked, *variant)
                        && language.is_none_or(|language| told.is_some_and(|told| told.language == language))
                        && match half {
                            Half::All => true,
                            Half::Tuned => situation.is_for_tuning(),
                            Half::HeldOut => !situation.is_for_tuning(),
                        }
                };
                let chosen: Vec<&Outcome> = outcomes.iter().filter(wanted).collect();
                if chosen.is_empty() {
                    continue;
                }
                let situations: BTreeSet<usize> = chosen.iter().map(|outcome| outcome.situation).collect();
                lines.push(Line {
                    setting: setting.word(),
                    rows: asked.word(),
                    typed: variant.name(),
                    half: half.word(),
                    language,
                    situations: situations.len(),
                    questions: chosen.len(),
                    scores: compare(&chosen, study.seed),
                });
            }
        }
    }
    lines
}

/// Prints the lines with intervals and the paired comparison at 1, 3 and by reciprocal rank.
pub fn print(title: &str, lines: &[Line]) {
    println!("\n{title}\n");
    println!(
        "| row in the index | asked | typed | n | ours s@1 | s@3 | MRR | tantivy | ours - tantivy s@1 | s@3 | MRR |"
    );
    println!("|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
    for line in lines {
        let ours: Vec<String> = line.scores.iter().map(|one| with_interval(&one.ours)).collect();
        let tantivy: Vec<String> = line.scores.iter().map(|one| format!("{:.0}", one.tantivy.mean)).collect();
        let apart: Vec<String> = line.scores.iter().map(difference).collect();
        println!(
            "| {} | {} | {} | {}x{:.1} | {} | {} | {} |",
            line.setting,
            line.rows,
            line.typed,
            line.situations,
            line.questions as f64 / line.situations.max(1) as f64,
            ours.join(" | "),
            tantivy.join("/"),
            apart.join(" | "),
        );
    }
}

/// Prints s@1/s@3/MRR of both engines, one line each.
pub fn print_short(title: &str, lines: &[Line]) {
    println!("\n{title}\n");
    println!("| row in the index | asked | typed | n | ours | tantivy |\n|---|---|---|--:|--:|--:|");
    for line in lines {
        let of = |mean: fn(&Compared) -> f64| {
            line.scores.iter().map(|one| format!("{:.0}", mean(one))).collect::<Vec<_>>().join("/")
        };
        let (ours, tantivy) = (of(|one| one.ours.mean), of(|one| one.tantivy.mean));
        println!("| {} | {} | {} | {} | {ours} | {tantivy} |", line.setting, line.rows, line.typed, line.questions);
    }
}

fn with_interval(interval: &Interval) -> String {
    format!("{:.1} [{:.0}, {:.0}]", interval.mean, interval.low, interval.high)
}

/// The difference with its interval, and how probable it is that ours is below.
fn difference(one: &Compared) -> String {
    let Interval { mean, low, high } = one.difference;
    format!("{mean:+.1} [{low:+.0}, {high:+.0}] p {:.2}", one.below)
}

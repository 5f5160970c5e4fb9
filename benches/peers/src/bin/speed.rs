//! Speed: `speed [--entries 2000,20000,100000] [--engines ours,tantivy,fts5] [--folder DIR] [--json]`.
//!
//! Queries typed letter by letter over a made-up library, the same for each engine. Budgets: at 2,000 entries 99 of 100
//! key presses under 2 ms of processor time; above, the 99th percentile at most half of tantivy's, building no slower and
//! resident memory no larger than tantivy's. What is counted, and what is not, stands with each engine in `src/speed`.

use anyhow::{Context as _, Result, bail};
use lexopt::prelude::*;
use peers::budget::Budgets;
use peers::ours::Ours;
use peers::speed::fts5::Fts5;
use peers::speed::presses::serve;
use peers::speed::report::{Run, hold, print};
use peers::speed::stage::{Built, Engine, Served};
use peers::speed::tantivy::Tantivy;
use peers::speed::{fts5, ours, tantivy};
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

struct Wanted {
    entries: Vec<usize>,
    engines: Vec<Engine>,
    folder: PathBuf,
    json: bool,
}

/// What a process started by this program does.
const STAGE: &str = "--stage";

fn main() -> Result<ExitCode> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == STAGE) {
        arguments.remove(0);
        return stage(&arguments).map(|()| ExitCode::SUCCESS);
    }
    let wanted = wanted()?;
    let mut budgets = Budgets::default();
    for entries in &wanted.entries {
        let runs = wanted.engines.iter().map(|engine| run(*engine, *entries, &wanted.folder));
        let runs = runs.collect::<Result<Vec<Run>>>()?;
        if wanted.json {
            println!("{}", serde_json::to_string(&runs)?);
        } else {
            print(*entries, &runs);
            hold(*entries, &runs, &mut budgets);
        }
    }
    Ok(budgets.verdict())
}

/// One engine at one size, built and asked in processes of their own.
fn run(engine: Engine, entries: usize, folder: &Path) -> Result<Run> {
    let folder = tempfile::tempdir_in(folder)?;
    let built: Built = child("build", engine, entries, folder.path())?;
    let served: Served = child("serve", engine, entries, folder.path())?;
    Ok(Run { engine: engine.word(), entries, built, served })
}

fn child<T: DeserializeOwned>(what: &str, engine: Engine, entries: usize, folder: &Path) -> Result<T> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args([STAGE, what, engine.word(), &entries.to_string()]).arg(folder);
    let output = command.stderr(std::process::Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("{what} {} at {entries}: {}", engine.word(), output.status);
    }
    serde_json::from_slice(&output.stdout).with_context(|| format!("{what} {}", engine.word()))
}

fn stage(arguments: &[String]) -> Result<()> {
    let [what, engine, entries, folder] = arguments else { bail!("a stage has four arguments") };
    let (engine, entries, folder) = (Engine::from_word(engine), entries.parse()?, Path::new(folder));
    let told = match (what.as_str(), engine.context("an unknown engine")?) {
        ("build", Engine::Ours) => serde_json::to_string(&ours::build(folder, entries)?),
        ("build", Engine::Tantivy) => serde_json::to_string(&tantivy::build(folder, entries)?),
        ("build", Engine::Fts5) => serde_json::to_string(&fts5::build(folder, entries)?),
        (_, Engine::Ours) => serde_json::to_string(&serve::<Ours>(folder, entries, &ours::library(entries))?),
        (_, Engine::Tantivy) => serde_json::to_string(&serve::<Tantivy>(folder, entries, &())?),
        (_, Engine::Fts5) => serde_json::to_string(&serve::<Fts5>(folder, entries, &())?),
    };
    println!("{}", told?);
    Ok(())
}

fn wanted() -> Result<Wanted> {
    let mut wanted = Wanted {
        entries: vec![2_000, 20_000, 100_000],
        engines: Engine::ALL.to_vec(),
        folder: std::env::temp_dir(),
        json: false,
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("entries") => {
                let counts = arguments.value()?.string()?;
                wanted.entries = counts.split(',').map(|count| Ok(count.parse()?)).collect::<Result<_>>()?;
            }
            Long("engines") => {
                let words = arguments.value()?.string()?;
                let named = words.split(',').map(|word| Engine::from_word(word).context(word.to_owned()));
                wanted.engines = named.collect::<Result<_>>()?;
            }
            Long("folder") => wanted.folder = PathBuf::from(arguments.value()?),
            Long("json") => wanted.json = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(wanted)
}

//! Relevance: `relevance [LIBRARY] [--all-pages] [--seed N] [--json] [--failures]`.
//!
//! Each scenario row is a customer's situation and its status says which entry is right. A valid row is right when its
//! own page is found, an invalid row when the entry is found that its status means. Language known: one index for each
//! language with only that language's status entries. `--all-pages`: one index with all pages in all languages.

use anyhow::{Result, bail};
use lexopt::prelude::*;
use peers::relevance::measure::Study;
use peers::relevance::report::{Half, lines, print, print_short};
use peers::relevance::situation::{situations, status_entries};
use peers::relevance::telling::Telling;
use peers::relevance::{failures, reading};
use playbook_desk::document::{Language, Vocabulary};
use playbook_desk::library::Library;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// The real library beside this repository, and the one that comes with it.
const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus");
const OWN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../playbooks");

struct Wanted {
    library: PathBuf,
    all_pages: bool,
    seed: u64,
    json: bool,
    failures: bool,
}

fn main() -> Result<()> {
    let wanted = wanted()?;
    let vocabulary = Vocabulary::builtin();
    let library = Arc::new(reading::read(&wanted.library, &vocabulary)?);
    let entries = status_entries(&library);
    let situations = situations(&entries);
    let languages: BTreeSet<Language> = entries.iter().filter_map(|entry| entry.language).collect();
    let shelves = if wanted.all_pages {
        vec![(languages.clone(), Arc::clone(&library))]
    } else {
        let of = |language: &Language| {
            let own = entries.iter().filter(|entry| entry.language == Some(*language));
            let sources = own.map(|entry| Arc::clone(&entry.source)).collect();
            (BTreeSet::from([*language]), Arc::new(Library::build(sources, &[])))
        };
        languages.iter().map(of).collect()
    };
    let telling = Telling::new(&entries);
    let study = Study {
        library: &library,
        shelves,
        situations: &situations,
        telling: &telling,
        vocabulary: &vocabulary,
        seed: wanted.seed,
    };
    let outcomes = study.run()?;
    if wanted.json {
        let mut all: Vec<_> = Half::ALL.into_iter().flat_map(|half| lines(&study, &outcomes, half, None)).collect();
        all.extend(languages.iter().flat_map(|language| lines(&study, &outcomes, Half::All, Some(*language))));
        println!("{}", serde_json::to_string(&all)?);
        return Ok(());
    }
    let pages = if wanted.all_pages { "all languages, all pages" } else { "language known, status entries only" };
    let (count, asked) = (entries.len(), situations.len());
    println!("{}: {count} status entries, {asked} situations with titles; {pages}", wanted.library.display());
    println!(
        "x 100, 95 % bootstrap intervals over situations; p: part of the samples with ours below; seed {}",
        wanted.seed
    );
    for half in Half::ALL {
        print(&format!("Situations: {}", half.word()), &lines(&study, &outcomes, half, None));
    }
    for language in &languages {
        print_short(&format!("Language: {language}"), &lines(&study, &outcomes, Half::All, Some(*language)));
    }
    if wanted.failures {
        failures::print(&study, &outcomes);
    }
    Ok(())
}

fn wanted() -> Result<Wanted> {
    let default = [REAL, OWN].into_iter().map(PathBuf::from).find(|folder| folder.is_dir());
    let mut library = None;
    let (mut all_pages, mut seed, mut json, mut failures) = (false, 1, false, false);
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(path) if library.is_none() => library = Some(PathBuf::from(path)),
            Long("all-pages") => all_pages = true,
            Long("seed") => seed = arguments.value()?.parse()?,
            Long("json") => json = true,
            Long("failures") => failures = true,
            other => return Err(other.unexpected().into()),
        }
    }
    match library.or(default) {
        Some(library) => Ok(Wanted { library, all_pages, seed, json, failures }),
        None => bail!("which library? The real one is not beside this repository"),
    }
}

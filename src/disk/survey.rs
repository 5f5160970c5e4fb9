//! A folder becomes a shelf. Opening a library and looking for changes are the same survey: what an earlier shelf knows
//! and nobody doubts is taken over, everything else is read, on all processors, and what has the same bytes as before
//! stays the same page.

use super::aid::{Aid, ShelvedAid, read_aid};
use super::page_file::Reader;
use super::shelf::{Shelf, Shelved, ShelvedToc};
use super::toc::{MAX_TOC, parse_toc};
use super::walk::{Found, MAX_PAGES, Way, list};
use super::{Notice, OpenError, Turn};
use crate::document::Vocabulary;
use crate::library::{PagePath, Source};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};

/// Pages handed over at once: waking the thread that takes them in costs as much as reading a short one.
const BATCH: usize = 8;

/// Files whose stamps are not to be trusted, because something was reported of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Doubt {
    #[default]
    Nothing,
    /// Real paths of files.
    Files(BTreeSet<PathBuf>),
    Everything,
}

impl Doubt {
    fn touches(&self, file: &Path) -> bool {
        match self {
            Self::Nothing => false,
            Self::Files(files) => files.contains(file),
            Self::Everything => true,
        }
    }

    pub fn add(&mut self, files: Vec<PathBuf>) {
        match self {
            Self::Nothing => *self = Self::Files(files.into_iter().collect()),
            Self::Files(known) => known.extend(files),
            Self::Everything => {}
        }
    }
}

/// How far a survey is, told after each file.
pub(super) enum Progress<'a> {
    /// So many pages are listed, none is read.
    Listing(usize),
    Reading {
        read: usize,
        total: usize,
        shelf: &'a Shelf,
    },
}

/// The folder itself, links resolved.
pub(super) fn find_root(folder: &Path) -> Result<PathBuf, OpenError> {
    let path = || folder.to_path_buf();
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => OpenError::Missing { path: path() },
        _ => OpenError::Unreadable { path: path(), cause: error.to_string() },
    };
    let root = fs::canonicalize(folder).map_err(failed)?;
    if !fs::metadata(&root).map_err(failed)?.is_dir() {
        return Err(OpenError::NotAFolder { path: path() });
    }
    Ok(root)
}

/// Reads `root`, which must come from [`find_root`].
pub(super) fn survey(
    root: &Path,
    known: &Shelf,
    doubt: &Doubt,
    vocabulary: &Vocabulary,
    turn: &Turn,
    mut progress: impl FnMut(Progress),
) -> Result<Shelf, OpenError> {
    let listing = list(root, turn, |pages| progress(Progress::Listing(pages)))?;
    let mut shelf = Shelf::default();
    if listing.cut {
        shelf.notices.push(Notice::TooManyFiles { limit: MAX_PAGES });
    }
    for found in &listing.tocs {
        shelf.tocs.extend(toc(found, known, doubt).map(|toc| (found.path.clone(), toc)));
    }
    for (found, kind) in &listing.aids {
        shelf.aids.extend(aid(found, *kind, known, doubt).map(|aid| (found.path.clone(), aid)));
    }
    let total = listing.pages.len();
    let mut unread = Vec::new();
    for found in listing.pages {
        match known.pages.get(&found.path) {
            Some(page) if page.real == found.real && is_trusted(&found, page.stamp, doubt) => {
                shelf.pages.insert(found.path, page.clone());
            }
            _ => unread.push(found),
        }
    }
    let reader = Reader::new(vocabulary);
    let mut read = shelf.pages.len();
    let (done, pages) = mpsc::channel();
    rayon::in_place_scope(|scope| {
        scope.spawn(|_| {
            unread.into_par_iter().chunks(BATCH).for_each_with(done, |done, batch| {
                let read = batch.into_iter().take_while(|_| !turn.is_over()).map(|found| {
                    let before = known.pages.get(&found.path).map(|page| &page.source);
                    (reader.read(&found, before), found)
                });
                // Nobody listens any more only when the survey is given up.
                let _ = done.send(read.collect::<Vec<_>>());
            });
        });
        for (source, found) in pages.into_iter().flatten() {
            read += 1;
            shelf.pages.extend(source.map(|source| shelved(source, found)));
            progress(Progress::Reading { read, total, shelf: &shelf });
        }
    });
    if turn.is_over() {
        return Err(OpenError::Cancelled { path: root.to_path_buf() });
    }
    // A folder that went away meanwhile looks like one whose files all went away.
    find_root(root).map(|_| shelf)
}

fn shelved(source: Arc<Source>, found: Found) -> (PagePath, Shelved) {
    let stamp = match found.way {
        Way::Open(stamp) => Some(stamp),
        Way::Shut(_) => None,
    };
    (found.path, Shelved { real: found.real, stamp, source })
}

fn is_trusted(found: &Found, stamp: Option<super::stamp::Stamp>, doubt: &Doubt) -> bool {
    matches!(found.way, Way::Open(now) if Some(now) == stamp) && !doubt.touches(&found.real)
}

/// `None` when the file is gone.
fn toc(found: &Found, known: &Shelf, doubt: &Doubt) -> Option<ShelvedToc> {
    let before = known.tocs.get(&found.path);
    if let Some(before) = before.filter(|before| is_trusted(found, before.stamp, doubt)) {
        return Some(before.clone());
    }
    let stamp = match &found.way {
        Way::Open(stamp) => *stamp,
        Way::Shut(cause) => return Some(ShelvedToc { stamp: None, toc: Err(cause.clone()) }),
    };
    let toc = match read_toc(&found.real) {
        Ok(text) => parse_toc(found.path.folder(), &text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        Err(error) => Err(error.to_string()),
    };
    Some(ShelvedToc { stamp: Some(stamp), toc })
}

/// `None` when the file is gone.
fn aid(found: &Found, kind: Aid, known: &Shelf, doubt: &Doubt) -> Option<ShelvedAid> {
    let before = known.aids.get(&found.path).filter(|before| is_trusted(found, before.stamp, doubt));
    before.cloned().or_else(|| read_aid(found, kind))
}

fn read_toc(file: &Path) -> io::Result<String> {
    let mut text = String::new();
    File::open(file)?.take(MAX_TOC + 1).read_to_string(&mut text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::PagePath;
    use tempfile::TempDir;

    fn folder(pages: usize) -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        for nth in 0..pages {
            fs::write(folder.path().join(format!("{nth}.md")), format!("# {nth}\n")).unwrap();
        }
        let root = find_root(folder.path()).unwrap();
        (folder, root)
    }

    fn read(
        root: &Path,
        known: &Shelf,
        doubt: &Doubt,
        turn: &Turn,
        seen: impl FnMut(Progress),
    ) -> Result<Shelf, OpenError> {
        survey(root, known, doubt, &Vocabulary::builtin(), turn, seen)
    }

    fn first(root: &Path) -> Shelf {
        read(root, &Shelf::default(), &Doubt::Nothing, &Turn::default(), |_| {}).unwrap()
    }

    /// The numbers of a step of reading.
    fn read_of(progress: &Progress) -> Option<(usize, usize)> {
        match progress {
            Progress::Listing(_) => None,
            Progress::Reading { read, total, .. } => Some((*read, *total)),
        }
    }

    /// How many pages a second survey reads again, and what differs then.
    fn again(root: &Path, known: &Shelf, doubt: &Doubt) -> (usize, super::super::shelf::Difference) {
        let mut pages = 0;
        let count = |progress: Progress| pages += read_of(&progress).iter().count();
        let later = read(root, known, doubt, &Turn::default(), count).unwrap();
        (pages, known.difference(&later))
    }

    #[test]
    fn progress_counts_every_page() {
        let (_folder, root) = folder(5);
        let mut listed = 0;
        let mut counts = Vec::new();
        let count = |progress: Progress| match progress {
            Progress::Listing(pages) => listed = pages,
            reading => counts.extend(read_of(&reading)),
        };
        let shelf = read(&root, &Shelf::default(), &Doubt::Nothing, &Turn::default(), count);
        assert_eq!((listed, counts), (5, vec![(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]));
        assert_eq!(shelf.unwrap().pages.len(), 5);
    }

    #[test]
    fn a_survey_that_is_given_up_stops_between_two_files() {
        let (_folder, root) = folder(500);
        let give_up = |when_reading: bool| {
            let turn = Turn::default();
            let mut steps = 0;
            let result = read(&root, &Shelf::default(), &Doubt::Nothing, &turn, |progress| {
                if read_of(&progress).is_some() == when_reading {
                    steps += 1;
                    turn.end();
                }
            });
            assert_eq!(result.err(), Some(OpenError::Cancelled { path: root.clone() }));
            steps
        };
        assert_eq!(give_up(false), 1);
        assert!(give_up(true) < 500);
    }

    #[test]
    fn a_folder_that_vanishes_meanwhile_is_missing_not_empty() {
        let (folder, root) = folder(50);
        let result = read(&root, &Shelf::default(), &Doubt::Nothing, &Turn::default(), |progress| {
            if read_of(&progress).is_some() {
                let _ = fs::remove_dir_all(folder.path());
            }
        });
        assert_eq!(result.err(), Some(OpenError::Missing { path: root }));
    }

    #[test]
    fn only_what_is_new_changed_or_in_doubt_is_read_again() {
        let (_folder, root) = folder(9);
        let known = first(&root);
        assert_eq!(again(&root, &known, &Doubt::Nothing), (0, Default::default()));
        assert_eq!(again(&root, &known, &Doubt::Everything), (9, Default::default()));
        let doubted = Doubt::Files([root.join("3.md")].into());
        assert_eq!(again(&root, &known, &doubted), (1, Default::default()));
        fs::write(root.join("3.md"), "# Other").unwrap();
        fs::remove_file(root.join("4.md")).unwrap();
        let (pages, difference) = again(&root, &known, &Doubt::Nothing);
        assert_eq!(pages, 1);
        assert_eq!(
            (difference.changed, difference.removed),
            (vec![PagePath::new("3.md")], vec![PagePath::new("4.md")])
        );
    }
}

//! Which files of a folder are pages, tables of contents or aids to finding, without reading one. Nothing is left out in silence: what
//! cannot be entered, loops, or leads out of the folder is listed with the reason. It knows nothing of what pages say.

use super::aid::Aid;
use super::stamp::Stamp;
use super::{OpenError, Turn};
use crate::library::PagePath;
use std::collections::{BTreeSet, VecDeque};
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// Pages beyond this many are not listed: a folder with so many is a whole disk opened by mistake.
pub(super) const MAX_PAGES: usize = 200_000;

/// Something in the folder that is, or might be, a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Unique within the listing.
    pub path: PagePath,
    /// Where its bytes are: below the canonical root, links followed.
    pub real: PathBuf,
    pub way: Way,
    /// The real path below the root, escaped, where `path` can only resemble it.
    pub odd_name: Option<String>,
}

/// Whether the bytes can be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Open(Stamp),
    /// The bytes are not asked for: the system's words, or where a refused link leads.
    Shut(String),
}

/// All that was found, by path.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub pages: Vec<Found>,
    pub tocs: Vec<Found>,
    pub aids: Vec<(Found, Aid)>,
    /// There were more than [`MAX_PAGES`].
    pub cut: bool,
}

/// Lists `root`, which must be canonical. Hidden folders are passed over. Links are followed within the root, each
/// folder at most once by a link, so that neither loops nor chains of links multiply it.
/// `seen` is told how many pages there are so far.
pub(super) fn list(root: &Path, turn: &Turn, mut seen: impl FnMut(usize)) -> Result<Listing, OpenError> {
    let mut walk = Walk { root, listing: Listing::default(), branches: VecDeque::new(), entered: BTreeSet::new() };
    walk.branches.push_back(Branch { real: root.to_path_buf(), shown: String::new(), above: Vec::new() });
    while let Some(branch) = walk.branches.pop_front() {
        walk.follow(&branch, turn, &mut seen)?;
    }
    let mut listing = walk.listing;
    for found in [&mut listing.pages, &mut listing.tocs] {
        found.sort_by(|a, b| (&a.path, &a.real).cmp(&(&b.path, &b.real)));
    }
    listing.aids.sort_by(|(a, _), (b, _)| (&a.path, &a.real).cmp(&(&b.path, &b.real)));
    part_equal_names(&mut listing.pages);
    Ok(listing)
}

/// A folder still to be walked: the root, or one that a link leads to.
struct Branch {
    real: PathBuf,
    /// What its files' paths start with: empty, or ending in `/`.
    shown: String,
    /// The folders that hold the links on the way here.
    above: Vec<PathBuf>,
}

struct Walk<'a> {
    root: &'a Path,
    listing: Listing,
    branches: VecDeque<Branch>,
    /// Folders entered by a link.
    entered: BTreeSet<PathBuf>,
}

impl Walk<'_> {
    fn follow(&mut self, branch: &Branch, turn: &Turn, seen: &mut impl FnMut(usize)) -> Result<(), OpenError> {
        let entries =
            WalkDir::new(&branch.real).min_depth(1).into_iter().filter_entry(|entry| !is_hidden_folder(entry));
        for entry in entries {
            if turn.is_over() {
                return Err(OpenError::Cancelled { path: self.root.to_path_buf() });
            }
            if self.listing.pages.len() >= MAX_PAGES {
                self.listing.cut = true;
                return Ok(());
            }
            match entry {
                Ok(entry) => self.take(branch, &entry),
                Err(error) => self.stumble(branch, &error)?,
            }
            seen(self.listing.pages.len());
        }
        Ok(())
    }

    fn take(&mut self, branch: &Branch, entry: &DirEntry) {
        let kind = entry.file_type();
        if kind.is_dir() {
            return;
        }
        let name = entry.file_name().to_string_lossy();
        let role = Role::of(&name);
        if kind.is_symlink() {
            return self.take_link(branch, entry.path(), role);
        }
        let way = match entry.metadata() {
            Ok(metadata) if kind.is_file() => Way::Open(Stamp::of(&metadata)),
            Ok(_) => Way::Shut(io::Error::from(io::ErrorKind::Unsupported).to_string()),
            Err(error) if is_missing(error.io_error()) => return,
            Err(error) => Way::Shut(words(&error)),
        };
        self.put(role, branch, entry.path(), entry.path().to_path_buf(), way);
    }

    fn take_link(&mut self, branch: &Branch, link: &Path, role: Option<Role>) {
        let shut = |walk: &mut Self, cause: String| {
            walk.put(role, branch, link, link.to_path_buf(), Way::Shut(cause));
        };
        let (real, metadata) = match fs::canonicalize(link).and_then(|real| Ok((fs::metadata(&real)?, real))) {
            Ok((metadata, real)) => (real, metadata),
            Err(error) if is_missing(Some(&error)) => return shut(self, error.to_string()),
            Err(error) => {
                return self.put(Some(Role::Page), branch, link, link.to_path_buf(), Way::Shut(error.to_string()));
            }
        };
        if metadata.is_dir() {
            return self.enter(branch, link, real);
        }
        if !real.starts_with(self.root) {
            return shut(self, real.display().to_string());
        }
        let way = match metadata.is_file() {
            true => Way::Open(Stamp::of(&metadata)),
            false => Way::Shut(io::Error::from(io::ErrorKind::Unsupported).to_string()),
        };
        self.put(role, branch, link, real, way);
    }

    /// A link to a folder: walked later, or listed as a page that cannot be read when it loops, leads out of the root, or
    /// to a folder that another link has led to.
    fn enter(&mut self, branch: &Branch, link: &Path, real: PathBuf) {
        let mut above = branch.above.clone();
        above.extend(link.parent().map(Path::to_path_buf));
        let loops = above.iter().any(|folder| folder.starts_with(&real));
        if loops || !real.starts_with(self.root) || !self.entered.insert(real.clone()) {
            return self.put(Some(Role::Page), branch, link, link.to_path_buf(), Way::Shut(real.display().to_string()));
        }
        let shown = format!("{}/", shown_path(branch, link).0);
        self.branches.push_back(Branch { real, shown, above });
    }

    fn stumble(&mut self, branch: &Branch, error: &walkdir::Error) -> Result<(), OpenError> {
        let path = error.path().unwrap_or(&branch.real);
        if error.depth() == 0 && branch.shown.is_empty() {
            let path = self.root.to_path_buf();
            return Err(match is_missing(error.io_error()) {
                true => OpenError::Missing { path },
                false => OpenError::Unreadable { path, cause: words(error) },
            });
        }
        if !is_missing(error.io_error()) {
            self.put(Some(Role::Page), branch, path, path.to_path_buf(), Way::Shut(words(error)));
        }
        Ok(())
    }

    fn put(&mut self, role: Option<Role>, branch: &Branch, seen: &Path, real: PathBuf, way: Way) {
        let Some(role) = role else { return };
        let (path, odd_name) = shown_path(branch, seen);
        let found = Found { path: PagePath::new(&path), real, way, odd_name };
        match role {
            Role::Page => self.listing.pages.push(found),
            Role::Toc => self.listing.tocs.push(found),
            Role::Aid(aid) => self.listing.aids.push((found, aid)),
        }
    }
}

/// Whether a file of this name is one of those listed.
pub(super) fn is_listed(name: &OsStr) -> bool {
    Role::of(&name.to_string_lossy()).is_some()
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Page,
    Toc,
    Aid(Aid),
}

impl Role {
    /// By file name, in any letter case. `a.md~Updated upstream` is what a merge left of `a.md` and is a page; `._a.md`
    /// and `.#a.md` are notes that systems and editors keep beside a page and are none.
    pub fn of(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        if name.starts_with("._") || name.starts_with(".#") {
            return None;
        }
        let is_page =
            [".md", ".markdown"].iter().any(|ending| name.ends_with(ending) || name.contains(&format!("{ending}~")));
        let is_toc = name.starts_with("toc") && (name.ends_with(".yml") || name.ends_with(".yaml"));
        match (is_page, is_toc) {
            (true, _) => Some(Self::Page),
            (false, true) => Some(Self::Toc),
            (false, false) => Aid::of(&name).map(Self::Aid),
        }
    }
}

/// The path to show for `seen`, which lies in `branch`, and its own spelling, escaped, where that is another.
fn shown_path(branch: &Branch, seen: &Path) -> (String, Option<String>) {
    let below = seen.strip_prefix(&branch.real).unwrap_or(seen);
    let names: Vec<String> = below.iter().map(shown_name).collect();
    let is_odd = below.iter().zip(&names).any(|(name, shown)| name.to_str() != Some(shown));
    let shown = format!("{}{}", branch.shown, names.join("/"));
    (shown, is_odd.then(|| format!("{below:?}").trim_matches('"').to_owned()))
}

/// Bytes that are no UTF-8 cannot be written, a line end would break every list, and a backslash would divide the path:
/// each becomes U+FFFD.
fn shown_name(name: &OsStr) -> String {
    let shown = |char: char| if char.is_control() || char == '\\' { char::REPLACEMENT_CHARACTER } else { char };
    name.to_string_lossy().chars().map(shown).collect()
}

/// Names that only look alike after U+FFFD took the place of their bytes are told apart by a number.
fn part_equal_names(found: &mut [Found]) {
    let mut taken: BTreeSet<PagePath> = BTreeSet::new();
    for page in found {
        let mut nth = 2;
        let wanted = page.path.clone();
        while !taken.insert(page.path.clone()) {
            page.path = PagePath::new(&format!("{wanted} ({nth})"));
            nth += 1;
        }
    }
}

fn is_hidden_folder(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_type().is_dir() && entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_missing(error: Option<&io::Error>) -> bool {
    error.is_some_and(|error| error.kind() == io::ErrorKind::NotFound)
}

fn words(error: &walkdir::Error) -> String {
    error.io_error().map_or_else(|| error.to_string(), io::Error::to_string)
}

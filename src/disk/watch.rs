//! Tells of changes below a folder as the system reports them. A report is only a reason to look: it may be late, come
//! twice, or name a file that is gone again.

use super::walk::is_listed;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Config, ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// One report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Touched {
    /// Something happened to these files or folders.
    Files(Vec<PathBuf>),
    /// Reports were lost: anything may have changed.
    Anything,
    /// There will be no more reports, and why.
    Blind(String),
}

/// Reports go on as long as this lives.
pub(super) struct Watch {
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// `root` must be canonical. Links are not followed: what they lead to within the root is watched there. Fails, in the
    /// system's words, where it reports no changes or has no more room for a folder of this size.
    pub fn start(root: &Path, tell: impl Fn(Touched) + Send + 'static) -> Result<Self, String> {
        let watched = root.to_path_buf();
        let hear = move |event: notify::Result<Event>| {
            if let Some(touched) = touched(&watched, event) {
                tell(touched);
            }
        };
        let config = Config::default().with_follow_symlinks(false);
        let mut watcher = RecommendedWatcher::new(hear, config).map_err(|error| error.to_string())?;
        watcher.watch(root, RecursiveMode::Recursive).map_err(|error| error.to_string())?;
        Ok(Self { _watcher: watcher })
    }
}

fn touched(root: &Path, event: notify::Result<Event>) -> Option<Touched> {
    let event = match event {
        Ok(event) => event,
        Err(error) => {
            return Some(match error.kind {
                ErrorKind::MaxFilesWatch => Touched::Blind(error.to_string()),
                _ => Touched::Anything,
            });
        }
    };
    if event.need_rescan() {
        return Some(Touched::Anything);
    }
    let only_bytes = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        // Reading a file is reported too, and looking for changes reads.
        EventKind::Access(_) => return None,
        EventKind::Modify(ModifyKind::Data(_)) => true,
        _ => false,
    };
    let matters = |path: &PathBuf| !is_hidden(root, path) && (!only_bytes || path.file_name().is_some_and(is_listed));
    let files: Vec<PathBuf> = event.paths.into_iter().filter(matters).collect();
    (!files.is_empty()).then_some(Touched::Files(files))
}

/// In a hidden folder, or a hidden file that is no page.
fn is_hidden(root: &Path, path: &Path) -> bool {
    let starts_with_dot = |name: &OsStr| name.as_encoded_bytes().starts_with(b".");
    let Ok(below) = path.strip_prefix(root) else { return false };
    let mut names = below.iter();
    let last = names.next_back();
    names.any(starts_with_dot) || last.is_some_and(|name| starts_with_dot(name) && !is_listed(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{CreateKind, DataChange, Flag, MetadataKind, RemoveKind, RenameMode};

    fn check(kind: EventKind, path: &str, heard: bool) {
        let event = Event::new(kind).add_path(PathBuf::from(path));
        let expected = heard.then(|| Touched::Files(vec![PathBuf::from(path)]));
        assert_eq!(touched(Path::new("/lib"), Ok(event)), expected, "{kind:?} {path}");
    }

    #[test]
    fn changes_of_pages_and_folders_are_heard() {
        check(EventKind::Modify(ModifyKind::Data(DataChange::Any)), "/lib/a/b.md", true);
        check(EventKind::Modify(ModifyKind::Data(DataChange::Any)), "/lib/toc.yml", true);
        check(EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)), "/lib/a/b.md", true);
        check(EventKind::Modify(ModifyKind::Name(RenameMode::Any)), "/lib/folder", true);
        check(EventKind::Create(CreateKind::Folder), "/lib/v1.2", true);
        check(EventKind::Remove(RemoveKind::Folder), "/lib", true);
    }

    #[test]
    fn reading_hidden_folders_and_other_files_bytes_are_not() {
        check(EventKind::Access(AccessKind::Open(AccessMode::Any)), "/lib/a.md", false);
        check(EventKind::Access(AccessKind::Close(AccessMode::Read)), "/lib/a.md", false);
        check(EventKind::Create(CreateKind::File), "/lib/.git/index.lock", false);
        check(EventKind::Create(CreateKind::File), "/lib/.pb-1-1.tmp", false);
        check(EventKind::Modify(ModifyKind::Data(DataChange::Any)), "/lib/build.log", false);
    }

    #[test]
    fn lost_reports_leave_everything_in_doubt() {
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(touched(Path::new("/lib"), Ok(lost)), Some(Touched::Anything));
        let full = notify::Error::new(ErrorKind::MaxFilesWatch);
        assert!(matches!(touched(Path::new("/lib"), Err(full)), Some(Touched::Blind(_))));
    }
}

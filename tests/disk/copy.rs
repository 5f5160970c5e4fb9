//! A copy of the built-in library is the built-in library, whole, and never on top of something.

use crate::desk::Desk;
use crate::folder::{folder, lines, load};
use playbook_desk::disk::{CopyError, Event, Job, Origin, load_once};
use playbook_desk::document::Vocabulary;
use std::fs;
use std::path::Path;

fn copy(to: &Path) -> Result<usize, CopyError> {
    let desk = Desk::new();
    desk.worker.send(Job::CopyBuiltin { to: to.to_path_buf() });
    desk.wait(|event| match event {
        Event::Copied { to: copied, result } => {
            assert_eq!(copied, to);
            Some(result)
        }
        _ => None,
    })
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn a_copy_holds_every_page_and_can_be_edited() {
    let builtin = load_once(&Origin::Builtin, &Vocabulary::builtin()).unwrap();
    let folder = folder(&[]);
    let new = folder.path().join("a/new");
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    for to in [new, empty] {
        let files = copy(&to).unwrap();
        let copied = load(&to).unwrap();
        assert_eq!((lines(&copied.library), copied.notices), (lines(&builtin.library), vec![]));
        assert!(files > copied.library.entries().len(), "the tables of contents come too");
        assert_eq!((copied.synonyms, copied.golden), (builtin.synonyms.clone(), builtin.golden.clone()));
        assert!(copied.library.entries().iter().all(|entry| !entry.source.read_only));
        assert!(names(to.parent().unwrap()).iter().all(|name| !name.starts_with(".pb-")));
    }
}

#[test]
fn nothing_is_ever_written_over() {
    let folder = folder(&[("taken/notes.txt", "mine"), ("file", "mine too")]);
    let taken = folder.path().join("taken");
    assert_eq!(copy(&taken), Err(CopyError::NotEmpty { path: taken.clone() }));
    assert_eq!(names(&taken), ["notes.txt"]);
    let file = folder.path().join("file");
    assert_eq!(copy(&file), Err(CopyError::NotAFolder { path: file.clone() }));
    assert_eq!(fs::read_to_string(file).unwrap(), "mine too");
}

#[test]
fn where_nothing_can_be_written_nothing_is_left() {
    let folder = folder(&[("file", "a file where a folder should be")]);
    let inside = folder.path().join("file/inside");
    assert!(matches!(copy(&inside), Err(CopyError::Failed { .. } | CopyError::NotAFolder { .. })));
    assert_eq!(names(folder.path()), ["file"]);
}

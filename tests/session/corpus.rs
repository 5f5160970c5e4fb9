//! Every page of a real library is opened, changed, undone and saved without a change: no byte is another one then.

use super::Session;
use playbook_desk::app::{EditCommand, ReviewCommand};
use playbook_desk::disk::{Event, Job, Origin, load_once};
use playbook_desk::document::Vocabulary;
use playbook_desk::search::Index;
use std::fs;
use std::path::Path;
use std::sync::Arc;

#[test]
fn opening_changing_and_undoing_leaves_every_byte_of_every_real_page() {
    let corpus = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus"));
    if !corpus.exists() {
        println!("skipped: {} is not there", corpus.display());
        return;
    }
    let loaded = load_once(&Origin::Folder(corpus.to_path_buf()), &Vocabulary::builtin()).expect("the corpus");
    let mut session = Session::new();
    session.folder("/books");
    let generation = session.state.shelf.generation;
    let library = Arc::clone(&loaded.library);
    let index = Arc::new(Index::default());
    session.hear(Event::Snapshot { generation, library, index, notices: Arc::default(), complete: true });
    session.jobs.clear();
    let mut changed = 0;
    for entry in loaded.library.entries().iter().filter(|entry| !entry.source.read_only) {
        let bytes = fs::read(&loaded.files[entry.path()]).expect("a page");
        session.edit(EditCommand::Open(entry.path().clone()));
        assert_eq!(session.entry().text.as_bytes(), bytes, "{}", entry.path());
        session.edit(EditCommand::Review(ReviewCommand::Open));
        session.title("Another name");
        changed += usize::from(session.entry().is_dirty());
        let source = format!("{}\nmore", session.entry().text);
        session.edit(EditCommand::Source(source));
        while session.entry().can_undo() {
            session.edit(EditCommand::Undo);
        }
        assert_eq!(session.entry().text.as_bytes(), bytes, "{}", entry.path());
        session.edit(EditCommand::Review(ReviewCommand::Open));
        session.edit(EditCommand::Close(entry.path().clone()));
    }
    assert!(session.state.editing.sessions().is_empty());
    assert!(!session.jobs.iter().any(|job| matches!(job, Job::Save { .. })));
    assert!(changed * 10 > loaded.library.entries().len() * 9, "{changed} pages could be changed");
}

//! Every page of a real library is opened, changed, undone and saved without a change: no byte is another one then.

use super::Session;
use playbook_desk::app::{EditCommand, FileCommand, FileForm, ReviewCommand};
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

#[test]
fn a_new_name_for_a_real_page_changes_one_line_for_each_link_to_it() {
    let corpus = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus"));
    if !corpus.exists() {
        println!("skipped: {} is not there", corpus.display());
        return;
    }
    let loaded = load_once(&Origin::Folder(corpus.to_path_buf()), &Vocabulary::builtin()).expect("the corpus");
    let mut session = Session::new();
    session.folder("/books");
    let generation = session.state.shelf.generation;
    let (library, index) = (Arc::clone(&loaded.library), Arc::new(Index::default()));
    session.hear(Event::Snapshot { generation, library, index, notices: Arc::default(), complete: true });
    let (mut followed, mut by_hand) = (0, 0);
    for entry in loaded.library.entries() {
        session.file(FileCommand::AskRename(entry.path().clone()));
        let FileForm::Rename { links, .. } = session.form() else { panic!("a form for a name") };
        session.rename_to("a-name-that-nobody-has");
        session.jobs.clear();
        session.file(FileCommand::Do);
        session.state.editing.form = None;
        let Some(Job::Rename { links: Some(files), .. }) = session.jobs.pop() else { continue };
        by_hand += links.iter().filter(|link| !link.is_certain).count();
        for file in files {
            let old = &loaded.library.get(&file.page).expect("a page").source.text;
            let link = links.iter().find(|link| link.page == file.page).expect("it is told");
            let other = old.split('\n').zip(file.text.split('\n')).filter(|(old, new)| old != new).count();
            assert_eq!(old.split('\n').count(), file.text.split('\n').count(), "{}", file.page);
            assert!((1..=link.count).contains(&other), "{}: {other} lines for {} links", file.page, link.count);
            followed += link.count;
        }
    }
    println!("{followed} links follow, {by_hand} pages are for a person");
    assert!(followed > 100 && by_hand * 50 < followed, "{followed} links follow, {by_hand} pages are for a person");
}

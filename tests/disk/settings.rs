//! What is remembered comes back, and a file that makes no sense costs nothing but its settings.

use crate::desk::Desk;
use playbook_desk::compare::{Mark, Mode, Place, Section};
use playbook_desk::disk::{
    Event, Job, Origin, Panels, SavedComparison, Settings, SettingsError, SettingsFile, ThemeChoice, WindowPlace, Zoom,
};
use playbook_desk::document::Language;
use playbook_desk::library::PagePath;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn settings_file() -> (TempDir, SettingsFile, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (file, path) = (SettingsFile::within(folder.path()), folder.path().join("settings.ron"));
    (folder, file, path)
}

/// A file with this text loads as `expected` without an error.
fn check(text: &str, expected: &Settings) {
    let (_folder, file, path) = settings_file();
    fs::write(path, text).unwrap();
    assert_eq!(file.load(), (expected.clone(), None), "{text}");
}

fn full() -> Settings {
    let mut settings = Settings {
        window: WindowPlace { size: (900.0, 600.5), position: Some((-5.0, 7.0)), maximized: true },
        last: Some(Origin::Folder(PathBuf::from("/some where/ñ \"quoted\""))),
        theme: ThemeChoice::HighContrast,
        zoom: Zoom::from(150),
        interface_language: Some(Language::ES),
        reader_language: Some(Language::JA),
        name: "Zoë\nTwo lines".to_owned(),
        panels: Panels { tree_shown: false, tree_width: 180.0, list_width: 300.0 },
        folded: ["Blocked".to_owned()].into(),
        twins_shown: true,
        ..Settings::default()
    };
    settings.remember_folder(Path::new("/a"));
    settings.remember_entry(&Origin::Builtin, &PagePath::new("english/a.md"));
    let place = Place::row(&PagePath::new("english/a.md"), Section::Valid, 2);
    let kept = SavedComparison {
        name: "A \"call\"".to_owned(),
        entries: vec!["english/a.md".to_owned(), "english/b.md".to_owned()],
        mode: Some(Mode::Copies),
        situation: "¿cuándo?".to_owned(),
        marks: vec![(place, Mark::DoesNotFit)],
        chosen: Some("english/b.md".to_owned()),
        note: "two\nlines".to_owned(),
    };
    settings.keep_comparison(&Origin::Builtin, kept);
    settings
}

#[test]
fn everything_comes_back() {
    let (folder, file, _) = settings_file();
    file.save(&full()).unwrap();
    assert_eq!(SettingsFile::within(folder.path()).load(), (full(), None));
    file.save(&Settings::default()).unwrap();
    assert_eq!(file.load(), (Settings::default(), None));
}

#[test]
fn no_file_means_the_defaults() {
    assert_eq!(settings_file().1.load(), (Settings::default(), None));
}

#[test]
fn missing_fields_have_defaults_and_unknown_ones_are_passed_over() {
    check("()", &Settings::default());
    check("(name: \"Ana\")", &Settings { name: "Ana".to_owned(), ..Settings::default() });
    check("(name: \"Ana\", of_tomorrow: [1, (x: 2)])", &Settings { name: "Ana".to_owned(), ..Settings::default() });
    check("(interface_language: \"es\")", &Settings { interface_language: Some(Language::ES), ..Settings::default() });
    let window = WindowPlace { maximized: true, ..WindowPlace::default() };
    check("\u{FEFF}(window: (maximized: true))", &Settings { window, ..Settings::default() });
}

#[test]
fn values_out_of_bounds_are_brought_within() {
    check("(zoom: 7)", &Settings { zoom: Zoom::from(80), ..Settings::default() });
    check("(zoom: 9999)", &Settings { zoom: Zoom::from(300), ..Settings::default() });
    check("(window: (size: (NaN, 0.0), position: (inf, 1.0)), panels: (list_width: -4.0))", &Settings::default());
    let many: Vec<String> = (0..40).map(|nth| format!("\"/{nth}\"")).collect();
    let first: Vec<PathBuf> = (0..10).map(|nth| PathBuf::from(format!("/{nth}"))).collect();
    check(
        &format!("(recent_folders: [{}])", many.join(",")),
        &Settings { recent_folders: first, ..Settings::default() },
    );
}

#[test]
fn a_broken_file_is_kept_aside_and_reported() {
    let (folder, file, path) = settings_file();
    for (nth, text) in ["(name: ", "(zoom: \"large\")", "\u{0}", "[1, 2]"].iter().enumerate() {
        fs::write(&path, text).unwrap();
        let (settings, error) = file.load();
        let kept = folder.path().join(format!("settings.broken-{}.ron", nth + 1));
        let Some(SettingsError::Broken { path: of, kept: named, cause }) = error else { panic!("{text}: {error:?}") };
        assert_eq!((settings, &of, &named), (Settings::default(), &path, &kept));
        assert!(!cause.is_empty());
        assert_eq!(fs::read_to_string(kept).unwrap(), *text);
        assert!(!path.exists());
    }
    fs::write(&path, [0xFF]).unwrap();
    assert!(matches!(file.load().1, Some(SettingsError::Broken { .. })));
}

#[test]
fn saving_never_destroys_a_file_it_cannot_understand() {
    let (folder, file, path) = settings_file();
    fs::write(&path, "(edited by hand").unwrap();
    file.save(&full()).unwrap();
    assert_eq!(fs::read_to_string(folder.path().join("settings.broken-1.ron")).unwrap(), "(edited by hand");
    assert_eq!(file.load(), (full(), None));
}

#[test]
fn a_file_that_cannot_be_written_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("taken"), "a file where a folder should be").unwrap();
    let file = SettingsFile::within(&folder.path().join("taken"));
    assert!(matches!(file.save(&full()), Err(SettingsError::Unwritable { .. })));
}

#[test]
fn recent_folders_and_entries_are_few_and_newest_first() {
    let mut settings = Settings::default();
    for nth in 0..15 {
        settings.remember_folder(&PathBuf::from(format!("/{nth}")));
        let origin = Origin::Folder(PathBuf::from(format!("/{nth}")));
        for entry in 0..25 {
            settings.remember_entry(&origin, &PagePath::new(&format!("{entry}.md")));
        }
        settings.remember_entry(&origin, &PagePath::new("10.md"));
    }
    settings.remember_folder(Path::new("/9"));
    let folders: Vec<String> = settings.recent_folders.iter().map(|folder| folder.display().to_string()).collect();
    assert_eq!(folders, ["/9", "/14", "/13", "/12", "/11", "/10", "/8", "/7", "/6", "/5"]);
    let entries = settings.recent_entries_of(&Origin::Folder(PathBuf::from("/9")));
    assert_eq!((entries.len(), &entries[..3]), (20, ["10.md", "24.md", "23.md"].map(String::from).as_slice()));
    assert!(settings.recent_entries_of(&Origin::Folder(PathBuf::from("/0"))).is_empty());
}

#[test]
fn a_comparison_takes_the_place_of_one_of_the_same_name() {
    let mut settings = Settings::default();
    let kept = |name: &str, note: &str| SavedComparison {
        name: name.to_owned(),
        note: note.to_owned(),
        ..SavedComparison::default()
    };
    for (name, note) in [("a", "1"), ("b", "2"), ("a", "3")] {
        settings.keep_comparison(&Origin::Builtin, kept(name, note));
    }
    assert_eq!(settings.comparisons_of(&Origin::Builtin), [kept("a", "3"), kept("b", "2")]);
    assert!(settings.comparisons_of(&Origin::Folder("/a".into())).is_empty(), "each library has its own");
    settings.forget_comparison(&Origin::Builtin, "a");
    assert_eq!(settings.comparisons_of(&Origin::Builtin).len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_whose_name_is_no_text_does_not_keep_the_rest_from_being_saved() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let odd = PathBuf::from(OsStr::from_bytes(b"/odd\xFF"));
    let (_folder, file, _) = settings_file();
    let mut settings = Settings { last: Some(Origin::Folder(odd.clone())), ..full() };
    settings.remember_folder(&odd);
    file.save(&settings).unwrap();
    assert_eq!(file.load(), (Settings { last: None, ..full() }, None));
}

#[test]
fn the_worker_saves_before_it_ends() {
    let desk = Desk::new();
    desk.worker.send(Job::SaveSettings(Box::new(full())));
    let config = desk.close();
    assert_eq!(SettingsFile::within(config.path()).load(), (full(), None));
}

#[test]
fn the_worker_reports_settings_that_cannot_be_saved() {
    let worker = playbook_desk::disk::Worker::start_in(None, || {});
    worker.send(Job::SaveSettings(Box::default()));
    loop {
        match worker.try_recv() {
            Some(Event::SettingsFailed(error)) => break assert_eq!(error, SettingsError::NoFolder),
            _ => std::thread::yield_now(),
        }
    }
}

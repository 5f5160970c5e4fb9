//! Saving a page: the file has the old bytes or the new ones, nobody else's bytes are lost, and what the file is (a
//! link, its mode) stays.

use crate::folder::{folder, load, write};
use playbook_desk::disk::{Origin, SaveError, load_once, save};
use playbook_desk::document::Vocabulary;
use playbook_desk::library::PagePath;
use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, SystemTime};
use xxhash_rust::xxh3::xxh3_128;

const OLD: &str = "\u{feff}# Key\r\n\r\nLost.";
const NEW: &str = "\u{feff}# Key\r\n\r\nFound.";

fn fingerprint(text: &str) -> u128 {
    xxh3_128(text.as_bytes())
}

/// A folder with the old page, and where that is.
fn page() -> (tempfile::TempDir, PathBuf) {
    let folder = folder(&[("key.md", OLD)]);
    let file = folder.path().join("key.md");
    (folder, file)
}

/// Saving the new text over the old fails like this, and nothing is changed or left behind.
#[track_caller]
fn refused(file: &Path, expected: &SaveError) {
    let before = fs::read(file).ok();
    assert_eq!(save(file, fingerprint(OLD), NEW).as_ref(), Err(expected));
    assert_eq!(fs::read(file).ok(), before);
    let names = fs::read_dir(file.parent().unwrap()).into_iter().flatten();
    let left = names.filter(|name| name.as_ref().unwrap().file_name().to_string_lossy().ends_with(".tmp"));
    assert_eq!(left.count(), 0);
}

#[test]
fn the_file_has_the_new_bytes_and_nothing_else_is_left() {
    let (folder, file) = page();
    assert_eq!(save(&file, fingerprint(OLD), NEW), Ok(fingerprint(NEW)));
    assert_eq!(fs::read_to_string(&file).unwrap(), NEW);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_the_library_tells_of_a_page_is_enough_to_save_it() {
    let folder = folder(&[("a/key.md", OLD)]);
    let loaded = load(folder.path()).unwrap();
    let path = PagePath::new("a/key.md");
    let entry = loaded.library.get(&path).unwrap();
    save(&loaded.files[&path], entry.source.fingerprint, NEW).unwrap();
    assert_eq!(fs::read_to_string(folder.path().join("a/key.md")).unwrap(), NEW);
    assert!(load_once(&Origin::Builtin, &Vocabulary::builtin()).unwrap().files.is_empty());
}

#[test]
fn an_unchanged_text_is_not_written() {
    let (_folder, file) = page();
    let before = fs::metadata(&file).unwrap().modified().unwrap();
    assert_eq!(save(&file, fingerprint(OLD), OLD), Ok(fingerprint(OLD)));
    assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), before);
}

#[test]
fn a_change_made_outside_is_never_overwritten() {
    let (folder, file) = page();
    write(folder.path(), "key.md", b"# Theirs");
    refused(&file, &SaveError::Changed { path: file.clone() });
    write(folder.path(), "key.md", NEW.as_bytes());
    assert_eq!(save(&file, fingerprint(OLD), NEW), Ok(fingerprint(NEW)), "somebody wrote the same");
}

#[test]
fn a_file_or_folder_that_is_gone_is_told_and_not_made_again() {
    let (folder, file) = page();
    fs::remove_file(&file).unwrap();
    refused(&file, &SaveError::Gone { path: file.clone() });
    fs::remove_dir_all(folder.path()).unwrap();
    refused(&file, &SaveError::Gone { path: file.clone() });
    assert!(!folder.path().exists());
}

#[test]
fn a_write_protected_file_is_left_alone() {
    let (_folder, file) = page();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    if OpenOptions::new().write(true).open(&file).is_ok() {
        println!("skipped: this user may write what is write-protected");
        return;
    }
    refused(&file, &SaveError::WriteProtected { path: file.clone() });
}

#[test]
fn what_a_crash_left_behind_stands_in_no_save_s_way() {
    let (folder, file) = page();
    // Where every program runs in a box of its own, the next one has the number of the one before.
    for count in 0..5_000 {
        fs::write(folder.path().join(format!(".pb-{}-{count}.tmp", std::process::id())), "half a pa").unwrap();
    }
    assert_eq!(save(&file, fingerprint(OLD), NEW), Ok(fingerprint(NEW)));
}

#[test]
fn what_a_crash_left_behind_goes_with_a_later_save() {
    let (folder, file) = page();
    let [old, fresh, foreign] = [".pb-1-2-3.tmp", ".pb-4-5-6.tmp", ".pb.md"].map(|name| folder.path().join(name));
    let two_days_ago = SystemTime::now() - Duration::from_secs(48 * 60 * 60);
    for file in [&old, &fresh, &foreign] {
        fs::write(file, "half a pa").unwrap();
        fs::File::options().write(true).open(file).unwrap().set_modified(two_days_ago).unwrap();
    }
    fs::write(&fresh, "of another window").unwrap();
    save(&file, fingerprint(OLD), NEW).unwrap();
    assert_eq!([&old, &fresh, &foreign].map(|file| file.exists()), [false, true, true]);
}

#[test]
fn a_file_that_became_a_folder_or_lies_in_a_file_is_gone() {
    let (folder, file) = page();
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    assert_eq!(save(&file, fingerprint(OLD), NEW), Err(SaveError::Gone { path: file.clone() }));
    fs::remove_dir(&file).unwrap();
    fs::write(&file, "a file").unwrap();
    let below = file.join("key.md");
    assert_eq!(save(&below, fingerprint(OLD), NEW), Err(SaveError::Gone { path: below }));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn of_two_that_save_at_once_one_is_refused() {
    let (_folder, file) = page();
    for round in 0..400 {
        let old = fs::read_to_string(&file).unwrap();
        let start = Barrier::new(2);
        let texts = ["one", "two"].map(|who| format!("# {who} {round}\n"));
        let saved = thread::scope(|scope| {
            let both = texts.each_ref().map(|text| {
                let (file, start, old) = (&file, &start, &old);
                scope.spawn(move || {
                    start.wait();
                    save(file, fingerprint(old), text)
                })
            });
            both.map(|one| one.join().unwrap())
        });
        let written = fs::read_to_string(&file).unwrap();
        let ways = saved.iter().zip(&texts).filter(|(saved, _)| saved.is_ok()).map(|(_, text)| text);
        assert_eq!(ways.collect::<Vec<_>>(), [&written], "round {round}: {saved:?}");
    }
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    #[test]
    fn a_link_stays_a_link_and_the_mode_stays_too() {
        let (folder, file) = page();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        let (near, far) = (folder.path().join("near.md"), folder.path().join("far.md"));
        symlink("key.md", &near).unwrap();
        symlink(&near, &far).unwrap();
        save(&far, fingerprint(OLD), NEW).unwrap();
        assert!([&near, &far].iter().all(|link| fs::symlink_metadata(link).unwrap().is_symlink()));
        assert_eq!(fs::read_to_string(&file).unwrap(), NEW);
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o7777, 0o640);
    }

    #[test]
    fn links_that_lead_nowhere_or_in_circles_are_told() {
        let folder = folder(&[]);
        let (nowhere, circle) = (folder.path().join("nowhere.md"), folder.path().join("circle.md"));
        symlink("gone.md", &nowhere).unwrap();
        symlink("circle.md", &circle).unwrap();
        assert_eq!(save(&nowhere, 0, NEW), Err(SaveError::Gone { path: nowhere }));
        assert!(matches!(save(&circle, 0, NEW), Err(SaveError::Failed { .. })));
    }

    #[test]
    fn a_pipe_in_the_place_of_a_file_keeps_nobody_waiting() {
        let (_folder, file) = page();
        fs::remove_file(&file).unwrap();
        assert!(Command::new("mkfifo").arg(&file).status().unwrap().success());
        assert_eq!(save(&file, fingerprint(OLD), NEW), Err(SaveError::Gone { path: file }));
    }

    #[test]
    fn the_other_names_of_a_file_keep_the_old_text() {
        let (folder, file) = page();
        let other = folder.path().join("other.md");
        fs::hard_link(&file, &other).unwrap();
        save(&file, fingerprint(OLD), NEW).unwrap();
        assert_eq!([&file, &other].map(|file| fs::read_to_string(file).unwrap()), [NEW, OLD]);
    }

    #[test]
    fn a_folder_whose_names_cannot_be_listed_can_be_saved_in() {
        let (folder, file) = page();
        let closed = folder.path().join("closed");
        fs::create_dir(&closed).unwrap();
        let file = {
            fs::rename(&file, closed.join("key.md")).unwrap();
            closed.join("key.md")
        };
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o300)).unwrap();
        let saved = save(&file, fingerprint(OLD), NEW);
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
        assert_eq!(saved, Ok(fingerprint(NEW)));
    }

    /// A file system in memory on its own folder, unmounted at the end; `None` after saying why.
    struct Disk(PathBuf);

    impl Disk {
        fn new(at: &Path, options: &str) -> Option<Self> {
            let mount = Command::new("mount").args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(at).output();
            match mount {
                Ok(output) if output.status.success() => Some(Self(at.to_path_buf())),
                _ => {
                    println!("skipped: mounting needs root");
                    None
                }
            }
        }

        fn again(&self, options: &str) {
            let done = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(&self.0).status();
            assert!(done.unwrap().success());
        }
    }

    impl Drop for Disk {
        fn drop(&mut self) {
            // Nothing can be done about a file system that does not let go; its folder then stays too.
            let _ = Command::new("umount").arg(&self.0).status();
        }
    }

    #[test]
    fn a_full_disk_costs_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let Some(_disk) = Disk::new(folder.path(), "size=64k") else { return };
        let file = folder.path().join("key.md");
        fs::write(&file, OLD).unwrap();
        let _ = fs::write(folder.path().join("filling"), vec![b'x'; 1 << 20]);
        refused(&file, &SaveError::Full { path: file.clone() });
        fs::remove_file(folder.path().join("filling")).unwrap();
        assert_eq!(save(&file, fingerprint(OLD), NEW), Ok(fingerprint(NEW)), "once there is room it is saved");
    }

    #[test]
    fn a_disk_that_was_made_read_only_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let Some(disk) = Disk::new(folder.path(), "size=64k") else { return };
        let file = folder.path().join("key.md");
        fs::write(&file, OLD).unwrap();
        disk.again("ro");
        refused(&file, &SaveError::WriteProtected { path: file.clone() });
    }
}

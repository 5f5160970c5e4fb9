//! Words that a person added.

use crate::folder::folder;
use playbook_desk::disk::{Notice, vocabulary};
use std::path::Path;

/// The names of the files that are left out.
fn check(config: &Path, left_out: &[&str]) {
    let (_, notices) = vocabulary(Some(config));
    let names: Vec<String> = notices
        .iter()
        .map(|notice| match notice {
            Notice::VocabularyIgnored { path, cause } if !cause.is_empty() => {
                path.file_name().unwrap().to_string_lossy().into_owned()
            }
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(names, left_out);
}

#[test]
fn files_that_make_no_sense_are_left_out_and_told() {
    let german = include_str!("../../assets/vocabulary/de.ron");
    let files = [
        ("vocabulary/b.ron", "(broken"),
        ("vocabulary/A.RON", german),
        ("vocabulary/notes.txt", "(broken"),
        ("vocabulary/c.ron", "also broken"),
    ];
    check(folder(&files).path(), &["b.ron", "c.ron"]);
}

#[test]
fn a_file_too_large_to_be_one_is_not_read() {
    let large = " ".repeat(2 << 20);
    check(folder(&[("vocabulary/a.ron", &large)]).path(), &["a.ron"]);
}

#[test]
fn no_folder_is_no_fault() {
    check(folder(&[]).path(), &[]);
    assert!(vocabulary(None).1.is_empty());
}

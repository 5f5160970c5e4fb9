//! Who may know whom. Each room of the house reads only the rooms named here and touches the world only where that is
//! its purpose; `docs/architecture.md` says why.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A room, the rooms it may use, and the words its code must not contain with the reason and what to do instead.
struct Room {
    name: &'static str,
    doors: &'static [&'static str],
    never: &'static [(&'static str, &'static str)],
}

const PURE: &[(&str, &str)] = &[
    ("std::fs", "a pure room touches no file: let `disk` read it and hand over the text"),
    ("std::env", "a pure room asks no environment: take it as an argument"),
    ("std::thread", "a pure room starts no thread: let `disk` fan out and call it"),
    ("std::time", "a pure room asks no clock: take the time as an argument"),
    ("std::net", "nothing here speaks to a network"),
    ("egui", "a pure room knows no window: return a value and let `views` draw it"),
    ("sys_locale", "a pure room asks no system: take the language as an argument"),
];

const ROOMS: &[Room] = &[
    Room { name: "document", doors: &[], never: PURE },
    Room { name: "library", doors: &["document"], never: PURE },
    Room { name: "search", doors: &["document", "library"], never: PURE },
    // Of `search` only its folding: both rooms look at words the same way.
    Room { name: "compare", doors: &["document", "library", "search"], never: PURE },
    Room { name: "text", doors: &[], never: PURE },
    Room { name: "sentences", doors: &["document", "library", "search", "compare", "text"], never: PURE },
    Room {
        name: "disk",
        doors: &["document", "library", "search", "compare"],
        never: &[
            ("egui", "the worker knows no window: wake it through the closure it was given"),
            ("std::net", "nothing here speaks to a network"),
        ],
    },
    Room { name: "app", doors: &["document", "library", "search", "compare", "disk"], never: PURE },
    Room {
        name: "cli",
        doors: &["document", "library", "search", "compare", "disk", "text", "sentences"],
        never: &[("egui", "the command line has no window")],
    },
    Room { name: "design", doors: &[], never: &[("crate::text", "a widget takes strings: let the view say them")] },
    Room {
        name: "views",
        doors: &["document", "library", "search", "compare", "disk", "app", "design", "text", "sentences"],
        never: &[
            ("std::fs", "a view touches no file: push a command and let a job do it"),
            ("&mut AppState", "a view reads the state: push a command to change it"),
            ("Color32::from_rgb", "colours stand in assets/themes: name a token"),
        ],
    },
    Room { name: "main", doors: &["views", "cli", "disk", "text"], never: &[("egui", "the window stands in `views`")] },
];

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("src can be listed") {
        let path = entry.expect("an entry of src").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The first part of a path below `src`, without its ending: the room a file belongs to.
fn room_of(file: &Path) -> String {
    let first = file.components().next().map(|part| part.as_os_str().to_string_lossy().into_owned());
    first.unwrap_or_default().trim_end_matches(".rs").to_owned()
}

/// Code without comments and without the tests at its foot, which may use what they like.
fn code(text: &str) -> String {
    let body = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The rooms named after `crate::` or `playbook_desk::`, also inside braces.
fn rooms_used(code: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for root in ["crate::", "playbook_desk::"] {
        for (start, _) in code.match_indices(root) {
            let rest = &code[start + root.len()..];
            let named = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            match rest.strip_prefix('{') {
                Some(group) => used.extend(top_level_names(group).into_iter().map(|name| named(&name))),
                None => {
                    used.insert(named(rest));
                }
            }
        }
    }
    used
}

/// The comma-separated parts up to the closing brace, commas of inner braces left alone.
fn top_level_names(group: &str) -> Vec<String> {
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ if depth == 0 => parts.last_mut().expect("there is always one part").push(c),
            _ => {}
        }
    }
    parts
}

#[test]
fn every_room_uses_only_its_doors() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    files.sort();
    let mut trespasses = Vec::new();
    for file in &files {
        let below = file.strip_prefix(&source).expect("a file below src");
        let name = room_of(below);
        let Some(room) = ROOMS.iter().find(|room| room.name == name) else {
            assert_eq!(name, "lib", "{} belongs to no room", below.display());
            continue;
        };
        if below.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs") {
            continue;
        }
        let code = code(&fs::read_to_string(file).expect("a source file is text"));
        for used in rooms_used(&code) {
            let is_room = ROOMS.iter().any(|room| room.name == used);
            if is_room && used != name && !room.doors.contains(&used.as_str()) {
                trespasses.push(format!("{}: `{name}` may not use `{used}`", below.display()));
            }
        }
        for (word, reason) in room.never {
            if code.contains(word) {
                trespasses.push(format!("{}: `{word}`: {reason}", below.display()));
            }
        }
    }
    assert!(files.len() > 20, "only {} files were read", files.len());
    assert!(trespasses.is_empty(), "\n{}", trespasses.join("\n"));
}

#[test]
fn the_test_sees_rooms_in_every_form_of_use() {
    let code = "use crate::app;\nuse crate::{disk::{Job, Event}, text::Texts};\nlet x = crate::design::tokens(ui);";
    let used: Vec<String> = rooms_used(code).into_iter().collect();
    assert_eq!(used, ["app", "design", "disk", "text"]);
}

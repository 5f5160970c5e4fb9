//! The list of libraries in the About sheet is that of the lock file, each with its licence.
//!
//! After a change of dependencies: `PLAYBOOK_DESK_LICENCES=write cargo test --test project`.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::{env, fs};

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/licences/crates.txt");
const LOCK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock");
const MANIFEST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");

/// Name, then versions, then what each depends on as written in the lock file (`name` or `name version`).
type Lock = BTreeMap<String, BTreeMap<String, Vec<String>>>;

fn lock() -> Lock {
    let text = fs::read_to_string(LOCK).expect("Cargo.lock");
    let mut lock = Lock::new();
    for package in text.split("[[package]]").skip(1) {
        let field = |key: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(&format!("{key} = ")));
            line.unwrap_or_default().trim_matches('"').to_owned()
        };
        let needs = package.split("dependencies = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap_or("");
        let needs = needs.lines().map(|line| line.trim().trim_matches([',', '"']).to_owned());
        let needs = needs.filter(|line| !line.is_empty()).collect();
        lock.entry(field("name")).or_default().insert(field("version"), needs);
    }
    lock
}

/// The names under `[dependencies]` and its variants for single systems.
fn own_dependencies() -> BTreeSet<String> {
    let text = fs::read_to_string(MANIFEST).expect("Cargo.toml");
    let mut names = BTreeSet::new();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with('[') {
            inside = line == "[dependencies]" || (line.starts_with("[target.") && line.ends_with(".dependencies]"));
        } else if inside && let Some((name, _)) = line.split_once('=') {
            names.insert(name.trim().to_owned());
        }
    }
    names
}

/// `name version` of everything that goes into the program on any system.
fn libraries(lock: &Lock) -> BTreeSet<String> {
    let mut open: Vec<String> = own_dependencies().into_iter().collect();
    let mut known = BTreeSet::new();
    while let Some(need) = open.pop() {
        let (name, wanted) =
            need.split_once(' ').map_or((need.as_str(), None), |(name, version)| (name, Some(version)));
        let versions = lock.get(name).unwrap_or_else(|| panic!("{name} is not in the lock file"));
        let version = wanted.map(str::to_owned).or_else(|| versions.keys().next_back().cloned()).expect("a version");
        if known.insert(format!("{name} {version}")) {
            open.extend(versions.get(&version).into_iter().flatten().cloned());
        }
    }
    known
}

fn write_list(names: &BTreeSet<String>) {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path", MANIFEST])
        .output()
        .expect("cargo metadata runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata gives JSON");
    let licence = |wanted: &str| {
        let packages = metadata["packages"].as_array().expect("a list of packages");
        let package = packages.iter().find(|package| {
            let (name, version) = (package["name"].as_str(), package["version"].as_str());
            format!("{} {}", name.unwrap_or_default(), version.unwrap_or_default()) == wanted
        });
        package.and_then(|package| package["license"].as_str()).unwrap_or("see its source").to_owned()
    };
    let lines: Vec<String> = names.iter().map(|name| format!("{name} · {}\n", licence(name))).collect();
    fs::write(LIST, lines.concat()).expect("the list can be written");
}

/// Without this feature copying and pasting go on within the window, so that nothing else would tell.
#[test]
fn what_is_copied_goes_to_the_clipboard_of_the_system() {
    let manifest = fs::read_to_string(MANIFEST).expect("Cargo.toml");
    let eframe = manifest.lines().find(|line| line.starts_with("eframe = ")).expect("the window's library");
    assert!(eframe.contains("\"clipboard\""), "{eframe}");
}

#[test]
fn every_library_is_listed_with_its_licence() {
    let names = libraries(&lock());
    assert!(names.len() > 100, "only {} libraries were found in the lock file", names.len());
    if env::var("PLAYBOOK_DESK_LICENCES").is_ok_and(|value| value == "write") {
        write_list(&names);
    }
    let list = fs::read_to_string(LIST).expect("the list of libraries");
    let listed: BTreeSet<String> = list
        .lines()
        .map(|line| {
            let (name, licence) = line.split_once(" · ").expect("each line has a licence");
            assert!(!licence.trim().is_empty() && licence != "see its source", "{line}");
            name.to_owned()
        })
        .collect();
    assert_eq!(
        listed, names,
        "the list differs from the lock file; how to write it anew stands at the top of this test"
    );
}

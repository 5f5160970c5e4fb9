//! Lists the files of the built-in library for the compiler: an array of path and text, by path.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const FOLDER: &str = "playbooks";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join(FOLDER);
    let mut files = Vec::new();
    collect(&root, &mut files)?;
    let mut list = String::from("&[\n");
    let mut lines = Vec::new();
    for file in &files {
        let path = file.strip_prefix(&root)?.to_str().ok_or("a name in the built-in library is no UTF-8")?;
        let whole = file.to_str().ok_or("the path of the built-in library is no UTF-8")?;
        lines.push((path.replace('\\', "/"), whole));
    }
    lines.sort();
    for (path, whole) in lines {
        writeln!(list, "    ({path:?}, include_str!({whole:?})),")?;
    }
    list.push_str("]\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("playbooks.rs"), list)?;
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

//! The interface's texts: every language says everything, everything that is said exists, and nothing lies unused.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use playbook_desk::document::ProblemCode;
use playbook_desk::document::change::Refusal;
use playbook_desk::search::{GoldenFault, SynonymFault};
use playbook_desk::text::{LANGUAGES, Texts};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below `folder` with this ending, sorted.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The messages of one language: key, and the names of its arguments.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for file in files(&root().join("assets/texts").join(language), "ftl") {
        let source = fs::read_to_string(&file).unwrap();
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
                key = line.split('=').next().unwrap().trim().to_owned();
                let before = messages.insert(key.clone(), BTreeSet::new());
                assert!(before.is_none(), "{}: {key} is said twice", file.display());
            }
            for argument in line.split('$').skip(1) {
                let end = argument.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
                let name = &argument[..end.unwrap_or(argument.len())];
                messages.get_mut(&key).unwrap().insert(name.to_owned());
            }
        }
    }
    messages
}

/// The string literals of the sources, without escapes resolved.
fn literals() -> BTreeSet<String> {
    let mut literals = BTreeSet::new();
    for file in files(&root().join("src"), "rs") {
        let source = fs::read_to_string(file).unwrap().replace("\\\"", "");
        for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
            literals.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    literals
}

/// The literal keys given to `say` and `say_with`, which may stand on the next line.
fn said() -> Vec<(PathBuf, String)> {
    let mut said = Vec::new();
    for file in files(&root().join("src"), "rs") {
        let source = fs::read_to_string(&file).unwrap();
        let tests = source.find("#[cfg(test)]").unwrap_or(source.len());
        for call in ["say(", "say_with("] {
            for rest in source[..tests].split(call).skip(1) {
                if let Some(literal) = rest.trim_start().strip_prefix('"') {
                    said.push((file.clone(), literal.split('"').next().unwrap().to_owned()));
                }
            }
        }
    }
    said
}

#[test]
fn every_file_is_compiled_in_and_parses() {
    let source = fs::read_to_string(root().join("src/text.rs")).unwrap();
    for (language, _) in LANGUAGES {
        for file in files(&root().join("assets/texts").join(language), "ftl") {
            let name = file.file_stem().unwrap().to_str().unwrap();
            assert!(source.contains(&format!("file!(\"{name}\")")), "{} is not listed in text.rs", file.display());
            if let Err((_, errors)) = FluentResource::try_new(fs::read_to_string(&file).unwrap()) {
                panic!("{}: {errors:?}", file.display());
            }
        }
    }
}

#[test]
fn every_language_says_the_same_with_the_same_arguments() {
    let english = messages("en");
    assert!(english.len() > 100);
    for (language, _) in &LANGUAGES[1..] {
        let other = messages(language);
        for (key, arguments) in &english {
            assert_eq!(other.get(key), Some(arguments), "{key} in {language}");
        }
        for key in other.keys() {
            assert!(english.contains_key(key), "{key} is said in {language} only");
        }
    }
}

#[test]
fn every_key_that_is_said_exists() {
    let english = messages("en");
    let unknown: Vec<_> = said().into_iter().filter(|(_, key)| !english.contains_key(key)).collect();
    assert!(unknown.is_empty(), "nobody wrote {unknown:#?}");
}

#[test]
fn every_key_is_used() {
    let literals = literals();
    let prefixes: Vec<&str> = literals
        .iter()
        .filter_map(|literal| literal.split_once('{').map(|(prefix, _)| prefix))
        .filter(|prefix| prefix.ends_with('-') && prefix.len() > 3)
        .collect();
    let used = |key: &String| literals.contains(key) || prefixes.iter().any(|prefix| key.starts_with(prefix));
    let idle: Vec<_> = messages("en").into_keys().filter(|key| !used(key)).collect();
    assert!(idle.is_empty(), "nothing says {idle:#?}");
}

#[test]
fn every_problem_has_its_sentence() {
    for (language, _) in LANGUAGES {
        let messages = messages(language);
        for code in ProblemCode::ALL {
            let key = format!("problem-{}", code.word());
            assert!(messages.contains_key(&key), "{key} in {language}");
            let said = Texts::new(language).say_with(&key, &[("detail", "what it is about".into())]);
            assert!(said.ends_with(['.', '”', '»']) || said.ends_with("what it is about"), "{language}: {said}");
        }
    }
}

#[test]
fn every_line_left_out_has_its_sentence() {
    let synonyms = SynonymFault::ALL.iter().map(|fault| fault.word());
    let words: Vec<&str> = synonyms.chain(GoldenFault::ALL.iter().map(|fault| fault.word())).collect();
    for (language, _) in LANGUAGES {
        let messages = messages(language);
        for word in &words {
            assert!(messages.contains_key(&format!("finding-{word}")), "{word} in {language}");
        }
    }
}

#[test]
fn every_refusal_has_its_sentence() {
    let line = 7;
    for refusal in [
        Refusal::MergeMarker { line },
        Refusal::NoTable { line },
        Refusal::NoColumn { line },
        Refusal::TooManyLevels { line },
        Refusal::NoList { line },
        Refusal::OpenFrontMatter { line },
        Refusal::ListValue { line },
        Refusal::NoWords,
        Refusal::BadKey,
        Refusal::Empty,
        Refusal::NoSuchRow,
        Refusal::NotReadBack { line },
    ] {
        let key = format!("refusal-{}", refusal.word());
        for (language, _) in LANGUAGES {
            let said = Texts::new(language).say_with(&key, &[("line", "7".into())]);
            assert_ne!(said, key, "{language}");
            assert_eq!(said.contains('7'), refusal.line().is_some(), "{language}: {said}");
        }
    }
}

#[test]
fn every_interface_language_can_be_named() {
    for (language, _) in LANGUAGES {
        let texts = Texts::new(language);
        assert_eq!(texts.language(), *language);
        for code in ["en", "es", "de", "pt", "ja", "zh", "fr", "ko"] {
            assert_ne!(texts.language_name(code), code, "{language}");
        }
    }
}

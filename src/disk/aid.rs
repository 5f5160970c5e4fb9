//! Files beside the pages that help to find them: `synonyms.<language>.txt` and `golden.<language>.tsv`, in any folder of
//! a library. What their lines mean is known elsewhere; here they are told by name, read, and put together.

use super::Notice;
use super::decode::decode;
use super::stamp::Stamp;
use super::walk::{Found, Way};
use crate::document::Language;
use crate::library::PagePath;
use crate::search::{GoldenFile, Synonyms};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

/// Larger files are not read, in bytes: twenty thousand lines of synonyms.
const MAX_AID: u64 = 1 << 20;

/// So many lines of one file are told one by one, the others as a number.
const MOST_TOLD: usize = 8;

/// What a file is for, and the language it holds for in the whole library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aid {
    Synonyms(Language),
    Golden(Language),
}

impl Aid {
    /// By file name in lower case.
    pub fn of(name: &str) -> Option<Self> {
        let language = |start: &str, end: &str| Language::new(name.strip_prefix(start)?.strip_suffix(end)?);
        let synonyms = language("synonyms.", ".txt").map(Self::Synonyms);
        synonyms.or_else(|| language("golden.", ".tsv").map(Self::Golden))
    }
}

/// A file as it was read last.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ShelvedAid {
    /// `None` when the bytes were not read.
    pub stamp: Option<Stamp>,
    pub aid: Aid,
    /// What it says, or why it is left out.
    pub text: Result<Arc<str>, String>,
}

/// `None` when the file is gone.
pub(super) fn read_aid(found: &Found, aid: Aid) -> Option<ShelvedAid> {
    match &found.way {
        Way::Shut(cause) => Some(ShelvedAid { stamp: None, aid, text: Err(cause.clone()) }),
        Way::Open(stamp) => match read(&found.real) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            read => {
                let text = read.map_err(|error| error.to_string()).and_then(text);
                Some(ShelvedAid { stamp: Some(*stamp), aid, text })
            }
        },
    }
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MAX_AID + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Spreadsheets write UTF-16 where they are asked for text between tabs.
fn text(bytes: Vec<u8>) -> Result<Arc<str>, String> {
    match bytes.len() as u64 > MAX_AID {
        true => Err(format!("> {MAX_AID} B")),
        false => Ok(decode(bytes).text.into()),
    }
}

/// All files of a library, understood.
#[derive(Clone, Debug, Default)]
pub(super) struct Aids {
    pub synonyms: Arc<Synonyms>,
    /// By path.
    pub golden: Arc<[Arc<GoldenFile>]>,
    /// Files and lines left out, by path and line.
    pub notices: Vec<Notice>,
}

impl Aids {
    pub fn read(files: &BTreeMap<PagePath, ShelvedAid>) -> Self {
        let mut notices = Vec::new();
        let (mut spoken, mut golden) = (Vec::new(), Vec::new());
        for (path, file) in files {
            match (&file.text, file.aid) {
                (Err(cause), _) => notices.push(Notice::AidIgnored { path: path.to_string(), cause: cause.clone() }),
                (Ok(text), Aid::Synonyms(language)) => spoken.push((path, language, text)),
                (Ok(text), Aid::Golden(language)) => golden.push(GoldenFile::read(path.clone(), language, text)),
            }
        }
        let (synonyms, problems) = Synonyms::read(spoken.iter().map(|(_, language, text)| (*language, text.as_ref())));
        for (number, (path, ..)) in spoken.iter().enumerate() {
            let of_file = problems.iter().filter(|problem| problem.file == number);
            tell(&mut notices, path, of_file.map(|problem| (problem.line, problem.fault.word(), &problem.detail)));
        }
        for file in &golden {
            let problems = file.problems.iter().map(|problem| (problem.line, problem.fault.word(), &problem.detail));
            tell(&mut notices, &file.path, problems);
        }
        notices.sort();
        Self { synonyms: Arc::new(synonyms), golden: golden.into_iter().map(Arc::new).collect(), notices }
    }
}

fn tell<'a>(
    notices: &mut Vec<Notice>,
    path: &PagePath,
    mut problems: impl Iterator<Item = (usize, &'static str, &'a String)>,
) {
    let path = path.to_string();
    notices.extend(problems.by_ref().take(MOST_TOLD).map(|(line, fault, detail)| Notice::LineIgnored {
        path: path.clone(),
        line,
        fault,
        detail: detail.clone(),
    }));
    match problems.count() {
        0 => {}
        lines => notices.push(Notice::MoreLinesIgnored { path, lines }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_name() {
        let check = |name: &str, aid: Option<Aid>| assert_eq!(Aid::of(name), aid, "{name}");
        check("synonyms.en.txt", Some(Aid::Synonyms(Language::EN)));
        check("golden.ja.tsv", Some(Aid::Golden(Language::JA)));
        for name in [
            "synonyms.txt",
            "synonyms.english.txt",
            "synonyms.en.tsv",
            "golden.en.txt",
            "my-golden.en.tsv",
            "golden..tsv",
        ] {
            check(name, None);
        }
    }
}

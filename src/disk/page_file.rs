//! One file becomes one page. Whatever stands in the way, the page is there and says so as a problem; only a file that is
//! gone by the time it is read is no page.

use super::decode::{Decoded, decode};
use super::walk::{Found, Way};
use crate::document::{self, Page, Problem, ProblemCode, Vocabulary};
use crate::library::{PagePath, Source};
use std::fs::File;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_128;

/// Larger files are listed, not read, in bytes: eighty times the largest page of a real library, and still parsed within
/// two seconds however it is made up.
pub(super) const MAX_PAGE: u64 = 16 << 20;

/// The page of `found`; `known` again when its bytes are the same, `None` when the file is gone.
pub(super) fn read_page(found: &Found, known: Option<&Arc<Source>>, vocabulary: &Vocabulary) -> Option<Arc<Source>> {
    let unread = |code, detail: &str| Unread { path: &found.path, code, detail: detail.to_owned() };
    let read = match &found.way {
        Way::Shut(cause) => Err(unread(ProblemCode::Unreadable, cause)),
        Way::Open(stamp) if stamp.length > MAX_PAGE => Err(unread(ProblemCode::TooLarge, &stamp.length.to_string())),
        Way::Open(_) => match read(&found.real) {
            Ok(bytes) if bytes.len() as u64 > MAX_PAGE => Err(unread(ProblemCode::TooLarge, &bytes.len().to_string())),
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => Err(unread(ProblemCode::Unreadable, &error.to_string())),
        },
    };
    let fingerprint = match &read {
        Ok(bytes) => xxh3_128(bytes),
        Err(unread) => unread.fingerprint(),
    };
    if let Some(known) = known.filter(|known| known.fingerprint == fingerprint) {
        return Some(Arc::clone(known));
    }
    let mut source = match read {
        Ok(bytes) => page(found.path.clone(), bytes, fingerprint, vocabulary),
        Err(unread) => unread.page(fingerprint, vocabulary),
    };
    if let Some(name) = &found.odd_name {
        source.problems.push(Problem::of_page(ProblemCode::NotUtf8, name));
    }
    Some(Arc::new(source))
}

/// A page that comes with the program: nobody can write it.
pub(super) fn builtin_page(path: PagePath, text: &str, vocabulary: &Vocabulary) -> Arc<Source> {
    let bytes = text.as_bytes();
    Arc::new(Source { read_only: true, ..page(path, bytes.to_vec(), xxh3_128(bytes), vocabulary) })
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than a page may have tells a file that grew since it was listed.
    File::open(file)?.take(MAX_PAGE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn page(path: PagePath, bytes: Vec<u8>, fingerprint: u128, vocabulary: &Vocabulary) -> Source {
    let Decoded { text, problems: of_reading, read_only } = decode(bytes);
    // One page that the parser cannot take must not cost the others.
    let parsed = catch_unwind(AssertUnwindSafe(|| document::parse(&text, vocabulary)));
    let (page, mut problems) = parsed
        .unwrap_or_else(|_| (empty_page(vocabulary), vec![Problem::of_page(ProblemCode::TooComplex, String::new())]));
    problems.extend(of_reading);
    Source { path, text: text.into(), page, problems, fingerprint, read_only }
}

/// A page nothing is known of but its path.
struct Unread<'a> {
    path: &'a PagePath,
    code: ProblemCode,
    detail: String,
}

impl Unread<'_> {
    /// Pages of equal bytes count as copies of each other, which pages that were never read are not.
    fn fingerprint(&self) -> u128 {
        xxh3_128(format!("{}\0{}\0{}", self.path, self.code.word(), self.detail).as_bytes())
    }

    fn page(self, fingerprint: u128, vocabulary: &Vocabulary) -> Source {
        Source {
            path: self.path.clone(),
            text: "".into(),
            page: empty_page(vocabulary),
            problems: vec![Problem::of_page(self.code, self.detail)],
            fingerprint,
            read_only: true,
        }
    }
}

fn empty_page(vocabulary: &Vocabulary) -> Page {
    document::parse("", vocabulary).0
}

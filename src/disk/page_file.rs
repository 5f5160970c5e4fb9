//! One file becomes one page. Whatever stands in the way, the page is there and says so as a problem; only a file that is
//! gone by the time it is read is no page.

use super::decode::{Decoded, decode};
use super::walk::{Found, Way};
use crate::document::{self, Page, Problem, ProblemCode, Vocabulary};
use crate::library::{PagePath, Source};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use xxhash_rust::xxh3::xxh3_128;

/// Larger files are listed, not read, in bytes: eighty times the largest page of a real library, and still parsed within
/// two seconds however it is made up.
pub(super) const MAX_PAGE: u64 = 16 << 20;

/// Reads pages with one vocabulary. Many files of a real library are byte for byte another one: those are parsed once.
pub(super) struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    /// One page for each fingerprint read so far.
    read: Mutex<HashMap<u128, Arc<Source>>>,
}

impl<'a> Reader<'a> {
    pub fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, read: Mutex::default() }
    }

    /// The page of `found`; `known` again when its bytes are the same, `None` when the file is gone.
    pub fn read(&self, found: &Found, known: Option<&Arc<Source>>) -> Option<Arc<Source>> {
        let unread = |code, detail: &str| Unread { path: &found.path, code, detail: detail.to_owned() };
        let read = match &found.way {
            Way::Shut(cause) => Err(unread(ProblemCode::Unreadable, cause)),
            Way::Open(stamp) if stamp.length > MAX_PAGE => {
                Err(unread(ProblemCode::TooLarge, &stamp.length.to_string()))
            }
            Way::Open(stamp) => match read(&found.real, stamp.length) {
                Ok(bytes) if bytes.len() as u64 > MAX_PAGE => {
                    Err(unread(ProblemCode::TooLarge, &bytes.len().to_string()))
                }
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
            Ok(bytes) => self.page(&found.path, bytes, fingerprint),
            Err(unread) => unread.page(fingerprint, self.vocabulary),
        };
        if let Some(name) = &found.odd_name {
            source.problems.push(Problem::of_page(ProblemCode::OddName, name));
            // Its path does not lead back to the file.
            source.read_only = true;
            return Some(Arc::new(source));
        }
        let source = Arc::new(source);
        self.read_so_far().entry(fingerprint).or_insert_with(|| Arc::clone(&source));
        Some(source)
    }

    fn page(&self, path: &PagePath, bytes: Vec<u8>, fingerprint: u128) -> Source {
        let twin = self.read_so_far().get(&fingerprint).map(Arc::clone);
        match twin {
            Some(twin) => Source {
                path: path.clone(),
                text: Arc::clone(&twin.text),
                page: twin.page.clone(),
                problems: twin.problems.clone(),
                fingerprint,
                read_only: twin.read_only,
            },
            None => page(path.clone(), bytes, fingerprint, self.vocabulary),
        }
    }

    fn read_so_far(&self) -> MutexGuard<'_, HashMap<u128, Arc<Source>>> {
        // A page is put in as a whole, so a thread that failed left nothing half done.
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A page that comes with the program: nobody can write it.
pub(super) fn builtin_page(path: PagePath, text: &str, vocabulary: &Vocabulary) -> Arc<Source> {
    let bytes = text.as_bytes();
    Arc::new(Source { read_only: true, ..page(path, bytes.to_vec(), xxh3_128(bytes), vocabulary) })
}

/// A file of its own, of no library; too large ones are refused.
pub(super) fn single_page(file: &Path, vocabulary: &Vocabulary) -> io::Result<Source> {
    let bytes = read(file, 0)?;
    if bytes.len() as u64 > MAX_PAGE {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let fingerprint = xxh3_128(&bytes);
    Ok(page(PagePath::new(&file.to_string_lossy()), bytes, fingerprint, vocabulary))
}

fn read(file: &Path, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0) + 1);
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

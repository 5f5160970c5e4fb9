//! Writes the scores of golden calls into their files, as the least that later edits may leave. One line of a file changes.

use super::replace::replace;
use super::{Origin, RecordError};
use crate::search::{FileScore, GoldenFile, GoldenReport};
use std::fs;
use std::io;
use std::path::Path;

/// Records the score of every file that has calls, in the library the report was made of. Stops at the first file that
/// cannot be written; those before it are.
pub fn record_scores(origin: &Origin, report: &GoldenReport) -> Result<(), RecordError> {
    let folder = origin.folder().ok_or(RecordError::Builtin)?;
    report.files.iter().try_for_each(|file| record(folder, file))
}

fn record(folder: &Path, scored: &FileScore) -> Result<(), RecordError> {
    let Some(score) = scored.score() else { return Ok(()) };
    let path = &scored.file.path;
    let failed = |error: io::Error| RecordError::Failed { path: path.to_string(), cause: error.to_string() };
    let file = folder.join(path.as_str());
    // Not mended text: what the file says elsewhere is not to be touched.
    let text = fs::read_to_string(&file).map_err(failed)?;
    let recorded = GoldenFile::with_record(&text, score);
    if recorded == text { Ok(()) } else { replace(&file, recorded.as_bytes()).map_err(failed) }
}

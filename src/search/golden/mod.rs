//! Golden calls: what customers say, each phrase with the entry that is right for it, kept beside the content and scored
//! against an index, so that an edit which breaks one is seen. It knows no file system and nothing of how ranking works.

mod file;
mod percent;
mod score;

pub use file::{GoldenCall, GoldenFault, GoldenFile, GoldenProblem};
pub use percent::{Percent, Score};
pub use score::{CallScore, FileScore, GoldenReport, Right, score_calls, score_calls_unless};

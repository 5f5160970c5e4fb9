//! The command line, word for word.

mod changes;
mod errors;
mod golden;
mod transcripts;

//! What is found and in which order, in two steps: words are walked through the index to the answers that they may
//! mean, then the best of these are read row by row. Every tuned number stands in `weights`.

mod candidates;
mod idea;
mod lexicon;
mod reading;
mod score;
mod walk;
mod weights;
mod words;

pub(super) use idea::Idea;
pub(super) use lexicon::{Lexicon, Meaning};
pub(super) use reading::Row;
pub(super) use score::{Ranked, rank};

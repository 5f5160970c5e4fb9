//! Entries side by side. Two to four entries become lanes of rows that mean the same, with what tells the entries apart,
//! each as a value with the places it comes from; marks on statements decide, and the decision is a receipt. Translations
//! and copies of one entry go the same way. The room is pure: it knows no file, clock, screen or wording.

mod align;
mod assign;
mod comparison;
mod confusions;
mod features;
mod holders;
mod lane;
mod lexicon;
mod likeness;
mod mode;
mod news;
mod overlap;
mod place;
mod prepared;
mod receipt;
mod receipt_text;
mod redirects;
mod rows;
mod separating;
mod situation;
mod standing;
mod table;
mod translation;
mod weights;
mod witness;
mod word_diff;

pub use comparison::{Column, CompareError, Comparison, compare};
pub use confusions::{Confusion, Confusions, Reason, confusions};
pub use lane::{Cell, Lane, LaneRow, Link};
pub use likeness::THRESHOLD;
pub use mode::Mode;
pub use news::News;
pub use overlap::Overlap;
pub use place::{Place, Section};
pub use receipt::{Neighbour, Receipt, Statement, receipt};
pub use receipt_text::ReceiptWords;
pub use redirects::Redirect;
pub use separating::Separating;
pub use situation::{Match, Situation, situation, telling};
pub use standing::{Mark, Marks, Standing, standing};
pub use word_diff::{Piece, Side, words_diff};

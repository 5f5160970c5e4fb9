//! What values of the pure rooms say to a person, in the language of the interface: the same sentences in the window and
//! on the command line. It knows no screen and no terminal.

mod compare;
mod difference;
mod doubt;
mod why;

pub use compare::{against, because, column_name, lane, news, receipt_words, ruled_out};
pub use difference::difference;
pub use doubt::doubt;
pub use why::{unheard, why};

//! One page. Text in, a [`Page`] of sections with byte spans and a list of [`Problem`]s out, never an error. This room is
//! pure: it knows no path, no other page, no file and no screen.

mod date;
mod front_matter;
mod language;
mod page;
mod problem;

pub use date::Date;
pub use front_matter::{Field, FrontMatter};
pub use language::Language;
pub use page::*;
pub use problem::{Problem, ProblemCode, Severity};

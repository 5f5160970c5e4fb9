//! Finding: folded text, an index of units, a query, ranked hits. The unit is the row, and each hit has the entry it
//! stands on and the entry it answers, because an invalid row speaks for the status it names. The door is narrow: build,
//! replace, find. The room is pure and knows neither file, screen nor clock.

mod fold;
mod hit;
mod index;
mod query;
mod rank;
mod units;
mod words;

pub use fold::{Folded, fold};
pub use hit::Hit;
pub use index::Index;
pub use query::{Filters, Query};
pub use units::Section;

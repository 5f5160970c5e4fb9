//! The time, as an argument: nothing in this room asks a clock.

use crate::document::Date;

/// The moment something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Now {
    /// Milliseconds since the program started; never goes back.
    pub millis: u64,
    /// `None` where nobody knows.
    pub today: Option<Date>,
}

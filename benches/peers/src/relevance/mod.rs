//! Who finds the right status? Each row of a status entry is a real situation with its answer. Asked with the row in the
//! library (documented) and with it left out, in several ways of typing, of each engine alike.

pub mod failures;
pub mod leave_out;
pub mod measure;
pub mod reading;
pub mod report;
pub mod scores;
pub mod situation;
pub mod telling;
pub mod variant;

//! A file that changed while its entry was being changed here. Nothing is merged and nothing overwritten: both texts
//! stay until the person says which one holds.

use std::sync::Arc;

use crate::library::Source;

/// What became of the file meanwhile.
#[derive(Clone, Debug)]
pub enum Conflict {
    /// It has other bytes than those that were changed here.
    Changed(Arc<Source>),
    /// It is not there any more.
    Gone,
}

//! Many pages together.

mod corpus;

//! What does a key press cost? A library that is made up but shaped like a real one, the same queries typed letter by
//! letter for each engine, and each engine in processes of its own, so that memory is told apart.

pub mod fts5;
pub mod memory;
pub mod ours;
pub mod pages;
pub mod presses;
pub mod queries;
pub mod report;
pub mod shape;
pub mod stage;
pub mod storage;
pub mod tantivy;
pub mod words;

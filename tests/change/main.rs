//! Changes of pages: which bytes they touch, how they are told, and the update row that is written for them.

mod laws;
mod log_corpus;
mod log_texts;
mod pages;
mod updates;

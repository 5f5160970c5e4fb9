//! Searching: the language of queries, what is found and in which order, and golden calls.

mod finding;
mod golden;
mod laws;
mod pages;
mod query;

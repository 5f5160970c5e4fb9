//! Playbook Desk: find, read and compare the entries that say which status fits a customer's situation.
//!
//! The rooms and their doors are drawn in `docs/architecture.md`; a test holds them.

pub mod app;
pub mod cli;
pub mod compare;
pub mod design;
pub mod disk;
pub mod document;
pub mod library;
pub mod search;
pub mod sentences;
pub mod text;
pub mod views;

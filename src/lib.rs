//! Playbook Desk: find, read and compare the entries that say which status fits a customer's situation.

pub mod document;

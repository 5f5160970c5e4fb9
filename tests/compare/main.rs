//! Comparing from outside: what is aligned, what tells entries apart, what decides.

mod alignment;
mod confusions;
mod languages;
mod laws;
mod pages;
mod shuffled;
mod statuses;
mod witnesses;

//! The widgets: how they look, and that they do what they say.

mod editing;
mod gallery;
mod list;
mod widgets;

//! A page drawn as its owner wrote it: blocks in, pixels and [`PageAction`]s out. Long pages draw only what is in view.
//! It opens no file and no link, keeps no clock, and knows neither the app nor another screen; pictures and words come in.

mod body;
mod code;
mod columns;
mod flatten;
mod flow;
mod found;
mod include;
mod insets;
mod lines;
mod links;
mod marks;
mod picture;
mod piece;
mod prose;
mod row;
mod sheet;
mod side_bar;
mod strip;
mod tables;
mod tops;
mod view;
mod words;

#[cfg(test)]
mod tests;

pub use marks::{Extent, Marks};
pub use sheet::{PageAction, PageImage, PageImages, PageScene};
pub use view::PageView;
pub use words::PageWords;

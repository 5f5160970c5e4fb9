//! The look: tokens, themes, fonts, icons, widgets and a gallery of them.
//!
//! Widgets take strings and numbers and give back egui responses. This room knows egui and nothing else: no entry, no
//! library, no state of the app, and no sentence of its own.

mod fonts;
mod gallery;
mod icon;
mod install;
mod style;
mod theme;
mod tokens;
mod widgets;
mod words;

pub use fonts::{TextStyle, Weight, font, missing_scripts};
pub use gallery::{gallery, gallery_menu, gallery_sheet};
pub use icon::Icon;
pub use install::{SystemFonts, apply, hint_system_theme, install, tokens};
pub use theme::{Contrast, Shade, ThemeChoice};
pub use tokens::{Colors, Radius, Sizes, Space, TextSize, TextSizes, Tokens};
pub use widgets::*;
pub use words::Words;

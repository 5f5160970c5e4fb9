//! Fonts of the system for Japanese, Chinese and Korean.

use egui::Context;

/// Looks for fonts on a thread of its own.
pub fn load_system(_ctx: &Context) {}

/// Languages whose text is shown but for which no font was found; empty while the search still runs.
pub fn missing_scripts(_ctx: &Context) -> Vec<&'static str> {
    Vec::new()
}

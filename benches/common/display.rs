//! Whether there is a screen to open a window on.

use std::env;

/// Says so when there is none: then the bench has nothing to measure.
pub fn is_there() -> bool {
    let names_one = |variable| env::var_os(variable).is_some_and(|value| !value.is_empty());
    let there = !cfg!(target_os = "linux") || ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(names_one);
    if !there {
        println!("skipped: no display");
    }
    there
}

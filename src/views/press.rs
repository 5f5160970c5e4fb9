//! Keys with what is held: unlike egui's own way, a Shift or Alt that is held beyond what is wanted makes it another key.

use egui::{Context, Event, Key, Modifiers};

/// Consumes a key; how often it was pressed in this frame.
pub fn presses(ctx: &Context, wanted: Modifiers, wanted_key: Key) -> usize {
    let is_it = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => *key == wanted_key && fits(*key, *modifiers, wanted),
        _ => false,
    };
    ctx.input_mut(|input| input.events.extract_if(.., |event| is_it(event)).count())
}

/// Consumes a key; whether it was pressed.
pub fn pressed(ctx: &Context, wanted: Modifiers, key: Key) -> bool {
    presses(ctx, wanted, key) > 0
}

fn fits(key: Key, held: Modifiers, wanted: Modifiers) -> bool {
    let sign = matches!(key, Key::Plus | Key::Equals | Key::Minus | Key::Comma | Key::Period | Key::Slash);
    // Some keyboards need Shift or Alt to write these.
    if sign || key.name().parse::<u8>().is_ok() { held.matches_logically(wanted) } else { held.matches_exact(wanted) }
}

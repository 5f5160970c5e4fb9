//! Keys and an input method turn into changes of the buffer. Going up and down needs rows, so the editor does that.

use egui::{Event, ImeEvent, Key, Modifiers, os::OperatingSystem};

use super::{
    buffer::{Buffer, Extend},
    motion,
};

/// What an event asks for that the buffer alone cannot do.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// The caret goes down by so many rows; negative is up.
    Rows(i32, Extend),
    /// By so many screens.
    Screens(i32, Extend),
    Copy(String),
}

/// What an input method is composing, in bytes of the buffer.
pub type Composing = Option<std::ops::Range<usize>>;

/// Answers one event.
pub fn answer(buffer: &mut Buffer, composing: &mut Composing, event: &Event, os: OperatingSystem) -> Option<Wish> {
    match event {
        Event::Text(words) if !matches!(words.as_str(), "\n" | "\r" | "") => buffer.insert(words),
        Event::Paste(words) => buffer.insert(words),
        Event::Copy if !buffer.selected().is_empty() => return Some(Wish::Copy(buffer.selected().to_owned())),
        Event::Cut if !buffer.selected().is_empty() => {
            let words = buffer.selected().to_owned();
            buffer.insert("");
            return Some(Wish::Copy(words));
        }
        Event::Ime(event) => compose(buffer, composing, event),
        Event::Key { key, pressed: true, modifiers, .. } => return press(buffer, *key, *modifiers, os),
        _ => {}
    }
    None
}

fn compose(buffer: &mut Buffer, composing: &mut Composing, event: &ImeEvent) {
    let words = match event {
        ImeEvent::Preedit { text, .. } | ImeEvent::Commit(text) => text,
        _ => return,
    };
    let is_open = matches!(event, ImeEvent::Preedit { .. }) && !words.is_empty();
    // Some systems report an empty text though nothing is being composed.
    if matches!(words.as_str(), "\n" | "\r") || (words.is_empty() && composing.is_none()) {
        return;
    }
    let place = composing.take().unwrap_or_else(|| buffer.selection());
    let start = place.start;
    buffer.splice(place, words);
    *composing = is_open.then(|| start..start + words.len());
}

fn press(buffer: &mut Buffer, key: Key, held: Modifiers, os: OperatingSystem) -> Option<Wish> {
    let mac = matches!(os, OperatingSystem::Mac | OperatingSystem::IOS);
    let by_word = if mac { held.alt } else { held.ctrl };
    let to_end = if mac { held.mac_cmd } else { held.ctrl };
    let extend = if held.shift { Extend::Yes } else { Extend::No };
    let text = std::sync::Arc::clone(&buffer.text);
    match key {
        Key::ArrowLeft if mac && held.mac_cmd => buffer.go(buffer.line_start(), extend),
        Key::ArrowRight if mac && held.mac_cmd => buffer.go(buffer.line_end(), extend),
        Key::ArrowLeft if by_word => buffer.go(motion::word_left(&text, buffer.head), extend),
        Key::ArrowRight if by_word => buffer.go(motion::word_right(&text, buffer.head), extend),
        Key::ArrowLeft if extend == Extend::No && !buffer.selection().is_empty() => {
            buffer.go(buffer.selection().start, extend);
        }
        Key::ArrowRight if extend == Extend::No && !buffer.selection().is_empty() => {
            buffer.go(buffer.selection().end, extend);
        }
        Key::ArrowLeft => buffer.go(motion::left(&text, buffer.head), extend),
        Key::ArrowRight => buffer.go(motion::right(&text, buffer.head), extend),
        Key::Home if to_end => buffer.go(0, extend),
        Key::End if to_end => buffer.go(text.len(), extend),
        Key::Home => buffer.go(buffer.line_start(), extend),
        Key::End => buffer.go(buffer.line_end(), extend),
        Key::ArrowUp if to_end && mac => buffer.go(0, extend),
        Key::ArrowDown if to_end && mac => buffer.go(text.len(), extend),
        Key::ArrowUp => return Some(Wish::Rows(-1, extend)),
        Key::ArrowDown => return Some(Wish::Rows(1, extend)),
        Key::PageUp => return Some(Wish::Screens(-1, extend)),
        Key::PageDown => return Some(Wish::Screens(1, extend)),
        Key::Backspace if by_word => buffer.delete(motion::word_left),
        Key::Delete if by_word => buffer.delete(motion::word_right),
        Key::Backspace => buffer.delete(motion::left),
        Key::Delete => buffer.delete(motion::right),
        Key::Enter if !held.command && !held.alt => buffer.break_line(),
        Key::A if held.command => buffer.select(0..text.len()),
        _ => {}
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    #[track_caller]
    fn check(text: &str, events: &[Event], expected: &str) -> Option<Wish> {
        let mut buffer = Buffer::new(&text.into());
        let mut composing = None;
        let wishes: Vec<_> =
            events.iter().map(|event| answer(&mut buffer, &mut composing, event, OperatingSystem::Nix)).collect();
        assert_eq!(&*buffer.text, expected);
        wishes.into_iter().flatten().last()
    }

    #[test]
    fn letters_keys_and_the_clipboard_change_the_text() {
        let ctrl = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
        let shift = Modifiers::SHIFT;
        check("b", &[Event::Text("a".into()), key(Key::End, Modifiers::NONE), Event::Paste("c".into())], "abc");
        check("one two", &[key(Key::End, Modifiers::NONE), key(Key::Backspace, ctrl)], "one ");
        let cut = check("one two", &[key(Key::ArrowRight, ctrl), key(Key::End, shift), Event::Cut], "one");
        assert_eq!(cut, Some(Wish::Copy(" two".into())));
        check("abc", &[key(Key::A, ctrl), key(Key::Enter, Modifiers::NONE)], "\n");
    }

    #[test]
    fn what_an_input_method_tries_is_replaced_by_what_it_settles_on() {
        let tries = |text: &str| Event::Ime(ImeEvent::Preedit { text: text.into(), active_range_chars: None });
        let settles = |text: &str| Event::Ime(ImeEvent::Commit(text.into()));
        check("x", &[tries("に"), tries("にほ"), settles("日本")], "日本x");
        check("x", &[tries("に"), tries("")], "x");
        check("x", &[tries(""), settles("")], "x");
    }
}

//! Keys in the order in which they were pressed, however slow a frame is: a key that may move the focus or do something
//! is the last one its frame sees, so that the next key meets the window as that one left it. It knows no state but whether
//! keys go to a text field.

use std::collections::VecDeque;

use egui::{Event, Key, Modifiers};

/// Events that wait for the next frame.
#[derive(Default)]
pub struct KeyQueue {
    waiting: VecDeque<Event>,
}

/// Where keys go at the start of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Letters are typed.
    Field,
    /// Letters may act.
    Elsewhere,
}

/// What an event means for the order of events.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Letters, and keys that change what was typed.
    Types,
    /// May move the focus or do something.
    Acts,
    /// The same key again, because it is held: as good as one of several at once.
    Repeats(Key),
    /// Neither, or the end of a press.
    Passes,
}

impl KeyQueue {
    /// Takes in the events of a frame, and leaves those in it that the frame may see.
    pub fn admit(&mut self, events: &mut Vec<Event>, focus: Focus) {
        self.waiting.extend(events.drain(..));
        let (mut typed, mut acted) = (false, None);
        while let Some(event) = self.waiting.front() {
            match kind_of(event, focus) {
                Kind::Acts if typed || acted.is_some() => break,
                Kind::Acts => acted = Some(key_of(event)),
                Kind::Repeats(key) if !typed && acted.is_none_or(|acted| acted == Some(key)) => acted = Some(Some(key)),
                Kind::Repeats(_) => break,
                // The letter that a key types comes right behind it and belongs to it.
                Kind::Types if acted.is_some() && !follows_its_key(event, events) => break,
                Kind::Types => typed |= acted.is_none(),
                Kind::Passes => {}
            }
            events.extend(self.waiting.pop_front());
        }
    }

    /// Whether events wait for the next frame.
    pub fn has_more(&self) -> bool {
        !self.waiting.is_empty()
    }
}

fn key_of(event: &Event) -> Option<Key> {
    if let Event::Key { key, .. } = event { Some(*key) } else { None }
}

fn kind_of(event: &Event, focus: Focus) -> Kind {
    match event {
        Event::Text(_) | Event::Paste(_) | Event::Ime(_) => Kind::Types,
        Event::Cut | Event::Copy => Kind::Acts,
        Event::Key { key, pressed: true, repeat, modifiers, .. } => match (types(*key, *modifiers, focus), repeat) {
            (true, _) => Kind::Types,
            (false, true) => Kind::Repeats(*key),
            (false, false) => Kind::Acts,
        },
        _ => Kind::Passes,
    }
}

/// Whether a key only changes what is typed, or where in it.
fn types(key: Key, held: Modifiers, focus: Focus) -> bool {
    let leaves = matches!(
        key,
        Key::ArrowUp | Key::ArrowDown | Key::PageUp | Key::PageDown | Key::Tab | Key::Enter | Key::Escape
    );
    let function = key.name().strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
    focus == Focus::Field && !held.command && !held.alt && !leaves && !function
}

/// Whether an event is the text that the last of the events so far, a key, has typed.
fn follows_its_key(event: &Event, events: &[Event]) -> bool {
    matches!(event, Event::Text(_)) && matches!(events.last(), Some(Event::Key { pressed: true, .. }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    fn held(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: true, modifiers: Modifiers::NONE }
    }

    fn text(letter: &str) -> Event {
        Event::Text(letter.to_owned())
    }

    /// How many events each frame sees.
    #[track_caller]
    fn check(focus: Focus, events: Vec<Event>, frames: &[usize]) {
        let mut queue = KeyQueue::default();
        let mut seen = Vec::new();
        let mut order = Vec::new();
        let mut arrived = events.clone();
        loop {
            queue.admit(&mut arrived, focus);
            seen.push(arrived.len());
            order.append(&mut arrived);
            if !queue.has_more() {
                break;
            }
        }
        assert_eq!(seen, frames);
        assert_eq!(order, events, "nothing is lost or moved");
    }

    #[test]
    fn each_key_that_acts_has_a_frame_of_its_own() {
        check(Focus::Elsewhere, vec![key(Key::ArrowDown), key(Key::ArrowDown), key(Key::Enter)], &[1, 1, 1]);
        check(Focus::Elsewhere, vec![key(Key::F6), key(Key::F6)], &[1, 1]);
        check(Focus::Field, vec![key(Key::ArrowDown), key(Key::Tab)], &[1, 1]);
    }

    #[test]
    fn a_letter_stays_with_its_key() {
        check(Focus::Elsewhere, vec![key(Key::E), text("e"), key(Key::A), text("a")], &[2, 2]);
        check(Focus::Elsewhere, vec![key(Key::Slash), text("/"), text("x")], &[2, 1]);
    }

    #[test]
    fn typing_is_not_slowed_down_and_comes_before_the_key_behind_it() {
        let word = || vec![key(Key::L), text("l"), key(Key::E), text("e"), key(Key::Backspace)];
        check(Focus::Field, word(), &[5]);
        check(Focus::Field, [word(), vec![key(Key::Enter), key(Key::A), text("a")]].concat(), &[5, 1, 2]);
    }

    #[test]
    fn a_held_key_does_not_fall_behind() {
        check(
            Focus::Elsewhere,
            vec![key(Key::ArrowDown), held(Key::ArrowDown), held(Key::ArrowDown), key(Key::Enter)],
            &[3, 1],
        );
    }
}

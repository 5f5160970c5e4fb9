//! The page's name: its first H1.

use super::block::{guarded, one_line};
use super::cell::plain;
use super::{Draft, Refusal, section};

pub fn set(draft: &mut Draft, words: &str) -> Result<(), Refusal> {
    let words = one_line(words);
    if words.is_empty() {
        return Err(Refusal::Empty);
    }
    let Some(title) = &draft.page.title else {
        draft.meant.title = Some(plain(&closed(&words)));
        let place = section::top(draft);
        return section::put(draft, place, &format!("# {}", closed(&words)));
    };
    draft.settled(&title.span)?;
    let start = draft.start_of_line(title.span.start);
    let is_underlined = !draft.source(&(start..title.span.start)).contains('#');
    let source = if is_underlined { guarded(&words) } else { closed(&words) };
    draft.meant.title = Some(plain(&source));
    draft.replace(title.span.clone(), &source)
}

/// Hashes behind a blank would end the heading instead of belonging to it.
fn closed(words: &str) -> String {
    let without = words.trim_end_matches('#');
    match words.len() - without.len() {
        hashes if hashes > 0 && (without.is_empty() || without.ends_with(' ')) => {
            format!("{without}\\{}", "#".repeat(hashes))
        }
        _ => words.to_owned(),
    }
}

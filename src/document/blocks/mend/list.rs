//! Numbered lists that collapse into a paragraph because no blank follows a marker: `1.<U+200B>text` and `1.Text` with
//! the next number below it.

use super::super::super::lines::is_invisible;
use super::{Line, Mending};

pub(super) fn mend(mending: &mut Mending<'_>, lines: &[Line], index: usize) {
    let Some(line) = lines.get(index) else { return };
    let body = line.body(mending.page);
    let hidden = body.len() - body.trim_start_matches(is_invisible).len();
    let start = line.body;
    let Some(marker) = Marker::read(body.get(hidden..).unwrap_or_default()) else { return };
    let is_item = if marker.rest.starts_with(is_invisible) {
        true
    } else if marker.rest.starts_with([' ', '\t']) {
        hidden > 0
    } else {
        marker.rest.starts_with(char::is_alphabetic)
            && next_number(mending.page, lines, index) == Some(marker.number + 1)
    };
    if is_item {
        mending.edit(start, hidden, "");
        let blank =
            marker.rest.len() - marker.rest.trim_start_matches(is_invisible).trim_start_matches([' ', '\t']).len();
        mending.edit(start + hidden + marker.length, blank, " ");
    }
}

struct Marker<'t> {
    number: u32,
    /// Bytes of the digits and the point.
    length: usize,
    rest: &'t str,
}

impl<'t> Marker<'t> {
    fn read(text: &'t str) -> Option<Self> {
        const MOST_DIGITS: usize = 9;
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if digits > MOST_DIGITS {
            return None;
        }
        let number = text.get(..digits)?.parse().ok()?;
        let rest = text.get(digits..)?.strip_prefix(['.', ')'])?;
        Some(Self { number, length: digits + 1, rest })
    }
}

/// The number that starts the next line with words on it.
fn next_number(page: &str, lines: &[Line], index: usize) -> Option<u32> {
    const MOST_BLANK_LINES: usize = 2;
    let following = lines.get(index + 1..)?.iter().take(MOST_BLANK_LINES + 1);
    let body = following.map(|line| line.body(page)).find(|body| !body.trim().is_empty())?;
    Marker::read(body.trim_start_matches(is_invisible)).map(|marker| marker.number)
}

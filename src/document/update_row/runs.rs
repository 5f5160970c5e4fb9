//! A written date cut into runs of digits, of letters, and of what stands between. It knows no calendar.

/// What a run is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    Digits,
    Letters,
    Between,
}

/// The runs of `words`, end to end.
pub fn runs(words: &str) -> Vec<(Run, &str)> {
    let kind = |c: char| match c {
        _ if c.is_ascii_digit() || is_wide(c) => Run::Digits,
        // The units of Chinese, Japanese and Korean dates are letters too, but no names.
        _ if c.is_alphabetic() && c < '\u{2e80}' => Run::Letters,
        _ => Run::Between,
    };
    let mut runs = Vec::new();
    let mut start = 0;
    let mut letters = words.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        if letters.peek().is_none_or(|(_, next)| kind(*next) != kind(letter)) {
            runs.extend(words.get(start..end).map(|run| (kind(letter), run)));
            start = end;
        }
    }
    runs
}

/// Digits as wide as the characters of Chinese and Japanese.
pub fn is_wide(c: char) -> bool {
    ('０'..='９').contains(&c)
}

/// The number that a run of digits stands for.
pub fn number(digits: &str) -> Option<u32> {
    let narrow = |c: char| if is_wide(c) { char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c) } else { c };
    digits.chars().map(narrow).collect::<String>().parse().ok()
}

/// Whether a zero stands in front of numbers below ten; `None` when this one does not show it.
pub fn padding(digits: &str) -> Option<bool> {
    match (digits.chars().count(), digits.starts_with(['0', '０'])) {
        (_, true) => Some(true),
        (1, false) => Some(false),
        _ => None,
    }
}

/// `digits`, made wide where asked for.
pub fn widened(digits: String, is_wide: bool) -> String {
    let widened = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(u32::from('０') + digit)).unwrap_or(c);
    if is_wide { digits.chars().map(widened).collect() } else { digits }
}

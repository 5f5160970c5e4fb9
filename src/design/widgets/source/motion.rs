//! Where a caret goes along a text, in bytes: by letters, by words, to ends of lines. It knows no rows on a screen.

/// A letter with what is written onto it, or a whole line end, to the left of `at`.
pub fn left(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    if before.ends_with("\r\n") {
        return at - 2;
    }
    let mut place = at;
    for letter in before.chars().rev() {
        place -= letter.len_utf8();
        if !leans(letter) && !before.get(..place).is_some_and(|rest| rest.ends_with(JOINER)) {
            break;
        }
    }
    place
}

/// As [`left`], to the right.
pub fn right(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    if rest.starts_with("\r\n") {
        return at + 2;
    }
    let mut place = at;
    let mut joined = true;
    for letter in rest.chars() {
        if !joined && !leans(letter) {
            break;
        }
        place += letter.len_utf8();
        joined = letter == JOINER;
    }
    place
}

/// The beginning of the word to the left.
pub fn word_left(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let words = before.trim_end_matches(|letter| !is_word(letter));
    if words.is_empty() {
        return 0;
    }
    words.trim_end_matches(is_word).len()
}

/// The end of the word to the right.
pub fn word_right(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let word = rest.trim_start_matches(|letter| !is_word(letter));
    text.len() - word.trim_start_matches(is_word).len()
}

/// The word around a place; the letter behind it where there is none.
pub fn word_around(text: &str, at: usize) -> std::ops::Range<usize> {
    let start = text.get(..at).unwrap_or_default().trim_end_matches(is_word).len();
    let rest = text.get(at..).unwrap_or_default();
    let end = text.len() - rest.trim_start_matches(is_word).len();
    if start < end { start..end } else { at..right(text, at) }
}

const JOINER: char = '\u{200d}';

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Whether a sign is drawn onto the letter before it.
fn leans(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
        || matches!(letter, JOINER | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` stands for the caret before, `^` for the caret afterwards.
    #[track_caller]
    fn check(motion: impl Fn(&str, usize) -> usize, marked: &str) {
        let text: String = marked.replace(['|', '^'], "");
        let place = |mark: char, other: char| marked.replace(other, "").find(mark).unwrap_or_default();
        assert_eq!(motion(&text, place('|', '^')), place('^', '|'), "{marked}");
    }

    #[test]
    fn a_step_never_stops_inside_a_letter() {
        check(right, "a|e\u{301}^b");
        check(left, "a^e\u{301}|b");
        check(right, "|\r\n^a");
        check(left, "^\r\n|a");
        check(right, "|👩\u{200d}🔧^x");
        check(left, "^👩\u{200d}🔧|x");
        check(left, "^|");
        check(right, "a^|");
    }

    #[test]
    fn words_end_where_letters_do() {
        check(word_right, "a| one^ two");
        check(word_left, "one ^two |");
        check(word_left, "^ |one");
        assert_eq!(word_around("one two", 5), 4..7);
        assert_eq!(word_around("a - b", 2), 2..3);
    }
}

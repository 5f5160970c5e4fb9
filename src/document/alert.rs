//! The five kinds of alert, and the tag `[!WORD]` that opens one at the start of a block quote. Which word means which
//! kind is the vocabulary's business.

/// What an alert asks of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Alert {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

/// Longer words between the brackets are no alert.
const LONGEST_WORD: usize = 48;

/// The word of an alert tag at the very start of `line`, and the bytes the tag takes: `[!NOTE]`, `[! NOTE]`, `[!HINWEIS]`.
pub(super) fn alert_tag(line: &str) -> Option<(&str, usize)> {
    let inside = line.strip_prefix("[!")?;
    let close = inside.bytes().take(LONGEST_WORD).position(|byte| byte == b']')?;
    let word = inside.get(..close)?.trim();
    let is_word = !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || c == '\u{200b}');
    is_word.then_some((word, close + 3))
}

#[cfg(test)]
mod tests {
    use super::alert_tag;

    #[test]
    fn tags_are_read_in_every_spelling() {
        for (line, word, taken) in [
            ("[!NOTE] rest", "NOTE", 7),
            ("[! NOTE]", "NOTE", 8),
            ("[!OBSERVAÇÃO]", "OBSERVAÇÃO", 15),
            ("[!注意]", "注意", 9),
        ] {
            assert_eq!(alert_tag(line), Some((word, taken)), "{line}");
        }
    }

    #[test]
    fn includes_and_videos_are_no_alerts() {
        for line in ["[!INCLUDE [x](y)]", "[!VIDEO https://example.com]", "[!]", "[NOTE]", "[!NOTE"] {
            assert_eq!(alert_tag(line), None, "{line}");
        }
    }
}

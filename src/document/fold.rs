//! The form in which a page's words are compared with a vocabulary's: letters and digits only, in lower case and
//! compatibility form, so that case, width, blanks, colons, bold marks and U+200B make no difference. Accents stay: they
//! tell languages apart. It is for exact comparison only; finding folds more and keeps a map to the source.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// `words` as the vocabulary's tables keep them; empty when there is no letter or digit.
pub(super) fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    if words.is_ascii() {
        folded.extend(words.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
    } else if is_nfkc_quick(words.chars()) == IsNormalized::Yes {
        words.chars().for_each(|c| add(c, &mut folded));
    } else {
        words.nfkc().for_each(|c| add(c, &mut folded));
    }
    folded
}

/// The scripts behind U+2E80 have no case once their width is normal.
fn add(c: char, folded: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => folded.push(c),
        _ if !c.is_alphanumeric() => {}
        '\u{2e80}'.. => folded.push(c),
        _ => folded.extend(c.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[track_caller]
    fn check_same(left: &str, right: &str) {
        assert_eq!(fold(left), fold(right));
    }

    #[test]
    fn marks_and_invisible_characters_make_no_difference() {
        check_same("**Valid Example\u{200b} Scenarios:**", "valid\u{a0}example scenarios");
        check_same("定義：", "定義:");
        check_same("Ｄａｔｅ", "date");
        check_same("この L2 の", "このＬ２の");
        check_same("Definicio\u{301}n", "definición");
    }

    #[test]
    fn accents_tell_words_apart() {
        assert_ne!(fold("Définition"), fold("Definition"));
    }
}

//! How names of statuses are compared.

use unicode_normalization::UnicodeNormalization;

/// A name as it counts for equality: letter case, width of letters, kinds and number of blanks and unseen characters
/// make no difference.
pub fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut blank = false;
    for c in name.nfkc().filter(|c| !is_unseen(*c)) {
        if c.is_whitespace() {
            blank = !key.is_empty();
            continue;
        }
        if std::mem::take(&mut blank) {
            key.push(' ');
        }
        key.extend(c.to_lowercase());
    }
    key
}

/// The letters and digits of a key: what remains equal when a slash moves or a comma is lost.
pub fn letters(key: &str) -> String {
    key.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A name as file names spell it: words in lower case, joined by `-`.
pub fn slug(name: &str) -> String {
    let key = key(name);
    let words: Vec<&str> = key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// A slug as a name, for want of a better one.
pub fn from_slug(slug: &str) -> String {
    let words = slug.split('-').filter(|word| !word.is_empty()).map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A label without the level it starts with: `L2 - Legal` is Legal.
pub fn without_level(label: &str) -> &str {
    level_label(label).map_or(label.trim(), |(_, name)| name)
}

/// The level a label starts with, and its name.
pub fn level_label(label: &str) -> Option<(u8, &str)> {
    let label = label.trim_matches(|c: char| c.is_whitespace() || is_unseen(c));
    let rest = label.strip_prefix(['L', 'l', 'Ｌ'])?;
    let level = rest.chars().next()?;
    let digit =
        level.to_digit(10).and_then(|digit| u8::try_from(digit).ok()).filter(|digit| (1..=3).contains(digit))?;
    let name = rest.get(level.len_utf8()..)?.trim_start();
    let name = name.strip_prefix(['-', '–', '—', ':', '：'])?.trim();
    (!name.is_empty()).then_some((digit, name))
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_case_and_width_make_no_difference() {
        assert_eq!(key(" Legal\u{A0}/\u{200B} Regulatory "), key("legal / regulatory"));
        assert_eq!(key("ＩＴ変更"), key("IT変更"));
        assert_ne!(key("Legal/Regulatory"), key("Legal Regulatory"));
        assert_eq!(letters(&key("Legal/Regulatory")), letters(&key("Legal Regulatory")));
    }

    #[test]
    fn a_slug_is_a_name_as_files_spell_it() {
        assert_eq!(slug("Security/Privacy (Non-Product/Feature)"), "security-privacy-non-product-feature");
        assert_eq!(from_slug("wrong-tenant"), "Wrong Tenant");
    }

    #[test]
    fn a_label_may_start_with_its_level() {
        assert_eq!(without_level("L2 - Legal"), "Legal");
        assert_eq!(without_level("\u{200B}L2 – Recht"), "Recht");
        assert_eq!(without_level("L2 tools"), "L2 tools");
        assert_eq!(level_label("L1 - 進行中"), Some((1, "進行中")));
    }
}

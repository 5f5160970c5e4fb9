//! What single characters are to folding: which are printed ASCII, which fold to themselves or to a plain letter, which
//! are dropped and which are spelled out. It knows no text.

/// How many bytes of printed ASCII the text begins with, looked at by the sixteen.
pub(super) fn printed(bytes: &[u8]) -> usize {
    let is_all = |some: &&[u8; 16]| some.iter().fold(true, |all, byte| all & is_printed(*byte));
    let sure = 16 * bytes.as_chunks().0.iter().take_while(is_all).count();
    let rest = bytes.get(sure..).unwrap_or_default();
    sure + rest.iter().take_while(|byte| is_printed(**byte)).count()
}

fn is_printed(byte: u8) -> bool {
    byte.is_ascii_graphic() || byte == b' '
}

/// What the tables would say of ideographs, of kana without voicing marks to come and of the accented letters of western
/// Europe: most of a page, spared them.
pub(super) fn plain_of(character: char) -> Option<char> {
    Some(match character {
        '\u{4e00}'..='\u{9fff}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{3001}'..='\u{3002}' => {
            character
        }
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ý' | 'ÿ' | 'Ý' => 'y',
        _ => return None,
    })
}

/// Accents and points over letters, and characters that nobody sees. The voicing marks of kana are letters' parts and
/// stay.
pub(super) fn is_dropped(character: char) -> bool {
    matches!(character,
        '\u{0300}'..='\u{036f}' | '\u{0483}'..='\u{0487}' | '\u{0591}'..='\u{05c7}' | '\u{0610}'..='\u{061a}'
        | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{e0100}'..='\u{e01ef}'
        | '\u{00ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}')
}

/// Letters with a stroke or tied together, which Unicode does not take apart, as people type them without.
pub(super) fn spelled_out(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' => "d",
        'ı' => "i",
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => "'",
        '\u{2010}' | '\u{2011}' => "-",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_runs_of_ascii_end_where_something_else_stands() {
        let check = |text: &str, expected: usize| assert_eq!(printed(text.as_bytes()), expected, "{text}");
        check("", 0);
        check("legal data offsite", 18);
        check("legal data offsité", 17);
        check("sixteen letters.\tand more", 16);
        check("an é, and then many letters", 3);
    }
}

//! HTML entities: the numeric ones and the named ones that people type in prose.

/// Longer ones are no entities.
const LONGEST: usize = 10;

const NAMED: [(&str, char); 34] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("bull", '•'),
    ("middot", '·'),
    ("deg", '°'),
    ("para", '¶'),
    ("sect", '§'),
    ("euro", '€'),
    ("times", '×'),
    ("larr", '←'),
    ("rarr", '→'),
    ("check", '✓'),
    ("vert", '|'),
    ("lbrack", '['),
    ("rbrack", ']'),
    ("num", '#'),
];

/// The character of the entity at the start of `rest`, and the bytes it takes.
pub(super) fn read(rest: &str) -> Option<(char, usize)> {
    let inside = rest.strip_prefix('&')?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = inside.get(..end)?;
    let character = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|&c| c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((character, end + 2))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn known_entities_are_characters() {
        for (source, expected) in [
            ("&amp;", Some(('&', 5))),
            ("&#8211; x", Some(('–', 7))),
            ("&#x41;", Some(('A', 6))),
            ("&#0;", Some(('\u{fffd}', 4))),
            ("&unknown;", None),
            ("& b;", None),
            ("&#x;", None),
        ] {
            assert_eq!(read(source), expected, "{source}");
        }
    }
}

//! A file's bytes as text, with what had to be done to get there. Pure: it knows no file and no page.

use crate::document::{Problem, ProblemCode};

/// Text to show, and whether it is the file's own.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub text: String,
    pub problems: Vec<Problem>,
    /// The text was converted or mended, so writing it back would change bytes nobody touched.
    pub read_only: bool,
}

/// Never fails: what is no UTF-8 becomes U+FFFD, UTF-16 with a byte order mark is converted.
pub(super) fn decode(bytes: Vec<u8>) -> Decoded {
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, "UTF-16LE"),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, "UTF-16BE"),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: Vec<u8>) -> Decoded {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Decoded { text, problems: Vec::new(), read_only: false },
        Err(error) => error,
    };
    let bad = error.utf8_error().valid_up_to();
    let byte = error.as_bytes().get(bad).map(|byte| format!("{byte:02X}")).unwrap_or_default();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let span = bad..bad + char::REPLACEMENT_CHARACTER.len_utf8();
    let line = 1 + text.bytes().take(bad).filter(|byte| *byte == b'\n').count();
    let problem = Problem { code: ProblemCode::NotUtf8, span, line, detail: byte };
    Decoded { text, problems: vec![problem], read_only: true }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, name: &str) -> Decoded {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text: String = char::decode_utf16(units).map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    if !odd.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    Decoded { text, problems: vec![Problem::of_page(ProblemCode::Utf16, name)], read_only: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], text: &str, problems: &[(ProblemCode, usize)], read_only: bool) {
        let decoded = decode(bytes.to_vec());
        let found: Vec<(ProblemCode, usize)> =
            decoded.problems.iter().map(|problem| (problem.code, problem.line)).collect();
        assert_eq!((decoded.text.as_str(), found.as_slice(), decoded.read_only), (text, problems, read_only));
        for problem in &decoded.problems {
            assert!(decoded.text.get(problem.span.clone()).is_some(), "{problem:?} stands on character boundaries");
        }
    }

    #[test]
    fn utf8_is_taken_as_it_is() {
        check("\u{FEFF}a\r\nñ 定義".as_bytes(), "\u{FEFF}a\r\nñ 定義", &[], false);
        check(b"", "", &[], false);
    }

    #[test]
    fn bytes_that_are_no_utf8_are_shown_mended_and_not_written_back() {
        check(b"a\nb\xFFc\xFE", "a\nb\u{FFFD}c\u{FFFD}", &[(ProblemCode::NotUtf8, 2)], true);
        check(b"cut \xE5\xAE", "cut \u{FFFD}", &[(ProblemCode::NotUtf8, 1)], true);
    }

    #[test]
    fn utf16_is_converted_by_its_byte_order_mark() {
        check(b"\xFF\xFEa\0\n\0\xF1\0", "a\nñ", &[(ProblemCode::Utf16, 0)], true);
        check(b"\xFE\xFF\0a\xD8\x00", "a\u{FFFD}", &[(ProblemCode::Utf16, 0)], true);
        check(b"\xFF\xFEa\0b", "a\u{FFFD}", &[(ProblemCode::Utf16, 0)], true);
    }
}

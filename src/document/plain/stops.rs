//! Where the plain copying of words has to stop and look: at marks, blanks, and characters that may be invisible.

/// Bytes at which the plain copying of words stops. Runs of spaces are folded at the end.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let stops = b"\\`*_~[]!<&\t\r\n\x0b\x0c\xc2\xe2\xe3\xef";
    let mut at = 0;
    while at < stops.len() {
        marks[stops[at] as usize] = true;
        at += 1;
    }
    marks
};

/// How many bytes can be copied as they stand; `None` when all can.
pub fn plain_length(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let rest = bytes.get(from..)?;
        let at = rest.iter().position(|&byte| MARKS[usize::from(byte)])?;
        // Only a few of the characters that begin with these bytes are blank or invisible.
        let width = match rest.get(at..) {
            Some([0xe3, second, third, ..]) if (*second, *third) != (0x80, 0x80) => 3,
            Some([0xe2, second, ..]) if !matches!(second, 0x80 | 0x81) => 3,
            Some([0xef, second, ..]) if *second != 0xbb => 3,
            Some([0xc2, second, ..]) if !matches!(second, 0x85 | 0xa0) => 2,
            _ => return Some(from + at),
        };
        from += at + width;
    }
}

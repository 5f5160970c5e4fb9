//! Changes to typed text that keep what stands around them.

use std::ops::Range;

/// `typed` without the piece at `span` and the blanks that only divided it from others; unchanged where `span` cuts no
/// text out.
pub fn without_span(typed: &str, span: Range<usize>) -> String {
    match (typed.get(..span.start), typed.get(span.clone()), typed.get(span.end..)) {
        (Some(before), Some(_), Some(after)) => {
            let (before, rest) = (before.trim_end(), after.trim_start());
            let gap = if before.is_empty() || rest.is_empty() { "" } else { " " };
            format!("{before}{gap}{rest}")
        }
        _ => typed.to_owned(),
    }
}

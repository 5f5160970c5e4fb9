//! The difference of two texts as a unified diff, the way `git` and `patch` know it, harmless on a terminal.

use super::columns::harmless;
use similar::{ChangeTag, TextDiff};
use std::fmt::Write;

/// Lines around each change, as `git` shows them.
const AROUND: usize = 3;

/// Empty for equal texts. Line ends stay as they are; a tab too, other control characters are shown as U+FFFD.
pub(super) fn unified_diff(path: &str, old: &str, new: &str) -> String {
    let lines = TextDiff::from_lines(old, new);
    let mut shown = String::new();
    for (number, hunk) in lines.unified_diff().context_radius(AROUND).iter_hunks().enumerate() {
        if number == 0 {
            let path = harmless(path);
            // Writing to a string cannot fail.
            let _ = writeln!(shown, "--- a/{path}\n+++ b/{path}");
        }
        let _ = writeln!(shown, "{}", hunk.header());
        for change in hunk.iter_changes() {
            shown.push(match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            });
            let line = change.value();
            let words = line.trim_end_matches(['\r', '\n']);
            let cells: Vec<_> = words.split('\t').map(harmless).collect();
            shown.push_str(&cells.join("\t"));
            shown.push_str(line.get(words.len()..).unwrap_or_default());
            if change.missing_newline() {
                shown.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::unified_diff;

    #[test]
    fn changed_lines_stand_among_their_neighbours() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9";
        let new = "1\n2\n3\n4\nfive\n6\n7\n8\n9";
        let expected = "--- a/p.md\n+++ b/p.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n";
        assert_eq!(unified_diff("p.md", old, new), expected);
        assert_eq!(unified_diff("p.md", old, old), "");
    }

    #[test]
    fn a_missing_line_end_is_told_and_the_terminal_is_safe() {
        let expected = "--- a/p.md\n+++ b/p.md\n@@ -1 +1 @@\n-a\r\n+b\u{fffd}[1m\tc\n\\ No newline at end of file\n";
        assert_eq!(unified_diff("p.md", "a\r\n", "b\u{1b}[1m\tc"), expected);
    }
}

//! Pages made to be slow, deep or wide are drawn all the same; the bound only catches hangs.

use std::time::{Duration, Instant};

use super::*;

#[test]
fn hostile_pages_are_drawn() {
    let columns = |count: usize| format!("{}\n{}\n{}\n", "|a".repeat(count), "|-".repeat(count), "|b".repeat(count));
    for (name, text) in [
        ("nested quotes", format!("{} deep", "> ".repeat(5000))),
        ("quotes as deep as they are drawn", format!("{} deep", "> ".repeat(40))),
        ("nested lists", format!("{}x", "- ".repeat(190))),
        ("a staircase of lists", (0..300).map(|depth| format!("{}- x\n", " ".repeat(2 * depth))).collect()),
        ("a table of many columns", columns(60)),
        ("a table of far too many columns", columns(10_000)),
        ("a long table", format!("|a|b|\n|-|-|\n{}", "|words|[link](x)|\n".repeat(5_000))),
        ("a long line", "word ".repeat(200_000)),
        ("a long word", "w".repeat(1_000_000)),
        ("a long line of code", format!("```\n{}\n```", "w".repeat(200_000))),
        ("a long heading", format!("# {}", "word ".repeat(2_000))),
        ("many links", "[a](b) ".repeat(20_000)),
        ("many folds", "<details>\n\nx\n\n".repeat(2_000)),
        ("control characters", "a\u{0}b\u{7}\u{1b}[31m\u{202e}c\u{feff}".to_owned()),
        ("nothing", String::new()),
    ] {
        let start = Instant::now();
        let mut harness = window("", [500.0, 400.0]);
        harness.state_mut().view = PageView::new(blocks(&text, 0, &Vocabulary::builtin()), None, name);
        harness.run_steps(2);
        harness.state_mut().scroll = 1.0e9;
        harness.run_steps(2);
        let taken = start.elapsed();
        println!("{name}: {taken:?}");
        assert!(taken < Duration::from_secs(20), "{name}: {taken:?}");
    }
}

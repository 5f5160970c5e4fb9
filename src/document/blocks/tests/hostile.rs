//! Pages made to be slow or deep; the bound only catches hangs.

use std::time::{Duration, Instant};

use super::*;

#[test]
fn hostile_pages_cost_no_more_than_a_moment() {
    let deep_list: String = (0..1500).map(|depth| format!("{}- x\n", " ".repeat(2 * depth))).collect();
    let columns = |count: usize| format!("{}\n{}\n", "|a".repeat(count), "|-".repeat(count));
    for (name, page) in [
        ("nested quotes", format!("{} deep", ">".repeat(5000))),
        ("nested quotes on many lines", format!("{} deep\n", ">".repeat(150)).repeat(5000)),
        ("nested lists", "- ".repeat(5000)),
        ("nested lists and lazy lines", format!("{}x\n{}", "- ".repeat(190), "lazy\n".repeat(200_000))),
        ("a staircase of lists", deep_list),
        ("open brackets", "[".repeat(10_000)),
        ("open images", "![".repeat(50_000)),
        ("open links", "[a](".repeat(50_000)),
        ("footnote marks", "[^x] word\n".repeat(50_000)),
        ("footnote definitions", "[^x]: word\n".repeat(50_000)),
        ("a wide table", columns(10_000)),
        ("a wide table of short rows", columns(120) + &"|x\n".repeat(20_000)),
        ("many mismatched tables", "|a|b|c|\n|-|-|\n|1|\n\n".repeat(20_000)),
        ("a long line", "word ".repeat(200_000)),
        ("a long word", "w".repeat(1_000_000)),
        ("open tags", "<a href=\"".repeat(50_000)),
        ("open comments", "text <!-- ".repeat(50_000)),
        ("details without end", "<details>\n\nx\n\n".repeat(20_000)),
        ("bold that never closes", "**a：**b".repeat(100_000)),
        ("code marks of falling length", (1..600).rev().map(|count| "`".repeat(count) + " ").collect()),
        ("titles that never close", "](「".repeat(100_000)),
        ("addresses", "https://".repeat(100_000)),
        ("videos", "[!VIDEO ".repeat(100_000)),
        ("pictures", ":::image source=\"".repeat(50_000)),
        ("lists indented like code", (1..200).map(|depth| format!("{}1. x\n", " ".repeat(4 * depth))).collect()),
        ("numbers without blanks", "1.a\n".repeat(200_000)),
        ("merge markers", "<<<<<<< a\n=======\n>>>>>>> b\n".repeat(30_000)),
        ("one heading", format!("# {}", "word ".repeat(200_000))),
    ] {
        let start = Instant::now();
        let found = read(&page);
        assert!(!found.blocks.is_empty(), "{name}");
        let taken = start.elapsed();
        println!("{name}: {} bytes, {taken:?}", page.len());
        assert!(taken < Duration::from_secs(10), "{name}: {taken:?}");
    }
}

#[test]
fn nothing_is_lost_beyond_the_limits() {
    let quotes = format!("{} deep words", ">".repeat(5000));
    assert_eq!(sketch(&quotes).lines().next(), Some(format!("raw {quotes:?}").as_str()));
    let nested = format!("{}deepest", "> ".repeat(100));
    assert!(sketch(&nested).contains("deepest"));
    let line = "word ".repeat(10_000);
    let long = read(&line);
    let words: String = long
        .blocks
        .iter()
        .map(|block| match &block.content {
            Content::Paragraph(runs) => plain(runs),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(words.trim_end(), line.trim_end());
    assert!(long.blocks.len() > 5);
}

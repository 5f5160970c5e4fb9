//! Pages made to hurt. The bound is far above what any of them takes and only catches what grows faster than its input;
//! it is meant for builds without optimisation on busy machines.

use std::time::{Duration, Instant};

use playbook_desk::document::{Page, Problem, ProblemCode, Vocabulary, parse};

const BOUND: Duration = Duration::from_secs(20);

#[track_caller]
fn check(text: &str) -> (Page, Vec<Problem>) {
    let start = Instant::now();
    let (page, problems) = parse(text, &Vocabulary::builtin());
    assert!(start.elapsed() < BOUND, "took {:?}", start.elapsed());
    assert_eq!(page.sections.first().map(|section| section.span.start), Some(0));
    assert_eq!(page.sections.last().map(|section| section.span.end), Some(text.len()));
    (page, problems)
}

#[track_caller]
fn check_too_complex(text: &str) {
    let (_, problems) = check(text);
    assert!(problems.iter().any(|problem| problem.code == ProblemCode::TooComplex));
}

/// `shard` on one line, on lines of its own, in a quote and in a table.
#[track_caller]
fn check_repeated(shard: &str) {
    let times = (128 << 10) / shard.len();
    check(&shard.repeat(times));
    check(&format!("{shard}\n").repeat(times));
    check(&format!("> [!TIP]\n> {}", shard.repeat(times)));
    check(&format!("# T\n\n| {} |\n|---|\n| {} |\n", shard.repeat(times / 2), shard.repeat(times / 2)));
}

#[test]
fn two_hundred_megabytes() {
    check_too_complex(&"lorem ipsum\n".repeat((200 << 20) / 12));
    check_too_complex(&"x".repeat(200 << 20));
}

#[test]
fn brackets_that_never_close() {
    for shard in
        ["[", "![", "[a](", "[a](b", "[](<", "[](a \"", "[!INCLUDE [", "[!VIDEO ", "[^", "[^1]: ", "]", "](", "[[]("]
    {
        check_repeated(shard);
    }
}

#[test]
fn marks_that_never_match() {
    for shard in ["*", "**", "a*", "*a", "_a", "~~", "`", "`a", "``a`", "\\", "&", "&am", "***a _b"] {
        check_repeated(shard);
    }
    check(&(1..1_200).map(|length| "`".repeat(length) + " ").collect::<String>());
}

#[test]
fn markup_that_never_closes() {
    for shard in ["<", "<a", "<a ", "<a \"", "<!--", "<!-- a", "<br", "<details>", "<http:", "</", ":::image ", "-->"] {
        check_repeated(shard);
    }
}

#[test]
fn blocks_without_end() {
    for shard in [
        "> ",
        ">",
        "- ",
        "1. ",
        "# ",
        "#",
        "```",
        "~~~\n",
        "---\n",
        "===\n",
        "a\n===\n",
        "<<<<<<< a\n",
        "\t",
        " ",
        "\u{200b}",
        "\r",
        "|",
        "| ",
        "|a",
        "a|\n|-|\n",
    ] {
        check_repeated(shard);
    }
}

#[test]
fn a_table_of_ten_thousand_columns() {
    let (cells, delimiters) = ("| a ".repeat(10_000), "|---".repeat(10_000));
    check(&format!("# T\n\n{cells}|\n{delimiters}|\n{}", format!("{cells}|\n").repeat(20)));
    check(&format!("|Date{cells}|\n|---|---|\n|1/31/2020{cells}|\n"));
}

#[test]
fn quotes_and_lists_nested_five_thousand_deep() {
    check(&format!("{} deep", ">".repeat(5_000)));
    check(&format!("{} deep", "> ".repeat(5_000)));
    check(&(0..2_000).map(|depth| format!("{}- a\n", " ".repeat(depth))).collect::<String>());
    check(&(0..2_000).map(|depth| format!("{} a\n", ">".repeat(depth))).collect::<String>());
}

#[test]
fn more_parts_than_anybody_reads() {
    check_too_complex(&"# a\n".repeat(100_000));
    check_too_complex(&"[a](b) ".repeat(50_000));
    check(&"|Date|Who Changed|\n|---|---|\n|1/2/2020|A|\n\n".repeat(20_000));
    check(&format!("|Date|Who Changed|\n|---|---|\n{}", "|1/2/2020|A|\n|1/30/2020|A|\n".repeat(30_000)));
    check(&format!("## Workload-Specific Questions\n{}", "### A\n    1. b\n## B\n".repeat(10_000)));
}

#[test]
fn front_matter_without_end() {
    check(&format!("---\n{}", "a: b\n".repeat(100_000)));
    check(&format!("---\n{}", "a".repeat(1 << 20)));
    check(&format!("---\n{}: b\n---\n", "a".repeat(1 << 20)));
}

#[test]
fn a_date_of_a_megabyte() {
    check(&format!("|Date|Who Changed|\n|---|---|\n|{}|A|\n", "1/".repeat(1 << 19)));
}

//! Markdown source as a reader hears it: marks, entities, HTML and links gone, words kept.

use super::Words;

#[track_caller]
fn check(source: &str, expected: &str) {
    assert_eq!(Words::of(source, 0..source.len()), expected, "{source}");
}

#[test]
fn emphasis_loses_its_marks_wherever_its_author_meant_it() {
    check("**bold**, *it*, ***both***, __u__ and ~~gone~~", "bold, it, both, u and gone");
    check("**定義：**客户", "定義：客户");
    check("a**b**c", "abc");
    check("**a *b* c**", "a b c");
}

#[test]
fn marks_without_a_match_are_words() {
    check("2 * 3 * 4, snake_case_name, a*", "2 * 3 * 4, snake_case_name, a*");
    check("**open", "**open");
    check("~5 minutes", "~5 minutes");
    check("`open", "`open");
    check("[a] and [b](c", "[a] and [b](c");
}

#[test]
fn code_keeps_its_marks() {
    check("run `a * b * c` and ``x ` y``", "run a * b * c and x ` y");
}

#[test]
fn links_and_images_leave_their_labels() {
    check(
        "see [the *guide*](g.md#a \"t\") and ![a chart](c.png), [![alt](i.png)](p.md)",
        "see the guide and a chart, alt",
    );
    check("[!INCLUDE [note](n.md)] [!NOTE] [!VIDEO https://example.com] text", "text");
    check("<https://example.com> and <choose one>", "https://example.com and <choose one>");
}

#[test]
fn blanks_fold_and_invisible_characters_go() {
    check(" a\u{a0}\u{202f} b\t\u{3000}c\u{200b}d\u{feff} \r\n e ", "a b cd e");
    check("one<br>two<br/>three &nbsp; four", "one two three four");
    check("**a** **b**", "a b");
}

#[test]
fn escapes_and_entities_are_what_they_stand_for() {
    check("\\*a\\* &lt;b&gt; \\<c> &#8211; 5 & 6", "*a* <b> <c> – 5 & 6");
    check("a line\\", "a line");
}

#[test]
fn links_tell_where_they_stand() {
    let source = "a [b](c.md) ![d](e&amp;f.png)";
    let mut words = Words::collecting(source);
    words.inline(0..source.len());
    let told: Vec<_> = words
        .links()
        .iter()
        .map(|link| (&source[link.span.clone()], link.target.as_str(), link.label.as_str()))
        .collect();
    assert_eq!(told, [("[b](c.md)", "c.md", "b"), ("![d](e&amp;f.png)", "e&f.png", "d")]);
}

//! Each trap of real pages, and what it should look like.

use super::*;

#[test]
fn plain_markdown_reads_as_it_should() {
    check(
        "# One\n\nTwo *three* **four** ~~five~~ `six`  \nseven [eight](a.md#b \"c\").\n\n---\n\n```rust x\nlet a;\n```",
        "
        h1 One
        p Two /three/ *four* ~five~ `six`\\seven [eight](a.md#b).
        rule
        code rust \"let a;\"
        ",
    );
}

#[test]
fn lists_keep_their_numbers_nesting_and_boxes() {
    check(
        "3. three\n4. four\n   - inner\n\n     more\n\nText\n\n- [ ] open\n- [x] done",
        "
        ol 3
          - p three
          - p four
            ul loose
              - p inner
                p more
        p Text
        ul
          o p open
          x p done
        ",
    );
}

#[test]
fn numbered_lists_stand_though_no_blank_follows_the_first_marker() {
    let list = "
        alert TIP Tip
          p Ask:
          ol 1
            - p First?
            - p Second?
        ";
    for page in [
        "> [!TIP]\n> Ask:\n>    1.\u{200b}First?\n>    2. Second?\u{200b}",
        "> [!TIP]\n> Ask:\n>    1.\u{200b} First?\n>    2. \u{200b}Second?",
        "> [!TIP]\n> Ask:\n>    1.First?\n>    2. Second?",
        "> [!TIP]\n> Ask:\n> \u{200b}1. First?\n> 2. Second?",
        "> [!TIP]\n> Ask:\n\n>    1.\u{200b}First?\n>    2. Second?",
    ] {
        check(page, list);
    }
    check("1.5 percent\n2. more", "p 1.5 percent 2. more");
    check("```\n1.\u{200b}code\n```", "code  \"1.\\u{200b}code\"");
}

#[test]
fn a_list_indented_like_code_is_a_list() {
    check(
        "### Mail\n    1. Who?\n    2. When?\n\n        a) deep\n### Next\n\n    let code = 1;",
        "
        h3 Mail
        ol 1 loose
          - p Who?
          - p When?
            p a) deep
        h3 Next
        code  \"let code = 1;\"
        ",
    );
}

#[test]
fn bold_that_never_closes_is_bold() {
    check("**定义：**客户没有预算。", "p *定义：*客户没有预算。");
    check("**Label:**text and **more**", "p *Label:*text and *more*");
    check("用于**（一）**的", "p 用于*（一）*的");
    check("> **定义：**客户**很忙**。", "quote\n  p *定义：*客户*很忙*。");
    check("**Two\nlines:**here", "p *Two lines:*here");
    check("2 ** 3 and `a**(b)**c` stay", "p 2 ** 3 and `a**(b)**c` stay");
    check("**never closed", "p **never closed");
}

#[test]
fn tables_stand_whatever_their_widths() {
    check(
        "## Log\n|Date|Who|What|\n|:--:|---|--:|\n|1|a|b||\n|2|a **b**|\n",
        "
        h2 Log
        table =.> Date | Who | What
          1 | a | b
          2 | a *b*
        ",
    );
    // Header and delimiter differ: GFM shows no table.
    check("|a|b|c|\n|-|-|\n|1|2|3|", "table ... a | b | c\n  1 | 2 | 3");
    check("|a|\n|-|-|-|\n|1|2|3|", "table ... a\n  1 | 2 | 3");
    // A row wider than the header: GFM drops its end.
    check("a | b\n-- | --\n1 | 2 | 3", "table ... a | b\n  1 | 2 | 3");
    check("> |a|b|\n> |-|\n> |1|2|", "quote\n  table .. a | b\n    1 | 2");
    check("|a|b|\n|-|-|\n|x \\| y|`z`<br>w|", "table .. a | b\n  x | y | `z`\\w");
}

#[test]
fn alerts_open_however_their_word_is_written() {
    for (mark, alert) in [
        ("> [!NOTE]", "alert NOTE Note"),
        ("> [!Note]", "alert Note Note"),
        (">[!WARNING]", "alert WARNING Warning"),
        ("> [! NOTE]", "alert NOTE Note"),
        (">[!HINWEIS]", "alert HINWEIS Note"),
        ("> [!OBSERVAÇÃO]", "alert OBSERVAÇÃO Note"),
        ("> [!注意]", "alert 注意 Note"),
        ("> [!SOMETHING NEW]", "alert SOMETHING NEW -"),
        ("> [!IMPORTANT]  ", "alert IMPORTANT Important"),
    ] {
        check(&format!("{mark}\n> Words."), &format!("{alert}\n  p Words."));
    }
    check("> [!TIP] Same line.", "alert TIP Tip\n  p Same line.");
    check("> [!TIP](x) is a link.", "quote\n  p [!TIP](x) is a link.");
    check("> Only a quote.", "quote\n  p Only a quote.");
    check("> [!div class=\"box\"]\n> ![a](b.png)", "p !a<b.png>");
}

#[test]
fn constructs_of_documentation_sites_get_their_meaning() {
    check("[!INCLUDE [Write to us](./includes/us.md)] ", "include Write to us -> ./includes/us.md");
    check("See [!include[this](a.md)] now.", "p See [this](a.md) now.");
    check("[!VIDEO https://video.example/a_b]", "p [https://video.example/a_b](https://video.example/a_b)");
    check(
        ":::image type=\"content\" source=\"media/a_b.png\" alt-text=\"Two words\":::",
        "p !Two words<media/a_b.png>",
    );
    check(":::row:::", "p :::row:::");
    check(
        "Look: (https://a.example/x_(y)), or ask.",
        "p Look: ([https://a.example/x_(y)](https://a.example/x_(y))), or ask.",
    );
    check("<a@b.example>", "p [a@b.example](mailto:a@b.example)");
    check("![x](m/a.png「題 名」) と", "p !x<m/a.png> と");
}

#[test]
fn html_is_understood_or_shown_but_never_dropped() {
    check("a<br>b <b>c</b> <sub>d</sub><sup>e</sup> <a href=\"f\">g</a>", "p a\\b *c* ,d,^e^ [g](f)");
    check("Hidden <!-- not shown --> words", "p Hidden  words");
    check("<!-- gone\n\nstill gone -->\n\nHere", "p Here");
    check("Choose <Depends on you> now", "p Choose <Depends on you> now");
    check("<table>\n<tr><td>x</td></tr>\n</table>", "raw \"<table>\\n<tr><td>x</td></tr>\\n</table>\"");
    check("<p>One <i>two</i></p>\n<p>Three</p>", "p One /two/\np Three");
    check("<img src=\"a.png\" alt=\"A\">", "p !A<a.png>");
    check("<!-- never closed\n\n# Kept", "raw \"<!-- never closed\\n\\n# Kept\"");
    check(
        "<details>\n<summary>More <b>here</b></summary>\n\n- one\n\n</details>\n\nAfter",
        "
        details false More *here*
          ul
            - p one
        p After
        ",
    );
    check("<details open><summary>S</summary>Inside</details>", "details true S\n  p Inside");
    check("- <details>\n  <summary>S</summary>\n\n  in\n\nout", "ul\n  - details false S\n      p in\np out");
}

#[test]
fn footnote_marks_stay_text() {
    check("a[^1]\n\n[^1]: b", "p a[^1]\np [^1]: b");
}

#[test]
fn merge_markers_are_shown_where_they_stand() {
    check(
        "|a|b|\n|-|-|\n<<<<<<< HEAD\n|1|2|\n=======\n|3|4|\n>>>>>>> theirs\n|5|6|",
        "
        table .. a | b
          <<<<<<< HEAD
          1 | 2
          =======
          3 | 4
          >>>>>>> theirs
          5 | 6
        ",
    );
    check(
        "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch",
        "p <<<<<<< HEAD\np ours\np =======\np theirs\np >>>>>>> branch",
    );
    check("Title\n=======", "h1 Title");
}

#[test]
fn anchors_lead_to_headings_and_named_places() {
    let page = "# A b\n\n## A b\n\nText <a name=\"here\"></a>\n\n- # In a list\n\n<a id=\"there\"></a>\n";
    let found = read(page);
    for (name, at) in
        [("a-b", "# A b"), ("a-b-1", "## A b"), ("here", "<a name"), ("in-a-list", "# In"), ("there", "<a id")]
    {
        assert_eq!(found.anchors.find(name), page.find(at), "{name}");
    }
}

#[test]
fn front_matter_before_the_start_is_left_out() {
    let page = "\u{feff}---\ntitle: x\n---\n# T";
    let start = page.find("# T").unwrap_or_default();
    let found = blocks(page, start, &WORDS);
    assert_eq!(found.blocks.len(), 1);
    assert_eq!(found.blocks.first().map(|block| block.span.clone()), Some(start..page.len()));
    assert_eq!(sketch("\u{feff}# T"), "h1 T");
}

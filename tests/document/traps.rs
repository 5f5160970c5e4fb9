//! What real pages do to a parser, one trap a test.

use crate::told::told;

/// `page` must be told with every expected line; a line after `no` must be absent.
#[track_caller]
fn check(page: &str, expected: &[&str]) {
    let told = told(page);
    for line in expected {
        let (line, wanted) = line.strip_prefix("no ").map_or((*line, true), |absent| (absent, false));
        let found = told.lines().any(|told| if wanted { told == line } else { told.starts_with(line) });
        assert_eq!(found, wanted, "{line:?} in\n{told}");
    }
}

/// A status entry around `body`.
fn entry(body: &str) -> String {
    format!(
        "---\ntitle: Blocked - Tests\n---\n\n# Tests\n\n> [!IMPORTANT]\n> **Definition:** A test is missing.\n\n{body}"
    )
}

fn valid(rows: &str) -> String {
    entry(&format!(
        "## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n{rows}"
    ))
}

fn with_updates(rows: &str) -> String {
    entry(&format!("## Refresh Summary\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n{rows}"))
}

mod front_matter {
    use super::check;

    #[test]
    fn blanks_comments_quotes_and_colons_are_read_over() {
        check(
            "\u{feff}---  \n# required metadata\ntitle: \"Blocked: a note\"\nft.audience : internal, partner \n\n---  \n# T\n",
            &["field: title = Blocked: a note", "field: ft.audience = internal, partner", "title: T", "no problem"],
        );
    }

    #[test]
    fn slips_are_problems_and_nothing_is_lost() {
        check(
            "---\nft.owner: ann\nno colon here\nft.owner: bob\n---\n# T\n",
            &[
                "field: ft.owner = ann",
                "field: ft.owner = bob",
                "problem: front-matter-line no colon here",
                "problem: front-matter-duplicate ft.owner",
            ],
        );
    }

    #[test]
    fn lists_below_a_key_are_no_slips() {
        check("---\nms.custom:\n  - one\n- two\ntitle: A\n---\n# T\n", &["field: title = A", "no problem"]);
    }

    #[test]
    fn an_audience_is_believed_even_if_the_block_never_ends() {
        check(
            "---\n# required metadata\nft.audience: internal\n\n# T\n\nNote: this is text.\n",
            &["field: ft.audience = internal", "no field: Note", "problem: front-matter-open", "title: T"],
        );
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        check("---\n\n# T\n\ntext\n", &["title: T", "problem: front-matter-open", "no field"]);
        check("# T\n", &["title: T", "problem: front-matter-missing"]);
    }
}

mod titles {
    use super::check;

    #[test]
    fn invisible_characters_are_dropped() {
        check("# \u{200b}\u{200b}Tests\u{a0}and  more\u{200b} ##\n", &["title: Tests and more"]);
        check("\u{feff}# Tests\n", &["title: Tests"]);
    }

    #[test]
    fn the_first_of_several_counts() {
        check("## Sub\n\n# One\n\n# Two\n", &["title: One", "problem: second-title Two"]);
    }

    #[test]
    fn an_underline_makes_a_title_too() {
        check("Tests\n=====\n\nText\n", &["title: Tests", "no problem: no-title"]);
    }

    #[test]
    fn code_and_comments_have_none() {
        check(
            "```\n# not a title\n```\n\n<!--\n# nor this\n-->\n\n    # nor this\n",
            &["no title", "problem: no-title"],
        );
    }

    #[test]
    fn comment_lines_of_front_matter_have_none() {
        check("---\n# required metadata\ntitle: A\n---\n\nText\n", &["no title"]);
    }
}

mod definitions {
    use super::check;

    #[test]
    fn any_alert_and_any_place_of_the_colon_will_do() {
        for quote in [
            "> [!NOTE]\n> **Definition:** A test is missing.",
            ">[!IMPORTANT]\n>**Definition**: A test is missing.",
            "> [! IMPORTANT] **Definition:** A test is missing.",
            "> [!IMPORTANT]\n>\n> **Definition:**\n> A test\n> is missing.",
            "> [!IMPORTANT]\n> \u{200b}**Definition:**\u{a0}A test is missing.",
            "> [!HINWEIS]\n> Definition: A test is missing.",
        ] {
            check(&format!("# T\n\n{quote}\n"), &["definition: A test is missing."]);
        }
    }

    #[test]
    fn all_its_paragraphs_belong_to_it() {
        check("# T\n\n> [!IMPORTANT]\n> **Definition:** One.\n>\n> Two.\n", &["definition: One. Two."]);
    }

    #[test]
    fn a_bold_note_on_another_page_is_none() {
        check("# T\n\n> [!NOTE]\n> **Remember:** Save your work.\n\nText\n", &["page in ?, by words", "no definition"]);
    }
}

mod examples {
    use super::{check, entry, valid};

    #[test]
    fn pipes_may_be_escaped_or_missing() {
        check(
            &valid(
                "| a \\| b | Tests |\nno first pipe | Tests |\n| no last pipe | Tests\n| `x \\| y` and \\*z\\* | Tests |\n",
            ),
            &[
                "valid: a | b -> Tests",
                "valid: no first pipe -> Tests",
                "valid: no last pipe -> Tests",
                "valid: x | y and *z* -> Tests",
            ],
        );
    }

    #[test]
    fn invisible_characters_around_pipes_do_not_count() {
        check(
            &valid("\u{200b}| one | Tests |\u{200b}\n|\u{200b}two\u{200b}|\u{a0}Tests|  \n"),
            &["valid: one -> Tests", "valid: two -> Tests"],
        );
    }

    #[test]
    fn marks_are_no_words() {
        check(
            &valid("| **Bold**, *it*, [a link](b.md), ![alt](c.png)<br>next &amp; \\<last> | [Tests](t.md) |\n"),
            &["valid: Bold, it, a link, alt next & <last> -> Tests"],
        );
    }

    #[test]
    fn rows_of_another_width_are_kept() {
        check(
            &valid("| one |\n| two | Tests | extra |\n"),
            &[
                "valid: one -> ",
                "valid: two -> Tests",
                "problem: row-width 1 / 2",
                "problem: row-width 3 / 2",
                "problem: no-status one",
            ],
        );
    }

    #[test]
    fn a_header_of_another_width_than_its_delimiter_is_read_all_the_same() {
        check(
            &entry(
                "## Valid Example Scenarios\n| Valid Example Scenario | Scenario Status |\n| :--: |\n| one | Tests |\n",
            ),
            &["valid: one -> Tests", "problem: table-mismatch"],
        );
    }

    #[test]
    fn levels_have_their_own_columns_and_may_be_empty() {
        check(
            &entry(
                "## Valid Example Scenarios:\n| Valid Example Scenario | L2 | L3 |\n| :--: | :--: | :--: |\n| one | Build | Tests |\n\
                 ## Invalid Example Scenarios:\n| Invalid Example Scenario | L1 | L2 | L3 |\n| :--: | :--: | :--: | :--: |\n\
                 | two | Blocked | Build |  |\n| three |  |  |  |\n",
            ),
            &[
                "valid: one -> Build > Tests",
                "invalid: two -> Blocked > Build",
                "invalid: three -> ",
                "problem: no-status three",
            ],
        );
    }

    #[test]
    fn one_cell_may_hold_the_path() {
        check(
            &entry(
                "## Invalid Example Scenarios:\n| Invalid Example Scenario | Scenario Status |\n| --- | --- |\n\
                 | one | Blocked>Billing, Licensing> Wrong SKU  |\n| two | Blocked&gt;Billing\\>Other |\n",
            ),
            &["invalid: one -> Blocked > Billing, Licensing > Wrong SKU", "invalid: two -> Blocked > Billing > Other"],
        );
    }

    #[test]
    fn the_heading_is_right_where_a_copied_header_is_wrong() {
        check(
            &format!(
                "{}\n## Invalid Example Scenarios for this L2:\n\n| Valid Example Scenario | Scenario Status |\n|---|---|\n| two | Other |\n",
                valid("| one | Tests |\n")
            ),
            &["valid: one -> Tests", "invalid: two -> Other"],
        );
    }

    #[test]
    fn the_header_names_a_table_without_heading() {
        check(
            &entry(
                "| Valid Example Scenario | Scenario Status |\n|---|---|\n| one | Tests |\n\n| Invalid Example Scenario | Scenario Status |\n|---|---|\n| two | Other |\n",
            ),
            &["valid: one -> Tests", "invalid: two -> Other"],
        );
    }

    #[test]
    fn a_valid_row_under_a_foreign_name_is_a_problem() {
        check(
            &valid("| one | tests |\n| two | Exams |\n"),
            &["problem: foreign-valid-status Exams", "no problem: foreign-valid-status tests"],
        );
    }

    #[test]
    fn both_sides_of_a_merge_are_rows() {
        check(
            &valid("<<<<<<< HEAD\n| one | Tests |\n=======\n| two | Tests |\n>>>>>>> branch\n| three | Tests |\n"),
            &[
                "valid: one -> Tests",
                "valid: two -> Tests",
                "valid: three -> Tests",
                "problem: merge-marker <<<<<<< HEAD",
                "problem: merge-marker =======",
                "problem: merge-marker >>>>>>> branch",
            ],
        );
    }

    #[test]
    fn a_wide_table_is_no_example_whatever_it_is_called() {
        let columns = " a |".repeat(12);
        let page = format!(
            "# Blocked\n\n> [!IMPORTANT]\n> **Definition:** The customer waits and does not say for what.\n\n## Entitlement Scenarios\n\n|{columns}\n|{}\n|{columns}\n",
            "---|".repeat(12)
        );
        check(
            &page,
            &[
                "overview in en, by words",
                "definition: The customer waits and does not say for what.",
                "no valid",
                "no invalid",
            ],
        );
    }

    #[test]
    fn a_page_that_lists_statuses_is_an_overview_in_any_language() {
        let page = "# Bloqué\n\n> [!IMPORTANT]\n> **Définition :** Le client attend.\n\n## [L2 - Budget manquant](l2.md)\n\nLe budget manque.\n";
        check(page, &["overview in fr, by structure", "definition: Le client attend."]);
    }
}

mod questions {
    use super::{check, valid};

    #[track_caller]
    fn check_tip(tip: &str, expected: &[&str]) {
        check(&format!("{}\n{tip}\n", valid("| one | Tests |\n")), expected);
    }

    #[test]
    fn a_list_that_markdown_does_not_see_is_a_list() {
        check_tip(
            "> [!TIP]\n> Ask the customer:\n>    1.\u{200b} Is it one?\u{200b}\n>    2.Is it two?\n>   3) Is it three?",
            &["intro: Ask the customer:", "question: Is it one?", "question: Is it two?", "question: Is it three?"],
        );
    }

    #[test]
    fn a_blank_line_may_tear_the_list_off() {
        check_tip(
            "> [!TIP]\n> Ask:\n\n>    1. Is it one?\n>    2. Is it two?",
            &["intro: Ask:", "question: Is it one?", "question: Is it two?"],
        );
    }

    #[test]
    fn lines_below_a_question_belong_to_it() {
        check_tip(
            "> [!TIP]\n> Ask:\n>    1. Is it\n>       one?\n>        a. And why?\n>    2. Two?",
            &["question: Is it one? a. And why?", "question: Two?"],
        );
    }

    #[test]
    fn one_question_needs_no_number() {
        check_tip("> [!TIP]\n> Ask this:\n>\n> Is it unknown?", &["intro: Ask this:", "question: Is it unknown?"]);
        check_tip("> [!TIP]\n> Ask this:\n> Is it unknown?", &["intro: Ask this:", "question: Is it unknown?"]);
        check_tip("> [!TIP]\n> Is it unknown?", &["no intro", "question: Is it unknown?"]);
    }

    #[test]
    fn a_tip_on_another_page_asks_nothing() {
        check("# T\n\n> [!TIP]\n> Do this:\n> 1. One\n", &["no question", "no intro"]);
    }

    #[test]
    fn services_have_lists_that_markdown_takes_for_code() {
        check_tip(
            "## Workload-Specific Questions\n### Mail (M)\n    1. Is it one?\u{200b}\n    2. Is it two?\n    \n### Chat\n\n    1. Is it three?\n\n## Refresh Summary\n|Date|Who Changed|What Changed|\n|---|---|---|\n|1/2/2020|A|B|\n",
            &[
                "question: [Mail (M)] Is it one?",
                "question: [Mail (M)] Is it two?",
                "question: [Chat] Is it three?",
                "update: 2020-01-02 (language, ambiguous) A: B",
            ],
        );
    }

    #[test]
    fn the_update_summary_is_no_service() {
        check_tip(
            "## Workload-Specific Questions\n\n### Mail\n\n    1. Is it one?\n\n### Refresh Summary\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n|1/31/2020|A|B|\n",
            &["question: [Mail] Is it one?", "no question: [Refresh", "update: 2020-01-31 (row) A: B"],
        );
    }

    #[test]
    fn bullets_below_services_are_no_questions() {
        check_tip(
            "## List of reasons by service:\n\n### Mail\n- **[Full](full.md)** - No room is left\n### Chat\n- **Other**\n",
            &["no question", "status in en, by words"],
        );
    }

    #[test]
    fn valid_workloads_are_told() {
        check_tip(
            "## Valid Workloads\nThis can be used for **all** services.\n",
            &["workloads: This can be used for all services."],
        );
    }
}

mod updates {
    use super::{check, with_updates};

    #[test]
    fn rows_may_be_padded_short_or_too_long() {
        check(
            &with_updates("|01/31/2020| Ann| One|\n| 1/30/2020 | Bob | Two ||\n|1/29/2020|Cid\n1/28/2020|Dot|Four|\n"),
            &[
                "update: 2020-01-31 (row) Ann: One",
                "update: 2020-01-30 (row) Bob: Two",
                "update: 2020-01-29 (row) Cid: -",
                "update: 2020-01-28 (row) Dot: Four",
            ],
        );
    }

    #[test]
    fn its_header_finds_it_under_any_heading() {
        for heading in
            ["## Summary of contents", "  - item\n\n    ## Refresh Summary", "### [Next](next.md)\n\n  - [a](b.md)", ""]
        {
            let page = format!(
                "# T\n\n{heading}\n\n| **Date** | **Who Changed** | **What Changed** | Notes |\n|---|---|---|---|\n|1/31/2020|A|B||\n\n[Home](h.md)\n"
            );
            check(&page, &["update: 2020-01-31 (row) A: B"]);
        }
    }

    #[test]
    fn its_columns_are_known_by_name_before_place() {
        check(
            "# T\n\n|Date|What Changed|Publish Date|\n|---|---|---|\n|1/31/2020|B|2/15/2020|\n",
            &["update: 2020-01-31 (row) -: B"],
        );
    }

    #[test]
    fn a_glossary_under_its_heading_is_none() {
        check("# T\n\n## Refresh Summary\n\n|Term|Meaning|\n|---|---|\n|Date|A day|\n", &["no update"]);
    }

    #[test]
    fn other_tables_with_dates_before_the_last_are_none() {
        check(
            "# T\n\n|Deadline|Event|\n|---|---|\n|1/31/2020|Start of term|\n\n|A|B|\n|---|---|\n|x|y|\n",
            &["no update"],
        );
    }

    #[test]
    fn a_header_wider_than_its_delimiter_is_read() {
        check(
            "# T\n\n|Date|Who Changed|What Changed|Notes|\n|---|---|---|\n|1/31/2020|A|B|\n",
            &["update: 2020-01-31 (row) A: B", "problem: table-mismatch", "problem: row-width 3 / 4"],
        );
    }
}

mod bytes {
    use super::{check, told};

    #[test]
    fn any_line_ends_give_the_same_page() {
        for language in [include_str!("../fixtures/document/en.md"), include_str!("../fixtures/document/zh.md")] {
            let expected = told(language);
            assert_eq!(told(&language.replace('\n', "\r\n")), expected);
            assert_eq!(told(&language.replace('\n', "\r")), expected);
        }
    }

    #[test]
    fn invisible_characters_change_nothing() {
        let plain = include_str!("../fixtures/document/en.md");
        let strewn = plain
            .replace("## ", "## \u{200b}")
            .replace(" Scenario |", "\u{a0}Scenario\u{200b} |")
            .replace("**Def", "\u{200b}**Def");
        assert_eq!(told(&strewn), told(plain));
    }

    #[test]
    fn nul_is_told() {
        check("# T\0\n", &["problem: nul-bytes"]);
    }
}

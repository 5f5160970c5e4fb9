//! How a page is cut into sections, and what each section is for.

use playbook_desk::document::{LinkKind, Section, Vocabulary, parse};

fn sections(text: &str) -> Vec<Section> {
    parse(text, &Vocabulary::builtin()).0.sections
}

/// Sections as `role "heading": words`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let told: Vec<String> = sections(text)
        .iter()
        .map(|section| {
            let heading =
                section.heading.as_ref().map_or(String::new(), |(level, text)| format!(" H{level} {}", text.plain));
            format!("{:?}{heading}: {}", section.role, section.plain)
        })
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn an_entry_has_a_section_for_every_part() {
    check(
        include_str!("../fixtures/document/en.md"),
        &[
            "FrontMatter: ",
            "Title H1 Missing Budget: ",
            "Definition: Definition: The customer wants to use the service, but the money for the project has not been approved yet.",
            "Valid H2 Valid Example Scenarios:: Valid Example Scenario Scenario Status The board has put off the decision about the costs until next quarter. Missing Budget The customer waits for a discount that nobody has promised. Missing Budget",
            "Invalid H2 Invalid Example Scenarios for this L2:: Invalid Example Scenario Scenario Status The customer has not answered for six weeks. Customer Silent",
            "Questions: If you are still unsure, ask the customer: Who approves the budget? When do they meet next?",
            "Updates H3 Refresh Summary: Date Who Changed What Changed 03/25/2021 Ana Sample Added a scenario about discounts 3/2/2021 Ana Sample Created the page",
            "Prose: Home",
        ],
    );
}

#[test]
fn other_pages_are_prose_under_their_headings() {
    check(
        "[!INCLUDE [note](n.md)]\n# Guide\n\nIntro.\n\n## One\n- a\n- b\n\n```\nx = 1\n```\n\n### Two\n> [!TIP]\n> ## Hint\n> c\n\n***\n1. d\n",
        &["Prose: ", "Title H1 Guide: Intro.", "Prose H2 One: a b x = 1", "Prose H3 Two: Hint c d"],
    );
}

#[test]
fn the_summary_leaves_the_heading_above_its_neighbours_alone() {
    check(
        "# T\n\n## Next\n\n- a\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n|1/31/2020|A|B|\n",
        &["Title H1 T: ", "Prose H2 Next: a", "Updates: Date Who Changed What Changed 1/31/2020 A B"],
    );
}

#[test]
fn every_text_has_a_section() {
    check("", &["Prose: "]);
    check("\u{feff}", &["Prose: "]);
    check("---\ntitle: a\n---\n", &["FrontMatter: "]);
}

#[test]
fn comments_and_directives_are_no_words() {
    check(
        "a <!-- b --> c\n\n<!--\nd\n-->\n:::row:::\n:::image type=\"x\" source=\"m/e.png\" alt-text=\"f\":::\n",
        &["Prose: a c f"],
    );
}

#[test]
fn links_are_in_order_wherever_they_stand() {
    let text = "# [T](t.md)\n\n[!INCLUDE [n](n.md)]\n\n|a|\n|---|\n|[b](b.md)|\n\n> ![c](c.png)\n\n```\n[no](no.md)\n```\n:::image source=\"d.png\" alt-text=\"d\":::\n<a href=\"e.md\">e</a>\n[long\n  label](f.md)\n";
    let (page, _) = parse(text, &Vocabulary::builtin());
    let told: Vec<_> = page.links.iter().map(|link| (link.kind, link.target.as_str())).collect();
    use LinkKind::{Image, Include, Link};
    assert_eq!(
        told,
        [
            (Link, "t.md"),
            (Include, "n.md"),
            (Link, "b.md"),
            (Image, "c.png"),
            (Image, "d.png"),
            (Link, "e.md"),
            (Link, "f.md")
        ]
    );
    assert_eq!(page.links.last().map(|link| link.label.as_str()), Some("long label"));
}

//! The tree of levels and folders, in the order of the table of contents.

use super::*;
use crate::library::Tree;

/// The tree as lines: name, count, and the page to open.
fn outline(tree: &Tree) -> Vec<String> {
    let mut lines = Vec::new();
    let page = |path: &Option<PagePath>| path.as_ref().map_or("-".to_owned(), ToString::to_string);
    for group in &tree.groups {
        lines.push(format!("{} {} {}", group.name, group.count, page(&group.overview)));
        for status in &group.statuses {
            lines.push(format!("  {} {} {}", status.name, status.count, page(&status.entry)));
            lines.extend(status.children.iter().map(|child| format!("    {} {}", child.name, child.entry)));
        }
    }
    for folder in &tree.pages {
        let names: Vec<_> = folder.pages.iter().map(|page| page.name.as_str()).collect();
        lines.push(format!("[{}] {}", folder.folder, names.join(", ")));
    }
    lines
}

fn check(tree: &Tree, expected: &[&str]) {
    assert_eq!(outline(tree), expected);
}

fn status(title: &'static str, name: &'static str) -> String {
    entry(&ENGLISH, title, name).text()
}

#[test]
fn l1s_come_in_the_order_a_customer_moves_through_them() {
    let built = library(&[
        ("l1l2l3-blocked-law.md", status("Blocked - Law", "Law")),
        ("l1l2l3-no-intent-rivals.md", status("No Intent - Rivals", "Rivals")),
        ("l1l2l3-status-unknown-silence.md", status("Status Unknown - Silence", "Silence")),
        ("l1l2l3-in-progress-moving.md", status("In Progress - Moving", "Moving")),
        ("l1l2l3-duplicate-invalid.md", status("Duplicate/Invalid", "Duplicate/Invalid")),
        ("lost.md", status("Lost", "Lost")),
        ("prose.md", prose(&ENGLISH, "Prose")),
    ]);
    check(
        &built.tree(None),
        &[
            "Status Unknown 1 -",
            "  Silence 1 l1l2l3-status-unknown-silence.md",
            "In Progress 1 -",
            "  Moving 1 l1l2l3-in-progress-moving.md",
            "No Intent 1 -",
            "  Rivals 1 l1l2l3-no-intent-rivals.md",
            "Blocked 1 -",
            "  Law 1 l1l2l3-blocked-law.md",
            "Duplicate/Invalid 1 l1l2l3-duplicate-invalid.md",
            " 1 -",
            "  Lost 1 lost.md",
            "[] Prose",
        ],
    );
}

#[test]
fn a_tree_of_one_language_has_its_names_and_counts() {
    let german = entry(&GERMAN, "Blocked - Law", "Gesetze").text();
    let list = "# L1 – Gehemmt\n\nHier geht es nicht weiter, bevor andere entschieden haben.\n\n- [L2 – Gesetze](l1l2l3-blocked-law-de.md)\n";
    let built = library(&[
        ("english/l1l2l3-blocked-law.md", status("Blocked - Law", "Law")),
        ("english/l1l2l3-blocked-law-tax.md", status("Blocked - Law - Tax", "Tax")),
        ("german/l1l2l3-blocked-law.md", status("Blocked - Law", "Law, as it was")),
        ("german/l1l2l3-blocked-law-de.md", german),
        ("german/list-de.md", list.to_owned()),
    ]);
    check(
        &built.tree(Some(Language::DE)),
        &["Gehemmt 1 -", "  Gesetze 1 german/l1l2l3-blocked-law-de.md", "[german] L1 – Gehemmt"],
    );
    check(
        &built.tree(Some(Language::EN)),
        &["Blocked 2 -", "  Law 2 english/l1l2l3-blocked-law.md", "    Tax english/l1l2l3-blocked-law-tax.md"],
    );
    let all = built.tree(None);
    assert_eq!(all.groups[0].statuses[0].others, [path("german/l1l2l3-blocked-law-de.md")]);
}

#[test]
fn a_table_of_contents_orders_what_it_lists() {
    let files = [
        ("l1l2l3-blocked-apps.md", status("Blocked - Apps", "Apps")),
        ("l1l2l3-blocked-law.md", status("Blocked - Law", "Law")),
        ("one.md", prose(&ENGLISH, "One")),
        ("two.md", prose(&ENGLISH, "Two")),
        ("zero.md", prose(&ENGLISH, "Zero")),
    ];
    let lines = vec![
        item("Second", "two.md ", vec![]),
        item("First", "one.md", vec![]),
        item("Nowhere", "gone.md", vec![]),
        item("Law", "l1l2l3-blocked-law.md", vec![]),
        item("Apps", "l1l2l3-blocked-apps.md", vec![]),
    ];
    check(
        &library_with_tocs(&files, &[toc("", lines)]).tree(None),
        &["Blocked 2 -", "  Law 1 l1l2l3-blocked-law.md", "  Apps 1 l1l2l3-blocked-apps.md", "[] Two, One, Zero"],
    );
    check(
        &library(&files).tree(None),
        &["Blocked 2 -", "  Apps 1 l1l2l3-blocked-apps.md", "  Law 1 l1l2l3-blocked-law.md", "[] One, Two, Zero"],
    );
}

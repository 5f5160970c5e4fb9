//! Which entries are taken for each other is found out beside the window, for the library as it is now.

use crate::desk::Desk;
use crate::folder::{folder, write};
use playbook_desk::compare::Confusions;
use playbook_desk::disk::{Event, Job};
use playbook_desk::library::PagePath;
use std::sync::Arc;

const BUDGET: &str = include_str!("../session/pages/budget.md");
const RULES: &str = include_str!("../session/pages/data-rules.md");

fn told(desk: &Desk) -> Arc<Confusions> {
    desk.worker.send(Job::FindConfusions { generation: 1 });
    desk.wait(|event| match event {
        Event::Confusions { generation: 1, confusions } => Some(confusions),
        _ => None,
    })
}

#[test]
fn entries_that_send_customers_to_each_other_are_told_until_they_no_longer_do() {
    let folder = folder(&[("l1l2l3-blocked-budget.md", BUDGET), ("l1l2l3-blocked-data-rules.md", RULES)]);
    let (desk, _) = Desk::on(folder.path());
    let entry = PagePath::new("l1l2l3-blocked-budget.md");
    let confused = told(&desk);
    assert_eq!(confused.of(&entry).len(), 1);
    for (name, text) in [("budget", BUDGET), ("data-rules", RULES)] {
        let alone = text.replace("| Data Rules |\n\n> [!TIP]", "| Nobody |\n\n> [!TIP]");
        let alone = alone.replace("| Budget |\n\n> [!TIP]", "| Nobody |\n\n> [!TIP]");
        write(folder.path(), &format!("l1l2l3-blocked-{name}.md"), alone.as_bytes());
    }
    desk.worker.send(Job::Refresh);
    let gone = (0..1_000).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(10));
        told(&desk).of(&entry).is_empty()
    });
    assert!(gone, "the pages no longer name each other");
}

#[test]
fn nothing_is_told_of_a_library_that_is_not_open() {
    let folder = folder(&[("l1l2l3-blocked-budget.md", BUDGET)]);
    let (desk, _) = Desk::on(folder.path());
    desk.worker.send(Job::FindConfusions { generation: 7 });
    desk.stays_quiet(std::time::Duration::from_millis(300));
}

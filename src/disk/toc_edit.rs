//! A table of contents with one line more, less or other, and every other byte as it was. It reads lines, not YAML: an
//! item is a line that begins with a dash and what is indented below it. It knows no file.

use crate::library::PagePath;

/// What becomes of a page in the tables of contents that list it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TocChange {
    /// Listed behind the first of `beside` that is listed, else at the end.
    Add { page: PagePath, name: String, beside: Vec<PagePath> },
    /// The same item leads to a page of another name.
    Point { from: PagePath, to: PagePath },
    /// An item with others below it stays and leads nowhere.
    Remove { page: PagePath },
}

/// An item of the text, by byte.
struct Item {
    /// From the start of its first line to the end of its last, items below it included.
    start: usize,
    end: usize,
    /// What stands before its dash.
    indent: String,
    /// The value of its own `href`, without quotes, and the line that holds it.
    href: Option<(std::ops::Range<usize>, std::ops::Range<usize>)>,
    has_items: bool,
}

/// The text after the change; `None` where it lists nothing that the change is about. `folder` is where it stands.
pub(super) fn edited(text: &str, folder: &str, change: &TocChange) -> Option<String> {
    let items = items(text);
    let leads_to = |item: &Item, page: &PagePath| {
        let href = item.href.as_ref().and_then(|(value, _)| text.get(value.clone()));
        href.is_some_and(|href| target(folder, href).as_ref() == Some(page))
    };
    match change {
        TocChange::Add { page, name, beside } => {
            if items.iter().any(|item| leads_to(item, page)) {
                return None;
            }
            let before = beside.iter().find_map(|page| items.iter().find(|item| leads_to(item, page)));
            let before = before
                .or_else(|| items.iter().rfind(|item| item.indent == items.first().map_or("", |item| &item.indent)));
            let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
            let (at, indent) = before.map_or((text.len(), ""), |item| (item.end, item.indent.as_str()));
            let (head, tail) = text.split_at_checked(at)?;
            let gap = if head.is_empty() || head.ends_with('\n') { "" } else { end };
            let (name, href) = (quoted(name), quoted(&relative(folder, page)));
            Some(format!("{head}{gap}{indent}- name: {name}{end}{indent}  href: {href}{end}{tail}"))
        }
        TocChange::Point { from, to } => {
            let mut new = text.to_owned();
            let hrefs = items.iter().rev().filter(|item| leads_to(item, from)).filter_map(|item| item.href.as_ref());
            for (value, _) in hrefs {
                let old = text.get(value.clone())?;
                let anchor = old.find(['#', '?']).and_then(|at| old.get(at..)).unwrap_or_default();
                let href = format!("{}{anchor}", relative(folder, to));
                let is_in_quotes = text.get(..value.start)?.ends_with(['"', '\'']);
                new.replace_range(value.clone(), &if is_in_quotes { href } else { quoted(&href) });
            }
            (new != text).then_some(new)
        }
        TocChange::Remove { page } => {
            let mut new = text.to_owned();
            for item in items.iter().rev().filter(|item| leads_to(item, page)) {
                let (_, line) = item.href.as_ref()?;
                new.replace_range(if item.has_items { line.clone() } else { item.start..item.end }, "");
            }
            (new != text).then_some(new)
        }
    }
}

fn items(text: &str) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        let words = line.trim_start_matches(['\u{feff}', ' ', '\t']);
        if words.trim().is_empty() || words.starts_with('#') {
            continue;
        }
        let indent = line.get(..line.len() - words.len()).unwrap_or_default().trim_start_matches('\u{feff}');
        let begins = words.starts_with("- ");
        while let Some(item) = open.last().and_then(|last| items.get(*last)) {
            if indent.len() > item.indent.len() {
                break;
            }
            open.pop();
        }
        // What belongs to an item is indented deeper than its dash.
        for item in &open {
            if let Some(item) = items.get_mut(*item) {
                item.end = end;
            }
        }
        if begins {
            if let Some(above) = open.last().and_then(|last| items.get_mut(*last)) {
                above.has_items = true;
            }
            open.push(items.len());
            items.push(Item { start, end, indent: indent.to_owned(), href: None, has_items: false });
        }
        let key = words.strip_prefix("- ").unwrap_or(words).trim_start();
        if let Some(value) = key.strip_prefix("href:")
            && let Some(item) = open.last().and_then(|last| items.get_mut(*last))
            && item.href.is_none()
        {
            let from = end - value.len();
            let bare = value.trim().trim_matches(['"', '\'']).trim();
            let lead = value.find(bare).unwrap_or(0);
            item.href = Some((from + lead..from + lead + bare.len(), start..end));
        }
    }
    items
}

/// The page that an `href` leads to.
fn target(folder: &str, href: &str) -> Option<PagePath> {
    let path = href.split(['#', '?']).next().unwrap_or_default();
    (!path.is_empty() && !path.contains(':')).then(|| PagePath::new(&format!("{folder}/{path}")))
}

/// The way from the folder to a page.
fn relative(folder: &str, page: &PagePath) -> String {
    let here: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let there: Vec<&str> = page.as_str().split('/').collect();
    let shared = here.iter().zip(&there).take_while(|(here, there)| here == there).count();
    let up = std::iter::repeat_n("..", here.len() - shared);
    up.chain(there.iter().skip(shared).copied()).collect::<Vec<_>>().join("/")
}

/// A value in quotes where YAML would take it for something else.
fn quoted(value: &str) -> String {
    let is_plain = !value.is_empty()
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && value.trim() == value
        && !["true", "false", "yes", "no", "on", "off", "null"].contains(&value.to_ascii_lowercase().as_str())
        && value.starts_with(|first: char| first.is_alphanumeric() || first == '.' || first == '_')
        && !value.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if is_plain { value.to_owned() } else { format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\"")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOC: &str = "- name: Home\n  href: index.md \n- name: Blocked\n  href: blocked.md\n  items:\n  - name: Budget\n    href: \"budget.md\"\n  # later\n  - name: Data\n    href: sub/data.md\n- name: End\n  href: end.md\n";

    fn page(path: &str) -> PagePath {
        PagePath::new(path)
    }

    /// The lines taken out and put in.
    #[track_caller]
    fn check(change: TocChange, gone: &[&str], new: &[&str]) {
        for text in [TOC.to_owned(), TOC.replace('\n', "\r\n")] {
            let edited = edited(&text, "en", &change).expect("listed");
            let diff = similar::TextDiff::from_lines(&text, &edited);
            let of = |tag| {
                let changes = diff.iter_all_changes().filter(move |change| change.tag() == tag);
                changes.map(|change| change.value().trim_end_matches(['\r', '\n']).to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(
                (of(similar::ChangeTag::Delete), of(similar::ChangeTag::Insert)),
                (
                    gone.iter().map(|line| (*line).to_owned()).collect(),
                    new.iter().map(|line| (*line).to_owned()).collect()
                )
            );
            assert_eq!(edited.contains("\r\n"), text.contains("\r\n"));
        }
    }

    #[test]
    fn a_page_is_listed_beside_its_neighbour_or_at_the_end() {
        let add = |beside: &[&str]| TocChange::Add {
            page: page("en/new.md"),
            name: "New: one".to_owned(),
            beside: beside.iter().map(|path| page(path)).collect(),
        };
        check(add(&["en/none.md", "en/budget.md"]), &[], &["  - name: \"New: one\"", "    href: new.md"]);
        check(add(&["en/blocked.md"]), &[], &["- name: \"New: one\"", "  href: new.md"]);
        check(add(&[]), &[], &["- name: \"New: one\"", "  href: new.md"]);
        assert!(edited(TOC, "en", &add(&["en/budget.md"])).unwrap().contains("budget.md\"\n  - name: \"New"));
        assert!(
            edited(TOC, "en", &add(&[])).unwrap().ends_with("href: end.md\n- name: \"New: one\"\n  href: new.md\n")
        );
        assert_eq!(edited("", "", &add(&[])).unwrap(), "- name: \"New: one\"\n  href: en/new.md\n");
    }

    #[test]
    fn a_renamed_page_keeps_its_item() {
        let point = |from: &str, to: &str| TocChange::Point { from: page(from), to: page(to) };
        check(point("en/index.md", "en/start.md"), &["  href: index.md "], &["  href: start.md "]);
        check(point("en/budget.md", "en/money.md"), &["    href: \"budget.md\""], &["    href: \"money.md\""]);
        check(point("en/sub/data.md", "es/data.md"), &["    href: sub/data.md"], &["    href: ../es/data.md"]);
        assert_eq!(edited(TOC, "en", &point("en/none.md", "en/x.md")), None);
        assert_eq!(edited(TOC, "es", &point("en/index.md", "en/x.md")), None);
        let twice = "- name: A\n  href: a.md#top\n- name: B\n  items:\n  - name: A\n    href: 'a.md'\n";
        assert_eq!(
            edited(twice, "", &point("a.md", "x: y.md")).unwrap(),
            "- name: A\n  href: \"x: y.md#top\"\n- name: B\n  items:\n  - name: A\n    href: 'x: y.md'\n"
        );
        assert_eq!(edited(twice, "", &TocChange::Remove { page: page("a.md") }).unwrap(), "- name: B\n  items:\n");
    }

    #[test]
    fn a_page_is_unlisted_and_what_stands_below_it_stays() {
        let remove = |path: &str| TocChange::Remove { page: page(path) };
        check(remove("en/end.md"), &["- name: End", "  href: end.md"], &[]);
        check(remove("en/budget.md"), &["  - name: Budget", "    href: \"budget.md\""], &[]);
        check(remove("en/blocked.md"), &["  href: blocked.md"], &[]);
        assert_eq!(edited(TOC, "en", &remove("en/none.md")), None);
    }
}

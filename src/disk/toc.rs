//! A table of contents file becomes a [`Toc`]. The file may come from anyone, so its size and depth are bounded before the
//! YAML reader sees it. Navigation never depends on one: what cannot be understood is left out, with a notice.

use crate::library::{Toc, TocItem};
use saphyr::{LoadableYamlNode, Yaml};
use std::panic::catch_unwind;

/// Larger files are not read, in bytes: a hundred times the largest of a real library.
pub(super) const MAX_TOC: u64 = 512 << 10;

/// How far a line may be indented, which bounds how deep its values nest: the reader drops them by recursion.
const MAX_INDENT: usize = 128;
const MAX_DEPTH: usize = 32;
const MAX_ITEMS: usize = 20_000;

/// The items of `text`, or what the YAML reader said. Items without a name and a target are passed over.
pub(super) fn parse_toc(folder: &str, text: &str) -> Result<Toc, String> {
    let text = text.trim_start_matches('\u{FEFF}');
    refuse_hostile(text)?;
    let documents = catch_unwind(|| Yaml::load_from_str(text))
        .map_err(|_| "unreadable".to_owned())?
        .map_err(|error| error.to_string())?;
    let mut left = MAX_ITEMS;
    let items = documents.first().map_or_else(Vec::new, |root| items(list(root), MAX_DEPTH, &mut left));
    Ok(Toc { folder: folder.into(), items })
}

fn refuse_hostile(text: &str) -> Result<(), String> {
    if text.len() as u64 > MAX_TOC {
        return Err(format!("{} B > {MAX_TOC} B", text.len()));
    }
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t', '-', '?', ':']).len();
    if let Some(nth) = text.lines().position(|line| indent(line) > MAX_INDENT) {
        return Err(format!("{}: > {MAX_INDENT}", nth + 1));
    }
    // Repeating a value by reference multiplies it, and tables of contents have no use for it.
    match (marked(text, '&'), marked(text, '*')) {
        (Some(nth), Some(_)) => Err(format!("{}: &", nth + 1)),
        _ => Ok(()),
    }
}

/// The line where a word starts with `mark`, as the names of YAML's repeated values do.
fn marked(text: &str, mark: char) -> Option<usize> {
    text.lines().position(|line| {
        line.split([' ', '\t', '[', '{', ',']).any(|word| word.strip_prefix(mark).is_some_and(|name| !name.is_empty()))
    })
}

/// The list itself, or the one under `items`.
fn list<'a>(node: &'a Yaml<'a>) -> &'a [Yaml<'a>] {
    let node = node.as_mapping_get("items").unwrap_or(node);
    node.as_vec().map_or(&[], Vec::as_slice)
}

fn items(nodes: &[Yaml], depth: usize, left: &mut usize) -> Vec<TocItem> {
    let mut items_here = Vec::new();
    for node in nodes {
        if *left == 0 {
            break;
        }
        *left -= 1;
        let word = |key: &str| node.as_mapping_get(key).and_then(Yaml::as_str).map(|value| value.trim().to_owned());
        let (name, href) = (word("name").unwrap_or_default(), word("href"));
        let below = if depth > 1 { items(list(node), depth - 1, left) } else { Vec::new() };
        if !name.is_empty() || href.is_some() || !below.is_empty() {
            items_here.push(TocItem { name, href, items: below });
        }
    }
    items_here
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    fn outline(items: &[TocItem]) -> String {
        let line = |item: &TocItem| {
            let target = item.href.as_ref().map(|href| format!("->{href}")).unwrap_or_default();
            let below = outline(&item.items);
            format!("{}{target}{}", item.name, if below.is_empty() { below } else { format!("({below})") })
        };
        items.iter().map(line).collect::<Vec<_>>().join(" ")
    }

    fn check(text: &str, expected: &str) {
        let toc = parse_toc("en", text).expect(text);
        assert_eq!((outline(&toc.items).as_str(), toc.folder.as_ref()), (expected, "en"));
    }

    fn refuses(text: &str) {
        let start = Instant::now();
        assert!(parse_toc("", text).is_err(), "{:.60}", text);
        assert!(start.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn a_list_of_names_targets_and_lists() {
        check(
            "- name: Home\n  href: index.md \n- name: More\n  items:\n  - name: A & B\n    href: a.md\n",
            "Home->index.md More(A & B->a.md)",
        );
        check("\u{FEFF}items:\n- name: Home\n  href: index.md\n", "Home->index.md");
        check("- name: \"Quoted: yes\"\n  href: q.md\n- name: 5\n", "Quoted: yes->q.md");
        check("", "");
        check("just a sentence", "");
    }

    #[test]
    fn what_is_no_yaml_is_refused() {
        refuses("- name: [\n- href: }");
        refuses("- name: a\n  name: b\n");
    }

    #[test]
    fn hostile_files_are_refused_in_no_time() {
        refuses(&"[".repeat(100_000));
        refuses(&"- ".repeat(100_000));
        refuses(&"? ".repeat(100_000));
        refuses(&(0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<String>());
        let laughs = (1..60).map(|n| format!("- &a{n} [*a{}, *a{}]\n", n - 1, n - 1)).collect::<String>();
        refuses(&format!("- &a0 x\n{laughs}"));
        refuses(&" ".repeat(MAX_TOC as usize + 1));
    }

    #[test]
    fn depth_and_length_are_cut() {
        let deep =
            (0..60).map(|depth| format!("{0}- name: n\n{0}  items:\n", " ".repeat(depth * 2))).collect::<String>();
        let toc = parse_toc("", &deep).expect("valid YAML");
        let mut depth = 0;
        let mut items = toc.items.as_slice();
        while let Some(item) = items.first() {
            depth += 1;
            items = &item.items;
        }
        assert_eq!(depth, MAX_DEPTH);
        let long = "- name: n\n".repeat(MAX_ITEMS + 5);
        assert_eq!(parse_toc("", &long).expect("valid YAML").items.len(), MAX_ITEMS);
    }
}

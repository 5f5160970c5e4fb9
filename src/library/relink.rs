//! How a link that leads to a page is written: anew from a folder, or in the manner of an old one when its page got
//! another name. It knows no page and no text around the link.

use super::PagePath;

/// The target that leads from a folder to a page.
pub fn way_to(folder: &str, page: &PagePath) -> String {
    let here: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    let there: Vec<&str> = page.as_str().split('/').collect();
    let most = there.len().saturating_sub(1);
    let shared = here.iter().zip(&there).take(most).take_while(|(here, there)| here == there).count();
    let up = std::iter::repeat_n("..", here.len() - shared).map(str::to_owned);
    up.chain(there.iter().skip(shared).map(|part| escaped(part))).collect::<Vec<_>>().join("/")
}

/// `target`, which is written in `folder` and leads to `from`, so that it leads to `to`: the way there, query and anchor
/// stay as they were written as far as they can.
pub fn relinked(target: &str, folder: &str, from: &PagePath, to: &PagePath) -> String {
    if from.folder() != to.folder() {
        return led_to(target, folder, to);
    }
    let (path, rest) = split(target);
    let (way, name) = path.rfind(['/', '\\']).map_or(("", path), |at| path.split_at(at + 1));
    let is_short = !name.to_lowercase().ends_with(".md") && from.file_name().to_lowercase().ends_with(".md");
    let new = if is_short { to.stem() } else { to.file_name() };
    format!("{way}{}{rest}", escaped(new))
}

/// `target` with a new way, from `folder` to `to`; query and anchor stay, and it begins at the root if it did.
pub fn led_to(target: &str, folder: &str, to: &PagePath) -> String {
    let (path, rest) = split(target);
    let root = ["~/", "/"].into_iter().find(|root| path.starts_with(root));
    let way = root.map_or_else(|| way_to(folder, to), |root| format!("{root}{}", way_to("", to)));
    format!("{way}{rest}")
}

/// The path of a target, and what stands behind it.
fn split(target: &str) -> (&str, &str) {
    let end = target.find(['#', '?']).unwrap_or(target.len());
    let path = target.get(..end).unwrap_or(target).trim_end();
    target.split_at_checked(path.len()).unwrap_or((target, ""))
}

/// A part of a path as Markdown, YAML and browsers read it as one.
fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars() {
        if letter.is_control() || " %#?()[]<>\"'&`|".contains(letter) {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        } else {
            out.push(letter);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::link::reached;
    use super::*;

    #[track_caller]
    fn check(folder: &str, target: &str, to: &str, expected: &str) {
        let from = reached(folder, target).expect("a page");
        let from = if from.as_str().ends_with(".md") { from } else { PagePath::new(&format!("{from}.md")) };
        assert_eq!(relinked(target, folder, &from, &PagePath::new(to)), expected);
    }

    #[test]
    fn the_way_stays_as_it_was_written() {
        check("en", "budget.md", "en/money.md", "money.md");
        check("en", "./budget.md#top", "en/money.md", "./money.md#top");
        check("es", "../en/budget.md?view=x#a", "en/money.md", "../en/money.md?view=x#a");
        check("es", r"..\en\budget.md", "en/money.md", r"..\en\money.md");
        check("es", "~/en/budget.md", "en/money.md", "~/en/money.md");
        check("es", "/en/budget.md ", "en/money.md", "/en/money.md ");
        check("en", "budget", "en/money.md", "money");
        check("en", "the%20budget.md", "en/all (the) money.md", "all%20%28the%29%20money.md");
    }

    #[test]
    fn another_folder_gets_another_way() {
        check("en", "budget.md#top", "es/money.md", "../es/money.md#top");
        check("en/sub", "../../budget.md", "en/money.md", "../money.md");
        check("en", "~/budget.md", "es/a b.md", "~/es/a%20b.md");
        check("en", "/budget.md", "es/a.md", "/es/a.md");
    }

    #[test]
    fn a_way_leads_where_it_should() {
        for (folder, page) in
            [("", "a.md"), ("en", "en/a b#c%.md"), ("a/b", "a/c/d.md"), ("a/b", "a/b"), ("x", "日本/a'b\"&c.md")]
        {
            let page = PagePath::new(page);
            assert_eq!(reached(folder, &way_to(folder, &page)), Some(page));
        }
    }
}

//! File names that tools leave beside a file when they could not merge, synchronise or overwrite it.

use super::CopyKind;

/// Words that file managers put behind a copied file's name.
const COPY_WORDS: [&str; 8] =
    [" - copy", " - copia", " - cópia", " - kopie", " - copie", " - コピー", " - 副本", " copy"];

/// The name of the file that a file of this name would be a copy of. Only if that file is there, it is one: a page may
/// be called `Notes (1).md` in its own right.
pub fn original(file_name: &str) -> Option<(String, CopyKind)> {
    if let Some((name, _)) = file_name.split_once(".md~") {
        return Some((format!("{name}.md"), CopyKind::Upstream));
    }
    if let Some(name) = file_name.strip_suffix(".orig") {
        return Some((name.to_owned(), CopyKind::Upstream));
    }
    let (stem, ending) = file_name.rsplit_once('.')?;
    let base = synchronised(stem).or_else(|| conflicted(stem)).or_else(|| copied(stem)).or_else(|| numbered(stem))?;
    (!base.is_empty()).then(|| (format!("{base}.{ending}"), CopyKind::SyncConflict))
}

/// `name.sync-conflict-20200101-120000-ABCDEFG`, `name_conflict-20200101-120000`
fn synchronised(stem: &str) -> Option<&str> {
    let (base, stamp) = stem.split_once(".sync-conflict-").or_else(|| stem.split_once("_conflict-"))?;
    stamp.starts_with(|c: char| c.is_ascii_digit()).then_some(base)
}

/// `name (conflicted copy 2020-01-01)`, `name (Ann's conflicted copy 2020-01-01)`
fn conflicted(stem: &str) -> Option<&str> {
    let (base, note) = stem.strip_suffix(')')?.rsplit_once(" (")?;
    let note = note.to_lowercase();
    (note.contains("conflicted copy") || note.contains("case conflict")).then_some(base)
}

/// `name - Copy`, `name - Copy (2)`, `name copy 2`
fn copied(stem: &str) -> Option<&str> {
    let counted = numbered(stem).or_else(|| stem.trim_end_matches(|c: char| c.is_ascii_digit()).strip_suffix(' '));
    [Some(stem), counted].into_iter().flatten().find_map(|stem| {
        COPY_WORDS.iter().find_map(|word| {
            let base = stem.get(..stem.len().checked_sub(word.len())?)?;
            (stem.get(base.len()..)?.to_lowercase() == *word).then_some(base)
        })
    })
}

/// `name (1)`
fn numbered(stem: &str) -> Option<&str> {
    let (base, number) = stem.strip_suffix(')')?.rsplit_once(" (")?;
    (!number.is_empty() && number.chars().all(|c| c.is_ascii_digit())).then_some(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file_name: &str, expected: Option<(&str, CopyKind)>) {
        let expected = expected.map(|(name, kind)| (name.to_owned(), kind));
        assert_eq!(original(file_name), expected, "{file_name}");
    }

    #[test]
    fn tools_leave_names_of_their_own() {
        for name in [
            "a.sync-conflict-20200101-120000-ABC.md",
            "a_conflict-20200101-120000.md",
            "a (conflicted copy 2020-01-01 120000).md",
            "a (Ann's conflicted copy 2020-01-01).md",
            "a - Copy.md",
            "a - Copy (2).md",
            "a - Kopie.md",
            "a - コピー.md",
            "a copy 2.md",
            "a (1).md",
        ] {
            check(name, Some(("a.md", CopyKind::SyncConflict)));
        }
        check("a.md~Updated upstream", Some(("a.md", CopyKind::Upstream)));
        check("a.md.orig", Some(("a.md", CopyKind::Upstream)));
    }

    #[test]
    fn other_names_are_left_alone() {
        for name in ["a.md", "photocopy.md", "a (draft).md", "conflict-of-interest.md", " (1).md", "a-1.md"] {
            check(name, None);
        }
    }
}

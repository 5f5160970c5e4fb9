//! A library in which a situation is not documented: the rows that tell it are cut out of their pages, wherever they
//! stand.

use super::reading::source;
use super::situation::Situation;
use playbook_desk::document::{ScenarioTable, Vocabulary};
use playbook_desk::library::{Entry, Library, Source};
use playbook_desk::search::fold;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// Rows of another edition that share this part of their words tell the same situation.
const REWORDED: f64 = 0.6;

/// The library without the rows that tell `situation`: those with the same folded text in any language, and rewordings
/// of them in other editions, so that the answer does not leak.
pub fn without(library: &Library, situation: &Situation, vocabulary: &Vocabulary) -> Arc<Library> {
    let told: Vec<Words> = situation.told.iter().map(|told| Words::new(&told.text)).collect();
    let home = situation.told.first().and_then(|told| library.get(&told.entry)).map(|entry| &entry.edition);
    let pages = library.entries().iter().map(|entry| {
        let reworded = home != Some(&entry.edition);
        let cut = rows(entry, |text| {
            let words = Words::new(text);
            told.iter().any(|told| told.folded == words.folded || reworded && told.shared(&words) >= REWORDED)
        });
        if cut.is_empty() { Arc::clone(&entry.source) } else { shortened(&entry.source, &cut, vocabulary) }
    });
    Arc::new(Library::build(pages.collect(), &[]))
}

/// A row's words, to tell whether another says the same.
struct Words {
    folded: String,
    words: BTreeSet<String>,
}

impl Words {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        Self { words: words.map(str::to_owned).collect(), folded: folded.trim().to_owned() }
    }

    /// Words of both among the words of either, 0 to 1.
    fn shared(&self, other: &Self) -> f64 {
        let both = self.words.intersection(&other.words).count();
        both as f64 / (self.words.len() + other.words.len() - both).max(1) as f64
    }
}

/// The lines of the rows of both tables that `is_told` says yes to.
fn rows(entry: &Entry, is_told: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    let page = &entry.source.page;
    let cut = |table: &ScenarioTable| -> Vec<Range<usize>> {
        let rows = table.rows.iter().zip(&table.table.rows);
        rows.filter(|(row, _)| is_told(&row.text.plain)).map(|(_, line)| line.span.clone()).collect()
    };
    [&page.valid, &page.invalid].into_iter().flatten().flat_map(cut).collect()
}

/// The page without these lines.
fn shortened(page: &Source, lines: &[Range<usize>], vocabulary: &Vocabulary) -> Arc<Source> {
    let mut lines: Vec<_> = lines.to_vec();
    lines.sort_by_key(|line| line.start);
    let mut text = String::with_capacity(page.text.len());
    let mut kept = 0;
    for line in lines {
        text.push_str(page.text.get(kept..line.start).unwrap_or_default());
        let behind = page.text.get(line.end..).unwrap_or_default();
        kept = line.end + behind.find('\n').map_or(behind.len(), |end| end + 1);
    }
    text.push_str(page.text.get(kept..).unwrap_or_default());
    source(page.path.clone(), &text, vocabulary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relevance::situation::{Asked, situations, status_entries};
    use playbook_desk::library::PagePath;

    const FREEZE: &str = "# Freeze\n\n> [!IMPORTANT]\n> **Definition:** Nothing may change.\n\n## Valid Example \
        Scenarios:\n| Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n| No change before the audit. | \
        Freeze |\n| The plant rests in summer. | Freeze |\n";
    const MONEY: &str = "# Money\n\n> [!IMPORTANT]\n> **Definition:** Nobody pays.\n\n## Invalid Example Scenarios \
        for this L2:\n| Invalid Example Scenario | Scenario Status |\n| :--: | :--: |\n| No change before the audit. | \
        Freeze |\n";

    #[test]
    fn a_situation_goes_from_every_page_and_nothing_else_does() {
        let vocabulary = Vocabulary::builtin();
        let pages = [("a/l1l2l3-blocked-freeze.md", FREEZE), ("a/l1l2l3-blocked-money.md", MONEY)];
        let pages = pages.map(|(path, text)| source(PagePath::new(path), text, &vocabulary));
        let library = Library::build(pages.to_vec(), &[]);
        let all = situations(&status_entries(&library));
        let rows = |library: &Library| situations(&status_entries(library)).len();
        assert_eq!(all.len(), 5, "two titles and three rows: {all:?}");
        let invalid = all.iter().find(|one| one.asked == Asked::Invalid).expect("Money's row");
        assert_eq!(invalid.told[0].right[0].as_str(), "a/l1l2l3-blocked-freeze.md");
        let left = without(&library, invalid, &vocabulary);
        assert_eq!(rows(&left), 3, "both rows with the text are gone");
        let kept = left.entries().iter().all(|entry| !entry.source.text.contains("audit"));
        assert!(kept && left.entries()[0].source.text.contains("The plant rests"));
    }
}

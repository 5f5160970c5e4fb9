//! A page on its way into another language: its headings and column headers in that language's words, everything else as
//! it was, for a person to translate. It knows no other page.

use super::vocabulary::{ColumnWord, HeadingWord};
use super::wording::Wording;
use super::{Edit, Edits, Language, Page, ScenarioTable, Span, UpdateColumn, Vocabulary};

/// The edits that put the headings and headers of the known parts into the words of `language`; none for a language that
/// the vocabulary does not know.
pub fn headings_in(language: Language, text: &str, page: &Page, vocabulary: &Vocabulary) -> Edits {
    let mut writing = Writing { text, edits: Edits::new() };
    let Some(wording) = vocabulary.wording(language) else { return writing.edits };
    for (table, heading, column) in [
        (&page.valid, HeadingWord::Valid, ColumnWord::Valid),
        (&page.invalid, HeadingWord::Invalid, ColumnWord::Invalid),
    ] {
        if let Some(table) = table {
            writing.table(table, heading, column, wording);
        }
    }
    if let Some(updates) = &page.updates {
        if let Some(heading) = &updates.heading {
            writing.put(&heading.span, wording.heading(HeadingWord::Updates, ""));
        }
        for (column, cell) in updates.columns.iter().zip(&updates.table.header.cells) {
            let meaning = match column {
                UpdateColumn::Date => ColumnWord::Date,
                UpdateColumn::Who => ColumnWord::Who,
                UpdateColumn::What => ColumnWord::What,
                UpdateColumn::Notes => ColumnWord::Notes,
                UpdateColumn::Published | UpdateColumn::Other => continue,
            };
            writing.put(&cell.span, wording.column(meaning));
        }
    }
    writing.edits
}

/// The edits that take all rows out of the update summary.
pub fn without_log(text: &str, page: &Page) -> Edits {
    let table = page.updates.as_ref().map(|updates| &updates.table);
    let rows = table.and_then(|table| Some(table.delimiter.end..table.rows.last()?.span.end));
    let mut edits = Edits::new();
    if let Some(edit) = rows.and_then(|rows| Edit::smallest(text, rows, "")) {
        // One edit alone overlaps nothing.
        let _ = edits.push(edit);
    }
    edits
}

struct Writing<'a> {
    text: &'a str,
    edits: Edits,
}

impl Writing<'_> {
    fn table(&mut self, table: &ScenarioTable, heading: HeadingWord, column: ColumnWord, wording: &Wording) {
        if let Some(words) = &table.heading {
            let level = if words.plain.contains("L3") { "L3" } else { "L2" };
            let colon = words.plain.chars().last().filter(|last| matches!(last, ':' | '：'));
            let known = wording.heading(heading, level);
            let words_there = known.map(|known| format!("{known}{}", colon.map(String::from).unwrap_or_default()));
            self.put(&words.span, words_there.as_deref());
        }
        let cells = &table.table.header.cells;
        if let Some(cell) = cells.get(table.sentence) {
            self.put(&cell.span, wording.column(column));
        }
        // Columns that are called by their level are called so in every language.
        if let [only] = table.status.as_slice()
            && let Some(cell) = cells.get(*only)
        {
            self.put(&cell.span, wording.column(ColumnWord::Status));
        }
    }

    fn put(&mut self, span: &Span, words: Option<&str>) {
        if let Some(edit) = words.and_then(|words| Edit::smallest(self.text, span.clone(), words)) {
            // Parts of a page do not overlap; one that did would stay as it is.
            let _ = self.edits.push(edit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    #[test]
    fn a_log_begins_anew() {
        let log = |rows: &str| {
            format!(
                "# Budget\r\n\r\n### Refresh Summary\r\n\r\n|Date|Who Changed|What Changed|\r\n|---|---|---|\r\n{rows}\r\nMore.\r\n"
            )
        };
        let (page, vocabulary) = (log("|1/2/2026| A| B|\r\n|1/3/2025| A| C|\r\n"), Vocabulary::builtin());
        let text = without_log(&page, &parse(&page, &vocabulary).0).apply(&page);
        assert_eq!(text, log(""));
        assert!(parse(&text, &vocabulary).0.updates.is_some_and(|updates| updates.rows.is_empty()));
        assert!(without_log(&text, &parse(&text, &vocabulary).0).is_empty());
    }

    #[test]
    fn headings_and_headers_change_and_nothing_else() {
        let page = "# Budget\n\n## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n| No money. | Budget |\n\n### Refresh Summary\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n|1/2/2026| A| B|\n";
        let vocabulary = Vocabulary::builtin();
        let text = headings_in(Language::DE, page, &parse(page, &vocabulary).0, &vocabulary).apply(page);
        let expected = "# Budget\n\n## Gültige Beispielszenarien:\n\n| Gültiges Beispielszenario | Szenariostatus |\n| :--: | :--: |\n| No money. | Budget |\n\n### Zusammenfassung der Aktualisierung\n\n|Datum|Geändert durch|Änderung an|\n|---|---|---|\n|1/2/2026| A| B|\n";
        assert_eq!(text, expected);
    }
}

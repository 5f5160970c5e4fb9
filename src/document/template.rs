//! The text that a new page begins with: front matter like that of a page of its kind, its name, and for a status entry
//! the headings and tables of its language, empty. What is typed into them makes the rest. It knows no file.

use super::change::{Change, Examples, RowChange, apply_in};
use super::{Kind, Language, Page, Vocabulary, parse};

/// What is known of a new page.
#[derive(Clone, Copy, Debug)]
pub struct Template<'a> {
    pub kind: Kind,
    pub language: Language,
    /// The name that readers see.
    pub name: &'a str,
    /// The English names of its levels, from L1 down; they make the front matter's title.
    pub levels: &'a [&'a str],
    /// A page of the same kind, whose front matter is taken over.
    pub model: Option<(&'a str, &'a Page)>,
}

impl Template<'_> {
    pub fn text(&self, vocabulary: &Vocabulary) -> String {
        let title = if self.levels.is_empty() { self.name.to_owned() } else { self.levels.join(" - ") };
        let front_matter = self.model.and_then(|(text, page)| text.get(page.front_matter.as_ref()?.span.clone()));
        let front_matter = front_matter.map(|lines| lines.trim_start_matches('\u{feff}').trim_end());
        let front_matter = front_matter.filter(|lines| lines.starts_with("---") && lines.ends_with("---"));
        let front_matter = front_matter.unwrap_or("---\ntitle:\nms.date:\n---");
        let end = if front_matter.contains("\r\n") { "\r\n" } else { "\n" };
        let name = self.name.trim();
        let mut text = format!("{front_matter}{end}{end}# {name}{end}");
        for (key, value) in [("title", title.as_str()), ("description", name)] {
            // A key that the model does not have is not added.
            if key == "title" || has_key(&text, key, vocabulary) {
                self.make(&mut text, &Change::Field { key: key.to_owned(), value: value.to_owned() }, vocabulary);
            }
        }
        if self.kind == Kind::Status {
            self.tables(&mut text, vocabulary);
        }
        text
    }

    /// Both tables of examples, without rows.
    fn tables(&self, text: &mut String, vocabulary: &Vocabulary) {
        for examples in [Examples::Valid, Examples::Invalid] {
            let add = RowChange::Add { at: 0, text: self.name.to_owned(), status: Some(Vec::new()) };
            if self.make(text, &Change::Scenario(examples, add), vocabulary) {
                self.make(text, &Change::Scenario(examples, RowChange::Remove { row: 0 }), vocabulary);
            }
        }
    }

    /// Whether the change could be made.
    fn make(&self, text: &mut String, change: &Change, vocabulary: &Vocabulary) -> bool {
        let (page, _) = parse(text, vocabulary);
        match apply_in(self.language, text, &page, change, vocabulary) {
            Ok(changed) => {
                *text = changed.map_or_else(|| std::mem::take(text), |changed| changed.text);
                true
            }
            Err(_) => false,
        }
    }
}

fn has_key(text: &str, key: &str, vocabulary: &Vocabulary) -> bool {
    let (page, _) = parse(text, vocabulary);
    page.front_matter.is_some_and(|front_matter| front_matter.get(key).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(language: Language, name: &str, model: Option<&str>) -> String {
        let vocabulary = Vocabulary::builtin();
        let page = model.map(|model| parse(model, &vocabulary).0);
        let model = model.zip(page.as_ref());
        let levels = &["Blocked", "Budget"];
        Template { kind: Kind::Status, language, name, levels, model }.text(&vocabulary)
    }

    #[test]
    fn a_status_entry_begins_with_its_headings_and_empty_tables() {
        let expected = "---\ntitle: Blocked - Budget\nms.date:\n---\n\n# Budget\n\n## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n\n## Invalid Example Scenarios for this L2:\n\n| Invalid Example Scenario | Scenario Status |\n| :--: | :--: |\n";
        assert_eq!(text(Language::EN, "Budget", None), expected);
    }

    #[test]
    fn every_language_of_the_vocabulary_has_its_own() {
        for (language, heading) in [
            (Language::ES, "Escenarios válidos de ejemplo:"),
            (Language::DE, "Gültige Beispielszenarien:"),
            (Language::PT, "Cenários de exemplo válidos:"),
            (Language::JA, "有効なシナリオの例"),
            (Language::ZH, "有效示例场景"),
        ] {
            let text = text(language, "Budget", None);
            assert!(text.contains(&format!("## {heading}\n")), "{text}");
            let (page, _) = parse(&text, &Vocabulary::builtin());
            let rows = |table: &Option<crate::document::ScenarioTable>| table.as_ref().map(|table| table.rows.len());
            assert_eq!((rows(&page.valid), rows(&page.invalid)), (Some(0), Some(0)), "{text}");
        }
    }

    #[test]
    fn the_front_matter_is_that_of_a_sibling() {
        let model = "\u{feff}---  \r\n# required metadata\r\ntitle: Blocked - Other\r\nauthor: ana\r\ndescription: Old\r\n---  \r\n\r\n# Other\r\n";
        let text = text(Language::EN, "Budget", Some(model));
        let head = "---  \r\n# required metadata\r\ntitle: Blocked - Budget\r\nauthor: ana\r\ndescription: Budget\r\n---\r\n\r\n# Budget\r\n";
        assert!(text.starts_with(head), "{text}");
        assert!(!text.replace("\r\n", "").contains('\n'));
    }
}

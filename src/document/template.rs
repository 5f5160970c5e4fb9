//! The text that a new page begins with: front matter like that of a page of its kind, its name, and for a status entry
//! the headings and tables of its language, empty. What is typed into them makes the rest. It knows no file.

use super::change::{Change, Examples, RowChange, apply_in};
use super::update_row::dated;
use super::{Date, Kind, Language, Page, Vocabulary, parse};

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
    /// Values, by key, in the place of the model's; empty ones are left for a person to fill in.
    pub fields: &'a [(String, String)],
    /// Of `ms.date`, in the form that the model has; `None` leaves it empty.
    pub today: Option<Date>,
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
        let description = if self.describes_by_title() { title.as_str() } else { name };
        let own = [("title", title.as_str()), ("description", description)];
        let given = self.fields.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        for (key, value) in given.chain(own) {
            // A key that the model does not have is not added.
            if key == "title" || has_key(&text, key, vocabulary) {
                self.make(&mut text, &Change::Field { key: key.to_owned(), value: value.to_owned() }, vocabulary);
            }
        }
        self.date(&mut text, vocabulary);
        let mut text = tidied(&text, vocabulary);
        if self.kind == Kind::Status {
            self.tables(&mut text, vocabulary);
        }
        text
    }

    /// The model says the same twice.
    fn describes_by_title(&self) -> bool {
        let fields = self.model.and_then(|(_, page)| page.front_matter.as_ref());
        fields.is_some_and(|fields| fields.get("title").is_some() && fields.get("title") == fields.get("description"))
    }

    fn date(&self, text: &mut String, vocabulary: &Vocabulary) {
        let (page, _) = parse(text, vocabulary);
        match self.today.map(|today| dated(text, &page, today, vocabulary)) {
            Some(Ok(edits)) => *text = edits.apply(text),
            Some(Err(_)) | None if has_key(text, "ms.date", vocabulary) => {
                self.make(text, &Change::Field { key: "ms.date".to_owned(), value: String::new() }, vocabulary);
            }
            Some(Err(_)) | None => {}
        }
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

/// Without the blanks that the model's lines end with, and those that a value left behind.
fn tidied(text: &str, vocabulary: &Vocabulary) -> String {
    let (page, _) = parse(text, vocabulary);
    let Some(front_matter) = page.front_matter else { return text.to_owned() };
    let (head, body) = text.split_at_checked(front_matter.span.end).unwrap_or((text, ""));
    let lines = head.split_inclusive('\n').map(|line| {
        let words = line.trim_end_matches(['\r', '\n']);
        [words.trim_end(), line.get(words.len()..).unwrap_or_default()].concat()
    });
    lines.chain([body.to_owned()]).collect()
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
        let fields = [("author".to_owned(), "Bo Lind".to_owned()), ("ft.owner".to_owned(), String::new())];
        let today = Date::new(2026, 11, 2);
        Template { kind: Kind::Status, language, name, levels, model, fields: &fields, today }.text(&vocabulary)
    }

    #[test]
    fn a_status_entry_begins_with_its_headings_and_empty_tables() {
        let expected = "---\ntitle: Blocked - Budget\nms.date: 11/02/2026\n---\n\n# Budget\n\n## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario Status |\n| :--: | :--: |\n\n## Invalid Example Scenarios for this L2:\n\n| Invalid Example Scenario | Scenario Status |\n| :--: | :--: |\n";
        assert_eq!(text(Language::EN, "Budget", None), expected);
    }

    #[test]
    fn the_description_is_the_title_where_a_sibling_has_it_so() {
        for (description, expected) in [("Blocked - Other", "Blocked - Budget"), ("How to tell", "Budget")] {
            let model = format!("---\ntitle: Blocked - Other\ndescription: {description}\n---\n\n# Other\n");
            let text = text(Language::EN, "Budget", Some(&model));
            assert!(text.contains(&format!("\ndescription: {expected}\n")), "{text}");
        }
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
        let model = "\u{feff}---  \r\n# required metadata\r\ntitle: Blocked - Other\r\nauthor: ana\r\nft.owner: bea \r\nms.date: 9/7/2019\r\ndescription: Old\r\n---  \r\n\r\n# Other\r\n";
        let text = text(Language::EN, "Budget", Some(model));
        let head = "---\r\n# required metadata\r\ntitle: Blocked - Budget\r\nauthor: Bo Lind\r\nft.owner:\r\nms.date: 11/2/2026\r\ndescription: Budget\r\n---\r\n\r\n# Budget\r\n";
        assert!(text.starts_with(head), "{text}");
        assert!(!text.replace("\r\n", "").contains('\n'));
    }
}

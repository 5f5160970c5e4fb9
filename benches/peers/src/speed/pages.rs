//! A made-up library of any size: status entries of about 3 KB in six languages, families aligned row by row, written
//! the way real files are. Every page is made from its number alone.

use super::shape::{SHAPES, Shape, Writing};
use super::words::{Words, name};
use crate::chance::Chance;
use rayon::prelude::*;
use std::fmt::Write as _;

const SEED: u64 = 20_200_327;
const L1: [(&str, &str); 4] = [
    ("status-unknown", "Status Unknown"),
    ("in-progress", "In Progress"),
    ("no-intent", "No Intent"),
    ("blocked", "Blocked"),
];

/// A page, as a file and as the peers are given it.
pub struct MadePage {
    pub path: String,
    /// Code of its language.
    pub language: &'static str,
    pub title: String,
    /// The file.
    pub markdown: String,
    /// The words that the desk's own search reads from the file, but for the title.
    pub body: String,
    pub rows: Vec<String>,
}

/// The pages with these numbers, in order.
pub fn pages(numbers: std::ops::Range<usize>, entries: usize) -> Vec<MadePage> {
    let words = Words::default();
    numbers.into_par_iter().map(|number| page(number, entries, &words)).collect()
}

fn page(number: usize, entries: usize, words: &Words) -> MadePage {
    let (family, shape) = (number / SHAPES.len(), &SHAPES[number % SHAPES.len()]);
    let families = entries.div_ceil(SHAPES.len());
    let mut of_family = Chance::new(SEED, &format!("family {family}"));
    let (l1, l1_name) = *of_family.one_of(&L1).unwrap_or(&L1[0]);
    let (valid, invalid, questions) = (4 + of_family.below(5), of_family.below(6), 2 + of_family.below(3));
    let others: Vec<usize> = (0..invalid).map(|_| of_family.below(families)).collect();
    let mut writer = Writer { words, shape, chance: Chance::new(SEED, &format!("page {number}")) };
    let title = status_name(family, shape);
    let definition = writer.sentence(28);
    let valid: Vec<(String, String)> = (0..valid).map(|_| (writer.sentence(13), title.clone())).collect();
    let invalid: Vec<_> = others.iter().map(|other| (writer.sentence(13), status_name(*other, shape))).collect();
    let questions: Vec<String> = (0..questions).map(|_| writer.sentence(12)).collect();
    let prose: Vec<(String, String)> = (0..2).map(|_| (writer.sentence(3), writer.sentence(75))).collect();
    let updates: Vec<[String; 3]> = (0..3).map(|_| [writer.date(), writer.person(), writer.sentence(5)]).collect();

    let english = status_name(family, &SHAPES[0]);
    let mut text = format!(
        "---\ntitle: {l1_name} - {english}\ndescription: {l1_name} - {english}\nauthor: someone\nms.date: \
         03/27/2020\nms.topic: playbook\nms.prod: non-product-specific\nms.custom: partner-playbook\nft.audience: \
         partner\n---\n\n# {title}\n\n> [!IMPORTANT]\n> {} {definition}\n\n",
        shape.definition
    );
    write_rows(&mut text, shape.valid, shape.status, &valid);
    write_rows(&mut text, shape.invalid, shape.status, &invalid);
    text.push_str("> [!TIP]\n");
    questions.iter().enumerate().for_each(|(at, question)| push(&mut text, format_args!("> {}. {question}\n", at + 1)));
    prose.iter().for_each(|(heading, said)| push(&mut text, format_args!("\n## {heading}\n\n{said}\n")));
    let [heading, date, who, what] = shape.updates;
    push(&mut text, format_args!("\n## {heading}\n| {date} | {who} | {what} |\n| --- | --- | --- |\n"));
    updates.iter().for_each(|[date, who, what]| push(&mut text, format_args!("| {date} | {who} | {what} |\n")));

    let rows: Vec<String> = valid.into_iter().chain(invalid).map(|(row, _)| row).collect();
    let prose = prose.iter().flat_map(|(heading, said)| [heading, said]);
    let parts = [&definition].into_iter().chain(&rows).chain(&questions).chain(prose).chain(updates.iter().flatten());
    let body = parts.map(String::as_str).collect::<Vec<_>>().join("\n");
    let path = format!("{}/l1l2l3-{l1}-{}-{family}{}.md", shape.folder, slug(&english), shape.suffix);
    MadePage { path, language: shape.code, title, markdown: text, body, rows }
}

fn write_rows(text: &mut String, [heading, column]: [&str; 2], status: &str, rows: &[(String, String)]) {
    if rows.is_empty() {
        return;
    }
    push(text, format_args!("## {heading}\n| {column} | {status} |\n| :--: | :--: |\n"));
    rows.iter().for_each(|(row, status)| push(text, format_args!("| {row} | {status} |\n")));
    text.push('\n');
}

fn push(text: &mut String, what: std::fmt::Arguments) {
    // Writing to a string cannot fail.
    let _ = text.write_fmt(what);
}

/// What the status of a family is called in a language.
fn status_name(family: usize, shape: &Shape) -> String {
    let mut chance = Chance::new(SEED, &format!("name {family} {}", shape.code));
    let words: Vec<String> = (0..3).map(|_| capital(&name(shape, &mut chance))).collect();
    words.join(match shape.writing {
        Writing::Spaced { .. } => " ",
        Writing::Unspaced { .. } => "",
    })
}

fn slug(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

struct Writer<'a> {
    words: &'a Words,
    shape: &'a Shape,
    chance: Chance,
}

impl Writer<'_> {
    /// About as many words as told, with a capital and a full stop.
    fn sentence(&mut self, words: usize) -> String {
        let count = (words * 3 / 4) + self.chance.below(words / 2 + 1);
        let words: Vec<String> = (0..count.max(1)).map(|_| self.words.any(self.shape, &mut self.chance)).collect();
        match self.shape.writing {
            Writing::Spaced { .. } => capital(&words.join(" ")) + ".",
            Writing::Unspaced { .. } => words.concat() + "。",
        }
    }

    fn date(&mut self) -> String {
        let (month, day, year) = (self.chance.below(12), self.chance.below(28), self.chance.below(2));
        format!("{:02}/{:02}/{}", month + 1, day + 1, 2019 + year)
    }

    fn person(&mut self) -> String {
        let writers = self.chance.below(40) as u64;
        let mut chance = Chance::new(writers, "people");
        format!("{} {}", capital(&name(&SHAPES[0], &mut chance)), capital(&name(&SHAPES[0], &mut chance)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relevance::reading::source;
    use playbook_desk::document::{Kind, Vocabulary};
    use playbook_desk::library::{Library, PagePath};

    #[test]
    fn made_pages_read_as_status_entries_of_their_language() {
        let vocabulary = Vocabulary::builtin();
        let made = pages(0..240, 240);
        let sources = made.iter().map(|page| source(PagePath::new(&page.path), &page.markdown, &vocabulary));
        let library = Library::build(sources.collect(), &[]);
        let mut rows = 0;
        for page in &made {
            let entry = library.get(&PagePath::new(&page.path)).expect("the page");
            let of = &entry.source.page;
            assert_eq!((of.kind, entry.name.as_str()), (Kind::Status, page.title.as_str()), "{}", page.path);
            assert_eq!(entry.language.map(|language| language.to_string()).as_deref(), Some(page.language));
            let read = [&of.valid, &of.invalid].into_iter().flatten().flat_map(|table| &table.rows);
            assert!(read.map(|row| row.text.plain.as_str()).eq(page.rows.iter().map(String::as_str)), "{}", page.path);
            assert!(entry.valid.iter().chain(&entry.invalid).all(Option::is_some), "{}", page.path);
            assert_eq!(library.family(entry.path()).len(), SHAPES.len(), "{}", page.path);
            rows += page.rows.len();
        }
        let bytes: usize = made.iter().map(|page| page.markdown.len()).sum();
        assert!((2_500..3_500).contains(&(bytes / made.len())), "{} bytes a page", bytes / made.len());
        assert!((5..12).contains(&(rows / made.len())));
    }
}

//! A receipt as text to paste. The words around what the pages say are handed in, in the language that the reader chose.

use super::comparison::Column;
use super::receipt::{Neighbour, Receipt};

/// The words of a receipt; labels are without the colon that follows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptWords {
    /// Before the levels of the chosen entry.
    pub status: String,
    /// Before the date of the entry.
    pub dated: String,
    /// Before the customer's situation.
    pub situation: String,
    /// Before what it was decided by.
    pub scenario: String,
    /// What it was decided by.
    pub because: String,
    /// Before the neighbours.
    pub considered: String,
    /// How each neighbour is ruled out, in their order.
    pub reasons: Vec<String>,
    /// Before the note.
    pub note: String,
}

impl Receipt {
    /// For mail and chat; lines end in `\n`.
    pub fn plain(&self, words: &ReceiptWords) -> String {
        self.told(words, &Style { strong: "", code: "", escape: str::to_owned })
    }

    /// The same as Markdown; what the pages say cannot become markup.
    pub fn markdown(&self, words: &ReceiptWords) -> String {
        self.told(words, &Style { strong: "**", code: "`", escape: escaped })
    }

    fn told(&self, words: &ReceiptWords, style: &Style) -> String {
        let mut lines = vec![
            style.line(&words.status, &title(&self.chosen)),
            format!("{}{}{}", style.code, self.chosen.path, style.code),
        ];
        lines.extend(date(&self.chosen).map(|date| style.line(&words.dated, &date)));
        lines.extend(self.situation.iter().map(|said| style.line(&words.situation, said)));
        lines.push(style.line(&words.scenario, &words.because));
        // Markdown joins lines to a paragraph; an empty one keeps each apart.
        let mut text = lines.join(if style.code.is_empty() { "\n" } else { "\n\n" });
        if !self.neighbours.is_empty() {
            text += &format!("\n\n{0}{1}:{0}\n", style.strong, words.considered);
            let neighbours = self.neighbours.iter().zip(&words.reasons);
            let neighbours = neighbours.map(|(neighbour, why)| style.neighbour(neighbour, why));
            text += &neighbours.collect::<Vec<_>>().join("\n");
        }
        if !self.note.is_empty() {
            text += &format!("\n\n{}", style.line(&words.note, &self.note));
        }
        text + "\n"
    }
}

/// What differs between plain text and Markdown.
struct Style {
    strong: &'static str,
    code: &'static str,
    escape: fn(&str) -> String,
}

impl Style {
    fn line(&self, label: &str, text: &str) -> String {
        format!("{0}{label}:{0} {1}", self.strong, (self.escape)(text))
    }

    fn neighbour(&self, neighbour: &Neighbour, why: &str) -> String {
        format!("- {0}{1}{0}: {2}", self.strong, (self.escape)(&title(&neighbour.column)), (self.escape)(why))
    }
}

/// The name, behind the levels above it.
fn title(column: &Column) -> String {
    let above = column.levels.split_last().map_or(&[][..], |(_, above)| above);
    above.iter().map(String::as_str).chain([column.name.as_str()]).collect::<Vec<_>>().join(" > ")
}

fn date(column: &Column) -> Option<String> {
    column.updated.map(|date| date.to_string()).or_else(|| column.dated.clone())
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(if character == '\n' { ' ' } else { character });
    }
    escaped
}

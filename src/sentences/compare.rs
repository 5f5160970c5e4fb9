//! What a comparison says to a person: the names of its lanes, what translations are behind with, why a column stands
//! back, and the words around a decision.

use crate::compare::{Comparison, Mode, Neighbour, News, Place, Receipt, ReceiptWords, Section};
use crate::library::PagePath;
use crate::text::{Texts, Value};

/// The heading of a lane.
pub fn lane(section: Section, texts: &Texts) -> String {
    texts.say(match section {
        Section::Definition => "lane-definition",
        Section::Valid => "lane-valid",
        Section::Invalid => "lane-invalid",
        Section::Question => "lane-question",
        Section::Update => "lane-update",
        Section::Text => "lane-text",
    })
}

/// One thing to know about translations.
pub fn news(comparison: &Comparison, news: &News, texts: &Texts) -> String {
    let name = |entry: &PagePath| Value::from(column_name(comparison, entry, texts));
    let words = |place: &Place| Value::from(comparison.cell(place).map_or(String::new(), |cell| cell.text.to_string()));
    match news {
        News::Missing { row, entry } => texts.say_with("news-missing", &[("entry", name(entry)), ("text", words(row))]),
        News::Extra { row } => texts.say_with("news-extra", &[("entry", name(&row.entry)), ("text", words(row))]),
        News::Moved { row, .. } => texts.say_with("news-moved", &[("entry", name(&row.entry)), ("text", words(row))]),
        News::NewerEnglish { entry, english, translation, .. } => {
            let dates = [("english", english.to_string().into()), ("translation", translation.to_string().into())];
            texts.say_with("news-newer-english", &[[("entry", name(entry))].as_slice(), &dates].concat())
        }
        News::SuspectDate { update, date } => {
            let arguments = [("entry", name(&update.entry)), ("date", date.to_string().into())];
            texts.say_with("news-suspect-date", &arguments)
        }
    }
}

/// Between translations a column is known by its language, else by its name.
pub fn column_name(comparison: &Comparison, entry: &PagePath, texts: &Texts) -> String {
    let Some(column) = comparison.column(entry) else { return entry.to_string() };
    match column.language.filter(|_| comparison.mode == Mode::Languages) {
        Some(language) => texts.language_name(language.code()),
        None => column.name.clone(),
    }
}

/// Why the statement at `place` speaks against `entry`.
pub fn against(comparison: &Comparison, place: &Place, texts: &Texts) -> String {
    let telling = comparison.separating.iter().find(|telling| telling.place == *place).map(|telling| &telling.text);
    let text = telling.or_else(|| comparison.cell(place).map(|cell| &cell.text));
    let text = Value::from(text.map_or(String::new(), |text| text.to_string()));
    match (place.section, comparison.instead(place)) {
        (Section::Invalid, Some(name)) => texts.say_with("against-redirect", &[("text", text), ("entry", name.into())]),
        (Section::Invalid, None) => texts.say_with("against-exception", &[("text", text)]),
        _ => texts.say_with("against-statement", &[("text", text)]),
    }
}

/// What a decision rests on.
pub fn because(receipt: &Receipt, texts: &Texts) -> String {
    let ruled_out = receipt.neighbours.iter().all(|neighbour| neighbour.against > 0);
    match &receipt.scenario {
        Some(scenario) if scenario.place.entry == receipt.chosen.path => scenario.text.to_string(),
        Some(scenario) => {
            let says = receipt.neighbours.iter().find(|neighbour| neighbour.column.path == scenario.place.entry);
            let name = says.map_or_else(String::new, |neighbour| neighbour.column.name.clone());
            let key = if scenario.place.section == Section::Invalid { "receipt-sent-here" } else { "receipt-shared" };
            texts.say_with(key, &[("text", (*scenario.text).into()), ("entry", name.into())])
        }
        None if ruled_out => texts.say("receipt-only-left"),
        None => texts.say("receipt-by-hand"),
    }
}

/// How a neighbour is ruled out, or that it is not.
pub fn ruled_out(neighbour: &Neighbour, texts: &Texts) -> String {
    let Some(statement) = &neighbour.ruled_out_by else {
        return texts.say_with("receipt-open", &[("count", neighbour.in_favour.into())]);
    };
    let text = Value::from(statement.text.to_string());
    match (statement.place.section, &neighbour.instead) {
        (Section::Invalid, Some(name)) => {
            texts.say_with("receipt-use", &[("text", text), ("entry", name.as_str().into())])
        }
        (Section::Invalid, None) => texts.say_with("receipt-exception", &[("text", text)]),
        _ => texts.say_with("receipt-not-fitting", &[("text", text)]),
    }
}

/// The words around what pages say in a decision.
pub fn receipt_words(receipt: &Receipt, texts: &Texts) -> ReceiptWords {
    ReceiptWords {
        status: texts.say("receipt-status"),
        dated: texts.say("receipt-dated"),
        situation: texts.say("receipt-situation"),
        scenario: texts.say("receipt-scenario"),
        because: because(receipt, texts),
        considered: texts.say("receipt-considered"),
        reasons: receipt.neighbours.iter().map(|neighbour| ruled_out(neighbour, texts)).collect(),
        note: texts.say("receipt-note"),
    }
}

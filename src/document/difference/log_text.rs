//! Differences as a text for the update summary: short, specific, in the language of the log. What a reader of the log
//! sees anyway (its new row, `ms.date`) is left out.

use super::parts::log_language;
use super::{Difference, Part, What};
use crate::document::fold::fold;
use crate::document::log_words::{Count, LogWords, Several, Single};
use crate::document::{Language, Page, Vocabulary};

/// A proposal for the log of `page`, the new version; `None` when there is nothing to tell. Languages without phrases
/// are told in English.
pub fn log_text(differences: &[Difference], page: &Page, vocabulary: &Vocabulary) -> Option<String> {
    let words = words(log_language(page), vocabulary)?;
    let title = page.title.as_ref().map(|title| title.plain.as_str());
    let renames = differences.iter().any(|difference| difference.part == Part::Title);
    let has_news = |difference: &&Difference| {
        let follows = renames
            && difference.what == What::Redirected
            && difference.part == Part::Valid
            && difference.new.as_ref().and_then(|new| new.status.last()).map(String::as_str) == title;
        let is_log = difference.part == Part::Update && difference.what == What::Added;
        !(follows || is_log || is_date(difference))
    };
    let told: Vec<&Difference> = differences.iter().filter(has_news).collect();
    let phrases = Phrases { words, room: room(&told) }.all(&told);
    let mut text = String::new();
    for (number, phrase) in phrases.into_iter().enumerate() {
        if number > 0 {
            text.push_str(&words.joint);
        }
        let mut letters = phrase.chars();
        match letters.next() {
            Some(first) if number > 0 && words.lower => {
                text.extend(first.to_lowercase());
                text.push_str(letters.as_str());
            }
            _ => text.push_str(&phrase),
        }
    }
    (!text.is_empty()).then_some(text)
}

fn is_date(difference: &Difference) -> bool {
    matches!(&difference.part, Part::Field(key) if key.eq_ignore_ascii_case("ms.date"))
}

/// Whether a difference is more than the log and its date.
pub(super) fn is_more_than_log(difference: &Difference) -> bool {
    difference.part != Part::Update && !is_date(difference)
}

/// A proposal for the log of a page that was not there before.
pub fn created_text(page: &Page, vocabulary: &Vocabulary) -> Option<String> {
    let words = words(log_language(page), vocabulary).map(|words| words.created.clone());
    words.filter(|words| !words.is_empty())
}

/// Whether a text, in any language, tells nothing about what changed: "General maintenance".
pub fn says_nothing(text: &str, vocabulary: &Vocabulary) -> bool {
    let folded = fold(text);
    let mut hollow = vocabulary.wordings().filter_map(|wording| wording.log.as_ref()).flat_map(|log| &log.hollow);
    folded.is_empty() || hollow.any(|known| fold(known) == folded)
}

pub(super) fn words(language: Option<Language>, vocabulary: &Vocabulary) -> Option<&LogWords> {
    let of = |language| vocabulary.wording(language).and_then(|wording| wording.log.as_ref());
    language.and_then(of).or_else(|| of(Language::EN))
}

/// Columns for each quoted text: the more is told, the shorter.
fn room(told: &[&Difference]) -> usize {
    match told.len() {
        0..=1 => 90,
        2 => 60,
        _ => 40,
    }
}

struct Phrases<'w> {
    words: &'w LogWords,
    room: usize,
}

impl Phrases<'_> {
    fn all(&self, told: &[&Difference]) -> Vec<String> {
        let words = self.words;
        let of = |wanted: fn(&Part) -> bool| -> Vec<&Difference> {
            told.iter().copied().filter(|difference| wanted(&difference.part)).collect()
        };
        let mut phrases = Vec::new();
        self.single(&words.title, &of(|part| *part == Part::Title), &mut phrases);
        self.single(&words.definition, &of(|part| *part == Part::Definition), &mut phrases);
        self.several(&words.valid, &of(|part| *part == Part::Valid), &mut phrases);
        let mut invalid = of(|part| *part == Part::Invalid);
        let both = self.reworded_and_redirected(&invalid);
        if both.is_some() {
            invalid.retain(|difference| !matches!(difference.what, What::Reworded | What::Redirected));
        }
        self.several(&words.invalid, &invalid, &mut phrases);
        phrases.extend(both);
        self.redirected(&invalid, &mut phrases);
        for difference in of(|part| *part == Part::Introduction) {
            let phrase = match difference.what {
                What::Added => &words.intro_added,
                What::Removed => &words.intro_removed,
                What::Reworded | What::Moved | What::Redirected => &words.intro,
            };
            phrases.extend(Some(phrase.clone()).filter(|phrase| !phrase.is_empty()));
        }
        self.several(&words.questions, &of(|part| matches!(part, Part::Question(_))), &mut phrases);
        self.several(&words.sections, &of(|part| matches!(part, Part::Section(_))), &mut phrases);
        if !of(|part| matches!(part, Part::Link(_))).is_empty() {
            phrases.push(words.links.clone());
        }
        let mut keys: Vec<&str> =
            of(|part| matches!(part, Part::Field(_))).iter().filter_map(|field| field.part.name()).collect();
        keys.dedup();
        if !keys.is_empty() {
            phrases.push(words.fields.replace("{names}", &keys.join(&words.comma)));
        }
        if !of(|part| *part == Part::Update).is_empty() {
            phrases.push(words.log.clone());
        }
        if !of(|part| *part == Part::Markup).is_empty() {
            phrases.push(words.markup.clone());
        }
        phrases
    }

    fn single(&self, words: &Single, told: &[&Difference], phrases: &mut Vec<String>) {
        for difference in told {
            let phrase = match difference.what {
                What::Added => &words.added,
                What::Removed => &words.removed,
                What::Reworded | What::Moved | What::Redirected => &words.reworded,
            };
            phrases.push(phrase.replace("{text}", &self.quoted(difference)));
        }
    }

    fn several(&self, words: &Several, told: &[&Difference], phrases: &mut Vec<String>) {
        // A valid row's status is its own, and a status taken away leads nowhere: the row was reworded.
        let means = |difference: &Difference| match (difference.what, &difference.part, &difference.new) {
            (What::Redirected, Part::Valid, _) => What::Reworded,
            (What::Redirected, _, Some(new)) if new.status.is_empty() => What::Reworded,
            (what, ..) => what,
        };
        let mut tell = |what: What, words: &Count| {
            let mut of: Vec<&&Difference> = told.iter().filter(|difference| means(difference) == what).collect();
            of.dedup_by_key(|difference| {
                (difference.old.as_ref().map(|old| old.line), difference.new.as_ref().map(|new| new.line))
            });
            match of.as_slice() {
                [] => {}
                [only] => phrases.push(words.one.replace("{text}", &self.quoted(only))),
                many => phrases.push(words.many.replace("{count}", &many.len().to_string())),
            }
        };
        tell(What::Added, &words.added);
        tell(What::Removed, &words.removed);
        tell(What::Reworded, &words.reworded);
        tell(What::Moved, &words.moved);
    }

    /// The one scenario that has other words and names another status, so that it is not quoted twice.
    fn reworded_and_redirected(&self, invalid: &[&Difference]) -> Option<String> {
        let only = |what: What| {
            let mut of = invalid.iter().filter(|difference| difference.what == what);
            of.next().filter(|_| of.next().is_none())?.new.as_ref()
        };
        let (reworded, redirected) = (only(What::Reworded)?, only(What::Redirected)?);
        let words = &self.words.redirected.reworded;
        if words.is_empty() || reworded.line != redirected.line || redirected.status.is_empty() {
            return None;
        }
        let phrase = words.replace("{text}", &self.quote(&redirected.words));
        Some(phrase.replace("{status}", &redirected.status.join(" > ")))
    }

    fn redirected(&self, invalid: &[&Difference], phrases: &mut Vec<String>) {
        let leads = |difference: &&&Difference| {
            difference.what == What::Redirected && difference.new.as_ref().is_some_and(|new| !new.status.is_empty())
        };
        let of: Vec<&&Difference> = invalid.iter().filter(leads).collect();
        let status =
            |difference: &Difference| difference.new.as_ref().map(|new| new.status.join(" > ")).unwrap_or_default();
        let words = &self.words.redirected;
        match of.as_slice() {
            [] => {}
            [only] => {
                let phrase = words.one.replace("{text}", &self.quoted(only));
                phrases.push(phrase.replace("{status}", &status(only)));
            }
            [first, others @ ..] => {
                let target = status(first);
                let phrase =
                    if others.iter().all(|other| status(other) == target) { &words.many } else { &words.apart };
                phrases.push(phrase.replace("{count}", &of.len().to_string()).replace("{status}", &target));
            }
        }
    }

    /// What it is about, shortened; of a section its heading.
    fn quoted(&self, difference: &Difference) -> String {
        let said = difference.new.as_ref().or(difference.old.as_ref());
        let words = match &difference.part {
            Part::Section(heading) if !heading.is_empty() => heading.as_str(),
            _ => said.map_or("", |said| said.words.as_str()),
        };
        self.quote(words)
    }

    fn quote(&self, words: &str) -> String {
        let (open, close) = &self.words.quotes;
        format!("{open}{}{close}", shortened(words.trim_end_matches(['.', '。']), self.room))
    }
}

/// `words` in at most `room` columns, cut behind a word; ideographs take two columns.
fn shortened(words: &str, room: usize) -> String {
    let width = |c: char| if c < '\u{2e80}' { 1 } else { 2 };
    let mut used = 0;
    let mut end = words.len();
    for (at, c) in words.char_indices() {
        used += width(c);
        if used > room {
            end = at;
            break;
        }
    }
    let Some(cut) = words.get(..end).filter(|cut| cut.len() < words.len()) else { return words.to_owned() };
    let is_inside =
        words.get(end..).is_some_and(|rest| !rest.starts_with(' ')) && !cut.chars().any(|c| c >= '\u{2e80}');
    let whole = if is_inside { cut.rfind(' ').and_then(|space| cut.get(..space)).unwrap_or(cut) } else { cut };
    format!("{}…", whole.trim_end_matches([' ', ',', ';', ':', '、', '，']))
}

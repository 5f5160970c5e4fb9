//! Parts that a page does not have yet: where they belong, and how they begin in the page's language. What stands on the
//! page already, such as the shape of the other table, is the model.

use super::{Draft, Examples, Refusal};
use crate::document::lines::{is_blank, is_void, lines};
use crate::document::vocabulary::{ColumnWord, HeadingWord};
use crate::document::wording::Wording;
use crate::document::{Language, Role, ScenarioTable, detect_language};

/// Where the title goes: the end of the front matter's last line, or the start of the page.
pub fn top(draft: &Draft) -> usize {
    let end = draft.page.front_matter.as_ref().map(|front_matter| front_matter.span.end);
    end.map_or(draft.page_start(), |end| end_of_words(draft, 0, end))
}

/// Puts a part behind the line that ends at `place`, blank lines around it.
pub fn put(draft: &mut Draft, place: usize, block: &str) -> Result<(), Refusal> {
    let end = draft.line_end(place);
    if place == draft.page_start() {
        return draft.insert(place, format!("{block}{end}{end}"));
    }
    let next = lines(draft.text, place, draft.text.len()).nth(1);
    let touches = next.is_some_and(|line| !is_blank(line.of(draft.text)));
    draft.insert(place, format!("{end}{end}{block}{}", if touches { end } else { "" }))
}

/// Where a definition of the words `typed` goes, and its label.
pub fn definition(draft: &Draft, typed: &str) -> Result<(usize, String), Refusal> {
    let wording = wording(draft, typed)?;
    let label = wording.definition.first().ok_or(Refusal::NoWords)?;
    let colon = if wording.language == Language::ZH { '：' } else { ':' };
    let below_title = draft.page.title.as_ref().map(|title| {
        let underline = lines(draft.text, draft.end_of_line(title.span.end), draft.text.len()).nth(1);
        let is_underline = |words: &str| !words.trim().is_empty() && words.trim().trim_matches(['=', '-']).is_empty();
        match underline.filter(|line| is_underline(line.of(draft.text))) {
            Some(line) => line.end,
            None => draft.end_of_line(title.span.end),
        }
    });
    Ok((below_title.unwrap_or_else(|| top(draft)), format!("**{label}{colon}**")))
}

/// Where the questions go, and the sentence that opens them.
pub fn questions(draft: &Draft, typed: &str) -> Result<(usize, String), Refusal> {
    let intro = &wording(draft, typed)?.questions_intro;
    if intro.is_empty() {
        return Err(Refusal::NoWords);
    }
    Ok((behind(draft, &[Role::Title, Role::Definition, Role::Valid, Role::Invalid]), intro.clone()))
}

/// A table of examples that is not there yet.
pub struct NewTable {
    pub place: usize,
    /// Heading, header and delimiter line.
    pub source: String,
    /// How many columns name the status.
    pub levels: usize,
}

pub fn examples(draft: &Draft, examples: Examples, typed: &str) -> Result<NewTable, Refusal> {
    let wording = wording(draft, typed)?;
    let page = draft.page;
    let (heading, column, sibling, before) = match examples {
        Examples::Valid => {
            let before = behind(draft, &[Role::Title, Role::Definition]);
            (HeadingWord::Valid, ColumnWord::Valid, &page.invalid, before)
        }
        Examples::Invalid => {
            let before = behind(draft, &[Role::Title, Role::Definition, Role::Valid]);
            (HeadingWord::Invalid, ColumnWord::Invalid, &page.valid, before)
        }
    };
    let below = below_heading(draft, heading)?;
    let place = below.unwrap_or(before);
    let end = draft.line_end(place);
    let statuses = status_columns(draft, examples, sibling.as_ref(), wording)?;
    let sentence = wording.column(column).ok_or(Refusal::NoWords)?;
    let header: Vec<&str> = [sentence].into_iter().chain(statuses.iter().map(String::as_str)).collect();
    let delimiter = vec![":--:"; header.len()].join(" | ");
    let table = format!("| {} |{end}| {delimiter} |", header.join(" | "));
    let source = match below {
        Some(_) => table,
        None => format!("{}{end}{end}{table}", heading_line(draft, heading, sibling.as_ref(), wording)?),
    };
    Ok(NewTable { place, source, levels: statuses.len() })
}

/// The headers of the columns behind the scenario; levels where the other table has levels.
fn status_columns(
    draft: &Draft,
    examples: Examples,
    sibling: Option<&ScenarioTable>,
    wording: &Wording,
) -> Result<Vec<String>, Refusal> {
    let levels = sibling.is_some_and(|sibling| sibling.status.len() > 1);
    if levels {
        let names: &[&str] = if examples == Examples::Valid { &["L2", "L3"] } else { &["L1", "L2", "L3"] };
        return Ok(names.iter().map(|&name| name.to_owned()).collect());
    }
    let same = sibling.and_then(|sibling| sibling.table.header.cells.get(*sibling.status.first()?));
    let same = same.map(|cell| draft.source(&cell.span).to_owned());
    let own = || wording.column(ColumnWord::Status).map(str::to_owned);
    Ok(vec![same.or_else(own).ok_or(Refusal::NoWords)?])
}

fn heading_line(
    draft: &Draft,
    heading: HeadingWord,
    sibling: Option<&ScenarioTable>,
    wording: &Wording,
) -> Result<String, Refusal> {
    let title = draft.page.front_matter.as_ref().and_then(|front_matter| front_matter.get("title")).unwrap_or("");
    let level = if title.matches(" - ").count() >= 2 { "L3" } else { "L2" };
    let words = wording.heading(heading, level).ok_or(Refusal::NoWords)?;
    let model = sibling.and_then(|sibling| sibling.heading.as_ref()).map(|heading| draft.source(&heading.span));
    let colon = match model {
        Some(words) => words.chars().last().filter(|last| matches!(last, ':' | '：')),
        None => (![Language::JA, Language::ZH].contains(&wording.language)).then_some(':'),
    };
    Ok(format!("## {words}{}", colon.map(String::from).unwrap_or_default()))
}

/// The end of the heading that announces a part without its table; refused when something stands below that may be one.
pub fn below_heading(draft: &Draft, heading: HeadingWord) -> Result<Option<usize>, Refusal> {
    for section in &draft.page.sections {
        let Some((_, words)) = &section.heading else { continue };
        if draft.vocabulary.heading(&words.plain).is_none_or(|(meaning, _)| meaning != heading) {
            continue;
        }
        draft.settled(&section.span)?;
        let below = draft.source(&(words.span.end..section.span.end));
        if below.contains('|') {
            return Err(Refusal::NoTable { line: draft.line(words.span.start) });
        }
        return Ok(Some(draft.end_of_line(words.span.end)));
    }
    Ok(None)
}

/// The end of the last words before the links that close the page.
pub fn end_of_page(draft: &Draft) -> usize {
    let body = draft.page.front_matter.as_ref().map_or(draft.page_start(), |front_matter| front_matter.span.end);
    let mut end = draft.text.len();
    for _ in 0..3 {
        let words = end_of_words(draft, body, end);
        let line = draft.start_of_line(words).max(body);
        if !is_link(draft.source(&(line..words)).trim()) {
            return words;
        }
        end = line;
    }
    end_of_words(draft, body, end)
}

fn is_link(line: &str) -> bool {
    line.starts_with('[') && line.ends_with(')') && line.contains("](") && !line.starts_with("[!")
}

/// The end of the last of these parts, else of the front matter.
fn behind(draft: &Draft, roles: &[Role]) -> usize {
    let last = draft.page.sections.iter().rfind(|section| roles.contains(&section.role));
    last.map_or_else(|| top(draft), |section| end_of_words(draft, section.span.start, section.span.end))
}

/// The end of the last line in `start..end` that is not blank, its line end left out.
fn end_of_words(draft: &Draft, start: usize, end: usize) -> usize {
    let words = draft.source(&(start..end)).trim_end_matches(is_void);
    draft.end_of_line(start + words.len()).min(end)
}

/// The words for a new part: in the page's language, where that is too short to tell in that of `typed`.
pub fn wording<'a>(draft: &Draft<'a>, typed: &str) -> Result<&'a Wording, Refusal> {
    let language = draft.language.or_else(|| detect_language(&[typed], draft.vocabulary, &[]));
    draft.vocabulary.wording(language.unwrap_or(Language::EN)).ok_or(Refusal::NoWords)
}

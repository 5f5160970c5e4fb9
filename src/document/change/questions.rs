//! The questions that confirm a status, and those for single services: items of a list, each on its own line or lines.
//! A new item is marked like its neighbour.

use super::block::{guarded, one_line};
use super::cell::{escaped, plain};
use super::{Asked, Content, Draft, ItemChange, Refusal, section};
use crate::document::lines::is_void;
use crate::document::{Span, Text};

pub fn change(draft: &mut Draft, asked: Asked, change: &ItemChange) -> Result<(), Refusal> {
    let page = draft.page;
    let found = match asked {
        Asked::Page => &page.questions,
        Asked::Service(place) => &page.workload_questions.get(place).ok_or(Refusal::NoSuchRow)?.questions,
    };
    if let (ItemChange::Add { at: 0, text }, []) = (change, found.as_slice()) {
        return first(draft, asked, text);
    }
    if let (Some(one), Some(other)) = (found.first(), found.last()) {
        draft.settled(&(one.span.start..other.span.end))?;
    }
    let items: Vec<Item> = found.iter().map(|text| Item::read(draft, text)).collect();
    List { items, asked }.change(draft, change)
}

/// A question in its place.
struct Item {
    /// From the start of its first to the end of its last line.
    lines: Span,
    words: Span,
    /// What stands before the words: quote marks, blanks, number.
    prefix: Span,
    /// Where its number stands and what it is; `None` for a bullet.
    number: Option<(Span, usize)>,
    is_listed: bool,
    line: usize,
}

impl Item {
    fn read(draft: &Draft, text: &Text) -> Self {
        let start = draft.start_of_line(text.span.start);
        let before = draft.source(&(start..text.span.start));
        let marks = before.len() - before.trim_start_matches(|c: char| c == '>' || is_void(c)).len();
        let marker = before.get(marks..).unwrap_or_default();
        let digits = marker.len() - marker.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number = marker.get(..digits).and_then(|number| number.parse().ok());
        Self {
            lines: start..draft.end_of_line(text.span.end),
            words: text.span.clone(),
            prefix: start..text.span.start,
            number: number.map(|number| (start + marks..start + marks + digits, number)),
            is_listed: digits > 0 || marker.starts_with(['-', '*', '+', '•']),
            line: draft.line(start),
        }
    }
}

struct List {
    items: Vec<Item>,
    asked: Asked,
}

impl List {
    fn change(&self, draft: &mut Draft, change: &ItemChange) -> Result<(), Refusal> {
        match change {
            ItemChange::Text { item, text } => self.text(draft, *item, text),
            ItemChange::Add { at, text } => self.add(draft, *at, text),
            ItemChange::Remove { item } => self.remove(draft, *item),
            ItemChange::Move { from, to } => self.shift(draft, *from, *to),
            ItemChange::Duplicate { item } => {
                let words = one_line(&super::typed(draft.source(&self.item(*item)?.words)));
                self.add(draft, item + 1, &words)
            }
        }
    }

    fn item(&self, item: usize) -> Result<&Item, Refusal> {
        self.items.get(item).ok_or(Refusal::NoSuchRow)
    }

    fn meant<'d>(&self, draft: &'d mut Draft) -> &'d mut Vec<String> {
        let Content { questions, services, .. } = &mut draft.meant;
        match self.asked {
            Asked::Page => questions,
            Asked::Service(place) => services.get_mut(place).map_or(questions, |(_, own)| own),
        }
    }

    /// Every item has a marker; paragraphs have no place for one more.
    fn listed(&self) -> Result<(), Refusal> {
        match self.items.iter().find(|item| !item.is_listed) {
            Some(item) => Err(Refusal::NoList { line: item.line }),
            None => Ok(()),
        }
    }

    fn text(&self, draft: &mut Draft, item: usize, text: &str) -> Result<(), Refusal> {
        let item_at = self.item(item)?;
        let words = words(text)?;
        if let Some(meant) = self.meant(draft).get_mut(item) {
            *meant = plain(&words);
        }
        let touches_marker = item_at.is_listed && !draft.source(&item_at.prefix).ends_with(is_void);
        let source =
            if touches_marker && words.starts_with(|c: char| c.is_ascii_digit()) { format!(" {words}") } else { words };
        draft.replace(item_at.words.clone(), &source)
    }

    fn add(&self, draft: &mut Draft, at: usize, text: &str) -> Result<(), Refusal> {
        self.listed()?;
        let words = words(text)?;
        if at > self.items.len() {
            return Err(Refusal::NoSuchRow);
        }
        self.meant(draft).insert(at, plain(&words));
        let near = self.item(at.saturating_sub(1))?;
        let end = draft.line_end(near.lines.end);
        let number =
            near.number.as_ref().map(|(_, number)| if at == 0 || !self.counts() { *number } else { number + 1 });
        let mut prefix = self.prefix(draft, near, number);
        if !prefix.ends_with(is_void) && words.starts_with(|c: char| c.is_ascii_digit()) {
            prefix.push(' ');
        }
        self.renumber(draft, at, 1)?;
        match at {
            0 => draft.insert(near.lines.start, format!("{prefix}{words}{end}")),
            _ => draft.insert(near.lines.end, format!("{end}{prefix}{words}")),
        }
    }

    fn remove(&self, draft: &mut Draft, item: usize) -> Result<(), Refusal> {
        self.listed()?;
        let gone = self.item(item)?.lines.clone();
        self.meant(draft).remove(item);
        self.renumber(draft, item + 1, -1)?;
        match (self.items.get(item + 1), item.checked_sub(1).and_then(|before| self.items.get(before))) {
            (Some(next), _) => draft.remove(gone.start..next.lines.start),
            (None, Some(before)) => draft.remove(before.lines.end..gone.end),
            (None, None) => {
                let end = draft.text.get(..gone.start).map_or(0, |before| before.trim_end_matches(['\r', '\n']).len());
                draft.remove(end..gone.end)
            }
        }
    }

    /// The words change places; markers and numbers stay where they are.
    fn shift(&self, draft: &mut Draft, from: usize, to: usize) -> Result<(), Refusal> {
        self.listed()?;
        self.item(from)?;
        self.item(to)?;
        let mut order: Vec<usize> = (0..self.items.len()).collect();
        let moved = order.remove(from);
        order.insert(to, moved);
        let question = self.meant(draft).remove(from);
        self.meant(draft).insert(to, question);
        for (item, source) in self
            .items
            .iter()
            .zip(order)
            .filter(|(item, source)| self.items.get(*source).is_some_and(|other| other.line != item.line))
        {
            let words = draft.source(&self.item(source)?.words);
            let touches_marker = !draft.source(&item.prefix).ends_with(is_void);
            let is_number = words.starts_with(|c: char| c.is_ascii_digit());
            let words = if touches_marker && is_number { format!(" {words}") } else { words.to_owned() };
            draft.replace(item.words.clone(), &words)?;
        }
        Ok(())
    }

    /// The numbers are 1, 2, 3 and so on from wherever they begin.
    fn counts(&self) -> bool {
        let numbers: Option<Vec<usize>> = self.items.iter().map(|item| Some(item.number.as_ref()?.1)).collect();
        let follows = |pair: &[usize]| matches!(pair, [a, b] if a + 1 == *b);
        numbers.is_some_and(|numbers| numbers.windows(2).all(follows))
    }

    /// Lets the items from `first` on count on by `step`, if they counted before.
    fn renumber(&self, draft: &mut Draft, first: usize, step: isize) -> Result<(), Refusal> {
        if !self.counts() {
            return Ok(());
        }
        for (span, number) in self.items.iter().skip(first).filter_map(|item| item.number.as_ref()) {
            if let Some(number) = number.checked_add_signed(step) {
                draft.replace(span.clone(), &number.to_string())?;
            }
        }
        Ok(())
    }

    fn prefix(&self, draft: &Draft, near: &Item, number: Option<usize>) -> String {
        let prefix = draft.source(&near.prefix);
        match (&near.number, number) {
            (Some((span, _)), Some(number)) => {
                let before = draft.source(&(near.prefix.start..span.start));
                let after = draft.source(&(span.end..near.prefix.end));
                format!("{before}{number}{after}")
            }
            _ => prefix.to_owned(),
        }
    }
}

fn words(text: &str) -> Result<String, Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(guarded(&escaped(text)))
}

/// The first question: below the opening sentence if there is one, else in a tip of its own.
fn first(draft: &mut Draft, asked: Asked, text: &str) -> Result<(), Refusal> {
    let words = words(text)?;
    if asked != Asked::Page {
        return Err(Refusal::NoList { line: 1 });
    }
    draft.meant.questions.push(plain(&words));
    let Some(intro) = &draft.page.questions_intro else {
        let (place, intro) = section::questions(draft, text)?;
        let end = draft.line_end(place);
        return section::put(draft, place, &format!("> [!TIP]{end}> {intro}{end}>{end}>    1. {words}"));
    };
    draft.settled(&intro.span)?;
    let place = draft.end_of_line(intro.span.end);
    let end = draft.line_end(place);
    draft.insert(place, format!("{end}>{end}>    1. {words}"))
}

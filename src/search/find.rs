//! From a query to findings: the best answers are shown in the reader's language where they have a translation, each with
//! the rows that speak for it, marked and explained.

use super::findings::{Answer, Findings};
use super::hit::Hit;
use super::index::Index;
use super::marks::{Marked, marked};
use super::query::Query;
use super::rank::{Idea, Ranked, Row, rank};
use super::unit::{Part, Section, rows, text};
use super::why::{Matched, Why};
use crate::document::Language;
use crate::library::{Entry, PagePath};
use std::collections::{BTreeSet, HashSet};

/// Further rows say at least this share of what the best row says of the query.
const LEAST_COVERED: f32 = 0.5;

impl Index {
    /// What answers the query, best first, with at most `limit` rows in all. Words may stand in any order; with fewer of
    /// them an answer ranks lower. Without words it lists what the filters let in, and without filters nothing.
    pub fn find(&self, query: &Query, limit: usize) -> Findings {
        if query.is_empty() {
            return if query.only.is_empty() { Findings::default() } else { self.list(query, limit) };
        }
        if limit == 0 {
            return Findings::default();
        }
        let mut idea = Idea::new(self, query);
        let (ranked, total_answers) = rank(self, query, &mut idea, limit);
        let asked = Asked { index: self, query, idea: &idea };
        Findings { answers: asked.answers(ranked, limit), total_answers }
    }

    /// Every answer that the filters let in: by kind, the reader's language first, by path.
    fn list(&self, query: &Query, limit: usize) -> Findings {
        let only = &query.only;
        let library = self.library();
        let mut entries: Vec<&Entry> = library.entries().iter().filter(|entry| entry.copy.is_none()).collect();
        entries.retain(|entry| only.admits_page(entry) && only.admits_answer(entry, library));
        entries.sort_by_key(|entry| {
            (entry.source.page.kind, query.reader.is_some() && entry.language != query.reader, entry.path())
        });
        let mut families = HashSet::new();
        entries.retain(|entry| families.insert(&entry.family));
        let idea = Idea::new(self, query);
        let asked = Asked { index: self, query, idea: &idea };
        let answer = |entry: &&Entry| {
            let part = asked.listed_part(entry)?;
            let hit = asked.hit(entry, part, entry.path(), 1.0);
            Some(Answer { path: entry.path().clone(), exact: false, hits: vec![hit] })
        };
        let listed: Vec<&&Entry> = entries.iter().filter(|entry| asked.listed_part(entry).is_some()).collect();
        Findings {
            answers: listed.iter().copied().take(limit).filter_map(answer).collect(),
            total_answers: listed.len(),
        }
    }
}

/// A query on its way through an index.
struct Asked<'a> {
    index: &'a Index,
    query: &'a Query,
    idea: &'a Idea,
}

/// A row as it is shown, perhaps in another language than it was found in.
struct Shown<'a> {
    entry: &'a Entry,
    part: Part,
    found: &'a Entry,
    exact: bool,
    score: f32,
}

impl<'a> Asked<'a> {
    fn answers(&self, ranked: Vec<Ranked>, limit: usize) -> Vec<Answer> {
        let floor = ranked.last().map_or(0.0, |ranked| ranked.score);
        let rows: Vec<Vec<Shown>> = ranked.iter().map(|ranked| self.rows(ranked, floor)).collect();
        // The rows beyond the best of each answer are the best of all further ones.
        let left = limit.saturating_sub(rows.len());
        let further = rows.iter().enumerate().flat_map(|(answer, rows)| {
            rows.iter().enumerate().skip(1).map(move |(place, row)| (row.score, answer, place))
        });
        let mut further: Vec<(f32, usize, usize)> = further.collect();
        further.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
        let chosen: BTreeSet<(usize, usize)> =
            further.into_iter().take(left).map(|(_, answer, place)| (answer, place)).collect();
        let answers = ranked.iter().zip(&rows).enumerate().filter_map(|(answer, (ranked, rows))| {
            let path = self.in_readers_language(self.index.entry(ranked.answer)?).path().clone();
            let shown = rows.iter().enumerate().filter(|(place, _)| *place == 0 || chosen.contains(&(answer, *place)));
            let hits: Vec<Hit> = shown.map(|(_, row)| self.shown(row, &path)).collect();
            let exact = ranked.rows.iter().any(|row| row.exact);
            (!hits.is_empty()).then_some(Answer { path, exact, hits })
        });
        answers.collect()
    }

    /// The rows to show of an answer, best first; the first has the answer's score.
    fn rows(&self, ranked: &Ranked, floor: f32) -> Vec<Shown<'a>> {
        let most = ranked.rows.iter().map(|row| row.covered).fold(0.0, f32::max);
        let best = ranked.rows.first().map_or(1.0, |row| row.score).max(f32::MIN_POSITIVE);
        let mut seen: BTreeSet<(&PagePath, Part)> = BTreeSet::new();
        let mut named = BTreeSet::new();
        let mut rows: Vec<Shown> = Vec::new();
        for row in ranked.rows.iter().filter(|row| row.covered >= LEAST_COVERED * most) {
            let Some(found) = self.index.entry(row.on) else { continue };
            let (entry, part) = self.translated(found, row);
            // The front matter's title repeats a name that says the same.
            let repeats = part == Part::FrontTitle && named.contains(entry.path());
            if repeats || !seen.insert((entry.path(), part)) {
                continue;
            }
            if part == Part::Name {
                named.insert(entry.path());
            }
            let score = if rows.is_empty() { ranked.score } else { floor * (row.score / best).min(1.0) };
            rows.push(Shown { entry, part, found, exact: row.exact, score });
        }
        rows
    }

    /// The row in the reader's language where the translation has the same rows.
    fn translated(&self, found: &'a Entry, row: &Row) -> (&'a Entry, Part) {
        let section = row.part.section();
        let other = self.in_readers_language(found);
        if std::ptr::eq(other, found) {
            return (found, row.part);
        }
        let aligned =
            !matches!(section, Section::Update | Section::Text) && rows(other, section) == rows(found, section);
        let is_there = || !text(other, row.part).is_empty();
        if aligned && is_there() { (other, row.part) } else { (found, row.part) }
    }

    /// The translation for the reader, else the page itself.
    fn in_readers_language(&self, entry: &'a Entry) -> &'a Entry {
        let Some(language) = self.query.reader.filter(|reader| entry.language != Some(*reader)) else { return entry };
        let library = self.index.library();
        let only = &self.query.only;
        let other = library.translation(entry.path(), language).and_then(|path| library.get(path));
        let admitted = |other: &&Entry| only.admits_page(other) && only.admits_answer(other, library);
        other.filter(admitted).unwrap_or(entry)
    }

    fn shown(&self, row: &Shown, answer: &PagePath) -> Hit {
        let mut hit = self.hit(row.entry, row.part, answer, row.score);
        hit.why.exact = row.exact;
        if let Some(language) = self.through(row, answer) {
            // The words stand where the row was found.
            let found = self.marked(row.found, row.part);
            hit.why = Why { exact: row.exact, through: Some(language), ..self.why(&found) };
        }
        hit
    }

    /// The language in which a row was found that speaks for an answer of another.
    fn through(&self, row: &Shown, answer: &PagePath) -> Option<Language> {
        let answered = self.index.library().get(answer).and_then(|entry| entry.language);
        let shown = row.entry.language != row.found.language || answered != row.found.language;
        row.found.language.filter(|_| shown)
    }

    fn hit(&self, entry: &Entry, part: Part, answer: &PagePath, score: f32) -> Hit {
        let marked = self.marked(entry, part);
        let why = self.why(&marked);
        Hit {
            entry: entry.path().clone(),
            answer: answer.clone(),
            section: part.section(),
            row: part.row(),
            text: marked.text,
            ranges: marked.ranges,
            score,
            why,
        }
    }

    fn marked(&self, entry: &Entry, part: Part) -> Marked {
        marked(&text(entry, part), self.idea, self.idea.lexicons.get(&entry.language))
    }

    /// Each typed word once, by the best that stands for it.
    fn why(&self, marked: &Marked) -> Why {
        let mut why = Why::default();
        for (place, term) in self.query.terms.iter().enumerate() {
            let of_term = marked
                .found
                .iter()
                .filter(|(atom, _)| self.idea.atoms.get(**atom).is_some_and(|atom| atom.term == place));
            let found: Vec<_> = of_term.map(|(_, found)| found).collect();
            match found.iter().max_by(|one, other| one.0.factor.total_cmp(&other.0.factor)) {
                Some((meaning, word)) => {
                    // Pairs of characters are parts of what was typed.
                    let word = if found.len() > 1 { term.text.clone() } else { word.clone() };
                    why.words.push(Matched { typed: term.typed.clone(), found: word, how: meaning.how });
                }
                None => why.missing.push(term.typed.clone()),
            }
        }
        why
    }

    /// What stands for an entry in a list without words: its name, or the first row of the kinds asked for.
    fn listed_part(&self, entry: &Entry) -> Option<Part> {
        super::unit::parts(entry)
            .filter(|part| self.query.only.admits_section(part.section()))
            .find(|part| !text(entry, *part).is_empty())
    }
}

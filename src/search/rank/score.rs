//! The best answers in order: candidates are weighed by the kind and language of their page, families of translations
//! become one answer in the reader's language, and the best are read row by row.

use super::candidates::{Candidate, candidates};
use super::idea::Idea;
use super::reading::{Read, Reader, Row};
use super::weights as w;
use crate::document::{Kind, Language};
use crate::search::index::{EntryPlace, Index};
use crate::search::query::Query;
use std::collections::BTreeMap;

/// Answers that are read for their order; others follow in the order of the index.
const MOST_READ: usize = 64;
/// Where rows may be ruled out by what they say, so many are looked at to find those.
const MOST_TRIED: usize = 512;
/// Translations of one answer that are read.
const MOST_MEMBERS: usize = 2;
/// Answers that say less than this share of what the best one says are left out.
const LEAST: f32 = 0.12;

/// An answer with the rows that speak for it.
#[derive(Clone, Debug)]
pub(in crate::search) struct Ranked {
    /// The entry whose rows they are.
    pub answer: EntryPlace,
    pub score: f32,
    /// Best first.
    pub rows: Vec<Row>,
}

/// The members of one family that anything speaks for, best first.
struct Family {
    members: Vec<Candidate>,
    score: f32,
}

/// The best answers, at most `limit`, and how many there are in all.
pub(in crate::search) fn rank(index: &Index, query: &Query, idea: &Idea, limit: usize) -> (Vec<Ranked>, usize) {
    let mut families = families(index, query, candidates(index, query, idea));
    let strict = !query.phrases.is_empty() || !query.without.is_empty() || !query.without_phrases.is_empty();
    families.sort_by(|one, other| {
        let place = |family: &Family| family.members.first().map(|member| member.answer);
        other.score.total_cmp(&one.score).then_with(|| place(one).cmp(&place(other)))
    });
    let best = families.first().map_or(0.0, |family| family.score);
    let total = families.iter().take_while(|family| family.score >= LEAST * best).count();
    families.truncate(total);
    let mut reader = Reader::new(index, query, idea);
    let mut ranked = Vec::new();
    let mut rest = families.into_iter();
    let tried = if strict { MOST_TRIED } else { MOST_READ };
    for family in rest.by_ref().take(tried) {
        ranked.extend(read(index, query, &mut reader, &family));
        if ranked.len() == MOST_READ {
            break;
        }
    }
    ranked.sort_by(|one: &Ranked, other| other.score.total_cmp(&one.score).then(one.answer.cmp(&other.answer)));
    let floor = ranked.last().map_or(1.0, |ranked| ranked.score);
    let found = ranked.len();
    if !strict {
        for family in rest.take(limit.saturating_sub(found)) {
            let below = floor * family.score / best;
            let more = read(index, query, &mut reader, &family);
            ranked.extend(more.map(|ranked| Ranked { score: below, ..ranked }));
        }
    }
    let total = if strict { found } else { total };
    ranked.truncate(limit);
    (ranked, total)
}

fn families(index: &Index, query: &Query, candidates: Vec<Candidate>) -> Vec<Family> {
    let mut families: BTreeMap<u32, Family> = BTreeMap::new();
    for mut candidate in candidates {
        let Some(member) = index.standing().member(candidate.answer) else { continue };
        if !query.only.is_empty() {
            let admits = |entry| query.only.admits_answer(entry, index.library());
            if !index.entry(candidate.answer).is_some_and(admits) {
                continue;
            }
        }
        candidate.score *= standing(member.kind, member.language, query.reader);
        let family = families.entry(member.family).or_insert_with(|| Family { members: Vec::new(), score: 0.0 });
        family.score = family.score.max(candidate.score);
        family.members.push(candidate);
    }
    families.into_values().collect()
}

fn read(index: &Index, query: &Query, reader: &mut Reader, family: &Family) -> Option<Ranked> {
    let mut members: Vec<&Candidate> = family.members.iter().collect();
    members.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.answer.cmp(&other.answer)));
    let read = members.iter().take(MOST_MEMBERS).filter_map(|candidate| {
        let member = index.standing().member(candidate.answer)?;
        let Read { mut rows, score } = reader.read(candidate.answer);
        let standing = standing(member.kind, member.language, query.reader);
        rows.iter_mut().for_each(|row| row.score *= standing);
        // Of rows that say the same, valid ones come before those of other pages.
        let place = |row: &Row| (row.part.section(), row.on, row.part);
        rows.sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| place(one).cmp(&place(other))));
        (!rows.is_empty()).then_some(Ranked { answer: candidate.answer, score: score * standing, rows })
    });
    let mut read: Vec<Ranked> = read.collect();
    read.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.answer.cmp(&other.answer)));
    let mut read = read.into_iter();
    let mut best = read.next()?;
    best.rows.extend(read.flat_map(|other| other.rows));
    Some(best)
}

/// What kind and language of a page leave of its score.
fn standing(kind: Kind, language: Option<Language>, reader: Option<Language>) -> f32 {
    let kind = match kind {
        Kind::Status => 1.0,
        Kind::Overview => w::KIND_OVERVIEW,
        Kind::Page => w::KIND_PAGE,
    };
    let language = match (language, reader) {
        (_, None) => 1.0,
        (None, _) => w::NO_LANGUAGE,
        (language, reader) if language == reader => 1.0,
        _ => w::OTHER_LANGUAGE,
    };
    kind * language
}

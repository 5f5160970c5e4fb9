//! The best answers in order: candidates are weighed by the kind and language of their page, families of translations
//! become one answer in the reader's language, and the best are read row by row.

use super::candidates::{Candidate, Evidence, candidates, evidence};
use super::idea::Idea;
use super::reading::{Reader, Row};
use super::weights as w;
use crate::document::{Kind, Language};
use crate::search::index::{EntryPlace, Index};
use crate::search::query::Query;
use std::collections::BTreeMap;

/// Answers that are read for their order; who wants to see more types more.
const MOST_READ: usize = 40;
/// Where rows may be ruled out by what they say, so many are looked at to find those.
const MOST_TRIED: usize = 512;
/// Translations of one answer that are read, where they say at least this share of what the best one says.
const MOST_MEMBERS: usize = 2;
const LEAST_MEMBER: f32 = 0.6;
/// Rows beside the best that count for the order.
const MOST_FURTHER: usize = 2;
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
pub(in crate::search) fn rank(index: &Index, query: &Query, idea: &mut Idea, limit: usize) -> (Vec<Ranked>, usize) {
    let mut families = families(index, query, candidates(index, query, idea));
    let strict = !query.phrases.is_empty() || !query.without.is_empty() || !query.without_phrases.is_empty();
    families.sort_by(|one, other| {
        let place = |family: &Family| family.members.first().map(|member| member.answer);
        other.score.total_cmp(&one.score).then_with(|| place(one).cmp(&place(other)))
    });
    let total = families.len();
    families.truncate(if strict { MOST_TRIED } else { MOST_READ });
    let members = families.iter().flat_map(|family| &family.members);
    let members: Vec<EntryPlace> = members.map(|member| member.answer).collect();
    let evidence = evidence(index, query, idea, &members);
    let mut reader = Reader::new(index, query, idea);
    let read = families.iter().filter_map(|family| read(index, query, &mut reader, family, &evidence));
    let mut ranked: Vec<Ranked> = read.take(MOST_READ).collect();
    ranked.sort_by(|one, other| other.score.total_cmp(&one.score).then(one.answer.cmp(&other.answer)));
    let total = if strict { ranked.len() } else { total };
    ranked.truncate(limit);
    (ranked, total)
}

/// The families that say enough, in no order.
fn families(index: &Index, query: &Query, mut candidates: Vec<Candidate>) -> Vec<Family> {
    let member = |candidate: &Candidate| index.standing().member(candidate.answer);
    candidates.retain_mut(|candidate| {
        let Some(member) = member(candidate) else { return false };
        candidate.score *= standing(member.kind, member.language, query.reader);
        let admits = |entry| query.only.admits_answer(entry, index.library());
        query.only.is_empty() || index.entry(candidate.answer).is_some_and(admits)
    });
    let best = candidates.iter().map(|candidate| candidate.score).fold(0.0, f32::max);
    candidates.retain(|candidate| candidate.score >= LEAST * best);
    let family = |candidate: &Candidate| member(candidate).map(|member| member.family);
    candidates.sort_unstable_by(|one, other| {
        let by_family = family(one).cmp(&family(other));
        by_family.then_with(|| other.score.total_cmp(&one.score)).then(one.answer.cmp(&other.answer))
    });
    let families = candidates.chunk_by(|one, other| family(one) == family(other)).map(|members| {
        let score = members.first().map_or(0.0, |best| best.score);
        let members = members.iter().take(MOST_MEMBERS).filter(|member| member.score >= LEAST_MEMBER * score);
        Family { members: members.copied().collect(), score }
    });
    families.collect()
}

/// What the rows of a family's best members say.
fn read(
    index: &Index,
    query: &Query,
    reader: &mut Reader,
    family: &Family,
    evidence: &BTreeMap<EntryPlace, Vec<Evidence>>,
) -> Option<Ranked> {
    let read = family.members.iter().filter_map(|candidate| {
        let member = index.standing().member(candidate.answer)?;
        let mut rows = reader.read(evidence.get(&candidate.answer)?);
        let standing = standing(member.kind, member.language, query.reader);
        rows.iter_mut().for_each(|row| row.score *= standing);
        // Of rows that say the same, valid ones come before those of other pages.
        let place = |row: &Row| (row.part.section(), row.on, row.part);
        rows.sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| place(one).cmp(&place(other))));
        let best = rows.first()?.score;
        let further: f32 = rows.iter().skip(1).take(MOST_FURTHER).map(|row| row.score).sum();
        let score = w::A_FIELDS * candidate.score + w::A_ROW * best + w::A_FURTHER * further;
        Some(Ranked { answer: candidate.answer, score, rows })
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

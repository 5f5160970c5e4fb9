//! Every number that was tuned, and why it is what it is. Tuned on one half of the situations of a real library in four
//! languages, each left out of the index in turn, and on the golden calls of the built-in library; told by the other half.
//! Of settings that are as good there, those stand with which no way of typing falls behind tantivy over both halves.
//! `docs/search.md` has the figures. Differences of a few points between neighbouring values are chance: where they are,
//! the rounder value stands.

/// Another form of the word: nearly as good, but the very word wins between equals.
pub(super) const STEM: f32 = 0.7;
/// A longer word that starts with what was typed, less the more of it is not yet typed.
pub(super) const START: f32 = 0.75;
/// A word one edit away; most are what was meant.
pub(super) const TYPO_ONE: f32 = 0.6;
/// A word two edits away; many are not.
pub(super) const TYPO_TWO: f32 = 0.5;
/// A synonym: its owner says so, but the typed word itself would be surer.
pub(super) const SYNONYM: f32 = 0.7;
/// A word in more than this share of the documents (`of`, `for`) is no synonym of anything by itself.
pub(super) const COMMON: f32 = 0.1;

/// How much of a word's rarity is told by the statuses that it speaks for, the rest by the documents that hold it: calls in
/// other words than those of the pages are found better by both.
pub(super) const BY_STATUSES: f32 = 0.75;

/// Two neighbouring characters of a script without blanks: a word of such a script is two or three pairs.
pub(super) const PAIR: f32 = 0.4;
/// One character of such a script: common, but what is left where a word is written otherwise.
pub(super) const SINGLE: f32 = 0.2;

/// Names are short and chosen with care.
pub(super) const F_NAME: f32 = 4.0;
/// Definition and valid rows, and once more for each document of what they say again.
pub(super) const F_OWN: f32 = 1.0;
/// Rows of other pages that name the status: a little less than its own words, as they were sorted out by others.
pub(super) const F_REDIRECT: f32 = 0.7;
/// Questions and updates: a word or two finds a status by what is asked about it.
pub(super) const F_REST: f32 = 1.2;
/// Other text mentions much and means little of it.
pub(super) const F_PROSE: f32 = 0.3;

/// Pieces of a document that counts as neither long nor short.
pub(super) const P_NAME: f32 = 6.0;
pub(super) const P_OWN: f32 = 100.0;
pub(super) const P_REDIRECT: f32 = 12.0;
pub(super) const P_REST: f32 = 90.0;
pub(super) const P_PROSE: f32 = 80.0;

/// BM25's saturation: high, since what is counted are documents, not how often each of them says a word.
pub(super) const K1: f32 = 6.0;
/// BM25's share of length: a status with many rows has each word somewhere. Other text has it in full.
pub(super) const B: f32 = 0.7;

/// What all documents of an answer say together.
pub(super) const A_FIELDS: f32 = 1.0;
/// What its best row says alone; also what brings a documented situation to the top.
pub(super) const A_ROW: f32 = 0.3;
/// What its second and third best rows say, each: said more than once is surer.
pub(super) const A_FURTHER: f32 = 0.12;

/// Rows by part of the page, for the best row of an answer.
pub(super) const R_NAME: f32 = 1.0;
pub(super) const R_DEFINITION: f32 = 1.0;
pub(super) const R_VALID: f32 = 1.0;
pub(super) const R_INVALID: f32 = 1.0;
pub(super) const R_QUESTION: f32 = 0.7;
pub(super) const R_UPDATE: f32 = 0.2;
pub(super) const R_TEXT: f32 = 0.5;
/// The part of a row's score that it has only where it says little else.
pub(super) const TIGHT: f32 = 0.4;
/// Added to a row that says word for word what was typed.
pub(super) const EXACT: f32 = 1.5;
/// Added where words stand next to each other as typed.
pub(super) const ORDER: f32 = 0.15;
/// Added to a name that starts as what was typed does: who types four letters wants a name.
pub(super) const LEADING: f32 = 0.9;

/// Factors for pages that are no status, and for pages in another language than the reader's or too short to tell theirs:
/// they come behind, and where nothing else says as much they are first all the same.
pub(super) const KIND_OVERVIEW: f32 = 0.7;
pub(super) const KIND_PAGE: f32 = 0.2;
pub(super) const OTHER_LANGUAGE: f32 = 0.4;
pub(super) const NO_LANGUAGE: f32 = 0.85;

//! Every number that was tuned, and why it is what it is.

pub(super) const STEM: f32 = 0.8;
pub(super) const START: f32 = 0.75;
pub(super) const TYPO_ONE: f32 = 0.7;
pub(super) const TYPO_TWO: f32 = 0.5;
pub(super) const SYNONYM: f32 = 0.7;
pub(super) const PAIR: f32 = 0.6;
pub(super) const SINGLE: f32 = 0.12;
// fields
pub(super) const F_NAME: f32 = 3.0;
pub(super) const F_DEFINITION: f32 = 1.2;
pub(super) const F_VALID: f32 = 1.0;
pub(super) const F_INVALID: f32 = 1.0;
pub(super) const F_QUESTION: f32 = 0.5;
pub(super) const F_UPDATE: f32 = 0.1;
pub(super) const F_TEXT: f32 = 0.3;
// rows
pub(super) const R_NAME: f32 = 1.0;
pub(super) const R_DEFINITION: f32 = 0.7;
pub(super) const R_VALID: f32 = 1.0;
pub(super) const R_INVALID: f32 = 1.0;
pub(super) const R_QUESTION: f32 = 0.7;
pub(super) const R_UPDATE: f32 = 0.2;
pub(super) const R_TEXT: f32 = 0.5;
pub(super) const K1: f32 = 1.2;
pub(super) const B: f32 = 0.5;
pub(super) const PIVOT: f32 = 250.0;
pub(super) const A_FIELDS: f32 = 1.0;
pub(super) const A_ROW: f32 = 1.0;
pub(super) const TIGHT: f32 = 0.4;
pub(super) const EXACT: f32 = 1.0;
pub(super) const ORDER: f32 = 0.1;
pub(super) const LEADING: f32 = 0.3;
pub(super) const KIND_OVERVIEW: f32 = 0.7;
pub(super) const KIND_PAGE: f32 = 0.5;
pub(super) const OTHER_LANGUAGE: f32 = 0.75;
pub(super) const NO_LANGUAGE: f32 = 0.85;

//! Finding: folded text, an index of units, a query, ranked hits. The unit is the row, and each hit has the entry it
//! stands on and the entry it answers, because an invalid row speaks for the status it names. The door is narrow: build,
//! replace, find. The room is pure and knows neither file, screen nor clock.

mod find;
mod findings;
mod fold;
mod golden;
mod hit;
mod index;
mod letters;
mod marks;
mod query;
mod rank;
mod stem;
mod synonyms;
mod unit;
mod why;
mod words;

pub use findings::{Answer, Findings};
pub use fold::{Folded, fold};
pub use golden::{
    CallScore, FileScore, GoldenCall, GoldenFault, GoldenFile, GoldenProblem, GoldenReport, Percent, Right, Score,
    score_calls, score_calls_unless,
};
pub use hit::Hit;
pub use index::{CacheError, Index, Stats};
pub use query::{
    Completion, Doubt, Filter, Filters, HitKind, Key, Label, Length, Misgiving, Name, Outcome, Period, Phrase, Query,
    Reader, Side, Term, TypedFilter, Unit, complete, without_span,
};
pub use synonyms::{Alternative, SynonymFault, SynonymProblem, Synonyms};
pub use unit::Section;
pub use why::{HowMatched, Matched, Why};

//! How changes are told in an update summary, in one language: phrases with slots, which a vocabulary file brings.

use serde::Deserialize;

/// The phrases of one language. Slots: `{text}` what it is about, `{number}` which one, `{count}` how many, `{status}`
/// the status named, `{names}` several names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LogWords {
    pub(super) presets: Presets,
    /// Texts that say nothing about what changed.
    pub(super) hollow: Vec<String>,
    /// Of a page that was not there before.
    #[serde(default)]
    pub(super) created: String,
    /// What stands between several changes, and between several names.
    pub(super) joint: String,
    pub(super) comma: String,
    /// Phrases behind the first begin with a small letter.
    pub(super) lower: bool,
    /// Around quoted words.
    pub(super) quotes: (String, String),
    pub(super) title: Single,
    pub(super) definition: Single,
    pub(super) valid: Several,
    pub(super) invalid: Several,
    /// Invalid scenarios that name another status; `reworded` of one that is told in other words too, `many` when all name the same one, else `apart`.
    pub(super) redirected: Redirected,
    /// The introduction to the questions in other words; where the phrases for one that came or went are missing,
    /// nothing is told.
    pub(super) intro: String,
    #[serde(default)]
    pub(super) intro_added: String,
    #[serde(default)]
    pub(super) intro_removed: String,
    pub(super) questions: Several,
    pub(super) sections: Several,
    pub(super) links: String,
    /// `{names}` are keys of the front matter.
    pub(super) fields: String,
    /// Only marks, blanks or line ends changed.
    pub(super) markup: String,
    /// Only old rows of the log changed.
    pub(super) log: String,
}

/// Texts that owners write again and again, by what they can be true of.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Presets {
    /// Of every change.
    pub(super) always: Vec<String>,
    /// Where something is told in other words.
    pub(super) reworded: Vec<String>,
    /// Where links lead elsewhere.
    pub(super) links: Vec<String>,
    /// Where nothing changed but the log and its date.
    pub(super) unchanged: Vec<String>,
    /// Of a page that was not there before.
    pub(super) new: Vec<String>,
}

/// Phrases for what a page has once.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Single {
    pub(super) added: String,
    pub(super) removed: String,
    pub(super) reworded: String,
}

/// Phrases for what a page has several of.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Several {
    pub(super) added: Count,
    pub(super) removed: Count,
    pub(super) reworded: Count,
    pub(super) moved: Count,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Count {
    pub(super) one: String,
    pub(super) many: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Redirected {
    #[serde(default)]
    pub(super) reworded: String,
    pub(super) one: String,
    pub(super) many: String,
    pub(super) apart: String,
}

//! What of a query was not understood, and what becomes of it.

use crate::search::{Doubt, Misgiving};
use crate::text::Texts;

/// One sentence about `doubt`, a part of the query `typed`.
pub fn doubt(doubt: &Doubt, typed: &str, texts: &Texts) -> String {
    let key = match doubt.what {
        Misgiving::EmptyValue(key) | Misgiving::UnknownValue(key) => texts.say(&format!("key-{}", key.word())),
        _ => String::new(),
    };
    let text = typed.get(doubt.span.clone()).unwrap_or_default();
    let arguments = [("text", text.into()), ("key", key.into())];
    texts.say_with(&format!("doubt-{}", doubt.what.word()), &arguments)
}

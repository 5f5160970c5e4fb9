//! What of a query was not understood, as warnings on standard error: the search goes on without it.

use super::columns::harmless;
use crate::search::{Doubt, Misgiving};
use crate::text::Texts;
use std::io::{self, Write};

/// Warns of each doubt on a line of its own; `line` is the query's in a file of queries, counted from 1.
pub(super) fn warn(
    doubts: &[Doubt],
    query: &str,
    line: Option<usize>,
    texts: &Texts,
    err: &mut dyn Write,
) -> io::Result<()> {
    for doubt in doubts {
        let mut said = sentence(doubt, query, texts);
        if let Some(meant) = &doubt.suggestion {
            said = format!("{said} {}", texts.say_with("doubt-meant", &[("text", meant.as_str().into())]));
        }
        if let Some(line) = line {
            said = texts.say_with("cli-on-line", &[("line", line.into()), ("problem", said.into())]);
        }
        writeln!(err, "playbook-desk: {}", harmless(&said))?;
    }
    Ok(())
}

fn sentence(doubt: &Doubt, query: &str, texts: &Texts) -> String {
    let key = match doubt.what {
        Misgiving::EmptyValue(key) | Misgiving::UnknownValue(key) => texts.say(&format!("key-{}", key.word())),
        _ => String::new(),
    };
    let text = query.get(doubt.span.clone()).unwrap_or_default();
    let arguments = [("text", text.into()), ("key", key.into())];
    texts.say_with(&format!("doubt-{}", doubt.what.word()), &arguments)
}

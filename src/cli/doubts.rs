//! What of a query was not understood, as warnings on standard error: the search goes on without it.

use super::columns::harmless;
use crate::search::Doubt;
use crate::sentences;
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
        let mut said = sentences::doubt(doubt, query, texts);
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

//! The entries a person names on the command line.

use super::columns::harmless;
use crate::library::{Entry, Library};
use crate::text::{Texts, Value};
use std::io::{self, Write};

/// The entries that `wanted` names, and whether each names exactly one; what does not is complained of.
pub(super) fn find<'a>(
    library: &'a Library,
    wanted: &[String],
    texts: &Texts,
    err: &mut dyn Write,
) -> io::Result<(Vec<&'a Entry>, bool)> {
    let mut entries = Vec::new();
    let mut all_found = true;
    for wanted in wanted {
        match library.lookup(wanted) {
            Ok(path) => entries.extend(library.get(&path)),
            Err(several) => {
                all_found = false;
                let (key, entry) = (if several.is_empty() { "cli-no-entry" } else { "cli-several" }, wanted.as_str());
                let arguments = [("entry", Value::from(entry)), ("count", several.len().into())];
                writeln!(err, "playbook-desk: {}", texts.say_with(key, &arguments))?;
                for path in several {
                    writeln!(err, "  {}", harmless(path.as_str()))?;
                }
            }
        }
    }
    Ok((entries, all_found))
}

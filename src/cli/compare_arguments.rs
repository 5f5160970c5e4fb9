//! What `compare` takes beside a library and entries.

use super::arguments::unicode;
use super::misuse::Misuse;
use super::request::Format;
use std::ffi::OsString;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Compare {
    pub library: OsString,
    /// Paths, stems or titles; two at least.
    pub entries: Vec<String>,
    /// What the customer said.
    pub situation: Option<String>,
    pub form: Form,
}

/// How to print a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    #[default]
    Text,
    Markdown,
    Json,
}

/// The options as typed.
#[derive(Default)]
pub(super) struct CompareOptions {
    pub situation: Option<OsString>,
    pub form: Option<OsString>,
}

impl CompareOptions {
    /// The request; `--json` is short for the form of that name.
    pub fn compare(self, library: OsString, words: &[OsString], format: Format) -> Result<Compare, Misuse> {
        if words.len() < 2 {
            return Err(Misuse::new("cli-entries-missing", ""));
        }
        let entries = words.iter().map(unicode).collect::<Result<_, _>>()?;
        let situation = self.situation.as_ref().map(unicode).transpose()?;
        let form = match (self.form, format) {
            (Some(form), _) => known(&form)?,
            (None, Format::Json) => Form::Json,
            (None, Format::People) => Form::default(),
        };
        Ok(Compare { library, entries, situation, form })
    }
}

fn known(form: &OsString) -> Result<Form, Misuse> {
    match form.to_str() {
        Some("text") => Ok(Form::Text),
        Some("markdown") => Ok(Form::Markdown),
        Some("json") => Ok(Form::Json),
        _ => Err(Misuse::new("cli-format-unknown", form)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str], form: Option<&str>, format: Format) -> Result<Form, Misuse> {
        let words: Vec<OsString> = words.iter().map(OsString::from).collect();
        let options = CompareOptions { situation: Some("late".into()), form: form.map(OsString::from) };
        options.compare("lib".into(), &words, format).map(|compare| {
            assert_eq!((compare.entries.len(), compare.situation.as_deref()), (words.len(), Some("late")));
            compare.form
        })
    }

    #[test]
    fn a_comparison_needs_two_entries_and_a_known_form() {
        assert_eq!(read(&["a", "b"], None, Format::People), Ok(Form::Text));
        assert_eq!(read(&["a", "b"], None, Format::Json), Ok(Form::Json));
        assert_eq!(read(&["a", "b", "c"], Some("markdown"), Format::People), Ok(Form::Markdown));
        assert_eq!(read(&["a"], None, Format::People), Err(Misuse::new("cli-entries-missing", "")));
        assert_eq!(read(&["a", "b"], Some("xml"), Format::People), Err(Misuse::new("cli-format-unknown", "xml")));
    }
}

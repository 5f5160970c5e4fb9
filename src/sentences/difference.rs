//! What changed between two versions of a page, in words.

use crate::document::difference::{Difference, Part, Said, What};
use crate::text::{Texts, Value};

/// One difference, as a line without a stop.
pub fn difference(difference: &Difference, texts: &Texts) -> String {
    let words = |said: &Option<Said>| said.as_ref().map_or(String::new(), |said| said.words.clone());
    let status = |said: &Option<Said>| said.as_ref().map_or(String::new(), |said| said.status.join(" > "));
    let place =
        |said: &Option<Said>| said.as_ref().and_then(|said| said.place).map_or(0, |place| place + 1).to_string();
    let part = match &difference.part {
        Part::Markup => return texts.say("difference-markup"),
        Part::Question(Some(_)) => "service-question",
        Part::Section(heading) if heading.is_empty() => "text",
        part => part.word(),
    };
    let what = match difference.what {
        What::Redirected if status(&difference.new).is_empty() => "redirected-nowhere",
        what => what.word(),
    };
    let arguments: [(&str, Value); 6] = [
        ("name", difference.part.name().unwrap_or_default().into()),
        ("old", words(&difference.old).into()),
        ("new", words(&difference.new).into()),
        ("status", status(&difference.new).into()),
        ("from", place(&difference.old).into()),
        ("to", place(&difference.new).into()),
    ];
    texts.say_with(&format!("difference-{part}-{what}"), &arguments)
}

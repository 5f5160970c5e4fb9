//! The words of the interface, by key and language. The files in `assets/texts` are compiled in; a key that a language
//! lacks is said in English, one that English lacks too is shown as itself. It knows no screen, and none of the words
//! that pages use: those are a vocabulary.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// What a message can be given: text or a number, made with `.into()`.
pub use fluent_bundle::FluentValue as Value;

/// The interface's languages: ISO 639-1 code and the name speakers use. English is first and complete.
pub const LANGUAGES: &[(&str, &str)] = &[("en", "English"), ("es", "Español")];

/// One file of messages in the order of [`LANGUAGES`].
macro_rules! file {
    ($name:literal) => {
        [
            include_str!(concat!("../assets/texts/en/", $name, ".ftl")),
            include_str!(concat!("../assets/texts/es/", $name, ".ftl")),
        ]
    };
}

const FILES: &[[&str; LANGUAGES.len()]] = &[
    file!("actions"),
    file!("browser"),
    file!("changes"),
    file!("cli"),
    file!("compare"),
    file!("dialogs"),
    file!("drafts"),
    file!("editing"),
    file!("editor"),
    file!("files"),
    file!("names"),
    file!("page"),
    file!("problems"),
    file!("reader"),
];

type Bundle = FluentBundle<FluentResource>;

/// The interface's texts in one language.
pub struct Texts {
    language: usize,
    /// The language itself, then English unless it is that.
    bundles: Vec<Bundle>,
}

impl Texts {
    /// `tag` is a language tag or a POSIX locale (`es`, `es-MX`, `es_ES.UTF-8`); unknown ones give English.
    pub fn new(tag: &str) -> Self {
        let language = place(tag);
        let mut bundles = vec![bundle(language)];
        if language != 0 {
            bundles.push(bundle(0));
        }
        Self { language, bundles }
    }

    /// The language these texts are in, as in [`LANGUAGES`].
    pub fn language(&self) -> &'static str {
        LANGUAGES.get(self.language).map_or("en", |(code, _)| code)
    }

    /// Whether texts made for this tag would be in the same language.
    pub fn speak(&self, tag: &str) -> bool {
        self.language == place(tag)
    }

    /// The message without arguments.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The message with its arguments; counts choose the right plural and are grouped as the language does.
    pub fn say_with(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.find(key, &arguments).unwrap_or_else(|| key.to_owned())
    }

    /// A whole number as the language writes it, `1,809`.
    pub fn number(&self, count: usize) -> String {
        match self.language() {
            "es" => grouped(count, '\u{a0}', 5),
            _ => grouped(count, ',', 4),
        }
    }

    /// The name of the language with this ISO 639-1 code, or the code where nobody named it.
    pub fn language_name(&self, code: &str) -> String {
        self.find(&format!("language-{code}"), &FluentArgs::new()).unwrap_or_else(|| code.to_owned())
    }

    fn find(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
        })
    }
}

/// Where in [`LANGUAGES`] the language of a tag stands; that of English when it is not there.
fn place(tag: &str) -> usize {
    let code = tag.split(['-', '_', '.', '@']).next().unwrap_or("");
    LANGUAGES.iter().position(|(known, _)| known.eq_ignore_ascii_case(code)).unwrap_or(0)
}

fn bundle(language: usize) -> Bundle {
    let code = LANGUAGES.get(language).map_or("en", |(code, _)| code);
    let mut bundle = FluentBundle::new_concurrent(vec![code.parse::<LanguageIdentifier>().unwrap_or_default()]);
    // The marks that isolate arguments in bidirectional text would show up in file names and copied text.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match code {
        "es" => |value, _| whole(value).map(|count| grouped(count, '\u{a0}', 5)),
        _ => |value, _| whole(value).map(|count| grouped(count, ',', 4)),
    }));
    for file in FILES {
        let source = file.get(language).copied().unwrap_or_default();
        // A message that does not parse is left out, the others hold; a test refuses such a file.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The value as a count, if it is one.
fn whole(value: &Value<'_>) -> Option<usize> {
    match value {
        Value::Number(number) if number.value >= 0.0 && number.value.fract() == 0.0 => Some(number.value as usize),
        _ => None,
    }
}

/// Digits in groups of three, once there are at least `from` of them.
fn grouped(count: usize, mark: char, from: usize) -> String {
    let digits = count.to_string();
    if digits.len() < from {
        return digits;
    }
    let mut text = String::with_capacity(digits.len() * 4 / 3 + 1);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_chosen_by_its_first_part() {
        for (tag, language) in
            [("es", "es"), ("ES-mx", "es"), ("es_ES.UTF-8", "es"), ("fr", "en"), ("", "en"), ("C", "en")]
        {
            assert_eq!(Texts::new(tag).language(), language, "{tag}");
        }
    }

    #[test]
    fn an_unknown_key_shows_itself() {
        assert_eq!(Texts::new("es").say("nobody-wrote-this"), "nobody-wrote-this");
        assert_eq!(Texts::new("es").language_name("tlh"), "tlh");
    }

    #[test]
    fn counts_are_grouped_as_the_language_does() {
        let (english, spanish) = (Texts::new("en"), Texts::new("es"));
        for (count, in_english, in_spanish) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1809, "1,809", "1809"),
            (1_234_567, "1,234,567", "1\u{a0}234\u{a0}567"),
        ] {
            assert_eq!(english.number(count), in_english);
            assert_eq!(spanish.number(count), in_spanish);
        }
    }

    #[test]
    fn plurals_follow_the_count() {
        let texts = Texts::new("es");
        let said = |count: usize| texts.say_with("cli-found", &[("query", "data".into()), ("count", count.into())]);
        assert!(said(1).contains("1 "), "{}", said(1));
        assert_ne!(said(1).replace('1', "2"), said(2));
        assert!(said(12_000).contains("12\u{a0}000"), "{}", said(12_000));
    }
}

//! What the entries that are being changed are called where several stand together: by their names, and where two have the
//! same one, by what tells them apart.

use std::collections::BTreeMap;

use crate::app::Session;

/// The names of all that are open, in their order.
pub fn names_of(all: &[Session]) -> Vec<String> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for session in all {
        *count.entry(name_of(session)).or_default() += 1;
    }
    let is_alone = |session: &Session| count.get(name_of(session)).is_none_or(|count| *count < 2);
    all.iter()
        .map(|session| if is_alone(session) { name_of(session).to_owned() } else { name_among(session, all) })
        .collect()
}

/// The name of `session` among `all` that are open.
pub fn name_among(session: &Session, all: &[Session]) -> String {
    let name = name_of(session);
    let twins: Vec<&Session> =
        all.iter().filter(|other| other.path != session.path && name_of(other) == name).collect();
    if twins.is_empty() {
        return name.to_owned();
    }
    let apart = [language_of, folder_of].into_iter().find(|of| twins.iter().all(|twin| of(twin) != of(session)));
    let apart = apart.and_then(|of| of(session)).unwrap_or_else(|| session.path.to_string());
    format!("{name} ({apart})")
}

/// The page's own name, else its file's.
pub fn name_of(session: &Session) -> &str {
    session.page.title.as_ref().map_or(session.path.file_name(), |title| title.plain.as_str())
}

fn language_of(session: &Session) -> Option<String> {
    session.page.language.map(|language| language.code().to_uppercase())
}

fn folder_of(session: &Session) -> Option<String> {
    Some(session.path.folder().to_owned()).filter(|folder| !folder.is_empty())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{name_among, names_of};
    use crate::app::{self, AppState, Command, EditCommand, Now, System};
    use crate::disk::{Event, Settings, SystemTheme};
    use crate::document::{Vocabulary, parse};
    use crate::library::{Library, PagePath, Source};
    use crate::search::Index;

    /// Entries are opened with these paths, languages and titles; each is called by the last of its three words.
    #[track_caller]
    fn check(pages: &[(&str, &str, &str, &str)]) {
        let words = Vocabulary::builtin();
        let sources = pages.iter().map(|(path, language, title, _)| {
            let text = format!("---\nlang: {language}\n---\n# {title}\n\n{}\n", sentence(language));
            let (page, problems) = parse(&text, &words);
            assert_eq!(page.language.map(|known| known.code().to_owned()).as_deref(), Some(*language));
            let path = PagePath::new(path);
            Arc::new(Source { path, text: text.into(), page, problems, fingerprint: 1, read_only: false })
        });
        let library = Arc::new(Library::build(sources.collect(), &[]));
        let index = Arc::new(Index::build(Arc::clone(&library), Arc::default()));
        let system = System { language: "en".to_owned(), theme: SystemTheme::Unknown };
        let (mut state, now) = (AppState::new(Settings::default(), system), Now { millis: 0, today: None });
        app::start(&mut state, None, now);
        let generation = state.shelf.generation;
        let notices = Arc::default();
        app::absorb(&mut state, Event::Snapshot { generation, library, index, notices, complete: true }, now);
        for (path, ..) in pages {
            app::update(&mut state, Command::Edit(EditCommand::Open(PagePath::new(path))), now);
        }
        let open = state.editing.sessions();
        let called: Vec<String> = open.iter().map(|session| name_among(session, open)).collect();
        assert_eq!(called, names_of(open));
        assert_eq!(called, pages.iter().map(|(.., called)| (*called).to_owned()).collect::<Vec<_>>());
    }

    fn sentence(language: &str) -> &'static str {
        match language {
            "es" => "El cliente todavía no ha decidido cuándo quiere empezar con el proyecto de este año.",
            _ => "The customer has not decided yet when they want to begin with the project of this year.",
        }
    }

    #[test]
    fn one_of_its_name_is_called_by_it() {
        check(&[("a/one.md", "en", "Waiting", "Waiting"), ("a/two.md", "en", "Lost", "Lost")]);
    }

    #[test]
    fn twins_are_told_apart_by_the_first_of_language_folder_and_file_that_does() {
        check(&[("a/one.md", "en", "Waiting", "Waiting (EN)"), ("a/two.md", "es", "Waiting", "Waiting (ES)")]);
        check(&[("a/one.md", "en", "Waiting", "Waiting (a)"), ("b/one.md", "en", "Waiting", "Waiting (b)")]);
        check(&[
            ("a/one.md", "en", "Waiting", "Waiting (a/one.md)"),
            ("a/two.md", "en", "Waiting", "Waiting (a/two.md)"),
        ]);
        check(&[
            ("a/one.md", "en", "Waiting", "Waiting (a)"),
            ("b/two.md", "en", "Waiting", "Waiting (b/two.md)"),
            ("b/three.md", "es", "Waiting", "Waiting (ES)"),
        ]);
    }
}

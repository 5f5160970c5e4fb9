//! The parts of two pages, compared one by one.

use super::align::align;
use super::{Difference, Part, Said, What};
use crate::document::lines::lines;
use crate::document::{Language, Page, Role, ScenarioTable, Span, Text};

/// One of the two texts, and where its lines begin.
struct Version<'a> {
    page: &'a Page,
    starts: Vec<usize>,
}

pub fn differences(old: (&str, &Page), new: (&str, &Page)) -> Vec<Difference> {
    let version = |(text, page)| Version { page, starts: lines(text, 0, text.len()).map(|line| line.start).collect() };
    let (old, new) = (&version(old), &version(new));
    let mut found = Vec::new();
    fields(old, new, &mut found);
    single(Part::Title, old, new, |page| page.title.as_ref(), &mut found);
    single(Part::Definition, old, new, |page| page.definition.as_ref(), &mut found);
    introduction(old, new, &mut found);
    rows(Part::Valid, scenarios(old, &old.page.valid), scenarios(new, &new.page.valid), &mut found);
    rows(Part::Invalid, scenarios(old, &old.page.invalid), scenarios(new, &new.page.invalid), &mut found);
    rows(Part::Question(None), texts(old, &old.page.questions), texts(new, &new.page.questions), &mut found);
    services(old, new, &mut found);
    sections(old, new, &mut found);
    links(old, new, &mut found);
    rows(Part::Update, updates(old), updates(new), &mut found);
    found
}

fn said(version: &Version, words: &str, span: &Span, place: Option<usize>) -> Said {
    let line = version.starts.partition_point(|&start| start <= span.start);
    Said { words: words.to_owned(), status: Vec::new(), span: span.clone(), line, place }
}

fn texts(version: &Version, texts: &[Text]) -> Vec<Said> {
    texts.iter().enumerate().map(|(place, text)| said(version, &text.plain, &text.span, Some(place))).collect()
}

fn scenarios(version: &Version, table: &Option<ScenarioTable>) -> Vec<Said> {
    let rows = table.iter().flat_map(|table| table.rows.iter().zip(&table.table.rows)).enumerate();
    rows.map(|(place, (row, line))| {
        let status = row.status_path.iter().map(|name| name.plain.clone()).collect();
        Said { status, ..said(version, &row.text.plain, &line.span, Some(place)) }
    })
    .collect()
}

fn updates(version: &Version) -> Vec<Said> {
    let rows = version.page.updates.iter().flat_map(|updates| &updates.table.rows).enumerate();
    rows.map(|(place, row)| {
        let cells: Vec<&str> =
            row.cells.iter().map(|cell| cell.plain.as_str()).filter(|cell| !cell.is_empty()).collect();
        said(version, &cells.join(" · "), &row.span, Some(place))
    })
    .collect()
}

fn single(
    part: Part,
    old: &Version,
    new: &Version,
    text: impl Fn(&Page) -> Option<&Text>,
    found: &mut Vec<Difference>,
) {
    let read = |version: &Version| text(version.page).map(|text| said(version, &text.plain, &text.span, None));
    let (old, new) = (read(old), read(new));
    let what = match (&old, &new) {
        (None, Some(_)) => What::Added,
        (Some(_), None) => What::Removed,
        (Some(old), Some(new)) if old.words != new.words => What::Reworded,
        _ => return,
    };
    found.push(Difference { part, what, old, new });
}

/// An introduction that comes with the first questions, or goes with the last, is told with them.
fn introduction(old: &Version, new: &Version, found: &mut Vec<Difference>) {
    let has = |version: &Version| (version.page.questions_intro.is_some(), !version.page.questions.is_empty());
    let is_together = matches!((has(old), has(new)), ((false, false), (true, true)) | ((true, true), (false, false)));
    if !is_together {
        single(Part::Introduction, old, new, |page| page.questions_intro.as_ref(), found);
    }
}

/// The items of one list.
fn rows(part: Part, old: Vec<Said>, new: Vec<Said>, found: &mut Vec<Difference>) {
    let words = |items: &[Said]| items.iter().map(|item| item.words.clone()).collect::<Vec<_>>();
    let (old_words, new_words) = (words(&old), words(&new));
    let (a, b): (Vec<&str>, Vec<&str>) =
        (old_words.iter().map(String::as_str).collect(), new_words.iter().map(String::as_str).collect());
    for pair in align(&a, &b) {
        let one = pair.old.and_then(|at| old.get(at)).cloned();
        let other = pair.new.and_then(|at| new.get(at)).cloned();
        let mut tell = |what| found.push(Difference { part: part.clone(), what, old: one.clone(), new: other.clone() });
        match (&one, &other) {
            (None, Some(_)) => tell(What::Added),
            (Some(_), None) => tell(What::Removed),
            (Some(one), Some(other)) => {
                if one.words != other.words {
                    tell(What::Reworded);
                }
                if one.status != other.status {
                    tell(What::Redirected);
                }
                // Others changed places around one that stands where it stood.
                if pair.is_moved && one.place != other.place {
                    tell(What::Moved);
                }
            }
            (None, None) => {}
        }
    }
}

fn fields(old: &Version, new: &Version, found: &mut Vec<Difference>) {
    let read = |version: &Version| -> Vec<(String, Said)> {
        let fields = version.page.front_matter.iter().flat_map(|front_matter| &front_matter.fields);
        fields
            .map(|field| (field.key.plain.clone(), said(version, &field.value.plain, &field.value.span, None)))
            .collect()
    };
    let (old, new) = (read(old), read(new));
    let (a, b): (Vec<&str>, Vec<&str>) =
        (old.iter().map(|(key, _)| key.as_str()).collect(), new.iter().map(|(key, _)| key.as_str()).collect());
    for pair in align(&a, &b) {
        let one = pair.old.and_then(|at| old.get(at));
        let other = pair.new.and_then(|at| new.get(at));
        let mut tell = |key: &str, what, old: Option<&Said>, new: Option<&Said>| {
            found.push(Difference { part: Part::Field(key.to_owned()), what, old: old.cloned(), new: new.cloned() });
        };
        match (one, other) {
            (None, Some((key, said))) => tell(key, What::Added, None, Some(said)),
            (Some((key, said)), None) => tell(key, What::Removed, Some(said), None),
            (Some((key, one)), Some((also, other))) if key == also => {
                if one.words != other.words {
                    tell(key, What::Reworded, Some(one), Some(other));
                }
            }
            // Keys that are only alike are two keys.
            (Some((key, one)), Some((also, other))) => {
                tell(key, What::Removed, Some(one), None);
                tell(also, What::Added, None, Some(other));
            }
            (None, None) => {}
        }
    }
}

fn services(old: &Version, new: &Version, found: &mut Vec<Difference>) {
    let mut names: Vec<&str> = Vec::new();
    for service in old.page.workload_questions.iter().chain(&new.page.workload_questions) {
        if !names.contains(&service.service.plain.as_str()) {
            names.push(&service.service.plain);
        }
    }
    for name in names {
        let of = |version: &Version| -> Vec<Said> {
            let services = version.page.workload_questions.iter().filter(|service| service.service.plain == name);
            let questions: Vec<Text> = services.flat_map(|service| service.questions.clone()).collect();
            texts(version, &questions)
        };
        rows(Part::Question(Some(name.to_owned())), of(old), of(new), found);
    }
}

/// Prose under a heading: its heading, and the rest of its words.
fn prose(version: &Version) -> Vec<(String, Said)> {
    let own = version.page.sections.iter().filter(|section| matches!(section.role, Role::Prose | Role::Title));
    let read = own.enumerate().map(|(place, section)| {
        let heading = match (&section.heading, section.role) {
            (Some((_, heading)), Role::Prose) => heading.plain.clone(),
            _ => String::new(),
        };
        (heading, said(version, &section.plain, &section.span, Some(place)))
    });
    read.filter(|(heading, said)| !(heading.is_empty() && said.words.is_empty())).collect()
}

fn sections(old: &Version, new: &Version, found: &mut Vec<Difference>) {
    let (old, new) = (prose(old), prose(new));
    let (a, b): (Vec<&str>, Vec<&str>) =
        (old.iter().map(|(name, _)| name.as_str()).collect(), new.iter().map(|(name, _)| name.as_str()).collect());
    for pair in align(&a, &b) {
        let one = pair.old.and_then(|at| old.get(at));
        let other = pair.new.and_then(|at| new.get(at));
        let Some((name, _)) = other.or(one) else { continue };
        let what = match (one, other) {
            (None, _) => What::Added,
            (_, None) => What::Removed,
            (Some(one), Some(other)) if (&one.0, &one.1.words) != (&other.0, &other.1.words) => What::Reworded,
            _ if pair.is_moved => What::Moved,
            _ => continue,
        };
        let said = |side: Option<&(String, Said)>| side.map(|(_, said)| said.clone());
        found.push(Difference { part: Part::Section(name.clone()), what, old: said(one), new: said(other) });
    }
}

/// Links that keep their label and lead elsewhere; new and lost ones show in the words around them.
fn links(old: &Version, new: &Version, found: &mut Vec<Difference>) {
    let labels = |page: &Page| page.links.iter().map(|link| link.label.clone()).collect::<Vec<_>>();
    let (a, b) = (labels(old.page), labels(new.page));
    let (a, b): (Vec<&str>, Vec<&str>) =
        (a.iter().map(String::as_str).collect(), b.iter().map(String::as_str).collect());
    for pair in align(&a, &b) {
        let one = pair.old.and_then(|at| old.page.links.get(at));
        let other = pair.new.and_then(|at| new.page.links.get(at));
        let (Some(one), Some(other)) = (one, other) else { continue };
        if one.label == other.label && one.target != other.target {
            found.push(Difference {
                part: Part::Link(other.label.clone()),
                what: What::Reworded,
                old: Some(said(old, &one.target, &one.span, None)),
                new: Some(said(new, &other.target, &other.span, None)),
            });
        }
    }
}

/// The language in which `page` is logged: that of its update summary, else its own.
pub fn log_language(page: &Page) -> Option<Language> {
    page.updates.as_ref().and_then(|updates| updates.language).or(page.language)
}

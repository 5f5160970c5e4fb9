//! Tells in a few lines of text what the parser made of a page, so that a test can say what it expects in sentences.

use playbook_desk::document::{Page, Problem, Scenario, ScenarioTable, Update, Vocabulary, parse};

/// One line for every part: `title: …`, `valid: sentence -> status`, `update: 2020-03-27 (row) who: what`, ….
pub fn told(text: &str) -> String {
    let (page, problems) = parse(text, &Vocabulary::builtin());
    describe(&page, &problems)
}

pub fn describe(page: &Page, problems: &[Problem]) -> String {
    let language = page.language.map_or("?".to_owned(), |language| language.to_string());
    let mut lines = vec![format!("{} in {language}, by {:?}", page.kind.word(), page.certainty).to_lowercase()];
    let mut say = |what: &str, words: &str| lines.push(format!("{what}: {words}"));
    for field in page.front_matter.iter().flat_map(|front_matter| &front_matter.fields) {
        say("field", &format!("{} = {}", field.key.plain, field.value.plain));
    }
    let single = [
        ("title", &page.title),
        ("definition", &page.definition),
        ("workloads", &page.valid_workloads),
        ("intro", &page.questions_intro),
    ];
    for (what, text) in single {
        text.iter().for_each(|text| say(what, &text.plain));
    }
    for (what, table) in [("valid", &page.valid), ("invalid", &page.invalid)] {
        rows(table).for_each(|row| say(what, &scenario(row)));
    }
    page.questions.iter().for_each(|question| say("question", &question.plain));
    for service in &page.workload_questions {
        service
            .questions
            .iter()
            .for_each(|question| say("question", &format!("[{}] {}", service.service.plain, question.plain)));
    }
    page.updates.iter().flat_map(|updates| &updates.rows).for_each(|row| say("update", &update(row)));
    problems
        .iter()
        .for_each(|problem| say("problem", format!("{} {}", problem.code.word(), problem.detail).trim_end()));
    lines.join("\n")
}

fn rows(table: &Option<ScenarioTable>) -> impl Iterator<Item = &Scenario> {
    table.iter().flat_map(|table| &table.rows)
}

fn scenario(row: &Scenario) -> String {
    let path: Vec<_> = row.status_path.iter().map(|name| name.plain.as_str()).collect();
    format!("{} -> {}", row.text.plain, path.join(" > "))
}

fn update(row: &Update) -> String {
    let date = row.reading.date.map_or("?".to_owned(), |date| date.to_string());
    let doubt = row.reading.doubt.map_or(String::new(), |doubt| format!(", {doubt:?}"));
    let words =
        |text: &Option<playbook_desk::document::Text>| text.as_ref().map_or("-".to_owned(), |text| text.plain.clone());
    let how = format!("{:?}{doubt}", row.reading.evidence).to_lowercase();
    format!("{date} ({how}) {}: {}", words(&row.who), words(&row.what))
}

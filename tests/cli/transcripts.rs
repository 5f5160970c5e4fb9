//! What the commands print, word for word, on the fixture library.

use std::ffi::OsString;

use playbook_desk::cli::{Exit, run};
use playbook_desk::text::Texts;

const LIBRARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/library");

/// The results of a command; words in quotes stay together, `LIB` is the fixture library.
fn printed(line: &str, language: &str) -> (Exit, String) {
    let quoted = line.split('"').enumerate().flat_map(|(number, part)| match number % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    let arguments = quoted.map(|word| OsString::from(word.replace("LIB", LIBRARY)));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(arguments, None, &Texts::new(language), &mut out, &mut err);
    assert_eq!(String::from_utf8_lossy(&err), "", "{line}");
    (exit, String::from_utf8(out).unwrap())
}

/// The command prints exactly this and ends well.
fn check(line: &str, expected: &str) {
    let (exit, out) = printed(line, "en");
    assert_eq!(exit, Exit::Done, "{line}");
    assert_eq!(out.trim_end(), expected.trim(), "{line}");
}

/// The JSON a command prints, one value a line.
fn json(line: &str) -> Vec<serde_json::Value> {
    let (_, out) = printed(line, "en");
    out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

#[test]
fn list_prints_a_line_for_each_page() {
    check(
        "list LIB",
        r#"
en  Page      How to choose a status  handbook/english/how-to-choose.md
en  Page      How to choose a status  handbook/english/how-to-choose.md~Updated upstream
en  Status    Budget Freeze           handbook/english/l1l2l3-blocked-budget-freeze.md
en  Status    Rules and Law           handbook/english/l1l2l3-blocked-rules-and-law.md
en  Overview  Blocked                 handbook/english/l1l2l3-blocked.md
en  Status    Pilot Running           handbook/english/l1l2l3-in-progress-pilot-running.md
en  Status    Missing Sponsor         handbook/english/l1l2l3-no-intent-missing-sponsor.md
en  Page      Release notes           handbook/english/release-notes.md
en  Page      How to choose a status  handbook/spanish/how-to-choose.md
es  Status    Presupuesto congelado   handbook/spanish/l1l2l3-blocked-budget-freeze-es.md
es  Status    Normas y leyes          handbook/spanish/l1l2l3-blocked-rules-and-law-es.md
en  Status    Pilot Running           handbook/spanish/l1l2l3-in-progress-pilot-running.md
es  Status    Sin patrocinador        handbook/spanish/l1l2l3-no-intent-missing-sponsor-es.md
en  Page      Handbook                index.md
en  Status    Hiring                  internal/l1l2l3-blocked-budget-freeze-hiring.md
en  Status    Budget Freeze           internal/l1l2l3-blocked-budget-freeze.md
en  Status    Duplicate               internal/l1l2l3-duplicate.md
"#,
    );
}

#[test]
fn show_lays_a_status_out_for_a_decision() {
    check(
        r#"show LIB "Rules and Law""#,
        r#"
Rules and Law
Status · English · Blocked > Rules and Law
handbook/english/l1l2l3-blocked-rules-and-law.md

A law or a rule of the customer's trade forbids the service, and nobody can waive it.

Use it when
  ✓ The legal team forbids keeping data offsite.
  ✓ A regulator has not yet approved the service for hospitals.

Do not use it when
  ✗ Counsel has no objection, but the money is locked.
    → Budget Freeze (handbook/english/l1l2l3-blocked-budget-freeze.md)

Questions
  1. Which law or rule is it?

Updates
  2021-02-14  Tom Vale: Named the regulator
  2021-02-03  Tom Vale: First version

Named by
  ↪ Budget Freeze: The legal team forbids keeping data offsite.
  ↪ Hiring: A law demands staff with a certificate.
"#,
    );
}

#[test]
fn show_prints_questions_for_single_services_and_what_is_wrong() {
    check(
        "show LIB handbook/english/l1l2l3-blocked-budget-freeze.md",
        r#"
Budget Freeze
Status · English · Blocked > Budget Freeze
handbook/english/l1l2l3-blocked-budget-freeze.md

The customer wants to go on, but no money may be spent before a date that is known.

Use it when
  ✓ Finance stopped every new purchase until the next fiscal year.
  ✓ The project is approved, but its cost centre is locked until July.
  ✓ Licences are bought; the training money was cut for two quarters.

Do not use it when
  ✗ The legal team forbids keeping data offsite.
    → Rules and Law (handbook/english/l1l2l3-blocked-rules-and-law.md)
  ✗ Nobody in management speaks for the project any more.
    → Missing Sponsor (handbook/english/l1l2l3-no-intent-missing-sponsor.md)
  ✗ The customer asked for a lower price.
    → Price Talks

Questions
  1. On which day may money be spent again?
  2. Who signs the release of the money?

Questions for Mail
  1. Are the mailboxes paid for already?
  2. Does the old mail server still cost rent?

Questions for Files
  1. Is storage billed by use?

Updates
  2021-03-25  Ines Roth: Added the training scenario
  2020-09-27  Tom Vale: First version

Named by
  ↪ Rules and Law: Counsel has no objection, but the money is locked.
  ↪ Pilot Running: The test ended and nobody will pay for more.

Problems
  ! Line 31: No entry is called “Price Talks”.
"#,
    );
}

#[test]
fn show_prints_other_pages_as_written() {
    check(
        "show LIB release-notes",
        r#"
Release notes
Page · English
handbook/english/release-notes.md

| Month | What changed |
| --- | --- |
<<<<<<< HEAD
| March | The freeze page names the training money |
=======
| March | Training money |
>>>>>>> upstream
| February | First pages |

Problems
  ! Line 16: A merge conflict was committed here: <<<<<<< HEAD
  ! Line 18: A merge conflict was committed here: =======
  ! Line 20: A merge conflict was committed here: >>>>>>> upstream
"#,
    );
}

#[test]
fn search_prints_the_answer_first() {
    check(
        "search LIB legal data",
        r#"
legal data: 2 hits

Rules and Law
  ✓ The legal team forbids keeping data offsite.
  handbook/english/l1l2l3-blocked-rules-and-law.md

Rules and Law
  ↪ The legal team forbids keeping data offsite. (not valid for Budget Freeze)
  handbook/english/l1l2l3-blocked-rules-and-law.md
"#,
    );
}

#[test]
fn search_says_why_on_request() {
    check(
        "search LIB leagl datum offsite --why --limit 2",
        r#"
leagl datum offsite: 2 hits

Rules and Law
  ✓ The legal team forbids keeping data offsite.
  handbook/english/l1l2l3-blocked-rules-and-law.md
  Matches “legal”, “offsite” in an example of Rules and Law · “leagl” read as “legal” · without
  “datum”

Rules and Law
  ↪ The legal team forbids keeping data offsite. (not valid for Budget Freeze)
  handbook/english/l1l2l3-blocked-rules-and-law.md
  Matches “legal”, “offsite” in an example that Budget Freeze says is not its own: use this ·
  “leagl” read as “legal” · without “datum”
"#,
    );
}

#[test]
fn the_json_of_a_hit_says_why() {
    let hit = &json("search LIB leagl forbid zebra --json")[0]["hits"][0];
    assert_eq!(
        hit["why"],
        serde_json::json!({
            "words": [
                {"typed": "leagl", "found": "legal", "how": "typo"},
                {"typed": "forbid", "found": "forbids", "how": "stem"},
            ],
            "exact": false,
            "through": null,
            "missing": ["zebra"],
        })
    );
}

#[test]
fn an_index_is_counted() {
    let (exit, out) = printed("index LIB --stats", "en");
    assert_eq!(exit, Exit::Done);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!((lines.len(), lines[0]), (4, "14 pages, 55 units"), "{out}");
    assert!(lines[1].starts_with("English: ") && lines[2].starts_with("Spanish: "), "{out}");
    assert!(lines[3].contains(" KiB of memory, built in ") && lines[3].ends_with(" ms"), "{out}");
    let counted = &json("index LIB --stats --json")[0];
    assert_eq!((&counted["pages"], &counted["units"]), (&14.into(), &55.into()));
    assert_eq!(counted["words"][1]["language"], "es");
    assert!(counted["bytes"].is_u64() && counted["micros"].is_u64());
}

#[test]
fn what_people_read_follows_their_language() {
    let (_, out) = printed(r#"show LIB "Sin patrocinador""#, "es");
    for words in ["Estado · Español · No Intent > Missing Sponsor", "Úselo cuando", "Actualizaciones", "La nombran"]
    {
        assert!(out.contains(words), "{words}: {out}");
    }
}

#[test]
fn the_json_of_a_status_has_every_field_in_order() {
    let (_, out) = printed("show LIB Hiring --json", "es");
    assert_eq!(
        out,
        concat!(
            r#"{"path":"internal/l1l2l3-blocked-budget-freeze-hiring.md","kind":"status","language":"en","family":"internal/l1l2l3-blocked-budget-freeze-hiring""#,
            r#","title":"Hiring","l1":"Blocked","l2":"Budget Freeze","l3":"Hiring""#,
            r#","definition":"The people who would roll the service out may not be hired.""#,
            r#","valid":[{"text":"Nobody may be hired for the roll-out this year.","status":"Hiring","status_path":["Budget Freeze","Hiring"],"target":"internal/l1l2l3-blocked-budget-freeze-hiring.md","line":23}]"#,
            r#","invalid":[{"text":"All spending stopped, whatever it is for.","status":"Budget Freeze","status_path":["Blocked","Budget Freeze"],"target":"internal/l1l2l3-blocked-budget-freeze.md","line":27}"#,
            r#",{"text":"A law demands staff with a certificate.","status":"Rules and Law","status_path":["Blocked","Rules and Law"],"target":"handbook/english/l1l2l3-blocked-rules-and-law.md","line":28}]"#,
            r#","questions":[],"workload_questions":[]"#,
            r#","updates":null,"problems":[{"code":"no-updates","severity":"warning","line":1,"message":"The status has no update summary."}]}"#,
            "\n"
        )
    );
}

#[test]
fn the_json_of_updates_keeps_dates_as_written_and_as_meant() {
    let page = &json("show LIB handbook/english/l1l2l3-blocked-rules-and-law.md --json")[0];
    assert_eq!(page["updates"]["heading"], "Refresh Summary");
    assert_eq!(page["updates"]["columns"], serde_json::json!(["Date", "Who Changed", "What Changed", "Notes"]));
    let rows = page["updates"]["rows"].as_array().unwrap();
    assert_eq!(
        rows[1],
        serde_json::json!({"date": "03/02/2021", "iso": "2021-02-03", "who": "Tom Vale", "what": "First version", "line": 39})
    );
    let page = &json("show LIB handbook/english/l1l2l3-no-intent-missing-sponsor.md --json")[0];
    assert_eq!(page["updates"]["rows"][0]["iso"], serde_json::Value::Null);
    assert_eq!(page["problems"][0]["code"], "date-impossible");
}

#[test]
fn the_json_of_questions_names_the_service() {
    let page = &json("show LIB handbook/english/l1l2l3-blocked-budget-freeze.md --json")[0];
    assert_eq!(
        page["questions"],
        serde_json::json!(["On which day may money be spent again?", "Who signs the release of the money?"])
    );
    assert_eq!(page["workload_questions"][1]["service"], "Files");
    assert_eq!(page["workload_questions"][1]["questions"], serde_json::json!(["Is storage billed by use?"]));
}

#[test]
fn show_without_an_entry_shows_every_page() {
    let pages = json("show LIB --json");
    let paths: Vec<&str> = pages.iter().map(|page| page["path"].as_str().unwrap()).collect();
    let listed: Vec<serde_json::Value> = json("list LIB --json");
    assert_eq!(paths.len(), 17);
    assert!(paths.is_sorted());
    assert!(listed.iter().map(|page| page["path"].as_str().unwrap()).eq(paths));
    let kinds = |kind: &str| pages.iter().filter(|page| page["kind"] == kind).count();
    assert_eq!((kinds("status"), kinds("overview"), kinds("page")), (11, 1, 5));
}

#[test]
fn a_file_of_queries_gives_one_object_for_each_line() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "\u{feff}legal data offsite\r\n\nzebra\nDirección proyecto\n").unwrap();
    let answers = json(&format!("search LIB --queries {} --limit 1 --json", file.path().display()));
    let shown: Vec<(&str, usize)> = answers
        .iter()
        .map(|answer| (answer["query"].as_str().unwrap(), answer["hits"].as_array().unwrap().len()))
        .collect();
    assert_eq!(shown, [("legal data offsite", 1), ("", 0), ("zebra", 0), ("Dirección proyecto", 1)]);
    assert!(answers.iter().all(|answer| answer["micros"].is_u64()));
    let hit = &answers[0]["hits"][0];
    assert_eq!(hit["answer"], "handbook/english/l1l2l3-blocked-rules-and-law.md");
    assert_eq!((&hit["section"], &hit["row"]), (&"valid".into(), &0.into()));
    assert_eq!(hit["ranges"], serde_json::json!([[4, 9], [31, 35], [36, 43]]));
    assert_eq!(answers[3]["hits"][0]["text"], "Nadie en la dirección defiende ya el proyecto.");
}

#[test]
fn the_json_of_a_redirect_has_both_pages() {
    let hits = &json("search LIB legal data offsite --json")[0]["hits"];
    assert_eq!(hits[1]["section"], "invalid");
    assert_eq!(hits[1]["entry"], "handbook/english/l1l2l3-blocked-budget-freeze.md");
    assert_eq!(hits[1]["answer"], "handbook/english/l1l2l3-blocked-rules-and-law.md");
    assert_eq!(
        hits[1].as_object().unwrap().keys().map(String::as_str).collect::<std::collections::BTreeSet<_>>(),
        ["answer", "entry", "ranges", "row", "score", "section", "text", "why"].into()
    );
}

#[test]
fn the_builtin_library_has_all_statuses_in_two_languages() {
    let pages = json("show builtin --json");
    for language in ["en", "es"] {
        let of = |kind: &str| pages.iter().filter(|page| page["language"] == language && page["kind"] == kind).count();
        assert_eq!((of("status"), of("overview")), (18, 4), "{language}");
    }
    for page in pages.iter().filter(|page| page["kind"] == "status") {
        let targets = page["valid"].as_array().unwrap().iter().chain(page["invalid"].as_array().unwrap());
        for row in targets {
            assert!(row["target"].is_string(), "{} {row}", page["path"]);
        }
        assert!(page["questions"].as_array().unwrap().len() >= 3, "{}", page["path"]);
        assert_eq!(page["problems"], serde_json::json!([]), "{}", page["path"]);
    }
}

#[test]
fn compare_says_what_tells_entries_apart() {
    check(
        r#"compare LIB "Rules and Law" handbook/english/l1l2l3-blocked-budget-freeze.md --situation "data offsite""#,
        r#"
A  Rules and Law · English
   handbook/english/l1l2l3-blocked-rules-and-law.md
B  Budget Freeze · English
   handbook/english/l1l2l3-blocked-budget-freeze.md

Closest to the words: Rules and Law
  A ↪ The legal team forbids keeping data offsite.

Not this one but that one
  B → A  The legal team forbids keeping data offsite.
  A → B  Counsel has no objection, but the money is locked.

Also named by these entries
  handbook/english/l1l2l3-no-intent-missing-sponsor.md

What tells them apart
  B ✓ Finance stopped every new purchase until the next fiscal year.
  B ? Does the old mail server still cost rent?
  A ✓ The legal team forbids keeping data offsite.
  B ✓ Licences are bought; the training money was cut for two quarters.
  B ? Is storage billed by use?
  B ? Are the mailboxes paid for already?
  B · The customer wants to go on, but no money may be spent before a date that is known.
  B ? Who signs the release of the money?
  A · A law or a rule of the customer's trade forbids the service, and nobody can waive it.
  B ? On which day may money be spent again?
  B ✓ The project is approved, but its cost centre is locked until July.
  A ✓ A regulator has not yet approved the service for hospitals.

What it means
  A    · A law or a rule of the customer's trade forbids the service, and nobody can waive it.
  B    · The customer wants to go on, but no money may be spent before a date that is known.

Use it when
  B    ✓ Finance stopped every new purchase until the next fiscal year.
  B    ✓ The project is approved, but its cost centre is locked until July.
  B    ✓ Licences are bought; the training money was cut for two quarters.
  A    ✓ The legal team forbids keeping data offsite.
  A    ✓ A regulator has not yet approved the service for hospitals.

Do not use it when
  B    ✗ The legal team forbids keeping data offsite. → Rules and Law
  B    ✗ Nobody in management speaks for the project any more. → Missing Sponsor
  B    ✗ The customer asked for a lower price. → Price Talks
  A    ✗ Counsel has no objection, but the money is locked. → Budget Freeze

Questions
  B    ? On which day may money be spent again?
  B    ? Who signs the release of the money?
  B    ? Are the mailboxes paid for already?
  B    ? Does the old mail server still cost rent?
  B    ? Is storage billed by use?
  A    ? Which law or rule is it?

Updates
  B    · 03/25/2021 · Ines Roth · Added the training scenario
  B    · 9/27/2020 · Tom Vale · First version
  A    · 14/02/2021 · Tom Vale · Named the regulator
  A    · 03/02/2021 · Tom Vale · First version

Other text
  B    · Home
"#,
    );
}

#[test]
fn compare_prints_tables_to_paste() {
    check(
        r#"compare LIB handbook/english/l1l2l3-blocked-budget-freeze.md "Presupuesto congelado" --format markdown"#,
        r##"
# Budget Freeze · Presupuesto congelado

## What translations need

- Spanish lacks a row: Are the mailboxes paid for already?
- Spanish lacks a row: Does the old mail server still cost rent?
- Spanish lacks a row: Is storage billed by use?

## What it means

| Budget Freeze | Presupuesto congelado |
| --- | --- |
| The customer wants to go on, but no money may be spent before a date that is known. | El cliente quiere seguir, pero no se puede gastar dinero antes de una fecha conocida. |

## Use it when

| Budget Freeze | Presupuesto congelado |
| --- | --- |
| Finance stopped every new purchase until the next fiscal year. | Finanzas detuvo toda compra nueva hasta el próximo año fiscal. |
| The project is approved, but its cost centre is locked until July. | El proyecto está aprobado, pero su centro de coste está bloqueado hasta julio. |
| Licences are bought; the training money was cut for two quarters. | Las licencias están compradas; se recortó el dinero de la formación. |

## Do not use it when

| Budget Freeze | Presupuesto congelado |
| --- | --- |
| The legal team forbids keeping data offsite. → Rules and Law | El equipo jurídico prohíbe guardar datos fuera de la empresa. → Normas y leyes |
| Nobody in management speaks for the project any more. → Missing Sponsor | Nadie en la dirección defiende ya el proyecto. → Sin patrocinador |
| The customer asked for a lower price. → Price Talks | El cliente pidió un precio más bajo. → Negociación del precio |

## Questions

| Budget Freeze | Presupuesto congelado |
| --- | --- |
| On which day may money be spent again? | ¿Qué día se podrá volver a gastar dinero? |
| Who signs the release of the money? | ¿Quién firma la liberación del dinero? |
| Are the mailboxes paid for already? |  |
| Does the old mail server still cost rent? |  |
| Is storage billed by use? |  |

## Updates

| Budget Freeze | Presupuesto congelado |
| --- | --- |
| 03/25/2021 · Ines Roth · Added the training scenario | 25/03/2021 · Ines Roth · Se añadió el escenario de formación |
| 9/27/2020 · Tom Vale · First version | 05/03/2021 · Tom Vale · Primera versión |

## Other text

| Budget Freeze | Presupuesto congelado |
| --- | --- |
| Home |  |
"##,
    );
}

#[test]
fn compare_answers_scripts_with_the_promised_fields() {
    let line = r#"compare LIB "Rules and Law" handbook/english/l1l2l3-blocked-budget-freeze.md --format json"#;
    let found = json(line).remove(0);
    let fields = ["entries", "lanes", "redirects", "separating", "overlaps", "mode", "links", "candidates", "news"];
    let known: Vec<&String> = found.as_object().unwrap().keys().collect();
    assert_eq!(known.len(), fields.len());
    assert!(fields.iter().all(|field| found.get(field).is_some()), "{known:?}");
    let sections: Vec<_> = found["lanes"].as_array().unwrap().iter().map(|lane| lane["section"].as_str()).collect();
    assert_eq!(sections, ["definition", "valid", "invalid", "question", "update", "text"].map(Some));
    let row = &found["lanes"][1]["rows"][0];
    assert_eq!((&row["cells"][0], &row["similarity"]), (&serde_json::Value::Null, &serde_json::Value::Null));
    assert_eq!((&row["cells"][1]["row"], row["cells"][1]["status"].as_str()), (&0.into(), Some("Budget Freeze")));
    let (law, budget) = (&found["entries"][0], &found["entries"][1]);
    assert_eq!((&found["redirects"][0]["from"], &found["redirects"][0]["to"]), (budget, law));

    let best = |situation: &str| json(&format!("{line} --situation \"{situation}\""))[0]["best"].clone();
    assert_eq!(&best("data offsite"), law);
    assert_eq!(best("quantum bananas"), serde_json::Value::Null);
}

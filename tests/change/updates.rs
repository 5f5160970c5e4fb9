//! How a row of the update summary is written: in the table's own language, columns, padding and date format.

use playbook_desk::document::change::Refusal;
use playbook_desk::document::{Date, DayOrder, Evidence, NewUpdate, Vocabulary, log, parse};

fn update(what: &str) -> NewUpdate {
    NewUpdate { date: Date::new(2024, 3, 5).unwrap(), who: "Ada Sample".into(), what: what.into(), folder: None }
}

/// The lines that logging adds to `text`; no line goes but those of `ms.date`.
fn added(text: &str, update: &NewUpdate) -> Result<Vec<String>, Refusal> {
    let vocabulary = Vocabulary::builtin();
    let (page, _) = parse(text, &vocabulary);
    let written = log(text, &page, update, &vocabulary)?;
    let new = written.edits.apply(text);
    let mut left: Vec<&str> = text.lines().collect();
    let added: Vec<String> = new
        .lines()
        .filter(|line| match left.iter().position(|old| old == line) {
            Some(at) => {
                left.remove(at);
                false
            }
            None => true,
        })
        .map(str::to_owned)
        .collect();
    assert!(left.iter().all(|line| line.starts_with("ms.date")), "{left:?} went");
    assert_eq!(new.lines().nth(written.line - 1), Some(written.row.as_str()), "the row's line is told");
    Ok(added)
}

/// Below this header and these rows, the new row is `expected`.
#[track_caller]
fn check(header: &str, rows: &[&str], expected: &str) {
    let dashes = "---|".repeat(header.trim_matches('|').split('|').count());
    let text = format!("# T\n\n{header}\n|{dashes}\n{}\n", rows.join("\n"));
    assert_eq!(added(&text, &update("New key")), Ok(vec![expected.to_owned()]), "{text}");
}

const ENGLISH: &str = "|Date|Who Changed|What Changed|";

#[test]
fn a_row_has_the_padding_and_the_columns_of_the_table() {
    check(ENGLISH, &["|9/27/2023| Bo Li| First|"], "|3/5/2024| Ada Sample| New key|");
    check(ENGLISH, &["| 9/27/2023 | Bo Li | First |"], "| 3/5/2024 | Ada Sample | New key |");
    check("|Date|Who Changed|What Changed|Notes|", &["|9/27/2023| Bo Li| First||"], "|3/5/2024| Ada Sample| New key||");
    check("|Date|What Changed|Publish Date|", &["|9/27/2023|First|9/28/2023|"], "|3/5/2024|New key|3/5/2024|");
    check("|**Date**|**Who**|**What**|", &["|9/27/2023|Bo Li|First|"], "|3/5/2024|Ada Sample|New key|");
}

#[test]
fn the_date_is_written_as_the_newest_readable_row_has_it() {
    check(ENGLISH, &["|03/25/2023|Bo|A|", "|9/27/2022|Bo|A|"], "|03/05/2024|Ada Sample|New key|");
    check(ENGLISH, &["|27 Mar 2023|Bo|A|"], "|5 Mar 2024|Ada Sample|New key|");
    check("|Datum|Geändert durch|Änderung an|", &["|27.03.2023|Bo|A|"], "|05.03.2024|Ada Sample|New key|");
    check("|Datum|Geändert durch|Änderung an|", &["|9/27/2023|Bo|A|"], "|3/5/2024|Ada Sample|New key|");
    check("|日付|変更者|変更内容|", &["|2023 年 10 月 1 日|Bo|A|"], "|2024 年 3 月 5 日|Ada Sample|New key|");
    check("|日期|变更人|变更内容|备注|", &["|2023/10/11|Bo|A||"], "|2024/03/05|Ada Sample|New key||");
    check("|Data|Quem Mudou|O Que Mudou|", &["|27/9/2023|Bo|A|"], "|5/3/2024|Ada Sample|New key|");
    check(ENGLISH, &["|10/018/2023|Bo|A|", "|27/3/2023|Bo|A|"], "|5/3/2024|Ada Sample|New key|");
    check(ENGLISH, &[], "|3/5/2024|Ada Sample|New key|");
}

#[test]
fn day_and_month_are_told_by_the_table_then_the_folder_then_the_language() {
    let vocabulary = Vocabulary::builtin();
    let told = |rows: &str, folder: Option<DayOrder>| {
        let text = format!("# T\n\n|Fecha|Quién cambió|Qué cambió|\n|---|---|---|\n{rows}");
        let (page, _) = parse(&text, &vocabulary);
        let written = log(&text, &page, &NewUpdate { folder, ..update("x") }, &vocabulary).unwrap();
        (written.date, written.evidence)
    };
    let month_first = Some(DayOrder::MonthFirst);
    assert_eq!(told("|4/5/2023|a|b|\n|3/27/2023|a|b|\n", None), ("3/5/2024".to_owned(), Evidence::Table));
    assert_eq!(told("|4/5/2023|a|b|\n", month_first), ("3/5/2024".to_owned(), Evidence::Folder));
    assert_eq!(told("|4/5/2023|a|b|\n", None), ("5/3/2024".to_owned(), Evidence::Language));
    assert_eq!(told("|5/5/2023|a|b|\n", month_first), ("3/5/2024".to_owned(), Evidence::Folder));
    assert_eq!(told("|27/5/2023|a|b|\n", month_first), ("5/3/2024".to_owned(), Evidence::Row));
    assert_eq!(told("", month_first), ("3/5/2024".to_owned(), Evidence::Folder));
}

/// How the date of a new row of that day is to be read, below one newest row.
#[track_caller]
fn check_order(newest: &str, (month, day): (u8, u8), expected: Option<DayOrder>) {
    let vocabulary = Vocabulary::builtin();
    let text = format!("# T\n\n{ENGLISH}\n|---|---|---|\n|{newest}|Bo|A|\n");
    let update = NewUpdate { date: Date::new(2024, month, day).unwrap(), ..update("x") };
    let written = log(&text, &parse(&text, &vocabulary).0, &update, &vocabulary).unwrap();
    assert_eq!(written.order, expected, "{}", written.date);
    assert_eq!(*written.text, written.edits.apply(&text));
}

#[test]
fn a_date_says_how_it_is_to_be_read_where_it_could_be_taken_for_another() {
    check_order("9/27/2023", (3, 5), Some(DayOrder::MonthFirst));
    check_order("27/9/2023", (3, 5), Some(DayOrder::DayFirst));
    check_order("9/27/2023", (3, 15), Some(DayOrder::MonthFirst));
    check_order("9/27/2023", (5, 5), None);
    check_order("27 Mar 2023", (3, 5), None);
    check_order("2023-03-27", (3, 5), None);
}

/// Where the new row stands among the rows with these dates.
fn place(dates: &[&str]) -> usize {
    let rows: String = dates.iter().map(|date| format!("|{date}|Bo|A|\n")).collect();
    let text = format!("# T\n\n{ENGLISH}\n|---|---|---|\n{rows}\n[Home](x.md)\n");
    let (page, _) = parse(&text, &Vocabulary::builtin());
    let new = log(&text, &page, &update("x"), &Vocabulary::builtin()).unwrap().edits.apply(&text);
    new.lines().skip(4).position(|line| line.contains("Ada")).unwrap()
}

#[test]
fn the_newest_row_is_on_top_unless_the_table_clearly_begins_with_the_oldest() {
    assert_eq!(place(&["9/27/2023", "1/31/2023"]), 0);
    assert_eq!(place(&["1/31/2023", "9/27/2023"]), 2);
    assert_eq!(place(&["1/31/2023"]), 0);
    assert_eq!(place(&["1/31/2023", "9/27/2023", "2/28/2023"]), 0);
    assert_eq!(place(&["1/31/2023", "1/31/2023"]), 0);
}

#[test]
fn ms_date_follows_in_its_own_form_and_is_never_invented() {
    for (old, new) in [
        ("ms.date: 9/27/2019", "ms.date: 3/5/2024"),
        ("ms.date: 09/27/2019  ", "ms.date: 03/05/2024  "),
        ("ms.date:   9/7/19", "ms.date:   3/5/24"),
        ("ms.date: \"2019-09-27\"", "ms.date: \"2024-03-05\""),
        ("ms.date: 12/13\\7/2019", "ms.date: 03/05/2024"),
        ("ms.date: mm/dd/yyyy", "ms.date: 03/05/2024"),
        ("ms.date:", "ms.date: 03/05/2024"),
    ] {
        let text = format!("---\ntitle: T\n{old}\n---\n# T\n\n{ENGLISH}\n|---|---|---|\n|1/2/2023|Bo|A|\n");
        assert_eq!(added(&text, &update("x")), Ok(vec![new.to_owned(), "|3/5/2024|Ada Sample|x|".to_owned()]), "{old}");
    }
    let text = format!("---\ntitle: T\n---\n# T\n\n{ENGLISH}\n|---|---|---|\n");
    assert_eq!(added(&text, &update("x")), Ok(vec!["|3/5/2024|Ada Sample|x|".to_owned()]));
}

#[test]
fn what_would_end_the_cell_is_escaped() {
    let text = format!("# T\n\n{ENGLISH}\n|---|---|---|\n|1/2/2023| Bo| A|");
    let vocabulary = Vocabulary::builtin();
    let (page, _) = parse(&text, &vocabulary);
    for (what, said) in [("a | b", "a | b"), ("two\nlines", "two lines"), ("path\\", "path\\"), ("# 3 > 2", "# 3 > 2")]
    {
        let new = log(&text, &page, &update(what), &vocabulary).unwrap().edits.apply(&text);
        let (page, _) = parse(&new, &vocabulary);
        let rows = page.updates.unwrap().rows;
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].what.as_ref().unwrap().plain, said);
    }
}

#[test]
fn line_ends_and_the_missing_last_one_stay() {
    let text = format!("\u{feff}# T\r\n\r\n{ENGLISH}\r\n|---|---|---|\r\n|1/2/2023| Bo| A|");
    let (page, _) = parse(&text, &Vocabulary::builtin());
    let new = log(&text, &page, &update("x"), &Vocabulary::builtin()).unwrap().edits.apply(&text);
    assert_eq!(new, text.replace("|1/2", "|3/5/2024| Ada Sample| x|\r\n|1/2"));
    let text = format!("# T\n\n{ENGLISH}\n|---|---|---|");
    let (page, _) = parse(&text, &Vocabulary::builtin());
    let new = log(&text, &page, &update("x"), &Vocabulary::builtin()).unwrap().edits.apply(&text);
    assert_eq!(new, format!("{text}\n|3/5/2024|Ada Sample|x|"));
}

#[test]
fn a_table_that_only_a_person_reads_as_one_takes_a_row() {
    let text = "# T\n\n|Date|Who Changed|What Changed|\n|---|---|---|---|\n|1/2/2023| Bo| A|\n";
    assert_eq!(added(text, &update("x")), Ok(vec!["|3/5/2024| Ada Sample| x|".to_owned()]));
    let text = "# T\n\n|Date|Who Changed|What Changed\n|---|---|\n|1/2/2023| Bo| A\n";
    assert_eq!(added(text, &update("x")), Ok(vec!["|3/5/2024| Ada Sample| x".to_owned()]));
}

#[test]
fn a_page_without_a_log_gets_one_in_its_language_before_the_links_at_its_end() {
    let text = "# Llave perdida\n\n> [!IMPORTANT]\n> **Definición:** El huésped está en la puerta y nadie sabe dónde está la llave.\n\n[Inicio](index.md)\n";
    let expected = [
        "### Resumen de actualización",
        "",
        "| Fecha | Quién realizó el cambio | Qué cambió |",
        "| --- | --- | --- |",
        "| 5/3/2024 | Ada Sample | x |",
        "",
    ];
    let (page, _) = parse(text, &Vocabulary::builtin());
    let written = log(text, &page, &update("x"), &Vocabulary::builtin()).unwrap();
    let new = written.edits.apply(text);
    assert_eq!(new, text.replace("[Inicio]", &format!("{}\n[Inicio]", expected.join("\n"))));
    assert!(written.is_first);
    assert_eq!(new.lines().nth(written.line - 1), Some(written.row.as_str()));
}

#[test]
fn a_heading_that_waits_for_its_table_gets_it() {
    let text =
        "# Key\n\nThe key is not where it should be, and nobody knows why.\n\n## Refresh Summary\n\n[Home](x.md)\n";
    let new = "## Refresh Summary\n\n| Date | Who Changed | What Changed |\n| --- | --- | --- |\n| 3/5/2024 | Ada Sample | x |\n";
    let (page, _) = parse(text, &Vocabulary::builtin());
    let written = log(text, &page, &update("x"), &Vocabulary::builtin()).unwrap();
    assert_eq!(written.edits.apply(text), text.replace("## Refresh Summary\n", new));
}

#[test]
fn what_cannot_be_told_safely_is_refused() {
    let conflict = "# T\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n<<<<<<< HEAD\n|1/2/2023|Bo|A|\n=======\n|1/3/2023|Bo|B|\n>>>>>>> x\n";
    assert_eq!(added(conflict, &update("x")), Err(Refusal::MergeMarker { line: 5 }));
    let unread =
        "# T\n\nThe key is not where it should be.\n\n## Refresh Summary\n\nDate | Who | What\n1/2/2023 | Bo | A\n";
    assert_eq!(added(unread, &update("x")), Err(Refusal::NoTable { line: 5 }));
    let no_what = "# T\n\n## Refresh Summary\n\n|Date|Who Changed|\n|---|---|\n";
    assert_eq!(added(no_what, &update("x")), Err(Refusal::NoColumn { line: 5 }));
    assert_eq!(added("# T\n", &update(" ")), Err(Refusal::Empty));
}

//! How dates in update summaries are read, and what decides between day and month.

use playbook_desk::document::{DayOrder, Doubt, Evidence, Language, UpdateOrder, UpdateSummary, Vocabulary, parse};

fn summary(language: &str, dates: &[&str]) -> UpdateSummary {
    let header = match language {
        "de" => "|Datum|Geändert durch|Änderung an|",
        "pt" => "|Data|Quem Mudou|O Que Mudou|",
        "ja" => "|日付|変更者|変更内容|",
        _ => "|Date|Who Changed|What Changed|",
    };
    let rows: String = dates.iter().map(|date| format!("|{date}|Ann|One|\n")).collect();
    let (page, _) = parse(&format!("# T\n\n{header}\n|---|---|---|\n{rows}"), &Vocabulary::builtin());
    page.updates.unwrap()
}

/// What the last of `dates` is read as, and by which evidence.
#[track_caller]
fn check(language: &str, dates: &[&str], expected: &str, evidence: Evidence) {
    let summary = summary(language, dates);
    let reading = summary.rows.last().unwrap().reading;
    assert_eq!(
        (reading.date.map(|date| date.to_string()).as_deref(), reading.evidence),
        (Some(expected), evidence),
        "{dates:?}"
    );
}

#[test]
fn most_shapes_say_what_they_mean() {
    for (date, expected) in [
        ("03/25/2020", "2020-03-25"),
        ("25/3/2020", "2020-03-25"),
        ("5/5/2020", "2020-05-05"),
        ("01.10.2019", "2019-10-01"),
        ("2019 年 10 月 1 日", "2019-10-01"),
        ("2019年10月1日", "2019-10-01"),
        ("2019년 10월 1일", "2019-10-01"),
        ("2020/3/25", "2020-03-25"),
        ("2020-03-25", "2020-03-25"),
        ("2020-03-25 10:30", "2020-03-25"),
        ("27 Mar 2020", "2020-03-27"),
        ("March 27, 2020", "2020-03-27"),
        ("27. März 2020", "2020-03-27"),
        ("27 de marzo de 2020", "2020-03-27"),
        ("3/25/20", "2020-03-25"),
        ("２０２０/３/２５", "2020-03-25"),
        ("**3/25/2020**", "2020-03-25"),
        ("3\u{200b}/25/2020", "2020-03-25"),
    ] {
        check("en", &[date], expected, Evidence::Row);
    }
}

#[test]
fn other_rows_decide_where_one_row_cannot() {
    check("en", &["25/03/2020", "1/2/2020"], "2020-02-01", Evidence::Table);
    check("pt", &["03/25/2020", "1/2/2020"], "2020-01-02", Evidence::Table);
}

#[test]
fn rows_that_contradict_each_other_decide_nothing() {
    let dates = ["25/03/2020", "02/28/2020", "1/2/2020"];
    assert_eq!(summary("en", &dates).day_order(), None);
    check("en", &dates, "2020-01-02", Evidence::Language);
    check("pt", &dates, "2020-02-01", Evidence::Language);
}

#[test]
fn dots_decide_for_themselves_and_for_nobody_else() {
    check("de", &["3/25/2020", "01.10.2019"], "2019-10-01", Evidence::Row);
    check("de", &["25.03.2020", "1/2/2020"], "2020-02-01", Evidence::Language);
}

#[test]
fn habit_is_that_of_the_table_and_doubtful() {
    check("en", &["1/2/2020"], "2020-01-02", Evidence::Language);
    check("de", &["1/2/2020"], "2020-02-01", Evidence::Language);
    check("ja", &["1/2/2020"], "2020-01-02", Evidence::Language);
    assert_eq!(summary("en", &["1/2/2020"]).rows[0].reading.doubt, Some(Doubt::Ambiguous));
}

#[test]
fn the_folder_outweighs_the_habit_but_not_the_table() {
    let mut alone = summary("pt", &["1/2/2020"]);
    alone.resolve(Some(DayOrder::MonthFirst), Some(Language::PT));
    let reading = alone.rows[0].reading;
    assert_eq!((reading.date.unwrap().to_string().as_str(), reading.evidence), ("2020-01-02", Evidence::Folder));
    assert_eq!(reading.doubt, Some(Doubt::Ambiguous));

    let mut decided = summary("pt", &["25/3/2020", "1/2/2020"]);
    decided.resolve(Some(DayOrder::MonthFirst), Some(Language::PT));
    assert_eq!(decided.rows[1].reading.evidence, Evidence::Table);
}

#[test]
fn a_table_tells_its_order_to_the_folder() {
    for (dates, expected) in [
        (["25/3/2020", "1/2/2020"], Some(DayOrder::DayFirst)),
        (["3/25/2020", "1/2/2020"], Some(DayOrder::MonthFirst)),
        (["2020/3/25", "2020/3/24"], Some(DayOrder::YearFirst)),
        (["5/5/2020", "1/2/2020"], None),
        (["27 Mar 2020", "25.03.2020"], None),
    ] {
        assert_eq!(summary("en", &dates).day_order(), expected, "{dates:?}");
    }
}

#[test]
fn impossible_dates_are_kept_and_marked() {
    for date in [
        "10/018/2019",
        "018/10/2019",
        "1/1/1019",
        "13/13/2020",
        "2/30/2020",
        "12/13\\7/2019",
        "31 February 2020",
        "0/1/2020",
    ] {
        let row = summary("en", &[date]).rows.remove(0);
        assert_eq!((row.reading.date, row.reading.doubt), (None, Some(Doubt::Impossible)), "{date}");
    }
}

#[test]
fn words_are_no_dates() {
    for date in ["TBD", "", "March 2020", "Version 2", "soon, in 14 days"] {
        let row = summary("en", &[date, "1/31/2020"]).rows.remove(0);
        assert_eq!((row.reading.date, row.reading.doubt), (None, None), "{date}");
    }
}

#[test]
fn a_date_out_of_order_and_far_from_all_others_is_suspect() {
    let suspects = |dates: &[&str]| -> Vec<usize> {
        let rows = summary("en", dates).rows;
        (0..rows.len()).filter(|&row| rows[row].reading.doubt == Some(Doubt::Suspect)).collect()
    };
    assert_eq!(suspects(&["04/30/2020", "10/25/2020", "9/27/2019"]), [1]);
    assert_eq!(suspects(&["1/31/2020", "1/30/2020", "1/13/2019", "12/16/2019", "10/26/2018"]), [2]);
    assert_eq!(suspects(&["1/13/2019", "1/14/2019", "12/31/2020", "3/15/2019"]), [2]);
    assert_eq!(
        suspects(&["1/31/2020", "2/1/2020", "1/30/2020"]),
        [0; 0],
        "two days out of order are no slip of the pen"
    );
    assert_eq!(suspects(&["10/25/2020", "9/27/2019"]), [0; 0], "two rows are always in order");
}

#[test]
fn the_order_of_the_rows_is_told() {
    for (dates, expected) in [
        (&["3/25/2020", "1/31/2020", "1/31/2020"][..], UpdateOrder::NewestFirst),
        (&["1/31/2020", "3/25/2020"], UpdateOrder::OldestFirst),
        (&["1/31/2020", "3/25/2020", "2/25/2020"], UpdateOrder::Unsorted),
        (&["1/31/2020", "10/018/2019"], UpdateOrder::Single),
        (&[], UpdateOrder::Single),
    ] {
        assert_eq!(summary("en", dates).order, expected, "{dates:?}");
    }
}

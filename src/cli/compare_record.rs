//! The JSON of `compare`: its fields are a promise to scripts, written down in `docs/command-line.md`.

use crate::compare::{
    Cell, Comparison, Lane, LaneRow, Link, Mode, News, Overlap, Place, Redirect, Separating, Situation,
};
use crate::library::PagePath;
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ComparisonRecord<'a> {
    entries: Vec<&'a PagePath>,
    lanes: Vec<LaneRecord<'a>>,
    redirects: Vec<RedirectRecord<'a>>,
    separating: Vec<SeparatingRecord<'a>>,
    overlaps: Vec<PairRecord<'a>>,
    /// There only with a situation.
    #[serde(skip_serializing_if = "Option::is_none")]
    best: Option<Option<&'a PagePath>>,
    mode: &'static str,
    links: Vec<PairRecord<'a>>,
    candidates: Vec<RedirectRecord<'a>>,
    news: Vec<NewsRecord<'a>>,
}

#[derive(Serialize)]
struct LaneRecord<'a> {
    section: &'static str,
    rows: Vec<RowRecord<'a>>,
}

#[derive(Serialize)]
struct RowRecord<'a> {
    cells: Vec<Option<CellRecord<'a>>>,
    similarity: Option<f32>,
}

#[derive(Serialize)]
struct CellRecord<'a> {
    text: &'a str,
    row: Option<usize>,
    status: Option<&'a str>,
    target: Option<&'a PagePath>,
}

#[derive(Serialize)]
struct RedirectRecord<'a> {
    from: &'a PagePath,
    to: &'a PagePath,
    text: &'a str,
    row: Option<usize>,
}

#[derive(Serialize)]
struct SeparatingRecord<'a> {
    entry: &'a PagePath,
    section: &'static str,
    row: Option<usize>,
    text: &'a str,
    weight: f32,
}

#[derive(Serialize)]
struct PairRecord<'a> {
    a: PlaceRecord<'a>,
    b: PlaceRecord<'a>,
    similarity: f32,
}

#[derive(Serialize)]
struct PlaceRecord<'a> {
    entry: &'a PagePath,
    section: &'static str,
    row: Option<usize>,
}

#[derive(Serialize)]
struct NewsRecord<'a> {
    kind: &'static str,
    entry: &'a PagePath,
    /// The row it is about, which may stand on another page.
    place: PlaceRecord<'a>,
    date: Option<String>,
}

impl<'a> ComparisonRecord<'a> {
    pub fn new(comparison: &'a Comparison, situation: Option<&'a Situation>) -> Self {
        let redirects = |inside: bool| {
            let found = comparison.redirects.iter().filter(move |redirect| redirect.inside == inside);
            found.map(RedirectRecord::new).collect()
        };
        Self {
            entries: comparison.columns.iter().map(|column| &column.path).collect(),
            lanes: comparison.lanes.iter().map(LaneRecord::new).collect(),
            redirects: redirects(true),
            separating: comparison.separating.iter().map(SeparatingRecord::new).collect(),
            overlaps: comparison.overlaps.iter().map(PairRecord::of_overlap).collect(),
            best: situation.map(|situation| situation.best.as_ref()),
            mode: match comparison.mode {
                Mode::Statuses => "statuses",
                Mode::Languages => "languages",
                Mode::Copies => "copies",
            },
            links: comparison.links.iter().map(PairRecord::of_link).collect(),
            candidates: redirects(false),
            news: comparison.news.iter().map(NewsRecord::new).collect(),
        }
    }
}

impl<'a> LaneRecord<'a> {
    fn new(lane: &'a Lane) -> Self {
        Self { section: lane.section.word(), rows: lane.rows.iter().map(RowRecord::new).collect() }
    }
}

impl<'a> RowRecord<'a> {
    fn new(row: &'a LaneRow) -> Self {
        let cell = |cell: &'a Cell| CellRecord {
            text: &cell.text,
            row: cell.place.row,
            status: cell.status.as_deref(),
            target: cell.target.as_ref(),
        };
        Self { cells: row.cells.iter().map(|found| found.as_ref().map(cell)).collect(), similarity: row.similarity }
    }
}

impl<'a> RedirectRecord<'a> {
    fn new(redirect: &'a Redirect) -> Self {
        Self { from: &redirect.from.entry, to: &redirect.to, text: &redirect.text, row: redirect.from.row }
    }
}

impl<'a> SeparatingRecord<'a> {
    fn new(separating: &'a Separating) -> Self {
        let Separating { place, text, weight } = separating;
        Self { entry: &place.entry, section: place.section.word(), row: place.row, text, weight: *weight }
    }
}

impl<'a> PlaceRecord<'a> {
    fn new(place: &'a Place) -> Self {
        Self { entry: &place.entry, section: place.section.word(), row: place.row }
    }
}

impl<'a> PairRecord<'a> {
    fn of_link(link: &'a Link) -> Self {
        Self { a: PlaceRecord::new(&link.a), b: PlaceRecord::new(&link.b), similarity: link.similarity }
    }

    fn of_overlap(overlap: &'a Overlap) -> Self {
        let similarity = overlap.similarity();
        match overlap {
            Overlap::BothValid { a, b, .. } => Self { a: PlaceRecord::new(a), b: PlaceRecord::new(b), similarity },
            Overlap::Unanswered { redirect, named, .. } => {
                let b = PlaceRecord { entry: named, section: "valid", row: None };
                Self { a: PlaceRecord::new(redirect), b, similarity }
            }
        }
    }
}

impl<'a> NewsRecord<'a> {
    fn new(news: &'a News) -> Self {
        let (kind, entry, place, date) = match news {
            News::Missing { row, entry } => ("missing", entry, row, None),
            News::Extra { row } => ("extra", &row.entry, row, None),
            News::Moved { row, .. } => ("moved", &row.entry, row, None),
            News::NewerEnglish { entry, update, english, .. } => ("newer-english", entry, update, Some(*english)),
            News::SuspectDate { update, date } => ("suspect-date", &update.entry, update, Some(*date)),
        };
        Self { kind, entry, place: PlaceRecord::new(place), date: date.map(|date| date.to_string()) }
    }
}

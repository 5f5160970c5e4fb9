//! Whatever is typed, saved, changed outside and cut short in whatever order: what was typed a second ago or sent to the
//! disk is there at the next start, nobody else's line is written over without a word, and no row of the log goes.

use super::editing::BUDGET;
use super::{PAGES, Session, fingerprint, snapshot};
use playbook_desk::app::{Conflict, EditCommand, Keep, ReviewCommand};
use playbook_desk::disk::{Draft, Event, Job, SaveError, Sent};
use playbook_desk::document::Date;
use playbook_desk::library::PagePath;
use proptest::prelude::*;
use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;

#[derive(Clone, Copy, Debug)]
enum Step {
    Type,
    Undo,
    /// Time for the draft.
    Pause,
    Save,
    /// The disk does what it was asked for next.
    DiskWrites,
    /// The window hears of it.
    Hear,
    Outside,
    /// The library is read again.
    Look,
    Mine,
    Theirs,
    Close,
    Kill,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => Just(Step::Type),
        1 => Just(Step::Undo),
        4 => Just(Step::Pause),
        4 => Just(Step::Save),
        4 => Just(Step::DiskWrites),
        3 => Just(Step::Hear),
        2 => Just(Step::Outside),
        3 => Just(Step::Look),
        2 => Just(Step::Mine),
        1 => Just(Step::Theirs),
        1 => Just(Step::Close),
        3 => Just(Step::Kill),
    ]
}

/// A window, and the disk below it.
struct World {
    session: Session,
    file: String,
    /// Kept by this window, and by those before it.
    own: Option<Draft>,
    left: Vec<Draft>,
    asked: VecDeque<(Option<u128>, String)>,
    told: VecDeque<Result<u128, SaveError>>,
    /// Everything that was ever sent to the disk.
    sent: Vec<String>,
    /// The title that must be there at the next start, and those that may, since they were typed later.
    kept: String,
    later: BTreeSet<String>,
    /// Lines from outside that the person was asked about.
    given_up: BTreeSet<String>,
    /// They were asked which text holds, and know of the rows of either.
    has_chosen: bool,
    count: usize,
}

fn title(text: &str) -> String {
    text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default().to_owned()
}

fn rows(text: &str) -> usize {
    text.lines().filter(|line| line.starts_with('|') && line.contains("Ana Ruiz")).count()
}

fn outside(text: &str) -> BTreeSet<String> {
    text.lines().filter(|line| line.starts_with("Outside")).map(str::to_owned).collect()
}

impl World {
    fn new() -> Self {
        let file = PAGES[1].1.to_owned();
        let kept = title(&file);
        let (later, given_up) = (BTreeSet::new(), BTreeSet::new());
        let (asked, told) = (VecDeque::new(), VecDeque::new());
        let session = Session::new();
        let mut world = Self {
            session,
            file,
            own: None,
            left: Vec::new(),
            asked,
            told,
            sent: Vec::new(),
            kept,
            later,
            given_up,
            has_chosen: false,
            count: 0,
        };
        world.start();
        world
    }

    fn pages(&self) -> Vec<(&'static str, &str)> {
        PAGES.iter().map(|(path, text)| (*path, if *path == BUDGET { self.file.as_str() } else { *text })).collect()
    }

    fn start(&mut self) {
        self.session = Session::new();
        self.session.folder("/books");
        self.session.state.settings.name = "Ana Ruiz".to_owned();
        self.session.now.today = Date::new(2026, 11, 22);
        self.session.jobs.clear();
        let generation = self.session.state.shelf.generation;
        self.session.hear(snapshot(&self.pages(), generation, true));
        let found = self.left.iter().rev().cloned().collect();
        self.session.hear(Event::Drafts { generation, drafts: found });
        self.session.edit(EditCommand::Open(PagePath::new(BUDGET)));
        self.do_jobs();
    }

    fn text(&self) -> String {
        self.session
            .state
            .editing
            .session(&PagePath::new(BUDGET))
            .map_or(self.file.clone(), |open| open.text.to_string())
    }

    /// Drafts are kept at once, saves wait in line.
    fn do_jobs(&mut self) {
        for job in std::mem::take(&mut self.session.jobs) {
            match job {
                Job::KeepDraft(draft) => {
                    self.left.retain(|left| draft.left.is_none() || left.left != draft.left);
                    let sent = draft.sent.clone().map(|sent| {
                        let text =
                            self.sent.iter().find(|text| Sent::new(text, "".into()).fingerprint == sent.fingerprint);
                        Sent { fingerprint: text.map_or(sent.fingerprint, |text| fingerprint(text)), ..sent }
                    });
                    self.own = Some(Draft { left: None, sent, ..*draft });
                }
                Job::DropDraft { left: None, .. } => self.own = None,
                Job::DropDraft { left, .. } => self.left.retain(|draft| draft.left != left),
                Job::Save { read, text, .. } => self.asked.push_back((read, text.to_string())),
                _ => {}
            }
        }
    }

    fn disk_writes(&mut self) -> Result<(), TestCaseError> {
        let Some((read, text)) = self.asked.pop_front() else { return Ok(()) };
        if read != Some(fingerprint(&self.file)) {
            self.told.push_back(Err(SaveError::Changed { path: PathBuf::from(BUDGET) }));
            return Ok(());
        }
        let lost = &outside(&self.file) - &outside(&text);
        prop_assert!(lost.is_subset(&self.given_up), "{lost:?} written over");
        prop_assert!(self.has_chosen || rows(&text) > rows(&self.file), "a save without its row");
        self.file = text;
        self.told.push_back(Ok(fingerprint(&self.file)));
        let says_it = |draft: &Draft| {
            *draft.text == *self.file || draft.sent.as_ref().is_some_and(|sent| *sent.then == *self.file)
        };
        self.own.take_if(|draft| says_it(draft));
        Ok(())
    }

    fn end(&mut self) -> Result<(), TestCaseError> {
        // The worker finishes what it was asked for, or does not come so far.
        self.asked.clear();
        self.told.clear();
        self.count += 1;
        let number = u32::try_from(self.count).unwrap_or_default();
        self.left.extend(self.own.take().map(|draft| Draft { left: Some(number), ..draft }));
        self.start();
        let (text, now) = (self.text(), title(&self.text()));
        prop_assert!(now == self.kept || self.later.contains(&now), "{now:?} is there, not {:?}", self.kept);
        let open = self.session.state.editing.session(&PagePath::new(BUDGET));
        if open.is_some_and(|open| open.conflict.is_none()) {
            prop_assert!(self.has_chosen || rows(&text) >= rows(&self.file), "a row of the log is gone");
            let lost = &outside(&self.file) - &outside(&text);
            prop_assert!(lost.is_subset(&self.given_up), "{lost:?} would go without a word");
        }
        self.keeps();
        Ok(())
    }

    /// What stands there now is safe.
    fn keeps(&mut self) {
        self.kept = title(&self.text());
        self.later.clear();
    }

    fn take(&mut self, step: Step) -> Result<(), TestCaseError> {
        let path = PagePath::new(BUDGET);
        match step {
            Step::Type => {
                self.count += 1;
                let words = format!("Title {}", self.count);
                self.session.edit(EditCommand::Open(path));
                self.session.title(&words);
                self.later.insert(title(&self.text()));
            }
            Step::Undo => {
                self.session.edit(EditCommand::Undo);
                self.later.insert(title(&self.text()));
            }
            Step::Pause => {
                self.session.wait(1_000);
                self.keeps();
            }
            Step::Save => {
                let before = self.session.jobs.len();
                self.session.review(ReviewCommand::Open);
                self.session.review(ReviewCommand::Save);
                self.session.review(ReviewCommand::Close);
                let asked = self.session.jobs.iter().skip(before).find_map(|job| match job {
                    Job::Save { text, .. } => Some(text.to_string()),
                    _ => None,
                });
                if let Some(text) = asked {
                    self.sent.push(text);
                    self.keeps();
                }
            }
            Step::DiskWrites => self.disk_writes()?,
            Step::Hear => {
                let generation = self.session.state.shelf.generation;
                if let Some(result) = self.told.pop_front() {
                    self.session.hear(Event::Saved { generation, path, result });
                }
            }
            Step::Outside => {
                self.count += 1;
                self.file.push_str(&format!("\nOutside {}\n", self.count));
            }
            Step::Look => {
                let generation = self.session.state.shelf.generation;
                self.session.hear(snapshot(&self.pages(), generation, true));
            }
            Step::Mine | Step::Theirs => {
                let open = self.session.state.editing.session(&path);
                let conflict = open.and_then(|open| open.conflict.clone());
                let keep = if matches!(step, Step::Mine) { Keep::Mine } else { Keep::Theirs };
                self.session.edit(EditCommand::Choose { path, keep });
                if let Some(Conflict::Changed(theirs)) = conflict {
                    // Of theirs too: undo brings back what was typed.
                    self.given_up.extend(outside(&theirs.text));
                    self.has_chosen = true;
                    if keep == Keep::Theirs {
                        self.keeps();
                    }
                }
            }
            Step::Close => {
                self.session.jobs.extend(playbook_desk::app::leave(&mut self.session.state, self.session.now));
                self.keeps();
                self.do_jobs();
                while !self.asked.is_empty() {
                    self.disk_writes()?;
                }
                return self.end();
            }
            Step::Kill => return self.end(),
        }
        self.do_jobs();
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nothing_typed_a_second_ago_is_ever_lost(steps in proptest::collection::vec(step(), 1..30)) {
        let mut world = World::new();
        for step in steps {
            world.take(step)?;
        }
        world.take(Step::Kill)?;
    }
}

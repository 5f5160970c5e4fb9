//! What the worker does with each message: short things at once, long things on a thread that reports back as another
//! message. All state of the worker is here and owned by its one thread, so there is no lock.

use super::browser::{open_web, reveal};
use super::builtin::copy_builtin;
use super::config::{Folders, vocabulary};
use super::confusing::Confusing;
use super::desk_opening::{Opening, unbroken};
use super::dialog::pick_folder;
use super::draft_keeper::DraftLine;
use super::holding::Holding;
use super::index_cache::IndexCache;
use super::open_library::{Look, Looked, OpenLibrary};
use super::picture::load_picture;
use super::watch::{Touched, Watch};
use super::{
    Event, ImageError, Job, Notice, OpenError, Origin, Reports, RevealError, SettingsError, SettingsFile, Turn,
};
use crate::document::Vocabulary;
use crate::library::PagePath;
use crate::search::GoldenReport;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Instant;

pub(super) enum Message {
    Job(Job),
    Opened {
        generation: u64,
        result: Result<(Option<PathBuf>, Holding), OpenError>,
    },
    Looked(Looked),
    Scored {
        generation: u64,
        /// `None` when the run failed or was given up.
        report: Option<GoldenReport>,
    },
    Touched {
        generation: u64,
        touched: Touched,
    },
    /// Jobs sent before are done, later ones are not.
    Stop,
}

pub(super) struct Desk {
    pub(super) reports: Reports,
    /// For the threads to report back.
    pub(super) inbox: mpsc::Sender<Message>,
    settings: Option<SettingsFile>,
    pub(super) indexes: Option<IndexCache>,
    pub(super) drafts: DraftLine,
    pub(super) words: Arc<Vocabulary>,
    /// About the vocabulary.
    pub(super) notices: Vec<Notice>,
    /// The library that was asked for last, whatever became of its reading: what was read before may still be worked on.
    pub(super) asked: Option<(u64, Origin)>,
    /// The library being read.
    pub(super) opening: Option<Opening>,
    pub(super) open: Option<OpenLibrary>,
    /// A dialog is on the screen.
    picking: Arc<AtomicBool>,
    confusing: Confusing,
}

impl Desk {
    pub fn new(folders: &Folders, reports: Reports, inbox: mpsc::Sender<Message>, drafts: DraftLine) -> Self {
        let config = folders.config.as_deref();
        let (words, notices) = vocabulary(config);
        Self {
            reports,
            inbox,
            settings: config.map(SettingsFile::within),
            indexes: folders.cache.as_deref().map(IndexCache::within),
            drafts,
            words: Arc::new(words),
            notices,
            asked: None,
            opening: None,
            open: None,
            picking: Arc::default(),
            confusing: Confusing::default(),
        }
    }

    /// Works until told to stop.
    pub fn run(mut self, outbox: &mpsc::Receiver<Message>) {
        self.reports.send(Event::Vocabulary(Arc::clone(&self.words)));
        loop {
            let now = Instant::now();
            if let Some(look) = self.open.as_mut().and_then(|open| open.look(now)) {
                self.start_look(look);
            }
            if let Some(open) = &mut self.open
                && let Some((holding, turn)) = open.score(now)
            {
                let generation = open.generation;
                self.start_score(generation, holding, turn);
            }
            let message = match self.open.as_ref().and_then(OpenLibrary::due) {
                Some(due) => match outbox.recv_timeout(due.saturating_duration_since(now)) {
                    Err(mpsc::RecvTimeoutError::Timeout) => continue,
                    Err(mpsc::RecvTimeoutError::Disconnected) => break,
                    Ok(message) => message,
                },
                None => match outbox.recv() {
                    Ok(message) => message,
                    Err(mpsc::RecvError) => break,
                },
            };
            match message {
                Message::Job(job) => self.work(job),
                Message::Opened { generation, result } => self.opened(generation, result),
                Message::Looked(looked) => self.looked(looked),
                Message::Scored { generation, report } => self.scored(generation, report),
                Message::Touched { generation, touched } => self.touched(generation, touched),
                Message::Stop => break,
            }
        }
        self.give_up_opening();
    }

    fn work(&mut self, job: Job) {
        match job {
            Job::Open { origin, generation } => self.start_open(origin, generation),
            Job::Cancel { generation } => self.cancel_opening(generation),
            Job::Refresh => {
                if let Some(open) = &mut self.open {
                    open.refresh(Instant::now());
                }
            }
            Job::SaveSettings(settings) => {
                let saved = self.settings.as_ref().ok_or(SettingsError::NoFolder).and_then(|file| file.save(&settings));
                if let Err(error) = saved {
                    self.reports.send(Event::SettingsFailed(error));
                }
            }
            job
            @ (Job::Save { .. } | Job::Rename { .. } | Job::Trash { .. } | Job::PlanToc { .. } | Job::FindNames) => {
                self.change(job)
            }
            // They never come so far: the worker keeps drafts beside its other jobs.
            Job::KeepDraft(_) | Job::DropDraft { .. } => {}
            Job::PickFolder => self.start_dialog(),
            Job::CopyBuiltin { to } => {
                let result = copy_builtin(&to);
                self.reports.send(Event::Copied { to, result });
            }
            Job::FindConfusions { generation } => {
                if let Some(open) = self.open.as_ref().filter(|open| open.generation == generation) {
                    self.confusing.start(open.library(), generation, &self.reports);
                }
            }
            Job::LoadImage { path, generation } => self.start_picture(path, generation),
            Job::OpenWeb(address) => self.on_thread(move |reports| {
                if let Err(error) = open_web(&address) {
                    reports.send(Event::WebFailed(error));
                }
            }),
            Job::RevealFile { path, generation } => self.start_reveal(path, generation),
        }
    }

    fn start_look(&self, look: Look) {
        let (words, inbox) = (Arc::clone(&self.words), self.inbox.clone());
        self.on_thread(move |_| {
            let Look { generation, number, root, holding, doubt, turn, watch_first } = look;
            let teller = inbox.clone();
            let tell = move |touched| drop(teller.send(Message::Touched { generation, touched }));
            let watch = watch_first.then(|| Watch::start(&root, tell));
            let result = unbroken(&root, || holding.look(&root, &doubt, &words, &turn));
            // The worker is gone only when the program ends.
            let _ = inbox.send(Message::Looked(Looked { generation, number, doubt, watch, result }));
        });
    }

    fn looked(&mut self, looked: Looked) {
        let open = self.open.as_mut().filter(|open| open.generation == looked.generation);
        if let Some(event) = open.and_then(|open| open.settle(looked, &self.notices, Instant::now())) {
            self.reports.send(event);
        }
    }

    fn start_score(&self, generation: u64, holding: Holding, turn: Turn) {
        let inbox = self.inbox.clone();
        self.on_thread(move |_| {
            let report = catch_unwind(AssertUnwindSafe(|| holding.score(&turn))).ok().flatten();
            // The worker is gone only when the program ends.
            let _ = inbox.send(Message::Scored { generation, report });
        });
    }

    fn scored(&mut self, generation: u64, report: Option<GoldenReport>) {
        let open = self.open.as_mut().filter(|open| open.generation == generation);
        if let Some(event) = open.and_then(|open| open.scored(report)) {
            self.reports.send(event);
        }
    }

    fn touched(&mut self, generation: u64, touched: Touched) {
        let Some(open) = self.open.as_mut().filter(|open| open.generation == generation) else { return };
        if open.hear(touched, Instant::now()) {
            self.reports.send(open.snapshot(&self.notices));
        }
    }

    fn start_dialog(&self) {
        let picking = Arc::clone(&self.picking);
        if picking.swap(true, Ordering::Relaxed) {
            return;
        }
        self.on_thread(move |reports| {
            let picked = pick_folder();
            picking.store(false, Ordering::Relaxed);
            reports.send(Event::FolderPicked(picked));
        });
    }

    fn start_picture(&self, path: PagePath, generation: u64) {
        let origin = self.origin_of(generation).cloned();
        let reports = self.reports.clone();
        rayon::spawn(move || {
            let result = match origin {
                Some(Origin::Folder(folder)) => load_picture(&folder, &path),
                Some(Origin::Builtin) => Err(ImageError::Missing { path: path.to_string() }),
                None => Err(ImageError::Closed { path: path.to_string() }),
            };
            reports.send(Event::Image { generation, path, result });
        });
    }

    fn start_reveal(&self, path: PagePath, generation: u64) {
        let folder = self.origin_of(generation).and_then(Origin::folder).map(Path::to_path_buf);
        self.on_thread(move |reports| {
            let missing = || RevealError::Missing { path: path.to_string() };
            if let Err(error) = folder.ok_or_else(missing).and_then(|folder| reveal(&folder, &path)) {
                reports.send(Event::RevealFailed(error));
            }
        });
    }

    pub(super) fn on_thread(&self, task: impl FnOnce(&Reports) + Send + 'static) {
        let reports = self.reports.clone();
        thread::spawn(move || task(&reports));
    }
}

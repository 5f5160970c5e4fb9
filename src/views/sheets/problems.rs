//! Every finding in the library, by page; a click opens the page.

use std::sync::Arc;

use egui::Ui;

use crate::app::{Command, ReadCommand};
use crate::design::{Button, Chip, LinkText, Passage, Sheet, TextStyle, Tone, VirtualList, tokens};
use crate::disk::Notice;
use crate::document::{Problem, Severity};
use crate::library::{Library, PagePath};
use crate::views::Scene;
use crate::views::reader::sentence;

/// Height of a finding that was not drawn yet, in points.
const ROW_ESTIMATE: f32 = 48.0;

/// What the sheet needs around the list, in points.
const AROUND: f32 = 340.0;

/// The findings, gathered once for each state of the library.
#[derive(Default)]
pub struct Problems {
    library: Option<Arc<Library>>,
    found: Vec<(PagePath, Problem)>,
    pages: usize,
    infos_shown: bool,
    generation: u64,
}

impl Problems {
    pub fn ui(&mut self, ui: &mut Ui, scene: &mut Scene<'_>) -> bool {
        self.gather(&scene.state.shelf.library);
        let (title, close) = (scene.say("problems-title"), scene.say("close"));
        let space = tokens(ui).size.space.clone();
        let mut chosen = None;
        let height = (ui.ctx().content_rect().height() - AROUND).max(100.0);
        let shown = Sheet::new("problems", &title, &close).width(720.0).show(
            ui,
            |ui| {
                for finding in scene.state.shelf.findings.iter() {
                    ui.add(Passage::new(said(scene, finding)).tone(Tone::Redirect));
                }
                let arguments = [("count", self.found.len().into()), ("pages", self.pages.into())];
                let words = if self.found.is_empty() {
                    scene.say("problems-none")
                } else {
                    scene.say_with("problems-count", &arguments)
                };
                ui.add(Passage::new(words).quiet());
                if ui.add(Chip::new(scene.say("problems-infos")).selected(self.infos_shown)).clicked() {
                    self.infos_shown = !self.infos_shown;
                    self.library = None;
                }
                ui.add_space(space.s);
                ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
                    VirtualList::new("problems", self.found.len(), ROW_ESTIMATE)
                        .gap(space.s)
                        .generation(self.generation)
                        .show(ui, |ui, index| {
                            if let Some((path, problem)) = self.found.get(index)
                                && row(ui, scene, path, problem)
                            {
                                chosen = Some(path.clone());
                            }
                        });
                });
            },
            |ui| ui.add(Button::primary(close.as_str())).clicked(),
        );
        if let Some(path) = chosen {
            scene.push(Command::Escape);
            scene.push(Command::Read(ReadCommand::Open(path)));
            return false;
        }
        shown.closed || shown.foot
    }

    fn gather(&mut self, library: &Arc<Library>) {
        if self.library.as_ref().is_some_and(|known| Arc::ptr_eq(known, library)) {
            return;
        }
        let least = if self.infos_shown { Severity::Info } else { Severity::Warning };
        self.found = library
            .entries()
            .iter()
            .flat_map(|entry| entry.problems.iter().map(|problem| (entry.path().clone(), problem.clone())))
            .filter(|(_, problem)| problem.severity() >= least)
            .collect();
        self.found.sort_by_key(|(_, problem)| std::cmp::Reverse(problem.severity()));
        let mut pages: Vec<&PagePath> = self.found.iter().map(|(path, _)| path).collect();
        pages.sort();
        pages.dedup();
        self.pages = pages.len();
        self.generation += 1;
        self.library = Some(Arc::clone(library));
    }
}

fn row(ui: &mut Ui, scene: &Scene<'_>, path: &PagePath, problem: &Problem) -> bool {
    let mut place = path.to_string();
    if problem.line > 0 {
        let line = scene.say_with("problem-line", &[("line", problem.line.into())]);
        place = format!("{place} · {line}");
    }
    let clicked = ui.add(LinkText::new(place).style(TextStyle::Small)).clicked();
    let tone = if problem.severity() == Severity::Error { Tone::Danger } else { Tone::Plain };
    ui.add(Passage::new(sentence(scene.texts, problem.code, &problem.detail)).tone(tone));
    clicked
}

/// What concerns the library as a whole.
fn said(scene: &Scene<'_>, finding: &Notice) -> String {
    match finding {
        Notice::TocIgnored { path, cause } => {
            let arguments = [("path", path.as_str().into()), ("cause", cause.as_str().into())];
            scene.say_with("finding-toc-ignored", &arguments)
        }
        Notice::VocabularyIgnored { path, cause } => {
            let arguments = [("path", path.display().to_string().into()), ("cause", cause.as_str().into())];
            scene.say_with("finding-vocabulary-ignored", &arguments)
        }
        Notice::WatchedSlowly { cause } => {
            scene.say_with("finding-watched-slowly", &[("cause", cause.as_str().into())])
        }
        Notice::AidIgnored { path, cause } => {
            let arguments = [("path", path.as_str().into()), ("cause", cause.as_str().into())];
            scene.say_with("finding-aid-ignored", &arguments)
        }
        Notice::LineIgnored { path, line, fault, detail } => {
            let problem = scene.say_with(&format!("finding-{fault}"), &[("detail", detail.as_str().into())]);
            let arguments = [("path", path.as_str().into()), ("line", (*line).into()), ("problem", problem.into())];
            scene.say_with("finding-line-ignored", &arguments)
        }
        Notice::MoreLinesIgnored { path, lines } => {
            let arguments = [("path", path.as_str().into()), ("lines", (*lines).into())];
            scene.say_with("finding-more-lines-ignored", &arguments)
        }
        Notice::TooManyFiles { limit } => scene.say_with("finding-too-many-files", &[("limit", (*limit).into())]),
    }
}

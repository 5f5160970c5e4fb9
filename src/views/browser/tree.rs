//! The tree L1 > L2 > L3 and the other pages by folder, in the language being read where a page has it.

use egui::{Frame, Margin, ScrollArea, Ui};

use super::unsaved::Unsaved;
use crate::app::{Command, CompareCommand, PreferenceCommand, ReadCommand};
use crate::design::{Branch, Icon, Passage, TextStyle, TreeRow, Words, tokens};
use crate::library::{PagePath, TreeFolder, TreeL1, TreeL2};
use crate::views::Scene;

pub fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let tokens = tokens(ui);
    ScrollArea::vertical().id_salt("tree").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::same(tokens.size.space.s as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let tree = &scene.state.shelf.tree;
            if !tree.groups.is_empty() {
                title(ui, scene.say("tree-statuses"));
            }
            for group in &tree.groups {
                l1(ui, scene, group);
            }
            if !tree.pages.is_empty() {
                title(ui, scene.say("tree-pages"));
            }
            for pages in &tree.pages {
                folder(ui, scene, pages);
            }
        });
    });
}

fn title(ui: &mut Ui, words: String) {
    let space = &tokens(ui).size.space;
    ui.add_space(space.s);
    ui.horizontal(|ui| {
        ui.add_space(space.s);
        ui.add(Passage::new(words).style(TextStyle::Small).strong().quiet().unselectable());
    });
    ui.add_space(space.xs);
}

/// The page to open for a node: its version in the language being read, else the one the tree knows.
fn page_of<'a>(scene: &Scene<'a>, path: &'a PagePath) -> &'a PagePath {
    let state = scene.state;
    state.reader_language().and_then(|language| state.shelf.library.translation(path, language)).unwrap_or(path)
}

/// The name of a page and its language.
fn name_of<'a>(scene: &Scene<'a>, path: &PagePath, fallback: &'a str) -> Words<'a> {
    scene.state.shelf.library.get(path).map_or(Words::from(fallback), |entry| {
        Words::from(&entry.name).in_language(entry.language.as_ref().map(|language| language.code()))
    })
}

/// The name of an L1 in the language being read.
pub fn l1_name<'a>(scene: &Scene<'a>, group: &'a TreeL1) -> Words<'a> {
    if group.key.is_empty() {
        return Words::from(scene.say("tree-no-l1"));
    }
    let reading = scene.state.reader_language();
    let language = scene.state.shelf.languages.iter().find(|language| Some(**language) == reading);
    let name = scene.state.shelf.library.l1_name(&group.key, reading);
    Words::from(name).in_language(language.map(|language| language.code()))
}

fn is_open(scene: &Scene<'_>, branch: &str) -> bool {
    !scene.state.settings.folded.contains(branch)
}

fn fold(scene: &mut Scene<'_>, branch: String) {
    scene.push(Command::Prefer(PreferenceCommand::Fold(branch)));
}

fn is_here(scene: &Scene<'_>, path: &PagePath) -> bool {
    scene.state.reader.here().is_some_and(|place| place.path == *path)
}

fn l1(ui: &mut Ui, scene: &mut Scene<'_>, group: &TreeL1) {
    let key = format!("l1 {}", group.key);
    let open = is_open(scene, &key);
    let overview = group.overview.as_ref().map(|path| page_of(scene, path));
    let name = l1_name(scene, group);
    let statuses =
        group.statuses.iter().map(|status| usize::from(status.entry.is_some()) + status.children.len()).sum();
    let selected = overview.is_some_and(|path| is_here(scene, path));
    let branch = branch(open, group.statuses.is_empty());
    let unsaved = overview.and_then(|path| Unsaved::of(scene, path));
    let mut row = TreeRow::new(name).branch(branch).count(statuses).selected(selected);
    if let Some(unsaved) = &unsaved {
        row = row.sign(unsaved.icon, &unsaved.words);
    }
    let shown = row.show(ui);
    match (shown.toggled, shown.response.clicked(), overview) {
        (true, ..) | (_, true, None) => fold(scene, key.clone()),
        (_, true, Some(path)) => scene.push(Command::Read(ReadCommand::Open(path.clone()))),
        _ => {}
    }
    if open {
        for status in &group.statuses {
            l2(ui, scene, status, &key);
        }
    }
}

fn l2(ui: &mut Ui, scene: &mut Scene<'_>, status: &TreeL2, above: &str) {
    let key = format!("{above} > {}", status.key);
    let page = status.entry.as_ref().map(|path| page_of(scene, path));
    let name = page.map_or(Words::from(&status.name), |path| name_of(scene, path, &status.name));
    let open = is_open(scene, &key);
    let (marked, unsaved) = (scene.say("marked-badge"), page.and_then(|path| Unsaved::of(scene, path)));
    let mut row = TreeRow::new(name).depth(1).draggable().selected(page.is_some_and(|path| is_here(scene, path)));
    if page.is_some_and(|path| scene.state.is_marked(path)) {
        row = row.sign(Icon::Compare, &marked);
    }
    if let Some(unsaved) = &unsaved {
        row = row.sign(unsaved.icon, &unsaved.words);
    }
    if !status.children.is_empty() {
        row = row.branch(branch(open, false)).count(status.children.len());
    }
    let shown = row.show(ui);
    match (shown.toggled, shown.response.clicked(), page) {
        (true, ..) | (_, true, None) => fold(scene, key),
        (_, true, Some(path)) => chosen(ui, scene, path),
        _ => {}
    }
    if let Some(path) = page {
        shown.response.dnd_set_drag_payload(path.clone());
    }
    if open {
        for child in &status.children {
            leaf(ui, scene, &child.entry, &child.name, 2);
        }
    }
}

fn leaf(ui: &mut Ui, scene: &mut Scene<'_>, path: &PagePath, name: &str, depth: usize) {
    let page = page_of(scene, path);
    let words = name_of(scene, page, "").text.into_owned();
    let words = if words.is_empty() { name.to_owned() } else { words };
    let language = scene.state.shelf.library.get(page).and_then(|entry| entry.language);
    let words = Words::from(words).in_language(language.as_ref().map(|language| language.code()));
    let (marked, unsaved) = (scene.say("marked-badge"), Unsaved::of(scene, page));
    let mut row = TreeRow::new(words).depth(depth).draggable().selected(is_here(scene, page));
    if scene.state.is_marked(page) {
        row = row.sign(Icon::Compare, &marked);
    }
    if let Some(unsaved) = &unsaved {
        row = row.sign(unsaved.icon, &unsaved.words);
    }
    let shown = row.show(ui);
    if shown.response.clicked() {
        chosen(ui, scene, page);
    }
    shown.response.dnd_set_drag_payload(page.clone());
}

/// A status was chosen: Space marks it to be compared, everything else opens it.
fn chosen(ui: &Ui, scene: &mut Scene<'_>, path: &PagePath) {
    let by_space = ui.input(|input| input.key_pressed(egui::Key::Space));
    scene.push(match by_space {
        true => Command::Compare(CompareCommand::Mark(path.clone())),
        false => Command::Read(ReadCommand::Open(path.clone())),
    });
}

/// The other pages of a folder; closed until asked for, since statuses are what people come for.
fn folder(ui: &mut Ui, scene: &mut Scene<'_>, folder: &TreeFolder) {
    let key = format!("folder {}", folder.folder);
    // A folder's branch is listed when it is open, the other way round from a status branch.
    let open = !is_open(scene, &key);
    let name =
        if folder.folder.is_empty() { Words::from(scene.say("tree-root")) } else { Words::from(&*folder.folder) };
    let shown = TreeRow::new(name).branch(branch(open, false)).count(folder.pages.len()).show(ui);
    if shown.toggled || shown.response.clicked() {
        fold(scene, key);
    }
    if open {
        for page in &folder.pages {
            page_leaf(ui, scene, &page.entry, &page.name);
        }
    }
}

fn page_leaf(ui: &mut Ui, scene: &mut Scene<'_>, path: &PagePath, name: &str) {
    let language = scene.state.shelf.library.get(path).and_then(|entry| entry.language);
    let words = Words::from(name).in_language(language.as_ref().map(|language| language.code()));
    let unsaved = Unsaved::of(scene, path);
    let mut row = TreeRow::new(words).depth(1).selected(is_here(scene, path));
    if let Some(unsaved) = &unsaved {
        row = row.sign(unsaved.icon, &unsaved.words);
    }
    let shown = row.show(ui);
    if shown.response.clicked() {
        scene.push(Command::Read(ReadCommand::Open(path.clone())));
    }
}

fn branch(open: bool, empty: bool) -> Branch {
    match (empty, open) {
        (true, _) => Branch::Leaf,
        (false, true) => Branch::Open,
        (false, false) => Branch::Closed,
    }
}

//! Whatever windows keep, drop, open and leave in whatever order: each text that nobody replaced or dropped is with one
//! window, or offered by the next that opens its library, once.

use super::*;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
    Start,
    /// A window, a library, a page.
    Keep(usize, usize, usize),
    Forget(usize, usize, usize),
    Open(usize, usize),
    /// What was left of the first page is kept as the window's own, or dropped.
    Take(usize),
    Drop(usize),
    End(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let few = || 0..2usize;
    let window = || 0..3usize;
    prop_oneof![
        2 => Just(Step::Start),
        6 => (window(), few(), few()).prop_map(|(window, library, page)| Step::Keep(window, library, page)),
        1 => (window(), few(), few()).prop_map(|(window, library, page)| Step::Forget(window, library, page)),
        4 => (window(), few()).prop_map(|(window, library)| Step::Open(window, library)),
        2 => window().prop_map(Step::Take),
        1 => window().prop_map(Step::Drop),
        4 => window().prop_map(Step::End),
    ]
}

type Place = (usize, usize);

struct Window {
    drafts: DraftFolder,
    own: BTreeMap<Place, String>,
    offered: Vec<(Place, Draft)>,
}

struct World {
    folders: Folders,
    windows: Vec<Window>,
    /// Left by windows that are gone, by library.
    left: Vec<(Place, String)>,
    count: usize,
}

fn library(number: usize) -> PathBuf {
    PathBuf::from(format!("/nowhere/{number}"))
}

fn page(number: usize) -> PagePath {
    PagePath::new(&format!("{number}.md"))
}

impl World {
    fn start(&mut self) {
        let drafts = DraftFolder::of(&self.folders).expect("a folder");
        self.windows.push(Window { drafts, own: BTreeMap::new(), offered: Vec::new() });
    }

    fn open(&mut self, window: usize, number: usize) -> Result<(), TestCaseError> {
        let Some(window) = self.windows.get_mut(window) else { return Ok(()) };
        let found = window.drafts.of_library(&library(number));
        let is_here = |place: &Place| place.0 == number;
        let mut expected: Vec<String> =
            window.own.iter().filter(|(place, _)| is_here(place)).map(|(_, text)| text.clone()).collect();
        expected
            .extend(window.offered.iter().filter(|(place, _)| is_here(place)).map(|(_, draft)| draft.text.to_string()));
        expected.extend(self.left.iter().filter(|(place, _)| is_here(place)).map(|(_, text)| text.clone()));
        self.left.retain(|(place, _)| !is_here(place));
        window.offered.retain(|(place, _)| !is_here(place));
        let mut texts: Vec<String> = found.iter().map(|draft| draft.text.to_string()).collect();
        let place = |draft: &Draft| (number, usize::from(draft.page != page(0)));
        window
            .offered
            .extend(found.into_iter().filter(|draft| draft.left.is_some()).map(|draft| (place(&draft), draft)));
        texts.sort();
        expected.sort();
        prop_assert_eq!(texts, expected);
        Ok(())
    }

    fn take(&mut self, step: &Step) -> Result<(), TestCaseError> {
        match *step {
            Step::Start if self.windows.len() < 3 => self.start(),
            Step::Start => {}
            Step::Open(window, number) => self.open(window, number)?,
            Step::End(window) if window < self.windows.len() => {
                let gone = self.windows.remove(window);
                self.left.extend(gone.own);
                self.left.extend(gone.offered.into_iter().map(|(place, draft)| (place, draft.text.to_string())));
            }
            Step::End(_) => {}
            Step::Keep(window, number, name) => {
                self.count += 1;
                let text = format!("text {}", self.count);
                let Some(window) = self.windows.get_mut(window) else { return Ok(()) };
                let (library, page) = (library(number), page(name));
                let draft = Draft {
                    library,
                    page,
                    base: None,
                    listing: None,
                    text: text.as_str().into(),
                    sent: None,
                    left: None,
                };
                prop_assert!(window.drafts.keep(&draft).is_ok());
                window.own.insert((number, name), text);
            }
            Step::Forget(window, number, name) => {
                let Some(window) = self.windows.get_mut(window) else { return Ok(()) };
                window.drafts.forget(&library(number), &page(name), None);
                window.own.remove(&(number, name));
            }
            Step::Take(window) => {
                let Some(window) = self.windows.get_mut(window) else { return Ok(()) };
                if let Some((place, draft)) = window.offered.pop() {
                    prop_assert!(window.drafts.keep(&draft).is_ok());
                    window.own.insert(place, draft.text.to_string());
                }
            }
            Step::Drop(window) => {
                let Some(window) = self.windows.get_mut(window) else { return Ok(()) };
                if let Some((_, draft)) = window.offered.pop() {
                    window.drafts.forget(&draft.library, &draft.page, draft.left);
                }
            }
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_lost_or_offered_twice(steps in proptest::collection::vec(step(), 1..40)) {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::within(Some(folder.path().to_path_buf()));
        let mut world = World { folders, windows: Vec::new(), left: Vec::new(), count: 0 };
        for step in &steps {
            world.take(step)?;
        }
        while !world.windows.is_empty() {
            world.take(&Step::End(0))?;
        }
        world.start();
        world.open(0, 0)?;
        world.open(0, 1)?;
        for _ in 0..world.windows[0].offered.len() {
            world.take(&Step::Drop(0))?;
        }
        drop(world);
        prop_assert_eq!(fs::read_dir(folder.path().join("state/drafts")).map_or(0, Iterator::count), 0, "nothing stays");
    }
}

//! What this program is, its version, and the licences of everything in it.

use egui::Ui;

use crate::design::{Button, Passage, Sheet, TextStyle, VirtualList, tokens};
use crate::views::Scene;

/// One line for each library: name, version, licence. Kept equal to the lock file by a test.
const LIBRARIES: &str = include_str!("../../../assets/licences/crates.txt");
/// Height of a line of the list, in points.
const LINE_ESTIMATE: f32 = 18.0;

/// The list of libraries, split into lines once.
pub struct About {
    libraries: Vec<&'static str>,
}

impl Default for About {
    fn default() -> Self {
        Self { libraries: LIBRARIES.lines().collect() }
    }
}

impl About {
    pub fn ui(&self, ui: &mut Ui, scene: &Scene<'_>) -> bool {
        let (title, close) = (scene.say("about-title"), scene.say("close"));
        let space = tokens(ui).size.space.clone();
        let shown = Sheet::new("about", &title, &close).show(
            ui,
            |ui| {
                let version = [("version", env!("CARGO_PKG_VERSION").into())];
                ui.add(Passage::new(scene.say_with("about-version", &version)).quiet());
                for key in ["about-purpose", "about-licence", "about-fonts"] {
                    ui.add_space(space.s);
                    ui.add(Passage::new(scene.say(key)));
                }
                ui.add_space(space.l);
                ui.add(Passage::new(scene.say("about-libraries")).strong());
                ui.allocate_ui(egui::vec2(ui.available_width(), 160.0), |ui| {
                    VirtualList::new("libraries", self.libraries.len(), LINE_ESTIMATE).show(ui, |ui, index| {
                        let line = self.libraries.get(index).copied().unwrap_or_default();
                        ui.add(Passage::new(line).style(TextStyle::Small).quiet());
                    });
                });
            },
            |ui| ui.add(Button::primary(close.as_str())).clicked(),
        );
        shown.closed || shown.foot
    }
}

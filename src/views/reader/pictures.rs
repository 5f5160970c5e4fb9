//! The pictures that a page on the screen asked for, and how far they are.

use crate::app::{Command, ReadCommand};
use crate::library::{LinkTarget, PagePath};
use crate::views::Scene;
use crate::views::images::{self, Image, Images};
use crate::views::page::{PageImage, PageImages};

/// Targets of pictures as written, and where they lead.
#[derive(Default)]
pub struct Pictures(Vec<(String, LinkTarget)>);

impl Pictures {
    /// The pictures that were asked for, as far as they are known.
    pub fn known(&self, scene: &Scene<'_>, images: &Images) -> PageImages {
        let known = self.0.iter().map(|(target, leads)| {
            let image = match leads {
                LinkTarget::Image(path) => match images.get(path) {
                    None => PageImage::Loading,
                    Some(Image::Ready(texture)) => PageImage::Ready(texture.clone()),
                    Some(Image::Failed(error)) => PageImage::Missing(images::reason(scene.texts, error)),
                },
                LinkTarget::Missing(path) => {
                    PageImage::Missing(scene.say_with("picture-missing", &[("path", path.as_str().into())]))
                }
                _ => PageImage::Missing(scene.say("picture-elsewhere")),
            };
            (target.clone(), image)
        });
        known.collect()
    }

    /// Asks for the picture with this target on the page `from`.
    pub fn want(&mut self, scene: &mut Scene<'_>, from: &PagePath, target: String) {
        let leads = scene.state.shelf.library.link(from, &target);
        if let LinkTarget::Image(path) = &leads {
            scene.push(Command::Read(ReadCommand::WantImage(path.clone())));
        }
        self.0.push((target, leads));
    }
}

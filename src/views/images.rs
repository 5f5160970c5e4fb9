//! Pictures of pages as textures. The worker decodes them; here they wait, are shown, or say why they cannot be.

use std::collections::BTreeMap;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::disk::{Event, ImageError, Picture};
use crate::library::PagePath;
use crate::text::Texts;

/// Pictures of the open library, by path.
#[derive(Default)]
pub struct Images {
    generation: u64,
    known: BTreeMap<PagePath, Image>,
}

#[derive(Clone)]
pub enum Image {
    Ready(TextureHandle),
    Failed(ImageError),
}

impl Images {
    /// `None` until the worker has answered.
    pub fn get(&self, path: &PagePath) -> Option<&Image> {
        self.known.get(path)
    }

    /// Keeps a picture that arrives, and forgets those of a library that is closed.
    pub fn absorb(&mut self, ctx: &Context, event: &Event, open: u64) {
        if self.generation != open {
            self.known.clear();
            self.generation = open;
        }
        if let Event::Image { generation, path, result } = event
            && *generation == open
        {
            let image = match result {
                Ok(picture) => Image::Ready(texture(ctx, path, picture)),
                Err(error) => Image::Failed(error.clone()),
            };
            self.known.insert(path.clone(), image);
        }
    }
}

/// Why a picture cannot be shown, as a sentence.
pub fn reason(texts: &Texts, error: &ImageError) -> String {
    match error {
        ImageError::Missing { path } => texts.say_with("picture-missing", &[("path", path.as_str().into())]),
        ImageError::Outside { .. } => texts.say("picture-outside"),
        ImageError::UnknownFormat { .. } => texts.say("picture-format"),
        ImageError::TooLarge { width, height, .. } => {
            texts.say_with("picture-too-large", &[("width", (*width).into()), ("height", (*height).into())])
        }
        ImageError::Unreadable { cause, .. } => {
            texts.say_with("picture-unreadable", &[("cause", cause.as_str().into())])
        }
        ImageError::Closed { .. } => texts.say("picture-closed"),
    }
}

fn texture(ctx: &Context, path: &PagePath, picture: &Picture) -> TextureHandle {
    let size = [picture.width as usize, picture.height as usize];
    let pixels = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
    ctx.load_texture(path.to_string(), pixels, TextureOptions::LINEAR)
}

//! A picture of a library, decoded for the screen. The file may come from anyone: it must lie in the library, and its
//! size is read from its head before a pixel is decoded.

use super::{ImageError, Picture};
use crate::library::PagePath;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::panic::catch_unwind;
use std::path::{Component, Path, PathBuf};

/// Files with more pixels are not decoded: twice the size of a large camera's pictures.
const MAX_PIXELS: u64 = 40_000_000;

/// Larger files are not read, in bytes.
const MAX_FILE: u64 = 64 << 20;

/// What a decoder may take, in bytes: `MAX_PIXELS` of 4 bytes, and half as much again for its own work.
const MAX_DECODER: u64 = MAX_PIXELS * 6;

/// Decodes `path` of the library in `folder`.
pub(super) fn load_picture(folder: &Path, path: &PagePath) -> Result<Picture, ImageError> {
    let unreadable = |cause: String| ImageError::Unreadable { path: path.to_string(), cause };
    let file = file_within(folder, path.as_str()).map_err(|error| match error {
        OutOfReach::Missing => ImageError::Missing { path: path.to_string() },
        OutOfReach::Outside => ImageError::Outside { path: path.to_string() },
        OutOfReach::Failed(error) => unreadable(error.to_string()),
    })?;
    let decode = || decode(&file, path);
    catch_unwind(decode).unwrap_or_else(|_| Err(unreadable(String::new())))
}

fn decode(file: &Path, path: &PagePath) -> Result<Picture, ImageError> {
    let unreadable = |cause: String| ImageError::Unreadable { path: path.to_string(), cause };
    let broken = |error: image::ImageError| unreadable(error.to_string());
    let failed = |error: io::Error| unreadable(error.to_string());
    let bytes = fs::metadata(file).map_err(failed)?.len();
    let too_large = |width, height| ImageError::TooLarge { path: path.to_string(), width, height, bytes };
    if bytes > MAX_FILE {
        return Err(too_large(0, 0));
    }
    let opened = BufReader::new(File::open(file).map_err(failed)?);
    let mut reader = ImageReader::new(opened).with_guessed_format().map_err(failed)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Gif)) {
        return Err(ImageError::UnknownFormat { path: path.to_string() });
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_DECODER);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(too_large(width, height));
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    Ok(fitted(picture))
}

fn fitted(picture: DynamicImage) -> Picture {
    let original = (picture.width(), picture.height());
    let side = Picture::MAX_SIDE;
    let fits = original.0 <= side && original.1 <= side;
    let pixels = if fits { picture } else { picture.thumbnail(side, side) }.into_rgba8();
    Picture { width: pixels.width(), height: pixels.height(), original, rgba: pixels.into_raw().into() }
}

/// Why a path of a library leads to no file in it.
#[derive(Debug)]
pub(super) enum OutOfReach {
    Missing,
    Outside,
    Failed(io::Error),
}

/// The file that `path` names below `folder`, links resolved and still inside.
pub(super) fn file_within(folder: &Path, path: &str) -> Result<PathBuf, OutOfReach> {
    let below = Path::new(path);
    // Asked before the system is, so that no foreign host or device is touched by name.
    if !below.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(OutOfReach::Outside);
    }
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => OutOfReach::Missing,
        _ => OutOfReach::Failed(error),
    };
    let root = fs::canonicalize(folder).map_err(failed)?;
    let file = fs::canonicalize(root.join(below)).map_err(failed)?;
    if file.starts_with(&root) { Ok(file) } else { Err(OutOfReach::Outside) }
}

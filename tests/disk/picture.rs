//! Pictures of a library are decoded when they are what they seem, small enough, and inside.

use crate::desk::Desk;
use crate::folder::{folder, write};
use image::{DynamicImage, ImageFormat, RgbaImage};
use playbook_desk::disk::{Event, ImageError, Job, Origin, Picture};
use playbook_desk::library::PagePath;
use std::io::Cursor;
use std::path::Path;

fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbaImage::from_pixel(width, height, image::Rgba([10, 200, 30, 255]));
    let mut bytes = Cursor::new(Vec::new());
    let picture = DynamicImage::from(pixels);
    match format {
        ImageFormat::Jpeg => DynamicImage::from(picture.to_rgb8()).write_to(&mut bytes, format).unwrap(),
        _ => picture.write_to(&mut bytes, format).unwrap(),
    }
    bytes.into_inner()
}

fn load(folder: &Path, path: &str) -> Result<Picture, ImageError> {
    let (desk, _) = Desk::on(folder);
    ask(&desk, path, 1)
}

fn ask(desk: &Desk, path: &str, generation: u64) -> Result<Picture, ImageError> {
    desk.worker.send(Job::LoadImage { path: PagePath::new(path), generation });
    desk.wait(|event| match event {
        Event::Image { path: loaded, result, .. } if loaded == PagePath::new(path) => Some(result),
        _ => None,
    })
}

#[test]
fn the_three_formats_are_decoded_whatever_the_file_is_called() {
    let folder = folder(&[]);
    for (name, format) in [("a.png", ImageFormat::Png), ("a.jpg", ImageFormat::Jpeg), ("gif.png", ImageFormat::Gif)] {
        write(folder.path(), &format!("media/{name}"), &encoded(3, 2, format));
        let picture = load(folder.path(), &format!("media/{name}")).unwrap();
        assert_eq!((picture.width, picture.height, picture.original, picture.rgba.len()), (3, 2, (3, 2), 24));
        assert!(picture.rgba[1] > 150 && picture.rgba[0] < 60 && picture.rgba[3] == 255, "{:?}", &picture.rgba[..4]);
    }
}

#[test]
fn what_is_larger_than_a_texture_is_scaled_down() {
    let folder = folder(&[]);
    write(folder.path(), "wide.png", &encoded(8192, 10, ImageFormat::Png));
    let picture = load(folder.path(), "wide.png").unwrap();
    assert_eq!((picture.width, picture.height, picture.original), (Picture::MAX_SIDE, 5, (8192, 10)));
}

#[test]
fn a_head_that_promises_too_many_pixels_is_enough_to_refuse() {
    let folder = folder(&[]);
    let mut bytes = encoded(1, 1, ImageFormat::Png);
    bytes.splice(16..24, [50_000u32.to_be_bytes(), 50_000u32.to_be_bytes()].concat());
    let check = crc(&bytes[12..29]);
    bytes.splice(29..33, check.to_be_bytes());
    write(folder.path(), "bomb.png", &bytes);
    match load(folder.path(), "bomb.png") {
        Err(ImageError::TooLarge { width: 50_000, height: 50_000, .. } | ImageError::Unreadable { .. }) => {}
        other => panic!("{other:?}"),
    }
}

/// The checksum of a PNG's chunk.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
    };
    !bytes.iter().fold(!0, step)
}

#[test]
fn other_formats_and_broken_files_are_refused() {
    let folder = folder(&[
        ("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("text.png", "not a picture"),
        ("empty.png", ""),
    ]);
    for name in ["a.svg", "text.png", "empty.png"] {
        assert_eq!(load(folder.path(), name), Err(ImageError::UnknownFormat { path: name.to_owned() }));
    }
    let whole = encoded(40, 40, ImageFormat::Png);
    write(folder.path(), "cut.png", &whole[..whole.len() / 2]);
    assert!(matches!(load(folder.path(), "cut.png"), Err(ImageError::Unreadable { .. })));
    assert_eq!(load(folder.path(), "no.png"), Err(ImageError::Missing { path: "no.png".to_owned() }));
}

#[test]
fn pictures_of_another_library_or_of_the_builtin_one_are_not_there() {
    let folder = folder(&[]);
    write(folder.path(), "a.png", &encoded(1, 1, ImageFormat::Png));
    let (desk, _) = Desk::on(folder.path());
    let closed = Err(ImageError::Closed { path: "a.png".to_owned() });
    assert_eq!(ask(&desk, "a.png", 99), closed);
    desk.worker.send(Job::Open { origin: Origin::Builtin, generation: 2 });
    desk.snapshot();
    assert_eq!(ask(&desk, "a.png", 1), closed);
    assert_eq!(ask(&desk, "a.png", 2), Err(ImageError::Missing { path: "a.png".to_owned() }));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_library_is_not_followed() {
    let outside = folder(&[]);
    write(outside.path(), "secret.png", &encoded(1, 1, ImageFormat::Png));
    let folder = folder(&[]);
    std::os::unix::fs::symlink(outside.path().join("secret.png"), folder.path().join("a.png")).unwrap();
    assert_eq!(load(folder.path(), "a.png"), Err(ImageError::Outside { path: "a.png".to_owned() }));
}

//! Words stay readable on every ground that a page paints.

use egui::{Color32, Context, Rgba};

use crate::design::{self, Contrast, Shade, SystemFonts, ThemeChoice, Tone};

fn luminance(color: Color32) -> f32 {
    let rgba = Rgba::from(color);
    0.2126 * rgba.r() + 0.7152 * rgba.g() + 0.0722 * rgba.b()
}

fn contrast(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_and_links_are_readable_on_cards() {
    let ctx = Context::default();
    design::install(&ctx, SystemFonts::Leave);
    for shade in [Shade::Light, Shade::Dark] {
        for strength in [Contrast::Normal, Contrast::High] {
            design::apply(&ctx, ThemeChoice { shade, contrast: strength });
            ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
            let tokens = design::tokens(&ctx);
            let color = &tokens.color;
            for tone in [Tone::Plain, Tone::Accent, Tone::Example, Tone::Redirect, Tone::Danger] {
                let ground = tone.ground(color);
                for (ink, what) in
                    [(color.text, "text"), (color.accent, "link"), (color.quiet, "number"), (tone.ink(color), "title")]
                {
                    let found = contrast(ink, ground);
                    assert!(found >= 4.5, "{what} on a {tone:?} card, {shade:?} {strength:?}: {found}");
                }
            }
        }
    }
}

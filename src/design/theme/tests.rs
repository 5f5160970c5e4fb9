//! Every theme can be read, and every pair of colours that may carry words can be read too.

use egui::{Color32, Theme};

use super::*;

const FILES: [(&str, &str); 4] = [
    ("light", include_str!("../../../assets/themes/light.ron")),
    ("dark", include_str!("../../../assets/themes/dark.ron")),
    ("high-contrast-light", include_str!("../../../assets/themes/high-contrast-light.ron")),
    ("high-contrast-dark", include_str!("../../../assets/themes/high-contrast-dark.ron")),
];

#[test]
fn every_theme_file_is_whole() {
    for (name, text) in FILES {
        if let Err(error) = ron::from_str::<Colors>(text) {
            panic!("assets/themes/{name}.ron: {error}");
        }
    }
    if let Err(error) = ron::from_str::<Sizes>(include_str!("../../../assets/themes/sizes.ron")) {
        panic!("assets/themes/sizes.ron: {error}");
    }
}

#[test]
fn words_stand_out_from_their_ground() {
    for theme in [Theme::Light, Theme::Dark] {
        check_words(theme, Contrast::Normal, 4.5);
        check_words(theme, Contrast::High, 7.0);
    }
}

#[test]
fn what_marks_a_control_stands_out() {
    for theme in [Theme::Light, Theme::Dark] {
        for contrast in [Contrast::Normal, Contrast::High] {
            let c = &tokens_of(theme, contrast).color;
            for ground in [c.background, c.panel, c.sunk] {
                check(&format!("{theme:?} {contrast:?} focus ring"), c.accent, ground, 3.0);
                check(&format!("{theme:?} {contrast:?} outline"), c.outline, ground, 2.8);
            }
        }
        let c = &tokens_of(theme, Contrast::High).color;
        check(&format!("{theme:?} high contrast line"), c.line, c.panel, 3.0);
    }
}

fn check_words(theme: Theme, contrast: Contrast, least: f32) {
    let c = &tokens_of(theme, contrast).color;
    let pairs = [
        ("text on background", c.text, c.background),
        ("text on panel", c.text, c.panel),
        ("text on sunk", c.text, c.sunk),
        ("text on hover", c.text, c.hover),
        ("text on mark", c.text, c.mark),
        ("text on mark_current", c.text, c.mark_current),
        ("text on selection", c.text, c.selection),
        ("text on accent_soft", c.text, c.accent_soft),
        ("text on example_soft", c.text, c.example_soft),
        ("text on redirect_soft", c.text, c.redirect_soft),
        ("text on danger_soft", c.text, c.danger_soft),
        ("quiet on background", c.quiet, c.background),
        ("quiet on panel", c.quiet, c.panel),
        ("quiet on sunk", c.quiet, c.sunk),
        ("quiet on hover", c.quiet, c.hover),
        ("quiet on accent_soft", c.quiet, c.accent_soft),
        ("accent on panel", c.accent, c.panel),
        ("accent on background", c.accent, c.background),
        ("accent on accent_soft", c.accent, c.accent_soft),
        ("on_accent on accent", c.on_accent, c.accent),
        ("on_accent on accent_hover", c.on_accent, c.accent_hover),
        ("example on panel", c.example, c.panel),
        ("example on example_soft", c.example, c.example_soft),
        ("redirect on panel", c.redirect, c.panel),
        ("redirect on redirect_soft", c.redirect, c.redirect_soft),
        ("danger on panel", c.danger, c.panel),
        ("danger on danger_soft", c.danger, c.danger_soft),
    ];
    for (name, words, ground) in pairs {
        check(&format!("{theme:?} {contrast:?}: {name}"), words, ground, least);
    }
}

fn check(name: &str, front: Color32, ground: Color32, least: f32) {
    let ratio = ratio(front, ground);
    assert!(ratio >= least, "{name} is {ratio:.2}:1, less than {least}:1");
}

/// The contrast ratio of WCAG 2: 1 to 21.
fn ratio(a: Color32, b: Color32) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Color32) -> f32 {
    let linear = egui::Rgba::from(color);
    0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
}

//! Pictures of every widget in light, dark and high contrast.
//!
//! Without a renderer there is nothing to look at: the tests say so and pass.

use std::{panic::catch_unwind, sync::OnceLock};

use egui::{Theme, Ui, Vec2};
use egui_kittest::{Harness, SnapshotOptions, wgpu::WgpuTestRenderer};
use playbook_desk::design::{self, Contrast, Shade, SystemFonts, ThemeChoice};

const LARGE: Vec2 = Vec2::new(1200.0, 2260.0);
const SMALLEST: Vec2 = Vec2::new(450.0, 300.0);

#[test]
fn light() {
    check("gallery-light", Theme::Light, Contrast::Normal, LARGE, design::gallery);
}

#[test]
fn dark() {
    check("gallery-dark", Theme::Dark, Contrast::Normal, LARGE, design::gallery);
}

#[test]
fn high_contrast_light() {
    check("gallery-high-contrast-light", Theme::Light, Contrast::High, LARGE, design::gallery);
}

#[test]
fn high_contrast_dark() {
    check("gallery-high-contrast-dark", Theme::Dark, Contrast::High, LARGE, design::gallery);
}

#[test]
fn nothing_is_cut_where_it_is_narrow() {
    check("gallery-narrow", Theme::Light, Contrast::Normal, Vec2::new(450.0, 3700.0), design::gallery);
}

#[test]
fn a_sheet_fits_into_the_smallest_window() {
    check("gallery-sheet", Theme::Light, Contrast::Normal, SMALLEST, |ui| {
        design::gallery_sheet(ui);
    });
}

#[test]
fn a_menu_opens_below_its_button() {
    check("gallery-menu", Theme::Light, Contrast::Normal, SMALLEST, |ui| {
        let button = design::gallery_menu(ui);
        egui::Popup::open_id(ui.ctx(), egui::Popup::default_response_id(&button));
    });
}

fn check(name: &str, theme: Theme, contrast: Contrast, size: Vec2, content: impl Fn(&mut Ui)) {
    if !renderer_found() {
        println!("skipped: no renderer for {name}");
        return;
    }
    let shade = match theme {
        Theme::Light => Shade::Light,
        Theme::Dark => Shade::Dark,
    };
    let mut harness = Harness::builder()
        .with_size(size)
        .with_max_steps(10)
        .with_theme(theme)
        .with_context_setup(move |ctx| {
            design::install(ctx, SystemFonts::Leave);
            design::apply(ctx, ThemeChoice { shade, contrast });
        })
        .build_ui(move |ui| {
            let tokens = design::tokens(ui.ctx());
            ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, tokens.color.panel);
            egui::Frame::new().inner_margin(tokens.size.space.l).show(ui, |ui| content(ui));
        });
    harness.run();
    harness.snapshot_options(name, &SnapshotOptions::new().threshold(1.0).max_failed_pixels(20));
}

fn renderer_found() -> bool {
    static FOUND: OnceLock<bool> = OnceLock::new();
    *FOUND.get_or_init(|| catch_unwind(WgpuTestRenderer::new).is_ok())
}

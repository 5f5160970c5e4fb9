//! Where links and pictures lead, and which are refused.

use super::*;
use crate::library::LinkTarget;

fn site() -> Library {
    library(&[
        ("book/english/a.md", "# A"),
        ("book/english/b c.md", "# B"),
        ("book/english/Mixed.md", "# Mixed"),
        ("book/index.md", "# Index"),
        ("book/100%25.md", "# Percent"),
        ("readme.md", "# Root"),
    ])
}

fn to_page(target: &str, page: &str, anchor: Option<&str>) {
    let expected = LinkTarget::Page { path: path(page), anchor: anchor.map(str::to_owned) };
    assert_eq!(site().link(&path("book/english/a.md"), target), expected, "{target}");
}

fn check(target: &str, expected: impl Fn(String) -> LinkTarget) {
    assert_eq!(site().link(&path("book/english/a.md"), target), expected(target.to_owned()), "{target}");
}

#[test]
fn a_relative_link_leads_to_a_page_of_the_library() {
    to_page("a.md", "book/english/a.md", None);
    to_page("./b%20c.md#top", "book/english/b c.md", Some("top"));
    to_page("../index.md?view=wide", "book/index.md", None);
    to_page("..\\index.md", "book/index.md", None);
    to_page("a.md\u{200B}", "book/english/a.md", None);
    to_page("a", "book/english/a.md", None);
    to_page("#\u{200B}here", "book/english/a.md", Some("here"));
    to_page("", "book/english/a.md", None);
}

#[test]
fn a_slash_at_the_start_means_the_root_and_a_folder_its_index() {
    to_page("/book/english/a.md", "book/english/a.md", None);
    to_page("../", "book/index.md", None);
    to_page("/", "readme.md", None);
}

#[test]
fn wrong_letter_case_is_forgiven() {
    to_page("mixed.MD", "book/english/Mixed.md", None);
    to_page("../English/MIXED.md", "book/english/Mixed.md", None);
    let built = library(&[("A.md", "# Capital"), ("a.md", "# Small"), ("b.md", "# B")]);
    let small = LinkTarget::Page { path: path("a.md"), anchor: None };
    assert_eq!(built.link(&path("b.md"), "a.md"), small, "but not where a page is written so");
}

#[test]
fn nothing_outside_the_root_is_answered() {
    for target in
        ["gone.md", "../../../readme.md", "/../readme.md", "..%2f..%2f..%2freadme.md", ".. /a.md", "...", "notes.pdf"]
    {
        check(target, LinkTarget::Missing);
    }
}

#[test]
fn pictures_stay_below_the_root() {
    let image = |target: &str, at: &str| check(target, |_| LinkTarget::Image(path(at)));
    image("media/one.PNG", "book/english/media/one.PNG");
    image("../media/one.png", "book/media/one.png");
    check("../../../one.png", LinkTarget::Missing);
    check(".. /.. /.. /one.png", LinkTarget::Missing);
    check("c:/one.png", LinkTarget::Refused);
    check("//host/one.png", LinkTarget::Refused);
}

#[test]
fn the_web_and_mail_are_passed_on_and_the_rest_refused() {
    check("https://example.org/a", LinkTarget::Web);
    check("mailto:a@example.org", LinkTarget::Mail);
    for target in
        ["file:///a.md", "javascript:alert(1)", "\\\\host\\a.md", "data:text/html,a", "ms-word:a", "ftp://a/b"]
    {
        check(target, LinkTarget::Refused);
    }
}

#[test]
fn a_link_to_no_page_is_a_problem_at_its_line() {
    let text = "---\ntitle: A\n---\n# A\n\n[gone](gone.md) [web](https://example.org) ![picture](gone.png)\n[bare](gone#part) [file](gone.pdf)\n\n[!INCLUDE [part](parts/gone.md)]\n";
    let built = library(&[("a.md", text)]);
    let entry = built.get(&path("a.md")).expect("the page");
    let broken = entry.problems.iter().filter(|problem| problem.code == ProblemCode::BrokenLink);
    let found: Vec<_> = broken.map(|problem| (problem.line, problem.detail.as_str())).collect();
    assert_eq!(found, [(6, "gone.md"), (7, "gone#part"), (9, "parts/gone.md")]);
}

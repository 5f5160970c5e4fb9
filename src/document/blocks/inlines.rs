//! Gathers the runs of one paragraph, heading or cell from a parser's events: styles, links and images as they open and
//! close, HTML that means the same, and everything else as text.

use std::sync::Arc;

use super::super::Span;
use super::super::lines::is_invisible;
use super::html::{Side, Tag, Token, tokens, unescape};
use super::{Piece, Run, Style, constructs};

#[derive(Debug, Default)]
pub(super) struct Inlines {
    runs: Vec<Run>,
    open: Open,
    links: Vec<Arc<str>>,
    html_link: Option<Arc<str>>,
    images: Vec<Image>,
}

/// How often each style is open.
#[derive(Debug, Default)]
struct Open {
    strong: usize,
    emphasis: usize,
    strike: usize,
    code: usize,
    underline: usize,
    raised: usize,
    lowered: usize,
}

#[derive(Debug)]
struct Image {
    target: String,
    alt: String,
    start: usize,
}

#[derive(Clone, Copy)]
pub(super) enum Mark {
    Strong,
    Emphasis,
    Strike,
}

impl Inlines {
    pub(super) fn text(&mut self, text: &str, span: Span) {
        let shown = if text.contains(is_invisible) { text.replace(is_invisible, "") } else { text.to_owned() };
        if let Some(image) = self.images.last_mut() {
            image.alt.push_str(&shown);
        } else if !shown.is_empty() {
            self.push(Piece::Text(shown), self.style(), span);
        }
    }

    pub(super) fn code(&mut self, text: &str, span: Span) {
        if self.images.is_empty() {
            let style = Style { code: true, ..self.style() };
            self.push(Piece::Text(text.to_owned()), style, span);
        } else {
            self.text(text, span);
        }
    }

    pub(super) fn hard_break(&mut self, span: Span) {
        if self.images.is_empty() {
            self.push(Piece::Break, Style::default(), span);
        }
    }

    pub(super) fn open(&mut self, mark: Mark) {
        *self.count(mark) += 1;
    }

    pub(super) fn close(&mut self, mark: Mark) {
        let count = self.count(mark);
        *count = count.saturating_sub(1);
    }

    pub(super) fn open_link(&mut self, target: &str) {
        self.links.push(target.into());
    }

    pub(super) fn close_link(&mut self) {
        self.links.pop();
    }

    pub(super) fn open_image(&mut self, target: &str, start: usize) {
        self.images.push(Image { target: target.to_owned(), alt: String::new(), start });
    }

    /// An image inside the words of another is one of its words.
    pub(super) fn close_image(&mut self, end: usize) {
        let Some(image) = self.images.pop() else { return };
        if let Some(outer) = self.images.last_mut() {
            outer.alt.push_str(&image.alt);
        } else {
            let span = image.start..end.max(image.start);
            self.push(Piece::Image { target: image.target, alt: image.alt }, Style::default(), span);
        }
    }

    /// HTML between words. Returns the name of a place that a tag marks, for links to lead to.
    pub(super) fn html(&mut self, html: &str, span: Span) -> Option<String> {
        let mut anchor = None;
        for (token, range) in tokens(html) {
            let words = html.get(range).unwrap_or_default();
            match token {
                Token::Comment => {}
                Token::Text => self.text(&unescape(words), span.clone()),
                Token::Tag(tag) => {
                    if self.tag(&tag, &span) {
                        let named = (tag.side == Side::Open && tag.name == "a").then_some(&tag);
                        anchor = named.and_then(|tag| tag.attribute("name").or_else(|| tag.attribute("id"))).or(anchor);
                    } else {
                        self.text(words, span.clone());
                    }
                }
            }
        }
        anchor
    }

    /// Takes a tag as a style, link, image or break; `false` when it means nothing here.
    pub(super) fn tag(&mut self, tag: &Tag<'_>, span: &Span) -> bool {
        let count = match tag.name.as_str() {
            "b" | "strong" => &mut self.open.strong,
            "i" | "em" => &mut self.open.emphasis,
            "s" | "del" | "strike" => &mut self.open.strike,
            "u" | "ins" => &mut self.open.underline,
            "code" | "kbd" => &mut self.open.code,
            "sup" => &mut self.open.raised,
            "sub" => &mut self.open.lowered,
            "span" | "font" => return true,
            "br" => {
                self.hard_break(span.clone());
                return true;
            }
            "a" => {
                let target = if tag.side == Side::Open { tag.attribute("href") } else { None };
                self.html_link = target.map(Into::into);
                return true;
            }
            "img" => {
                let Some(target) = tag.attribute("src") else { return false };
                let alt = tag.attribute("alt").unwrap_or_default();
                self.push(Piece::Image { target, alt }, Style::default(), span.clone());
                return true;
            }
            _ => return false,
        };
        *count = if tag.side == Side::Open { *count + 1 } else { count.saturating_sub(1) };
        true
    }

    /// The runs, constructs of the documentation sites resolved, blanks at both ends cut.
    pub(super) fn finish(self) -> Vec<Run> {
        let mut runs = constructs::resolve(self.runs);
        let blank = runs.iter().rev().take_while(|run| is_blank(run)).count();
        runs.truncate(runs.len() - blank);
        let blank = runs.iter().take_while(|run| is_blank(run)).count();
        runs.drain(..blank);
        trim(runs.last_mut(), str::trim_end);
        trim(runs.first_mut(), str::trim_start);
        runs
    }

    fn style(&self) -> Style {
        Style {
            strong: self.open.strong > 0,
            emphasis: self.open.emphasis > 0,
            strike: self.open.strike > 0,
            code: self.open.code > 0,
            underline: self.open.underline > 0,
            raised: self.open.raised > 0,
            lowered: self.open.lowered > 0,
        }
    }

    fn count(&mut self, mark: Mark) -> &mut usize {
        match mark {
            Mark::Strong => &mut self.open.strong,
            Mark::Emphasis => &mut self.open.emphasis,
            Mark::Strike => &mut self.open.strike,
        }
    }

    fn push(&mut self, piece: Piece, style: Style, span: Span) {
        let link = self.links.last().or(self.html_link.as_ref()).cloned();
        match (self.runs.last_mut(), &piece) {
            (Some(Run { piece: Piece::Text(words), style: last, link: leads, span: place }), Piece::Text(text))
                if *last == style && *leads == link =>
            {
                words.push_str(text);
                place.end = place.end.max(span.end);
            }
            _ => self.runs.push(Run { piece, style, link, span }),
        }
    }
}

pub(super) fn is_blank(run: &Run) -> bool {
    match &run.piece {
        Piece::Text(text) => text.trim().is_empty(),
        Piece::Break => true,
        Piece::Image { .. } => false,
    }
}

fn trim(run: Option<&mut Run>, cut: fn(&str) -> &str) {
    if let Some(Run { piece: Piece::Text(text), style: Style { code: false, .. }, .. }) = run {
        *text = cut(text).to_owned();
    }
}

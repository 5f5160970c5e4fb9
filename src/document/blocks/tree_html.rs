//! Blocks of HTML: folding sections, paragraphs and pictures become blocks, comments are left out, and a stretch with
//! any other tag is shown as it is written.

use std::ops::Range;

use super::anchor::Anchor;
use super::html::{Side, Tag, Token, tokens, unescape};
use super::inlines::Inlines;
use super::source::Source;
use super::tree::Tree;
use super::{Block, Content, Run, limits};

type Stretch<'t> = Vec<(Token<'t>, Range<usize>)>;

impl Tree<'_> {
    pub(super) fn html_block(&mut self, part: &Source) {
        let mut stretch = Stretch::new();
        for (token, range) in tokens(part.text()) {
            let structure = match &token {
                Token::Tag(tag) if matches!(tag.name.as_str(), "details" | "summary") => Some((tag.side, tag)),
                _ => None,
            };
            match structure {
                Some((Side::Open, tag)) if tag.name == "details" => {
                    self.html_stretch(part, std::mem::take(&mut stretch));
                    let opened = self.open_details(part.span(range.clone()).start, tag.attribute("open").is_some());
                    if !opened {
                        stretch.push((Token::Text, range));
                    }
                }
                Some((Side::Close, tag)) if tag.name == "details" => {
                    self.html_stretch(part, std::mem::take(&mut stretch));
                    self.close_details(part.span(range).end);
                }
                Some((Side::Open, _)) => self.html_stretch(part, std::mem::take(&mut stretch)),
                Some((Side::Close, _)) => self.html_summary(part, std::mem::take(&mut stretch)),
                None => stretch.push((token, range)),
            }
        }
        self.html_stretch(part, stretch);
    }

    fn html_summary(&mut self, part: &Source, stretch: Stretch<'_>) {
        if !self.summary().is_some_and(|summary| summary.is_empty()) {
            return self.html_stretch(part, stretch);
        }
        let mut line = Inlines::default();
        for (token, range) in stretch {
            give(&mut line, part, &token, range);
        }
        let runs = line.finish();
        if let Some(summary) = self.summary() {
            *summary = runs;
        }
    }

    fn html_stretch(&mut self, part: &Source, stretch: Stretch<'_>) {
        let (Some((_, first)), Some((_, last))) = (stretch.first(), stretch.last()) else { return };
        let whole = first.start..last.end;
        if !stretch.iter().all(|(token, range)| is_known(part, token, range)) {
            return limits::raw(part, whole).into_iter().for_each(|block| self.push_block(block));
        }
        let mut line = Inlines::default();
        let mut start = whole.start;
        for (token, range) in stretch {
            if let Token::Tag(tag) = &token {
                self.html_anchor(part, tag, &range);
                if is_paragraph(tag) {
                    self.html_paragraph(part, std::mem::take(&mut line), start..range.start);
                    start = range.end;
                    if tag.name == "hr" {
                        self.push_block(Block { span: part.span(range), content: Content::Rule });
                    }
                    continue;
                }
            }
            give(&mut line, part, &token, range);
        }
        self.html_paragraph(part, line, start..whole.end);
    }

    fn html_anchor(&mut self, part: &Source, tag: &Tag<'_>, range: &Range<usize>) {
        let name = if tag.name == "a" { tag.attribute("name").or_else(|| tag.attribute("id")) } else { None };
        let at = part.span(range.clone()).start;
        self.anchors.extend(name.map(|name| Anchor { name, at }));
    }

    fn html_paragraph(&mut self, part: &Source, line: Inlines, range: Range<usize>) {
        let runs: Vec<Run> = line.finish();
        if !runs.is_empty() {
            limits::paragraphs(runs, part.span(range)).into_iter().for_each(|block| self.push_block(block));
        }
    }
}

fn is_paragraph(tag: &Tag<'_>) -> bool {
    matches!(tag.name.as_str(), "p" | "div" | "center" | "hr")
}

fn is_known(part: &Source, token: &Token<'_>, range: &Range<usize>) -> bool {
    match token {
        Token::Comment => true,
        // A comment that never closes.
        Token::Text => !part.text().get(range.clone()).is_some_and(|text| text.contains("<!--")),
        Token::Tag(tag) => is_paragraph(tag) || Inlines::default().tag(tag, &(0..0)),
    }
}

fn give(line: &mut Inlines, part: &Source, token: &Token<'_>, range: Range<usize>) {
    let span = part.span(range.clone());
    match token {
        Token::Comment => {}
        Token::Text => {
            let words = unescape(&part.words(range));
            let ends = (words.starts_with(char::is_whitespace), words.ends_with(char::is_whitespace));
            let folded = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let blank = |wanted: bool| if wanted { " " } else { "" };
            let inner = if folded.is_empty() { "" } else { blank(ends.1) };
            line.text(&format!("{}{folded}{inner}", blank(ends.0)), span);
        }
        Token::Tag(tag) => {
            if !line.tag(tag, &span) {
                line.text(&part.words(range), span);
            }
        }
    }
}

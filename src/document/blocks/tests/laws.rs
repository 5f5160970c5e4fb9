//! What holds for any text: no panic, spans inside it, no word lost.

use proptest::prelude::*;

use super::*;

/// Every span of every run and block, in page order within its parent.
fn spans(blocks: &[Block], found: &mut Vec<crate::document::Span>) {
    for block in blocks {
        found.push(block.span.clone());
        let mut runs = |runs: &[Run]| found.extend(runs.iter().map(|run| run.span.clone()));
        match &block.content {
            Content::Heading { runs: line, .. } | Content::Paragraph(line) => runs(line),
            Content::Table(table) => {
                table.rows.iter().chain([&table.header]).flat_map(|row| &row.cells).for_each(|cell| runs(cell));
            }
            Content::Details { summary, blocks, .. } => {
                runs(summary);
                spans(blocks, found);
            }
            Content::Quote(blocks) => spans(blocks, found),
            Content::Alert(alert) => spans(&alert.blocks, found),
            Content::List(list) => list.items.iter().for_each(|item| {
                found.push(item.span.clone());
                spans(&item.blocks, found);
            }),
            Content::Code { .. } | Content::Include { .. } | Content::Raw(_) | Content::Rule => {}
        }
    }
}

fn spans_stand_inside(page: &str) {
    let mut found = Vec::new();
    spans(&read(page).blocks, &mut found);
    for span in found {
        assert!(page.get(span.clone()).is_some(), "{span:?} of {page:?}");
    }
}

fn markdown() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("\n"),
        Just("\n\n"),
        Just("> "),
        Just("- "),
        Just("1. "),
        Just("1.\u{200b}"),
        Just("    "),
        Just("|"),
        Just("|-|-|\n"),
        Just("**"),
        Just("*"),
        Just("`"),
        Just("```\n"),
        Just("["),
        Just("]("),
        Just(")"),
        Just("[!NOTE]"),
        Just("# "),
        Just("<details>"),
        Just("</details>"),
        Just("<summary>"),
        Just("<b>"),
        Just("<!--"),
        Just("-->"),
        Just("&amp;"),
        Just("\\"),
        Just("<<<<<<< a\n"),
        Just("=======\n"),
        Just(">>>>>>> b\n"),
        Just("定义："),
        Just("word"),
        Just("https://a.b/c"),
        Just("\r\n"),
        Just(":::image source=\"a\":::"),
        Just("[!INCLUDE [a](b)]"),
        Just("\t"),
        Just("\u{feff}"),
        Just("é"),
        Just("---\n"),
    ];
    proptest::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_gives_blocks_with_spans_inside_it(page in "\\PC*") {
        spans_stand_inside(&page);
    }

    #[test]
    fn any_mixture_of_marks_gives_blocks_with_spans_inside_it(page in markdown()) {
        spans_stand_inside(&page);
    }

    #[test]
    fn no_word_of_plain_text_is_lost(lines in proptest::collection::vec("[a-zà-ü一-龥]{1,8}( [a-zà-ü一-龥]{1,8}){0,5}", 1..12), gap in "\n{1,2}") {
        let page = lines.join(&gap);
        let shown = sketch(&page);
        for word in page.split_whitespace() {
            prop_assert!(shown.contains(word), "{} of {}", word, page);
        }
    }
}

#[test]
fn no_letter_of_a_corpus_page_is_lost() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus");
    let mut pages = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                pages.push(path);
            }
        }
    }
    if pages.is_empty() {
        println!("skipped: no corpus beside the project");
    }
    for path in pages {
        let page = std::fs::read_to_string(&path).unwrap_or_default();
        spans_stand_inside(&page);
        let shown = sketch(&page);
        // Words without any mark inside, so that they look the same on both sides; a web address may end where Chinese
        // starts.
        let latin = page.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.len() > 3);
        let words = latin.chain(page.split(|c: char| c.is_ascii() || !c.is_alphanumeric()));
        for word in words.filter(|word| !shown.contains(word)) {
            let hidden = ["required", "metadata", "class", "span", "style", "amp", "nbsp"].contains(&word);
            assert!(hidden || is_title(&page, word), "{word} of {}", path.display());
        }
    }
}

/// Titles of links and images, attributes, entities and comments are not shown.
fn is_title(page: &str, word: &str) -> bool {
    page.lines()
        .filter(|line| line.contains(word))
        .all(|line| line.contains("](") || line.contains("<!--") || line.contains("<span") || line.contains('&'))
}

//! The words of parts that do not become text: page headers and footers, diagrams, charts. They are read only to be
//! reported.

use super::format::Styles;
use super::part_reader;
use crate::import::package::Package;
use crate::import::relations::Relations;
use crate::import::rich::budget::Budget;
use crate::import::rich::text_part::{Paragraph, is_page_text};
use crate::import::transcript::LeftOut;
use crate::import::xml::{Token, Walker};

/// The words of these parts, one entry for each paragraph, with the kind of part. A part that cannot be read is
/// skipped, because the document itself can be read without it.
pub fn words(
    package: &mut Package<'_>,
    relations: &Relations,
    styles: &Styles,
    budget: &mut Budget,
) -> Vec<(LeftOut, String)> {
    let mut words = Vec::new();
    for kind in ["header", "footer"] {
        for name in relations.all(kind) {
            let Ok(Some(text)) = package.part(name) else { continue };
            let Ok(part) = part_reader::read(&text, styles, budget) else { continue };
            let paragraphs = part.paragraphs.iter().map(Paragraph::words);
            let said = paragraphs.filter(|words| is_page_text(words));
            words.extend(said.map(|words| (LeftOut::HeadersAndFooters, words)));
        }
    }
    for kind in ["diagramData", "chart", "chartEx"] {
        for name in relations.all(kind) {
            let Ok(Some(text)) = package.part(name) else { continue };
            words.extend(drawn(&text).into_iter().map(|words| (LeftOut::Diagrams, words)));
        }
    }
    words
}

/// The paragraphs in a drawing, and the text values of a chart.
fn drawn(text: &str) -> Vec<String> {
    let mut walker = Walker::new(text);
    let mut words = vec![String::new()];
    let (mut in_words, mut in_named) = (false, false);
    while let Ok(Some(token)) = walker.next() {
        match token {
            Token::Start(element) => match element.name() {
                "t" => in_words = true,
                "strCache" => in_named = true,
                "v" => in_words = in_named,
                "p" | "pt" => words.push(String::new()),
                _ => {}
            },
            Token::End(name) => match name.as_str() {
                "t" | "v" => in_words = false,
                "strCache" => in_named = false,
                _ => {}
            },
            Token::Text(text) if in_words => words.iter_mut().last().into_iter().for_each(|last| last.push_str(&text)),
            Token::Text(_) => {}
        }
    }
    words.retain(|words| !words.trim().is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_diagrams_and_charts_are_found() {
        let diagram = "<d:dataModel><d:pt><d:t><a:p><a:r><a:t>Før</a:t></a:r><a:r><a:t>st</a:t></a:r></a:p></d:t></d:pt>\
                       <d:pt><d:t><a:p><a:r><a:t>Så</a:t></a:r></a:p></d:t></d:pt></d:dataModel>";
        assert_eq!(drawn(diagram), ["Først", "Så"]);
        let chart = "<c:chart><c:title><a:p><a:t>Antall</a:t></a:p></c:title><c:strCache><c:pt><c:v>Menn</c:v></c:pt>\
                     </c:strCache><c:numCache><c:pt><c:v>3</c:v></c:pt></c:numCache></c:chart>";
        assert_eq!(drawn(chart), ["Antall", "Menn"]);
    }
}

//! Names that people give: of codes, pens, coders, documents, participants, their attributes, and saved searches. How
//! they are written, and how long they may be. Not what is looked for by name: a name that is there is found however
//! long it is, as projects may hold longer ones from before there was a limit.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::text::canonical;
use crate::error::{Error, Result};

/// The most graphemes that a new name may have. Longer ones are slips (a whole text pasted), and fit on no screen.
pub const LONGEST: usize = 200;

/// A name in canonical text on one line, without white space at its ends.
pub(crate) fn tidy(name: &str) -> String {
    canonical(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A tidy name that something new may have. Errors: it is empty, or longer than a name may be.
pub(crate) fn named(name: &str) -> Result<String> {
    match tidy(name) {
        name if name.is_empty() => Err(Error::EmptyName),
        name => fitting(name),
    }
}

/// The tidy name, which may be empty. Errors: it is longer than a name may be.
pub(crate) fn fitting(name: String) -> Result<String> {
    if fits(&name) { Ok(name) } else { Err(Error::NameTooLong { name, most: LONGEST }) }
}

/// Whether a tidy name is no longer than a name may be.
pub(crate) fn fits(name: &str) -> bool {
    name.graphemes(true).nth(LONGEST).is_none()
}

/// The beginning of a name that nobody chose, so that it is no longer than a name may be with so many graphemes after.
pub(crate) fn cut(name: &str, after: usize) -> &str {
    let end = name.grapheme_indices(true).nth(LONGEST.saturating_sub(after)).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name).trim_end()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::domain::query::options::SearchOptions;
    use crate::domain::span::Span;
    use crate::import::transcript::Comment;
    use crate::project::code::CodebookRow;
    use crate::project::document::proposal::name_of;
    use crate::project::participant::Described;
    use crate::project::setting::Saved;
    use crate::project::testing::{Study, coded, incoming, transcript};
    use crate::store::tests::tamper;

    /// A name of so many graphemes, each of two characters that canonical text keeps apart.
    fn long(graphemes: usize) -> String {
        "x\u{323}\u{331}".repeat(graphemes)
    }

    fn too_long(name: &str) -> Error {
        Error::NameTooLong { name: tidy(name), most: LONGEST }
    }

    #[test]
    fn a_name_is_measured_as_people_count_and_without_the_white_space_around_it() {
        assert_eq!(named(&format!("  {}\n", long(LONGEST))), Ok(tidy(&long(LONGEST))));
        assert_eq!(named(&long(LONGEST + 1)), Err(too_long(&long(LONGEST + 1))));
        assert_eq!(named(" \n "), Err(Error::EmptyName));
        assert_eq!(cut(&long(300), 0), long(LONGEST));
        assert_eq!(cut(&"a b ".repeat(100), 1).len(), LONGEST - 1);
        assert_eq!(cut("kort", 4), "kort");
    }

    #[test]
    fn nothing_new_gets_a_longer_name_wherever_it_is_named() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let (document, code) = (p.find_document("I01").unwrap(), p.find_code("Tillit").unwrap());
        let name = long(LONGEST + 1);
        let refused = Err(too_long(&name));
        let one = Described { number: "I01".into(), pseudonym: name.clone(), ..Described::default() };
        let given = CodebookRow { path: vec!["A".into(), name.clone()], definition: String::new(), colour: None };
        let search = Saved { name: name.clone(), query: "gikk".into(), options: SearchOptions::default() };
        let before = p.store().head();
        assert_eq!(p.add_code(&format!("A/{name}/B")).map(drop), refused);
        assert_eq!(p.add_code_under(None, &name).map(drop), refused);
        assert_eq!(p.take_codes(&[given]).map(drop), refused);
        assert_eq!(p.rename_code(code, &name).map(drop), refused);
        assert_eq!(p.add_coder(&name).map(drop), refused);
        assert_eq!(p.add_colour(&name, 0).map(drop), refused);
        assert_eq!(p.rename_document(document, &name).map(drop), refused);
        assert_eq!(p.describe(std::slice::from_ref(&one)).map(drop), refused);
        assert_eq!(p.describe(&[Described { number: name.clone(), ..Described::default() }]).map(drop), refused);
        assert_eq!(p.save_search(&search).map(drop), refused);
        assert_eq!(p.store().head(), before);
        p.describe(&[Described { pseudonym: "Anna".into(), ..one }]).unwrap();
        let person = p.find_participant("I01").unwrap();
        assert_eq!(p.rename_participant(person, "I01", &name).map(drop), refused);
        assert_eq!(p.rename_participant(person, &name, "Anna").map(drop), refused);
        assert_eq!(p.set_attribute(person, &name, "a").map(drop), refused);
        assert_eq!(p.set_attribute(person, "gruppe", &name).map(drop), Ok(()), "a value is no name");
    }

    #[test]
    fn a_longer_name_from_before_is_found_moved_and_left_as_it_is() {
        let mut p = Study::new();
        let (above, _) = p.add_code("Over").unwrap();
        let (code, _) = p.add_code("Kort").unwrap();
        p.describe(&[Described { number: "I01".into(), pseudonym: "Kort".into(), ..Described::default() }]).unwrap();
        let name = tidy(&long(300));
        tamper(&p.path(), &format!("UPDATE code SET name = '{name}' WHERE name = 'Kort'"));
        tamper(&p.path(), &format!("UPDATE participant SET pseudonym = '{name}'"));
        p.reload().unwrap();
        assert_eq!(p.find_code(&name), Ok(code));
        p.move_code(code, Some(above), 0).unwrap();
        p.add_code(&format!("Over/{name}/Ny")).unwrap();
        let person = p.find_participant(&name).unwrap();
        p.rename_participant(person, "I02", &name).unwrap();
        p.describe(&[Described { number: "I02".into(), pseudonym: name.clone(), ..Described::default() }]).unwrap();
        assert_eq!(p.code(code).unwrap().name, name);
    }
    #[test]
    fn what_comes_from_files_is_cut_or_stays_the_words_it_was() {
        let mut p = Study::new();
        let file = name_of(Path::new(&format!("{}.docx", long(250))));
        let mut one = incoming(&file, transcript(&["Anna: Det gikk bra."]));
        let comment = |start: usize, words: &str| Comment {
            span: Span::new(start, start + 3),
            words: words.to_owned(),
            author: None,
            written_ms: None,
            like_a_code: true,
        };
        one.transcript.comments = vec![comment(0, &long(LONGEST + 1)), comment(4, "Tillit")];
        one.marks.comments_as_codes = true;
        let two = incoming(&file, transcript(&["Anna: Nei."]));
        let (ids, _) = p.import(&[one, two], &[]).unwrap();
        let names: Vec<&str> = ids.iter().map(|id| p.document(*id).unwrap().name.as_str()).collect();
        assert_eq!(names[0], tidy(&long(LONGEST)));
        assert_eq!(names[1], format!("{} (2)", tidy(&long(LONGEST - 4))));
        assert_eq!(coded(&p, ids[0]), ["Tillit: gik"]);
        let memos: Vec<&str> = p.model().memos.iter().map(|memo| memo.words.as_str()).collect();
        assert_eq!(memos, [tidy(&long(LONGEST + 1))]);
    }
}

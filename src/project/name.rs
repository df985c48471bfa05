//! Rules for new names of codes, pens, coders, documents, participants, attributes and saved searches: how they are
//! tidied, and how long they may be. The limit does not apply when looking up a name, because older projects may hold
//! longer names.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::codebook::split_path;
use crate::domain::text::canonical;
use crate::error::{Error, Result};

/// The maximum length of a new name, in graphemes. A longer name is a mistake, such as a whole text pasted.
pub const MAX_NAME_LENGTH: usize = 200;

/// The name as canonical text on one line, trimmed, with single spaces.
pub(crate) fn tidy(name: &str) -> String {
    canonical(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The tidied name, if it is a valid new name. Errors: it is empty or too long.
pub(crate) fn named(name: &str) -> Result<String> {
    match tidy(name) {
        name if name.is_empty() => Err(Error::EmptyName),
        name => fitting(name),
    }
}

/// Checks the length of a tidied name, which may be empty. Errors: it is too long.
pub(crate) fn fitting(name: String) -> Result<String> {
    if fits(&name) { Ok(name) } else { Err(Error::NameTooLong { name, most: MAX_NAME_LENGTH }) }
}

/// Whether a tidied name is short enough.
pub(crate) fn fits(name: &str) -> bool {
    name.graphemes(true).nth(MAX_NAME_LENGTH).is_none()
}

/// Cuts a generated name so that it is short enough with `after` more graphemes appended.
pub(crate) fn cut(name: &str, after: usize) -> &str {
    let end = name.grapheme_indices(true).nth(MAX_NAME_LENGTH.saturating_sub(after)).map_or(name.len(), |(at, _)| at);
    name.get(..end).unwrap_or(name).trim_end()
}

/// A name, and then the same name with numbers from 2.
pub(crate) fn numbered(name: &str) -> impl Iterator<Item = String> {
    let with_number = move |n: usize| {
        let number = format!(" ({n})");
        format!("{}{number}", cut(name, number.len()))
    };
    std::iter::once(name.to_owned()).chain((2..).map(with_number))
}

/// A name in the words of a passage: all of a short one, the beginning of a long one.
pub fn in_vivo(words: &str) -> String {
    const LONGEST: usize = 60;
    let mut name = String::new();
    for word in words.split_whitespace() {
        let length = name.chars().count() + word.chars().count();
        if length > LONGEST && !name.is_empty() {
            return name + " …";
        }
        name += if name.is_empty() { "" } else { " " };
        name += word;
    }
    name.chars().take(2 * LONGEST).collect()
}

/// The name in a text that was typed for one code. Errors: it has a slash, which stands between the names of a path.
pub fn single_name(typed: &str) -> Result<String> {
    match split_path(typed).as_slice() {
        [name] => Ok(name.clone()),
        _ => Err(Error::SlashInName { name: typed.trim().to_owned() }),
    }
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
    use crate::project::participant::ParticipantDetails;
    use crate::project::setting::Saved;
    use crate::project::testing::{Study, coded, incoming, transcript};
    use crate::store::tests::tamper;

    /// A name of this many graphemes, each of several characters in canonical text.
    fn long(graphemes: usize) -> String {
        "x\u{323}\u{331}".repeat(graphemes)
    }

    fn too_long(name: &str) -> Error {
        Error::NameTooLong { name: tidy(name), most: MAX_NAME_LENGTH }
    }

    #[test]
    fn a_name_is_measured_in_graphemes_without_the_white_space_around_it() {
        assert_eq!(named(&format!("  {}\n", long(MAX_NAME_LENGTH))), Ok(tidy(&long(MAX_NAME_LENGTH))));
        assert_eq!(named(&long(MAX_NAME_LENGTH + 1)), Err(too_long(&long(MAX_NAME_LENGTH + 1))));
        assert_eq!(named(" \n "), Err(Error::EmptyName));
        assert_eq!(cut(&long(300), 0), long(MAX_NAME_LENGTH));
        assert_eq!(cut(&"a b ".repeat(100), 1).len(), MAX_NAME_LENGTH - 1);
        assert_eq!(cut("kort", 4), "kort");
    }

    #[test]
    fn no_act_accepts_a_new_name_that_is_too_long() {
        let mut p = Study::with(&[("I01", &["Anna: Det {Tillit:gikk} bra."])]);
        let (document, code) = (p.find_document("I01").unwrap(), p.find_code("Tillit").unwrap());
        let name = long(MAX_NAME_LENGTH + 1);
        let refused = Err(too_long(&name));
        let one = ParticipantDetails { number: "I01".into(), pseudonym: name.clone(), ..ParticipantDetails::default() };
        let given = CodebookRow { path: vec!["A".into(), name.clone()], ..CodebookRow::default() };
        let search = Saved { name: name.clone(), query: "gikk".into(), options: SearchOptions::default() };
        let before = p.store().head();
        assert_eq!(p.add_code(&format!("A/{name}/B")).map(drop), refused);
        assert_eq!(p.add_code_under(None, &name).map(drop), refused);
        assert_eq!(p.import_codes(&[given]).map(drop), refused);
        assert_eq!(p.rename_code(code, &name).map(drop), refused);
        assert_eq!(p.add_coder(&name).map(drop), refused);
        assert_eq!(p.add_colour(&name, 0).map(drop), refused);
        assert_eq!(p.rename_document(document, &name).map(drop), refused);
        assert_eq!(p.save_participants(std::slice::from_ref(&one)).map(drop), refused);
        assert_eq!(
            p.save_participants(&[ParticipantDetails { number: name.clone(), ..ParticipantDetails::default() }])
                .map(drop),
            refused
        );
        assert_eq!(p.save_search(&search).map(drop), refused);
        assert_eq!(p.store().head(), before);
        p.save_participants(&[ParticipantDetails { pseudonym: "Anna".into(), ..one }]).unwrap();
        let person = p.find_participant("I01").unwrap();
        assert_eq!(p.rename_participant(person, "I01", &name).map(drop), refused);
        assert_eq!(p.rename_participant(person, &name, "Anna").map(drop), refused);
        assert_eq!(p.set_attribute(person, &name, "a").map(drop), refused);
        assert_eq!(p.set_attribute(person, "gruppe", &name).map(drop), Ok(()), "a value is not a name");
    }

    #[test]
    fn an_existing_name_that_is_too_long_can_be_found_and_moved() {
        let mut p = Study::new();
        let (above, _) = p.add_code("Over").unwrap();
        let (code, _) = p.add_code("Kort").unwrap();
        p.save_participants(&[ParticipantDetails {
            number: "I01".into(),
            pseudonym: "Kort".into(),
            ..ParticipantDetails::default()
        }])
        .unwrap();
        let name = tidy(&long(300));
        tamper(&p.path(), &format!("UPDATE code SET name = '{name}' WHERE name = 'Kort'"));
        tamper(&p.path(), &format!("UPDATE participant SET pseudonym = '{name}'"));
        p.reload().unwrap();
        assert_eq!(p.find_code(&name), Ok(code));
        p.move_code(code, Some(above), 0).unwrap();
        p.add_code(&format!("Over/{name}/Ny")).unwrap();
        let person = p.find_participant(&name).unwrap();
        p.rename_participant(person, "I02", &name).unwrap();
        p.save_participants(&[ParticipantDetails {
            number: "I02".into(),
            pseudonym: name.clone(),
            ..ParticipantDetails::default()
        }])
        .unwrap();
        assert_eq!(p.code(code).unwrap().name, name);
    }

    #[test]
    fn long_names_from_files_are_cut_and_long_comments_stay_memos() {
        let mut p = Study::new();
        let file = name_of(Path::new(&format!("{}.docx", long(250))));
        let mut one = incoming(&file, transcript(&["Anna: Det gikk bra."]));
        let comment = |start: usize, words: &str| Comment {
            span: Span::new(start, start + 3),
            words: words.to_owned(),
            author: None,
            written_ms: None,
            like_a_code: true,
            coded: None,
        };
        one.transcript.comments = vec![comment(0, &long(MAX_NAME_LENGTH + 1)), comment(4, "Tillit")];
        one.marks.comments_as_codes = true;
        let two = incoming(&file, transcript(&["Anna: Nei."]));
        let (ids, _) = p.import(&[one, two], &[]).unwrap();
        let names: Vec<&str> = ids.iter().map(|id| p.document(*id).unwrap().name.as_str()).collect();
        assert_eq!(names[0], tidy(&long(MAX_NAME_LENGTH)));
        assert_eq!(names[1], format!("{} (2)", tidy(&long(MAX_NAME_LENGTH - 4))));
        assert_eq!(coded(&p, ids[0]), ["Tillit: gik"]);
        let memos: Vec<&str> = p.model().memos.iter().map(|memo| memo.words.as_str()).collect();
        assert_eq!(memos, [tidy(&long(MAX_NAME_LENGTH + 1))]);
    }
}

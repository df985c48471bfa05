//! Files that are broken, or that hold what tusj has no place for.

use std::io::{Cursor, Write};

use super::*;
use crate::error::{Error, ImportError};
use crate::import::exchange::foreign::{ExchangeNote, NotTaken};

/// A `.qdpx` file with these parts.
fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An identifier that ends with this digit.
fn guid(n: u32) -> String {
    format!("00000000-0000-4000-8000-{n:012}")
}

/// A project with these elements and one text, `t.txt`.
fn project(elements: &str, text: &str) -> Vec<u8> {
    let xml = format!("<Project xmlns=\"urn:QDA-XML:project:1:0\" name=\"p\" origin=\"Annet 1\">{elements}</Project>");
    zipped(&[("Annet navn.qde", &xml), ("Sources/T.TXT", text)])
}

fn code(n: u32, name: &str) -> String {
    format!("<Code guid=\"{}\" name=\"{name}\" isCodable=\"true\"/>", guid(n))
}

/// A selection coded with code 1.
fn selection(n: u32, start: i64, end: i64) -> String {
    format!(
        "<PlainTextSelection guid=\"{}\" startPosition=\"{start}\" endPosition=\"{end}\"><Coding guid=\"{}\"><CodeRef \
         targetGUID=\"{}\"/></Coding></PlainTextSelection>",
        guid(n),
        guid(n + 500),
        guid(1)
    )
}

fn source(inside: &str) -> String {
    format!(
        "<Sources><TextSource guid=\"{}\" name=\"I01\" plainTextPath=\"internal://t.txt\">{inside}</TextSource></Sources>",
        guid(9)
    )
}

fn book(codes: &str) -> String {
    format!("<CodeBook><Codes>{codes}</Codes></CodeBook>")
}

/// What was left out, with the names.
fn left_out(bytes: &[u8]) -> Vec<(NotTaken, Vec<String>)> {
    let notes = settle(read("p.qdpx", bytes).unwrap()).notes;
    let left_out = |note| if let ExchangeNote::LeftOut(what, names) = note { Some((what, names)) } else { None };
    notes.into_iter().filter_map(left_out).collect()
}

fn refused(name: &str, bytes: &[u8]) -> ImportError {
    match read(name, bytes) {
        Err(Error::Import(why)) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn texts_with_more_lines_than_any_project_has_are_refused() {
    use crate::import::limits::EXCHANGED_LINES;
    // Few enough bytes to unpack, whatever the ratio.
    let text = "\n".repeat(EXCHANGED_LINES + 1);
    let too_many = ImportError::TooManyPieces { limit: EXCHANGED_LINES };
    assert_eq!(refused("p.qdpx", &project(&source(""), &text)), too_many);
}

#[test]
fn what_is_no_project_is_refused_with_the_reason() {
    assert_eq!(refused("p.qdpx", b""), ImportError::Empty);
    assert_eq!(refused("p.qdpx", b"hei"), ImportError::NotRefi);
    assert_eq!(refused("p.qdpx", &zipped(&[("x.txt", "hei")])), ImportError::NotRefi);
    assert_eq!(refused("p.qdpx", &zipped(&[("project.qde", "<Other/>")])), ImportError::NotRefi);
    assert_eq!(refused("p.qdpx", &zipped(&[("project.qde", "<Project><Users>")])), ImportError::NotRefi);
    assert_eq!(refused("k.qdc", b"<Project/>"), ImportError::NotRefi);
    assert_eq!(refused("k.qdc", b"<CodeBook><Codes>"), ImportError::NotRefi);
    let deep = format!("<Project>{}", "<CodeBook>".repeat(100_000));
    assert_eq!(refused("p.qdpx", &zipped(&[("project.qde", &deep)])), ImportError::NotRefi);
}

#[test]
fn nothing_outside_the_file_is_read() {
    for path in ["internal://../../etc/passwd", "/etc/passwd", "absolute:///etc/passwd", "..\\..\\secret.txt"] {
        let elements =
            format!("<Sources><TextSource guid=\"{}\" name=\"I01\" plainTextPath=\"{path}\"/></Sources>", guid(9));
        let bytes = project(&elements, "Hei.");
        assert_eq!(left_out(&bytes), [(NotTaken::TextMissing, vec!["I01".to_owned()])], "{path}");
    }
}

#[test]
fn selections_outside_the_text_are_named_and_the_others_taken() {
    let inside =
        [selection(10, 0, 3), selection(11, 2, 99), selection(12, -4, 2), selection(13, 3, 3), selection(14, 3, 4)];
    let bytes = project(&(book(&code(1, "A")) + &source(&inside.concat())), "Hei du.");
    assert_eq!(
        left_out(&bytes),
        [(NotTaken::OutsideText, vec![String::new(); 3]), (NotTaken::EmptySelection, vec!["I01".to_owned()])]
    );
    let study = taken_in(&bytes);
    let quotes: Vec<String> = study.model().excerpts.iter().map(|e| study.quote(e.id).unwrap().to_string()).collect();
    assert_eq!(quotes, ["Hei"]);
}

#[test]
fn codes_of_the_same_name_get_a_number_and_unknown_codes_are_counted() {
    let codes = book(&(code(1, "A") + &code(2, "a") + &code(3, "") + &code(4, "B/C")));
    let coded = "<PlainTextSelection guid=\"\" startPosition=\"0\" endPosition=\"3\"><Coding guid=\"\"><CodeRef \
                 targetGUID=\"00000000-0000-4000-8000-000000000099\"/></Coding></PlainTextSelection>";
    let bytes = project(&(codes + &source(&(selection(10, 0, 3) + coded))), "Hei du.");
    assert_eq!(left_out(&bytes)[0].0, NotTaken::UnknownCode);
    let study = taken_in(&bytes);
    let book = &study.model().codebook;
    let paths: Vec<String> = book.in_order().iter().map(|(id, _)| book.path(*id)).collect();
    assert_eq!(paths, ["A", "a (2)", "–", "B\\/C"]);
}

#[test]
fn several_coders_on_one_selection_each_get_an_excerpt_and_the_same_coder_only_one() {
    let users =
        format!("<Users><User guid=\"{}\" name=\"Eva\"/><User guid=\"{}\" name=\"Ola\"/></Users>", guid(61), guid(62));
    let coding = |n: u32, user: u32, code: u32| {
        let (own, user, code) = (guid(n), guid(user), guid(code));
        format!("<Coding guid=\"{own}\" creatingUser=\"{user}\"><CodeRef targetGUID=\"{code}\"/></Coding>")
    };
    let one = |n: u32, codings: &str| {
        format!(
            "<PlainTextSelection guid=\"{}\" startPosition=\"0\" endPosition=\"3\">{codings}</PlainTextSelection>",
            guid(n)
        )
    };
    let inside = one(10, &(coding(20, 61, 1) + &coding(21, 62, 2))) + &one(11, &coding(22, 61, 2));
    let bytes = project(&(users + &book(&(code(1, "A") + &code(2, "B"))) + &source(&inside)), "Hei du.");
    let study = taken_in(&bytes);
    let excerpts: Vec<String> = study
        .model()
        .excerpts
        .iter()
        .map(|e| {
            let codes = study.codings_on(e.id).map(|c| study.code(c.code).unwrap().name.clone());
            format!("{} {}", study.model().coders.get(e.coder).unwrap().name, codes.collect::<Vec<_>>().join("+"))
        })
        .collect();
    assert_eq!(excerpts, ["Eva A+B", "Ola B"]);
    let notes = settle(read("p.qdpx", &bytes).unwrap()).notes;
    assert!(notes.contains(&ExchangeNote::Joined(1)), "{notes:?}");
}

#[test]
fn a_coded_label_or_ending_is_not_lost_although_the_speakers_are_then_not_found() {
    let text = "I: Hvordan?\nAnna: Bra.\nI: Ja?\nAnna: Fint.\nI: Takk.\nAnna: Selv takk.";
    let label = text.find("Anna").unwrap() as i64;
    let plain = project(&(book(&code(1, "A")) + &source(&selection(10, 12, 22))), text);
    let study = taken_in(&plain);
    let document = study.find_document("I01").unwrap();
    assert_eq!(study.model().speakers_of(document).len(), 2);
    assert_eq!(study.quote(study.model().excerpts.iter().next().unwrap().id).unwrap().to_string(), "Bra.");
    let on_label = project(&(book(&code(1, "A")) + &source(&selection(10, label, label + 4))), text);
    let study = taken_in(&on_label);
    assert_eq!(study.model().speakers_of(study.find_document("I01").unwrap()).len(), 0);
    assert_eq!(study.quote(study.model().excerpts.iter().next().unwrap().id).unwrap().to_string(), "Anna");
}

#[test]
fn pictures_recordings_maps_and_links_are_named_and_transcripts_and_texts_of_pdfs_read() {
    let elements = format!(
        "<Sources><PictureSource guid=\"{}\" name=\"bilde\"/><AudioSource guid=\"{}\" name=\"opptak\"><Transcript guid=\"{}\" \
         plainTextPath=\"internal://t.txt\"><SyncPoint guid=\"{a}\" timeStamp=\"1000\" position=\"0\"/><SyncPoint \
         guid=\"{b}\" timeStamp=\"4000\" position=\"4\"/><TranscriptSelection guid=\"{}\" fromSyncPoint=\"{a}\" \
         toSyncPoint=\"{b}\"><Coding guid=\"{}\"><CodeRef targetGUID=\"{}\"/></Coding></TranscriptSelection></Transcript>\
         </AudioSource><PDFSource guid=\"{}\" name=\"artikkel\"><PDFSelection guid=\"{}\" name=\"side 2\" page=\"2\" \
         firstX=\"0\" firstY=\"0\" secondX=\"1\" secondY=\"1\"/></PDFSource></Sources><Links><Link guid=\"{}\" \
         name=\"x\"/></Links><Graphs><Graph guid=\"{}\" name=\"kart\"/></Graphs>",
        guid(1),
        guid(2),
        guid(3),
        guid(6),
        guid(7),
        guid(1),
        guid(8),
        guid(9),
        guid(30),
        guid(31),
        a = guid(4),
        b = guid(5),
    );
    let bytes = project(&(book(&code(1, "A")) + &elements), "Hei du.\nJa.");
    let left: Vec<NotTaken> = left_out(&bytes).into_iter().map(|(what, _)| what).collect();
    for what in [NotTaken::Picture, NotTaken::NoTextSelected, NotTaken::Pdf, NotTaken::Link, NotTaken::Graph] {
        assert!(left.contains(&what), "{what:?} {left:?}");
    }
    let study = taken_in(&bytes);
    let document = study.find_document("opptak").unwrap();
    assert_eq!(study.text(document).unwrap().turns[0].time_ms, Some(1000));
    assert_eq!(study.quote(study.model().excerpts.iter().next().unwrap().id).unwrap().to_string(), "Hei");
}

#[test]
fn nothing_goes_into_a_closed_round() {
    let mut study = Study::new();
    let round = study.current_round().unwrap();
    study.close_round(round).unwrap();
    let bytes = project(&(book(&code(1, "A")) + &source(&selection(10, 0, 3))), "Hei du.");
    let settled = settle(read("p.qdpx", &bytes).unwrap());
    assert_eq!(study.plan_exchange(&settled).unwrap_err(), Error::RoundClosed { number: 1 });
    assert!(study.model().documents.is_empty());
}

#[test]
fn a_supplement_that_was_tampered_with_gives_fewer_rows_and_never_a_panic() {
    let study = study();
    let bytes = handed_on(&study, Unit::CodePoint);
    let supplement = format!("sources/{}.txt", crate::domain::exchange::SUPPLEMENT);
    let whole = super::written::part(&bytes, &supplement);
    let others = [
        "{}",
        "{\"tusj\":2}",
        "{\"tusj\":1}",
        "[1",
        &whole.replace("\"id\":1", "\"id\":99999999999"),
        &whole.replace(':', ":-"),
        &whole.replace("[0,", "[9999,"),
    ];
    for other in others {
        let parts: Vec<(String, String)> = super::written::names(&bytes)
            .into_iter()
            .map(|name| {
                let text = if name == supplement { other.to_owned() } else { super::written::part(&bytes, &name) };
                (name, text)
            })
            .collect();
        let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let back = taken_in(&zipped(&parts));
        let quotes = |p: &Project| {
            let mut quotes: Vec<String> =
                p.model().excerpts.iter().map(|e| p.quote(e.id).unwrap().to_string()).collect();
            quotes.sort();
            quotes
        };
        // Excerpts over several turns lose the labels between the turns at most.
        assert_eq!(quotes(&back).len(), quotes(&study).len(), "{other}");
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_bytes_make_the_reader_panic(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = include_bytes!("../../../import/exchange/tests/dialects/A_recommended_LF_nobom_cp.qdpx").to_vec();
        for (at, byte) in places {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(project) = read("p.qdpx", &bytes) {
            let mut study = Study::new();
            let settled = settle(project);
            if let Ok(plan) = study.plan_exchange(&settled) {
                study.take_in(plan, &mut |_, _| {}).unwrap();
                assert_sound(&study);
            }
        }
    }

    #[test]
    fn no_xml_makes_the_reader_panic(pieces in prop::collection::vec(0usize..16, 1..60), numbers in prop::collection::vec(-3i64..30, 60)) {
        let pieces = pieces.iter().zip(&numbers).map(|(piece, n)| match piece {
            0 => "<Users>".into(), 1 => "<CodeBook><Codes>".into(), 2 => format!("<Code guid=\"{}\" name=\"x\">", guid(n.unsigned_abs() as u32 % 5)),
            3 => "<Sources>".into(), 4 => format!("<TextSource guid=\"{}\" plainTextPath=\"internal://t.txt\">", guid(n.unsigned_abs() as u32 % 5)),
            5 => format!("<PlainTextSelection guid=\"{}\" startPosition=\"{n}\" endPosition=\"{}\">", guid(n.unsigned_abs() as u32 % 9), n + 4),
            6 => format!("<Coding guid=\"{}\"><CodeRef targetGUID=\"{}\"/></Coding>", guid(7), guid(n.unsigned_abs() as u32 % 5)),
            7 => "<Description>å</Description>".into(), 8 => "<Notes>".into(),
            9 => format!("<Note guid=\"{}\"><PlainTextContent>x</PlainTextContent></Note>", guid(n.unsigned_abs() as u32 % 5)),
            10 => format!("<NoteRef targetGUID=\"{}\"/>", guid(n.unsigned_abs() as u32 % 5)),
            11 => "</Code>".into(), 12 => "</TextSource></Sources>".into(), 13 => "</PlainTextSelection>".into(), 14 => "</Codes></CodeBook>".into(),
            _ => "<Cases><Case guid=\"\" name=\"P\"><VariableValue/></Case></Cases>".to_owned(),
        });
        let bytes = project(&pieces.collect::<String>(), "Hei du 😀\r\nog du.");
        if let Ok(read) = read("p.qdpx", &bytes) {
            let mut study = Study::new();
            if let Ok(plan) = study.plan_exchange(&settle(read)) {
                study.take_in(plan, &mut |_, _| {}).unwrap();
                assert_sound(&study);
            }
        }
    }
}

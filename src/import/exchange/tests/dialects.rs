//! One project in six dialects of the REFI-QDA standard. They differ in what the positions count, in the byte order mark, the
//! line ends, the names of the parts and the spelling of the identifiers; what is read must not differ.

use crate::domain::exchange::unit::{Counting, Unit};
use crate::import::exchange::foreign::{ExchangeNote, ForeignSubject};
use crate::import::exchange::{Settled, read, settle};

macro_rules! dialects {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("dialects/", $name, ".qdpx")).as_slice())),*]
    };
}

const DIALECTS: &[(&str, &[u8])] = dialects![
    "A_recommended_LF_nobom_cp",
    "B_LF_bom_cp",
    "C_CRLF_counted2_nobom",
    "F_LF_utf16_nvivo_mac",
    "I_named_qde",
    "J_braced_guid",
];

/// The excerpts as `coder: code, code | words`, in their order.
fn excerpts(settled: &Settled) -> Vec<String> {
    let rows = &settled.exchange;
    let excerpt = |excerpt: &crate::domain::excerpt::Excerpt| {
        let words = excerpt.span().of(&rows.texts[&excerpt.document].text).unwrap();
        let coder = rows.coders.iter().find(|coder| coder.id == excerpt.coder).unwrap();
        let codings = rows.codings.iter().filter(|coding| coding.excerpt == excerpt.id);
        let codes = codings.map(|coding| rows.codes.iter().find(|code| code.id == coding.code).unwrap().name.as_str());
        format!("{}: {} | {words}", coder.name, codes.collect::<Vec<_>>().join(", "))
    };
    rows.excerpts.iter().map(excerpt).collect()
}

#[test]
fn six_dialects_give_the_same_project_with_every_selection_on_its_words() {
    for (name, bytes) in DIALECTS {
        let project = read("p.qdpx", bytes).unwrap();
        for document in &project.documents {
            assert!(document.selections.iter().all(|one| one.span.of(&document.text).is_some()), "{name}");
        }
        let settled = settle(project);
        let read = excerpts(&settled);
        insta::assert_snapshot!("a_project_in_every_dialect", read.join("\n"));
        let checked = settled.notes.iter().find_map(|note| match note {
            ExchangeNote::Checked { selections, quoted, same } => Some((*selections, *quoted, *same)),
            _ => None,
        });
        let (selections, quoted, same) = checked.unwrap();
        assert_eq!((same, quoted), (selections, selections), "{name}");
    }
}

#[test]
fn codes_people_and_memos_are_the_same_in_every_dialect() {
    for (name, bytes) in DIALECTS {
        let settled = settle(read("p.qdpx", bytes).unwrap());
        let rows = &settled.exchange;
        let codes = rows.codes.iter().map(|code| {
            let above = code.parent.and_then(|parent| rows.codes.iter().find(|code| code.id == parent));
            let colour = code.colour.and_then(|id| rows.colours.iter().find(|pen| pen.id == id)).map(|pen| pen.rgb);
            format!("{}/{} {:06x?} {:?}", above.map_or("", |above| &above.name), code.name, colour, code.definition)
        });
        let people = rows.participants.iter().map(|one| {
            let values = rows.attribute_values.iter().filter(|value| value.participant == one.id);
            let named = |id| &rows.attributes.iter().find(|attribute| attribute.id == id).unwrap().name;
            let values = values.map(|value| format!("{}={}", named(value.attribute), value.value));
            format!("{} {}", one.number, values.collect::<Vec<_>>().join(" "))
        });
        let memos = rows.memos.iter().map(|memo| format!("{:?} {:?}", memo.subject(), memo.words));
        let all: Vec<String> = codes.chain(people).chain(memos).collect();
        insta::assert_snapshot!("codes_people_and_memos_of_the_dialects", all.join("\n"), name);
    }
}

#[test]
fn the_way_of_counting_is_named_only_where_it_is_not_that_of_the_standard() {
    let ways: Vec<(&str, Vec<Counting>)> = DIALECTS
        .iter()
        .map(|(name, bytes)| {
            let notes = settle(read("p.qdpx", bytes).unwrap()).notes;
            let ways = notes.into_iter().filter_map(|note| match note {
                ExchangeNote::Counted(by, _) => Some(by),
                _ => None,
            });
            (*name, ways.collect())
        })
        .collect();
    let utf16 = Counting { unit: Unit::Utf16, ..Counting::STANDARD };
    for (name, ways) in ways {
        assert_eq!(ways, if name.starts_with('F') { vec![utf16] } else { Vec::new() }, "{name}");
    }
}

#[test]
fn a_memo_keeps_what_it_is_about() {
    let project = read("p.qdpx", DIALECTS[0].1).unwrap();
    let about = |is: fn(&ForeignSubject) -> bool| project.memos.iter().filter(|memo| is(&memo.about)).count();
    assert!(about(|subject| matches!(subject, ForeignSubject::Selection(_))) > 0);
    assert!(about(|subject| matches!(subject, ForeignSubject::Document(_))) > 0);
    assert!(about(|subject| matches!(subject, ForeignSubject::Person(_))) > 0);
}

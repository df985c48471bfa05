//! The rules as a table of examples, and properties that hold for any text.

use proptest::prelude::*;

use super::super::sample;
use super::*;

/// Texts with a `|` wherever a new sentence begins.
const TABLE: &[&str] = &[
    // Stops.
    "Hun gikk.| Så kom hun.",
    "Hvor lenge?| To år!| Det er lenge.",
    "Hva?!| Det mener du ikke!!| Jo.",
    "Ingen slutt her",
    "ja eg veit ikkje heilt eg det var no slik det blei på ein måte",
    "Det gikk bra, det; ja: bra.",
    "",
    "  \t ",
    // Lower case after a stop, as dialect is often typed.
    "det va greit.| æ tenkte ikkje så mye på det.| men kossen va det for dæm?| nei.",
    "ka sa du?| ja det.",
    "so was it me.| i don't know.",
    "sånn har eg.| eg. | Og eg.",
    // The number of a list item, also after a dash.
    "1. Vi gikk.| Så kom hun.",
    "– 2. Vi gikk.| Så kom hun.",
    // Lines.
    "Første linje\n|Andre linje",
    "Første.\n\n| Andre… \n|tredje",
    "Vi snakket f.eks.\n|Neste replikk",
    // Abbreviations.
    "Hun sa f.eks. nei.| Så gikk hun.",
    "Hun sa f. eks. nei.| Så gikk hun.",
    "Vi hadde bl.a. kurs (f.eks. Excel) der.",
    "Det var ca. 20 stykker, dvs. alle.",
    "Kl. 12 kom han.| Og kl. 13 gikk han.",
    "Det gjaldt nr. 4, jf. planen.",
    "Kurs, jobbsøking osv. i tre uker.",
    "Kurs, jobbsøking osv.| Så var det slutt.",
    "Kaffe og kaker o.l.| Det var fint.",
    "Pga. Anna og ev. Kari.",
    "Hos Dr. Vik og Mr. Moe.",
    "We had tools, e.g. Excel, i.e. not much.| Right?",
    "He got shirts, cups, etc.| Then he left.",
    "Det kosta 200 kr. og det var mye.",
    "Den boka er min.| Jeg fant den.",
    "Se s. 12 og fig. 3 der.",
    "No. 5 was mine.",
    "Did you?| No.| I never did.",
    "Eg bur t.d. i byen.",
    // Initials, and letters that stand for names.
    "A. Hansen sa det.| J.K. Dahl også.",
    "Anna B. Hansen sa det.",
    "Jeg jobbet i X.| Så sluttet jeg.",
    "So did I.| Then we left.",
    // Numbers.
    "Den 1. januar begynte jeg i 2. klasse.",
    "Den 17. Mai var vi der.",
    "Det var 3.5 prosent, eller 10.000 kroner.",
    "Det var i 2019.| Da flyttet jeg.",
    "det va i 2019.| så fløtta æ.",
    "Vi var 8.| Det var nok.",
    "1. Hvorfor valgte du dette?| 2. trinn var best.",
    "1., 2. og 3. trinn",
    "Se www.eksempel.no eller fil.txt der.",
    // Hesitations.
    "Jeg vet ikke … kanskje.| Jo.",
    "Jeg vet ikke ... kanskje.| Jo.",
    "Jeg vet ikke…| Kanskje.",
    "Jeg vet ikke ...| Kanskje.",
    "Og så.. ja.",
    "… Ja, det var det.",
    "... ja.",
    "Ja. …",
    "Hva ...?| Nei.",
    // Quotations and brackets.
    "Hun sa: «Nei.»| Så gikk hun.",
    "Hun sa: \"Nei!\"| Så gikk hun.",
    "“No.”| She left.",
    "«Hva?» sa hun.| «Ingenting.»",
    "«Ja!», sa hun.",
    "(Det var i mai.)| Så kom sommeren.",
    "Hun bor i Oppegård (?) nå.",
    "Hun sa (...) at det gikk.| Ja.",
    "Det gikk [...]| Så ble det stille.",
    // Remarks of the typist.
    "Det var morsomt. (ler)| Så gikk vi.",
    "Det var morsomt. (ler) (pause 5 sek.)| så gikk vi.",
    "Ja ... (ler) så gikk vi.",
    "Hæ? [Latter]| Så gikk vi.",
    "Det var fint.| (Veileder) sa det.",
    "Det var fint.| (Det var i 2019.)| Så gikk vi.",
    "Ja (ler).| Så gikk vi.",
    // Dashes.
    "– Hei.| – Hei på deg.",
    "– Kom inn!| – Takk.",
    "Jeg tenkte at – nei, det gikk.| Ja –",
    "Ja ... – men likevel.",
    // A space that was forgotten.
    "Korleis gjekk det?|Mari sa ja.",
    "Det gikk bra.|Så gikk vi.",
    // Other scripts.
    "שלום.| מה?",
    "Det er 👍🏽.| Ja 🇳🇴!",
];

/// The text with a `|` after every sentence but the last.
fn marked(text: &str) -> String {
    let ends: Vec<usize> = spans(text).iter().map(|span| span.end).rev().skip(1).collect();
    ends.into_iter().fold(text.to_owned(), |mut text, end| {
        text.insert(end, '|');
        text
    })
}

/// The row with each `|` moved directly after the sentence. In the table it stands after the space, for legibility.
fn normal(row: &str) -> String {
    row.replace("\n\n|", "|\n\n").replace("\n|", "|\n").replace(" |", "| ")
}

#[test]
fn sentences_end_where_the_table_says() {
    let wrong: Vec<_> = TABLE
        .iter()
        .map(|row| (normal(row), marked(&row.replace('|', ""))))
        .filter(|(expected, found)| expected != found)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_sentence_at_a_position_is_found() {
    for (marked, expected) in [
        ("En.^ To. Tre.", "En."),
        ("En. ^To. Tre.", "To."),
        ("En. T^o. Tre.", "To."),
        ("En. To. Tre.^", "Tre."),
        ("  ^  En.", "En."),
        ("En.\nTo. Tr^e\nFire.", "Tre"),
        ("En.^\nTo.", "En."),
        ("En.\n^\nTo.", ""),
        ("^", ""),
    ] {
        let place = marked.find('^').expect("a caret");
        let text = marked.replace('^', "");
        assert_eq!(at(&text, place).of(&text), Some(expected), "{marked}");
    }
}

proptest! {
    #[test]
    fn sentences_are_trimmed_in_order_and_fit(text in sample::text()) {
        let spans = spans(&text);
        for span in &spans {
            prop_assert!(span.fits(&text) && !span.is_empty());
            prop_assert_eq!(span.trimmed(&text), *span);
        }
        prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }

    #[test]
    fn only_white_space_stands_between_sentences(text in sample::text()) {
        let mut outside = text.clone();
        for span in spans(&text).into_iter().rev() {
            outside.replace_range(span.range(), "");
        }
        prop_assert_eq!(outside.trim(), "");
    }

    #[test]
    fn every_position_in_a_sentence_finds_the_same_sentence(text in sample::text()) {
        for span in spans(&text) {
            for place in span.range() {
                prop_assert_eq!(at(&text, place), span);
            }
        }
    }
}

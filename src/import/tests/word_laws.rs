//! Property tests that no word of a random file is lost: plain text, Markdown and subtitles.

use proptest::prelude::*;

use super::laws::awkward;
use super::no_word_lost::lost_words;
use crate::import::{Options, read};

/// Characters that are removed from a text or combine with the one before.
const UNSEEN: [char; 5] = ['\u{301}', '\u{ad}', '\u{1b}', '\u{feff}', '\u{200d}'];

/// A file that is hard to read: pieces of transcripts, joined with `between`.
fn hard(between: &'static str) -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Kari Lie: ",
        "**Ola:** ",
        "Ola (ler): ",
        "Mor (kvinne, 34)\t",
        "R      ",
        "[Hun viser fram et bilde]\n",
        "Anna [00:01:02] ",
        "[00:01:02] Anna Berg ",
        "Intervjuer: Nils Dahl\n",
        "INFORMANT: Tora Lie\n",
        "Dato: 3. mai 2013\n",
        "Navn\n",
        "Alder\n",
        "Anna\n",
        "Kari 0:03\n",
        "09:00\n",
        "og så gikk vi hjem, ",
        "for det var sent.\n",
        "jeg vet ikke\n",
        "Slutt på opptaket\n",
        "李明：",
        "سارة: ",
        "\u{b}",
        "\u{c}",
        "\r",
    ]);
    // Emphasis markup inside a word would join words that are separate in the source.
    let rest = awkward().prop_map(|text| text.replace("**", " ** ").replace('_', " _ "));
    prop::collection::vec(prop_oneof![words.prop_map(str::to_owned), rest], 0..12)
        // Subtitles have their own test. Invisible characters would split or join words of the source.
        .prop_map(move |pieces| pieces.join(between).replace("-->", "").replace("WEBVTT", "").replace(UNSEEN, ""))
}

/// The voice and the speech of one cue.
fn cue() -> impl Strategy<Value = (Option<&'static str>, String)> {
    let words =
        vec!["ja", "Hva?", "og så", "gikk vi hjem.", "<i>aldri</i>", "Kari: nei", "a &amp; b", "- hei", "//jo//"];
    let voice = prop::option::of(prop::sample::select(vec!["Kari Lie", "Per (Gjest)", "//S01", "سارة"]));
    (voice, prop::collection::vec(prop::sample::select(words), 1..4).prop_map(|words| words.join("\n")))
}

/// A file of cues and notes, with or without numbers; and the words in it.
fn subtitles() -> impl Strategy<Value = (String, String)> {
    (prop::collection::vec((cue(), any::<bool>()), 1..12), any::<bool>(), any::<bool>()).prop_map(
        |(cues, web, numbered)| {
            let mut file = if web { "WEBVTT Samtale\nLanguage: nb\n\n".to_owned() } else { String::new() };
            let mut words = if web { "Samtale\nLanguage: nb\n".to_owned() } else { String::new() };
            for (n, ((voice, said), noted)) in cues.iter().enumerate() {
                if *noted && web {
                    file += "NOTE husk dette\n\n";
                    words += "husk dette\n";
                }
                let mark = if web { '.' } else { ',' };
                let number = if numbered || !web { format!("{n}\n") } else { String::new() };
                let open = voice.filter(|_| web).map(|voice| format!("<v {voice}>")).unwrap_or_default();
                file += &format!("{number}00:00:{n:02}{mark}000 --> 00:00:{:02}{mark}900\n{open}{said}\n\n", n);
                words += &format!(
                    "{} {}\n",
                    voice.filter(|_| web).unwrap_or_default(),
                    said.replace("<i>", "").replace("</i>", "")
                );
            }
            (file, words.replace("&amp;", "&"))
        },
    )
}

proptest! {
    #[test]
    fn no_word_of_a_plain_text_is_lost(text in hard("")) {
        if let Ok(transcript) = read("x.txt", text.as_bytes(), &Options::default()) {
            prop_assert_eq!(lost_words(&text, &transcript), Vec::<String>::new(), "{:?}", transcript);
        }
    }

    #[test]
    fn no_word_of_a_markdown_file_is_lost(text in hard(" ")) {
        if let Ok(transcript) = read("x.md", text.as_bytes(), &Options::default()) {
            prop_assert_eq!(lost_words(&text.replace('\\', ""), &transcript), Vec::<String>::new(), "{:?}", transcript);
        }
    }

    #[test]
    fn no_word_of_subtitles_is_lost(
        (file, words) in subtitles(),
        ending in prop::sample::select(vec!["vtt", "srt", "txt"]),
        not_speakers in prop::collection::btree_set("Kari Lie|S01|Kari", 0..2),
    ) {
        let options = Options { not_speakers, ..Options::default() };
        if let Ok(transcript) = read(&format!("x.{ending}"), file.as_bytes(), &options) {
            prop_assert_eq!(lost_words(&words, &transcript), Vec::<String>::new(), "{:?}", transcript);
        }
    }

    #[test]
    fn no_word_is_lost_if_the_user_gives_speakers(text in hard(""), speakers in prop::collection::btree_set("Anna|Navn|og|Ola|R|jeg", 0..3)) {
        let options = Options { speakers, ..Options::default() };
        if let Ok(transcript) = read("x.txt", text.as_bytes(), &options) {
            prop_assert_eq!(lost_words(&text, &transcript), Vec::<String>::new(), "{:?}", transcript);
        }
    }
}

//! Detection of encodings.

use super::*;

fn utf16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect()
}

/// Text as bytes of an encoding with one byte for each letter.
fn bytes_in(encoding: &str, text: &str) -> Vec<u8> {
    let codec = Encoding::named(encoding).unwrap().codec();
    if codec == encoding_rs::MACINTOSH {
        // The library can only read this encoding, so the bytes are looked up.
        let byte = |c: char| {
            let of = |byte: &u8| codec.decode_without_bom_handling(&[*byte]).0.chars().eq([c]);
            (0..=255).find(of).unwrap()
        };
        return text.chars().map(byte).collect();
    }
    let (bytes, _, failed) = codec.encode(text);
    assert!(!failed, "{text}");
    bytes.into_owned()
}

fn read_as(bytes: &[u8]) -> (String, String, Certainty) {
    let decoded = decode_as(bytes, None).unwrap();
    (decoded.text, decoded.read_as.encoding.name(), decoded.read_as.certainty)
}

#[test]
fn encodings_recognised_by_their_form_are_certain() {
    let words = "I: Hva følte du?\r\nAnna: Æ va blid.";
    let table = [
        (words.as_bytes().to_vec(), Encoding::UTF_8, Certainty::Certain),
        ([b"\xef\xbb\xbf", words.as_bytes()].concat(), Encoding::UTF_8, Certainty::Certain),
        (utf16(words, true, false), Encoding::UTF_16LE, Certainty::Certain),
        (utf16(words, true, true), Encoding::UTF_16BE, Certainty::Certain),
        (utf16(words, false, false), Encoding::UTF_16LE, Certainty::Likely),
        (utf16(words, false, true), Encoding::UTF_16BE, Certainty::Likely),
    ];
    for (bytes, encoding, certainty) in table {
        assert_eq!(read_as(&bytes), (words.to_owned(), encoding.name(), certainty));
    }
    assert_eq!(read_as(&utf16("ja", false, false)).1, "utf-16le");
    for words in
        ["И: Как дела?\nАнна: Хорошо, а у вас?", "I: Γιατί;\nΜαρία: Δουλεύω πολύ.", "I：你好吗？\n李明：我很好，你呢\n"]
    {
        for (big, name) in [(false, "utf-16le"), (true, "utf-16be")] {
            assert_eq!(read_as(&utf16(words, false, big)), (words.to_owned(), name.to_owned(), Certainty::Likely));
        }
    }
}

/// Encodings with the same letters: text written in the first may be read as the second.
const SAME_BUT_FOR_SIGNS: &[(&str, &str)] = &[("koi8-r", "koi8-u"), ("iso-8859-7", "windows-1253")];

/// Speech, and an encoding used by programs in that language.
const SPOKEN: &[(&str, &str)] = &[
    ("windows-1252", "I: Hvordan går det på jobben?\nAnna: Bra, men jeg følte meg ikke sett."),
    ("windows-1252", "Æ va blid"),
    ("windows-1252", "Eg såg ho i går."),
    ("windows-1252", "å"),
    ("windows-1252", "På «kontoret» – ja, det var … 100 € – sa hun."),
    ("windows-1252", "Ç'était très bien, déjà à l'école où j'étais élève."),
    ("windows-1252", "Größe über alles, schöne Straße, mäßig."),
    ("windows-1252", "¿Qué pasó mañana? El niño está aquí, señor."),
    ("windows-1252", "Jag är från Malmö och åker på söndag."),
    ("windows-1250", "I: Co słychać?\nŁucja: Zażółć gęślą jaźń\nI: Tak?\nŁucja: Źle się czuję"),
    ("iso-8859-2", "I: Co słychać?\nŁucja: Zażółć gęślą jaźń\nI: Tak?\nŁucja: Źle się czuję dzisiaj, a ty?"),
    ("windows-1250", "Tazatel: Jak se máte?\nEva: Příliš žluťoučký kůň úpěl ďábelské ódy."),
    ("windows-1251", "И: Привет, как дела?\nАнна: Я устала сегодня\nИ: Почему?\nАнна: Много работы"),
    ("koi8-r", "И: Привет, как дела?\nАнна: Я устала сегодня\nИ: Почему?\nАнна: Много работы"),
    ("iso-8859-7", "I: Καλημέρα, πώς είστε;\nΜαρία: Είμαι κουρασμένη σήμερα\nI: Γιατί;\nΜαρία: Δουλεύω πολύ"),
    ("windows-1254", "Görüşmeci: Nasılsınız?\nAyşe: İyiyim, teşekkür ederim, çok çalışıyorum."),
    ("macintosh", "I: Går det bra på jobben?\nÅse: Så ålreit, æ går på\nI: Ja?\nÅse: Øl og sånn"),
    ("macintosh", "Eg såg ho i går. Ho fór til Bodø, og så kom ho heim att."),
    ("macintosh", "Jag är från Malmö och åker på söndag."),
    ("macintosh", "Ç'était très bien, déjà à l'école où j'étais élève."),
    ("macintosh", "Größe über alles, schöne Straße, mäßig."),
];

#[test]
fn one_byte_encodings_are_detected() {
    for (encoding, words) in SPOKEN {
        let (text, name, _) = read_as(&bytes_in(encoding, words));
        let is_named = name == *encoding || SAME_BUT_FOR_SIGNS.contains(&(encoding, name.as_str()));
        assert!(text == *words && is_named, "{text} in {name}, not {encoding}");
    }
}

#[test]
fn old_mac_line_ends_do_not_change_the_guess() {
    for (encoding, words) in SPOKEN {
        let words = words.replace('\n', "\r");
        assert_eq!(read_as(&bytes_in(encoding, &words)).0, words);
    }
}

#[test]
fn a_guess_is_likely_once_there_is_enough_to_judge_by() {
    let certainty = |words: &str| read_as(&bytes_in("windows-1252", words)).2;
    assert_eq!(certainty(&"å".repeat(19)), Certainty::Guess);
    assert_eq!(certainty(&"å".repeat(20)), Certainty::Likely);
    assert_eq!(certainty(&"Jeg så på den blå båten. ".repeat(8)), Certainty::Likely);
}

#[test]
fn a_chosen_encoding_is_used() {
    let bytes = bytes_in("windows-1251", "Анна: Да");
    let chosen = |name: &str| decode_as(&bytes, Encoding::named(name)).unwrap();
    assert_eq!(chosen("windows-1251").text, "Анна: Да");
    assert_eq!(chosen("CP1251").read_as.encoding.name(), "windows-1251");
    assert_eq!(chosen("latin1").text, "Àííà: Äà");
    assert_eq!(chosen("latin1").read_as.certainty, Certainty::Chosen);
    assert_eq!(chosen("utf-8").unreadable, 6);
    assert_eq!(Encoding::named("klingon"), None);
}

#[test]
fn encodings_that_can_read_the_bytes_are_offered() {
    let names = |bytes: &[u8]| possible(bytes).iter().map(|e| e.name()).collect::<Vec<_>>();
    let russian = names(&bytes_in("windows-1251", "Анна: Да, я устала сегодня."));
    assert_eq!(russian.first().unwrap(), "windows-1251");
    assert!(["koi8-r", "windows-1252"].iter().all(|name| russian.iter().any(|n| n == name)));
    assert!(!russian.iter().any(|name| name == "utf-8"));
    assert_eq!(names("ja".as_bytes()).first().unwrap(), "utf-8");
}

#[test]
fn a_damaged_letter_does_not_make_the_rest_unreadable() {
    let mut bytes = "Jeg så på den blå båten, æ va blid. På øya.".as_bytes().to_vec();
    bytes.extend(b" Sl\xe5tt. ");
    let decoded = decode_as(&bytes, None).unwrap();
    assert_eq!((decoded.read_as.encoding, decoded.unreadable), (Encoding::UTF_8, 1));
    assert!(decoded.text.starts_with("Jeg så på den blå båten"));
}

#[test]
fn windows_quotation_marks_are_read() {
    assert_eq!(decode(b"\x93bl\xe5\x94 \x96 ja"), Ok(("“blå” – ja".to_owned(), Encoding::WINDOWS_1252)));
}

#[test]
fn bytes_that_are_not_text_are_refused() {
    for bytes in [&b"abc\0def"[..], b"\x01\x02\x03\x04abc", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xef\xbb\xbf\0\0\0"] {
        assert_eq!(decode(bytes), Err(ImportError::Binary), "{bytes:?}");
    }
}

#[test]
fn norwegian_interviews_are_read_correctly_however_short_they_are() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_corpus");
    let files = crate::import::folder::list(&folder).unwrap().files;
    let has_byte = |c: &char| !encoding_rs::WINDOWS_1252.encode(c.encode_utf8(&mut [0; 4])).2;
    let text =
        |path: &std::path::PathBuf| crate::import::file::read(path, &crate::import::Options::default()).unwrap().text;
    let text: String = files.iter().map(text).collect::<Vec<_>>().join("\n").chars().filter(has_byte).collect();
    let lines: Vec<&str> = text.lines().collect();
    for (encoding, at_a_time) in [("windows-1252", 1), ("windows-1252", 8), ("macintosh", 8)] {
        for words in lines.chunks(at_a_time).map(|lines| lines.join("\n")) {
            assert_eq!(read_as(&bytes_in(encoding, &words)).0, words);
        }
    }
}

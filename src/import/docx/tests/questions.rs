//! Questions that are recognised by their formatting: offered to the user, and used if the user agrees.

use super::super::build::*;
use super::*;
use crate::domain::document::Role;
use crate::import::Questions;
use crate::import::transcript::Emphasis;

fn read_with(docx: &Docx, by: Emphasis) -> Transcript {
    let questions = Questions { by, interviewer: "Intervjuer".into(), informant: "Informant".into() };
    let options = Options { questions: Some(questions), ..Options::default() };
    read("I01.docx", &docx.build(), &options).unwrap()
}

/// An interview whose questions have the same formatting.
fn talk(question: &dyn Fn(&str) -> String) -> Docx {
    Docx::new()
        .xml(&question("Hvordan er en vanlig dag?"))
        .say("Travel.")
        .say("Jeg rekker ikke alt.")
        .xml(&question("Hva er best?"))
        .say("Folka. Hva ellers?")
}

const TOLD_APART: [&str; 4] = [
    "Intervjuer: Hvordan er en vanlig dag?",
    "Informant: Travel.\nJeg rekker ikke alt.",
    "Intervjuer: Hva er best?",
    "Informant: Folka. Hva ellers?",
];

fn styled_paragraph(style: &str, words: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", run(words))
}

#[test]
fn questions_are_offered_and_used_only_if_the_user_agrees() {
    let by_style = "<w:style w:styleId=\"Q\"><w:rPr><w:i/></w:rPr></w:style>\
                    <w:style w:styleId=\"H\"><w:name w:val=\"heading 2\"/><w:rPr><w:b/></w:rPr></w:style>";
    type Question<'a> = &'a dyn Fn(&str) -> String;
    let table: [(Question<'_>, Emphasis); 5] = [
        (&|words| paragraph(&[bold(words)]), Emphasis::Bold),
        (&|words| paragraph(&[italic(words), run(" ")]), Emphasis::Italic),
        (&|words| heading(2, words), Emphasis::Heading),
        (&|words| styled_paragraph("Q", words), Emphasis::Italic),
        (&|words| styled_paragraph("H", words), Emphasis::Heading),
    ];
    for (question, by) in table {
        let docx = talk(question).style(by_style);
        let offered = import(&docx);
        assert_eq!((offered.questions, offered.speakers.len(), offered.turns.len()), (Some(by), 0, 5), "{by:?}");
        let accepted = read_with(&docx, by);
        assert_eq!(turns(&accepted), TOLD_APART, "{by:?}");
        let roles: Vec<Role> = accepted.speakers.iter().map(|s| s.role).collect();
        assert_eq!(roles, [Role::Interviewer, Role::Informant]);
        assert_eq!(accepted.questions, None);
    }
}

#[test]
fn a_question_may_stand_before_its_answer_on_the_same_line() {
    let docx = Docx::new()
        .p(&[bold("Hvordan er en vanlig dag?"), run(" Travel.")])
        .p(&[bold("Jeg"), run(" rekker ikke alt.")])
        .p(&[bold("Hva er best? "), mark("yellow", "Folka."), run(" Hva ellers?")]);
    assert_eq!(import(&docx).questions, Some(Emphasis::Bold));
    let transcript = read_with(&docx, Emphasis::Bold);
    assert_eq!(turns(&transcript), TOLD_APART);
    assert_eq!(marks(&transcript), [("yellow", "Folka.")]);
    let broken =
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Hva er best?</w:t></w:r><w:r><w:br/><w:t>Folka.</w:t></w:r></w:p>";
    assert_eq!(
        turns(&read_with(&Docx::new().xml(broken), Emphasis::Bold)),
        ["Intervjuer: Hva er best?", "Informant: Folka."]
    );
}

#[test]
fn a_title_is_not_a_question() {
    let docx = Docx::new()
        .p(&[bold("Intervju tre")])
        .xml(&heading(1, "Om dagen"))
        .xml(&grid(&[["Navn", "Siv"], ["Alder", "41"]]))
        .xml(&talk(&|words| paragraph(&[bold(words)])).body());
    assert_eq!(import(&docx).questions, Some(Emphasis::Bold));
    let said = turns(&read_with(&docx, Emphasis::Bold));
    assert_eq!(said[said.len() - 4..], TOLD_APART);
    assert!(said[..said.len() - 4].iter().all(|turn| turn.starts_with("-: ")), "{said:?}");
}

#[test]
fn nothing_is_offered_if_few_paragraphs_ask_or_speakers_are_known() {
    let chapters = talk(&|words| heading(2, words.trim_end_matches('?')));
    assert_eq!(import(&chapters).questions, None);
    let labelled = Docx::new()
        .p(&[bold("I: Hvordan er en vanlig dag?")])
        .say("Siv: Travel.")
        .p(&[bold("I: Hva er best?")])
        .say("Siv: Folka.");
    let expected = ["I: Hvordan er en vanlig dag?", "Siv: Travel.", "I: Hva er best?", "Siv: Folka."];
    assert_eq!(import(&labelled).questions, None);
    assert_eq!(turns(&read_with(&labelled, Emphasis::Bold)), expected);
    // If nothing has that formatting, the paragraphs stay as they are.
    assert_eq!(read_with(&chapters, Emphasis::Bold).speakers, []);
}

#[test]
fn markdown_questions_are_recognised_in_the_same_ways() {
    let questions = |by| Questions { by, interviewer: "Intervjuer".into(), informant: "Informant".into() };
    for (mark, end, by) in [("**", "**", Emphasis::Bold), ("*", "*", Emphasis::Italic), ("## ", "", Emphasis::Heading)]
    {
        let asks = |words: &str| format!("{mark}{words}{end}\n\n");
        let text = asks("Hvordan er en vanlig dag?")
            + "Travel.\n\nJeg rekker ikke\nalt.\n\n"
            + &asks("Hva er best?")
            + "Folka.\n";
        let offered = read("I01.md", text.as_bytes(), &Options::default()).unwrap();
        assert_eq!(offered.questions, Some(by));
        let options = Options { questions: Some(questions(by)), ..Options::default() };
        let expected = [&TOLD_APART[..3], &["Informant: Folka."]].concat();
        assert_eq!(turns(&read("I01.md", text.as_bytes(), &options).unwrap()), expected, "{by:?}");
    }
}

#[test]
fn questions_are_offered_where_half_of_what_is_set_apart_asks() {
    let talk = |asking: usize, others: usize| {
        let mut docx = Docx::new();
        for at in 0..asking.max(others) {
            for words in [(at < asking).then_some("Hva da?"), (at < others).then_some("Tema")].into_iter().flatten() {
                docx = docx.p(&[bold(words)]).say("Det gikk bra.");
            }
        }
        import(&docx).questions
    };
    assert_eq!(talk(5, 5), Some(Emphasis::Bold));
    assert_eq!(talk(5, 6), None);
    assert_eq!(talk(1, 0), None);
}

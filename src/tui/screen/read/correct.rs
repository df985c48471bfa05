//! Corrections on the Read screen: of a turn, of a name, of who speaks.

use super::Read;
use crate::domain::ids::DocumentId;
use crate::domain::text::word;
use crate::domain::turn::{Turn, turn_at, turns_touched};
use crate::project::Project;
use crate::tui::command::Command;
use crate::tui::outcome::{Confirmation, ForGood, Outcome, Prompt, Request};

impl Read {
    pub(super) fn correct(&mut self, project: &mut Project, command: Command) -> Outcome {
        let Some((document, turn)) = self.document().zip(self.turn()) else { return Outcome::Unhandled };
        let plan = match command {
            Command::EditText => {
                return Outcome::Open(match project.is_own_text(document) {
                    true => Request::EditOwnText(document),
                    false => Request::EditTurn(document, turn.number, self.cursor.saturating_sub(turn.span.start)),
                });
            }
            Command::ReplaceName => return self.replace_name(project),
            Command::Redact => {
                return Outcome::Open(match self.selection {
                    Some(selection) => Request::Strike(document, selection.span),
                    None => Request::Prompt(Prompt::NameToReplace(ForGood::Yes, self.word())),
                });
            }
            Command::TurnSpeaker => {
                return Outcome::Open(Request::TurnSpeaker(document, self.chosen_turns()));
            }
            Command::JoinTurn => {
                if let Some(question) = self.joining_question(project, document, turn) {
                    return Outcome::Open(Request::Confirm(question));
                }
                project.plan_joined_turn(document, turn.number)
            }
            Command::SplitTurn => {
                let text = self.page.as_ref().map_or("", |page| page.text.text.as_str());
                project.plan_split_turn(document, word::at(text, self.cursor).start)
            }
            _ => return Outcome::Unhandled,
        };
        match plan.and_then(|plan| project.carry_out(&plan)) {
            Ok(done) => Outcome::Corrected(Ok(done)),
            Err(error) => Outcome::Failed(error),
        }
    }

    /// Asks for the name: the selected words, or else the word at the cursor.
    pub(super) fn replace_name(&self, _: &Project) -> Outcome {
        Outcome::Open(Request::Prompt(Prompt::NameToReplace(ForGood::No, self.word())))
    }

    /// What must be asked before a turn is joined with the one before it: somebody else says that one.
    fn joining_question(&self, project: &Project, document: DocumentId, turn: Turn) -> Option<Confirmation> {
        let before = self.page.as_ref()?.text.turns.iter().find(|one| one.number == turn.number - 1)?;
        if before.speaker == turn.speaker {
            return None;
        }
        let plan = project.plan_joined_turn(document, turn.number).ok()?;
        let touched = project.excerpts_touched_by(&plan).unwrap_or_default();
        // A copy in another round counts once.
        let round = project.current_round().ok();
        let is_here = |id| project.model().excerpts.get(id).map(|excerpt| excerpt.round) == round;
        let moved = touched.iter().filter(|one| one.person.is_some() && is_here(one.excerpt)).count();
        Some(Confirmation::JoinTurn(document, turn.number, [before.speaker, turn.speaker], moved))
    }

    /// The selected words if they are few, or else the word at the cursor.
    fn word(&self) -> String {
        const MANY: usize = 60;
        let Some(page) = &self.page else { return String::new() };
        let text = &page.text.text;
        let span = self.selection.map_or_else(|| word::at(text, self.cursor), |selection| selection.span);
        let words = span.of(text).unwrap_or_default();
        if words.len() > MANY || words.contains('\n') { String::new() } else { words.to_owned() }
    }

    /// The turn at the cursor.
    fn turn(&self) -> Option<Turn> {
        let page = self.page.as_ref()?;
        page.text.turns.get(turn_at(&page.text.turns, self.cursor)?).copied()
    }

    /// The numbers of the selected turns, or of the one at the cursor.
    fn chosen_turns(&self) -> Vec<i64> {
        let selected = self.page.as_ref().zip(self.selection);
        let touched = selected.map(|(page, selection)| turns_touched(&page.text.turns, selection.span));
        match touched {
            Some(turns) if !turns.is_empty() => turns.iter().map(|turn| turn.number).collect(),
            _ => self.turn().map(|turn| turn.number).into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::robot::{Robot, UserActions};

    fn robot() -> Robot {
        Robot::with(&[
            ("I01", &["I: Hvordan var det?", "Anna: {A:Jeg var {B:hjemne} hos Kari}.", "Anna: Karianne gikk."]),
            ("I02", &["I: Og du?", "Berit: Kari kom."]),
        ])
    }

    fn text(r: &Robot, n: usize) -> String {
        let project = r.project();
        project.text(project.model().documents_in_order()[n].id).unwrap().text.clone()
    }

    #[test]
    fn a_turn_is_corrected_where_it_is_read_and_the_excerpts_follow() {
        let mut r = robot();
        r.press("down e").sees("Replikk 2").sees("Jeg var hjemne hos Kari.");
        r.press("home ctrl-right ctrl-right")
            .press("delete delete delete delete delete delete")
            .write("hjemme i huset");
        r.press("esc").sees("Rettet teksten i «I01»");
        assert_eq!(r.excerpts(), ["hjemme i huset = B", "Jeg var hjemme i huset hos Kari = A"]);
        r.press("u").sees("hjemne");
        assert_eq!(r.excerpts(), ["hjemne = B", "Jeg var hjemne hos Kari = A"]);
        r.press("e esc").misses("Rettet");
    }

    #[test]
    fn an_excerpt_that_lost_its_text_is_shown() {
        let mut r = robot();
        r.press("down e home ctrl-right ctrl-right").press("delete delete delete delete delete delete delete");
        r.press("esc").sees("har ingen tekst igjen").sees("hjemne").press("enter").misses("hjemne");
        assert_eq!(text(&r, 0), "Hvordan var det?\nJeg var hos Kari.\nKarianne gikk.");
        r.press("M").sees("«hjemne»");
    }

    #[test]
    fn a_name_is_replaced_after_every_place_was_shown() {
        let mut r = robot();
        r.press("down end ctrl-left E").sees("Hvilket navn").press("enter").sees("Hva skal stå i stedet for «Kari»?");
        r.write("Nora").press("enter").sees("«Kari» → «Nora»: 2").sees("[Kari → Nora]").sees("inne i lengre ord, 1");
        r.press("w").sees("«Kari» → «Nora»: 3").press("w").press("enter").sees("Byttet ut et navn i «I01», «I02»");
        assert_eq!((text(&r, 1).as_str(), text(&r, 0).contains("Karianne")), ("Og du?\nNora kom.", true));
        r.press("u").sees("Kari");
        r.press("E").write("Ukjent").press("enter").sees("«Ukjent» finnes ikke").sees("Hvilket navn");
    }

    #[test]
    fn turns_are_joined_and_split_and_given_to_another_speaker() {
        let mut r = robot();
        r.press("ctrl-end J").sees("Slo replikk 2 sammen med den etter i «I01»");
        assert_eq!(text(&r, 0), "Hvordan var det?\nJeg var hjemne hos Kari. Karianne gikk.");
        r.press("ctrl-end ctrl-left D");
        assert_eq!(text(&r, 0), "Hvordan var det?\nJeg var hjemne hos Kari. Karianne\ngikk.");
        r.sees("Delte replikk 2 i «I01»");
        r.press("ctrl-end T").sees("Hvem sier denne replikken?").sees("I (Intervjuer)").press("up enter");
        r.sees("Ga replikk 3 i «I01» til intervjueren");
        let project = r.project();
        let document = project.model().documents_in_order()[0].id;
        let last = project.text(document).unwrap().turns.last().unwrap().speaker.unwrap();
        assert_eq!(project.model().speakers.get(last).unwrap().label, "I");
        r.press("u u u ctrl-home D").sees("deles mellom to ord");
        r.press("ctrl-end T down down enter").sees("Hva heter").write("Mor").press("enter");
        r.sees("Ga replikk 3 i «I01» til Mor");
    }

    #[test]
    fn joining_the_turns_of_two_people_is_asked_first() {
        let mut r = robot();
        r.press("down J").sees("hører da til Intervjuer").sees("2 utdrag").press("esc");
        assert!(text(&r, 0).starts_with("Hvordan var det?\n"));
        r.press("J enter").sees("Slo replikk 1 sammen med den etter i «I01»");
        assert!(text(&r, 0).starts_with("Hvordan var det? Jeg"));
    }

    #[test]
    fn a_name_that_nobody_says_is_found_where_it_stands() {
        let mut r = robot();
        r.press("E").write("Berit").press("enter").sees("«Berit» står ikke i det som blir sagt").sees("i «I02»");
    }

    #[test]
    fn a_name_is_removed_for_good_only_after_a_clear_yes() {
        let mut r = robot();
        r.press("down end ctrl-left S").sees("fjernes for godt?").press("enter").write("Nora").press("enter");
        r.sees("Dette er for godt")
            .press("enter")
            .sees("Dette er for godt")
            .press("w j")
            .sees("Fjernet for godt: 3 steder");
        assert_eq!(text(&r, 1), "Og du?\nNora kom.");
        r.press("u").misses("Kari").sees("å fjerne noe for godt");
        r.press("u").misses("Kari").sees("kan ikke angres, for innholdet er fjernet for godt");
        assert_eq!(text(&r, 1), "Og du?\nNora kom.");
    }

    #[test]
    fn a_selected_passage_is_struck() {
        let mut r = robot();
        r.press("ctrl-end t S").sees("Strykes for godt: 1").press("j").sees("Fjernet for godt: ett sted");
        assert_eq!(text(&r, 0), "Hvordan var det?\nJeg var hjemne hos Kari.\n[…]");
    }

    #[test]
    fn a_text_of_ones_own_is_written_and_edited() {
        let mut r = robot();
        r.press("esc a").sees("Egen tekst").write("Tillit vokser.").press("enter").write("Sakte.").press("esc");
        r.sees("Skrev «Tillit vokser.»").sees("Sakte.");
        r.press("e").sees("Egen tekst").press("end").write(" Alltid.").press("esc").sees("Sakte. Alltid.");
        assert_eq!(text(&r, 2), "Tillit vokser.\nSakte. Alltid.");
    }
}

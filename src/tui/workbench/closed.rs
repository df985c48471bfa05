//! A closed round: what would change it is refused at once, and what was being written is kept.

use super::Workbench;
use crate::error::Error;
use crate::project::writing::EditedText;
use crate::tui::command::Command;

impl Workbench {
    /// Refuses a command that would change the codes or excerpts of a closed round. Returns whether it did.
    pub(super) fn refuses(&mut self, command: Command) -> bool {
        if !self.project.is_writable() || !command.needs_open_round(self.pane()) {
            return false;
        }
        match self.project.open_round() {
            Ok(_) => false,
            Err(error) => {
                self.show_error(&error);
                true
            }
        }
    }

    /// Says that a round is closed, and which keys help.
    pub(super) fn closed_text(&self, number: i64) -> String {
        let has_open = self.project.model().rounds.iter().any(|round| round.closed_at.is_none());
        let phrase = if has_open { "notice-closed-switch" } else { "notice-closed-reopen" };
        self.words.tell(phrase, &[("number", number.into())])
    }

    /// Adds a sentence to the message, or shows it alone.
    pub(super) fn add_to_notice(&mut self, phrase: &str) {
        let added = self.words.say(phrase).into_owned();
        match &mut self.notice {
            Some(notice) => notice.text = format!("{} {added}", notice.text),
            None => self.say(added),
        }
    }

    /// Shows an error after a text could not be saved, and opens the editor again. If the round is closed, or the same text
    /// could not be saved before, the editor is closed instead and the text kept as a draft.
    pub(super) fn after_failed_save(&mut self, edited: EditedText, words: String, error: &Error) {
        self.show_error(error);
        let failed_before = self.failed_text.take().is_some_and(|failed| failed == (edited, words.clone()));
        let is_closed = matches!(error, Error::RoundClosed { .. });
        if (is_closed || failed_before) && self.project.keep_draft_of(edited, &words).is_ok() {
            return self.add_to_notice("notice-kept-as-draft");
        }
        self.failed_text = Some((edited, words.clone()));
        self.reopen_with(edited, words);
        // That message says already what to do.
        if *error != Error::HeadMoved {
            self.add_to_notice("notice-esc-keeps");
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::project::testing::Study;
    use crate::tui::robot::{Robot, UserActions};

    /// A project whose only round is closed.
    fn closed() -> Robot {
        let mut study = Study::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Det gikk bra.} Ja."])]);
        let round = study.current_round().unwrap();
        study.close_round(round).unwrap();
        Robot::at_study(study, 80, 24)
    }

    #[test]
    fn a_key_that_would_change_a_closed_round_says_so_before_anything_opens() {
        let mut r = closed();
        r.sees("Runde 1 lukket");
        for keys in ["f1 space c", "C", "1"] {
            r.press(keys).sees("Runde 1 er lukket").sees("l på Runder (F7)");
        }
        for keys in ["f2 down X", "f2 r", "f2 d", "f2 a", "f5 d", "f5 s", "f5 V", "f5 f", "f5 g"] {
            r.press(keys).sees("Runde 1 er lukket").sees("l på Runder (F7)").press("esc");
        }
        assert_eq!(r.excerpts(), ["Det gikk bra. = Tillit"]);
        r.press("f7 l enter f5 d").sees("Hva hører til under");
    }

    #[test]
    fn a_code_is_not_dragged_in_a_closed_round() {
        let mut study = Study::new();
        study.add_code("Tillit").unwrap();
        study.add_code("Håp").unwrap();
        let round = study.current_round().unwrap();
        study.close_round(round).unwrap();
        let mut r = Robot::at_study(study, 80, 24);
        r.press("f5").drag("Håp", "Tillit").misses("↳").sees("Runde 1 er lukket");
    }

    #[test]
    fn an_editor_in_a_round_that_was_closed_meanwhile_lets_go_and_keeps_the_text() {
        let study = Study::with(&[("I01", &["I: Hvordan?", "Anna: {Tillit:Det gikk bra.} Ja."])]);
        let mut r = Robot::at(study.opened(crate::store::Mode::Write), 80, 24);
        r.press("f5 d").write("Å stole på noen.");
        let mut other = study.opened(crate::store::Mode::Write);
        let round = other.current_round().unwrap();
        other.close_round(round).unwrap();
        r.press("esc").press("esc").misses("Hva hører til under").sees("Det du skrev, er tatt vare på");
        r.press("f7 l enter f5 d").sees("Å stole på noen.");
    }
}

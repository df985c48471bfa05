//! Notes, links and sets.

use std::borrow::Cow;

use super::{Writing, date, guids, supplement};
use crate::domain::code::Code;
use crate::domain::document::DocumentKind;
use crate::domain::exchange::SUPPLEMENT;
use crate::domain::ids::Uuid;
use crate::domain::link::{self, LinkTarget};
use crate::domain::memo::{Memo, Subject, title};
use crate::export::xml::Xml;
use crate::words::{capitalised, kind};

impl Writing<'_> {
    pub(super) fn notes(&self, xml: &mut Xml) {
        xml.element("Notes", &[], |xml| {
            for memo in &self.exchange.memos {
                let (guid, at) = (memo.uuid.to_string(), date(memo.written_at));
                let (coder, changed) = (memo.coder.map(|coder| self.guids.coder(coder)), memo.changed_at.map(date));
                let path = format!("internal://{guid}.txt");
                let words = self.readable(&memo.words);
                let mut attributes = vec![("guid", guid.as_str()), ("name", title(&words)), ("plainTextPath", &path)];
                attributes.extend(coder.as_deref().map(|coder| ("creatingUser", coder)));
                attributes.push(("creationDateTime", &at));
                attributes.extend(changed.as_deref().map(|at| ("modifiedDateTime", at)));
                xml.empty("Note", &attributes);
            }
            let (guid, at) = (SUPPLEMENT.to_string(), date(self.options.at));
            let path = format!("internal://{guid}.txt");
            let attributes = [
                ("guid", guid.as_str()),
                ("name", supplement::NAME),
                ("plainTextPath", &path),
                ("creationDateTime", &at),
            ];
            xml.empty("Note", &attributes);
        });
    }

    /// The memos about something, oldest first.
    fn memos(&self, subject: Subject) -> impl Iterator<Item = &Memo> {
        self.memos.get(&subject).into_iter().flatten().filter_map(|at| self.exchange.memos.get(*at))
    }

    /// The memos about something as its description, for programs that show no notes.
    pub(super) fn description(&self, xml: &mut Xml, subject: Subject) {
        let words: Vec<_> = self.memos(subject).map(|memo| self.readable(&memo.words)).collect();
        if !words.is_empty() {
            xml.element("Description", &[], |xml| xml.text(&words.join("\n\n")));
        }
    }

    /// The words of a memo as people read them: links show the names of what they lead to.
    pub(super) fn readable<'w>(&self, words: &'w str) -> Cow<'w, str> {
        link::replaced(words, |one| {
            let path = match one.target? {
                LinkTarget::Code(code) => self.codes.book.get(code).map(|_| self.codes.book.path(code)),
                LinkTarget::Excerpt(_) => None,
            };
            Some(link::shown(&path.unwrap_or_else(|| one.name.to_owned())))
        })
    }

    pub(super) fn note_refs(&self, xml: &mut Xml, subject: Subject) {
        for memo in self.memos(subject) {
            xml.empty("NoteRef", &[("targetGUID", &memo.uuid.to_string())]);
        }
    }

    /// The research diary: the notes that apply to the project as a whole.
    pub(super) fn diary(&self, xml: &mut Xml) {
        self.note_refs(xml, Subject::Diary);
    }

    /// Which code of an earlier round each code was copied from.
    pub(super) fn links(&self, xml: &mut Xml) {
        let original = |code: &Code| self.codes.book.get(code.origin?).map(|original| (code.uuid, original.uuid));
        let links: Vec<(Uuid, Uuid)> = self.exchange.codes.iter().filter_map(original).collect();
        if links.is_empty() {
            return;
        }
        let name = self.options.words.say("refi-copied-from");
        xml.element("Links", &[], |xml| {
            for (copy, original) in links {
                let (guid, copy, original) = (guids::link(copy).to_string(), copy.to_string(), original.to_string());
                let attributes = [
                    ("guid", guid.as_str()),
                    ("name", &name),
                    ("direction", "OneWay"),
                    ("originGUID", &copy),
                    ("targetGUID", &original),
                ];
                xml.empty("Link", &attributes);
            }
        });
    }

    /// The rounds, if there are several or if there is anything to say about the only one; and the texts of one's own.
    pub(super) fn sets(&self, xml: &mut Xml) {
        let is_said = |round| self.memos(Subject::Round(round)).next().is_some();
        let rounds: Vec<_> = self
            .exchange
            .rounds
            .iter()
            .filter(|round| self.exchange.rounds.len() > 1 || !round.name.is_empty() || is_said(round.id))
            .collect();
        let own: Vec<_> = self.exchange.documents.iter().filter(|one| one.kind == DocumentKind::Own).collect();
        if rounds.is_empty() && own.is_empty() {
            return;
        }
        xml.element("Sets", &[], |xml| {
            for round in rounds {
                let (guid, name) = (round.uuid.to_string(), capitalised(&kind::round(self.options.words, round)));
                xml.element("Set", &[("guid", &guid), ("name", &name)], |xml| {
                    self.description(xml, Subject::Round(round.id));
                    for (code, _) in self.codes.book.in_order_of(round.id) {
                        xml.empty("MemberCode", &[("targetGUID", &self.guids.code(*code))]);
                    }
                    for memo in self.memos(Subject::Round(round.id)) {
                        xml.empty("MemberNote", &[("targetGUID", &memo.uuid.to_string())]);
                    }
                });
            }
            if !own.is_empty() {
                let (guid, name) = (self.guids.own_texts().to_string(), self.options.words.say("refi-own-texts"));
                xml.element("Set", &[("guid", &guid), ("name", &name)], |xml| {
                    for document in own {
                        xml.empty("MemberSource", &[("targetGUID", &document.uuid.to_string())]);
                    }
                });
            }
        });
    }
}

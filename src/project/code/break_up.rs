//! Breaks a code up: each of its excerpts becomes a code in its own words below it.

use crate::domain::code::Code;
use crate::domain::excerpt::Coding;
use crate::domain::ids::{CodeId, CodingId, ExcerptId};
use crate::domain::step::{ActKind, Step};
use crate::error::Result;
use crate::project::name::in_vivo;
use crate::project::{Changed, Project};

impl Project {
    /// Turns each excerpt with this code itself into a code below it, named by the excerpt's words, in the order of the
    /// codebook's documents. Names that are taken get a number. Returns the new codes.
    ///
    /// Errors: the new codes would be too deep in the tree.
    pub fn break_up_code(&mut self, id: CodeId) -> Result<(Vec<CodeId>, Changed)> {
        let round = self.code_to_change(id)?.round;
        let codings = self.codings_in_order(id);
        if !codings.is_empty() {
            super::check_depth(self.model.codebook.ancestors(id).len() + 1)?;
        }
        let mut taken = self.names_under(round, Some(id));
        let mut step = Step::new(ActKind::CodeBrokenUp);
        step.on::<Code>(id);
        let mut new = Vec::new();
        for (later, (excerpt, coding)) in (0..).zip(codings) {
            let name = in_vivo(&self.quote(excerpt)?);
            let free = crate::project::name::numbered(&name).find(|name| taken.insert(name.to_lowercase()));
            let code = self.new_code(&mut step, Some(id), free.unwrap_or_default(), later)?;
            let document = self.excerpt(excerpt)?.document;
            let old = self.model.codings.get(coding).cloned();
            if let Some(old) = old {
                step.alter(&old, &Coding { code, ..old.clone() }, self.about(document));
            }
            step.on::<Code>(code);
            new.push(code);
        }
        Ok((new, self.commit(step)?))
    }

    /// The codings with a code itself and their excerpts, in the order of the documents and their texts.
    fn codings_in_order(&self, id: CodeId) -> Vec<(ExcerptId, CodingId)> {
        let Some(coded) = self.model.by_owner.coded(id) else { return Vec::new() };
        let documents = self.model.documents_in_order();
        let excerpts = documents.iter().flat_map(|document| self.model.by_owner.excerpts(document.id));
        let with = excerpts.filter(|excerpt| coded.contains(excerpt.bit()));
        with.filter_map(|excerpt| Some((excerpt, self.coding_of(excerpt, id)?.id))).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::project::testing::{Study, assert_sound, coded, rows};

    #[test]
    fn each_excerpt_becomes_a_code_in_its_own_words() {
        let mut p = Study::with(&[
            ("I01", &["Anna: {Hjelp:Jeg spør}, {Hjelp:jeg spør}, {Hjelp/Ros:bra} og {Hjelp:ros/ris}."]),
            ("I02", &["Bo: {Hjelp:ros}"]),
        ]);
        let documents = ["I01", "I02"].map(|name| p.find_document(name).unwrap());
        let hjelp = p.find_code("Hjelp").unwrap();
        let before = rows(p.store());
        let (new, _) = p.break_up_code(hjelp).unwrap();
        assert_eq!(
            coded(&p, documents[0]),
            ["Hjelp/Jeg spør: Jeg spør", "Hjelp/jeg spør (2): jeg spør", "Hjelp/Ros: bra", "Hjelp/ros\\/ris: ros/ris"]
        );
        assert_eq!(coded(&p, documents[1]), ["Hjelp/ros (2): ros"]);
        assert_eq!(new.len(), 4);
        assert_sound(&p);
        assert_eq!(p.break_up_code(hjelp).unwrap().1.seq, 0, "nothing is left under it");
        p.undo().unwrap();
        assert_eq!(rows(p.store()), before);
    }
}

//! The fixed values of the domain in words: roles, kinds of documents.

use std::borrow::Cow;

use super::Words;
use crate::domain::document::{DocumentKind, Role};

/// What a role is called.
pub fn role(words: &Words, role: Role) -> Cow<'_, str> {
    match role {
        Role::Interviewer => words.say("role-interviewer"),
        Role::Informant => words.say("role-informant"),
        Role::Other => words.say("role-other"),
    }
}

/// What a kind of document is called.
pub fn document_kind(words: &Words, kind: DocumentKind) -> Cow<'_, str> {
    match kind {
        DocumentKind::Interview => words.say("kind-interview"),
        DocumentKind::Own => words.say("kind-own"),
    }
}

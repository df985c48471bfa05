//! The edits of a quote as JSON, as a preparation's row holds them: `[[4,8,"out"],[12,16,"for","veileder"],[20,20,"in","ofte"]]`.

use serde_json::{Value as Json, json};

use crate::domain::quote_edit::{EditKind, QuoteEdit};
use crate::domain::span::Span;

/// Edits as JSON.
pub fn to_json(edits: &[QuoteEdit]) -> String {
    let edit = |edit: &QuoteEdit| {
        let Span { start, end } = edit.span;
        match &edit.what {
            EditKind::LeaveOut => json!([start, end, "out"]),
            EditKind::Replace(words) => json!([start, end, "for", words]),
            EditKind::Insert(words) => json!([start, end, "in", words]),
        }
    };
    Json::Array(edits.iter().map(edit).collect()).to_string()
}

/// Reads edits. `None` if they cannot be read.
pub fn from_json(json: &str) -> Option<Vec<QuoteEdit>> {
    let edit = |json: &Json| {
        let place = |at: usize| usize::try_from(json.get(at)?.as_u64()?).ok();
        let words = || json.get(3)?.as_str().map(str::to_owned);
        let what = match json.get(2)?.as_str()? {
            "out" => EditKind::LeaveOut,
            "for" => EditKind::Replace(words()?),
            "in" => EditKind::Insert(words()?),
            _ => return None,
        };
        let (start, end) = (place(0)?, place(1)?);
        (start <= end).then_some(QuoteEdit { span: Span { start, end }, what })
    };
    serde_json::from_str::<Json>(json).ok()?.as_array()?.iter().map(edit).collect()
}

/// The edits with their words changed by `change`. The same text if they cannot be read.
pub fn with_words(json: &str, change: impl Fn(&str) -> String) -> String {
    let Some(mut edits) = from_json(json) else { return json.to_owned() };
    for edit in &mut edits {
        match &mut edit.what {
            EditKind::LeaveOut => {}
            EditKind::Replace(words) | EditKind::Insert(words) => *words = change(words),
        }
    }
    to_json(&edits)
}

/// The words that edits put into a quote. The whole text if they cannot be read.
pub fn words_in(json: &str) -> Vec<String> {
    let Some(edits) = from_json(json) else { return vec![json.to_owned()] };
    let words = edits.into_iter().filter_map(|edit| match edit.what {
        EditKind::LeaveOut => None,
        EditKind::Replace(words) | EditKind::Insert(words) => Some(words),
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_are_read_as_they_were_written() {
        let edits = vec![
            QuoteEdit { span: Span::new(4, 8), what: EditKind::LeaveOut },
            QuoteEdit { span: Span::new(12, 16), what: EditKind::Replace("«veileder\"\n".into()) },
            QuoteEdit { span: Span::new(20, 20), what: EditKind::Insert("ofte".into()) },
        ];
        let json = to_json(&edits);
        assert_eq!(from_json(&json), Some(edits));
        assert_eq!(words_in(&json), ["«veileder\"\n", "ofte"]);
        assert_eq!(words_in(&with_words(&json, str::to_uppercase)), ["«VEILEDER\"\n", "OFTE"]);
        assert_eq!(to_json(&[]), crate::domain::preparation::NO_EDITS);
        for json in ["{}", "[1]", "[[1,2]]", "[[2,1,\"out\"]]", "[[1,2,\"for\"]]", "[[1,2,\"film\"]]", "x"] {
            assert_eq!(from_json(json), None, "{json}");
        }
    }
}

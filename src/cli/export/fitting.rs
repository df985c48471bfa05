//! Options of `tusj export` that fit only some of what can be exported.

use super::figure::Figure;
use super::{Cells, Export, Kind, Order};
use crate::cli::console::{Console, Done, Failure};

impl Export {
    /// Refuses options that would have no effect. Errors: one does not fit what is exported.
    pub(super) fn check_options(&self, console: &Console) -> Done {
        let is = |kind: Kind| self.what == kind;
        let draws = |figure: Figure| self.what == Kind::Figure && self.figure == figure;
        let has_memos = matches!(self.what, Kind::Memos | Kind::Diary);
        let orders_memos = matches!(self.order, Some(Order::Date | Order::Subject));
        let orders_interviews = matches!(self.order, Some(Order::Interviewed | Order::Coded));
        let has_groups = matches!(self.what, Kind::Counts | Kind::Words);
        let co_occurrence = "co-occurrence, figure --figure co-occurrence";
        let saturation = "saturation, figure --figure saturation";
        let is_co_occurrence = is(Kind::CoOccurrence) || draws(Figure::CoOccurrence);
        let is_saturation = is(Kind::Saturation) || draws(Figure::Saturation);
        let has_themes = is_co_occurrence || is(Kind::Words) || is(Kind::Colours);
        let shows_quotes = is(Kind::Themes)
            || is(Kind::Results)
            || is(Kind::Analysis)
            || (is(Kind::Matrix) && self.show == Cells::Quotes);
        let faults = [
            (self.within.is_some() && !is_co_occurrence, "--within", co_occurrence),
            (
                !self.themes.is_empty() && !has_themes,
                "--themes",
                "words, colours, co-occurrence, figure --figure co-occurrence",
            ),
            (self.theme.is_some() && !is_saturation, "--theme", saturation),
            (orders_interviews && !is_saturation, "--order interviewed|coded", saturation),
            (orders_memos && !has_memos, "--order date|subject", "memos, diary"),
            (self.centre.is_some() && !draws(Figure::Map), "--centre", "figure --figure map"),
            (self.by.is_some() && !has_groups, "--by", "counts, words"),
            (self.all_quotes && !shows_quotes, "--all-quotes", "themes, results, analysis, matrix --show quotes"),
            (self.utf16 && !is(Kind::Qdpx), "--utf16", "qdpx"),
            (self.each.is_some() && !is(Kind::Transcript), "--each", "transcript"),
            (self.everyone && !is(Kind::Iramuteq), "--everyone", "iramuteq"),
            (!self.without.is_empty() && self.what != Kind::Analysis, "--without", "analysis"),
        ];
        let words = console.words;
        if let Some((_, option, what)) = faults.into_iter().find(|(is_wrong, ..)| *is_wrong) {
            let values = [("option", option.into()), ("what", what.into())];
            return Err(Failure::Usage(words.tell("usage-only-with", &values)));
        }
        if self.each.is_some() && self.to.extension().is_some() {
            return Err(Failure::Usage(words.say("usage-each-in-folder").into_owned()));
        }
        let draws_all = draws(Figure::Tree) || draws(Figure::Map) || is_saturation;
        let lists_all = is(Kind::Interviews) || is(Kind::Colours) || is(Kind::Words) || is(Kind::Participants);
        let writes_all =
            is(Kind::Transcript) || is(Kind::Participant) || is(Kind::Method) || is(Kind::All) || is(Kind::Ndjson);
        let hands_on = is(Kind::Qdpx) || is(Kind::Qdc);
        let takes_all = draws_all || lists_all || writes_all || hands_on;
        if takes_all && self.query.is_some() {
            return Err(Failure::Usage(words.say("usage-whole-round").into_owned()));
        }
        Ok(())
    }
}

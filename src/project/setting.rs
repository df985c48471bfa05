//! Settings of the project, and what is stored in them. Each saved search is a setting named after it. The project's
//! own dialect words are one setting with a line for each word.

use super::name::{named, tidy};
use super::query::DIALECT;
use super::{Changed, Project};
use crate::domain::change::ChangeScope;
use crate::domain::ids::SettingId;
use crate::domain::level::LevelNames;
use crate::domain::nearest::nearest;
use crate::domain::prose::SEARCH;
use crate::domain::query::options::SearchOptions;
use crate::domain::quote_style::QuoteStyle;
use crate::domain::setting::Setting;
use crate::domain::step::{ActKind, Step};
use crate::domain::text::canonical;
use crate::domain::text::fold::{folded, natural_cmp};
use crate::error::{Error, Noun, Result};
use crate::search::analysis::dialect::words_of;

/// The name of the setting that holds the names of the levels.
const LEVELS: &str = "levels";

/// The name of the setting that says how quotes are printed.
const QUOTE_STYLE: &str = "quotes";

/// A search with a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Saved {
    /// Its name.
    pub name: String,
    /// The query as typed.
    pub query: String,
    /// The options of the search.
    pub options: SearchOptions,
}

impl Project {
    /// The saved searches, by name.
    pub fn saved_searches(&self) -> Vec<Saved> {
        let saved = self.model.settings.iter().filter_map(|setting| {
            let name = setting.name.strip_prefix(SEARCH)?.to_owned();
            let (options, query) = SearchOptions::read(&setting.value);
            Some(Saved { name, query: query.to_owned(), options })
        });
        let mut saved: Vec<Saved> = saved.collect();
        saved.sort_by(|a, b| natural_cmp(&a.name, &b.name));
        saved
    }

    /// The saved search with this name, regardless of case. Errors: there is none (with suggestions).
    pub fn find_search(&self, name: &str) -> Result<Saved> {
        let all = self.saved_searches();
        let names: Vec<(String, String)> = all.iter().map(|saved| (saved.name.clone(), saved.name.clone())).collect();
        let found = all.into_iter().find(|saved| folded(&saved.name) == folded(name));
        found.ok_or_else(|| Error::Unknown { noun: Noun::Search, name: name.to_owned(), nearest: nearest(name, names) })
    }

    /// Saves a search, replacing one of the same name. Errors: the name or the query is empty, or the query is not
    /// valid.
    pub fn save_search(&mut self, search: &Saved) -> Result<Changed> {
        let Saved { name, query, options } = search;
        let name = tidy(name);
        if name.is_empty() {
            return Err(Error::EmptyName);
        }
        let query = query.trim();
        if query.is_empty() {
            return Err(Error::EmptyQuery);
        }
        self.understand(query)?;
        let name = self.find_search(&name).map(|saved| saved.name).or_else(|_| named(&name))?;
        self.put(ActKind::SearchSaved, &format!("{SEARCH}{name}"), &options.print(query))
    }

    /// Removes a saved search. Errors: there is none with this name.
    pub fn remove_search(&mut self, name: &str) -> Result<Changed> {
        let name = self.find_search(name)?.name;
        self.remove(ActKind::SearchRemoved, &format!("{SEARCH}{name}"))
    }

    /// The project's own lines of dialect words, as they were typed.
    pub fn dialect_lines(&self) -> &str {
        self.setting(DIALECT).map_or("", |setting| &setting.value)
    }

    /// Sets the project's own dialect words, in addition to the built-in ones. Each line lists forms that count as the
    /// same word: `jeg: eg æ`. Empty lines and comments (`#`) are kept. Errors: a line has fewer than two words or too
    /// many, or a form is more than one word; the error gives the line.
    pub fn set_dialect(&mut self, lines: &str) -> Result<Changed> {
        let lines = canonical(lines).trim().to_owned();
        for (n, line) in lines.lines().enumerate() {
            let is_word = !line.trim().is_empty() && !line.trim_start().starts_with('#');
            if is_word && words_of(line).is_empty() {
                return Err(Error::DialectLine { line: n + 1, text: line.trim().to_owned() });
            }
        }
        match lines.as_str() {
            "" => self.remove(ActKind::DialectChanged, DIALECT),
            lines => self.put(ActKind::DialectChanged, DIALECT, lines),
        }
    }

    /// The names of the levels of the codebook.
    pub fn level_names(&self) -> LevelNames {
        self.setting(LEVELS).and_then(|setting| LevelNames::read(&setting.value)).unwrap_or_default()
    }

    /// Sets the names of the levels of the codebook. Errors: an own name is empty or too long.
    pub fn name_levels(&mut self, names: &LevelNames) -> Result<Changed> {
        let names = match names {
            LevelNames::Own(top, below) => LevelNames::Own(named(top)?, named(below)?),
            usual => usual.clone(),
        };
        self.put(ActKind::LevelsNamed, LEVELS, &names.print())
    }

    /// How quotes are printed.
    pub fn quote_style(&self) -> QuoteStyle {
        self.setting(QUOTE_STYLE).map(|setting| QuoteStyle::read(&setting.value)).unwrap_or_default()
    }

    /// Sets how quotes are printed. Errors: there is no attribute with the name that says what people are (with suggestions).
    pub fn set_quote_style(&mut self, style: &QuoteStyle) -> Result<Changed> {
        if *style == self.quote_style() {
            return Ok(Changed::default());
        }
        let role_attribute = match style.role_attribute.trim() {
            "" => String::new(),
            name => self.attribute_named(name)?.name.clone(),
        };
        self.put(ActKind::QuoteStyleChanged, QUOTE_STYLE, &QuoteStyle { role_attribute, ..style.clone() }.print())
    }

    pub(super) fn setting(&self, name: &str) -> Option<&Setting> {
        self.model.settings.iter().find(|setting| setting.name == name)
    }

    /// Sets a setting to a value.
    fn put(&mut self, kind: ActKind, name: &str, value: &str) -> Result<Changed> {
        let mut step = Step::new(kind);
        let id = self.put_setting(&mut step, name, value);
        step.on::<Setting>(id);
        self.commit(step)
    }

    /// Adds setting this value to a step. Returns the setting's id.
    pub(super) fn put_setting(&mut self, step: &mut Step, name: &str, value: &str) -> SettingId {
        match self.setting(name).cloned() {
            Some(old) => {
                step.alter(&old, &Setting { value: value.to_owned(), ..old.clone() }, ChangeScope::NONE);
                old.id
            }
            None => {
                let id = self.id_for::<Setting>();
                step.add(&Setting { id, name: name.to_owned(), value: value.to_owned() }, ChangeScope::NONE);
                id
            }
        }
    }

    /// Removes a setting, if there is one.
    fn remove(&mut self, kind: ActKind, name: &str) -> Result<Changed> {
        let mut step = Step::new(kind);
        if let Some(old) = self.setting(name) {
            step.on::<Setting>(old.id).remove(old, ChangeScope::NONE);
        }
        self.commit(step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing::Study;
    use crate::store::Mode;

    fn saved(project: &Project) -> Vec<String> {
        project.saved_searches().into_iter().map(|saved| format!("{} = {}", saved.name, saved.query)).collect()
    }

    fn search(name: &str, query: &str) -> Saved {
        Saved { name: name.into(), query: query.into(), options: SearchOptions::default() }
    }

    #[test]
    fn a_saved_search_keeps_its_options_and_older_ones_still_open() {
        let mut p = Study::with(&[("I01", &["Anna: Jeg er trett."])]);
        let mut kept =
            Saved { options: SearchOptions { as_written: true, interviewers: true }, ..search("Trøtt", "trett") };
        p.save_search(&kept).unwrap();
        assert_eq!(p.find_search("trøtt"), Ok(kept.clone()));
        assert_eq!(p.opened(Mode::Read).saved_searches(), [kept.clone()]);
        kept.options.interviewers = false;
        p.save_search(&kept).unwrap();
        assert_eq!(p.saved_searches(), [kept.clone()]);
        p.undo().unwrap();
        assert!(p.find_search("trøtt").unwrap().options.interviewers);
        p.put(ActKind::SearchSaved, "search/Gammelt", "trett ELLER sliten").unwrap();
        assert_eq!(p.find_search("Gammelt"), Ok(search("Gammelt", "trett ELLER sliten")));
    }

    #[test]
    fn searches_can_be_saved_replaced_removed_and_undone() {
        let mut p = Study::with(&[("I01", &["Anna: Jeg er trett."])]);
        p.save_search(&search(" Trøtt  nå ", "trett ELLER sliten ")).unwrap();
        p.save_search(&search("I10", "a")).unwrap();
        p.save_search(&search("I2", "b")).unwrap();
        p.save_search(&search("trøtt NÅ", "trett")).unwrap();
        assert_eq!(saved(&p), ["I2 = b", "I10 = a", "Trøtt nå = trett"]);
        p.remove_search("trøtt nå").unwrap();
        assert_eq!(saved(&p).len(), 2);
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(p.find_search("TRØTT NÅ").unwrap().query, "trett ELLER sliten");
        assert_eq!(p.save_search(&search(" ", "a")), Err(Error::EmptyName));
        assert_eq!(p.save_search(&search("I2", "  ")), Err(Error::EmptyQuery));
        assert_eq!(p.find_search("I2").unwrap().query, "b", "the saved search stays");
        assert!(matches!(p.save_search(&search("x", "(a")), Err(Error::Query(_))));
        let unknown = Error::Unknown { noun: Noun::Search, name: "Trøtt".into(), nearest: vec!["Trøtt nå".into()] };
        assert_eq!(p.remove_search("Trøtt"), Err(unknown));
        assert_eq!(p.check().unwrap(), []);
    }

    #[test]
    fn a_project_can_define_its_own_dialect_words() {
        let mut p = Study::with(&[("I01", &["Anna: Vi fikk prate og skravle."])]);
        let found = |p: &Project| p.text_hits(&p.understand("snakke").unwrap()).unwrap().len();
        assert_eq!(found(&p), 0);
        p.set_dialect("# våre ord\n\nsnakke: prate skravle\n").unwrap();
        assert_eq!((found(&p), p.dialect_lines()), (1, "# våre ord\n\nsnakke: prate skravle"));
        let wrong = Error::DialectLine { line: 2, text: "alene".into() };
        assert_eq!(p.set_dialect("ja: jepp\nalene"), Err(wrong));
        let wrong = Error::DialectLine { line: 1, text: "i hvert fall: ihvertfall".into() };
        assert_eq!(p.set_dialect("i hvert fall: ihvertfall"), Err(wrong));
        p.undo().unwrap();
        assert_eq!((found(&p), p.dialect_lines()), (0, ""));
        assert_eq!(p.set_dialect(" ").unwrap().seq, 0);
    }

    #[test]
    fn the_levels_of_the_codebook_get_the_researchers_own_names() {
        let mut p = Study::new();
        assert_eq!(p.level_names(), LevelNames::Theme);
        p.name_levels(&LevelNames::Own(" Hovedtema ".into(), "Del  tema".into())).unwrap();
        assert_eq!(p.level_names(), LevelNames::Own("Hovedtema".into(), "Del tema".into()));
        p.name_levels(&LevelNames::Category).unwrap();
        p.reopen();
        assert_eq!(p.level_names(), LevelNames::Category);
        assert_eq!(p.name_levels(&LevelNames::Own(" ".into(), "x".into())), Err(Error::EmptyName));
        p.undo().unwrap();
        p.undo().unwrap();
        assert_eq!(p.level_names(), LevelNames::Theme);
    }

    #[test]
    fn dialect_words_set_by_another_program_apply_here() {
        let mut p = Study::with(&[("I01", &["Anna: Vi fikk prate og skravle."])]);
        let found = |p: &Project| p.text_hits(&p.understand("snakke").unwrap()).unwrap().len();
        let mut other = p.opened(Mode::Write);
        other.set_dialect("snakke: prate").unwrap();
        assert_eq!(found(&p), 0);
        p.catch_up().unwrap();
        assert_eq!((found(&p), found(&other), found(&p.opened(Mode::Read))), (1, 1, 1));
        other.set_dialect("").unwrap();
        p.reload().unwrap();
        assert_eq!(found(&p), 0);
    }
}

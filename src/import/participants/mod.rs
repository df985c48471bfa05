//! Reads participants from a table: number, pseudonym and attributes. Columns that seem to identify people are reported
//! and left out, unless the user has confirmed them.

mod matching;
mod suspicious;

use std::collections::{BTreeSet, HashSet};

use super::encoding::Encoding;
use super::own_table;
use super::table::{self, Table, same_name};
use crate::error::{Error, ImportError, NeededColumn};
pub use matching::matches;
pub use suspicious::Identifies;

/// The participants of a table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParticipantTable {
    /// The participants, in the table's order.
    pub rows: Vec<ParticipantRow>,
    /// The name of the column of pseudonyms.
    pub pseudonyms: Option<String>,
    /// The names of the attributes, in the table's order.
    pub attributes: Vec<String>,
    /// The columns that seem to identify people, in the table's order, whether confirmed or not.
    pub suspicious: Vec<SuspiciousColumn>,
    /// The encoding the file was read in.
    pub encoding: Encoding,
}

/// One participant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ParticipantRow {
    /// The participant's number, never empty.
    pub number: String,
    /// The pseudonym; may be empty.
    pub pseudonym: String,
    /// A value for each of the attributes; may be empty.
    pub values: Vec<String>,
}

/// A column that seems to identify people.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SuspiciousColumn {
    /// Its name.
    pub column: String,
    /// What it seems to hold.
    pub why: Identifies,
    /// Whether it was left out because it was not confirmed.
    pub left_out: bool,
}

/// Names of the column of numbers, the most certain first.
const NUMBER: &[&str] = &[
    "nummer",
    "nr",
    "number",
    "no",
    "num",
    "#",
    "id",
    "informantnummer",
    "informantnr",
    "informantid",
    "informantnumber",
    "deltakernummer",
    "deltakernr",
    "deltakarnummer",
    "deltakarnr",
    "deltakerid",
    "participantid",
    "participantnumber",
    "participantno",
    "respondentnummer",
    "respondentnr",
    "respondentid",
    "responseid",
    "svarid",
    "submissionid",
    "caseid",
    "løpenummer",
    "løpenr",
    "intervjunummer",
    "intervjunr",
    "interviewnumber",
    "informant",
    "deltaker",
    "deltakar",
    "participant",
    "respondent",
    "intervju",
    "interview",
    "kode",
    "code",
];

/// Names of the column of pseudonyms.
const PSEUDONYM: &[&str] = &[
    "pseudonym",
    "pseudonymer",
    "pseudo",
    "dekknavn",
    "dekknamn",
    "fiktivtnavn",
    "fiktivtnamn",
    "fiktivnavn",
    "alias",
    "navnioppgaven",
    "fictitiousname",
    "fictionalname",
];

/// Names of a column of names; pseudonyms, if the user says that they are not real.
const NAME: &[&str] = &["navn", "namn", "name", "fornavn", "fornamn", "firstname"];

/// Reads participants. `confirmed` holds the names of columns to keep although they seem to identify people. Errors:
/// [`Error::Import`].
pub fn read(bytes: &[u8], confirmed: &BTreeSet<String>) -> Result<ParticipantTable, Error> {
    let table = table::read(bytes)?;
    if own_table::is_headed(table.columns.iter().map(String::as_str)) {
        return Err(ImportError::OwnTable.into());
    }
    let no_number = || ImportError::NoColumn { needed: NeededColumn::Number, columns: table.columns.clone() };
    let number = number_column(&table).ok_or_else(no_number)?;
    Ok(of_table(&table, Some(number), confirmed)?)
}

/// The column of participants' numbers, by its name.
pub(super) fn number_column(table: &Table) -> Option<usize> {
    table.column(NUMBER)
}

/// Whether a table has a column of pseudonyms, as only tables of participants have.
pub(super) fn has_pseudonyms(table: &Table) -> bool {
    table.column(PSEUDONYM).is_some()
}

/// The participants of a table. Without a column of numbers, their numbers are empty. Errors: a number is missing, is there
/// twice, or identifies somebody.
pub(super) fn of_table(
    table: &Table,
    number: Option<usize>,
    confirmed: &BTreeSet<String>,
) -> Result<ParticipantTable, ImportError> {
    let suspicious = suspicious_columns(table, number, confirmed);
    let name_of = |column: usize| table.columns.get(column).cloned().unwrap_or_default();
    let kept = |column: usize| !suspicious.iter().any(|s| s.left_out && s.column == name_of(column));
    if let Some(number) = number.filter(|number| !kept(*number)) {
        return Err(ImportError::NumbersIdentify { column: name_of(number) });
    }
    // A confirmed column of names holds pseudonyms.
    let named = || table.column(NAME).filter(|&c| kept(c));
    let pseudonym = table.column(PSEUDONYM).or_else(named).filter(|&c| Some(c) != number);
    let attributes: Vec<usize> = (0..table.columns.len())
        .filter(|&c| Some(c) != number && Some(c) != pseudonym && kept(c) && table.values(c).next().is_some())
        .collect();
    let mut rows = Vec::new();
    let mut seen = HashSet::new();
    for row in &table.rows {
        let value = number.map_or("", |number| row.cell(number)).to_owned();
        if let Some(number) = number {
            if value.is_empty() {
                return Err(ImportError::NoValue { line: row.line, column: name_of(number) });
            }
            if !seen.insert(value.to_lowercase()) {
                return Err(ImportError::RepeatedValue { line: row.line, value });
            }
        }
        let pseudonym = pseudonym.filter(|&c| kept(c)).map_or("", |c| row.cell(c)).to_owned();
        let values = attributes.iter().map(|&c| row.cell(c).to_owned()).collect();
        rows.push(ParticipantRow { number: value, pseudonym, values });
    }
    let attributes = attributes.iter().map(|&c| name_of(c)).collect();
    let pseudonyms = pseudonym.filter(|&c| kept(c)).map(name_of);
    Ok(ParticipantTable { rows, pseudonyms, attributes, suspicious, encoding: table.encoding })
}

fn suspicious_columns(table: &Table, number: Option<usize>, confirmed: &BTreeSet<String>) -> Vec<SuspiciousColumn> {
    let judge = |(place, column): (usize, &String)| {
        let why = suspicious::judge(column, &table.values(place).collect::<Vec<_>>(), Some(place) == number)?;
        let left_out = !confirmed.iter().any(|c| same_name(c, column));
        Some(SuspiciousColumn { column: column.clone(), why, left_out })
    };
    table.columns.iter().enumerate().filter_map(judge).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn import(text: &str, confirmed: &[&str]) -> Result<ParticipantTable, ImportError> {
        let confirmed = confirmed.iter().map(|&c| c.to_owned()).collect();
        read(text.as_bytes(), &confirmed).map_err(|e| match e {
            Error::Import(why) => why,
            other => panic!("{other:?}"),
        })
    }

    #[test]
    fn number_pseudonym_and_attributes_are_recognised() {
        let table =
            import("Informantnr.;Gruppe;Pseudonym;Erfaring\nI01;veileder;Anna;5 år\nI02;konsulent;;\n", &[]).unwrap();
        let rows: Vec<_> = table.rows.iter().map(|r| (&r.number[..], &r.pseudonym[..], r.values.join("|"))).collect();
        assert_eq!(rows, [("I01", "Anna", "veileder|5 år".into()), ("I02", "", "konsulent|".into())]);
        assert_eq!(table.attributes, ["Gruppe", "Erfaring"]);
        assert_eq!(table.suspicious, []);
    }

    #[test]
    fn identifying_columns_are_left_out_unless_confirmed() {
        let text = "nr,navn,e-post,gruppe\n1,Kari,kari@example.no,a\n2,Ola,,b\n";
        let table = import(text, &[]).unwrap();
        assert_eq!(table.attributes, ["gruppe"]);
        let told: Vec<_> = table.suspicious.iter().map(|s| (&s.column[..], s.why, s.left_out)).collect();
        assert_eq!(told, [("navn", Identifies::Name, true), ("e-post", Identifies::Email, true)]);
        assert_eq!(import(text, &["E-post"]).unwrap().attributes, ["e-post", "gruppe"]);
        assert_eq!(import(text, &["navn"]).unwrap().rows[1].pseudonym, "Ola");
    }

    #[test]
    fn errors_give_the_line() {
        let needed = NeededColumn::Number;
        let table = [
            ("a;b\n1;2", ImportError::NoColumn { needed, columns: vec!["a".into(), "b".into()] }),
            ("nr;b\nI1;2\ni1;3", ImportError::RepeatedValue { line: 3, value: "i1".into() }),
            ("nr;b\n;2", ImportError::NoValue { line: 2, column: "nr".into() }),
            ("nr;b\n1", ImportError::Ragged { line: 2, cells: 1, columns: 2 }),
            ("id;b\n01017012345;x", ImportError::NumbersIdentify { column: "id".into() }),
        ];
        for (text, why) in table {
            assert_eq!(import(text, &[]), Err(why), "{text}");
        }
    }
}

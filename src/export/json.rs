//! JSON for scripts: a list with an object for each row. Its keys are the same in every language.

use std::io::Result;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::sheet::{Column, Sheet, Value};

/// The sheet as a JSON file.
pub fn file(sheet: Sheet) -> Result<Vec<u8>> {
    let Sheet { columns, rows, .. } = sheet;
    list(rows.map(|values| Object { columns: &columns, values }))
}

/// A list as a JSON file.
pub fn list(rows: impl IntoIterator<Item = impl Serialize>) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut json = serde_json::Serializer::pretty(&mut bytes);
    let mut list = json.serialize_seq(None)?;
    for row in rows {
        list.serialize_element(&row)?;
    }
    SerializeSeq::end(list)?;
    bytes.push(b'\n');
    Ok(bytes)
}

struct Object<'c, 'a> {
    columns: &'c [Column],
    values: Vec<Value<'a>>,
}

impl Serialize for Object<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, value) in self.columns.iter().zip(&self.values) {
            match value {
                Value::Empty => object.serialize_entry(&column.key, &None::<()>)?,
                Value::Text(words) => object.serialize_entry(&column.key, words)?,
                Value::Number(n) => object.serialize_entry(&column.key, n)?,
            }
        }
        object.end()
    }
}

//! Rows: everything a project stores is a struct whose fields are the columns of one table.
//!
//! The `row!` macro declares the struct and its columns in one place, so that the project file, the journal and the
//! structs in memory cannot disagree. A [`Value`] is the content of one field; a change in the journal is a handful of
//! values.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::ids::{Id, Moment, Uuid, is_id};

/// The content of one field of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// No value.
    Null,
    /// A whole number: an id, a count, an offset in bytes, milliseconds, or yes (1) or no (0).
    Int(i64),
    /// A text.
    Text(String),
    /// An identifier for exchange.
    Uuid(Uuid),
}

impl Value {
    /// Borrows the value.
    pub fn borrowed(&self) -> BorrowedValue<'_> {
        match self {
            Value::Null => BorrowedValue::Null,
            Value::Int(n) => BorrowedValue::Int(*n),
            Value::Text(text) => BorrowedValue::Text(Cow::Borrowed(text)),
            Value::Uuid(uuid) => BorrowedValue::Uuid(*uuid),
        }
    }
}

/// A borrowed [`Value`], so that a million values can be read without copying each.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BorrowedValue<'a> {
    /// No value.
    Null,
    /// A whole number.
    Int(i64),
    /// A text; owned only if invalid UTF-8 had to be replaced.
    Text(Cow<'a, str>),
    /// An identifier for exchange.
    Uuid(Uuid),
}

impl BorrowedValue<'_> {
    /// Turns it into an owned value.
    pub fn into_owned(self) -> Value {
        match self {
            BorrowedValue::Null => Value::Null,
            BorrowedValue::Int(n) => Value::Int(n),
            BorrowedValue::Text(text) => Value::Text(text.into_owned()),
            BorrowedValue::Uuid(uuid) => Value::Uuid(uuid),
        }
    }
}

/// How a column is stored in the project file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// As an integer.
    Int,
    /// As text.
    Text,
    /// As a blob of 16 bytes.
    Uuid,
}

/// Some fields of a row, by column.
pub type Fields = BTreeMap<&'static str, Value>;

/// A type that a field can have.
pub trait Field: Sized {
    /// How its column is stored.
    const KIND: Kind;
    /// The value to store.
    fn to_value(&self) -> Value;
    /// Reads a stored value. `None` if it is not valid for this type.
    fn read(value: BorrowedValue) -> Option<Self>;
}

/// A column of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// How it is stored.
    pub kind: Kind,
}

/// A row of one table.
pub trait Row: Clone + PartialEq + std::fmt::Debug {
    /// The type of its id.
    type Id: Id;
    /// Its table.
    const TABLE: Table;
    /// The table's columns after `id`, in the order of the struct's fields.
    const COLUMNS: &'static [Column];
    /// Its id.
    fn id(&self) -> Self::Id;
    /// All fields but the id.
    fn to_fields(&self) -> Fields;
    /// Reads a row. `next` returns its columns one by one, in the order of `COLUMNS`. `None` if a value is not valid.
    fn read<'a>(id: Self::Id, next: impl FnMut() -> BorrowedValue<'a>) -> Option<Self>;
    /// Makes a row of these fields; missing columns are null. `None` if a value is not valid.
    fn from_fields(id: Self::Id, fields: &Fields) -> Option<Self> {
        let mut columns = Self::COLUMNS.iter();
        Self::read(id, || columns.next().and_then(|c| fields.get(c.name)).map_or(BorrowedValue::Null, Value::borrowed))
    }
}

macro_rules! row {
    ($(#[$doc:meta])* pub struct $name:ident in $table:ident by $id:ident {
        $($(#[$fdoc:meta])* $field:ident: $ty:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct $name {
            /// Its id.
            pub id: $crate::domain::ids::$id,
            $($(#[$fdoc])* pub $field: $ty,)*
        }

        impl $crate::domain::row::Row for $name {
            type Id = $crate::domain::ids::$id;
            const TABLE: $crate::domain::row::Table = $crate::domain::row::Table::$table;
            const COLUMNS: &'static [$crate::domain::row::Column] = &[$(
                $crate::domain::row::Column {
                    name: stringify!($field),
                    kind: <$ty as $crate::domain::row::Field>::KIND,
                },
            )*];
            fn id(&self) -> Self::Id {
                self.id
            }
            fn to_fields(&self) -> $crate::domain::row::Fields {
                use $crate::domain::row::Field as _;
                [$((stringify!($field), self.$field.to_value()),)*].into_iter().collect()
            }
            fn read<'a>(id: Self::Id, mut next: impl FnMut() -> $crate::domain::row::BorrowedValue<'a>) -> Option<Self> {
                use $crate::domain::row::Field;
                Some(Self { id, $($field: <$ty as Field>::read(next())?,)* })
            }
        }
    };
}
pub(crate) use row;

/// Declares [`Table`] and the name of each table in the project file.
macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident = $name:literal,)*) => {
        /// The tables whose changes the journal records.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Table {
            $($(#[$doc])* $table,)*
        }

        impl Table {
            /// All tables. A table comes after those it refers to.
            pub const ALL: &'static [Table] = &[$(Table::$table,)*];

            /// Its name in the project file.
            pub fn name(self) -> &'static str {
                match self { $(Table::$table => $name,)* }
            }
        }
    };
}

tables! {
    /// Settings of the project.
    Setting = "setting",
    /// Coders.
    Coder = "coder",
    /// Sets of pens.
    ColourSet = "colour_set",
    /// Pens.
    Colour = "colour",
    /// Rounds.
    Round = "round",
    /// Participants.
    Participant = "participant",
    /// The attributes of participants.
    Attribute = "attribute",
    /// The participants' values of the attributes.
    AttributeValue = "attribute_value",
    /// Documents.
    Document = "document",
    /// The speakers in the documents.
    Speaker = "speaker",
    /// The codebook.
    Code = "code",
    /// Excerpts.
    Excerpt = "excerpt",
    /// The text of the excerpts.
    Quote = "quote",
    /// The codes on the excerpts.
    Coding = "coding",
    /// Memos.
    Memo = "memo",
    /// Corrections of texts.
    Correction = "correction",
    /// Copies of excerpts from one round to another.
    RoundCopy = "round_copy",
    /// Suggested passages that were put aside.
    Dismissal = "dismissal",
    /// What excerpts were given for the thesis.
    Preparation = "preparation",
    /// Texts that sum up codes.
    Condensate = "condensate",
    /// Saved forms.
    Form = "form",
    /// The columns of the forms.
    FormColumn = "form_column",
    /// What is written about participants under themes and in columns.
    Cell = "cell",
}

impl Table {
    /// The table of this name.
    pub fn named(name: &str) -> Option<Table> {
        Self::ALL.iter().copied().find(|t| t.name() == name)
    }
}

impl Field for i64 {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(*self)
    }
    fn read(value: BorrowedValue) -> Option<Self> {
        match value {
            BorrowedValue::Int(n) => Some(n),
            _ => None,
        }
    }
}

impl Field for usize {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(i64::try_from(*self).unwrap_or(i64::MAX))
    }
    fn read(value: BorrowedValue) -> Option<Self> {
        i64::read(value).and_then(|n| usize::try_from(n).ok())
    }
}

impl Field for bool {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn read(value: BorrowedValue) -> Option<Self> {
        i64::read(value).map(|n| n != 0)
    }
}

impl Field for String {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn read(value: BorrowedValue) -> Option<Self> {
        match value {
            BorrowedValue::Text(text) => Some(text.into_owned()),
            BorrowedValue::Null => Some(String::new()),
            _ => None,
        }
    }
}

impl Field for Uuid {
    const KIND: Kind = Kind::Uuid;
    fn to_value(&self) -> Value {
        Value::Uuid(*self)
    }
    fn read(value: BorrowedValue) -> Option<Self> {
        match value {
            BorrowedValue::Uuid(uuid) => Some(uuid),
            _ => None,
        }
    }
}

impl Field for Moment {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(self.0)
    }
    fn read(value: BorrowedValue) -> Option<Self> {
        i64::read(value).map(Moment)
    }
}

impl<I: Id> Field for I {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(self.number())
    }
    fn read(value: BorrowedValue) -> Option<Self> {
        i64::read(value).filter(|number| is_id(*number)).map(I::new)
    }
}

impl<T: Field> Field for Option<T> {
    const KIND: Kind = T::KIND;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::to_value)
    }
    fn read(value: BorrowedValue) -> Option<Self> {
        match value {
            BorrowedValue::Null => Some(None),
            other => T::read(other).map(Some),
        }
    }
}

/// Makes an enum without data a field that is stored as a word.
macro_rules! word_field {
    ($ty:ty { $($variant:ident = $word:literal,)* }) => {
        impl $ty {
            /// All values.
            pub const VARIANTS: &'static [$ty] = &[$(<$ty>::$variant,)*];

            /// The word that the project file stores and the command line prints.
            pub fn word(self) -> &'static str {
                match self { $(<$ty>::$variant => $word,)* }
            }
        }

        impl $crate::domain::row::Field for $ty {
            const KIND: $crate::domain::row::Kind = $crate::domain::row::Kind::Text;
            fn to_value(&self) -> $crate::domain::row::Value {
                $crate::domain::row::Value::Text(self.word().to_owned())
            }
            fn read(value: $crate::domain::row::BorrowedValue) -> Option<Self> {
                match value {
                    $($crate::domain::row::BorrowedValue::Text(text) if text == $word => Some(<$ty>::$variant),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use word_field;

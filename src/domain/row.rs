//! Things as rows: every noun that a project keeps is a struct whose fields are the columns of one table.
//!
//! The `row!` macro declares struct and columns in one place, so that the project file, the journal and the
//! memory can never disagree on what a noun consists of. A [`Value`] is what one field holds; a change in the
//! journal is a handful of them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::ids::{Id, Moment, Uuid, is_id};

/// What one field of a row holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number: an id, a count, a place in bytes, milliseconds, or a yes (1) or no (0).
    Int(i64),
    /// Words.
    Text(String),
    /// A name for exchange.
    Uuid(Uuid),
}

impl Value {
    /// The same, lent.
    pub fn lend(&self) -> Lent<'_> {
        match self {
            Value::Null => Lent::Null,
            Value::Int(n) => Lent::Int(*n),
            Value::Text(text) => Lent::Text(Cow::Borrowed(text)),
            Value::Uuid(uuid) => Lent::Uuid(*uuid),
        }
    }
}

/// A [`Value`] lent by where it lies, so that a million of them are read without copying each.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lent<'a> {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// Words; their own where they had to be mended.
    Text(Cow<'a, str>),
    /// A name for exchange.
    Uuid(Uuid),
}

impl Lent<'_> {
    /// The same, to keep.
    pub fn keep(self) -> Value {
        match self {
            Lent::Null => Value::Null,
            Lent::Int(n) => Value::Int(n),
            Lent::Text(text) => Value::Text(text.into_owned()),
            Lent::Uuid(uuid) => Value::Uuid(uuid),
        }
    }
}

/// How a column is kept in the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// As a whole number.
    Int,
    /// As text.
    Text,
    /// As 16 bytes.
    Uuid,
}

/// Some fields of a row, by column.
pub type Fields = BTreeMap<&'static str, Value>;

/// A type that a field can have.
pub trait Field: Sized {
    /// How its column is kept.
    const KIND: Kind;
    /// The value to keep.
    fn to_value(&self) -> Value;
    /// The value read back, or nothing where it is not one of this type's.
    fn read(value: Lent) -> Option<Self>;
}

/// A column of a table: its name and how it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// How it is kept.
    pub kind: Kind,
}

/// A noun that a project keeps: a row of one table.
pub trait Row: Clone + PartialEq + std::fmt::Debug {
    /// Its kind of id.
    type Id: Id;
    /// The table it lies in.
    const TABLE: Table;
    /// The table's columns after `id`, in the order of the struct's fields.
    const COLUMNS: &'static [Column];
    /// Its id.
    fn id(&self) -> Self::Id;
    /// All fields but the id.
    fn to_fields(&self) -> Fields;
    /// A row whose columns `next` gives one by one, in the order of `COLUMNS`. `None` where a value cannot be.
    fn read<'a>(id: Self::Id, next: impl FnMut() -> Lent<'a>) -> Option<Self>;
    /// A row of these fields; columns that are missing hold nothing. `None` where a value cannot be.
    fn from_fields(id: Self::Id, fields: &Fields) -> Option<Self> {
        let mut columns = Self::COLUMNS.iter();
        Self::read(id, || columns.next().and_then(|c| fields.get(c.name)).map_or(Lent::Null, Value::lend))
    }
}

macro_rules! row {
    ($(#[$doc:meta])* pub struct $name:ident in $table:ident by $id:ident {
        $($(#[$fdoc:meta])* $field:ident: $ty:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct $name {
            /// Its identity.
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
            fn read<'a>(id: Self::Id, mut next: impl FnMut() -> $crate::domain::row::Lent<'a>) -> Option<Self> {
                use $crate::domain::row::Field;
                Some(Self { id, $($field: <$ty as Field>::read(next())?,)* })
            }
        }
    };
}
pub(crate) use row;

/// Declares [`Table`] with the name of each in the project file.
macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident = $name:literal,)*) => {
        /// The tables whose rows the journal follows.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Table {
            $($(#[$doc])* $table,)*
        }

        impl Table {
            /// Every table, in an order in which what is referred to comes first.
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
    /// Who codes.
    Coder = "coder",
    /// Sets of pens.
    ColourSet = "colour_set",
    /// Pens.
    Colour = "colour",
    /// Rounds.
    Round = "round",
    /// Participants.
    Participant = "participant",
    /// What participants are described by.
    Attribute = "attribute",
    /// How each participant is described.
    AttributeValue = "attribute_value",
    /// Documents.
    Document = "document",
    /// Who speaks in them.
    Speaker = "speaker",
    /// The codebook.
    Code = "code",
    /// Marked spans.
    Excerpt = "excerpt",
    /// Their words.
    Quote = "quote",
    /// Codes on them.
    Coding = "coding",
    /// Notes.
    Memo = "memo",
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
    fn read(value: Lent) -> Option<Self> {
        match value {
            Lent::Int(n) => Some(n),
            _ => None,
        }
    }
}

impl Field for usize {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(i64::try_from(*self).unwrap_or(i64::MAX))
    }
    fn read(value: Lent) -> Option<Self> {
        i64::read(value).and_then(|n| usize::try_from(n).ok())
    }
}

impl Field for bool {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn read(value: Lent) -> Option<Self> {
        i64::read(value).map(|n| n != 0)
    }
}

impl Field for String {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn read(value: Lent) -> Option<Self> {
        match value {
            Lent::Text(text) => Some(text.into_owned()),
            Lent::Null => Some(String::new()),
            _ => None,
        }
    }
}

impl Field for Uuid {
    const KIND: Kind = Kind::Uuid;
    fn to_value(&self) -> Value {
        Value::Uuid(*self)
    }
    fn read(value: Lent) -> Option<Self> {
        match value {
            Lent::Uuid(uuid) => Some(uuid),
            _ => None,
        }
    }
}

impl Field for Moment {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(self.0)
    }
    fn read(value: Lent) -> Option<Self> {
        i64::read(value).map(Moment)
    }
}

impl<I: Id> Field for I {
    const KIND: Kind = Kind::Int;
    fn to_value(&self) -> Value {
        Value::Int(self.number())
    }
    fn read(value: Lent) -> Option<Self> {
        i64::read(value).filter(|number| is_id(*number)).map(I::new)
    }
}

impl<T: Field> Field for Option<T> {
    const KIND: Kind = T::KIND;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Field::to_value)
    }
    fn read(value: Lent) -> Option<Self> {
        match value {
            Lent::Null => Some(None),
            other => T::read(other).map(Some),
        }
    }
}

/// Makes an enum without data a field that is kept as a word.
macro_rules! word_field {
    ($ty:ty { $($variant:ident = $word:literal,)* }) => {
        impl $ty {
            /// The word it is kept as and that the command line prints.
            pub fn word(self) -> &'static str {
                match self { $(<$ty>::$variant => $word,)* }
            }
        }

        impl $crate::domain::row::Field for $ty {
            const KIND: $crate::domain::row::Kind = $crate::domain::row::Kind::Text;
            fn to_value(&self) -> $crate::domain::row::Value {
                $crate::domain::row::Value::Text(self.word().to_owned())
            }
            fn read(value: $crate::domain::row::Lent) -> Option<Self> {
                match value {
                    $($crate::domain::row::Lent::Text(text) if text == $word => Some(<$ty>::$variant),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use word_field;

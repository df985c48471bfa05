//! The vocabulary: plain values in the researcher's own terms. No input or output, no SQL, no terminal.

pub mod cell;
pub mod change;
pub mod code;
pub mod codebook;
pub mod colour;
pub mod condensate;
pub mod correction;
pub mod dismissal;
pub mod document;
pub mod edit;
pub mod excerpt;
pub mod exchange;
pub mod form;
pub mod ids;
#[cfg(test)]
mod laws;
pub mod level;
pub mod link;
pub mod memo;
#[cfg(test)]
pub(crate) mod mutation;
pub mod nearest;
pub mod participant;
pub mod plain_transcript;
pub mod preparation;
pub mod prose;
pub mod query;
pub mod quote_edit;
pub mod quote_style;
pub mod round;
pub mod row;
pub mod setting;
pub mod span;
pub mod step;
pub mod table;
pub mod text;
pub mod turn;

//! Projects of other programs: taking one in, and handing this one on.

mod gather;
mod plan;
mod rows;
#[cfg(test)]
mod tests;

pub use plan::{ExchangePlan, Taken};

//! Projects of other programs: taking one in, and handing this one on.

mod gather;
mod open;
mod plan;
mod take_in;
#[cfg(test)]
mod tests;

pub use open::open;
pub use plan::ExchangePlan;

//! The system clock and random identifiers. No other code gets these from the machine.

use crate::domain::ids::{Moment, Uuid};
use crate::project::Context;

/// The context with this machine's clock and random number generator.
pub fn context() -> Context {
    Context {
        now: Box::new(|| Moment(jiff::Timestamp::now().as_millisecond())),
        uuid: Box::new(|| Uuid(uuid::Uuid::new_v4().as_u128())),
    }
}

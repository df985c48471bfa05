//! The clock and chance: the one place that asks the machine for them.

use crate::domain::ids::{Moment, Uuid};
use crate::project::Context;

/// Surroundings of this machine.
pub fn context() -> Context {
    Context {
        now: Box::new(|| Moment(jiff::Timestamp::now().as_millisecond())),
        uuid: Box::new(|| Uuid(uuid::Uuid::new_v4().as_u128())),
    }
}

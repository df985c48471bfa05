//! Settings that belong to the project rather than to the machine.

use super::row::row;

row! {
    /// One setting of the project, by name.
    pub struct Setting in Setting by SettingId {
        /// Its name, such as `levels`.
        name: String,
        /// Its value.
        value: String,
    }
}

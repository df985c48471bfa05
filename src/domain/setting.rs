//! Settings that belong to the project rather than to the machine.

use super::row::row;

row! {
    /// One setting of the project, by name.
    pub struct Setting in Setting by SettingId {
        /// Which (`levels`).
        name: String,
        /// What it is set to.
        value: String,
    }
}

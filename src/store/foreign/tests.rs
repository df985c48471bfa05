//! Tests of databases that others wrote.

//! Tests of projects of Taguette.

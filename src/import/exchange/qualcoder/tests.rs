//! Tests of projects of QualCoder.

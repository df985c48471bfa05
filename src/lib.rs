//! tusj: a terminal workbench for coding qualitative interviews.
//!
//! A student imports transcripts into a project, marks passages, gives them codes and colours, and collects everything
//! under a theme. The folders are layers; an arrow means *imports*:
//!
//! ```text
//! main → cli, tui → project → store, search, import, export, analysis → domain
//! cli, tui, store, export → platform
//! all but domain → words, error
//! ```
//!
//! In reading order:
//!
//! - [`domain`]: the vocabulary, as plain values. Begin with [`domain::span`], [`domain::excerpt`] and
//!   [`domain::change`]; the glossary below explains the rest.
//! - [`store`]: the project file, and the only SQL. `schema.sql` in the root folder defines its format.
//! - [`project`]: the operations on a project. Each is a function that checks its arguments, builds a step and commits it.
//! - [`search`]: parses queries and indexes texts.
//! - [`import`], [`analysis`], [`export`]: read foreign files, compute tables, and write them to files.
//! - [`words`]: every phrase shown to people, in bokmål, nynorsk and English.
//! - `cli` and [`tui`]: the command line and the workbench.
//! - [`platform`]: the machine: files, paths, cloud folders, and differences between operating systems.
//!
//! # Invariants
//!
//! - The only way to change a project is to commit a [step](domain::step). A step is atomic, is on disk before the
//!   screen shows it, and can be undone; undo has no limit. Replaying the journal rebuilds the tables.
//! - An excerpt stores its quote. Quote and text always agree, and every span is on grapheme boundaries.
//! - The library never prints, and gets the time and random numbers only from its caller.
//! - Drawing a screen reads only memory, never the disk.
//! - No interview text is stored outside the project file unless the user asks for it. No network connection is ever
//!   made.
//! - Files with interviews are readable by their owner only, unless the owner changes that.
//!
//! Tests check each of these; `tests/architecture` checks the layers.
//!
//! # Glossary
//!
//! | word | meaning |
//! |---|---|
//! | project | one file, `*.tusj`, with everything in it |
//! | document | the text of a transcript, in canonical form; or the researcher's own text, which is never counted |
//! | turn | the part of a document where one speaker talks without interruption, numbered from 1 |
//! | participant | a person who is interviewed: a number, perhaps a pseudonym, attributes |
//! | role | what a speaker is: interviewer, informant or other |
//! | span | a range of a text, in UTF-8 bytes, end exclusive |
//! | excerpt | a span marked by one coder in one round |
//! | code | a node of the codebook tree |
//! | theme | a code with all its descendants |
//! | coding | a code applied to an excerpt |
//! | colour | a pen from a colour set. An excerpt, a coding or a code can have one; a code without one inherits it |
//! | round | a pass through the material |
//! | memo | a dated note on anything |
//! | matrix | themes against participants, documents or groups of them |
//! | form | a saved matrix with its own participants and columns |
//! | cell | what the researcher has written about one participant under a theme, or in a column of a form |
//! | step | one act of a coder |
//! | journal | all steps, in order |

pub mod analysis;
pub mod cli;
pub mod domain;
pub mod error;
pub mod export;
pub mod import;
pub mod platform;
pub mod project;
pub mod search;
pub mod store;
pub mod tui;
pub mod words;

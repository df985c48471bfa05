//! tusj: a terminal workbench for coding qualitative interviews.
//!
//! A student loads transcripts into a project, marks passages, gives them codes and colours, and pulls up everything
//! under a theme. The folders are the layers; an arrow means *imports*:
//!
//! ```text
//! main → cli, tui → project → store, search, import, export, analysis → domain     (words, error: all but domain)
//! cli, tui, store, export → platform
//! ```
//!
//! In reading order:
//!
//! - [`domain`]: the vocabulary, as plain values. Begin with [`domain::span`], [`domain::excerpt`] and
//!   [`domain::change`]; the glossary below names the rest.
//! - [`store`]: the project file, and the only SQL. `schema.sql` at the top level is the truth about it.
//! - [`project`]: what can be done, one verb a function: it checks, builds a step, commits it.
//! - [`search`]: queries read, and the index of texts.
//! - [`import`], [`export`], [`analysis`]: files of others into values, values into files of others, and the tables
//!   in between.
//! - [`words`]: every phrase that a person reads, in bokmål, nynorsk and English.
//! - `cli` and [`tui`]: the command line and the workbench.
//! - [`platform`]: the machine below: files, paths, clouds, and what differs between operating systems.
//!
//! # What always holds
//!
//! - The only way to change a project is to commit a [step](domain::step): all of it or nothing, on the disk before
//!   the screen shows it, and taken back by undo without end. `journal` replayed = tables.
//! - An excerpt keeps its quote; quote and text always agree, and every span lies on grapheme boundaries.
//! - The library never prints, and asks for neither time nor chance behind its caller's back.
//! - Drawing reads memory only.
//! - No text of an interview rests outside the project file, unless the user asked for it. No socket is ever opened.
//! - Files that hold interviews are readable by their owner alone, unless the owner has set it otherwise.
//!
//! Tests hold each of these; `tests/architecture` holds the arrows.
//!
//! # Glossary
//!
//! | word | meaning |
//! |---|---|
//! | project | one file, `*.tusj`, that holds everything |
//! | document | one transcript as canonical text; or a text of one's own, which never counts as an informant |
//! | turn | one speaker's stretch of a document, numbered from 1 |
//! | participant | the person interviewed: a number, perhaps a pseudonym, attributes |
//! | role | of a speaker: interviewer, informant, other |
//! | span | a range of a text: start and end in bytes of UTF-8 |
//! | excerpt | a marked span, of one coder in one round |
//! | code, theme | a node of the codebook; a code with all its descendants |
//! | coding | a code applied to an excerpt |
//! | colour | one pen of a set; on an excerpt, on one coding, or on a code, where it is inherited downwards |
//! | round | a pass through the material |
//! | memo | a dated note on anything |
//! | step, journal | one act of a coder; all of them in order |

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

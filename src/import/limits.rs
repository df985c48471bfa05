//! The limits of what is read from files, in one place. Errors name the limit that a file exceeds.

/// The largest text file, in bytes.
pub const TEXT: u64 = 50 * 1024 * 1024;

/// The largest file of rich text, with its pictures, in bytes. They are written as digits, so a photograph takes up twice
/// its size.
pub const RICH_TEXT: u64 = 100 * 1024 * 1024;

/// The most lines of a text file. A transcript of a thousand pages has about fifty thousand.
pub const LINES: usize = 500_000;

/// The most lines of a caption that may repeat the caption before it. Programs show two or three.
pub const CAPTION_LINES: usize = 50;

/// The most objects in a JSON file: segments, words and what is said of them. The words of a hundred hours of speech are
/// about a million.
pub const JSON_OBJECTS: usize = 1_000_000;

/// How deep the groups of rich text may be nested. Programs' own files reach about thirty.
pub const GROUP_DEPTH: usize = 512;

/// The most pieces of one rich text or web page: paragraphs, formatted stretches, cells, notes, fonts, colours and styles. A
/// transcript of a thousand pages has about fifty thousand.
pub const PIECES: usize = 300_000;

/// The largest packed file (a zipped document, with its pictures), in bytes.
pub const PACKED: u64 = 200 * 1024 * 1024;

/// The largest size to which the parts of one packed file are unpacked together, in bytes.
pub const UNPACKED: u64 = 200 * 1024 * 1024;

/// The largest ratio of a part's unpacked to its packed size. Text that people have written stays far below it.
pub const UNPACKED_RATIO: u64 = 200;

/// The unpacked size, in bytes, that a part may have regardless of the ratio.
pub const ALWAYS_UNPACKED: u64 = 8 * 1024 * 1024;

/// The most parts of a packed file, and the most that one part refers to. A project of another program has one for each
/// document and each memo.
pub const PACKED_PARTS: usize = 100_000;

/// How deep the elements of XML may be nested. Word's own files reach about fifty, with tables in tables.
pub const XML_DEPTH: usize = 512;

/// How many bytes at the start of an XML file may hold its root element, which names many namespaces.
pub const ROOT: usize = 32 * 1024;

/// How many bytes of JSON or of a table are looked at when a folder is listed.
pub const BEGINNING: u64 = 16 * 1024;

/// How many levels of styles on which a style is based are followed. The programs themselves allow ten or so.
pub const STYLE_PARENTS: usize = 32;

/// How deep the fields of a document of Word may be nested. Those further in are read as if they stood at this depth.
pub const FIELDS: usize = 64;

/// How many levels of replies are followed up to the first comment.
pub const REPLIES: usize = 64;

/// How deep the elements of a web page are remembered. Those further in are read as if they stood at this depth.
pub const HTML_DEPTH: usize = 512;

/// How many attributes of an element of a web page are read. Programs write about ten.
pub const ATTRIBUTES: usize = 200;

/// The columns of a table that are told apart; Word itself allows 63. Cells beyond them are read as one.
pub const TABLE_COLUMNS: usize = 64;

/// How many tables around a paragraph of rich text are told apart. What is nested deeper is read as text of the innermost
/// of these.
pub const TABLE_DEPTH: usize = 8;

/// How many spaces one element of an OpenDocument text adds at most; more only move words on a page.
pub const SPACES: usize = 1_000;

/// The most memory, in bytes, that a document of Word or an OpenDocument text may take as paragraphs with their marks and
/// comments. About 200,000 paragraphs reach it, or half as many bytes of words.
pub const DOCUMENT: u64 = 100 * 1024 * 1024;

/// The most things in a project of another program: codes, selections, codings, notes, values and references. A thousand
/// interviews with a hundred thousand codings have about half a million.
pub const EXCHANGED: usize = 1_000_000;

/// The most codes in a project or a codebook of another program. A large one has a few thousand.
pub const EXCHANGED_CODES: usize = 100_000;

/// How many levels the codes in a project of another program may have. Nobody uses more than six or seven.
pub const EXCHANGED_LEVELS: usize = 64;

/// The largest table of text with participants, codes or passages, in bytes.
pub const TABLE: u64 = 10 * 1024 * 1024;

/// The largest file with the comments on a report, in bytes.
pub const COMMENTS: u64 = 10 * 1024 * 1024;

/// The most bytes of text in a project of another program. A thousand interviews have about half as many.
pub const EXCHANGED_TEXT: usize = 100 * 1024 * 1024;

/// The most lines, or tags, of all texts in a project of another program. A thousand interviews have up to a million and a half.
pub const EXCHANGED_LINES: usize = 2_000_000;

/// The most columns of a spreadsheet, or of a table of text, that hold anything. A survey has at most a few hundred.
pub const SHEET_COLUMNS: usize = 1_000;

/// The most cells of a spreadsheet, or of a table of text, counted in each row up to the last that is filled in. The rows
/// of a long interview have about ten thousand, a survey of two thousand people with a hundred questions two hundred
/// thousand.
pub const SHEET_CELLS: usize = 300_000;

/// The most delimiters in one line of a table of text. The library that reads the table holds a whole line in memory.
pub const DELIMITERS: usize = 1_000_000;

/// The longest text of one cell, in bytes. Excel itself allows 32,767 letters.
pub const SHEET_CELL: usize = 1024 * 1024;

/// The most text in all cells of a spreadsheet together, in bytes. A file can repeat one long text in every cell.
pub const SHEET_WORDS: usize = 50 * 1024 * 1024;

/// The most sheets of a spreadsheet that are read. Those after them are passed over.
pub const SHEETS: usize = 1_000;

/// The most ranges of merged cells in a sheet that are remembered.
pub const MERGED: usize = 10_000;

/// The most respondents of a survey that become documents. Nobody codes more by hand.
pub const RESPONDENTS: usize = 5_000;

/// The largest database of another program, in bytes. Recordings and pictures are never in it.
pub const DATABASE: u64 = 150 * 1024 * 1024;

/// The largest PDF, with its pictures, in bytes.
pub const PDF: u64 = 100 * 1024 * 1024;

/// The largest size, in bytes, to which one stream of a PDF is unpacked, and the streams that it needs to be opened
/// together. A page of text has about ten thousand.
pub const PDF_UNPACKED: u64 = 64 * 1024 * 1024;

/// The largest size, in bytes, to which all that is drawn on the pages of a PDF is unpacked, as often as it is drawn.
pub const PDF_ALL_UNPACKED: u64 = 512 * 1024 * 1024;

/// The largest size, in bytes, to which the streams of a PDF could unpack together that cannot be measured, as those in an
/// encrypted file. A quarter of a megabyte reaches it, in which the objects of a thousand pages have room.
pub const PDF_UNMEASURED: u64 = 256 * 1024 * 1024;

/// The most letters and instructions that are read from a PDF. A transcript of a thousand pages has three to five million
/// letters, and its pages a few instructions for each.
pub const PDF_PIECES: usize = 20_000_000;

/// The most letters that are read from a PDF.
pub const PDF_LETTERS: usize = 6_000_000;

/// The most pages of a PDF.
pub const PDF_PAGES: usize = 10_000;

/// The most coloured areas on a page of a PDF that are remembered, and states of its drawing that are saved at a time.
pub const PDF_AREAS: usize = 2_000;

/// The most annotations of a PDF that are read.
pub const PDF_ANNOTATIONS: usize = 20_000;

/// How deep the drawings on a page of a PDF may be nested.
pub const PDF_DRAWINGS: usize = 12;

/// How long reading a PDF may take, in seconds. One of a thousand pages takes far less.
pub const PDF_SECONDS: u64 = 10;

/// How many folders below the one that is imported are looked into.
pub const FOLDER_DEPTH: usize = 16;

/// The most files and folders, near and far, in a folder that is imported. Whoever has more has named a disk.
pub const FOLDER_FILES: usize = 20_000;

/// After how many files and folders a file browser looks into no further folder. It looks each time a folder is entered,
/// and must answer at once.
pub const FOLDER_BROWSED: usize = 6_000;

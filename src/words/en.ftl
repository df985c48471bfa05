# What tusj says, in English. The keys are the same, in the same order, in nb.ftl and nn.ftl; a test checks this.

### Nouns

noun-project = project
noun-projects = projects
noun-document = document
noun-documents = documents
noun-interview = interview
noun-interviews = interviews
noun-own-text = own text
noun-own-texts = own texts
noun-turn = turn
noun-turns = turns
noun-participant = participant
noun-participants = participants
noun-attribute = attribute
noun-attributes = attributes
noun-role = role
noun-roles = roles
noun-excerpt = excerpt
noun-excerpts = excerpts
noun-quote = quote
noun-quotes = quotes
noun-code = code
noun-codes = codes
noun-category = category
noun-categories = categories
noun-subcategory = subcategory
noun-subcategories = subcategories
noun-theme = theme
noun-themes = themes
noun-subtheme = subtheme
noun-subthemes = subthemes
noun-codebook = codebook
noun-definition = definition
noun-coding = coding
noun-codings = codings
noun-colour = colour
noun-colours = colours
noun-colour-set = colour set
noun-coder = coder
noun-coders = coders
noun-coded-by = coded by
noun-round = round
noun-rounds = rounds
noun-memo = memo
noun-memos = memos
noun-diary = research diary
noun-summary = summary
noun-reflection = reflection
memo-in-round = { $words } (round { $number })
memo-changed = changed { $day }
noun-matrix = matrix
noun-form = form
noun-forms = forms
noun-step = step
noun-steps = steps
noun-journal = history

### Counts

count-excerpts = { $n ->
    [one] { $n } excerpt
   *[other] { $n } excerpts
}
count-quotes = { $n ->
    [one] { $n } quote
   *[other] { $n } quotes
}
count-participants = { $n ->
    [one] { $n } participant
   *[other] { $n } participants
}
count-interviews = { $n ->
    [one] { $n } interview
   *[other] { $n } interviews
}
count-documents = { $n ->
    [one] { $n } document
   *[other] { $n } documents
}
count-texts = { $n ->
    [one] { $n } text
   *[other] { $n } texts
}
count-turns = { $n ->
    [one] { $n } turn
   *[other] { $n } turns
}
count-words = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
count-codes = { $n ->
    [one] { $n } code
   *[other] { $n } codes
}
count-themes = { $n ->
    [one] { $n } theme
   *[other] { $n } themes
}
count-codings = { $n ->
    [one] { $n } coding
   *[other] { $n } codings
}
count-colours = { $n ->
    [one] { $n } colour
   *[other] { $n } colours
}
count-memos = { $n ->
    [one] { $n } memo
   *[other] { $n } memos
}
count-coders = { $n ->
    [one] { $n } coder
   *[other] { $n } coders
}
count-rounds = { $n ->
    [one] { $n } round
   *[other] { $n } rounds
}
count-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
}
count-of = { $n } of { $of }
count-of-asked = { $n } of { $of } asked
count-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
count-hits = { $n ->
    [one] { $n } hit
   *[other] { $n } hits
}
count-times = { $n ->
    [one] { $n } time
   *[other] { $n } times
}
count-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
count-excerpts-from =
    { $excerpts ->
        [one] { $excerpts } excerpt
       *[other] { $excerpts } excerpts
    } from { $participants ->
        [one] { $participants } participant
       *[other] { $participants } participants
    }

### Roles and kinds

role-interviewer = interviewer
role-interviewer-short = Int
role-informant = informant
role-other = other
label-interviewer = Interviewer
label-informant = Informant
uncounted-interviewers = { $n } by the interviewer
uncounted-no-speaker = { $n } without a speaker
uncounted-own-texts = { $n } in your own texts
uncounted-repeated = { $n } marked again in another round
not-counted = not counted: { $reasons }
kind-interview = interview
kind-own = own text
round-numbered = round { $number }
round-named = round { $number } “{ $name }”

### Names and lists

quoted = “{ $text }”
path-in-folder = “{ $file }” in the folder “{ $folder }”
list-or = { $first } or { $last }

### Errors

error-read-missing = Could not find { $file }. Check the spelling of the name, and that the file has not been moved.
error-read-denied = You do not have permission to read { $file }. Check the file’s permissions, and that it is not open in another program.
error-read-folder = { $file } is a folder. Choose a file in it.
error-read-other = Could not read { $file }. Check that the disk or memory stick is connected, and try again.
error-write-missing = Could not save { $file }, because the folder does not exist. Make the folder first, or choose another.
error-write-denied = You do not have permission to save { $file }. Choose another folder, or close the file if it is open in another program.
error-write-read-only = Could not save { $file }, because the disk is write-protected. Choose a folder on your own computer.
error-write-full = There is no room on the disk for { $file }. Make some room and try again; nothing has been lost.
error-write-folder = { $file } is a folder. Choose a file name in it.
error-write-name = A file cannot be called { $file } here. Choose a shorter name of letters, digits, spaces and hyphens only.
error-write-too-large = { $file } was not made, because an Excel sheet holds at most 1,048,576 rows. Choose .csv, or take fewer excerpts with a query.
error-write-other = Could not save { $file }. Check that the disk or memory stick is connected, and try again.
error-exists = { $file } already exists. Choose another name, or move the old file first.
error-import-not-comments = This is not a file of comments from a report. Ask for the file again, as it was saved.
error-import-not-refi = This is no project or codebook of the REFI-QDA standard, or the file is damaged. Export it again from the program that made it, as REFI-QDA.
error-database-own = This is a project of tusj. Open it with tusj instead of importing it.
error-database-unknown = This database has no project that can be read: it is neither Taguette’s nor QualCoder’s. Export the project as REFI-QDA from the program that made it.
error-database-in-use = The program that made the project has it open, or was stopped while it was writing. Open the project there, close it again, and try once more.
error-database-several = There are several projects in the database: { $names }. In Taguette, open the one that you want, export it alone as a project, and import that file.
error-database-damaged = The database is damaged or incomplete. Get a new copy, or export the project again from the program that made it.
error-database-damaged-table = The database is damaged: its table “{ $table }” cannot be read. Get a new copy, or export the project again from the program that made it.
error-database-rows = The database has more than { $limit } rows or pieces, and no project is that large.
error-database-large = The texts in the database are larger than { $limit } MB, and no project is that large.
error-import-comments-other = The comments are about another project, or about a round that was removed. Check that you chose the right project.
error-import-comments-nobody = The comments do not say who wrote them. Ask for a file with a name.
error-export-exists = { $file } already exists and will not be overwritten. Choose another name, or add “--replace” to replace it.
error-nothing-found = There is nothing to put into the table, so no file was made.
error-no-memos = There are no memos to export, so no file was made.
error-not-a-project = The file { $file } is not a tusj project. Make a new one with “tusj new”, and import your interviews into it.
error-newer-project = The file { $file } was made with a newer version of tusj. Update tusj to open the project.
error-read-only = The file { $file } is open for reading only. Open the project in the usual way to change it.
error-read-only-file = { $file } can be read but not changed: the file is write-protected. Remove the protection, or copy the file to a folder of your own and open the copy.
error-read-only-folder = { $file } can be read but not changed: its folder is write-protected. Copy the file to a folder of your own and open the copy.
error-damaged = The project file is damaged, or was changed by something other than tusj. Keep a copy of it, and continue with your latest backup in which “tusj check” finds no fault.
error-gone = What you wanted to change no longer exists; it was removed from another window. Nothing was changed.
error-still-here = “{ $document }” is still in the project. Only what has been removed can be erased for good: remove it first, in the list of interviews.
error-person-still-here = “{ $name }” is still in the project. Only participants who have been removed can be erased for good: remove them first, with “tusj participant FILE remove”.
error-head-moved = The project was changed from another window in the meantime. It has been read again; please do what you were doing once more.
error-done-unread = The change was saved, but the project could not be read again, so you do not see it. Do not make the change once more; close the project and open it again.
error-busy = Another program is using the project file right now. Wait a little and try again.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-undo-erased = { $n ->
    [one] What is left to undo cannot be undone, because its content was removed for good (1 act).
   *[other] What is left to undo cannot be undone, because its content was removed for good ({ $n } acts).
}
undo-skipped = { $n ->
    [one] Skipped 1 act, because its content was removed for good.
   *[other] Skipped { $n } acts, because their content was removed for good.
}
error-empty-name = The name is empty, or something is missing before or after a slash. Write, for example, “Start/Training”.
error-empty-cell = The row has no value in the column “{ $column }”. Fill it in.
error-nothing-to-mark = The passage has no code, colour or memo. Give it at least one of them.
error-name-too-long = The name “{ $name }” is longer than { $most } characters. Choose a shorter one.
error-memo-too-long = The memo is longer than { $most },000 characters. Divide it into several, or import it as a text of your own.
error-empty-query = The search is empty, and was not saved. Write what you want to find, such as “tired”.
error-name-taken = The name “{ $name }” is already used at this level. Choose another name.
error-too-deep = A code cannot lie more than { $most } levels down. Put it higher up in the codebook.
error-in-line = Line { $line } of the table: { $why } Nothing was changed.
error-in-file = { $file }: { $why }
error-merge-into-descendant = The code “{ $path }” cannot be merged into “{ $target }”, which lies under it. Merge the other way: “{ $target }” into “{ $path }”.
error-different-rounds = These codes are in the codebooks of different rounds. A code can only be moved, merged or split within its own round.
error-code-under-itself = The code “{ $path }” cannot be moved under itself. Choose another place in the codebook.
error-unknown-document = There is no document called “{ $name }”.
error-unknown-removed-document = No removed document is called “{ $name }”.
error-unknown-removed-participant = No removed participant is called “{ $name }”.
error-unknown-participant = There is no participant called “{ $name }”.
error-unknown-code = There is no code called “{ $name }”.
error-unknown-colour-set = There is no colour set called “{ $name }”.
error-unknown-colour = There is no colour called “{ $name }”.
error-unknown-coder = There is no coder called “{ $name }”.
error-unknown-round = There is no round “{ $name }”.
error-unknown-attribute = No participant has an attribute called “{ $name }”.
error-unknown-field = You cannot search by “{ $name }:”.
error-unknown-role = There is no role called “{ $name }”.
error-unknown-answer = “{ $name }” is not an answer. Write yes or no.
error-unknown-speaker = No speaker in the document is called “{ $name }”.
error-unknown-coding = The excerpt does not have the code “{ $name }”.
error-unknown-search = There is no saved search called “{ $name }”.
error-unknown-dialect-line = The project has no line of its own for “{ $name }”. “tusj dialect” shows the lines.
error-unknown-excerpt = There is no excerpt number { $name }. “tusj excerpts” shows the numbers.
error-unknown-memo = There is no memo number { $name }. “tusj memos” shows the numbers.
error-unknown-step = There is no act number { $name } in the history. “tusj history” shows the numbers.
error-unknown-act-kind = There is no kind of act called “{ $name }”.
error-unknown-form = There is no form called “{ $name }”.
error-unknown-form-column = The form has no column called “{ $name }”.
error-unknown-column = The table has no column called “{ $name }”.
error-no-column-left = Every column would be left out, so no file was made. Leave one in.
error-backup-unsound = The backup was not made or restored, because { $file } has faults. “tusj check” says what is wrong.
error-other-project = { $file } is a backup of another project.
error-backup-is-project = { $file } is the project itself, not a backup of it.
error-unknown-backup = The project knows of no backup called { $file }. “tusj backup” lists those it knows of.
error-unknown-turn = There is no turn “{ $name }”. “tusj document FILE show INTERVIEW” shows the numbers. Interview and number are written with a colon between, as I01:41.
error-did-you-mean = Did you mean { $names }?
error-these-are = These exist: { $names }.
error-check-spelling = Check the spelling.
error-ambiguous = The name “{ $name }” can mean several things. Write it in full: { $names }.
error-quote-not-found = The words you gave are not in “{ $document }”. Copy them exactly as they stand in the text.
error-no-text-left = “{ $document }” would have no text left. Remove the document instead.
error-new-holds-old = “{ $name }” holds the name that is to be removed. Choose another.
error-speaker-exists = “{ $name }” already speaks in { $document }. “--speaker” gives a turn to somebody who is there.
error-no-turn-before = There is no turn just before this one to join it with.
error-cell-not-empty = “{ $participant }” was asked about “{ $topic }”: the cell has text, or there are excerpts. Empty the cell, or remove the code from the excerpts, before you note it as not asked.
error-not-an-own-column = The column “{ $name }” shows a theme or an attribute, so nothing can be written in the column itself. Write about the theme, or describe the participant.
error-nothing-to-split = A turn is split between two words. Put the cursor on the word that the second part shall begin with.
error-quote-repeated = The words you gave occur { $times } times in “{ $document }”. Include more words, so that it is clear which place you mean.
error-not-in-quote = “{ $words }” is not in the quote.
error-several-in-quote = “{ $words }” is in the quote { $times } times. Include more of the words around it: { $names }.
error-empty-quote-edit = Write which words it is about.
error-quote-edit-overlaps = A part of these words is already left out or replaced. Take that back first.
error-nothing-left-of-quote = Nothing would be left of the quote.
error-quote-edited-by-hand = The quote is edited by hand. Change that rendering, or take it back first.
error-quote-changed = The words of the quote have changed since it was prepared. Look at it first: approve it as it is, or take it back.
error-quote-edits-lost = The words of the quote have changed, so it is no longer known what was to be left out or replaced. Take it back and do it again.
error-lines-of-quote = The quote has several speakers, so the rendering needs a line for each line of the quote: { $expected }, not { $given }.
error-bad-span = Bytes { $start } to { $end } are not a valid passage. The text is { $length } bytes long, and a passage cannot begin or end inside a character. Give another range, or the words instead.
error-round-closed = Round { $number } is closed, so nothing in it can be changed. Switch to an open round, or open it again.
error-same-round = Round { $number } cannot be compared with itself. Choose two different rounds.
error-only-one-round = The project has only one round, so there is nothing to compare it with. Begin a new round first.
error-colour-in-use = The colour “{ $name }” is in use and cannot be removed. Give the excerpts and codes another colour first.
error-colours-of-closed-round = The colours are used by round { $number }, which is closed. Make a new colour set, or open the round again.
error-code-of-other-round = The code “{ $name }” belongs to round { $number }. Switch to that round to change it.
error-other-round = The excerpt is from round { $excerpt } and the code from round { $code }. An excerpt only takes codes of its own round.
error-round-open = Round { $number } is open already.
error-round-name-is-number = “{ $name }” cannot be the name of a round, because it could be mistaken for the number of one. Choose a name with letters.
error-round-name-taken = Round { $number } is already called “{ $name }”. Choose another name.
error-slash-in-name = A name has no slash, so “{ $name }” cannot be used. A code keeps its place when it is renamed.
error-export-format = The file cannot have that extension. Use { $endings }.
error-dialect-line = Line { $line } (“{ $text }”) must have from 2 to 64 forms, each a single word. Write the word, a colon, and its other forms, such as “jeg: eg æ”.
error-no-terminal = tusj needs a terminal window to draw its screens. Start it from a terminal, or use one of the commands in “tusj --help”.
error-import-empty = The file is empty. Check that it is the right file, and that the text has been saved in it.
error-import-no-speech = The file is no transcript that tusj knows. Of .json, it reads what Whisper and programs built on it write.
error-import-own-table = This is a table made by tusj, not an interview.
error-import-only-embedded = The document has no text of its own, only an embedded file, which tusj cannot read. Open it in Word, save it again as .docx, and import it again.
error-import-only-left-out = All the text in the document is hidden or deleted, or is in page headers, footers or diagrams, which tusj does not read. Check that it is the right file.
error-import-only-pictures = The document has pictures but no text. If it was scanned, it must be turned into text first.
error-import-scanned = The PDF holds pictures of pages, not text, as a scanner makes them. Let a program recognise the text (OCR), or get the document that the PDF was made from, and import that.
error-import-unknown-letters = The PDF does not say which letters its text has, so tusj cannot read it. Get the document that it was made from, or print it as a new PDF, and import that.
error-import-lock-file = This is Word’s lock file for a document that is open, not the document itself. Close the document in Word.
error-import-not-a-file = This is not an ordinary file. Choose a file that holds a transcript.
error-import-no-ending = The file has no ending, so tusj cannot tell what kind of file it is. Give it one of these: .docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .tsv, .xlsx or .ods.
error-import-ending = Files of the kind “.{ $ending }” cannot be read. Save the transcript as .docx or .txt.
error-import-old-word = This is a document from Word before 2007. Open it in Word and save it as .docx.
error-import-protected = The document is protected by a password. Open it in Word, remove the password, and import it again.
error-import-protected-pdf = The PDF is protected by a password. Open it with the password, save or print it as a new PDF without one, and import that.
error-import-something-else = The file name ends in .{ $ending }, but the file contains { $holds }. Save the transcript again as .docx or .txt.
error-import-broken = The file is damaged or incomplete. Get a new copy, or open it in the program that made it, and save it again.
error-import-broken-part = The file is damaged (“{ $part }” in it cannot be read). Get a new copy, or open it in the program that made it, and save it again.
error-import-binary = The file contains no text. Check that it is the right file.
error-import-unknown-encoding = “{ $name }” is not a known encoding. Write utf-8, windows-1252 or macintosh, for example.
error-import-too-large = The file is { $size } MB, and no transcript is that large; the limit is { $limit } MB. Check that it is the right file.
error-import-unpacks-too-large = Unpacked, the file is larger than { $limit } MB, and no transcript is that large. Do not open it unless you know where it comes from.
error-import-too-deep = The parts of the file lie inside one another more than { $limit } levels deep, and no document is made like that. Do not open it unless you know where it comes from.
error-import-too-many-pieces = The file has more than { $limit } paragraphs, cells and formatted pieces, and no transcript is that large.
error-import-too-many-columns = The table has more than { $limit } columns, and no survey or transcript is that wide. Check that it is the right file.
error-import-too-many-respondents = The survey has more than { $limit } respondents, and each becomes a document. Make a table with those whose answers you will code.
error-import-too-many-files = The folder holds more than { $limit } files and folders. Name the folder in it where the interviews are.
error-import-counts = This is a list of codes that says how many passages each has, and not which. Export the whole project as REFI-QDA (.qdpx), or make a table with the columns Document, Quote and Code.
error-import-cell-too-long = A cell on line { $line } of the table holds more than { $limit } MB of text. A quotation mark may be missing, or it is not the right file.
error-import-old-spreadsheet = This is a spreadsheet from Excel before 2007. Open it in Excel and save it as .xlsx.
error-import-no-transcript = tusj cannot tell what the table holds; its columns are { $columns }. An interview needs “Speaker” and “Text”, and may have “Time”. If it is a survey, choose the columns with open answers (on the command line: --answers).
error-import-participant-table = This looks like a table of participants, not interviews. Import it together with the interviews (on the command line: --participants). If it is a survey, choose the columns with open answers (--answers).
error-import-codebook-table = This is a codebook, not an interview. Import it with “tusj codebook project.tusj import”.
error-import-no-answers = No column of the table looks like open answers. Name each with --answers. The columns are { $columns }.
error-import-unknown-column = The table has no column “{ $name }”. Write the whole heading, or the letter of the column. The columns are { $columns }.
error-import-several-columns = Several columns have “{ $name }” in their headings: { $columns }. Write the whole heading, or the letter of the column.
error-import-several-transcripts = The file holds { $n } transcripts, and there must be one here. Save the one you want as a file of its own.
error-import-too-slow = tusj has spent { $seconds } seconds on the file without reaching its end, and no transcript takes that long. Open it in another program, save it again, and import that.
error-import-no-number-column = The table has no column with the participants’ numbers. Its columns are { $columns }. Call the column “number”.
error-import-no-path-column = The table has no column with the names of the codes. Its columns are { $columns }. Call the column “code”.
error-import-no-document-column = The table has no column with the names of the documents. Its columns are { $columns }. Call the column “document”.
error-import-no-passage-column = The table does not say where the passages are. Its columns are { $columns }. Add a column “quote” with the words, or “start_byte” and “end_byte”.
error-import-not-a-table = The file holds { $holds } and no table. Save the table as .xlsx or .csv.
error-import-no-table = The document has no table. Make one with a column “code”, or save the codebook as a list in a .txt file.
error-import-repeated-column = Two columns of the table are called “{ $name }”. Give one of them another name.
error-import-ragged = Line { $line } of the table has { $cells } cells, but there are { $columns } columns. Correct the line.
error-import-no-value = Line { $line } of the table has no value in the column “{ $column }”. Fill it in.
error-import-not-a-number = Line { $line } of the table has “{ $value }” in the column “{ $column }”, where there must be a whole number.
error-import-repeated-value = “{ $value }” on line { $line } of the table is on an earlier line too. Each line must have its own.
error-import-numbers-identify = The column “{ $column }” should hold the participants’ numbers, but seems to reveal who they are. Make a column “number” with numbers instead.
error-import-bad-colour = “{ $value }” on line { $line } of the table is not a colour. Write a name such as “yellow”, or # and six digits.
content-text = plain text
content-word = a Word document
content-spreadsheet = a spreadsheet
content-presentation = a presentation
content-open-document = an OpenDocument file
content-archive = a compressed folder (zip)
content-pdf = a PDF
content-rich-text = rich text (RTF)
content-media = a picture, sound or video
content-unknown = something else
error-query-open-quote = The quotation mark at “{ $part }” is never closed. Put a quotation mark where the phrase ends.
error-query-bracket = The bracket at “{ $part }” has no matching bracket. Add or remove one.
error-query-missing-operand = Something is missing at “{ $part }”. Put something to search for on both sides.
error-query-missing-after = Write what is to be left out after “{ $part }”.
error-query-missing-value = There is nothing after “{ $part }”. Write what to search for there.
error-query-sign = The sign at “{ $part }” can only come last in a word: word* finds words that begin like that, word~ words that are spelled almost like that.
error-query-near-miss = “{ $part }”: ~ allows one or two letters to differ. Write the word with ~, ~1 or ~2 after it.
error-query-no-word = “{ $part }” has no letters or digits to search for. Remove it.
error-query-nothing = The search has only invisible characters. Write what you want to find, such as “tired”.
error-query-value = No participant has “{ $value }” as { $attribute }.
error-query-attribute = “{ $name }” is an attribute, and attributes are written with an equals sign: { $example }.
error-query-pattern = “{ $part }” looks like a regular expression, which tusj does not support. Write word* for words that begin like that, or put the text in quotation marks.
error-query-distance = The number in “{ $part }” must be from 1 to 1000: NEAR/5 means at most five words apart.
error-query-only-words = Each side of “{ $part }” can only have words, or words with OR between them in brackets.
error-query-number = The value in “{ $part }” is not a number. Write age>40 or age=30..40.
error-query-no-numbers = The attribute { $attribute } has no values that are numbers, so it cannot be compared with a number.
error-query-too-large = The search is too long or has too many brackets. Split it into smaller searches.

### Export

export-themes-title = Themes and quotes
export-codebook-title = Codebook
export-method-title = Facts for the method chapter
export-themes-caption = The themes with definitions, quotes and counts
export-codebook-caption = The codes with definitions and counts
export-method-caption = What was done in each round
method-material = The material and the analysis
method-tree = How the coding tree is built
method-checklist = What the project knows for COREQ, items 24 to 32
method-checklist-note = COREQ is a checklist for interview studies: Tong, Sainsbury and Craig (2007), “Consolidated criteria for reporting qualitative research (COREQ)”, International Journal for Quality in Health Care, 19(6), 349–357. The questions are shortened here.
method-column-item = Item
method-column-known = What the project knows
method-program = The interviews were coded with the computer program tusj, version { $version }.
method-coders = { $n } ({ $names })
method-nobody = nobody yet
coreq-none = There are no codes yet.
coreq-24 = 24. How many coded the material
coreq-24-nobody = Nobody has marked anything yet.
coreq-24-coders = { $n ->
    [one] One person coded: { $names }.
   *[other] { $n } people coded: { $names }.
}
coreq-25 = 25. How the coding tree is built
coreq-25-levels = { $n ->
    [one] The tree has one level ({ $levels }). The codebook shows all codes with their definitions.
   *[other] The tree has { $n } levels ({ $levels }). The codebook shows all codes with their definitions.
}
coreq-26 = 26. Whether the themes were set in advance or came from the material
coreq-26-imported = { $n ->
    [one] One code was imported with a codebook.
   *[other] { $n } codes were imported with a codebook.
}
coreq-26-before = { $n ->
    [one] One code was made before the first passage was coded.
   *[other] { $n } codes were made before the first passage was coded.
}
coreq-26-after = { $n ->
    [one] One code was made while coding or later.
   *[other] { $n } codes were made while coding or later.
}
coreq-26-journey = The table from codes to themes shows which codes of an earlier round the themes come from.
coreq-26-write = tusj does not know where the imported codebook comes from: write that yourself.
coreq-27 = 27. Which program was used
coreq-28 = 28. Whether participants commented on the findings
coreq-28-unknown = tusj does not know this. Write yourself whether the participants saw the findings, and what they said.
coreq-29 = 29. Whether there are quotes, and who says each
coreq-29-none = No quotes are flagged for the thesis yet.
coreq-29-flagged = { $n ->
    [one] One quote is flagged for the thesis, from { $people } of { $of } participants.
   *[other] { $n } quotes are flagged for the thesis, from { $people } of { $of } participants.
}
coreq-29-pseudonym = Each quote has the pseudonym of the person who says it.
coreq-29-role = Each quote has the role of the person who says it.
coreq-29-attributes = Each quote has the pseudonym and the attributes of the person who says it.
coreq-29-number = Each quote has the number of the person who says it.
coreq-29-nothing = Quotes are printed without saying who speaks. COREQ asks that each quote is identified (“tusj quote-style” changes it).
coreq-30 = 30. Whether the findings agree with the material
coreq-30-codes = { $n } of { $of } codes have excerpts, and each excerpt stands at its place in an interview. Whether the findings agree with them is for you to show.
coreq-31 = 31. Whether the main themes are clear
coreq-31-theme = { $name } ({ $excerpts }, { $people } participants)
coreq-31-themes = { $themes }. { $n } of { $of } have a definition or a condensate.
coreq-32 = 32. Whether minor themes and differing cases are described
coreq-32-one-level = The tree has one level only.
coreq-32-none = No code is used for one participant only.
coreq-32-single = Used for one participant only: { $names }.
coreq-32-write = Who does not speak about a theme stands under the table of counts.
export-journey-caption = The themes of { $new } and the codes of { $old } that they come from
export-excerpts-title = Excerpts
export-transcripts-title = Interviews with codes
transcripts-left-out = Not in plain text: codes, colours and memos.
data-taguette-left-out = Not in it: colours, memos, rounds and who coded.
data-corpus-left-out = Not in it: what interviewers say, headings and your own texts.
data-corpus-signs = Of the signs in the text, only letters, digits and ordinary punctuation are in it.
data-corpus-reading = When IRaMuTeQ opens it, choose UTF-8, and add letters such as æ, ø and å to the characters that it keeps.
data-lines-left-out = Not in it: excerpts of other rounds, definitions, and memos on anything but excerpts.
data-beside = Made { $file }: the configuration of an index for Quickwit.
caption-table = Table
coded-code = Code
coded-code-pen = Colour of the code
coded-code-memo = Memo on the code
coded-pen = Colour
coded-memo = Memo
transcript-margin = Codes and memos
export-matrix-title = Matrix
report-title = Themes and quotes
report-holds = The report shows { $n } coded excerpts; an excerpt with several codes stands under each of them. The text around them is not in it.
report-holds-context = The report shows { $n } coded excerpts; an excerpt with several codes stands under each of them, with some of the text around them.
report-skip = Go to the quotes
report-filter = Narrow
report-search = Words (/)
report-reset = Show all
report-themes = Themes
report-context = The text around it
report-comment = Comment on the quote
report-comment-theme = Comment on the theme
report-comments = Your comments
report-comments-how = The comments are saved in a small file that you send to the person who wrote the thesis. Nothing is sent from here. Keys: j and k go between quotes, c comments, / searches.
report-name = Your name
report-save = Save the comments
report-shown = # of # quotes
report-who = Write your name first.
report-no-comments = There are no comments to save.
report-saved = Saved # comments.
report-file = comments.json
report-absent = Do not speak about it: { $names }.
comments-brought = { $n ->
    [one] One comment by { $by } was brought in as a memo.
   *[other] { $n } comments by { $by } were brought in as memos.
}
comments-known = { $n ->
    [one] One had been brought in before.
   *[other] { $n } had been brought in before.
}
comments-lost = { $n ->
    [one] One is about an excerpt or a code that was removed, and was left out.
   *[other] { $n } are about excerpts or codes that were removed, and were left out.
}
act-comments-imported = brought in comments from a report
all-themes-docx = themes.docx
all-themes-xlsx = themes.xlsx
all-excerpts-xlsx = excerpts.xlsx
all-excerpts-csv = excerpts.csv
all-codings-csv = codings.csv
all-codebook-docx = codebook.docx
all-memos-docx = memos.docx
all-diary-docx = research diary.docx
all-results-docx = results.docx
all-analysis-docx = from text to theme.docx
all-matrix-docx = matrix.docx
all-matrix-xlsx = matrix.xlsx
all-counts-docx = counts per theme.docx
all-words-docx = typical words.docx
all-interviews-docx = coded so far.docx
all-colours-docx = colours per theme.docx
all-saturation-docx = saturation.docx
all-co-occurrence-docx = themes together.docx
all-informants-docx = participants.docx
all-method-docx = method.docx
all-journey-docx = from codes to themes.docx
all-journey-svg = figure from codes to themes.svg
all-report-html = report for the supervisor.html
all-transcripts-html = interviews with codes.html
all-tree-svg = figure categories.svg
all-tree-png = figure categories.png
all-map-svg = figure thematic map.svg
all-heat-map-svg = figure matrix.svg
all-saturation-svg = figure saturation.svg
all-frequencies-svg = figure counts.svg
all-co-occurrence-svg = figure themes together.svg
all-empty = Not made, since there is nothing to put in: { $names }.
all-left-out = Not made: the file with everything about one participant. It is meant for that person alone; make it with “tusj export FILE participant”.
export-participant-caption = Facts about { $number }
export-participant-cells = Written in the matrix
export-participant-memos = Memos
export-results-title = Results
export-results-sentence = { $people } participants speak about this, in { $excerpts }.
export-results-table = The themes in numbers
export-flagged-only = These are the quotes that are flagged for the thesis.
export-flagged-none = No quotes are flagged for the thesis, so all are here.
export-results-unquoted = No quote is chosen for: { $themes }.
export-analysis-title = From text to theme
export-analysis-caption = From text to theme: examples of the analysis
meaning-passage = Excerpt
meaning-condensed = Condensation
meaning-unit = Meaning unit
meaning-unit-condensed = Condensed meaning unit
meaning-unit-stc = Meaning unit
level-subgroup = Subgroup
level-result-category = Result category
level-empirical-code = Empirical code
level-concept = Concept
level-overarching-theme = Overarching theme
figure-tree = Categories and subcategories
figure-map = Thematic map
figure-heat-map = Matrix: themes and participants
figure-saturation = Saturation: new codes per interview
figure-frequencies = Number of excerpts and participants per theme
figure-co-occurrence = Themes that stand together
figure-overlap = The numbers are places where both themes are on the same text.
figure-turn = The numbers are turns that have both themes.
figure-interview = The numbers are interviews that have both themes.
figure-order-interviewed = The interviews stand in the order of the list of documents.
figure-order-coded = The interviews stand in the order in which they were first coded.
figure-only-theme = Only codes under “{ $theme }”.
export-figure = figure
matrix-not-asked = not asked
matrix-total = Total
matrix-caption-counts = Number of excerpts
matrix-caption-presence = Who has excerpts on what
matrix-caption-words = Summaries
matrix-caption-quotes = Quotes
matrix-note-totals = The totals are distinct excerpts and distinct participants, so an excerpt with two themes counts once. ✎: Something is written, but no excerpt is coded.
export-matrix-size = { $rows } × { $columns }
export-counts-title = Counts per theme
export-counts-caption = How many excerpts each theme has, and how many participants speak about it
export-counts-silent = Who does not speak about the theme
export-informants-title = The participants
export-informants-caption = The participants
export-values-caption = How many participants have what
export-interviews-title = The interviews
export-interviews-caption = How much of each interview has been coded
export-interviews-rules = The words are those that the participants say. A word is coded if it stands in an excerpt with a code or a colour in round { $round }. The day is the last one on which something was marked, coded or noted, in any round.
export-colours-title = Colours per theme
export-colours-caption = How many of the excerpts of each theme have each colour
export-colours-rules = A colour on an excerpt counts in all its themes, and a colour on a coding only in the theme of that code. An excerpt can have several colours. Round { $round }. What interviewers say is not counted.
export-saturation-title = Saturation
export-saturation-caption = How many new codes each interview adds
export-co-occurrence-title = Themes that stand together
export-co-occurrence-caption = How often two themes stand together
column-coded = Coded, %
column-last-worked = Last worked on
column-no-colour = No colour
colours-without-code = Without a code
saturation-which = Which
co-occurrence-pairs = Pairs of excerpts
co-occurrence-interviews = Interviews
counts-all = All
export-words-title = Typical words
words-caption-themes = Words that are used more in each theme than elsewhere
words-caption-groups = Words that each group uses more than the others
words-column = Words
words-how = First how often a word is used here, then in brackets how often in the rest of what the participants say; all forms of a word count as one. A word is listed if at least two people use it (where more than one speaks), if it makes up at least twice as large a share of the words here as there, and if chance alone would seldom do that (log-likelihood 6.63 or more). Words that everyone uses are therefore left out.
words-how-listed = All forms of a word count as one. “Elsewhere” is the rest of what the participants say. A word is listed if its share of the words is at least twice as large here as elsewhere (log-likelihood 6.63 or more), and if at least two people use it; where only one person speaks, one is enough. Words that everyone uses are therefore left out.
words-read = The list is a way into the texts. It never replaces reading them.
words-none = No theme uses any word clearly more than the rest.
sheet-about = About the table
sheet-cut = { $n ->
    [one] One cell was cut
   *[other] { $n } cells were cut
 } because Excel holds at most 32,767 characters in a cell. The file as .csv has all the text.
sheet-cut-mark = { " " }… (cut, see the sheet “About the table”)
export-note-total = { $total } in all.
export-note-counting = A passage counts once for each coder, even if it was marked in several rounds. Each participant counts once. What interviewers say, and your own texts, are not counted.
export-note-query = Selection: { $query }.
export-note-round = Round { $round }.
export-retired = No longer in use
level-theme = Theme
level-subtheme = Subtheme
level-category = Category
level-subcategory = Subcategory
level-group = Code group
level-code = Code
level-nth = Level { $n }
column-definition = Definition
column-inclusion = Use when
column-exclusion = Do not use when
column-example = Example
column-quotes = Quotes
column-quote = Quote
column-excerpts = Excerpts
column-file = File
column-participants = Participants
column-participant = Participant
column-document = Document
column-turn = Turn
column-time = Time in the recording
column-speaker = Speaker
column-label = Label
column-shown-as = Shown as
column-role = Role
column-start = Start (position in the text)
column-end = End (position in the text)
column-code = Code
column-codes = Codes
column-level = Level
column-colour = Colour
column-memos = Memos
column-coder = Coded by
column-round = Round
column-before = Text before
column-after = Text after
column-from = Comes from
column-new = Added
column-ids-before = Numbers of the excerpts before
column-ids-after = Numbers of the excerpts now
column-retired = Out of use
column-about = About
column-source = Source
column-memo = Memo
column-theme = Theme
column-group = Group
column-attribute = Attribute
column-asked = Asked
column-percent = Percent
column-present = Present (1/0)
yes = yes
no = no
attribution = { $by }, { $turns }
attribution-with-time = { $by }, { $turns }, { $time }
quote-opens = “
quote-closes = ”
day = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

### Acts

act-project-made = made the project
act-documents-imported = imported { $names }
act-project-imported = took in a project from another program: { $names }
act-marks-imported = imported highlights and comments for { $names }
act-document-renamed = renamed “{ $before }” to { $name }
act-document-changed = changed the details of { $name }
act-text-written = wrote { $name }
act-text-corrected = corrected the text of { $name }
act-name-replaced = replaced a name in { $names }
act-text-reimported = took in a corrected version of { $name }
act-turns-changed = changed turns in { $name }
act-turns-joined = joined turn { $turn } with the next in { $name }
act-turn-split = split turn { $turn } in { $name }
act-turns-given = gave { $n ->
    [one] turn
   *[other] turns
} { $turns } in { $name } to { $speaker }
act-to-interviewer = the interviewer
act-document-removed = removed { $name }
act-speaker-changed = changed who speaks in { $name }
act-participants-added = added the participants { $names }
act-participant-changed = changed the participant { $name }
act-participant-removed = removed the participant { $name }
act-code-added = added the code { $codes }
act-codebook-imported = imported the codes { $codes } from a codebook
act-code-renamed = renamed the code “{ $before }” to { $code }
act-code-moved = moved the code “{ $before }” to { $code }
act-code-reordered = moved the code { $code } to another place among the codes on the same level
act-codes-moved = moved the codes { $codes }
act-codes-grouped = grouped { $codes } under { $code }
act-codes-merged = merged { $codes } into { $code }
act-code-split = moved { $excerpts } from { $code } to { $codes }
act-short-moved = moved “{ $code }” under “{ $under }”
act-short-moved-top = moved “{ $code }” to the top of the codebook
act-short-reordered = moved “{ $code }” among the codes on its level
act-short-codes-moved = moved { $n ->
    [one] one code
   *[other] { $n } codes
} under “{ $under }”
act-short-codes-moved-top = moved { $n } codes to the top of the codebook
act-short-merged = merged { $n } codes into “{ $path }”
act-short-dealt = moved { $excerpts } to “{ $path }”
notice-u-undoes = { $done }. u undoes.
act-code-broken-up = broke the code { $code } up into { $codes }
act-code-described = changed the description of the code { $code }
act-code-defined = defined the code { $code }
act-code-coloured =
    gave { $n ->
        [one] the code
       *[other] the codes
    } { $code } the colour { $pen }
act-code-uncoloured =
    removed the colour from { $n ->
        [one] the code
       *[other] the codes
    } { $code }
act-code-retired =
    took { $n ->
        [one] the code
       *[other] the codes
    } { $code } out of use
act-code-restored =
    took { $n ->
        [one] the code
       *[other] the codes
    } { $code } into use again
act-code-removed =
    removed { $n ->
        [one] the code
       *[other] the codes
    } { $code }
act-excerpt-coloured = gave { $excerpts } in { $documents } the colour { $pen }
act-excerpt-uncoloured = removed the colour from { $excerpts } in { $documents }
act-excerpt-coded = coded { $excerpts } in { $documents } with { $codes }
act-coding-removed = removed { $codes } from { $excerpts } in { $documents }
act-coding-coloured = gave a coding in { $documents } the colour { $pen }
act-coding-uncoloured = removed the colour from a coding in { $documents }
act-excerpt-resized = moved the borders of an excerpt in { $documents }
act-excerpt-removed = removed { $excerpts } in { $documents }
act-excerpt-flagged = flagged { $excerpts } in { $documents } for the thesis
act-excerpt-unflagged = took { $excerpts } in { $documents } out of the thesis
act-excerpt-condensed = condensed { $excerpts } in { $documents }
act-condensation-removed = removed the condensation of { $excerpts } in { $documents }
act-quote-prepared = prepared a quote in { $documents } for print
act-quote-restored = took back what was done to { $excerpts } in { $documents }
act-quote-translated = translated a quote in { $documents }
act-quote-approved = approved { $excerpts } in { $documents } as they were prepared
act-code-summed-up = changed the condensate of the code { $code }
act-quote-style-changed = changed how quotes are printed
act-memo-written = wrote { $memo }
act-memo-changed = changed { $memo }
act-memo-removed = removed { $memo }
act-form-made = made the form { $form }
act-form-renamed = renamed the form “{ $before }” to { $form }
act-form-group-changed = changed which participants the form { $form } is for
act-form-moved = moved the form { $form } in the list
act-form-removed = removed the form { $form }
act-form-column-added = added the column { $column } to the form { $form }
act-form-column-renamed = changed the heading of the column { $column } in the form { $form }
act-form-column-moved = moved the column { $column } in the form { $form }
act-form-column-removed = removed the column { $column } from the form { $form }
act-cell-written = wrote in the matrix about { $names } under { $topics }
act-cell-emptied = emptied the matrix about { $names } under { $topics }
act-cell-not-asked = noted that { $names } were not asked about { $topics }
act-cell-asked = took back that { $names } were not asked about { $topics }
act-of-note = a memo about { $about }
act-of-diary = a note in the research diary
act-of-summary = the summary of { $about }
act-of-reflection = the reflection on { $about }
act-about-round = round { $number }
act-about-excerpt = an excerpt in { $documents }
act-colour-changed = changed the colour { $name }
act-coder-added = added the coder { $name }
act-search-saved = saved the search { $name }
act-search-removed = removed the saved search { $name }
act-dialect-changed = changed the project’s dialect words
act-levels-named = named the levels of the codebook
act-round-begun = began { $round }
act-round-closed = closed { $round }
act-round-reopened = opened { $round } again
act-round-renamed = renamed { $round }
act-round-coloured = gave { $round } another set of colours
act-colour-set-changed = changed the colour set { $name }
act-suggestion-dismissed = put aside a suggestion from { $documents }
act-suggestion-dismissed-for = put aside a suggestion from { $documents } for { $codes }
act-setting-changed = changed a setting
act-undone = undid: { $act }
act-redone = redid: { $act }
act-forgotten = erased content for good
act-redacted =
    removed words for good, { $n ->
        [one] in one place
       *[other] in { $n } places
    }
act-repaired = repaired the project
act-gone = something that has since been erased
act-and-more = { $names } and { $n } more
act-mark-undone = { $act } (undone since)
act-mark-redone = { $act } (undone, then redone)
act-mark-forgotten = { $act } (its content was erased for good)
acts-project-made = project made
acts-documents-imported = documents imported
acts-project-imported = projects taken in from other programs
acts-marks-imported = highlights and comments imported
acts-comments-imported = comments from reports brought in
acts-document-changed = documents changed
acts-document-removed = documents removed
acts-speaker-changed = speakers changed
acts-participants-added = participants added
acts-participant-changed = participants changed
acts-participant-removed = participants removed
acts-code-added = codes added
acts-code-renamed = codes renamed
acts-code-moved = codes moved
acts-code-defined = codes defined
acts-code-coloured = codes coloured
acts-code-retired = codes taken out of or into use
acts-code-removed = codes removed
acts-codebook-imported = codebooks imported
acts-codes-moved = codes moved together
acts-codes-grouped = codes grouped under another
acts-codes-merged = codes merged into another
acts-code-split = codes split
acts-code-broken-up = codes broken up into the words of their excerpts
acts-code-described = codes described
acts-levels-named = names of the levels changed
acts-excerpt-coloured = excerpts coloured
acts-excerpt-coded = excerpts coded
acts-coding-removed = codes taken off excerpts
acts-coding-coloured = codings coloured
acts-excerpt-resized = borders of excerpts moved
acts-excerpt-removed = excerpts removed
acts-excerpt-flagged = excerpts flagged for the thesis
acts-excerpt-unflagged = excerpts taken out of the thesis
acts-excerpt-condensed = excerpts condensed
acts-condensation-removed = condensations removed
acts-quote-prepared = quotes prepared for print
acts-quote-restored = quotes taken back
acts-quote-translated = quotes translated
acts-quote-approved = quotes approved
acts-code-summed-up = condensates changed
acts-quote-style-changed = printing of quotes changed
acts-memo-written = memos written
acts-memo-changed = memos changed
acts-memo-removed = memos removed
acts-form-made = forms made
acts-form-renamed = forms renamed
acts-form-group-changed = forms given another group
acts-form-moved = forms moved
acts-form-removed = forms removed
acts-form-column-added = columns of forms added
acts-form-column-renamed = columns of forms given another heading
acts-form-column-moved = columns of forms moved
acts-form-column-removed = columns of forms removed
acts-cell-written = cells of the matrix written
acts-cell-emptied = cells of the matrix emptied
acts-cell-not-asked = participants noted as not asked
acts-cell-asked = participants no longer noted as not asked
acts-colour-changed = colours changed
acts-coder-added = coders added
acts-search-saved = searches saved
acts-search-removed = saved searches removed
acts-dialect-changed = dialect words changed
acts-setting-changed = settings changed
acts-round-begun = rounds begun
acts-round-closed = rounds closed
acts-round-reopened = rounds reopened
acts-round-renamed = rounds renamed
acts-round-coloured = rounds given another colour set
acts-colour-set-changed = colour sets changed
acts-undone = acts undone
acts-redone = acts redone
acts-forgotten = content erased for good
acts-text-written = own texts written
acts-text-corrected = texts corrected
acts-name-replaced = names replaced
acts-text-reimported = corrected texts taken in
acts-turns-changed = turns changed
acts-suggestion-dismissed = suggestions put aside
acts-redacted = words removed for good
acts-repaired = projects repaired
thing-setting = setting
thing-coder = coder
thing-colour-set = colour set
thing-colour = colour
thing-round = round
thing-participant = participant
thing-attribute = attribute
thing-attribute-value = value
thing-document = document
thing-speaker = speaker
thing-code = code
thing-excerpt = excerpt
thing-quote = quote
thing-coding = coding
thing-memo = memo
thing-correction = correction of a text
thing-round-copy = copy of excerpts
thing-dismissal = suggestion put aside
thing-preparation = quote for print
thing-condensate = condensate
thing-form = form
thing-form-column = column
thing-cell = cell
field-name = name
field-definition = definition
field-inclusion = when to use it
field-exclusion = when not to use it
field-parent = place
field-colour = colour
field-position = the order was changed
field-retired = use
field-role = role
field-participant = participant
field-language = language
field-kind = kind
field-label = label
field-number = number
field-pseudonym = pseudonym
field-value = value
field-words = text
field-closed-at = the round
field-digit = digit
field-flagged = for the thesis
field-condensation = condensation
field-edits = what is left out of and put into the quote was changed
field-rendering = edited by hand
field-translation = translation
field-heading = heading
field-query = participants
field-not-asked = asked
history-place = { $document }, turn { $turn }
history-gone = { $place } (no longer there)
history-marked = marked
history-unmarked = removed
history-borders = its borders were moved
history-added = new
history-removed = removed
history-nothing = none
history-top = at the top
history-retired = out of use
history-in-use = in use
history-not-asked = not asked
history-asked = asked
history-closed = closed
history-open = open
history-left-out = … and { $n } more changes
history-erased = Its content was erased for good.
history-no-changes = The act changed nothing in the project.
history-title = History
history-all = all acts
history-none = No acts match what was chosen.
history-none-here = No acts match what was chosen. Esc shows all again.
history-show-all = Esc shows all
history-chosen = { $n ->
    [one] only what was chosen
   *[other] { $n } choices at once
}
history-looking = Looking through the history …
history-act = Act { $n }
history-leads-nowhere = What was changed here is no longer in the project.
history-day = day
history-kind = kind
history-filter-title = Show only
fact-began = Began
fact-closed = Closed
fact-start = Begun with
fact-start-copy = the codes and excerpts of round { $number }
fact-start-codes = the codes of round { $number }
fact-start-empty = an empty codebook
fact-codes = Codes in the round
fact-coded = Coded
fact-interviews = Interviews
fact-participants = Participants
fact-words-participants = Said by participants
fact-words-all = Said in all
fact-own-texts = Texts of your own
fact-coders = Coded by
fact-program = Program
fact-level = Level { $n }: { $name }
fact-top-codes = On the top level
fact-with-under = { $name } ({ $n } below)
fact-retired = No longer in use
fact-defined = With a definition
fact-days = Days worked
fact-days-of = Days worked, { $coder }
fact-codes-added = codes made
fact-codes-retired = codes taken out of use
fact-marked = excerpts marked
fact-recoded = excerpts recoded
fact-unmarked = excerpts removed
fact-erased = Acts that are not counted in full, because words were removed for good
rewind-acts = { $n ->
    [0] There is nothing to undo after that act.
    [one] This undoes 1 act ({ $kinds }).
   *[other] This undoes { $n } acts ({ $kinds }).
}
rewind-kind = { $kind }: { $n }
rewind-by = Done by { $coders }.
rewind-coder = { $name } ({ $n })
rewind-rounds = { $n ->
    [one] It concerns round { $rounds }.
   *[other] It concerns rounds { $rounds }.
}
rewind-others = { $n ->
    [one] One of them was done from another window: { $act }.
   *[other] { $n } of them were done from another window, the latest: { $act }.
}
rewind-skipped = { $n ->
    [one] 1 act stays, because its content was erased for good.
   *[other] { $n } acts stay, because their content was erased for good.
}
rewind-redo = Everything can be redone.
rewind-done = { $n ->
    [one] Undid 1 act.
   *[other] Undid { $n } acts.
}

### Command line

encoding-for = { $name } ({ $letters })
encoding-western = western Europe
encoding-mac = old Mac
encoding-central = central Europe
encoding-cyrillic = Cyrillic
encoding-greek = Greek
encoding-turkish = Turkish
encoding-baltic = Baltic
encoding-nordic = Nordic
encoding-hebrew = Hebrew
encoding-arabic = Arabic
encoding-vietnamese = Vietnamese
encoding-thai = Thai
encoding-chinese = Chinese
encoding-japanese = Japanese
encoding-korean = Korean
read-as-guess = read as { $encoding }, a guess from few letters: check that all letters are right
read-as-likely = read as { $encoding }, probably right
read-as-certain = read as { $encoding }
read-as-chosen = read as { $encoding }, as you chose
certainty-guess = a guess
certainty-likely = likely
certainty-certain = certain
certainty-chosen = your choice
warning-no-speakers = No speakers were found, so each paragraph became a turn.
warning-speaker-missed = “{ $label }” begins { $n } lines but was not read as a speaker.
warning-letters-unreadable = Letters that could not be read in this encoding stand as �: { $n }. Choose another encoding.
warning-characters-dropped = Invisible control characters were left out: { $n }.
warning-hidden-text = Hidden text was left out, places: { $n } ({ $words }).
warning-deleted-text = Text that was deleted with tracked changes was left out, places: { $n } ({ $words }).
warning-field-codes = Words inside field codes were left out, places: { $n } ({ $words }).
warning-small-letters = Small letters above the text (reading aids) were left out, places: { $n } ({ $words }).
warning-headers-and-footers = Page headers and footers were left out, lines: { $n } ({ $words }).
warning-diagrams = Words in diagrams and charts were left out, places: { $n } ({ $words }).
warning-notes-without-place = Footnotes that the text does not refer to were left out: { $n } ({ $words }).
warning-table-headings = The headings of the table are not turns and were left out: { $n } ({ $words }).
warning-row-numbers = The row numbers of the table were left out: { $n } ({ $words }).
warning-symbols-dropped = Symbols of special fonts were left out: { $n }.
warning-entities-dropped = Characters that are only defined in the file itself were left out: { $n }.
warning-embedded-dropped = Embedded files that cannot be read were left out: { $n }.
warning-cut-off = The file ends in the middle, so text may be missing at the end. Compare it with the original.
warning-marks-in-note = Highlights after the end of the interview were left out: { $n }.
warning-comments-in-note = Comments after the end of the interview were put into the memo: { $n }.
warning-comments-without-place = Comments without a place in the text were put into the memo: { $n }.
warning-marks-beside-turns = Highlights on memos, times and numbers in the table were left out: { $n }.
warning-notes-from-columns = Other columns of the table were read as memos on the turns, not as speech. Memos: { $n }.
warning-repeated-captions = Lines repeated from the previous caption were imported once; repetitions left out: { $n } ({ $words }).
warning-subtitle-notes = Notes and settings in the subtitle file were left out: { $n } ({ $words }).
warning-badges = Text that a meeting program added after names was left out: { $words }.
warning-voices = Left out, since you said that they are not speakers: { $words }.
warning-ending = Left out, since it only says that the interview is over: { $words }.
warning-sheets = Left out, because they hold no interview: { $n ->
    [one] the sheet { $words }
   *[other] the sheets { $words }
}.
warning-hidden-sheets = Left out, because they are hidden: { $n ->
    [one] the sheet { $words }
   *[other] the sheets { $words }
}.
warning-hidden-cells = Left out, because the rows or columns are hidden: { $words }. Show them in the spreadsheet if they are to be imported.
warning-cell-comments = Left out, because they are notes on cells: { $words }.
warning-cell-errors = Left out, because the formulas have no value: { $words }.
warning-formulas = Left out, because the file does not hold the values of the formulas: { $words }. Open it in a spreadsheet program and save it again.
warning-above-table = Left out, because it is above the headings of the survey: { $words }.
warning-dependent-tiers = Left out, because it belongs to tiers that depend on others, such as translations: { $words }.
identifies-name = names
identifies-email = e-mail addresses
identifies-telephone = telephone numbers
identifies-national-id = national identity numbers
identifies-birth-date = dates of birth
identifies-address = addresses
first-coder = C1
first-colour-set = Pens
new-made = Made the project { $file }. Import the interviews with “tusj import”.
demo-made = Made { $file } with { $documents } interviews, { $codes } codes and { $codings } codings.
demo-exists = { $file } already exists, with { $documents } documents, { $codes } codes and { $codings } codings.
documents-none = The project has no documents yet. Import them with “tusj import”.
speakers-none = The document has no speakers; each paragraph is a turn.
document-write-interview = “{ $document }” is an interview, or tells its speakers apart. Correct it with “tusj correct”.
column-removed = Removed
forget-nothing = The file has no removed data left in it.
forget-how = These are gone from the project but are still in the file, so that they can be brought back. “tusj forget FILE --document NAME” or “--participant NUMBER” erases one for good.
forget-done = Erased for good, with everything that was done there: { $names }.
forget-not-rewritten = The file could not be rewritten afterwards, so pieces of the text may still be in it. Free some disk space and run “tusj forget FILE --rewrite”.
forget-rewritten = The file was rewritten. Nothing of what was erased is left in it.
correct-place = { $document }, turn { $turn }: { $text }
correct-division = { $before ->
    [one] one turn becomes
   *[other] { $before } turns become
} { $after }
correct-new-speaker = New in { $document }: { $name }, who does not speak there now.
correct-speaker-without-turns = { $name } has no turns in { $document } after this.
correct-excerpt-person = Excerpt { $id } was said by { $old }, and is now said by { $new }: “{ $quote }”
correct-excerpt-gone = Excerpt { $id } has no text left, and is kept as a memo on the document: “{ $before }”
correct-excerpt-merged = Excerpt { $id } becomes one with another of the same words: “{ $after }”
correct-excerpt-resized = Look at excerpt { $id }, whose border lies in what is corrected: “{ $before }” → “{ $after }”
correct-nothing = There is nothing to correct.
correct-would = { $n ->
    [one] One place
   *[other] { $n } places
}{ $turns ->
    [0] {""}
    [one] {" "}and one turn
   *[other] {" "}and { $turns } turns
} would be corrected; the words of { $excerpts } excerpts change. Nothing is done yet.
correct-done = { $n ->
    [one] One place
   *[other] { $n } places
}{ $turns ->
    [0] {""}
    [one] {" "}and one turn
   *[other] {" "}and { $turns } turns
} corrected; the words of { $excerpts } excerpts changed.
correct-inside-words = “{ $name }” stands alone { $whole } times and inside longer words { $inside } times. Say which you mean: --whole-words or --inside-words (both).
correct-another-interview = “{ $file }” has little in common with “{ $document }”, and may be another interview. Nothing is done; add --another if it shall take its place all the same.
correct-no-document = No document has much in common with “{ $file }”. Say which one it corrects with --document.
table-setting = Setting
table-coder = Coder
table-pens = Set of pens
table-colour = Pen
table-round = Round
table-participant = Participant
table-attribute = Attribute
table-value = Value
table-document = Document
table-speaker = Speaker
table-code = Code
table-excerpt = Excerpt
table-coding = Coding
table-memo = Memo
table-dismissal = Suggestion
table-preparation = Quote for print
table-condensate = Condensate
table-form = Form
table-form-column = Column of a form
table-cell = Cell of the matrix
redact-how = This is for good: undo will not bring it back, and neither will the backups that tusj knows of. Nothing is done yet; add --yes to do it.
redact-nothing = The words are nowhere in the project.
redact-would = { $n ->
    [one] One place
   *[other] { $n } places
} would be changed for good, and every trace of the words removed from the history, the drafts and the backups.
redact-done = Removed for good: { $n ->
    [one] one place
   *[other] { $n } places
}, and every trace in the history.
redact-backups-would = { $n ->
    [one] One backup will be replaced by the project as it is afterwards; what was only in that backup cannot be restored.
   *[other] { $n } backups will be replaced by the project as it is afterwards; what was only in them cannot be restored.
}
redact-backups-replaced = { $n ->
    [one] One backup was replaced by the project as it is now.
   *[other] { $n } backups were replaced by the project as it is now.
}
redact-look = This quotes a part of the struck passage, but is left alone. Look at it yourself ({ $table }): “{ $text }”
backup-cleaned = Replaced by the project as it is now: { $file }
backup-left-missing = This backup could not be found, and may still hold words that were removed for good: { $file }
backup-left-own-work = This copy has acts that the project does not have: somebody has gone on working in it, or it was replaced when a backup was restored. So it was left alone. Open it and remove the words there too, or delete it: { $file }
backup-left-of-original = { $file } is a backup of { $project }, which this project was copied from, so it was left alone. Remove the words in { $project } too.
backup-left-other-project = Another project is now where this backup was, so it was left alone. If the backup was moved, it may still hold the words: { $file }
backup-left-unrecognised = This file is damaged or no longer a project, so it was left alone. It may still hold words that were removed for good: { $file }
backup-left-failed = This backup was not replaced, and may still hold words that were removed for good: { $file } ({ $why })
backup-unclean = This backup may hold words that were removed for good: { $file } “tusj backup --to” tries again to replace it; “tusj backup --forget” takes it off the list.
participants-none = The project has no participants yet. Import them with “tusj import --participants”.
codes-none = The project has no codes yet. Make one with “tusj codebook” or “tusj code”.
memos-none = The project has no memos yet.
column-turns = Turns
column-words = Words
column-number = Number
column-pseudonym = Pseudonym
column-name = Name
column-word = Word
column-here = Here
column-elsewhere = Elsewhere
column-words-here = Words here
column-words-elsewhere = Words elsewhere
column-query = Query
column-colours = Colours
column-closed = Closed
column-when = When
column-who = Who
column-what = What
column-value = Value
matrix-empty = There is nothing to show.
matrix-signs = · no excerpts   – not asked   * something is written
matrix-no-value = without a value
counts-absent = do not speak about it: { $names }
counts-not-asked = not asked: { $names }
saturation-new = New
saturation-all = In all
saturation-note-interviewed = New codes in each interview, in the order of the list of documents. Round { $round }. What interviewers say is not counted.
saturation-note-coded = New codes in each interview, in the order in which they were first coded. Round { $round }. What interviewers say is not counted.
co-occurrence-first = Theme
co-occurrence-second = With
co-occurrence-places = Places
co-occurrence-none = No themes stand together.
co-occurrence-overlap = Pairs of excerpts that share text; an excerpt with both themes is one. Round { $round }. A theme is not compared with what lies under it.
co-occurrence-turn = Turns that have excerpts of both themes. Round { $round }. A theme is not compared with what lies under it.
co-occurrence-interview = Interviews that have excerpts of both themes. Round { $round }. A theme is not compared with what lies under it.
forms-none = There are no forms.
forms-columns = Columns
at-turn = turn { $turn }
at-turns = turns { $turns }
export-made = Made { $file }: { $contents }.
export-quotes-flagged = { $n ->
    [one] Only the one quote that is flagged for the thesis is shown; --all-quotes shows all.
   *[other] Only the { $n } quotes that are flagged for the thesis are shown; --all-quotes shows all.
}
export-left-out = left out, since they are not counted: { $reasons }
nothing-changed = It is like that already. Nothing was changed.
journey-title = From codes to themes: from { $old } to { $new }
journey-contents = the journey from round { $old } to round { $new }, { $themes }
journey-levels = Codes on each level: { $before } → { $after }
journey-kept = { $n ->
    [one] { $n } excerpt has a code in both rounds.
   *[other] { $n } excerpts have a code in both rounds.
}
journey-left-total = { $n ->
    [one] { $n } has one only in { $round }.
   *[other] { $n } have one only in { $round }.
}
journey-new-total = { $n ->
    [one] { $n } has one only in { $round }.
   *[other] { $n } have one only in { $round }.
}
journey-themes = The themes in { $new }, and which codes in { $old } the excerpts under them come from
journey-new = (added)
journey-left = Left behind
journey-left-of = { $left } of { $own }
journey-acts = What was done with the codes
journey-source = { $code } ({ $n })
journey-note-several = An excerpt with several codes stands with each of them.
journey-new-node = Added
journey-figure-note = The numbers are excerpts; the wider a band, the more excerpts it stands for.
figure-of = { $n } of { $of }
figure-not-asked = Hatched: not asked.
figure-not-asked-cell = not asked
figure-new-codes = New codes in each interview
figure-all-codes = Codes in all
compare-unchanged = { $n ->
    [one] { $n } excerpt is unchanged.
   *[other] { $n } excerpts are unchanged.
}
compare-recoded = { $n ->
    [one] { $n } has other codes.
   *[other] { $n } have other codes.
}
compare-resized = { $n ->
    [one] { $n } has other borders.
   *[other] { $n } have other borders.
}
compare-renamed = { $n ->
    [one] { $n } has a code with another name or place.
   *[other] { $n } have a code with another name or place.
}
compare-new = { $n ->
    [one] { $n } is new.
   *[other] { $n } are new.
}
compare-gone = { $n ->
    [one] { $n } is gone.
   *[other] { $n } are gone.
}
compare-only = Only “{ $code }”: { $excerpts }
compare-both = Both: { $excerpts }
undo-overtaken = Not undone, because something was done from another window in the meantime: { $act }. To undo that, give the command again.
backup-made = The backup was made and checked: { $file }
backup-unrecorded = The project could not note that this copy exists. If you later remove words for good, delete it yourself: { $file }
backup-forgotten = Taken off the list; the file itself was left alone: { $file }
backup-holds = { $documents ->
    [one] 1 document
   *[other] { $documents } documents
}, { $excerpts ->
    [one] 1 excerpt
   *[other] { $excerpts } excerpts
}
backup-of-original = { $file } (of { $project })
backup-unreadable = cannot be read
restore-brings-back = Words were removed from the project for good since then, and they come back.
restore-same = The backup is the same as the project.
restore-newer = { $n ->
    [one] The backup has 1 act that the project lacks, and nothing is lost.
   *[other] The backup has { $n } acts that the project lacks, and nothing is lost.
}
restore-older = { $n ->
    [one] The backup is from { $day }. 1 act was done since then and would disappear from the project.
   *[other] The backup is from { $day }. { $n } acts were done since then and would disappear from the project.
}
restore-apart = The backup is from { $day } and has gone its own way: { $more } acts in it are not in the project, and { $n } in the project are not in it. The latter would disappear from the project.
restore-refused = { $text } Give the command with --replace to do it anyway; what is replaced is kept in a file of its own.
restore-done = The backup was restored.
restore-kept = What was replaced is kept in { $file }
backup-folder-note = The project is copied here when you open it and after each hour of work. The ten latest copies are kept. Empty: no backups.
backups-title = Restore a backup
backups-folder-gone = The folder for backups cannot be found now: { $folder }
redo-overtaken = Not redone, because something was done from another window in the meantime: { $act }. If you still want it, give the command again.
coded-from-table = { $n ->
    [0] No new passages were coded from the table.
    [one] Coded one passage from the table.
   *[other] Coded { $n } passages from the table.
}{ $already ->
    [0] {""}
    [one] {" "}One passage was already coded this way.
   *[other] {" "}{ $already } passages were already coded this way.
}
coded-left-out = Line { $line } was left out: { $why }
coded-by-order = Line { $line }: the words occur several times. The place was taken that lies between the passages before and after it in the table.
table-plan = Passages in the table: { $rows }. Found once: { $found }. Found several times, with the place clear from the order: { $ordered }. Found several times: { $repeated }. Not found: { $missing }.{ $bare ->
    [0] {""}
   *[other] {" "}Without a code, colour or memo: { $bare }.
}{ $already ->
    [0] {""}
   *[other] {" "}Already coded this way: { $already }.
}
table-plan-documents = Not in the project: { $names }
table-plan-codes = New codes: { $names }
table-plan-nothing = Nothing was changed. “--only-found” codes what is found and leaves the rest out.
codebook-lost = { $codings } codings were removed too, and { $excerpts } excerpts that had no other code, colour or memo. “tusj undo” brings everything back.
excerpts-lost = { $n ->
    [one] { $n } excerpt with no other code, colour or memo was removed too. “tusj undo” brings everything back.
   *[other] { $n } excerpts with no other code, colour or memo were removed too. “tusj undo” brings everything back.
}
check-well = All is well: { $documents } documents, { $excerpts } excerpts.
check-open-to-others = Others who use this machine can read this file. To stop that, run: chmod 600 { $file }
licences-how = “tusj licences --texts” shows the licences in full.
warning-real-names = What looks like a full name is shown in { $documents }: link the speaker to a participant with a pseudonym (on the Participants screen, or with “tusj document”) before you share anything.
warning-real-names-of-documents = What looks like a person’s full name is in the name of { $documents }: rename it (on the Read screen, in the list of interviews, or with “tusj document”) before you share anything.
warning-real-names-in-memos = A full name from the transcript is in a memo on { $documents }: change the memo before you share anything.
warning-real-names-in-codes = A full name from the transcript is in the definition of, or a memo on, { $documents }: change the text before you share anything.
warning-real-names-on-participants = A full name from the transcript is in a memo on { $documents }: change the memo before you share anything.
warning-real-names-in-diary = A full name from the transcript is in the research diary or in a memo on a round: change the text before you share anything.
check-faults = { $n ->
    [one] { $n } fault. Take a copy of the project file before you do anything more; if you have a backup without faults, go on in that.
   *[other] { $n } faults. Take a copy of the project file before you do anything more; if you have a backup without faults, go on in that.
}
check-damaged = Parts of the file are damaged and cannot be read.
check-dangling = A row of the table “{ $what }” refers to one that is missing.
check-unlike = Row { $row } of the table “{ $table }” does not match the history.
check-text = The text of “{ $document }” has characters that should not be there.
check-turns = The turns of “{ $document }” do not fit its text.
check-span = An excerpt in “{ $document }”, turn { $turn }, is outside the text.
check-quote = An excerpt in “{ $document }”, turn { $turn }, has other words than the text.
check-turn = An excerpt in “{ $document }” is recorded under turn { $turn }, but is not in it.
check-bare = An excerpt in “{ $document }”, turn { $turn }, has neither code, colour nor memo.
check-preparation = What was done to a quote in “{ $document }”, turn { $turn }, does not fit the quote.
check-circle = The code “{ $code }” is under itself.
count-moments = { $n ->
    [one] { $n } time of the recording
   *[other] { $n } times of the recording
}
count-highlights = { $n ->
    [one] { $n } highlight
   *[other] { $n } highlights
}
count-comments = { $n ->
    [one] { $n } comment
   *[other] { $n } comments
}
import-speaker = { $label } ({ $role }): { $turns }, { $percent } % of the words
doubt-interviewer-speaks-most = Doubtful: the interviewer says more than all others together. Check whether the roles are swapped.
doubt-nobody-asks = Doubtful: no speaker has the role of interviewer.
doubt-nobody-answers = Doubtful: no speaker has the role of informant.
import-speaker-not-found = No line in the files begins with “{ $label }”, which you named with --speaker.
import-speaker-missed = “--speaker "{ $label }"” adds this speaker.
import-is-of = participant { $number }
import-called = called “{ $name }”, because the name was taken
import-becomes = becomes “{ $name }”
import-table-turns = read as an interview in a table, with { $n ->
    [one] one row
   *[other] { $n } rows
} of speech.
import-table-survey = read as a survey, with { $n ->
    [one] one respondent, in a row
   *[other] { $n } respondents, one in each row
}.
import-table-sheet = from the sheet “{ $sheet }”.
import-table-times = Times: column { $columns }.
import-table-speakers = Speakers: column { $columns }.
import-table-speech = Speech: column { $columns }.
import-table-notes = Notes on the turns: column { $columns }.
import-table-numbers = Numbers of the rows, left out: column { $columns }.
import-table-respondents = Numbers of the respondents: column { $columns }.
import-table-pseudonyms = Pseudonyms: column { $columns }.
import-table-answers = Open answers: column { $columns }.
import-table-attributes = Attributes of the respondents: column { $columns }.
import-table-identifying = Left out, because it may reveal who they are: column { $columns }.
import-table-unnumbered = No column has numbers for the respondents, so they get the name of the file and R01, R02 and so on.
import-table-silent = Left out, because they gave no open answer: { $n ->
    [one] one respondent
   *[other] { $n } respondents
}.
import-table-choose = Other columns? Name each column of open answers with --answers, and that of the respondents’ numbers with --respondent.
import-table-confirm = Keep it with --confirm COLUMN if it reveals nobody.
import-note = The text after the end of the interview was put into a memo.
import-questions = Nobody is labelled, but the questions seem to be set in { $how ->
    [bold] bold
    [italic] italics
   *[heading] headings
}. “--questions { $how }” gives them to the interviewer, and the rest to the informant.
import-like-codes = Comments of one or two words: { $n }. “--comments-as-codes” turns them into codes.
import-no-participant = Nobody in the table of participants matches the file’s name, so the interview has no participant yet.
import-same-name = Another file has the same name, so the folder is part of this document’s name.
import-same-name-person = Another file has the same name, so the folder is part of this document’s name. It gets participant { $number }. If the files are of different people, change it with “tusj document project.tusj participant "{ $document }" NUMBER”.
import-same = { $file }: skipped, because its text is the same as that of “{ $document }”.
import-same-marks = The file has { $marks } that the document lacks. “--add-marks” adds them.
import-same-speakers = The file is now read with other speakers ({ $labels }). To import it like that, undo the import or remove the document first.
import-marks = { $file }: the text is already in “{ $document }”. Added there: { $marks }.
import-marks-dry = { $file }: the text is already in “{ $document }”. Would be added there: { $marks }.
import-failed = { $file }: { $why }
import-skipped = Skipped { $files }: { $why }
import-beside = { $file } in the same folder describes { $n ->
    [one] one participant
   *[other] { $n } participants
} and was not imported. Import it with: { $command }
import-skipped-table = This table holds no interview. A table of participants is imported with “tusj import project.tusj --participants table.csv”, a survey with “tusj import project.tusj table.csv --answers COLUMN”.
import-skipped-folder = The folder lies too deep, or cannot be read. If it has interviews, name this folder in the command.
import-skipped-link = The link leads to a folder that is read already, or that holds this one.
import-skipped-picture = This is a picture.
import-skipped-recording = This is a recording.
import-skipped-hidden = This is a hidden file, or one of the operating system’s.
import-and-others = { $names } and { $n } more
import-passed-over = Passed over: { $files }.
count-pictures = { $n ->
    [one] { $n } picture
   *[other] { $n } pictures
}
count-recordings = { $n ->
    [one] { $n } recording
   *[other] { $n } recordings
}
count-own-projects = { $n ->
    [one] { $n } project of tusj
   *[other] { $n } projects of tusj
}
count-lock-files = { $n ->
    [one] { $n } lock file
   *[other] { $n } lock files
}
count-hidden = { $n ->
    [one] { $n } hidden file
   *[other] { $n } hidden files
}
import-skipped-readme = The file seems to describe the others. If it is an interview, name the file in the command.
output-failed = Not everything could be printed. If the output goes to a file, check that there is room for it.
import-total = Imported: { $taken }. Already there: { $same }. Could not be read: { $failed }.
import-total-dry = Would be imported: { $taken }. Already there: { $same }. Cannot be read: { $failed }. Nothing was changed.
import-participants-only = If the table is a survey, name each column of open answers with --answers.
import-participants = Participants in the table: { $n }.
import-column-left-out = The column “{ $column }” seems to hold { $holds } and was left out. “--confirm "{ $column }"” keeps it.
import-column-kept = The column “{ $column }” seems to hold { $holds } and was kept, as you asked.
check-other-round = The code “{ $code }” is under a code of another round.
check-code-of-other-round = An excerpt in “{ $document }”, turn { $turn }, has a code of another round.
check-twin = The code “{ $code }” has the same name as another one beside it.
repair-nothing = There is nothing to repair.
repair-from-journal = Can be repaired: the row becomes what the history says.
repair-quote = Can be repaired: the excerpt gets the words in the text.
repair-span = Can be repaired: the excerpt moves to the only place in the text with its words.
repair-turn = Can be repaired: the excerpt is filed under the turn that it is in.
repair-empty = Can be repaired: the empty excerpt is removed.
repair-name = Can be repaired: one of the codes gets a number after its name.
repair-circle = Can be repaired: the code moves to the top.
repair-round = Can be repaired: the excerpt gets the code of the same name in its own round; if there is none, the code is taken off.
repair-preparation = Can be repaired: what was left out of the quote and put into it is dropped.
repair-indexes = The indexes can be made again. If that does not help, restore the project from a backup (“tusj restore”).
repair-none = Cannot be repaired. Restore the project from a backup (“tusj restore”), or ask for help.
repair-kept = The project as it was is kept in { $file }
repair-done = { $of ->
    [0] Nothing was wrong.
    [one] Repaired { $n } of 1 fault.
   *[other] Repaired { $n } of { $of } faults.
}
repair-readable = The project could not be read, and was repaired.
repair-left = Still there: { $fault }

### Help of the command line

usage-heading = Usage
usage-commands = Commands
usage-arguments = Arguments
usage-options = Options
usage-any-options = [OPTIONS]
usage-more = “{ $command } --help” says more.
usage-wrong = The command is not written correctly.
usage-only-journey = “--between” can only be used with journey.
usage-each-in-folder = “--each” is for a file for each interview. Give a folder with “--to”, that is a path without a file extension.
usage-only-with = “{ $option }” can only be used with: { $what }.
usage-whole-round = “--query” cannot be used here, where everything is included.
usage-which-participant = Say which participant, with “--participant”.
usage-whole-journey = “--query” cannot be used with journey, which shows all excerpts of the two rounds.
usage-unknown-option = There is no option here called “{ $name }”.
usage-needless = “{ $name }” is one word too many. Words that belong together must be in quotation marks.
usage-unknown-command = There is no command here called “{ $name }”.
usage-missing-command = Say what to do: { $names }.
usage-missing = This is missing: { $names }
usage-missing-value = “{ $name }” needs a value.
usage-bad-value = “{ $value }” is not valid for { $name }.
usage-values = Valid values: { $names }.
usage-conflict = “{ $name }” cannot be used together with { $other }.
usage-twice = “{ $name }” can be given only once.
value-names = NAMES
value-command = COMMAND
value-file = FILE
value-table = TABLE
value-path = PATH
value-column = COLUMN
value-rows = ROWS
value-columns = COLUMNS
value-form = FORM
value-figure = FIGURE
value-comments = COMMENTS
value-tradition = TRADITION
value-heading = HEADING
value-label = LABEL
value-name = NAME
value-text = TEXT
value-query = QUERY
value-line = LINE
value-document = DOCUMENT
value-turn = TURN
value-participant = PARTICIPANT
value-colour = COLOUR
value-excerpt = EXCERPT
value-excerpts = EXCERPT,…
value-memo = MEMO
value-role = ROLE
value-kind = KIND
value-language = LANGUAGE
value-number = NUMBER
value-attribute = ATTRIBUTE
value-value = VALUE
value-what = WHAT
value-how = HOW
value-encoding = ENCODING
value-backup = BACKUP
value-date = DATE
value-coder = CODER
value-code = CODE
explain-tusj = A workbench for coding qualitative interviews
explain-tusj-more = Without a command it opens the workbench. Everything stays on this machine.
explain-tusj-file = The project to open
explain-tusj-read-only = Open it for reading only
explain-any-language = Language of messages, headings and exported tables: nb, nn, en
explain-any-round = The round it is about: its number or name; the current one if not given
explain-any-help = Show this help
explain-any-version = Show which version of tusj this is
explain-any-file = The project
explain-any-json = Print JSON
explain-any-document = The document: its name, or how its name begins
explain-any-participant = The participant: the number or the pseudonym
explain-any-code = The code’s path, or just its name where only one code has it
explain-any-quote = The passage, word for word as it is in the document
explain-any-bytes = The passage as a range of bytes in the text; the end is not included
explain-any-excerpt = The excerpt's number, which “tusj excerpts” shows
explain-any-excerpts = The excerpts' numbers, which “tusj excerpts” shows, with commas between
explain-any-memo = The memo's number, which “tusj memos” shows
explain-any-speaker = The speaker, as the transcript labels them
explain-any-text = What the memo says
explain-any-name = The new name
explain-any-unused = All codes without excerpts
explain-any-single = All codes with a single excerpt
explain-any-one-informant = All codes used for one participant only
explain-any-codes = The codes: their paths, or just their names where these are unambiguous
explain-any-steps = How many acts; 1 if not given
explain-any-as-written = Find only the words and their inflections: not in dialect, not in the other written standard (bokmål or nynorsk), and not without æ, ø and å
explain-new = Make a new project
explain-new-file = Where to make it
explain-new-coder = Name or initials of the one who codes
explain-import = Import transcripts and projects of other programs: files, or folders of them
explain-import-paths = Transcripts (.docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .tsv, .xlsx, .ods), projects and codebooks of other programs (.qdpx, .qdc, Taguette’s .sqlite3, QualCoder’s .qda), or folders of them, also folders in folders
explain-import-participants = A table of participants: number, pseudonym and attributes
explain-import-confirm = Keep a column of the table that may identify people
explain-import-dry-run = Only show what would be imported
explain-import-own = Import the files as your own texts, which are never counted
explain-import-again = Import a text even if it is already there
explain-import-add-marks = If a text is there already, add the highlights and comments that it lacks
explain-import-comments-as-codes = Turn comments of one or two words into codes
explain-import-with-comment-authors = Keep the names of those who wrote comments; they can identify people
explain-import-without-marks = Leave highlights and comments out
explain-import-speaker = The label of a speaker who was not found automatically
explain-import-not-speaker = A label in the transcripts that is not a speaker
explain-import-encoding = The encoding of text files, such as windows-1252 or macintosh; detected automatically if not given
explain-import-questions = If there are no labels: give lines in bold, in italic, or formatted as a heading to the interviewer, and the rest to the informant
explain-import-answers = A survey: a column of open answers, by its heading, words of it, or its letter; found automatically if not given
explain-import-respondent = A survey: the column with the respondents’ numbers
explain-demo = Make the sample project, coded, and open it
explain-demo-to = Where to make it; tusj-demo.tusj if not given. One that already exists is opened as it is
explain-demo-no-open = Do not open the workbench
explain-demo-json = Print JSON; the workbench is not opened then
explain-documents = List the documents
explain-participants = List the participants and their attributes
explain-codes = List the codes, each counted by itself
explain-themes = List the themes: each code counted with all below it
explain-memos = List the memos
explain-memos-query = Only the memos that say this; fields such as theme: and document: are about what the memos are on
explain-memos-about = Only on this: diary (the research diary), document, participant, excerpt, code, round
explain-memos-kind = Only this kind: note, summary, reflection
explain-memos-by = Only by this coder
explain-memos-order = The order: date, or subject (by what they are about)
explain-rounds = List the rounds
explain-journey = Show the way from codes to themes: which codes of an earlier round the excerpts under each theme come from
explain-journey-between = Which two rounds; from the first to the current one unless given
explain-compare = Compare two rounds, excerpt by excerpt, or two themes
explain-compare-rounds = Which two rounds; with two themes: the round of each
explain-compare-first = The first theme: its path, or just its name where that is unambiguous
explain-compare-second = The second theme
explain-matrix = Show themes, or the columns of a form, against participants, documents or groups
explain-matrix-rows = The rows: themes (all codes), top (the top level), level:2 (the second level), or codes; or what can stand in the columns
explain-matrix-columns = The columns: participants, documents, or an attribute whose values are the groups; or what can stand in the rows
explain-matrix-form = The form: its participants in the rows, and its columns in the columns
explain-matrix-query = Only the excerpts that match this query; participants whom the query rules out are left out
explain-matrix-group-by = List participants under their values of this attribute
explain-matrix-sort = The order of the rows: position (their own order), name, count (most excerpts first)
explain-matrix-hide-empty = Leave out empty rows and columns
explain-matrix-show = What the cells show: counts (numbers of excerpts), presence (whether there are any), words (what is written)
explain-counts = Count excerpts and participants of each theme
explain-counts-by = In groups: by the values of this attribute
explain-counts-query = Only the excerpts that match this query; participants whom the query rules out are left out
explain-counts-absent = Also list who does not speak about each theme, and who was not asked
explain-counts-attributes = Count the participants by their attributes instead
explain-saturation = Show how many new codes each interview adds
explain-saturation-order = The order of the interviews: interviewed (as in the list of documents), coded (by the first coding in each)
explain-saturation-theme = Only the codes of this theme
explain-co-occurrence = Show which themes stand together, and how often
explain-co-occurrence-within = What counts as together: overlap (excerpts that share text), turn (the same turn), interview (the same interview)
explain-co-occurrence-themes = Only these themes: their paths, or just their names where these are unambiguous
explain-co-occurrence-query = Only the excerpts that match this query
explain-frequent-words = List the words that each theme and group uses more than the rest; this never replaces reading
explain-frequent-words-by = Also for groups: by the values of this attribute
explain-frequent-words-themes = Only these themes: their paths, or just their names where these are unambiguous
explain-frequent-words-most = How many words for each, at most; 10 unless given
explain-history = Show who did what, and when
explain-history-seq = Show what this act changed; the numbers stand in the list
explain-history-code = Only what concerns this code: its path, or just its name where only one code has it
explain-history-document = Only what was done in this document
explain-history-day = Only what was done on this day, as in 2026-11-28
explain-history-kind = Only this kind of act, as in code-moved
explain-history-coder = Only what this coder did
explain-history-most = Only this many acts, the latest
explain-history-facts = Show the facts for the method chapter: the material, rounds with dates, days worked, the coding tree, what was done to codes and excerpts, and what COREQ asks
explain-code = Code a passage, or all passages of a table
explain-code-code = The code's path; made if it does not exist. Can be left out with a colour or a memo
explain-code-in-vivo = Use the passage’s own words as the name of the code
explain-code-from = A table with the columns document, quote or start_byte and end_byte, code, colour and memo; or the coded segments that MAXQDA, ATLAS.ti, NVivo or Taguette exports, also as a spreadsheet. All of it is one act; if one line is wrong, nothing is coded
explain-code-only-found = Leave out the lines of the table that cannot be used, and name them: the document or the words are missing, are not found or are found several times, or the line has no code, colour or memo
explain-code-dry-run = Only show what of the table would be found, which documents are missing, and which codes are new
explain-code-colour = A colour to mark the passage with: its name or its digit
explain-code-memo = What to note about the passage
explain-code-coder = Who codes; added if the name is new. If not given, the project’s first coder
explain-excerpts = List the excerpts that a query matches
explain-excerpts-query = Which excerpts, in the query language; all of the current round if not given
explain-excerpts-csv = Print CSV
explain-excerpts-md = Print Markdown
explain-excerpts-times = Include the time in the recording in each quotation
explain-search = Search the text, and show each hit with the words around it
explain-search-query = What to search for, in the query language
explain-search-code = Code the sentence around each hit with this code; made if it does not exist
explain-search-saved = Search with the saved search of this name
explain-search-save = Save the query under this name instead of searching
explain-searches = List the saved searches
explain-searches-remove = Remove the saved search with this name
explain-similar = List the uncoded turns that are most like a theme or an excerpt
explain-similar-excerpt = The excerpt: the number that “tusj excerpts” shows
explain-similar-theme = The theme: the path of the code
explain-similar-most = How many turns, at most; 20 unless given
explain-similar-put-aside = Put this turn aside for good instead of listing any; can be repeated
explain-dialect = List words that mean the same, and change the project’s own
explain-dialect-add = Add a line: the word, a colon, and its other forms
explain-dialect-remove = Remove the project’s own line that begins with this word
explain-excerpt = Change existing excerpts: codes, colours, borders
explain-excerpt-show = Show excerpts
explain-excerpt-code = Add a code to excerpts
explain-excerpt-code-code = The code's path; made if it does not exist
explain-excerpt-uncode = Remove one code from excerpts; their other codes stay
explain-excerpt-colour = Give excerpts another colour
explain-excerpt-colour-colour = Its name or digit; “0” or “none” removes the colour
explain-excerpt-colour-code = Colour only the coding with this code
explain-excerpt-resize = Move an excerpt's borders; everything on it stays
explain-excerpt-remove = Remove excerpts with everything on them
quote-as-spoken = {"    "}In the text: { $text }
quote-stale = {"    "}The words have changed since the quote was prepared, so it is printed as it stands in the text.
quote-left-out = {"    "}{ $n }. left out: “{ $old }”
quote-replaced = {"    "}{ $n }. “{ $old }” is replaced by “{ $new }”
quote-put-in = {"    "}{ $n }. put in: “{ $new }”
quote-rendering = {"    "}Edited by hand: { $text }
quote-translation = {"    "}Translation: { $text }
quote-condensation = {"    "}Condensation: { $text }
quote-flagged = {"    "}For the thesis
explain-quote = Show an excerpt as it will stand in the thesis, or prepare it for print; the excerpt itself does not change
explain-quote-leave-out = Words of the quote to leave out: […]
explain-quote-replace = Words of the quote, and what stands for them in brackets
explain-quote-insert-after = Words of the quote, and what stands in brackets after them
explain-quote-take-back = Take back one thing that was left out or put in; without options its number is shown
explain-quote-rendering = The quote edited by hand; an empty text removes it
explain-quote-translation = The quote in another language; an empty text removes it
explain-quote-condense = The meaning in your own short words; an empty text removes the condensation
explain-quote-flag = Flag the excerpts for the thesis
explain-quote-unflag = Take the excerpts out of the thesis
explain-quote-restore = Take back everything that was done to the words of the quote
explain-quote-approve = Approve the rendering and the translation as they are, after the words have changed
explain-quote-style = Show or choose how quotes are printed
explain-quote-style-brackets = Brackets: square […] or round (…)
explain-quote-style-hesitations = Hesitations such as eh and mm: kept or dropped
explain-quote-style-attribution = How people are named: pseudonym, role (what they are), attributes (pseudonym and attributes), number or none
explain-quote-style-role-attribute = The attribute that says what people are; the first one unless given
explain-quote-style-marks = Quotation marks: language (those of the language) or straight ("")
explain-quote-style-block = From how many words a quote is a block of its own
explain-quote-style-italic = Italics: yes or no
value-old = OLD
value-new = NEW
explain-document = Show a document, and change its details
explain-document-show = Show the text, turn by turn
explain-document-write = Write a text of your own from a file, or change one
explain-document-write-path = A text file; - reads the text from standard input
explain-document-write-name = The name of the new text; the first line unless it is given
explain-document-write-document = A text of your own that exists, which gets these words; what is coded is carried along
explain-document-speakers = List the speakers by the labels in the transcript, which are shown nowhere else
explain-document-rename = Give a document another name
explain-document-participant = Say who is interviewed, or who one of the speakers is
explain-document-participant-participant = The participant: the number or the pseudonym; “none” for nobody
explain-document-participant-speaker = Only for this speaker
explain-document-role = Say which role a speaker has
explain-document-role-role = The role: interviewer, informant, other
explain-document-kind = Say whether it is an interview or your own text, which is never counted
explain-document-kind-kind = interview, or own for your own text
explain-document-language = Say which language is spoken, so that search finds the right forms of words
explain-document-language-spoken = nb, nn, en or other
explain-document-remove = Remove a document, with everything on it
explain-participant = Add, describe and remove participants
explain-participant-add = Add a participant
explain-participant-add-number = The number, such as I03
explain-participant-add-pseudonym = The name in the thesis
explain-participant-add-set = An attribute, such as group=leader
explain-participant-rename = Give a participant another number
explain-participant-rename-number = The new number
explain-participant-pseudonym = Give a participant a pseudonym
explain-participant-pseudonym-name = The name in the thesis; “none” removes it
explain-participant-set = Set an attribute of a participant
explain-participant-set-attribute = The attribute; made if it is new
explain-participant-set-value = The value; an empty value removes the attribute
explain-participant-remove = Remove a participant; the interviews stay, without one
explain-memo = Write, change and remove memos
explain-memo-add = Write a memo; without a subject it goes into the research diary. [[Start]] in the text is a link to a code, [[I03 41]] to an excerpt in turn 41
explain-memo-add-document = About this document
explain-memo-add-participant = About this participant
explain-memo-add-excerpt = About this excerpt, by the number that “tusj excerpts” shows
explain-memo-add-code = About this code; with --excerpt, about that coding
explain-memo-add-on-round = About this round
explain-memo-add-summary = Write the summary of the interview; if it has one, that is changed
explain-memo-add-reflection = Write the reflection on the interview; if it has one, that is changed
explain-memo-change = Change what a memo says
explain-memo-remove = Remove a memo
explain-round = Begin, choose, close and name rounds
explain-round-start = Begin a new round, which becomes the current one
explain-round-start-copy = With everything as it is: codes, excerpts and codings
explain-round-start-codes = With the codes, but no excerpts
explain-round-start-empty = With nothing
explain-round-start-from = The round it starts from; the current one if not given
explain-round-start-name = The new round's name
explain-round-start-colours = The colour set; the same as before if not given
explain-round-use = Make a round the current one
explain-round-close = Close a round, so that nothing in it can be changed
explain-round-reopen = Open a closed round again
explain-round-rename = Give a round a name
explain-round-colours = Give a round another colour set
explain-round-colours-set = The colour set
explain-form = List, make, change and remove forms
explain-form-list = List the forms and their columns
explain-form-new = Make a form
explain-form-new-name = What it is called
explain-form-new-query = The participants it is for, in the query language, such as group=leader; all if not given
explain-form-rename = Rename a form
explain-form-query = Change which participants a form is for
explain-form-query-query = The participants, in the query language; an empty text means all
explain-form-move = Move a form in the list
explain-form-move-at = Its place among the forms, counted from 1
explain-form-remove = Remove a form with its own columns; what is written about themes stays
explain-form-column-add = Add a column to a form: a theme, an attribute, or a heading to write under
explain-form-column-add-theme = The theme that it shows: its path, or just its name where only one code has it
explain-form-column-add-attribute = The attribute that it shows
explain-form-column-add-heading = Its heading; the name of the theme or the attribute if not given
explain-form-column-rename = Change the heading of a column
explain-form-column-rename-heading = The new heading; an empty text takes the name of the theme or the attribute
explain-form-column-move = Move a column
explain-form-column-move-at = Its place among the columns, counted from 1
explain-form-column-remove = Remove a column; what is written about a theme stays
explain-cell = Write in the matrix and in forms, and say who was not asked
explain-cell-participant = The participants: their numbers or pseudonyms
explain-cell-theme = About this theme: its path, or just its name where only one code has it
explain-cell-write = What the cell says. [[I03 41]] in the text is a link to an excerpt in turn 41; an empty text takes the words away
explain-cell-not-asked = Say that the participants were not asked about it; about a theme, this holds for its subthemes too
explain-cell-asked = Take that back
explain-cell-empty = Empty the cell
explain-any-form = The form: its name
explain-any-column = The column: its heading
explain-any-which = The round: its number or name
explain-colours = Change colour sets and colours
explain-colours-add-set = Make a new colour set
explain-colours-add-set-like = The set to take the colours from; that of the current round if not given
explain-colours-rename-set = Give a colour set another name
explain-colours-rename-set-set = The colour set
explain-colours-add = Add a colour to the set of the current round
explain-colours-change = Change a colour
explain-colours-change-digit = The digit that picks it
explain-colours-remove = Remove a colour that is not in use
explain-any-colour = The colour: its name or digit
explain-any-shade = The shade: six hexadecimal digits, such as f0e442
value-rrggbb = RRGGBB
value-round = ROUND
round-chosen = Round { $number } is now the current one.
explain-codebook = Change the codebook
explain-codebook-add = Add a code, and the codes above it if they are missing
explain-codebook-add-path = The code's path
explain-codebook-add-definition = What belongs under it
explain-codebook-add-colour = Its colour: a name or a digit
explain-codebook-rename = Give a code another name
explain-codebook-move = Move codes with all below them: under another, or to the top
explain-codebook-move-under = The code to move them under
explain-codebook-move-at = Its place among the codes there, counted from 1; last if not given
explain-codebook-define = Define a code: what belongs under it
explain-codebook-define-definition = The definition
explain-codebook-define-condensate = The condensate: the text that sums up the code; an empty text removes it
explain-codebook-define-golden = The golden quote: the excerpt's number; “none” for none
explain-codebook-colour = Give codes a colour
explain-codebook-colour-colour = A name or a digit; “0” or “none” removes the codes’ own colour
explain-codebook-retire = Take codes out of use; they stay on what is coded with them
explain-codebook-retire-restore = Take them into use again instead
explain-codebook-remove = Remove codes with all below them, and the codings
explain-codebook-add-include = When to use it
explain-codebook-add-exclude = When not to use it
explain-codebook-move-top = To the top; the default
explain-codebook-group = Group codes under another, which is added if it does not exist
explain-codebook-group-under = The group: its path
explain-codebook-merge = Merge codes into one: excerpts, memos and definitions are kept
explain-codebook-merge-codes = The codes that go into the other
explain-codebook-merge-into = The code that remains
explain-codebook-merge-name = Another name for it
explain-codebook-split = Move excerpts from a code to another; those not moved stay, so this can be done a few at a time
explain-codebook-split-query = The excerpts that match this query, instead of numbers
explain-codebook-split-into = The code they go to; a new name becomes a code below the one that is split
explain-codebook-break-up = Turn each excerpt of a code into a code in its own words below it
explain-codebook-include = Say when to use a code
explain-codebook-include-inclusion = When to use it
explain-codebook-exclude = Say when not to use a code
explain-codebook-exclude-exclusion = When not to use it
explain-codebook-example = Choose the excerpt that shows what a code means
explain-codebook-example-excerpt = The excerpt’s number, as “tusj excerpts” shows; “none” for none
explain-codebook-levels = Choose what the levels of the codebook are called in tables and on screens
explain-codebook-levels-names = theme (theme, subtheme), category (category, subcategory), group (code group, code), own (the two names that follow)
explain-codebook-levels-own = The name of the top level, and of those below it
explain-codebook-import = Import a codebook: a table (.csv, .docx), or an indented list (.txt, .md). All of it is one act; if one line is wrong, nothing is imported
explain-codebook-import-table = The file
explain-codebook-pen = Say what a colour means
explain-codebook-pen-colour = The colour: its name or digit
explain-codebook-pen-meaning = What it means, such as “recurs”; an empty text removes it
explain-export = Make a table for the thesis, or write out the memos
explain-export-what = What to export. Tables (.docx, .xlsx, .csv, .md, .html, .json): themes (with quotes), excerpts, codebook, matrix, counts (per theme and group), participants (the table of them), words (typical words of each theme), interviews (how far each is coded), colours (per theme), saturation (new codes per interview), co-occurrence (themes that stand together), journey (also .svg, .png, .pdf), method, diary and memos. transcript: the interviews with codes in the margin (.docx, .html, .md, or a folder with a file for each, also as plain text); figure: a figure (.svg, .png, .pdf); results: a draft of the results chapter (.docx, .html, .md); analysis: the table from text to theme; participant: everything about one participant (.docx, .html, .md); all: everything in a folder; report: a report for the supervisor (.html). Files for other programs: qdpx (the whole project, as REFI-QDA; with --round that round alone), qdc (the codes), codings (a row for each coding, as R wants it: .csv, .xlsx, .json), taguette (the table of highlights that Taguette exports: .csv, .xlsx), iramuteq (what the participants say, as a corpus: .txt) and ndjson (each turn and each excerpt on a line, with a configuration for Quickwit beside it: .ndjson).
explain-export-to = The file to make; its ending decides the file type
explain-export-query = Only the excerpts, or the memos, that match this query
explain-export-order = The order of memos: date, or subject (by what they are about). For saturation, also as a figure, the order of the interviews: interviewed (as in the list of documents), or coded (by the first coding in each)
explain-export-document = For transcript: only this interview; may be repeated
explain-export-participant = For participant: which one
explain-export-rows = For matrix: the rows: themes (all codes), top (the highest level), level:2, or codes; or what can be in the columns
explain-export-columns = For matrix: the columns: participants, documents, or an attribute; or what can be in the rows
explain-export-form = For matrix: this form
explain-export-group-by = For matrix: list the participants under their values of this attribute
explain-export-sort = For matrix: the order of the rows: position (their own), name, count (most excerpts first)
explain-export-hide-empty = For matrix: leave out empty rows and columns
explain-export-show = For matrix: what the cells show: counts (of excerpts), presence (whether there are any), words (what is written), quotes
explain-export-figure = For figure: which one: tree (the codebook as a tree), map (thematic map), heat-map (the matrix), saturation (new codes per interview), frequencies (excerpts and participants per theme) or co-occurrence (themes that stand together)
explain-export-tradition = For analysis: whose words the headings are in: own (the project's own names of levels), content (qualitative content analysis), stc (systematic text condensation), sdi (stepwise-deductive induction) or thematic (thematic analysis)
explain-export-without = For analysis: leave out these columns, with commas between: passage, condensation, level_1 (the highest level), level_2 …, or their headings
explain-export-all-quotes = For themes, results, analysis, and a matrix with quotes: show all quotes, also where some are flagged for the thesis
explain-export-centre = For figure --figure map: what stands in the middle
explain-export-theme = For saturation, also as a figure: only the codes under this theme
explain-export-themes = For words, colours and co-occurrence, also as a figure: only these themes; all codes unless given
explain-export-within = For co-occurrence, also as a figure: what counts as together: overlap (excerpts that share text), turn (the same turn), interview (the same interview)
explain-export-by = For counts and words: in groups by the values of this attribute
explain-export-each = For transcript into a folder: what each interview becomes: docx (Word, with the codes as comments), md (Markdown, with the codes in the text) or txt (plain text without codes, which can be imported again); docx unless given
explain-export-everyone = For iramuteq: include what everyone says, and your own texts
explain-export-long = For counts in spreadsheets: a row for each theme and group, as R and SPSS want it
explain-export-with-context = For report: let each quote show some of the text around it; without this, only the excerpts are in it
explain-import-comments = Bring in comments that somebody wrote in a report, as memos by that person
explain-import-comments-comments = The file of comments
explain-export-between = For the way from codes to themes: which two rounds; from the first to the current one unless given
explain-export-replace = Replace the file if it already exists
explain-export-times = Include the time in the recording in each quotation; spreadsheets always have a column for it
explain-export-utf16 = For qdpx: count positions in units of UTF-16, as NVivo does; only matters if the texts have emoji or other rare characters
explain-backup = Make a backup of the project, and check it; without --to, list those that were made
explain-backup-to = The file to make
explain-backup-forget = Take this backup off the list; the file is left alone
explain-restore = Restore a backup; the project that it replaces is kept in a file of its own
explain-restore-backup = The backup
explain-restore-replace = Replace the project even if something was done in it since
explain-undo = Undo the last act
explain-undo-to = Undo everything that was done after this act; “tusj history” shows the numbers
explain-undo-dry-run = Only say what would be undone
explain-redo = Redo the last undone act
explain-forget = Erase removed documents and participants from the file for good; without a name, list them
explain-forget-document = The removed document to erase, with everything ever done to it; may be given several times
explain-forget-participant = The removed participant to erase, by number or pseudonym, with everything ever done to them and their interviews; may be given several times
explain-forget-rewrite = Only rewrite the file, if that failed after an earlier erasure
explain-correct = Correct a text, so that everything coded is carried along: a place, a name everywhere, a whole interview from a file, or who says what; can be undone
explain-correct-with = The words that shall stand there
explain-correct-replace = A name, and what shall stand in its place in all documents
explain-correct-whole-words = Only where the name stands alone
explain-correct-inside-words = Also inside longer words
explain-correct-from = A corrected version of an interview, from a file; without --document it corrects the document most like it
explain-correct-another = Take it in even if it seems to be another interview
explain-correct-turn = The turn to give to another speaker; can be repeated
explain-correct-speaker = Who says the turn, as the transcript calls them; “tusj document FILE speakers INTERVIEW” lists them
explain-correct-new-speaker = A new speaker, who is not in the interview yet
explain-correct-join = Join the turn with the one before it
explain-correct-split = Split the turn in two
explain-correct-at = The words with which the second part begins
explain-correct-dry-run = Show every place, and change nothing
explain-redact = Remove a name or a passage for good, also from memos, drafts, the history and the backups; undo does not bring it back
explain-redact-quote = The passage to strike, word for word; […] takes its place
explain-redact-replace = A name, and what shall stand in its place everywhere
explain-redact-whole-words = Only where the name stands alone
explain-redact-inside-words = Also inside longer words
explain-redact-dry-run = Show every place, and change nothing
explain-redact-yes = Do it, without asking
explain-check = Check the project file for damage
explain-check-repair = Repair what can be repaired; the project as it was is kept in a file of its own
explain-check-dry-run = Only say what would be done
explain-licences = Show what tusj is built from, who owns it, and the licences
explain-licences-texts = Show the licences in full
explain-help = Show the help of a command
explain-help-command = The command

### Screens

screen-read = Read
screen-themes = Themes
screen-search = Search
screen-people = Participants
screen-codebook = Codebook
screen-memos = Memos
screen-history = History
status-saved = ● saved
status-read-only = ○ reading only
status-round = Round { $number }
status-round-closed = Round { $number } closed
window-too-small = The window is too small. Make it larger.
read-documents = Interviews
read-coded-here = Coded here
read-memos = Memo
read-interview-memos = On the interview
read-interview-missing = Not written yet (Enter)
read-turn-of = turn { $number } of { $of }
read-nothing-here = No interviews yet. Press h to import your interviews.
read-nothing-coded = Nothing is coded where the cursor stands.
picker-title = Which code?
picker-new = New code “{ $name }”
picker-type-a-name = Type a name, for example Start/Training
picker-name-below = Type the name of the subcode, or choose one below
picker-unfinished = A name is missing before or after a slash. Type it, or remove the slash.
picker-move-title = Where should “{ $path }” lie?
picker-top = at the top of the codebook
picker-retired = out of use
picker-nothing-found = No code matches what you have typed.
picker-merge-title = Which code should { $codes } be merged into?
picker-deal-title = Which code should the excerpt go to?
palette-title = What do you want to do?
palette-none = No command is called “{ $typed }”. Try another word, such as “code”, “table” or “search”.
palette-everyday-words =
    key-code: code theme category tag label
    key-repeat-code: repeat code again last code
    key-code-from-words: in vivo own words
    key-mark: select highlight sentence
    key-pen: pen
    key-no-pen: remove delete colour color erase
    key-remove: delete remove uncode take off
    key-remove-document: delete interview
    key-remove-code: delete code
    key-remove-excerpts: delete excerpt
    key-memo: comment note write annotation
    key-document-memo: comment summary diary
    key-borders: resize length extend shrink excerpt
    key-copy: copy quote paste
    key-copy-to-file: copy save quote file
    key-flag: flag thesis quote
    key-show-flagged: flagged filter quotes
    key-show-uncondensed: condensation missing lacking
    key-condense: condensation meaning unit summary
    key-condensate: condensate summary artificial quote
    key-golden: best quote example
    key-prepare-quote: edit quote brackets ellipsis leave out translation
    key-quote-style: quotation marks brackets italics attribution block
    key-who-is-quoted: flagged count balance
    key-filter: find filter narrow search
    key-export: export save table word docx excel csv print
    key-exports: export save file folder report results figure picture chart supervisor appendix method word docx excel csv html pdf print
    key-export-themes: export save table word docx excel csv print quotes
    key-export-codebook: export save codebook word docx
    key-import: import open load add transcript file interview
    key-undo: undo back revert
    key-redo: redo again
    key-quit: quit exit close save leave
    key-projects: open other project new project switch
    key-help: help keys shortcuts
    key-palette: commands menu
    key-add: new code add create
    key-add-to-person: new participant attribute add
    key-rename: rename change name pseudonym anonymise anonymize
    key-define: definition describe
    key-pick-up: move drag place
    key-merge: join combine duplicate
    key-split: deal divide sort
    key-group-codes: organise organize categories themes
    key-include: inclusion criterion when
    key-exclude: exclusion criterion when not
    key-choose-seldom: unused single excerpt
    key-break-up: in vivo own words
    key-import-codebook: csv docx
    key-level-names: category subcategory theme subtheme code group levels
    key-move-to: move under merge sort
    key-retire: hide archive
    key-journey: figure flow compare rounds themes
    key-round-changes: compare rounds difference
    key-export-journey: figure svg picture diagram word docx csv rounds
    key-close-round: close round freeze lock reopen finish
    key-next-round: change round switch current
    key-compare-with: compare rounds
    key-round-beside: compare rounds marks margin
    key-sort: sort order
    key-group: group sort by
    key-searches: saved searches filter
    key-save-search: save search filter
    key-absent: who missing not said saturation
    key-absent-hits: who missing not said
    key-link: link connect participant interview
    key-role: interviewer informant role speaker
    key-spoken: bokmål nynorsk english language
    key-language: bokmål nynorsk english language
    key-dialect: synonyms dialect words
    key-times: time timestamp timecode clock recording minutes hide show
    key-times-in-quotations: time timestamp timecode recording quote table minutes
    key-remember: privacy forget history recent
    key-pen-meaning: legend colour color name of colour pen
    key-alone: full screen zoom hide panes
    key-wider: width larger column
    key-narrower: width smaller column
    key-topics: form themes level rows
    key-new-form: make form create
    key-add-column: column form add
    key-units: participants interviews groups columns
    screen-overview: overview progress statistics counts saturation
    key-counts-by: groups counts
    key-words-by: words frequent common
    key-within: overlap together co-occurrence
    key-saturation-of: saturation round
    key-copy-table: copy table spreadsheet
    key-next-part: overview next
    key-columns-right: columns scroll
    key-not-asked: not asked missing
    key-turn-matrix: transpose swap rows columns
    key-export-matrix: export save matrix excel word
group-mark = mark, code
group-memos = memos
group-codebook = codes, names
group-rounds = rounds
group-search = search, lists
group-tables = tables
group-interviews = interviews
group-window = screens
group-program = program
pane-anywhere = everywhere
pane-start = on the start screen
pane-documents = in the list of interviews (F1, Esc)
pane-text = in the text (F1)
pane-borders = while the borders of an excerpt are moved (b)
pane-at-cursor = in “Coded here” (Enter in the text)
pane-tree = in the tree of themes (F2)
pane-excerpts = in the excerpts under a theme (F2, Enter)
pane-hits = on the hits of a search (F3)
pane-people = in the table of participants (F4)
pane-person = in the details of a participant (F4, d)
pane-links = in the list of interviews to link (F4, l)
pane-interview = in the summary and reflection (F1, o)
pane-memos = in the list of memos (F6)
pane-memo-text = in the text of a memo (F6, →)
pane-acts = in the history (F8)
pane-act-detail = in what an act changed (F8, Enter)
pane-book = in the codebook (F5)
pane-book-excerpts = in the excerpts beside the codebook (F5, →)
pane-moving = while you move codes (F5, f)
pane-splitting = while you split a code (F5, p)
pane-grouping = while you group codes (F5, g)
help-title = Keys that work here
help-own = On this screen
help-everywhere = Everywhere
help-moving = Moving around
help-screens = Screens
help-colours = Colours
confirm-title = Sure?
confirm-join-turn = The turn of { $second } then belongs to { $first }{ $n ->
    [0] {""}
    [one] , and so does one excerpt in it
   *[other] , and so do { $n } excerpts in it
}. Join them?
confirm-break-up = Break “{ $path }” up? { $n ->
    [one] One excerpt becomes a code
   *[other] { $n } excerpts become codes
} below it, named by their own words.
confirm-remove-codes = Remove { $codes } codes, including subcodes? { $codings ->
    [0] No excerpt is coded with them.
    [one] One coding is removed.
   *[other] { $codings } codings are removed.
} { $excerpts ->
    [0] { "" }
    [one] One excerpt loses everything and disappears.
   *[other] { $excerpts } excerpts lose everything and disappear.
} This can be undone.
confirm-remove-code = Remove “{ $path }”? { $codes ->
    [0] { "" }
    [one] One subcode goes with it.
   *[other] { $codes } subcodes go with it.
} { $codings ->
    [0] No excerpt is coded with it.
    [one] One coding is removed.
   *[other] { $codings } codings are removed.
} { $excerpts ->
    [0] { "" }
    [one] One excerpt with no other code, colour or memo is removed.
   *[other] { $excerpts } excerpts with no other code, colour or memo are removed.
} It can be undone with u.
confirm-remove-excerpts = Remove { $count ->
    [one] one excerpt
   *[other] { $count } excerpts
} with codes, colours and memos? It can be undone with u.
confirm-remove-memo = Remove the memo “{ $title }”? It can be undone with u.
confirm-remove-document = Remove “{ $name }” from the project? { $count ->
    [0] Nothing is marked in it.
    [one] One excerpt goes with it.
   *[other] { $count } excerpts go with it.
} { $closed ->
    [0] {""}
    [one] One of them is in a closed round.
   *[other] { $closed } of them are in closed rounds.
} It can be undone with u.
confirm-replace = “{ $file }” already exists. Replace it? What is in it now will be lost.
confirm-replace-search = There is a saved search called “{ $name }”. Replace it? It can be undone with u. It now looks for: { $query }
confirm-undo-other = The last act was done from another window: { $act }. Undo it?
confirm-restore = { $text } What is replaced is kept in a file of its own. Restore it?
confirm-redo-other = The last undo was done from another window: { $act }. Redo it?
line-add-code = New code (Start/Training puts one under another)
line-add-code-under = New code under “{ $path }”
line-rename = New name for “{ $name }”
line-define = What belongs under “{ $path }”?
line-pseudonym = Pseudonym of { $number }
line-attribute = Attribute and value, like this: group=supervisor
line-add-participant = Number of a new participant, like this: I09
line-export-themes = All themes: where should the table be saved?
line-export-shown = { $query }: where should the table be saved?
line-export-codebook = The codebook: where should the table be saved?
line-export-memos = The memos: where should the file be?
line-export-journey = The journey from round { $old } to round { $new }: where should the file be?
line-copy-to = Which file should the copies go to?
line-backup-folder = Folder for backups
line-pen-meaning = What does { $pen } mean?
line-replace-name = Which name shall be replaced in all documents?
line-redact-name = Which name shall be removed for good?
line-new-name = What shall stand in the place of “{ $name }”?
line-turn-speaker = Who says { $n ->
    [one] this turn
   *[other] these { $n } turns
}?
line-new-speaker = What is the speaker called?
speaker-new = somebody who is not listed
pens-title = Which colour?
line-group-codes = New code for { $n ->
    [one] one code
   *[other] { $n } codes
}
line-group-codes-under = New code under “{ $path }” for { $n ->
    [one] one code
   *[other] { $n } codes
}
line-merge-codes = { $n } codes become one. What should it be called?
line-merge-note = { $n ->
    [one] One code below them comes along.
   *[other] { $n } codes below them come along.
}
line-level-names = What are the levels called? (top/below)
line-level-names-note = Usual names: { $usual }
line-import-codebook = Which file is the codebook in? (.csv, .docx, .txt)
line-include = When should “{ $path }” be used?
line-exclude = When should “{ $path }” not be used?
empty-levels = Type two names with a slash between them, such as Category/Subcategory.
empty-code = Type a name for the code, such as Start/Training.
empty-document = Type a name for the interview.
empty-participant = Type a number or a pseudonym, such as I09.
empty-search = Type a name under which the search can be found again.
empty-pen = Type what the colour means, such as “recurs”.
empty-name-to-replace = Write a name
empty-speaker = Write the speaker’s label
empty-file = Type what the file should be called, such as themes.docx.
file-themes = themes
file-codebook = codebook
file-journey = journey
file-diary = research-diary
file-memos = memos
file-quotes = quotes
file-backups = tusj-backups
file-replaced = replaced
file-unrepaired = before repair
memo-on-passage = Memo on the excerpt
memo-on-document = Memo on the interview
memo-on-code = Memo on the code
memo-on-participant = Memo on the participant
memo-on-coding = Memo on the coding
memo-on-round = Memo on the round
memo-in-diary = Research diary
memo-summary = Summary of
memo-reflection = Reflection on
memo-draft = draft
memos-new = new memo
memos-empty = No memos yet. n begins the research diary, and m writes a memo where you read.
memos-nothing-found = No memos match.
memos-by-date = by date
memos-by-subject = by subject
memos-on-documents = Memos on interviews
memos-on-participants = Memos on participants
memos-on-excerpts = Memos on excerpts
memos-on-codes = Memos on codes
memos-on-rounds = Memos on rounds
memo-link-removed = removed
memo-discard = Discard what you have written here?
hint-picker = Type to find · ↑↓ choose · Enter put on · Tab add a subcode · Esc cancel
hint-picker-move = Type to find · ↑↓ choose · Enter move here · Esc cancel
hint-picker-merge = Type to find · ↑↓ choose · Enter merge with it · Esc cancel
hint-memo = Esc saves · Ctrl-N new memo · [[ link · Ctrl-O follow · Ctrl-D discard
hint-completion = ↑↓ choose · Enter insert · Esc close
hint-definition = Esc saves and closes · Ctrl-D discards
hint-dialect = Esc saves and closes · Ctrl-D discards · # starts a comment
hint-edit-turn = Esc save · Ctrl-D discard
hint-edit-own-text = Esc save · Ctrl-D discard
hint-places = Enter do it · Esc no · ↑↓ scroll
hint-places-words = Enter do it · Esc no · ↑↓ scroll · w whole words or all
hint-places-for-good = y do it for good · Esc no · ↑↓ scroll
hint-places-for-good-words = y do it for good · Esc no · ↑↓ scroll · w whole words or all
hint-memos = ↑↓ choose · Enter open · n new memo · Esc close
hint-searches = ↑↓ choose · Enter search · x remove · Esc close
hint-history-filter = Type a code, an interview, a day … · Enter show only this · Esc cancel
hint-backups = ↑↓ choose · Enter restore · Esc cancel
hint-searches-read = ↑↓ choose · Enter search · Esc close
hint-line = Enter save · Esc cancel
hint-folder = Enter save · Tab complete the path · Esc cancel
hint-speaker = Enter choose · n a new one · ↑↓ move · Esc cancel
hint-add-code-under = Enter save · Tab at the top instead · Esc cancel
hint-add-code-top = Enter save · Tab under the code instead · Esc cancel
hint-export = Enter make the file · Tab complete the path · Esc cancel
hint-exports = Type to find · ↑↓ choose · Enter take this · Esc back
hint-copy-to = Enter add to the file (.txt or .md) · Tab complete the path · Esc cancel
hint-confirm = Enter yes · Esc no
hint-confirm-irreversible = y replace · Enter, Esc leave it
hint-palette = Type to find · ↑↓ choose · Enter do it · Esc close
hint-help = ↑↓ scroll · Esc close
hint-language = ↑↓ choose · Enter use
hint-moving = ↑↓ place · ←→ level · Enter drop here · n in a new code · Esc cancel
hint-split = 1–9 a–z move · n new code · f find · space next · u undo · Esc stop
hint-group = 1–9 a–z move · space mark · n new group · Tab groups · Esc stop
hint-import-codebook = Enter import · Tab complete the path · Esc cancel
hint-find-code = Type to find · Enter done · Esc show everything again
hint-book-empty = a new code · h import a codebook · F1 read and code · ? keys
hint-filter = Type to narrow · Enter done · Esc show everything again
hint-filter-complete = Type to narrow · Tab completes · Enter done · Esc show everything again
notice-pasted = Pasted text is used only where you type. Nothing was changed.
notice-changed-elsewhere = The project was changed from another window and has been read again.
notice-nothing-here = There is nothing here to do that with. Move to a passage that is marked.
notice-nothing-to-export = Nothing here is counted, so there is nothing to make a table of.
notice-no-codes = There are no codes yet to make a table of.
notice-no-equals = Write the attribute’s name, an equals sign and the value, like this: group=supervisor
notice-interrupt = Press q to quit (so does Ctrl-C once more). Everything is saved.
notice-how-to-quit = Press q to quit. Everything is saved.
notice-documents = You are in the list of interviews now. Enter goes back to the text · q quits.
notice-key-elsewhere = { $key } works { $where }, not here: { $what }.
notice-key-nothing = { $key } does nothing here. ? shows the keys that work.
notice-key-here = { $key } does nothing here. What works: { $keys }
notice-all-is-saved = Everything is saved already. Each act is saved at once.
notice-command-nothing = “{ $what }” cannot be used here right now.
notice-went-to-pane = You are { $where } now. { $key } works here: { $what }.
notice-pane-of-command = “{ $what }” works { $where }, with { $key }.
notice-alone = This pane has the whole window. z shows the others again.
notice-all-panes = The panes stand side by side where the window is wide enough.
notice-no-panes-beside = There is no pane beside this one. Make the window wider, or press z.
notice-selecting = The arrow keys select text now. v or Esc ends it.
notice-selecting-off = The arrow keys move the cursor again.
notice-last-document = This is the last interview.
notice-first-document = This is the first interview.
notice-no-hits = There are no hits to go through. Search first, with /, and press Enter on a hit.
notice-no-hit-chosen = There is no hit here. Type a search in the line above.
notice-no-pen = No colour belongs to that key.
notice-which-code = There are several codes here. Choose one and press x.
notice-which-theme = Choose a theme on the left, and x removes that code. X removes the whole excerpt.
notice-pens-need-theme = Choose a theme in the tree first. Only under a theme is it clear which coding the colour is for.
notice-chosen-unused = Chosen: all codes without excerpts. A again chooses those with one excerpt.
notice-chosen-single = Chosen: all codes with one excerpt. A again chooses those with one participant.
notice-chosen-one-informant = Chosen: all codes used for one participant only. A again chooses none.
notice-chosen-none = No codes are chosen.
notice-no-seldom = All codes are used for several participants.
notice-nothing-to-split = No excerpt has this code itself, so there is nothing to split.
notice-no-code-on-key = No code has that key yet: n makes one, f finds one.
notice-no-group-on-key = No group has that key yet: n makes one.
notice-split-stopped = { $n ->
    [one] One excerpt is left under the code.
   *[other] { $n } excerpts are left under the code.
} p goes on with the rest.
notice-group-stopped = { $n ->
    [one] One loose code is left.
   *[other] { $n } loose codes are left.
} g goes on with the rest.
notice-no-loose-codes = There are no loose codes at the top of the codebook, so there is nothing to group.
notice-all-grouped = All the codes are grouped.
notice-choose-code = Choose a code first. This row is not a code.
notice-cannot-move = The code cannot be moved further that way.
notice-slash-in-name = A name has no slash. To move the code, press Esc and then f.
notice-drag-in-own-order = Codes can be dragged when all are shown in your own order: t sorts, Esc shows all.
notice-no-excerpts = There are no excerpts here.
notice-no-filter = Narrow the list first, with /. Then the counts in the tree can follow the search.
notice-counts-filtered = The counts in the tree now cover only the filtered list. n counts all.
notice-counts-all = The counts in the tree cover everything again.
notice-remembers = Recent projects are remembered from now on, beginning with this one.
notice-forgets = Recent projects have been forgotten and are no longer remembered.
notice-times-shown = The times of the recording are shown beside the turns.
notice-times-none = Times are shown beside the turns, but this interview has none from a recording.
notice-times-hidden = The times of the recording are hidden.
notice-times-quoted = Copied quotes and tables now say when it was said.
notice-times-not-quoted = Copied quotes and tables no longer say when it was said.
notice-coded = Coded: { $path } · . codes the next one the same · u undoes
notice-coded-already = It was already coded with { $path }.
notice-coded-many = { $new ->
    [one] One excerpt
   *[other] { $new } excerpts
} coded with { $path }{ $had ->
    [0] { "" }
   *[other] , { $had } had the code already
} · u undoes
notice-coded-all-already = The { $had } excerpts had { $path } already.
notice-written-meanwhile = This was changed from another window while you were writing. What was added there is now at the bottom: look it over, and save again.
notice-memo-saved = The memo is saved.
notice-memo-empty = The memo is empty, so nothing was saved.
notice-link-removed = “{ $name }” has been removed, so the link leads nowhere.
notice-memo-nowhere = This memo is not about a place in the texts or the codebook.
notice-selected = Selected: “{ $words }” · c code · m memo · space adds more
notice-selected-to-read = Selected: “{ $words }” · y copy · space adds more
notice-link-in-round = “{ $name }” is a code in round { $number }. Switch to that round to see it.
notice-draft = You were writing this when the project was closed. Esc saves it · Ctrl-D discards it.
notice-offer-backups = Do you want backups to be made by themselves? Press Ctrl-P and type “backups” to choose a folder for them.
notice-backing-up = Making a backup …
notice-backups-off = No backups will be made.
notice-no-backups = There are no backups of this project that tusj has made.
notice-backup-failed = The backup was not made; your work is saved in the project as before. { $why }
notice-backup-folder-gone = No backup, because the folder { $folder } cannot be found. Your work is saved. Ctrl-P “choose a folder for backups” chooses another.
notice-backups-unclean = { $n ->
    [one] A backup may hold words that were removed for good: { $files }. Ctrl-P “make a backup now” tries again to replace it.
   *[other] { $n } backups may hold words that were removed for good: { $files }. Ctrl-P “make a backup now” tries again to replace them.
}
notice-interrupted = tusj was interrupted in the middle of an act last time, and the act was taken back.
notice-last-saved = The last thing that was saved ({ $time }): { $act }.
notice-definition-saved = The definition is saved.
notice-copied = Sent to the terminal’s clipboard. If pasting fails, Y saves it to a file.
notice-not-copied = The terminal did not accept the copy. Y saves it to a file.
notice-copied-to = Added to { $file }. Y adds more to the same file.
key-name-space = space
key-mark = mark
key-code = code
key-repeat-code = same code
key-code-from-words = code in the participant’s own words
key-pen = colour: { $name }
key-no-pen = take the colour off
key-word = select the word (again: the next too)
key-sentence = select the sentence (again: the next too)
key-turn = select the turn (again: the next too)
key-grow = grow the selection
key-shrink = shrink the selection
key-select-freely = select freely with the arrows
key-select-right = select to the right
key-select-left = select to the left
key-select-down = select downwards
key-select-up = select upwards
key-memo = memo
key-document-memo = memo on the whole interview
key-interview-memos = summary and reflection
key-hide-interview-memos = hide summary and reflection
key-write-summary = write a summary of the interview
key-write-reflection = write a reflection on the interview
key-diary-entry = write in the diary
key-diary = only the diary
key-memo-subjects = choose subjects
key-memo-coders = choose coders
key-to-subject = to what the memo is about
key-memo-beside = another memo on the same
key-remove-memo = remove the memo
key-export-memos = write out the memos
key-follow-or-edit = follow the link or edit
key-write-this = write
key-borders = change the excerpt's borders
key-edit-text = correct the turn
key-replace-name = replace a name throughout
key-join-turn = join the turn with the one before
key-split-turn = split the turn before this word
key-turn-speaker = say who speaks
key-redact = remove the passage or a name for good
key-add-own-text = write a text of your own
key-remove = take the code off
key-remove-document = remove the interview
key-remove-code = remove the code
key-remove-excerpts = remove the excerpt
key-copy = copy quote
key-copy-to-file = copy to a file
key-choose = choose row
key-choose-short = select
key-choose-all = mark all rows
key-filter = search
key-filter-history = show only
key-group = group
key-export = make table
key-exports = export: table, figure, report, everything
key-export-themes = table of all themes
key-export-codebook = table of the codebook
key-pen-target = colour excerpt or coding
key-absent = who has said nothing here
key-absent-hits = who has not said it
key-interviewers = interviewers in or out
key-save-search = save the search
key-searches = saved searches
key-unit = sentence, turn, hit
key-exact = only as written, or dialect too
key-sort = sort
key-details = details
key-role = change role
key-link = link to interview
key-link-this = link, unlink
key-add = new code
key-add-to-person = new attribute
key-rename = rename
key-define = define the code
key-pick-up = move
key-merge = merge
key-split = split
key-group-codes = group loose codes
key-group-codes-short = group
key-include = say when to use it
key-exclude = say when not to use it
key-example = use as the example
key-choose-seldom = choose unused
key-break-up = make each excerpt a code
key-sort-codes = sort
key-find-code = find
key-import-codebook = import a codebook
key-level-names = names of the levels of the codebook
key-shallower = one level out
key-deeper = one level in
key-drop = drop here
key-drop-in-new = drop in a new code here
key-drop-in-group = move here
key-move-up = move up
key-move-down = move down
key-move-out = move out one level
key-move-in = put under the one above
key-move-to = move the code to …
key-retire = take the code out of use, or into use again
key-count-filtered = let the counts in the tree follow the search
key-next-hit = next hit
key-previous-hit = previous hit
key-next-document = next interview
key-previous-document = previous interview
key-import = import interviews
key-up = up
key-down = down
key-left = to the left
key-right = to the right
key-word-left = a word to the left
key-word-right = a word to the right
key-page-up = a screen up
key-page-down = a screen down
key-first = to the beginning
key-last = to the end
key-top = to the beginning of the text
key-bottom = to the end of the text
key-enter = go in, open
key-enter-short = open
key-at-cursor = coded here
key-border-end = and ← move the end
key-border-start = and Shift-← move the beginning
key-cancel-borders = leave it as it was
key-save-borders = save the borders
key-undo = undo
key-facts = facts for the method
key-undo-to = undo everything after this
key-back-up = make a backup now
key-backup-folder = choose a folder for backups
key-restore = restore a backup
key-redo = redo
key-next-screen = next screen
key-to-query = back to the query
key-previous-screen = previous screen
key-back = one step back
key-palette = all commands
key-help = all keys
key-help-short = keys
key-spoken = the language of the interview
key-language = the language of the screens
key-times = times of the recording beside the turns: show, hide
key-times-in-quotations = times of the recording in quotes and tables: on, off
key-dialect = words that are one word in this project (dialect)
key-remember = remember recent projects, or not
key-projects = another project
key-quit = quit
key-wider = make the pane wider
key-narrower = make the pane narrower
key-alone = show this pane alone, or all of them
key-pen-meaning = say what a colour means

### What can be exported

exports-title = What should be exported?
exports-none = Nothing in the list fits “{ $typed }”. Try another word, for example “table”.
export-results = results chapter
export-results-for = for the thesis: a draft with quotes and counts
export-themes = themes with quotes
export-themes-for = for the results: the table of all themes
export-counts = counts per theme
export-counts-for = for the results: “6 of 8 informants”
export-words = typical words
export-words-for = for yourself: how themes and groups differ
export-figures = figures
export-figures-for = for the thesis: tree, map, saturation, others
export-overview = overview
export-overview-for = for you: progress, colours and saturation
export-analysis = from text to theme
export-analysis-for = for the methods chapter: worked examples
export-informants = the informants
export-informants-for = for the methods chapter: who they are
export-method = facts on the method
export-method-for = for the methods chapter: rounds, dates, counts
export-journey = from codes to themes
export-journey-for = for the methods: what earlier codes became
export-codebook = codebook
export-codebook-for = as an appendix: the codes with definitions
export-matrix = matrix
export-matrix-for = as an appendix: themes and who says what
export-excerpts = excerpts
export-excerpts-for = for spreadsheets: all, with codes and colours
export-transcripts = interviews with codes
export-transcripts-for = for the supervisor: with codes in the margin
export-report = report
export-report-for = for the supervisor, opens in a browser
export-participant = all about one informant
export-participant-for = for the informant who asks to read it
export-memos = memos
export-memos-for = for yourself: the research diary, or all
export-data = data for other programs
export-data-for = for NVivo, R, Taguette, IRaMuTeQ and Quickwit
export-all = everything
export-all-for = to be safe: all the files in a folder
tradition-own = with the level names of this project
tradition-content = qualitative content analysis (Graneheim and Lundman)
tradition-condensation = systematic text condensation (Malterud)
tradition-stepwise = stepwise-deductive induction (Tjora)
tradition-thematic = thematic analysis (Braun and Clarke)
matrix-with-counts = the number of excerpts in each cell
matrix-with-presence = yes or nothing in each cell
matrix-with-words = what you have written in each cell
matrix-with-quotes = the quotes in each cell
transcripts-folder = all interviews, a Word document for each
transcripts-one-file = all interviews in one file
transcripts-plain = all interviews as plain text, a file for each
transcripts-open = only { $name }
data-project = to NVivo, ATLAS.ti, MAXQDA and QualCoder: the whole project (.qdpx)
data-codebook = the codes for the same programs (.qdc)
data-codings = for R and others: a row for each coding, with all about it (.csv)
data-taguette = as from Taguette: a row for each coding, in four columns (.csv)
data-corpus = for IRaMuTeQ: what the participants say, with their attributes (.txt)
data-lines = for search with Quickwit: each turn and each excerpt on a line (.ndjson)
report-without-context = the excerpts alone
report-with-context = with some of the text around each excerpt
memos-diary = the research diary
memos-all-by-date = all memos, by date
memos-all-by-subject = all memos, by what they are about
figure-journey = From codes to themes
line-export-excerpts = All excerpts: where should the table be saved?
line-export-all = Everything: what should the folder be called?
file-excerpts = excerpts
file-results = results
file-analysis = from text to theme
file-informants = informants
file-transcripts = interviews with codes
file-plain-transcripts = interviews as text
file-project = project
file-codings = codings
file-taguette = highlights
file-corpus = corpus
file-lines = turns and excerpts
file-tree = figure categories
file-map = figure thematic map
file-heat-map = figure matrix
file-report = report
file-participant = informant
file-method = method
file-all = export
file-holds = It holds { $contents }.
file-holds-excerpts = It holds { $n } of { $of } excerpts.
file-holds-all-excerpts = It holds all { $of } excerpts.
file-holds-flagged = It holds { $n } of { $of } excerpts: those that are flagged for the thesis.
file-quotes-flagged = { $n ->
    [one] The table counts all excerpts, but shows only the one quote that is flagged for the thesis.
   *[other] The table counts all excerpts, but shows only the { $n } quotes that are flagged for the thesis.
}
file-quotes-to-all = Ctrl-T: all quotes.
file-quotes-to-flagged = { $n ->
    [one] Ctrl-T: only the quote that is flagged for the thesis.
   *[other] Ctrl-T: only the { $n } quotes that are flagged for the thesis.
}
file-holds-matrix = Rows: { $rows }. Columns: { $columns }.
file-holds-person = It holds all that is stored about { $name }: attributes, the whole interview, codes and memos.
file-holds-files = The folder gets up to { $n } files: { $files }.
file-without-code = Left out, since they have no code: { $n } excerpts.
file-beyond-excerpts = Text beyond the excerpts is in it too. Check that the consent lets others than you see it before you pass it on.
file-endings = Format by the ending: { $endings }
file-ending = Format: { $endings }
file-endings-of-one = Without an ending it is a folder. Type an ending to get one file: { $endings }
paths-none = No folder or file begins like that.
notice-making-file = Making the file …
notice-reading-exchange = Reading the project …
notice-making-files = Making file { $n } of { $of } …
confirm-replace-in-folder = Some of the files already exist in the folder “{ $file }”. Replace them? What is in them now will be lost.

### Themes screen

book-columns = own     all
book-columns-explained = excerpts/participants
book-drop-under = under “{ $path }”
book-drop-top = at the top of the codebook
book-drop-nowhere = stays where it is
book-chosen = { $n } chosen
book-sort-own = own order
book-sort-name = by name
book-sort-count = by count
book-unused = unused
book-single-excerpt = one excerpt
book-single-informant = one participant
book-empty = The codebook is empty. a adds a code, h imports a codebook from a file.
book-undefined = Not defined yet: d writes a definition.
book-inclusion = Use when: { $text }
book-exclusion = Do not use when: { $text }
book-example = Example: { $text }
codes-and-more = { $code } and { $n } more
split-title = Split “{ $path }”
split-left = { $n } left
split-left-at = { $n } left · no. { $at }
split-done = All the excerpts have been moved. Esc goes back, u undoes.
split-no-targets = n makes the first code to move to, f finds one
group-loose = Loose codes: { $n }
group-groups = Groups
group-no-groups = No groups yet. n makes the first one of the codes that are marked.
themes-columns = excerpts  people
themes-all = Everything marked
themes-uncoded = Without a code
themes-no-colour = Without a colour
themes-by-person = by participant
themes-by-code = by code
themes-by-colour = by colour
themes-by-attribute = by { $name }
themes-pens-excerpt = pens colour the excerpt
themes-pens-coding = pens colour the coding
themes-coding-pen = coding: { $name }
themes-chosen = { $n } chosen
themes-filter-hint = words, theme:, participant:, OVERLAPS theme: …
themes-nothing-marked = Nothing is marked yet. Press F1 to read and mark.
themes-nothing-under = No excerpt has this code yet. Press F1 to read and mark, or c on another excerpt.
themes-nothing-found = No excerpt here matches the query. Esc shows all again.
themes-fault-all = The search cannot be used as it stands. Everything still shows here.
themes-fault-filtered = The search cannot be used as it stands. What the last search found still shows here.
themes-absent = Have said nothing here: { $n } of { $of } · i shows the excerpts
absent-nobody = Everyone who was interviewed is included here.

### Search screen

hint-search = Type to search · Enter, Tab to the hits · F1–F8, F12 the other screens
hint-search-complete = Type to search · Tab completes · Enter to the hits
hint-absent = ↑↓ scroll · I or Esc goes back · / search
notice-hit = n next hit · N previous · F3 back to the search
search-title = Search all they say
search-informants = participants only
search-everyone = interviewers too
search-forgiving = also dialect, missing æøå
search-exact = only as written
search-how = Words, "a phrase", theme:Name, participant:I03, AND OR NOT
search-help = Type a word in the line above. Every place where someone says the word, or a form of it, comes up here. Mark hits with Space and code them with c, all at once.
search-by-place = By interview
search-by-left = By the words before
search-by-right = By the words after
search-by-speaker = By participant
search-by-attribute = By { $name }
search-without = Without { $name }
search-interviewers = The interviewers
search-absent = Have not said it: { $n } of { $of } · I shows the hits
search-absent-pending = Still searching. Who has not said it is shown when everything has been searched.
search-codes-sentence = codes: the sentence (t)
search-codes-turn = codes: the turn (t)
search-codes-hit = codes: the hit (t)
search-codes-whole-turn = codes: the whole turn
search-chosen = { $count } marked
search-found = { $hits ->
    [one] { $hits } hit
   *[other] { $hits } hits
} in { $documents ->
    [one] { $documents } interview
   *[other] { $documents } interviews
}
search-found-people = { $hits ->
    [one] { $hits } hit
   *[other] { $hits } hits
} from { $people ->
    [one] { $people } participant
   *[other] { $people } participants
} in { $documents ->
    [one] { $documents } interview
   *[other] { $documents } interviews
}
search-in-progress = searching … { $done } of { $all }
search-without-index = searching without an index … { $done } of { $all }
search-first-of = the first { $count } are shown
search-previous-query = Still the hits for “{ $query }”
search-prefix = No hits on “{ $word }”; words that begin like that: { $hits ->
    [one] { $hits } hit
   *[other] { $hits } hits
} from { $people ->
    [one] { $people } participant
   *[other] { $people } participants
}
search-none-of-informants = No participant says anything that matches “{ $query }”, but the interviewers do: { $hits }. Press Esc and then i to include them.
search-none-exact = Nothing is written exactly like “{ $query }”, but it is there in nynorsk or bokmål, in dialect or without æøå: { $hits }. Ctrl-S includes it.
search-none-spelled = Nothing that is said matches “{ $query }”, but something is spelled almost like it: { $hits }. Type ~ after the word to see it.
search-none-in-filter = The words of “{ $query }” are said ({ $hits }), but not in the part that the rest of the search selects.
search-none = Nothing that is said matches “{ $query }”. Check the spelling, or search with fewer words.
search-none-of-informants-typed = No participant says anything that matches “{ $query }”, but the interviewers do: { $hits }. Add role:interviewer to find it.
search-none-exact-typed = Nothing is written exactly like “{ $query }”, but it is there in nynorsk or bokmål, in dialect or without æøå: { $hits }. Leave out --as-written to find it.
query-hint-operator = “{ $typed }” is read as a plain word. Write { $operator }, in capitals, to use it as an operator.
query-hint-negation = “{ $typed }” is read as the word { $word }. Write NOT { $word } to leave it out.
query-hint-pattern = Signs such as [ ] + . in “{ $typed }” are not patterns here. Write word* for words that begin like that, or word~ for words spelled almost like that.
line-save-search = What should the search “{ $query }” be called?
searches-title = Saved searches
notice-no-searches = No searches are saved yet. Search for something, press Enter and then S.
notice-no-query = First type what to search for.
notice-nothing-to-save = Search for something first; then the search can be saved.
notice-absent-needs-query = Search for something first; then those who have not said it are shown.
notice-search-saved = The search is saved. l shows the saved searches · u undoes
notice-dialect-saved = The words are saved. u undoes it.
dialect-own = in this project
dialect-title = One word per line, then other ways of saying it – jeg: eg æ
edit-turn = Turn { $turn }
edit-own-text = Your own text
places-name = “{ $old }” → “{ $new }”: { $n }
places-strike = Struck for good: { $n }
places-for-good = This is for good. Undo will not bring it back, and neither will the history or the backups that tusj knows of.
places-whole = “{ $name }” also stands inside longer words, { $inside } times. Those stay; w takes them too.
places-inside = Longer words are taken too, { $inside } times. w leaves them alone.
places-elsewhere = The name stays here: { $places }.
notice-nowhere = The words are nowhere in the project
notice-name-nowhere = “{ $name }” is nowhere in the project.
name-not-said = “{ $name }” is not in what is said in the interviews. The name stands here:
name-in-document = the name of the document “{ $name }”: r in the list of interviews (F1)
name-in-participant = the participant “{ $name }”: r among the participants (F4)
name-in-speaker = “{ $name }”, who speaks in “{ $document }”: link the interview to a participant (F4), whose pseudonym is then shown
name-in-code = the code “{ $name }”: r in the codebook (F5)
name-in-memos = { $n ->
    [one] one memo
   *[other] { $n } memos
} (F6)
name-for-good = S removes the name for good in all these places at once, and cannot be undone.

### Participants screen

people-title = Participants
people-sorted = { $count } · by { $column }
people-hidden-columns = ← → { $n } more columns
people-number = Number
people-pseudonym = Pseudonym
people-documents = Interviews
people-excerpts = Excerpts
people-codes = Codes
people-unlinked = { $name } · no participant, l links
people-new = + new participant (a)
people-none = No participants yet. Press a to add one, or h to import interviews.
people-no-document = The participant has no interview yet. Press l to link one.
people-nothing-to-link = All interviews have a participant already.
people-nobody-to-link = Add the participant first, with a.
people-link-interviews = Which interviews are with { $who }?
people-link-participant = Who is interviewed in { $name }?
people-attributes = Attributes
people-no-attributes = None yet · a adds one: group=supervisor
people-interviews = Interviews and who speaks
people-no-interviews = None yet · l links
people-role-hint = d · then Space on a speaker changes the role
people-detail-hint = Space on a speaker changes the role. Enter on an interview opens it. a new attribute, l link to an interview, s its language, Esc back to the table.
people-memo = Memo
people-themes = Excerpts per theme

### Start screen and importing

start-tagline = Mark, code and find again what they said. Everything stays on this machine and can be undone.
start-import = New project: import your interviews
start-open = Open a project from somewhere else
start-sample = Try the sample: eight invented interviews, already coded
start-language = Language
start-quit = Quit
start-default-name = Thesis
start-ask-name = What should the project be called?
start-project-path = It will be saved here: { $path }
start-empty-name = Type a name, for example Thesis.
start-ask-path = Where is the project? Type, paste or drop the file here.
start-not-a-project = “{ $file }” is not a tusj project. If it is an interview, choose “New project” and import it there.
start-cloud = This folder seems to be copied to { $service }. Interviews are personal data: check that your institution allows it, or move the project to a folder that is only on this machine. This message is shown only once. Enter continues.
start-open-to-others = Others who use this machine can read this project, and interviews are personal data. To stop that, type this in a terminal: chmod 600 { $file } · This message is shown only once. Enter continues.
hint-start = ↑↓ choose · Enter open · or press the key in front
hint-start-name = Enter make the project · Esc back
hint-start-open = ↑↓ choose · Enter open · ← folder above · Esc back
hint-message = Enter continue
hint-exchange = Enter take it in · ↑↓ more · Esc back
hint-import-browse = ↑↓ choose · Enter import, go in · space tick a file · ← folder up · Esc close
hint-import-reading = Esc cancel
hint-import-files = Enter import, look closer · space in/out · r swap roles · Esc back
hint-import-file = Enter change · r swap roles · + someone missing · * same in all · Esc back
hint-import-survey = Enter change · r this column has the number of the respondent · Esc back
hint-import-speaker = Enter look for it in the file · Esc cancel
hint-import-path = Enter go there · Esc cancel
hint-import-choices = ↑↓ choose · Enter change · Esc back
keys-import-browse = 
    ↑ ↓: choose a row
    Enter: enter the folder, or import the files
    space: tick a file; then only ticked files are imported
    f: import all files here and in the folders here
    ←: up to the folder above
    /: type a path
    Esc: close
keys-import-files = 
    ↑ ↓: choose a row
    Enter: on the top row, import what is ticked; on a file, look at it and correct it
    space: import the file, or leave it out
    r: swap who asks and who answers in the file
    +: name a speaker who was missed in the file
    Esc: back to the folder
keys-import-file = 
    ↑ ↓: choose a row
    Enter: change the row: a name, a participant, the role of a speaker, the encoding
    space: tick or untick the row, or change to the next choice
    r: swap who asks and who answers
    +: name a speaker who was missed
    {"*"}: do the last change in all files that it fits
    Esc: back to the list
keys-import-survey = 
    ↑ ↓: choose a row
    Enter or space: change the row: a name, a participant, whether a column holds open answers, is an attribute or is left out
    r: the column has the numbers of the respondents
import-step = { $step } of { $of }
import-files-title = This was found
import-marks-title = Highlights and comments
import-marks-count = { $marks ->
    [one] { $marks } highlight
   *[other] { $marks } highlights
}, { $comments ->
    [one] { $comments } comment
   *[other] { $comments } comments
}
import-reading = Reading the files: { $done } of { $of }
import-all-files = { $n ->
    [one] Import the one file
   *[other] Import all { $n } files
}
import-chosen-files = { $n ->
    [one] Import the one that is ticked
   *[other] Import the { $n } that are ticked
}
import-type-path = Type or paste a path …
import-up = ↑ Up to “{ $folder }”
import-files = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
import-drop-hint = You can also drop files or a folder here, or paste a path. Reads .docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .xlsx and .ods, and projects in .qdpx and .qdc.
import-unreadable-files = { $n ->
    [one] There is one more file here that cannot be read as it is. If you import all, you will see why.
   *[other] There are { $n } more files here that cannot be read as they are. If you import all, you will see why.
}
import-browser-cut = There are so many folders here that files far inside may not be listed. Go into the folder with the interviews.
import-no-path = There is no file at that path. Check the spelling.
import-none-here = There are no files to import here. Go to the folder where the interviews are.
import-none-chosen = No interviews are ticked. Tick them with space.
import-unreadable = This file cannot be read. The reason is below.
import-chosen-documents = { $n ->
    [one] Import one interview
   *[other] Import { $n } interviews
}
import-add-marks = { $n ->
    [one] Add the highlights and comments of one file
   *[other] Add the highlights and comments of { $n } files
}
import-people = Participants from { $file }
import-cannot-be-read = cannot be read
import-own-table = a table from tusj
import-other-table = a table of something else
import-column-answers = Open answers: { $column }
import-column-number = Number of the respondent: { $column }
import-column-out = Left out: { $column } (seems to hold { $holds })
import-number-column = This column has the numbers of the respondents. To choose another one, go to it and press r.
import-column-hint = Checked columns hold open answers: each becomes a turn under its question. The others are attributes of the participant. r says that a column has the number of the respondent.
import-table = table
import-participant-table = table of participants
import-unknown-table = choose columns
import-choose-columns = Enter: choose the columns with open answers, if this is a survey.
import-last-answers = At least one column must hold open answers. Check another one first.
import-duplicate = is already here
import-duplicate-new-marks = is here without { $marks }
import-same-text = The same text is already in the project or on the list, as “{ $name }”. Tick it if you want it anyway.
import-same-text-marks = The text is the same as that of “{ $name }”, which lacks { $marks }. If you tick the file, they are added.
import-only-marks = Only add the highlights and comments to “{ $name }”
import-summary = { $failed ->
    [0] { "" }
    [one] One file cannot be read; move to it to see why.
   *[other] { $failed } files cannot be read; move to them to see why.
} { $known ->
    [0] { "" }
    [one] One is here already and is left out.
   *[other] { $known } are here already and are left out.
} { $doubtful ->
    [0] { "" }
    [one] One column of the table may identify people and is left out.
   *[other] { $doubtful } columns of the table may identify people and are left out.
}
import-details-hint = Enter imports them; u undoes it. Move down to see what was found in each file, and to correct speakers and roles.
import-use-table = Use the table
import-doubtful-column = Include “{ $column }”, which seems to hold { $holds }
import-doubtful = { $n ->
    [one] One column seems to identify people and is left out. Include it only if it does not.
   *[other] { $n } columns seem to identify people and are left out. Include them only if they do not.
}
import-attributes = Attributes: { $columns }
import-include-marks = Import highlights as coloured excerpts, and comments as memos
import-comments-as-codes = Turn comments of one or two words into codes ({ $n })
import-keep-authors = Keep the names of those who wrote the comments
import-marks-hint = What you have already highlighted and commented in the files becomes your first round.
import-authors-hint = Names can identify people and are left out unless you ask for them.
import-pen-hint = Left: what the colour is called in the file. Right: what it will be called here. Enter changes it.
import-include-file = Import this interview
import-name = Name: { $name }
import-person = Participant: { $name }
import-participant-none = Participant: nobody
import-not-speaker = { $label } (not a speaker)
import-file-hint = This is how the interview begins. Enter on a person changes the role; r swaps who asks and who answers.
import-role-hint = Enter changes: informant, interviewer, other, not a speaker.
import-offer-all = { $n } files have “{ $label }”. Press * to make it the same in all of them.
import-changed-in-all = “{ $label }” is now the same in { $n } files.
import-missing = + Someone who is missing …
import-missing-hint = Was a speaker missed? Write what stands before their words.
import-label-not-found = No line in the file begins with “{ $label }”.
import-encoding = Encoding: { $encoding }, { $sure }
import-encoding-hint = Enter tries the next encoding. Check in the text below that the letters are right.
import-asked-questions = Lines { $how ->
    [bold] in bold
    [italic] in italics
   *[heading] formatted as headings
} are the interviewer’s questions
import-swap-hint = The key r swaps the roles.
import-missed-hint = Press +.
import-swapped = The roles are swapped: { $roles }.
import-doubtful-roles = doubtful roles
import-missed-speaker = someone missing?
import-guessed-encoding = guessed encoding
import-more-speakers = … and { $n } more
import-offer-speaker = { $n ->
    [one] Lines in one other file
   *[other] Lines in { $n } other files
} begin with “{ $label }” too. Press * to name the speaker there as well.
import-offer-encoding = { $n } files have an uncertain encoding. Press * to read all as { $encoding }.
import-offer-questions = In { $n } files, the questions are formatted in this way. Press * to do the same in all.
import-named-in-all = “{ $label }” is now a speaker in { $n ->
    [one] one more file
   *[other] { $n } more files
}.
import-encoded-in-all = { $n } files are now read as { $encoding }.
import-questions-in-all = The questions are now read alike in { $n } files.
import-nothing-changed = Nothing was changed here that can be repeated in the other files.
import-has-note = a memo from after the end of the interview
import-ask-path = Path to a folder or files (Enter goes there)
import-ask-name = What should the interview be called?
import-ask-person = Number and pseudonym, like this: I03 Clara
import-ask-speaker = What stands before the words of the one who is missing? For example “B” or “Kari”
import-ask-pen = What should the colour “{ $pen }” be called here?
notice-marks-imported = { $documents ->
    [one] Highlights and comments were added
   *[other] Highlights and comments of { $documents } files were added
}. u undoes it.
notice-imported = { $documents ->
    [one] One interview was imported
   *[other] { $documents } interviews were imported
}{ $excerpts ->
    [0] { "" }
    [one] , with one excerpt
   *[other] , with { $excerpts } excerpts from highlights and comments
}. c codes the sentence at the cursor; u undoes the import.

### Language of an interview

spoken-title = Which language is spoken in { $name }?
spoken-hint = Search finds the forms of words in this language. In other languages, it looks for words exactly as they are.
spoken-nb = Norwegian, bokmål
spoken-nn = Norwegian, nynorsk
spoken-en = English
spoken-other = another language
spoken-unknown = language not known
notice-spoken = The language is now { $language }. u undoes it.
people-which-interview = Which interview? Choose it here, and press s.

screen-rounds = Rounds
pane-rounds = in the list of rounds (F7)
pane-round = in what the round changed (F7)
key-choose-round = switch to the round
key-choose-round-short = switch
key-journey = journey from codes to themes
key-journey-short = journey
key-round-changes = what changed
key-round-changes-short = changes
key-export-journey = export the journey (table or figure)
key-export-journey-short = export
key-add-round = new round
key-add-round-short = new
key-close-round = close or reopen the round
key-close-round-short = close/open
key-compare-with = compare with this one
key-round-colours = colour set
key-next-round = switch to the next round
rounds-new = + new round (a)
rounds-current = current
rounds-closed = closed
rounds-open = open
rounds-from = compared with
rounds-what-for = A round is one pass through the material. A new round gets its own codebook and its own excerpts, and what you did before stays as it is. So you can turn everything over without losing anything, and see how the codes became themes.
rounds-what = What a round is
rounds-began = Begun { $day }.
rounds-began-from = Begun { $day } from round { $from }.
rounds-closed-on = Closed { $day }.
rounds-holds = { $codes }, { $excerpts }.
rounds-compared-to = Compared with round { $number } (◇).
rounds-leads-to = Round { $number } is compared with this one (◇).
rounds-journey = The journey from codes in round { $from } to themes in round { $to }
rounds-changes = What changed from round { $from } to round { $to }
rounds-flow = The excerpts behind the number: round { $from } → round { $to }
rounds-levels = { $before } codes became { $after }
rounds-two-levels = top + below
rounds-three-levels = top + below + below that
rounds-more-levels = level by level, the top first
rounds-new-excerpts = new excerpts
rounds-left = Not carried on
rounds-unchanged = As before: { $themes }
rounds-as-before = as before
rounds-before = was:
rounds-after = is:
rounds-not-marked = not marked
rounds-only-colour = no code, only the colour { $pen }
rounds-no-code = no code
rounds-resized = other borders
rounds-counting = Counting …
rounds-no-changes = Nothing has changed.
rounds-compared-with = The other rounds are compared with this one
rounds-compared-again = The rounds are compared with the one they began from again
rounds-theme-of-other = The theme belongs to another round: go to the list and switch to the round with Enter first
empty-round = Write a name for the round
empty-colour-set = Write a name for the colour set
line-new-round = Name of the new round (may be empty)
line-rename-round = Name of round { $number }
line-round-colours = Colour set for round { $number } (a new name makes a new set)
confirm-close-round = Close round { $number }? Its excerpts and codebook can then be read, searched and compared, but not changed. You can open it again.
confirm-reopen-round = Open round { $number } again? Its excerpts and codebook can then be changed, even after you have used numbers from the round.
new-round-title = A new round after round { $number }
new-round-copy = with everything as it is: codes, excerpts and codings
new-round-codes = with the codes, but no excerpts
new-round-empty = with an empty codebook
new-round-note = Round { $number } stays as it is. You switch between the rounds with R.
notice-erasure-is-final = The last thing done was to remove something for good. That cannot be undone. Press u again to undo what was done before it.
notice-copying-round = Copying { $excerpts } excerpts into the new round … { $percent } %
notice-taking-in = Taking the project in … { $percent } %
notice-one-round = There is only one round. You begin a new one on the screen Rounds.
notice-round = Round { $number }{ $name } is now the current one
notice-round-closed = Round { $number }{ $name } is now the current one. It is closed, so nothing in it can be changed.
notice-closed-switch = Round { $number } is closed, so nothing in it can be changed. R switches rounds, and l on Rounds (F7) opens it again.
notice-closed-reopen = Round { $number } is closed, so nothing in it can be changed. On Rounds (F7), l opens it again and a begins a new one.
notice-kept-as-draft = What you wrote is kept, and is there when you open the same thing again.
notice-esc-keeps = Esc tries again. If that fails too, what you wrote is kept.
key-round-beside = marks of another round
notice-round-beside = The margin also shows the marks of round { $number }
notice-no-round-beside = Only the marks of the current round are shown
hint-pens = Enter meaning · r name and shade · a new colour · x remove · Esc close
line-rename-pen = The new name of the colour, and its shade
line-add-pen = The name of the new colour, perhaps with a shade: recurs #f0e442
empty-pen-name = Write a name for the colour

key-flag = for the thesis
key-show-flagged = show only what is for the thesis
key-show-uncondensed = show only excerpts without a condensation
query-flagged = flagged:yes
query-uncondensed = condensed:no
sign-flagged = ⚑ for the thesis
sign-golden = ★ golden quote
sign-stale = ! look at the quote (p)
key-condense = condense
key-condensate = condensate
key-golden = golden quote of the code: on, off
notice-golden-needs-code = A golden quote belongs to a code. Choose a theme on the left first.
shown-condensation = Condensation: { $text }
read-condensation = Condensation
book-condensate = Condensate: { $text }
book-golden = Golden quote: { $text }
edit-condensation = What the excerpt means, in your own short words
edit-condensate = Condensate of “{ $path }”: the text that sums it up
edit-rendering = The quote as it is to be printed
edit-translation = The quote in another language
hint-for-print = Esc saves · an empty text removes it · Ctrl-D discards
key-prepare-quote = prepare the quote
quote-title = Prepare the quote · { $from }
quote-printed = As it will stand in the thesis
quote-words = The words of the excerpt
quote-length-inline = { $n } words, in the running text
quote-length-block = { $n } words, a block of its own
quote-in-translation = Translation: { $text }
quote-stale-versions = The words have changed since the quote was prepared, so it is printed as it now stands in the text.
quote-stale-approve = a approves what you wrote: { $text }
quote-stale-edits = The words have changed since the quote was prepared, so what was left out and put in no longer fits. T takes it back; then you can prepare the quote again.
quote-by-hand = The quote is edited by hand. e changes it, T takes everything back.
quote-here-left-out = Left out here: “{ $old }”. t takes it back
quote-here-replaced = “{ $old }” is replaced by “{ $new }”. t takes it back
quote-here-put-in = Put in here: “{ $new }”. t takes it back
quote-chosen = “{ $words }”: x leaves it out, r replaces it, i puts something in after it
quote-ask-replace = Instead of “{ $words }”:
quote-ask-insert = Put in after “{ $words }”:
quote-ask-insert-before = Put in before “{ $words }”:
notice-quote-nothing-here = Nothing has been done to the words at the cursor.
hint-quote = x leave out · r replace · i put in · t take back · v select · e edit · ? all
hint-quote-typing = Enter use · Esc cancel
hint-quote-stale = a approve · T take all back · u undo · Esc close
hint-quote-lost = T take all back · u undo · Esc close
keys-quote = 
    ← → ↑ ↓: to another word
    v: start or stop selecting with the arrows (Shift and arrows do the same)
    x: leave the words out: […]
    r: put other words in their place: [counsellor]
    i: put words in after
    I: put words in before
    t: take back what was done at the cursor
    T: take back everything
    e: edit the whole quote by hand
    o: write it in another language
    a: approve, after the words of the text have changed
    f: for the thesis, or not
    y: copy the quote
    Y: copy it to a file
    u: undo
    U: redo
    Esc: close; everything is saved already
key-quote-style = how quotes are printed
style-title = How quotes are printed
style-brackets = Brackets
style-hesitations = Hesitations (eh, mm)
style-hesitations-kept = kept
style-hesitations-dropped = dropped
style-named-by = Who is quoted
style-by-pseudonym = pseudonym
style-by-role = what they are: { $attribute }
style-by-role-unknown = what they are (no attributes yet)
style-by-attributes = pseudonym and attributes
style-by-number = number
style-by-nothing = not named
style-marks = Quotation marks
style-block = A block of its own
style-block-from = from { $n } words
style-italic = Italics
style-yes = yes
style-no = no
style-example = Example
style-no-example = Mark an excerpt, and it is shown here as it will be printed.
hint-style = ↑↓ choose · ←→ change · u undo · Esc close
key-who-is-quoted = how often each participant is quoted
quoted-title = Excerpts for the thesis: { $n }
quoted-others = others
quoted-none = No excerpts are for the thesis yet. f on an excerpt flags it.
hint-quoted = ↑↓ scroll · Esc close

key-similar = find similar
key-beside = compare codes
similar-title = Like { $name }
similar-title-excerpt = Like the excerpt
similar-count = { $n ->
    [one] 1 suggestion
   *[other] { $n } suggestions
}
similar-no-excerpts = No excerpt has this code yet. Code some passages first; then similar turns can be suggested.
similar-nothing-alike = No other turns are like it. Turns are alike if they share rare words.
similar-all-coded = All other turns that are like it are coded already.
similar-put-aside = { $n ->
    [one] There are no more suggestions. 1 turn that is like it was put aside.
   *[other] There are no more suggestions. { $n } turns that are like it were put aside.
}
hint-similar-theme = c code · C another code · x put aside · Enter read · u undo · Esc close
hint-similar-excerpt = c code · x put aside · Enter read · u undo · Esc close
hint-similar-none = u undo · Esc close
beside-title = { $first } beside { $second }
beside-only = Only in “{ $name }”: { $count }
beside-both = In both: { $count }
beside-none = no excerpts
beside-same = same passage
beside-within = { $inner } within { $outer }
beside-partly = overlap in part
beside-underlined = Both have what is underlined
hint-beside = ↑↓ choose · Enter read · Esc close
notice-beside-marked = The code is marked with ◆. Go to another code and press v again to see the two beside each other.
notice-beside-unmarked = The code is no longer marked
document-removed-closed = { $n ->
    [one] One of the excerpts that went with it was in a closed round.
   *[other] { $n } of the excerpts that went with it were in closed rounds.
} “tusj undo” brings everything back.

### The matrix on the screen

screen-matrix = Matrix
pane-matrix = in the matrix (F12)
pane-cell-excerpts = in the excerpts of a cell (F12, Enter)
pane-cell-words = in the text of a cell (F12, Enter, →)
group-matrix = matrix, forms
key-open-cell = open the cell
key-write-cell = write in the cell
key-write-cell-short = write
key-not-asked = not asked
key-cell-contents = numbers, yes/no, words
key-cell-contents-short = show
key-topics = themes, form
key-topics-short = themes
key-units = participants, groups
key-units-short = groups
key-quotes-to-cell = start the text with the quotes
key-empty-cell = empty the cell
key-turn-matrix = turn
key-sort-rows = sort the rows
key-sort-rows-short = sort
key-sort-columns = sort the columns
key-hide-empty = hide or show the empty ones
key-export-matrix = export the matrix
key-add-column = new column in the form, or new form
key-rename-column = new heading of the column
key-remove-column = remove the column from the form
key-column-back = move the column back
key-column-on = move the column on
key-new-form = new form
key-copy-cell = copy the quotes of the cell
key-first-row = to the first row
key-last-row = to the last row
matrix-counts = number of excerpts
matrix-presence = yes or no
matrix-words = what is written
matrix-yes = yes
matrix-people = people
matrix-own-words = In your own words
matrix-not-written = Not written yet. m begins, and s begins with the quotes.
matrix-not-about-people = Nothing can be written here. You write about one participant at a time.
matrix-from-round = Written in round { $number }
matrix-no-excerpts = No excerpts here.
matrix-nothing = There is nothing to show yet. When somebody has been interviewed and something is coded, the themes stand here against the participants.
matrix-no-codes = No codes yet. When something is coded, the themes stand here against the participants. a makes a form to write in without codes.
matrix-no-columns = The form has no columns yet. a adds one.
matrix-nobody-in-form = The form is for no participants. f, and then i on the form, changes who it is for.
matrix-nothing-found = The query matches no participants. Esc takes it away.
matrix-all-hidden = Everything is empty, and what is empty is hidden. T shows it again.
notice-matrix-empty = There are no cells here.
notice-matrix-counts = The cells show the number of excerpts
notice-matrix-presence = The cells show whether there are excerpts
notice-matrix-words = The cells show the beginning of what is written
notice-rows-by-name = The rows are sorted by name
notice-rows-by-count = The rows are sorted by number of excerpts
notice-rows-in-order = The rows are in their own order
notice-columns-by-name = The columns are sorted by name
notice-columns-by-count = The columns are sorted by number of excerpts
notice-columns-in-order = The columns are in their own order
notice-units-in-rows = The themes are in the columns
notice-topics-in-rows = The themes are in the rows
notice-empty-hidden = Empty rows and columns are hidden
notice-empty-shown = Empty rows and columns are shown
notice-no-form = Columns can be changed in a form. f chooses or makes one.
notice-cell-no-excerpts = The cell has no excerpts
notice-cell-of-attribute = The value of an attribute is changed on the Participants screen (F4, a)
notice-cell-of-unnamed = The interview is not linked to a participant, so there is nobody to write about. It is linked on the Participants screen (F4, l).
notice-cells-of-people = You can only write about participants. g shows them instead of this.
notice-cell-saved = The text of the cell is saved. u undoes it.
chooser-topics = Which themes, or which form?
chooser-units = What are the themes set against?
chooser-columns = What does the new column show?
chooser-all = all themes
chooser-top = the top level
chooser-level = level { $n }
chooser-one-by-one = themes that you choose …
chooser-themes = Which themes?
chooser-form = the form “{ $name }”
chooser-new-form = + new form (a)
chooser-people = participants
chooser-documents = interviews
chooser-groups = groups by “{ $name }”
chooser-people-by = participants, ordered by “{ $name }”
chooser-theme = a theme …
chooser-own = a heading to write under …
chooser-attribute = the attribute “{ $name }”
hint-cell = Esc saves · [[ link · Ctrl-O follow · Ctrl-D discard
hint-chooser = ↑↓ choose · Enter take this one · Esc cancel
hint-chooser-themes = space mark · Enter show them · Esc cancel
hint-chooser-topics = Enter show · a new form · Esc cancel
hint-chooser-form = Enter show · r new name · i who it is for · x remove · a new · Esc cancel
hint-picker-column = Enter choose · Esc cancel
picker-column-title = Which theme does the column show?
line-new-form = Name of the new form
line-form-query = Who is the form for? As group=leader; empty for all
line-form-column = The heading of the new column
line-rename-column = New heading of the column
line-export-matrix = What the matrix shows: where should the file be?
empty-form = Write a name for the form
empty-form-column = Write a heading
confirm-remove-form = Remove the form “{ $name }”? What is written in the form’s own columns goes with it. What is written about themes stays in the matrix. u undoes it.
confirm-remove-column = Remove the column “{ $name }” from the form? { $n ->
    [0] {""}
    [one] What is written in one cell goes with it.
   *[other] What is written in { $n } cells goes with it.
} u undoes it.
file-matrix = matrix
screen-overview = Overview
pane-interviews = in the overview of the interviews (F9)
pane-theme-counts = in the overview of the themes (F9)
pane-theme-colours = in the overview of the colours (F9)
pane-saturation = in the overview of saturation (F9)
pane-co-occurrence = in the overview of themes that stand together (F9)
pane-frequent-words = in the overview of words (F9)
key-next-part = next part
key-previous-part = previous part of the overview
key-overview-topics = choose themes
key-saturation-of = round and theme
key-counts-by = count by group
key-words-by = themes or groups
key-within = what “together” means
key-copy-table = copy the table
key-columns-left = show the columns on the left
key-columns-right = show the columns on the right
overview-interviews = Interviews
overview-themes = Themes
overview-colours = Colours
overview-saturation = Saturation
overview-co-occurrence = Together
overview-words = Words
overview-interview = { $name }: { $coded } of { $words } words are coded, { $excerpts }
overview-everyone = everyone says something
overview-nothing-new = { $name }: no new codes
overview-new = { $name }: new codes: { $codes }
overview-pair = { $first } together with { $second }
overview-word = “{ $word }”: { $here } times in { $of }, { $elsewhere ->
    [0] never
    [one] once
   *[other] { $elsewhere } times
 } elsewhere
overview-word-column = Word
overview-here = Here
overview-elsewhere = Elsewhere
overview-words-rules = Words that are used more here than in the rest of what the participants say, in all their forms. They lead into the texts and never replace reading them.
overview-reading = reading interview { $read } of { $of } …
overview-hidden-columns = { $n ->
    [one] 1 more column
   *[other] { $n } more columns
 }: < >
overview-by-share = least coded first
overview-by-day = last worked on first
overview-interviewed = in the order of the list
overview-coded = in the order coded
overview-overlap = shared text
overview-turn = same turn
overview-interview-both = same interview
overview-by = by “{ $name }”
overview-round = round { $number }
overview-no-interviews = The project has no interviews yet.
overview-no-codes = No codes yet. When something is coded, the themes are counted here.
overview-bars = ░ are codes from before, █ are new.
overview-few-codes = { $n ->
    [one] One code says
   *[other] { $n } codes say
 } little about saturation. f shows a round with more.
overview-no-words = No words stand out. It takes more coded excerpts, or more participants in the groups.
chooser-overview-topics = Which themes?
chooser-no-groups = no groups
chooser-words-of-themes = themes
chooser-counts-by = Which groups should be counted separately?
chooser-saturation-of = Saturation of which codes?
chooser-words-by = Words that are typical of what?
chooser-current-round = the current round
chooser-round = round { $number }, { $n ->
    [one] 1 code
   *[other] { $n } codes
 }
notice-interviews-by-share = The least coded come first
notice-interviews-by-day = Those last worked on come first
notice-interviews-in-order = The interviews are in the order of the list
notice-themes-by-count = The themes with the most excerpts come first
notice-themes-in-order = The themes are in the order of the codebook
notice-saturation-coded = The interviews are in the order in which they were coded
notice-saturation-interviewed = The interviews are in the order of the list
notice-within-overlap = Together means excerpts that share text
notice-within-turn = Together means excerpts in the same turn
notice-within-interview = Together means excerpts in the same interview
notice-words-of-groups = These are words of groups. g shows those of themes.
notice-no-attributes = The participants have no attributes to group by. Add some under Participants (F4).
notice-no-more-columns = There are no more columns in that direction
notice-nothing-to-copy = There is nothing to copy here yet
line-export-named = { $name }: where should the file be?
file-interviews = interviews
file-colours = colours
file-saturation = saturation
file-co-occurrence = themes together
file-counts = counts
file-words = words

### Projects of other programs

refi-colours = Colours: { $name }
refi-copied-from = copied from
refi-own-texts = Own texts
exchange-file = Project from { $program }
exchange-file-own = Project from tusj
exchange-file-unknown = Project from another program
import-exchange = project of another program
exchange-new = New: { $counts }
exchange-known = In the project already: { $counts }
exchange-documents = Documents that are new, also because their text is another one here: { $names }
exchange-dry-run = Nothing was changed.
exchange-nothing = Nothing in it is new.
exchange-into = What is coded in it goes into round { $round }.
exchange-counted = { $n ->
    [one] The positions in { $n } document are counted in another way than the standard says: { $how }.
   *[other] The positions in { $n } documents are counted in another way than the standard says: { $how }.
}
exchange-in-utf16 = in units of UTF-16, as NVivo does
exchange-line-end-one = a line end as one character
exchange-inclusive = up to and including the last character
exchange-unchecked = { $n ->
    [one] The passage could not be compared with a quote, because the file has none.
   *[other] The { $n } passages could not be compared with quotes, because the file has none.
}
exchange-checked = { $same } of the { $n } passages that have a quote in the file are on exactly those words.
exchange-speakers = { $n ->
    [one] The speakers were found in { $n } document. Check their roles.
   *[other] The speakers were found in { $n } documents. Check their roles.
}
exchange-joined = { $n ->
    [one] { $n } passage is marked more than once by the same person; it became one excerpt.
   *[other] { $n } passages are marked more than once by the same person; each became one excerpt.
}
exchange-renamed = Codes that had the same name under the same code got a number: { $names }.
left-out-outside-text = { $n ->
    [one] ! { $n } passage is outside its text and was left out: { $names }
   *[other] ! { $n } passages are outside their texts and were left out: { $names }
}
left-out-empty-selection = { $n ->
    [one] ! { $n } passage has no words and was left out, in { $names }
   *[other] ! { $n } passages have no words and were left out, in { $names }
}
left-out-nothing-on-it = { $n ->
    [one] { $n } passage has neither a code nor a memo and was left out, in { $names }
   *[other] { $n } passages have neither a code nor a memo and were left out, in { $names }
}
left-out-words = Words beside the text were left out: { $names }
left-out-no-text-selected = { $n ->
    [one] ! { $n } selection in a picture, a page or a recording was left out. { $names }
   *[other] ! { $n } selections in pictures, pages or recordings were left out. { $names }
}
left-out-picture = Pictures were left out: { $names }
left-out-recording = Recordings without a transcript were left out: { $names }
left-out-pdf = ! PDFs without their text were left out: { $names }
left-out-text-missing = ! Documents whose text is not in the file were left out: { $names }
left-out-unknown-code = { $n ->
    [one] ! { $n } coding with a code that is not in the file was left out.
   *[other] ! { $n } codings with codes that are not in the file were left out.
}
left-out-whole-document = ! Codes on a whole document were left out, since tusj codes passages: { $names }
left-out-memo = { $n ->
    [one] ! { $n } memo about something that was left out was left out too: { $names }
   *[other] ! { $n } memos about things that were left out were left out too: { $names }
}
left-out-set = Sets were left out, since tusj has none: { $names }
left-out-graph = Maps were left out, since tusj has none: { $names }
left-out-link = { $n ->
    [one] { $n } link was left out, since tusj has none.
   *[other] { $n } links were left out, since tusj has none.
}
left-out-value = Attributes of documents that are nobody's or several people's were left out: { $names }
left-out-case-passage = That only parts of a document are about a person was left out: { $names }
left-out-important = { $n ->
    [one] One coding is marked as important, which tusj has no place for: { $names }
   *[other] { $n } codings are marked as important, which tusj has no place for: { $names }
}
exchange-not-in = The file has no settings, no saved searches, no history, and no earlier wordings of corrected texts.
exchange-codebook-not-in = The file has the codes alone.

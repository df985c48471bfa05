# What tusj says, in English. The keys are the same, in the same order, in nb.ftl and nn.ftl; a test sees to it.

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
count-rounds = { $n ->
    [one] { $n } round
   *[other] { $n } rounds
}
count-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
}
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
role-informant = informant
role-other = other
kind-interview = interview
kind-own = own text

### Names and lists

quoted = “{ $text }”
path-in-folder = “{ $file }” in the folder “{ $folder }”
list-or = { $first } or { $last }

### Errors

error-read-missing = Could not find { $file }. Check the spelling of the name, and that the file has not been moved.
error-read-denied = You may not read { $file }. Check the file’s permissions, and that it is not open in another program.
error-read-folder = The name { $file } is that of a folder. Choose a file in it.
error-read-other = Could not read { $file }. Check that the disk or memory stick is connected, and try again.
error-write-missing = There is no folder to put { $file } in. Make the folder first, or choose another.
error-write-denied = You may not write { $file }. Choose another folder, or close the file if it is open in another program.
error-write-read-only = Nothing can be saved in the place of { $file }. Choose a folder on your own computer.
error-write-full = There is no room on the disk for { $file }. Make some room and try again; nothing has been lost.
error-write-folder = The name { $file } is that of a folder. Choose a file name in it.
error-write-other = Could not save { $file }. Check that the disk or memory stick is connected, and try again.
error-exists = There already is a file { $file }. Choose another name, or move the old file first.
error-not-a-project = The file { $file } is not a tusj project. Make a new one with “tusj new”, and bring your interviews into it.
error-newer-project = The file { $file } was made with a newer version of tusj. Update tusj to open the project.
error-read-only = The file { $file } is open for reading only. Open the project in the usual way to change it.
error-damaged = The project file is damaged, or was changed by something other than tusj ({ $what }). Make a copy of the file, then run “tusj check” on it.
error-head-moved = The project was changed from another window in the meantime. It has been read again; please do that once more.
error-busy = Another program is using the project file right now. Wait a little and try again.
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to redo.
error-empty-name = The name is empty, or has an empty part beside a slash. Write, for example, “Start/Training”.
error-name-taken = The name “{ $name }” is already used at this level. Choose another name.
error-too-deep = A code cannot lie more than { $most } levels down. Put it higher up in the codebook.
error-code-under-itself = The code “{ $path }” cannot be moved under itself. Choose another place in the codebook.
error-unknown-document = There is no document called “{ $name }”.
error-unknown-participant = There is no participant called “{ $name }”.
error-unknown-code = There is no code called “{ $name }”.
error-unknown-colour = There is no colour called “{ $name }”.
error-unknown-coder = Nobody codes under the name “{ $name }”.
error-unknown-round = There is no round “{ $name }”.
error-unknown-attribute = No participant has an attribute called “{ $name }”.
error-unknown-field = It is not possible to search by “{ $name }:”.
error-unknown-role = There is no role called “{ $name }”.
error-did-you-mean = Did you mean { $names }?
error-check-spelling = Check the spelling.
error-ambiguous = The name “{ $name }” can mean several things. Write it in full: { $names }.
error-quote-not-found = The words you gave are not in “{ $document }”. Copy them exactly as they stand in the text.
error-quote-repeated = The words you gave stand in “{ $document }” { $times } times. Include more words, to make clear which place you mean.
error-bad-span = Bytes { $start } to { $end } are not a whole piece of the text, which is { $length } bytes long. Mark the place again, or give the words instead.
error-round-closed = Round { $number } is closed and takes no more codings. Code in a new round.
error-export-format = It is not possible to save “{ $what }” as that kind of file. Give the file another ending: { $endings }.
error-no-terminal = To draw its screens, tusj needs a terminal window. Start it from a terminal, or use one of the commands in “tusj --help”.
error-import-empty = The file is empty. Check that it is the right file, and that the text has been saved in it.
error-query-open-quote = The quotation mark at “{ $part }” is never closed. Put a quotation mark where the phrase ends.
error-query-bracket = The bracket at “{ $part }” lacks its other half. Add or remove a bracket.
error-query-missing-operand = Something is missing at “{ $part }”. Put something to search for on both sides.
error-query-missing-value = Nothing stands after “{ $part }”. Write what to search for there.
error-query-too-large = The search is too long or has too many brackets. Split it into smaller searches.

### Export

export-themes-title = Themes and quotes
export-codebook-title = Codebook
export-note-total = { $total } in all.
export-note-counting = An excerpt counts once for each coder and place in the text; participants are counted as distinct people. What interviewers say, and texts of one’s own, are left out.
export-note-query = Selection: { $query }.
export-note-round = Round { $round }.
export-retired = No longer in use
column-theme = Theme
column-subtheme = Subtheme
column-definition = Definition
column-quotes = Quotes
column-quote = Quote
column-excerpts = Excerpts
column-participants = Participants
column-participant = Participant
column-document = Document
column-turn = Turn
column-speaker = Speaker
column-role = Role
column-start = From byte
column-end = To byte
column-code = Code
column-codes = Codes
column-level = Level
column-colour = Colour
column-memos = Memos
column-coder = Coded by
column-round = Round
column-before = Before
column-after = After
column-retired = Out of use
yes = yes
attribution = { $by }, turn { $turn }
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

### Command line

### Screens

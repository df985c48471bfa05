# Det tusj sier, på bokmål. Nøklene er de samme, i samme rekkefølge, i nn.ftl og en.ftl; en test sjekker det.

### Nouns

noun-project = prosjekt
noun-projects = prosjekter
noun-document = dokument
noun-documents = dokumenter
noun-interview = intervju
noun-interviews = intervjuer
noun-own-text = egen tekst
noun-own-texts = egne tekster
noun-turn = replikk
noun-turns = replikker
noun-participant = informant
noun-participants = informanter
noun-attribute = egenskap
noun-attributes = egenskaper
noun-role = rolle
noun-roles = roller
noun-excerpt = utdrag
noun-excerpts = utdrag
noun-quote = sitat
noun-quotes = sitater
noun-code = kode
noun-codes = koder
noun-category = kategori
noun-categories = kategorier
noun-subcategory = underkategori
noun-subcategories = underkategorier
noun-theme = tema
noun-themes = temaer
noun-subtheme = undertema
noun-subthemes = undertemaer
noun-codebook = kodebok
noun-definition = definisjon
noun-coding = koding
noun-codings = kodinger
noun-colour = farge
noun-colours = farger
noun-colour-set = fargesett
noun-coder = den som koder
noun-coders = de som koder
noun-coded-by = kodet av
noun-round = runde
noun-rounds = runder
noun-memo = notat
noun-memos = notater
noun-diary = forskerdagbok
noun-summary = sammendrag
noun-reflection = refleksjon
memo-in-round = { $words } (runde { $number })
memo-changed = endret { $day }
noun-matrix = matrise
noun-form = skjema
noun-forms = skjemaer
noun-step = handling
noun-steps = handlinger
noun-journal = historikk

### Counts

count-excerpts = { $n } utdrag
count-quotes = { $n ->
    [one] { $n } sitat
   *[other] { $n } sitater
}
count-participants = { $n ->
    [one] { $n } informant
   *[other] { $n } informanter
}
count-interviews = { $n ->
    [one] { $n } intervju
   *[other] { $n } intervjuer
}
count-documents = { $n ->
    [one] { $n } dokument
   *[other] { $n } dokumenter
}
count-texts = { $n ->
    [one] { $n } tekst
   *[other] { $n } tekster
}
count-turns = { $n ->
    [one] { $n } replikk
   *[other] { $n } replikker
}
count-words = { $n } ord
count-codes = { $n ->
    [one] { $n } kode
   *[other] { $n } koder
}
count-themes = { $n ->
    [one] { $n } tema
   *[other] { $n } temaer
}
count-codings = { $n ->
    [one] { $n } koding
   *[other] { $n } kodinger
}
count-colours = { $n ->
    [one] { $n } farge
   *[other] { $n } farger
}
count-memos = { $n ->
    [one] { $n } notat
   *[other] { $n } notater
}
count-coders = { $n ->
    [one] { $n } person som koder
   *[other] { $n } personer som koder
}
count-rounds = { $n ->
    [one] { $n } runde
   *[other] { $n } runder
}
count-steps = { $n ->
    [one] { $n } handling
   *[other] { $n } handlinger
}
count-of = { $n } av { $of }
count-of-asked = { $n } av { $of } spurte
count-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
count-hits = { $n } treff
count-times = { $n ->
    [one] { $n } gang
   *[other] { $n } ganger
}
count-rows = { $n ->
    [one] { $n } rad
   *[other] { $n } rader
}
count-excerpts-from =
    { $excerpts } utdrag fra { $participants ->
        [one] { $participants } informant
       *[other] { $participants } informanter
    }

### Roles and kinds

role-interviewer = intervjuer
role-interviewer-short = Int
role-informant = informant
role-other = annen
label-interviewer = Intervjuer
label-informant = Informant
uncounted-interviewers = { $n } hos intervjueren
uncounted-no-speaker = { $n } som ingen sier
uncounted-own-texts = { $n } i egne tekster
uncounted-repeated = { $n } merket igjen i en annen runde
not-counted = telles ikke: { $reasons }
kind-interview = intervju
kind-own = egen tekst
round-numbered = runde { $number }
round-named = runde { $number } «{ $name }»

### Names and lists

quoted = «{ $text }»
path-in-folder = «{ $file }» i mappen «{ $folder }»
list-or = { $first } eller { $last }

### Errors

error-read-missing = Fant ikke { $file }. Sjekk at navnet er skrevet riktig og at filen ikke er flyttet.
error-read-denied = Du har ikke tilgang til å lese { $file }. Sjekk rettighetene til filen, og at den ikke er åpen i et annet program.
error-read-folder = { $file } er en mappe. Velg en fil i den.
error-read-other = { $file } lot seg ikke lese. Sjekk at disken eller minnepinnen er koblet til, og prøv igjen.
error-write-missing = Mappen til filen finnes ikke, så { $file } ble ikke lagret. Lag mappen først, eller velg en annen.
error-write-denied = Du har ikke tilgang til å lagre { $file }. Velg en annen mappe, eller lukk filen hvis den er åpen i et annet program.
error-write-read-only = { $file } ble ikke lagret, fordi disken er skrivebeskyttet. Velg en mappe på din egen maskin.
error-write-full = Det er ikke plass på disken til { $file }. Frigjør plass og prøv igjen; ingenting er tapt.
error-write-folder = { $file } er en mappe. Velg et filnavn i den.
error-write-name = En fil kan ikke hete { $file } her. Velg et kortere navn, med bare bokstaver, tall, mellomrom og bindestreker.
error-write-too-large = { $file } ble ikke laget, for et Excel-ark tar høyst 1 048 576 rader. Velg .csv, eller ta med færre utdrag med et søk.
error-write-other = { $file } lot seg ikke lagre. Sjekk at disken eller minnepinnen er koblet til, og prøv igjen.
error-exists = { $file } finnes fra før. Velg et annet navn, eller flytt den gamle filen først.
error-import-not-comments = Dette er ikke en fil med kommentarer fra en rapport. Be om å få filen på nytt, slik den ble lagret.
error-import-not-refi = Dette er ikke et prosjekt eller en kodebok i standarden REFI-QDA, eller så er filen skadet. Eksporter det på nytt som REFI-QDA fra programmet som laget det.
error-database-own = Dette er et prosjekt i tusj. Åpne det med tusj i stedet for å importere det.
error-database-unknown = Databasen har ikke noe prosjekt som kan leses: Den er verken fra Taguette eller QualCoder. Eksporter prosjektet som REFI-QDA fra programmet som laget det.
error-database-in-use = Programmet som laget prosjektet, har det åpent, eller ble stoppet mens det skrev. Åpne prosjektet der, lukk det igjen, og prøv på nytt.
error-database-several = Det er flere prosjekter i databasen: { $names }. Åpne det du vil ha, i Taguette, eksporter det alene som prosjekt, og importer den filen.
error-database-damaged = Databasen er skadet eller ufullstendig. Hent en ny kopi, eller eksporter prosjektet på nytt fra programmet som laget det.
error-database-damaged-table = Databasen er skadet: Tabellen «{ $table }» lar seg ikke lese. Hent en ny kopi, eller eksporter prosjektet på nytt fra programmet som laget det.
error-database-rows = Databasen har flere enn { $limit } rader eller biter, og så stort er ikke noe prosjekt.
error-database-large = Tekstene i databasen er større enn { $limit } MB, og så stort er ikke noe prosjekt.
error-import-comments-other = Kommentarene gjelder et annet prosjekt, eller en runde som er fjernet. Sjekk at du har valgt riktig prosjekt.
error-import-comments-nobody = Kommentarene sier ikke hvem som har skrevet dem. Be om en fil med navn.
error-export-exists = { $file } finnes fra før, og blir ikke skrevet over. Velg et annet navn, eller legg til «--replace» for å erstatte den.
error-nothing-found = Det er ingenting å sette inn i tabellen, så ingen fil ble laget.
error-no-memos = Det er ingen notater å ta med, så ingen fil ble laget.
error-not-a-project = { $file } er ikke et tusj-prosjekt. Lag et nytt med «tusj new», og hent intervjuene dine inn i det.
error-newer-project = { $file } er laget med en nyere utgave av tusj. Oppdater tusj for å åpne prosjektet.
error-read-only = { $file } er åpnet bare for lesing. Åpne prosjektet på vanlig måte for å endre det.
error-read-only-file = { $file } kan leses, men ikke endres: Filen er skrivebeskyttet. Ta bort beskyttelsen, eller kopier filen til en mappe du selv eier, og åpne kopien.
error-read-only-folder = { $file } kan leses, men ikke endres: Mappen er skrivebeskyttet. Kopier filen til en mappe du selv eier, og åpne kopien.
error-damaged = Prosjektfilen er skadet, eller endret av noe annet enn tusj. Ta vare på en kopi av den, og arbeid videre i den siste sikkerhetskopien som «tusj check» ikke finner feil i.
error-gone = Det du ville endre, finnes ikke lenger; det ble fjernet fra et annet vindu. Ingenting ble endret.
error-still-here = «{ $document }» er fortsatt i prosjektet. Bare det som er fjernet, kan slettes for godt: fjern det først, i listen over intervjuer.
error-person-still-here = «{ $name }» er fortsatt i prosjektet. Bare de som er fjernet, kan slettes for godt: fjern informanten først, med «tusj participant FIL remove».
error-head-moved = Prosjektet ble endret fra et annet vindu i mellomtiden. Det er lest inn på nytt; gjør det du holdt på med, en gang til.
error-done-unread = Endringen er lagret, men prosjektet kunne ikke leses på nytt, så du ser den ikke. Ikke gjør den en gang til; lukk prosjektet og åpne det igjen.
error-busy = Et annet program bruker prosjektfilen akkurat nå. Vent litt og prøv igjen.
error-nothing-to-undo = Det er ingenting å angre.
error-nothing-to-redo = Det er ingenting å gjøre om igjen.
error-undo-erased = { $n ->
    [one] Det som er igjen å angre, kan ikke angres, for innholdet er fjernet for godt (1 handling).
   *[other] Det som er igjen å angre, kan ikke angres, for innholdet er fjernet for godt ({ $n } handlinger).
}
undo-skipped = { $n ->
    [one] Hoppet over 1 handling, for innholdet er fjernet for godt.
   *[other] Hoppet over { $n } handlinger, for innholdet er fjernet for godt.
}
error-empty-name = Navnet er tomt, eller det mangler noe før eller etter en skråstrek. Skriv for eksempel «Oppstart/Opplæring».
error-empty-cell = Raden mangler en verdi i kolonnen «{ $column }». Fyll den ut.
error-nothing-to-mark = Stedet har verken kode, farge eller notat. Legg til minst én av dem.
error-name-too-long = Navnet «{ $name }» er lengre enn { $most } tegn. Velg et kortere.
error-memo-too-long = Notatet er lengre enn { $most } 000 tegn. Del det i flere, eller importer det som en egen tekst.
error-empty-query = Søket er tomt, og ble ikke lagret. Skriv det du vil finne, for eksempel «trøtt».
error-name-taken = Navnet «{ $name }» er alt i bruk på dette nivået. Velg et annet navn.
error-too-deep = En kode kan ikke ligge mer enn { $most } nivåer ned. Legg den høyere opp i kodeboken.
error-in-line = Linje { $line } i tabellen: { $why } Ingenting er endret.
error-in-file = { $file }: { $why }
error-merge-into-descendant = «{ $path }» kan ikke slås sammen inn i «{ $target }», som ligger under den. Gjør det motsatt: slå «{ $target }» inn i «{ $path }».
error-different-rounds = Kodene står i kodebøkene til ulike runder. En kode kan bare flyttes, slås sammen eller deles innenfor sin egen runde.
error-code-under-itself = «{ $path }» kan ikke flyttes inn under seg selv. Velg et annet sted i kodeboken.
error-unknown-document = Det finnes ikke noe dokument som heter «{ $name }».
error-unknown-removed-document = Ingen fjernede dokumenter heter «{ $name }».
error-unknown-removed-participant = Ingen fjernede informanter heter «{ $name }».
error-unknown-participant = Det finnes ingen informant som heter «{ $name }».
error-unknown-code = Det finnes ingen kode som heter «{ $name }».
error-unknown-colour-set = Det finnes ikke noe fargesett som heter «{ $name }».
error-unknown-colour = Det finnes ingen farge som heter «{ $name }».
error-unknown-coder = Ingen av dem som koder, heter «{ $name }».
error-unknown-round = Det finnes ingen runde «{ $name }».
error-unknown-attribute = Ingen informanter har en egenskap som heter «{ $name }».
error-unknown-field = Det går ikke an å søke med «{ $name }:».
error-unknown-role = Det finnes ingen rolle som heter «{ $name }».
error-unknown-answer = «{ $name }» er ikke et svar. Skriv ja eller nei.
error-unknown-speaker = Ingen i dokumentet heter «{ $name }».
error-unknown-coding = Utdraget har ikke koden «{ $name }».
error-unknown-search = Det finnes ikke noe lagret søk som heter «{ $name }».
error-unknown-dialect-line = Prosjektet har ingen egen linje for «{ $name }». «tusj dialect» viser linjene.
error-unknown-excerpt = Det finnes ikke noe utdrag nummer { $name }. «tusj excerpts» viser numrene.
error-unknown-memo = Det finnes ikke noe notat nummer { $name }. «tusj memos» viser numrene.
error-unknown-step = Det finnes ingen handling nummer { $name } i historikken. «tusj history» viser numrene.
error-unknown-act-kind = Det finnes ikke noe slag handling som heter «{ $name }».
error-unknown-form = Det finnes ikke noe skjema som heter «{ $name }».
error-unknown-form-column = Skjemaet har ingen kolonne som heter «{ $name }».
error-unknown-column = Tabellen har ingen kolonne som heter «{ $name }».
error-no-column-left = Alle kolonnene ville vært utelatt, så ingen fil ble laget. La én være med.
error-backup-unsound = Sikkerhetskopien ble ikke laget eller hentet tilbake, fordi { $file } har feil. «tusj check» sier hva som er galt.
error-other-project = { $file } er en sikkerhetskopi av et annet prosjekt.
error-backup-is-project = { $file } er prosjektet selv, ikke en sikkerhetskopi av det.
error-unknown-backup = Prosjektet kjenner ingen sikkerhetskopi som heter { $file }. «tusj backup» viser dem det kjenner.
error-unknown-turn = Det finnes ingen replikk «{ $name }». «tusj document FIL show INTERVJU» viser numrene. Intervju og nummer skrives med kolon mellom, som I01:41.
error-did-you-mean = Mente du { $names }?
error-these-are = Disse finnes: { $names }.
error-check-spelling = Sjekk hvordan det er skrevet.
error-ambiguous = «{ $name }» kan bety flere ting. Skriv hele navnet: { $names }.
error-quote-not-found = Ordene du oppga, står ikke i «{ $document }». Kopier dem nøyaktig slik de står i teksten.
error-no-text-left = Det ville ikke blitt noen tekst igjen i «{ $document }». Ta heller ut dokumentet.
error-new-holds-old = «{ $name }» inneholder navnet som skal bort. Velg et annet.
error-speaker-exists = «{ $name }» snakker alt i { $document }. «--speaker» gir en replikk til en som er der fra før.
error-no-turn-before = Det er ingen replikk rett før denne som den kan slås sammen med.
error-cell-not-empty = «{ $participant }» er spurt om «{ $topic }»: Cellen har tekst, eller det finnes utdrag. Tøm cellen, eller ta koden av utdragene, før du sier at det ikke er spurt om.
error-not-an-own-column = Kolonnen «{ $name }» viser et tema eller en egenskap, så det kan ikke skrives i selve kolonnen. Skriv om temaet, eller beskriv informanten.
error-nothing-to-split = En replikk deles mellom to ord. Sett markøren på ordet som den andre delen skal begynne med.
error-quote-repeated = Ordene du oppga, står { $times } ganger i «{ $document }». Ta med flere ord, så det blir klart hvilket sted du mener.
error-not-in-quote = «{ $words }» står ikke i sitatet.
error-several-in-quote = «{ $words }» står { $times } steder i sitatet. Ta med flere av ordene rundt: { $names }.
error-empty-quote-edit = Skriv hvilke ord det gjelder.
error-quote-edit-overlaps = En del av disse ordene er utelatt eller erstattet fra før. Ta det tilbake først.
error-nothing-left-of-quote = Da blir det ingenting igjen av sitatet.
error-quote-edited-by-hand = Sitatet er redigert for hånd. Endre gjengivelsen, eller ta den tilbake først.
error-quote-changed = Ordene i sitatet er endret etter at det ble gjort klart for trykk. Se på det først: godkjenn det som det er, eller ta det tilbake.
error-quote-edits-lost = Ordene i sitatet er endret, så det er ikke lenger kjent hva som skulle utelates eller erstattes. Ta det tilbake og gjør det på nytt.
error-lines-of-quote = Sitatet har flere som snakker, og gjengivelsen trenger en linje for hver linje i sitatet: { $expected }, ikke { $given }.
error-bad-span = Byte { $start } til { $end } er ikke et gyldig sted. Teksten er { $length } byte lang, og et sted kan ikke begynne eller slutte midt i et tegn. Oppgi et annet område, eller ordene i stedet.
error-round-closed = Runde { $number } er lukket, så ingenting i den kan endres. Bytt til en åpen runde, eller åpne den igjen.
error-same-round = Runde { $number } kan ikke sammenlignes med seg selv. Velg to forskjellige runder.
error-only-one-round = Prosjektet har bare én runde, så det er ingenting å sammenligne med. Begynn på en ny runde først.
error-colour-in-use = Fargen «{ $name }» er i bruk og kan ikke fjernes. Gi utdragene og kodene en annen farge først.
error-colours-of-closed-round = Fargene brukes av runde { $number }, som er lukket. Lag et nytt fargesett, eller åpne runden igjen.
error-code-of-other-round = Koden «{ $name }» hører til runde { $number }. Bytt til den runden for å endre den.
error-other-round = Utdraget er fra runde { $excerpt } og koden fra runde { $code }. Et utdrag får bare koder fra sin egen runde.
error-round-open = Runde { $number } er åpen allerede.
error-round-name-is-number = «{ $name }» kan ikke være navnet på en runde, for det kan forveksles med nummeret til en runde. Velg et navn med bokstaver.
error-round-name-taken = Runde { $number } heter alt «{ $name }». Velg et annet navn.
error-slash-in-name = Et navn har ingen skråstrek, så «{ $name }» kan ikke brukes. Koden beholder plassen sin når den får nytt navn.
error-export-format = Filen kan ikke ha den endelsen. Bruk { $endings }.
error-dialect-line = Linje { $line } («{ $text }») må ha minst to ord, høyst 64. Skriv ordet, kolon og de andre formene, hver på ett ord, slik: «jeg: eg æ».
error-no-terminal = tusj trenger et terminalvindu å tegne i. Start tusj fra en terminal, eller bruk en av kommandoene i «tusj --help».
error-import-empty = Filen er tom. Sjekk at det er riktig fil, og at teksten er lagret i den.
error-import-no-speech = Filen er ikke en transkripsjon som tusj kjenner. Av .json leser tusj det som Whisper og programmer bygd på Whisper skriver.
error-import-own-table = Dette er en tabell som tusj har laget, ikke et intervju.
error-import-only-embedded = Dokumentet har ingen egen tekst, bare en innebygd fil, som tusj ikke kan lese. Åpne det i Word, lagre det på nytt som .docx, og hent det inn igjen.
error-import-only-left-out = All teksten i dokumentet er skjult eller slettet, eller står i topptekst, bunntekst eller diagrammer, som tusj ikke leser. Sjekk at det er riktig fil.
error-import-only-pictures = Dokumentet har bilder, men ingen tekst. Er det skannet, må det gjøres om til tekst først.
error-import-scanned = PDF-en har bilder av sidene, slik en skanner lager dem, og ingen tekst. La et program kjenne igjen teksten (OCR), eller finn dokumentet som PDF-en er laget av, og hent det inn.
error-import-unknown-letters = PDF-en sier ikke hvilke bokstaver teksten består av, så tusj kan ikke lese den. Finn dokumentet som den er laget av, eller skriv den ut som en ny PDF, og hent det inn.
error-import-lock-file = Dette er Words låsefil for et dokument som er åpent, ikke selve dokumentet. Lukk dokumentet i Word.
error-import-not-a-file = Dette er ikke en vanlig fil. Velg en fil med en transkripsjon i.
error-import-no-ending = Filen har ingen endelse, så tusj vet ikke hva slags fil det er. Gi den en av disse: .docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .tsv, .xlsx eller .ods.
error-import-ending = Filer av typen «.{ $ending }» kan ikke leses. Lagre transkripsjonen som .docx eller .txt.
error-import-old-word = Dette er et dokument fra Word før 2007. Åpne det i Word og lagre det som .docx.
error-import-protected = Dokumentet er beskyttet med passord. Åpne det i Word, ta bort passordet, og hent det inn igjen.
error-import-protected-pdf = PDF-en er beskyttet med passord. Åpne den med passordet, lagre den eller skriv den ut som en ny PDF uten passord, og hent inn den.
error-import-something-else = Filnavnet slutter på .{ $ending }, men filen inneholder { $holds }. Lagre transkripsjonen på nytt som .docx eller .txt.
error-import-broken = Filen er skadet eller ufullstendig. Hent en ny kopi, eller åpne den i programmet som laget den, og lagre den på nytt.
error-import-broken-part = Filen er skadet («{ $part }» i den lar seg ikke lese). Hent en ny kopi, eller åpne den i programmet som laget den, og lagre den på nytt.
error-import-binary = Filen inneholder ikke tekst. Sjekk at det er riktig fil.
error-import-unknown-encoding = «{ $name }» er ikke noe kjent tegnsett. Skriv for eksempel utf-8, windows-1252 eller macintosh.
error-import-too-large = Filen er på { $size } MB, og så stor er ingen transkripsjon; grensen er { $limit } MB. Sjekk at det er riktig fil.
error-import-unpacks-too-large = Pakket ut er filen større enn { $limit } MB, og så stor er ingen transkripsjon. Åpne den ikke hvis du ikke vet hvor den kommer fra.
error-import-too-deep = Delene i filen ligger mer enn { $limit } nivåer inne i hverandre, og slik lages ingen dokumenter. Åpne den ikke hvis du ikke vet hvor den kommer fra.
error-import-too-many-pieces = Filen har flere enn { $limit } avsnitt, celler og formaterte biter, og så stor er ingen transkripsjon.
error-import-too-many-columns = Tabellen har flere enn { $limit } kolonner, og så bred er ingen undersøkelse eller transkripsjon. Se etter om det er riktig fil.
error-import-too-many-respondents = Undersøkelsen har flere enn { $limit } respondenter, og hver av dem blir et dokument. Lag en tabell med dem du skal kode svarene til.
error-import-too-many-files = Mappen inneholder mer enn { $limit } filer og mapper. Oppgi mappen i den der intervjuene ligger.
error-import-counts = Dette er en liste over koder som sier hvor mange passasjer hver har, men ikke hvilke. Eksporter hele prosjektet som REFI-QDA (.qdpx), eller lag en tabell med kolonnene Dokument, Sitat og Kode.
error-import-cell-too-long = En celle på linje { $line } i tabellen har mer enn { $limit } MB tekst. Kanskje mangler et anførselstegn, eller så er det feil fil.
error-import-old-spreadsheet = Dette er et regneark fra Excel før 2007. Åpne det i Excel og lagre det som .xlsx.
error-import-no-transcript = tusj vet ikke hva tabellen inneholder; kolonnene er { $columns }. Et intervju må ha «Taler» og «Tekst», og kan ha «Tid». Er det en undersøkelse, velger du kolonnene med åpne svar (på kommandolinjen: --answers).
error-import-participant-table = Dette ser ut som en tabell over informanter, ikke intervjuer. Hent den inn sammen med intervjuene (på kommandolinjen: --participants). Er det en undersøkelse, velger du kolonnene med åpne svar (--answers).
error-import-codebook-table = Dette er en kodebok, ikke et intervju. Hent den inn med «tusj codebook prosjekt.tusj import».
error-import-no-answers = Ingen kolonne i tabellen ser ut til å ha åpne svar. Nevn hver av dem med --answers. Kolonnene er { $columns }.
error-import-unknown-column = Tabellen har ingen kolonne «{ $name }». Skriv hele overskriften, eller bokstaven til kolonnen. Kolonnene er { $columns }.
error-import-several-columns = Flere kolonner har «{ $name }» i overskriften: { $columns }. Skriv hele overskriften, eller bokstaven til kolonnen.
error-import-several-transcripts = Filen har { $n } transkripsjoner, og her må det være én. Lagre den du vil ha, som en egen fil.
error-import-too-slow = tusj har brukt { $seconds } sekunder på filen uten å komme til slutten, og så lang tid tar ingen transkripsjon. Åpne den i et annet program, lagre den på nytt, og hent inn den.
error-import-no-number-column = Tabellen mangler en kolonne med informantenes numre. Den har { $columns }. Kall kolonnen «nummer».
error-import-no-path-column = Tabellen mangler en kolonne med kodenes navn. Den har { $columns }. Kall kolonnen «kode».
error-import-no-document-column = Tabellen mangler en kolonne med dokumentenes navn. Den har { $columns }. Kall kolonnen «dokument».
error-import-no-passage-column = Tabellen sier ikke hvor stedene er. Den har { $columns }. Legg til en kolonne «sitat» med ordene, eller «start_byte» og «end_byte».
error-import-not-a-table = Filen inneholder { $holds } og ingen tabell. Lagre tabellen som .xlsx eller .csv.
error-import-no-table = Dokumentet har ingen tabell. Lag en med kolonnen «kode», eller lagre kodeboken som en liste i en .txt-fil.
error-import-repeated-column = To kolonner i tabellen heter «{ $name }». Gi den ene et annet navn.
error-import-ragged = Linje { $line } i tabellen har { $cells } celler, men det er { $columns } kolonner. Rett linjen.
error-import-no-value = Linje { $line } i tabellen mangler en verdi i kolonnen «{ $column }». Fyll den ut.
error-import-not-a-number = Linje { $line } i tabellen har «{ $value }» i kolonnen «{ $column }». Der skal det stå et helt tall.
error-import-repeated-value = «{ $value }» på linje { $line } i tabellen står på en tidligere linje også. Hver linje må ha sin egen.
error-import-numbers-identify = Kolonnen «{ $column }» skal inneholde informantenes numre, men ser ut til å vise hvem de er. Lag en kolonne «nummer» med numre i stedet.
error-import-bad-colour = «{ $value }» på linje { $line } i tabellen er ingen farge. Skriv et navn som «gul», eller # og seks sifre.
content-text = ren tekst
content-word = et Word-dokument
content-spreadsheet = et regneark
content-presentation = en presentasjon
content-open-document = en OpenDocument-fil
content-archive = en komprimert mappe (zip)
content-pdf = en PDF
content-rich-text = rik tekst (RTF)
content-media = bilde, lyd eller film
content-unknown = noe annet
error-query-open-quote = Anførselstegnet ved «{ $part }» blir aldri lukket. Sett et anførselstegn der uttrykket slutter.
error-query-bracket = Parentesen ved «{ $part }» er ikke åpnet eller ikke lukket. Sett inn eller fjern en parentes.
error-query-missing-operand = Det mangler noe ved «{ $part }». Sett noe å søke etter på begge sider.
error-query-missing-after = Skriv det som ikke skal være med, etter «{ $part }».
error-query-missing-value = Det står ingenting etter «{ $part }». Skriv hva du vil søke etter der.
error-query-sign = Tegnet ved «{ $part }» kan bare stå sist i et ord: ord* finner alt som begynner slik, ord~ alt som skrives nesten slik.
error-query-near-miss = «{ $part }»: ~ godtar at én eller to bokstaver er ulike. Skriv ordet med ~, ~1 eller ~2 bak.
error-query-no-word = «{ $part }» har ingen bokstaver eller tall å søke etter. Ta det bort.
error-query-nothing = Søket har bare tegn som ikke synes. Skriv det du vil finne, for eksempel «trøtt».
error-query-value = Ingen informanter har «{ $value }» som { $attribute }.
error-query-attribute = «{ $name }» er en egenskap, og egenskaper skrives med likhetstegn, slik: { $example }.
error-query-pattern = «{ $part }» ser ut som et regulært uttrykk, og slike forstår ikke tusj. Skriv ord* for alt som begynner slik, eller sett teksten i anførselstegn.
error-query-distance = Tallet i «{ $part }» må være fra 1 til 1000: NÆR/5 betyr høyst fem ord fra hverandre.
error-query-only-words = På hver side av «{ $part }» kan det bare stå ord, eller ord med ELLER mellom i parentes.
error-query-number = Verdien i «{ $part }» er ikke et tall. Skriv alder>40 eller alder=30..40.
error-query-no-numbers = Egenskapen { $attribute } har ingen verdier som er tall, så den kan ikke sammenlignes med et tall.
error-query-too-large = Søket er for langt eller har for mange parenteser. Del det opp i mindre søk.

### Export

export-themes-title = Temaer og sitater
export-codebook-title = Kodebok
export-method-title = Fakta til metodekapittelet
export-themes-caption = Temaene med definisjoner, sitater og antall
export-codebook-caption = Kodene med definisjoner og antall
export-method-caption = Hva som ble gjort i hver runde
method-material = Materialet og analysen
method-tree = Slik er kodetreet bygd
method-checklist = Det prosjektet vet til COREQ, punkt 24 til 32
method-checklist-note = COREQ er en sjekkliste for intervjustudier: Tong, Sainsbury og Craig (2007), «Consolidated criteria for reporting qualitative research (COREQ)», International Journal for Quality in Health Care, 19(6), 349–357. Spørsmålene er forkortet her.
method-column-item = Punkt
method-column-known = Det prosjektet vet
method-program = Intervjuene er kodet med dataprogrammet tusj, versjon { $version }.
method-coders = { $n } ({ $names })
method-nobody = ingen ennå
coreq-none = Det er ingen koder ennå.
coreq-24 = 24. Hvor mange som kodet materialet
coreq-24-nobody = Ingen har merket noe ennå.
coreq-24-coders = { $n ->
    [one] Én person har kodet: { $names }.
   *[other] { $n } personer har kodet: { $names }.
}
coreq-25 = 25. Hvordan kodetreet er bygd
coreq-25-levels = { $n ->
    [one] Treet har ett nivå ({ $levels }). Kodeboken viser alle kodene med definisjoner.
   *[other] Treet har { $n } nivåer ({ $levels }). Kodeboken viser alle kodene med definisjoner.
}
coreq-26 = 26. Om temaene var bestemt på forhånd eller kom fra materialet
coreq-26-imported = { $n ->
    [one] Én kode ble hentet inn med en kodebok.
   *[other] { $n } koder ble hentet inn med en kodebok.
}
coreq-26-before = { $n ->
    [one] Én kode ble laget før det første utdraget var kodet.
   *[other] { $n } koder ble laget før det første utdraget var kodet.
}
coreq-26-after = { $n ->
    [one] Én kode ble laget under kodingen eller senere.
   *[other] { $n } koder ble laget under kodingen eller senere.
}
coreq-26-journey = Tabellen fra koder til temaer viser hvilke koder i en tidligere runde temaene kommer fra.
coreq-26-write = tusj vet ikke hvor den innhentede kodeboken kommer fra: Det må du skrive selv.
coreq-27 = 27. Hvilket program som er brukt
coreq-28 = 28. Om informantene har gitt tilbakemelding på funnene
coreq-28-unknown = Dette vet ikke tusj. Skriv selv om informantene fikk se funnene, og hva de sa.
coreq-29 = 29. Om det er sitater, og hvem som sier hvert av dem
coreq-29-none = Ingen sitater er merket «til oppgaven» ennå.
coreq-29-flagged = { $n ->
    [one] Ett sitat er merket «til oppgaven», fra { $people } av { $of } informanter.
   *[other] { $n } sitater er merket «til oppgaven», fra { $people } av { $of } informanter.
}
coreq-29-pseudonym = Hvert sitat har pseudonymet til den som sier det.
coreq-29-role = Hvert sitat har rollen til den som sier det.
coreq-29-attributes = Hvert sitat har pseudonymet og egenskapene til den som sier det.
coreq-29-number = Hvert sitat har nummeret til den som sier det.
coreq-29-nothing = Sitatene trykkes uten at det står hvem som sier dem. COREQ ber om at det står («tusj quote-style» endrer det).
coreq-30 = 30. Om funnene stemmer med materialet
coreq-30-codes = { $n } av { $of } koder har utdrag, og hvert utdrag står på sin plass i et intervju. Om funnene stemmer med dem, må du vise selv.
coreq-31 = 31. Om hovedtemaene er tydelige
coreq-31-theme = { $name } ({ $excerpts }, { $people } informanter)
coreq-31-themes = { $themes }. { $n } av { $of } har en definisjon eller et kondensat.
coreq-32 = 32. Om mindre temaer og avvikende tilfeller er beskrevet
coreq-32-one-level = Treet har bare ett nivå.
coreq-32-none = Ingen koder er brukt om bare én informant.
coreq-32-single = Brukt om bare én informant: { $names }.
coreq-32-write = Hvem som ikke snakker om et tema, står under tabellen med antall.
export-journey-caption = Temaene i { $new } og hvilke koder i { $old } de kommer fra
export-excerpts-title = Utdrag
export-transcripts-title = Intervjuer med koder
transcripts-left-out = Ikke med i ren tekst: koder, farger og notater.
data-taguette-left-out = Ikke med: farger, notater, runder og hvem som kodet.
data-corpus-left-out = Ikke med: det intervjuerne sier, overskrifter og egne tekster.
data-corpus-signs = Av tegnene i teksten er bare bokstaver, tall og vanlig tegnsetting med.
data-corpus-reading = Når IRaMuTeQ åpner filen, velger du UTF-8 og legger til æ, ø og å blant tegnene som skal beholdes.
data-lines-left-out = Ikke med: utdrag fra andre runder, definisjoner, og notater om annet enn utdrag.
data-beside = Laget { $file }: oppsettet av en indeks for Quickwit.
caption-table = Tabell
coded-code = Kode
coded-code-pen = Fargen på koden
coded-code-memo = Notat om koden
coded-pen = Farge
coded-memo = Notat
transcript-margin = Koder og notater
export-matrix-title = Matrise
report-title = Temaer og sitater
report-holds = Rapporten viser { $n } kodede utdrag; et utdrag med flere koder står under hver av dem. Teksten rundt dem er ikke med.
report-holds-context = Rapporten viser { $n } kodede utdrag; et utdrag med flere koder står under hver av dem, med noe av teksten rundt.
report-skip = Gå til sitatene
report-filter = Avgrens
report-search = Ord (/)
report-reset = Vis alt
report-themes = Temaer
report-context = Teksten rundt
report-comment = Kommenter sitatet
report-comment-theme = Kommenter temaet
report-comments = Kommentarene dine
report-comments-how = Kommentarene lagres i en liten fil som du sender til den som har skrevet oppgaven. Ingenting sendes herfra. Taster: j og k går mellom sitater, c kommenterer, / søker.
report-name = Navnet ditt
report-save = Lagre kommentarene
report-shown = # av # sitater
report-who = Skriv navnet ditt først.
report-no-comments = Det er ingen kommentarer å lagre.
report-saved = Lagret # kommentarer.
report-file = kommentarer.json
report-absent = Sier ikke noe: { $names }.
comments-brought = { $n ->
    [one] Én kommentar fra { $by } er hentet inn som notat.
   *[other] { $n } kommentarer fra { $by } er hentet inn som notater.
}
comments-known = { $n ->
    [one] Én var hentet inn fra før.
   *[other] { $n } var hentet inn fra før.
}
comments-lost = { $n ->
    [one] Én gjelder et utdrag eller en kode som er fjernet, og er ikke tatt med.
   *[other] { $n } gjelder utdrag eller koder som er fjernet, og er ikke tatt med.
}
act-comments-imported = hentet inn kommentarer fra en rapport
all-themes-docx = temaer.docx
all-themes-xlsx = temaer.xlsx
all-excerpts-xlsx = utdrag.xlsx
all-excerpts-csv = utdrag.csv
all-codings-csv = kodinger.csv
all-codebook-docx = kodebok.docx
all-memos-docx = notater.docx
all-diary-docx = forskerdagbok.docx
all-results-docx = resultater.docx
all-analysis-docx = fra tekst til tema.docx
all-matrix-docx = matrise.docx
all-matrix-xlsx = matrise.xlsx
all-counts-docx = antall per tema.docx
all-words-docx = typiske ord.docx
all-interviews-docx = kodet så langt.docx
all-colours-docx = farger per tema.docx
all-saturation-docx = metning.docx
all-co-occurrence-docx = temaer sammen.docx
all-informants-docx = informanter.docx
all-method-docx = metode.docx
all-journey-docx = fra koder til temaer.docx
all-journey-svg = figur fra koder til temaer.svg
all-report-html = rapport til veilederen.html
all-transcripts-html = intervjuer med koder.html
all-tree-svg = figur kategorier.svg
all-tree-png = figur kategorier.png
all-map-svg = figur tematisk kart.svg
all-heat-map-svg = figur matrise.svg
all-saturation-svg = figur metning.svg
all-frequencies-svg = figur antall.svg
all-co-occurrence-svg = figur temaer sammen.svg
all-empty = Ikke laget, fordi det ikke er noe å ta med: { $names }.
all-left-out = Ikke laget: filen med alt om én informant. Den er bare for informanten selv; lag den med «tusj export FIL participant».
export-participant-caption = Opplysninger om { $number }
export-participant-cells = Skrevet i matrisen
export-participant-memos = Notater
export-results-title = Resultater
export-results-sentence = { $people } informanter snakker om dette, i { $excerpts }.
export-results-table = Temaene i tall
export-flagged-only = Med er sitatene som er merket «til oppgaven».
export-flagged-none = Ingen sitater er merket «til oppgaven», så alle er med.
export-results-unquoted = Ingen sitater er valgt for: { $themes }.
export-analysis-title = Fra tekst til tema
export-analysis-caption = Fra tekst til tema: eksempler på analysen
meaning-passage = Utdrag
meaning-condensed = Fortetting
meaning-unit = Meningsenhet
meaning-unit-condensed = Fortettet meningsenhet
meaning-unit-stc = Meningsbærende enhet
level-subgroup = Subgruppe
level-result-category = Resultatkategori
level-empirical-code = Empirinær kode
level-concept = Konsept
level-overarching-theme = Overordnet tema
figure-tree = Kategorier og underkategorier
figure-map = Tematisk kart
figure-heat-map = Matrise: temaer og informanter
figure-saturation = Metning: nye koder per intervju
figure-frequencies = Antall utdrag og informanter per tema
figure-co-occurrence = Temaer som står sammen
figure-overlap = Tallene er steder der begge temaene står på den samme teksten.
figure-turn = Tallene er replikker der begge temaene finnes.
figure-interview = Tallene er intervjuer der begge temaene finnes.
figure-order-interviewed = Intervjuene står i samme rekkefølge som i listen over dokumenter.
figure-order-coded = Intervjuene står i den rekkefølgen de først ble kodet.
figure-only-theme = Bare koder under «{ $theme }».
export-figure = figur
matrix-not-asked = ikke spurt
matrix-total = I alt
matrix-caption-counts = Antall utdrag
matrix-caption-presence = Hvem som har utdrag om hva
matrix-caption-words = Sammendrag
matrix-caption-quotes = Sitater
matrix-note-totals = Summene er ulike utdrag og ulike informanter, så et utdrag med to temaer telles én gang. ✎: Det er skrevet noe, men ingen utdrag er kodet.
export-matrix-size = { $rows } × { $columns }
export-counts-title = Antall per tema
export-counts-caption = Hvor mange utdrag hvert tema har, og hvor mange informanter som snakker om det
export-counts-silent = Hvem som ikke snakker om temaet
export-informants-title = Informantene
export-informants-caption = Informantene
export-values-caption = Hvor mange informanter som har hva
export-interviews-title = Intervjuene
export-interviews-caption = Hvor mye som er kodet i hvert intervju
export-interviews-rules = Ordene er de som informantene sier. Et ord er kodet når det står i et utdrag med kode eller farge i runde { $round }. Dagen er den siste dagen noe ble merket, kodet eller notert, i hvilken som helst runde.
export-colours-title = Farger per tema
export-colours-caption = Hvor mange av utdragene i hvert tema som har hver farge
export-colours-rules = En farge på et utdrag telles i alle temaene til utdraget, en farge på en koding bare i temaet til den koden. Et utdrag kan ha flere farger. Runde { $round }. Det intervjuere sier, telles ikke.
export-saturation-title = Metning
export-saturation-caption = Hvor mange nye koder hvert intervju gir
export-co-occurrence-title = Temaer som står sammen
export-co-occurrence-caption = Hvor ofte to temaer står sammen
column-coded = Kodet, %
column-last-worked = Sist arbeidet med
column-no-colour = Uten farge
colours-without-code = Uten kode
saturation-which = Hvilke
co-occurrence-pairs = Par av utdrag
co-occurrence-interviews = Intervjuer
counts-all = Alle
export-words-title = Typiske ord
words-caption-themes = Ord som brukes mer i hvert tema enn ellers
words-caption-groups = Ord som hver gruppe bruker mer enn de andre
words-column = Ord
words-how = Først hvor mange ganger ordet er brukt her, så i parentes hvor mange ganger i resten av det informantene sier; alle former av et ord telles som ett. Et ord er med hvis minst to bruker det (der flere enn én snakker), hvis det utgjør en minst dobbelt så stor del av ordene her som der, og hvis det sjelden skjer tilfeldig (log-likelihood 6,63 eller mer). Ord som alle bruker, faller derfor bort.
words-how-listed = Alle former av et ord telles som ett. «Ellers» er resten av det informantene sier. Et ord er med når det utgjør minst dobbelt så stor del av ordene her som ellers (log-likelihood 6,63 eller mer), og når minst to informanter bruker det; der bare én snakker, er én nok. Ord som alle bruker, faller derfor bort.
words-read = Listen er en vei inn i tekstene. Den erstatter aldri lesingen.
words-none = Ingen temaer bruker noe ord klart mer enn resten.
sheet-about = Om tabellen
sheet-cut = { $n ->
    [one] Én celle er kuttet
   *[other] { $n } celler er kuttet
 } fordi Excel tar høyst 32 767 tegn i en celle. Filen som .csv har all teksten.
sheet-cut-mark = { " " }… (kuttet, se arket «Om tabellen»)
export-note-total = { $total } i alt.
export-note-counting = Et sted i teksten telles én gang for hver som har kodet det, også om det er merket i flere runder. Hver informant telles én gang. Det intervjuerne sier, og egne tekster telles ikke.
export-note-query = Utvalg: { $query }.
export-note-round = Runde { $round }.
export-retired = Ute av bruk
level-theme = Tema
level-subtheme = Undertema
level-category = Kategori
level-subcategory = Underkategori
level-group = Kodegruppe
level-code = Kode
level-nth = Nivå { $n }
column-definition = Definisjon
column-inclusion = Brukes når
column-exclusion = Brukes ikke når
column-example = Eksempel
column-quotes = Sitater
column-quote = Sitat
column-excerpts = Utdrag
column-file = Fil
column-participants = Informanter
column-participant = Informant
column-document = Dokument
column-turn = Replikk
column-time = Tid i opptaket
column-speaker = Hvem snakker
column-label = Merkelapp
column-shown-as = Vises som
column-role = Rolle
column-start = Start (posisjon i teksten)
column-end = Slutt (posisjon i teksten)
column-code = Kode
column-codes = Koder
column-level = Nivå
column-colour = Farge
column-memos = Notater
column-coder = Kodet av
column-round = Runde
column-before = Teksten før
column-after = Teksten etter
column-from = Kommer fra
column-new = Lagt til
column-ids-before = Utdragenes numre før
column-ids-after = Utdragenes numre nå
column-retired = Ute av bruk
column-about = Handler om
column-source = Kilde
column-memo = Notat
column-theme = Tema
column-group = Gruppe
column-attribute = Egenskap
column-asked = Spurt
column-percent = Prosent
column-present = Til stede (1/0)
yes = ja
no = nei
attribution = { $by }, { $turns }
attribution-with-time = { $by }, { $turns }, { $time }
quote-opens = «
quote-closes = »
day = { $day }. { $month } { $year }
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

### Acts

act-project-made = laget prosjektet
act-documents-imported = hentet inn { $names }
act-project-imported = hentet inn et prosjekt fra et annet program: { $names }
act-marks-imported = hentet inn uthevinger og kommentarer til { $names }
act-document-renamed = ga «{ $before }» navnet { $name }
act-document-changed = endret opplysninger om { $name }
act-text-written = skrev { $name }
act-text-corrected = rettet teksten i { $name }
act-name-replaced = byttet ut et navn i { $names }
act-text-reimported = hentet inn en rettet utgave av { $name }
act-turns-changed = endret replikker i { $name }
act-turns-joined = slo replikk { $turn } sammen med den etter i { $name }
act-turn-split = delte replikk { $turn } i { $name }
act-turns-given = ga { $n ->
    [one] replikk
   *[other] replikkene
} { $turns } i { $name } til { $speaker }
act-to-interviewer = intervjueren
act-document-removed = tok ut { $name }
act-speaker-changed = endret hvem som snakker i { $name }
act-participants-added = la inn informantene { $names }
act-participant-changed = endret informanten { $name }
act-participant-removed = tok ut informanten { $name }
act-code-added = la til koden { $codes }
act-codebook-imported = hentet inn kodene { $codes } fra en kodebok
act-code-renamed = ga koden «{ $before }» navnet { $code }
act-code-moved = flyttet koden «{ $before }» til { $code }
act-code-reordered = flyttet koden { $code } til en annen plass blant kodene på samme nivå
act-codes-moved = flyttet kodene { $codes }
act-codes-grouped = samlet { $codes } under { $code }
act-codes-merged = slo { $codes } sammen med { $code }
act-code-split = flyttet { $excerpts } fra { $code } til { $codes }
act-short-moved = flyttet «{ $code }» under «{ $under }»
act-short-moved-top = flyttet «{ $code }» øverst i kodeboken
act-short-reordered = flyttet «{ $code }» blant kodene på samme nivå
act-short-codes-moved = flyttet { $n ->
    [one] én kode
   *[other] { $n } koder
} under «{ $under }»
act-short-codes-moved-top = flyttet { $n } koder øverst i kodeboken
act-short-merged = slo { $n } koder sammen til «{ $path }»
act-short-dealt = flyttet { $excerpts } til «{ $path }»
notice-u-undoes = { $done }. u angrer.
act-code-broken-up = delte koden { $code } opp i { $codes }
act-code-described = endret beskrivelsen av koden { $code }
act-code-defined = definerte koden { $code }
act-code-coloured =
    ga { $n ->
        [one] koden
       *[other] kodene
    } { $code } fargen { $pen }
act-code-uncoloured =
    tok fargen av { $n ->
        [one] koden
       *[other] kodene
    } { $code }
act-code-retired =
    tok { $n ->
        [one] koden
       *[other] kodene
    } { $code } ut av bruk
act-code-restored =
    tok { $n ->
        [one] koden
       *[other] kodene
    } { $code } i bruk igjen
act-code-removed =
    fjernet { $n ->
        [one] koden
       *[other] kodene
    } { $code }
act-excerpt-coloured = ga { $excerpts } i { $documents } fargen { $pen }
act-excerpt-uncoloured = tok fargen av { $excerpts } i { $documents }
act-excerpt-coded = kodet { $excerpts } i { $documents } med { $codes }
act-coding-removed = tok { $codes } av { $excerpts } i { $documents }
act-coding-coloured = ga en koding i { $documents } fargen { $pen }
act-coding-uncoloured = tok fargen av en koding i { $documents }
act-excerpt-resized = flyttet grensene for et utdrag i { $documents }
act-excerpt-removed = fjernet { $excerpts } i { $documents }
act-excerpt-flagged = merket { $excerpts } i { $documents } til oppgaven
act-excerpt-unflagged = tok { $excerpts } i { $documents } ut av oppgaven
act-excerpt-condensed = fortettet { $excerpts } i { $documents }
act-condensation-removed = fjernet fortettingen av { $excerpts } i { $documents }
act-quote-prepared = gjorde et sitat i { $documents } klart for trykk
act-quote-restored = tok tilbake det som var gjort med { $excerpts } i { $documents }
act-quote-translated = oversatte et sitat i { $documents }
act-quote-approved = godkjente { $excerpts } i { $documents } slik de var gjort klare
act-code-summed-up = endret kondensatet til koden { $code }
act-quote-style-changed = endret hvordan sitater skrives ut
act-memo-written = skrev { $memo }
act-memo-changed = endret { $memo }
act-memo-removed = fjernet { $memo }
act-form-made = laget skjemaet { $form }
act-form-renamed = ga skjemaet «{ $before }» navnet { $form }
act-form-group-changed = endret hvem skjemaet { $form } gjelder
act-form-moved = flyttet skjemaet { $form } i listen
act-form-removed = fjernet skjemaet { $form }
act-form-column-added = la til kolonnen { $column } i skjemaet { $form }
act-form-column-renamed = endret overskriften på kolonnen { $column } i skjemaet { $form }
act-form-column-moved = flyttet kolonnen { $column } i skjemaet { $form }
act-form-column-removed = fjernet kolonnen { $column } fra skjemaet { $form }
act-cell-written = skrev i matrisen om { $names } under { $topics }
act-cell-emptied = tømte matrisen om { $names } under { $topics }
act-cell-not-asked = noterte at { $names } ikke er spurt om { $topics }
act-cell-asked = tok tilbake at { $names } ikke er spurt om { $topics }
act-of-note = notat om { $about }
act-of-diary = notat i forskerdagboken
act-of-summary = sammendraget av { $about }
act-of-reflection = refleksjonen over { $about }
act-about-round = runde { $number }
act-about-excerpt = et utdrag i { $documents }
act-colour-changed = endret fargen { $name }
act-coder-added = la til { $name } blant dem som koder
act-search-saved = lagret søket { $name }
act-search-removed = fjernet det lagrede søket { $name }
act-dialect-changed = endret prosjektets dialektord
act-levels-named = ga nivåene i kodeboken navn
act-round-begun = begynte { $round }
act-round-closed = lukket { $round }
act-round-reopened = åpnet { $round } igjen
act-round-renamed = ga { $round } et annet navn
act-round-coloured = ga { $round } et annet sett med farger
act-colour-set-changed = endret fargesettet { $name }
act-suggestion-dismissed = la til side et forslag fra { $documents }
act-suggestion-dismissed-for = la til side et forslag fra { $documents } til { $codes }
act-setting-changed = endret en innstilling
act-undone = angret: { $act }
act-redone = gjorde om igjen: { $act }
act-forgotten = slettet innhold for godt
act-redacted =
    fjernet ord for godt, { $n ->
        [one] ett sted
       *[other] { $n } steder
    }
act-repaired = reparerte prosjektet
act-gone = noe som siden er slettet
act-and-more = { $names } og { $n } til
act-mark-undone = { $act } (angret siden)
act-mark-redone = { $act } (angret, og så gjort om igjen)
act-mark-forgotten = { $act } (innholdet er slettet for godt)
acts-project-made = prosjekt laget
acts-documents-imported = dokumenter hentet inn
acts-project-imported = prosjekter hentet inn fra andre programmer
acts-marks-imported = uthevinger og kommentarer hentet inn
acts-comments-imported = kommentarer fra rapporter hentet inn
acts-document-changed = dokumenter endret
acts-document-removed = dokumenter tatt ut
acts-speaker-changed = hvem som snakker, endret
acts-participants-added = informanter lagt inn
acts-participant-changed = informanter endret
acts-participant-removed = informanter tatt ut
acts-code-added = koder lagt til
acts-code-renamed = koder gitt nytt navn
acts-code-moved = koder flyttet
acts-code-defined = koder definert
acts-code-coloured = koder gitt farge
acts-code-retired = koder tatt ut av eller i bruk
acts-code-removed = koder fjernet
acts-codebook-imported = kodebøker hentet inn
acts-codes-moved = koder flyttet sammen
acts-codes-grouped = koder samlet under en annen
acts-codes-merged = koder slått sammen med en annen
acts-code-split = koder delt
acts-code-broken-up = koder delt opp i utdragenes ord
acts-code-described = koder beskrevet
acts-levels-named = navn på nivåene endret
acts-excerpt-coloured = utdrag gitt farge
acts-excerpt-coded = utdrag kodet
acts-coding-removed = koder tatt av utdrag
acts-coding-coloured = kodinger gitt farge
acts-excerpt-resized = grenser for utdrag flyttet
acts-excerpt-removed = utdrag fjernet
acts-excerpt-flagged = utdrag merket til oppgaven
acts-excerpt-unflagged = utdrag tatt ut av oppgaven
acts-excerpt-condensed = utdrag fortettet
acts-condensation-removed = fortettinger fjernet
acts-quote-prepared = sitater gjort klare for trykk
acts-quote-restored = sitater tatt tilbake
acts-quote-translated = sitater oversatt
acts-quote-approved = sitater godkjent
acts-code-summed-up = kondensater endret
acts-quote-style-changed = utskrift av sitater endret
acts-memo-written = notater skrevet
acts-memo-changed = notater endret
acts-memo-removed = notater fjernet
acts-form-made = skjemaer laget
acts-form-renamed = skjemaer gitt nytt navn
acts-form-group-changed = skjemaer gitt en annen gruppe
acts-form-moved = skjemaer flyttet
acts-form-removed = skjemaer fjernet
acts-form-column-added = kolonner i skjemaer lagt til
acts-form-column-renamed = kolonner i skjemaer gitt ny overskrift
acts-form-column-moved = kolonner i skjemaer flyttet
acts-form-column-removed = kolonner i skjemaer fjernet
acts-cell-written = celler i matrisen skrevet
acts-cell-emptied = celler i matrisen tømt
acts-cell-not-asked = informanter notert som ikke spurt
acts-cell-asked = informanter ikke lenger notert som ikke spurt
acts-colour-changed = farger endret
acts-coder-added = kodere lagt til
acts-search-saved = søk lagret
acts-search-removed = lagrede søk fjernet
acts-dialect-changed = dialektord endret
acts-setting-changed = innstillinger endret
acts-round-begun = runder begynt
acts-round-closed = runder lukket
acts-round-reopened = runder åpnet igjen
acts-round-renamed = runder gitt nytt navn
acts-round-coloured = runder gitt et annet fargesett
acts-colour-set-changed = fargesett endret
acts-undone = handlinger angret
acts-redone = handlinger gjort om igjen
acts-forgotten = innhold slettet for godt
acts-text-written = egne tekster skrevet
acts-text-corrected = tekster rettet
acts-name-replaced = navn erstattet
acts-text-reimported = rettede tekster hentet inn
acts-turns-changed = replikker endret
acts-suggestion-dismissed = forslag lagt til side
acts-redacted = ord fjernet for godt
acts-repaired = prosjekt reparert
thing-setting = innstilling
thing-coder = koder
thing-colour-set = fargesett
thing-colour = farge
thing-round = runde
thing-participant = informant
thing-attribute = egenskap
thing-attribute-value = verdi
thing-document = dokument
thing-speaker = den som snakker:
thing-code = kode
thing-excerpt = utdrag
thing-quote = sitat
thing-coding = koding
thing-memo = notat
thing-correction = retting av en tekst
thing-round-copy = kopi av utdrag
thing-dismissal = tilsidesatt forslag
thing-preparation = sitat for trykk
thing-condensate = kondensat
thing-form = skjema
thing-form-column = kolonne
thing-cell = celle
field-name = navn
field-definition = definisjon
field-inclusion = når den brukes
field-exclusion = når den ikke brukes
field-parent = plass
field-colour = farge
field-position = rekkefølgen er endret
field-retired = bruk
field-role = rolle
field-participant = informant
field-language = språk
field-kind = slag
field-label = merkelapp
field-number = nummer
field-pseudonym = pseudonym
field-value = verdi
field-words = tekst
field-closed-at = runden
field-digit = siffer
field-flagged = til oppgaven
field-condensation = fortetting
field-edits = det som utelates og settes inn i sitatet er endret
field-rendering = redigert for hånd
field-translation = oversettelse
field-heading = overskrift
field-query = informanter
field-not-asked = spurt
history-place = { $document }, replikk { $turn }
history-gone = { $place } (finnes ikke lenger)
history-marked = markert
history-unmarked = fjernet
history-borders = grensene er flyttet
history-added = ny
history-removed = fjernet
history-nothing = ingen
history-top = øverst
history-retired = ute av bruk
history-in-use = i bruk
history-not-asked = ikke spurt
history-asked = spurt
history-closed = lukket
history-open = åpen
history-left-out = … og { $n } endringer til
history-erased = Innholdet er slettet for godt.
history-no-changes = Handlingen endret ingenting i prosjektet.
history-title = Historikk
history-all = alle handlinger
history-none = Ingen handlinger passer med det som er valgt.
history-none-here = Ingen handlinger passer med det som er valgt. Esc viser alle igjen.
history-show-all = Esc viser alle
history-chosen = { $n ->
    [one] bare det valgte
   *[other] bare { $n } valg samtidig
}
history-looking = Leter i historikken …
history-act = Handling { $n }
history-leads-nowhere = Det som ble endret her, finnes ikke lenger i prosjektet.
history-day = dag
history-kind = slag
history-filter-title = Vis bare
fact-began = Begynt
fact-closed = Lukket
fact-start = Begynt med
fact-start-copy = kodene og utdragene fra runde { $number }
fact-start-codes = kodene fra runde { $number }
fact-start-empty = tom kodebok
fact-codes = Koder i runden
fact-coded = Kodet
fact-interviews = Intervjuer
fact-participants = Informanter
fact-words-participants = Sagt av informantene
fact-words-all = Sagt i alt
fact-own-texts = Egne tekster
fact-coders = Kodet av
fact-program = Program
fact-level = Nivå { $n }: { $name }
fact-top-codes = På det øverste nivået
fact-with-under = { $name } ({ $n } under)
fact-retired = Ikke lenger i bruk
fact-defined = Med definisjon
fact-days = Dager med arbeid
fact-days-of = Dager med arbeid, { $coder }
fact-codes-added = koder laget
fact-codes-retired = koder tatt ut av bruk
fact-marked = utdrag markert
fact-recoded = utdrag kodet om
fact-unmarked = utdrag fjernet
fact-erased = Handlinger som ikke er talt fullt ut, fordi ord er fjernet for godt
rewind-acts = { $n ->
    [0] Det er ingenting å angre etter den handlingen.
    [one] Dette angrer 1 handling ({ $kinds }).
   *[other] Dette angrer { $n } handlinger ({ $kinds }).
}
rewind-kind = { $kind }: { $n }
rewind-by = Gjort av { $coders }.
rewind-coder = { $name } ({ $n })
rewind-rounds = { $n ->
    [one] Det gjelder runde { $rounds }.
   *[other] Det gjelder rundene { $rounds }.
}
rewind-others = { $n ->
    [one] Én av dem ble gjort fra et annet vindu: { $act }.
   *[other] { $n } av dem ble gjort fra et annet vindu, sist: { $act }.
}
rewind-skipped = { $n ->
    [one] 1 handling blir stående, fordi innholdet er slettet for godt.
   *[other] { $n } handlinger blir stående, fordi innholdet er slettet for godt.
}
rewind-redo = Alt kan gjøres om igjen.
rewind-done = { $n ->
    [one] Angret 1 handling.
   *[other] Angret { $n } handlinger.
}

### Command line

encoding-for = { $name } ({ $letters })
encoding-western = Vest-Europa
encoding-mac = gammel Mac
encoding-central = Sentral-Europa
encoding-cyrillic = kyrillisk
encoding-greek = gresk
encoding-turkish = tyrkisk
encoding-baltic = baltisk
encoding-nordic = nordisk
encoding-hebrew = hebraisk
encoding-arabic = arabisk
encoding-vietnamese = vietnamesisk
encoding-thai = thai
encoding-chinese = kinesisk
encoding-japanese = japansk
encoding-korean = koreansk
read-as-guess = lest som { $encoding }, gjettet ut fra få bokstaver: sjekk at alle bokstaver er riktige
read-as-likely = lest som { $encoding }, trolig riktig
read-as-certain = lest som { $encoding }
read-as-chosen = lest som { $encoding }, som du valgte
certainty-guess = gjettet
certainty-likely = trolig
certainty-certain = sikkert
certainty-chosen = valgt av deg
warning-no-speakers = Fant ikke ut hvem som snakker, så hvert avsnitt er blitt en replikk.
warning-speaker-missed = «{ $label }» står først på { $n } linjer, men er ikke lest som en person.
warning-letters-unreadable = Bokstaver som ikke lot seg lese i dette tegnsettet, står som �: { $n }. Velg et annet tegnsett.
warning-characters-dropped = Usynlige styretegn er utelatt: { $n }.
warning-hidden-text = Skjult tekst er utelatt, antall steder: { $n } ({ $words }).
warning-deleted-text = Tekst som er slettet med sporing av endringer, er utelatt, antall steder: { $n } ({ $words }).
warning-field-codes = Ord i feltkoder er utelatt, antall steder: { $n } ({ $words }).
warning-small-letters = Små tegn over teksten (lesehjelp) er utelatt, antall steder: { $n } ({ $words }).
warning-headers-and-footers = Topptekst og bunntekst er utelatt, antall linjer: { $n } ({ $words }).
warning-diagrams = Ord i diagrammer er utelatt, antall steder: { $n } ({ $words }).
warning-notes-without-place = Fotnoter som teksten ikke viser til, er utelatt: { $n } ({ $words }).
warning-table-headings = Overskriftene i tabellen er ikke replikker og er utelatt: { $n } ({ $words }).
warning-row-numbers = Radnumrene i tabellen er utelatt: { $n } ({ $words }).
warning-symbols-dropped = Symboler fra egne skrifttyper er utelatt: { $n }.
warning-entities-dropped = Tegn som bare er definert i filen selv, er utelatt: { $n }.
warning-embedded-dropped = Innlimte filer som ikke lar seg lese, er utelatt: { $n }.
warning-cut-off = Filen slutter midt i, så det kan mangle tekst til slutt. Sammenlign med originalen.
warning-marks-in-note = Uthevinger etter intervjuets slutt er ikke tatt med: { $n }.
warning-comments-in-note = Kommentarer etter intervjuets slutt er lagt i notatet: { $n }.
warning-comments-without-place = Kommentarer uten sted i teksten er lagt i notatet: { $n }.
warning-marks-beside-turns = Uthevinger på notater, tider og numre i tabellen er ikke tatt med: { $n }.
warning-notes-from-columns = Øvrige kolonner i tabellen er lest som notater til replikkene, ikke som tale. Antall notater: { $n }.
warning-repeated-captions = Linjer som gjentas fra forrige undertekst, er tatt med én gang; utelatt: { $n } ({ $words }).
warning-subtitle-notes = Merknader og innstillinger i undertekstfilen er utelatt: { $n } ({ $words }).
warning-badges = Tekst som et møteprogram har føyd til etter navn, er utelatt: { $words }.
warning-voices = Utelatt, siden du sa at de ikke er personer: { $words }.
warning-ending = Utelatt, siden det bare sier at intervjuet er over: { $words }.
warning-sheets = Utelatt, siden { $n ->
    [one] arket ikke inneholder noe intervju
   *[other] arkene ikke inneholder noe intervju
}: { $words }.
warning-hidden-sheets = Utelatt, siden { $n ->
    [one] arket er skjult
   *[other] arkene er skjult
}: { $words }.
warning-hidden-cells = Utelatt, siden radene eller kolonnene er skjult: { $words }. Vis dem i regnearket hvis de skal med.
warning-cell-comments = Utelatt, siden det er merknader til celler: { $words }.
warning-cell-errors = Utelatt, siden formlene ikke har noen verdi: { $words }.
warning-formulas = Utelatt, siden verdiene til formlene ikke er i filen: { $words }. Åpne den i et regnearkprogram og lagre den på nytt.
warning-above-table = Utelatt, siden det står over overskriftene i undersøkelsen: { $words }.
warning-dependent-tiers = Utelatt, siden det står i lag som hører til andre, som oversettelser: { $words }.
identifies-name = navn
identifies-email = e-postadresser
identifies-telephone = telefonnumre
identifies-national-id = fødselsnumre
identifies-birth-date = fødselsdatoer
identifies-address = adresser
first-coder = K1
first-colour-set = Penner
new-made = Laget prosjektet { $file }. Hent inn intervjuene med «tusj import».
demo-made = Laget { $file } med { $documents } intervjuer, { $codes } koder og { $codings } kodinger.
demo-exists = { $file } finnes fra før, med { $documents } dokumenter, { $codes } koder og { $codings } kodinger.
documents-none = Prosjektet har ingen dokumenter ennå. Hent dem inn med «tusj import».
speakers-none = Dokumentet skiller ikke mellom dem som snakker; hvert avsnitt er en replikk.
document-write-interview = «{ $document }» er et intervju, eller skiller mellom dem som snakker. Rett det med «tusj correct».
column-removed = Fjernet
forget-nothing = Ingenting av det som er fjernet, ligger igjen i filen.
forget-how = Disse er borte fra prosjektet, men ligger i filen så de kan hentes tilbake. «tusj forget FIL --document NAVN» eller «--participant NUMMER» sletter én for godt.
forget-done = Slettet for godt, med alt som ble gjort der: { $names }.
forget-not-rewritten = Filen kunne ikke skrives på nytt etterpå, så biter av teksten kan fortsatt ligge i den. Lag plass på disken og kjør «tusj forget FIL --rewrite».
forget-rewritten = Filen er skrevet på nytt; ingenting av det som ble slettet, ligger i den.
correct-place = { $document }, replikk { $turn }: { $text }
correct-division = { $before ->
    [one] én replikk
   *[other] { $before } replikker
} blir { $after }
correct-new-speaker = Ny i { $document }: { $name }, som ikke snakker der nå.
correct-speaker-without-turns = { $name } har ingen replikker i { $document } etter dette.
correct-excerpt-person = Utdrag { $id } hørte til { $old } og hører nå til { $new }: «{ $quote }»
correct-excerpt-gone = Utdrag { $id } har ingen tekst igjen, og blir et notat på dokumentet: «{ $before }»
correct-excerpt-merged = Utdrag { $id } går sammen med et annet med de samme ordene: «{ $after }»
correct-excerpt-resized = Se på utdrag { $id }, som hadde en grense i det som er rettet: «{ $before }» → «{ $after }»
correct-nothing = Det er ingenting å rette.
correct-would = { $n ->
    [one] Ett sted
   *[other] { $n } steder
}{ $turns ->
    [0] {""}
    [one] {" "}og én replikk
   *[other] {" "}og { $turns } replikker
} ville blitt rettet, og ordene i { $excerpts } utdrag endret. Ingenting er gjort ennå.
correct-done = Rettet { $n ->
    [one] ett sted
   *[other] { $n } steder
}{ $turns ->
    [0] {""}
    [one] {" "}og én replikk
   *[other] {" "}og { $turns } replikker
}; ordene i { $excerpts } utdrag er endret.
correct-inside-words = «{ $name }» står alene { $whole } ganger og inne i lengre ord { $inside } ganger. Si hva du mener: --whole-words (bare alene) eller --inside-words (begge deler).
correct-another-interview = «{ $file }» har lite til felles med «{ $document }», og kan være et annet intervju. Ingenting er gjort. Legg til --another hvis den likevel skal erstatte det.
correct-no-document = Ingen dokumenter har særlig mye til felles med «{ $file }». Si hvilket den retter med --document.
table-setting = Innstilling
table-coder = Koder
table-pens = Fargesett
table-colour = Fargekode
table-round = Runde
table-participant = Informant
table-attribute = Egenskap
table-value = Verdi
table-document = Dokument
table-speaker = Taler
table-code = Kode
table-excerpt = Utdrag
table-coding = Koding
table-memo = Notat
table-dismissal = Forslag
table-preparation = Sitat for trykk
table-condensate = Kondensat
table-form = Skjema
table-form-column = Kolonne i et skjema
table-cell = Celle i matrisen
redact-how = Dette er for godt: Det kan ikke angres, og heller ikke hentes fra sikkerhetskopiene som tusj vet om. Ingenting er gjort ennå; legg til --yes for å gjøre det.
redact-nothing = Ordene finnes ikke i prosjektet.
redact-would = { $n ->
    [one] Ett sted
   *[other] { $n } steder
} ville blitt endret for godt, og hvert spor av ordene fjernet fra historikken, utkastene og sikkerhetskopiene.
redact-done = Fjernet for godt: { $n ->
    [one] ett sted
   *[other] { $n } steder
}, og hvert spor i historikken.
redact-backups-would = { $n ->
    [one] Én sikkerhetskopi blir byttet ut med prosjektet slik det er etterpå; det som bare stod i den, kan ikke hentes tilbake.
   *[other] { $n } sikkerhetskopier blir byttet ut med prosjektet slik det er etterpå; det som bare stod i dem, kan ikke hentes tilbake.
}
redact-backups-replaced = { $n ->
    [one] Én sikkerhetskopi er byttet ut med prosjektet slik det er nå.
   *[other] { $n } sikkerhetskopier er byttet ut med prosjektet slik det er nå.
}
redact-look = Dette siterer noe av det som blir strøket, men blir ikke rørt. Se på det selv ({ $table }): «{ $text }»
backup-cleaned = Byttet ut med prosjektet slik det er nå: { $file }
backup-left-missing = Denne sikkerhetskopien var ikke å finne, og kan fortsatt ha ord som er fjernet for godt: { $file }
backup-left-own-work = Denne kopien har handlinger som prosjektet ikke har: noen har arbeidet videre i den, eller den ble erstattet da en sikkerhetskopi ble hentet tilbake. Derfor er den ikke rørt. Åpne den og fjern ordene der også, eller slett den: { $file }
backup-left-of-original = { $file } er en sikkerhetskopi av { $project }, som dette prosjektet er kopiert fra, så den er ikke rørt. Fjern ordene i { $project } også.
backup-left-other-project = Et annet prosjekt ligger nå der denne sikkerhetskopien lå, så det er ikke rørt. Er kopien flyttet, kan den fortsatt ha ordene: { $file }
backup-left-unrecognised = Denne filen er skadet eller ikke noe prosjekt lenger, så den er ikke rørt. Den kan fortsatt ha ord som er fjernet for godt: { $file }
backup-left-failed = Denne sikkerhetskopien ble ikke byttet ut, og kan fortsatt ha ord som er fjernet for godt: { $file } ({ $why })
backup-unclean = Denne sikkerhetskopien kan ha ord som er fjernet for godt: { $file } «tusj backup --to» prøver igjen å bytte den ut; «tusj backup --forget» tar den ut av listen.
participants-none = Prosjektet har ingen informanter ennå. Hent dem inn med «tusj import --participants».
codes-none = Prosjektet har ingen koder ennå. Lag en med «tusj codebook» eller «tusj code».
memos-none = Prosjektet har ingen notater ennå.
column-turns = Replikker
column-words = Ord
column-number = Nummer
column-pseudonym = Pseudonym
column-name = Navn
column-word = Ord
column-here = Her
column-elsewhere = Ellers
column-words-here = Ord her
column-words-elsewhere = Ord ellers
column-query = Søk
column-colours = Farger
column-closed = Lukket
column-when = Når
column-who = Hvem
column-what = Hva
column-value = Verdi
matrix-empty = Det er ingenting å vise.
matrix-signs = · ingen utdrag   – ikke spurt   * noe er skrevet
matrix-no-value = uten verdi
counts-absent = sier ikke noe: { $names }
counts-not-asked = ikke spurt: { $names }
saturation-new = Nye
saturation-all = I alt
saturation-note-interviewed = Nye koder i hvert intervju, i rekkefølgen de står i listen over dokumenter. Runde { $round }. Det intervjuere sier, telles ikke.
saturation-note-coded = Nye koder i hvert intervju, i den rekkefølgen de først ble kodet. Runde { $round }. Det intervjuere sier, telles ikke.
co-occurrence-first = Tema
co-occurrence-second = Sammen med
co-occurrence-places = Steder
co-occurrence-none = Ingen temaer står sammen.
co-occurrence-overlap = Par av utdrag som har felles tekst; et utdrag med begge temaene er ett. Runde { $round }. Et tema sammenlignes ikke med det som ligger under det.
co-occurrence-turn = Replikker som har utdrag av begge temaene. Runde { $round }. Et tema sammenlignes ikke med det som ligger under det.
co-occurrence-interview = Intervjuer som har utdrag av begge temaene. Runde { $round }. Et tema sammenlignes ikke med det som ligger under det.
forms-none = Det er ingen skjemaer.
forms-columns = Kolonner
at-turn = replikk { $turn }
at-turns = replikk { $turns }
export-made = Laget { $file }: { $contents }.
export-quotes-flagged = { $n ->
    [one] Bare det ene sitatet som er merket «til oppgaven», er med. Med --all-quotes er alle med.
   *[other] Bare de { $n } sitatene som er merket «til oppgaven», er med. Med --all-quotes er alle med.
}
export-left-out = ikke med, fordi de ikke telles: { $reasons }
nothing-changed = Slik var det allerede; ingenting er endret.
journey-title = Fra koder til temaer: fra { $old } til { $new }
journey-contents = reisen fra runde { $old } til runde { $new }, { $themes }
journey-levels = Koder på hvert nivå: { $before } → { $after }
journey-kept = { $n } utdrag har en kode i begge rundene.
journey-left-total = { $n } har det bare i { $round }.
journey-new-total = { $n } har det bare i { $round }.
journey-themes = Temaene i { $new }, og hvilke koder i { $old } utdragene under dem kommer fra
journey-new = (lagt til)
journey-left = Ikke med videre
journey-left-of = { $left } av { $own }
journey-acts = Det som er gjort med kodene
journey-source = { $code } ({ $n })
journey-note-several = Et utdrag med flere koder står ved hver av dem.
journey-new-node = Lagt til
journey-figure-note = Tallene er utdrag, og båndene er bredere jo flere utdrag de står for.
figure-of = { $n } av { $of }
figure-not-asked = Skravert: ikke spurt.
figure-not-asked-cell = ikke spurt
figure-new-codes = Nye koder i hvert intervju
figure-all-codes = Koder i alt
compare-unchanged = { $n } utdrag er som før.
compare-recoded = { $n } har fått andre koder.
compare-resized = { $n } har fått andre grenser.
compare-renamed = { $n } har en kode som har fått et annet navn eller en annen plass.
compare-new = { $n } er nye.
compare-gone = { $n } er borte.
compare-only = Bare «{ $code }»: { $excerpts }
compare-both = Begge: { $excerpts }
undo-overtaken = Ikke angret, fordi noe ble gjort fra et annet vindu i mellomtiden: { $act }. Gi kommandoen en gang til for å angre det.
backup-made = Sikkerhetskopien er laget og sjekket: { $file }
backup-unrecorded = Prosjektet kunne ikke notere at kopien finnes. Fjerner du senere ord for godt, må du selv slette den: { $file }
backup-forgotten = Tatt ut av listen; filen selv er ikke rørt: { $file }
backup-holds = { $documents ->
    [one] 1 dokument
   *[other] { $documents } dokumenter
}, { $excerpts } utdrag
backup-of-original = { $file } (av { $project })
backup-unreadable = kan ikke leses
restore-brings-back = Ord er fjernet for godt fra prosjektet siden, og de kommer tilbake.
restore-same = Sikkerhetskopien er lik prosjektet.
restore-newer = { $n ->
    [one] Sikkerhetskopien har 1 handling som prosjektet mangler, og ingenting går tapt.
   *[other] Sikkerhetskopien har { $n } handlinger som prosjektet mangler, og ingenting går tapt.
}
restore-older = { $n ->
    [one] Sikkerhetskopien er fra { $day }. 1 handling er gjort siden, og forsvinner fra prosjektet.
   *[other] Sikkerhetskopien er fra { $day }. { $n } handlinger er gjort siden, og forsvinner fra prosjektet.
}
restore-apart = Sikkerhetskopien er fra { $day } og har gått sin egen vei: { $more } handlinger i den mangler i prosjektet, og { $n } i prosjektet mangler i den. De siste forsvinner fra prosjektet.
restore-refused = { $text } Gi kommandoen med --replace for å gjøre det likevel; det som blir erstattet, blir tatt vare på i en egen fil.
restore-done = Sikkerhetskopien er hentet tilbake.
restore-kept = Det som ble erstattet, er tatt vare på i { $file }
backup-folder-note = Prosjektet blir kopiert hit når du åpner det og etter hver time med arbeid. De ti siste kopiene blir tatt vare på. Tomt felt: ingen sikkerhetskopier.
backups-title = Hent tilbake en sikkerhetskopi
backups-folder-gone = Mappen for sikkerhetskopier er ikke å finne nå: { $folder }
redo-overtaken = Ikke gjort om igjen, fordi noe ble gjort fra et annet vindu i mellomtiden: { $act }. Gi kommandoen en gang til hvis du fortsatt vil.
coded-from-table = { $n ->
    [0] Ingen nye steder er kodet fra tabellen.
    [one] Kodet ett sted fra tabellen.
   *[other] Kodet { $n } steder fra tabellen.
}{ $already ->
    [0] {""}
    [one] {" "}Ett sted hadde dette fra før.
   *[other] {" "}{ $already } steder hadde dette fra før.
}
coded-left-out = Linje { $line } er utelatt: { $why }
coded-by-order = Linje { $line }: Ordene står flere steder. Stedet som ligger mellom passasjene før og etter i tabellen, ble valgt.
table-plan = Passasjer i tabellen: { $rows }. Funnet ett sted: { $found }. Funnet flere steder, men rekkefølgen viser hvilket: { $ordered }. Funnet flere steder: { $repeated }. Ikke funnet: { $missing }.{ $bare ->
    [0] {""}
   *[other] {" "}Uten kode, farge og notat: { $bare }.
}{ $already ->
    [0] {""}
   *[other] {" "}Har dette fra før: { $already }.
}
table-plan-documents = Ikke i prosjektet: { $names }
table-plan-codes = Nye koder: { $names }
table-plan-nothing = Ingenting er endret. «--only-found» koder det som blir funnet, og utelater resten.
codebook-lost = { $codings } kodinger ble også fjernet, og { $excerpts } utdrag uten andre koder, farger eller notater. «tusj undo» henter alt tilbake.
excerpts-lost = Også { $n } utdrag uten andre koder, farger eller notater ble fjernet. «tusj undo» henter alt tilbake.
check-well = Alt stemmer: { $documents } dokumenter, { $excerpts } utdrag.
check-open-to-others = Andre som bruker denne maskinen, kan lese filen. Kjør dette, så kan ingen andre lese den: chmod 600 { $file }
licences-how = «tusj licences --texts» viser lisensene i sin helhet.
warning-real-names = Det som ser ut som et fullt navn, vises i { $documents }: knytt den som snakker, til en informant med pseudonym (på skjermen Informanter, eller med «tusj document») før du deler noe.
warning-real-names-of-documents = Det som ser ut som et fullt navn, står i navnet på { $documents }: gi det et annet navn (i listen over intervjuer på skjermen Les, eller med «tusj document») før du deler noe.
warning-real-names-in-memos = Et fullt navn fra transkripsjonen står i et notat om { $documents }: endre notatet før du deler noe.
warning-real-names-in-codes = Et fullt navn fra transkripsjonen står i definisjonen av eller et notat til { $documents }: endre teksten før du deler noe.
warning-real-names-on-participants = Et fullt navn fra transkripsjonen står i et notat om { $documents }: endre notatet før du deler noe.
warning-real-names-in-diary = Et fullt navn fra transkripsjonen står i forskerdagboken eller i et notat til en runde: endre teksten før du deler noe.
check-faults = { $n ->
    [one] { $n } feil. Ta en kopi av prosjektfilen før du gjør noe mer; har du en sikkerhetskopi uten feil, så arbeid videre i den.
   *[other] { $n } feil. Ta en kopi av prosjektfilen før du gjør noe mer; har du en sikkerhetskopi uten feil, så arbeid videre i den.
}
check-damaged = Deler av filen er skadet og lar seg ikke lese.
check-dangling = En rad i tabellen «{ $what }» viser til en som mangler.
check-unlike = Rad { $row } i tabellen «{ $table }» stemmer ikke med historikken.
check-text = Teksten i «{ $document }» har tegn som ikke skal være der.
check-turns = Replikkene i «{ $document }» passer ikke til teksten.
check-span = Et utdrag i «{ $document }», replikk { $turn }, ligger utenfor teksten.
check-quote = Et utdrag i «{ $document }», replikk { $turn }, har andre ord enn teksten.
check-turn = Et utdrag i «{ $document }» er ført på replikk { $turn }, men ligger ikke i den.
check-bare = Et utdrag i «{ $document }», replikk { $turn }, har verken kode, farge eller notat.
check-preparation = Det som er gjort med et sitat i «{ $document }», replikk { $turn }, passer ikke med sitatet.
check-circle = Koden «{ $code }» ligger under seg selv.
count-moments = { $n ->
    [one] { $n } tid fra opptaket
   *[other] { $n } tider fra opptaket
}
count-highlights = { $n ->
    [one] { $n } utheving
   *[other] { $n } uthevinger
}
count-comments = { $n ->
    [one] { $n } kommentar
   *[other] { $n } kommentarer
}
import-speaker = { $label } ({ $role }): { $turns }, { $percent } % av ordene
doubt-interviewer-speaks-most = Tvilsomt: Den som står som intervjuer, sier mer enn alle andre til sammen. Sjekk om rollene er byttet om.
doubt-nobody-asks = Tvilsomt: Ingen har rollen intervjuer.
doubt-nobody-answers = Tvilsomt: Ingen har rollen informant.
import-speaker-not-found = Ingen linje i filene begynner med «{ $label }», som du nevnte med --speaker.
import-speaker-missed = «--speaker "{ $label }"» legger til denne personen.
import-is-of = informant { $number }
import-called = kalt «{ $name }», siden navnet var i bruk
import-becomes = blir «{ $name }»
import-table-turns = lest som et intervju i en tabell, med { $n ->
    [one] én rad
   *[other] { $n } rader
} tale.
import-table-survey = lest som en undersøkelse, med { $n ->
    [one] én respondent, i en rad
   *[other] { $n } respondenter, én i hver rad
}.
import-table-sheet = fra arket «{ $sheet }».
import-table-times = Tider: kolonne { $columns }.
import-table-speakers = Hvem som snakker: kolonne { $columns }.
import-table-speech = Det som blir sagt: kolonne { $columns }.
import-table-notes = Notater til replikkene: kolonne { $columns }.
import-table-numbers = Radnumre, utelatt: kolonne { $columns }.
import-table-respondents = Nummer på respondentene: kolonne { $columns }.
import-table-pseudonyms = Pseudonymer: kolonne { $columns }.
import-table-answers = Åpne svar: kolonne { $columns }.
import-table-attributes = Egenskaper ved respondentene: kolonne { $columns }.
import-table-identifying = Utelatt, siden det kan avsløre hvem de er: kolonne { $columns }.
import-table-unnumbered = Ingen kolonne har nummer på respondentene, så de får navnet på filen og R01, R02 og så videre.
import-table-silent = Utelatt, siden de ikke har gitt noe åpent svar: { $n ->
    [one] én respondent
   *[other] { $n } respondenter
}.
import-table-choose = Andre kolonner? Nevn hver kolonne med åpne svar med --answers, og den med respondentenes nummer med --respondent.
import-table-confirm = Ta den med med --confirm KOLONNE hvis den ikke avslører noen.
import-note = Teksten etter intervjuets slutt er lagt i et notat.
import-questions = Ingen er merket med navn, men spørsmålene ser ut til å være { $how ->
    [bold] satt i fet skrift
    [italic] satt i kursiv
   *[heading] overskrifter
}. «--questions { $how }» gir dem til intervjueren og resten til informanten.
import-like-codes = Kommentarer på ett eller to ord: { $n }. «--comments-as-codes» gjør slike til koder.
import-no-participant = Ingen i informanttabellen passer til filnavnet, så intervjuet har ingen informant ennå.
import-same-name = En annen fil har samme navn. Derfor står mappen i navnet på dette dokumentet.
import-same-name-person = En annen fil har samme navn. Derfor står mappen i navnet på dette dokumentet. Det får informant { $number }. Hvis filene gjelder ulike personer, kan du endre det med «tusj document prosjekt.tusj participant "{ $document }" NUMMER».
import-same = { $file }: hoppet over, fordi teksten er den samme som i «{ $document }».
import-same-marks = Filen har { $marks } som dokumentet mangler. «--add-marks» legger dem til.
import-same-speakers = Filen leses nå med andre personer ({ $labels }). Angre importen eller fjern dokumentet først hvis du vil hente den inn slik.
import-marks = { $file }: teksten er den samme som i «{ $document }». Lagt til der: { $marks }.
import-marks-dry = { $file }: teksten er den samme som i «{ $document }». Ville blitt lagt til der: { $marks }.
import-failed = { $file }: { $why }
import-skipped = Hoppet over { $files }: { $why }
import-beside = { $file } i samme mappe beskriver { $n ->
    [one] én informant
   *[other] { $n } informanter
} og ble ikke hentet inn. Slik henter du den: { $command }
import-skipped-table = Tabellen inneholder ikke noe intervju. En tabell over informanter hentes inn med «tusj import prosjekt.tusj --participants tabell.csv», en undersøkelse med «tusj import prosjekt.tusj tabell.csv --answers KOLONNE».
import-skipped-folder = Mappen ligger for dypt, eller kan ikke leses. Oppgi denne mappen i kommandoen hvis den inneholder intervjuer.
import-skipped-link = Lenken fører til en mappe som leses fra før, eller til en som denne mappen ligger i.
import-skipped-picture = Dette er et bilde.
import-skipped-recording = Dette er et opptak.
import-skipped-hidden = Dette er en skjult fil, eller en av operativsystemets egne.
import-and-others = { $names } og { $n } til
import-passed-over = Ikke tatt med: { $files }.
count-pictures = { $n ->
    [one] { $n } bilde
   *[other] { $n } bilder
}
count-recordings = { $n } opptak
count-own-projects = { $n ->
    [one] { $n } prosjekt fra tusj
   *[other] { $n } prosjekter fra tusj
}
count-lock-files = { $n ->
    [one] { $n } låsefil
   *[other] { $n } låsefiler
}
count-hidden = { $n ->
    [one] { $n } skjult fil
   *[other] { $n } skjulte filer
}
import-skipped-readme = Filen ser ut til å beskrive de andre filene. Oppgi den i kommandoen hvis den er et intervju.
output-failed = Ikke alt kunne skrives ut. Går utskriften til en fil, så sjekk at det er plass til den.
import-total = Hentet inn: { $taken }. Fantes fra før: { $same }. Lot seg ikke lese: { $failed }.
import-total-dry = Ville blitt hentet inn: { $taken }. Finnes fra før: { $same }. Lar seg ikke lese: { $failed }. Ingenting er endret.
import-participants-only = Er tabellen en undersøkelse, nevner du hver kolonne med åpne svar med --answers.
import-participants = Informanter i tabellen: { $n }.
import-column-left-out = Kolonnen «{ $column }» ser ut til å inneholde { $holds } og er utelatt. «--confirm "{ $column }"» tar den med.
import-column-kept = Kolonnen «{ $column }» ser ut til å inneholde { $holds } og er tatt med, slik du ba om.
check-other-round = Koden «{ $code }» ligger under en kode fra en annen runde.
check-code-of-other-round = Et utdrag i «{ $document }», replikk { $turn }, har en kode fra en annen runde.
check-twin = Koden «{ $code }» har samme navn som en annen ved siden av seg.
repair-nothing = Det er ingenting å reparere.
repair-from-journal = Kan repareres: raden blir slik historikken sier.
repair-quote = Kan repareres: utdraget får ordene som står i teksten.
repair-span = Kan repareres: utdraget flyttes til det eneste stedet i teksten der ordene står.
repair-turn = Kan repareres: utdraget føres på replikken det ligger i.
repair-empty = Kan repareres: det tomme utdraget fjernes.
repair-name = Kan repareres: én av kodene får et tall etter navnet.
repair-circle = Kan repareres: koden flyttes øverst.
repair-round = Kan repareres: utdraget får koden med samme navn i sin egen runde; finnes den ikke, tas koden av.
repair-preparation = Kan repareres: det som er utelatt fra sitatet og satt inn i det, blir fjernet.
repair-indexes = Oppslagene kan lages på nytt. Hjelper ikke det, må prosjektet hentes fra en sikkerhetskopi («tusj restore»).
repair-none = Kan ikke repareres. Hent prosjektet fra en sikkerhetskopi («tusj restore»), eller be om hjelp.
repair-kept = Prosjektet slik det var, er tatt vare på i { $file }
repair-done = { $of ->
    [0] Ingenting var galt.
    [one] Reparerte { $n } av 1 feil.
   *[other] Reparerte { $n } av { $of } feil.
}
repair-readable = Prosjektet kunne ikke leses, og er reparert.
repair-left = Gjenstår: { $fault }

### Help of the command line

usage-heading = Bruk
usage-commands = Kommandoer
usage-arguments = Argumenter
usage-options = Valg
usage-any-options = [VALG]
usage-more = «{ $command } --help» forteller mer.
usage-wrong = Kommandoen kan ikke skrives slik.
usage-only-journey = «--between» kan bare brukes med journey.
usage-each-in-folder = «--each» gjelder når hvert intervju får sin egen fil. Oppgi en mappe med «--to», altså en sti uten filendelse.
usage-only-with = «{ $option }» kan bare brukes med: { $what }.
usage-whole-round = «--query» kan ikke brukes her, der alt er med.
usage-which-participant = Si hvilken informant det gjelder, med «--participant».
usage-whole-journey = «--query» kan ikke brukes med journey, for veien viser alle utdragene i de to rundene.
usage-unknown-option = Det finnes ikke noe valg her som heter «{ $name }».
usage-needless = «{ $name }» er ett ord for mye. Ord som hører sammen, må stå i anførselstegn.
usage-unknown-command = Det finnes ingen kommando her som heter «{ $name }».
usage-missing-command = Si hva som skal gjøres: { $names }.
usage-missing = Dette mangler: { $names }
usage-missing-value = «{ $name }» trenger en verdi.
usage-bad-value = «{ $value }» passer ikke som { $name }.
usage-values = Dette passer: { $names }.
usage-conflict = «{ $name }» kan ikke brukes sammen med { $other }.
usage-twice = «{ $name }» kan bare stå én gang.
value-names = NAVN
value-command = KOMMANDO
value-file = FIL
value-table = TABELL
value-path = STI
value-column = KOLONNE
value-rows = RADER
value-columns = KOLONNER
value-form = SKJEMA
value-figure = FIGUR
value-comments = KOMMENTARER
value-tradition = TRADISJON
value-heading = OVERSKRIFT
value-label = MERKELAPP
value-name = NAVN
value-text = TEKST
value-query = SØK
value-line = LINJE
value-document = DOKUMENT
value-turn = REPLIKK
value-participant = INFORMANT
value-colour = FARGE
value-excerpt = UTDRAG
value-excerpts = UTDRAG,…
value-memo = NOTAT
value-role = ROLLE
value-kind = SLAG
value-language = SPRÅK
value-number = NUMMER
value-attribute = EGENSKAP
value-value = VERDI
value-what = HVA
value-how = HVORDAN
value-encoding = TEGNSETT
value-backup = SIKKERHETSKOPI
value-date = DATO
value-coder = KODER
value-code = KODE
explain-tusj = En arbeidsbenk for koding av kvalitative intervjuer
explain-tusj-more = Uten en kommando åpnes arbeidsbenken. Alt blir på denne maskinen.
explain-tusj-file = Prosjektet som skal åpnes
explain-tusj-read-only = Åpne det bare for lesing
explain-any-language = Språket i meldinger, overskrifter og eksporterte tabeller: nb, nn, en
explain-any-round = Runden det gjelder: nummeret eller navnet; den gjeldende hvis ikke annet er oppgitt
explain-any-help = Vis denne hjelpen
explain-any-version = Vis hvilken utgave av tusj dette er
explain-any-file = Prosjektet
explain-any-json = Skriv JSON
explain-any-document = Dokumentet: navnet, eller begynnelsen av det
explain-any-participant = Informanten: nummeret eller pseudonymet
explain-any-code = Kodens sti, eller bare navnet der det er entydig
explain-any-quote = Stedet, ord for ord slik det står i dokumentet
explain-any-bytes = Stedet som et område av byte i teksten; slutten er ikke med
explain-any-excerpt = Utdragets nummer, som «tusj excerpts» viser
explain-any-excerpts = Utdragenes numre, som «tusj excerpts» viser, med komma mellom
explain-any-memo = Notatets nummer, som «tusj memos» viser
explain-any-speaker = Personen, slik transkripsjonen kaller vedkommende
explain-any-text = Det som skal stå i notatet
explain-any-name = Det nye navnet
explain-any-unused = Alle koder uten utdrag
explain-any-single = Alle koder med ett eneste utdrag
explain-any-one-informant = Alle koder som bare er brukt om én informant
explain-any-codes = Kodene: stiene, eller bare navnene der de er entydige
explain-any-steps = Hvor mange handlinger; 1 hvis ikke annet er oppgitt
explain-any-as-written = Finn bare ordene og bøyningene av dem: ikke dialekt, ikke den andre målformen, og ikke uten æ, ø og å
explain-new = Lag et nytt prosjekt
explain-new-file = Hvor det skal ligge
explain-new-coder = Navn eller initialer på den som koder
explain-import = Hent inn transkripsjoner og prosjekter fra andre programmer: filer, eller mapper med dem
explain-import-paths = Transkripsjoner (.docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .tsv, .xlsx, .ods), prosjekter og kodebøker fra andre programmer (.qdpx, .qdc, Taguettes .sqlite3, QualCoders .qda), eller mapper med dem, også mapper i mapper
explain-import-participants = En tabell over informantene: nummer, pseudonym og egenskaper
explain-import-confirm = Ta med en kolonne i tabellen som kan avsløre hvem noen er
explain-import-dry-run = Vis bare hva som ville blitt hentet inn
explain-import-own = Hent filene inn som egne tekster, som aldri telles
explain-import-again = Hent inn en tekst også om den finnes fra før
explain-import-add-marks = Hvis en tekst finnes fra før: legg til uthevinger og kommentarer som den mangler
explain-import-comments-as-codes = Gjør kommentarer på ett eller to ord til koder
explain-import-with-comment-authors = Ta med navnene på dem som skrev kommentarer; de kan vise hvem noen er
explain-import-without-marks = Utelat uthevinger og kommentarer
explain-import-speaker = Merkelappen til en person som ikke ble funnet automatisk
explain-import-not-speaker = En merkelapp i transkripsjonene som ikke er en person
explain-import-encoding = Tegnsettet tekstfilene skal leses i, for eksempel windows-1252 eller macintosh; ellers blir det funnet ut fra bokstavene
explain-import-questions = Hvis ingen er merket med navn: Gi det som står i fet skrift (bold), i kursiv (italic) eller som overskrift (heading), til intervjueren, og resten til informanten
explain-import-answers = En undersøkelse: en kolonne med åpne svar, nevnt ved overskriften, ord i den eller bokstaven; ellers blir de funnet ut fra innholdet
explain-import-respondent = En undersøkelse: kolonnen med nummer på respondentene
explain-demo = Lag eksempelprosjektet, ferdig kodet, og åpne det
explain-demo-to = Hvor det skal ligge; tusj-demo.tusj hvis ikke annet er oppgitt. Finnes det fra før, åpnes det som det er
explain-demo-no-open = Ikke åpne arbeidsbenken
explain-demo-json = Skriv JSON; arbeidsbenken åpnes ikke da
explain-documents = Vis dokumentene
explain-participants = Vis informantene og egenskapene deres
explain-codes = Vis kodene, hver telt for seg
explain-themes = Vis temaene: hver kode telt med alle under den
explain-memos = Vis notatene
explain-memos-query = Bare notatene som sier dette; felt som tema: og intervju: gjelder det notatene er om
explain-memos-about = Bare om dette: diary (forskerdagboken), document, participant, excerpt, code, round
explain-memos-kind = Bare denne typen: note, summary, reflection
explain-memos-by = Bare av denne koderen
explain-memos-order = Rekkefølgen: date eller subject (etter hva de er om)
explain-rounds = Vis rundene
explain-journey = Vis veien fra koder til temaer: hvilke koder i en tidligere runde utdragene under hvert tema kommer fra
explain-journey-between = Hvilke to runder; fra den første til den gjeldende hvis ikke annet er oppgitt
explain-compare = Sammenlign to runder, utdrag for utdrag, eller to temaer
explain-compare-rounds = Hvilke to runder; sammen med to temaer: runden hvert av dem er fra
explain-compare-first = Det første temaet: stien, eller bare navnet der det er entydig
explain-compare-second = Det andre temaet
explain-matrix = Vis temaer, eller kolonnene i et skjema, mot informanter, dokumenter eller grupper
explain-matrix-rows = Radene: themes (alle koder), top (det øverste nivået), level:2 (det andre nivået), eller koder; eller det som kan stå i kolonnene
explain-matrix-columns = Kolonnene: participants (informanter), documents (dokumenter), eller en egenskap med verdier som blir gruppene; eller det som kan stå i radene
explain-matrix-form = Skjemaet: informantene i radene, og skjemaets kolonner i kolonnene
explain-matrix-query = Bare utdragene som passer til dette søket; informanter som søket utelukker, er ikke med
explain-matrix-group-by = List opp informantene under verdiene de har av denne egenskapen
explain-matrix-sort = Rekkefølgen på radene: position (deres egen), name (navn), count (flest utdrag først)
explain-matrix-hide-empty = Utelat tomme rader og kolonner
explain-matrix-show = Hva cellene viser: counts (antall utdrag), presence (om det finnes noen), words (det som er skrevet)
explain-counts = Tell utdrag og informanter for hvert tema
explain-counts-by = I grupper: etter verdiene av denne egenskapen
explain-counts-query = Bare utdragene som passer til dette søket; informanter som søket utelukker, er ikke med
explain-counts-absent = List også opp hvem som ikke sier noe om hvert tema, og hvem som ikke er spurt
explain-counts-attributes = Tell informantene etter egenskapene deres i stedet
explain-saturation = Vis hvor mange nye koder hvert intervju gir
explain-saturation-order = Rekkefølgen på intervjuene: interviewed (som i listen over dokumenter), coded (etter den første kodingen i hvert)
explain-saturation-theme = Bare kodene i dette temaet
explain-co-occurrence = Vis hvilke temaer som står sammen, og hvor ofte
explain-co-occurrence-within = Hva som regnes som sammen: overlap (utdrag med felles tekst), turn (samme replikk), interview (samme intervju)
explain-co-occurrence-themes = Bare disse temaene: stiene deres, eller bare navnene der de er entydige
explain-co-occurrence-query = Bare utdragene som passer til dette søket
explain-frequent-words = List opp ordene som hvert tema og hver gruppe bruker mer enn resten; dette erstatter aldri lesingen
explain-frequent-words-by = Også for grupper: etter verdiene av denne egenskapen
explain-frequent-words-themes = Bare disse temaene: stiene deres, eller bare navnene der de er entydige
explain-frequent-words-most = Hvor mange ord for hvert, høyst; 10 hvis ikke annet er oppgitt
explain-history = Vis hvem som gjorde hva, og når
explain-history-seq = Vis hva denne handlingen endret; numrene står i listen
explain-history-code = Bare det som angår denne koden: kodens sti, eller bare navnet der det er entydig
explain-history-document = Bare det som ble gjort i dette dokumentet
explain-history-day = Bare det som ble gjort denne dagen, som i 2026-11-28
explain-history-kind = Bare denne typen handling, som i code-moved
explain-history-coder = Bare det denne koderen gjorde
explain-history-most = Bare så mange handlinger, de siste
explain-history-facts = Vis fakta til metodekapittelet: materialet, runder med datoer, dager med arbeid, kodetreet, hva som er gjort med koder og utdrag, og det COREQ spør om
explain-code = Kod et sted i en tekst, eller alle stedene i en tabell
explain-code-code = Kodens sti; koden lages hvis den ikke finnes. Kan utelates sammen med en farge eller et notat
explain-code-in-vivo = Bruk stedets egne ord som navn på koden
explain-code-from = En tabell med kolonnene dokument, sitat eller start_byte og end_byte, kode, farge og notat, eller de kodede segmentene som MAXQDA, ATLAS.ti, NVivo eller Taguette eksporterer, også som regneark. Alt er én handling; er én linje feil, blir ingenting kodet
explain-code-only-found = Utelat linjene i tabellen som ikke kan brukes, og nevn dem: dokumentet eller ordene mangler, blir ikke funnet eller blir funnet flere ganger, eller linjen har verken kode, farge eller notat
explain-code-dry-run = Vis bare hva i tabellen som ville blitt funnet, hvilke dokumenter som mangler, og hvilke koder som er nye
explain-code-colour = En farge å merke stedet med: navnet eller sifferet
explain-code-memo = Det som skal noteres om stedet
explain-code-coder = Den som koder; legges til hvis navnet er nytt. Hvis ikke annet er oppgitt: den første i prosjektet
explain-excerpts = Vis utdragene som passer med et søk
explain-excerpts-query = Hvilke utdrag, i søkespråket; alle i denne runden hvis ikke annet er oppgitt
explain-excerpts-csv = Skriv CSV
explain-excerpts-md = Skriv Markdown
explain-excerpts-times = Ta med tidspunktet i opptaket i hvert sitat
explain-search = Søk i tekstene, og vis hvert treff med det som står rundt
explain-search-query = Hva du leter etter, i søkespråket
explain-search-code = Kod setningen rundt hvert treff med denne koden; den lages hvis den ikke finnes
explain-search-saved = Søk med det lagrede søket som har dette navnet
explain-search-save = Lagre søket under dette navnet i stedet for å søke
explain-searches = Vis de lagrede søkene
explain-searches-remove = Fjern det lagrede søket med dette navnet
explain-similar = Vis de ukodede replikkene som ligner mest på et tema eller et utdrag
explain-similar-excerpt = Utdraget: nummeret som «tusj excerpts» viser
explain-similar-theme = Temaet: kodens sti
explain-similar-most = Hvor mange replikker, høyst; 20 hvis ikke annet er oppgitt
explain-similar-put-aside = Legg denne replikken til side for godt i stedet for å vise noen; kan gjentas
explain-dialect = Vis ord som betyr det samme, og endre prosjektets egne
explain-dialect-add = Legg til en linje: ordet, kolon og andre former
explain-dialect-remove = Fjern prosjektets egen linje som begynner med dette ordet
explain-excerpt = Endre utdrag som finnes: koder, farger, grenser
explain-excerpt-show = Vis utdrag
explain-excerpt-code = Legg til en kode på utdrag
explain-excerpt-code-code = Kodens sti; koden lages hvis den ikke finnes
explain-excerpt-uncode = Fjern én kode fra utdrag; de andre kodene blir værende
explain-excerpt-colour = Gi utdrag en annen farge
explain-excerpt-colour-colour = Navnet eller sifferet; «0» eller «none» fjerner fargen
explain-excerpt-colour-code = Fargelegg bare kodingen med denne koden
explain-excerpt-resize = Flytt grensene for et utdrag; alt som er på det, blir værende
explain-excerpt-remove = Fjern utdrag med alt som er på dem
quote-as-spoken = {"    "}I teksten: { $text }
quote-stale = {"    "}Ordene er endret etter at sitatet ble gjort klart, så det skrives ut slik det står i teksten.
quote-left-out = {"    "}{ $n }. utelatt: «{ $old }»
quote-replaced = {"    "}{ $n }. «{ $old }» er erstattet med «{ $new }»
quote-put-in = {"    "}{ $n }. satt inn: «{ $new }»
quote-rendering = {"    "}Redigert for hånd: { $text }
quote-translation = {"    "}Oversettelse: { $text }
quote-condensation = {"    "}Fortetting: { $text }
quote-flagged = {"    "}Til oppgaven
explain-quote = Vis et utdrag slik det skal stå i oppgaven, eller gjør det klart for trykk; utdraget selv endres ikke
explain-quote-leave-out = Ord i sitatet som utelates: […]
explain-quote-replace = Ord i sitatet, og det som skal stå i stedet i klammer
explain-quote-insert-after = Ord i sitatet, og det som skal stå i klammer etter dem
explain-quote-take-back = Ta tilbake én utelatelse eller ett innskudd; nummeret vises uten valg
explain-quote-rendering = Sitatet redigert for hånd; en tom tekst fjerner det
explain-quote-translation = Sitatet på et annet språk; en tom tekst fjerner det
explain-quote-condense = Meningen i egne, korte ord; en tom tekst fjerner fortettingen
explain-quote-flag = Merk utdragene til oppgaven
explain-quote-unflag = Ta utdragene ut av oppgaven
explain-quote-restore = Ta tilbake alt som er gjort med ordene i sitatet
explain-quote-approve = Godkjenn gjengivelsen og oversettelsen som de er, etter at ordene er endret
explain-quote-style = Vis eller velg hvordan sitater skrives ut
explain-quote-style-brackets = Klammer: square […] eller round (…)
explain-quote-style-hesitations = Nølelyder som eh og mm: kept (blir med) eller dropped (utelates)
explain-quote-style-attribution = Hvordan folk navngis: pseudonym, role (det de er), attributes (pseudonym og egenskaper), number eller none
explain-quote-style-role-attribute = Egenskapen som sier hva folk er; den første hvis ikke annet er oppgitt
explain-quote-style-marks = Anførselstegn: language (de som hører til språket) eller straight ("")
explain-quote-style-block = Fra hvor mange ord et sitat står i en egen blokk
explain-quote-style-italic = Kursiv: yes eller no
value-old = GAMMELT
value-new = NYTT
explain-document = Vis et dokument, og endre opplysningene om det
explain-document-show = Vis teksten, replikk for replikk
explain-document-write = Skriv en egen tekst fra en fil, eller endre en
explain-document-write-path = En tekstfil; - leser teksten fra standard inn
explain-document-write-name = Navnet på den nye teksten; den første linjen hvis ikke annet er oppgitt
explain-document-write-document = En egen tekst som finnes fra før, og som skal få disse ordene; det som er kodet, følger med
explain-document-speakers = Vis hvem som snakker, med merkelappene i transkripsjonen: det eneste stedet der de vises
explain-document-rename = Gi et dokument et annet navn
explain-document-participant = Si hvem som er intervjuet, eller hvem en av dem som snakker, er
explain-document-participant-participant = Informanten: nummeret eller pseudonymet; «none» for ingen
explain-document-participant-speaker = Bare for denne personen
explain-document-role = Si hvilken rolle en person har i samtalen
explain-document-role-role = Rollen: intervjuer, informant, annen
explain-document-kind = Si om det er et intervju eller en egen tekst, som aldri telles
explain-document-kind-kind = interview for et intervju, own for en egen tekst
explain-document-language = Si hvilket språk som snakkes, så søk finner de riktige formene av ordene
explain-document-language-spoken = nb, nn, en eller other
explain-document-remove = Fjern et dokument med alt som er på det
explain-participant = Legg til, beskriv og fjern informanter
explain-participant-add = Legg til en informant
explain-participant-add-number = Nummeret, for eksempel I03
explain-participant-add-pseudonym = Navnet i oppgaven
explain-participant-add-set = En egenskap, for eksempel gruppe=leder
explain-participant-rename = Gi en informant et annet nummer
explain-participant-rename-number = Det nye nummeret
explain-participant-pseudonym = Gi en informant et pseudonym
explain-participant-pseudonym-name = Navnet i oppgaven; «none» fjerner det
explain-participant-set = Gi en informant en egenskap
explain-participant-set-attribute = Egenskapen; lages hvis den er ny
explain-participant-set-value = Verdien; en tom verdi fjerner egenskapen
explain-participant-remove = Fjern en informant; intervjuene blir værende, uten informant
explain-memo = Skriv, endre og fjern notater
explain-memo-add = Skriv et notat; uten emne havner det i forskerdagboken. [[Oppstart]] i teksten er en lenke til en kode, [[I03 41]] til et utdrag i replikk 41
explain-memo-add-document = Om dette dokumentet
explain-memo-add-participant = Om denne informanten
explain-memo-add-excerpt = Om dette utdraget, med nummeret som «tusj excerpts» viser
explain-memo-add-code = Om denne koden; sammen med --excerpt: om den kodingen
explain-memo-add-on-round = Om denne runden
explain-memo-add-summary = Skriv sammendraget av intervjuet; finnes det fra før, endres det
explain-memo-add-reflection = Skriv refleksjonen over intervjuet; finnes den fra før, endres den
explain-memo-change = Endre det som står i et notat
explain-memo-remove = Fjern et notat
explain-round = Begynn på, velg, lukk og gi navn til runder
explain-round-start = Begynn på en ny runde, som blir den gjeldende
explain-round-start-copy = Med alt som det er: koder, utdrag og kodinger
explain-round-start-codes = Med kodene, men uten utdrag
explain-round-start-empty = Uten noe
explain-round-start-from = Runden den begynner fra; den gjeldende hvis ikke annet er oppgitt
explain-round-start-name = Navnet på den nye runden
explain-round-start-colours = Fargesettet; det samme som før hvis ikke annet er oppgitt
explain-round-use = Gjør en runde til den gjeldende
explain-round-close = Lukk en runde, så ingenting i den kan endres
explain-round-reopen = Åpne en lukket runde igjen
explain-round-rename = Gi en runde et navn
explain-round-colours = Gi en runde et annet fargesett
explain-round-colours-set = Fargesettet
explain-form = List opp, lag, endre og fjern skjemaer
explain-form-list = List opp skjemaene og kolonnene deres
explain-form-new = Lag et skjema
explain-form-new-name = Hva det heter
explain-form-new-query = Informantene det gjelder, i søkespråket, som gruppe=leder; alle hvis det ikke er oppgitt
explain-form-rename = Gi et skjema et annet navn
explain-form-query = Endre hvilke informanter et skjema gjelder
explain-form-query-query = Informantene, i søkespråket; en tom tekst betyr alle
explain-form-move = Flytt et skjema i listen
explain-form-move-at = Plassen blant skjemaene, talt fra 1
explain-form-remove = Fjern et skjema med egne kolonner; det som er skrevet om temaer, blir igjen
explain-form-column-add = Legg til en kolonne i et skjema: et tema, en egenskap, eller en overskrift å skrive under
explain-form-column-add-theme = Temaet den viser: stien, eller bare navnet der bare én kode har det
explain-form-column-add-attribute = Egenskapen den viser
explain-form-column-add-heading = Overskriften; navnet på temaet eller egenskapen hvis den ikke er oppgitt
explain-form-column-rename = Endre overskriften på en kolonne
explain-form-column-rename-heading = Den nye overskriften; en tom tekst gir navnet på temaet eller egenskapen
explain-form-column-move = Flytt en kolonne
explain-form-column-move-at = Plassen blant kolonnene, talt fra 1
explain-form-column-remove = Fjern en kolonne; det som er skrevet om et tema, blir igjen
explain-cell = Skriv i matrisen og i skjemaer, og si hvem som ikke er spurt
explain-cell-participant = Informantene: numrene eller pseudonymene
explain-cell-theme = Om dette temaet: stien, eller bare navnet der bare én kode har det
explain-cell-write = Det som skal stå i cellen. [[I03 41]] i teksten er en lenke til et utdrag i replikk 41; en tom tekst tar ordene bort
explain-cell-not-asked = Si at informantene ikke er spurt om det; om et tema gjelder det undertemaene også
explain-cell-asked = Ta det tilbake
explain-cell-empty = Tøm cellen
explain-any-form = Skjemaet: navnet
explain-any-column = Kolonnen: overskriften
explain-any-which = Runden: nummeret eller navnet
explain-colours = Endre fargesett og farger
explain-colours-add-set = Lag et nytt fargesett
explain-colours-add-set-like = Settet det skal ligne; den gjeldende rundens hvis ikke annet er oppgitt
explain-colours-rename-set = Gi et fargesett et annet navn
explain-colours-rename-set-set = Fargesettet
explain-colours-add = Legg til en farge i den gjeldende rundens sett
explain-colours-change = Endre en farge
explain-colours-change-digit = Sifferet som velger den
explain-colours-remove = Fjern en farge som ikke er i bruk
explain-any-colour = Fargen: navnet eller sifferet
explain-any-shade = Fargetonen: seks heksadesimale siffer, for eksempel f0e442
value-rrggbb = RRGGBB
value-round = RUNDE
round-chosen = Runde { $number } er nå den gjeldende.
explain-codebook = Endre kodeboken
explain-codebook-add = Legg til en kode, og kodene over den hvis de mangler
explain-codebook-add-path = Kodens sti
explain-codebook-add-definition = Hva som hører under den
explain-codebook-add-colour = Fargen: et navn eller et siffer
explain-codebook-rename = Gi en kode et annet navn
explain-codebook-move = Flytt koder med alle under dem: under en annen, eller øverst
explain-codebook-move-under = Koden de skal under
explain-codebook-move-at = Plassen blant kodene der, talt fra 1; sist hvis ikke annet er oppgitt
explain-codebook-define = Si hva som hører under en kode
explain-codebook-define-definition = Definisjonen
explain-codebook-define-condensate = Kondensatet: teksten som oppsummerer koden; en tom tekst fjerner det
explain-codebook-define-golden = Gullsitatet: utdragets nummer; «none» for ingen
explain-codebook-colour = Gi koder en farge
explain-codebook-colour-colour = Et navn eller et siffer; «0» eller «none» fjerner kodenes egen farge
explain-codebook-retire = Ta koder ut av bruk; de blir værende på det som er kodet med dem
explain-codebook-retire-restore = Ta dem i bruk igjen i stedet
explain-codebook-remove = Fjern koder med alle under dem, og kodingene
explain-codebook-add-include = Når den skal brukes
explain-codebook-add-exclude = Når den ikke skal brukes
explain-codebook-move-top = Øverst; det skjer også hvis ikke annet er oppgitt
explain-codebook-group = Samle koder under en annen, som lages hvis den ikke finnes
explain-codebook-group-under = Stien til den de samles under
explain-codebook-merge = Slå koder sammen til én: utdrag, notater og definisjoner blir med
explain-codebook-merge-codes = Kodene som går inn i den andre
explain-codebook-merge-into = Koden som blir igjen
explain-codebook-merge-name = Et annet navn på den
explain-codebook-split = Flytt utdrag fra en kode til en annen; resten blir liggende, så dette kan gjøres litt om gangen
explain-codebook-split-query = Utdragene som passer med dette søket, i stedet for numre
explain-codebook-split-into = Koden de skal til; et nytt navn blir en kode under den som deles
explain-codebook-break-up = Gjør hvert utdrag under en kode til en kode med utdragets egne ord
explain-codebook-include = Si når en kode skal brukes
explain-codebook-include-inclusion = Når den skal brukes
explain-codebook-exclude = Si når en kode ikke skal brukes
explain-codebook-exclude-exclusion = Når den ikke skal brukes
explain-codebook-example = Velg utdraget som viser hva en kode betyr
explain-codebook-example-excerpt = Utdragets nummer, som «tusj excerpts» viser; «none» for ingen
explain-codebook-levels = Velg hva nivåene i kodeboken heter i tabeller og på skjermen
explain-codebook-levels-names = theme (tema, undertema), category (kategori, underkategori), group (kodegruppe, kode), own (de to navnene som følger)
explain-codebook-levels-own = Navnet på det øverste nivået, og på dem under
explain-codebook-import = Hent inn en kodebok: en tabell (.csv, .docx) eller en liste med innrykk (.txt, .md). Alt er én handling; er én linje feil, blir ingenting hentet inn
explain-codebook-import-table = Filen
explain-codebook-pen = Si hva en farge betyr
explain-codebook-pen-colour = Fargen: navnet eller sifferet
explain-codebook-pen-meaning = Hva den betyr, for eksempel «gjentar seg»; en tom tekst fjerner det
explain-export = Lag en tabell til oppgaven, eller skriv ut notatene
explain-export-what = Hva som skal eksporteres. Tabeller (.docx, .xlsx, .csv, .md, .html, .json): themes (temaer med sitater), excerpts, codebook, matrix, counts (antall per tema og gruppe), participants (tabellen over informantene), words (typiske ord for hvert tema), interviews (hvor langt hvert er kodet), colours (farger per tema), saturation (nye koder per intervju), co-occurrence (temaer som står sammen), journey (også .svg, .png, .pdf), method, diary og memos. transcript: intervjuene med koder i margen (.docx, .html, .md, eller en mappe med en fil for hvert, også som ren tekst); figure: en figur (.svg, .png, .pdf); results: utkast til resultatkapittel (.docx, .html, .md); analysis: tabellen fra tekst til tema; participant: alt om én informant (.docx, .html, .md); all: alt i en mappe; report: en rapport til veilederen (.html). Filer til andre programmer: qdpx (hele prosjektet, som REFI-QDA; med --round bare den runden), qdc (kodene), codings (én rad for hver koding, slik R vil ha det: .csv, .xlsx, .json), taguette (tabellen over markeringer som Taguette eksporterer: .csv, .xlsx), iramuteq (det informantene sier, som korpus: .txt) og ndjson (hver replikk og hvert utdrag på en linje, med et oppsett for Quickwit ved siden av: .ndjson).
explain-export-to = Filen som skal lages; endelsen bestemmer filtypen
explain-export-query = Bare utdragene, eller notatene, som passer med dette søket
explain-export-order = Rekkefølgen på notatene: date (etter dato), eller subject (etter det de handler om). For saturation, også som figur, rekkefølgen på intervjuene: interviewed (som i listen over dokumenter), eller coded (etter den første kodingen i hvert)
explain-export-document = For transcript: bare dette intervjuet; kan gjentas
explain-export-participant = For participant: hvilken informant
explain-export-rows = For matrix: radene: themes (alle koder), top (det øverste nivået), level:2, eller koder; eller det som kan stå i kolonnene
explain-export-columns = For matrix: kolonnene: participants, documents, eller en egenskap; eller det som kan stå i radene
explain-export-form = For matrix: dette skjemaet
explain-export-group-by = For matrix: list opp informantene under verdiene de har av denne egenskapen
explain-export-sort = For matrix: rekkefølgen på radene: position (deres egen), name, count (flest utdrag først)
explain-export-hide-empty = For matrix: utelat tomme rader og kolonner
explain-export-show = For matrix: hva cellene viser: counts (antall utdrag), presence (om det finnes noen), words (det som er skrevet), quotes (sitatene)
explain-export-figure = For figure: hvilken figur: tree (kodeboken som tre), map (tematisk kart), heat-map (matrisen), saturation (nye koder per intervju), frequencies (utdrag og informanter per tema) eller co-occurrence (temaer som står sammen)
explain-export-tradition = For analysis: hvilke ord overskriftene er i: own (prosjektets egne nivånavn), content (kvalitativ innholdsanalyse), stc (systematisk tekstkondensering), sdi (stegvis-deduktiv induksjon) eller thematic (tematisk analyse)
explain-export-without = For analysis: utelat disse kolonnene, med komma mellom: passage (utdraget), condensation (fortettingen), level_1 (det øverste nivået), level_2 …, eller overskriftene deres
explain-export-all-quotes = For themes, results, analysis og matrise med sitater: vis alle sitatene, også når noen er merket «til oppgaven»
explain-export-centre = For figure --figure map: hva som skal stå i midten
explain-export-theme = For saturation, også som figur: bare kodene under dette temaet
explain-export-themes = For words, colours og co-occurrence, også som figur: bare disse temaene; alle koder hvis ikke annet er oppgitt
explain-export-within = For co-occurrence, også som figur: hva som regnes som sammen: overlap (utdrag med felles tekst), turn (samme replikk), interview (samme intervju)
explain-export-by = For counts og words: i grupper etter verdiene av denne egenskapen
explain-export-each = For transcript i en mappe: hva hvert intervju blir: docx (Word, med kodene som kommentarer), md (Markdown, med kodene i teksten) eller txt (ren tekst uten koder, som kan importeres igjen); docx hvis ikke annet er oppgitt
explain-export-everyone = For iramuteq: ta med det alle sier, og egne tekster
explain-export-long = For counts i regneark: én rad for hvert tema og hver gruppe, slik R og SPSS vil ha det
explain-export-with-context = For report: la hvert sitat kunne vise noe av teksten rundt; uten dette er bare utdragene med
explain-import-comments = Hent inn kommentarer som noen har skrevet i en rapport, som notater av den personen
explain-import-comments-comments = Filen med kommentarer
explain-export-between = For veien fra koder til temaer: hvilke to runder; fra den første til den gjeldende hvis ikke annet er oppgitt
explain-export-replace = Erstatt filen hvis den finnes fra før
explain-export-times = Ta med tidspunktet i opptaket i hvert sitat; tabeller for regneark har alltid en kolonne for det
explain-export-utf16 = For qdpx: tell plasser i enheter av UTF-16, slik NVivo gjør; har bare noe å si hvis tekstene har emojier eller andre sjeldne tegn
explain-backup = Lag en sikkerhetskopi av prosjektet, og sjekk den; uten --to vises kopiene som er laget
explain-backup-to = Filen som skal lages
explain-backup-forget = Ta denne sikkerhetskopien ut av listen; filen blir ikke rørt
explain-restore = Hent tilbake en sikkerhetskopi; prosjektet som den erstatter, blir tatt vare på i en egen fil
explain-restore-backup = Sikkerhetskopien
explain-restore-replace = Erstatt prosjektet selv om noe er gjort i det siden
explain-undo = Angre den siste handlingen
explain-undo-to = Angre alt som er gjort etter denne handlingen; «tusj history» viser numrene
explain-undo-dry-run = Si bare hva som blir angret
explain-redo = Gjør den siste angrede handlingen om igjen
explain-forget = Slett fjernede dokumenter og informanter fra filen for godt; uten et navn vises de
explain-forget-document = Det fjernede dokumentet som skal slettes, med alt som er gjort der; kan stå flere ganger
explain-forget-participant = Den fjernede informanten som skal slettes, ved nummer eller pseudonym, med alt som er gjort med informanten og intervjuene; kan stå flere ganger
explain-forget-rewrite = Bare skriv filen på nytt, hvis det ikke lot seg gjøre etter en tidligere sletting
explain-correct = Rett en tekst, slik at alt som er kodet, følger med: et sted, et navn overalt, et helt intervju fra en fil, eller hvem som sier hva; kan angres
explain-correct-with = Ordene som skal stå der
explain-correct-replace = Et navn, og det som skal stå i stedet i alle dokumenter
explain-correct-whole-words = Bare der navnet står alene
explain-correct-inside-words = Også inne i lengre ord
explain-correct-from = En rettet utgave av et intervju, fra en fil; uten --document retter den det dokumentet som ligner mest
explain-correct-another = Ta den inn selv om den ser ut til å være et annet intervju
explain-correct-turn = Replikken som skal få en annen taler; kan stå flere ganger
explain-correct-speaker = Den som sier replikken, slik transkripsjonen kaller vedkommende; «tusj document FIL speakers INTERVJU» viser dem
explain-correct-new-speaker = En ny taler, som ikke finnes i intervjuet fra før
explain-correct-join = Slå replikken sammen med den før
explain-correct-split = Del replikken i to
explain-correct-at = Ordene som den andre delen begynner med
explain-correct-dry-run = Vis hvert sted, og endre ingenting
explain-redact = Fjern et navn eller et sted for godt, også fra notater, utkast, historikken og sikkerhetskopiene; kan ikke angres
explain-redact-quote = Stedet som skal strykes, ord for ord; […] settes inn i stedet
explain-redact-replace = Et navn, og det som skal stå i stedet overalt
explain-redact-whole-words = Bare der navnet står alene
explain-redact-inside-words = Også inne i lengre ord
explain-redact-dry-run = Vis hvert sted, og endre ingenting
explain-redact-yes = Gjør det, uten å spørre
explain-check = Sjekk om prosjektfilen er skadet
explain-check-repair = Reparer det som kan repareres; prosjektet slik det var, blir tatt vare på i en egen fil
explain-check-dry-run = Si bare hva som ville bli gjort
explain-licences = Vis hva tusj er laget av, hvem som eier det, og under hvilke lisenser
explain-licences-texts = Vis lisensene i sin helhet
explain-help = Vis hjelpen til en kommando
explain-help-command = Kommandoen

### Screens

screen-read = Les
screen-themes = Temaer
screen-search = Søk
screen-people = Informanter
screen-codebook = Kodebok
screen-memos = Notater
screen-history = Historikk
status-saved = ● lagret
status-read-only = ○ bare lesing
status-round = Runde { $number }
status-round-closed = Runde { $number } lukket
window-too-small = Vinduet er for lite. Gjør det større.
read-documents = Intervjuene
read-coded-here = Kodet her
read-memos = Notat
read-interview-memos = Om intervjuet
read-interview-missing = Ikke skrevet ennå (Enter)
read-turn-of = replikk { $number } av { $of }
read-nothing-here = Ingen intervjuer ennå. Trykk h for å hente intervjuene dine.
read-nothing-coded = Ingenting er kodet der markøren står.
picker-title = Hvilken kode?
picker-new = Ny kode «{ $name }»
picker-type-a-name = Skriv et navn, for eksempel Oppstart/Opplæring
picker-name-below = Skriv navnet på underkoden, eller velg en av dem under
picker-unfinished = Det mangler et navn foran eller bak en skråstrek. Skriv det, eller ta den bort.
picker-move-title = Hvor skal «{ $path }» ligge?
picker-top = øverst i kodeboken
picker-retired = ute av bruk
picker-nothing-found = Ingen kode passer med det du har skrevet.
picker-merge-title = Hvilken kode skal { $codes } slås sammen med?
picker-deal-title = Hvilken kode skal utdraget til?
palette-title = Hva vil du gjøre?
palette-none = Ingen kommando heter «{ $typed }». Prøv et annet ord, for eksempel «kode», «tabell» eller «søk».
palette-everyday-words =
    key-code: sett kode tema kategori merke tagg kode kategorisere
    key-repeat-code: gjenta kode igjen siste kode
    key-code-from-words: in vivo egne ord
    key-mark: velg marker uthev setning markere merke
    key-pen: penn
    key-no-pen: fjern slett farge viske
    key-remove: slett fjern ta bort avkode
    key-remove-document: slett intervju ta ut slette
    key-remove-code: slett kode
    key-remove-excerpts: slett utdrag
    key-memo: kommentar notat skriv merknad
    key-document-memo: kommentar sammendrag dagbok
    key-borders: endre lengde utvid krymp utdrag
    key-copy: kopier sitat lim
    key-copy-to-file: kopier lagre sitat fil
    key-flag: flagg sitat oppgave
    key-show-flagged: flagget filter sitater
    key-show-uncondensed: mangler fortetting meningsenhet
    key-condense: fortetting meningsenhet sammendrag
    key-condensate: sammendrag kunstig sitat
    key-golden: gull beste sitat
    key-prepare-quote: rediger sitat klammer utelat oversett trykk
    key-quote-style: anførselstegn klammer kursiv blokk innstilling sitat
    key-who-is-quoted: flagget antall sitert balanse fordeling
    key-filter: finn let filtrer avgrens søk leite søke
    key-export: eksporter lagre tabell word docx excel csv skriv ut
    key-exports: eksport eksportere lagre fil mappe rapport resultat figur bilde diagram veileder vedlegg metode word docx excel csv html pdf skriv ut
    key-export-themes: eksporter lagre tabell word docx excel csv skriv ut sitater
    key-export-codebook: eksporter lagre kodebok word docx
    key-import: importer import åpne last inn legg til transkripsjon fil intervju
    key-undo: angre tilbake ctrl-z
    key-redo: gjenopprett
    key-quit: avslutt lukk lagre ut
    key-projects: åpne annet prosjekt nytt prosjekt bytt
    key-help: hjelp taster snarvei
    key-palette: kommandoer meny
    key-add: ny kode legg til opprett
    key-add-to-person: ny informant egenskap legg til
    key-rename: gi nytt navn endre navn pseudonym anonymisere anonymiser
    key-define: definisjon beskriv
    key-pick-up: flytt dra plasser
    key-merge: slå sammen slett duplikat forene
    key-split: del opp fordel sorter
    key-group-codes: grupper samle kategorier tema
    key-include: inklusjon kriterium når
    key-exclude: eksklusjon kriterium når ikke
    key-choose-seldom: ubrukt ett utdrag
    key-break-up: in vivo egne ord
    key-import-codebook: importer csv docx
    key-level-names: kategori underkategori tema undertema kodegruppe nivå
    key-move-to: flytt under slå sammen sorter
    key-retire: skjul arkiver
    key-journey: reise figur flyt sammenlign runder utvikling koder ble temaer
    key-round-changes: sammenlign runder forskjell endringer
    key-export-journey: reise figur svg bilde diagram word docx csv runder
    key-close-round: lukk runde åpne igjen gjenåpne lås frys ferdig
    key-next-round: bytt runde skift gjeldende
    key-compare-with: sammenlign runder
    key-round-beside: sammenlign runder merker margen
    key-sort: sorter rekkefølge
    key-group: grupper sorter etter
    key-searches: lagrede søk filter
    key-save-search: lagre søk filter
    key-absent: hvem mangler ikke sagt metning
    key-absent-hits: hvem mangler ikke sagt
    key-link: knytt koble informant intervju
    key-role: intervjuer informant rolle taler
    key-spoken: bokmål nynorsk engelsk språk
    key-language: bokmål nynorsk engelsk språk
    key-dialect: synonymer dialekt ord
    key-times: tid klokkeslett tidskode opptak minutter skjul vis
    key-times-in-quotations: tid tidskode opptak sitat tabell minutter
    key-remember: personvern glem historikk nylige
    key-pen-meaning: forklaring tegnforklaring farge navn på farge penn
    key-alone: fullskjerm zoom skjul ruter
    key-wider: bredde større kolonne
    key-narrower: bredde mindre kolonne
    key-topics: skjema tema nivå rader
    key-new-form: lag skjema opprett
    key-add-column: kolonne skjema legg til
    key-units: informanter intervjuer grupper kolonner
    screen-overview: oversikt fremdrift statistikk antall metning
    key-counts-by: grupper antall telle
    key-words-by: ord vanligste hyppige
    key-within: samtidig overlapp sammen
    key-saturation-of: metning runde
    key-copy-table: kopier tabell regneark
    key-next-part: oversikt neste
    key-columns-right: kolonner bla
    key-not-asked: ikke spurt mangler
    key-turn-matrix: transponer bytt rader kolonner
    key-export-matrix: eksporter lagre matrise excel word
group-mark = merke og kode
group-memos = notater
group-codebook = koder, navn
group-rounds = runder
group-search = søk, lister
group-tables = tabell, sitat
group-interviews = intervjuer
group-window = skjermer
group-program = programmet
pane-anywhere = overalt
pane-start = på startskjermen
pane-documents = i listen over intervjuer (F1, Esc)
pane-text = i teksten (F1)
pane-borders = mens grensene for et utdrag flyttes (b)
pane-at-cursor = i «Kodet her» (Enter i teksten)
pane-tree = i treet med temaer (F2)
pane-excerpts = i utdragene under et tema (F2, Enter)
pane-hits = på treffene i et søk (F3)
pane-people = i tabellen over informanter (F4)
pane-person = i opplysningene om én informant (F4, d)
pane-links = i listen over intervjuer å knytte til (F4, l)
pane-interview = i sammendrag og refleksjon (F1, o)
pane-memos = i listen over notater (F6)
pane-memo-text = i teksten til et notat (F6, →)
pane-acts = i historikken (F8)
pane-act-detail = i det en handling endret (F8, Enter)
pane-book = i kodeboken (F5)
pane-book-excerpts = i utdragene ved siden av kodeboken (F5, →)
pane-moving = når du flytter koder (F5, f)
pane-splitting = når du deler en kode (F5, p)
pane-grouping = når du samler koder (F5, g)
help-title = Taster som virker her
help-own = På denne skjermen
help-everywhere = Overalt
help-moving = Gå omkring
help-screens = Skjermer
help-colours = Farger
confirm-title = Sikker?
confirm-join-turn = Replikken til { $second } hører da til { $first }{ $n ->
    [0] {""}
    [one] , også ett utdrag som er kodet i den
   *[other] , også { $n } utdrag som er kodet i den
}. Slå dem sammen?
confirm-break-up = Dele opp «{ $path }»? { $n ->
    [one] Ett utdrag blir en kode
   *[other] { $n } utdrag blir hver sin kode
} under den, med utdragets egne ord som navn.
confirm-remove-codes = Fjerne { $codes } koder, medregnet underkodene? { $codings ->
    [0] Ingen utdrag er kodet med dem.
    [one] Én koding fjernes.
   *[other] { $codings } kodinger fjernes.
} { $excerpts ->
    [0] { "" }
    [one] Ett utdrag mister alt og blir borte.
   *[other] { $excerpts } utdrag mister alt og blir borte.
} Det kan angres.
confirm-remove-code = Fjerne «{ $path }»? { $codes ->
    [0] { "" }
    [one] Én underkode følger med.
   *[other] { $codes } underkoder følger med.
} { $codings ->
    [0] Ingen utdrag er kodet med den.
    [one] Én koding fjernes.
   *[other] { $codings } kodinger fjernes.
} { $excerpts ->
    [0] { "" }
    [one] Ett utdrag uten andre koder, farger eller notater fjernes.
   *[other] { $excerpts } utdrag uten andre koder, farger eller notater fjernes.
} Det kan angres med u.
confirm-remove-excerpts = Fjerne { $count ->
    [one] ett utdrag
   *[other] { $count } utdrag
} med koder, farger og notater? Det kan angres med u.
confirm-remove-memo = Fjerne notatet «{ $title }»? Det kan angres med u.
confirm-remove-document = Ta «{ $name }» ut av prosjektet? { $count ->
    [0] Ingenting er merket i det.
    [one] Ett utdrag følger med.
   *[other] { $count } utdrag følger med.
} { $closed ->
    [0] {""}
    [one] Ett av dem er i en lukket runde.
   *[other] { $closed } av dem er i lukkede runder.
} Det kan angres med u.
confirm-replace = «{ $file }» finnes fra før. Erstatte den? Det som står i den nå, blir borte.
confirm-replace-search = Det finnes et lagret søk som heter «{ $name }». Erstatte det? Det kan angres med u. Det leter nå etter: { $query }
confirm-undo-other = Det siste ble gjort fra et annet vindu: { $act }. Angre det?
confirm-restore = { $text } Det som blir erstattet, blir tatt vare på i en egen fil. Hente den tilbake?
confirm-redo-other = Det siste som ble angret, ble angret fra et annet vindu: { $act }. Gjøre det om igjen?
line-add-code = Ny kode (Oppstart/Opplæring legger én under en annen)
line-add-code-under = Ny kode under «{ $path }»
line-rename = Nytt navn på «{ $name }»
line-define = Hva hører til under «{ $path }»?
line-pseudonym = Pseudonym for { $number }
line-attribute = Egenskap og verdi, slik: gruppe=veileder
line-add-participant = Nummer på ny informant, slik: I09
line-export-themes = Alle temaer: hvor skal tabellen ligge?
line-export-shown = { $query }: hvor skal tabellen ligge?
line-export-codebook = Kodeboken: hvor skal tabellen ligge?
line-export-memos = Notatene: hvor skal filen ligge?
line-export-journey = Reisen fra runde { $old } til runde { $new }: hvor skal filen ligge?
line-copy-to = Hvilken fil skal det kopieres til?
line-backup-folder = Mappe for sikkerhetskopier
line-pen-meaning = Hva betyr { $pen }?
line-replace-name = Hvilket navn skal byttes ut i alle dokumenter?
line-redact-name = Hvilket navn skal fjernes for godt?
line-new-name = Hva skal stå i stedet for «{ $name }»?
line-turn-speaker = Hvem sier { $n ->
    [one] denne replikken
   *[other] disse { $n } replikkene
}?
line-new-speaker = Hva heter den som snakker?
speaker-new = en som ikke står her
pens-title = Hvilken farge?
line-group-codes = Ny kode for { $n ->
    [one] én kode
   *[other] { $n } koder
}
line-group-codes-under = Ny kode under «{ $path }» for { $n ->
    [one] én kode
   *[other] { $n } koder
}
line-merge-codes = { $n } koder blir til én. Hva skal den hete?
line-merge-note = { $n ->
    [one] Én underkode følger med.
   *[other] { $n } underkoder følger med.
}
line-level-names = Hva heter nivåene? (øverste/de under)
line-level-names-note = Vanlige navn: { $usual }
line-import-codebook = Hvilken fil er kodeboken i? (.csv, .docx, .txt)
line-include = Når brukes «{ $path }»?
line-exclude = Når brukes «{ $path }» ikke?
empty-levels = Skriv to navn med skråstrek mellom, for eksempel Kategori/Underkategori.
empty-code = Skriv et navn på koden, for eksempel Oppstart/Opplæring.
empty-document = Skriv et navn på intervjuet.
empty-participant = Skriv et nummer eller et pseudonym, for eksempel I09.
empty-search = Skriv et navn som søket kan finnes igjen under.
empty-pen = Skriv hva fargen betyr, for eksempel «gjentar seg».
empty-name-to-replace = Skriv et navn
empty-speaker = Skriv hvem som snakker
empty-file = Skriv hva filen skal hete, for eksempel temaer.docx.
file-themes = temaer
file-codebook = kodebok
file-journey = reisen
file-diary = forskerdagbok
file-memos = notater
file-quotes = sitater
file-backups = tusj-sikkerhetskopier
file-replaced = erstattet
file-unrepaired = før reparasjon
memo-on-passage = Notat til utdraget
memo-on-document = Notat til intervjuet
memo-on-code = Notat til koden
memo-on-participant = Notat til informanten
memo-on-coding = Notat til kodingen
memo-on-round = Notat til runden
memo-in-diary = Forskerdagbok
memo-summary = Sammendrag av
memo-reflection = Refleksjon over
memo-draft = utkast
memos-new = nytt notat
memos-empty = Ingen notater ennå. n begynner forskerdagboken, og m skriver et notat der du leser.
memos-nothing-found = Ingen notater passer.
memos-by-date = etter dato
memos-by-subject = etter emne
memos-on-documents = Notater om intervjuer
memos-on-participants = Notater om informanter
memos-on-excerpts = Notater om utdrag
memos-on-codes = Notater om koder
memos-on-rounds = Notater om runder
memo-link-removed = fjernet
memo-discard = Forkaste det du har skrevet her?
hint-picker = Skriv for å finne · ↑↓ velg · Enter sett på · Tab underkode · Esc avbryt
hint-picker-move = Skriv for å finne · ↑↓ velg · Enter flytt hit · Esc avbryt
hint-picker-merge = Skriv for å finne · ↑↓ velg · Enter slå sammen med den · Esc avbryt
hint-memo = Esc lagrer · Ctrl-N nytt notat · [[ lenke · Ctrl-O følg · Ctrl-D forkast
hint-completion = ↑↓ velg · Enter sett inn · Esc lukk
hint-definition = Esc lagrer og lukker · Ctrl-D forkaster
hint-dialect = Esc lagrer og lukker · Ctrl-D forkaster · # foran en kommentar
hint-edit-turn = Esc lagre · Ctrl-D forkast
hint-edit-own-text = Esc lagre · Ctrl-D forkast
hint-places = Enter gjør det · Esc nei · ↑↓ bla
hint-places-words = Enter gjør det · Esc nei · ↑↓ bla · w hele ord eller alle
hint-places-for-good = j gjør det for godt · Esc nei · ↑↓ bla
hint-places-for-good-words = j gjør det for godt · Esc nei · ↑↓ bla · w hele ord eller alle
hint-memos = ↑↓ velg · Enter åpne · n nytt notat · Esc lukk
hint-searches = ↑↓ velg · Enter søk · x fjern · Esc lukk
hint-history-filter = Skriv en kode, et intervju, en dag … · Enter vis bare dette · Esc avbryt
hint-backups = ↑↓ velg · Enter hent tilbake · Esc avbryt
hint-searches-read = ↑↓ velg · Enter søk · Esc lukk
hint-line = Enter lagre · Esc avbryt
hint-folder = Enter lagre · Tab fullfør stien · Esc avbryt
hint-speaker = Enter velg · n en ny · ↑↓ bla · Esc avbryt
hint-add-code-under = Enter lagre · Tab øverst i stedet · Esc avbryt
hint-add-code-top = Enter lagre · Tab under koden i stedet · Esc avbryt
hint-export = Enter lag filen · Tab fullfør stien · Esc avbryt
hint-exports = Skriv for å finne · ↑↓ velg · Enter ta denne · Esc tilbake
hint-copy-to = Enter legg til i filen (.txt eller .md) · Tab fullfør stien · Esc avbryt
hint-confirm = Enter ja · Esc nei
hint-confirm-irreversible = j erstatt · Enter, Esc la være
hint-palette = Skriv for å finne · ↑↓ velg · Enter gjør det · Esc lukk
hint-help = ↑↓ bla · Esc lukk
hint-language = ↑↓ velg · Enter bruk
hint-moving = ↑↓ sted · ←→ nivå · Enter slipp her · n i en ny kode · Esc avbryt
hint-split = 1–9 a–z flytt · n ny kode · f finn · mellomrom neste · Esc slutt
hint-group = 1–9 a–z flytt · mellomrom merk · n ny gruppe · Tab grupper · Esc slutt
hint-import-codebook = Enter hent inn · Tab fullfør stien · Esc avbryt
hint-find-code = Skriv for å finne · Enter ferdig · Esc vis alt igjen
hint-book-empty = a ny kode · h hent inn en kodebok · F1 les og kod · ? taster
hint-filter = Skriv for å avgrense · Enter ferdig · Esc vis alt igjen
hint-filter-complete = Skriv for å avgrense · Tab fullfører · Enter ferdig · Esc vis alt igjen
notice-pasted = Limt tekst brukes bare der du skriver. Ingenting ble endret.
notice-changed-elsewhere = Prosjektet ble endret fra et annet vindu og er lest inn på nytt.
notice-nothing-here = Det virker bare på noe som er merket. Gå til et merket sted i teksten.
notice-nothing-to-export = Her er det ingenting som telles, og derfor ingenting å lage tabell av.
notice-no-codes = Det er ingen koder å lage tabell av ennå.
notice-no-equals = Skriv navnet på egenskapen, likhetstegn og verdien, slik: gruppe=veileder
notice-interrupt = Trykk q for å avslutte (Ctrl-C en gang til gjør det også). Alt er lagret.
notice-how-to-quit = Trykk q for å avslutte. Alt er lagret.
notice-documents = Nå er du i listen over intervjuer. Enter går til teksten igjen · q avslutter.
notice-key-elsewhere = { $key } virker { $where }, ikke her: { $what }.
notice-key-nothing = { $key } gjør ingenting her. ? viser tastene som virker.
notice-key-here = { $key } gjør ingenting her. Dette virker: { $keys }
notice-all-is-saved = Alt er lagret allerede. Hver handling lagres med én gang.
notice-command-nothing = «{ $what }» kan ikke brukes akkurat her.
notice-went-to-pane = Nå er du { $where }. Her virker { $key }: { $what }.
notice-pane-of-command = «{ $what }» virker { $where }, med { $key }.
notice-alone = Denne ruten har hele vinduet. z viser de andre igjen.
notice-all-panes = Rutene står side om side der vinduet er bredt nok.
notice-no-panes-beside = Det er ingen rute ved siden av. Gjør vinduet bredere, eller trykk z.
notice-selecting = Piltastene velger tekst nå. v eller Esc avslutter det.
notice-selecting-off = Piltastene flytter markøren igjen.
notice-last-document = Dette er det siste intervjuet.
notice-first-document = Dette er det første intervjuet.
notice-no-hits = Det er ingen treff å gå gjennom. Søk først, med /, og trykk Enter på et treff.
notice-no-hit-chosen = Det er ikke noe treff her. Skriv et søk på linjen over.
notice-no-pen = Ingen farge hører til den tasten.
notice-which-code = Her er det flere koder. Velg én og trykk x.
notice-which-theme = Velg et tema til venstre, så fjerner x den koden. X fjerner hele utdraget.
notice-pens-need-theme = Velg et tema i treet først. Bare under et tema er det klart hvilken koding fargen gjelder.
notice-chosen-unused = Valgt: alle koder uten utdrag. A igjen velger dem med ett utdrag.
notice-chosen-single = Valgt: alle koder med ett utdrag. A igjen velger dem med én informant.
notice-chosen-one-informant = Valgt: alle koder som bare er brukt om én informant. A igjen velger ingen.
notice-chosen-none = Ingen koder er valgt.
notice-no-seldom = Alle kodene er brukt om flere informanter.
notice-nothing-to-split = Det er ingen utdrag med bare denne koden, så det er ingenting å dele opp.
notice-no-code-on-key = Ingen kode har den tasten ennå: n lager en ny, f finner en.
notice-no-group-on-key = Ingen gruppe har den tasten ennå: n lager en ny.
notice-split-stopped = { $n ->
    [one] Ett utdrag er igjen under koden.
   *[other] { $n } utdrag er igjen under koden.
} p går videre med resten.
notice-group-stopped = { $n ->
    [one] Én løs kode er igjen.
   *[other] { $n } løse koder er igjen.
} g går videre med resten.
notice-no-loose-codes = Det er ingen løse koder øverst i kodeboken, så det er ingenting å samle.
notice-all-grouped = Alle kodene er samlet.
notice-choose-code = Velg en kode først. Denne raden er ikke en kode.
notice-cannot-move = Koden kan ikke flyttes lenger den veien.
notice-slash-in-name = Et navn har ingen skråstrek. Vil du flytte koden, trykk Esc og så f.
notice-drag-in-own-order = Koder kan dras når alle vises i egen rekkefølge: t sorterer, Esc viser alle.
notice-no-excerpts = Det er ingen utdrag her.
notice-no-filter = Avgrens listen først, med /. Så kan tallene i treet følge søket.
notice-counts-filtered = Tallene i treet gjelder nå bare det listen er avgrenset til. n viser alle.
notice-counts-all = Tallene i treet gjelder igjen alle utdrag.
notice-remembers = Nylige prosjekter huskes fra nå av, dette først.
notice-forgets = Nylige prosjekter er glemt, og huskes ikke lenger.
notice-times-shown = Tidene fra opptaket vises ved replikkene.
notice-times-none = Tider vises ved replikkene, men dette intervjuet har ingen fra et opptak.
notice-times-hidden = Tidene fra opptaket er skjult.
notice-times-quoted = Kopierte sitater og tabeller sier nå når det ble sagt.
notice-times-not-quoted = Kopierte sitater og tabeller sier ikke lenger når det ble sagt.
notice-coded = Kodet: { $path } · . koder det neste likt · u angrer
notice-coded-already = Det var kodet med { $path } fra før.
notice-coded-many = { $new ->
    [one] Ett utdrag
   *[other] { $new } utdrag
} kodet med { $path }{ $had ->
    [0] { "" }
   *[other] , { $had } hadde koden fra før
} · u angrer
notice-coded-all-already = De { $had } utdragene hadde { $path } fra før.
notice-written-meanwhile = Dette ble endret fra et annet vindu mens du skrev. Det som kom til der, står nå nederst: se over, og lagre igjen.
notice-memo-saved = Notatet er lagret.
notice-memo-empty = Notatet er tomt, så ingenting ble lagret.
notice-link-removed = «{ $name }» er fjernet, så lenken fører ingen steder.
notice-memo-nowhere = Dette notatet er ikke om noe sted i tekstene eller kodeboken.
notice-selected = Valgt: «{ $words }» · c kode · m notat · mellomrom tar med mer
notice-selected-to-read = Valgt: «{ $words }» · y kopier · mellomrom tar med mer
notice-link-in-round = «{ $name }» er en kode i runde { $number }. Bytt til den runden for å se den.
notice-draft = Dette skrev du på da prosjektet sist ble lukket. Esc lagrer det · Ctrl-D forkaster.
notice-offer-backups = Vil du ha sikkerhetskopier av seg selv? Trykk Ctrl-P og skriv «sikkerhetskopi» for å velge en mappe til dem.
notice-backing-up = Lager sikkerhetskopi …
notice-backups-off = Det blir ikke tatt sikkerhetskopier.
notice-no-backups = Det finnes ingen sikkerhetskopier av dette prosjektet som tusj har laget.
notice-backup-failed = Sikkerhetskopien ble ikke laget; arbeidet ditt er lagret i prosjektet som før. { $why }
notice-backup-folder-gone = Ingen sikkerhetskopi, for mappen { $folder } er ikke å finne. Arbeidet ditt er lagret. Ctrl-P «velg mappe for sikkerhetskopier» velger en annen.
notice-backups-unclean = { $n ->
    [one] En sikkerhetskopi kan ha ord som er fjernet for godt: { $files }. Ctrl-P «ta sikkerhetskopi nå» prøver igjen å bytte den ut.
   *[other] { $n } sikkerhetskopier kan ha ord som er fjernet for godt: { $files }. Ctrl-P «ta sikkerhetskopi nå» prøver igjen å bytte dem ut.
}
notice-interrupted = tusj ble avbrutt midt i en handling sist, og den er tatt tilbake.
notice-last-saved = Det siste som ble lagret ({ $time }): { $act }.
notice-definition-saved = Definisjonen er lagret.
notice-copied = Sendt til terminalens utklippstavle. Får du ikke limt inn: Y lagrer i en fil.
notice-not-copied = Terminalen tok ikke imot det som skulle kopieres. Y lagrer det i en fil.
notice-copied-to = Lagt til i { $file }. Y legger mer til i samme fil.
key-name-space = mellomrom
key-mark = marker
key-code = kode
key-repeat-code = samme kode
key-code-from-words = kode med informantens egne ord
key-pen = farge: { $name }
key-no-pen = ta fargen av
key-word = velg ordet (igjen: neste med)
key-sentence = velg setningen (igjen: neste med)
key-turn = velg replikken (igjen: neste med)
key-grow = utvid det valgte
key-shrink = krymp det valgte
key-select-freely = velg fritt med piltastene
key-select-right = velg mot høyre
key-select-left = velg mot venstre
key-select-down = velg nedover
key-select-up = velg oppover
key-memo = notat
key-document-memo = notat til hele intervjuet
key-interview-memos = sammendrag og refleksjon
key-hide-interview-memos = skjul sammendrag og refleksjon
key-write-summary = skriv sammendrag av intervjuet
key-write-reflection = skriv refleksjon over intervjuet
key-diary-entry = skriv i dagboken
key-diary = bare dagboken
key-memo-subjects = velg emne
key-memo-coders = velg koder
key-to-subject = til det notatet er om
key-memo-beside = nytt notat om det samme
key-remove-memo = fjern notatet
key-export-memos = skriv ut notatene
key-follow-or-edit = følg lenken eller endre
key-write-this = skriv
key-borders = endre utdragets grenser
key-edit-text = rett replikken
key-replace-name = bytt ut et navn overalt
key-join-turn = slå replikken sammen med den forrige
key-split-turn = del replikken foran dette ordet
key-turn-speaker = si hvem som snakker
key-redact = fjern stedet eller et navn for godt
key-add-own-text = skriv en egen tekst
key-remove = ta koden av
key-remove-document = fjern intervjuet
key-remove-code = fjern koden
key-remove-excerpts = fjern utdraget
key-copy = kopier sitat
key-copy-to-file = kopier til en fil
key-choose = merk rad
key-choose-short = merk
key-choose-all = merk alle rader
key-filter = søk
key-filter-history = vis bare
key-group = grupper
key-export = lag tabell
key-exports = eksporter: tabell, figur, rapport, alt
key-export-themes = tabell over alle temaer
key-export-codebook = tabell over kodeboken
key-pen-target = fargen gjelder utdrag eller koding
key-absent = hvem har ikke sagt noe her
key-absent-hits = hvem har ikke sagt det
key-interviewers = intervjuere med eller uten
key-save-search = lagre søket
key-searches = lagrede søk
key-unit = setning, replikk, treff
key-exact = bare slik det er skrevet, eller dialekt også
key-sort = sorter
key-details = opplysninger
key-role = endre rolle
key-link = knytt til intervju
key-link-this = knytt, løs
key-add = ny kode
key-add-to-person = ny egenskap
key-rename = nytt navn
key-define = definer koden
key-pick-up = flytt
key-merge = slå sammen
key-split = del opp
key-group-codes = samle løse koder
key-group-codes-short = samle
key-include = si når koden brukes
key-exclude = si når den ikke brukes
key-example = bruk som eksempel
key-choose-seldom = velg ubrukte
key-break-up = gjør hvert utdrag til en kode
key-sort-codes = sorter
key-find-code = finn
key-import-codebook = hent inn en kodebok
key-level-names = navn på nivåene i kodeboken
key-shallower = et nivå ut
key-deeper = et nivå inn
key-drop = slipp her
key-drop-in-new = slipp i en ny kode her
key-drop-in-group = flytt hit
key-move-up = flytt opp
key-move-down = flytt ned
key-move-out = flytt ut ett nivå
key-move-in = legg under den over
key-move-to = flytt koden til …
key-retire = ta koden ut av bruk, eller i bruk igjen
key-count-filtered = la tallene i treet følge søket
key-next-hit = neste treff
key-previous-hit = forrige treff
key-next-document = neste intervju
key-previous-document = forrige intervju
key-import = hent intervjuer
key-up = opp
key-down = ned
key-left = til venstre
key-right = til høyre
key-word-left = et ord til venstre
key-word-right = et ord til høyre
key-page-up = en skjerm opp
key-page-down = en skjerm ned
key-first = til begynnelsen
key-last = til slutten
key-top = til tekstens begynnelse
key-bottom = til tekstens slutt
key-enter = gå inn, åpne
key-enter-short = åpne
key-at-cursor = kodet her
key-border-end = og ← flytter slutten
key-border-start = og Shift-← flytter starten
key-cancel-borders = la være
key-save-borders = lagre grensene
key-undo = angre
key-facts = fakta til metoden
key-undo-to = angre alt etter denne
key-back-up = ta sikkerhetskopi nå
key-backup-folder = velg mappe for sikkerhetskopier
key-restore = hent tilbake en sikkerhetskopi
key-redo = gjør om igjen
key-next-screen = neste skjerm
key-to-query = tilbake til søket
key-previous-screen = forrige skjerm
key-back = ett skritt tilbake
key-palette = alle kommandoer
key-help = alle taster
key-help-short = taster
key-spoken = språket i intervjuet
key-language = språket på skjermen
key-times = tider fra opptaket ved replikkene: vis, skjul
key-times-in-quotations = tider fra opptaket i sitater og tabeller: av, på
key-dialect = ord som betyr det samme i dette prosjektet (dialekt)
key-remember = husk nylige prosjekter, eller ikke
key-projects = et annet prosjekt
key-quit = avslutt
key-wider = gjør ruten bredere
key-narrower = gjør ruten smalere
key-alone = vis bare denne ruten, eller alle
key-pen-meaning = si hva en farge betyr

### What can be exported

exports-title = Hva skal eksporteres?
exports-none = Ingenting i listen passer med «{ $typed }». Prøv et annet ord, for eksempel «tabell».
export-results = resultatkapittel
export-results-for = til oppgaven: et utkast med sitater og antall
export-themes = temaer med sitater
export-themes-for = til resultatene: tabellen over alle temaer
export-counts = antall per tema
export-counts-for = til resultatene: «6 av 8 informanter»
export-words = typiske ord
export-words-for = for deg selv: ordene som skiller temaene
export-figures = figurer
export-figures-for = til oppgaven: tre, kart, metning og andre
export-overview = oversikt
export-overview-for = for deg: hvor langt du er, farger og metning
export-analysis = fra tekst til tema
export-analysis-for = til metoden: eksempler på analysen
export-informants = informantene
export-informants-for = til metoden: tabellen over hvem de er
export-method = fakta om metoden
export-method-for = til metoden: runder, datoer og antall koder
export-journey = fra koder til temaer
export-journey-for = til metoden: hva kodene fra før ble til
export-codebook = kodebok
export-codebook-for = som vedlegg: kodene med definisjoner
export-matrix = matrise
export-matrix-for = som vedlegg: temaer og hvem som sier hva
export-excerpts = utdrag
export-excerpts-for = for regneark: alle utdrag med koder og farger
export-transcripts = intervjuer med koder
export-transcripts-for = til veilederen: teksten med koder i margen
export-report = rapport
export-report-for = til veilederen, åpnes i nettleseren
export-participant = alt om én informant
export-participant-for = til informanten som ber om å få lese det
export-memos = notater
export-memos-for = for deg selv: forskerdagboken, eller alle
export-data = data til andre programmer
export-data-for = til NVivo, R, Taguette, IRaMuTeQ og Quickwit
export-all = alt
export-all-for = for sikkerhets skyld: alle filene i en mappe
tradition-own = med prosjektets egne nivånavn
tradition-content = kvalitativ innholdsanalyse (Graneheim og Lundman)
tradition-condensation = systematisk tekstkondensering (Malterud)
tradition-stepwise = stegvis-deduktiv induksjon (Tjora)
tradition-thematic = tematisk analyse (Braun og Clarke)
matrix-with-counts = antall utdrag i rutene
matrix-with-presence = ja eller ingenting i rutene
matrix-with-words = det du har skrevet i rutene
matrix-with-quotes = sitatene i rutene
transcripts-folder = alle intervjuene, ett Word-dokument for hvert
transcripts-one-file = alle intervjuene i én fil
transcripts-plain = alle intervjuene som ren tekst, én fil for hvert
transcripts-open = bare { $name }
data-project = til NVivo, ATLAS.ti, MAXQDA og QualCoder: hele prosjektet (.qdpx)
data-codebook = kodene til de samme programmene (.qdc)
data-codings = til R og andre: én rad for hver koding, med alt om den (.csv)
data-taguette = som fra Taguette: én rad for hver koding, i fire kolonner (.csv)
data-corpus = til IRaMuTeQ: det informantene sier, med egenskapene deres (.txt)
data-lines = til søk med Quickwit: hver replikk og hvert utdrag på en linje (.ndjson)
report-without-context = bare utdragene
report-with-context = med noe av teksten rundt hvert utdrag
memos-diary = forskerdagboken
memos-all-by-date = alle notater, etter dato
memos-all-by-subject = alle notater, etter hva de handler om
figure-journey = Fra koder til temaer
line-export-excerpts = Alle utdrag: hvor skal tabellen ligge?
line-export-all = Alt: hva skal mappen hete?
file-excerpts = utdrag
file-results = resultatkapittel
file-analysis = fra tekst til tema
file-informants = informanter
file-transcripts = intervjuer med koder
file-plain-transcripts = intervjuer som tekst
file-project = prosjekt
file-codings = kodinger
file-taguette = highlights
file-corpus = korpus
file-lines = replikker og utdrag
file-tree = figur kategorier
file-map = figur tematisk kart
file-heat-map = figur matrise
file-report = rapport
file-participant = informant
file-method = metode
file-all = eksport
file-holds = Med er { $contents }.
file-holds-excerpts = Med er { $n } av { $of } utdrag.
file-holds-all-excerpts = Med er alle de { $of } utdragene.
file-holds-flagged = Med er { $n } av { $of } utdrag: de som er merket «til oppgaven».
file-quotes-flagged = { $n ->
    [one] Tabellen teller alle utdrag, men viser bare det ene sitatet som er merket «til oppgaven».
   *[other] Tabellen teller alle utdrag, men viser bare de { $n } sitatene som er merket «til oppgaven».
}
file-quotes-to-all = Ctrl-T: alle sitatene.
file-quotes-to-flagged = { $n ->
    [one] Ctrl-T: bare det ene sitatet som er merket «til oppgaven».
   *[other] Ctrl-T: bare de { $n } sitatene som er merket «til oppgaven».
}
file-holds-matrix = Rader: { $rows }. Kolonner: { $columns }.
file-holds-person = Med er alt som er lagret om { $name }: egenskaper, hele intervjuet, koder og notater.
file-holds-files = Mappen får opptil { $n } filer: { $files }.
file-without-code = Ikke med, fordi de ikke har noen kode: { $n } utdrag.
file-beyond-excerpts = Tekst utenfor utdragene er også med. Sjekk at samtykket lar andre enn deg se den, før du gir filen videre.
file-endings = Filtype etter endelsen: { $endings }
file-ending = Filtype: { $endings }
file-endings-of-one = Uten endelse blir det en mappe. Skriv en endelse for å få én fil: { $endings }
paths-none = Ingen mappe eller fil begynner slik.
notice-making-file = Lager filen …
notice-reading-exchange = Leser prosjektet …
notice-making-files = Lager fil { $n } av { $of } …
confirm-replace-in-folder = I mappen «{ $file }» finnes noen av filene fra før. Erstatte dem? Det som står i dem nå, blir borte.

### Themes screen

book-columns = egne    alle
book-columns-explained = utdrag/informanter
book-drop-under = under «{ $path }»
book-drop-top = øverst i kodeboken
book-drop-nowhere = blir der den er
book-chosen = { $n } valgt
book-sort-own = egen rekkefølge
book-sort-name = etter navn
book-sort-count = etter antall
book-unused = ubrukt
book-single-excerpt = ett utdrag
book-single-informant = én informant
book-empty = Kodeboken er tom. a legger til en kode, h henter inn en kodebok fra en fil.
book-undefined = Ikke definert ennå: d skriver en definisjon.
book-inclusion = Brukes når: { $text }
book-exclusion = Brukes ikke når: { $text }
book-example = Eksempel: { $text }
codes-and-more = { $code } og { $n } til
split-title = Del opp «{ $path }»
split-left = { $n } igjen
split-left-at = { $n } igjen · nr. { $at }
split-done = Alle utdragene er fordelt. Esc går tilbake, u angrer.
split-no-targets = n lager den første koden å flytte til, f finner en
group-loose = Løse koder: { $n }
group-groups = Grupper
group-no-groups = Ingen grupper ennå. n lager den første av kodene som er merket.
themes-columns = utdrag  inf.
themes-all = Alt merket
themes-uncoded = Uten kode
themes-no-colour = Uten farge
themes-by-person = etter informant
themes-by-code = etter kode
themes-by-colour = etter farge
themes-by-attribute = etter { $name }
themes-pens-excerpt = farge på utdraget
themes-pens-coding = farge på kodingen
themes-coding-pen = koding: { $name }
themes-chosen = { $n } valgt
themes-filter-hint = ord, tema:, informant:, farge:, OVERLAPPER tema: …
themes-nothing-marked = Ingenting er merket ennå. Trykk F1 for å lese og merke.
themes-nothing-under = Ingen utdrag har denne koden ennå. Trykk F1 for å lese og merke, eller c på et annet utdrag.
themes-nothing-found = Ingen utdrag her svarer til søket. Esc viser alt igjen.
themes-fault-all = Søket kan ikke brukes slik det står. Her vises fortsatt alt.
themes-fault-filtered = Søket kan ikke brukes slik det står. Her vises fortsatt det forrige søket fant.
themes-absent = Har ikke sagt noe her: { $n } av { $of } · i viser utdragene
absent-nobody = Alle som er intervjuet, er med her.

### Search screen

hint-search = Skriv for å søke · Enter, Tab til treffene · F1–F8, F12 de andre skjermene
hint-search-complete = Skriv for å søke · Tab fullfører · Enter til treffene
hint-absent = ↑↓ bla · I eller Esc går tilbake · / søk
notice-hit = n neste treff · N forrige · F3 tilbake til søket
search-title = Søk i alt de sier
search-informants = bare informantene
search-everyone = intervjuerne også
search-forgiving = også dialekt, uten æøå
search-exact = bare slik det er skrevet
search-how = Ord, "en frase", tema:Navn, informant:I03, OG ELLER IKKE
search-help = Skriv et ord over. Her kommer alle steder der noen sier ordet eller en form av det. Merk treff med mellomrom, og kod dem med c, alle på én gang.
search-by-place = Etter intervju
search-by-left = Etter ordene foran
search-by-right = Etter ordene bak
search-by-speaker = Etter informant
search-by-attribute = Etter { $name }
search-without = Uten { $name }
search-interviewers = Intervjuerne
search-absent = Har ikke sagt det: { $n } av { $of } · I viser treffene
search-absent-pending = Søker ennå. Hvem som ikke har sagt det, vises når alt er gjennomsøkt.
search-codes-sentence = koder: setningen (t)
search-codes-turn = koder: replikken (t)
search-codes-hit = koder: treffet (t)
search-codes-whole-turn = koder: hele replikken
search-chosen = { $count } merket
search-found = { $hits } treff i { $documents ->
    [one] { $documents } intervju
   *[other] { $documents } intervjuer
}
search-found-people = { $hits } treff hos { $people ->
    [one] { $people } informant
   *[other] { $people } informanter
} i { $documents ->
    [one] { $documents } intervju
   *[other] { $documents } intervjuer
}
search-in-progress = søker … { $done } av { $all }
search-without-index = søker uten register … { $done } av { $all }
search-first-of = viser de første { $count }
search-previous-query = Fortsatt treffene for «{ $query }»
search-prefix = Ingen treff på «{ $word }»; ord som begynner slik: { $hits } treff hos { $people ->
    [one] { $people } informant
   *[other] { $people } informanter
}
search-none-of-informants = Ingen informant sier noe som passer til «{ $query }», men intervjuerne gjør det: { $hits }. Trykk Esc og så i for å ta dem med.
search-none-exact = Ingenting er skrevet akkurat som «{ $query }», men det finnes på nynorsk eller bokmål, i dialekt eller uten æøå: { $hits }. Ctrl-S tar det med.
search-none-spelled = Ingenting som er sagt, passer til «{ $query }», men noe er nesten skrevet slik: { $hits }. Skriv ~ bak ordet for å se det.
search-none-in-filter = Ordene i «{ $query }» blir sagt ({ $hits }), men ikke der resten av søket avgrenser til.
search-none = Ingenting som er sagt, passer til «{ $query }». Sjekk hvordan det er skrevet, eller søk med færre ord.
search-none-of-informants-typed = Ingen informant sier noe som passer til «{ $query }», men intervjuerne gjør det: { $hits }. Legg til rolle:intervjuer for å finne det.
search-none-exact-typed = Ingenting er skrevet akkurat som «{ $query }», men det finnes på nynorsk eller bokmål, i dialekt eller uten æøå: { $hits }. Utelat --as-written for å finne det.
query-hint-operator = «{ $typed }» er lest som et vanlig ord. Skriv { $operator }, med store bokstaver, hvis det skal styre søket.
query-hint-negation = «{ $typed }» er lest som ordet { $word }. Skriv IKKE { $word } for å utelate det.
query-hint-pattern = Tegn som [ ] + . i «{ $typed }» er ikke mønstre her. Skriv ord* for det som begynner slik, eller ord~ for det som er nesten skrevet slik.
line-save-search = Hva skal søket «{ $query }» hete?
searches-title = Lagrede søk
notice-no-searches = Ingen søk er lagret ennå. Søk etter noe, trykk Enter og så S.
notice-no-query = Skriv først hva du vil søke etter.
notice-nothing-to-save = Søk etter noe først; så kan søket lagres.
notice-absent-needs-query = Søk etter noe først; så vises de som ikke har sagt det.
notice-search-saved = Søket er lagret. l viser de lagrede søkene · u angrer
notice-dialect-saved = Ordene er lagret. u angrer det.
dialect-own = i dette prosjektet
dialect-title = Ett ord per linje, så andre måter å si det på – jeg: eg æ
edit-turn = Replikk { $turn }
edit-own-text = Egen tekst
places-name = «{ $old }» → «{ $new }»: { $n }
places-strike = Strykes for godt: { $n }
places-for-good = Dette er for godt. Det kan ikke angres, og heller ikke hentes fra historikken eller sikkerhetskopiene som tusj vet om.
places-whole = «{ $name }» står også inne i lengre ord, { $inside } ganger. De blir stående; w tar dem med.
places-inside = Lengre ord er også tatt med, { $inside } ganger. w lar dem stå.
places-elsewhere = Navnet blir stående her: { $places }.
notice-nowhere = Ordene finnes ikke i prosjektet
notice-name-nowhere = «{ $name }» finnes ikke i prosjektet.
name-not-said = «{ $name }» står ikke i det som blir sagt i intervjuene. Navnet står her:
name-in-document = navnet på dokumentet «{ $name }»: r i listen over intervjuene (F1)
name-in-participant = informanten «{ $name }»: r blant informantene (F4)
name-in-speaker = «{ $name }», som snakker i «{ $document }»: knytt intervjuet til en informant (F4), så vises pseudonymet
name-in-code = koden «{ $name }»: r i kodeboken (F5)
name-in-memos = { $n ->
    [one] ett notat
   *[other] { $n } notater
} (F6)
name-for-good = S fjerner navnet for godt alle disse stedene på én gang, og kan ikke angres.

### Participants screen

people-title = Informanter
people-sorted = { $count } · etter { $column }
people-hidden-columns = ← → { $n } kolonner til
people-number = Nummer
people-pseudonym = Pseudonym
people-documents = Intervjuer
people-excerpts = Utdrag
people-codes = Koder
people-unlinked = { $name } · uten informant, l knytter
people-new = + ny informant (a)
people-none = Ingen informanter ennå. Trykk a for å legge inn en, eller h for å hente intervjuer.
people-no-document = Informanten har ikke noe intervju ennå. Trykk l for å knytte et til.
people-nothing-to-link = Alle intervjuer har en informant fra før.
people-nobody-to-link = Legg inn informanten først, med a.
people-link-interviews = Hvilke intervjuer er med { $who }?
people-link-participant = Hvem er intervjuet i { $name }?
people-attributes = Egenskaper
people-no-attributes = Ingen ennå · a legger til, slik: gruppe=veileder
people-interviews = Intervjuer og hvem som snakker
people-no-interviews = Ingen ennå · l knytter
people-role-hint = d · så mellomrom på en person endrer rollen
people-detail-hint = Mellomrom på en person endrer rollen. Enter på et intervju åpner det. a ny egenskap, l knytt til et intervju, s språket i det, Esc tilbake til tabellen.
people-memo = Notat
people-themes = Utdrag per tema

### Start screen and importing

start-tagline = Merk, kod og finn igjen det de sa. Alt blir på denne maskinen, og alt kan angres.
start-import = Nytt prosjekt: hent intervjuene dine
start-open = Åpne et prosjekt som ligger et annet sted
start-sample = Prøv eksempelet: åtte oppdiktede intervjuer, ferdig kodet
start-language = Språk
start-quit = Avslutt
start-default-name = Masteroppgave
start-ask-name = Hva skal prosjektet hete?
start-project-path = Det blir liggende her: { $path }
start-empty-name = Skriv et navn, for eksempel Masteroppgave.
start-ask-path = Hvor ligger prosjektet? Skriv, lim inn eller slipp filen her.
start-not-a-project = «{ $file }» er ikke et tusj-prosjekt. Er det et intervju, velg «Nytt prosjekt» og hent det inn der.
start-cloud = Mappen ser ut til å bli kopiert til { $service }. Intervjuer er personopplysninger: sjekk at studiestedet ditt tillater det, eller flytt prosjektet til en mappe som bare finnes på maskinen. Denne meldingen vises bare én gang. Enter går videre.
start-open-to-others = Andre som bruker denne maskinen, kan lese prosjektet, og intervjuer er personopplysninger. Skriv dette i en terminal, så kan ingen andre lese det: chmod 600 { $file } · Denne meldingen vises bare én gang. Enter går videre.
hint-start = ↑↓ velg · Enter åpne · eller trykk tegnet foran
hint-start-name = Enter lag prosjektet · Esc tilbake
hint-start-open = ↑↓ velg · Enter åpne · ← mappen over · Esc tilbake
hint-message = Enter gå videre
hint-exchange = Enter hent det inn · ↑↓ mer · Esc tilbake
hint-import-browse = ↑↓ velg · Enter hent, gå inn · mellomrom merk fil · ← mappen over · Esc lukk
hint-import-reading = Esc avbryt
hint-import-files = Enter ta inn, se nærmere · mellomrom med/uten · r bytt roller · Esc tilbake
hint-import-file = Enter endre · r bytt roller · + en som mangler · * likt i alle · Esc tilbake
hint-import-survey = Enter endre · r kolonnen har nummeret på respondenten · Esc tilbake
hint-import-speaker = Enter let etter det i filen · Esc avbryt
hint-import-path = Enter gå dit · Esc avbryt
hint-import-choices = ↑↓ velg · Enter endre · Esc tilbake
keys-import-browse = 
    ↑ ↓: velg en rad
    Enter: gå inn i mappen, eller hent filene
    mellomrom: merk en fil; da hentes bare filer som er merket
    f: hent alle filer her og i mappene her
    ←: mappen over
    /: skriv en sti
    Esc: lukk
keys-import-files = 
    ↑ ↓: velg en rad
    Enter: på øverste rad: ta inn det som er merket; på en fil: se på den og rett den
    mellomrom: ta med filen, eller la den være
    r: bytt om på hvem som spør og hvem som svarer i filen
    +: legg til en person som ikke ble funnet i filen
    Esc: tilbake til mappen
keys-import-file = 
    ↑ ↓: velg en rad
    Enter: endre raden: navnet, informanten, rollen til en som snakker, tegnsettet
    mellomrom: kryss av raden, eller bytt til neste valg
    r: bytt om på hvem som spør og hvem som svarer
    +: legg til en person som ikke ble funnet
    {"*"}: gjør den siste endringen i alle filer som den passer for
    Esc: tilbake til listen
keys-import-survey = 
    ↑ ↓: velg en rad
    Enter eller mellomrom: endre raden: navnet, informanten, om en kolonne har åpne svar, er en egenskap eller er utelatt
    r: kolonnen har numrene på respondentene
import-step = { $step } av { $of }
import-files-title = Dette ble funnet
import-marks-title = Uthevinger og kommentarer
import-marks-count = { $marks ->
    [one] { $marks } utheving
   *[other] { $marks } uthevinger
}, { $comments ->
    [one] { $comments } kommentar
   *[other] { $comments } kommentarer
}
import-reading = Leser filene: { $done } av { $of }
import-all-files = { $n ->
    [one] Hent den ene filen
   *[other] Hent alle { $n } filene
}
import-chosen-files = { $n ->
    [one] Hent den ene som er merket
   *[other] Hent de { $n } som er merket
}
import-type-path = Skriv eller lim inn en sti …
import-up = ↑ Opp til «{ $folder }»
import-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
import-drop-hint = Du kan også slippe filer eller en mappe her, eller lime inn en sti. Leser .docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .xlsx og .ods, og prosjekter i .qdpx og .qdc.
import-unreadable-files = { $n ->
    [one] Én fil til i mappen kan ikke leses slik den er. Henter du alt, får du vite hvorfor.
   *[other] { $n } filer til i mappen kan ikke leses slik de er. Henter du alt, får du vite hvorfor.
}
import-browser-cut = Her er det så mange mapper at filer langt inne kanskje ikke er med i listen. Gå til mappen der intervjuene ligger.
import-no-path = Stien fører ikke til noen fil. Sjekk at den er skrevet riktig.
import-none-here = Her er det ingen filer å hente. Gå til mappen der intervjuene ligger.
import-none-chosen = Ingen intervjuer er merket. Merk dem med mellomrom.
import-unreadable = Denne filen kan ikke leses. Årsaken står under.
import-chosen-documents = { $n ->
    [one] Ta inn ett intervju
   *[other] Ta inn { $n } intervjuer
}
import-add-marks = { $n ->
    [one] Legg til uthevinger og kommentarer fra én fil
   *[other] Legg til uthevinger og kommentarer fra { $n } filer
}
import-people = Informanter fra { $file }
import-cannot-be-read = kan ikke leses
import-own-table = tabell fra tusj
import-other-table = tabell med noe annet
import-column-answers = Åpne svar: { $column }
import-column-number = Nummeret på respondenten: { $column }
import-column-out = Utelatt: { $column } (ser ut til å inneholde { $holds })
import-number-column = Denne kolonnen har numrene på respondentene. Vil du bruke en annen, gå til den og trykk r.
import-column-hint = Kolonner med kryss har åpne svar: Hvert av dem blir en replikk under spørsmålet sitt. De andre er egenskaper ved informanten. r sier at en kolonne har nummeret på respondenten.
import-table = tabell
import-participant-table = tabell over informanter
import-unknown-table = velg kolonner
import-choose-columns = Enter: velg kolonnene med åpne svar, hvis dette er en undersøkelse.
import-last-answers = Minst én kolonne må ha åpne svar. Kryss av en annen først.
import-duplicate = er her fra før
import-duplicate-new-marks = er her uten { $marks }
import-same-text = Den samme teksten finnes i prosjektet eller på listen fra før, som «{ $name }». Merk den hvis du vil ha den inn likevel.
import-same-text-marks = Teksten er den samme som i «{ $name }», som mangler { $marks }. Er filen merket, legges de til.
import-only-marks = Legg bare til uthevinger og kommentarer i «{ $name }»
import-summary = { $failed ->
    [0] { "" }
    [one] Én fil kan ikke leses; gå til den for å se hvorfor.
   *[other] { $failed } filer kan ikke leses; gå til dem for å se hvorfor.
} { $known ->
    [0] { "" }
    [one] Én er her fra før og tas ikke med.
   *[other] { $known } er her fra før og tas ikke med.
} { $doubtful ->
    [0] { "" }
    [one] Én kolonne i tabellen kan vise hvem noen er, og utelates.
   *[other] { $doubtful } kolonner i tabellen kan vise hvem noen er, og utelates.
}
import-details-hint = Enter henter dem inn; u angrer. Gå nedover for å se hva som ble funnet i hver fil, og rette hvem som snakker, og rollene.
import-use-table = Bruk tabellen
import-doubtful-column = Ta med «{ $column }», som ser ut til å inneholde { $holds }
import-doubtful = { $n ->
    [one] Én kolonne ser ut til å vise hvem folk er, og er utelatt. Ta den bare med hvis den ikke gjør det.
   *[other] { $n } kolonner ser ut til å vise hvem folk er, og er utelatt. Ta dem bare med hvis de ikke gjør det.
}
import-attributes = Egenskaper: { $columns }
import-include-marks = Ta med uthevinger som utdrag i farge, og kommentarer som notater
import-comments-as-codes = Gjør kommentarer på ett eller to ord til koder ({ $n })
import-keep-authors = Behold navnene på dem som skrev kommentarene
import-marks-hint = Det du alt har merket og kommentert i filene, blir den første runden din.
import-authors-hint = Navn kan vise hvem noen er, og utelates om du ikke ber om dem.
import-pen-hint = Til venstre det fargen heter i filen, til høyre det den skal hete her. Enter endrer.
import-include-file = Ta med dette intervjuet
import-name = Navn: { $name }
import-person = Informant: { $name }
import-participant-none = Informant: ingen
import-not-speaker = { $label } (ikke en person)
import-file-hint = Slik begynner intervjuet. Enter på en person endrer rollen; r bytter om på den som spør, og den som svarer.
import-role-hint = Enter bytter: informant, intervjuer, annen, ikke en person.
import-offer-all = { $n } filer har «{ $label }». Trykk * for å gjøre det likt i alle.
import-changed-in-all = «{ $label }» er nå lik i { $n } filer.
import-missing = + En som mangler …
import-missing-hint = Mangler det noen som snakker? Skriv det som står foran ordene deres.
import-label-not-found = Ingen linje i filen begynner med «{ $label }».
import-encoding = Tegnsett: { $encoding }, { $sure }
import-encoding-hint = Enter prøver neste tegnsett. Se på teksten under om bokstavene blir riktige.
import-asked-questions = Det som står i { $how ->
    [bold] fet skrift
    [italic] kursiv
   *[heading] overskrifter
}, er spørsmålene til intervjueren
import-swap-hint = Tasten r bytter om på rollene.
import-missed-hint = Trykk +.
import-swapped = Rollene er byttet om: { $roles }.
import-doubtful-roles = tvilsomme roller
import-missed-speaker = mangler noen?
import-guessed-encoding = gjettet tegnsett
import-more-speakers = … og { $n } til
import-offer-speaker = Også i { $n ->
    [one] én annen fil
   *[other] { $n } andre filer
} begynner linjer med «{ $label }». Trykk * for å gjøre det samme der.
import-offer-encoding = { $n } filer har et usikkert tegnsett. Trykk * for å lese alle som { $encoding }.
import-offer-questions = { $n } filer har spørsmålene satt på denne måten. Trykk * for å gjøre det likt i alle.
import-named-in-all = «{ $label }» er nå en person i { $n ->
    [one] én fil
   *[other] { $n } filer
} til.
import-encoded-in-all = { $n } filer leses nå som { $encoding }.
import-questions-in-all = Spørsmålene er nå lest likt i { $n } filer.
import-nothing-changed = Ingenting er endret her som kan gjentas i de andre filene.
import-has-note = notat etter intervjuets slutt
import-ask-path = Sti til en mappe eller filer (Enter går dit)
import-ask-name = Hva skal intervjuet hete?
import-ask-person = Nummer og pseudonym, slik: I03 Clara
import-ask-speaker = Hva står foran ordene til den som mangler? For eksempel «B» eller «Kari»
import-ask-pen = Hva skal fargen «{ $pen }» hete her?
notice-marks-imported = { $documents ->
    [one] Uthevinger og kommentarer er lagt til
   *[other] Uthevinger og kommentarer fra { $documents } filer er lagt til
}. u angrer det.
notice-imported = { $documents ->
    [one] Ett intervju er hentet inn
   *[other] { $documents } intervjuer er hentet inn
}{ $excerpts ->
    [0] { "" }
    [one] , med ett utdrag
   *[other] , med { $excerpts } utdrag fra uthevinger og kommentarer
}. c koder setningen ved markøren, u angrer importen.

### Language of an interview

spoken-title = Hvilket språk snakkes i { $name }?
spoken-hint = Søk finner ordenes former i dette språket. I andre språk letes det etter ord slik de står.
spoken-nb = bokmål
spoken-nn = nynorsk
spoken-en = engelsk
spoken-other = et annet språk
spoken-unknown = ukjent språk
notice-spoken = Språket er nå { $language }. u angrer det.
people-which-interview = Hvilket intervju? Velg det her, og trykk s.

screen-rounds = Runder
pane-rounds = i listen over runder (F7)
pane-round = i det runden endret (F7)
key-choose-round = bytt til runden
key-choose-round-short = bytt
key-journey = reisen fra koder til temaer
key-journey-short = reisen
key-round-changes = hva som er endret
key-round-changes-short = endret
key-export-journey = eksporter reisen (tabell eller figur)
key-export-journey-short = eksport
key-add-round = ny runde
key-add-round-short = ny
key-close-round = lukk eller åpne runden
key-close-round-short = lukk/åpne
key-compare-with = sammenlign med denne
key-round-colours = fargesett
key-next-round = bytt til neste runde
rounds-new = + ny runde (a)
rounds-current = gjeldende
rounds-closed = lukket
rounds-open = åpen
rounds-from = sammenlignes med
rounds-what-for = En runde er én gjennomgang av materialet. En ny runde får sin egen kodebok og sine egne utdrag, og det du gjorde før, blir stående. Slik kan du kaste om på alt uten å miste noe, og se hvordan kodene ble til temaer.
rounds-what = Hva en runde er
rounds-began = Begynt { $day }.
rounds-began-from = Begynt { $day } fra runde { $from }.
rounds-closed-on = Lukket { $day }.
rounds-holds = { $codes }, { $excerpts }.
rounds-compared-to = Sammenlignes med runde { $number } (◇).
rounds-leads-to = Runde { $number } sammenlignes med denne (◇).
rounds-journey = Reisen fra koder i runde { $from } til temaer i runde { $to }
rounds-changes = Hva som er endret fra runde { $from } til runde { $to }
rounds-flow = Utdragene bak tallet: runde { $from } → runde { $to }
rounds-levels = { $before } koder ble { $after }
rounds-two-levels = øverst + under
rounds-three-levels = øverst + under + under der
rounds-more-levels = nivå for nivå, de øverste først
rounds-new-excerpts = nye utdrag
rounds-left = Ikke med videre
rounds-unchanged = Som før: { $themes }
rounds-as-before = som før
rounds-before = før:
rounds-after = nå:
rounds-not-marked = ikke merket
rounds-only-colour = ingen kode, bare fargen { $pen }
rounds-no-code = ingen kode
rounds-resized = andre grenser
rounds-counting = Teller …
rounds-no-changes = Ingenting er endret.
rounds-compared-with = De andre rundene sammenlignes med denne
rounds-compared-again = Rundene sammenlignes igjen med den de begynte fra
rounds-theme-of-other = Temaet hører til en annen runde: gå til listen og bytt til runden med Enter først
empty-round = Skriv et navn på runden
empty-colour-set = Skriv et navn på fargesettet
line-new-round = Navn på den nye runden (kan stå tomt)
line-rename-round = Navn på runde { $number }
line-round-colours = Fargesett for runde { $number } (et nytt navn lager et nytt sett)
confirm-close-round = Lukke runde { $number }? Utdragene og kodeboken i den kan da leses, søkes i og sammenlignes, men ikke endres. Du kan åpne den igjen.
confirm-reopen-round = Åpne runde { $number } igjen? Da kan utdragene og kodeboken endres, også etter at du har brukt tall fra runden.
new-round-title = Ny runde etter runde { $number }
new-round-copy = med alt som det er: koder, utdrag og kodinger
new-round-codes = med kodene, men uten utdrag
new-round-empty = med tom kodebok
new-round-note = Runde { $number } blir stående som den er. Du bytter mellom rundene med R.
notice-erasure-is-final = Det som sist ble gjort, var å fjerne noe for godt. Det kan ikke angres. u igjen angrer det som ble gjort før det.
notice-copying-round = Kopierer { $excerpts } utdrag til den nye runden … { $percent } %
notice-taking-in = Henter inn prosjektet … { $percent } %
notice-one-round = Det er bare én runde. Du begynner på en ny på skjermen Runder.
notice-round = Runde { $number }{ $name } er nå den gjeldende
notice-round-closed = Runde { $number }{ $name } er nå den gjeldende. Den er lukket, så ingenting i den kan endres.
notice-closed-switch = Runde { $number } er lukket, så ingenting i den kan endres. R bytter runde, og l på Runder (F7) åpner den igjen.
notice-closed-reopen = Runde { $number } er lukket, så ingenting i den kan endres. l på Runder (F7) åpner den igjen, og a begynner på en ny.
notice-kept-as-draft = Det du skrev, er tatt vare på, og kommer fram igjen når du åpner det samme på nytt.
notice-esc-keeps = Esc prøver igjen. Går det ikke, blir det du skrev, tatt vare på.
key-round-beside = merkene fra en annen runde
notice-round-beside = I margen vises også merkene fra runde { $number }
notice-no-round-beside = Bare merkene fra den gjeldende runden vises
hint-pens = Enter betydning · r navn og tone · a ny farge · x fjern · Esc lukk
line-rename-pen = Nytt navn på fargen, og fargetonen
line-add-pen = Navn på den nye fargen, gjerne med fargetone: metning #f0e442
empty-pen-name = Skriv et navn på fargen

key-flag = til oppgaven
key-show-flagged = vis bare det som er til oppgaven
key-show-uncondensed = vis bare utdrag uten fortetting
query-flagged = flagget:ja
query-uncondensed = fortettet:nei
sign-flagged = ⚑ til oppgaven
sign-golden = ★ gullsitat
sign-stale = ! se på sitatet (p)
key-condense = fortett
key-condensate = kondensat
key-golden = gullsitat for koden: på, av
notice-golden-needs-code = Et gullsitat hører til en kode. Velg et tema til venstre først.
shown-condensation = Fortetting: { $text }
read-condensation = Fortetting
book-condensate = Kondensat: { $text }
book-golden = Gullsitat: { $text }
edit-condensation = Hva utdraget betyr, med egne korte ord
edit-condensate = Kondensat for «{ $path }»: teksten som sammenfatter den
edit-rendering = Sitatet slik det skal trykkes
edit-translation = Sitatet på et annet språk
hint-for-print = Esc lagrer · tom tekst fjerner det · Ctrl-D forkaster
key-prepare-quote = klargjør sitatet
quote-title = Klargjør sitatet · { $from }
quote-printed = Slik blir det i oppgaven
quote-words = Ordene i utdraget
quote-length-inline = { $n } ord, inne i teksten
quote-length-block = { $n } ord, eget avsnitt
quote-in-translation = Oversatt: { $text }
quote-stale-versions = Ordene er endret siden sitatet ble klargjort, så det trykkes slik det nå står i teksten.
quote-stale-approve = a godkjenner det du skrev: { $text }
quote-stale-edits = Ordene er endret siden sitatet ble klargjort, så det som var utelatt og satt inn, passer ikke lenger. T tar det tilbake. Så kan du klargjøre sitatet på nytt.
quote-by-hand = Sitatet er redigert for hånd. e endrer det, T tar alt tilbake.
quote-here-left-out = Utelatt her: «{ $old }». t tar det tilbake
quote-here-replaced = «{ $old }» er byttet ut med «{ $new }». t tar det tilbake
quote-here-put-in = Satt inn her: «{ $new }». t tar det tilbake
quote-chosen = «{ $words }»: x utelater det, r erstatter det, i setter noe inn etter det
quote-ask-replace = I stedet for «{ $words }»:
quote-ask-insert = Sett inn etter «{ $words }»:
quote-ask-insert-before = Sett inn foran «{ $words }»:
notice-quote-nothing-here = Det er ikke gjort noe med ordet ved markøren.
hint-quote = x utelat · r erstatt · i sett inn · t tilbake · v merk · e for hånd · ? alle
hint-quote-typing = Enter bruk · Esc avbryt
hint-quote-stale = a godkjenn · T ta alt tilbake · u angre · Esc lukk
hint-quote-lost = T ta alt tilbake · u angre · Esc lukk
keys-quote = 
    ← → ↑ ↓: til et annet ord
    v: begynn eller slutt å merke med pilene (Shift og piler gjør det samme)
    x: utelat ordene: […]
    r: sett andre ord i stedet: [veileder]
    i: sett inn ord etter
    I: sett inn ord foran
    t: ta tilbake det som er gjort ved markøren
    T: ta alt tilbake
    e: rediger hele sitatet for hånd
    o: skriv det på et annet språk
    a: godkjenn, etter at ordene i teksten er endret
    f: til oppgaven, eller ikke
    y: kopier sitatet
    Y: kopier det til en fil
    u: angre
    U: gjør om igjen
    Esc: lukk; alt er lagret allerede
key-quote-style = slik trykkes sitater
style-title = Slik trykkes sitater
style-brackets = Parenteser
style-hesitations = Nølelyder (eh, mm)
style-hesitations-kept = beholdes
style-hesitations-dropped = utelates
style-named-by = Hvem som siteres
style-by-pseudonym = pseudonym
style-by-role = hva de er: { $attribute }
style-by-role-unknown = hva de er (ingen egenskaper ennå)
style-by-attributes = pseudonym og egenskaper
style-by-number = nummer
style-by-nothing = nevnes ikke
style-marks = Anførselstegn
style-block = Eget avsnitt
style-block-from = fra { $n } ord
style-italic = Kursiv
style-yes = ja
style-no = nei
style-example = Eksempel
style-no-example = Merk et utdrag, så vises det her slik det blir trykt.
hint-style = ↑↓ velg · ←→ endre · u angre · Esc lukk
key-who-is-quoted = hvor ofte hver informant er sitert
quoted-title = Utdrag til oppgaven: { $n }
quoted-others = andre
quoted-none = Ingen utdrag er til oppgaven ennå. f på et utdrag merker det.
hint-quoted = ↑↓ rull · Esc lukk

key-similar = finn lignende
key-beside = sammenlign koder
similar-title = Ligner på { $name }
similar-title-excerpt = Ligner på utdraget
similar-count = { $n } forslag
similar-no-excerpts = Ingen utdrag har denne koden ennå. Kod noen steder først, så kan lignende replikker foreslås.
similar-nothing-alike = Ingen andre replikker ligner. To replikker ligner når de har sjeldne ord felles.
similar-all-coded = Alle andre replikker som ligner, er kodet allerede.
similar-put-aside = { $n ->
    [one] Det er ikke flere forslag. 1 replikk som ligner, er lagt til side.
   *[other] Det er ikke flere forslag. { $n } replikker som ligner, er lagt til side.
}
hint-similar-theme = c kode · C annen kode · x legg til side · Enter les · u angre · Esc lukk
hint-similar-excerpt = c kode · x legg til side · Enter les · u angre · Esc lukk
hint-similar-none = u angre · Esc lukk
beside-title = { $first } ved siden av { $second }
beside-only = Bare i «{ $name }»: { $count }
beside-both = I begge: { $count }
beside-none = ingen utdrag
beside-same = samme sted
beside-within = { $inner } inni { $outer }
beside-partly = overlapper delvis
beside-underlined = Begge har det som er understreket
hint-beside = ↑↓ velg · Enter les · Esc lukk
notice-beside-marked = Koden er merket med ◆. Gå til en annen kode og trykk v igjen for å se de to ved siden av hverandre.
notice-beside-unmarked = Koden er ikke merket lenger
document-removed-closed = { $n ->
    [one] Ett av utdragene som fulgte med, var i en lukket runde.
   *[other] { $n } av utdragene som fulgte med, var i lukkede runder.
} «tusj undo» henter alt tilbake.

### The matrix on the screen

screen-matrix = Matrise
pane-matrix = i matrisen (F12)
pane-cell-excerpts = i utdragene i en celle (F12, Enter)
pane-cell-words = i teksten i en celle (F12, Enter, →)
group-matrix = matrise, skjema
key-open-cell = åpne cellen
key-write-cell = skriv i cellen
key-write-cell-short = skriv
key-not-asked = ikke spurt
key-cell-contents = tall, ja/nei, ord
key-cell-contents-short = vis
key-topics = temaer, skjema
key-topics-short = temaer
key-units = informanter, grupper
key-units-short = grupper
key-quotes-to-cell = start teksten med sitatene
key-empty-cell = tøm cellen
key-turn-matrix = snu
key-sort-rows = sorter radene
key-sort-rows-short = sorter
key-sort-columns = sorter kolonnene
key-hide-empty = skjul eller vis tomme
key-export-matrix = eksporter matrisen
key-add-column = ny kolonne i skjemaet, eller nytt skjema
key-rename-column = ny overskrift på kolonnen
key-remove-column = fjern kolonnen fra skjemaet
key-column-back = flytt kolonnen bakover
key-column-on = flytt kolonnen framover
key-new-form = nytt skjema
key-copy-cell = kopier sitatene i cellen
key-first-row = til den første raden
key-last-row = til den siste raden
matrix-counts = antall utdrag
matrix-presence = ja eller nei
matrix-words = det som er skrevet
matrix-yes = ja
matrix-people = inf.
matrix-own-words = Med egne ord
matrix-not-written = Ikke skrevet ennå. m begynner, og s begynner med sitatene.
matrix-not-about-people = Her kan det ikke skrives. Det skrives om én informant om gangen.
matrix-from-round = Skrevet i runde { $number }
matrix-no-excerpts = Ingen utdrag her.
matrix-nothing = Det er ingenting å vise ennå. Når noen er intervjuet og noe er kodet, står temaene her mot informantene.
matrix-no-codes = Ingen koder ennå. Når noe er kodet, står temaene her mot informantene. a lager et skjema å skrive i uten koder.
matrix-no-columns = Skjemaet har ingen kolonner ennå. a legger til en.
matrix-nobody-in-form = Skjemaet gjelder ingen informanter. f, og så i på skjemaet, endrer hvem det gjelder.
matrix-nothing-found = Søket passer ikke til noen informanter. Esc tar det bort.
matrix-all-hidden = Alt er tomt, og det tomme er skjult. T viser det igjen.
notice-matrix-empty = Det er ingen celler her.
notice-matrix-counts = Cellene viser antall utdrag
notice-matrix-presence = Cellene viser om det finnes utdrag
notice-matrix-words = Cellene viser begynnelsen av det som er skrevet
notice-rows-by-name = Radene er sortert etter navn
notice-rows-by-count = Radene er sortert etter antall utdrag
notice-rows-in-order = Radene står i sin egen rekkefølge
notice-columns-by-name = Kolonnene er sortert etter navn
notice-columns-by-count = Kolonnene er sortert etter antall utdrag
notice-columns-in-order = Kolonnene står i sin egen rekkefølge
notice-units-in-rows = Temaene står i kolonnene
notice-topics-in-rows = Temaene står i radene
notice-empty-hidden = Tomme rader og kolonner er skjult
notice-empty-shown = Tomme rader og kolonner vises
notice-no-form = Kolonner kan endres i et skjema. f velger eller lager et.
notice-cell-no-excerpts = Cellen har ingen utdrag
notice-cell-of-attribute = Verdien av en egenskap endres på skjermen Informanter (F4, a)
notice-cell-of-unnamed = Intervjuet er ikke knyttet til noen informant, så det er ingen å skrive om. Det knyttes på skjermen Informanter (F4, l).
notice-cells-of-people = Det kan bare skrives om informanter. g viser dem i stedet for dette.
notice-cell-saved = Teksten i cellen er lagret. u angrer.
chooser-topics = Hvilke temaer, eller hvilket skjema?
chooser-units = Hva skal temaene stå mot?
chooser-columns = Hva skal den nye kolonnen vise?
chooser-all = alle temaer
chooser-top = det øverste nivået
chooser-level = nivå { $n }
chooser-one-by-one = temaer som du velger …
chooser-themes = Hvilke temaer?
chooser-form = skjemaet «{ $name }»
chooser-new-form = + nytt skjema (a)
chooser-people = informanter
chooser-documents = intervjuer
chooser-groups = grupper etter «{ $name }»
chooser-people-by = informanter, ordnet etter «{ $name }»
chooser-theme = et tema …
chooser-own = en overskrift å skrive under …
chooser-attribute = egenskapen «{ $name }»
hint-cell = Esc lagrer · [[ lenke · Ctrl-O følg · Ctrl-D forkast
hint-chooser = ↑↓ velg · Enter ta denne · Esc avbryt
hint-chooser-themes = mellomrom merk · Enter vis dem · Esc avbryt
hint-chooser-topics = Enter vis · a nytt skjema · Esc avbryt
hint-chooser-form = Enter vis · r nytt navn · i hvem det gjelder · x fjern · a nytt · Esc avbryt
hint-picker-column = Enter velg · Esc avbryt
picker-column-title = Hvilket tema skal kolonnen vise?
line-new-form = Navn på det nye skjemaet
line-form-query = Hvem gjelder skjemaet? Som gruppe=leder; tomt for alle
line-form-column = Overskriften på den nye kolonnen
line-rename-column = Ny overskrift på kolonnen
line-export-matrix = Det matrisen viser: hvor skal filen ligge?
empty-form = Skriv et navn på skjemaet
empty-form-column = Skriv en overskrift
confirm-remove-form = Fjerne skjemaet «{ $name }»? Det som er skrevet i skjemaets egne kolonner, følger med. Det som er skrevet om temaer, blir igjen i matrisen. u angrer.
confirm-remove-column = Fjerne kolonnen «{ $name }» fra skjemaet? { $n ->
    [0] {""}
    [one] Det som er skrevet i én celle, følger med.
   *[other] Det som er skrevet i { $n } celler, følger med.
} u angrer.
file-matrix = matrise
screen-overview = Oversikt
pane-interviews = i oversikten over intervjuene (F9)
pane-theme-counts = i oversikten over temaene (F9)
pane-theme-colours = i oversikten over fargene (F9)
pane-saturation = i oversikten over metning (F9)
pane-co-occurrence = i oversikten over temaer som står sammen (F9)
pane-frequent-words = i oversikten over ord (F9)
key-next-part = neste del
key-previous-part = forrige del av oversikten
key-overview-topics = velg temaer
key-saturation-of = runde og tema
key-counts-by = tell etter gruppe
key-words-by = temaer eller grupper
key-within = hva «sammen» betyr
key-copy-table = kopier tabellen
key-columns-left = vis kolonnene til venstre
key-columns-right = vis kolonnene til høyre
overview-interviews = Intervjuer
overview-themes = Temaer
overview-colours = Farger
overview-saturation = Metning
overview-co-occurrence = Sammen
overview-words = Ord
overview-interview = { $name }: { $coded } av { $words } ord er kodet, { $excerpts }
overview-everyone = alle sier noe
overview-nothing-new = { $name }: ingen nye koder
overview-new = { $name }: nye koder: { $codes }
overview-pair = { $first } sammen med { $second }
overview-word = «{ $word }»: { $here } ganger i { $of }, { $elsewhere ->
    [0] aldri
    [one] én gang
   *[other] { $elsewhere } ganger
 } ellers
overview-word-column = Ord
overview-here = Her
overview-elsewhere = Ellers
overview-words-rules = Ord som brukes mer her enn i resten av det informantene sier, i alle bøyninger. De er en vei inn i tekstene og erstatter aldri å lese dem.
overview-reading = leser intervju { $read } av { $of } …
overview-hidden-columns = { $n ->
    [one] 1 kolonne
   *[other] { $n } kolonner
 } til: < >
overview-by-share = minst kodet først
overview-by-day = sist arbeidet med først
overview-interviewed = i listens rekkefølge
overview-coded = i den rekkefølgen de ble kodet
overview-overlap = felles tekst
overview-turn = samme replikk
overview-interview-both = samme intervju
overview-by = etter «{ $name }»
overview-round = runde { $number }
overview-no-interviews = Prosjektet har ingen intervjuer ennå.
overview-no-codes = Ingen koder ennå. Når noe er kodet, telles temaene her.
overview-bars = ░ er koder fra før, █ er nye.
overview-few-codes = { $n ->
    [one] Én kode
   *[other] { $n } koder
 } sier lite om metning. f viser en runde med flere.
overview-no-words = Ingen ord skiller seg ut. Det trengs flere kodede utdrag, eller flere informanter i gruppene.
chooser-overview-topics = Hvilke temaer?
chooser-no-groups = ingen grupper
chooser-words-of-themes = temaer
chooser-counts-by = Hvilke grupper skal telles hver for seg?
chooser-saturation-of = Metning over hvilke koder?
chooser-words-by = Ord som er typiske for hva?
chooser-current-round = gjeldende runde
chooser-round = runde { $number }, { $n ->
    [one] 1 kode
   *[other] { $n } koder
 }
notice-interviews-by-share = De som er minst kodet, står først
notice-interviews-by-day = De som sist ble arbeidet med, står først
notice-interviews-in-order = Intervjuene står som i listen
notice-themes-by-count = Temaene med flest utdrag står først
notice-themes-in-order = Temaene står som i kodeboken
notice-saturation-coded = Intervjuene står i den rekkefølgen de ble kodet
notice-saturation-interviewed = Intervjuene står som i listen
notice-within-overlap = Sammen er utdrag med felles tekst
notice-within-turn = Sammen er utdrag i samme replikk
notice-within-interview = Sammen er utdrag i samme intervju
notice-words-of-groups = Nå vises ord for grupper. g viser ord for temaer.
notice-no-attributes = Informantene har ingen egenskaper å gruppere etter. Gi dem noen under Informanter (F4).
notice-no-more-columns = Det er ingen flere kolonner i den retningen
notice-nothing-to-copy = Det er ingenting å kopiere her ennå
line-export-named = { $name }: hvor skal filen ligge?
file-interviews = intervjuene
file-colours = farger
file-saturation = metning
file-co-occurrence = temaer sammen
file-counts = antall
file-words = ord

### Projects of other programs

refi-colours = Farger: { $name }
refi-copied-from = kopiert fra
refi-own-texts = Egne tekster
exchange-file = Prosjekt fra { $program }
exchange-file-own = Prosjekt fra tusj
exchange-file-unknown = Prosjekt fra et annet program
import-exchange = prosjekt fra et annet program
exchange-new = Nytt: { $counts }
exchange-known = Er i prosjektet fra før: { $counts }
exchange-documents = Dokumenter som er nye, også fordi teksten er en annen her: { $names }
exchange-dry-run = Ingenting er endret.
exchange-nothing = Ingenting i det er nytt.
exchange-into = Det som er kodet i det, kommer i runde { $round }.
exchange-counted = { $n ->
    [one] I { $n } dokument er plassene talt på en annen måte enn standarden sier: { $how }.
   *[other] I { $n } dokumenter er plassene talt på en annen måte enn standarden sier: { $how }.
}
exchange-in-utf16 = i enheter av UTF-16, slik NVivo gjør
exchange-line-end-one = et linjeskift som ett tegn
exchange-inclusive = til og med det siste tegnet
exchange-unchecked = { $n ->
    [one] Passasjen kunne ikke sammenlignes med et sitat, fordi filen ikke har noe.
   *[other] De { $n } passasjene kunne ikke sammenlignes med sitater, fordi filen ikke har noen.
}
exchange-checked = { $same } av de { $n } passasjene som har et sitat i filen, ligger på akkurat de ordene.
exchange-speakers = { $n ->
    [one] Det ble funnet hvem som snakker i { $n } dokument. Se over rollene.
   *[other] Det ble funnet hvem som snakker i { $n } dokumenter. Se over rollene.
}
exchange-joined = { $n ->
    [one] { $n } passasje er merket flere ganger av samme person; den ble ett utdrag.
   *[other] { $n } passasjer er merket flere ganger av samme person; hver ble ett utdrag.
}
exchange-renamed = Koder som hadde samme navn under samme kode, fikk et nummer: { $names }.
left-out-outside-text = { $n ->
    [one] ! { $n } passasje ligger utenfor teksten og ble utelatt: { $names }
   *[other] ! { $n } passasjer ligger utenfor tekstene og ble utelatt: { $names }
}
left-out-empty-selection = { $n ->
    [one] ! { $n } passasje har ingen ord og ble utelatt, i { $names }
   *[other] ! { $n } passasjer har ingen ord og ble utelatt, i { $names }
}
left-out-nothing-on-it = { $n ->
    [one] { $n } passasje har verken kode eller notat og ble utelatt, i { $names }
   *[other] { $n } passasjer har verken kode eller notat og ble utelatt, i { $names }
}
left-out-words = Ord ved siden av teksten ble utelatt: { $names }
left-out-no-text-selected = { $n ->
    [one] ! { $n } markering i et bilde, en side eller et opptak ble utelatt. { $names }
   *[other] ! { $n } markeringer i bilder, sider eller opptak ble utelatt. { $names }
}
left-out-picture = Bilder ble utelatt: { $names }
left-out-recording = Opptak uten transkripsjon ble utelatt: { $names }
left-out-pdf = ! PDF-er uten teksten sin ble utelatt: { $names }
left-out-text-missing = ! Dokumenter som filen ikke har teksten til, ble utelatt: { $names }
left-out-unknown-code = { $n ->
    [one] ! { $n } koding med en kode som ikke er i filen, ble utelatt.
   *[other] ! { $n } kodinger med koder som ikke er i filen, ble utelatt.
}
left-out-whole-document = ! Koder på hele dokumenter ble utelatt, siden tusj koder passasjer: { $names }
left-out-memo = { $n ->
    [one] ! { $n } notat om noe som ble utelatt, ble også utelatt: { $names }
   *[other] ! { $n } notater om noe som ble utelatt, ble også utelatt: { $names }
}
left-out-set = Sett ble utelatt, siden tusj ikke har slike: { $names }
left-out-graph = Kart ble utelatt, siden tusj ikke har slike: { $names }
left-out-link = { $n ->
    [one] { $n } lenke ble utelatt, siden tusj ikke har slike.
   *[other] { $n } lenker ble utelatt, siden tusj ikke har slike.
}
left-out-value = Egenskaper ved dokumenter som ikke hører til én person, ble utelatt: { $names }
left-out-case-passage = At bare deler av et dokument handler om en person, ble utelatt: { $names }
left-out-important = { $n ->
    [one] Én koding er merket som viktig, noe tusj ikke har plass til: { $names }
   *[other] { $n } kodinger er merket som viktige, noe tusj ikke har plass til: { $names }
}
exchange-not-in = Filen har ingen innstillinger, lagrede søk eller historikk, og ingen tidligere ordlyd i rettede tekster.
exchange-codebook-not-in = Filen har bare kodene.

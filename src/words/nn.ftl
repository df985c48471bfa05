# Det tusj seier, på nynorsk. Nøklane er dei same, i same rekkjefølgje, i nb.ftl og en.ftl; ein test sjekkar det.

### Nouns

noun-project = prosjekt
noun-projects = prosjekt
noun-document = dokument
noun-documents = dokument
noun-interview = intervju
noun-interviews = intervju
noun-own-text = eigen tekst
noun-own-texts = eigne tekstar
noun-turn = replikk
noun-turns = replikkar
noun-participant = informant
noun-participants = informantar
noun-attribute = eigenskap
noun-attributes = eigenskapar
noun-role = rolle
noun-roles = roller
noun-excerpt = utdrag
noun-excerpts = utdrag
noun-quote = sitat
noun-quotes = sitat
noun-code = kode
noun-codes = kodar
noun-category = kategori
noun-categories = kategoriar
noun-subcategory = underkategori
noun-subcategories = underkategoriar
noun-theme = tema
noun-themes = tema
noun-subtheme = undertema
noun-subthemes = undertema
noun-codebook = kodebok
noun-definition = definisjon
noun-coding = koding
noun-codings = kodingar
noun-colour = farge
noun-colours = fargar
noun-colour-set = fargesett
noun-coder = den som kodar
noun-coders = dei som kodar
noun-coded-by = koda av
noun-round = runde
noun-rounds = rundar
noun-memo = notat
noun-memos = notat
noun-diary = forskardagbok
noun-summary = samandrag
noun-reflection = refleksjon
memo-in-round = { $words } (runde { $number })
memo-changed = endra { $day }
noun-matrix = matrise
noun-form = skjema
noun-forms = skjema
noun-step = handling
noun-steps = handlingar
noun-journal = historikk

### Counts

count-excerpts = { $n } utdrag
count-quotes = { $n } sitat
count-participants = { $n ->
    [one] { $n } informant
   *[other] { $n } informantar
}
count-interviews = { $n } intervju
count-documents = { $n } dokument
count-texts = { $n ->
    [one] { $n } tekst
   *[other] { $n } tekstar
}
count-turns = { $n ->
    [one] { $n } replikk
   *[other] { $n } replikkar
}
count-words = { $n } ord
count-codes = { $n ->
    [one] { $n } kode
   *[other] { $n } kodar
}
count-themes = { $n } tema
count-codings = { $n ->
    [one] { $n } koding
   *[other] { $n } kodingar
}
count-colours = { $n ->
    [one] { $n } farge
   *[other] { $n } fargar
}
count-memos = { $n } notat
count-coders = { $n ->
    [one] { $n } person som kodar
   *[other] { $n } personar som kodar
}
count-rounds = { $n ->
    [one] { $n } runde
   *[other] { $n } rundar
}
count-steps = { $n ->
    [one] { $n } handling
   *[other] { $n } handlingar
}
count-of = { $n } av { $of }
count-of-asked = { $n } av { $of } spurde
count-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
count-hits = { $n } treff
count-times = { $n ->
    [one] { $n } gong
   *[other] { $n } gonger
}
count-rows = { $n ->
    [one] { $n } rad
   *[other] { $n } rader
}
count-excerpts-from =
    { $excerpts } utdrag frå { $participants ->
        [one] { $participants } informant
       *[other] { $participants } informantar
    }

### Roles and kinds

role-interviewer = intervjuar
role-interviewer-short = Int
role-informant = informant
role-other = annan
label-interviewer = Intervjuar
label-informant = Informant
uncounted-interviewers = { $n } hos intervjuaren
uncounted-no-speaker = { $n } som ingen seier
uncounted-own-texts = { $n } i eigne tekstar
uncounted-repeated = { $n } merkte igjen i ein annan runde
not-counted = blir ikkje talde: { $reasons }
kind-interview = intervju
kind-own = eigen tekst
round-numbered = runde { $number }
round-named = runde { $number } «{ $name }»

### Names and lists

quoted = «{ $text }»
path-in-folder = «{ $file }» i mappa «{ $folder }»
list-or = { $first } eller { $last }

### Errors

error-read-missing = Fann ikkje { $file }. Sjekk at namnet er rett skrive og at fila ikkje er flytt.
error-read-denied = Du har ikkje tilgang til å lese { $file }. Sjekk rettane til fila, og at ho ikkje er open i eit anna program.
error-read-folder = { $file } er ei mappe. Vel ei fil i henne.
error-read-other = { $file } let seg ikkje lese. Sjekk at disken eller minnepinnen er kopla til, og prøv igjen.
error-write-missing = Mappa til fila finst ikkje, så { $file } vart ikkje lagra. Lag mappa først, eller vel ei anna.
error-write-denied = Du har ikkje tilgang til å lagre { $file }. Vel ei anna mappe, eller lukk fila om ho er open i eit anna program.
error-write-read-only = { $file } vart ikkje lagra, fordi disken er skriveverna. Vel ei mappe på di eiga maskin.
error-write-full = Det er ikkje plass på disken til { $file }. Frigjer plass og prøv igjen; ingenting er tapt.
error-write-folder = { $file } er ei mappe. Vel eit filnamn i henne.
error-write-name = Ei fil kan ikkje heite { $file } her. Vel eit kortare namn, med berre bokstavar, tal, mellomrom og bindestrekar.
error-write-too-large = { $file } vart ikkje laga, for eit Excel-ark tek høgst 1 048 576 rader. Vel .csv, eller ta med færre utdrag med eit søk.
error-write-other = { $file } let seg ikkje lagre. Sjekk at disken eller minnepinnen er kopla til, og prøv igjen.
error-exists = { $file } finst frå før. Vel eit anna namn, eller flytt den gamle fila først.
error-import-not-comments = Dette er ikkje ei fil med kommentarar frå ein rapport. Be om å få fila på nytt, slik ho vart lagra.
error-import-not-refi = Dette er ikkje eit prosjekt eller ei kodebok i standarden REFI-QDA, eller så er fila skadd. Eksporter det på nytt som REFI-QDA frå programmet som laga det.
error-database-own = Dette er eit prosjekt i tusj. Opne det med tusj i staden for å importere det.
error-database-unknown = Databasen har ikkje noko prosjekt som kan lesast: Han er verken frå Taguette eller QualCoder. Eksporter prosjektet som REFI-QDA frå programmet som laga det.
error-database-in-use = Programmet som laga prosjektet, har det ope, eller vart stoppa medan det skreiv. Opne prosjektet der, lukk det att, og prøv på nytt.
error-database-several = Det er fleire prosjekt i databasen: { $names }. Opne det du vil ha, i Taguette, eksporter det åleine som prosjekt, og importer den fila.
error-database-damaged = Databasen er skadd eller ufullstendig. Hent ein ny kopi, eller eksporter prosjektet på nytt frå programmet som laga det.
error-database-damaged-table = Databasen er skadd: Tabellen «{ $table }» let seg ikkje lese. Hent ein ny kopi, eller eksporter prosjektet på nytt frå programmet som laga det.
error-database-rows = Databasen har fleire enn { $limit } rader eller bitar, og så stort er ikkje noko prosjekt.
error-database-large = Tekstane i databasen er større enn { $limit } MB, og så stort er ikkje noko prosjekt.
error-import-comments-other = Kommentarane gjeld eit anna prosjekt, eller ein runde som er fjerna. Sjekk at du har valt rett prosjekt.
error-import-comments-nobody = Kommentarane seier ikkje kven som har skrive dei. Be om ei fil med namn.
error-export-exists = { $file } finst frå før, og blir ikkje skriven over. Vel eit anna namn, eller legg til «--replace» for å byte henne ut.
error-nothing-found = Det er ingenting å setje inn i tabellen, så inga fil vart laga.
error-no-memos = Det er ingen notat å ta med, så inga fil vart laga.
error-not-a-project = { $file } er ikkje eit tusj-prosjekt. Lag eit nytt med «tusj new», og hent intervjua dine inn i det.
error-newer-project = { $file } er laga med ei nyare utgåve av tusj. Oppdater tusj for å opne prosjektet.
error-read-only = { $file } er opna berre for lesing. Opne prosjektet på vanleg måte for å endre det.
error-read-only-file = { $file } kan lesast, men ikkje endrast: Fila er skriveverna. Ta bort vernet, eller kopier fila til ei mappe du sjølv eig, og opne kopien.
error-read-only-folder = { $file } kan lesast, men ikkje endrast: Mappa er skriveverna. Kopier fila til ei mappe du sjølv eig, og opne kopien.
error-damaged = Prosjektfila er skadd, eller endra av noko anna enn tusj. Ta vare på ein kopi av henne, og arbeid vidare i den siste tryggingskopien som «tusj check» ikkje finn feil i.
error-gone = Det du ville endre, finst ikkje lenger; det vart fjerna frå eit anna vindauge. Ingenting vart endra.
error-still-here = «{ $document }» er framleis i prosjektet. Berre det som er fjerna, kan slettast for godt: fjern det først, i lista over intervju.
error-person-still-here = «{ $name }» er framleis i prosjektet. Berre dei som er fjerna, kan slettast for godt: fjern informanten først, med «tusj participant FIL remove».
error-head-moved = Prosjektet vart endra frå eit anna vindauge i mellomtida. Det er lese inn på nytt; gjer det du heldt på med, ein gong til.
error-done-unread = Endringa er lagra, men prosjektet kunne ikkje lesast på nytt, så du ser henne ikkje. Ikkje gjer henne ein gong til; lukk prosjektet og opne det att.
error-busy = Eit anna program brukar prosjektfila akkurat no. Vent litt og prøv igjen.
error-nothing-to-undo = Det er ingenting å angre.
error-nothing-to-redo = Det er ingenting å gjere om igjen.
error-undo-erased = { $n ->
    [one] Det som er att å angre, kan ikkje angrast, for innhaldet er fjerna for godt (1 handling).
   *[other] Det som er att å angre, kan ikkje angrast, for innhaldet er fjerna for godt ({ $n } handlingar).
}
undo-skipped = { $n ->
    [one] Hoppa over 1 handling, for innhaldet er fjerna for godt.
   *[other] Hoppa over { $n } handlingar, for innhaldet er fjerna for godt.
}
error-empty-name = Namnet er tomt, eller det manglar noko før eller etter ein skråstrek. Skriv til dømes «Oppstart/Opplæring».
error-empty-cell = Rada manglar ein verdi i kolonnen «{ $column }». Fyll han ut.
error-nothing-to-mark = Staden har verken kode, farge eller notat. Legg til minst éin av dei.
error-name-too-long = Namnet «{ $name }» er lengre enn { $most } teikn. Vel eit kortare.
error-memo-too-long = Notatet er lengre enn { $most } 000 teikn. Del det i fleire, eller importer det som ein eigen tekst.
error-empty-query = Søket er tomt, og vart ikkje lagra. Skriv det du vil finne, til dømes «trøytt».
error-name-taken = Namnet «{ $name }» er alt i bruk på dette nivået. Vel eit anna namn.
error-too-deep = Ein kode kan ikkje liggje meir enn { $most } nivå ned. Legg han høgare opp i kodeboka.
error-in-line = Linje { $line } i tabellen: { $why } Ingenting er endra.
error-in-file = { $file }: { $why }
error-merge-into-descendant = «{ $path }» kan ikkje slåast saman inn i «{ $target }», som ligg under den. Gjer det motsett: slå «{ $target }» inn i «{ $path }».
error-different-rounds = Kodane står i kodebøkene til ulike rundar. Ein kode kan berre flyttast, slåast saman eller delast innanfor sin eigen runde.
error-code-under-itself = «{ $path }» kan ikkje flyttast inn under seg sjølv. Vel ein annan stad i kodeboka.
error-unknown-document = Det finst ikkje noko dokument som heiter «{ $name }».
error-unknown-removed-document = Ingen fjerna dokument heiter «{ $name }».
error-unknown-removed-participant = Ingen fjerna informantar heiter «{ $name }».
error-unknown-participant = Det finst ingen informant som heiter «{ $name }».
error-unknown-code = Det finst ingen kode som heiter «{ $name }».
error-unknown-colour-set = Det finst ikkje noko fargesett som heiter «{ $name }».
error-unknown-colour = Det finst ingen farge som heiter «{ $name }».
error-unknown-coder = Ingen av dei som kodar, heiter «{ $name }».
error-unknown-round = Det finst ingen runde «{ $name }».
error-unknown-attribute = Ingen informantar har ein eigenskap som heiter «{ $name }».
error-unknown-field = Det går ikkje an å søkje med «{ $name }:».
error-unknown-role = Det finst inga rolle som heiter «{ $name }».
error-unknown-answer = «{ $name }» er ikkje eit svar. Skriv ja eller nei.
error-unknown-speaker = Ingen i dokumentet heiter «{ $name }».
error-unknown-coding = Utdraget har ikkje koden «{ $name }».
error-unknown-search = Det finst ikkje noko lagra søk som heiter «{ $name }».
error-unknown-dialect-line = Prosjektet har inga eiga linje for «{ $name }». «tusj dialect» viser linjene.
error-unknown-excerpt = Det finst ikkje noko utdrag nummer { $name }. «tusj excerpts» viser nummera.
error-unknown-memo = Det finst ikkje noko notat nummer { $name }. «tusj memos» viser nummera.
error-unknown-step = Det finst inga handling nummer { $name } i historikken. «tusj history» viser nummera.
error-unknown-act-kind = Det finst ikkje noko slag handling som heiter «{ $name }».
error-unknown-form = Det finst ikkje noko skjema som heiter «{ $name }».
error-unknown-form-column = Skjemaet har ingen kolonne som heiter «{ $name }».
error-unknown-column = Tabellen har ingen kolonne som heiter «{ $name }».
error-no-column-left = Alle kolonnane ville vore utelatne, så inga fil vart laga. La éin vere med.
error-backup-unsound = Tryggingskopien vart ikkje laga eller henta tilbake, fordi { $file } har feil. «tusj check» seier kva som er gale.
error-other-project = { $file } er ein tryggingskopi av eit anna prosjekt.
error-backup-is-project = { $file } er prosjektet sjølv, ikkje ein tryggingskopi av det.
error-unknown-backup = Prosjektet kjenner ingen tryggingskopi som heiter { $file }. «tusj backup» viser dei det kjenner.
error-unknown-turn = Det finst ingen replikk «{ $name }». «tusj document FIL show INTERVJU» viser numra. Intervju og nummer blir skrivne med kolon mellom, som I01:41.
error-did-you-mean = Meinte du { $names }?
error-these-are = Desse finst: { $names }.
error-check-spelling = Sjekk korleis det er skrive.
error-ambiguous = «{ $name }» kan tyde fleire ting. Skriv heile namnet: { $names }.
error-quote-not-found = Orda du oppgav, står ikkje i «{ $document }». Kopier dei nøyaktig slik dei står i teksten.
error-no-text-left = Det ville ikkje blitt nokon tekst att i «{ $document }». Ta heller ut dokumentet.
error-new-holds-old = «{ $name }» inneheld namnet som skal bort. Vel eit anna.
error-speaker-exists = «{ $name }» snakkar alt i { $document }. «--speaker» gir ein replikk til ein som er der frå før.
error-no-turn-before = Det er ingen replikk rett før denne som han kan slåast saman med.
error-cell-not-empty = «{ $participant }» er spurd om «{ $topic }»: Cella har tekst, eller det finst utdrag. Tøm cella, eller ta koden av utdraga, før du seier at det ikkje er spurt om.
error-not-an-own-column = Kolonnen «{ $name }» viser eit tema eller ein eigenskap, så det kan ikkje skrivast i sjølve kolonnen. Skriv om temaet, eller beskriv informanten.
error-nothing-to-split = Ein replikk blir delt mellom to ord. Set markøren på ordet som den andre delen skal byrje med.
error-quote-repeated = Orda du oppgav, står { $times } gonger i «{ $document }». Ta med fleire ord, så det blir klart kva stad du meiner.
error-not-in-quote = «{ $words }» står ikkje i sitatet.
error-several-in-quote = «{ $words }» står { $times } stader i sitatet. Ta med fleire av orda rundt: { $names }.
error-empty-quote-edit = Skriv kva ord det gjeld.
error-quote-edit-overlaps = Ein del av desse orda er utelaten eller erstatta frå før. Ta det tilbake først.
error-nothing-left-of-quote = Då blir det ingenting att av sitatet.
error-quote-edited-by-hand = Sitatet er redigert for hand. Endre attgjevinga, eller ta henne tilbake først.
error-quote-changed = Orda i sitatet er endra etter at det vart gjort klart for trykk. Sjå på det først: godkjenn det som det er, eller ta det tilbake.
error-quote-edits-lost = Orda i sitatet er endra, så det er ikkje lenger kjent kva som skulle utelatast eller erstattast. Ta det tilbake og gjer det på nytt.
error-lines-of-quote = Sitatet har fleire som snakkar, og attgjevinga treng ei linje for kvar linje i sitatet: { $expected }, ikkje { $given }.
error-bad-span = Byte { $start } til { $end } er ikkje ein gyldig stad. Teksten er { $length } byte lang, og ein stad kan ikkje byrje eller slutte midt i eit teikn. Oppgi eit anna område, eller orda i staden.
error-round-closed = Runde { $number } er lukka, så ingenting i han kan endrast. Byt til ein open runde, eller opne han igjen.
error-same-round = Runde { $number } kan ikkje samanliknast med seg sjølv. Vel to ulike rundar.
error-only-one-round = Prosjektet har berre éin runde, så det er ingenting å samanlikne med. Begynn på ein ny runde først.
error-colour-in-use = Fargen «{ $name }» er i bruk og kan ikkje fjernast. Gi utdraga og kodane ein annan farge først.
error-colours-of-closed-round = Fargane blir brukte av runde { $number }, som er lukka. Lag eit nytt fargesett, eller opne runden igjen.
error-code-of-other-round = Koden «{ $name }» høyrer til runde { $number }. Byt til den runden for å endre han.
error-other-round = Utdraget er frå runde { $excerpt } og koden frå runde { $code }. Eit utdrag får berre kodar frå sin eigen runde.
error-round-open = Runde { $number } er open allereie.
error-round-name-is-number = «{ $name }» kan ikkje vere namnet på ein runde, for det kan forvekslast med nummeret til ein runde. Vel eit namn med bokstavar.
error-round-name-taken = Runde { $number } heiter alt «{ $name }». Vel eit anna namn.
error-slash-in-name = Eit namn har ingen skråstrek, så «{ $name }» kan ikkje brukast. Koden beheld plassen sin når han får nytt namn.
error-export-format = Fila kan ikkje ha den endinga. Bruk { $endings }.
error-dialect-line = Linje { $line } («{ $text }») må ha minst to ord, høgst 64. Skriv ordet, kolon og dei andre formene, kvar på eitt ord, slik: «jeg: eg æ».
error-no-terminal = tusj treng eit terminalvindauge å teikne i. Start tusj frå ein terminal, eller bruk ein av kommandoane i «tusj --help».
error-import-empty = Fila er tom. Sjekk at det er rett fil, og at teksten er lagra i henne.
error-import-no-speech = Fila er ikkje ei transkripsjon som tusj kjenner. Av .json les tusj det som Whisper og program bygde på Whisper skriv.
error-import-own-table = Dette er ein tabell som tusj har laga, ikkje eit intervju.
error-import-only-embedded = Dokumentet har ingen eigen tekst, berre ei innebygd fil, som tusj ikkje kan lese. Opne det i Word, lagre det på nytt som .docx, og hent det inn att.
error-import-only-left-out = All teksten i dokumentet er skjult eller sletta, eller står i topptekst, botntekst eller diagram, som tusj ikkje les. Sjekk at det er rett fil.
error-import-only-pictures = Dokumentet har bilete, men ingen tekst. Er det skanna, må det gjerast om til tekst først.
error-import-scanned = PDF-en har bilete av sidene, slik ein skannar lagar dei, og ingen tekst. Lat eit program kjenne att teksten (OCR), eller finn dokumentet som PDF-en er laga av, og hent det inn.
error-import-unknown-letters = PDF-en seier ikkje kva bokstavar teksten har, så tusj kan ikkje lese han. Finn dokumentet som han er laga av, eller skriv han ut som ein ny PDF, og hent det inn.
error-import-lock-file = Dette er låsefila til Word for eit dokument som er ope, ikkje sjølve dokumentet. Lukk dokumentet i Word.
error-import-not-a-file = Dette er ikkje ei vanleg fil. Vel ei fil med ein transkripsjon i.
error-import-no-ending = Fila har inga ending, så tusj veit ikkje kva slags fil det er. Gi ho ei av desse: .docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .tsv, .xlsx eller .ods.
error-import-ending = Filer av typen «.{ $ending }» kan ikkje lesast. Lagre transkripsjonen som .docx eller .txt.
error-import-old-word = Dette er eit dokument frå Word før 2007. Opne det i Word og lagre det som .docx.
error-import-protected = Dokumentet er verna med passord. Opne det i Word, ta bort passordet, og hent det inn att.
error-import-protected-pdf = PDF-en er verna med passord. Opne han med passordet, lagre han eller skriv han ut som ein ny PDF utan passord, og hent inn den.
error-import-something-else = Filnamnet sluttar på .{ $ending }, men fila inneheld { $holds }. Lagre transkripsjonen på nytt som .docx eller .txt.
error-import-broken = Fila er skadd eller ufullstendig. Hent ein ny kopi, eller opne ho i programmet som laga ho, og lagre ho på nytt.
error-import-broken-part = Fila er skadd («{ $part }» i henne let seg ikkje lese). Hent ein ny kopi, eller opne ho i programmet som laga ho, og lagre ho på nytt.
error-import-binary = Fila inneheld ikkje tekst. Sjekk at det er rett fil.
error-import-unknown-encoding = «{ $name }» er ikkje noko kjent teiknsett. Skriv til dømes utf-8, windows-1252 eller macintosh.
error-import-too-large = Fila er på { $size } MB, og så stor er ingen transkripsjon; grensa er { $limit } MB. Sjekk at det er rett fil.
error-import-unpacks-too-large = Pakka ut er fila større enn { $limit } MB, og så stor er ingen transkripsjon. Opne ho ikkje om du ikkje veit kvar ho kjem frå.
error-import-too-deep = Delane i fila ligg meir enn { $limit } nivå inne i kvarandre, og slik lagar ein ikkje dokument. Opne ho ikkje om du ikkje veit kvar ho kjem frå.
error-import-too-many-pieces = Fila har fleire enn { $limit } avsnitt, celler og formaterte bitar, og så stor er ingen transkripsjon.
error-import-too-many-columns = Tabellen har fleire enn { $limit } kolonnar, og så brei er inga undersøking eller transkripsjon. Sjå etter om det er rett fil.
error-import-too-many-respondents = Undersøkinga har fleire enn { $limit } respondentar, og kvar av dei blir eit dokument. Lag ein tabell med dei du skal kode svara til.
error-import-too-many-files = Mappa inneheld meir enn { $limit } filer og mapper. Oppgje mappa i henne der intervjua ligg.
error-import-counts = Dette er ei liste over kodar som seier kor mange passasjar kvar har, men ikkje kva for nokre. Eksporter heile prosjektet som REFI-QDA (.qdpx), eller lag ein tabell med kolonnane Dokument, Sitat og Kode.
error-import-cell-too-long = Ei celle på linje { $line } i tabellen har meir enn { $limit } MB tekst. Kanskje manglar eit hermeteikn, eller så er det feil fil.
error-import-old-spreadsheet = Dette er eit rekneark frå Excel før 2007. Opne det i Excel og lagre det som .xlsx.
error-import-no-transcript = tusj veit ikkje kva tabellen inneheld; kolonnane er { $columns }. Eit intervju må ha «Talar» og «Tekst», og kan ha «Tid». Er det ei undersøking, vel du kolonnane med opne svar (på kommandolinja: --answers).
error-import-participant-table = Dette ser ut som ein tabell over informantar, ikkje intervju. Hent han inn saman med intervjua (på kommandolinja: --participants). Er det ei undersøking, vel du kolonnane med opne svar (--answers).
error-import-codebook-table = Dette er ei kodebok, ikkje eit intervju. Hent ho inn med «tusj codebook prosjekt.tusj import».
error-import-no-answers = Ingen kolonne i tabellen ser ut til å ha opne svar. Nemn kvar av dei med --answers. Kolonnane er { $columns }.
error-import-unknown-column = Tabellen har ingen kolonne «{ $name }». Skriv heile overskrifta, eller bokstaven til kolonnen. Kolonnane er { $columns }.
error-import-several-columns = Fleire kolonnar har «{ $name }» i overskrifta: { $columns }. Skriv heile overskrifta, eller bokstaven til kolonnen.
error-import-several-transcripts = Fila har { $n } transkripsjonar, og her må det vere éin. Lagre den du vil ha, som ei eiga fil.
error-import-too-slow = tusj har brukt { $seconds } sekund på fila utan å kome til slutten, og så lang tid tek ingen transkripsjon. Opne ho i eit anna program, lagre ho på nytt, og hent inn den.
error-import-no-number-column = Tabellen manglar ein kolonne med nummera til informantane. Han har { $columns }. Kall kolonnen «nummer».
error-import-no-path-column = Tabellen manglar ein kolonne med namna på kodane. Han har { $columns }. Kall kolonnen «kode».
error-import-no-document-column = Tabellen manglar ein kolonne med namna på dokumenta. Han har { $columns }. Kall kolonnen «dokument».
error-import-no-passage-column = Tabellen seier ikkje kvar stadene er. Han har { $columns }. Legg til ein kolonne «sitat» med orda, eller «start_byte» og «end_byte».
error-import-not-a-table = Fila inneheld { $holds } og ingen tabell. Lagre tabellen som .xlsx eller .csv.
error-import-no-table = Dokumentet har ingen tabell. Lag ein med kolonnen «kode», eller lagre kodeboka som ei liste i ei .txt-fil.
error-import-repeated-column = To kolonnar i tabellen heiter «{ $name }». Gi den eine eit anna namn.
error-import-ragged = Linje { $line } i tabellen har { $cells } celler, men det er { $columns } kolonnar. Rett linja.
error-import-no-value = Linje { $line } i tabellen manglar ein verdi i kolonnen «{ $column }». Fyll han ut.
error-import-not-a-number = Linje { $line } i tabellen har «{ $value }» i kolonnen «{ $column }». Der skal det stå eit heilt tal.
error-import-repeated-value = «{ $value }» på linje { $line } i tabellen står på ei tidlegare linje òg. Kvar linje må ha sin eigen.
error-import-numbers-identify = Kolonnen «{ $column }» skal innehalde nummera til informantane, men ser ut til å vise kven dei er. Lag ein kolonne «nummer» med nummer i staden.
error-import-bad-colour = «{ $value }» på linje { $line } i tabellen er ingen farge. Skriv eit namn som «gul», eller # og seks siffer.
content-text = rein tekst
content-word = eit Word-dokument
content-spreadsheet = eit rekneark
content-presentation = ein presentasjon
content-open-document = ei OpenDocument-fil
content-archive = ei komprimert mappe (zip)
content-pdf = ein PDF
content-rich-text = rik tekst (RTF)
content-media = bilete, lyd eller film
content-unknown = noko anna
error-query-open-quote = Hermeteiknet ved «{ $part }» blir aldri lukka. Set eit hermeteikn der uttrykket sluttar.
error-query-bracket = Parentesen ved «{ $part }» er ikkje opna eller ikkje lukka. Set inn eller fjern ein parentes.
error-query-missing-operand = Det manglar noko ved «{ $part }». Set noko å søkje etter på begge sider.
error-query-missing-after = Skriv det som ikkje skal vere med, etter «{ $part }».
error-query-missing-value = Det står ingenting etter «{ $part }». Skriv kva du vil søkje etter der.
error-query-sign = Teiknet ved «{ $part }» kan berre stå sist i eit ord: ord* finn alt som byrjar slik, ord~ alt som blir skrive nesten slik.
error-query-near-miss = «{ $part }»: ~ godtek at éin eller to bokstavar er ulike. Skriv ordet med ~, ~1 eller ~2 bak.
error-query-no-word = «{ $part }» har ingen bokstavar eller tal å søkje etter. Ta det bort.
error-query-nothing = Søket har berre teikn som ikkje syner. Skriv det du vil finne, til dømes «trøytt».
error-query-value = Ingen informantar har «{ $value }» som { $attribute }.
error-query-attribute = «{ $name }» er ein eigenskap, og eigenskapar blir skrivne med likskapsteikn, slik: { $example }.
error-query-pattern = «{ $part }» ser ut som eit regulært uttrykk, og slike forstår ikkje tusj. Skriv ord* for alt som byrjar slik, eller set teksten i hermeteikn.
error-query-distance = Talet i «{ $part }» må vere frå 1 til 1000: NÆR/5 tyder høgst fem ord frå kvarandre.
error-query-only-words = På kvar side av «{ $part }» kan det berre stå ord, eller ord med ELLER mellom i parentes.
error-query-number = Verdien i «{ $part }» er ikkje eit tal. Skriv alder>40 eller alder=30..40.
error-query-no-numbers = Eigenskapen { $attribute } har ingen verdiar som er tal, så han kan ikkje samanliknast med eit tal.
error-query-too-large = Søket er for langt eller har for mange parentesar. Del det opp i mindre søk.

### Export

export-themes-title = Tema og sitat
export-codebook-title = Kodebok
export-method-title = Fakta til metodekapittelet
export-themes-caption = Temaa med definisjonar, sitat og antal
export-codebook-caption = Kodane med definisjonar og antal
export-method-caption = Kva som vart gjort i kvar runde
method-material = Materialet og analysen
method-tree = Slik er kodetreet bygd
method-checklist = Det prosjektet veit til COREQ, punkt 24 til 32
method-checklist-note = COREQ er ei sjekkliste for intervjustudiar: Tong, Sainsbury og Craig (2007), «Consolidated criteria for reporting qualitative research (COREQ)», International Journal for Quality in Health Care, 19(6), 349–357. Spørsmåla er korta ned her.
method-column-item = Punkt
method-column-known = Det prosjektet veit
method-program = Intervjua er koda med dataprogrammet tusj, versjon { $version }.
method-coders = { $n } ({ $names })
method-nobody = ingen enno
coreq-none = Det er ingen kodar enno.
coreq-24 = 24. Kor mange som koda materialet
coreq-24-nobody = Ingen har merkt noko enno.
coreq-24-coders = { $n ->
    [one] Éin person har koda: { $names }.
   *[other] { $n } personar har koda: { $names }.
}
coreq-25 = 25. Korleis kodetreet er bygd
coreq-25-levels = { $n ->
    [one] Treet har eitt nivå ({ $levels }). Kodeboka viser alle kodane med definisjonar.
   *[other] Treet har { $n } nivå ({ $levels }). Kodeboka viser alle kodane med definisjonar.
}
coreq-26 = 26. Om temaa var bestemde på førehand eller kom frå materialet
coreq-26-imported = { $n ->
    [one] Éin kode vart henta inn med ei kodebok.
   *[other] { $n } kodar vart henta inn med ei kodebok.
}
coreq-26-before = { $n ->
    [one] Éin kode vart laga før det første utdraget var koda.
   *[other] { $n } kodar vart laga før det første utdraget var koda.
}
coreq-26-after = { $n ->
    [one] Éin kode vart laga under kodinga eller seinare.
   *[other] { $n } kodar vart laga under kodinga eller seinare.
}
coreq-26-journey = Tabellen frå kodar til tema viser kva kodar i ein tidlegare runde temaa kjem frå.
coreq-26-write = tusj veit ikkje kvar den innhenta kodeboka kjem frå: Det må du skrive sjølv.
coreq-27 = 27. Kva program som er brukt
coreq-28 = 28. Om informantane har gitt tilbakemelding på funna
coreq-28-unknown = Dette veit ikkje tusj. Skriv sjølv om informantane fekk sjå funna, og kva dei sa.
coreq-29 = 29. Om det er sitat, og kven som seier kvart av dei
coreq-29-none = Ingen sitat er merkte «til oppgåva» enno.
coreq-29-flagged = { $n ->
    [one] Eitt sitat er merkt «til oppgåva», frå { $people } av { $of } informantar.
   *[other] { $n } sitat er merkte «til oppgåva», frå { $people } av { $of } informantar.
}
coreq-29-pseudonym = Kvart sitat har pseudonymet til den som seier det.
coreq-29-role = Kvart sitat har rolla til den som seier det.
coreq-29-attributes = Kvart sitat har pseudonymet og eigenskapane til den som seier det.
coreq-29-number = Kvart sitat har nummeret til den som seier det.
coreq-29-nothing = Sitata blir trykte utan at det står kven som seier dei. COREQ ber om at det står («tusj quote-style» endrar det).
coreq-30 = 30. Om funna stemmer med materialet
coreq-30-codes = { $n } av { $of } kodar har utdrag, og kvart utdrag står på plassen sin i eit intervju. Om funna stemmer med dei, må du vise sjølv.
coreq-31 = 31. Om hovudtemaa er tydelege
coreq-31-theme = { $name } ({ $excerpts }, { $people } informantar)
coreq-31-themes = { $themes }. { $n } av { $of } har ein definisjon eller eit kondensat.
coreq-32 = 32. Om mindre tema og avvikande tilfelle er skildra
coreq-32-one-level = Treet har berre eitt nivå.
coreq-32-none = Ingen kodar er brukte om berre éin informant.
coreq-32-single = Brukt om berre éin informant: { $names }.
coreq-32-write = Kven som ikkje snakkar om eit tema, står under tabellen med antal.
export-journey-caption = Temaa i { $new } og kva kodar i { $old } dei kjem frå
export-excerpts-title = Utdrag
export-transcripts-title = Intervju med kodar
transcripts-left-out = Ikkje med i rein tekst: kodar, fargar og notat.
data-taguette-left-out = Ikkje med: fargar, notat, rundar og kven som koda.
data-corpus-left-out = Ikkje med: det intervjuarane seier, overskrifter og eigne tekstar.
data-corpus-signs = Av teikna i teksten er berre bokstavar, tal og vanleg teiknsetjing med.
data-corpus-reading = Når IRaMuTeQ opnar fila, vel du UTF-8 og legg til æ, ø og å blant teikna som skal haldast på.
data-lines-left-out = Ikkje med: utdrag frå andre rundar, definisjonar, og notat om anna enn utdrag.
data-beside = Laga { $file }: oppsettet av ein indeks for Quickwit.
caption-table = Tabell
coded-code = Kode
coded-code-pen = Fargen på koden
coded-code-memo = Notat om koden
coded-pen = Farge
coded-memo = Notat
transcript-margin = Kodar og notat
export-matrix-title = Matrise
report-title = Tema og sitat
report-holds = Rapporten viser { $n } koda utdrag; eit utdrag med fleire kodar står under kvar av dei. Teksten rundt dei er ikkje med.
report-holds-context = Rapporten viser { $n } koda utdrag; eit utdrag med fleire kodar står under kvar av dei, med noko av teksten rundt.
report-skip = Gå til sitata
report-filter = Avgrens
report-search = Ord (/)
report-reset = Vis alt
report-themes = Tema
report-context = Teksten rundt
report-comment = Kommenter sitatet
report-comment-theme = Kommenter temaet
report-comments = Kommentarane dine
report-comments-how = Kommentarane blir lagra i ei lita fil som du sender til den som har skrive oppgåva. Ingenting blir sendt herifrå. Tastar: j og k går mellom sitat, c kommenterer, / søkjer.
report-name = Namnet ditt
report-save = Lagre kommentarane
report-shown = # av # sitat
report-who = Skriv namnet ditt først.
report-no-comments = Det er ingen kommentarar å lagre.
report-saved = Lagra # kommentarar.
report-file = kommentarar.json
report-absent = Seier ikkje noko: { $names }.
comments-brought = { $n ->
    [one] Éin kommentar frå { $by } er henta inn som notat.
   *[other] { $n } kommentarar frå { $by } er henta inn som notat.
}
comments-known = { $n ->
    [one] Éin var henta inn frå før.
   *[other] { $n } var henta inn frå før.
}
comments-lost = { $n ->
    [one] Éin gjeld eit utdrag eller ein kode som er fjerna, og er ikkje teken med.
   *[other] { $n } gjeld utdrag eller kodar som er fjerna, og er ikkje tekne med.
}
act-comments-imported = henta inn kommentarar frå ein rapport
all-themes-docx = tema.docx
all-themes-xlsx = tema.xlsx
all-excerpts-xlsx = utdrag.xlsx
all-excerpts-csv = utdrag.csv
all-codings-csv = kodingar.csv
all-codebook-docx = kodebok.docx
all-memos-docx = notat.docx
all-diary-docx = forskardagbok.docx
all-results-docx = resultat.docx
all-analysis-docx = frå tekst til tema.docx
all-matrix-docx = matrise.docx
all-matrix-xlsx = matrise.xlsx
all-counts-docx = antal per tema.docx
all-words-docx = typiske ord.docx
all-interviews-docx = koda så langt.docx
all-colours-docx = fargar per tema.docx
all-saturation-docx = metting.docx
all-co-occurrence-docx = tema saman.docx
all-informants-docx = informantar.docx
all-method-docx = metode.docx
all-journey-docx = frå kodar til tema.docx
all-journey-svg = figur frå kodar til tema.svg
all-report-html = rapport til rettleiaren.html
all-transcripts-html = intervju med kodar.html
all-tree-svg = figur kategoriar.svg
all-tree-png = figur kategoriar.png
all-map-svg = figur tematisk kart.svg
all-heat-map-svg = figur matrise.svg
all-saturation-svg = figur metting.svg
all-frequencies-svg = figur antal.svg
all-co-occurrence-svg = figur tema saman.svg
all-empty = Ikkje laga, fordi det ikkje er noko å ta med: { $names }.
all-left-out = Ikkje laga: fila med alt om éin informant. Ho er berre for informanten sjølv; lag henne med «tusj export FIL participant».
export-participant-caption = Opplysningar om { $number }
export-participant-cells = Skrive i matrisa
export-participant-memos = Notat
export-results-title = Resultat
export-results-sentence = { $people } informantar snakkar om dette, i { $excerpts }.
export-results-table = Temaa i tal
export-flagged-only = Med er sitata som er merkte «til oppgåva».
export-flagged-none = Ingen sitat er merkte «til oppgåva», så alle er med.
export-results-unquoted = Ingen sitat er valde for: { $themes }.
export-analysis-title = Frå tekst til tema
export-analysis-caption = Frå tekst til tema: døme på analysen
meaning-passage = Utdrag
meaning-condensed = Fortetting
meaning-unit = Meiningseining
meaning-unit-condensed = Fortetta meiningseining
meaning-unit-stc = Meiningsberande eining
level-subgroup = Subgruppe
level-result-category = Resultatkategori
level-empirical-code = Empirinær kode
level-concept = Konsept
level-overarching-theme = Overordna tema
figure-tree = Kategoriar og underkategoriar
figure-map = Tematisk kart
figure-heat-map = Matrise: tema og informantar
figure-saturation = Metting: nye kodar per intervju
figure-frequencies = Antal utdrag og informantar per tema
figure-co-occurrence = Tema som står saman
figure-overlap = Tala er stader der begge temaa står på den same teksten.
figure-turn = Tala er replikkar der begge temaa finst.
figure-interview = Tala er intervju der begge temaa finst.
figure-order-interviewed = Intervjua står i same rekkjefølgje som i lista over dokument.
figure-order-coded = Intervjua står i den rekkjefølgja dei først vart koda.
figure-only-theme = Berre kodar under «{ $theme }».
export-figure = figur
matrix-not-asked = ikkje spurd
matrix-total = I alt
matrix-caption-counts = Antal utdrag
matrix-caption-presence = Kven som har utdrag om kva
matrix-caption-words = Samandrag
matrix-caption-quotes = Sitat
matrix-note-totals = Summane er ulike utdrag og ulike informantar, så eit utdrag med to tema blir talt éin gong. ✎: Det er skrive noko, men ingen utdrag er koda.
export-matrix-size = { $rows } × { $columns }
export-counts-title = Antal per tema
export-counts-caption = Kor mange utdrag kvart tema har, og kor mange informantar som snakkar om det
export-counts-silent = Kven som ikkje snakkar om temaet
export-informants-title = Informantane
export-informants-caption = Informantane
export-values-caption = Kor mange informantar som har kva
export-interviews-title = Intervjua
export-interviews-caption = Kor mykje som er koda i kvart intervju
export-interviews-rules = Orda er dei som informantane seier. Eit ord er koda når det står i eit utdrag med kode eller farge i runde { $round }. Dagen er den siste dagen noko vart merkt, koda eller notert, i kva runde som helst.
export-colours-title = Fargar per tema
export-colours-caption = Kor mange av utdraga i kvart tema som har kvar farge
export-colours-rules = Ein farge på eit utdrag blir talt i alle temaa til utdraget, ein farge på ei koding berre i temaet til den koden. Eit utdrag kan ha fleire fargar. Runde { $round }. Det intervjuarar seier, blir ikkje talt.
export-saturation-title = Metting
export-saturation-caption = Kor mange nye kodar kvart intervju gir
export-co-occurrence-title = Tema som står saman
export-co-occurrence-caption = Kor ofte to tema står saman
column-coded = Koda, %
column-last-worked = Sist arbeidd med
column-no-colour = Utan farge
colours-without-code = Utan kode
saturation-which = Kva for nokre
co-occurrence-pairs = Par av utdrag
co-occurrence-interviews = Intervju
counts-all = Alle
export-words-title = Typiske ord
words-caption-themes = Ord som blir brukte meir i kvart tema enn elles
words-caption-groups = Ord som kvar gruppe bruker meir enn dei andre
words-column = Ord
words-how = Først kor mange gonger ordet er brukt her, så i parentes kor mange gonger i resten av det informantane seier; alle former av eit ord blir talde som eitt. Eit ord er med om minst to bruker det (der fleire enn éin snakkar), om det utgjer ein minst dobbelt så stor del av orda her som der, og om det sjeldan skjer tilfeldig (log-likelihood 6,63 eller meir). Ord som alle bruker, fell derfor bort.
words-how-listed = Alle former av eit ord blir talde som eitt. «Elles» er resten av det informantane seier. Eit ord er med når det utgjer minst dobbelt så stor del av orda her som elles (log-likelihood 6,63 eller meir), og når minst to informantar bruker det; der berre éin snakkar, er éin nok. Ord som alle bruker, fell derfor bort.
words-read = Lista er ein veg inn i tekstane. Ho erstattar aldri lesinga.
words-none = Ingen tema bruker noko ord klart meir enn resten.
sheet-about = Om tabellen
sheet-cut = { $n ->
    [one] Éi celle er kutta
   *[other] { $n } celler er kutta
 } fordi Excel tek høgst 32 767 teikn i ei celle. Fila som .csv har all teksten.
sheet-cut-mark = { " " }… (kutta, sjå arket «Om tabellen»)
export-note-total = { $total } i alt.
export-note-counting = Ein stad i teksten blir talt éin gong for kvar som har koda han, også om han er merkt i fleire rundar. Kvar informant blir talt éin gong. Det intervjuarane seier, og eigne tekstar blir ikkje talde.
export-note-query = Utval: { $query }.
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
column-inclusion = Brukast når
column-exclusion = Brukast ikkje når
column-example = Døme
column-quotes = Sitat
column-quote = Sitat
column-excerpts = Utdrag
column-file = Fil
column-participants = Informantar
column-participant = Informant
column-document = Dokument
column-turn = Replikk
column-time = Tid i opptaket
column-speaker = Kven snakkar
column-label = Merkelapp
column-shown-as = Vist som
column-role = Rolle
column-start = Start (posisjon i teksten)
column-end = Slutt (posisjon i teksten)
column-code = Kode
column-codes = Kodar
column-level = Nivå
column-colour = Farge
column-memos = Notat
column-coder = Koda av
column-round = Runde
column-before = Teksten før
column-after = Teksten etter
column-from = Kjem frå
column-new = Lagt til
column-ids-before = Nummera til utdraga før
column-ids-after = Nummera til utdraga no
column-retired = Ute av bruk
column-about = Handlar om
column-source = Kjelde
column-memo = Notat
column-theme = Tema
column-group = Gruppe
column-attribute = Eigenskap
column-asked = Spurde
column-percent = Prosent
column-present = Til stades (1/0)
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

act-project-made = laga prosjektet
act-documents-imported = henta inn { $names }
act-project-imported = henta inn eit prosjekt frå eit anna program: { $names }
act-marks-imported = henta inn uthevingar og kommentarar til { $names }
act-document-renamed = gav «{ $before }» namnet { $name }
act-document-changed = endra opplysningar om { $name }
act-text-written = skreiv { $name }
act-text-corrected = retta teksten i { $name }
act-name-replaced = bytte ut eit namn i { $names }
act-text-reimported = henta inn ei retta utgåve av { $name }
act-turns-changed = endra replikkar i { $name }
act-turns-joined = slo replikk { $turn } saman med den etter i { $name }
act-turn-split = delte replikk { $turn } i { $name }
act-turns-given = gav { $n ->
    [one] replikk
   *[other] replikkane
} { $turns } i { $name } til { $speaker }
act-to-interviewer = intervjuaren
act-document-removed = tok ut { $name }
act-speaker-changed = endra kven som snakkar i { $name }
act-participants-added = la inn informantane { $names }
act-participant-changed = endra informanten { $name }
act-participant-removed = tok ut informanten { $name }
act-code-added = la til koden { $codes }
act-codebook-imported = henta inn kodane { $codes } frå ei kodebok
act-code-renamed = gav koden «{ $before }» namnet { $code }
act-code-moved = flytta koden «{ $before }» til { $code }
act-code-reordered = flytta koden { $code } til ein annan plass blant kodane på same nivå
act-codes-moved = flytta kodane { $codes }
act-codes-grouped = samla { $codes } under { $code }
act-codes-merged = slo { $codes } saman med { $code }
act-code-split = flytta { $excerpts } frå { $code } til { $codes }
act-short-moved = flytta «{ $code }» under «{ $under }»
act-short-moved-top = flytta «{ $code }» øvst i kodeboka
act-short-reordered = flytta «{ $code }» blant kodane på same nivå
act-short-codes-moved = flytta { $n ->
    [one] éin kode
   *[other] { $n } kodar
} under «{ $under }»
act-short-codes-moved-top = flytta { $n } kodar øvst i kodeboka
act-short-merged = slo { $n } kodar saman til «{ $path }»
act-short-dealt = flytta { $excerpts } til «{ $path }»
notice-u-undoes = { $done }. u angrar.
act-code-broken-up = delte koden { $code } opp i { $codes }
act-code-described = endra beskrivinga av koden { $code }
act-code-defined = definerte koden { $code }
act-code-coloured =
    gav { $n ->
        [one] koden
       *[other] kodane
    } { $code } fargen { $pen }
act-code-uncoloured =
    tok fargen av { $n ->
        [one] koden
       *[other] kodane
    } { $code }
act-code-retired =
    tok { $n ->
        [one] koden
       *[other] kodane
    } { $code } ut av bruk
act-code-restored =
    tok { $n ->
        [one] koden
       *[other] kodane
    } { $code } i bruk att
act-code-removed =
    fjerna { $n ->
        [one] koden
       *[other] kodane
    } { $code }
act-excerpt-coloured = gav { $excerpts } i { $documents } fargen { $pen }
act-excerpt-uncoloured = tok fargen av { $excerpts } i { $documents }
act-excerpt-coded = koda { $excerpts } i { $documents } med { $codes }
act-coding-removed = tok { $codes } av { $excerpts } i { $documents }
act-coding-coloured = gav ei koding i { $documents } fargen { $pen }
act-coding-uncoloured = tok fargen av ei koding i { $documents }
act-excerpt-resized = flytta grensene for eit utdrag i { $documents }
act-excerpt-removed = fjerna { $excerpts } i { $documents }
act-excerpt-flagged = merkte { $excerpts } i { $documents } til oppgåva
act-excerpt-unflagged = tok { $excerpts } i { $documents } ut av oppgåva
act-excerpt-condensed = fortetta { $excerpts } i { $documents }
act-condensation-removed = fjerna fortettinga av { $excerpts } i { $documents }
act-quote-prepared = gjorde eit sitat i { $documents } klart for trykk
act-quote-restored = tok tilbake det som var gjort med { $excerpts } i { $documents }
act-quote-translated = omsette eit sitat i { $documents }
act-quote-approved = godkjende { $excerpts } i { $documents } slik dei var gjorde klare
act-code-summed-up = endra kondensatet til koden { $code }
act-quote-style-changed = endra korleis sitat blir skrivne ut
act-memo-written = skreiv { $memo }
act-memo-changed = endra { $memo }
act-memo-removed = fjerna { $memo }
act-form-made = laga skjemaet { $form }
act-form-renamed = gav skjemaet «{ $before }» namnet { $form }
act-form-group-changed = endra kven skjemaet { $form } gjeld
act-form-moved = flytta skjemaet { $form } i lista
act-form-removed = fjerna skjemaet { $form }
act-form-column-added = la til kolonnen { $column } i skjemaet { $form }
act-form-column-renamed = endra overskrifta på kolonnen { $column } i skjemaet { $form }
act-form-column-moved = flytta kolonnen { $column } i skjemaet { $form }
act-form-column-removed = fjerna kolonnen { $column } frå skjemaet { $form }
act-cell-written = skreiv i matrisa om { $names } under { $topics }
act-cell-emptied = tømde matrisa om { $names } under { $topics }
act-cell-not-asked = noterte at { $names } ikkje er spurde om { $topics }
act-cell-asked = tok tilbake at { $names } ikkje er spurde om { $topics }
act-of-note = notat om { $about }
act-of-diary = notat i forskardagboka
act-of-summary = samandraget av { $about }
act-of-reflection = refleksjonen over { $about }
act-about-round = runde { $number }
act-about-excerpt = eit utdrag i { $documents }
act-colour-changed = endra fargen { $name }
act-coder-added = la til { $name } blant dei som kodar
act-search-saved = lagra søket { $name }
act-search-removed = fjerna det lagra søket { $name }
act-dialect-changed = endra dialektorda i prosjektet
act-levels-named = gav nivåa i kodeboka namn
act-round-begun = byrja på { $round }
act-round-closed = lukka { $round }
act-round-reopened = opna { $round } igjen
act-round-renamed = gav { $round } eit anna namn
act-round-coloured = gav { $round } eit anna sett med fargar
act-colour-set-changed = endra fargesettet { $name }
act-suggestion-dismissed = la til side eit forslag frå { $documents }
act-suggestion-dismissed-for = la til side eit forslag frå { $documents } til { $codes }
act-setting-changed = endra ei innstilling
act-undone = angra: { $act }
act-redone = gjorde om att: { $act }
act-forgotten = sletta innhald for godt
act-redacted =
    fjerna ord for godt, { $n ->
        [one] éin stad
       *[other] { $n } stader
    }
act-repaired = reparerte prosjektet
act-gone = noko som sidan er sletta
act-and-more = { $names } og { $n } til
act-mark-undone = { $act } (angra sidan)
act-mark-redone = { $act } (angra, og så gjort om att)
act-mark-forgotten = { $act } (innhaldet er sletta for godt)
acts-project-made = prosjekt laga
acts-documents-imported = dokument henta inn
acts-project-imported = prosjekt henta inn frå andre program
acts-marks-imported = uthevingar og kommentarar henta inn
acts-comments-imported = kommentarar frå rapportar henta inn
acts-document-changed = dokument endra
acts-document-removed = dokument tekne ut
acts-speaker-changed = kven som snakkar, endra
acts-participants-added = informantar lagde inn
acts-participant-changed = informantar endra
acts-participant-removed = informantar tekne ut
acts-code-added = kodar lagde til
acts-code-renamed = kodar gitt nytt namn
acts-code-moved = kodar flytta
acts-code-defined = kodar definerte
acts-code-coloured = kodar gitt farge
acts-code-retired = kodar tekne ut av eller i bruk
acts-code-removed = kodar fjerna
acts-codebook-imported = kodebøker henta inn
acts-codes-moved = kodar flytta saman
acts-codes-grouped = kodar samla under ein annan
acts-codes-merged = kodar slegne saman med ein annan
acts-code-split = kodar delte
acts-code-broken-up = kodar delte opp i orda til utdraga
acts-code-described = kodar skildra
acts-levels-named = namn på nivåa endra
acts-excerpt-coloured = utdrag gitt farge
acts-excerpt-coded = utdrag koda
acts-coding-removed = kodar tekne av utdrag
acts-coding-coloured = kodingar gitt farge
acts-excerpt-resized = grenser for utdrag flytta
acts-excerpt-removed = utdrag fjerna
acts-excerpt-flagged = utdrag merkte til oppgåva
acts-excerpt-unflagged = utdrag tekne ut av oppgåva
acts-excerpt-condensed = utdrag fortetta
acts-condensation-removed = fortettingar fjerna
acts-quote-prepared = sitat gjorde klare for trykk
acts-quote-restored = sitat tekne tilbake
acts-quote-translated = sitat omsette
acts-quote-approved = sitat godkjende
acts-code-summed-up = kondensat endra
acts-quote-style-changed = utskrift av sitat endra
acts-memo-written = notat skrivne
acts-memo-changed = notat endra
acts-memo-removed = notat fjerna
acts-form-made = skjema laga
acts-form-renamed = skjema gitt nytt namn
acts-form-group-changed = skjema gitt ei anna gruppe
acts-form-moved = skjema flytta
acts-form-removed = skjema fjerna
acts-form-column-added = kolonnar i skjema lagde til
acts-form-column-renamed = kolonnar i skjema gitt ny overskrift
acts-form-column-moved = kolonnar i skjema flytta
acts-form-column-removed = kolonnar i skjema fjerna
acts-cell-written = celler i matrisa skrivne
acts-cell-emptied = celler i matrisa tømde
acts-cell-not-asked = informantar noterte som ikkje spurde
acts-cell-asked = informantar ikkje lenger noterte som ikkje spurde
acts-colour-changed = fargar endra
acts-coder-added = kodarar lagde til
acts-search-saved = søk lagra
acts-search-removed = lagra søk fjerna
acts-dialect-changed = dialektord endra
acts-setting-changed = innstillingar endra
acts-round-begun = rundar byrja
acts-round-closed = rundar lukka
acts-round-reopened = rundar opna att
acts-round-renamed = rundar gitt nytt namn
acts-round-coloured = rundar gitt eit anna fargesett
acts-colour-set-changed = fargesett endra
acts-undone = handlingar angra
acts-redone = handlingar gjorde om att
acts-forgotten = innhald sletta for godt
acts-text-written = eigne tekstar skrivne
acts-text-corrected = tekstar retta
acts-name-replaced = namn bytte ut
acts-text-reimported = retta tekstar henta inn
acts-turns-changed = replikkar endra
acts-suggestion-dismissed = forslag lagde til side
acts-redacted = ord fjerna for godt
acts-repaired = prosjekt reparert
thing-setting = innstilling
thing-coder = kodar
thing-colour-set = fargesett
thing-colour = farge
thing-round = runde
thing-participant = informant
thing-attribute = eigenskap
thing-attribute-value = verdi
thing-document = dokument
thing-speaker = den som snakkar:
thing-code = kode
thing-excerpt = utdrag
thing-quote = sitat
thing-coding = koding
thing-memo = notat
thing-correction = retting av ein tekst
thing-round-copy = kopi av utdrag
thing-dismissal = forslag som er lagt til side
thing-preparation = sitat for trykk
thing-condensate = kondensat
thing-form = skjema
thing-form-column = kolonne
thing-cell = celle
field-name = namn
field-definition = definisjon
field-inclusion = når han blir brukt
field-exclusion = når han ikkje blir brukt
field-parent = plass
field-colour = farge
field-position = rekkjefølgja er endra
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
field-flagged = til oppgåva
field-condensation = fortetting
field-edits = det som blir utelate og sett inn i sitatet er endra
field-rendering = redigert for hand
field-translation = omsetjing
field-heading = overskrift
field-query = informantar
field-not-asked = spurt
history-place = { $document }, replikk { $turn }
history-gone = { $place } (finst ikkje lenger)
history-marked = markert
history-unmarked = fjerna
history-borders = grensene er flytta
history-added = ny
history-removed = fjerna
history-nothing = ingen
history-top = øvst
history-retired = ute av bruk
history-in-use = i bruk
history-not-asked = ikkje spurt
history-asked = spurt
history-closed = lukka
history-open = open
history-left-out = … og { $n } endringar til
history-erased = Innhaldet er sletta for godt.
history-no-changes = Handlinga endra ingenting i prosjektet.
history-title = Historikk
history-all = alle handlingar
history-none = Ingen handlingar passar med det som er valt.
history-none-here = Ingen handlingar passar med det som er valt. Esc viser alle igjen.
history-show-all = Esc viser alle
history-chosen = { $n ->
    [one] berre det valde
   *[other] berre { $n } val samtidig
}
history-looking = Leitar i historikken …
history-act = Handling { $n }
history-leads-nowhere = Det som vart endra her, finst ikkje lenger i prosjektet.
history-day = dag
history-kind = slag
history-filter-title = Vis berre
fact-began = Byrja
fact-closed = Lukka
fact-start = Byrja med
fact-start-copy = kodane og utdraga frå runde { $number }
fact-start-codes = kodane frå runde { $number }
fact-start-empty = tom kodebok
fact-codes = Kodar i runden
fact-coded = Koda
fact-interviews = Intervju
fact-participants = Informantar
fact-words-participants = Sagt av informantane
fact-words-all = Sagt i alt
fact-own-texts = Eigne tekstar
fact-coders = Koda av
fact-program = Program
fact-level = Nivå { $n }: { $name }
fact-top-codes = På det øvste nivået
fact-with-under = { $name } ({ $n } under)
fact-retired = Ikkje lenger i bruk
fact-defined = Med definisjon
fact-days = Dagar med arbeid
fact-days-of = Dagar med arbeid, { $coder }
fact-codes-added = kodar laga
fact-codes-retired = kodar tekne ut av bruk
fact-marked = utdrag markerte
fact-recoded = utdrag koda om
fact-unmarked = utdrag fjerna
fact-erased = Handlingar som ikkje er talde fullt ut, fordi ord er fjerna for godt
rewind-acts = { $n ->
    [0] Det er ingenting å angre etter den handlinga.
    [one] Dette angrar 1 handling ({ $kinds }).
   *[other] Dette angrar { $n } handlingar ({ $kinds }).
}
rewind-kind = { $kind }: { $n }
rewind-by = Gjort av { $coders }.
rewind-coder = { $name } ({ $n })
rewind-rounds = { $n ->
    [one] Det gjeld runde { $rounds }.
   *[other] Det gjeld rundane { $rounds }.
}
rewind-others = { $n ->
    [one] Éi av dei vart gjord frå eit anna vindauge: { $act }.
   *[other] { $n } av dei vart gjorde frå eit anna vindauge, sist: { $act }.
}
rewind-skipped = { $n ->
    [one] 1 handling blir ståande, fordi innhaldet er sletta for godt.
   *[other] { $n } handlingar blir ståande, fordi innhaldet er sletta for godt.
}
rewind-redo = Alt kan gjerast om att.
rewind-done = { $n ->
    [one] Angra 1 handling.
   *[other] Angra { $n } handlingar.
}

### Command line

encoding-for = { $name } ({ $letters })
encoding-western = Vest-Europa
encoding-mac = gammal Mac
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
read-as-guess = lesen som { $encoding }, gjetta ut frå få bokstavar: sjekk at alle bokstavar er rette
read-as-likely = lesen som { $encoding }, truleg rett
read-as-certain = lesen som { $encoding }
read-as-chosen = lesen som { $encoding }, som du valde
certainty-guess = gjetta
certainty-likely = truleg
certainty-certain = sikkert
certainty-chosen = valt av deg
warning-no-speakers = Fann ikkje ut kven som snakkar, så kvart avsnitt er blitt ein replikk.
warning-speaker-missed = «{ $label }» står først på { $n } linjer, men er ikkje lesen som ein person.
warning-letters-unreadable = Bokstavar som ikkje lét seg lese i dette teiknsettet, står som �: { $n }. Vel eit anna teiknsett.
warning-characters-dropped = Usynlege styreteikn er utelatne: { $n }.
warning-hidden-text = Skjult tekst er utelaten, talet på stader: { $n } ({ $words }).
warning-deleted-text = Tekst som er sletta med sporing av endringar, er utelaten, talet på stader: { $n } ({ $words }).
warning-field-codes = Ord i feltkodar er utelatne, talet på stader: { $n } ({ $words }).
warning-small-letters = Små teikn over teksten (lesehjelp) er utelatne, talet på stader: { $n } ({ $words }).
warning-headers-and-footers = Topptekst og botntekst er utelatne, talet på linjer: { $n } ({ $words }).
warning-diagrams = Ord i diagram er utelatne, talet på stader: { $n } ({ $words }).
warning-notes-without-place = Fotnotar som teksten ikkje viser til, er utelatne: { $n } ({ $words }).
warning-table-headings = Overskriftene i tabellen er ikkje replikkar og er utelatne: { $n } ({ $words }).
warning-row-numbers = Radnummera i tabellen er utelatne: { $n } ({ $words }).
warning-symbols-dropped = Symbol frå eigne skrifttypar er utelatne: { $n }.
warning-entities-dropped = Teikn som berre er definerte i fila sjølv, er utelatne: { $n }.
warning-embedded-dropped = Innlimte filer som ikkje let seg lese, er utelatne: { $n }.
warning-cut-off = Fila sluttar midt i, så det kan mangle tekst til slutt. Samanlikn med originalen.
warning-marks-in-note = Uthevingar etter slutten av intervjuet er ikkje tekne med: { $n }.
warning-comments-in-note = Kommentarar etter slutten av intervjuet er lagde i notatet: { $n }.
warning-comments-without-place = Kommentarar utan stad i teksten er lagde i notatet: { $n }.
warning-marks-beside-turns = Uthevingar på notat, tider og nummer i tabellen er ikkje tekne med: { $n }.
warning-notes-from-columns = Andre kolonnar i tabellen er lesne som notat til replikkane, ikkje som tale. Talet på notat: { $n }.
warning-repeated-captions = Linjer som gjentek førre undertekst, er tekne med éin gong; utelatne: { $n } ({ $words }).
warning-subtitle-notes = Merknader og innstillingar i undertekstfila er utelatne: { $n } ({ $words }).
warning-badges = Tekst som eit møteprogram har lagt til etter namn, er utelaten: { $words }.
warning-voices = Utelate, sidan du sa at dei ikkje er personar: { $words }.
warning-ending = Utelate, sidan det berre seier at intervjuet er over: { $words }.
warning-sheets = Utelate, sidan { $n ->
    [one] arket ikkje inneheld noko intervju
   *[other] arka ikkje inneheld noko intervju
}: { $words }.
warning-hidden-sheets = Utelate, sidan { $n ->
    [one] arket er skjult
   *[other] arka er skjulte
}: { $words }.
warning-hidden-cells = Utelate, sidan radene eller kolonnane er skjulte: { $words }. Vis dei i reknearket om dei skal med.
warning-cell-comments = Utelate, sidan det er merknader til celler: { $words }.
warning-cell-errors = Utelate, sidan formlane ikkje har nokon verdi: { $words }.
warning-formulas = Utelate, sidan verdiane til formlane ikkje er i fila: { $words }. Opne ho i eit reknearkprogram og lagre ho på nytt.
warning-above-table = Utelate, sidan det står over overskriftene i undersøkinga: { $words }.
warning-dependent-tiers = Utelate, sidan det står i lag som høyrer til andre, som omsetjingar: { $words }.
identifies-name = namn
identifies-email = e-postadresser
identifies-telephone = telefonnummer
identifies-national-id = fødselsnummer
identifies-birth-date = fødselsdatoar
identifies-address = adresser
first-coder = K1
first-colour-set = Pennar
new-made = Laga prosjektet { $file }. Hent inn intervjua med «tusj import».
demo-made = Laga { $file } med { $documents } intervju, { $codes } kodar og { $codings } kodingar.
demo-exists = { $file } finst frå før, med { $documents } dokument, { $codes } kodar og { $codings } kodingar.
documents-none = Prosjektet har ingen dokument enno. Hent dei inn med «tusj import».
speakers-none = Dokumentet skil ikkje mellom dei som snakkar; kvart avsnitt er ein replikk.
document-write-interview = «{ $document }» er eit intervju, eller skil mellom dei som snakkar. Rett det med «tusj correct».
column-removed = Fjerna
forget-nothing = Ingenting av det som er fjerna, ligg att i fila.
forget-how = Desse er borte frå prosjektet, men ligg i fila så dei kan hentast tilbake. «tusj forget FIL --document NAMN» eller «--participant NUMMER» slettar éin for godt.
forget-done = Sletta for godt, med alt som vart gjort der: { $names }.
forget-not-rewritten = Fila kunne ikkje skrivast på nytt etterpå, så bitar av teksten kan framleis liggje i henne. Lag plass på disken og køyr «tusj forget FIL --rewrite».
forget-rewritten = Fila er skriven på nytt; ingenting av det som vart sletta, ligg i henne.
correct-place = { $document }, replikk { $turn }: { $text }
correct-division = { $before ->
    [one] éin replikk
   *[other] { $before } replikkar
} blir { $after }
correct-new-speaker = Ny i { $document }: { $name }, som ikkje snakkar der no.
correct-speaker-without-turns = { $name } har ingen replikkar i { $document } etter dette.
correct-excerpt-person = Utdrag { $id } høyrde til { $old } og høyrer no til { $new }: «{ $quote }»
correct-excerpt-gone = Utdrag { $id } har ingen tekst att, og blir eit notat på dokumentet: «{ $before }»
correct-excerpt-merged = Utdrag { $id } går saman med eit anna med dei same orda: «{ $after }»
correct-excerpt-resized = Sjå på utdrag { $id }, som hadde ei grense i det som er retta: «{ $before }» → «{ $after }»
correct-nothing = Det er ingenting å rette.
correct-would = { $n ->
    [one] Éin stad
   *[other] { $n } stader
}{ $turns ->
    [0] {""}
    [one] {" "}og éin replikk
   *[other] {" "}og { $turns } replikkar
} ville blitt retta, og orda i { $excerpts } utdrag endra. Ingenting er gjort enno.
correct-done = Retta { $n ->
    [one] éin stad
   *[other] { $n } stader
}{ $turns ->
    [0] {""}
    [one] {" "}og éin replikk
   *[other] {" "}og { $turns } replikkar
}; orda i { $excerpts } utdrag er endra.
correct-inside-words = «{ $name }» står åleine { $whole } gonger og inne i lengre ord { $inside } gonger. Sei kva du meiner: --whole-words (berre åleine) eller --inside-words (begge delar).
correct-another-interview = «{ $file }» har lite til felles med «{ $document }», og kan vere eit anna intervju. Ingenting er gjort. Legg til --another om ho likevel skal ta plassen.
correct-no-document = Ingen dokument har særleg mykje til felles med «{ $file }». Sei kva for eit fila rettar med --document.
table-setting = Innstilling
table-coder = Kodar
table-pens = Fargesett
table-colour = Fargekode
table-round = Runde
table-participant = Informant
table-attribute = Eigenskap
table-value = Verdi
table-document = Dokument
table-speaker = Talar
table-code = Kode
table-excerpt = Utdrag
table-coding = Koding
table-memo = Notat
table-dismissal = Forslag
table-preparation = Sitat for trykk
table-condensate = Kondensat
table-form = Skjema
table-form-column = Kolonne i eit skjema
table-cell = Celle i matrisa
redact-how = Dette er for godt: Det kan ikkje angrast, og heller ikkje hentast frå tryggingskopiane som tusj veit om. Ingenting er gjort enno; legg til --yes for å gjere det.
redact-nothing = Orda finst ikkje i prosjektet.
redact-would = { $n ->
    [one] Éin stad
   *[other] { $n } stader
} ville blitt endra for godt, og kvart spor av orda fjerna frå historikken, utkasta og tryggingskopiane.
redact-done = Fjerna for godt: { $n ->
    [one] éin stad
   *[other] { $n } stader
}, og kvart spor i historikken.
redact-backups-would = { $n ->
    [one] Éin tryggingskopi blir bytt ut med prosjektet slik det er etterpå; det som berre stod i han, kan ikkje hentast tilbake.
   *[other] { $n } tryggingskopiar blir bytte ut med prosjektet slik det er etterpå; det som berre stod i dei, kan ikkje hentast tilbake.
}
redact-backups-replaced = { $n ->
    [one] Éin tryggingskopi er bytt ut med prosjektet slik det er no.
   *[other] { $n } tryggingskopiar er bytte ut med prosjektet slik det er no.
}
redact-look = Dette siterer noko av det som blir stroke, men blir ikkje rørt. Sjå på det sjølv ({ $table }): «{ $text }»
backup-cleaned = Bytt ut med prosjektet slik det er no: { $file }
backup-left-missing = Denne tryggingskopien var ikkje å finne, og kan framleis ha ord som er fjerna for godt: { $file }
backup-left-own-work = Denne kopien har handlingar som prosjektet ikkje har: nokon har arbeidd vidare i han, eller han vart erstatta då ein tryggingskopi vart henta tilbake. Difor er han ikkje rørt. Opne han og fjern orda der òg, eller slett han: { $file }
backup-left-of-original = { $file } er ein tryggingskopi av { $project }, som dette prosjektet er kopiert frå, så han er ikkje rørt. Fjern orda i { $project } òg.
backup-left-other-project = Eit anna prosjekt ligg no der denne tryggingskopien låg, så det er ikkje rørt. Er kopien flytta, kan han framleis ha orda: { $file }
backup-left-unrecognised = Denne fila er skadd eller ikkje noko prosjekt lenger, så ho er ikkje rørt. Ho kan framleis ha ord som er fjerna for godt: { $file }
backup-left-failed = Denne tryggingskopien vart ikkje bytt ut, og kan framleis ha ord som er fjerna for godt: { $file } ({ $why })
backup-unclean = Denne tryggingskopien kan ha ord som er fjerna for godt: { $file } «tusj backup --to» prøver igjen å byte han ut; «tusj backup --forget» tek han ut av lista.
participants-none = Prosjektet har ingen informantar enno. Hent dei inn med «tusj import --participants».
codes-none = Prosjektet har ingen kodar enno. Lag ein med «tusj codebook» eller «tusj code».
memos-none = Prosjektet har ingen notat enno.
column-turns = Replikkar
column-words = Ord
column-number = Nummer
column-pseudonym = Pseudonym
column-name = Namn
column-word = Ord
column-here = Her
column-elsewhere = Elles
column-words-here = Ord her
column-words-elsewhere = Ord elles
column-query = Søk
column-colours = Fargar
column-closed = Lukka
column-when = Når
column-who = Kven
column-what = Kva
column-value = Verdi
matrix-empty = Det er ingenting å vise.
matrix-signs = · ingen utdrag   – ikkje spurd   * noko er skrive
matrix-no-value = utan verdi
counts-absent = seier ikkje noko: { $names }
counts-not-asked = ikkje spurde: { $names }
saturation-new = Nye
saturation-all = I alt
saturation-note-interviewed = Nye kodar i kvart intervju, i den rekkjefølgja dei står i lista over dokument. Runde { $round }. Det intervjuarar seier, blir ikkje talt.
saturation-note-coded = Nye kodar i kvart intervju, i den rekkjefølgja dei først vart koda. Runde { $round }. Det intervjuarar seier, blir ikkje talt.
co-occurrence-first = Tema
co-occurrence-second = Saman med
co-occurrence-places = Stader
co-occurrence-none = Ingen tema står saman.
co-occurrence-overlap = Par av utdrag som har felles tekst; eit utdrag med begge temaa er eitt. Runde { $round }. Eit tema blir ikkje samanlikna med det som ligg under det.
co-occurrence-turn = Replikkar som har utdrag av begge temaa. Runde { $round }. Eit tema blir ikkje samanlikna med det som ligg under det.
co-occurrence-interview = Intervju som har utdrag av begge temaa. Runde { $round }. Eit tema blir ikkje samanlikna med det som ligg under det.
forms-none = Det er ingen skjema.
forms-columns = Kolonnar
at-turn = replikk { $turn }
at-turns = replikk { $turns }
export-made = Laga { $file }: { $contents }.
export-quotes-flagged = { $n ->
    [one] Berre det eine sitatet som er merkt «til oppgåva», er med. Med --all-quotes er alle med.
   *[other] Berre dei { $n } sitata som er merkte «til oppgåva», er med. Med --all-quotes er alle med.
}
export-left-out = ikkje med, fordi dei ikkje blir talde: { $reasons }
nothing-changed = Slik var det allereie; ingenting er endra.
journey-title = Frå kodar til tema: frå { $old } til { $new }
journey-contents = reisa frå runde { $old } til runde { $new }, { $themes }
journey-levels = Kodar på kvart nivå: { $before } → { $after }
journey-kept = { $n } utdrag har ein kode i begge rundane.
journey-left-total = { $n } har det berre i { $round }.
journey-new-total = { $n } har det berre i { $round }.
journey-themes = Temaa i { $new }, og kva kodar i { $old } utdraga under dei kjem frå
journey-new = (lagt til)
journey-left = Ikkje med vidare
journey-left-of = { $left } av { $own }
journey-acts = Det som er gjort med kodane
journey-source = { $code } ({ $n })
journey-note-several = Eit utdrag med fleire kodar står ved kvar av dei.
journey-new-node = Lagt til
journey-figure-note = Tala er utdrag, og banda er breiare jo fleire utdrag dei står for.
figure-of = { $n } av { $of }
figure-not-asked = Skravert: ikkje spurd.
figure-not-asked-cell = ikkje spurd
figure-new-codes = Nye kodar i kvart intervju
figure-all-codes = Kodar i alt
compare-unchanged = { $n } utdrag er som før.
compare-recoded = { $n } har fått andre kodar.
compare-resized = { $n } har fått andre grenser.
compare-renamed = { $n } har ein kode som har fått eit anna namn eller ein annan plass.
compare-new = { $n } er nye.
compare-gone = { $n } er borte.
compare-only = Berre «{ $code }»: { $excerpts }
compare-both = Begge: { $excerpts }
undo-overtaken = Ikkje angra, fordi noko vart gjort frå eit anna vindauge i mellomtida: { $act }. Gi kommandoen ein gong til for å angre det.
backup-made = Tryggingskopien er laga og sjekka: { $file }
backup-unrecorded = Prosjektet kunne ikkje notere at kopien finst. Fjernar du seinare ord for godt, må du sjølv slette han: { $file }
backup-forgotten = Teke ut av lista; sjølve fila er ikkje rørt: { $file }
backup-holds = { $documents } dokument, { $excerpts } utdrag
backup-of-original = { $file } (av { $project })
backup-unreadable = kan ikkje lesast
restore-brings-back = Ord er fjerna for godt frå prosjektet sidan, og dei kjem tilbake.
restore-same = Tryggingskopien er lik prosjektet.
restore-newer = { $n ->
    [one] Tryggingskopien har 1 handling som prosjektet manglar, og ingenting går tapt.
   *[other] Tryggingskopien har { $n } handlingar som prosjektet manglar, og ingenting går tapt.
}
restore-older = { $n ->
    [one] Tryggingskopien er frå { $day }. 1 handling er gjord sidan, og forsvinn frå prosjektet.
   *[other] Tryggingskopien er frå { $day }. { $n } handlingar er gjorde sidan, og forsvinn frå prosjektet.
}
restore-apart = Tryggingskopien er frå { $day } og har gått sin eigen veg: { $more } handlingar i han manglar i prosjektet, og { $n } i prosjektet manglar i han. Dei siste forsvinn frå prosjektet.
restore-refused = { $text } Gi kommandoen med --replace for å gjere det likevel; det som blir erstatta, blir teke vare på i ei eiga fil.
restore-done = Tryggingskopien er henta tilbake.
restore-kept = Det som vart erstatta, er teke vare på i { $file }
backup-folder-note = Prosjektet blir kopiert hit når du opnar det og etter kvar time med arbeid. Dei ti siste kopiane blir tekne vare på. Tomt felt: ingen tryggingskopiar.
backups-title = Hent tilbake ein tryggingskopi
backups-folder-gone = Mappa for tryggingskopiar er ikkje å finne no: { $folder }
redo-overtaken = Ikkje gjort om att, fordi noko vart gjort frå eit anna vindauge i mellomtida: { $act }. Gi kommandoen ein gong til om du framleis vil.
coded-from-table = { $n ->
    [0] Ingen nye stader er koda frå tabellen.
    [one] Koda éin stad frå tabellen.
   *[other] Koda { $n } stader frå tabellen.
}{ $already ->
    [0] {""}
    [one] {" "}Éin stad hadde dette frå før.
   *[other] {" "}{ $already } stader hadde dette frå før.
}
coded-left-out = Linje { $line } er utelaten: { $why }
coded-by-order = Linje { $line }: Orda står fleire stader. Staden som ligg mellom passasjane før og etter i tabellen, vart vald.
table-plan = Passasjar i tabellen: { $rows }. Funne éin stad: { $found }. Funne fleire stader, men rekkjefølgja viser kva for ein: { $ordered }. Funne fleire stader: { $repeated }. Ikkje funne: { $missing }.{ $bare ->
    [0] {""}
   *[other] {" "}Utan kode, farge og notat: { $bare }.
}{ $already ->
    [0] {""}
   *[other] {" "}Har dette frå før: { $already }.
}
table-plan-documents = Ikkje i prosjektet: { $names }
table-plan-codes = Nye kodar: { $names }
table-plan-nothing = Ingenting er endra. «--only-found» kodar det som blir funne, og utelèt resten.
codebook-lost = { $codings } kodingar vart òg fjerna, og { $excerpts } utdrag utan andre kodar, fargar eller notat. «tusj undo» hentar alt tilbake.
excerpts-lost = Òg { $n } utdrag utan andre kodar, fargar eller notat vart fjerna. «tusj undo» hentar alt tilbake.
check-well = Alt stemmer: { $documents } dokument, { $excerpts } utdrag.
check-open-to-others = Andre som brukar denne maskina, kan lese fila. Køyr dette, så kan ingen andre lese henne: chmod 600 { $file }
licences-how = «tusj licences --texts» viser lisensane i sin heilskap.
warning-real-names = Det som ser ut som eit fullt namn, blir vist i { $documents }: knyt den som snakkar, til ein informant med pseudonym (på skjermen Informantar, eller med «tusj document») før du deler noko.
warning-real-names-of-documents = Det som ser ut som eit fullt namn, står i namnet på { $documents }: gi det eit anna namn (i lista over intervju på skjermen Les, eller med «tusj document») før du deler noko.
warning-real-names-in-memos = Eit fullt namn frå transkripsjonen står i eit notat om { $documents }: endre notatet før du deler noko.
warning-real-names-in-codes = Eit fullt namn frå transkripsjonen står i definisjonen av eller eit notat til { $documents }: endre teksten før du deler noko.
warning-real-names-on-participants = Eit fullt namn frå transkripsjonen står i eit notat om { $documents }: endre notatet før du deler noko.
warning-real-names-in-diary = Eit fullt namn frå transkripsjonen står i forskardagboka eller i eit notat til ein runde: endre teksten før du deler noko.
check-faults = { $n ->
    [one] { $n } feil. Ta ein kopi av prosjektfila før du gjer noko meir; har du ein tryggingskopi utan feil, så arbeid vidare i han.
   *[other] { $n } feil. Ta ein kopi av prosjektfila før du gjer noko meir; har du ein tryggingskopi utan feil, så arbeid vidare i han.
}
check-damaged = Delar av fila er skadde og let seg ikkje lese.
check-dangling = Ei rad i tabellen «{ $what }» viser til ei som manglar.
check-unlike = Rad { $row } i tabellen «{ $table }» stemmer ikkje med historikken.
check-text = Teksten i «{ $document }» har teikn som ikkje skal vere der.
check-turns = Replikkane i «{ $document }» passar ikkje til teksten.
check-span = Eit utdrag i «{ $document }», replikk { $turn }, ligg utanfor teksten.
check-quote = Eit utdrag i «{ $document }», replikk { $turn }, har andre ord enn teksten.
check-turn = Eit utdrag i «{ $document }» er ført på replikk { $turn }, men ligg ikkje i han.
check-bare = Eit utdrag i «{ $document }», replikk { $turn }, har verken kode, farge eller notat.
check-preparation = Det som er gjort med eit sitat i «{ $document }», replikk { $turn }, passar ikkje med sitatet.
check-circle = Koden «{ $code }» ligg under seg sjølv.
count-moments = { $n ->
    [one] { $n } tid frå opptaket
   *[other] { $n } tider frå opptaket
}
count-highlights = { $n ->
    [one] { $n } utheving
   *[other] { $n } uthevingar
}
count-comments = { $n ->
    [one] { $n } kommentar
   *[other] { $n } kommentarar
}
import-speaker = { $label } ({ $role }): { $turns }, { $percent } % av orda
doubt-interviewer-speaks-most = Tvilsamt: Den som står som intervjuar, seier meir enn alle andre til saman. Sjekk om rollene er bytte om.
doubt-nobody-asks = Tvilsamt: Ingen har rolla intervjuar.
doubt-nobody-answers = Tvilsamt: Ingen har rolla informant.
import-speaker-not-found = Inga linje i filene byrjar med «{ $label }», som du nemnde med --speaker.
import-speaker-missed = «--speaker "{ $label }"» legg til denne personen.
import-is-of = informant { $number }
import-called = kalla «{ $name }», sidan namnet var i bruk
import-becomes = blir «{ $name }»
import-table-turns = lesen som eit intervju i ein tabell, med { $n ->
    [one] éi rad
   *[other] { $n } rader
} tale.
import-table-survey = lesen som ei undersøking, med { $n ->
    [one] éin respondent, i ei rad
   *[other] { $n } respondentar, éin i kvar rad
}.
import-table-sheet = frå arket «{ $sheet }».
import-table-times = Tider: kolonne { $columns }.
import-table-speakers = Kven som snakkar: kolonne { $columns }.
import-table-speech = Det som blir sagt: kolonne { $columns }.
import-table-notes = Notat til replikkane: kolonne { $columns }.
import-table-numbers = Radnummer, utelatne: kolonne { $columns }.
import-table-respondents = Nummer på respondentane: kolonne { $columns }.
import-table-pseudonyms = Pseudonym: kolonne { $columns }.
import-table-answers = Opne svar: kolonne { $columns }.
import-table-attributes = Eigenskapar ved respondentane: kolonne { $columns }.
import-table-identifying = Utelate, sidan det kan avsløre kven dei er: kolonne { $columns }.
import-table-unnumbered = Ingen kolonne har nummer på respondentane, så dei får namnet på fila og R01, R02 og så vidare.
import-table-silent = Utelate, sidan dei ikkje har gitt noko ope svar: { $n ->
    [one] éin respondent
   *[other] { $n } respondentar
}.
import-table-choose = Andre kolonnar? Nemn kvar kolonne med opne svar med --answers, og den med nummera til respondentane med --respondent.
import-table-confirm = Ta han med med --confirm KOLONNE om han ikkje avslører nokon.
import-note = Teksten etter slutten av intervjuet er lagd i eit notat.
import-questions = Ingen er merkte med namn, men spørsmåla ser ut til å vere { $how ->
    [bold] sette i feit skrift
    [italic] sette i kursiv
   *[heading] overskrifter
}. «--questions { $how }» gir dei til intervjuaren og resten til informanten.
import-like-codes = Kommentarar på eitt eller to ord: { $n }. «--comments-as-codes» gjer slike til kodar.
import-no-participant = Ingen i informanttabellen passar til filnamnet, så intervjuet har ingen informant enno.
import-same-name = Ei anna fil har same namn. Difor står mappa i namnet på dette dokumentet.
import-same-name-person = Ei anna fil har same namn. Difor står mappa i namnet på dette dokumentet. Det får informant { $number }. Viss filene gjeld ulike personar, kan du endre det med «tusj document prosjekt.tusj participant "{ $document }" NUMMER».
import-same = { $file }: hoppa over, fordi teksten er den same som i «{ $document }».
import-same-marks = Fila har { $marks } som dokumentet manglar. «--add-marks» legg dei til.
import-same-speakers = Fila blir no lesen med andre personar ({ $labels }). Angre importen eller fjern dokumentet først om du vil hente henne inn slik.
import-marks = { $file }: teksten er den same som i «{ $document }». Lagt til der: { $marks }.
import-marks-dry = { $file }: teksten er den same som i «{ $document }». Ville blitt lagt til der: { $marks }.
import-failed = { $file }: { $why }
import-skipped = Hoppa over { $files }: { $why }
import-beside = { $file } i same mappe skildrar { $n ->
    [one] éin informant
   *[other] { $n } informantar
} og vart ikkje henta inn. Slik hentar du henne: { $command }
import-skipped-table = Tabellen inneheld ikkje noko intervju. Ein tabell over informantar blir henta inn med «tusj import prosjekt.tusj --participants tabell.csv», ei undersøking med «tusj import prosjekt.tusj tabell.csv --answers KOLONNE».
import-skipped-folder = Mappa ligg for djupt, eller kan ikkje lesast. Oppgje denne mappa i kommandoen viss ho inneheld intervju.
import-skipped-link = Lenkja fører til ei mappe som blir lesen frå før, eller til ei som denne mappa ligg i.
import-skipped-picture = Dette er eit bilete.
import-skipped-recording = Dette er eit opptak.
import-skipped-hidden = Dette er ei skjult fil, eller ei av dei som høyrer til operativsystemet.
import-and-others = { $names } og { $n } til
import-passed-over = Ikkje tekne med: { $files }.
count-pictures = { $n } bilete
count-recordings = { $n } opptak
count-own-projects = { $n } prosjekt frå tusj
count-lock-files = { $n ->
    [one] { $n } låsefil
   *[other] { $n } låsefiler
}
count-hidden = { $n ->
    [one] { $n } skjult fil
   *[other] { $n } skjulte filer
}
import-skipped-readme = Fila ser ut til å skildre dei andre filene. Oppgi ho i kommandoen om ho er eit intervju.
output-failed = Ikkje alt kunne skrivast ut. Går utskrifta til ei fil, så sjekk at det er plass til henne.
import-total = Henta inn: { $taken }. Fanst frå før: { $same }. Let seg ikkje lese: { $failed }.
import-total-dry = Ville blitt henta inn: { $taken }. Finst frå før: { $same }. Let seg ikkje lese: { $failed }. Ingenting er endra.
import-participants-only = Er tabellen ei undersøking, nemner du kvar kolonne med opne svar med --answers.
import-participants = Informantar i tabellen: { $n }.
import-column-left-out = Kolonnen «{ $column }» ser ut til å innehalde { $holds } og er utelaten. «--confirm "{ $column }"» tek han med.
import-column-kept = Kolonnen «{ $column }» ser ut til å innehalde { $holds } og er teken med, slik du bad om.
check-other-round = Koden «{ $code }» ligg under ein kode frå ein annan runde.
check-code-of-other-round = Eit utdrag i «{ $document }», replikk { $turn }, har ein kode frå ein annan runde.
check-twin = Koden «{ $code }» har same namn som ein annan ved sida av seg.
repair-nothing = Det er ingenting å reparere.
repair-from-journal = Kan reparerast: rada blir slik historikken seier.
repair-quote = Kan reparerast: utdraget får orda som står i teksten.
repair-span = Kan reparerast: utdraget blir flytta til den einaste staden i teksten der orda står.
repair-turn = Kan reparerast: utdraget blir ført på replikken det ligg i.
repair-empty = Kan reparerast: det tomme utdraget blir fjerna.
repair-name = Kan reparerast: éin av kodane får eit tal etter namnet.
repair-circle = Kan reparerast: koden blir flytta øvst.
repair-round = Kan reparerast: utdraget får koden med same namn i sin eigen runde; finst han ikkje, blir koden teken av.
repair-preparation = Kan reparerast: det som er utelate frå sitatet og sett inn i det, blir fjerna.
repair-indexes = Oppslaga kan lagast på nytt. Hjelper ikkje det, må prosjektet hentast frå ein tryggingskopi («tusj restore»).
repair-none = Kan ikkje reparerast. Hent prosjektet frå ein tryggingskopi («tusj restore»), eller be om hjelp.
repair-kept = Prosjektet slik det var, er teke vare på i { $file }
repair-done = { $of ->
    [0] Ingenting var gale.
    [one] Reparerte { $n } av 1 feil.
   *[other] Reparerte { $n } av { $of } feil.
}
repair-readable = Prosjektet kunne ikkje lesast, og er reparert.
repair-left = Står att: { $fault }

### Help of the command line

usage-heading = Bruk
usage-commands = Kommandoar
usage-arguments = Argument
usage-options = Val
usage-any-options = [VAL]
usage-more = «{ $command } --help» fortel meir.
usage-wrong = Kommandoen kan ikkje skrivast slik.
usage-only-journey = «--between» kan berre brukast med journey.
usage-each-in-folder = «--each» gjeld når kvart intervju får si eiga fil. Oppgi ei mappe med «--to», altså ein sti utan filending.
usage-only-with = «{ $option }» kan berre brukast med: { $what }.
usage-whole-round = «--query» kan ikkje brukast her, der alt er med.
usage-which-participant = Sei kva informant det gjeld, med «--participant».
usage-whole-journey = «--query» kan ikkje brukast med journey, for vegen viser alle utdraga i dei to rundane.
usage-unknown-option = Det finst ikkje noko val her som heiter «{ $name }».
usage-needless = «{ $name }» er eitt ord for mykje. Ord som høyrer saman, må stå i hermeteikn.
usage-unknown-command = Det finst ingen kommando her som heiter «{ $name }».
usage-missing-command = Sei kva som skal gjerast: { $names }.
usage-missing = Dette manglar: { $names }
usage-missing-value = «{ $name }» treng ein verdi.
usage-bad-value = «{ $value }» passar ikkje som { $name }.
usage-values = Dette passar: { $names }.
usage-conflict = «{ $name }» kan ikkje brukast saman med { $other }.
usage-twice = «{ $name }» kan berre stå éin gong.
value-names = NAMN
value-command = KOMMANDO
value-file = FIL
value-table = TABELL
value-path = STI
value-column = KOLONNE
value-rows = RADER
value-columns = KOLONNAR
value-form = SKJEMA
value-figure = FIGUR
value-comments = KOMMENTARAR
value-tradition = TRADISJON
value-heading = OVERSKRIFT
value-label = MERKELAPP
value-name = NAMN
value-text = TEKST
value-query = SØK
value-line = LINE
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
value-attribute = EIGENSKAP
value-value = VERDI
value-what = KVA
value-how = KORLEIS
value-encoding = TEIKNSETT
value-backup = TRYGGINGSKOPI
value-date = DATO
value-coder = KODAR
value-code = KODE
explain-tusj = Ein arbeidsbenk for koding av kvalitative intervju
explain-tusj-more = Utan ein kommando blir arbeidsbenken opna. Alt blir på denne maskina.
explain-tusj-file = Prosjektet som skal opnast
explain-tusj-read-only = Opne det berre for lesing
explain-any-language = Språket i meldingar, overskrifter og eksporterte tabellar: nb, nn, en
explain-any-round = Runden det gjeld: nummeret eller namnet; den gjeldande om ikkje anna er oppgitt
explain-any-help = Vis denne hjelpa
explain-any-version = Vis kva utgåve av tusj dette er
explain-any-file = Prosjektet
explain-any-json = Skriv JSON
explain-any-document = Dokumentet: namnet, eller byrjinga av det
explain-any-participant = Informanten: nummeret eller pseudonymet
explain-any-code = Stien til koden, eller berre namnet der det er eintydig
explain-any-quote = Staden, ord for ord slik det står i dokumentet
explain-any-bytes = Staden som eit område av byte i teksten; slutten er ikkje med
explain-any-excerpt = Nummeret til utdraget, som «tusj excerpts» viser
explain-any-excerpts = Nummera til utdraga, som «tusj excerpts» viser, med komma mellom
explain-any-memo = Nummeret til notatet, som «tusj memos» viser
explain-any-speaker = Personen, slik transkripsjonen kallar vedkomande
explain-any-text = Det som skal stå i notatet
explain-any-name = Det nye namnet
explain-any-unused = Alle kodar utan utdrag
explain-any-single = Alle kodar med eitt einaste utdrag
explain-any-one-informant = Alle kodar som berre er brukte om éin informant
explain-any-codes = Kodane: stiane, eller berre namna der dei er eintydige
explain-any-steps = Kor mange handlingar; 1 om ikkje anna er oppgitt
explain-any-as-written = Finn berre orda og bøyingane av dei: ikkje dialekt, ikkje den andre målforma, og ikkje utan æ, ø og å
explain-new = Lag eit nytt prosjekt
explain-new-file = Kvar det skal liggje
explain-new-coder = Namn eller initialar på den som kodar
explain-import = Hent inn transkripsjonar og prosjekt frå andre program: filer, eller mapper med dei
explain-import-paths = Transkripsjonar (.docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .tsv, .xlsx, .ods), prosjekt og kodebøker frå andre program (.qdpx, .qdc, Taguettes .sqlite3, QualCoders .qda), eller mapper med dei, òg mapper i mapper
explain-import-participants = Ein tabell over informantane: nummer, pseudonym og eigenskapar
explain-import-confirm = Ta med ein kolonne i tabellen som kan avsløre kven nokon er
explain-import-dry-run = Vis berre kva som ville blitt henta inn
explain-import-own = Hent filene inn som eigne tekstar, som aldri blir talde
explain-import-again = Hent inn ein tekst også om han finst frå før
explain-import-add-marks = Om ein tekst finst frå før: legg til uthevingar og kommentarar som han manglar
explain-import-comments-as-codes = Gjer kommentarar på eitt eller to ord til kodar
explain-import-with-comment-authors = Ta med namna på dei som skreiv kommentarar; dei kan vise kven nokon er
explain-import-without-marks = Utelat uthevingar og kommentarar
explain-import-speaker = Merkelappen til ein person som ikkje vart funnen automatisk
explain-import-not-speaker = Ein merkelapp i transkripsjonane som ikkje er ein person
explain-import-encoding = Teiknsettet tekstfilene skal lesast i, til dømes windows-1252 eller macintosh; elles blir det funne ut frå bokstavane
explain-import-questions = Om ingen er merkte med namn: Gi det som står i feit skrift (bold), i kursiv (italic) eller som overskrift (heading), til intervjuaren, og resten til informanten
explain-import-answers = Ei undersøking: ein kolonne med opne svar, nemnd ved overskrifta, ord i ho eller bokstaven; elles blir dei funne ut frå innhaldet
explain-import-respondent = Ei undersøking: kolonnen med nummer på respondentane
explain-demo = Lag dømeprosjektet, ferdig koda, og opne det
explain-demo-to = Kvar det skal liggje; tusj-demo.tusj om ikkje anna er oppgitt. Finst det frå før, blir det opna som det er
explain-demo-no-open = Ikkje opne arbeidsbenken
explain-demo-json = Skriv JSON; arbeidsbenken blir ikkje opna då
explain-documents = Vis dokumenta
explain-participants = Vis informantane og eigenskapane deira
explain-codes = Vis kodane, kvar talt for seg
explain-themes = Vis temaa: kvar kode talt med alle under han
explain-memos = Vis notata
explain-memos-query = Berre notata som seier dette; felt som tema: og intervju: gjeld det notata er om
explain-memos-about = Berre om dette: diary (forskardagboka), document, participant, excerpt, code, round
explain-memos-kind = Berre denne typen: note, summary, reflection
explain-memos-by = Berre av denne kodaren
explain-memos-order = Rekkjefølgja: date eller subject (etter kva dei er om)
explain-rounds = Vis rundane
explain-journey = Vis vegen frå kodar til tema: kva kodar i ein tidlegare runde utdraga under kvart tema kjem frå
explain-journey-between = Kva for to rundar; frå den første til den gjeldande om ikkje anna er oppgitt
explain-compare = Samanlikn to rundar, utdrag for utdrag, eller to tema
explain-compare-rounds = Kva for to rundar; saman med to tema: runden kvart av dei er frå
explain-compare-first = Det første temaet: stien, eller berre namnet der det er eintydig
explain-compare-second = Det andre temaet
explain-matrix = Vis tema, eller kolonnane i eit skjema, mot informantar, dokument eller grupper
explain-matrix-rows = Radene: themes (alle kodar), top (det øvste nivået), level:2 (det andre nivået), eller kodar; eller det som kan stå i kolonnane
explain-matrix-columns = Kolonnane: participants (informantar), documents (dokument), eller ein eigenskap med verdiar som blir gruppene; eller det som kan stå i radene
explain-matrix-form = Skjemaet: informantane i radene, og kolonnane til skjemaet i kolonnane
explain-matrix-query = Berre utdraga som passar til dette søket; informantar som søket utelukkar, er ikkje med
explain-matrix-group-by = List opp informantane under verdiane dei har av denne eigenskapen
explain-matrix-sort = Rekkjefølgja på radene: position (den dei har sjølve), name (namn), count (flest utdrag først)
explain-matrix-hide-empty = Utelat tomme rader og kolonnar
explain-matrix-show = Kva cellene viser: counts (talet på utdrag), presence (om det finst nokon), words (det som er skrive)
explain-counts = Tel utdrag og informantar for kvart tema
explain-counts-by = I grupper: etter verdiane av denne eigenskapen
explain-counts-query = Berre utdraga som passar til dette søket; informantar som søket utelukkar, er ikkje med
explain-counts-absent = List òg opp kven som ikkje seier noko om kvart tema, og kven som ikkje er spurd
explain-counts-attributes = Tel informantane etter eigenskapane deira i staden
explain-saturation = Vis kor mange nye kodar kvart intervju gir
explain-saturation-order = Rekkjefølgja på intervjua: interviewed (som i lista over dokument), coded (etter den første kodinga i kvart)
explain-saturation-theme = Berre kodane i dette temaet
explain-co-occurrence = Vis kva tema som står saman, og kor ofte
explain-co-occurrence-within = Kva som blir rekna som saman: overlap (utdrag med felles tekst), turn (same replikk), interview (same intervju)
explain-co-occurrence-themes = Berre desse temaa: stiane deira, eller berre namna der dei er eintydige
explain-co-occurrence-query = Berre utdraga som passar til dette søket
explain-frequent-words = List opp orda som kvart tema og kvar gruppe bruker meir enn resten; dette erstattar aldri lesinga
explain-frequent-words-by = Også for grupper: etter verdiane av denne eigenskapen
explain-frequent-words-themes = Berre desse temaa: stiane deira, eller berre namna der dei er eintydige
explain-frequent-words-most = Kor mange ord for kvart, høgst; 10 om ikkje anna er oppgitt
explain-history = Vis kven som gjorde kva, og når
explain-history-seq = Vis kva denne handlinga endra; numra står i lista
explain-history-code = Berre det som gjeld denne koden: stien til koden, eller berre namnet der det er eintydig
explain-history-document = Berre det som vart gjort i dette dokumentet
explain-history-day = Berre det som vart gjort denne dagen, som i 2026-11-28
explain-history-kind = Berre denne typen handling, som i code-moved
explain-history-coder = Berre det denne kodaren gjorde
explain-history-most = Berre så mange handlingar, dei siste
explain-history-facts = Vis fakta til metodekapittelet: materialet, rundar med datoar, dagar med arbeid, kodetreet, kva som er gjort med kodar og utdrag, og det COREQ spør om
explain-code = Kod ein stad i ein tekst, eller alle stadene i ein tabell
explain-code-code = Stien til koden; han blir laga om han ikkje finst. Kan utelatast saman med ein farge eller eit notat
explain-code-in-vivo = Bruk orda på staden som namn på koden
explain-code-from = Ein tabell med kolonnane dokument, sitat eller start_byte og end_byte, kode, farge og notat, eller dei koda segmenta som MAXQDA, ATLAS.ti, NVivo eller Taguette eksporterer, òg som rekneark. Alt er éi handling; er éi linje feil, blir ingenting koda
explain-code-only-found = Utelat linjene i tabellen som ikkje kan brukast, og nemn dei: dokumentet eller orda manglar, blir ikkje funne eller blir funne fleire gonger, eller linja har verken kode, farge eller notat
explain-code-dry-run = Vis berre kva i tabellen som ville blitt funne, kva dokument som manglar, og kva kodar som er nye
explain-code-colour = Ein farge å merkje staden med: namnet eller sifferet
explain-code-memo = Det som skal noterast om staden
explain-code-coder = Den som kodar; blir lagd til om namnet er nytt. Om ikkje anna er oppgitt: den første i prosjektet
explain-excerpts = Vis utdraga som passar med eit søk
explain-excerpts-query = Kva utdrag, i søkjespråket; alle i denne runden om ikkje anna er oppgitt
explain-excerpts-csv = Skriv CSV
explain-excerpts-md = Skriv Markdown
explain-excerpts-times = Ta med tidspunktet i opptaket i kvart sitat
explain-search = Søk i tekstane, og vis kvart treff med det som står rundt
explain-search-query = Kva du leitar etter, i søkjespråket
explain-search-code = Kod setninga rundt kvart treff med denne koden; han blir laga om han ikkje finst
explain-search-saved = Søk med det lagra søket som har dette namnet
explain-search-save = Lagre søket under dette namnet i staden for å søkje
explain-searches = Vis dei lagra søka
explain-searches-remove = Fjern det lagra søket med dette namnet
explain-similar = Vis dei ukoda replikkane som liknar mest på eit tema eller eit utdrag
explain-similar-excerpt = Utdraget: nummeret som «tusj excerpts» viser
explain-similar-theme = Temaet: stien til koden
explain-similar-most = Kor mange replikkar, høgst; 20 om ikkje anna er oppgitt
explain-similar-put-aside = Legg denne replikken til side for godt i staden for å vise nokon; kan gjentakast
explain-dialect = Vis ord som betyr det same, og endre dei prosjektet har sjølv
explain-dialect-add = Legg til ei linje: ordet, kolon og andre former
explain-dialect-remove = Fjern prosjektet si eiga linje som byrjar med dette ordet
explain-excerpt = Endre utdrag som finst: kodar, fargar, grenser
explain-excerpt-show = Vis utdrag
explain-excerpt-code = Legg til ein kode på utdrag
explain-excerpt-code-code = Stien til koden; han blir laga om han ikkje finst
explain-excerpt-uncode = Fjern éin kode frå utdrag; dei andre kodane blir verande
explain-excerpt-colour = Gi utdrag ein annan farge
explain-excerpt-colour-colour = Namnet eller sifferet; «0» eller «none» fjernar fargen
explain-excerpt-colour-code = Fargelegg berre kodinga med denne koden
explain-excerpt-resize = Flytt grensene for eit utdrag; alt som er på det, blir verande
explain-excerpt-remove = Fjern utdrag med alt som er på dei
quote-as-spoken = {"    "}I teksten: { $text }
quote-stale = {"    "}Orda er endra etter at sitatet vart gjort klart, så det blir skrive ut slik det står i teksten.
quote-left-out = {"    "}{ $n }. utelate: «{ $old }»
quote-replaced = {"    "}{ $n }. «{ $old }» er erstatta med «{ $new }»
quote-put-in = {"    "}{ $n }. sett inn: «{ $new }»
quote-rendering = {"    "}Redigert for hand: { $text }
quote-translation = {"    "}Omsetjing: { $text }
quote-condensation = {"    "}Fortetting: { $text }
quote-flagged = {"    "}Til oppgåva
explain-quote = Vis eit utdrag slik det skal stå i oppgåva, eller gjer det klart for trykk; utdraget sjølv blir ikkje endra
explain-quote-leave-out = Ord i sitatet som blir utelatne: […]
explain-quote-replace = Ord i sitatet, og det som skal stå i staden i klammer
explain-quote-insert-after = Ord i sitatet, og det som skal stå i klammer etter dei
explain-quote-take-back = Ta tilbake éi utelating eller eitt innskot; nummeret blir vist utan val
explain-quote-rendering = Sitatet redigert for hand; ein tom tekst fjernar det
explain-quote-translation = Sitatet på eit anna språk; ein tom tekst fjernar det
explain-quote-condense = Meininga i eigne, korte ord; ein tom tekst fjernar fortettinga
explain-quote-flag = Merk utdraga til oppgåva
explain-quote-unflag = Ta utdraga ut av oppgåva
explain-quote-restore = Ta tilbake alt som er gjort med orda i sitatet
explain-quote-approve = Godkjenn attgjevinga og omsetjinga som dei er, etter at orda er endra
explain-quote-style = Vis eller vel korleis sitat blir skrivne ut
explain-quote-style-brackets = Klammer: square […] eller round (…)
explain-quote-style-hesitations = Nølelydar som eh og mm: kept (blir med) eller dropped (blir utelatne)
explain-quote-style-attribution = Korleis folk blir namngjevne: pseudonym, role (det dei er), attributes (pseudonym og eigenskapar), number eller none
explain-quote-style-role-attribute = Eigenskapen som seier kva folk er; den første om ikkje anna er oppgjeve
explain-quote-style-marks = Hermeteikn: language (dei som høyrer til språket) eller straight ("")
explain-quote-style-block = Frå kor mange ord eit sitat står i ei eiga blokk
explain-quote-style-italic = Kursiv: yes eller no
value-old = GAMALT
value-new = NYTT
explain-document = Vis eit dokument, og endre opplysningane om det
explain-document-show = Vis teksten, replikk for replikk
explain-document-write = Skriv ein eigen tekst frå ei fil, eller endre ein
explain-document-write-path = Ei tekstfil; - les teksten frå standard inn
explain-document-write-name = Namnet på den nye teksten; den første linja viss ikkje anna er oppgitt
explain-document-write-document = Ein eigen tekst som finst frå før, og som skal få desse orda; det som er koda, følgjer med
explain-document-speakers = Vis kven som snakkar, med merkelappane i transkripsjonen: den einaste staden der dei blir viste
explain-document-rename = Gi eit dokument eit anna namn
explain-document-participant = Sei kven som er intervjua, eller kven ein av dei som snakkar, er
explain-document-participant-participant = Informanten: nummeret eller pseudonymet; «none» for ingen
explain-document-participant-speaker = Berre for denne personen
explain-document-role = Sei kva rolle ein person har i samtalen
explain-document-role-role = Rolla: intervjuar, informant, annan
explain-document-kind = Sei om det er eit intervju eller ein eigen tekst, som aldri blir talt
explain-document-kind-kind = interview for eit intervju, own for ein eigen tekst
explain-document-language = Sei kva språk som blir snakka, så søk finn dei rette formene av orda
explain-document-language-spoken = nb, nn, en eller other
explain-document-remove = Fjern eit dokument med alt som er på det
explain-participant = Legg til, skildre og fjern informantar
explain-participant-add = Legg til ein informant
explain-participant-add-number = Nummeret, til dømes I03
explain-participant-add-pseudonym = Namnet i oppgåva
explain-participant-add-set = Ein eigenskap, til dømes gruppe=leiar
explain-participant-rename = Gi ein informant eit anna nummer
explain-participant-rename-number = Det nye nummeret
explain-participant-pseudonym = Gi ein informant eit pseudonym
explain-participant-pseudonym-name = Namnet i oppgåva; «none» fjernar det
explain-participant-set = Gi ein informant ein eigenskap
explain-participant-set-attribute = Eigenskapen; blir laga om han er ny
explain-participant-set-value = Verdien; ein tom verdi fjernar eigenskapen
explain-participant-remove = Fjern ein informant; intervjua blir verande, utan informant
explain-memo = Skriv, endre og fjern notat
explain-memo-add = Skriv eit notat; utan emne hamnar det i forskardagboka. [[Oppstart]] i teksten er ei lenkje til ein kode, [[I03 41]] til eit utdrag i replikk 41
explain-memo-add-document = Om dette dokumentet
explain-memo-add-participant = Om denne informanten
explain-memo-add-excerpt = Om dette utdraget, med nummeret som «tusj excerpts» viser
explain-memo-add-code = Om denne koden; saman med --excerpt: om den kodinga
explain-memo-add-on-round = Om denne runden
explain-memo-add-summary = Skriv samandraget av intervjuet; finst det frå før, blir det endra
explain-memo-add-reflection = Skriv refleksjonen over intervjuet; finst han frå før, blir han endra
explain-memo-change = Endre det som står i eit notat
explain-memo-remove = Fjern eit notat
explain-round = Byrj på, vel, lukk og gi namn til rundar
explain-round-start = Byrj på ein ny runde, som blir den gjeldande
explain-round-start-copy = Med alt som det er: kodar, utdrag og kodingar
explain-round-start-codes = Med kodane, men utan utdrag
explain-round-start-empty = Utan noko
explain-round-start-from = Runden han byrjar frå; den gjeldande om ikkje anna er oppgitt
explain-round-start-name = Namnet på den nye runden
explain-round-start-colours = Fargesettet; det same som før om ikkje anna er oppgitt
explain-round-use = Gjer ein runde til den gjeldande
explain-round-close = Lukk ein runde, så ingenting i han kan endrast
explain-round-reopen = Opne ein lukka runde igjen
explain-round-rename = Gi ein runde eit namn
explain-round-colours = Gi ein runde eit anna fargesett
explain-round-colours-set = Fargesettet
explain-form = List opp, lag, endre og fjern skjema
explain-form-list = List opp skjemaa og kolonnane deira
explain-form-new = Lag eit skjema
explain-form-new-name = Kva det heiter
explain-form-new-query = Informantane det gjeld, i søkjespråket, som gruppe=leiar; alle om det ikkje er gitt opp
explain-form-rename = Gi eit skjema eit anna namn
explain-form-query = Endre kva informantar eit skjema gjeld
explain-form-query-query = Informantane, i søkjespråket; ein tom tekst tyder alle
explain-form-move = Flytt eit skjema i lista
explain-form-move-at = Plassen mellom skjemaa, talt frå 1
explain-form-remove = Fjern eit skjema med eigne kolonnar; det som er skrive om tema, blir att
explain-form-column-add = Legg til ei kolonne i eit skjema: eit tema, ein eigenskap, eller ei overskrift å skrive under
explain-form-column-add-theme = Temaet ho viser: stien, eller berre namnet der berre éin kode har det
explain-form-column-add-attribute = Eigenskapen ho viser
explain-form-column-add-heading = Overskrifta; namnet på temaet eller eigenskapen om ho ikkje er gitt opp
explain-form-column-rename = Endre overskrifta på ei kolonne
explain-form-column-rename-heading = Den nye overskrifta; ein tom tekst gir namnet på temaet eller eigenskapen
explain-form-column-move = Flytt ei kolonne
explain-form-column-move-at = Plassen mellom kolonnane, talt frå 1
explain-form-column-remove = Fjern ei kolonne; det som er skrive om eit tema, blir att
explain-cell = Skriv i matrisa og i skjema, og sei kven som ikkje er spurd
explain-cell-participant = Informantane: nummera eller pseudonyma
explain-cell-theme = Om dette temaet: stien, eller berre namnet der berre éin kode har det
explain-cell-write = Det som skal stå i cella. [[I03 41]] i teksten er ei lenkje til eit utdrag i replikk 41; ein tom tekst tek orda bort
explain-cell-not-asked = Sei at informantane ikkje er spurde om det; om eit tema gjeld det undertemaa òg
explain-cell-asked = Ta det tilbake
explain-cell-empty = Tøm cella
explain-any-form = Skjemaet: namnet
explain-any-column = Kolonnen: overskrifta
explain-any-which = Runden: nummeret eller namnet
explain-colours = Endre fargesett og fargar
explain-colours-add-set = Lag eit nytt fargesett
explain-colours-add-set-like = Settet det skal likne; settet til den gjeldande runden om ikkje anna er oppgitt
explain-colours-rename-set = Gi eit fargesett eit anna namn
explain-colours-rename-set-set = Fargesettet
explain-colours-add = Legg til ein farge i settet til den gjeldande runden
explain-colours-change = Endre ein farge
explain-colours-change-digit = Sifferet som vel han
explain-colours-remove = Fjern ein farge som ikkje er i bruk
explain-any-colour = Fargen: namnet eller sifferet
explain-any-shade = Fargetonen: seks heksadesimale siffer, til dømes f0e442
value-rrggbb = RRGGBB
value-round = RUNDE
round-chosen = Runde { $number } er no den gjeldande.
explain-codebook = Endre kodeboka
explain-codebook-add = Legg til ein kode, og kodane over han om dei manglar
explain-codebook-add-path = Stien til koden
explain-codebook-add-definition = Kva som høyrer under han
explain-codebook-add-colour = Fargen: eit namn eller eit siffer
explain-codebook-rename = Gi ein kode eit anna namn
explain-codebook-move = Flytt kodar med alle under dei: under ein annan, eller øvst
explain-codebook-move-under = Koden dei skal under
explain-codebook-move-at = Plassen blant kodane der, talt frå 1; sist om ikkje anna er oppgitt
explain-codebook-define = Sei kva som høyrer under ein kode
explain-codebook-define-definition = Definisjonen
explain-codebook-define-condensate = Kondensatet: teksten som oppsummerer koden; ein tom tekst fjernar det
explain-codebook-define-golden = Gullsitatet: nummeret til utdraget; «none» for ingen
explain-codebook-colour = Gi kodar ein farge
explain-codebook-colour-colour = Eit namn eller eit siffer; «0» eller «none» fjernar den eigne fargen til kodane
explain-codebook-retire = Ta kodar ut av bruk; dei blir verande på det som er koda med dei
explain-codebook-retire-restore = Ta dei i bruk att i staden
explain-codebook-remove = Fjern kodar med alle under dei, og kodingane
explain-codebook-add-include = Når han skal brukast
explain-codebook-add-exclude = Når han ikkje skal brukast
explain-codebook-move-top = Øvst; det skjer òg om ikkje anna er oppgitt
explain-codebook-group = Samle kodar under ein annan, som blir laga om han ikkje finst
explain-codebook-group-under = Stien til den dei blir samla under
explain-codebook-merge = Slå kodar saman til éin: utdrag, notat og definisjonar blir med
explain-codebook-merge-codes = Kodane som går inn i den andre
explain-codebook-merge-into = Koden som blir att
explain-codebook-merge-name = Eit anna namn på han
explain-codebook-split = Flytt utdrag frå ein kode til ein annan; resten blir liggjande, så dette kan gjerast litt om gongen
explain-codebook-split-query = Utdraga som passar med dette søket, i staden for nummer
explain-codebook-split-into = Koden dei skal til; eit nytt namn blir ein kode under den som blir delt
explain-codebook-break-up = Gjer kvart utdrag under ein kode til ein kode med orda i utdraget
explain-codebook-include = Sei når ein kode skal brukast
explain-codebook-include-inclusion = Når han skal brukast
explain-codebook-exclude = Sei når ein kode ikkje skal brukast
explain-codebook-exclude-exclusion = Når han ikkje skal brukast
explain-codebook-example = Vel utdraget som viser kva ein kode tyder
explain-codebook-example-excerpt = Nummeret på utdraget, som «tusj excerpts» viser; «none» for ingen
explain-codebook-levels = Vel kva nivåa i kodeboka heiter i tabellar og på skjermen
explain-codebook-levels-names = theme (tema, undertema), category (kategori, underkategori), group (kodegruppe, kode), own (dei to namna som følgjer)
explain-codebook-levels-own = Namnet på det øvste nivået, og på dei under
explain-codebook-import = Hent inn ei kodebok: ein tabell (.csv, .docx) eller ei liste med innrykk (.txt, .md). Alt er éi handling; er éi linje feil, blir ingenting henta inn
explain-codebook-import-table = Fila
explain-codebook-pen = Sei kva ein farge betyr
explain-codebook-pen-colour = Fargen: namnet eller sifferet
explain-codebook-pen-meaning = Kva han betyr, til dømes «kjem att»; ein tom tekst fjernar det
explain-export = Lag ein tabell til oppgåva, eller skriv ut notata
explain-export-what = Kva som skal eksporterast. Tabellar (.docx, .xlsx, .csv, .md, .html, .json): themes (tema med sitat), excerpts, codebook, matrix, counts (antal per tema og gruppe), participants (tabellen over informantane), words (typiske ord for kvart tema), interviews (kor langt kvart er koda), colours (fargar per tema), saturation (nye kodar per intervju), co-occurrence (tema som står saman), journey (også .svg, .png, .pdf), method, diary og memos. transcript: intervjua med kodar i margen (.docx, .html, .md, eller ei mappe med ei fil for kvart, òg som rein tekst); figure: ein figur (.svg, .png, .pdf); results: utkast til resultatkapittel (.docx, .html, .md); analysis: tabellen frå tekst til tema; participant: alt om éin informant (.docx, .html, .md); all: alt i ei mappe; report: ein rapport til rettleiaren (.html). Filer til andre program: qdpx (heile prosjektet, som REFI-QDA; med --round berre den runden), qdc (kodane), codings (éi rad for kvar koding, slik R vil ha det: .csv, .xlsx, .json), taguette (tabellen over markeringar som Taguette eksporterer: .csv, .xlsx), iramuteq (det informantane seier, som korpus: .txt) og ndjson (kvar replikk og kvart utdrag på ei linje, med eit oppsett for Quickwit ved sida av: .ndjson).
explain-export-to = Fila som skal lagast; endinga avgjer filtypen
explain-export-query = Berre utdraga, eller notata, som passar med dette søket
explain-export-order = Rekkjefølgja på notata: date (etter dato), eller subject (etter det dei handlar om). For saturation, også som figur, rekkjefølgja på intervjua: interviewed (som i lista over dokument), eller coded (etter den første kodinga i kvart)
explain-export-document = For transcript: berre dette intervjuet; kan gjentakast
explain-export-participant = For participant: kva informant
explain-export-rows = For matrix: radene: themes (alle kodar), top (det øvste nivået), level:2, eller kodar; eller det som kan stå i kolonnane
explain-export-columns = For matrix: kolonnane: participants, documents, eller ein eigenskap; eller det som kan stå i radene
explain-export-form = For matrix: dette skjemaet
explain-export-group-by = For matrix: list opp informantane under verdiane dei har av denne eigenskapen
explain-export-sort = For matrix: rekkjefølgja på radene: position (deira eiga), name, count (flest utdrag først)
explain-export-hide-empty = For matrix: utelat tomme rader og kolonnar
explain-export-show = For matrix: kva cellene viser: counts (antal utdrag), presence (om det finst nokon), words (det som er skrive), quotes (sitata)
explain-export-figure = For figure: kva figur: tree (kodeboka som tre), map (tematisk kart), heat-map (matrisa), saturation (nye kodar per intervju), frequencies (utdrag og informantar per tema) eller co-occurrence (tema som står saman)
explain-export-tradition = For analysis: kva ord overskriftene er i: own (dei eigne nivånamna i prosjektet), content (kvalitativ innhaldsanalyse), stc (systematisk tekstkondensering), sdi (stegvis-deduktiv induksjon) eller thematic (tematisk analyse)
explain-export-without = For analysis: utelat desse kolonnane, med komma mellom: passage (utdraget), condensation (fortettinga), level_1 (det øvste nivået), level_2 …, eller overskriftene deira
explain-export-all-quotes = For themes, results, analysis og matrise med sitat: vis alle sitata, også når nokre er merkte «til oppgåva»
explain-export-centre = For figure --figure map: kva som skal stå i midten
explain-export-theme = For saturation, også som figur: berre kodane under dette temaet
explain-export-themes = For words, colours og co-occurrence, også som figur: berre desse temaa; alle kodar om ikkje anna er oppgitt
explain-export-within = For co-occurrence, også som figur: kva som blir rekna som saman: overlap (utdrag med felles tekst), turn (same replikk), interview (same intervju)
explain-export-by = For counts og words: i grupper etter verdiane av denne eigenskapen
explain-export-each = For transcript i ei mappe: kva kvart intervju blir: docx (Word, med kodane som kommentarar), md (Markdown, med kodane i teksten) eller txt (rein tekst utan kodar, som kan importerast igjen); docx om ikkje anna er oppgitt
explain-export-everyone = For iramuteq: ta med det alle seier, og eigne tekstar
explain-export-long = For counts i rekneark: éi rad for kvart tema og kvar gruppe, slik R og SPSS vil ha det
explain-export-with-context = For report: la kvart sitat kunne vise noko av teksten rundt; utan dette er berre utdraga med
explain-import-comments = Hent inn kommentarar som nokon har skrive i ein rapport, som notat av den personen
explain-import-comments-comments = Fila med kommentarar
explain-export-between = For vegen frå kodar til tema: kva for to rundar; frå den første til den gjeldande om ikkje anna er oppgitt
explain-export-replace = Byt ut fila om ho finst frå før
explain-export-times = Ta med tidspunktet i opptaket i kvart sitat; tabellar for rekneark har alltid ein kolonne for det
explain-export-utf16 = For qdpx: tel plassar i einingar av UTF-16, slik NVivo gjer; har berre noko å seie om tekstane har emojiar eller andre sjeldne teikn
explain-backup = Lag ein tryggingskopi av prosjektet, og sjekk han; utan --to blir kopiane som er laga, viste
explain-backup-to = Fila som skal lagast
explain-backup-forget = Ta denne tryggingskopien ut av lista; fila blir ikkje rørt
explain-restore = Hent tilbake ein tryggingskopi; prosjektet som han erstattar, blir teke vare på i ei eiga fil
explain-restore-backup = Tryggingskopien
explain-restore-replace = Erstatt prosjektet sjølv om noko er gjort i det sidan
explain-undo = Angre den siste handlinga
explain-undo-to = Angre alt som er gjort etter denne handlinga; «tusj history» viser nummera
explain-undo-dry-run = Sei berre kva som blir angra
explain-redo = Gjer den siste angra handlinga om igjen
explain-forget = Slett fjerna dokument og informantar frå fila for godt; utan eit namn blir dei viste
explain-forget-document = Det fjerna dokumentet som skal slettast, med alt som er gjort der; kan stå fleire gonger
explain-forget-participant = Den fjerna informanten som skal slettast, ved nummer eller pseudonym, med alt som er gjort med informanten og intervjua; kan stå fleire gonger
explain-forget-rewrite = Berre skriv fila på nytt, om det ikkje let seg gjere etter ei tidlegare sletting
explain-correct = Rett ein tekst, slik at alt som er koda, følgjer med: ein stad, eit namn overalt, eit heilt intervju frå ei fil, eller kven som seier kva; kan angrast
explain-correct-with = Orda som skal stå der
explain-correct-replace = Eit namn, og det som skal stå i staden i alle dokument
explain-correct-whole-words = Berre der namnet står åleine
explain-correct-inside-words = Også inne i lengre ord
explain-correct-from = Ei retta utgåve av eit intervju, frå ei fil; utan --document rettar ho det dokumentet som liknar mest
explain-correct-another = Ta henne inn sjølv om ho ser ut til å vere eit anna intervju
explain-correct-turn = Replikken som skal få ein annan talar; kan stå fleire gonger
explain-correct-speaker = Den som seier replikken, slik transkripsjonen kallar vedkomande; «tusj document FIL speakers INTERVJU» viser dei
explain-correct-new-speaker = Ein ny talar, som ikkje finst i intervjuet frå før
explain-correct-join = Slå replikken saman med den før
explain-correct-split = Del replikken i to
explain-correct-at = Orda som den andre delen byrjar med
explain-correct-dry-run = Vis kvar stad, og endre ingenting
explain-redact = Fjern eit namn eller ein stad for godt, også frå notat, utkast, historikken og tryggingskopiane; kan ikkje angrast
explain-redact-quote = Staden som skal strykast, ord for ord; […] blir sett inn i staden
explain-redact-replace = Eit namn, og det som skal stå i staden overalt
explain-redact-whole-words = Berre der namnet står åleine
explain-redact-inside-words = Også inne i lengre ord
explain-redact-dry-run = Vis kvar stad, og endre ingenting
explain-redact-yes = Gjer det, utan å spørje
explain-check = Sjekk om prosjektfila er skadd
explain-check-repair = Reparer det som kan reparerast; prosjektet slik det var, blir teke vare på i ei eiga fil
explain-check-dry-run = Sei berre kva som ville bli gjort
explain-licences = Vis kva tusj er laga av, kven som eig det, og under kva lisensar
explain-licences-texts = Vis lisensane i sin heilskap
explain-help = Vis hjelpa til ein kommando
explain-help-command = Kommandoen

### Screens

screen-read = Les
screen-themes = Tema
screen-search = Søk
screen-people = Informantar
screen-codebook = Kodebok
screen-memos = Notat
screen-history = Historikk
status-saved = ● lagra
status-read-only = ○ berre lesing
status-round = Runde { $number }
status-round-closed = Runde { $number } lukka
window-too-small = Vindauget er for lite. Gjer det større.
read-documents = Intervjua
read-coded-here = Koda her
read-memos = Notat
read-interview-memos = Om intervjuet
read-interview-missing = Ikkje skrive enno (Enter)
read-turn-of = replikk { $number } av { $of }
read-nothing-here = Ingen intervju enno. Trykk h for å hente intervjua dine.
read-nothing-coded = Ingenting er koda der markøren står.
picker-title = Kva kode?
picker-new = Ny kode «{ $name }»
picker-type-a-name = Skriv eit namn, til dømes Oppstart/Opplæring
picker-name-below = Skriv namnet på underkoden, eller vel ein av dei under
picker-unfinished = Det manglar eit namn framfor eller bak ein skråstrek. Skriv det, eller ta han bort.
picker-move-title = Kvar skal «{ $path }» liggje?
picker-top = øvst i kodeboka
picker-retired = ute av bruk
picker-nothing-found = Ingen kode passar med det du har skrive.
picker-merge-title = Kva kode skal { $codes } slåast saman med?
picker-deal-title = Kva kode skal utdraget til?
palette-title = Kva vil du gjere?
palette-none = Ingen kommando heiter «{ $typed }». Prøv eit anna ord, til dømes «kode», «tabell» eller «søk».
palette-everyday-words =
    key-code: set kode tema kategori merke tagg
    key-repeat-code: gjenta kode att siste kode
    key-code-from-words: in vivo eigne ord
    key-mark: vel marker utheve setning markere merkje
    key-pen: penn
    key-no-pen: fjern slett farge viske
    key-remove: slett fjern ta bort
    key-remove-document: slett intervju ta ut
    key-remove-code: slett kode
    key-remove-excerpts: slett utdrag
    key-memo: kommentar notat skriv merknad
    key-document-memo: kommentar samandrag dagbok
    key-borders: endre lengd utvid krymp utdrag
    key-copy: kopier sitat lim
    key-copy-to-file: kopier lagre sitat fil
    key-flag: flagg sitat oppgåve
    key-show-flagged: flagga filter sitat
    key-show-uncondensed: manglar fortetting meiningseining
    key-condense: fortetting meiningseining samandrag
    key-condensate: samandrag kunstig sitat
    key-golden: gull beste sitat
    key-prepare-quote: rediger sitat klammer utelat omset trykk
    key-quote-style: hermeteikn klammer kursiv blokk innstilling sitat
    key-who-is-quoted: flagga tal sitert balanse fordeling
    key-filter: finn leit filtrer avgrens søk leite søkje
    key-export: eksporter lagre tabell word docx excel csv skriv ut
    key-exports: eksport eksportere lagre fil mappe rapport resultat figur bilete diagram rettleiar vedlegg metode word docx excel csv html pdf skriv ut
    key-export-themes: eksporter lagre tabell word docx excel csv skriv ut sitat
    key-export-codebook: eksporter lagre kodebok word docx
    key-import: importer import opne last inn legg til transkripsjon fil intervju
    key-undo: angre tilbake
    key-redo: gjenopprett
    key-quit: avslutt lukk lagre ut
    key-projects: opne anna prosjekt nytt prosjekt byt
    key-help: hjelp tastar snarveg
    key-palette: kommandoar meny
    key-add: ny kode legg til opprett
    key-add-to-person: ny informant eigenskap legg til
    key-rename: gje nytt namn endre namn pseudonym anonymisere
    key-define: definisjon skildre
    key-pick-up: flytt dra plasser
    key-merge: slå saman slett duplikat sameine
    key-split: del opp fordel sorter
    key-group-codes: grupper samle kategoriar tema
    key-include: inklusjon kriterium når
    key-exclude: eksklusjon kriterium når ikkje
    key-choose-seldom: ubrukt eitt utdrag
    key-break-up: in vivo eigne ord
    key-import-codebook: importer csv docx
    key-level-names: kategori underkategori tema undertema kodegruppe nivå
    key-move-to: flytt under slå saman sorter
    key-retire: gøym arkiver
    key-journey: reise figur flyt samanlikn rundar utvikling kodar vart tema
    key-round-changes: samanlikn rundar skilnad endringar
    key-export-journey: reise figur svg bilete diagram word docx csv rundar
    key-close-round: lukk runde opne igjen lås frys ferdig
    key-next-round: byt runde skift gjeldande
    key-compare-with: samanlikn rundar
    key-round-beside: samanlikn rundar merke margen
    key-sort: sorter rekkjefølgje
    key-group: grupper sorter etter
    key-searches: lagra søk filter
    key-save-search: lagre søk filter
    key-absent: kven manglar ikkje sagt metting
    key-absent-hits: kven manglar ikkje sagt
    key-link: knyt kople informant intervju
    key-role: intervjuar informant rolle
    key-spoken: bokmål nynorsk engelsk språk
    key-language: bokmål nynorsk engelsk språk
    key-dialect: synonym dialekt ord
    key-times: tid klokkeslett tidskode opptak minutt gøym vis
    key-times-in-quotations: tid tidskode opptak sitat tabell minutt
    key-remember: personvern gløym historikk nylege
    key-pen-meaning: forklaring teiknforklaring farge namn på farge penn
    key-alone: fullskjerm zoom gøym ruter
    key-wider: breidd større kolonne
    key-narrower: breidd mindre kolonne
    key-topics: skjema tema nivå rader
    key-new-form: lag skjema opprett
    key-add-column: kolonne skjema legg til
    key-units: informantar intervju grupper kolonnar
    screen-overview: oversikt framdrift statistikk antal metting
    key-counts-by: grupper antal telje
    key-words-by: ord vanlegaste hyppige
    key-within: samtidig overlapp saman
    key-saturation-of: metting runde
    key-copy-table: kopier tabell rekneark
    key-next-part: oversikt neste
    key-columns-right: kolonnar bla
    key-not-asked: ikkje spurd manglar
    key-turn-matrix: transponer byt rader kolonnar
    key-export-matrix: eksporter lagre matrise excel word
group-mark = merkje og kode
group-memos = notat
group-codebook = kodar, namn
group-rounds = rundar
group-search = søk, lister
group-tables = tabell, sitat
group-interviews = intervju
group-window = skjermar
group-program = programmet
pane-anywhere = overalt
pane-start = på startskjermen
pane-documents = i lista over intervju (F1, Esc)
pane-text = i teksten (F1)
pane-borders = medan grensene for eit utdrag blir flytta (b)
pane-at-cursor = i «Koda her» (Enter i teksten)
pane-tree = i treet med tema (F2)
pane-excerpts = i utdraga under eit tema (F2, Enter)
pane-hits = på treffa i eit søk (F3)
pane-people = i tabellen over informantar (F4)
pane-person = i opplysningane om éin informant (F4, d)
pane-links = i lista over intervju å knyte til (F4, l)
pane-interview = i samandrag og refleksjon (F1, o)
pane-memos = i lista over notat (F6)
pane-memo-text = i teksten til eit notat (F6, →)
pane-acts = i historikken (F8)
pane-act-detail = i det ei handling endra (F8, Enter)
pane-book = i kodeboka (F5)
pane-book-excerpts = i utdraga ved sida av kodeboka (F5, →)
pane-moving = når du flyttar kodar (F5, f)
pane-splitting = når du deler ein kode (F5, p)
pane-grouping = når du samlar kodar (F5, g)
help-title = Tastar som verkar her
help-own = På denne skjermen
help-everywhere = Overalt
help-moving = Gå omkring
help-screens = Skjermar
help-colours = Fargar
confirm-title = Sikker?
confirm-join-turn = Replikken til { $second } høyrer då til { $first }{ $n ->
    [0] {""}
    [one] , også eitt utdrag som er koda i han
   *[other] , også { $n } utdrag som er koda i han
}. Slå dei saman?
confirm-break-up = Dele opp «{ $path }»? { $n ->
    [one] Eitt utdrag blir ein kode
   *[other] { $n } utdrag blir kvar sin kode
} under han, med orda i utdraget som namn.
confirm-remove-codes = Fjerne { $codes } kodar, medrekna underkodane? { $codings ->
    [0] Ingen utdrag er koda med dei.
    [one] Éi koding blir fjerna.
   *[other] { $codings } kodingar blir fjerna.
} { $excerpts ->
    [0] { "" }
    [one] Eitt utdrag mistar alt og blir borte.
   *[other] { $excerpts } utdrag mistar alt og blir borte.
} Det kan angrast.
confirm-remove-code = Fjerne «{ $path }»? { $codes ->
    [0] { "" }
    [one] Éin underkode følgjer med.
   *[other] { $codes } underkodar følgjer med.
} { $codings ->
    [0] Ingen utdrag er koda med han.
    [one] Éi koding blir fjerna.
   *[other] { $codings } kodingar blir fjerna.
} { $excerpts ->
    [0] { "" }
    [one] Eitt utdrag utan andre kodar, fargar eller notat blir fjerna.
   *[other] { $excerpts } utdrag utan andre kodar, fargar eller notat blir fjerna.
} Det kan angrast med u.
confirm-remove-excerpts = Fjerne { $count ->
    [one] eitt utdrag
   *[other] { $count } utdrag
} med kodar, fargar og notat? Det kan angrast med u.
confirm-remove-memo = Fjerne notatet «{ $title }»? Det kan angrast med u.
confirm-remove-document = Ta «{ $name }» ut av prosjektet? { $count ->
    [0] Ingenting er merkt i det.
    [one] Eitt utdrag følgjer med.
   *[other] { $count } utdrag følgjer med.
} { $closed ->
    [0] {""}
    [one] Eitt av dei er i ein lukka runde.
   *[other] { $closed } av dei er i lukka rundar.
} Det kan angrast med u.
confirm-replace = «{ $file }» finst frå før. Byte henne ut? Det som står i henne no, blir borte.
confirm-replace-search = Det finst eit lagra søk som heiter «{ $name }». Erstatte det? Det kan angrast med u. Det leitar no etter: { $query }
confirm-undo-other = Det siste vart gjort frå eit anna vindauge: { $act }. Angre det?
confirm-restore = { $text } Det som blir erstatta, blir teke vare på i ei eiga fil. Hente han tilbake?
confirm-redo-other = Det siste som vart angra, vart angra frå eit anna vindauge: { $act }. Gjere det om att?
line-add-code = Ny kode (Oppstart/Opplæring legg éin under ein annan)
line-add-code-under = Ny kode under «{ $path }»
line-rename = Nytt namn på «{ $name }»
line-define = Kva høyrer til under «{ $path }»?
line-pseudonym = Pseudonym for { $number }
line-attribute = Eigenskap og verdi, slik: gruppe=rettleiar
line-add-participant = Nummer på ny informant, slik: I09
line-export-themes = Alle tema: kvar skal tabellen liggje?
line-export-shown = { $query }: kvar skal tabellen liggje?
line-export-codebook = Kodeboka: kvar skal tabellen liggje?
line-export-memos = Notata: kvar skal fila liggje?
line-export-journey = Reisa frå runde { $old } til runde { $new }: kvar skal fila liggje?
line-copy-to = Kva fil skal det kopierast til?
line-backup-folder = Mappe for tryggingskopiar
line-pen-meaning = Kva betyr { $pen }?
line-replace-name = Kva for eit namn skal bytast ut i alle dokument?
line-redact-name = Kva for eit namn skal fjernast for godt?
line-new-name = Kva skal stå i staden for «{ $name }»?
line-turn-speaker = Kven seier { $n ->
    [one] denne replikken
   *[other] desse { $n } replikkane
}?
line-new-speaker = Kva heiter den som snakkar?
speaker-new = ein som ikkje står her
pens-title = Kva for ein farge?
line-group-codes = Ny kode for { $n ->
    [one] éin kode
   *[other] { $n } kodar
}
line-group-codes-under = Ny kode under «{ $path }» for { $n ->
    [one] éin kode
   *[other] { $n } kodar
}
line-merge-codes = { $n } kodar blir til éin. Kva skal han heite?
line-merge-note = { $n ->
    [one] Éin underkode følgjer med.
   *[other] { $n } underkodar følgjer med.
}
line-level-names = Kva heiter nivåa? (øvste/dei under)
line-level-names-note = Vanlege namn: { $usual }
line-import-codebook = Kva fil er kodeboka i? (.csv, .docx, .txt)
line-include = Når blir «{ $path }» brukt?
line-exclude = Når blir «{ $path }» ikkje brukt?
empty-levels = Skriv to namn med skråstrek mellom, til dømes Kategori/Underkategori.
empty-code = Skriv eit namn på koden, til dømes Oppstart/Opplæring.
empty-document = Skriv eit namn på intervjuet.
empty-participant = Skriv eit nummer eller eit pseudonym, til dømes I09.
empty-search = Skriv eit namn som søket kan finnast att under.
empty-pen = Skriv kva fargen betyr, til dømes «kjem att».
empty-name-to-replace = Skriv eit namn
empty-speaker = Skriv kven som snakkar
empty-file = Skriv kva fila skal heite, til dømes tema.docx.
file-themes = tema
file-codebook = kodebok
file-journey = reisa
file-diary = forskardagbok
file-memos = notat
file-quotes = sitat
file-backups = tusj-tryggingskopiar
file-replaced = erstatta
file-unrepaired = før reparasjon
memo-on-passage = Notat til utdraget
memo-on-document = Notat til intervjuet
memo-on-code = Notat til koden
memo-on-participant = Notat til informanten
memo-on-coding = Notat til kodinga
memo-on-round = Notat til runden
memo-in-diary = Forskardagbok
memo-summary = Samandrag av
memo-reflection = Refleksjon over
memo-draft = utkast
memos-new = nytt notat
memos-empty = Ingen notat enno. n byrjar på forskardagboka, og m skriv eit notat der du les.
memos-nothing-found = Ingen notat passar.
memos-by-date = etter dato
memos-by-subject = etter emne
memos-on-documents = Notat om intervju
memos-on-participants = Notat om informantar
memos-on-excerpts = Notat om utdrag
memos-on-codes = Notat om kodar
memos-on-rounds = Notat om rundar
memo-link-removed = fjerna
memo-discard = Forkaste det du har skrive her?
hint-picker = Skriv for å finne · ↑↓ vel · Enter set på · Tab underkode · Esc avbryt
hint-picker-move = Skriv for å finne · ↑↓ vel · Enter flytt hit · Esc avbryt
hint-picker-merge = Skriv for å finne · ↑↓ vel · Enter slå saman med han · Esc avbryt
hint-memo = Esc lagrar · Ctrl-N nytt notat · [[ lenkje · Ctrl-O følg · Ctrl-D vrak
hint-completion = ↑↓ vel · Enter set inn · Esc lukk
hint-definition = Esc lagrar og lukkar · Ctrl-D forkastar
hint-dialect = Esc lagrar og lukkar · Ctrl-D forkastar · # framfor ein kommentar
hint-edit-turn = Esc lagre · Ctrl-D forkast
hint-edit-own-text = Esc lagre · Ctrl-D forkast
hint-places = Enter gjer det · Esc nei · ↑↓ bla
hint-places-words = Enter gjer det · Esc nei · ↑↓ bla · w heile ord eller alle
hint-places-for-good = j gjer det for godt · Esc nei · ↑↓ bla
hint-places-for-good-words = j gjer det for godt · Esc nei · ↑↓ bla · w heile ord eller alle
hint-memos = ↑↓ vel · Enter opne · n nytt notat · Esc lukk
hint-searches = ↑↓ vel · Enter søk · x fjern · Esc lukk
hint-history-filter = Skriv ein kode, eit intervju, ein dag … · Enter vis berre dette · Esc avbryt
hint-backups = ↑↓ vel · Enter hent tilbake · Esc avbryt
hint-searches-read = ↑↓ vel · Enter søk · Esc lukk
hint-line = Enter lagre · Esc avbryt
hint-folder = Enter lagre · Tab fullfør stigen · Esc avbryt
hint-speaker = Enter vel · n ein ny · ↑↓ bla · Esc avbryt
hint-add-code-under = Enter lagre · Tab øvst i staden · Esc avbryt
hint-add-code-top = Enter lagre · Tab under koden i staden · Esc avbryt
hint-export = Enter lag fila · Tab fullfør stigen · Esc avbryt
hint-exports = Skriv for å finne · ↑↓ vel · Enter ta denne · Esc tilbake
hint-copy-to = Enter legg til i fila (.txt eller .md) · Tab fullfør stigen · Esc avbryt
hint-confirm = Enter ja · Esc nei
hint-confirm-irreversible = j erstatt · Enter, Esc la vere
hint-palette = Skriv for å finne · ↑↓ vel · Enter gjer det · Esc lukk
hint-help = ↑↓ bla · Esc lukk
hint-language = ↑↓ vel · Enter bruk
hint-moving = ↑↓ stad · ←→ nivå · Enter slepp her · n i ein ny kode · Esc avbryt
hint-split = 1–9 a–z flytt · n ny kode · f finn · mellomrom neste · Esc slutt
hint-group = 1–9 a–z flytt · mellomrom merk · n ny gruppe · Tab grupper · Esc slutt
hint-import-codebook = Enter hent inn · Tab fullfør stigen · Esc avbryt
hint-find-code = Skriv for å finne · Enter ferdig · Esc vis alt igjen
hint-book-empty = a ny kode · h hent inn ei kodebok · F1 les og kod · ? tastar
hint-filter = Skriv for å avgrense · Enter ferdig · Esc vis alt igjen
hint-filter-complete = Skriv for å avgrense · Tab fullfører · Enter ferdig · Esc vis alt att
notice-pasted = Limt tekst blir berre brukt der du skriv. Ingenting vart endra.
notice-changed-elsewhere = Prosjektet vart endra frå eit anna vindauge og er lese inn på nytt.
notice-nothing-here = Det verkar berre på noko som er merkt. Gå til ein merkt stad i teksten.
notice-nothing-to-export = Her er det ingenting som blir talt, og difor ingenting å lage tabell av.
notice-no-codes = Det er ingen kodar å lage tabell av enno.
notice-no-equals = Skriv namnet på eigenskapen, likskapsteikn og verdien, slik: gruppe=rettleiar
notice-interrupt = Trykk q for å avslutte (Ctrl-C ein gong til gjer det òg). Alt er lagra.
notice-how-to-quit = Trykk q for å avslutte. Alt er lagra.
notice-documents = No er du i lista over intervju. Enter går til teksten att · q avsluttar.
notice-key-elsewhere = { $key } verkar { $where }, ikkje her: { $what }.
notice-key-nothing = { $key } gjer ingenting her. ? viser tastane som verkar.
notice-key-here = { $key } gjer ingenting her. Dette verkar: { $keys }
notice-all-is-saved = Alt er allereie lagra. Kvar handling blir lagra med ein gong.
notice-command-nothing = «{ $what }» kan ikkje brukast akkurat her.
notice-went-to-pane = No er du { $where }. Her verkar { $key }: { $what }.
notice-pane-of-command = «{ $what }» verkar { $where }, med { $key }.
notice-alone = Denne ruta har heile vindauget. z viser dei andre att.
notice-all-panes = Rutene står side om side der vindauget er breitt nok.
notice-no-panes-beside = Det er inga rute ved sida av. Gjer vindauget breiare, eller trykk z.
notice-selecting = Piltastane vel tekst no. v eller Esc avsluttar det.
notice-selecting-off = Piltastane flyttar markøren att.
notice-last-document = Dette er det siste intervjuet.
notice-first-document = Dette er det første intervjuet.
notice-no-hits = Det er ingen treff å gå gjennom. Søk først, med /, og trykk Enter på eit treff.
notice-no-hit-chosen = Det er ikkje noko treff her. Skriv eit søk på linja over.
notice-no-pen = Ingen farge høyrer til den tasten.
notice-which-code = Her er det fleire kodar. Vel éin og trykk x.
notice-which-theme = Vel eit tema til venstre, så fjernar x den koden. X fjernar heile utdraget.
notice-pens-need-theme = Vel eit tema i treet først. Berre under eit tema er det klart kva koding fargen gjeld.
notice-chosen-unused = Valt: alle kodar utan utdrag. A igjen vel dei med eitt utdrag.
notice-chosen-single = Valt: alle kodar med eitt utdrag. A igjen vel dei med éin informant.
notice-chosen-one-informant = Valt: alle kodar som berre er brukte om éin informant. A igjen vel ingen.
notice-chosen-none = Ingen kodar er valde.
notice-no-seldom = Alle kodane er brukte om fleire informantar.
notice-nothing-to-split = Det er ingen utdrag med berre denne koden, så det er ingenting å dele opp.
notice-no-code-on-key = Ingen kode har den tasten enno: n lagar ein ny, f finn ein.
notice-no-group-on-key = Inga gruppe har den tasten enno: n lagar ei ny.
notice-split-stopped = { $n ->
    [one] Eitt utdrag er att under koden.
   *[other] { $n } utdrag er att under koden.
} p går vidare med resten.
notice-group-stopped = { $n ->
    [one] Éin laus kode er att.
   *[other] { $n } lause kodar er att.
} g går vidare med resten.
notice-no-loose-codes = Det er ingen lause kodar øvst i kodeboka, så det er ingenting å samle.
notice-all-grouped = Alle kodane er samla.
notice-choose-code = Vel ein kode først. Denne rada er ikkje ein kode.
notice-cannot-move = Koden kan ikkje flyttast lenger den vegen.
notice-slash-in-name = Eit namn har ingen skråstrek. Vil du flytte koden, trykk Esc og så f.
notice-drag-in-own-order = Kodar kan dragast når alle er viste i eiga rekkjefølgje: t sorterer, Esc viser alle.
notice-no-excerpts = Det er ingen utdrag her.
notice-no-filter = Avgrens lista først, med /. Så kan tala i treet følgje søket.
notice-counts-filtered = Tala i treet gjeld no berre det lista er avgrensa til. n viser alle.
notice-counts-all = Tala i treet gjeld igjen alle utdrag.
notice-remembers = Nylege prosjekt blir hugsa frå no av, dette først.
notice-forgets = Nylege prosjekt er gløymde, og blir ikkje hugsa lenger.
notice-times-shown = Tidene frå opptaket blir viste ved replikkane.
notice-times-none = Tider blir viste ved replikkane, men dette intervjuet har ingen frå eit opptak.
notice-times-hidden = Tidene frå opptaket er gøymde.
notice-times-quoted = Kopierte sitat og tabellar seier no når det vart sagt.
notice-times-not-quoted = Kopierte sitat og tabellar seier ikkje lenger når det vart sagt.
notice-coded = Koda: { $path } · . kodar det neste likt · u angrar
notice-coded-already = Det var koda med { $path } frå før.
notice-coded-many = { $new ->
    [one] Eitt utdrag
   *[other] { $new } utdrag
} koda med { $path }{ $had ->
    [0] { "" }
   *[other] , { $had } hadde koden frå før
} · u angrar
notice-coded-all-already = Dei { $had } utdraga hadde { $path } frå før.
notice-written-meanwhile = Dette vart endra frå eit anna vindauge medan du skreiv. Det som kom til der, står no nedst: sjå over, og lagre igjen.
notice-memo-saved = Notatet er lagra.
notice-memo-empty = Notatet er tomt, så ingenting vart lagra.
notice-link-removed = «{ $name }» er fjerna, så lenkja fører ingen stader.
notice-memo-nowhere = Dette notatet er ikkje om nokon stad i tekstane eller kodeboka.
notice-selected = Vald: «{ $words }» · c kode · m notat · mellomrom tek med meir
notice-selected-to-read = Vald: «{ $words }» · y kopier · mellomrom tek med meir
notice-link-in-round = «{ $name }» er ein kode i runde { $number }. Byt til den runden for å sjå han.
notice-draft = Dette skreiv du på då prosjektet sist vart lukka. Esc lagrar det · Ctrl-D forkastar.
notice-offer-backups = Vil du ha tryggingskopiar av seg sjølv? Trykk Ctrl-P og skriv «tryggingskopi» for å velje ei mappe til dei.
notice-backing-up = Lagar tryggingskopi …
notice-backups-off = Det blir ikkje teke tryggingskopiar.
notice-no-backups = Det finst ingen tryggingskopiar av dette prosjektet som tusj har laga.
notice-backup-failed = Tryggingskopien vart ikkje laga; arbeidet ditt er lagra i prosjektet som før. { $why }
notice-backup-folder-gone = Ingen tryggingskopi, for mappa { $folder } er ikkje å finne. Arbeidet ditt er lagra. Ctrl-P «vel mappe for tryggingskopiar» vel ei anna.
notice-backups-unclean = { $n ->
    [one] Ein tryggingskopi kan ha ord som er fjerna for godt: { $files }. Ctrl-P «ta tryggingskopi no» prøver igjen å byte han ut.
   *[other] { $n } tryggingskopiar kan ha ord som er fjerna for godt: { $files }. Ctrl-P «ta tryggingskopi no» prøver igjen å byte dei ut.
}
notice-interrupted = tusj vart avbrote midt i ei handling sist, og ho er teken tilbake.
notice-last-saved = Det siste som vart lagra ({ $time }): { $act }.
notice-definition-saved = Definisjonen er lagra.
notice-copied = Sendt til utklippstavla i terminalen. Får du ikkje limt inn: Y lagrar i fil.
notice-not-copied = Terminalen tok ikkje imot det som skulle kopierast. Y lagrar det i ei fil.
notice-copied-to = Lagt til i { $file }. Y legg meir til i same fil.
key-name-space = mellomrom
key-mark = marker
key-code = kode
key-repeat-code = same kode
key-code-from-words = kode med informanten sine eigne ord
key-pen = farge: { $name }
key-no-pen = ta fargen av
key-word = vel ordet (ein gong til: neste med)
key-sentence = vel setninga (ein gong til: neste med)
key-turn = vel replikken (ein gong til: neste med)
key-grow = utvid det valde
key-shrink = krymp det valde
key-select-freely = vel fritt med piltastane
key-select-right = vel mot høgre
key-select-left = vel mot venstre
key-select-down = vel nedover
key-select-up = vel oppover
key-memo = notat
key-document-memo = notat til heile intervjuet
key-interview-memos = samandrag og refleksjon
key-hide-interview-memos = gøym samandrag og refleksjon
key-write-summary = skriv samandrag av intervjuet
key-write-reflection = skriv refleksjon over intervjuet
key-diary-entry = skriv i dagboka
key-diary = berre dagboka
key-memo-subjects = vel emne
key-memo-coders = vel kodar
key-to-subject = til det notatet er om
key-memo-beside = nytt notat om det same
key-remove-memo = fjern notatet
key-export-memos = skriv ut notata
key-follow-or-edit = følg lenkja eller endre
key-write-this = skriv
key-borders = endre grensene til utdraget
key-edit-text = rett replikken
key-replace-name = byt ut eit namn overalt
key-join-turn = slå replikken saman med den førre
key-split-turn = del replikken framfor dette ordet
key-turn-speaker = sei kven som snakkar
key-redact = fjern staden eller eit namn for godt
key-add-own-text = skriv ein eigen tekst
key-remove = ta koden av
key-remove-document = fjern intervjuet
key-remove-code = fjern koden
key-remove-excerpts = fjern utdraget
key-copy = kopier sitat
key-copy-to-file = kopier til ei fil
key-choose = merk rad
key-choose-short = merk
key-choose-all = merk alle radene
key-filter = søk
key-filter-history = vis berre
key-group = grupper
key-export = lag tabell
key-exports = eksporter: tabell, figur, rapport, alt
key-export-themes = tabell over alle tema
key-export-codebook = tabell over kodeboka
key-pen-target = fargen gjeld utdrag eller koding
key-absent = kven har ikkje sagt noko her
key-absent-hits = kven har ikkje sagt det
key-interviewers = intervjuarar med eller utan
key-save-search = lagre søket
key-searches = lagra søk
key-unit = setning, replikk, treff
key-exact = berre slik det er skrive, eller dialekt òg
key-sort = sorter
key-details = opplysningar
key-role = endre rolle
key-link = knyt til intervju
key-link-this = knyt, løys
key-add = ny kode
key-add-to-person = ny eigenskap
key-rename = nytt namn
key-define = definer koden
key-pick-up = flytt
key-merge = slå saman
key-split = del opp
key-group-codes = samle lause kodar
key-group-codes-short = samle
key-include = sei når koden blir brukt
key-exclude = sei når han ikkje blir brukt
key-example = bruk som døme
key-choose-seldom = vel ubrukte
key-break-up = gjer kvart utdrag til ein kode
key-sort-codes = sorter
key-find-code = finn
key-import-codebook = hent inn ei kodebok
key-level-names = namn på nivåa i kodeboka
key-shallower = eit nivå ut
key-deeper = eit nivå inn
key-drop = slepp her
key-drop-in-new = slepp i ein ny kode her
key-drop-in-group = flytt hit
key-move-up = flytt opp
key-move-down = flytt ned
key-move-out = flytt ut eitt nivå
key-move-in = legg under den over
key-move-to = flytt koden til …
key-retire = ta koden ut av bruk, eller i bruk att
key-count-filtered = la tala i treet følgje søket
key-next-hit = neste treff
key-previous-hit = førre treff
key-next-document = neste intervju
key-previous-document = førre intervju
key-import = hent intervju
key-up = opp
key-down = ned
key-left = til venstre
key-right = til høgre
key-word-left = eit ord til venstre
key-word-right = eit ord til høgre
key-page-up = ein skjerm opp
key-page-down = ein skjerm ned
key-first = til starten
key-last = til slutten
key-top = til starten av teksten
key-bottom = til slutten av teksten
key-enter = gå inn, opne
key-enter-short = opne
key-at-cursor = koda her
key-border-end = og ← flyttar slutten
key-border-start = og Shift-← flyttar starten
key-cancel-borders = lat vere
key-save-borders = lagre grensene
key-undo = angre
key-facts = fakta til metoden
key-undo-to = angre alt etter denne
key-back-up = ta tryggingskopi no
key-backup-folder = vel mappe for tryggingskopiar
key-restore = hent tilbake ein tryggingskopi
key-redo = gjer om att
key-next-screen = neste skjerm
key-to-query = tilbake til søket
key-previous-screen = førre skjerm
key-back = eitt steg tilbake
key-palette = alle kommandoar
key-help = alle tastar
key-help-short = tastar
key-spoken = språket i intervjuet
key-language = språket på skjermen
key-times = tider frå opptaket ved replikkane: vis, gøym
key-times-in-quotations = tider frå opptaket i sitat og tabellar: av, på
key-dialect = ord som betyr det same i dette prosjektet (dialekt)
key-remember = hugs nylege prosjekt, eller ikkje
key-projects = eit anna prosjekt
key-quit = avslutt
key-wider = gjer ruta breiare
key-narrower = gjer ruta smalare
key-alone = vis berre denne ruta, eller alle
key-pen-meaning = sei kva ein farge betyr

### What can be exported

exports-title = Kva skal eksporterast?
exports-none = Ingenting i lista passar med «{ $typed }». Prøv eit anna ord, til dømes «tabell».
export-results = resultatkapittel
export-results-for = til oppgåva: eit utkast med sitat og tal
export-themes = tema med sitat
export-themes-for = til resultata: tabellen over alle tema
export-counts = tal per tema
export-counts-for = til resultata: «6 av 8 informantar»
export-words = typiske ord
export-words-for = for deg sjølv: ord som skil tema og grupper
export-figures = figurar
export-figures-for = til oppgåva: tre, kart, metting og andre
export-overview = oversikt
export-overview-for = for deg: kor langt du er, fargar og metting
export-analysis = frå tekst til tema
export-analysis-for = til metoden: døme på analysen
export-informants = informantane
export-informants-for = til metoden: tabellen over kven dei er
export-method = fakta om metoden
export-method-for = til metoden: rundar, datoar og tal på kodar
export-journey = frå kodar til tema
export-journey-for = til metoden: kva kodane frå før vart til
export-codebook = kodebok
export-codebook-for = som vedlegg: kodane med definisjonar
export-matrix = matrise
export-matrix-for = som vedlegg: tema og kven som seier kva
export-excerpts = utdrag
export-excerpts-for = for rekneark: alle utdrag med kodar og fargar
export-transcripts = intervju med kodar
export-transcripts-for = til rettleiaren: teksten med kodar i margen
export-report = rapport
export-report-for = til rettleiaren, blir opna i nettlesaren
export-participant = alt om éin informant
export-participant-for = til informanten som ber om å få lese det
export-memos = notat
export-memos-for = for deg sjølv: forskardagboka, eller alle
export-data = data til andre program
export-data-for = til NVivo, R, Taguette, IRaMuTeQ og Quickwit
export-all = alt
export-all-for = for å vere trygg: alle filene i ei mappe
tradition-own = med dei eigne nivånamna i prosjektet
tradition-content = kvalitativ innhaldsanalyse (Graneheim og Lundman)
tradition-condensation = systematisk tekstkondensering (Malterud)
tradition-stepwise = stegvis-deduktiv induksjon (Tjora)
tradition-thematic = tematisk analyse (Braun og Clarke)
matrix-with-counts = talet på utdrag i rutene
matrix-with-presence = ja eller ingenting i rutene
matrix-with-words = det du har skrive i rutene
matrix-with-quotes = sitata i rutene
transcripts-folder = alle intervjua, eitt Word-dokument for kvart
transcripts-one-file = alle intervjua i éi fil
transcripts-plain = alle intervjua som rein tekst, éi fil for kvart
transcripts-open = berre { $name }
data-project = til NVivo, ATLAS.ti, MAXQDA og QualCoder: heile prosjektet (.qdpx)
data-codebook = kodane til dei same programma (.qdc)
data-codings = til R og andre: éi rad for kvar koding, med alt om ho (.csv)
data-taguette = som frå Taguette: éi rad for kvar koding, i fire kolonnar (.csv)
data-corpus = til IRaMuTeQ: det informantane seier, med eigenskapane deira (.txt)
data-lines = til søk med Quickwit: kvar replikk og kvart utdrag på ei linje (.ndjson)
report-without-context = berre utdraga
report-with-context = med noko av teksten rundt kvart utdrag
memos-diary = forskardagboka
memos-all-by-date = alle notat, etter dato
memos-all-by-subject = alle notat, etter kva dei handlar om
figure-journey = Frå kodar til tema
line-export-excerpts = Alle utdrag: kvar skal tabellen liggje?
line-export-all = Alt: kva skal mappa heite?
file-excerpts = utdrag
file-results = resultatkapittel
file-analysis = frå tekst til tema
file-informants = informantar
file-transcripts = intervju med kodar
file-plain-transcripts = intervju som tekst
file-project = prosjekt
file-codings = kodingar
file-taguette = highlights
file-corpus = korpus
file-lines = replikkar og utdrag
file-tree = figur kategoriar
file-map = figur tematisk kart
file-heat-map = figur matrise
file-report = rapport
file-participant = informant
file-method = metode
file-all = eksport
file-holds = Med er { $contents }.
file-holds-excerpts = Med er { $n } av { $of } utdrag.
file-holds-all-excerpts = Med er alle dei { $of } utdraga.
file-holds-flagged = Med er { $n } av { $of } utdrag: dei som er merkte «til oppgåva».
file-quotes-flagged = { $n ->
    [one] Tabellen tel alle utdrag, men viser berre det eine sitatet som er merkt «til oppgåva».
   *[other] Tabellen tel alle utdrag, men viser berre dei { $n } sitata som er merkte «til oppgåva».
}
file-quotes-to-all = Ctrl-T: alle sitata.
file-quotes-to-flagged = { $n ->
    [one] Ctrl-T: berre det eine sitatet som er merkt «til oppgåva».
   *[other] Ctrl-T: berre dei { $n } sitata som er merkte «til oppgåva».
}
file-holds-matrix = Rader: { $rows }. Kolonnar: { $columns }.
file-holds-person = Med er alt som er lagra om { $name }: eigenskapar, heile intervjuet, kodar og notat.
file-holds-files = Mappa får opptil { $n } filer: { $files }.
file-without-code = Ikkje med, fordi dei ikkje har nokon kode: { $n } utdrag.
file-beyond-excerpts = Tekst utanfor utdraga er òg med. Sjekk at samtykket lèt andre enn deg sjå han, før du gir fila vidare.
file-endings = Filtype etter endinga: { $endings }
file-ending = Filtype: { $endings }
file-endings-of-one = Utan ending blir det ei mappe. Skriv ei ending for å få éi fil: { $endings }
paths-none = Inga mappe eller fil byrjar slik.
notice-making-file = Lagar fila …
notice-reading-exchange = Les prosjektet …
notice-making-files = Lagar fil { $n } av { $of } …
confirm-replace-in-folder = I mappa «{ $file }» finst nokre av filene frå før. Byte dei ut? Det som står i dei no, blir borte.

### Themes screen

book-columns = eigne    alle
book-columns-explained = utdrag/informantar
book-drop-under = under «{ $path }»
book-drop-top = øvst i kodeboka
book-drop-nowhere = blir der han er
book-chosen = { $n } valde
book-sort-own = eiga rekkjefølgje
book-sort-name = etter namn
book-sort-count = etter tal
book-unused = ubrukt
book-single-excerpt = eitt utdrag
book-single-informant = éin informant
book-empty = Kodeboka er tom. a legg til ein kode, h hentar inn ei kodebok frå ei fil.
book-undefined = Ikkje definert enno: d skriv ein definisjon.
book-inclusion = Brukast når: { $text }
book-exclusion = Brukast ikkje når: { $text }
book-example = Døme: { $text }
codes-and-more = { $code } og { $n } til
split-title = Del opp «{ $path }»
split-left = { $n } att
split-left-at = { $n } att · nr. { $at }
split-done = Alle utdraga er fordelte. Esc går tilbake, u angrar.
split-no-targets = n lagar den første koden å flytte til, f finn ein
group-loose = Lause kodar: { $n }
group-groups = Grupper
group-no-groups = Ingen grupper enno. n lagar den første av kodane som er merkte.
themes-columns = utdrag  inf.
themes-all = Alt merkt
themes-uncoded = Utan kode
themes-no-colour = Utan farge
themes-by-person = etter informant
themes-by-code = etter kode
themes-by-colour = etter farge
themes-by-attribute = etter { $name }
themes-pens-excerpt = farge på utdraget
themes-pens-coding = farge på kodinga
themes-coding-pen = koding: { $name }
themes-chosen = { $n } valde
themes-filter-hint = ord, tema:, informant:, farge:, OVERLAPPER tema: …
themes-nothing-marked = Ingenting er merkt enno. Trykk F1 for å lese og merke.
themes-nothing-under = Ingen utdrag har denne koden enno. Trykk F1 for å lese og merke, eller c på eit anna utdrag.
themes-nothing-found = Ingen utdrag her svarar til søket. Esc viser alt att.
themes-fault-all = Søket kan ikkje brukast slik det står. Her viser lista framleis alt.
themes-fault-filtered = Søket kan ikkje brukast slik det står. Her viser lista framleis det førre søket fann.
themes-absent = Har ikkje sagt noko her: { $n } av { $of } · i viser utdraga
absent-nobody = Alle som er intervjua, er med her.

### Search screen

hint-search = Skriv for å søkje · Enter, Tab til treffa · F1–F8, F12 dei andre skjermane
hint-search-complete = Skriv for å søkje · Tab fullfører · Enter til treffa
hint-absent = ↑↓ bla · I eller Esc går tilbake · / søk
notice-hit = n neste treff · N førre · F3 tilbake til søket
search-title = Søk i alt dei seier
search-informants = berre informantane
search-everyone = intervjuarane òg
search-forgiving = òg dialekt, utan æøå
search-exact = berre slik det er skrive
search-how = Ord, "ein frase", tema:Namn, informant:I03, OG ELLER IKKE
search-help = Skriv eit ord på linja over. Her kjem alle stader der nokon seier ordet eller ei form av det. Merk treff med mellomrom, og kod dei med c, alle på ein gong.
search-by-place = Etter intervju
search-by-left = Etter orda framfor
search-by-right = Etter orda bak
search-by-speaker = Etter informant
search-by-attribute = Etter { $name }
search-without = Utan { $name }
search-interviewers = Intervjuarane
search-absent = Har ikkje sagt det: { $n } av { $of } · I viser treffa
search-absent-pending = Søkjer enno. Kven som ikkje har sagt det, blir vist når alt er gjennomsøkt.
search-codes-sentence = kodar: setninga (t)
search-codes-turn = kodar: replikken (t)
search-codes-hit = kodar: treffet (t)
search-codes-whole-turn = kodar: heile replikken
search-chosen = { $count } merkte
search-found = { $hits } treff i { $documents ->
    [one] { $documents } intervju
   *[other] { $documents } intervju
}
search-found-people = { $hits } treff hos { $people ->
    [one] { $people } informant
   *[other] { $people } informantar
} i { $documents ->
    [one] { $documents } intervju
   *[other] { $documents } intervju
}
search-in-progress = søkjer … { $done } av { $all }
search-without-index = søkjer utan register … { $done } av { $all }
search-first-of = viser dei første { $count }
search-previous-query = Framleis treffa for «{ $query }»
search-prefix = Ingen treff på «{ $word }»; ord som byrjar slik: { $hits } treff hos { $people ->
    [one] { $people } informant
   *[other] { $people } informantar
}
search-none-of-informants = Ingen informant seier noko som passar til «{ $query }», men intervjuarane gjer det: { $hits }. Trykk Esc og så i for å ta dei med.
search-none-exact = Ingenting er skrive akkurat som «{ $query }», men det finst på nynorsk eller bokmål, i dialekt eller utan æøå: { $hits }. Ctrl-S tek det med.
search-none-spelled = Ingenting som er sagt, passar til «{ $query }», men noko er nesten skrive slik: { $hits }. Skriv ~ bak ordet for å sjå det.
search-none-in-filter = Orda i «{ $query }» blir sagde ({ $hits }), men ikkje der resten av søket avgrensar til.
search-none = Ingenting som er sagt, passar til «{ $query }». Sjekk korleis det er skrive, eller søk med færre ord.
search-none-of-informants-typed = Ingen informant seier noko som passar til «{ $query }», men intervjuarane gjer det: { $hits }. Legg til rolle:intervjuer for å finne det.
search-none-exact-typed = Ingenting er skrive akkurat som «{ $query }», men det finst på nynorsk eller bokmål, i dialekt eller utan æøå: { $hits }. Utelat --as-written for å finne det.
query-hint-operator = «{ $typed }» er lese som eit vanleg ord. Skriv { $operator }, med store bokstavar, om det skal styre søket.
query-hint-negation = «{ $typed }» er lese som ordet { $word }. Skriv IKKJE { $word } for å utelate det.
query-hint-pattern = Teikn som [ ] + . i «{ $typed }» er ikkje mønster her. Skriv ord* for det som byrjar slik, eller ord~ for det som er nesten skrive slik.
line-save-search = Kva skal søket «{ $query }» heite?
searches-title = Lagra søk
notice-no-searches = Ingen søk er lagra enno. Søk etter noko, trykk Enter og så S.
notice-no-query = Skriv først kva du vil søkje etter.
notice-nothing-to-save = Søk etter noko først; så kan søket lagrast.
notice-absent-needs-query = Søk etter noko først; så blir dei viste som ikkje har sagt det.
notice-search-saved = Søket er lagra. l viser dei lagra søka · u angrar
notice-dialect-saved = Orda er lagra. u angrar det.
dialect-own = i dette prosjektet
dialect-title = Eitt ord per linje, så andre måtar å seie det på – jeg: eg æ
edit-turn = Replikk { $turn }
edit-own-text = Eigen tekst
places-name = «{ $old }» → «{ $new }»: { $n }
places-strike = Blir stroke for godt: { $n }
places-for-good = Dette er for godt. Det kan ikkje angrast, og heller ikkje hentast frå historikken eller tryggingskopiane som tusj veit om.
places-whole = «{ $name }» står også inne i lengre ord, { $inside } gonger. Dei blir ståande; w tek dei med.
places-inside = Lengre ord er også tekne med, { $inside } gonger. w lèt dei stå.
places-elsewhere = Namnet blir ståande her: { $places }.
notice-nowhere = Orda finst ikkje i prosjektet
notice-name-nowhere = «{ $name }» finst ikkje i prosjektet.
name-not-said = «{ $name }» står ikkje i det som blir sagt i intervjua. Namnet står her:
name-in-document = namnet på dokumentet «{ $name }»: r i lista over intervjua (F1)
name-in-participant = informanten «{ $name }»: r blant informantane (F4)
name-in-speaker = «{ $name }», som snakkar i «{ $document }»: knyt intervjuet til ein informant (F4), så blir pseudonymet vist
name-in-code = koden «{ $name }»: r i kodeboka (F5)
name-in-memos = { $n ->
    [one] eitt notat
   *[other] { $n } notat
} (F6)
name-for-good = S fjernar namnet for godt alle desse stadene på éin gong, og kan ikkje angrast.

### Participants screen

people-title = Informantar
people-sorted = { $count } · etter { $column }
people-hidden-columns = ← → { $n } kolonnar til
people-number = Nummer
people-pseudonym = Pseudonym
people-documents = Intervju
people-excerpts = Utdrag
people-codes = Kodar
people-unlinked = { $name } · utan informant, l knyter
people-new = + ny informant (a)
people-none = Ingen informantar enno. Trykk a for å leggje inn ein, eller h for å hente intervju.
people-no-document = Informanten har ikkje noko intervju enno. Trykk l for å knyte eit til.
people-nothing-to-link = Alle intervju har ein informant frå før.
people-nobody-to-link = Legg inn informanten først, med a.
people-link-interviews = Kva intervju er med { $who }?
people-link-participant = Kven er intervjua i { $name }?
people-attributes = Eigenskapar
people-no-attributes = Ingen enno · a legg til, slik: gruppe=rettleiar
people-interviews = Intervju og kven som snakkar
people-no-interviews = Ingen enno · l knyter
people-role-hint = d · så mellomrom på ein person endrar rolla
people-detail-hint = Mellomrom på ein person endrar rolla. Enter på eit intervju opnar det. a ny eigenskap, l knyt til eit intervju, s språket i det, Esc tilbake til tabellen.
people-memo = Notat
people-themes = Utdrag per tema

### Start screen and importing

start-tagline = Merk, kod og finn att det dei sa. Alt blir på denne maskina, og alt kan angrast.
start-import = Nytt prosjekt: hent intervjua dine
start-open = Opne eit prosjekt som ligg ein annan stad
start-sample = Prøv eksempelet: åtte oppdikta intervju, ferdig koda
start-language = Språk
start-quit = Avslutt
start-default-name = Masteroppgåve
start-ask-name = Kva skal prosjektet heite?
start-project-path = Det blir liggjande her: { $path }
start-empty-name = Skriv eit namn, til dømes Masteroppgåve.
start-ask-path = Kvar ligg prosjektet? Skriv, lim inn eller slepp fila her.
start-not-a-project = «{ $file }» er ikkje eit tusj-prosjekt. Er det eit intervju, vel «Nytt prosjekt» og hent det inn der.
start-cloud = Mappa ser ut til å bli kopiert til { $service }. Intervju er personopplysningar: sjekk at studiestaden din tillèt det, eller flytt prosjektet til ei mappe som berre finst på maskina. Denne meldinga blir vist berre éin gong. Enter går vidare.
start-open-to-others = Andre som brukar denne maskina, kan lese prosjektet, og intervju er personopplysningar. Skriv dette i ein terminal, så kan ingen andre lese det: chmod 600 { $file } · Denne meldinga blir vist berre éin gong. Enter går vidare.
hint-start = ↑↓ vel · Enter opne · eller trykk teiknet framfor
hint-start-name = Enter lag prosjektet · Esc tilbake
hint-start-open = ↑↓ vel · Enter opne · ← mappa over · Esc tilbake
hint-message = Enter gå vidare
hint-exchange = Enter hent det inn · ↑↓ meir · Esc tilbake
hint-import-browse = ↑↓ vel · Enter hent, gå inn · mellomrom merk fil · ← mappa over · Esc lukk
hint-import-reading = Esc avbryt
hint-import-files = Enter ta inn, sjå nærare · mellomrom med/utan · r byt roller · Esc tilbake
hint-import-file = Enter endre · r byt roller · + ein som manglar · * likt i alle · Esc tilbake
hint-import-survey = Enter endre · r kolonnen har nummeret på respondenten · Esc tilbake
hint-import-speaker = Enter leit etter det i fila · Esc avbryt
hint-import-path = Enter gå dit · Esc avbryt
hint-import-choices = ↑↓ vel · Enter endre · Esc tilbake
keys-import-browse = 
    ↑ ↓: vel ei rad
    Enter: gå inn i mappa, eller hent filene
    mellomrom: merk ei fil; då blir berre merkte filer henta
    f: hent alle filer her og i mappene her
    ←: mappa over
    /: skriv ein sti
    Esc: lukk
keys-import-files = 
    ↑ ↓: vel ei rad
    Enter: på øvste rad: ta inn det som er merkt; på ei fil: sjå på henne og rett henne
    mellomrom: ta med fila, eller la ho vere
    r: byt om på kven som spør og kven som svarar i fila
    +: legg til ein person som ikkje vart funnen i fila
    Esc: tilbake til mappa
keys-import-file = 
    ↑ ↓: vel ei rad
    Enter: endre rada: namnet, informanten, rolla til ein som snakkar, teiknsettet
    mellomrom: kryss av rada, eller byt til neste val
    r: byt om på kven som spør og kven som svarar
    +: legg til ein person som ikkje vart funnen
    {"*"}: gjer den siste endringa i alle filer som ho passar for
    Esc: tilbake til lista
keys-import-survey = 
    ↑ ↓: vel ei rad
    Enter eller mellomrom: endre rada: namnet, informanten, om ein kolonne har opne svar, er ein eigenskap eller er utelaten
    r: kolonnen har nummera på respondentane
import-step = { $step } av { $of }
import-files-title = Dette vart funne
import-marks-title = Uthevingar og kommentarar
import-marks-count = { $marks ->
    [one] { $marks } utheving
   *[other] { $marks } uthevingar
}, { $comments ->
    [one] { $comments } kommentar
   *[other] { $comments } kommentarar
}
import-reading = Les filene: { $done } av { $of }
import-all-files = { $n ->
    [one] Hent den eine fila
   *[other] Hent alle dei { $n } filene
}
import-chosen-files = { $n ->
    [one] Hent den eine som er merkt
   *[other] Hent dei { $n } som er merkte
}
import-type-path = Skriv eller lim inn ein sti …
import-up = ↑ Opp til «{ $folder }»
import-files = { $n ->
    [one] { $n } fil
   *[other] { $n } filer
}
import-drop-hint = Du kan òg sleppe filer eller ei mappe her, eller lime inn ein sti. Les .docx, .odt, .rtf, .pdf, .html, .txt, .md, .vtt, .srt, .json, .otr, .eaf, .csv, .xlsx og .ods, og prosjekt i .qdpx og .qdc.
import-unreadable-files = { $n ->
    [one] Éi fil til i mappa kan ikkje lesast slik ho er. Hentar du alt, får du vite kvifor.
   *[other] { $n } filer til i mappa kan ikkje lesast slik dei er. Hentar du alt, får du vite kvifor.
}
import-browser-cut = Her er det så mange mapper at filer langt inne kanskje ikkje er med i lista. Gå til mappa der intervjua ligg.
import-no-path = Stien fører ikkje til noka fil. Sjekk at han er rett skriven.
import-none-here = Her er det ingen filer å hente. Gå til mappa der intervjua ligg.
import-none-chosen = Ingen intervju er merkte. Merk dei med mellomrom.
import-unreadable = Denne fila kan ikkje lesast. Årsaka står under.
import-chosen-documents = { $n ->
    [one] Ta inn eitt intervju
   *[other] Ta inn { $n } intervju
}
import-add-marks = { $n ->
    [one] Legg til uthevingar og kommentarar frå éi fil
   *[other] Legg til uthevingar og kommentarar frå { $n } filer
}
import-people = Informantar frå { $file }
import-cannot-be-read = kan ikkje lesast
import-own-table = tabell frå tusj
import-other-table = tabell med noko anna
import-column-answers = Opne svar: { $column }
import-column-number = Nummeret på respondenten: { $column }
import-column-out = Utelaten: { $column } (ser ut til å innehalde { $holds })
import-number-column = Denne kolonnen har nummera på respondentane. Vil du bruke ein annan, gå til han og trykk r.
import-column-hint = Kolonnar med kryss har opne svar: Kvart av dei blir ein replikk under spørsmålet sitt. Dei andre er eigenskapar ved informanten. r seier at ein kolonne har nummeret på respondenten.
import-table = tabell
import-participant-table = tabell over informantar
import-unknown-table = vel kolonnar
import-choose-columns = Enter: vel kolonnane med opne svar, dersom dette er ei undersøking.
import-last-answers = Minst éin kolonne må ha opne svar. Kryss av ein annan først.
import-duplicate = er her frå før
import-duplicate-new-marks = er her utan { $marks }
import-same-text = Den same teksten finst i prosjektet eller på lista frå før, som «{ $name }». Merk han om du vil ha han inn likevel.
import-same-text-marks = Teksten er den same som i «{ $name }», som manglar { $marks }. Er fila merkt, blir dei lagde til.
import-only-marks = Legg berre til uthevingar og kommentarar i «{ $name }»
import-summary = { $failed ->
    [0] { "" }
    [one] Éi fil kan ikkje lesast; gå til henne for å sjå kvifor.
   *[other] { $failed } filer kan ikkje lesast; gå til dei for å sjå kvifor.
} { $known ->
    [0] { "" }
    [one] Éi er her frå før og blir ikkje med.
   *[other] { $known } er her frå før og blir ikkje med.
} { $doubtful ->
    [0] { "" }
    [one] Éin kolonne i tabellen kan vise kven nokon er, og blir utelaten.
   *[other] { $doubtful } kolonnar i tabellen kan vise kven nokon er, og blir utelatne.
}
import-details-hint = Enter hentar dei inn; u angrar. Gå nedover for å sjå kva som vart funne i kvar fil, og rette kven som snakkar, og rollene.
import-use-table = Bruk tabellen
import-doubtful-column = Ta med «{ $column }», som ser ut til å innehalde { $holds }
import-doubtful = { $n ->
    [one] Éin kolonne ser ut til å vise kven folk er, og er utelaten. Ta han berre med om han ikkje gjer det.
   *[other] { $n } kolonnar ser ut til å vise kven folk er, og er utelatne. Ta dei berre med om dei ikkje gjer det.
}
import-attributes = Eigenskapar: { $columns }
import-include-marks = Ta med uthevingar som utdrag i farge, og kommentarar som notat
import-comments-as-codes = Gjer kommentarar på eitt eller to ord til kodar ({ $n })
import-keep-authors = Behald namna på dei som skreiv kommentarane
import-marks-hint = Det du alt har merkt og kommentert i filene, blir den første runden din.
import-authors-hint = Namn kan vise kven nokon er, og blir utelatne om du ikkje ber om dei.
import-pen-hint = Til venstre det fargen heiter i fila, til høgre det han skal heite her. Enter endrar.
import-include-file = Ta med dette intervjuet
import-name = Namn: { $name }
import-person = Informant: { $name }
import-participant-none = Informant: ingen
import-not-speaker = { $label } (ikkje ein person)
import-file-hint = Slik byrjar intervjuet. Enter på ein person endrar rolla; r byter om på den som spør, og den som svarar.
import-role-hint = Enter byter: informant, intervjuar, annan, ikkje ein person.
import-offer-all = { $n } filer har «{ $label }». Trykk * for å gjere det likt i alle.
import-changed-in-all = «{ $label }» er no lik i { $n } filer.
import-missing = + Ein som manglar …
import-missing-hint = Manglar det nokon som snakkar? Skriv det som står framfor orda deira.
import-label-not-found = Inga linje i fila byrjar med «{ $label }».
import-encoding = Teiknsett: { $encoding }, { $sure }
import-encoding-hint = Enter prøver neste teiknsett. Sjå på teksten under om bokstavane blir rette.
import-asked-questions = Det som står i { $how ->
    [bold] feit skrift
    [italic] kursiv
   *[heading] overskrifter
}, er spørsmåla til intervjuaren
import-swap-hint = Tasten r byter om på rollene.
import-missed-hint = Trykk +.
import-swapped = Rollene er bytte om: { $roles }.
import-doubtful-roles = tvilsame roller
import-missed-speaker = manglar nokon?
import-guessed-encoding = gjetta teiknsett
import-more-speakers = … og { $n } til
import-offer-speaker = Òg i { $n ->
    [one] éi anna fil
   *[other] { $n } andre filer
} byrjar linjer med «{ $label }». Trykk * for å gjere det same der.
import-offer-encoding = { $n } filer har eit usikkert teiknsett. Trykk * for å lese alle som { $encoding }.
import-offer-questions = { $n } filer har spørsmåla sette på denne måten. Trykk * for å gjere det likt i alle.
import-named-in-all = «{ $label }» er no ein person i { $n ->
    [one] éi fil
   *[other] { $n } filer
} til.
import-encoded-in-all = { $n } filer blir no lesne som { $encoding }.
import-questions-in-all = Spørsmåla er no lesne likt i { $n } filer.
import-nothing-changed = Ingenting er endra her som kan takast opp att i dei andre filene.
import-has-note = notat etter intervjuet sin slutt
import-ask-path = Sti til ei mappe eller filer (Enter går dit)
import-ask-name = Kva skal intervjuet heite?
import-ask-person = Nummer og pseudonym, slik: I03 Clara
import-ask-speaker = Kva står framfor orda til den som manglar? Til dømes «B» eller «Kari»
import-ask-pen = Kva skal fargen «{ $pen }» heite her?
notice-marks-imported = { $documents ->
    [one] Uthevingar og kommentarar er lagde til
   *[other] Uthevingar og kommentarar frå { $documents } filer er lagde til
}. u angrar det.
notice-imported = { $documents ->
    [one] Eitt intervju er henta inn
   *[other] { $documents } intervju er henta inn
}{ $excerpts ->
    [0] { "" }
    [one] , med eitt utdrag
   *[other] , med { $excerpts } utdrag frå uthevingar og kommentarar
}. c kodar setninga ved markøren, u angrar importen.

### Language of an interview

spoken-title = Kva språk snakkar dei i { $name }?
spoken-hint = Søk finn formene til orda i dette språket. I andre språk blir ord leita etter slik dei står.
spoken-nb = bokmål
spoken-nn = nynorsk
spoken-en = engelsk
spoken-other = eit anna språk
spoken-unknown = ukjent språk
notice-spoken = Språket er no { $language }. u angrar det.
people-which-interview = Kva intervju? Vel det her, og trykk s.

screen-rounds = Rundar
pane-rounds = i lista over rundar (F7)
pane-round = i det runden endra (F7)
key-choose-round = byt til runden
key-choose-round-short = byt
key-journey = reisa frå kodar til tema
key-journey-short = reisa
key-round-changes = kva som er endra
key-round-changes-short = endra
key-export-journey = eksporter reisa (tabell eller figur)
key-export-journey-short = eksport
key-add-round = ny runde
key-add-round-short = ny
key-close-round = lukk eller opne runden
key-close-round-short = lukk/opne
key-compare-with = samanlikn med denne
key-round-colours = fargesett
key-next-round = byt til neste runde
rounds-new = + ny runde (a)
rounds-current = gjeldande
rounds-closed = lukka
rounds-open = open
rounds-from = blir samanlikna med
rounds-what-for = Ein runde er éin gjennomgang av materialet. Ein ny runde får si eiga kodebok og sine eigne utdrag, og det du gjorde før, blir ståande. Slik kan du kaste om på alt utan å miste noko, og sjå korleis kodane vart til tema.
rounds-what = Kva ein runde er
rounds-began = Byrja { $day }.
rounds-began-from = Byrja { $day } frå runde { $from }.
rounds-closed-on = Lukka { $day }.
rounds-holds = { $codes }, { $excerpts }.
rounds-compared-to = Blir samanlikna med runde { $number } (◇).
rounds-leads-to = Runde { $number } blir samanlikna med denne (◇).
rounds-journey = Reisa frå kodar i runde { $from } til tema i runde { $to }
rounds-changes = Kva som er endra frå runde { $from } til runde { $to }
rounds-flow = Utdraga bak talet: runde { $from } → runde { $to }
rounds-levels = { $before } kodar vart { $after }
rounds-two-levels = øvst + under
rounds-three-levels = øvst + under + under der
rounds-more-levels = nivå for nivå, dei øvste først
rounds-new-excerpts = nye utdrag
rounds-left = Ikkje med vidare
rounds-unchanged = Som før: { $themes }
rounds-as-before = som før
rounds-before = før:
rounds-after = no:
rounds-not-marked = ikkje merkt
rounds-only-colour = ingen kode, berre fargen { $pen }
rounds-no-code = ingen kode
rounds-resized = andre grenser
rounds-counting = Tel …
rounds-no-changes = Ingenting er endra.
rounds-compared-with = Dei andre rundane blir samanlikna med denne
rounds-compared-again = Rundane blir igjen samanlikna med den dei byrja frå
rounds-theme-of-other = Temaet høyrer til ein annan runde: gå til lista og byt til runden med Enter først
empty-round = Skriv eit namn på runden
empty-colour-set = Skriv eit namn på fargesettet
line-new-round = Namn på den nye runden (kan stå tomt)
line-rename-round = Namn på runde { $number }
line-round-colours = Fargesett for runde { $number } (eit nytt namn lagar eit nytt sett)
confirm-close-round = Lukke runde { $number }? Utdraga og kodeboka i han kan då lesast, søkjast i og samanliknast, men ikkje endrast. Du kan opne han igjen.
confirm-reopen-round = Opne runde { $number } igjen? Då kan utdraga og kodeboka endrast, også etter at du har brukt tal frå runden.
new-round-title = Ny runde etter runde { $number }
new-round-copy = med alt som det er: kodar, utdrag og kodingar
new-round-codes = med kodane, men utan utdrag
new-round-empty = med tom kodebok
new-round-note = Runde { $number } blir ståande som han er. Du byter mellom rundane med R.
notice-erasure-is-final = Det som sist vart gjort, var å fjerne noko for godt. Det kan ikkje angrast. u igjen angrar det som vart gjort før det.
notice-copying-round = Kopierer { $excerpts } utdrag til den nye runden … { $percent } %
notice-taking-in = Hentar inn prosjektet … { $percent } %
notice-one-round = Det er berre éin runde. Du byrjar på ein ny på skjermen Rundar.
notice-round = Runde { $number }{ $name } er no den gjeldande
notice-round-closed = Runde { $number }{ $name } er no den gjeldande. Han er lukka, så ingenting i han kan endrast.
notice-closed-switch = Runde { $number } er lukka, så ingenting i han kan endrast. R byter runde, og l på Rundar (F7) opnar han igjen.
notice-closed-reopen = Runde { $number } er lukka, så ingenting i han kan endrast. l på Rundar (F7) opnar han igjen, og a byrjar på ein ny.
notice-kept-as-draft = Det du skreiv, er teke vare på, og kjem fram igjen når du opnar det same på nytt.
notice-esc-keeps = Esc prøver igjen. Går det ikkje, blir det du skreiv, teke vare på.
key-round-beside = merka frå ein annan runde
notice-round-beside = I margen ser du òg merka frå runde { $number }
notice-no-round-beside = Berre merka frå den gjeldande runden blir viste
hint-pens = Enter tyding · r namn og tone · a ny farge · x fjern · Esc lukk
line-rename-pen = Nytt namn på fargen, og fargetonen
line-add-pen = Namn på den nye fargen, gjerne med fargetone: metting #f0e442
empty-pen-name = Skriv eit namn på fargen

key-flag = til oppgåva
key-show-flagged = vis berre det som er til oppgåva
key-show-uncondensed = vis berre utdrag utan fortetting
query-flagged = flagga:ja
query-uncondensed = fortetta:nei
sign-flagged = ⚑ til oppgåva
sign-golden = ★ gullsitat
sign-stale = ! sjå på sitatet (p)
key-condense = fortett
key-condensate = kondensat
key-golden = gullsitat for koden: på, av
notice-golden-needs-code = Eit gullsitat høyrer til ein kode. Vel eit tema til venstre først.
shown-condensation = Fortetting: { $text }
read-condensation = Fortetting
book-condensate = Kondensat: { $text }
book-golden = Gullsitat: { $text }
edit-condensation = Kva utdraget tyder, med eigne korte ord
edit-condensate = Kondensat for «{ $path }»: teksten som samanfattar han
edit-rendering = Sitatet slik det skal trykkjast
edit-translation = Sitatet på eit anna språk
hint-for-print = Esc lagrar · tom tekst fjernar det · Ctrl-D forkastar
key-prepare-quote = klargjer sitatet
quote-title = Klargjer sitatet · { $from }
quote-printed = Slik blir det i oppgåva
quote-words = Orda i utdraget
quote-length-inline = { $n } ord, inne i teksten
quote-length-block = { $n } ord, eige avsnitt
quote-in-translation = Omsett: { $text }
quote-stale-versions = Orda er endra sidan sitatet vart klargjort, så det blir trykt slik det no står i teksten.
quote-stale-approve = a godkjenner det du skreiv: { $text }
quote-stale-edits = Orda er endra sidan sitatet vart klargjort, så det som var utelate og sett inn, passar ikkje lenger. T tek det tilbake. Så kan du klargjere sitatet på nytt.
quote-by-hand = Sitatet er redigert for hand. e endrar det, T tek alt tilbake.
quote-here-left-out = Utelate her: «{ $old }». t tek det tilbake
quote-here-replaced = «{ $old }» er bytt ut med «{ $new }». t tek det tilbake
quote-here-put-in = Sett inn her: «{ $new }». t tek det tilbake
quote-chosen = «{ $words }»: x utelèt det, r erstattar det, i set noko inn etter det
quote-ask-replace = I staden for «{ $words }»:
quote-ask-insert = Set inn etter «{ $words }»:
quote-ask-insert-before = Set inn framfor «{ $words }»:
notice-quote-nothing-here = Det er ikkje gjort noko med ordet ved markøren.
hint-quote = x utelat · r erstatt · i set inn · t tilbake · v merk · e for hand · ? alle
hint-quote-typing = Enter bruk · Esc avbryt
hint-quote-stale = a godkjenn · T ta alt tilbake · u angre · Esc lukk
hint-quote-lost = T ta alt tilbake · u angre · Esc lukk
keys-quote = 
    ← → ↑ ↓: til eit anna ord
    v: byrj eller slutt å merkje med pilene (Shift og piler gjer det same)
    x: utelat orda: […]
    r: set andre ord i staden: [rettleiar]
    i: set inn ord etter
    I: set inn ord framfor
    t: ta tilbake det som er gjort ved markøren
    T: ta alt tilbake
    e: rediger heile sitatet for hand
    o: skriv det på eit anna språk
    a: godkjenn, etter at orda i teksten er endra
    f: til oppgåva, eller ikkje
    y: kopier sitatet
    Y: kopier det til ei fil
    u: angre
    U: gjer om att
    Esc: lukk; alt er lagra allereie
key-quote-style = slik blir sitat trykte
style-title = Slik blir sitat trykte
style-brackets = Parentesar
style-hesitations = Nølelydar (eh, mm)
style-hesitations-kept = blir med
style-hesitations-dropped = blir utelatne
style-named-by = Kven som blir sitert
style-by-pseudonym = pseudonym
style-by-role = kva dei er: { $attribute }
style-by-role-unknown = kva dei er (ingen eigenskapar enno)
style-by-attributes = pseudonym og eigenskapar
style-by-number = nummer
style-by-nothing = blir ikkje nemnd
style-marks = Hermeteikn
style-block = Eige avsnitt
style-block-from = frå { $n } ord
style-italic = Kursiv
style-yes = ja
style-no = nei
style-example = Døme
style-no-example = Merk eit utdrag, så blir det vist her slik det blir trykt.
hint-style = ↑↓ vel · ←→ endre · u angre · Esc lukk
key-who-is-quoted = kor ofte kvar informant er sitert
quoted-title = Utdrag til oppgåva: { $n }
quoted-others = andre
quoted-none = Ingen utdrag er til oppgåva enno. f på eit utdrag merkjer det.
hint-quoted = ↑↓ rull · Esc lukk

key-similar = finn liknande
key-beside = samanlikn kodar
similar-title = Liknar på { $name }
similar-title-excerpt = Liknar på utdraget
similar-count = { $n } forslag
similar-no-excerpts = Ingen utdrag har denne koden enno. Kod nokre stader først, så kan liknande replikkar bli foreslåtte.
similar-nothing-alike = Ingen andre replikkar liknar. To replikkar liknar når dei har sjeldne ord felles.
similar-all-coded = Alle andre replikkar som liknar, er koda allereie.
similar-put-aside = { $n ->
    [one] Det er ikkje fleire forslag. 1 replikk som liknar, er lagd til side.
   *[other] Det er ikkje fleire forslag. { $n } replikkar som liknar, er lagde til side.
}
hint-similar-theme = c kode · C annan kode · x legg til side · Enter les · u angre · Esc lukk
hint-similar-excerpt = c kode · x legg til side · Enter les · u angre · Esc lukk
hint-similar-none = u angre · Esc lukk
beside-title = { $first } ved sida av { $second }
beside-only = Berre i «{ $name }»: { $count }
beside-both = I begge: { $count }
beside-none = ingen utdrag
beside-same = same stad
beside-within = { $inner } inni { $outer }
beside-partly = overlappar delvis
beside-underlined = Begge har det som er understreka
hint-beside = ↑↓ vel · Enter les · Esc lukk
notice-beside-marked = Koden er merkt med ◆. Gå til ein annan kode og trykk v igjen for å sjå dei to ved sida av kvarandre.
notice-beside-unmarked = Koden er ikkje merkt lenger
document-removed-closed = { $n ->
    [one] Eitt av utdraga som følgde med, var i ein lukka runde.
   *[other] { $n } av utdraga som følgde med, var i lukka rundar.
} «tusj undo» hentar alt tilbake.

### The matrix on the screen

screen-matrix = Matrise
pane-matrix = i matrisa (F12)
pane-cell-excerpts = i utdraga i ei celle (F12, Enter)
pane-cell-words = i teksten i ei celle (F12, Enter, →)
group-matrix = matrise, skjema
key-open-cell = opne cella
key-write-cell = skriv i cella
key-write-cell-short = skriv
key-not-asked = ikkje spurd
key-cell-contents = tal, ja/nei, ord
key-cell-contents-short = vis
key-topics = tema, skjema
key-topics-short = tema
key-units = informantar, grupper
key-units-short = grupper
key-quotes-to-cell = start teksten med sitata
key-empty-cell = tøm cella
key-turn-matrix = snu
key-sort-rows = sorter radene
key-sort-rows-short = sorter
key-sort-columns = sorter kolonnane
key-hide-empty = skjul eller vis tomme
key-export-matrix = eksporter matrisa
key-add-column = ny kolonne i skjemaet, eller nytt skjema
key-rename-column = ny overskrift på kolonnen
key-remove-column = fjern kolonnen frå skjemaet
key-column-back = flytt kolonnen bakover
key-column-on = flytt kolonnen framover
key-new-form = nytt skjema
key-copy-cell = kopier sitata i cella
key-first-row = til den første rada
key-last-row = til den siste rada
matrix-counts = talet på utdrag
matrix-presence = ja eller nei
matrix-words = det som er skrive
matrix-yes = ja
matrix-people = inf.
matrix-own-words = Med eigne ord
matrix-not-written = Ikkje skrive enno. m byrjar, og s byrjar med sitata.
matrix-not-about-people = Her kan det ikkje skrivast. Det blir skrive om éin informant om gongen.
matrix-from-round = Skrive i runde { $number }
matrix-no-excerpts = Ingen utdrag her.
matrix-nothing = Det er ingenting å vise enno. Når nokon er intervjua og noko er koda, står temaa her mot informantane.
matrix-no-codes = Ingen kodar enno. Når noko er koda, står temaa her mot informantane. a lagar eit skjema å skrive i utan kodar.
matrix-no-columns = Skjemaet har ingen kolonnar enno. a legg til ein.
matrix-nobody-in-form = Skjemaet gjeld ingen informantar. f, og så i på skjemaet, endrar kven det gjeld.
matrix-nothing-found = Søket passar ikkje til nokon informantar. Esc tek det bort.
matrix-all-hidden = Alt er tomt, og det tomme er skjult. T viser det igjen.
notice-matrix-empty = Det er ingen celler her.
notice-matrix-counts = Cellene viser talet på utdrag
notice-matrix-presence = Cellene viser om det finst utdrag
notice-matrix-words = Cellene viser byrjinga av det som er skrive
notice-rows-by-name = Radene er sorterte etter namn
notice-rows-by-count = Radene er sorterte etter talet på utdrag
notice-rows-in-order = Radene står i si eiga rekkjefølgje
notice-columns-by-name = Kolonnane er sorterte etter namn
notice-columns-by-count = Kolonnane er sorterte etter talet på utdrag
notice-columns-in-order = Kolonnane står i si eiga rekkjefølgje
notice-units-in-rows = Temaa står i kolonnane
notice-topics-in-rows = Temaa står i radene
notice-empty-hidden = Tomme rader og kolonnar er skjulte
notice-empty-shown = Tomme rader og kolonnar blir viste
notice-no-form = Kolonnar kan endrast i eit skjema. f vel eller lagar eit.
notice-cell-no-excerpts = Cella har ingen utdrag
notice-cell-of-attribute = Verdien av ein eigenskap blir endra på skjermen Informantar (F4, a)
notice-cell-of-unnamed = Intervjuet er ikkje knytt til nokon informant, så det er ingen å skrive om. Det blir knytt på skjermen Informantar (F4, l).
notice-cells-of-people = Det kan berre skrivast om informantar. g viser dei i staden for dette.
notice-cell-saved = Teksten i cella er lagra. u angrar.
chooser-topics = Kva tema, eller kva skjema?
chooser-units = Kva skal temaa stå mot?
chooser-columns = Kva skal den nye kolonnen vise?
chooser-all = alle tema
chooser-top = det øvste nivået
chooser-level = nivå { $n }
chooser-one-by-one = tema som du vel …
chooser-themes = Kva tema?
chooser-form = skjemaet «{ $name }»
chooser-new-form = + nytt skjema (a)
chooser-people = informantar
chooser-documents = intervju
chooser-groups = grupper etter «{ $name }»
chooser-people-by = informantar, ordna etter «{ $name }»
chooser-theme = eit tema …
chooser-own = ei overskrift å skrive under …
chooser-attribute = eigenskapen «{ $name }»
hint-cell = Esc lagrar · [[ lenkje · Ctrl-O følg · Ctrl-D vrak
hint-chooser = ↑↓ vel · Enter ta denne · Esc avbryt
hint-chooser-themes = mellomrom merk · Enter vis dei · Esc avbryt
hint-chooser-topics = Enter vis · a nytt skjema · Esc avbryt
hint-chooser-form = Enter vis · r nytt namn · i kven det gjeld · x fjern · a nytt · Esc avbryt
hint-picker-column = Enter vel · Esc avbryt
picker-column-title = Kva tema skal kolonnen vise?
line-new-form = Namn på det nye skjemaet
line-form-query = Kven gjeld skjemaet? Som gruppe=leiar; tomt for alle
line-form-column = Overskrifta på den nye kolonnen
line-rename-column = Ny overskrift på kolonnen
line-export-matrix = Det matrisa viser: kvar skal fila liggje?
empty-form = Skriv eit namn på skjemaet
empty-form-column = Skriv ei overskrift
confirm-remove-form = Fjerne skjemaet «{ $name }»? Det som er skrive i dei eigne kolonnane til skjemaet, følgjer med. Det som er skrive om tema, blir att i matrisa. u angrar.
confirm-remove-column = Fjerne kolonnen «{ $name }» frå skjemaet? { $n ->
    [0] {""}
    [one] Det som er skrive i éi celle, følgjer med.
   *[other] Det som er skrive i { $n } celler, følgjer med.
} u angrar.
file-matrix = matrise
screen-overview = Oversikt
pane-interviews = i oversikta over intervjua (F9)
pane-theme-counts = i oversikta over temaa (F9)
pane-theme-colours = i oversikta over fargane (F9)
pane-saturation = i oversikta over metting (F9)
pane-co-occurrence = i oversikta over tema som står saman (F9)
pane-frequent-words = i oversikta over ord (F9)
key-next-part = neste del
key-previous-part = førre del av oversikta
key-overview-topics = vel tema
key-saturation-of = runde og tema
key-counts-by = tel etter gruppe
key-words-by = tema eller grupper
key-within = kva «saman» tyder
key-copy-table = kopier tabellen
key-columns-left = vis kolonnane til venstre
key-columns-right = vis kolonnane til høgre
overview-interviews = Intervju
overview-themes = Tema
overview-colours = Fargar
overview-saturation = Metting
overview-co-occurrence = Saman
overview-words = Ord
overview-interview = { $name }: { $coded } av { $words } ord er koda, { $excerpts }
overview-everyone = alle seier noko
overview-nothing-new = { $name }: ingen nye kodar
overview-new = { $name }: nye kodar: { $codes }
overview-pair = { $first } saman med { $second }
overview-word = «{ $word }»: { $here } gonger i { $of }, { $elsewhere ->
    [0] aldri
    [one] éin gong
   *[other] { $elsewhere } gonger
 } elles
overview-word-column = Ord
overview-here = Her
overview-elsewhere = Elles
overview-words-rules = Ord som blir brukte meir her enn i resten av det informantane seier, i alle bøyingar. Dei er ein veg inn i tekstane og erstattar aldri å lese dei.
overview-reading = les intervju { $read } av { $of } …
overview-hidden-columns = { $n ->
    [one] 1 kolonne
   *[other] { $n } kolonnar
 } til: < >
overview-by-share = minst koda først
overview-by-day = sist arbeidd med først
overview-interviewed = i rekkjefølgja i lista
overview-coded = i den rekkjefølgja dei vart koda
overview-overlap = felles tekst
overview-turn = same replikk
overview-interview-both = same intervju
overview-by = etter «{ $name }»
overview-round = runde { $number }
overview-no-interviews = Prosjektet har ingen intervju enno.
overview-no-codes = Ingen kodar enno. Når noko er koda, blir temaa talde her.
overview-bars = ░ er kodar frå før, █ er nye.
overview-few-codes = { $n ->
    [one] Éin kode
   *[other] { $n } kodar
 } seier lite om metting. f viser ein runde med fleire.
overview-no-words = Ingen ord skil seg ut. Det trengst fleire koda utdrag, eller fleire informantar i gruppene.
chooser-overview-topics = Kva for tema?
chooser-no-groups = ingen grupper
chooser-words-of-themes = tema
chooser-counts-by = Kva for grupper skal teljast kvar for seg?
chooser-saturation-of = Metting over kva for kodar?
chooser-words-by = Ord som er typiske for kva?
chooser-current-round = gjeldande runde
chooser-round = runde { $number }, { $n ->
    [one] 1 kode
   *[other] { $n } kodar
 }
notice-interviews-by-share = Dei som er minst koda, står først
notice-interviews-by-day = Dei som sist vart arbeidd med, står først
notice-interviews-in-order = Intervjua står som i lista
notice-themes-by-count = Temaa med flest utdrag står først
notice-themes-in-order = Temaa står som i kodeboka
notice-saturation-coded = Intervjua står i den rekkjefølgja dei vart koda
notice-saturation-interviewed = Intervjua står som i lista
notice-within-overlap = Saman er utdrag med felles tekst
notice-within-turn = Saman er utdrag i same replikk
notice-within-interview = Saman er utdrag i same intervju
notice-words-of-groups = No blir ord for grupper viste. g viser ord for tema.
notice-no-attributes = Informantane har ingen eigenskapar å gruppere etter. Gi dei nokre under Informantar (F4).
notice-no-more-columns = Det er ingen fleire kolonnar i den retninga
notice-nothing-to-copy = Det er ingenting å kopiere her enno
line-export-named = { $name }: kvar skal fila liggje?
file-interviews = intervjua
file-colours = fargar
file-saturation = metting
file-co-occurrence = tema saman
file-counts = antal
file-words = ord

### Projects of other programs

refi-colours = Fargar: { $name }
refi-copied-from = kopiert frå
refi-own-texts = Eigne tekstar
exchange-file = Prosjekt frå { $program }
exchange-file-own = Prosjekt frå tusj
exchange-file-unknown = Prosjekt frå eit anna program
import-exchange = prosjekt frå eit anna program
exchange-new = Nytt: { $counts }
exchange-known = Er i prosjektet frå før: { $counts }
exchange-documents = Dokument som er nye, også fordi teksten er ein annan her: { $names }
exchange-dry-run = Ingenting er endra.
exchange-nothing = Ingenting i det er nytt.
exchange-into = Det som er koda i det, kjem i runde { $round }.
exchange-counted = { $n ->
    [one] I { $n } dokument er plassane talde på ein annan måte enn standarden seier: { $how }.
   *[other] I { $n } dokument er plassane talde på ein annan måte enn standarden seier: { $how }.
}
exchange-in-utf16 = i einingar av UTF-16, slik NVivo gjer
exchange-line-end-one = eit linjeskift som eitt teikn
exchange-inclusive = til og med det siste teiknet
exchange-unchecked = { $n ->
    [one] Passasjen kunne ikkje samanliknast med eit sitat, fordi fila ikkje har noko.
   *[other] Dei { $n } passasjane kunne ikkje samanliknast med sitat, fordi fila ikkje har nokon.
}
exchange-checked = { $same } av dei { $n } passasjane som har eit sitat i fila, ligg på akkurat dei orda.
exchange-speakers = { $n ->
    [one] Det vart funne kven som snakkar i { $n } dokument. Sjå over rollene.
   *[other] Det vart funne kven som snakkar i { $n } dokument. Sjå over rollene.
}
exchange-joined = { $n ->
    [one] { $n } passasje er merkt fleire gonger av same person; han vart eitt utdrag.
   *[other] { $n } passasjar er merkte fleire gonger av same person; kvar vart eitt utdrag.
}
exchange-renamed = Kodar som hadde same namn under same kode, fekk eit nummer: { $names }.
left-out-outside-text = { $n ->
    [one] ! { $n } passasje ligg utanfor teksten og vart utelaten: { $names }
   *[other] ! { $n } passasjar ligg utanfor tekstane og vart utelatne: { $names }
}
left-out-empty-selection = { $n ->
    [one] ! { $n } passasje har ingen ord og vart utelaten, i { $names }
   *[other] ! { $n } passasjar har ingen ord og vart utelatne, i { $names }
}
left-out-nothing-on-it = { $n ->
    [one] { $n } passasje har verken kode eller notat og vart utelaten, i { $names }
   *[other] { $n } passasjar har verken kode eller notat og vart utelatne, i { $names }
}
left-out-words = Ord ved sida av teksten vart utelatne: { $names }
left-out-no-text-selected = { $n ->
    [one] ! { $n } markering i eit bilete, ei side eller eit opptak vart utelaten. { $names }
   *[other] ! { $n } markeringar i bilete, sider eller opptak vart utelatne. { $names }
}
left-out-picture = Bilete vart utelatne: { $names }
left-out-recording = Opptak utan transkripsjon vart utelatne: { $names }
left-out-pdf = ! PDF-ar utan teksten sin vart utelatne: { $names }
left-out-text-missing = ! Dokument som fila ikkje har teksten til, vart utelatne: { $names }
left-out-unknown-code = { $n ->
    [one] ! { $n } koding med ein kode som ikkje er i fila, vart utelaten.
   *[other] ! { $n } kodingar med kodar som ikkje er i fila, vart utelatne.
}
left-out-whole-document = ! Kodar på heile dokument vart utelatne, sidan tusj kodar passasjar: { $names }
left-out-memo = { $n ->
    [one] ! { $n } notat om noko som vart utelate, vart òg utelate: { $names }
   *[other] ! { $n } notat om noko som vart utelate, vart òg utelatne: { $names }
}
left-out-set = Sett vart utelatne, sidan tusj ikkje har slike: { $names }
left-out-graph = Kart vart utelatne, sidan tusj ikkje har slike: { $names }
left-out-link = { $n ->
    [one] { $n } lenkje vart utelaten, sidan tusj ikkje har slike.
   *[other] { $n } lenkjer vart utelatne, sidan tusj ikkje har slike.
}
left-out-value = Eigenskapar ved dokument som ikkje høyrer til éin person, vart utelatne: { $names }
left-out-case-passage = At berre delar av eit dokument handlar om ein person, vart utelate: { $names }
left-out-important = { $n ->
    [one] Éi koding er merkt som viktig, noko tusj ikkje har plass til: { $names }
   *[other] { $n } kodingar er merkte som viktige, noko tusj ikkje har plass til: { $names }
}
exchange-not-in = Fila har ingen innstillingar, lagra søk eller historikk, og ingen tidlegare ordlyd i retta tekstar.
exchange-codebook-not-in = Fila har berre kodane.

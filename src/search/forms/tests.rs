//! Words that must share a term, and words that must not.

use super::NORWEGIAN;

/// Checks that all forms on a line share a term with the first.
fn assert_joined(table: &str) {
    for line in table.lines() {
        let terms: Vec<_> = line.split_whitespace().map(|word| NORWEGIAN.terms(word)).collect();
        let is_form = |other: &Vec<String>| other.iter().any(|term| terms[0].contains(term));
        assert!(terms.iter().all(is_form), "{line}: {terms:?}");
    }
}

/// Checks that no two words on a line share a term.
fn assert_apart(table: &str) {
    for line in table.lines() {
        let mut terms: Vec<_> = line.split_whitespace().flat_map(|word| NORWEGIAN.terms(word)).collect();
        let all = terms.len();
        terms.sort();
        terms.dedup();
        assert_eq!(terms.len(), all, "{line}: {terms:?}");
    }
}

#[test]
fn forms_of_a_bokmal_word_share_a_term() {
    assert_joined(
        "frihet friheten friheter frihetene frihetens
         åpen åpent åpne åpnere åpnest
         kjenne kjenner kjente kjent
         frykte frykter fryktet frykta
         frykt frykten frykter
         dør døra døren dører
         dø dør døde dødd
         støtte støtter støttet
         støtte støtten støtter
         gå går gikk gått
         komme kommer kom kommet
         si sier sa sagt seie seier
         være er var vært
         påvirke påvirker påvirket påvirka
         lærere læreren lærerne
         jente jenta jenten jenter jentene jentas
         følelse følelsen følelser følelsene
         bok boka boken bøker bøkene
         mann mannen menn mennene
         liten lita lite små mindre minst
         god godt gode bedre best beste
         vanskelig vanskelige vanskeligere vanskeligst
         hus huset husene husets
         barnehage barnehagen barnehager barnehagene
         sosialkontor sosialkontoret sosialkontorene
         oppfølgingssamtale oppfølgingssamtalen oppfølgingssamtaler oppfølgingssamtalene",
    );
}

#[test]
fn forms_of_a_nynorsk_word_share_a_term() {
    assert_joined(
        "kome koma kjem kom kome
         jente jenta jenter jentene
         gå går gjekk gått
         skrive skriv skreiv skrive
         seie seier sa sagt
         gut guten gutar gutane
         kaste kasta kastar
         fridom fridomen
         kjensle kjensla kjensler kjenslene
         verksemd verksemda verksemder verksemdene
         lærarar læraren lærarane
         open ope opne opnare
         vanskeleg vanskelege vanskelegare vanskelegast
         liten lita lite små mindre minst
         auge auget augo auga
         bok boka bøker bøkene
         utvikling utviklinga utviklingar utviklingane
         moglegheit moglegheita moglegheiter moglegheitene
         oppfølgingssamtale oppfølgingssamtalen oppfølgingssamtalar oppfølgingssamtalane",
    );
}

#[test]
fn unrelated_words_share_no_term() {
    assert_apart(
        "lære lærerne
         påvirkning påvirket
         bok bukk
         hus hund
         frihet fri
         barn barnevern
         student studie
         var vare
         når nå
         for far
         bare bar
         det den de dem",
    );
    assert_apart(
        "lære lærarane
         fri fridom
         kome kommune
         ven vende
         så sjå
         ho hos hus
         når nå",
    );
}

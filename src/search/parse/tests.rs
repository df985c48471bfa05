//! Tables of queries and what they mean, and property tests that no text breaks the parser.

use std::time::{Duration, Instant};

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::query::keyword::{Field, Keywords, MAX_NEAR};
use crate::domain::query::phrase;
use crate::domain::text::canonical;
use crate::error::Noun;

/// Parses a query and prints it in Norwegian.
fn read(text: &str) -> String {
    parse(text).unwrap().query.print(Keywords::Norwegian)
}

/// The fault of a query, and the part that the error points at.
fn wrong(text: &str) -> (QueryFault, &str) {
    let Err(Error::Query(error)) = parse(text) else { panic!("{text} can be read") };
    (error.fault, &text[error.start..error.end])
}

#[test]
fn queries_in_both_languages_are_parsed_and_printed() {
    for (written, meant) in [
        ("", ""),
        (" \t\n ", ""),
        ("ikke", "ikke"),
        ("og", "og"),
        ("jeg vet ikke", "jeg OG vet OG ikke"),
        ("\"jeg  vet\nikke\"", "\"jeg vet ikke\""),
        ("«jeg vet» “ikke noe” „mer enn“ ”det”", "\"jeg vet\" OG \"ikke noe\" OG \"mer enn\" OG det"),
        ("theme:Oppstart AND colour:yellow", "tema:Oppstart OG farge:yellow"),
        ("color:gul by:RH", "farge:gul OG av:RH"),
        ("TEMA: \"Sosialfaglig arbeid\"", "tema:\"Sosialfaglig arbeid\""),
        ("tema:Underveis/Opplæring", "tema:Underveis/Opplæring"),
        ("a OR b c NOT d", "a ELLER b OG c OG IKKE d"),
        ("(a ELLER b) c", "(a ELLER b) OG c"),
        ("a (b c)", "a OG (b OG c)"),
        ("IKKE (a OG b)", "IKKE (a OG b)"),
        ("IKKJE NOT a", "IKKE IKKE a"),
        ("((a))", "a"),
        ("gruppe=veileder", "gruppe=veileder"),
        ("gruppe = veileder", "gruppe=veileder"),
        ("\"år i jobben\"=\"3–5\"", "\"år i jobben\"=3–5"),
        ("alder>40", "alder>40"),
        ("alder >= 3,5", "alder>=3,5"),
        ("alder =>40 alder≤-2.5", "alder>=40 OG alder<=-2.5"),
        ("alder<40 \"år i jobben\">3", "alder<40 OG \"år i jobben\">3"),
        ("alder=30..40", "alder=30..40"),
        ("alder=\"30..40\" alder=\">40\"", "alder=\"30..40\" OG alder=\">40\""),
        ("alder=30–40", "alder=30–40"),
        ("-> <3 \"a>b\"", "\"->\" OG \"<3\" OG \"a>b\""),
        ("kl 10:30", "kl OG \"10:30\""),
        ("hus(et)", "hus OG et"),
        ("tema:a:b=c", "tema:a:b=c"),
        ("\"si \\\"hei\\\" nå\"", "\"si \\\"hei\\\" nå\""),
        ("\"c:\\tekst her\"", "\"c:\\\\tekst her\""),
        ("runde:2 rolle:intervjuer notat:metning", "runde:2 OG rolle:intervjuer OG notat:metning"),
        ("a\u{1b}[31mb", "a OG [31mb"),
        ("e\u{301}n", "én"),
        ("føl* lærer~ sett~2", "føl* OG lærer~ OG sett~2"),
        ("\"føl* meg~1\"", "\"føl* meg~1\""),
        ("trøtt NÆR jobb", "trøtt NÆR/10 jobb"),
        ("trøtt NEAR/3 (jobb ELLER \"i arbeid\") og", "trøtt NÆR/3 (jobb ELLER \"i arbeid\") OG og"),
        ("tema:A OVERLAPS theme:B c", "tema:A OVERLAPPER tema:B OG c"),
        ("IKKE tema:A FØR tema:B", "IKKE tema:A FØR tema:B"),
        ("(IKKE a) BEFORE b", "(IKKE a) FØR b"),
        ("OVERLAPPAR tema:B", "OVERLAPPER tema:B"),
        ("c OVERLAPPER tema:B OVERLAPPER a", "(c OVERLAPPER tema:B) OVERLAPPER a"),
        ("uncoded Ukoda \"ukodet\"", "ukodet OG ukodet OG \"ukodet\""),
        ("\"a|b\" a/b c+ [d]", "\"a|b\" OG a/b OG c+ OG [d]"),
    ] {
        assert_eq!(read(written), meant, "{written}");
    }
}

#[test]
fn a_query_can_be_printed_in_english() {
    let query = parse("tema:A OG (kode:B ELLER IKKE informant:I03) intervju:C rolle:annen").unwrap().query;
    assert_eq!(
        query.print(Keywords::English),
        "theme:A AND (code:B OR NOT participant:I03) AND document:C AND role:annen"
    );
}

#[test]
fn an_error_points_at_the_faulty_part() {
    use QueryFault::{
        Bracket, Distance, MisplacedSign, MissingOperand, MissingValue, NoWord, Number, OnlyWords, OpenQuote, Pattern,
    };
    for (written, fault, part) in [
        ("a \"b c", OpenQuote, "\"b c"),
        ("tema:«Opp", OpenQuote, "«Opp"),
        ("a (b", Bracket, "(b"),
        ("(", Bracket, "("),
        ("a )b", Bracket, ")"),
        (")", Bracket, ")"),
        ("()", MissingOperand, ")"),
        ("OG", MissingOperand, "OG"),
        ("a OG", MissingOperand, "OG"),
        ("a ELLER OG b", MissingOperand, "OG"),
        ("IKKE", MissingOperand, "IKKE"),
        ("(a OG) b", MissingOperand, ")"),
        ("\u{1}\u{202e}", NoWord, "\u{1}\u{202e}"),
        ("a tema:", MissingValue, "tema:"),
        ("tema:\"\"", MissingValue, "tema:"),
        ("tema: OG b", MissingValue, "tema:"),
        ("gruppe=", MissingValue, "gruppe="),
        ("alder>", MissingValue, "alder>"),
        ("a alder >= mye", Number, "alder >= mye"),
        ("alder<\"40 år\"", Number, "alder<\"40 år\""),
        ("\" \"", MissingValue, "\" \""),
        ("=b", MissingOperand, "=b"),
        ("a *", MisplacedSign, "*"),
        ("~", MisplacedSign, "~"),
        ("a f*l", MisplacedSign, "f*l"),
        ("\"jeg *\"", MisplacedSign, "\"jeg *\""),
        ("jeg.*ikke", MisplacedSign, "jeg.*ikke"),
        ("^jeg", Pattern, "^jeg"),
        ("a jeg|du", Pattern, "jeg|du"),
        ("\\bjeg\\b", Pattern, "\\bjeg\\b"),
        ("NÆR b", MissingOperand, "NÆR"),
        ("a NÆR", MissingOperand, "NÆR"),
        ("a NÆR/0 b", Distance, "NÆR/0"),
        ("a NÆR/mye b", Distance, "NÆR/mye"),
        ("tema:A NÆR/2 b", OnlyWords, "NÆR/2"),
        ("a NÆR/2 b NÆR/3 c", OnlyWords, "NÆR/3"),
        ("tema:A OVERLAPPER", MissingOperand, "OVERLAPPER"),
    ] {
        // For an unclosed bracket, the error points at the bracket alone.
        let part = if fault == Bracket { &part[..1] } else { part };
        assert_eq!(wrong(written), (fault, part), "{written}");
    }
}

#[test]
fn an_unknown_field_gets_suggestions() {
    let (fault, part) = wrong("hei tem:Oppstart");
    assert_eq!(part, "tem");
    let QueryFault::Unknown { noun: Noun::Field, nearest, .. } = fault else { panic!("{fault:?}") };
    assert_eq!(nearest.first().map(String::as_str), Some("tema"));
}

#[test]
fn queries_that_are_too_long_or_too_deep_are_rejected() {
    let long = "ord ".repeat(25_000);
    let deep = |n: usize| format!("{}a{}", "(".repeat(n), ")".repeat(n));
    assert_eq!(wrong(&long).0, QueryFault::TooLarge);
    assert_eq!(wrong(&deep(5_000 - 1)).0, QueryFault::TooLarge);
    assert_eq!(wrong(&"NOT ".repeat(2_000)).0, QueryFault::TooLarge);
    assert!(parse(&deep(MAX_DEPTH)).is_ok());
    assert!(parse(&"ord ".repeat(MAX_CONDITIONS)).is_ok());
    assert_eq!(wrong(&"ord ".repeat(MAX_CONDITIONS + 1)), (QueryFault::TooLarge, "ord"));
}

#[test]
fn every_condition_has_its_position() {
    let text = "(ord ELLER tema:\"A b\") IKKE gruppe=x";
    let parts: Vec<&str> = parse(text).unwrap().leaves.into_iter().filter_map(|at| at.of(text)).collect();
    assert_eq!(parts, ["ord", "tema:\"A b\"", "gruppe=x"]);
}

/// Words as the parser leaves them: composed, with single spaces, not empty.
fn words() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => "[a-zæøå]{1,4}",
        1 => prop::sample::select(vec!["OG", "NOT", "tema:", "x=y", "*", "a~", "ukodet", "NÆR/3", "{", "(", ")", "\"", "\\", "»", "10:30", "/"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let tidy = |text: String| canonical(&text).split_whitespace().collect::<Vec<_>>().join(" ");
    vec(pieces, 1..4).prop_map(|p| p.join(" ")).prop_map(tidy).prop_filter("not empty", |words| !words.is_empty())
}

fn relation() -> impl Strategy<Value = Relation> {
    prop_oneof![Just(Relation::Overlaps), Just(Relation::Before)]
}

fn query() -> impl Strategy<Value = Query> {
    let field = prop::sample::select(Field::ALL.to_vec());
    let phrase = || words().prop_filter("signs stand at the end", |words| phrase::words(words).is_some());
    let side =
        prop_oneof![phrase().prop_map(Query::Words), vec(phrase().prop_map(Query::Words), 2..4).prop_map(Query::Or),];
    let near = (1..=MAX_NEAR, side.clone(), side);
    let leaf = prop_oneof![
        phrase().prop_map(Query::Words),
        Just(Query::Uncoded),
        near.prop_map(|(within, a, b)| Query::Near { within, left: Box::new(a), right: Box::new(b) }),
        (field, words()).prop_map(|(field, value)| Query::Field(field, value)),
        (words(), words()).prop_map(|(name, value)| Query::Attribute { name, value }),
    ];
    leaf.prop_recursive(5, 24, 4, |part| {
        prop_oneof![
            vec(part.clone(), 2..4).prop_map(Query::And),
            vec(part.clone(), 2..4).prop_map(Query::Or),
            part.clone().prop_map(|part| Query::Not(Box::new(part))),
            (relation(), prop::option::of(part.clone()), part).prop_map(|(relation, own, other)| Query::Related {
                relation,
                own: own.map(Box::new),
                other: Box::new(other),
            }),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn printing_and_parsing_a_query_returns_the_same_query(query in query()) {
        for keywords in [Keywords::Norwegian, Keywords::English] {
            let printed = query.print(keywords);
            prop_assume!(printed.len() <= MAX_LENGTH);
            let read = parse(&printed);
            prop_assert_eq!(read.map(|read| read.query), Ok(query.clone()), "{}", printed);
        }
    }

    #[test]
    fn no_text_breaks_the_parser_and_every_fault_is_within_the_text(
        text in prop_oneof![any::<String>(), "[a-c \"«»():=*~/3\\\\OGNTÆRFØ]{0,40}"]
    ) {
        match parse(&text) {
            Ok(written) => {
                let again = parse(&written.query.print(Keywords::English)).map(|again| again.query);
                prop_assert_eq!(again, Ok(written.query));
            }
            Err(Error::Query(error)) => prop_assert!(text.get(error.start..error.end).is_some()),
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }
}

/// Queries that use everything.
const QUERIES: &[&str] = &[
    "tema:Oppstart/Opplæring OG (sliten~2 ELLER \"jeg vet ikke\") IKKE farge:gul",
    "informant:I03 gruppe=leder ord* NÆR/5 annet rolle:informant notat:metning",
    "theme:\"A/B C\" AND NOT round:2 by:RH intervju:\u{ab}I 01\u{bb} erfaring>=3",
    "((a OR b) AND (c OR NOT d)) NEAR e kode:x colour:#ff0000",
];

/// Parses so many mutated queries. Returns how many were read, and the longest time that one took.
fn feed(count: usize, seed: u64) -> (usize, Duration) {
    let mut dice = crate::domain::mutation::Dice(seed);
    let (mut read, mut longest) = (0, Duration::ZERO);
    for _ in 0..count {
        let (one, other) = (QUERIES[dice.below(QUERIES.len())], QUERIES[dice.below(QUERIES.len())]);
        let bytes = crate::domain::mutation::mutated(&mut dice, one.as_bytes(), other.as_bytes());
        let text = String::from_utf8_lossy(&bytes);
        let start = Instant::now();
        let parsed = parse(&text);
        longest = longest.max(start.elapsed());
        match parsed {
            Ok(written) => {
                read += 1;
                let printed = written.query.print(Keywords::English);
                if printed.len() <= MAX_LENGTH {
                    assert_eq!(parse(&printed).map(|again| again.query), Ok(written.query), "{text}");
                }
            }
            Err(Error::Query(error)) => assert!(text.get(error.start..error.end).is_some(), "{text}"),
            Err(other) => panic!("{other:?}: {text}"),
        }
    }
    (read, longest)
}

#[test]
fn mutated_queries_never_make_the_parser_panic() {
    let (seed, count) = crate::domain::mutation::seed_and_count(5_000);
    feed(count, seed);
}

#[test]
#[ignore = "takes minutes"]
fn a_million_mutated_queries() {
    let (seed, count) = crate::domain::mutation::seed_and_count(1_000_000);
    let start = Instant::now();
    let (read, longest) = feed(count, seed);
    eprintln!("queries: {count} in {:.0?}, {read} read, the longest took {longest:.1?}", start.elapsed());
}

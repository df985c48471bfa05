//! The first student starts with 8 categories and 38 subcategories, close to the text. With her supervisor she throws the
//! sorting over: three phases, the start, under way and the end. In a third round she ends with 3 categories in yellow,
//! orange and purple, and 2 + 3 + 2 subcategories, of which one has the same name under two of them.

use super::Student;

#[test]
fn from_eight_categories_and_thirty_eight_subcategories_to_three_and_seven_in_three_rounds() {
    let mut student = Student::new();
    student.code_first_sample_round().unwrap();
    let first = student.current_round().unwrap();
    let before = student.coded_in(first);
    let passages = before.len();
    assert_eq!(student.tree().len(), 8 + 38);

    // The supervisor asks: when does it happen?
    let second = student.begin_with_copy("Faser");
    for (phase, categories) in [
        ("Oppstart", &["Å begynne", "Å lære jobben"][..]),
        ("Underveis", &["Tallene", "Deltakerne", "Kollegene", "Å bli sliten"]),
        ("Avslutning", &["Å vente", "Å slutte"]),
    ] {
        let categories = student.codes(categories);
        student.group_codes(&categories, phase).unwrap();
    }
    // She reads what lies under the boss again, and finds that some of it is about the numbers.
    let (boss, demands) = (student.code("Kollegene/Sjefen"), student.code("Tallene/Krav ovenfra"));
    let read: Vec<_> = student.model().by_owner.coded(boss).unwrap().iter().collect();
    let read: Vec<_> = read.into_iter().map(crate::domain::ids::ExcerptId::of_bit).collect();
    student.deal_excerpts(boss, &read[..2], demands).unwrap();
    let sorted = student.adds_up(first, second);
    assert_eq!((sorted.levels_before(), sorted.levels_after()), (vec![8, 38], vec![3, 8, 38]));
    let of_boss = sorted.departures.iter().find(|one| one.code.name() == "Sjefen").unwrap();
    assert_eq!((of_boss.kept, of_boss.left), (read.len(), 0));

    // In the third round, each category is merged with what is below it, and two become one.
    let third = student.begin_with_copy("Funn");
    for (kept, merged, name) in [
        ("Å lære jobben", &[][..], "Opplæring"),
        ("Å begynne", &[], "Rekruttering og forventninger"),
        ("Deltakerne", &[], "Sosialfaglig arbeid"),
        ("Tallene", &[], "Målstyring og resultatpress"),
        ("Kollegene", &["Å bli sliten"], "Arbeidsmiljø og belastning"),
        ("Å vente", &[], "Usikkerhet ved tapt anbud"),
        ("Å slutte", &[], "Sosialfaglig arbeid"),
    ] {
        let target = student.code(kept);
        let mut sources = student.codes(merged);
        sources.insert(0, target);
        let below: Vec<_> = sources.iter().flat_map(|code| student.model().codebook.theme(*code)).collect();
        student.merge_codes(target, &below, Some(name)).unwrap();
    }
    for (phase, colour) in [("Oppstart", "gul"), ("Underveis", "oransje"), ("Avslutning", "lilla")] {
        let (phase, pen) = (student.code(phase), student.find_colour(colour).unwrap());
        student.colour_code(phase, Some(pen)).unwrap();
    }

    assert_eq!(
        student.tree(),
        [
            "Oppstart",
            "Oppstart/Rekruttering og forventninger",
            "Oppstart/Opplæring",
            "Underveis",
            "Underveis/Målstyring og resultatpress",
            "Underveis/Sosialfaglig arbeid",
            "Underveis/Arbeidsmiljø og belastning",
            "Avslutning",
            "Avslutning/Usikkerhet ved tapt anbud",
            "Avslutning/Sosialfaglig arbeid",
        ]
    );
    let book = &student.model().codebook;
    let colours = book.in_order().iter().map(|(code, _)| student.pen_name(book.colour(*code).unwrap()));
    let colours: Vec<&str> = colours.collect();
    assert_eq!(colours, [["gul"; 3].as_slice(), &["oransje"; 4], &["lilla"; 3]].concat());
    assert!(student.find_code("Sosialfaglig arbeid").is_err(), "one name under two categories must be told apart");

    // No coding is lost: every passage is still coded, and the first round is as it was.
    assert_eq!(student.coded_in(first), before);
    assert_eq!(student.coded_in(third).keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    let way = student.adds_up(first, third);
    assert_eq!((way.levels_before(), way.levels_after()), (vec![8, 38], vec![3, 7]));
    assert_eq!(way.coded().map(|passages| passages.len()), [passages, 0, 0]);
    assert!(way.departures.iter().all(|one| one.left == 0) && way.arrivals.iter().all(|one| one.new == 0));
    let numbers = way.arrivals.iter().find(|one| one.theme.name() == "Målstyring og resultatpress").unwrap();
    let sources: Vec<&str> =
        numbers.sources.iter().filter_map(|(code, _)| way.names_before(*code)?.last()).map(String::as_str).collect();
    assert!(sources.contains(&"Sjefen") && sources.contains(&"Tavla og tellingen"), "{sources:?}");
    student.undo_everything_and_redo_it();
}

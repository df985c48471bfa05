//! The third student codes in the informants' own words first: a hundred codes, one for each passage. In the next round she
//! groups them, merges those that say the same, breaks one group up again, and gives each theme a name of her own.

use super::Student;

#[test]
fn a_hundred_codes_in_the_informants_own_words_are_grouped_afterwards() {
    let mut student = Student::new();
    let rows: Vec<_> = student.passages().into_iter().filter(|row| !row.first_codes.is_empty()).take(100).collect();
    let mut codes = Vec::new();
    for row in &rows {
        let (excerpt, code, _) = student.code_in_vivo(row.document, row.span).unwrap();
        let begins = student.model().codebook.path(code).replace('…', "");
        let (name, words) = (begins.trim().to_lowercase(), student.quote(excerpt).unwrap().to_lowercase());
        assert!(words.replace('/', "\\/").starts_with(&name), "«{name}» in «{words}»");
        codes.push(code);
    }
    let first = student.current_round().unwrap();
    assert_eq!((student.tree().len(), student.coded_in(first).len()), (100, 100));

    // An afternoon with loose codes on one side and groups on the other.
    let second = student.begin_with_copy("Grupper");
    let copy = |student: &Student, code| {
        let book = &student.model().codebook;
        book.in_order().iter().map(|(id, _)| *id).find(|id| book.get(*id).unwrap().origin == Some(code)).unwrap()
    };
    let mut groups: Vec<(String, Vec<_>)> = Vec::new();
    for (row, code) in rows.iter().zip(&codes) {
        let name = row.first_codes[0].split('/').next().unwrap().to_owned();
        let code = copy(&student, *code);
        match groups.iter_mut().find(|(group, _)| *group == name) {
            Some((_, members)) => members.push(code),
            None => groups.push((name, vec![code])),
        }
    }
    for (name, members) in &groups {
        student.group_codes(members, name).unwrap();
    }
    assert_eq!(
        (student.tree().len(), student.model().codebook.children(None).len()),
        (100 + groups.len(), groups.len())
    );
    let way = student.adds_up(first, second);
    assert_eq!((way.levels_before(), way.levels_after()), (vec![100], vec![groups.len(), 100]));
    assert_eq!(way.coded().map(|passages| passages.len()), [100, 0, 0]);

    // Those that say the same become one.
    let third = student.begin_with_copy("Temaer");
    for (name, _) in &groups {
        let group = student.code(name);
        let below = student.model().codebook.children(Some(group)).to_vec();
        student.merge_codes(group, &below, None).unwrap();
    }
    assert_eq!(student.tree().len(), groups.len());
    let (largest, members) = groups.iter().max_by_key(|(_, members)| members.len()).unwrap();
    let largest = student.code(largest);
    let words = student.break_up_code(largest).unwrap().0;
    assert_eq!(words.len(), members.len(), "she regrets one of them, and has its own words back");
    student.rename_code(largest, "Et tema med navn").unwrap();
    let way = student.adds_up(first, third);
    assert_eq!((way.levels_before(), way.levels_after()), (vec![100], vec![groups.len(), members.len()]));
    assert!(way.departures.iter().all(|one| (one.kept, one.left) == (1, 0)), "no code went nowhere");
    assert!(way.arrivals.iter().all(|one| one.new == 0));
    let places = |round| student.coded_in(round).into_keys().collect::<Vec<_>>();
    assert_eq!((places(second), places(third)), (places(first), places(first)));
    student.undo_everything_and_redo_it();
}

//! Elements, their attributes and their content.

use crate::domain::colour::of_hex;
use crate::domain::ids::{Moment, Uuid};
use crate::import::xml::{Element, Malformed, Token, Walker};

/// Moves to the root element; `None` if it has another name.
pub(super) fn root<'a>(walker: &mut Walker<'a>, name: &str) -> Result<Option<Element<'a>>, Malformed> {
    while let Some(token) = walker.next()? {
        if let Token::Start(element) = token {
            return Ok(Some(element).filter(|element| element.name() == name));
        }
    }
    Ok(None)
}

/// Visits the children of the element that has just begun. `visit` must read each child to its end.
pub(super) fn each_child<'a, E: From<Malformed>>(
    walker: &mut Walker<'a>,
    mut visit: impl FnMut(&mut Walker<'a>, Element<'a>) -> Result<(), E>,
) -> Result<(), E> {
    loop {
        match walker.next()? {
            Some(Token::Start(element)) => visit(walker, element)?,
            Some(Token::Text(_)) => {}
            Some(Token::End(_)) | None => return Ok(()),
        }
    }
}

/// The text of the element that has just begun.
pub(super) fn text(walker: &mut Walker) -> Result<String, Malformed> {
    let (mut text, mut depth) = (String::new(), 0usize);
    loop {
        match walker.next()? {
            Some(Token::Start(_)) => depth += 1,
            Some(Token::Text(words)) => text += &words,
            Some(Token::End(_)) if depth > 0 => depth -= 1,
            Some(Token::End(_)) | None => return Ok(text),
        }
    }
}

/// The identifier in an attribute; programs write it in either case, with or without braces.
pub(super) fn guid(element: &Element, name: &str) -> Option<Uuid> {
    guid_of(&element.get(name)?)
}

/// The identifier in a text.
pub(super) fn guid_of(text: &str) -> Option<Uuid> {
    let hex: String = text.trim().trim_matches(['{', '}']).chars().filter(|c| *c != '-').collect();
    Some(hex).filter(|hex| hex.len() == 32)?.parse().ok()
}

/// The moment in an attribute. A date without a time zone is taken as UTC.
pub(super) fn moment(element: &Element, name: &str) -> Option<Moment> {
    moment_of(&element.get(name)?)
}

/// The moment that a text names. A date without a time zone is taken as UTC.
pub(in crate::import::exchange) fn moment_of(text: &str) -> Option<Moment> {
    let text = text.trim();
    let stamp = text.parse::<jiff::Timestamp>().ok();
    let civil = || text.parse::<jiff::civil::DateTime>().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok();
    let at = stamp.or_else(|| civil().map(|zoned| zoned.timestamp()))?;
    // Some programs write the year 1 for a date that they do not know.
    Some(at.as_millisecond()).filter(|at| *at > 0).map(Moment)
}

/// The colour in an attribute.
pub(super) fn colour(element: &Element, name: &str) -> Option<u32> {
    colour_of(&element.get(name)?)
}

/// The colour that a text names, as `#rgb` or `#rrggbb`.
pub(in crate::import::exchange) fn colour_of(text: &str) -> Option<u32> {
    of_hex(text.trim().strip_prefix('#')?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute<T>(value: &str, read: impl Fn(&Element, &str) -> Option<T>) -> Option<T> {
        let xml = format!("<x a=\"{value}\"/>");
        let mut walker = Walker::new(&xml);
        let found = root(&mut walker, "x").unwrap().unwrap();
        read(&found, "a")
    }

    #[test]
    fn identifiers_are_read_in_every_spelling() {
        let plain = "2e702334-2e38-539b-85d3-38163e9d5e95";
        let one = attribute(plain, guid).unwrap();
        for other in [plain.to_uppercase(), format!("{{{plain}}}"), format!(" {plain} "), plain.replace('-', "")] {
            assert_eq!(attribute(&other, guid), Some(one), "{other}");
        }
        assert_eq!((one.to_string().as_str(), attribute("2e70", guid), attribute("", guid)), (plain, None, None));
    }

    #[test]
    fn moments_without_a_zone_are_utc_and_the_year_1_is_none() {
        let at = Some(Moment(1_767_323_045_000));
        for text in
            ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05", "2026-01-02T04:04:05+01:00", "2026-01-02T03:04:05.000Z"]
        {
            assert_eq!(attribute(text, moment), at, "{text}");
        }
        assert_eq!((attribute("0001-01-01T00:00:00", moment), attribute("i går", moment)), (None, None));
    }

    #[test]
    fn colours_have_three_or_six_digits() {
        let read = |text| attribute(text, colour);
        assert_eq!(
            [read("#FF5733"), read("#f53"), read("red"), read("#ff")],
            [Some(0xff_57_33), Some(0xff_55_33), None, None]
        );
    }
}

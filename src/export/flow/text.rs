//! How wide text is, about, so that names can be wrapped without a font at hand.

/// The height of a line, in font sizes.
pub const LINE: f64 = 1.18;

/// The text in lines that are no wider than `width`. A word that is too long is broken.
pub fn wrap(text: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if text_width(&longer, size) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            line.push(c);
            if text_width(&line, size) > width && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(c);
            }
        }
    }
    lines.push(line);
    lines
}

/// The width of a text in a common sans-serif font, about, and never much too small.
pub fn text_width(text: &str, size: f64) -> f64 {
    text.chars().map(character).sum::<f64>() * size
}

fn character(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.28,
        'f' | 'r' | 't' | 'I' | '(' | ')' | '[' | ']' | '-' | '/' | '"' => 0.37,
        'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | '@' | '%' | '—' | '…' => 0.86,
        c if c.is_uppercase() => 0.68,
        c if u32::from(c) >= 0x1100 => 1.0,
        _ => 0.56,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_wrapped_between_words_and_long_words_are_broken() {
        assert_eq!(wrap("Rekruttering og forventninger", 80.0, 8.0), ["Rekruttering og", "forventninger"]);
        assert_eq!(wrap("Håp", 80.0, 8.0), ["Håp"]);
        let broken = wrap("Arbeidsmarkedstiltaksmedarbeiderne", 60.0, 8.0);
        assert_eq!((broken.len() > 1, broken.concat()), (true, "Arbeidsmarkedstiltaksmedarbeiderne".to_owned()));
        assert!(broken.iter().all(|line| text_width(line, 8.0) <= 60.0));
        assert_eq!(wrap("", 60.0, 8.0), [""]);
    }
}

//! Tokens of rich text: group braces, control words and symbols, and the bytes between them.
//!
//! Rules. Line ends outside control words mean nothing. One space after a control word belongs to it. The bytes after
//! `\bin` are skipped here, so that nothing else takes them for text.

/// The longest name of a control word; the format allows 32 letters.
const LONGEST_NAME: usize = 64;

/// A token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// A control word with its number, if it has one: `\fs24`.
    Word(&'a str, Option<i32>),
    /// A backslash and a character that is not a letter: `\~`. A line end means `\par`.
    Symbol(u8),
    /// A byte as two digits: `\'e5`.
    Hex(u8),
    /// Bytes of text, perhaps with line ends among them.
    Bytes(&'a [u8]),
    /// Skipped binary data.
    Binary,
}

/// Splits bytes into tokens.
pub struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    /// The tokens of these bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(count.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    /// Reads on after a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.rest.first()?;
        if !first.is_ascii_alphabetic() {
            self.take(1);
            return Some(if first == b'\'' { self.hex() } else { Token::Symbol(first) });
        }
        let letters = self.rest.iter().take(LONGEST_NAME).take_while(|b| b.is_ascii_alphabetic()).count();
        let name = std::str::from_utf8(self.take(letters)).unwrap_or_default();
        let number = self.number();
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        if name == "bin" {
            self.take(usize::try_from(number.unwrap_or(0)).unwrap_or(0));
            return Some(Token::Binary);
        }
        Some(Token::Word(name, number))
    }

    /// The number after a control word's name; the nearest that can be held, if it is out of reach.
    fn number(&mut self) -> Option<i32> {
        let sign = usize::from(self.rest.first() == Some(&b'-'));
        let digits = self.rest.iter().skip(sign).take_while(|b| b.is_ascii_digit()).count();
        if digits == 0 {
            return None;
        }
        let value = self.take(sign + digits).iter().filter(|b| b.is_ascii_digit());
        let value = value.fold(0_i32, |all, digit| all.saturating_mul(10).saturating_add(i32::from(digit - b'0')));
        Some(if sign == 1 { -value } else { value })
    }

    fn hex(&mut self) -> Token<'a> {
        let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
        match (digit(self.rest.first()), digit(self.rest.get(1))) {
            (Some(high), Some(low)) => {
                self.take(2);
                Token::Hex(u8::try_from(high * 16 + low).unwrap_or(0))
            }
            _ => Token::Symbol(b'\''),
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        match *self.rest.first()? {
            b'{' => {
                self.take(1);
                Some(Token::Open)
            }
            b'}' => {
                self.take(1);
                Some(Token::Close)
            }
            b'\\' => {
                self.take(1);
                self.control()
            }
            _ => {
                let end = self.rest.iter().position(|b| matches!(b, b'{' | b'}' | b'\\'));
                Some(Token::Bytes(self.take(end.unwrap_or(usize::MAX))))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token<'_>> {
        Tokens::new(text.as_bytes()).collect()
    }

    #[test]
    fn control_words_take_a_number_and_one_space() {
        let expected = [
            Token::Open,
            Token::Word("b", Some(0)),
            Token::Bytes(b" x"),
            Token::Word("u", Some(-10)),
            Token::Bytes(b"?"),
            Token::Word("par", None),
            Token::Bytes(b"\r\n-1"),
            Token::Symbol(b'~'),
            Token::Symbol(b'{'),
            Token::Close,
        ];
        assert_eq!(tokens("{\\b0  x\\u-10?\\par\r\n-1\\~\\{}"), expected);
        assert_eq!(tokens("\\fs99999999999 "), [Token::Word("fs", Some(i32::MAX))]);
    }

    #[test]
    fn bytes_as_digits_are_bytes_and_binary_data_is_skipped() {
        assert_eq!(tokens("\\'e5\\'zz"), [Token::Hex(0xe5), Token::Symbol(b'\''), Token::Bytes(b"zz")]);
        assert_eq!(tokens("\\bin3 {{{x"), [Token::Binary, Token::Bytes(b"x")]);
        assert_eq!(tokens("\\bin99 {"), [Token::Binary]);
        assert_eq!(tokens("\\bin-5 x"), [Token::Binary, Token::Bytes(b"x")]);
        assert_eq!(tokens("x\\"), [Token::Bytes(b"x")]);
    }
}

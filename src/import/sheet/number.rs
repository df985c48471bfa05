//! Numbers, dates and times as a spreadsheet shows them. Files of Excel hold all three as numbers; only the format of the
//! cell says which a number is.

/// What a number stands for, by the format of its cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Shows {
    /// A number.
    #[default]
    Number,
    /// A share, shown in percent.
    Percent,
    /// A date, perhaps with the time of day.
    Date {
        /// Whether the time of day is shown.
        with_time: bool,
    },
    /// A time or a duration.
    Clock(Clock),
}

/// Which parts of a time are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Clock {
    /// Whether hours are shown.
    pub hours: bool,
    /// Whether seconds are shown.
    pub seconds: bool,
    /// Whether the first part may be larger than a clock shows: `[h]:mm`.
    pub is_elapsed: bool,
}

/// A time with hours, minutes and seconds.
const WHOLE_CLOCK: Clock = Clock { hours: true, seconds: true, is_elapsed: false };

impl Shows {
    /// What a format that every file of Excel has stands for, by its number.
    pub fn built_in(format: u32) -> Self {
        match format {
            9 | 10 => Self::Percent,
            14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => Self::Date { with_time: false },
            22 => Self::Date { with_time: true },
            18 | 20 | 32 | 34 | 55 => Self::Clock(Clock { seconds: false, ..WHOLE_CLOCK }),
            19 | 21 | 33 | 35 | 56 => Self::Clock(WHOLE_CLOCK),
            45 | 47 => Self::Clock(Clock { hours: false, ..WHOLE_CLOCK }),
            46 => Self::Clock(Clock { is_elapsed: true, ..WHOLE_CLOCK }),
            _ => Self::Number,
        }
    }

    /// What a format stands for, by its code: `yyyy-mm-dd`, `[h]:mm:ss`, `0.00 %`.
    pub fn of_code(code: &str) -> Self {
        let (mut letters, mut is_elapsed) = (String::new(), false);
        let mut signs = code.chars();
        while let Some(sign) = signs.next() {
            match sign {
                ';' => break,
                '"' => drop(signs.by_ref().find(|c| *c == '"')),
                '\\' | '_' | '*' => drop(signs.next()),
                '[' => {
                    let inner: String = signs.by_ref().take_while(|c| *c != ']').collect::<String>().to_lowercase();
                    if !inner.is_empty() && inner.chars().all(|c| "hms".contains(c)) {
                        is_elapsed = true;
                        letters.push_str(&inner);
                    }
                }
                _ => letters.extend(sign.to_lowercase()),
            }
        }
        let letters = letters.replace("am/pm", "").replace("a/p", "").replace("general", "");
        let has = |any: &[char]| letters.contains(any);
        let (hours, seconds) = (has(&['h']), has(&['s']));
        match () {
            () if has(&['y', 'd']) || (has(&['m']) && !hours && !seconds && !is_elapsed) => {
                Self::Date { with_time: hours || seconds }
            }
            () if hours || seconds || is_elapsed => Self::Clock(Clock { hours, seconds, is_elapsed }),
            () if has(&['%']) => Self::Percent,
            () => Self::Number,
        }
    }

    /// A number as it is shown. `from_1904` says from which year the days are counted.
    pub fn words(self, value: f64, from_1904: bool) -> String {
        match self {
            Self::Percent => format!("{} %", plain(value * 100.0)),
            Self::Clock(clock) if (0.0..10_000.0).contains(&value) => time((value * DAY).round() as i64, clock),
            Self::Date { with_time } => date(value, from_1904, with_time).unwrap_or_else(|| plain(value)),
            _ => plain(value),
        }
    }
}

/// A day in milliseconds.
const DAY: f64 = 24.0 * 3600.0 * 1000.0;

/// A number with at most the fifteen digits that spreadsheets keep, without an exponent.
pub fn plain(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() }
}

/// A time as a clock shows it: `0:12` for hours and minutes, otherwise with seconds, and with the thousandths if there are
/// any. What the format would not show is shown all the same.
pub fn time(ms: i64, clock: Clock) -> String {
    let ms = if clock.is_elapsed { ms } else { ms % DAY as i64 };
    let (seconds, fine) = (ms / 1000, ms % 1000);
    let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let fine = if fine == 0 { String::new() } else { format!(".{fine:03}") };
    match () {
        () if clock.hours && !clock.seconds && s == 0 && fine.is_empty() => format!("{h}:{m:02}"),
        () if !clock.hours && h == 0 => format!("{m:02}:{s:02}{fine}"),
        () => format!("{h:02}:{m:02}:{s:02}{fine}"),
    }
}

/// The date of a number of days, as ISO 8601 writes it. `None` if it is out of range. Excel counts from the last day of
/// 1899, and takes 1900 for a leap year.
fn date(days: f64, from_1904: bool, with_time: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&days) {
        return None;
    }
    let whole = days.floor() as i64;
    let first = if from_1904 { jiff::civil::date(1904, 1, 1) } else { jiff::civil::date(1899, 12, 30) };
    let is_before_leap_day = !from_1904 && whole < 60;
    let day = first.checked_add(jiff::Span::new().days(whole + i64::from(is_before_leap_day))).ok()?;
    let ms = (days.fract() * DAY).round() as i64;
    let at = if with_time || ms > 0 { format!(" {}", time(ms, WHOLE_CLOCK)) } else { String::new() };
    Some(format!("{day}{at}"))
}

/// The milliseconds of a duration as ISO 8601 writes it: `PT00H01M02.5S`. `None` for another form.
pub fn duration_ms(written: &str) -> Option<i64> {
    let mut rest = written.strip_prefix("PT")?;
    let mut ms = 0.0;
    for (unit, size) in [('H', 3_600_000.0), ('M', 60_000.0), ('S', 1_000.0)] {
        if let Some((number, after)) = rest.split_once(unit) {
            ms += number.replace(',', ".").parse::<f64>().ok()? * size;
            rest = after;
        }
    }
    (rest.is_empty() && (0.0..1e12).contains(&ms)).then_some(ms.round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_their_cells_show_them() {
        let second = 1.0 / 86_400.0;
        for (code, value, shown) in [
            ("General", 0.1 + 0.2, "0.3"),
            ("General", 1_500_000.0, "1500000"),
            ("0.00", -0.0, "0"),
            ("0 %", 0.125, "12.5 %"),
            ("\"dag\" 0", 3.0, "3"),
            ("yyyy-mm-dd", 45_363.0, "2024-03-12"),
            ("dd.mm.yyyy hh:mm", 45_363.427_337_962_96, "2024-03-12 10:15:22"),
            ("[$-414]d. mmmm yyyy", 1.0, "1900-01-01"),
            ("d/m/yy", 61.0, "1900-03-01"),
            ("d/m/yy", 4e9, "4000000000"),
            ("hh:mm:ss", 62.0 * second, "00:01:02"),
            ("h:mm", 12.0 * 60.0 * second, "0:12"),
            ("h:mm", 62.0 * second, "00:01:02"),
            ("mm:ss.0", 62.5 * second, "01:02.500"),
            ("mm:ss", 3_662.0 * second, "01:01:02"),
            ("[h]:mm:ss", 1.5, "36:00:00"),
            ("h:mm:ss AM/PM", 1.0 + 62.0 * second, "00:01:02"),
            ("[mm]:ss", 62.0 * second, "01:02"),
            ("[Red]0;[Blue]-0", 5.0, "5"),
            ("hh:mm:ss", -1.0, "-1"),
        ] {
            assert_eq!(Shows::of_code(code).words(value, false), shown, "{code} {value}");
        }
        assert_eq!(Shows::of_code("yyyy-mm-dd").words(43_901.0, true), "2024-03-12");
        assert_eq!(Shows::built_in(14).words(45_363.0, false), "2024-03-12");
        assert_eq!(Shows::built_in(46).words(1.5, false), "36:00:00");
    }

    #[test]
    fn durations_are_read() {
        for (written, ms) in [
            ("PT00H01M02S", Some(62_000)),
            ("PT36H00M00.25S", Some(129_600_250)),
            ("PT5M", Some(300_000)),
            ("P1D", None),
            ("PT-1H", None),
            ("PTxS", None),
        ] {
            assert_eq!(duration_ms(written), ms, "{written}");
        }
    }
}

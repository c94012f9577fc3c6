//! A text without the numbers of a person in it: for pictures and papers that leave the clinic.

/// So many digits together are somebody's number, a date or a code. A year and the last four digits
/// of a number are fewer.
const LEAST: usize = 6;

/// From so many on the last four stay: two pictures of the same number can be told to be that.
const LONG: usize = 10;

/// What stands in the place of a digit or a letter.
const DOT: char = '•';

/// The text with a dot for each digit of a long number, and for each sign of the name before an `@`.
/// Digits of a number may be those of any script, and stand in groups. The last four of ten digits
/// and more stay. `None` where there is nothing to hide.
#[must_use]
pub fn masked(text: &str) -> Option<String> {
    let mut signs: Vec<char> = text.chars().collect();
    let mut is_changed = false;
    for digits in numbers(&signs) {
        let kept = if digits.len() >= LONG { 4 } else { 0 };
        for at in digits.iter().take(digits.len() - kept) {
            if let Some(sign) = signs.get_mut(*at) {
                *sign = DOT;
            }
        }
        is_changed = true;
    }
    for at in 0..signs.len() {
        if signs.get(at) != Some(&'@') || !signs.get(at + 1).is_some_and(|sign| is_name(*sign)) {
            continue;
        }
        for sign in signs.iter_mut().take(at).rev() {
            if !is_name(*sign) {
                break;
            }
            is_changed |= *sign != DOT;
            *sign = DOT;
        }
    }
    is_changed.then(|| signs.into_iter().collect())
}

/// The places of the digits of each number that is long enough to be hidden.
fn numbers(signs: &[char]) -> Vec<Vec<usize>> {
    let mut found: Vec<Vec<usize>> = Vec::new();
    let mut last: Option<usize> = None;
    for (at, sign) in signs.iter().enumerate() {
        if !sign.is_numeric() {
            continue;
        }
        let goes_on = last.is_some_and(|last| {
            let between = signs.get(last + 1..at).unwrap_or_default();
            between.len() <= 1 && between.iter().all(|sign| joins(*sign))
        });
        match found.last_mut() {
            Some(number) if goes_on => number.push(at),
            Some(_) | None => found.push(vec![at]),
        }
        last = Some(at);
    }
    found.retain(|number| number.len() >= LEAST);
    found
}

/// What stands between the groups of a number, or the parts of a date.
fn joins(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '-' | '/' | '.')
}

/// What an address is made of.
fn is_name(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-' | DOT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hides_numbers_dates_codes_and_addresses_and_nothing_else() {
        for (text, expected) in [
            ("91-1000-2000-3008", Some("••-••••-••••-3008")),
            ("99999 00001", Some("••••• •0001")),
            ("the code is 123456.", Some("the code is ••••••.")),
            ("31-05-1995", Some("••-••-••••")),
            ("९९९९९ ००००१", Some("••••• •०००१")),
            ("asha_1995@sbx", Some("•••••••••@sbx")),
            (
                "of asha.rao@sbx or b@abdm",
                Some("of ••••••••@sbx or •@abdm"),
            ),
            ("91100020003008@sbx", Some("••••••••••••••@sbx")),
            ("born 1995 · ends with 3008", None),
            ("in 60 seconds, 3 tries", None),
            ("a name before @", None),
            ("******3372", None),
            ("", None),
        ] {
            assert_eq!(masked(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_was_hidden_stays_as_it_is() {
        for text in ["91-1000-2000-3008", "asha_1995@sbx", "31-05-1995"] {
            let once = masked(text).unwrap();
            assert_eq!(masked(&once), None, "{once}");
        }
    }
}

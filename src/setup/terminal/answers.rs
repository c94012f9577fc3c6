//! What a line means.

use crate::card::Paper;
use crate::locale::states;
use crate::setup::Refusal;

/// A line that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// Nothing: what stands in brackets.
    Enter,
    /// `-`
    None,
    /// `<`
    Back,
    /// `?`
    Again,
    /// Anything else, without blanks around it.
    Text(String),
}

impl Typed {
    pub(super) fn read(line: &str) -> Self {
        match line.trim() {
            "" => Self::Enter,
            "-" => Self::None,
            "<" => Self::Back,
            "?" => Self::Again,
            text => Self::Text(text.to_owned()),
        }
    }
}

/// The state that a number, a name or the beginning of one means; what means none is left to the
/// settings to refuse.
pub(super) fn state(text: &str) -> String {
    let by_number = |number: usize| states().nth(number.checked_sub(1)?);
    let numbered = text.parse().ok().and_then(by_number);
    let wanted = text.to_lowercase();
    let is_whole = |state: &&str| state.to_lowercase() == wanted;
    let begins = || {
        let mut all = states().filter(|state| state.to_lowercase().starts_with(&wanted));
        let first = all.next()?;
        all.next().is_none().then_some(first)
    };
    let meant = numbered.or_else(|| states().find(is_whole)).or_else(begins);
    meant.unwrap_or(text).to_owned()
}

/// What the number or the beginning of a word chooses.
pub(super) fn chosen<T: Copy>(answer: Option<&str>, choices: &[(&str, T)]) -> Result<T, Refusal> {
    let answer = answer.unwrap_or_default().to_lowercase();
    let is_meant = |(index, (word, _)): &(usize, &(&str, T))| {
        answer == (index + 1).to_string()
            || (!answer.is_empty() && word.starts_with(answer.as_str()))
    };
    let mut meant = choices.iter().enumerate().filter(is_meant);
    match (meant.next(), meant.next()) {
        (Some((_, (_, value))), None) => Ok(*value),
        (Some(_) | None, _) => {
            let numbers: Vec<String> = (1..=choices.len()).map(|one| one.to_string()).collect();
            Err(Refusal::new(format!("Type {}.", numbers.join(" or "))))
        }
    }
}

/// The paper that a number or a name means.
pub(super) fn paper(text: &str) -> Result<Paper, Refusal> {
    let by_number = |number: usize| Paper::ALL.get(number.checked_sub(1)?).copied();
    let numbered = text.parse().ok().and_then(by_number);
    let named = || {
        text.parse()
            .map_err(|error| Refusal::new(format!("There is {error}.")))
    };
    numbered.map_or_else(named, Ok)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_meant_by_number_name_or_beginning() {
        for (text, meant) in [
            ("1", "Andaman and Nicobar Islands"),
            ("karnataka", "Karnataka"),
            ("Karn", "Karnataka"),
            // Several begin so.
            ("and", "and"),
            ("0", "0"),
            ("37", "37"),
            ("Atlantis", "Atlantis"),
        ] {
            assert_eq!(state(text), meant, "{text}");
        }
    }

    #[test]
    fn a_choice_is_made_by_number_or_by_the_beginning_of_one_word() {
        let choices = [("sandbox", 1), ("production", 2), ("practice", 3)];
        for (answer, meant) in [
            (Some("1"), Some(1)),
            (Some("Prod"), Some(2)),
            (Some("pra"), Some(3)),
            (Some("pr"), None),
            (Some("4"), None),
            (Some(""), None),
            (None, None),
        ] {
            assert_eq!(chosen(answer, &choices).ok(), meant, "{answer:?}");
        }
    }

    #[test]
    fn a_paper_is_meant_by_number_or_name() {
        assert_eq!(paper("2"), Ok(Paper::A4));
        assert_eq!(paper("receipt-58"), Ok(Paper::Receipt58));
        assert!(
            paper("letter")
                .unwrap_err()
                .to_string()
                .contains("a4-large")
        );
        assert!(paper("0").is_err());
    }
}

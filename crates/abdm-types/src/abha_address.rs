//! ABHA addresses: `asha_1995@abdm`.

use std::fmt;

/// An ABHA address: a local part, and the suffix when it is known (`@sbx` in the sandbox,
/// `@abdm` in production).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct AbhaAddress {
    local: String,
    suffix: Option<String>,
}

/// One rule of the local part; each is shown beside the field and ticks while the person types
/// (CRT_ABHA_112, protocol.md section 13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AddressRule {
    /// 8 to 18 characters.
    Length,
    /// Only letters, digits, `.` and `_`, and not digits alone.
    Characters,
    /// At most one `.` and one `_`.
    Separators,
    /// Begins and ends with a letter or digit.
    Edges,
}

/// How a rule stands for what has been typed so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleState {
    /// Nothing typed yet, or still too short to tell.
    Open,
    /// The text keeps it.
    Kept,
    /// Broken; the person has to mend it.
    Broken,
}

/// The first rule that a text breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an ABHA address breaks the rule {0:?}")]
pub struct AbhaAddressError(pub AddressRule);

impl AddressRule {
    /// Every rule, in the order of the screen.
    pub const ALL: [Self; 4] = [
        Self::Length,
        Self::Characters,
        Self::Separators,
        Self::Edges,
    ];

    /// Tells how the rule stands for a local part that is being typed.
    #[must_use]
    pub fn state(self, local: &str) -> RuleState {
        if local.is_empty() {
            return RuleState::Open;
        }
        let count = |wanted: char| local.chars().filter(|found| *found == wanted).count();
        let is_separator = |character: char| character == '.' || character == '_';
        match self {
            Self::Length => match local.chars().count() {
                0..8 => RuleState::Open,
                8..=18 => RuleState::Kept,
                _ => RuleState::Broken,
            },
            Self::Characters => {
                let allowed =
                    |character: char| character.is_ascii_alphanumeric() || is_separator(character);
                if !local.chars().all(allowed) {
                    RuleState::Broken
                } else if local
                    .chars()
                    .any(|character| character.is_ascii_alphabetic())
                {
                    RuleState::Kept
                } else {
                    RuleState::Open
                }
            }
            Self::Separators if count('.') <= 1 && count('_') <= 1 => RuleState::Kept,
            Self::Separators => RuleState::Broken,
            Self::Edges if local.starts_with(is_separator) => RuleState::Broken,
            // A separator at the end may be followed by more.
            Self::Edges if local.ends_with(is_separator) => RuleState::Open,
            Self::Edges => RuleState::Kept,
        }
    }
}

impl AbhaAddress {
    /// The most characters a local part may have.
    pub const MAX_LOCAL: usize = 18;

    /// Checks a local part that a person wants to have.
    ///
    /// # Errors
    ///
    /// [`AbhaAddressError`] names the first rule that is broken or not yet kept.
    pub fn choose(local: &str) -> Result<Self, AbhaAddressError> {
        match AddressRule::ALL
            .into_iter()
            .find(|rule| rule.state(local) != RuleState::Kept)
        {
            Some(rule) => Err(AbhaAddressError(rule)),
            None => Ok(Self {
                local: local.to_owned(),
                suffix: None,
            }),
        }
    }

    /// Takes an address that the service gave, with or without a suffix. It is not checked
    /// against the rules: old addresses and the 14-digit default are none of ours to refuse.
    /// `None` when there is no local part.
    #[must_use]
    pub fn given(text: &str) -> Option<Self> {
        let text = text.trim();
        let (local, suffix) = match text.split_once('@') {
            Some((local, suffix)) => (local, Some(suffix).filter(|suffix| !suffix.is_empty())),
            None => (text, None),
        };
        (!local.is_empty()).then(|| Self {
            local: local.to_owned(),
            suffix: suffix.map(str::to_owned),
        })
    }

    /// The part before the `@`.
    #[must_use]
    pub fn local(&self) -> &str {
        &self.local
    }

    /// The part after the `@`, when it is known.
    #[must_use]
    pub fn suffix(&self) -> Option<&str> {
        self.suffix.as_deref()
    }

    /// Whether this is the address every ABHA number begins with: its own fourteen digits.
    #[must_use]
    pub fn is_number_default(&self) -> bool {
        self.local.len() == 14 && self.local.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl fmt::Display for AbhaAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.local)?;
        match &self.suffix {
            Some(suffix) => write!(formatter, "@{suffix}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for AbhaAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "AbhaAddress({} characters)",
            self.local.chars().count()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_the_rules_allow() {
        for local in [
            "asha_1995",
            "asha.rao95",
            "22_gaurav.kumar",
            "aaaaaaaa",
            "abcdefghij12345678",
        ] {
            assert!(AbhaAddress::choose(local).is_ok(), "{local}");
        }
    }

    #[test]
    fn names_the_broken_rule() {
        for (local, rule) in [
            ("asha", AddressRule::Length),
            ("abcdefghij123456789", AddressRule::Length),
            ("asha rao95", AddressRule::Characters),
            ("asha-rao95", AddressRule::Characters),
            ("आशा_राव_1995", AddressRule::Characters),
            ("1234567890", AddressRule::Characters),
            ("asha.rao.95", AddressRule::Separators),
            ("asha__rao95", AddressRule::Separators),
            ("_asharao95", AddressRule::Edges),
            ("asharao95.", AddressRule::Edges),
        ] {
            assert_eq!(
                AbhaAddress::choose(local),
                Err(AbhaAddressError(rule)),
                "{local}"
            );
        }
    }

    #[test]
    fn ticks_while_typing() {
        assert_eq!(AddressRule::Length.state(""), RuleState::Open);
        assert_eq!(AddressRule::Length.state("asha"), RuleState::Open);
        assert_eq!(AddressRule::Length.state("asha_199"), RuleState::Kept);
        assert_eq!(AddressRule::Edges.state("asha_"), RuleState::Open);
        assert_eq!(AddressRule::Edges.state("_asha"), RuleState::Broken);
    }

    #[test]
    fn reads_given_addresses_with_and_without_suffix() {
        let with = AbhaAddress::given("91100020003008@sbx");
        assert!(with.as_ref().is_some_and(AbhaAddress::is_number_default));
        assert_eq!(
            with.map(|address| address.to_string()),
            Some("91100020003008@sbx".to_owned())
        );
        assert_eq!(
            AbhaAddress::given("asha_1995").and_then(|address| address.suffix),
            None
        );
        assert_eq!(AbhaAddress::given("@sbx"), None);
    }
}

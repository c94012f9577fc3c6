//! E-mail addresses.

use std::fmt;

/// An e-mail address of the usual form: letters and digits of ASCII with the signs that people
/// have in them, one `@`, and a domain with a dot.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

/// Why a text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum EmailAddressError {
    /// Nothing at all.
    #[error("an e-mail address is needed")]
    Empty,
    /// More than [`EmailAddress::MAX`] characters.
    #[error("an e-mail address has at most {} characters", EmailAddress::MAX)]
    Length,
    /// No `@`, or more than one.
    #[error("an e-mail address has one @")]
    At,
    /// What stands before the `@` is missing, or its dots or signs stand wrong.
    #[error("before the @ of an e-mail address is a name")]
    Name,
    /// What stands behind it is no domain.
    #[error("behind the @ of an e-mail address is a name with a dot in it")]
    Domain,
}

impl EmailAddress {
    /// The longest address that is taken, in characters. The standard has room for 254; a keyboard
    /// on a screen in public has not.
    pub const MAX: usize = 64;

    /// Reads an address; blanks around it are taken off.
    ///
    /// # Errors
    ///
    /// [`EmailAddressError`] says which rule the text breaks.
    pub fn parse(text: &str) -> Result<Self, EmailAddressError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EmailAddressError::Empty);
        }
        if text.chars().count() > Self::MAX {
            return Err(EmailAddressError::Length);
        }
        let (name, domain) = text.split_once('@').ok_or(EmailAddressError::At)?;
        if domain.contains('@') {
            return Err(EmailAddressError::At);
        }
        if !is_name(name) {
            return Err(EmailAddressError::Name);
        }
        if !is_domain(domain) {
            return Err(EmailAddressError::Domain);
        }
        Ok(Self(text.to_owned()))
    }

    /// Whether a character can stand in an address at all.
    #[must_use]
    pub const fn may_have(character: char) -> bool {
        character.is_ascii_alphanumeric() || matches!(character, '@' | '.' | '_' | '-' | '+' | '%')
    }

    /// The address as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.chars().all(EmailAddress::may_have)
        && name.split('.').all(|part| !part.is_empty())
}

fn is_domain(domain: &str) -> bool {
    let mut parts = domain.rsplit('.');
    let top = parts.next().unwrap_or_default();
    let is_part = |part: &str| {
        let is_of_it = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !part.is_empty()
            && part.bytes().all(is_of_it)
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let is_top = top.len() >= 2 && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut count = 0;
    let are_parts = parts.all(|part| {
        count += 1;
        is_part(part)
    });
    is_top && are_parts && count > 0
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("EmailAddress(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_addresses_as_people_have_them() {
        for good in [
            "asha@example.in",
            " asha.rao_95@mail.example.co.in ",
            "a+b@example.org",
            "ASHA@EXAMPLE.IN",
            "x-y%z@e-x.museum",
        ] {
            let address = EmailAddress::parse(good).unwrap();
            assert_eq!(address.as_str(), good.trim());
        }
    }

    #[test]
    fn says_which_rule_is_broken() {
        use EmailAddressError as Error;
        let long = format!("{}@example.in", "a".repeat(54));
        for (bad, error) in [
            ("", Error::Empty),
            ("  ", Error::Empty),
            (long.as_str(), Error::Length),
            ("asha.example.in", Error::At),
            ("asha@rao@example.in", Error::At),
            ("@example.in", Error::Name),
            ("asha..rao@example.in", Error::Name),
            (".asha@example.in", Error::Name),
            ("asha.@example.in", Error::Name),
            ("आशा@example.in", Error::Name),
            ("asha rao@example.in", Error::Name),
            ("asha@", Error::Domain),
            ("asha@example", Error::Domain),
            ("asha@.in", Error::Domain),
            ("asha@example.", Error::Domain),
            ("asha@-example.in", Error::Domain),
            ("asha@exa_mple.in", Error::Domain),
            ("asha@example.1n", Error::Domain),
        ] {
            assert_eq!(EmailAddress::parse(bad).err(), Some(error), "{bad}");
        }
        let just = format!("{}@example.in", "a".repeat(53));
        assert!(EmailAddress::parse(&just).is_ok());
    }

    #[test]
    fn debug_tells_nothing() {
        let address = EmailAddress::parse("asha@example.in").unwrap();
        assert_eq!(format!("{address:?}"), "EmailAddress(..)");
    }
}

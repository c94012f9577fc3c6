//! By what ABDM knows a person: by a number, or by an address alone, as an app can be used without a number.

use super::LONGEST_NAME;
use crate::plain::PlainText;
use abdm_types::{AbhaAddress, AbhaNumber};

/// By what ABDM knows a person. Whoever has a number is known by that.
#[derive(Clone, PartialEq, Eq)]
pub enum AbhaIdentity {
    /// The 14-digit number, and the address where one is known.
    Number(AbhaNumber, Option<AbhaAddress>),
    /// The address of somebody of whom no number is known.
    Address(AbhaAddress),
}

impl AbhaIdentity {
    /// Of a number and an address, either of which may be missing; `None` where nothing is left by which
    /// somebody can be known. An address with anything but letters, digits and `.-_@` is none by which
    /// somebody is known, and one with an Aadhaar number in it is let go of.
    #[must_use]
    pub fn of(number: Option<AbhaNumber>, address: Option<AbhaAddress>) -> Option<Self> {
        let address = address.filter(is_no_number);
        match number {
            Some(number) => Some(Self::Number(number, address)),
            None => address.filter(is_plain).map(Self::Address),
        }
    }

    /// The number, where one is known.
    #[must_use]
    pub fn number(&self) -> Option<&AbhaNumber> {
        match self {
            Self::Number(number, _) => Some(number),
            Self::Address(_) => None,
        }
    }

    /// The address, where one is known.
    #[must_use]
    pub fn address(&self) -> Option<&AbhaAddress> {
        match self {
            Self::Number(_, address) => address.as_ref(),
            Self::Address(address) => Some(address),
        }
    }
}

/// Whether nobody wrote an Aadhaar number into it.
pub(super) fn is_no_number(address: &AbhaAddress) -> bool {
    PlainText::whole(&address.to_string(), LONGEST_NAME).is_some()
}

/// Whether it stands for itself in an address of a search.
pub(crate) fn is_plain(address: &AbhaAddress) -> bool {
    let text = address.to_string();
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b".-_@".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_known_by_a_number_or_by_an_address_that_is_one() {
        let number = || AbhaNumber::parse("91-1000-2000-3008").ok();
        let given = |text| AbhaAddress::given(text);
        let both = AbhaIdentity::of(number(), given("a.b_c-1@sbx")).unwrap();
        assert!(both.number().is_some() && both.address().is_some());
        let alone = AbhaIdentity::of(None, given("a.b_c-1@sbx")).unwrap();
        assert!(alone.number().is_none() && alone.address().is_some());
        let hidden = AbhaIdentity::of(number(), given("999941057058@sbx")).unwrap();
        assert!(hidden.address().is_none());
        for text in [
            "999941057058@sbx",
            "a|b@sbx",
            "a,b@sbx",
            "a b@sbx",
            "a&b@sbx",
            "आशा@sbx",
        ] {
            assert!(AbhaIdentity::of(None, given(text)).is_none(), "{text}");
        }
        assert!(AbhaIdentity::of(None, None).is_none());
        assert_eq!(format!("{both:?}"), "AbhaIdentity(..)");
    }
}

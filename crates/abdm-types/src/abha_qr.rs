//! Who somebody is, as the code on their ABHA card says.

use super::{AbhaAddress, AbhaNumber, BirthDate, Gender, LoginId, Mobile};
use std::fmt;

/// What the code of an ABHA card says (protocol.md section 14). Nobody signed it: it saves typing
/// and proves nothing. There is a number, an address, or both; the rest as far as it was said.
#[derive(Clone, PartialEq, Eq)]
pub struct AbhaQr {
    number: Option<AbhaNumber>,
    address: Option<AbhaAddress>,
    /// The whole name, fit to be shown: at most 60 characters, no controls, no digits.
    pub name: Option<String>,
    /// The gender.
    pub gender: Option<Gender>,
    /// The birth date, often the year alone.
    pub date_of_birth: Option<BirthDate>,
    /// The communication mobile.
    pub mobile: Option<Mobile>,
}

impl AbhaQr {
    /// What names an ABHA; the rest is filled in. `None` where neither does.
    #[must_use]
    pub fn new(number: Option<AbhaNumber>, address: Option<AbhaAddress>) -> Option<Self> {
        (number.is_some() || address.is_some()).then_some(Self {
            number,
            address,
            name: None,
            gender: None,
            date_of_birth: None,
            mobile: None,
        })
    }

    /// The 14 digits.
    #[must_use]
    pub fn number(&self) -> Option<&AbhaNumber> {
        self.number.as_ref()
    }

    /// The address, with its suffix or without.
    #[must_use]
    pub fn address(&self) -> Option<&AbhaAddress> {
        self.address.as_ref()
    }

    /// By what the person is looked for: the number, which stays the same for life, else the
    /// address.
    #[must_use]
    pub fn id(&self) -> Option<LoginId> {
        let number = self.number.clone().map(LoginId::AbhaNumber);
        number.or_else(|| self.address.clone().map(LoginId::AbhaAddress))
    }
}

impl fmt::Debug for AbhaQr {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AbhaQr")
            .field("number", &self.number)
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_an_abha_and_tells_nobody() {
        assert!(AbhaQr::new(None, None).is_none());
        let number = AbhaNumber::parse("91-1000-2000-3008").ok();
        let address = AbhaAddress::given("asha_1995@sbx");
        let mut both = AbhaQr::new(number, address.clone()).unwrap();
        both.name = Some("Asha Rao".to_owned());
        assert!(matches!(both.id(), Some(LoginId::AbhaNumber(_))));
        let said = format!("{both:?}");
        for secret in ["Asha", "asha", "1000"] {
            assert!(!said.contains(secret), "{said}");
        }
        let address = AbhaQr::new(None, address).unwrap();
        assert!(matches!(address.id(), Some(LoginId::AbhaAddress(_))));
    }
}

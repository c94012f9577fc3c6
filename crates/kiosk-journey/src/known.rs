//! What a person has said of who they are, so that nobody says it twice in a session.

use crate::delivery_ledger::{DeliveryLedger, NumberHash};
use abdm_types::{AadhaarId, AbhaAddress, AbhaNumber, LoginId, LoginIdKind, Mobile};
use std::sync::Arc;

/// What was said, accepted as well-formed and used for a call or a next question. It belongs to the
/// session and ends with it.
#[derive(Default)]
pub(crate) struct Known {
    mobile: Option<Mobile>,
    number: Option<AbhaNumber>,
    address: Option<AbhaAddress>,
    // Kept no longer than until it has proven somebody; where it finds nobody, an ABHA can be made
    // with it without asking again (VRFY_ABHA_401 to VRFY_ABHA_405).
    aadhaar: Option<Arc<AadhaarId>>,
    last: Option<LoginIdKind>,
    found_nobody: bool,
}

impl Known {
    /// Keeps what somebody says they are.
    pub(crate) fn note(&mut self, id: &LoginId) {
        self.last = Some(id.kind());
        match id {
            LoginId::Mobile(mobile) => self.mobile = Some(mobile.clone()),
            LoginId::AbhaNumber(number) => self.number = Some(number.clone()),
            LoginId::AbhaAddress(address) => self.address = Some(address.clone()),
            LoginId::Aadhaar(aadhaar) => self.aadhaar = Some(Arc::clone(aadhaar)),
        }
    }

    /// The mobile, if one was said.
    pub(crate) fn mobile(&self) -> Option<Mobile> {
        self.mobile.clone()
    }

    /// The ABHA number.
    pub(crate) fn number(&self) -> Option<&AbhaNumber> {
        self.number.as_ref()
    }

    /// The ABHA address.
    pub(crate) fn address(&self) -> Option<&AbhaAddress> {
        self.address.as_ref()
    }

    /// The Aadhaar number or virtual id.
    pub(crate) fn aadhaar(&self) -> Option<&Arc<AadhaarId>> {
        self.aadhaar.as_ref()
    }

    /// What was said last, to stand in the box of home when the person is back there.
    pub(crate) fn last(&self) -> Option<LoginId> {
        match self.last? {
            LoginIdKind::Mobile => self.mobile.clone().map(LoginId::Mobile),
            LoginIdKind::AbhaNumber => self.number.clone().map(LoginId::AbhaNumber),
            LoginIdKind::AbhaAddress => self.address.clone().map(LoginId::AbhaAddress),
            LoginIdKind::Aadhaar => self.aadhaar.clone().map(LoginId::Aadhaar),
        }
    }

    /// The number was used for what it was given for.
    pub(crate) fn forget_aadhaar(&mut self) {
        self.aadhaar = None;
    }

    /// The service knows nobody by what was said: an ABHA may be made.
    pub(crate) fn found_nobody(&mut self) {
        self.found_nobody = true;
    }

    /// The same of the mobile or the Aadhaar number that has this hash. An ABHA number or address
    /// may be mistyped, and says nothing of whether the person has one.
    pub(crate) fn found_nobody_by(&mut self, hash: NumberHash, ledger: &DeliveryLedger) {
        let mobile = self.mobile.clone().map(LoginId::Mobile);
        let aadhaar = self.aadhaar.clone().map(LoginId::Aadhaar);
        let said = [mobile, aadhaar].into_iter().flatten();
        self.found_nobody |= said.into_iter().any(|id| ledger.hash(&id) == hash);
    }

    /// Whether somebody was looked for in this session and nobody was found.
    pub(crate) fn has_looked(&self) -> bool {
        self.found_nobody
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_last_stands_in_the_box() {
        let mut known = Known::default();
        assert!(known.last().is_none());
        let mobile = Mobile::parse("9999900004").unwrap();
        known.note(&LoginId::Mobile(mobile.clone()));
        let number = AbhaNumber::parse("91-1000-2000-3008").unwrap();
        known.note(&LoginId::AbhaNumber(number));
        assert!(matches!(known.last(), Some(LoginId::AbhaNumber(_))));
        assert_eq!(known.mobile(), Some(mobile), "the rest is kept too");
    }
}

//! ABHA numbers and what hangs on them.

use super::addresses::SUFFIX;
use super::auth_method::AuthMethod;
use super::limits::ADDRESSES;
use super::people::{Identity, Kind, Person, PreparedAccount, Status};

/// How many ABHA numbers a mobile may have (protocol.md section 11.4).
pub(super) const PER_MOBILE: usize = 6;

/// An ABHA number and its account.
pub(super) struct Account {
    /// The ABHA number, written `91-1000-2000-3008`.
    pub(super) number: String,
    /// Whose it is.
    pub(super) identity: &'static Identity,
    /// The Aadhaar number beside which `/practice/people` lists it.
    pub(super) aadhaar: &'static str,
    /// How it was made.
    pub(super) kind: Kind,
    /// Local parts, the preferred one first.
    pub(super) addresses: Vec<String>,
    /// Communication mobile; `None` until it is verified.
    pub(super) mobile: Option<String>,
    /// Whether it is usable.
    pub(super) status: Status,
    /// E-mail address, as Aadhaar has it or as its owner gave it.
    pub(super) email: Option<String>,
    /// Whether a code proved the e-mail address.
    pub(super) email_verified: bool,
    /// Whether a document proves it; a child's is not (protocol.md section 18).
    pub(super) kyc_verified: bool,
    /// Whose codes are refused at present.
    pub(super) blocked: &'static [AuthMethod],
    /// The day on which it was made, `dd-MM-yyyy`.
    pub(super) created: String,
}

impl Account {
    /// An account that exists from the start.
    pub(super) fn prepared(person: &'static Person, prepared: &'static PreparedAccount) -> Self {
        let default = default_address(&prepared.number);
        Self {
            number: prepared.number.clone(),
            identity: prepared.holder.as_ref().unwrap_or(&person.identity),
            aadhaar: &person.aadhaar,
            kind: prepared.kind,
            addresses: prepared
                .address
                .clone()
                .into_iter()
                .chain([default])
                .collect(),
            mobile: Some(prepared.mobile.clone()),
            status: prepared.status,
            email: prepared
                .holder
                .as_ref()
                .unwrap_or(&person.identity)
                .email
                .clone(),
            email_verified: false,
            kyc_verified: prepared.kind != Kind::Child && !prepared.kyc_pending,
            blocked: &prepared.blocked,
            created: prepared.created.clone(),
        }
    }

    /// An account that is made now, with the default address.
    pub(super) fn enrolled(person: &'static Person, number: String, created: String) -> Self {
        Self {
            identity: &person.identity,
            aadhaar: &person.aadhaar,
            kind: Kind::Aadhaar,
            addresses: vec![default_address(&number)],
            mobile: None,
            status: Status::Active,
            email: person.identity.email.clone(),
            email_verified: false,
            kyc_verified: true,
            blocked: &[],
            created,
            number,
        }
    }

    /// The preferred address with its suffix.
    pub(super) fn address(&self) -> String {
        let local = self.addresses.first().map(String::as_str);
        format!("{}{SUFFIX}", local.unwrap_or_default())
    }

    /// What proves it, in the words of `verificationType`.
    pub(super) const fn verification_type(&self) -> &'static str {
        match self.kind {
            Kind::Aadhaar => "AADHAAR",
            Kind::Document => "DRIVING_LICENCE",
            Kind::Child => "CHILD_ABHA",
        }
    }

    /// Whether it is proved, in the words of `verificationStatus`.
    pub(super) const fn verification_status(&self) -> &'static str {
        if self.kyc_verified {
            "VERIFIED"
        } else {
            "PROVISIONAL"
        }
    }

    /// `authMethods`: how its owner can prove to be that.
    pub(super) const fn auth_methods(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Aadhaar => &["AADHAAR_OTP", "MOBILE_OTP", "AADHAAR_BIO", "DEMOGRAPHICS"],
            Kind::Document | Kind::Child => &["MOBILE_OTP"],
        }
    }

    /// `blockedAuthMethods`: those of them that are refused at present.
    pub(super) fn blocked_auth_methods(&self) -> Vec<&'static str> {
        match self.status {
            Status::Locked => self.auth_methods().to_vec(),
            Status::Active | Status::Deactivated => {
                self.blocked.iter().map(|method| method.text()).collect()
            }
        }
    }

    /// `authMethods` where nothing is said of what is blocked: without it.
    pub(super) fn open_auth_methods(&self) -> Vec<&'static str> {
        let is_blocked = |text: &&str| self.blocked.iter().any(|method| method.text() == *text);
        let all = self.auth_methods().iter().copied();
        all.filter(|text| !is_blocked(text)).collect()
    }

    /// Adds an address at a place among the others. Of too many the last go.
    pub(super) fn add_address(&mut self, place: usize, local: &str) {
        self.addresses.insert(place, local.to_owned());
        self.addresses.truncate(ADDRESSES);
    }

    /// Whether this local part, in any letter case, is one of its addresses.
    pub(super) fn has_address(&self, local: &str) -> bool {
        self.addresses
            .iter()
            .any(|own| own.eq_ignore_ascii_case(local))
    }

    /// Whether it was made with Aadhaar for the person it is listed beside, so that enrolling
    /// again finds it.
    pub(super) fn is_found_by(&self, aadhaar: &str) -> bool {
        match self.kind {
            Kind::Aadhaar | Kind::Child => self.aadhaar == aadhaar,
            Kind::Document => false,
        }
    }
}

/// Every ABHA number begins with an address of its own fourteen digits (protocol.md section 6B).
fn default_address(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Makes an ABHA number of eleven digits: `91` before them and a Luhn digit behind
/// (protocol.md section 13).
pub(super) fn number_from(eleven: &str) -> String {
    let body = format!("91{eleven}");
    let sum: u32 = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, ascii)| {
            let digit = u32::from(ascii.wrapping_sub(b'0'));
            // The check digit will stand at place 0, so here the even places are doubled.
            match place % 2 {
                0 if digit > 4 => digit * 2 - 9,
                0 => digit * 2,
                _ => digit,
            }
        })
        .sum();
    let digits = format!("{body}{}", (10 - sum % 10) % 10);
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default().to_owned();
    [part(0..2), part(2..6), part(6..10), part(10..14)].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use abdm_types::AbhaNumber;
    use proptest::prelude::*;

    #[test]
    fn makes_the_published_samples() {
        assert_eq!(number_from("10002000300"), "91-1000-2000-3008");
        assert_eq!(number_from("12345678901"), "91-1234-5678-9015");
        assert_eq!(number_from("99990000000"), "91-9999-0000-0004");
    }

    proptest! {
        #[test]
        fn the_check_digit_always_fits(eleven in "[0-9]{11}") {
            let number = AbhaNumber::parse(&number_from(&eleven)).unwrap();
            prop_assert!(number.luhn_fits());
            prop_assert!(number.digits().starts_with("91"));
        }
    }
}

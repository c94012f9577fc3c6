//! What the four journeys of people who have an ABHA say to the service and hear from it. Wire
//! forms are the client's; these are their meaning, the same for every generation where it can be.

use super::{
    AadhaarId, AbhaAddress, AbhaNumber, AccountStatus, BirthDate, Enrolment, Gender, Mobile, Photo,
    TransactionId, TransferToken, UserToken,
};
use serde::Deserialize;
use std::fmt;
use std::sync::Arc;

/// A generation of ABDM's API (protocol.md sections 6 to 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Generation {
    /// The calls that ABDM offers today.
    #[default]
    V3,
    /// The V1 and V2 calls, which belong together.
    V2,
}

/// What people can say who they are with (`loginHint`, protocol.md section 8B).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LoginIdKind {
    /// The mobile of the ABHA; several people can share it.
    Mobile,
    /// The ABHA number.
    AbhaNumber,
    /// The name-like address.
    AbhaAddress,
    /// The Aadhaar number, or a virtual id.
    Aadhaar,
}

/// Who somebody says they are.
#[derive(Clone)]
pub enum LoginId {
    /// The mobile of the ABHA.
    Mobile(Mobile),
    /// The ABHA number.
    AbhaNumber(AbhaNumber),
    /// The ABHA address.
    AbhaAddress(AbhaAddress),
    /// The Aadhaar number or virtual id, shared and not copied.
    Aadhaar(Arc<AadhaarId>),
}

/// Who sends the code (`otpSystem`), and to which phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OtpSystem {
    /// ABDM, to the mobile of the ABHA.
    Abdm,
    /// UIDAI, to the phone that is linked to Aadhaar.
    Aadhaar,
}

/// An account as a list shows it (protocol.md sections 7B, 8A and 8B). Nearly everything can be
/// missing.
#[derive(Clone, PartialEq)]
pub struct Account {
    /// The number, once the person has proven who they are.
    pub abha_number: Option<AbhaNumber>,
    /// The number as Find-ABHA shows it: `xx-xxxx-xxxx-XX31`.
    pub masked_number: Option<String>,
    /// The preferred address.
    pub abha_address: Option<AbhaAddress>,
    /// The name; empty when the service gives none.
    pub name: String,
    /// Four digits. Year, gender and photo tell people of one name apart.
    pub year_of_birth: Option<u16>,
    /// As the service has it.
    pub gender: Option<Gender>,
    /// As the service has it.
    pub photo: Option<Photo>,
    /// Whether it can be used.
    pub status: AccountStatus,
    /// Whether it is a child's, which is opened with the phone of a parent (`verificationType`
    /// `CHILD_ABHA`, protocol.md section 18).
    pub is_child: bool,
    /// The place in the answer of Find-ABHA, which stands for the number there.
    pub index: Option<u32>,
}

/// What the right code of a sign-in gives.
#[derive(Debug, Clone)]
pub enum Proof {
    /// The token is final: it came with a refresh token (protocol.md section 5).
    Final {
        /// For profile and card.
        token: Arc<UserToken>,
        /// Whose, when the answer tells.
        account: Option<Account>,
    },
    /// The token is to be exchanged: the person chooses an account, even a single one.
    Choose {
        /// The transaction that the exchange goes on with.
        transaction: TransactionId,
        /// Good for the exchange alone, and for 300 seconds.
        transfer_token: Arc<TransferToken>,
        /// Every account of the mobile: other people's too, switched-off ones too.
        accounts: Vec<Account>,
    },
}

/// What Find-ABHA answers (protocol.md section 7B): numbers masked. Nobody found is
/// [`super::Fault::NotFound`].
#[derive(Debug, Clone)]
pub struct Found {
    /// The transaction in which the code is asked for.
    pub transaction: TransactionId,
    /// Those found: one at least.
    pub accounts: Vec<Account>,
}

/// An account was switched on again (protocol.md section 9).
#[derive(Debug, Clone)]
pub struct Reactivated {
    /// V2 and one form of V3 sign in as well; otherwise a sign-in follows when a card is wanted.
    pub token: Option<Arc<UserToken>>,
    /// Which, when the answer tells.
    pub account: Option<Account>,
}

/// What V1 compares with the account to retrieve (protocol.md section 7A).
#[derive(Clone, PartialEq)]
pub struct Demographics {
    /// The whole name, of at most [`Self::MAX_NAME`] characters.
    pub name: String,
    /// The gender as in Aadhaar.
    pub gender: Gender,
    /// The year, and day and month when the person knows them.
    pub date_of_birth: BirthDate,
}

/// Why a text is no name to be compared with Aadhaar's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing, or blanks.
    #[error("a name is needed")]
    Empty,
    /// More than [`Demographics::MAX_NAME`] characters.
    #[error("a name has at most {} characters", Demographics::MAX_NAME)]
    Length,
    /// Something that stands in no name: a digit, a sign, a picture.
    #[error("a name has letters, blanks, dots, dashes and apostrophes")]
    Characters,
}

/// The ABHA that V1 finds by [`Demographics`] and the code. It does not sign in.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrievedV1 {
    /// The ABHA number.
    pub abha_number: AbhaNumber,
    /// The preferred address, where the answer has one.
    pub abha_address: Option<AbhaAddress>,
}

/// The code sent to the new mobile was right.
#[derive(Debug, Clone)]
pub struct NewMobileProven {
    /// The transaction of the step that follows in V2.
    pub transaction: TransactionId,
}

/// The Aadhaar code was right, in V2's registration (protocol.md section 6A, step 2).
#[derive(Debug, Clone)]
pub struct AadhaarVerified {
    /// The transaction of the steps that follow; not that of the code.
    pub transaction: TransactionId,
    /// When the person was born, where UIDAI says it.
    pub date_of_birth: Option<BirthDate>,
    /// The ABHA that this Aadhaar has already (`new: false`).
    pub existing: Option<Box<Enrolment>>,
}

/// Whether the communication mobile is the one linked to Aadhaar (V2, step 3). If it is not, a
/// code was sent to it.
#[derive(Debug, Clone)]
pub struct MobileChecked {
    /// The transaction of the steps that follow.
    pub transaction: TransactionId,
    /// Whether it is (`mobileLinked`).
    pub mobile_linked: bool,
}

impl LoginId {
    /// Which of the four it is.
    #[must_use]
    pub const fn kind(&self) -> LoginIdKind {
        match self {
            Self::Mobile(_) => LoginIdKind::Mobile,
            Self::AbhaNumber(_) => LoginIdKind::AbhaNumber,
            Self::AbhaAddress(_) => LoginIdKind::AbhaAddress,
            Self::Aadhaar(_) => LoginIdKind::Aadhaar,
        }
    }

    /// Whether both say the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Mobile(one), Self::Mobile(other)) => one == other,
            (Self::AbhaNumber(one), Self::AbhaNumber(other)) => one == other,
            (Self::AbhaAddress(one), Self::AbhaAddress(other)) => one == other,
            (Self::Aadhaar(one), Self::Aadhaar(other)) => one.is_same(other),
            (
                Self::Mobile(_) | Self::AbhaNumber(_) | Self::AbhaAddress(_) | Self::Aadhaar(_),
                _,
            ) => false,
        }
    }
}

impl Demographics {
    /// The longest name that is sent.
    pub const MAX_NAME: usize = 100;

    /// Checks a name; blanks around and doubled ones are taken off.
    ///
    /// # Errors
    ///
    /// [`NameError`] says which rule the text breaks.
    pub fn check_name(text: &str) -> Result<String, NameError> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        // The signs of Indian scripts between U+0900 and U+0DFF, some of which are no letters,
        // and the two joiners they are written with.
        let is_of_a_name = |character: char| {
            character.is_alphabetic()
                || matches!(
                    character,
                    ' ' | '.' | '-' | '\'' | '\u{2019}' | '\u{200c}' | '\u{200d}'
                )
                || (matches!(character, '\u{900}'..='\u{dff}') && !character.is_numeric())
        };
        if !name.chars().any(char::is_alphabetic) && name.chars().all(is_of_a_name) {
            Err(NameError::Empty)
        } else if name.chars().count() > Self::MAX_NAME {
            Err(NameError::Length)
        } else if name.chars().all(is_of_a_name) {
            Ok(name)
        } else {
            Err(NameError::Characters)
        }
    }
}

impl Account {
    /// The last four digits of the number, masked or not: all of it that a list may show.
    #[must_use]
    pub fn last_four(&self) -> Option<String> {
        if let Some(number) = &self.abha_number {
            return Some(number.last_four().to_owned());
        }
        let masked = self.masked_number.as_deref()?;
        let tail: String = masked
            .chars()
            .rev()
            .take_while(char::is_ascii_digit)
            .take(4)
            .collect();
        (!tail.is_empty()).then(|| tail.chars().rev().collect())
    }
}

impl fmt::Debug for LoginId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "LoginId({:?})", self.kind())
    }
}

impl fmt::Debug for Account {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Account")
            .field("status", &self.status)
            .field("has_number", &self.abha_number.is_some())
            .field("has_photo", &self.photo.is_some())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Demographics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Demographics(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(number: Option<&str>, masked: Option<&str>) -> Account {
        Account {
            abha_number: number.and_then(|text| AbhaNumber::parse(text).ok()),
            masked_number: masked.map(str::to_owned),
            abha_address: None,
            name: "Asha Rao".to_owned(),
            year_of_birth: Some(1995),
            gender: Some(Gender::Female),
            photo: None,
            status: AccountStatus::Active,
            is_child: false,
            index: None,
        }
    }

    #[test]
    fn a_name_is_letters_and_what_stands_between_them() {
        for (text, name) in [
            ("  Asha   Rao ", Ok("Asha Rao")),
            ("D'Souza-Rao Jr.", Ok("D'Souza-Rao Jr.")),
            (
                "\u{915}\u{94d}\u{937}\u{93f}\u{924}\u{93f}",
                Ok("\u{915}\u{94d}\u{937}\u{93f}\u{924}\u{93f}"),
            ),
            ("", Err(NameError::Empty)),
            (" . ", Err(NameError::Empty)),
            ("Asha \u{1f600}", Err(NameError::Characters)),
            ("\u{1f600}", Err(NameError::Characters)),
            ("Asha 2", Err(NameError::Characters)),
        ] {
            assert_eq!(
                Demographics::check_name(text),
                name.map(str::to_owned),
                "{text}"
            );
        }
        let long = "a".repeat(101);
        assert_eq!(Demographics::check_name(&long), Err(NameError::Length));
        let just = "a".repeat(100);
        assert_eq!(Demographics::check_name(&just), Ok(just));
    }

    #[test]
    fn a_list_shows_four_digits_at_most() {
        for (number, masked, shown) in [
            (Some("91-1000-2000-3008"), None, Some("3008")),
            (None, Some("xx-xxxx-xxxx-XX31"), Some("31")),
            (None, Some("91-1000-2000-3008"), Some("3008")),
            (None, Some("91100020003008"), Some("3008")),
            (None, Some("xx"), None),
            (None, None, None),
        ] {
            assert_eq!(account(number, masked).last_four().as_deref(), shown);
        }
    }

    #[test]
    fn debug_tells_nothing_about_anybody() {
        let shown = format!("{:?}", account(Some("91-1000-2000-3008"), None));
        for part in ["Asha", "3008", "1995", "Female"] {
            assert!(!shown.contains(part), "{shown}");
        }
    }
}

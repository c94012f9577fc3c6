//! How people type an ABHA address that they have.

use super::{EntryEvent, Problem};
use abdm_types::{AbhaAddress, LoginId};

/// Longer than any address with its suffix.
const LONGEST: usize = 40;

/// Takes a key. With or without a suffix; what cannot be right is taken too, so that it can be
/// told.
pub(super) fn press_address(address: &mut String, key: EntryEvent) {
    let character = match key {
        EntryEvent::Digit(digit) => char::from(b'0' + digit.min(9)),
        EntryEvent::Character(character) => character,
        EntryEvent::Erased => {
            let _ = address.pop();
            return;
        }
        EntryEvent::ErasedAll => return address.clear(),
        EntryEvent::LengthSwitched | EntryEvent::BoxTouched(_) | EntryEvent::ShowAsked => return,
    };
    if !character.is_control() && address.chars().count() < LONGEST {
        address.extend(character.to_lowercase());
    }
}

/// The address as typed.
///
/// # Errors
///
/// [`Problem::AbhaAddressNotValid`].
pub(super) fn parse_address(address: &str) -> Result<AbhaAddress, Problem> {
    AbhaAddress::given(address)
        .filter(|address| is_plain(address.local()) && address.suffix().is_none_or(is_plain))
        .ok_or(Problem::AbhaAddressNotValid)
}

/// That an address belongs to this environment: one of the other is nobody here, or somebody else.
///
/// # Errors
///
/// [`Problem::AddressEnding`].
pub(super) fn check_ending(id: LoginId, ending: &str) -> Result<LoginId, Problem> {
    let is_elsewhere = if let LoginId::AbhaAddress(address) = &id {
        address
            .suffix()
            .is_some_and(|suffix| !suffix.eq_ignore_ascii_case(ending))
    } else {
        false
    };
    if is_elsewhere {
        Err(Problem::AddressEnding)
    } else {
        Ok(id)
    }
}

/// Letters, digits and the separators. Old addresses break the newer rules, so that nothing more
/// is asked of them.
fn is_plain(part: &str) -> bool {
    part.chars()
        .all(|character| character.is_ascii_alphanumeric() || matches!(character, '.' | '_' | '-'))
}

//! What a server may send, given to what reads it: for the fuzz targets in the folder `fuzz` and for
//! the tests of their corpus. It is in no build of the product.

use super::call::Call;
use super::encryption::PublicKey;
use super::fault;
use super::lenient::{Parts, Texts, read};
use super::person::PersonWire;
use super::response::each_given;
use super::transport::Reply;
use super::{decompression, http_date, image, v2, v3};
use abdm_types::{Account, LocalizedDetails, Photo, Profile, Proof, is_hidden, plain_line};
use std::collections::BTreeMap;

/// The longest body that is unpacked here, in bytes.
const MOST_UNPACKED: usize = 64 * 1024;

/// Calls whose refusals differ from each other.
const CALLS: [Call; 12] = [
    Call::Session,
    Call::Certificate,
    Call::AadhaarOtp,
    Call::AadhaarVerify,
    Call::Enrol,
    Call::MobileOtp,
    Call::LoginOtp,
    Call::LoginVerify,
    Call::AddressSearch,
    Call::ChooseAddress,
    Call::Reactivate,
    Call::Profile,
];

const STATUSES: [u16; 8] = [200, 302, 400, 401, 403, 404, 429, 503];

/// The answer of a key call, in both generations.
pub fn key(bytes: &[u8]) {
    let key = PublicKey::parse(bytes);
    let of_v3 = PublicKey::parse_v3(bytes);
    assert!(key.is_ok() || of_v3.is_err());
}

/// A refusal of any call. The first byte says which call it was and whether the key is good, the
/// second the status.
pub fn refusal(bytes: &[u8]) {
    let [choice, status, body @ ..] = bytes else {
        return;
    };
    let call = CALLS.get(usize::from(choice % 12)).copied();
    let status = STATUSES.get(usize::from(status % 8)).copied();
    let (Some(call), Some(status)) = (call, status) else {
        return;
    };
    let reply = Reply::sample(status, body);
    let fault = fault::of_refusal(call, &reply, choice & 0x80 != 0);
    assert!(!fault.name().is_empty());
    let _ = fault::of(call, &reply);
    let _ = fault::of_failed_proof(call, std::str::from_utf8(body).ok(), &reply);
    let _ = fault::is_plain_success(&reply);
    let _ = fault::refuses_the_session(&reply, choice & 0x40 != 0);
    fault::note_refusal(call, &reply);
}

/// A profile of either generation: the answer to its call, or the file of `card --profile`.
pub fn profile(bytes: &[u8]) {
    if let Ok(profile) = super::profile_from_json(bytes) {
        check_profile(&profile);
    }
}

/// Lists of accounts, suggestions and what else comes with a right code, each read from the same
/// bytes.
pub fn accounts(bytes: &[u8]) {
    if let Some(list) = read::<Parts<PersonWire>>(bytes) {
        list.all
            .iter()
            .filter_map(PersonWire::account)
            .for_each(|account| check_account(&account));
    }
    if let Some(texts) = read::<Texts>(bytes) {
        for address in each_given(&texts) {
            assert_plain(&address.to_string(), 64);
        }
    }
    let reply = || Reply::sample(200, bytes);
    let proofs = [v3::fuzz::proof(reply()), v2::fuzz::proof(reply())];
    for proof in proofs.into_iter().flatten() {
        match proof {
            Proof::Choose { accounts, .. } => accounts.iter().for_each(check_account),
            Proof::Final { account, .. } => account.iter().for_each(check_account),
        }
    }
    v3::fuzz::found(reply()).iter().for_each(check_account);
    if let Ok(sent) = v3::fuzz::sent(reply()) {
        sent.phone_ends_with
            .iter()
            .for_each(|digits| assert_plain(digits, 4));
    }
}

/// A picture file in any of its wrappings.
pub fn image(bytes: &[u8]) {
    if let Some(file) = image::file_in(bytes) {
        assert!(file.len() <= bytes.len());
    }
    let _ = std::str::from_utf8(bytes).map(image::from_base64);
}

/// A body that came packed, and the dates of its headers.
pub fn packed(bytes: &[u8]) {
    let unpacked = decompression::decompressed(bytes, MOST_UNPACKED);
    assert!(
        unpacked.is_err()
            || unpacked.is_ok_and(|body| body.len() <= MOST_UNPACKED.max(bytes.len()))
    );
    let _ = std::str::from_utf8(bytes).map(http_date::moment);
}

/// Panics where a text of a profile is not fit to be shown. Every part is named, so that a new one
/// cannot be forgotten here.
pub fn check_profile(profile: &Profile) {
    let Profile {
        abha_number: _,
        abha_address,
        name,
        gender: _,
        date_of_birth: _,
        mobile,
        email,
        photo,
        address,
        state_code,
        state_name,
        district_code,
        district_name,
        pincode,
        status: _,
        kyc_verified: _,
        localized,
    } = profile;
    assert_plain(name, 200);
    assert_plain(
        &abha_address
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        64,
    );
    let words = [
        mobile,
        state_code,
        state_name,
        district_code,
        district_name,
        pincode,
    ];
    for (text, longest) in words
        .map(|text| (text, 100))
        .into_iter()
        .chain([(email, 200), (address, 500)])
    {
        assert_plain(text.as_deref().unwrap_or_default(), longest);
    }
    photo.iter().for_each(check_photo);
    if let Some(LocalizedDetails {
        name,
        gender,
        state_name,
        district_name,
        town_name,
        village_name,
        labels,
    }) = localized
    {
        for text in [
            name,
            gender,
            state_name,
            district_name,
            town_name,
            village_name,
        ] {
            assert_plain(text.as_deref().unwrap_or_default(), 200);
        }
        check_labels(labels);
    }
}

fn check_labels(labels: &BTreeMap<String, String>) {
    assert!(labels.len() <= 60);
    for (key, label) in labels {
        assert_plain(key, 100);
        assert_plain(label, 200);
    }
}

/// The same of an account in a list.
pub fn check_account(account: &Account) {
    let Account {
        abha_number: _,
        masked_number,
        abha_address,
        name,
        year_of_birth: _,
        gender: _,
        photo,
        status: _,
        is_child: _,
        index: _,
    } = account;
    assert_plain(name, 200);
    assert_plain(masked_number.as_deref().unwrap_or_default(), 100);
    assert_plain(
        &abha_address
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        64,
    );
    photo.iter().for_each(check_photo);
}

fn check_photo(Photo(file): &Photo) {
    assert!(file.starts_with(b"\x89PNG") || file.starts_with(b"\xff\xd8"));
}

fn assert_plain(text: &str, longest: usize) {
    assert!(!text.chars().any(is_hidden), "{text:?}");
    assert_eq!(plain_line(text, longest), text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use test_support::corpus;

    #[test]
    fn the_corpus_and_what_is_like_it_is_read() {
        corpus::run("key", 1_000, key);
        corpus::run("refusal", 2_000, refusal);
        corpus::run("profile", 2_000, profile);
        corpus::run("accounts", 2_000, accounts);
        corpus::run("image", 1_000, image);
        corpus::run("packed", 1_000, packed);
    }
}

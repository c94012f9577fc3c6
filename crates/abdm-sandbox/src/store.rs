//! Everything that a reset brings back to the start.

use super::account::{Account, PER_MOBILE, number_from};
use super::clock::later;
use super::flow::Flows;
use super::inbox::Sms;
use super::keys::Keys;
use super::limits::{REQUEST_IDS, SIGN_INS};
use super::otp_limits::OtpLimits;
use super::people::{self, Holder, Newcomer};
use super::quirks::Quirks;
use super::random::Random;
use super::rejection::Rejection;
use super::share::Share;
use super::tokens::{self, PERSON_REFRESH_SECONDS, SignIn, TokenPair, Typ, Via};
use abdm_types::UtcMillis;
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many messages the practice phone keeps.
const INBOX: usize = 200;

/// The state of the sandbox. It knows no clock: the time is handed in.
pub(super) struct Store {
    /// Where codes, ids and numbers come from.
    pub(super) random: Random,
    /// All accounts, oldest first.
    pub(super) accounts: Vec<Account>,
    /// The practice phone, oldest first.
    pub(super) inbox: Vec<Sms>,
    /// Limits of one-time codes.
    pub(super) otp_limits: OtpLimits,
    /// Open transactions of all generations.
    pub(super) flows: Flows,
    /// Who is signed in, by the id in the tokens.
    pub(super) sign_ins: BTreeMap<Uuid, SignIn>,
    /// The REQUEST-IDs that have come, and when.
    pub(super) requests: BTreeMap<Uuid, UtcMillis>,
    /// Which of the contradicting official forms are given.
    pub(super) quirks: Quirks,
    /// Profiles that were shared, oldest first.
    pub(super) shares: Vec<Share>,
    /// The name of the key that callbacks are signed with.
    pub(super) share_key: String,
}

impl Store {
    /// The state at the start.
    pub(super) fn new(seed: Option<u64>) -> Self {
        let prepared = people::all().iter().flat_map(|person| {
            person
                .accounts
                .iter()
                .map(|account| Account::prepared(person, account))
        });
        Self {
            random: Random::new(seed),
            accounts: prepared.collect(),
            inbox: Vec::new(),
            otp_limits: OtpLimits::default(),
            flows: Flows::default(),
            sign_ins: BTreeMap::new(),
            requests: BTreeMap::new(),
            quirks: Quirks::default(),
            shares: Vec::new(),
            share_key: "practice".to_owned(),
        }
    }

    /// Puts a message on the practice phone. The oldest give way, so that a demonstration can go
    /// on for weeks.
    pub(super) fn deliver(&mut self, sms: Sms) {
        if self.inbox.len() >= INBOX {
            self.inbox.remove(0);
        }
        self.inbox.push(sms);
    }

    /// The first person prepared as new who has not enrolled yet.
    pub(super) fn newcomer(&self) -> Option<Newcomer> {
        people::all()
            .iter()
            .filter(|person| person.is("new"))
            .filter(|person| {
                !self
                    .accounts
                    .iter()
                    .any(|account| account.is_found_by(&person.aadhaar))
            })
            .find_map(|person| {
                Some(Newcomer {
                    aadhaar: &person.aadhaar,
                    mobile: person.mobile.as_deref()?,
                })
            })
    }

    /// The first person with this tag who has an ABHA number made with their Aadhaar number.
    pub(super) fn holder(&self, tag: &str) -> Option<Holder> {
        people::all()
            .iter()
            .filter(|person| person.is(tag))
            .find_map(|person| {
                let account = self
                    .accounts
                    .iter()
                    .find(|account| account.is_found_by(&person.aadhaar))?;
                Some(Holder {
                    aadhaar: &person.aadhaar,
                    abha_number: account.number.clone(),
                    abha_address: account.address(),
                    mobile: account.mobile.clone()?,
                    name: person.identity.name(),
                    gender: &person.identity.gender,
                    dob: &person.identity.dob,
                })
            })
    }

    /// Signs the owner of an ABHA number in.
    pub(super) fn sign_in(
        &mut self,
        keys: &Keys,
        number: &str,
        via: Via,
        txn_id: Uuid,
        refresh_seconds: i64,
        now: UtcMillis,
    ) -> Result<TokenPair, Rejection> {
        let sid = self.random.token();
        let account = self.account(number).ok_or(Rejection::Internal)?;
        let tokens = tokens::person(keys, account, sid, txn_id, refresh_seconds, now)?;
        let number = number.to_owned();
        self.keep(
            sid,
            SignIn {
                number,
                via,
                since: now,
            },
        );
        Ok(tokens)
    }

    /// Keeps a sign-in; of too many the first gives way.
    fn keep(&mut self, sid: Uuid, sign_in: SignIn) {
        if self.sign_ins.len() >= SIGN_INS {
            let first = self.sign_ins.iter().min_by_key(|(_, one)| one.since);
            if let Some(first) = first.map(|(sid, _)| *sid) {
                self.sign_ins.remove(&first);
            }
        }
        self.sign_ins.insert(sid, sign_in);
    }

    /// Remembers a REQUEST-ID for so many seconds; of too many the first is forgotten. Answers
    /// whether it is new.
    pub(super) fn remember(&mut self, id: Uuid, seconds: i64, now: UtcMillis) -> bool {
        self.requests.retain(|_, at| now < later(*at, seconds));
        if self.requests.len() >= REQUEST_IDS {
            let first = self.requests.iter().min_by_key(|(_, at)| **at);
            if let Some(first) = first.map(|(id, _)| *id) {
                self.requests.remove(&first);
            }
        }
        self.requests.insert(id, now).is_none()
    }

    /// New tokens for a sign-in that still holds.
    pub(super) fn renew(
        &mut self,
        keys: &Keys,
        sid: Uuid,
        now: UtcMillis,
    ) -> Result<TokenPair, Rejection> {
        let ended = || Rejection::BadToken(Typ::Refresh.header());
        let number = self.sign_ins.get(&sid).ok_or_else(ended)?.number.clone();
        let txn_id = self.random.token();
        let account = self.account(&number).ok_or_else(ended)?;
        tokens::person(keys, account, sid, txn_id, PERSON_REFRESH_SECONDS, now)
    }

    /// Finds an account by its number.
    pub(super) fn account(&self, number: &str) -> Option<&Account> {
        self.accounts
            .iter()
            .find(|account| account.number == number)
    }

    /// As [`Store::account`], to change it.
    pub(super) fn account_mut(&mut self, number: &str) -> Option<&mut Account> {
        self.accounts
            .iter_mut()
            .find(|account| account.number == number)
    }

    /// Whether somebody has this address.
    pub(super) fn is_address_taken(&self, local: &str) -> bool {
        self.accounts
            .iter()
            .any(|account| account.has_address(local))
    }

    /// Whether a mobile has as many ABHA numbers as it may have, that of `except` not counted.
    pub(super) fn is_mobile_full(&self, mobile: &str, except: Option<&str>) -> bool {
        let others = self.accounts.iter().filter(|account| {
            account.mobile.as_deref() == Some(mobile) && Some(account.number.as_str()) != except
        });
        others.count() >= PER_MOBILE
    }

    /// An ABHA number that nobody has.
    pub(super) fn free_number(&mut self) -> String {
        loop {
            let number = number_from(&self.random.eleven_digits());
            if self.account(&number).is_none() {
                return number;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inbox::Sender;

    #[test]
    fn a_full_mobile_is_not_full_for_those_who_have_it() {
        let store = Store::new(None);
        let mobile = "9999900006";
        assert!(store.is_mobile_full(mobile, None));
        assert!(!store.is_mobile_full(mobile, Some("91-7070-0001-1114")));
        assert!(!store.is_mobile_full("9999900001", None));
    }

    #[test]
    fn neither_sign_ins_nor_request_ids_grow_without_end() {
        let mut store = Store::new(None);
        for count in 0..=SIGN_INS {
            let sign_in = SignIn {
                number: "91-7070-0001-1114".to_owned(),
                via: Via::Account,
                since: UtcMillis(i64::try_from(count).unwrap()),
            };
            store.keep(Uuid::from_u128(count as u128), sign_in);
        }
        assert_eq!(store.sign_ins.len(), SIGN_INS);
        assert!(!store.sign_ins.contains_key(&Uuid::nil()));
        for count in 0..=REQUEST_IDS {
            let at = UtcMillis(i64::try_from(count).unwrap());
            assert!(store.remember(Uuid::from_u128(count as u128), 1200, at));
        }
        assert_eq!(store.requests.len(), REQUEST_IDS);
        let last = Uuid::from_u128(REQUEST_IDS as u128);
        let now = UtcMillis(20_000);
        assert!(!store.remember(last, 1200, now), "it has come before");
        assert!(store.remember(last, 1200, UtcMillis(2_000_000)), "long ago");
    }

    #[test]
    fn the_practice_phone_keeps_the_newest_messages() {
        let mut store = Store::new(None);
        for count in 0..=INBOX {
            let sent_at = UtcMillis(i64::try_from(count).unwrap());
            let sms = Sms::new(Sender::Abdm, "9999900001", "123456", Uuid::nil(), sent_at);
            store.deliver(sms);
        }
        assert_eq!(store.inbox.len(), INBOX);
        assert_eq!(
            store.inbox.first().map(|sms| sms.sent_at),
            Some(UtcMillis(1))
        );
    }
}

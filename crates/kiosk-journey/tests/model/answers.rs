//! What is wanted of service, card and printer, and what they say to it.

use super::world::{NUMBER, OTHER_NUMBER};
use crate::print_rules::said;
use crate::requests::{Answer, refused};
use crate::service::{TOKEN, address, enrolment, full_profile, suggestions};
use abdm_types::{
    AadhaarVerified, AbhaNumber, Account, AccountStatus, AuthMethods, BirthDate, Enrolment, Fault,
    Found, Gender, MobileChecked, MobileVerified, NewMobileProven, OtpSent, PrintFailure,
    PrintState, Profile, Proof, Reactivated, RetrievedV1, TokenRealm, TransactionId, TransferToken,
    UserToken,
};
use kiosk_journey::{
    CardResponse, Effect, HandoffNews, PatientNumber, Request, RequestId, Response, SaveFailure,
    Saved, Screen,
};
use std::sync::Arc;

pub const TRANSFER_TOKEN: &str = "a-transfer-token-to-hide";

/// What is wanted.
#[derive(Clone)]
pub enum Wanted {
    Call(Request),
    /// By its name.
    OfCard(&'static str),
}

impl Wanted {
    pub fn of(effect: &Effect) -> Option<(RequestId, Self)> {
        let wanted = match effect {
            Effect::Request(_, request) => Self::Call(request.clone()),
            _ => Self::OfCard(effect.name()),
        };
        Some((effect.request_id()?, wanted))
    }

    /// Whether the person is kept waiting for it, when it is asked for on this screen.
    pub fn is_awaited(&self, screen: Screen) -> bool {
        match self {
            Self::Call(Request::SuggestAddresses { .. }) | Self::OfCard(_) => false,
            // What is made is shown without it.
            Self::Call(Request::FetchProfile { .. }) => {
                matches!(screen, Screen::Profile | Screen::More)
            }
            Self::Call(_) => true,
        }
    }

    /// It came to nothing.
    pub fn bad(&self, fault: Fault) -> Answer {
        let response = match self {
            Self::Call(request) => return refused(request, fault).into(),
            Self::OfCard("HandOff") => return HandoffNews::NotKept.into(),
            Self::OfCard("FindPatients") => return Answer::Patients(Vec::new()),
            Self::OfCard("FetchCardImage") => CardResponse::Fetched(Err(fault)),
            Self::OfCard("DrawCard") => CardResponse::Drawn(false),
            Self::OfCard("SaveCard") => CardResponse::Saved(Err(SaveFailure::Impossible)),
            Self::OfCard(_) => CardResponse::PrintMoved(PrintState::Failed(PrintFailure::Refused)),
        };
        response.into()
    }

    /// One of the good answers, with a transaction that was not there before.
    pub fn good(&self, transaction: String, choice: u8) -> Answer {
        let response = match self {
            Self::Call(request) => return done(request, transaction, choice).into(),
            Self::OfCard("HandOff") => return handed_off(choice).into(),
            Self::OfCard("FindPatients") => return Answer::Patients(patients()),
            Self::OfCard("FetchCardImage") => CardResponse::Fetched(Ok(())),
            Self::OfCard("DrawCard") => CardResponse::Drawn(!choice.is_multiple_of(8)),
            Self::OfCard("SaveCard") => CardResponse::Saved(match choice % 8 {
                0 => Err(SaveFailure::NoRoom),
                _ => Ok(Saved { number: Some(4) }),
            }),
            Self::OfCard(_) => said(choice),
        };
        response.into()
    }
}

fn patients() -> Vec<(AbhaNumber, PatientNumber)> {
    let patient = PatientNumber::new("OPD-2026-00012").unwrap();
    vec![(AbhaNumber::parse(NUMBER).unwrap(), patient)]
}

fn handed_off(choice: u8) -> HandoffNews {
    let patient = PatientNumber::new("OPD-2026-00012").unwrap();
    match choice % 5 {
        0 => HandoffNews::Known(patient),
        1 => HandoffNews::OnItsWay,
        2 => HandoffNews::StaffNeeded,
        3 => HandoffNews::Full,
        _ => HandoffNews::Made(patient),
    }
}

pub fn code_sent(transaction: String) -> Response {
    Response::Otp(Ok(OtpSent {
        transaction: TransactionId::new(transaction),
        phone_ends_with: None,
    }))
}

pub fn enrolled(transaction: String, choice: u8) -> Response {
    Response::EnrolByAadhaar(Ok(made(TransactionId::new(transaction), choice)))
}

/// A new ABHA, or one that was there; with a token or without; switched off or not.
fn made(transaction: TransactionId, choice: u8) -> Box<Enrolment> {
    let template = enrolment();
    Box::new(Enrolment {
        transaction,
        is_new: !choice.is_multiple_of(8),
        mobile_linked: choice.is_multiple_of(3),
        token: template.token.filter(|_| choice % 16 != 1),
        profile: Profile {
            status: if choice % 32 == 2 {
                AccountStatus::Deactivated
            } else {
                AccountStatus::Active
            },
            ..template.profile
        },
    })
}

fn done(request: &Request, transaction: String, choice: u8) -> Response {
    // Whose calls it opens decides what can be changed with it.
    let realm = match choice % 5 {
        0 => TokenRealm::V2,
        1 => TokenRealm::V3Address,
        _ => TokenRealm::V3,
    };
    let token = || Arc::new(UserToken::of(TOKEN.to_owned(), realm));
    let is_even = choice.is_multiple_of(2);
    if let Request::Otp(_) = request {
        return code_sent(transaction);
    }
    let transaction = TransactionId::new(transaction);
    match request {
        Request::Otp(_) | Request::EnrolByAadhaar { .. } => {
            Response::EnrolByAadhaar(Ok(made(transaction, choice)))
        }
        Request::CreateAbha { .. } => Response::CreateAbha(Ok(made(transaction, choice))),
        Request::VerifyAadhaarOtp { .. } => Response::VerifyAadhaarOtp(Ok(AadhaarVerified {
            // A child now and then, who cannot go on alone.
            date_of_birth: BirthDate::new(if choice % 16 == 5 { 2020 } else { 1995 }, None),
            existing: choice
                .is_multiple_of(4)
                .then(|| made(transaction.clone(), choice / 4)),
            transaction,
        })),
        Request::CheckMobile { .. } => Response::CheckMobile(Ok(MobileChecked {
            transaction,
            mobile_linked: is_even,
        })),
        Request::VerifyMobileOtp { .. } => {
            Response::VerifyMobileOtp(Ok(MobileVerified { transaction }))
        }
        Request::SuggestAddresses { .. } => Response::SuggestAddresses(Ok(match choice % 4 {
            0 => Vec::new(),
            _ => suggestions(),
        })),
        Request::ChooseAddress { .. } => Response::ChooseAddress(Ok(address("asha_1995@sbx"))),
        Request::VerifyLogin { .. } => Response::VerifyLogin(Ok(if is_even {
            Proof::Final {
                token: token(),
                account: None,
            }
        } else {
            Proof::Choose {
                transaction,
                transfer_token: Arc::new(TransferToken::new(TRANSFER_TOKEN.to_owned())),
                accounts: accounts(choice / 2),
            }
        })),
        Request::EnterAccount { .. } => Response::EnterAccount(Ok(token())),
        Request::FindAccounts { .. } => Response::FindAccounts(Ok(Found {
            transaction,
            accounts: masked(accounts(choice)),
        })),
        Request::FindAuthMethods { .. } => Response::FindAuthMethods(Ok(AuthMethods {
            mobile_otp: choice % 4 != 1,
            aadhaar_otp: choice % 4 != 2,
            mobile_ends_with: is_even.then(|| "2125".to_owned()),
            status: match choice % 16 {
                3 => AccountStatus::Deactivated,
                7 => AccountStatus::Unusable,
                _ => AccountStatus::Active,
            },
        })),
        Request::Retrieve { .. } => Response::Retrieve(Ok(RetrievedV1 {
            abha_number: AbhaNumber::parse(NUMBER).unwrap(),
            abha_address: None,
        })),
        Request::Reactivate { .. } => Response::Reactivate(Ok(Reactivated {
            token: is_even.then(token),
            account: None,
        })),
        Request::VerifyNewMobile { .. } => {
            Response::VerifyNewMobile(Ok(NewMobileProven { transaction }))
        }
        Request::ChangeMobile { .. } => Response::ChangeMobile(Ok(())),
        Request::VerifyEmail { .. } => Response::VerifyEmail(Ok(())),
        Request::VerifyKyc { .. } => Response::VerifyKyc(Ok(())),
        Request::FetchProfile { .. } => Response::FetchProfile(Ok(Box::new(full_profile()))),
    }
}

/// None to three: one that is switched off, one to be entered, one that cannot be used.
fn accounts(choice: u8) -> Vec<Account> {
    let account = |digits: &str, status| Account {
        abha_number: AbhaNumber::parse(digits).ok(),
        masked_number: None,
        abha_address: None,
        name: "Asha Rao".to_owned(),
        year_of_birth: Some(1995),
        gender: Some(Gender::Female),
        photo: None,
        status,
        is_child: false,
        index: None,
    };
    let mut accounts = vec![
        account(OTHER_NUMBER, AccountStatus::Deactivated),
        account(NUMBER, AccountStatus::Active),
        account(OTHER_NUMBER, AccountStatus::Unusable),
    ];
    accounts.truncate(usize::from(choice % 4));
    accounts
}

/// As the service shows accounts before a code.
fn masked(accounts: Vec<Account>) -> Vec<Account> {
    let numbered = accounts.into_iter().zip(1_u32..);
    let mask = |(account, index)| Account {
        abha_number: None,
        masked_number: Some("xx-xxxx-xxxx-XX31".to_owned()),
        index: Some(index),
        ..account
    };
    numbered.map(mask).collect()
}

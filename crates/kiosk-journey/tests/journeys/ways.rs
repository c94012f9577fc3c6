//! The way to every code of every journey, in both generations.

use crate::kiosk::{Kiosk, self_service};
use crate::service::{AADHAAR, CODE, MOBILE, OTHER_MOBILE, TOKEN, full_profile, sent};
use abdm_types::{
    AadhaarVerified, AbhaNumber, Account, AccountStatus, AuthMethods, Fault, Found, Gender,
    Generation, LoginIdKind, MobileChecked, NewMobileProven, OtpSystem, Profile, Proof,
    TransactionId, TransferToken, UserToken,
};
use kiosk_journey::{
    AccountEvent, Event, JourneyKind, OtpChallenge, OtpEvent, Response, Screen, StepEvent,
};
use std::sync::Arc;

/// Numbers of invented people; the check digits of the first two fit.
pub const NUMBER: &str = "91100020003008";
pub const OTHER_NUMBER: &str = "91202400000016";

pub const BOTH: [Generation; 2] = [Generation::V2, Generation::V3];

/// A code of a journey: how to come to its screen, and the calls around it.
pub struct Way {
    pub name: &'static str,
    pub generation: Generation,
    /// To the screen of the code, just sent in the transaction "first".
    pub arrive: fn(&mut Kiosk),
    /// The call that sends it, and its answer.
    pub send: &'static str,
    pub sent: fn(Result<abdm_types::OtpSent, Fault>) -> Response,
    /// The call that checks it, and the answer of a fault.
    pub check: &'static str,
    pub failed: fn(Fault) -> Response,
}

pub fn settings(generation: Generation) -> kiosk_journey::Settings {
    kiosk_journey::Settings {
        generation,
        ..self_service()
    }
}

impl Way {
    #[track_caller]
    pub fn at_code(&self) -> Kiosk {
        let mut kiosk = Kiosk::at_home(settings(self.generation));
        (self.arrive)(&mut kiosk);
        assert_eq!(
            kiosk.challenge().transaction().as_str(),
            "first",
            "{}",
            self.name
        );
        kiosk
    }
}

const fn way(
    name: &'static str,
    generation: Generation,
    arrive: fn(&mut Kiosk),
    send: &'static str,
    check: &'static str,
    failed: fn(Fault) -> Response,
) -> Way {
    Way {
        name,
        generation,
        arrive,
        send,
        sent: Response::Otp,
        check,
        failed,
    }
}

fn login_failed(fault: Fault) -> Response {
    Response::VerifyLogin(Err(fault))
}

const V2: Generation = Generation::V2;
const V3: Generation = Generation::V3;

/// Every code.
pub const WAYS: [Way; 19] = [
    Way {
        sent: Response::Otp,
        ..way(
            "registration, Aadhaar",
            V3,
            Kiosk::register_to_code,
            "RequestAadhaarOtp",
            "EnrolByAadhaar",
            |fault| Response::EnrolByAadhaar(Err(fault)),
        )
    },
    Way {
        sent: Response::Otp,
        ..way(
            "registration, mobile",
            V3,
            Kiosk::register_to_mobile_code,
            "RequestMobileOtp",
            "VerifyMobileOtp",
            |fault| Response::VerifyMobileOtp(Err(fault)),
        )
    },
    Way {
        sent: Response::Otp,
        ..way(
            "registration, Aadhaar, V2",
            V2,
            Kiosk::register_v2_to_code,
            "RequestAadhaarOtp",
            "VerifyAadhaarOtp",
            |fault| Response::VerifyAadhaarOtp(Err(fault)),
        )
    },
    Way {
        sent: Response::Otp,
        ..way(
            "registration, mobile, V2",
            V2,
            Kiosk::register_v2_to_mobile_code,
            "ResendMobileOtp",
            "VerifyMobileOtp",
            |fault| Response::VerifyMobileOtp(Err(fault)),
        )
    },
    way(
        "login by mobile, V2",
        V2,
        |kiosk| kiosk.login_to_code(LoginIdKind::Mobile, MOBILE),
        "RequestLoginOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "login by mobile, V3",
        V3,
        |kiosk| kiosk.login_to_code(LoginIdKind::Mobile, MOBILE),
        "RequestLoginOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "login by number, V2",
        V2,
        |kiosk| kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER),
        "RequestLoginOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "login by number, V3",
        V3,
        |kiosk| kiosk.login_to_code(LoginIdKind::AbhaNumber, NUMBER),
        "RequestLoginOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "login by address, V2",
        V2,
        |kiosk| kiosk.login_to_code(LoginIdKind::AbhaAddress, "asha_1995"),
        "RequestLoginOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "login by address, V3",
        V3,
        |kiosk| kiosk.login_to_code(LoginIdKind::AbhaAddress, "asha_1995@sbx"),
        "RequestLoginOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "retrieval, V2",
        V2,
        Kiosk::retrieve_v1_to_code,
        "RequestRetrievalOtp",
        "Retrieve",
        |fault| Response::Retrieve(Err(fault)),
    ),
    way(
        "retrieval, V3",
        V3,
        Kiosk::retrieve_v3_to_code,
        "RequestFoundOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "reactivation, V2",
        V2,
        Kiosk::reactivate_to_code,
        "RequestReactivationOtp",
        "Reactivate",
        |fault| Response::Reactivate(Err(fault)),
    ),
    way(
        "reactivation, V3",
        V3,
        Kiosk::reactivate_to_code,
        "RequestReactivationOtp",
        "Reactivate",
        |fault| Response::Reactivate(Err(fault)),
    ),
    way(
        "mobile update, sign-in, V2",
        V2,
        |kiosk| kiosk.prove_aadhaar_to_code(LoginIdKind::AbhaNumber, NUMBER),
        "RequestLoginOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "mobile update, sign-in by Aadhaar, V3",
        V3,
        |kiosk| kiosk.prove_aadhaar_to_code(LoginIdKind::Aadhaar, AADHAAR),
        "RequestLoginOtp",
        "VerifyLogin",
        login_failed,
    ),
    way(
        "mobile update, new mobile, V2",
        V2,
        Kiosk::change_to_new_mobile_code,
        "RequestNewMobileOtp",
        "VerifyNewMobile",
        |fault| Response::VerifyNewMobile(Err(fault)),
    ),
    way(
        "mobile update, new mobile, V3",
        V3,
        Kiosk::change_to_new_mobile_code,
        "RequestNewMobileOtp",
        "VerifyNewMobile",
        |fault| Response::VerifyNewMobile(Err(fault)),
    ),
    way(
        "mobile update, confirmation, V2",
        V2,
        Kiosk::change_to_confirmation_code,
        "RequestChangeOtp",
        "ChangeMobile",
        |fault| Response::ChangeMobile(Err(fault)),
    ),
];

pub fn token() -> Arc<UserToken> {
    Arc::new(UserToken::new(TOKEN.to_owned()))
}

pub fn number(digits: &str) -> AbhaNumber {
    AbhaNumber::parse(digits).unwrap()
}

/// An account that lets its owner in by either code.
pub fn both_methods() -> AuthMethods {
    AuthMethods {
        mobile_otp: true,
        aadhaar_otp: true,
        mobile_ends_with: Some("2125".to_owned()),
        status: AccountStatus::Active,
    }
}

pub fn account(digits: &str, name: &str) -> Account {
    Account {
        abha_number: Some(number(digits)),
        masked_number: None,
        abha_address: None,
        name: name.to_owned(),
        year_of_birth: Some(1995),
        gender: Some(Gender::Female),
        photo: None,
        status: AccountStatus::Active,
        is_child: false,
        index: None,
    }
}

/// An account as Find-ABHA shows it.
pub fn masked(index: u32, name: &str) -> Account {
    Account {
        abha_number: None,
        masked_number: Some("xx-xxxx-xxxx-XX31".to_owned()),
        index: Some(index),
        ..account(NUMBER, name)
    }
}

pub fn choose(accounts: Vec<Account>) -> Proof {
    Proof::Choose {
        transaction: TransactionId::new("choose"),
        transfer_token: Arc::new(TransferToken::new("a-transfer-token".to_owned())),
        accounts,
    }
}

pub fn final_proof() -> Proof {
    Proof::Final {
        token: token(),
        account: None,
    }
}

pub fn found(accounts: Vec<Account>) -> Found {
    Found {
        transaction: TransactionId::new("found"),
        accounts,
    }
}

pub fn person() -> Profile {
    Profile {
        mobile: Some("******0903".to_owned()),
        ..full_profile()
    }
}

impl Kiosk {
    /// The code of whatever journey.
    #[track_caller]
    pub fn challenge(&self) -> &OtpChallenge {
        match self.code().challenge() {
            Some(challenge) => challenge,
            None => panic!("no code was sent, problem {:?}", self.problem()),
        }
    }

    pub fn has_code_screen(&self) -> bool {
        matches!(
            self.screen(),
            Screen::AadhaarOtp | Screen::MobileOtp | Screen::LoginOtp
        )
    }

    pub fn choose_journey(&mut self, kind: JourneyKind) {
        assert!(self.tell(Event::JourneyChosen(kind)).is_empty());
    }

    pub fn account(&mut self, event: AccountEvent) -> Vec<&'static str> {
        self.step(StepEvent::Account(event))
    }

    /// Says who somebody is, in place of what stands there.
    #[track_caller]
    pub fn identify(&mut self, kind: LoginIdKind, text: &str) {
        assert_eq!(self.screen(), Screen::LoginId);
        assert!(self.account(AccountEvent::IdKindChosen(kind)).is_empty());
        self.erase_all();
        self.text(text);
    }

    /// The wish for a code goes out and is answered.
    #[track_caller]
    pub fn code_comes(&mut self, send: &str) {
        assert_eq!(self.leaves(), [send]);
        let names = self.answer(send, Response::Otp(Ok(sent("first"))));
        assert!(names.is_empty());
        assert_eq!(self.screen(), Screen::LoginOtp);
    }

    /// A code, up to the call that checks it.
    #[track_caller]
    pub fn enter_code(&mut self, code: &str, check: &str) {
        assert_eq!(self.digits(code), [check]);
        assert_eq!(self.leaves(), [check]);
    }

    /// The right one, and what it gives.
    #[track_caller]
    pub fn right_code(&mut self, check: &str, answer: Response) -> Vec<&'static str> {
        self.enter_code(CODE, check);
        self.answer(check, answer)
    }

    /// The profile comes.
    #[track_caller]
    pub fn profile_comes(&mut self, profile: Profile) -> Vec<&'static str> {
        assert_eq!(self.screen(), Screen::Profile);
        assert_eq!(self.leaves(), ["FetchProfile"]);
        self.answer(
            "FetchProfile",
            Response::FetchProfile(Ok(Box::new(profile))),
        )
    }

    pub fn ask_for_another(&mut self) -> Vec<&'static str> {
        self.step(StepEvent::Otp(OtpEvent::ResendAsked))
    }

    fn register_to_code(&mut self) {
        self.begin();
        self.agree();
        self.give_aadhaar(AADHAAR);
        self.give_mobile(MOBILE);
        self.get_code("first");
    }

    fn register_to_mobile_code(&mut self) {
        self.register_to_code();
        self.try_code(CODE);
        let enrolment = abdm_types::Enrolment {
            mobile_linked: false,
            ..crate::service::enrolment()
        };
        let _ = self.answer(
            "EnrolByAadhaar",
            Response::EnrolByAadhaar(Ok(Box::new(enrolment))),
        );
        assert_eq!(self.leaves(), ["RequestMobileOtp"]);
        let _ = self.answer("RequestMobileOtp", Response::Otp(Ok(sent("first"))));
    }

    /// V1/V2: up to the Aadhaar code.
    #[track_caller]
    pub fn register_v2_to_code(&mut self) {
        self.begin();
        self.agree();
        self.text(AADHAAR);
        assert!(self.go_on().is_empty());
        assert_eq!(self.screen(), Screen::CodeDestination);
        self.get_code("first");
    }

    /// Aadhaar is proven, and has no ABHA.
    #[track_caller]
    pub fn register_v2_to_mobile(&mut self) {
        self.register_v2_to_code();
        let verified = Response::VerifyAadhaarOtp(Ok(AadhaarVerified {
            transaction: TransactionId::new("verified"),
            date_of_birth: None,
            existing: None,
        }));
        assert!(self.right_code("VerifyAadhaarOtp", verified).is_empty());
        assert_eq!(self.screen(), Screen::Mobile);
    }

    /// A mobile is given, and answered for.
    #[track_caller]
    pub fn check_mobile(&mut self, transaction: &str, mobile_linked: bool) -> Vec<&'static str> {
        self.erase_all();
        self.text(MOBILE);
        assert_eq!(self.go_on(), ["CheckMobile"]);
        assert_eq!(self.leaves(), ["CheckMobile"]);
        let checked = Response::CheckMobile(Ok(MobileChecked {
            transaction: TransactionId::new(transaction),
            mobile_linked,
        }));
        self.answer("CheckMobile", checked)
    }

    #[track_caller]
    pub fn register_v2_to_mobile_code(&mut self) {
        self.register_v2_to_mobile();
        assert!(self.check_mobile("first", false).is_empty());
        assert_eq!(self.screen(), Screen::MobileOtp);
    }

    #[track_caller]
    pub fn login_to_code(&mut self, kind: LoginIdKind, text: &str) {
        self.choose_journey(JourneyKind::Login);
        self.identify(kind, text);
        assert_eq!(self.ask_for_login_code(kind), ["RequestLoginOtp"]);
        self.code_comes("RequestLoginOtp");
    }

    /// Goes on from who somebody is, and says that the phone of the ABHA is at hand where that is
    /// asked.
    #[track_caller]
    pub fn ask_for_login_code(&mut self, kind: LoginIdKind) -> Vec<&'static str> {
        let names = self.go_on();
        match kind {
            LoginIdKind::Mobile | LoginIdKind::Aadhaar => names,
            LoginIdKind::AbhaNumber | LoginIdKind::AbhaAddress => {
                assert_eq!(names, ["FindAuthMethods"]);
                self.methods_come(Ok(both_methods()));
                assert_eq!(self.screen(), Screen::CodeDestination);
                self.step(StepEvent::PhoneChosen(OtpSystem::Abdm))
            }
        }
    }

    /// The service says which codes the account allows.
    #[track_caller]
    pub fn methods_come(&mut self, methods: Result<AuthMethods, Fault>) {
        assert_eq!(self.leaves(), ["FindAuthMethods"]);
        let answer = Response::FindAuthMethods(methods);
        assert!(self.answer("FindAuthMethods", answer).is_empty());
    }

    /// The three questions of V1.
    #[track_caller]
    pub fn give_details(&mut self, name: &str, date: &str) -> Vec<&'static str> {
        assert_eq!(self.screen(), Screen::RetrievalDetails);
        self.text(name);
        assert!(self.go_on().is_empty());
        let _ = self.account(AccountEvent::GenderChosen(Gender::Female));
        assert!(self.go_on().is_empty());
        self.text(date);
        self.go_on()
    }

    #[track_caller]
    pub fn retrieve_v1_to_code(&mut self) {
        self.choose_journey(JourneyKind::Retrieval);
        self.identify(LoginIdKind::Mobile, MOBILE);
        assert!(self.go_on().is_empty());
        assert_eq!(
            self.give_details("Asha Rao", "31051995"),
            ["RequestRetrievalOtp"]
        );
        self.code_comes("RequestRetrievalOtp");
    }

    /// Up to the answer of Find-ABHA.
    #[track_caller]
    pub fn find(&mut self, accounts: Vec<Account>) -> Vec<&'static str> {
        self.choose_journey(JourneyKind::Retrieval);
        self.identify(LoginIdKind::Mobile, MOBILE);
        assert_eq!(self.go_on(), ["FindAccounts"]);
        assert_eq!(self.leaves(), ["FindAccounts"]);
        self.answer("FindAccounts", Response::FindAccounts(Ok(found(accounts))))
    }

    #[track_caller]
    pub fn retrieve_v3_to_code(&mut self) {
        assert_eq!(self.find(vec![masked(1, "Asha Rao")]), ["RequestFoundOtp"]);
        self.code_comes("RequestFoundOtp");
    }

    #[track_caller]
    pub fn reactivate_to_code(&mut self) {
        self.choose_journey(JourneyKind::Reactivation);
        self.identify(LoginIdKind::AbhaNumber, NUMBER);
        assert!(self.go_on().is_empty());
        assert_eq!(self.phone_is_here(), ["RequestReactivationOtp"]);
        self.code_comes("RequestReactivationOtp");
    }

    #[track_caller]
    pub fn prove_aadhaar_to_code(&mut self, kind: LoginIdKind, text: &str) {
        self.choose_journey(JourneyKind::MobileUpdate);
        self.identify(kind, text);
        assert!(self.go_on().is_empty());
        assert_eq!(self.screen(), Screen::CodeDestination);
        assert_eq!(self.phone_is_here(), ["RequestLoginOtp"]);
        self.code_comes("RequestLoginOtp");
    }

    /// Signed in, where the new mobile is asked for.
    #[track_caller]
    pub fn change_to_new_mobile(&mut self) {
        self.prove_aadhaar_to_code(LoginIdKind::AbhaNumber, NUMBER);
        let proof = Response::VerifyLogin(Ok(final_proof()));
        assert_eq!(self.right_code("VerifyLogin", proof), ["FetchProfile"]);
        assert!(self.profile_comes(person()).is_empty());
        assert_eq!(self.screen(), Screen::MobileChange);
    }

    #[track_caller]
    pub fn change_to_new_mobile_code(&mut self) {
        self.change_to_new_mobile();
        self.text(OTHER_MOBILE);
        assert!(self.go_on().is_empty());
        assert_eq!(self.screen(), Screen::MobileConfirm);
        assert_eq!(self.go_on(), ["RequestNewMobileOtp"]);
        self.code_comes("RequestNewMobileOtp");
    }

    #[track_caller]
    pub fn change_to_confirmation_code(&mut self) {
        self.change_to_new_mobile_code();
        let proven = Response::VerifyNewMobile(Ok(NewMobileProven {
            transaction: TransactionId::new("proven"),
        }));
        assert_eq!(
            self.right_code("VerifyNewMobile", proven),
            ["RequestChangeOtp"]
        );
        self.code_comes("RequestChangeOtp");
    }
}

//! A sandbox and a client of it, of either generation.

use crate::common::{code, digits};
use crate::table::Client;
use abdm_client::{Credentials, Endpoints, Options, SessionKind, v2, v3};
use abdm_sandbox::{self as sandbox, Sandbox};
use abdm_types::*;
use std::sync::Arc;
use zeroize::Zeroizing;

pub struct House {
    pub sandbox: Sandbox,
    pub client: Client,
}

impl House {
    pub async fn new(generation: Generation) -> Self {
        let any_port = "127.0.0.1:0".parse().unwrap();
        let sandbox = Sandbox::start(any_port, sandbox::Options::default())
            .await
            .unwrap();
        let url = sandbox.url();
        let (session, session_kind) = match generation {
            Generation::V2 => ("gateway/v0.5/sessions", SessionKind::V05),
            Generation::V3 => ("api/hiecm/gateway/v3/sessions", SessionKind::V3),
        };
        let endpoints = Endpoints {
            session: format!("{url}/{session}"),
            session_kind,
            abha_v3: format!("{url}/abha/api"),
            abha_v1: format!("{url}/api"),
            phr_v3: format!("{url}/abha/api/v3/phr/web"),
        };
        let credentials = Credentials::new("practice", Zeroizing::new("practice".to_owned()));
        let options = Options::new(endpoints, credentials, "sbx");
        let client = Client::new(options, generation);
        let house = Self { sandbox, client };
        // A test says itself how much time passes, however long a busy machine takes for it.
        house.practice("clock", "{\"stopped\":true}").await;
        house
    }

    /// One where a contradiction of the sources is decided the other way.
    pub async fn with(generation: Generation, quirk: &str) -> Self {
        let house = Self::new(generation).await;
        house.switch(quirk).await;
        house
    }

    pub async fn switch(&self, quirk: &str) {
        self.practice("variants", &format!("{{\"{quirk}\":true}}"))
            .await;
    }

    async fn practice(&self, path: &str, wish: &str) {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let answer = client
            .post(format!("{}/practice/{path}", self.sandbox.url()))
            .header("Content-Type", "application/json")
            .body(wish.to_owned())
            .send()
            .await
            .unwrap();
        assert!(answer.status().is_success(), "{wish}");
    }

    /// The newest code.
    pub fn code(&self) -> Otp {
        let inbox = self.sandbox.inbox();
        code(&inbox.last().expect("a message").otp)
    }

    pub fn v2(&self) -> &v2::Client {
        match &self.client {
            Client::V2(client) => client,
            Client::V3(_) => panic!("of V3"),
        }
    }

    pub fn v3(&self) -> &v3::Client {
        match &self.client {
            Client::V2(_) => panic!("of V2"),
            Client::V3(client) => client,
        }
    }

    pub async fn sign_in(&self, id: LoginId, system: OtpSystem) -> Result<Proof, Fault> {
        let sent = self.ask(&id, system, None).await?;
        self.show(&id, system, &sent.transaction, &self.code())
            .await
    }

    /// Asks for the code of a sign-in.
    pub async fn ask(
        &self,
        id: &LoginId,
        system: OtpSystem,
        last: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        use abdm_client::{v2::LoginBy as ByV2, v3::LoginBy};
        match (&self.client, id) {
            (Client::V3(client), LoginId::Mobile(mobile)) => {
                client
                    .request_login_otp(LoginBy::Mobile(mobile), last)
                    .await
            }
            (Client::V3(client), LoginId::AbhaNumber(number)) => {
                let by = LoginBy::AbhaNumber(number, system);
                client.request_login_otp(by, last).await
            }
            (Client::V3(client), LoginId::Aadhaar(aadhaar)) => {
                let by = LoginBy::Aadhaar(aadhaar);
                client.request_login_otp(by, last).await
            }
            (Client::V3(client), LoginId::AbhaAddress(address)) => {
                let sent = client.request_address_login_otp(address, system, last);
                sent.await
            }
            (Client::V2(client), LoginId::Mobile(mobile)) => match last {
                Some(last) => client.resend_mobile_login_otp(last).await,
                None => client.request_mobile_login_otp(mobile).await,
            },
            (Client::V2(client), LoginId::AbhaNumber(number)) => match last {
                Some(last) => client.resend_login_otp(system, last).await,
                None => {
                    let by = ByV2::AbhaNumber(number);
                    client.request_login_otp(by, system).await
                }
            },
            (Client::V2(client), LoginId::AbhaAddress(address)) => match last {
                Some(last) => client.resend_login_otp(system, last).await,
                None => {
                    let by = ByV2::AbhaAddress(address);
                    client.request_login_otp(by, system).await
                }
            },
            (Client::V2(_), LoginId::Aadhaar(_)) => panic!("V2 has no such sign-in"),
        }
    }

    /// Shows it.
    pub async fn show(
        &self,
        id: &LoginId,
        system: OtpSystem,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Proof, Fault> {
        match (&self.client, id.kind()) {
            (Client::V3(client), LoginIdKind::AbhaAddress) => {
                client.verify_address_login(system, transaction, otp).await
            }
            (Client::V3(client), _) => client.verify_login(system, transaction, otp).await,
            (Client::V2(client), LoginIdKind::Mobile) => {
                client.verify_mobile_login(transaction, otp).await
            }
            (Client::V2(client), _) => client.verify_login(system, transaction, otp).await,
        }
    }

    /// By which codes an account lets its owner in.
    pub async fn auth_methods(&self, id: &LoginId) -> Result<AuthMethods, Fault> {
        use abdm_client::v2::LoginBy;
        match (&self.client, id) {
            (Client::V3(client), LoginId::AbhaNumber(number)) => {
                client.auth_methods_of_number(number).await
            }
            (Client::V3(client), LoginId::AbhaAddress(address)) => {
                client.auth_methods_of_address(address).await
            }
            (Client::V2(client), LoginId::AbhaNumber(number)) => {
                client.auth_methods(LoginBy::AbhaNumber(number)).await
            }
            (Client::V2(client), LoginId::AbhaAddress(address)) => {
                client.auth_methods(LoginBy::AbhaAddress(address)).await
            }
            (_, LoginId::Mobile(_) | LoginId::Aadhaar(_)) => panic!("there is no such call"),
        }
    }

    pub async fn enter(
        &self,
        transaction: &TransactionId,
        token: &TransferToken,
        account: &Account,
    ) -> Arc<UserToken> {
        let entered = match &self.client {
            Client::V2(client) => client.enter_account(transaction, token, account).await,
            Client::V3(client) => client.enter_account(transaction, token, account).await,
        };
        entered.unwrap()
    }

    /// Has a code sent that switches an account on again.
    pub async fn ask_on(&self, number: &AbhaNumber) -> OtpSent {
        let sent = match &self.client {
            Client::V2(client) => client.request_reactivation_otp(number).await,
            Client::V3(client) => client.request_reactivation_otp(number, None).await,
        };
        sent.unwrap()
    }

    pub async fn switch_on(
        &self,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> Result<Reactivated, Fault> {
        match &self.client {
            Client::V2(client) => client.reactivate(transaction, otp).await,
            Client::V3(client) => client.reactivate(transaction, otp).await,
        }
    }

    /// Has a code sent to another mobile.
    pub async fn ask_new_mobile(
        &self,
        token: &UserToken,
        mobile: &Mobile,
        last: Option<&TransactionId>,
    ) -> Result<OtpSent, Fault> {
        match (&self.client, last) {
            (Client::V2(client), None) => client.request_new_mobile_otp(token, mobile).await,
            (Client::V2(client), Some(last)) => client.resend_new_mobile_otp(token, last).await,
            (Client::V3(client), last) => client.request_new_mobile_otp(token, mobile, last).await,
        }
    }

    pub async fn show_new_mobile(
        &self,
        token: &UserToken,
        transaction: &TransactionId,
        otp: &Otp,
    ) -> NewMobileProven {
        let proven = match &self.client {
            Client::V2(client) => client.verify_new_mobile(token, transaction, otp).await,
            Client::V3(client) => client.verify_new_mobile(token, transaction, otp).await,
        };
        proven.unwrap()
    }

    pub async fn profile(&self, token: &UserToken) -> Profile {
        let profile = match &self.client {
            Client::V2(client) => client.profile(token).await,
            Client::V3(client) => client.profile(token).await,
        };
        profile.unwrap()
    }

    /// The sandbox's clock goes on, without anybody's waiting for it.
    pub async fn advance(&self, seconds: u64) {
        self.practice("clock", &format!("{{\"advanceSeconds\":{seconds}}}"))
            .await;
    }

    /// Fetches what a token opens, and ends it.
    pub async fn look(&self, token: &UserToken) -> Profile {
        let profile = self.profile(token).await;
        let card = match &self.client {
            Client::V2(client) => client.card_image(token).await,
            Client::V3(client) => client.card_image(token).await,
        };
        assert!(card.unwrap().len() > 1000);
        let ended = match &self.client {
            Client::V2(client) => client.log_out(token).await,
            Client::V3(client) => client.log_out(token).await,
        };
        ended.unwrap();
        profile
    }
}

pub fn aadhaar_id(text: &str) -> AadhaarId {
    let Ok(aadhaar) = AadhaarId::from_digits(digits(text)) else {
        panic!("a good number")
    };
    aadhaar
}

pub fn abha_number(text: &str) -> AbhaNumber {
    AbhaNumber::parse(text).unwrap()
}

pub fn number(text: &str) -> LoginId {
    LoginId::AbhaNumber(abha_number(text))
}

pub fn mobile(text: &str) -> Mobile {
    Mobile::parse(text).unwrap()
}

pub fn address(text: &str) -> LoginId {
    LoginId::AbhaAddress(AbhaAddress::given(text).unwrap())
}

pub fn aadhaar(text: &str) -> LoginId {
    LoginId::Aadhaar(Arc::new(aadhaar_id(text)))
}

pub fn token_of(proof: Proof) -> Arc<UserToken> {
    match proof {
        Proof::Final { token, .. } => token,
        Proof::Choose { .. } => panic!("a choice"),
    }
}

pub const SUNIL: &str = "91-1000-2000-3008";
pub const JOSEPH: &str = "91-9999-0000-0004";
/// Her mobile's code is blocked.
pub const FARIDA: &str = "91-7070-0014-1416";
/// Has the address of her digits, and her KYC to do again.
pub const DEVAKI: &str = "91-7070-0015-1514";
/// Made without Aadhaar.
pub const OF_A_HOSTEL: &str = "91-7070-0001-1114";
pub const BOTH: [Generation; 2] = [Generation::V3, Generation::V2];

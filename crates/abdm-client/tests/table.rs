//! A table of every call that the journeys make after registration, and of V2's registration:
//! what is sent, and what a good answer looks like.

use crate::calls::{options, token};
use crate::server::*;
use abdm_client::{Client, Field, OtpUse, SealedLoginId};
use abdm_types::*;
use serde_json::Value;
use std::pin::Pin;

/// One call.
pub struct Case {
    pub name: &'static str,
    pub generation: Generation,
    pub method: &'static str,
    pub path: &'static str,
    /// `oaep:` and `pkcs1:` stand before what must be encrypted.
    pub body: Value,
    /// The header with a token of the person, in lower case.
    pub token: Option<(&'static str, &'static str)>,
    pub good: Act,
    /// Another path that is called before or after this one, and answers well.
    pub beside: Option<(&'static str, Act)>,
    pub run: Run,
}

pub type Run = fn(Client) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send>>;

/// Writes a [`Run`].
#[macro_export]
macro_rules! run {
    (|$client:ident| $call:expr) => {
        |$client| Box::pin(async move { $call.await.map(|_| ()) })
    };
}

impl Case {
    /// A server that answers well up to the call, and a client for it.
    pub async fn prepared(&self) -> (Server, Client) {
        let server = Server::with_old_key();
        if let Some((path, act)) = &self.beside {
            server.always(path, act.clone());
        }
        let client = speaking(&server, self.generation).await;
        (server, client)
    }
}

pub fn every() -> Vec<Case> {
    let mut all = crate::table_v2::cases();
    all.extend(crate::table_v3::cases());
    all
}

pub async fn speaking(server: &Server, generation: Generation) -> Client {
    let mut options = options(server);
    options.generation = generation;
    options.hip_id = Some("CLINIC-1".to_owned());
    let client = Client::new(options).unwrap();
    client.prepare().await.unwrap();
    client
}

pub fn mobile() -> Mobile {
    Mobile::parse("9545812125").unwrap()
}

pub fn number() -> AbhaNumber {
    AbhaNumber::parse("91-1000-2000-3008").unwrap()
}

pub fn number_id(client: &Client) -> SealedLoginId {
    client
        .seal_login_id(&LoginId::AbhaNumber(number()))
        .unwrap()
}

pub fn mobile_id(client: &Client) -> SealedLoginId {
    client.seal_login_id(&LoginId::Mobile(mobile())).unwrap()
}

pub fn address_id(client: &Client) -> SealedLoginId {
    let address = AbhaAddress::given("asha_1995").unwrap();
    client
        .seal_login_id(&LoginId::AbhaAddress(address))
        .unwrap()
}

pub fn aadhaar_id(client: &Client) -> SealedLoginId {
    let mut digits = SecretDigits::new();
    for byte in b"999941057058" {
        assert!(digits.push(byte - b'0'));
    }
    let Ok(aadhaar) = AadhaarId::from_digits(digits) else {
        panic!("a published test number")
    };
    client
        .seal_login_id(&LoginId::Aadhaar(aadhaar.into()))
        .unwrap()
}

pub fn otp(client: &Client, use_: OtpUse) -> Field {
    client.seal_otp(use_, b"123456").unwrap()
}

pub fn sealed_mobile(client: &Client) -> Field {
    client.seal_mobile(&mobile()).unwrap()
}

pub fn account() -> Account {
    Account {
        abha_number: Some(number()),
        masked_number: None,
        abha_address: AbhaAddress::given("asha_1995@sbx"),
        name: "Asha Rao".to_owned(),
        year_of_birth: None,
        gender: None,
        photo: None,
        status: AccountStatus::Active,
        index: None,
    }
}

pub fn transfer() -> TransferToken {
    TransferToken::new("transfer-token".to_owned())
}

/// The person's token, for the calls of a realm.
pub fn token_of(realm: TokenRealm) -> UserToken {
    UserToken::of(token().expose().to_owned(), realm)
}

pub fn details() -> Demographics {
    Demographics {
        name: "kishan kumar singh".to_owned(),
        gender: Gender::Male,
        date_of_birth: BirthDate::parse("31-05-1995").unwrap(),
    }
}

pub fn png() -> Vec<u8> {
    let mut png = Vec::new();
    image::DynamicImage::new_rgb8(8, 5)
        .write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
        .unwrap();
    png
}

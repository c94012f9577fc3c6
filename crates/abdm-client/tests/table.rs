//! A table of every call that the journeys make after registration, and of V2's registration:
//! what is sent, and what a good answer looks like.

use crate::common::{options, token};
use crate::server::*;
use abdm_client::{Options, v2, v3};
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
    /// Other paths that are called before or after this one, and answer well.
    pub beside: Vec<(&'static str, Act)>,
    pub run: Run,
}

/// A client of either generation.
#[derive(Clone)]
pub enum Client {
    V2(v2::Client),
    V3(v3::Client),
}

pub type Run = fn(Client) -> Pin<Box<dyn Future<Output = Result<(), Fault>> + Send>>;

/// Writes a [`Run`] for one generation.
#[macro_export]
macro_rules! run {
    ($generation:ident, |$client:ident| $call:expr) => {
        |client| {
            Box::pin(async move {
                let $crate::table::Client::$generation($client) = client else {
                    panic!("a client of the other generation")
                };
                $call.await.map(|_| ())
            })
        }
    };
}

impl Case {
    /// A server that answers well up to the call.
    pub fn server(&self) -> Server {
        let server = Server::with_old_key();
        for (path, act) in &self.beside {
            server.always(path, act.clone());
        }
        server
    }

    /// The same, and a client for it that has its session and its key.
    pub async fn prepared(&self) -> (Server, Client) {
        let server = self.server();
        let client = Client::new(of_clinic(&server), self.generation);
        assert_eq!(client.check_health().await, ServiceState::Available);
        (server, client)
    }

    /// Whether something of the call is encrypted.
    pub fn encrypts(&self) -> bool {
        // The code for an address is asked for with it encrypted, once it was looked up.
        let text = self.body.to_string();
        text.contains("oaep:") || text.contains("pkcs1:") || self.name == "address search"
    }
}

impl Client {
    pub fn new(options: Options, generation: Generation) -> Self {
        match generation {
            Generation::V2 => Self::V2(v2::Client::new(options).unwrap()),
            Generation::V3 => Self::V3(v3::Client::new(options).unwrap()),
        }
    }

    pub async fn check_health(&self) -> ServiceState {
        match self {
            Self::V2(client) => client.check_health().await,
            Self::V3(client) => client.check_health().await,
        }
    }

    pub fn with_gate<F>(&self, gate: impl Fn(Option<[u8; 16]>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = bool> + Send + 'static,
    {
        match self {
            Self::V2(client) => Self::V2(client.with_gate(gate)),
            Self::V3(client) => Self::V3(client.with_gate(gate)),
        }
    }

    pub fn with_departure(&self, callback: impl Fn() + Send + Sync + 'static) -> Self {
        match self {
            Self::V2(client) => Self::V2(client.with_departure(callback)),
            Self::V3(client) => Self::V3(client.with_departure(callback)),
        }
    }
}

pub fn every() -> Vec<Case> {
    let mut all = crate::table_v2::cases();
    all.extend(crate::table_v3::cases());
    all
}

/// The settings of a facility that has an id.
pub fn of_clinic(server: &Server) -> Options {
    let mut options = options(server);
    options.hip_id = Some("CLINIC-1".to_owned());
    options
}

/// A server and a client of V2 that has its session and its key.
pub async fn of_v2() -> (Server, v2::Client) {
    let server = Server::with_old_key();
    let client = v2::Client::new(of_clinic(&server)).unwrap();
    assert_eq!(client.check_health().await, ServiceState::Available);
    (server, client)
}

/// The same of V3.
pub async fn of_v3() -> (Server, v3::Client) {
    let server = Server::with_old_key();
    let client = v3::Client::new(of_clinic(&server)).unwrap();
    assert_eq!(client.check_health().await, ServiceState::Available);
    (server, client)
}

pub fn mobile() -> Mobile {
    Mobile::parse("9545812125").unwrap()
}

pub fn number() -> AbhaNumber {
    AbhaNumber::parse("91-1000-2000-3008").unwrap()
}

pub fn address() -> AbhaAddress {
    AbhaAddress::given("asha_1995").unwrap()
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
        is_child: false,
        index: None,
    }
}

pub fn transfer() -> TransferToken {
    TransferToken::new("transfer-token".to_owned())
}

/// The person's token, for the calls of a realm.
pub fn token_of(realm: TokenRealm) -> UserToken {
    UserToken::of(token().expose().to_string(), realm)
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

//! The service, in the generation that the kiosk is set up for: each request of a journey is one
//! call of that generation's client.

mod v2;
mod v3;

use crate::abdm;
use crate::domain::{Fault, Generation, ServiceState, UserToken};
use crate::journey::{Request, Response};

/// A client of the generation that the kiosk speaks. Clones share one gateway session and one key.
#[derive(Debug, Clone)]
pub enum ServiceClient {
    /// Of V1 and V2.
    V2(abdm::v2::Client),
    /// Of V3.
    V3(abdm::v3::Client),
}

/// What is answered where a journey of one generation is asked of the other.
const NOT_HERE: Fault = Fault::MethodNotAllowed;

impl ServiceClient {
    /// Builds a client; no call is made yet.
    ///
    /// # Errors
    ///
    /// [`abdm::Error`] when an address, the credentials or TLS cannot be used.
    pub fn new(options: abdm::Options, generation: Generation) -> Result<Self, abdm::Error> {
        Ok(match generation {
            Generation::V2 => Self::V2(abdm::v2::Client::new(options)?),
            Generation::V3 => Self::V3(abdm::v3::Client::new(options)?),
        })
    }

    /// Makes the call that a request asks for. `leaves` is called once, when session and key are
    /// ready and the call is about to be sent. Dropping the future gives the call up, and with it
    /// what it holds of the person.
    pub(super) async fn ask(
        &self,
        request: Request,
        leaves: impl Fn() + Send + Sync + 'static,
    ) -> Response {
        match self {
            Self::V2(client) => v2::ask(&client.with_departure(leaves), request).await,
            Self::V3(client) => v3::ask(&client.with_departure(leaves), request).await,
        }
    }

    /// Whether a journey that begins now would find the service well.
    pub(super) async fn check_health(&self) -> ServiceState {
        match self {
            Self::V2(client) => client.check_health().await,
            Self::V3(client) => client.check_health().await,
        }
    }

    /// The service's own picture of the card.
    pub(super) async fn card_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        match self {
            Self::V2(client) => client.card_image(token).await,
            Self::V3(client) => client.card_image(token).await,
        }
    }

    /// The service's own QR picture.
    pub(super) async fn qr_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        match self {
            Self::V2(client) => client.qr_image(token).await,
            Self::V3(client) => client.qr_image(token).await,
        }
    }

    /// Ends the person's token.
    pub(super) async fn log_out(&self, token: &UserToken) -> Result<(), Fault> {
        match self {
            Self::V2(client) => client.log_out(token).await,
            Self::V3(client) => client.log_out(token).await,
        }
    }
}

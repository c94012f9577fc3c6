//! What a person's own token opens: profile, card, QR, and signing out (protocol.md section
//! 6C).

use super::super::fault::{self, Call};
use super::super::transport::Reply;
use super::super::{Client, image};
use super::Answer;
use super::profile::ProfileWire;
use crate::domain::{Fault, Profile, UserToken};

impl Client {
    /// The person's profile.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; asking again is safe.
    pub async fn profile(&self, token: &UserToken) -> Result<Profile, Fault> {
        let max = self.options().max_answer;
        let reply = self
            .get_v3_as_person(Call::Profile, "profile/account", token, max)
            .await?;
        let answer = Answer::<ProfileWire>::read(Call::Profile, reply)?;
        answer.content.profile().ok_or_else(|| answer.fault())
    }

    /// The service's own picture of the card: a PNG or JPEG file.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]; [`Fault::Garbled`] when what came is no such file.
    pub async fn card_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        self.image("profile/account/abha-card", token).await
    }

    /// The service's own QR picture: a PNG or JPEG file.
    ///
    /// # Errors
    ///
    /// As [`Client::card_image`].
    pub async fn qr_image(&self, token: &UserToken) -> Result<Vec<u8>, Fault> {
        self.image("profile/account/qrCode", token).await
    }

    /// Ends the person's session at the service. The token is worthless afterwards; what the
    /// answer says does not matter.
    ///
    /// # Errors
    ///
    /// Any [`Fault`]: the token then lives to its end, half an hour at most.
    pub async fn log_out(&self, token: &UserToken) -> Result<(), Fault> {
        let max = self.options().max_answer;
        let path = "profile/account/request/logout";
        self.get_v3_as_person(Call::LogOut, path, token, max)
            .await?;
        Ok(())
    }

    async fn image(&self, path: &str, token: &UserToken) -> Result<Vec<u8>, Fault> {
        let max = self.options().max_image;
        let reply: Reply = self.get_v3_as_person(Call::Image, path, token, max).await?;
        image::file_in(&reply.body).ok_or_else(|| fault::of(Call::Image, &reply))
    }
}

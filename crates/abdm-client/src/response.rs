//! What the answers of both generations share.

use super::call::Call;
use super::fault;
use super::lenient::{Secret, Text, Texts, is_token, read};
use super::transport::Reply;
use abdm_types::{AbhaAddress, Fault, TokenRealm, TransactionId, UserToken, plain_line};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use zeroize::Zeroizing;

/// A success as the call's own type, with the reply it was read from: what is missing in it is
/// judged by what the reply says instead.
pub(super) struct Response<A> {
    pub(super) call: Call,
    pub(super) reply: Reply,
    pub(super) content: A,
}

impl<A: DeserializeOwned> Response<A> {
    pub(super) fn read(call: Call, reply: Reply) -> Result<Self, Fault> {
        match read(&reply.body) {
            Some(content) => Ok(Self {
                call,
                reply,
                content,
            }),
            None => Err(fault::of(call, &reply)),
        }
    }
}

impl<A> Response<A> {
    /// Reads the same answer as another type: of what stands beside the content.
    pub(super) fn also<B: DeserializeOwned>(&self) -> Result<B, Fault> {
        read(&self.reply.body).ok_or_else(|| self.fault())
    }

    /// The fault of a success that lacks what it should bring.
    pub(super) fn fault(&self) -> Fault {
        fault::of(self.call, &self.reply)
    }

    /// Hands on a fault that the content itself tells.
    pub(super) fn failed(&self, fault: Fault) -> Fault {
        self.reply.failed(fault)
    }
}

/// The tokens of a person, by the names of 2026 and those of the OpenAPI sample of 2023.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Tokens {
    token: Secret,
    id_token: Secret,
    #[serde(rename = "refreshToken")]
    refresh_token: Secret,
    #[serde(rename = "refresh_token")]
    old_refresh_token: Secret,
}

/// What a person's token can be used for (protocol.md section 5).
pub(super) enum TokenKind {
    /// It came with a refresh token, which may be of no use: it is final.
    Final(Zeroizing<String>, Option<Zeroizing<String>>),
    /// It is to be exchanged.
    Transfer(Zeroizing<String>),
}

impl Tokens {
    pub(super) fn of(token: Secret, refresh_token: Secret) -> Self {
        Self {
            token,
            refresh_token,
            ..Self::default()
        }
    }

    /// The token and its refresh token, where there is one that can be used.
    pub(super) fn pair(self) -> Option<(Zeroizing<String>, Option<Zeroizing<String>>)> {
        let refresh = (self.refresh_token.token()).or_else(|| self.old_refresh_token.token());
        let token = self.token.token().or_else(|| self.id_token.token())?;
        Some((token, refresh))
    }

    /// The token with its use.
    pub(super) fn kind(self) -> Option<TokenKind> {
        let is_final = self.refresh_token.is_given() || self.old_refresh_token.is_given();
        let (token, refresh) = self.pair()?;
        Some(if is_final {
            TokenKind::Final(token, refresh)
        } else {
            TokenKind::Transfer(token)
        })
    }

    /// The token, taken for final.
    pub(super) fn user(self, realm: TokenRealm) -> Option<Arc<UserToken>> {
        let (token, refresh) = self.pair()?;
        Some(user(token, refresh, realm))
    }
}

/// Wraps a final token, without a copy.
pub(super) fn user(
    mut token: Zeroizing<String>,
    refresh: Option<Zeroizing<String>>,
    realm: TokenRealm,
) -> Arc<UserToken> {
    let text = std::mem::take(&mut *token);
    Arc::new(UserToken::renewable(text, realm, refresh))
}

/// Takes a `txnId` that can be sent back.
pub(super) fn transaction(text: &Text) -> Option<TransactionId> {
    text.raw()
        .filter(|text| is_token(text, MAX_TRANSACTION))
        .map(TransactionId::new)
}

/// A UUID has 36 characters; ABDM does not promise that it stays one.
const MAX_TRANSACTION: usize = 100;

/// Takes an address of the service that can be shown.
pub(super) fn given(text: &str) -> Option<AbhaAddress> {
    AbhaAddress::given(&plain_line(text, MAX_ADDRESS)).filter(|address| {
        let text = address.to_string();
        !text.contains(char::is_whitespace)
    })
}

/// Those of a list that can be shown, in its order, each once.
pub(super) fn each_given(texts: &Texts) -> Vec<AbhaAddress> {
    let mut addresses = Vec::with_capacity(texts.0.len());
    for address in texts.0.iter().filter_map(|text| given(text)) {
        if !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    addresses
}

/// Old addresses may be longer than the eighteen characters of new ones.
const MAX_ADDRESS: usize = 64;

/// The last digits of the phone in a sentence whose words vary: nothing but these is read, and
/// never more than four.
pub(super) fn last_digits(message: &str) -> Option<String> {
    let end = message.rfind(|character: char| character.is_ascii_digit())? + 1;
    let run = message
        .get(..end)?
        .rsplit(|character: char| !character.is_ascii_digit())
        .next()?;
    let digits = run.get(run.len().saturating_sub(4)..)?;
    (digits.len() >= 2).then(|| digits.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_last_four_digits_and_nothing_else() {
        for (message, digits) in [
            (
                "OTP sent to Aadhaar registered mobile number ending with ******5708",
                Some("5708"),
            ),
            (
                "OTP is sent to Aadhaar registered mobile number ending with******0903",
                Some("0903"),
            ),
            ("OTP sent to 9545812125", Some("2125")),
            ("OTP sent to mobile ending with ******3372.", Some("3372")),
            ("कोड भेजा गया ••••3372 पर", Some("3372")),
            ("OTP sent", None),
            ("12", Some("12")),
            ("", None),
        ] {
            assert_eq!(last_digits(message).as_deref(), digits, "{message}");
        }
    }
}

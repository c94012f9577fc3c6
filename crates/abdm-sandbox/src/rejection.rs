//! Why something is refused, whatever generation of the API is asked.

use super::auth_method::AuthMethod;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// What a handler gives.
pub(super) type HandlerResult = Result<Response, Rejection>;

/// Why something was refused. Each generation has its own words for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rejection {
    /// The call brings no gateway session.
    NoSession,
    /// The gateway session is none of ours, or over.
    BadSession,
    /// A client is not let in, by the old gateway.
    BadClient,
    /// The client's id is missing.
    BadClientId,
    /// The client's secret is missing or wrong.
    BadClientSecret,
    /// A header that a session needs is missing.
    NoHeader(Header),
    /// A header is not of the form that is wanted, or not of now.
    BadHeader(Header),
    /// Nobody is signed in.
    NoToken,
    /// The token in this header is none of ours, or of another kind.
    BadToken(&'static str),
    /// The token in this header was good once.
    ExpiredToken(&'static str),
    /// The token was given by another family of calls.
    OtherFamily,
    /// The body is not said to be JSON.
    NotJson,
    /// The body is longer than any is read.
    TooLong,
    /// The body is no JSON object.
    Unreadable,
    /// These fields are not as they should be.
    Fields(Vec<Field>),
    /// Scopes that do not go together on this call.
    Scopes,
    /// Other scopes than those with which the code was asked for.
    OtherScopes,
    /// The text cannot be an ABHA address.
    NoAddress,
    /// UIDAI does not know the number.
    AadhaarUnknown,
    /// UIDAI knows no mobile for it.
    AadhaarWithoutMobile,
    /// Too many messages or too many wrong entries.
    TooMany,
    /// The transaction is unknown, expired, used up or not at this step.
    NoTransaction,
    /// As [`Rejection::NoTransaction`], of one that came in a header.
    NoTransactionOfHeader,
    /// The code is another one.
    OtpWrong,
    /// The code of UIDAI's for a KYC that is done again is wrong or too old.
    KycCodeWrong,
    /// The code is too old.
    OtpExpired,
    /// The mobile has six ABHA numbers.
    MobileFull,
    /// The mobile is not verified yet.
    MobilePending,
    /// Somebody has the address.
    AddressTaken,
    /// Digits alone are an address only of the ABHA number that they are.
    AddressForbidden,
    /// Nobody has the ABHA number or the address.
    NotFound,
    /// The mobile has no ABHA number.
    MobileUnknown,
    /// The Aadhaar number has no ABHA number.
    NoAbhaForAadhaar,
    /// The account is switched off.
    Deactivated,
    /// The account is not switched off, so it cannot be switched on.
    NotDeactivated,
    /// The account has no such way in.
    MethodBlocked(AuthMethod),
    /// The account is locked, so this way in is closed.
    Locked(AuthMethod),
    /// Name, birth or gender are not those of any account of the mobile.
    OtherPerson,
    /// Consent was not given.
    NoConsent,
    /// This step does not come now.
    OutOfTurn,
    /// The account has this mobile already.
    SameMobile,
    /// The account has this e-mail address already, and it is proved.
    SameEmail,
    /// The account is none of those that were offered.
    NotOffered,
    /// The sandbox itself is at fault.
    Internal,
}

/// A header that V3 asks of every call, or of every session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Header {
    /// `REQUEST-ID`, a UUID that is good once.
    RequestId,
    /// `TIMESTAMP`, the time of the client.
    Timestamp,
    /// `X-CM-ID`, which consent manager is meant.
    CmId,
}

/// A field of a request that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name, as refusals have it.
    pub(super) name: &'static str,
    /// What is the matter with it.
    pub(super) mistake: Mistake,
}

/// What is the matter with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mistake {
    /// It is not there.
    Missing,
    /// It cannot be decrypted.
    NotEncrypted,
    /// Anything else.
    Wrong,
}

impl Rejection {
    /// One field is wrong.
    pub(super) fn field(name: &'static str) -> Self {
        Self::of_field(name, Mistake::Wrong)
    }

    /// One field, and what is the matter with it.
    pub(super) fn of_field(name: &'static str, mistake: Mistake) -> Self {
        Self::Fields(vec![Field { name, mistake }])
    }
}

/// A rejection goes out with its response; the layer around the calls of a generation says it in
/// that generation's words (`render.rs`).
impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

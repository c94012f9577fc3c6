//! Reading the fields of a V3 request, and collecting what is wrong with them.

pub(super) use crate::fields::{is_digits, is_mobile, text, txn_id};
use crate::rejection::{Field, Mistake, Rejection};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The fields that are not as they should be: a refusal names them all at once.
#[derive(Default)]
pub(super) struct FieldErrors(Vec<Field>);

impl FieldErrors {
    /// Notes a wrong field.
    pub(super) fn add(&mut self, name: &'static str, mistake: Mistake) {
        self.0.push(Field { name, mistake });
    }

    /// Takes a value, or notes that its field is wrong.
    pub(super) fn require<T>(&mut self, value: Option<T>, name: &'static str) -> Option<T> {
        if value.is_none() {
            self.add(name, Mistake::Wrong);
        }
        value
    }

    /// The values of a request, when there is nothing wrong with any.
    pub(super) fn complete<T>(self, values: Option<T>) -> Result<T, Rejection> {
        if self.0.is_empty() {
            // A value is missing only where something was noted.
            values.ok_or(Rejection::Internal)
        } else {
            Err(Rejection::Fields(self.0))
        }
    }
}

/// A ciphertext, which is always a text.
pub(super) fn ciphertext<'a>(fields: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    fields.get(key)?.as_str()
}

/// An object in a request.
pub(super) fn object<'a>(
    fields: &'a Map<String, Value>,
    key: &str,
) -> Option<&'a Map<String, Value>> {
    fields.get(key)?.as_object()
}

/// Every scope that V3 knows (protocol.md sections 6B to 10B).
const SCOPES: [&str; 13] = [
    "abha-enrol",
    "mobile-verify",
    "email-verify",
    "dl-flow",
    "abha-login",
    "aadhaar-verify",
    "re-activate",
    "abha-profile",
    "de-activate",
    "re-kyc",
    "search-abha",
    "abha-address-login",
    "password-verify",
];

/// The scopes of a request, in whatever order.
pub(super) enum Scope {
    /// Names that V3 knows; whether they go together is for the call to say.
    Known(BTreeSet<String>),
    /// Missing, empty, or with a name that V3 does not know.
    Invalid,
}

impl Scope {
    /// Reads `scope`.
    pub(super) fn of(fields: &Map<String, Value>) -> Self {
        let names: Option<BTreeSet<String>> = fields
            .get("scope")
            .and_then(Value::as_array)
            .filter(|list| !list.is_empty())
            .and_then(|list| {
                list.iter()
                    .map(|name| {
                        name.as_str()
                            .filter(|name| SCOPES.contains(name))
                            .map(str::to_owned)
                    })
                    .collect()
            });
        names.map_or(Self::Invalid, Self::Known)
    }

    /// Whether these are the scopes, no more and no less.
    pub(super) fn is(&self, wanted: &[&str]) -> bool {
        match self {
            Self::Known(names) => {
                names.len() == wanted.len() && wanted.iter().all(|name| names.contains(*name))
            }
            Self::Invalid => false,
        }
    }

    /// Why a call refuses scopes that it does not have.
    pub(super) fn rejection(&self) -> Rejection {
        match self {
            Self::Known(_) => Rejection::Scopes,
            Self::Invalid => Rejection::field("scope"),
        }
    }
}

/// What `authData` holds besides the transaction.
pub(super) struct AuthData<'a> {
    /// Its `otp` object.
    pub(super) otp: Option<&'a Map<String, Value>>,
    /// `txnId`
    pub(super) txn_id: Option<Uuid>,
}

/// Reads `authData` with one method, `otp`; notes what is wrong with its plain fields.
pub(super) fn auth_data<'a>(
    fields: &'a Map<String, Value>,
    errors: &mut FieldErrors,
) -> AuthData<'a> {
    let data = object(fields, "authData");
    match data.and_then(|data| data.get("authMethods")?.as_array()) {
        Some(methods) if methods.len() == 1 && methods.iter().all(|name| name == "otp") => {}
        Some(methods) if !methods.is_empty() => errors.add("authMethods", Mistake::Wrong),
        Some(_) | None => errors.add("authMethods", Mistake::Missing),
    }
    let Some(otp) = data.and_then(|data| object(data, "otp")) else {
        errors.add("otp", Mistake::Missing);
        return AuthData {
            otp: None,
            txn_id: None,
        };
    };
    let has_bad_time = otp.get("timeStamp").is_some_and(|value| {
        !value.is_null() && !value.as_str().is_some_and(crate::clock::is_auth_time)
    });
    if has_bad_time {
        errors.add("Timestamp", Mistake::Wrong);
    }
    AuthData {
        otp: Some(otp),
        txn_id: errors.require(txn_id(otp), "txnId"),
    }
}

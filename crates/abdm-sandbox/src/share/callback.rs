//! The request that reaches a clinic, as the gateway sends it.

use super::token::token;
use super::{Form, Wanted};
use crate::account::Account;
use crate::addresses::SUFFIX;
use crate::clock;
use crate::keys::Keys;
use crate::people::Identity;
use crate::store::Store;
use abdm_types::UtcMillis;
use axum::body::Bytes;
use http::{Request, Uri};
use http_body_util::Full;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use std::net::IpAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::timeout;
use uuid::Uuid;

/// A callback that is ready to be sent.
pub(super) struct Callback {
    pub(super) request_id: String,
    pub(super) abha_address: String,
    host: String,
    request: Request<Full<Bytes>>,
}

/// So long the gateway waits for a clinic's server.
const PATIENCE: Duration = Duration::from_secs(10);

impl Callback {
    /// Writes the callback. A mistake in what is wanted is said.
    pub(super) fn of(
        wanted: &Wanted,
        keys: &Keys,
        store: &Store,
        now: UtcMillis,
    ) -> Result<Self, &'static str> {
        let account = account(wanted, store).ok_or(
            "nobody has this abhaAddress or abhaNumber: GET /practice/people lists who there is",
        )?;
        let host = loopback(&wanted.callback_url)
            .ok_or("callbackUrl must be http:// with an address of this machine and a port")?;
        let id = wanted.request_id.clone();
        let id = id.unwrap_or_else(|| Uuid::new_v4().to_string());
        let stamp = clock::utc_text(now);
        let address = account.address();
        let body = match wanted.form {
            Form::V3 => v3(wanted, account),
            Form::V1 | Form::V05 => older(wanted, account, &id, &stamp),
        };
        let base = wanted.callback_url.trim_end_matches('/');
        let mut builder = Request::post(format!("{base}{}", wanted.form.path()))
            .header("host", &host)
            .header("content-type", "application/json")
            .header("x-hip-id", &wanted.hip_id);
        if wanted.form == Form::V3 {
            builder = builder
                .header("request-id", &id)
                .header("timestamp", &stamp);
        }
        if let Some(token) = token(keys, &store.share_key, wanted.spoilt, now) {
            builder = builder.header("authorization", format!("Bearer {token}"));
        }
        let request = builder
            .body(Full::new(Bytes::from(body.to_string())))
            .map_err(|_| "hipId, requestId and callbackUrl must fit into headers")?;
        Ok(Self {
            request_id: id,
            abha_address: address,
            host,
            request,
        })
    }

    /// Sends it. What the clinic's server said at once; none where it did not answer.
    pub(super) async fn send(self) -> Option<u16> {
        timeout(PATIENCE, exchange(&self.host, self.request))
            .await
            .ok()?
    }
}

async fn exchange(host: &str, mut request: Request<Full<Bytes>>) -> Option<u16> {
    let stream = TcpStream::connect(host).await.ok()?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.ok()?;
    let serving = tokio::spawn(connection);
    let path = request.uri().path_and_query()?.clone();
    *request.uri_mut() = Uri::from(path);
    let response = sender.send_request(request).await.ok();
    serving.abort();
    response.map(|response| response.status().as_u16())
}

/// Host and port of an address of this machine.
fn loopback(url: &str) -> Option<String> {
    let uri: Uri = url.parse().ok()?;
    let authority = uri.authority()?;
    let host = authority.host().trim_matches(['[', ']']);
    let is_here = host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let is_plain = uri.scheme_str() == Some("http") && authority.port().is_some();
    (is_here && is_plain && !authority.as_str().contains('@'))
        .then(|| authority.as_str().to_owned())
}

fn account<'a>(wanted: &Wanted, store: &'a Store) -> Option<&'a Account> {
    if let Some(number) = &wanted.abha_number {
        return store.account(number);
    }
    let address = wanted.abha_address.as_deref()?;
    let local = address.strip_suffix(SUFFIX).unwrap_or(address);
    let mut accounts = store.accounts.iter();
    accounts.find(|account| account.has_address(local))
}

fn v3(wanted: &Wanted, account: &Account) -> Value {
    let identity = account.identity;
    let (day_and_month, year) = identity.birth();
    json!({
        "intent": "PROFILE_SHARE",
        "metaData": {
            "hipId": wanted.hip_id,
            "context": wanted.counter_id,
            "hprId": null,
            "latitude": "12.97",
            "longitude": "77.59",
        },
        "profile": { "patient": {
            "abhaNumber": number(wanted, account),
            "abhaAddress": account.address(),
            "name": identity.name(),
            "gender": identity.gender,
            "dayOfBirth": day_and_month.map(|(day, _)| day),
            "monthOfBirth": day_and_month.map(|(_, month)| month),
            "yearOfBirth": year,
            "address": {
                "line": identity.address(),
                "district": identity.place.district,
                "state": identity.place.state,
                "pincode": identity.place.pincode,
            },
            "phoneNumber": account.mobile,
        }},
    })
}

fn older(wanted: &Wanted, account: &Account, id: &str, stamp: &str) -> Value {
    let identity = account.identity;
    let mut body = json!({
        "requestId": id,
        "timestamp": stamp,
        "profile": {
            "hipCode": wanted.counter_id,
            "patient": older_patient(number(wanted, account), account, identity),
        },
    });
    if wanted.form == Form::V1
        && let Some(body) = body.as_object_mut()
    {
        body.insert("intent".to_owned(), json!({ "type": "PROFILE_SHARE" }));
        body.insert(
            "location".to_owned(),
            json!({ "latitude": "12.97", "longitude": "77.59" }),
        );
    }
    body
}

/// The ABHA number; none where the app knows none.
fn number<'a>(wanted: &Wanted, account: &'a Account) -> Option<&'a str> {
    (!wanted.address_alone).then_some(account.number.as_str())
}

fn older_patient(abha_number: Option<&str>, account: &Account, identity: &Identity) -> Value {
    let (day_and_month, year) = identity.birth();
    let number = |text: &str| text.parse::<u32>().ok();
    json!({
        "healthId": account.address(),
        "healthIdNumber": abha_number,
        "name": identity.name(),
        "gender": identity.gender,
        "dayOfBirth": day_and_month.and_then(|(day, _)| number(day)),
        "monthOfBirth": day_and_month.and_then(|(_, month)| number(month)),
        "yearOfBirth": number(year),
        "address": {
            "line": identity.address(),
            "district": identity.place.district,
            "state": identity.place.state,
            "pincode": identity.place.pincode,
        },
        "identifiers": [{ "type": "MOBILE", "value": account.mobile }],
    })
}

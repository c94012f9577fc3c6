//! SHARE_PATIENT_PROFILE_701: somebody scans the QR at a counter and shares their profile. The clinic's
//! server is the one of `abha-kiosk share`; in practice the sandbox plays phone and gateway.

use crate::abdm::{ShareEndpoints, ShareGateway};
use crate::certify::proof::{Halt, Proof, Shared};
use crate::certify::source::{Fact, Who};
use crate::certify::walk::{Stride, Walk};
use crate::kiosk::canvas::Pixels;
use crate::kiosk::driver::utc_now;
use crate::kiosk::setup;
use crate::record::TokenBook;
use crate::share::{Clock, CountedOnly, Facility, Options, Partners, ScanShare, Symbol, Trust};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

/// An invented facility, and its counter.
const FACILITY: &str = "IN0000000000";
const COUNTER: &str = "OPD1";

/// Where the QR leads in ABDM's sandbox.
const APP: &str = "https://phrsbx.abdm.gov.in";

/// A module of the QR, in pixels.
const MODULE: usize = 12;

const CASES: &[&str] = &["SHARE_PATIENT_PROFILE_701"];

const HALF_AN_HOUR: Duration = Duration::from_secs(30 * 60);
const PATIENCE: Duration = Duration::from_secs(5);

/// A person scans, and is told their number.
pub(super) async fn scan(walk: &mut Walk<'_>) -> Stride {
    let Some(phone) = walk.phone() else {
        return Err(Halt::NeedsHuman(
            "a person scans the facility's QR with an ABHA app, at a clinic whose server ABDM can reach \
             (abha-kiosk share); nobody does here"
                .to_owned(),
        ));
    };
    let address = walk.fact(Who::Holder, Fact::AbhaAddress)?;
    let counted = Arc::new(CountedOnly::default());
    let folder = tempfile::tempdir().map_err(|error| lost(&error))?;
    let place = folder.path().join("share/tokens.sqlite");
    let book = TokenBook::open(&place, rand::random());
    let book = book.map_err(|error| lost(&error))?;
    let mut client = setup::of_sandbox(&phone.url());
    client.hip_id = Some(FACILITY.to_owned());
    client.observer = Some(walk.observer());
    client.share = Some(ShareEndpoints {
        hiecm: format!("{}/api/hiecm", phone.url()),
        gateway: format!("{}/gateway", phone.url()),
    });
    let facility = Facility::new(FACILITY, [COUNTER.to_owned()]).map_err(|error| lost(&error))?;
    if let Some(symbol) = Symbol::of(APP, &facility, COUNTER) {
        let (side, rgba) = symbol.rgba(MODULE);
        let pixels = Pixels {
            width: side,
            height: side,
            rgba,
        };
        walk.show(
            ("qr", "counter"),
            CASES,
            "The facility's QR at the counter",
            pixels,
        );
    }
    let options = Options {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
        desk: None,
        facility,
        app: APP.to_owned(),
        trust: Trust::default(),
        token_validity: HALF_AN_HOUR,
        patience: PATIENCE,
        clock: Clock::in_india(utc_now),
    };
    let gateway = ShareGateway::new(client);
    let partners = Partners {
        gateway: gateway.map_err(|error| lost(&error))?,
        book,
        receiver: Arc::<CountedOnly>::clone(&counted),
    };
    let clinic = ScanShare::start(options, partners).await;
    let clinic = clinic.map_err(|error| lost(&error))?;
    let told = phone
        .share(&address, FACILITY, COUNTER, &clinic.url())
        .await
        .map_err(Halt::Lost)?;
    walk.record.shared = Some(Shared {
        request_id: told.request_id,
        accepted: told.status,
        number: told.token_number,
        handed_over: counted.count(),
    });
    Ok(())
}

fn lost(error: &impl ToString) -> Halt {
    Halt::Lost(error.to_string())
}

pub(in crate::certify) fn share_patient_profile_701(proof: &mut Proof<'_>) -> Result<(), String> {
    let shared = proof.record().shared.as_ref();
    let shared = shared.ok_or("nobody shared a profile")?;
    proof.scene("qr")?;
    proof.note("the facility's QR stands at the counter");
    if shared.accepted != Some(202) {
        return Err("the clinic's server did not accept the profile with 202".to_owned());
    }
    proof.note("the profile of the person was accepted with 202");
    proof.answered("gateway/v3/certs", 200)?;
    proof.note("the gateway's signature was checked with its keys");
    if shared.handed_over != 1 {
        return Err("the profile was not handed over once".to_owned());
    }
    let number = shared.number.as_deref();
    let number = number.ok_or("the person's app was told no number")?;
    proof.call_where("patient-share/v3/on-share", "with a number", |call| {
        call.status == Some(202)
            && call.sent.text("acknowledgement.status") == Some("SUCCESS")
            && call.sent.text("acknowledgement.profile.tokenNumber") == Some(number)
            && call.sent.text("acknowledgement.profile.context") == Some(COUNTER)
            && call.sent.text("response.requestId") == Some(shared.request_id.as_str())
    })?;
    proof.note(format!(
        "the person's app shows the number {number} of counter {COUNTER}"
    ));
    Ok(())
}

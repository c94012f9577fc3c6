//! A client whose requests do not go over the network.

use crate::server::SESSION;
use abdm_client::{
    Carriage, Carrier, Credentials, Endpoints, Options, SessionKind, SharedCarrier, v3,
};
use abdm_types::{Fault, Outage, ServiceState};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// A service that opens a session and has no key, and a clock that goes on when it is told.
struct Service {
    began: Instant,
    passed: Mutex<Duration>,
    asked: Mutex<Vec<String>>,
}

impl Carrier for Service {
    fn carry(&self, request: reqwest::Request) -> Carriage {
        let path = request.url().path().to_owned();
        let answer = if path == SESSION {
            let body = r#"{"accessToken":"a-token","expiresIn":600}"#;
            Ok(http::Response::new(body).into())
        } else {
            Err(Fault::Interrupted)
        };
        self.asked.lock().unwrap().push(path);
        Box::pin(async move { answer })
    }

    fn now(&self) -> Instant {
        self.began + *self.passed.lock().unwrap()
    }
}

#[tokio::test]
async fn goes_another_way_by_another_clock() {
    let service = Arc::new(Service {
        began: tokio::time::Instant::now().into_std(),
        passed: Mutex::default(),
        asked: Mutex::default(),
    });
    // Nobody listens there, and nobody is asked there.
    let base = "http://127.0.0.1:9";
    let mut options = Options::new(
        Endpoints {
            session: format!("{base}{SESSION}"),
            session_kind: SessionKind::V3,
            abha_v3: format!("{base}/abha/api"),
            abha_v1: format!("{base}/api"),
            phr_v3: format!("{base}/abha/api/v3/phr/web"),
        },
        Credentials::new("SBX_0001", Zeroizing::new("client-secret".to_owned())),
        "sbx",
    );
    options.carrier = Some(SharedCarrier::new(service.clone()));
    let client = v3::Client::new(options).unwrap();
    let sessions = || {
        let asked = service.asked.lock().unwrap();
        asked.iter().filter(|path| *path == SESSION).count()
    };
    for (minutes, expected) in [(0, 1), (1, 1), (7, 2)] {
        *service.passed.lock().unwrap() += Duration::from_secs(60 * minutes);
        let state = client.check_health().await;
        assert_ne!(state, ServiceState::Available, "there is no key");
        assert_ne!(state, ServiceState::Unavailable(Outage::Offline));
        assert_eq!(sessions(), expected, "after {minutes} minutes more");
    }
}

//! Who watches the calls sees each that leaves, once, with what came of it.

use crate::common::options;
use crate::server::{Act, KEY, SESSION, Server};
use crate::table;
use abdm_client::{End, Leaving, Observer, SharedObserver, v3};
use abdm_types::Fault;
use serde_json::json;
use std::sync::{Arc, Mutex};

/// What was seen, in order.
#[derive(Default)]
struct Seen(Mutex<Vec<String>>);

impl Observer for Seen {
    fn leaves(&self, request: &Leaving<'_>) {
        let body = request.body.map_or(0, <[u8]>::len);
        assert_eq!(request.method == "POST", body > 0);
        assert_eq!(request.request_id.map(str::len), Some(36));
        let told = format!("{} {} {}", request.number, request.method, request.path);
        self.0.lock().unwrap().push(told);
    }

    fn ended(&self, number: u64, end: &End<'_>) {
        let told = match end {
            End::Answered {
                status,
                content_type,
                body,
                ..
            } => format!("{number} {status} {content_type} {}", !body.is_empty()),
            End::Failed(fault) => format!("{number} {}", fault.name()),
        };
        self.0.lock().unwrap().push(told);
    }
}

#[tokio::test]
async fn an_observer_sees_every_exchange_and_what_came_of_it() {
    let server = Server::start();
    let search = "/abha/api/v3/profile/account/abha/search";
    server.always(search, Act::json(404, json!({"error": {"code": "x"}})));
    let seen = Arc::new(Seen::default());
    let mut options = options(&server);
    options.observer = Some(SharedObserver::new(seen.clone()));
    assert!(!format!("{options:?}").contains("Seen"));
    let client = v3::Client::new(options).unwrap();
    assert!(client.find_accounts(&table::mobile()).await.is_err());
    server.always(search, Act::HangUp);
    assert_eq!(
        client.clone().find_accounts(&table::mobile()).await.err(),
        Some(Fault::Interrupted)
    );
    let seen = seen.0.lock().unwrap().clone();
    assert!(SESSION.ends_with("sessions") && KEY.ends_with("certificate"));
    assert_eq!(
        seen,
        [
            "0 POST sessions",
            "0 200 application/json true",
            "1 GET v3/profile/public/certificate",
            "1 200 application/json true",
            "2 POST v3/profile/account/abha/search",
            "2 404 application/json true",
            "3 POST v3/profile/account/abha/search",
            "3 interrupted",
        ]
    );
}

//! The client's secret is read for each session anew, and can be changed while the program runs.

use crate::common::{options, txn};
use crate::server::*;
use abdm_client::{Credentials, GatewaySession, SecretPlace, v3};
use abdm_types::*;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

fn lay(path: &Path, secret: &str) {
    let _ = fs::remove_file(path);
    fs::write(path, secret).unwrap();
    set_mode(path, 0o600);
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) {}

/// A client whose secret lies in this file, at a server whose tokens last so long.
fn client(server: &Server, secret: PathBuf, seconds: u64) -> v3::Client {
    server.always(
        SESSION,
        Act::json(200, session_answer("gateway-1", seconds)),
    );
    server.always(SUGGEST, Act::json(200, json!({"abhaAddressList": []})));
    let mut options = options(server);
    options.credentials = Credentials::kept_at("SBX_0001", SecretPlace::File(secret));
    v3::Client::new(options).unwrap()
}

fn shown(server: &Server) -> Vec<String> {
    let seen = server.seen(SESSION);
    let secrets = seen
        .iter()
        .map(|seen| seen.field("/clientSecret").to_owned());
    secrets.collect()
}

#[tokio::test]
async fn the_next_session_is_made_with_the_secret_that_lies_there_then() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    lay(&secret, "first\n");
    let server = Server::start();
    let client = client(&server, secret.clone(), 30);
    assert!(client.suggest_addresses(&txn()).await.is_ok());
    lay(&secret, "second\n");
    assert!(client.suggest_addresses(&txn()).await.is_ok());
    assert_eq!(shown(&server), ["first", "second"]);
}

/// Who is in a journey while somebody lays a wrong secret there can finish it with the token that
/// is there; when that is over, staff are needed. The old secret is not gone back to: it is wiped.
#[tokio::test]
async fn a_wrong_new_secret_leaves_the_running_token_its_time() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    lay(&secret, "right");
    let server = Server::start();
    let client = client(&server, secret.clone(), 12);
    assert!(client.suggest_addresses(&txn()).await.is_ok());
    lay(&secret, "wrong");
    let refusal = json!({"error": {"code": "1922", "message": "Invalid client secret"}});
    server.always(SESSION, Act::json(400, refusal));
    assert!(client.suggest_addresses(&txn()).await.is_ok());
    assert_eq!(shown(&server), ["right", "wrong"]);
    tokio::time::sleep(Duration::from_millis(2100)).await;
    let refused = client.suggest_addresses(&txn()).await;
    assert_eq!(refused.err(), Some(Fault::NotAuthorised));
    // Mended: the next try is well.
    lay(&secret, "right again");
    server.always(SESSION, Act::json(200, session_answer("gateway-2", 600)));
    assert!(client.suggest_addresses(&txn()).await.is_ok());
    assert_eq!(shown(&server), ["right", "wrong", "wrong", "right again"]);
}

#[cfg(unix)]
#[tokio::test]
async fn a_secret_that_cannot_be_read_opens_no_session() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    let server = Server::start();
    let client = client(&server, secret.clone(), 600);
    let refused =
        |asked: Result<Vec<AbhaAddress>, Fault>| asked.err() == Some(Fault::NotAuthorised);
    assert!(refused(client.suggest_addresses(&txn()).await), "not there");
    lay(&secret, "right");
    set_mode(&secret, 0o644);
    assert!(
        refused(client.suggest_addresses(&txn()).await),
        "others read it"
    );
    assert_eq!(server.count(SESSION), 0);
    set_mode(&secret, 0o600);
    assert!(client.suggest_addresses(&txn()).await.is_ok());
}

#[tokio::test]
async fn a_forwarder_gets_tokens_with_life_in_them() {
    let server = Server::start();
    let session = GatewaySession::new(options(&server)).unwrap();
    let token = session.token().await.unwrap();
    assert_eq!(token.text(), "gateway-1");
    assert!(!format!("{token:?}").contains("gateway-1"));
    let life = token.life();
    assert!(life <= Duration::from_secs(600) && life > Duration::from_secs(590));
    assert!(session.token().await.unwrap().is(&token));
    assert_eq!(server.count(SESSION), 1);
    session.forget(&token).await;
    assert!(!session.token().await.unwrap().is(&token));
    assert_eq!(server.count(SESSION), 2);
}

#[tokio::test]
async fn a_kiosk_behind_a_forwarder_shows_no_secret() {
    let server = Server::start();
    let mut options = options(&server);
    options.credentials = Credentials::of_nobody("kiosk-1");
    server.always(SUGGEST, Act::json(200, json!({"abhaAddressList": []})));
    let client = v3::Client::new(options).unwrap();
    assert!(client.suggest_addresses(&txn()).await.is_ok());
    let body = json!({
        "clientId": "kiosk-1", "clientSecret": "", "grantType": "client_credentials"
    });
    assert_eq!(server.only(SESSION).body, body);
}

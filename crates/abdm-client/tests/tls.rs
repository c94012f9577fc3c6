//! Servers that cannot be trusted: waiting does not mend them, so they are for staff. What is held
//! here stands as a table in docs/transport.md.

use crate::bad_servers::*;
use crate::common::{options, txn};
use crate::faults::SHORT;
use crate::server::Server;
use abdm_client::{Options, Roots, v3};
use abdm_types::*;
use std::net::TcpListener;
use std::process::{Command, Stdio};

/// The settings of a client whose every address is this one.
fn at(url: &str, roots: Roots) -> Options {
    let mut options = options(&Server::start());
    for endpoint in [
        &mut options.endpoints.session,
        &mut options.endpoints.abha_v3,
        &mut options.endpoints.abha_v1,
        &mut options.endpoints.phr_v3,
    ] {
        *endpoint = url.to_owned();
    }
    options.connect_timeout = SHORT * 3;
    options.roots = roots;
    options
}

/// What a call comes to that needs a session first.
async fn ask(options: Options) -> Result<(), Fault> {
    let client = v3::Client::new(options).unwrap();
    client.suggest_addresses(&txn()).await.map(|_| ())
}

fn answer(body: &str) -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// What is well as the answer of both calls.
const BODY: &str = r#"{"accessToken":"gateway-1","expiresIn":600,"abhaAddressList":["asha"]}"#;

fn is_for_staff(fault: Fault, cause: TlsFault, name: &str) {
    assert_eq!(fault, Fault::SecureConnection { cause }, "{name}");
    assert_eq!(fault.retry(), Retry::ByStaff, "{name}");
    assert!(!fault.may_have_arrived(), "{name}");
}

#[tokio::test]
async fn a_good_server_is_spoken_to() {
    let authority = Authority::new("Good");
    for end in [End::Closed, End::Cut] {
        let server = TlsServer::start(authority.issue(&good()), answer(BODY), end);
        assert_eq!(ask(at(&server.url, authority.roots())).await, Ok(()));
    }
}

#[tokio::test]
async fn bad_certificates_are_refused_and_their_cause_is_told() {
    let known = Authority::new("Known");
    let stranger = Authority::new("Stranger");
    use TlsFault as T;
    for (name, identity, cause) in [
        ("expired", known.issue(&expired()), T::Expired),
        (
            "not valid yet",
            known.issue(&not_valid_yet()),
            T::NotValidYet,
        ),
        (
            "of another address",
            known.issue(&for_name("192.0.2.1")),
            T::WrongName,
        ),
        (
            "of another name",
            known.issue(&for_name("abdm.example")),
            T::WrongName,
        ),
        (
            "self-signed",
            Identity::self_signed(false),
            T::UnknownIssuer,
        ),
        (
            "self-signed as openssl does it",
            Identity::self_signed(true),
            T::UnknownIssuer,
        ),
        (
            "of an unknown authority",
            stranger.issue(&good()),
            T::UnknownIssuer,
        ),
        (
            "signed with SHA-1",
            known.issue_with_sha1(),
            T::WeakSignature,
        ),
    ] {
        let server = TlsServer::start(identity, answer(BODY), End::Closed);
        let fault = ask(at(&server.url, known.roots())).await.unwrap_err();
        is_for_staff(fault, cause, name);
        assert_eq!(server.connections(), 1, "{name}: asked once");
    }
}

#[tokio::test]
async fn a_server_that_speaks_no_good_tls_is_for_staff() {
    for (name, bytes, cause) in [
        ("hangs up", b"".to_vec(), TlsFault::Handshake),
        (
            "plain HTTP",
            b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".to_vec(),
            TlsFault::Handshake,
        ),
        (
            "noise",
            b"\x00\x01\x02\x03\x04\x05\x06\x07".to_vec(),
            TlsFault::Handshake,
        ),
        (
            "handshake failure",
            b"\x15\x03\x01\x00\x02\x02\x28".to_vec(),
            TlsFault::Handshake,
        ),
        (
            "unknown name",
            b"\x15\x03\x03\x00\x02\x02\x70".to_vec(),
            TlsFault::Handshake,
        ),
        (
            "SSL 3",
            b"\x16\x03\x00\x00\x02\x02\x00".to_vec(),
            TlsFault::Handshake,
        ),
        (
            "refuses our versions",
            b"\x15\x03\x01\x00\x02\x02\x46".to_vec(),
            TlsFault::OldProtocol,
        ),
        ("TLS 1.0", server_hello(1), TlsFault::OldProtocol),
        ("TLS 1.1", server_hello(2), TlsFault::OldProtocol),
        (
            "cut in the handshake",
            server_hello(3)[..20].to_vec(),
            TlsFault::Handshake,
        ),
    ] {
        let server = TlsServer::saying(&bytes);
        let fault = ask(at(&server.url, Roots::Bundled)).await.unwrap_err();
        is_for_staff(fault, cause, name);
    }
}

#[tokio::test]
async fn a_server_that_sends_elsewhere_is_not_followed() {
    let authority = Authority::new("Known");
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = TlsServer::start(authority.issue(&good()), answer(BODY), End::Closed);
        let secure = elsewhere.url.clone();
        let plain = secure.replace("https://", "http://");
        for to in [secure, plain, "/elsewhere".to_owned()] {
            let redirect = format!(
                "HTTP/1.1 {status} Elsewhere\r\nLocation: {to}\r\nContent-Type: text/html\r\n\
                 Content-Length: 9\r\n\r\n<html>to."
            );
            let server = TlsServer::start(authority.issue(&good()), redirect, End::Closed);
            let fault = ask(at(&server.url, authority.roots())).await.unwrap_err();
            is_for_staff(fault, TlsFault::Redirected, &format!("{status} {to}"));
            assert_eq!(server.connections(), 1);
        }
        assert_eq!(elsewhere.connections(), 0, "{status}");
    }
}

/// An answer that was cut is no answer, also where what is left of it reads well. Nobody can tell a
/// cut of somebody's from a cable's, so it is not for staff.
#[tokio::test]
async fn a_truncated_answer_is_refused() {
    let authority = Authority::new("Known");
    let longer = answer(BODY).replace("Content-Length: 7", "Content-Length: 97");
    assert_ne!(longer, answer(BODY));
    let unbounded = answer(BODY).replace("Content-Length", "X-Length");
    let chunk = format!("{:x}\r\n{BODY}\r\n", BODY.len());
    let chunked = answer("").replace("Content-Length: 0", "Transfer-Encoding: chunked") + &chunk;
    for (name, answer, end, expected) in [
        ("shorter than promised", &longer, End::Closed, false),
        ("shorter than promised", &longer, End::Cut, false),
        (
            "to the end of the connection",
            &unbounded,
            End::Closed,
            true,
        ),
        ("to the end of the connection", &unbounded, End::Cut, false),
        ("without a last chunk", &chunked, End::Closed, false),
        ("without a last chunk", &chunked, End::Cut, false),
    ] {
        let identity = authority.issue(&good());
        let server = TlsServer::start(identity, answer.as_str(), end);
        let asked = ask(at(&server.url, authority.roots())).await;
        // The session's call is cut, and the call itself never left.
        let refused = Err(Fault::Offline);
        let is_closed = matches!(end, End::Closed);
        let wanted = if expected { Ok(()) } else { refused };
        assert_eq!(asked, wanted, "{name}, closed: {is_closed}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_a_matter_of_waiting() {
    let server = TlsServer::silent();
    let asked = ask(at(&server.url, Roots::Bundled)).await;
    assert_eq!(asked, Err(Fault::Offline));
}

/// The forwarder of sessions in a clinic has an authority of its own, which nobody believes when it
/// speaks for ABDM; and those of ABDM do not speak for it.
#[tokio::test]
async fn the_session_s_host_can_have_roots_of_its_own() {
    let (clinic, public) = (Authority::new("Clinic"), Authority::new("Public"));
    let start = |authority: &Authority| {
        TlsServer::start(authority.issue(&good()), answer(BODY), End::Closed)
    };
    let unknown = Err(Fault::SecureConnection {
        cause: TlsFault::UnknownIssuer,
    });
    for (session, service, expected) in [
        (&clinic, &public, Ok(())),
        (&public, &public, unknown),
        (&clinic, &clinic, unknown),
    ] {
        let (forwarder, abdm) = (start(session), start(service));
        let mut options = at(&abdm.url, public.roots());
        options.endpoints.session = forwarder.url.clone();
        options.session_roots = Some(clinic.roots());
        assert_eq!(ask(options).await, expected);
    }
}

/// What stands in the environment of this test when it is run by itself: where the server is.
const SERVER: &str = "ABDM_CLIENT_TEST_SERVER";

#[test]
fn the_environment_chooses_neither_roots_nor_a_proxy() {
    if let Some(url) = std::env::var_os(SERVER) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let options = at(url.to_str().unwrap(), Roots::Bundled);
        let fault = runtime.block_on(ask(options)).unwrap_err();
        is_for_staff(fault, TlsFault::UnknownIssuer, "roots of the environment");
        return;
    }
    let authority = Authority::new("Of the environment");
    let server = TlsServer::start(authority.issue(&good()), answer(BODY), End::Closed);
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    let proxy_url = format!("http://{}", proxy.local_addr().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let roots = folder.path().join("roots.pem");
    std::fs::write(&roots, authority.pem()).unwrap();
    let mut again = Command::new(std::env::current_exe().unwrap());
    again
        .args(["--exact", "--nocapture"])
        .arg("tls::the_environment_chooses_neither_roots_nor_a_proxy")
        .env(SERVER, &server.url)
        .env("SSL_CERT_FILE", &roots)
        .env("SSL_CERT_DIR", folder.path());
    for name in ["http_proxy", "https_proxy", "all_proxy"] {
        again.env(name, &proxy_url);
        again.env(name.to_uppercase(), &proxy_url);
    }
    let output = again.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("1 passed"), "{said}");
    assert_eq!(server.connections(), 1);
    proxy.set_nonblocking(true).unwrap();
    assert!(proxy.accept().is_err(), "nobody asked the proxy");
}

/// The same of a real server that speaks nothing newer.
#[tokio::test]
#[ignore = "needs openssl"]
async fn old_versions_of_openssl_s_server_are_refused() {
    use std::io::{BufRead as _, BufReader};
    let folder = tempfile::tempdir().unwrap();
    let certificate = folder.path().join("certificate.pem");
    let (pem, key) = Authority::new("openssl").issue(&good()).pem();
    std::fs::write(&certificate, pem + &key).unwrap();
    for (version, expected) in [
        ("-tls1", TlsFault::OldProtocol),
        ("-tls1_1", TlsFault::OldProtocol),
        // The certificate's turn comes with a version that is taken.
        ("-tls1_2", TlsFault::UnknownIssuer),
    ] {
        let mut server = Command::new("openssl")
            .args(["s_server", "-accept", "127.0.0.1:0", "-www", version])
            .args(["-cipher", "ALL:@SECLEVEL=0", "-cert"])
            .arg(&certificate)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(server.stdout.take().unwrap()).lines();
        let place = lines.find_map(|line| Some(line.ok()?.strip_prefix("ACCEPT ")?.to_owned()));
        let url = format!("https://{}/x", place.unwrap().trim());
        let asked = ask(at(&url, Roots::Bundled)).await;
        server.kill().unwrap();
        server.wait().unwrap();
        is_for_staff(asked.unwrap_err(), expected, version);
    }
}

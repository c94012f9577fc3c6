//! The loop that takes connections, with its caps.

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tower_service::Service as _;

/// So many connections at once; more wait to be taken.
const MOST_CONNECTIONS: usize = 128;

/// The longest that a connection is there at all.
const WHOLE: Duration = Duration::from_secs(60);

/// After a connection could not be taken, because the system has no room for it.
const PAUSE: Duration = Duration::from_millis(100);

/// For head and token.
const MAX_HEAD: usize = 32 * 1024;

/// Serves for ever. The head of a request may take so long to come.
pub(super) async fn serve(listener: TcpListener, router: Router, patience: Duration) {
    let room = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            return;
        };
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let router = router.clone();
        tokio::spawn(async move {
            let _permit = permit;
            let _ = timeout(WHOLE, exchange(stream, router, patience)).await;
        });
    }
}

/// One connection, with one request on it.
async fn exchange(stream: TcpStream, router: Router, patience: Duration) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| {
        let mut router = router.clone();
        async move { Ok::<_, Infallible>(into_ok(router.call(request.map(Body::new)).await)) }
    });
    // What becomes of a connection that breaks is the business of whoever asked.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .max_buf_size(MAX_HEAD)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

fn into_ok<T>(result: Result<T, Infallible>) -> T {
    let Ok(value) = result;
    value
}

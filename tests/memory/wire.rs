//! Stands between the kiosk and the sandbox and notes what passes.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// Everything that passed, in the order in which it did on each way.
#[derive(Clone, Default)]
pub struct Wire {
    asked: Arc<Mutex<Vec<u8>>>,
    answered: Arc<Mutex<Vec<u8>>>,
}

impl Wire {
    /// Listens, and hands on to `to`. Returns where it listens.
    pub fn start(to: SocketAddr) -> (Self, SocketAddr) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let at = listener.local_addr().unwrap();
        let wire = Self::default();
        let of_thread = wire.clone();
        thread::spawn(move || {
            for from in listener.incoming().map_while(Result::ok) {
                let Ok(to) = TcpStream::connect(to) else {
                    continue;
                };
                let wire = of_thread.clone();
                let (from_too, to_too) = (from.try_clone().unwrap(), to.try_clone().unwrap());
                thread::spawn(move || copy(from, to, &wire.asked));
                let wire = of_thread.clone();
                thread::spawn(move || copy(to_too, from_too, &wire.answered));
            }
        });
        (wire, at)
    }

    /// What the service said under this key of JSON, each text once.
    pub fn answered(&self, key: &str) -> Vec<String> {
        values(&self.answered.lock().unwrap(), key)
    }

    /// The same of what the kiosk said.
    pub fn asked(&self, key: &str) -> Vec<String> {
        values(&self.asked.lock().unwrap(), key)
    }
}

fn copy(mut from: TcpStream, mut to: TcpStream, noted: &Mutex<Vec<u8>>) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(read) = from.read(&mut bytes) {
        if read == 0 || to.write_all(&bytes[..read]).is_err() {
            break;
        }
        noted.lock().unwrap().extend_from_slice(&bytes[..read]);
    }
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}

fn values(bytes: &[u8], key: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let mark = format!("\"{key}\":\"");
    let mut found: Vec<String> = Vec::new();
    for behind in text.split(&mark).skip(1) {
        let value = behind.split('"').next().unwrap_or_default().to_owned();
        if !value.is_empty() && !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

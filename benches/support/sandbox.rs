//! The sandbox as a program of its own, so that its work is not counted as the client's.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

/// A running sandbox; it is ended, by its own id, when this is dropped.
pub struct Sandbox {
    child: Child,
    url: String,
}

impl Sandbox {
    /// Starts it on a free port and waits until it listens.
    pub fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_abha-kiosk"))
            .args(["sandbox", "--listen", "127.0.0.1:0"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the sandbox starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("a pipe");
        let _ = BufReader::new(stdout)
            .read_line(&mut line)
            .expect("the sandbox says where it is");
        let ready: Value = serde_json::from_str(&line).expect("JSON");
        Self {
            child,
            url: ready["url"].as_str().expect("an address").to_owned(),
        }
    }

    /// Where it listens.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// People, inbox and limits as at the start.
    pub fn reset(&self) {
        let _ = self.call("POST", "/practice/reset");
    }

    /// Aadhaar number and mobile of somebody who has no ABHA yet.
    pub fn newcomer(&self) -> (String, String) {
        let people = self.call("GET", "/practice/people");
        let is_new = |person: &&Value| {
            person["aadhaarMobile"].is_string()
                && person["tags"]
                    .as_array()
                    .is_some_and(|tags| tags.iter().any(|tag| tag == "new"))
        };
        let person = people
            .as_array()
            .and_then(|people| people.iter().find(is_new))
            .expect("a newcomer");
        let text = |key: &str| person[key].as_str().unwrap_or_default().to_owned();
        (text("aadhaar"), text("aadhaarMobile"))
    }

    /// The code of the newest message.
    pub fn newest_code(&self) -> String {
        let inbox = self.call("GET", "/practice/inbox");
        let newest = inbox.as_array().and_then(|inbox| inbox.last());
        let code = newest.and_then(|message| message["otp"].as_str());
        code.expect("a code").to_owned()
    }

    fn call(&self, method: &str, path: &str) -> Value {
        let host = self.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).expect("the sandbox listens");
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\
             Connection: close\r\n\r\n"
        )
        .expect("the sandbox listens");
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer).expect("an answer");
        let (_, body) = answer.split_once("\r\n\r\n").expect("a body");
        serde_json::from_str(body).expect("JSON")
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

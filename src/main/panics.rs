//! What is said of a panic.

use super::log::complain;
use std::panic::{self, PanicHookInfo};

/// From now on a panic says where it happened and nothing of what it held, whatever the environment
/// asks for: its message may quote a value, and a backtrace helps nobody at a counter.
pub(crate) fn set_hook() {
    panic::set_hook(Box::new(|panic| complain(&words(panic))));
}

fn words(panic: &PanicHookInfo<'_>) -> String {
    let place = panic.location().map_or_else(String::new, |place| {
        format!(" at {}:{}", place.file(), place.line())
    });
    format!("the program stopped{place}")
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::panic,
        reason = "a test says what it expects by panicking"
    )]

    use super::*;
    use std::sync::{Arc, Mutex};
    use std::thread;

    #[test]
    fn a_panic_tells_its_place_and_no_value() {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let hears = Arc::clone(&heard);
        let before = panic::take_hook();
        // Other tests of this program may panic meanwhile; what they say is told apart by its line.
        panic::set_hook(Box::new(move |panic| {
            hears.lock().unwrap().push(words(panic));
        }));
        let number = String::from("999941057058");
        let line = line!() + 1;
        let ended = thread::spawn(move || panic!("no account for {number}")).join();
        let of_value = thread::spawn(|| {
            let read: Result<u64, _> = "x".parse().map_err(|_| "9999900001".to_owned());
            read.unwrap()
        })
        .join();
        panic::set_hook(before);
        assert!(ended.is_err() && of_value.is_err());
        let heard = heard.lock().unwrap();
        let own: Vec<&String> = heard.iter().filter(|said| said.contains(file!())).collect();
        assert_eq!(own.len(), 2);
        assert_eq!(
            *own[0],
            format!("the program stopped at {}:{line}", file!())
        );
        assert!(
            heard
                .iter()
                .all(|said| !said.contains("99999") && !said.contains("9999410"))
        );
    }
}

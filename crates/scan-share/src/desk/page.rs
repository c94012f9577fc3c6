//! The pages as text.

use kiosk_record::Queue;
use std::fmt::Write as _;

/// What stands on the pages, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The tag of the language.
    pub language: String,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
    /// Before the number that is called: "Now calling".
    pub calling: String,
    /// Before the numbers that wait: "Waiting".
    pub waiting: String,
    /// Where nobody waits.
    pub nobody: String,
    /// On the button of the desk: "Call the next number".
    pub call_next: String,
    /// Before the id of a counter: "Counter".
    pub counter: String,
    /// Before a patient id: "Patient ID".
    pub patient: String,
    /// At the number of somebody whose details did not arrive.
    pub missing: String,
    /// Beside the QR.
    pub scan: String,
    /// Before the field for the key.
    pub key: String,
    /// On the button below it.
    pub enter: String,
}

/// What the desk is told of people, in the order of the queue.
#[derive(Default)]
pub(super) struct People {
    pub(super) called: Option<About>,
    /// Of those who are shown.
    pub(super) waiting: Vec<About>,
}

/// What the desk is told of somebody.
pub(super) enum About {
    /// They are this patient.
    Patient(String),
    /// Their details did not arrive.
    Missing,
    /// Nothing is known yet, or ever.
    Nothing,
}

/// So many of those who wait are shown.
pub(super) const SHOWN: usize = 8;

/// The pages come anew after so many seconds.
const REFRESH: u8 = 4;

impl Words {
    /// The wall screen of a counter.
    pub(super) fn wall(&self, counter: &str, queue: &Queue) -> String {
        let mut body = self.called(counter, queue);
        body.push_str(&self.waiting(queue, &[]));
        let _ = write!(
            body,
            "<section class=\"scan\"><img src=\"/counter/{counter}/qr.svg\" alt=\"\"><p>{}</p></section>",
            escaped(&self.scan)
        );
        self.page("wall", Some(REFRESH), &body)
    }

    /// The desk of a counter. The button stands before those who wait, so that it is on every screen.
    pub(super) fn desk(&self, counter: &str, queue: &Queue, people: &People) -> String {
        let mut body = self.called(counter, queue);
        let label = escaped(&self.patient);
        let _ = match &people.called {
            Some(About::Patient(patient)) => write!(
                body,
                "<p class=\"about\">{label} <bdi>{}</bdi></p>",
                escaped(patient)
            ),
            Some(About::Missing) => write!(body, "<p class=\"about\">{}</p>", self.missing()),
            Some(About::Nothing) | None => Ok(()),
        };
        let disabled = if queue.waiting.is_empty() {
            " disabled"
        } else {
            ""
        };
        let _ = write!(
            body,
            "<form method=\"post\" action=\"/counter/{counter}/next\">\
             <button autofocus{disabled}>{}</button></form>",
            escaped(&self.call_next)
        );
        body.push_str(&self.waiting(queue, &people.waiting));
        self.page("desk", Some(REFRESH), &body)
    }

    /// All counters.
    pub(super) fn list(&self, counters: &[String]) -> String {
        let mut body = "<ul class=\"counters\">".to_owned();
        for counter in counters {
            let name = escaped(&self.counter);
            let _ = write!(
                body,
                "<li>{name} <bdi>{counter}</bdi>: <a href=\"/counter/{counter}\">{}</a>, \
                 <a href=\"/counter/{counter}/desk\">{}</a></li>",
                escaped(&self.calling),
                escaped(&self.call_next)
            );
        }
        body.push_str("</ul>");
        self.page("plain", None, &body)
    }

    /// Asks for the key.
    pub(super) fn key_page(&self) -> String {
        let body = format!(
            "<form class=\"key\" method=\"post\" action=\"/enter\"><label>{} \
             <input type=\"password\" name=\"key\" autocomplete=\"off\" required></label>\
             <button>{}</button></form>",
            escaped(&self.key),
            escaped(&self.enter)
        );
        self.page("plain", None, &body)
    }

    fn called(&self, counter: &str, queue: &Queue) -> String {
        let number = queue.called_number().map(|number| number.to_string());
        let number = number.as_deref().unwrap_or("–");
        format!(
            "<h1>{} <bdi>{counter}</bdi></h1><h2>{}</h2><p class=\"number\">{number}</p>",
            escaped(&self.counter),
            escaped(&self.calling)
        )
    }

    /// Those who wait, with what is told of them.
    fn waiting(&self, queue: &Queue, people: &[About]) -> String {
        if queue.waiting.is_empty() {
            return format!("<p class=\"waiting\">{}</p>", escaped(&self.nobody));
        }
        let mut body = format!("<h2>{}</h2><ol class=\"waiting\">", escaped(&self.waiting));
        for (place, number) in queue.waiting_numbers().take(SHOWN).enumerate() {
            let _ = match people.get(place) {
                Some(About::Patient(patient)) => write!(
                    body,
                    "<li>{number} <span class=\"about\"><bdi>{}</bdi></span></li>",
                    escaped(patient)
                ),
                Some(About::Missing) => write!(
                    body,
                    "<li>{number} <span class=\"about\">{}</span></li>",
                    self.missing()
                ),
                Some(About::Nothing) | None => write!(body, "<li>{number}</li>"),
            };
        }
        body.push_str("</ol>");
        let more = queue.waiting.len().saturating_sub(SHOWN);
        if more > 0 {
            let _ = write!(body, "<p class=\"more\">+ {more}</p>");
        }
        body
    }

    fn missing(&self) -> String {
        format!("<strong>{}</strong>", escaped(&self.missing))
    }

    fn page(&self, kind: &str, refresh: Option<u8>, body: &str) -> String {
        let direction = if self.right_to_left { "rtl" } else { "ltr" };
        let refresh = refresh.map_or_else(String::new, |seconds| {
            format!("<meta http-equiv=\"refresh\" content=\"{seconds}\">")
        });
        format!(
            "<!doctype html><html lang=\"{}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\">{refresh}<title>{}</title>\
             <link rel=\"stylesheet\" href=\"/style.css\"></head><body class=\"{kind}\"><main>{body}</main></body></html>\n",
            escaped(&self.language),
            escaped(&self.calling)
        )
    }
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_words_and_never_markup() {
        assert_eq!(escaped("a<b> & \"c\""), "a&lt;b&gt; &amp; &quot;c&quot;");
    }
}

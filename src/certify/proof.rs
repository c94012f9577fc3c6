//! What was seen on a walk, and how a case is proven by it.

use super::recorder::{Call, Recorder};
use super::redaction::hidden;
use crate::domain::{AbhaQr, Language, UtcMillis};
use crate::locale::{Locale, Message as Words};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A screen as it stood at one moment.
pub(super) struct Scene {
    /// What checks call it.
    pub(super) key: &'static str,
    /// What it shows, for who looks at the picture.
    pub(super) caption: &'static str,
    /// Whose evidence it is.
    pub(super) cases: &'static [&'static str],
    /// Its name in the log.
    pub(super) screen: &'static str,
    /// All texts on it, as the person read them.
    pub(super) texts: Vec<String>,
    /// The texts on its picture, without the person's numbers.
    pub(super) blotted: Vec<String>,
    /// What could be pressed.
    pub(super) controls: Vec<String>,
    /// The kiosk's clock.
    pub(super) at: UtcMillis,
    /// How many calls had left.
    pub(super) calls: usize,
    /// The picture as PNG, without the person's numbers.
    pub(super) png: Vec<u8>,
    /// The same, small enough to be sent about.
    pub(super) jpeg: Arc<[u8]>,
}

/// Why a walk did not come to its end.
#[derive(Debug, Clone)]
pub(super) enum Halt {
    /// A person was missing.
    NeedsHuman(String),
    /// The kiosk did not do what it should.
    Lost(String),
}

/// Everything of a walk.
#[derive(Default)]
pub(super) struct Record {
    /// Its name, for files.
    pub(super) name: &'static str,
    pub(super) scenes: Vec<Scene>,
    pub(super) calls: Vec<Call>,
    /// Files that the kiosk wrote for the person: what each is, and how many bytes it has.
    pub(super) files: Vec<(String, usize)>,
    /// What the QR said that was scanned.
    pub(super) scanned: Option<AbhaQr>,
    /// What the kiosk kept of the consent: what was agreed to, and when.
    pub(super) consent: Option<String>,
    /// What came of a profile that was shared.
    pub(super) shared: Option<Shared>,
    /// What the clinic's list made of one person.
    pub(super) tagged: Option<Tagged>,
    pub(super) halt: Option<Halt>,
}

/// A profile that a person shared by scanning the facility's QR.
pub(super) struct Shared {
    /// The REQUEST-ID of the gateway.
    pub(super) request_id: String,
    /// What the clinic's server said at once.
    pub(super) accepted: Option<u16>,
    /// The number that the person's app was told.
    pub(super) number: Option<String>,
    /// How often the clinic's own system was handed the profile.
    pub(super) handed_over: u64,
}

/// Which numbers a clinic gave to one person.
#[derive(Default)]
pub(super) struct Tagged {
    /// Each time they were handed over.
    pub(super) numbers: Vec<String>,
    /// The one on the clinic's own card.
    pub(super) on_card: Option<String>,
    /// So many people the clinic's list has; `None` where it cannot be read.
    pub(super) patients: Option<u64>,
}

impl Record {
    pub(super) fn take_calls(&mut self, recorder: &Recorder) {
        self.calls = recorder.calls();
    }
}

/// Gathers what proves one case.
pub(super) struct Proof<'a> {
    record: &'a Record,
    words: &'a Locale,
    /// The numbers of the calls that prove it.
    pub(super) calls: BTreeSet<u64>,
    /// The screens that prove it.
    pub(super) scenes: BTreeSet<&'static str>,
    /// What was observed, a line each.
    pub(super) observed: Vec<String>,
}

impl<'a> Proof<'a> {
    pub(super) fn new(record: &'a Record, words: &'a Locale) -> Self {
        Self {
            record,
            words,
            calls: BTreeSet::new(),
            scenes: BTreeSet::new(),
            observed: Vec::new(),
        }
    }

    /// The language of the walk.
    pub(super) fn language(&self) -> Language {
        self.words.language()
    }

    pub(super) fn record(&self) -> &'a Record {
        self.record
    }

    pub(super) fn note(&mut self, line: impl Into<String>) {
        self.observed.push(line.into());
    }

    /// A screen that has to have been seen.
    pub(super) fn scene(&mut self, key: &str) -> Result<&'a Scene, String> {
        let mut scenes = self.record.scenes.iter();
        let scene = scenes
            .find(|scene| scene.key == key)
            .ok_or_else(|| format!("the screen \"{key}\" was not reached"))?;
        let _ = self.scenes.insert(scene.key);
        Ok(scene)
    }

    /// A screen has to say something, in the words of its language.
    pub(super) fn says(&mut self, key: &str, words: &Words) -> Result<(), String> {
        let sentence = self.words.text(words);
        self.shows(key, &sentence)
    }

    /// A screen has to show a text, alone or within another one.
    pub(super) fn shows(&mut self, key: &str, text: &str) -> Result<(), String> {
        let scene = self.scene(key)?;
        if !scene.texts.iter().any(|shown| shown.contains(text)) {
            return Err(format!(
                "the screen {} does not say \"{}\"",
                scene.screen,
                shown(text)
            ));
        }
        self.note(format!("screen {}: \"{}\"", scene.screen, shown(text)));
        Ok(())
    }

    /// Something on a screen has to be there to press.
    pub(super) fn offers(&mut self, key: &str, control: &str) -> Result<(), String> {
        let scene = self.scene(key)?;
        if !scene.controls.iter().any(|id| id == control) {
            return Err(format!("the screen {} offers no {control}", scene.screen));
        }
        self.note(format!(
            "screen {}: \"{control}\" can be pressed",
            scene.screen
        ));
        Ok(())
    }

    /// The calls to a path, in the order in which they left.
    pub(super) fn calls_to(&self, path: &str) -> Vec<&'a Call> {
        let calls = self.record.calls.iter();
        calls.filter(|call| call.path.ends_with(path)).collect()
    }

    /// Takes the first call to a path for which `fits` says yes as a proof.
    pub(super) fn call_where(
        &mut self,
        path: &str,
        what: &str,
        fits: impl Fn(&Call) -> bool,
    ) -> Result<&'a Call, String> {
        let found = self.calls_to(path).into_iter().find(|call| fits(call));
        let call = found.ok_or_else(|| {
            let seen = self.calls_to(path);
            let statuses: Vec<String> = seen
                .iter()
                .map(|call| {
                    call.status
                        .map_or_else(|| "none".to_owned(), |status| status.to_string())
                })
                .collect();
            format!(
                "no call to {path} with {what} (statuses seen: {})",
                statuses.join(", ")
            )
        })?;
        self.take(call, what);
        Ok(call)
    }

    /// Takes a call as a proof.
    pub(super) fn take(&mut self, call: &Call, what: &str) {
        let _ = self.calls.insert(call.number);
        let path = call.path.rsplit("v3/").next().unwrap_or(&call.path);
        let status = call
            .status
            .map_or_else(|| "no answer".to_owned(), |status| status.to_string());
        self.note(format!("{path} {status} {what}").trim_end().to_owned());
    }

    /// The first call to a path that was answered with this status.
    pub(super) fn answered(&mut self, path: &str, status: u16) -> Result<&'a Call, String> {
        self.call_where(path, "", |call| call.status == Some(status))
    }

    /// Nothing may have left between two screens.
    pub(super) fn nothing_sent(&mut self, from: &str, to: &str) -> Result<(), String> {
        let (from, to) = (self.scene(from)?.calls, self.scene(to)?.calls);
        if from == to {
            self.note("nothing was sent");
            Ok(())
        } else {
            Err(format!("{} calls left meanwhile", to.saturating_sub(from)))
        }
    }

    /// A text of an answer that has to be there.
    pub(super) fn text(&mut self, call: &'a Call, path: &str) -> Result<&'a str, String> {
        let text = call
            .answer
            .text(path)
            .ok_or_else(|| format!("the answer of {} has no {path}", call.path))?;
        if is_token(path) {
            self.note(format!("{path} is there"));
        } else if path == "txnId" {
            self.note(format!("txnId {text}"));
        } else if path == "message" || path == "error.code" {
            self.note(format!("{path} {}", shown(text)));
        } else {
            self.note(format!("{path} {}", hidden(text)));
        }
        Ok(text)
    }

    /// Two texts that have to be the same.
    pub(super) fn same(&mut self, what: &str, one: &str, other: &str) -> Result<(), String> {
        if one == other {
            self.note(format!("{what}: the same, {}", hidden(one)));
            Ok(())
        } else {
            Err(format!("{what}: not the same"))
        }
    }
}

fn is_token(path: &str) -> bool {
    path.to_ascii_lowercase().contains("token")
}

/// A text as it may be written.
fn shown(text: &str) -> String {
    crate::domain::masked(text).unwrap_or_else(|| text.to_owned())
}

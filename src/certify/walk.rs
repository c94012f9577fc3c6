//! A walk through the kiosk: it presses and types what a person would, looks at screens that prove
//! something, and waits where a person has to.

mod ways;

pub(super) use ways::Way;

use super::moment::moment;
use super::picture::smaller;
use super::proof::{Halt, Record, Scene};
use super::recorder::Recorder;
use super::secrets::{Kind, Secrets};
use super::source::{Fact, Source, Who, described};
use crate::abdm::SharedObserver;
use crate::domain::OtpSystem;
use crate::journey::step::Step;
use crate::journey::{Screen, Stage};
use crate::kiosk::canvas::{self, Pixels};
use crate::kiosk::driver::{self, Driver, LOOK};
use crate::kiosk::{Message, setup};
use crate::record::Outbox;
use crate::sandbox;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// Who walks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person {
    pub(super) who: Who,
    /// Which of their mobiles they type.
    pub(super) mobile: Fact,
    /// Which phone they have with them.
    pub(super) phone: OtpSystem,
}

impl Person {
    /// With the phone of the ABHA.
    pub(super) const fn of(who: Who) -> Self {
        Self {
            who,
            mobile: Fact::Mobile,
            phone: OtpSystem::Abdm,
        }
    }

    /// With the phone that is linked to Aadhaar.
    pub(super) const fn with_aadhaar_phone(who: Who) -> Self {
        Self {
            who,
            mobile: Fact::Mobile,
            phone: OtpSystem::Aadhaar,
        }
    }
}

/// One walk.
pub(super) struct Walk<'a> {
    pub(super) driver: Driver,
    source: &'a mut dyn Source,
    secrets: &'a mut Secrets,
    recorder: Arc<Recorder>,
    /// The cases whose evidence is wanted: of others no picture is drawn.
    wanted: &'a BTreeSet<&'static str>,
    language: String,
    /// Where the kiosk saves cards.
    saved: PathBuf,
    /// Where the clinic's list of patients lies, on a walk that needs one.
    list: Option<PathBuf>,
    pub(super) record: Record,
}

/// What a part of a walk comes to.
pub(super) type Stride = Result<(), Halt>;

/// A new code may be asked for a little after this.
const RESEND: Duration = Duration::from_secs(61);

/// While a walk waits it touches the screen so often: who waits is there.
const TOUCH: Duration = Duration::from_secs(15);

impl From<driver::Error> for Halt {
    fn from(error: driver::Error) -> Self {
        Self::Lost(error.to_string())
    }
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        driver: Driver,
        source: &'a mut dyn Source,
        secrets: &'a mut Secrets,
        recorder: Arc<Recorder>,
        wanted: &'a BTreeSet<&'static str>,
        language: String,
        (saved, list): (PathBuf, Option<PathBuf>),
    ) -> Self {
        Self {
            driver,
            source,
            secrets,
            recorder,
            wanted,
            language,
            saved,
            list,
            record: Record::default(),
        }
    }

    pub(super) fn screen(&self) -> Screen {
        self.driver.session().screen()
    }

    pub(super) fn lost(&self, wanted: &str) -> Halt {
        Halt::Lost(format!(
            "the kiosk stands at {} where {wanted} was wanted",
            self.screen().name()
        ))
    }

    /// The practice phone, where somebody practises.
    pub(super) fn phone(&self) -> Option<sandbox::Handle> {
        self.source.phone()
    }

    /// Has the calls of another client kept as evidence.
    pub(super) fn observer(&self) -> SharedObserver {
        SharedObserver::new(Arc::<Recorder>::clone(&self.recorder))
    }

    /// The present screen has to be this one.
    pub(super) fn at(&self, wanted: Screen) -> Stride {
        if self.screen() == wanted {
            Ok(())
        } else {
            Err(self.lost(wanted.name()))
        }
    }

    /// Keeps the present screen as evidence.
    pub(super) fn see(
        &mut self,
        key: &'static str,
        cases: &'static [&'static str],
        caption: &'static str,
    ) {
        if !cases.iter().any(|case| self.wanted.contains(case)) {
            return;
        }
        let (pixels, blotted) = self.driver.blotted_picture();
        self.record.scenes.push(Scene {
            key,
            caption,
            cases,
            screen: self.screen().name(),
            texts: self.driver.texts(),
            blotted,
            controls: self.driver.controls(),
            at: self.driver.now().utc,
            calls: self.recorder.count(),
            png: canvas::png(&pixels).unwrap_or_default(),
            jpeg: smaller(pixels).unwrap_or_default(),
        });
    }

    /// Keeps a picture of something beside the kiosk as evidence.
    pub(super) fn show(
        &mut self,
        (key, screen): (&'static str, &'static str),
        cases: &'static [&'static str],
        caption: &'static str,
        pixels: Pixels,
    ) {
        self.record.scenes.push(Scene {
            key,
            caption,
            cases,
            screen,
            texts: Vec::new(),
            blotted: Vec::new(),
            controls: Vec::new(),
            at: self.driver.now().utc,
            calls: self.recorder.count(),
            png: canvas::png(&pixels).unwrap_or_default(),
            jpeg: smaller(pixels).unwrap_or_default(),
        });
    }

    pub(super) fn can(&self, id: &str) -> bool {
        self.driver.pressable(id).is_some()
    }

    pub(super) async fn press(&mut self, id: &str) -> Stride {
        self.driver.press(id).await?;
        Ok(())
    }

    /// What no file may hold.
    pub(super) fn secrets(&mut self) -> &mut Secrets {
        self.secrets
    }

    /// How many people the clinic's list of patients has.
    pub(super) fn patients(&self) -> Option<u64> {
        let list = self.list.as_ref()?;
        Outbox::open(list).ok()?.patients().ok()
    }

    /// Types, and looks at what comes of it.
    pub(super) async fn type_text(&mut self, text: &str) {
        self.driver.type_keys(text).await;
        self.driver.pass(LOOK).await;
    }

    /// Types a number, and goes on: one that is complete and right goes on by itself where nothing
    /// is sent.
    pub(super) async fn fill(&mut self, text: &str) -> Stride {
        let at = self.screen();
        self.type_text(text).await;
        if self.screen() == at && self.can("primary") {
            self.press("primary").await?;
        }
        Ok(())
    }

    /// A number of somebody, from whoever gives the walk its numbers.
    pub(super) fn fact(&mut self, who: Who, fact: Fact) -> Result<Zeroizing<String>, Halt> {
        let text = self.source.fact(who, fact).ok_or_else(|| {
            Halt::NeedsHuman(format!(
                "{} is needed, and nobody gave it",
                described(who, fact)
            ))
        })?;
        match fact {
            Fact::Aadhaar => self.secrets.add(Kind::Aadhaar, &text),
            Fact::Mobile | Fact::AadhaarMobile | Fact::NewMobile | Fact::AbhaNumber => {
                self.secrets.add(Kind::Number, &text);
            }
            Fact::AbhaAddress | Fact::Email => self.secrets.add(Kind::Address, &text),
            Fact::Qr => {}
        }
        Ok(text)
    }

    /// The same as a keyboard without dashes types it.
    pub(super) fn digits(&mut self, who: Who, fact: Fact) -> Result<Zeroizing<String>, Halt> {
        let text = self.fact(who, fact)?;
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        Ok(Zeroizing::new(digits))
    }

    /// The code that was sent last.
    pub(super) fn code(&mut self) -> Result<Zeroizing<String>, Halt> {
        let to = self.sent_to();
        let code = self.source.code(&to).ok_or_else(|| {
            Halt::NeedsHuman(
                "a code arrives on a person's phone; nobody was there to type it".to_owned(),
            )
        })?;
        self.secrets.add(Kind::Code, &code);
        Ok(code)
    }

    fn sent_to(&self) -> String {
        let ends = match self.driver.session().step() {
            Some(Step::Code(step)) => step
                .challenge()
                .and_then(|challenge| challenge.phone_ends_with())
                .map(str::to_owned),
            Some(_) | None => None,
        };
        ends.map_or_else(String::new, |ends| format!("the phone that ends in {ends}"))
    }

    /// Types a code that is not the right one.
    pub(super) async fn wrong_code(&mut self) -> Stride {
        // In practice the right one is known; a person's is not asked for twice.
        let wrong = "000000";
        self.type_text(wrong).await;
        // What is still typed belongs to the code before.
        self.driver.pass(LOOK).await;
        Ok(())
    }

    /// Types the code that was sent.
    pub(super) async fn right_code(&mut self) -> Stride {
        let code = self.code()?;
        self.type_text(&code).await;
        Ok(())
    }

    /// Waits as long as a new code takes to be open.
    pub(super) async fn wait_for_resend(&mut self) {
        let mut left = RESEND;
        let own = self.source.wait(RESEND);
        while !left.is_zero() {
            let part = left.min(TOUCH);
            if own.is_zero() {
                self.driver.pass(part).await;
            } else {
                tokio::time::sleep(part).await;
                self.driver.feed(Message::Woke).await;
            }
            self.driver.feed(Message::PointerPressed).await;
            left -= part;
        }
    }

    /// A language that this walk is not in.
    pub(super) fn other_language(&self) -> &'static str {
        let tags = setup::language_tags();
        tags.into_iter()
            .find(|tag| *tag != self.language)
            .unwrap_or("hi")
    }

    /// Takes note of the files that the kiosk wrote for the person.
    pub(super) fn keep_files(&mut self) {
        let Ok(entries) = std::fs::read_dir(&self.saved) else {
            return;
        };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let bytes = entry.metadata().map_or(0, |metadata| metadata.len());
            let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
            self.record.files.push((name, bytes));
        }
        self.record.files.sort();
    }

    /// What the kiosk kept of the consent, once it has.
    pub(super) fn keep_consent(&mut self) {
        let Stage::Journey(journey) = self.driver.session().stage() else {
            return;
        };
        if let Some(consent) = journey.consent() {
            let items: Vec<String> = consent
                .agreed
                .iter()
                .map(|item| item.number().to_string())
                .collect();
            self.record.consent = Some(format!(
                "code {} version {}, items {}, in \"{}\", given at {}",
                consent.code,
                consent.version,
                items.join(" "),
                consent.language,
                moment(consent.given_at),
            ));
        }
    }

    /// Takes what the recorder saw.
    pub(super) fn end(mut self, name: &'static str, halt: Option<Halt>) -> Record {
        self.record.name = name;
        self.record.halt = halt;
        self.record.take_calls(&self.recorder);
        self.secrets.add_calls(&self.record.calls);
        self.record
    }
}

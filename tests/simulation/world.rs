//! A kiosk, its service, the way between them, its printer and its disk, in one process and by one
//! clock. Everything that happens is decided by one seed.

use crate::clock::Clock;
use crate::kept::Kept;
use crate::network::{self, Answer, Fate, Network, Packet, Weather};
use crate::people::{self, Person};
use crate::rules::{Name, Rules};
use abha_kiosk::abdm::SharedCarrier;
use abha_kiosk::domain::{
    Generation, HeardHow, Language, Now, PrintFailure, PrintState, PrinterNeed,
};
use abha_kiosk::journey::{
    CardRequest, CardResponse, CutOff, Effect, Event, HandoffMode, HandoffNews, PatientNumber,
    RequestId, Response, SaveFailure, Saved, Session, Settings,
};
use abha_kiosk::kiosk::{ServiceClient, setup};
use abha_kiosk::sandbox::{self, Direct};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;
use tokio::runtime::Runtime;

/// So many messages and look-ups an hour: few enough to be come to.
pub const MESSAGES_PER_HOUR: u16 = 8;

/// How often an entry of the record cannot be written: the disk is full.
const UNWRITTEN: f64 = 0.03;

/// So many lines of the trace are kept.
const KEPT_LINES: usize = 20_000;

/// The last lines of the trace that a failure shows.
const SHOWN: usize = 60;

/// A call of the client that is under way.
type Asking = Pin<Box<dyn Future<Output = Done>>>;

/// How such a call ends.
enum Done {
    Call(Response),
    /// It could not be recorded, and so it never left.
    NotRecorded,
    /// The service's own card is there, or not.
    Picture(CardResponse),
    /// Nobody waits for it.
    Nothing,
}

/// What happens at its time.
enum Due {
    /// A packet comes to the service.
    Arrives(u64),
    /// The kiosk hears of it.
    Ends(u64),
    /// The disk, the printer or the drawing of cards has something to say.
    Card(RequestId, CardResponse),
    /// The clinic's own system has something to say.
    Clinic(RequestId, Event),
}

impl Due {
    /// Whether it comes from within the kiosk, and is nothing to anybody once a request or the kiosk
    /// itself is gone.
    fn is_within(&self, request: Option<RequestId>) -> bool {
        match (self, request) {
            (Self::Card(of, _) | Self::Clinic(of, _), Some(id)) => of == &id,
            (Self::Card(..) | Self::Clinic(..), None) => true,
            (Self::Arrives(_) | Self::Ends(_), _) => false,
        }
    }
}

/// A packet on its way.
struct OnItsWay {
    /// Of which request, in which life.
    of: Option<Name>,
    packet: Packet,
    answer: Answer,
    own: Option<http::Response<Vec<u8>>>,
}

pub struct World {
    pub random: StdRng,
    pub clock: Clock,
    pub session: Session,
    pub rules: Rules,
    // What the record has of the counts.
    kept: Kept,
    pub weather: Weather,
    pub people: Vec<Person>,
    /// Who stands at the kiosk.
    pub person: usize,
    pub settings: Settings,
    runtime: Arc<Runtime>,
    service: Direct,
    network: Arc<Network>,
    client: ServiceClient,
    calls: BTreeMap<RequestId, Asking>,
    behind: Vec<Asking>,
    departed: Arc<Mutex<Vec<RequestId>>>,
    due: BTreeMap<(u64, u64), Due>,
    packets: BTreeMap<u64, OnItsWay>,
    counted: u64,
    trace: DefaultHasher,
    lines: Vec<String>,
}

impl World {
    pub fn new(seed: u64, runtime: &Arc<Runtime>) -> Self {
        Self::with(seed, runtime, |_| {})
    }

    /// The same with other settings.
    pub fn with(seed: u64, runtime: &Arc<Runtime>, change: impl FnOnce(&mut Settings)) -> Self {
        let mut random = StdRng::seed_from_u64(seed);
        let clock = Clock::new();
        let of_service = clock.clone();
        let options = sandbox::Options {
            seed: Some(seed),
            ..sandbox::Options::default()
        };
        let service = Direct::new(&options, move || of_service.utc()).unwrap();
        let network = Arc::new(Network::new(clock.clone()));
        let mut settings = settings(&mut random);
        change(&mut settings);
        let people = people::all(runtime, &service);
        Self {
            client: client(&service, &network, &settings),
            session: Session::new(settings.clone(), Kept::key(1), clock.of_kiosk()),
            kept: Kept::default(),
            rules: Rules::new(settings.clone()),
            weather: Weather::Fine,
            person: random.gen_range(0..people.len()),
            people,
            runtime: Arc::clone(runtime),
            random,
            clock,
            settings,
            service,
            network,
            calls: BTreeMap::new(),
            behind: Vec::new(),
            departed: Arc::default(),
            due: BTreeMap::new(),
            packets: BTreeMap::new(),
            counted: 0,
            trace: DefaultHasher::new(),
            lines: Vec::new(),
        }
    }

    /// What stands for everything that happened.
    pub fn hash(&self) -> u64 {
        self.trace.finish()
    }

    /// The last things that happened.
    pub fn last_lines(&self) -> String {
        let from = self.lines.len().saturating_sub(SHOWN);
        self.lines[from..].join("\n")
    }

    /// The newest code that was sent, to whomever.
    pub fn newest_code(&self) -> Option<String> {
        let inbox = self.service.handle().inbox();
        inbox.last().map(|sms| sms.otp.clone())
    }

    /// Everything that happened.
    pub fn all_lines(&self) -> String {
        self.lines.join("\n")
    }

    pub fn note(&mut self, what: &str) {
        let line = format!("{:>9} {what}", self.clock.millis());
        line.hash(&mut self.trace);
        if self.lines.len() >= KEPT_LINES {
            self.lines.drain(..KEPT_LINES / 2);
        }
        self.lines.push(line);
    }

    /// The person does something on the screen or at a key.
    pub fn tell(&mut self, event: Event) {
        let shown = format!("{event:?}");
        let name: String = shown.chars().take(70).collect();
        let effects = self.session.handle(event.clone(), self.clock.of_kiosk());
        // What is recorded is on the disk before anything that was asked for after it leaves.
        self.kept.write(&effects);
        self.note(&format!(
            "{name} -> {} {effects:?}",
            self.session.screen().name()
        ));
        self.rules
            .learn(&self.session, &event, &effects, &self.clock);
        for effect in effects {
            self.carry_out(effect);
        }
        self.speak();
    }

    pub fn person(&self) -> &Person {
        &self.people[self.person]
    }

    /// Time passes, with all that happens in it.
    pub fn pass(&mut self, milliseconds: u64) {
        let until = self.clock.millis() + milliseconds;
        while self.happens_by(until) {}
        self.clock.set(until);
    }

    /// Time passes until the person need not wait any more, or for so long.
    pub fn wait_for_an_answer(&mut self, most: u64) {
        let until = self.clock.millis() + most;
        while self.session.waiting().is_some() && self.happens_by(until) {}
    }

    /// The next thing happens, if there is one by then.
    fn happens_by(&mut self, until: u64) -> bool {
        let now = self.clock.millis();
        let wakes = self.session.wake_at(self.clock.instant());
        let wakes = wakes.map(|at| self.clock.millis_of(at).max(now));
        let due = self.due.keys().next().copied();
        let first = match (wakes, due) {
            (Some(wakes), Some((at, _))) => wakes.min(at),
            (Some(at), None) | (None, Some((at, _))) => at,
            (None, None) => return false,
        };
        if first > until {
            return false;
        }
        self.clock.set(first);
        match due {
            Some((at, number)) if at == first => {
                let due = self.due.remove(&(at, number)).unwrap();
                self.happens(due);
            }
            _ => {
                self.tell(Event::TimePassed);
                let next = self.session.wake_at(self.clock.instant());
                let next = next.map(|at| self.clock.millis_of(at));
                assert!(next.is_none_or(|next| next > first), "it is woken for ever");
            }
        }
        true
    }

    /// What the service gets while there is no kiosk.
    fn arrive_by(&mut self, until: u64) {
        while let Some((&(at, number), _)) = self.due.first_key_value() {
            if at > until {
                return;
            }
            self.clock.set(at.max(self.clock.millis()));
            match self.due.remove(&(at, number)) {
                Some(Due::Arrives(packet)) => self.arrives(packet),
                Some(Due::Ends(packet)) => drop(self.packets.remove(&packet)),
                Some(Due::Card(..) | Due::Clinic(..)) | None => {}
            }
        }
    }

    fn happens(&mut self, due: Due) {
        match due {
            Due::Arrives(number) => self.arrives(number),
            Due::Ends(number) => {
                let Some(way) = self.packets.remove(&number) else {
                    return;
                };
                self.note(&format!("packet {number} ends"));
                // Whoever waited may be gone.
                let _ = way.packet.answer.send(way.answer.make(way.own.as_ref()));
                self.speak();
            }
            Due::Card(id, response) => {
                if response.is_last() {
                    self.forget_card(id);
                }
                self.tell(Event::CardResponded(id, response));
            }
            Due::Clinic(_, event) => self.tell(event),
        }
    }

    /// The service gets a request, and does what it says.
    fn arrives(&mut self, number: u64) {
        let Some(way) = self.packets.get(&number) else {
            return;
        };
        let request = way.packet.request.clone();
        let (of, path) = (way.of, request.uri().path().to_owned());
        let before = self.service.handle().inbox().len();
        let answered = self
            .runtime
            .block_on(self.service.call(request.map(Into::into)));
        let answered = answered.map(|answer| answer.map(|body| body.to_vec()));
        let status = answered
            .as_ref()
            .map_or(0, |answer| answer.status().as_u16());
        self.note(&format!("packet {number} arrives: {path} {status}"));
        let messages: Vec<_> = self.service.handle().inbox().split_off(before);
        for sms in &messages {
            self.note(&format!("a message to {}", sms.to));
        }
        self.rules.served(of, &path, status, messages.len());
        if let Some(way) = self.packets.get_mut(&number) {
            way.own = answered;
        }
    }

    /// Whoever has something to say says it: calls send, and calls end.
    fn speak(&mut self) {
        loop {
            let mut moved = false;
            for id in self.calls.keys().copied().collect::<Vec<_>>() {
                let Some(mut call) = self.calls.remove(&id) else {
                    continue;
                };
                let polled = self.poll(Some(id), &mut call);
                if polled.is_pending() {
                    self.calls.insert(id, call);
                }
                let departed = std::mem::take(&mut *self.departed.lock().unwrap());
                for id in departed {
                    moved = true;
                    self.tell(Event::RequestSent(id));
                }
                match polled {
                    Poll::Ready(Done::Call(response)) => {
                        moved = true;
                        self.tell(Event::Responded(id, response));
                    }
                    Poll::Ready(Done::NotRecorded) => {
                        moved = true;
                        self.tell(Event::NotRecorded(id));
                    }
                    Poll::Ready(Done::Picture(response)) => {
                        moved = true;
                        self.tell(Event::CardResponded(id, response));
                    }
                    Poll::Ready(Done::Nothing) => moved = true,
                    Poll::Pending => {}
                }
            }
            let mut behind = std::mem::take(&mut self.behind);
            behind.retain_mut(|call| self.poll(None, call).is_pending());
            behind.append(&mut self.behind);
            self.behind = behind;
            if !moved {
                return;
            }
        }
    }

    fn poll(&mut self, speaker: Option<RequestId>, call: &mut Asking) -> Poll<Done> {
        self.network.speaks(speaker);
        let runtime = Arc::clone(&self.runtime);
        let _inside = runtime.enter();
        let polled = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        for packet in self.network.left() {
            self.leaves(packet);
        }
        polled
    }

    fn leaves(&mut self, packet: Packet) {
        let fate = network::fate(&mut self.random, self.weather);
        self.counted += 1;
        let number = self.counted;
        let path = packet.request.uri().path().to_owned();
        self.note(&format!("packet {number} leaves: {path} {fate:?}"));
        let now = self.clock.millis();
        let Fate {
            arrives,
            ends,
            answer,
        } = fate;
        if let Some(arrives) = arrives {
            self.put(now + arrives, Due::Arrives(number));
        }
        // What the kiosk has given up may arrive all the same, so its end does not come before.
        self.put(now + ends, Due::Ends(number));
        self.packets.insert(
            number,
            OnItsWay {
                of: packet.of.map(|id| (self.rules.life(), id)),
                packet,
                answer,
                own: None,
            },
        );
    }

    fn put(&mut self, at: u64, due: Due) {
        self.counted += 1;
        self.due.insert((at, self.counted), due);
    }

    fn later(&mut self, milliseconds: u64, id: RequestId, response: CardResponse) {
        let at = self.clock.millis() + milliseconds;
        self.put(at, Due::Card(id, response));
    }

    fn forget_card(&mut self, id: RequestId) {
        self.due.retain(|_, due| !due.is_within(Some(id)));
    }

    /// What the shell does.
    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Request(id, request) => {
                let client = self.client.clone();
                let departed = Arc::clone(&self.departed);
                let leaves = move || departed.lock().unwrap().push(id);
                // What cannot be written down does not leave.
                let is_written =
                    !request.kind().waits_for_the_record() || !self.random.gen_bool(UNWRITTEN);
                let gate = move |_| async move { is_written };
                let asked = async move {
                    let response = client.ask(request, gate, leaves).await;
                    if is_written {
                        Done::Call(response)
                    } else {
                        Done::NotRecorded
                    }
                };
                self.calls.insert(id, Box::pin(asked));
            }
            Effect::Card(id, CardRequest::Fetch { token }) => {
                let client = self.client.clone();
                let asked = async move {
                    let fetched = client.card_image(&token).await.map(|_| ());
                    Done::Picture(CardResponse::Fetched(fetched))
                };
                self.calls.insert(id, Box::pin(asked));
            }
            Effect::Card(id, CardRequest::Draw { .. }) => {
                let is_drawn = !self.random.gen_bool(0.03);
                self.later(300, id, CardResponse::Drawn(is_drawn));
            }
            Effect::Card(id, CardRequest::Save { .. }) => {
                let saved = self.save();
                self.later(200, id, CardResponse::Saved(saved));
            }
            Effect::Card(id, CardRequest::Print { .. } | CardRequest::PrintSlip(_)) => {
                self.print(id);
            }
            Effect::CancelPrint(id) => {
                self.forget_card(id);
                let called_off = PrintState::Failed(PrintFailure::Cancelled);
                self.later(400, id, CardResponse::PrintMoved(called_off));
            }
            Effect::Cancel(id) => {
                self.calls.remove(&id);
                self.forget_card(id);
            }
            Effect::LogOut { token } => {
                let client = self.client.clone();
                self.behind.push(Box::pin(async move {
                    let _ = client.log_out(&token).await;
                    Done::Nothing
                }));
            }
            Effect::Forget => {
                self.calls.clear();
                self.due.retain(|_, due| !due.is_within(None));
            }
            Effect::FindPatients(id, mut numbers) => {
                numbers.retain(|_| self.random.gen_bool(0.5));
                let patient = PatientNumber::new("OPD-2026-00012").unwrap();
                let found = numbers.into_iter().map(|number| (number, patient.clone()));
                let at = self.clock.millis() + self.random.gen_range(1..3_000);
                self.put(
                    at,
                    Due::Clinic(id, Event::PatientsFound(id, found.collect())),
                );
            }
            Effect::HandOff(id, _) => {
                let at = self.clock.millis() + self.random.gen_range(5..11_500);
                let news = self.clinic();
                self.put(at, Due::Clinic(id, Event::HandedOff(id, news)));
            }
            Effect::Record(_) => {}
        }
    }

    /// The clinic's own system, and the outbox before it.
    fn clinic(&mut self) -> HandoffNews {
        let patient = PatientNumber::new("OPD-2026-00012").unwrap();
        match self.random.gen_range(0..8) {
            0 => HandoffNews::NotKept,
            1 => HandoffNews::Full,
            2 => HandoffNews::StaffNeeded,
            3 => HandoffNews::OnItsWay,
            4 => HandoffNews::Known(patient),
            _ => HandoffNews::Made(patient),
        }
    }

    /// The disk, or the person's stick.
    fn save(&mut self) -> Result<Saved, SaveFailure> {
        match self.random.gen_range(0..8) {
            0 => Err(SaveFailure::NoRoom),
            1 => Err(SaveFailure::WriteProtected),
            2 => Err(SaveFailure::Gone),
            3 => Err(SaveFailure::Impossible),
            number => Ok(Saved {
                number: Some(number),
            }),
        }
    }

    /// The printer: it says how it goes until that is final, or says nothing any more.
    fn print(&mut self, id: RequestId) {
        let mut at = 100;
        let mut says = |world: &mut Self, state| {
            at += world.random.gen_range(100..9_000);
            world.later(at, id, CardResponse::PrintMoved(state));
        };
        says(self, PrintState::Sending);
        says(self, PrintState::Waiting);
        let needs = [
            PrinterNeed::Paper,
            PrinterNeed::Jam,
            PrinterNeed::Cover,
            PrinterNeed::Offline,
        ];
        if self.random.gen_bool(0.3) {
            let need = needs[self.random.gen_range(0..needs.len())];
            says(self, PrintState::Attention(need));
        }
        let failures = [
            PrintFailure::NotThere,
            PrintFailure::Refused,
            PrintFailure::Untrusted,
            PrintFailure::NoFormat,
            PrintFailure::NotMade,
            PrintFailure::Unknown,
        ];
        match self.random.gen_range(0..10) {
            0 => {}
            1..4 => {
                let failure = failures[self.random.gen_range(0..failures.len())];
                says(self, PrintState::Failed(failure));
            }
            _ => {
                says(self, PrintState::Printing);
                says(self, PrintState::Done);
            }
        }
    }

    /// Somebody looks whether the way to the service is open, as the window does now and then.
    pub fn look_at_the_service(&mut self) {
        let client = self.client.clone();
        self.behind.push(Box::pin(async move {
            let _ = client.check_health().await;
            Done::Nothing
        }));
        self.speak();
    }

    /// The power is cut, and comes again: what is on its way is on its way.
    pub fn crash(&mut self) {
        self.note("a crash");
        self.calls.clear();
        self.behind.clear();
        self.due.retain(|_, due| !due.is_within(None));
        self.departed.lock().unwrap().clear();
        let cut_off = self.rules.crashed();
        self.client = client(&self.service, &self.network, &self.settings);
        // What is on its way goes on while the kiosk starts anew.
        let until = self.clock.millis() + 4_000;
        self.arrive_by(until);
        self.clock.set(until);
        let now = self.clock.of_kiosk();
        self.session = Session::new(self.settings.clone(), Kept::key(0), now);
        let (counts, keys) = self.kept.read();
        let kept_by = Now {
            utc: self.clock.utc(),
            ..now
        };
        self.session.restore(counts, keys, self.kept.slip, kept_by);
        if cut_off {
            let at = self.clock.utc();
            let cut_off = CutOff::Enrolment { at };
            self.session.was_cut_off(cut_off, now.monotonic);
        }
    }

    /// Whoever is here goes, nothing is on its way, and the service begins anew.
    pub fn begin_anew(&mut self) {
        self.weather = Weather::Fine;
        self.tell(Event::ShutDown);
        for _ in 0..5 {
            self.pass(60_000);
        }
        let url = format!("{}/practice/reset", self.service.handle().url());
        let request = http::Request::post(url).body(Vec::new().into());
        let reset = self.service.call(request.unwrap());
        assert!(self.runtime.block_on(reset).unwrap().status().is_success());
        self.rules.forget();
    }

    /// Nobody comes any more and nothing fails: everything comes to rest.
    pub fn rest(&mut self) {
        self.weather = Weather::Fine;
        self.clock.jump(0);
        for _ in 0..40 {
            self.pass(60_000);
        }
        assert!(self.calls.is_empty(), "calls without an end");
        assert!(self.behind.is_empty(), "calls behind without an end");
        assert!(self.packets.is_empty(), "packets without an end");
        self.rules.rests(&self.session);
        // What is told of a person must be true in the service.
        let people = people::all(&self.runtime, &self.service);
        self.rules.compare(&people);
    }
}

fn client(service: &Direct, network: &Arc<Network>, settings: &Settings) -> ServiceClient {
    let mut options = setup::of_sandbox(&service.handle().url());
    let carrier: Arc<Network> = Arc::clone(network);
    options.carrier = Some(SharedCarrier::new(carrier));
    ServiceClient::new(options, settings.generation).unwrap()
}

/// How the kiosk is set up.
fn settings(random: &mut StdRng) -> Settings {
    Settings {
        language: Language::ENGLISH,
        generation: if random.gen_bool(0.7) {
            Generation::V3
        } else {
            Generation::V2
        },
        heard: if random.gen_bool(0.25) {
            HeardHow::ExplainedBy("Meera Nair".to_owned())
        } else {
            HeardHow::Alone
        },
        idle: Duration::from_secs(120),
        idle_awaiting_otp: Duration::from_secs(240),
        idle_result: Duration::from_secs(60),
        countdown: Duration::from_secs(45),
        messages_per_hour: MESSAGES_PER_HOUR,
        address_ending: "sbx".to_owned(),
        print_limit: Some(Duration::from_secs(150)),
        prints_slips: true,
        handoff: [None, Some(HandoffMode::Sent), Some(HandoffMode::Local)]
            [random.clone().gen_range(0..3)],
        face_code: false,
    }
}

//! The iced shell: it translates touches and keys into events, carries out effects, and draws
//! the state of the session. It decides nothing about a journey.

mod app;
pub(crate) mod bare_display;
#[cfg(feature = "camera")]
mod camera_view;
pub mod canvas;
mod counter;
pub mod counts;
pub mod driver;
mod effects;
mod ended;
mod files;
mod focus;
mod handoff;
mod handoff_words;
mod heartbeat;
mod in_use;
mod input;
mod known_key;
mod layout_fault;
mod message;
pub mod metrics;
mod needs;
mod notice_words;
mod pictures;
pub mod print_words;
mod record;
mod record_words;
mod run;
mod screen;
mod service_client;
mod service_manager;
mod service_qr;
mod service_words;
pub mod setup;
pub mod slip_words;
mod staff;
mod staff_call;
mod stop;
mod switch;
pub mod test_card;
pub mod theme;
pub mod tour;
mod trouble;
mod usb;
mod voice_line;
pub mod widget;

pub use app::{App, Options, Practice};
pub use counter::{Counter, Numbers};
pub use ended::Ended;
pub use files::{Naming, SaveError, SaveTo, SavedFiles};
pub use handoff::{HandoffLine, HandoffOff, HandoffSeen, HandoffState};
pub use in_use::InUse;
pub use input::{KeyDown, KeyPress};
pub use layout_fault::LayoutFault;
pub use message::Message;
pub use needs::{Need, Needs};
pub use record::{ConsentShown, RecordFault, RecordPlace, Recorder, consent_text};
pub use run::{Error, WindowSize, run};
pub use service_client::ServiceClient;
pub use service_manager::{Notice, ServiceManager};
pub use staff::{
    HandoffAnswer, HandoffOrder, Page as StaffPage, Practising, StaffEvent, StaffSettings,
    Wish as StaffWish,
};
pub use staff_call::StaffCall;
pub use stop::{StopSignal, Stopper, stopper};
pub use switch::Switch;
pub use usb::UsbRoot;
pub use voice_line::VoiceLine;

//! Where things lie in the window: the same screens laid out without it.

use abha_kiosk::card::fonts;
use abha_kiosk::config::Config;
use abha_kiosk::domain::{Language, Now, UtcMillis};
use abha_kiosk::journey::{Event, HomeEvent, Screen};
use abha_kiosk::kiosk::setup::{self, Ready};
use abha_kiosk::kiosk::{App, Message, theme};
use iced::{Font, Size};
use iced_test::Simulator;
use iced_test::core::Settings;
use iced_test::selector::{self, Target};
use std::time::Instant;

/// The middle of a control on the first screen or at home, in pixels of a window of this size.
pub fn place_of(size: (u32, u32), screen: Screen, id: &str) -> (u32, u32) {
    let fonts: Vec<&'static [u8]> = fonts::FILES.iter().map(|font| font.bytes).collect();
    theme::fonts::use_only(&fonts);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let mut config = Config::practice();
    config.kiosk.language = Some("en".to_owned());
    let Ready { options, sandbox } = runtime
        .block_on(setup::prepare(&config))
        .expect("a kiosk in practice");
    let now = Now {
        monotonic: Instant::now(),
        utc: UtcMillis(0),
    };
    let size = Size::new(size.0 as f32, size.1 as f32);
    let mut app = App::new(options, size, now).expect("an application");
    if screen == Screen::Home {
        let chosen = Message::Happened(Event::LanguageChosen(Language::ENGLISH));
        drop(app.update(chosen, now));
        // The tiles stand behind a touch of their own.
        if app.pressable(id).is_none() {
            let services = Message::Happened(Event::Home(HomeEvent::ServicesAsked));
            drop(app.update(services, now));
        }
    }
    assert_eq!(app.session().screen(), screen);
    let scale = app.scale();
    let settings = Settings {
        default_font: Font::with_name(theme::NUMBER_FAMILY),
        ..Settings::default()
    };
    let mut ui = Simulator::with_size(settings, size * (1.0 / scale), app.view());
    let Ok(Target::Container { bounds, .. }) = ui.find(selector::id(id.to_owned())) else {
        panic!("no {id} on {}", screen.name());
    };
    drop(sandbox);
    let middle = bounds.center();
    ((middle.x * scale) as u32, (middle.y * scale) as u32)
}

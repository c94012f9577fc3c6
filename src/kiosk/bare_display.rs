//! An X server without a window manager. Nobody there gives a window the keyboard or makes it as
//! large as the screen, so the kiosk does both itself. Where a window manager runs, or on Wayland,
//! nothing is done: it is the manager's to decide.

use futures::Stream;
use futures::channel::mpsc;
use iced::Task;
use iced::window::{self, Window, raw_window_handle::RawWindowHandle};
use std::time::Duration;
use x11rb::connection::Connection;
use x11rb::errors::{ConnectionError, ReplyError};
use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
use x11rb::protocol::xproto::{
    AtomEnum, ConfigureWindowAux, ConnectionExt as _, InputFocus, MapState, Window as XWindow,
};
use x11rb::rust_connection::RustConnection;

/// So long the window may take to appear.
const PATIENCE: Duration = Duration::from_secs(10);

/// So often it is looked whether it has appeared.
const INTERVAL: Duration = Duration::from_millis(20);

/// Gives a window the keyboard, and the whole screen if `fullscreen`, where there is no window
/// manager to do so.
pub(crate) fn take_over<M: Send + 'static>(id: window::Id, fullscreen: bool) -> Task<M> {
    window::run(id, x_window).then(move |window| {
        let Some(window) = window else {
            return Task::none();
        };
        Task::future(async move {
            let work = tokio::task::spawn_blocking(move || take(window, fullscreen));
            if let Ok(Err(error)) = work.await {
                tracing::warn!(event = "focus_not_taken", %error);
            }
        })
        .discard()
    })
}

/// Takes the whole screen anew whenever it has another size, where there is no window manager to do so.
pub(super) fn follow_screen<M: Send + 'static>(id: window::Id) -> Task<M> {
    window::run(id, x_window).then(move |window| {
        if window.is_none() {
            return Task::none();
        }
        Task::stream(screen_changes()).then(move |()| take_over(id, true))
    })
}

/// An item for each change of the screens, for as long as somebody listens.
fn screen_changes() -> impl Stream<Item = ()> {
    let (tell, changes) = mpsc::unbounded();
    // It waits for the server, so no thread of the runtime will do.
    let watching = std::thread::Builder::new()
        .name("screens".to_owned())
        .spawn(move || {
            if let Err(error) = watch_screens(&tell) {
                tracing::warn!(event = "screens_not_watched", %error);
            }
        });
    if let Err(error) = watching {
        tracing::warn!(event = "screens_not_watched", %error);
    }
    changes
}

fn watch_screens(tell: &mpsc::UnboundedSender<()>) -> Result<(), Error> {
    let (display, screen) = x11rb::connect(None)?;
    let Some(root) = display.setup().roots.get(screen).map(|screen| screen.root) else {
        return Ok(());
    };
    let changes = NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE;
    display.randr_select_input(root, changes)?.check()?;
    while tell.unbounded_send(()).is_ok() {
        let _ = display.wait_for_event()?;
    }
    Ok(())
}

/// Whether a compositor of Wayland shows the window.
pub(super) fn is_composed(id: window::Id) -> Task<bool> {
    window::run(id, |window| {
        let handle = window.window_handle().map(|handle| handle.as_raw());
        matches!(handle, Ok(RawWindowHandle::Wayland(_)))
    })
}

/// The window's number on an X server.
fn x_window(window: &dyn Window) -> Option<XWindow> {
    let handle = window.window_handle().ok()?;
    let raw = handle.as_raw();
    if let RawWindowHandle::Xlib(handle) = raw {
        return XWindow::try_from(handle.window).ok();
    }
    if let RawWindowHandle::Xcb(handle) = raw {
        return Some(handle.window.get());
    }
    None
}

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("the display could not be reached")]
    Connect(#[from] x11rb::errors::ConnectError),
    #[error("the display went away")]
    Connection(#[from] ConnectionError),
    #[error("the display refused")]
    Reply(#[from] ReplyError),
    #[error("the window did not appear")]
    Late,
}

fn take(window: XWindow, fullscreen: bool) -> Result<(), Error> {
    let (display, screen) = x11rb::connect(None)?;
    let Some(root) = display.setup().roots.get(screen).map(|screen| screen.root) else {
        return Ok(());
    };
    if is_managed(&display, root)? {
        return Ok(());
    }
    if fullscreen {
        let (x, y, width, height) = whole_screen(&display, root)?;
        let place = ConfigureWindowAux::new()
            .x(x)
            .y(y)
            .width(width)
            .height(height);
        display.configure_window(window, &place)?.check()?;
    }
    // A window that is not seen yet cannot have the keyboard.
    let mut waited = Duration::ZERO;
    while display.get_window_attributes(window)?.reply()?.map_state != MapState::VIEWABLE {
        if waited >= PATIENCE {
            return Err(Error::Late);
        }
        std::thread::sleep(INTERVAL);
        waited += INTERVAL;
    }
    display
        .set_input_focus(InputFocus::POINTER_ROOT, window, x11rb::CURRENT_TIME)?
        .check()?;
    Ok(())
}

/// Whether a window manager runs: it names a window of its own on the root (Extended Window
/// Manager Hints, `_NET_SUPPORTING_WM_CHECK`), which is gone when the manager is.
fn is_managed(display: &RustConnection, root: XWindow) -> Result<bool, Error> {
    let check = display
        .intern_atom(false, b"_NET_SUPPORTING_WM_CHECK")?
        .reply()?
        .atom;
    let property = display
        .get_property(false, root, check, AtomEnum::WINDOW, 0, 1)?
        .reply()?;
    let Some(named) = property.value32().and_then(|mut values| values.next()) else {
        return Ok(false);
    };
    Ok(display.get_window_attributes(named)?.reply().is_ok())
}

/// Place and size of the first monitor, in pixels; of the whole screen where the server knows of
/// none.
fn whole_screen(display: &RustConnection, root: XWindow) -> Result<(i32, i32, u32, u32), Error> {
    let monitors = display.randr_get_monitors(root, true)?.reply();
    let monitors = monitors.map(|reply| reply.monitors).unwrap_or_default();
    let monitor = monitors
        .iter()
        .find(|monitor| monitor.primary)
        .or_else(|| monitors.first());
    if let Some(monitor) = monitor {
        return Ok((
            i32::from(monitor.x),
            i32::from(monitor.y),
            u32::from(monitor.width),
            u32::from(monitor.height),
        ));
    }
    let root = display.get_geometry(root)?.reply()?;
    Ok((0, 0, u32::from(root.width), u32::from(root.height)))
}

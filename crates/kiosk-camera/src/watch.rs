//! A camera that is looked through as long as somebody listens.

use crate::{CameraFault, FrameSource, Preview, codes, open};
use futures::Stream;
use futures::channel::mpsc;
use std::thread;
use zeroize::Zeroizing;

/// What a camera saw. It has no `Debug`.
#[derive(Clone)]
pub enum News {
    /// What stands before it now, to be shown.
    Picture(Preview),
    /// A code, as text.
    Code(Zeroizing<String>),
    /// It sees nothing any more.
    Fault(CameraFault),
}

/// Opens the first camera and tells what it sees, until the stream is dropped: then the thread
/// ends, at the latest after one more picture, and the camera is free.
pub fn watch() -> impl Stream<Item = News> + Send + use<> {
    watch_source(open)
}

/// The same with any source of pictures, opened on the thread that looks through it.
pub fn watch_source(
    open: impl FnOnce() -> Result<Box<dyn FrameSource>, CameraFault> + Send + 'static,
) -> impl Stream<Item = News> + Send {
    // What is not shown in time is not shown at all.
    let (mut told, news) = mpsc::channel(2);
    let watching = thread::Builder::new().name("camera".to_owned()).spawn({
        let mut told = told.clone();
        move || {
            let fault = open().and_then(|source| look(source, &mut told));
            if let Err(fault) = fault {
                tell(&mut told, News::Fault(fault));
            }
        }
    });
    if watching.is_err() {
        tell(&mut told, News::Fault(CameraFault::Missing));
    }
    news
}

/// Looks at picture after picture.
fn look(
    mut source: Box<dyn FrameSource>,
    told: &mut mpsc::Sender<News>,
) -> Result<(), CameraFault> {
    while !told.is_closed() {
        let Some(frame) = source.next()? else {
            continue;
        };
        let _ = told.try_send(News::Picture(frame.preview()));
        for code in codes(&frame) {
            tell(told, News::Code(code));
        }
    }
    Ok(())
}

/// Tells what must not be missed, unless nobody listens any more.
fn tell(told: &mut mpsc::Sender<News>, news: News) {
    let mut waiting = Some(news);
    while let Some(news) = waiting.take() {
        if let Err(error) = told.try_send(news)
            && error.is_full()
        {
            thread::sleep(std::time::Duration::from_millis(10));
            waiting = Some(error.into_inner());
        }
    }
}

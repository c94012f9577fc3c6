//! The camera: it looks while the page for scanning is shown, and not a moment longer.

use super::App;
use super::scans::Place;
use crate::journey::Screen;
use crate::kiosk::camera_view::CameraView;
use crate::kiosk::message::Message;
use crate::scanned_code;
use futures::StreamExt;
use iced::widget::image::Handle;
use iced::{Subscription, Task};
use kiosk_camera::News;

impl App {
    /// The camera, while it is needed: dropping it frees the camera.
    pub(super) fn camera_watch(&self) -> Subscription<Message> {
        if self.session.screen() == Screen::Scan {
            Subscription::run_with("camera", |_| kiosk_camera::watch().map(Message::CameraTold))
        } else {
            Subscription::none()
        }
    }

    /// The camera saw something. None of it is a sign that anybody is there, but a code.
    pub(super) fn camera_told(&mut self, news: News) -> Task<Message> {
        if self.session.screen() != Screen::Scan {
            return Task::none();
        }
        match news {
            News::Picture(seen) => {
                self.camera.picture = Some(Handle::from_rgba(seen.width, seen.height, seen.rgba));
                Task::none()
            }
            News::Code(text) => match self.place_of_codes() {
                place @ (Place::AsksWho | Place::MakesAbha) => {
                    self.take_code(scanned_code::read(&text), place)
                }
                // It lies in the picture, and nobody has held it there now.
                Place::Nowhere => Task::none(),
            },
            News::Fault(fault) => {
                tracing::warn!(event = "camera_fault", %fault);
                self.camera = CameraView {
                    picture: None,
                    fault: Some(fault),
                };
                self.repaint.ask();
                Task::none()
            }
        }
    }

    /// Nothing that the camera saw stays when the page is left.
    pub(super) fn forget_camera(&mut self) {
        if self.session.screen() != Screen::Scan {
            self.camera = CameraView::default();
        }
    }
}

//! What a camera shows, for as long as the page for scanning is there.

use iced::widget::image::Handle;
use kiosk_camera::CameraFault;

/// The last picture, or why there is none. Neither is there before the camera has begun.
#[derive(Default)]
pub(super) struct CameraView {
    /// What stands before it now.
    pub(super) picture: Option<Handle>,
    /// Why it shows nothing.
    pub(super) fault: Option<CameraFault>,
}

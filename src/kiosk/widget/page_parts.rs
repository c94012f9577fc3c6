//! The ids of the parts of a page that others look for.

use iced::widget::Id;

/// The id of the part of a page that scrolls when it must, for bringing the focus into view.
pub const BODY: Id = Id::new("page-body");

/// The clinic's name, where it can be held.
pub const HELD_NAME: Id = Id::new("held-name");

/// What is said over a page. It covers what it stands on.
pub const FLOAT: Id = Id::new("page-float");

/// The drawing of what the page asks for.
pub const ILLUSTRATION: Id = Id::new("page-illustration");

/// The part of a page where the question and the work stand.
pub const PLACE: Id = Id::new("page-place");

/// The empty area beside the number pad of an upright page.
pub const BESIDE_PAD: Id = Id::new("page-beside-pad");

/// A column of the work beside a larger one: under it nothing stands, down to the page's foot.
pub const BESIDE_WORK: Id = Id::new("page-beside-work");

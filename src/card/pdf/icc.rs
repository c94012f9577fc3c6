//! The sRGB colour profile.

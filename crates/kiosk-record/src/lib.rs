//! The record of a kiosk: what happened, what was agreed to, and how often. It never holds who it was about.

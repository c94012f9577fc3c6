//! An HTTP server that behaves like ABDM.

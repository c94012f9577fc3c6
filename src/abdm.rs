//! HTTP client of ABDM's real protocol.

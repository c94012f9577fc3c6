//! Settings from one TOML file.

//! The journeys as pure state machines.

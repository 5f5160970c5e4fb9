//! The project itself: its documentation, doors, licences and texts agree with the code.

mod docs;
mod doors;
mod licences;
mod texts;

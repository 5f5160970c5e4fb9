//! The reader of pages: what it makes of real, foreign, damaged and hostile pages.

mod dates;
mod hostile;
mod languages;
mod laws;
mod sections;
mod told;
mod traps;
mod vocabulary;

//! The screens. Each reads the state, says its words through the texts, draws with the widgets of `design`, and pushes
//! commands; what it keeps between frames is laid-out text, never anything missed after a restart.

mod browser;
mod compare;
mod editor;
mod foot;
mod frame;
mod images;
mod key_queue;
mod notices;
mod page;
mod palette;
mod press;
mod reader;
mod run;
mod scene;
mod sheets;
mod shortcuts;
mod window;

pub use run::run;
pub use window::Desk;

use frame::Screens;
use images::Images;
use scene::Scene;

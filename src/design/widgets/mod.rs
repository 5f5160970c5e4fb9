//! The widgets, one a file. Each has an accessible name and role, shows hover, focus and disabled, and wraps its words.

mod badge;
mod button;
mod card;
mod carried;
mod chip;
mod difference;
mod edit_field;
mod empty_state;
mod fold;
mod heights;
mod key_hint;
mod link_text;
mod mark;
mod menu;
mod notice;
mod paint;
mod passage;
mod pick_field;
mod progress;
mod search_field;
mod segmented;
mod sheet;
mod side_stroke;
mod source;
mod tick;
mod tree_row;
mod virtual_list;

pub use badge::Badge;
pub use button::{Button, IconButton};
pub use card::Card;
pub use chip::Chip;
pub use difference::{DifferenceLine, DifferenceView, Version};
pub use edit_field::{EditField, EditOutput};
pub use empty_state::EmptyState;
pub use fold::Fold;
pub use key_hint::KeyHint;
pub use link_text::LinkText;
pub use mark::{current_mark, mark};
pub use menu::{MenuItem, menu};
pub use notice::{Notice, NoticeAnswer, Severity};
pub use passage::Passage;
pub use pick_field::{Choice, PickField, PickOutput, Picked};
pub use progress::{Progress, ProgressBar};
pub use search_field::{SearchField, SearchOutput};
pub use segmented::{Segment, Segmented};
pub use sheet::{Sheet, SheetOutput};
pub use side_stroke::SideStroke;
pub use source::{SourceEditor, SourceOutput};
pub use tick::Tick;
pub use tree_row::{Branch, TreeRow, TreeRowOutput};
pub use virtual_list::VirtualList;

/// What a coloured part says; colour only repeats what words or signs say already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Accent,
    /// Yes, this fits.
    Example,
    /// Not this one, use another.
    Redirect,
    Danger,
}

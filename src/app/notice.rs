//! Short messages at the foot of the window. A notice names a text and its arguments; what it offers to do is a command.

use super::{AppState, Command, Now};

/// How long a notice that asks for nothing stays.
const STAY_MILLIS: u64 = 6_000;
/// How long one stays whose offer is gone with it.
const OFFER_MILLIS: u64 = 20_000;
/// More than this many at once hide the page; the oldest goes, those that would go by themselves first.
const MOST: usize = 4;

#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Counts up over the session.
    pub id: u64,
    pub tone: Tone,
    /// Key of the sentence in the interface's texts.
    pub text: &'static str,
    pub arguments: Vec<(&'static str, String)>,
    pub action: Option<NoticeAction>,
    /// When it goes by itself; `None` when a person has to close it.
    pub until: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Info,
    Warning,
    Error,
}

/// A button on a notice.
#[derive(Clone, Debug, PartialEq)]
pub struct NoticeAction {
    /// Key of the label in the interface's texts.
    pub label: &'static str,
    pub command: Box<Command>,
}

impl AppState {
    /// Says something that goes away by itself.
    pub(super) fn inform(&mut self, text: &'static str, arguments: Vec<(&'static str, String)>, now: Now) {
        self.post(Tone::Info, text, arguments, None, Some(now.millis + STAY_MILLIS));
    }

    /// Says something that stays until closed, with what the person can do next.
    pub(super) fn warn(
        &mut self,
        tone: Tone,
        text: &'static str,
        arguments: Vec<(&'static str, String)>,
        action: Option<(&'static str, Command)>,
    ) {
        let action = action.map(|(label, command)| NoticeAction { label, command: Box::new(command) });
        self.post(tone, text, arguments, action, None);
    }

    /// Says something that goes away by itself, with what the person can do about it until then.
    pub(super) fn offer(
        &mut self,
        text: &'static str,
        arguments: Vec<(&'static str, String)>,
        (label, command): (&'static str, Command),
        now: Now,
    ) {
        let action = NoticeAction { label, command: Box::new(command) };
        self.post(Tone::Info, text, arguments, Some(action), Some(now.millis + OFFER_MILLIS));
    }

    fn post(
        &mut self,
        tone: Tone,
        text: &'static str,
        arguments: Vec<(&'static str, String)>,
        action: Option<NoticeAction>,
        until: Option<u64>,
    ) {
        self.notices.retain(|notice| notice.text != text || notice.arguments != arguments);
        self.notice_count += 1;
        self.notices.push(Notice { id: self.notice_count, tone, text, arguments, action, until });
        if self.notices.len() > MOST {
            let passing = self.notices.iter().position(|notice| notice.until.is_some());
            self.notices.remove(passing.unwrap_or(0));
        }
    }
}

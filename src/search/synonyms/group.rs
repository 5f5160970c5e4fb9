//! One line of a file of synonyms: members between commas, each of one or several words; `a, b -> c` holds in one
//! direction. What stands behind a `#` at the start or after a blank is a comment. It knows no other line.

use super::SynonymFault;
use crate::search::fold::fold;
use crate::search::words::words;

/// A member of more words is a sentence, and no query would be it.
const MAX_WORDS: usize = 6;

/// One line, understood.
pub(super) enum Group {
    /// Each member finds all others.
    Equal(Vec<Vec<String>>),
    OneWay {
        from: Vec<Vec<String>>,
        to: Vec<Vec<String>>,
    },
}

impl Group {
    /// `None` for a comment, an empty line, and one that says nothing.
    pub fn read(line: &str, blame: &mut impl FnMut(SynonymFault, &str)) -> Option<Self> {
        let line = said(line);
        if line.is_empty() {
            return None;
        }
        let line = line.replace('→', "->");
        let sides: Vec<&str> = line.split("->").collect();
        match sides.as_slice() {
            [members] => {
                let members = read_members(members, blame);
                if members.len() < 2 {
                    blame(SynonymFault::Alone, &line);
                    return None;
                }
                Some(Self::Equal(members))
            }
            [from, to] => {
                let (from, to) = (read_members(from, blame), read_members(to, blame));
                if from.is_empty() || to.is_empty() {
                    blame(SynonymFault::Alone, &line);
                    return None;
                }
                Some(Self::OneWay { from, to })
            }
            _ => {
                blame(SynonymFault::Arrows, &line);
                None
            }
        }
    }

    pub fn from(&self) -> &[Vec<String>] {
        match self {
            Self::Equal(members) | Self::OneWay { from: members, .. } => members,
        }
    }

    pub fn to(&self) -> &[Vec<String>] {
        match self {
            Self::Equal(members) | Self::OneWay { to: members, .. } => members,
        }
    }
}

/// A line without its comment, invisible marks and the blanks around it.
fn said(line: &str) -> &str {
    let line = line.trim_start_matches(|c: char| c == '\u{feff}' || c == '\u{200b}' || c.is_whitespace());
    let mut before = ' ';
    let comment = line.char_indices().find(|(_, character)| {
        let starts = *character == '#' && before.is_whitespace();
        before = *character;
        starts
    });
    comment.and_then(|(at, _)| line.get(..at)).unwrap_or(line).trim_end()
}

fn read_members(side: &str, blame: &mut impl FnMut(SynonymFault, &str)) -> Vec<Vec<String>> {
    let mut members: Vec<Vec<String>> = Vec::new();
    if side.trim().is_empty() {
        return members;
    }
    for written in side.split([',', '，', '、']) {
        let member: Vec<String> = words(&fold(written)).map(|word| word.text.to_owned()).collect();
        if member.is_empty() {
            blame(SynonymFault::NoWord, written);
        } else if member.len() > MAX_WORDS {
            blame(SynonymFault::TooLong, written);
        } else if members.contains(&member) {
            blame(SynonymFault::Repeated, written);
        } else {
            members.push(member);
        }
    }
    members
}

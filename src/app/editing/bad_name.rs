//! File names that some system of the readers could not keep, or no library would list, and what is wrong with each.

/// What is wrong with a file name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadName {
    /// Nothing stands before its ending.
    Empty,
    /// It names a folder too.
    Folder,
    /// A sign that Windows refuses, or one that nobody sees.
    Sign,
    /// Windows has a device of this name.
    Device,
    /// It begins with a dot, which hides it.
    Hidden,
    /// A dot or blank before its ending, or a blank at its start, which systems drop.
    Edge,
    TooLong,
}

/// Bytes of a name that every system takes, with some left for temporary names.
const MOST_BYTES: usize = 200;

impl BadName {
    /// Stable: texts key on it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "no-file-name",
            Self::Folder => "folder",
            Self::Sign => "sign",
            Self::Device => "device",
            Self::Hidden => "hidden",
            Self::Edge => "edge",
            Self::TooLong => "too-long",
        }
    }
}

/// The first thing that is wrong with a file name, ending included; `None` when every system can keep it.
pub(super) fn bad_name(name: &str) -> Option<BadName> {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let first = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let is_port = |port: &&str| {
        let number = first.strip_prefix(*port).and_then(|rest| rest.parse::<u8>().ok());
        number.is_some_and(|number| (1..=9).contains(&number)) && first.len() == 4
    };
    let is_device = DEVICES.contains(&first.as_str()) || ["com", "lpt"].iter().any(is_port);
    let is_unseen = |letter: char| {
        letter.is_control() || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{FEFF}')
    };
    let faults = [
        (stem.trim_matches([' ', '.']).is_empty(), BadName::Empty),
        (name.contains(['/', '\\']), BadName::Folder),
        (name.chars().any(|letter| is_unseen(letter) || "<>:\"|?*".contains(letter)), BadName::Sign),
        (is_device, BadName::Device),
        (name.starts_with('.'), BadName::Hidden),
        (stem.ends_with([' ', '.']) || name.starts_with(' '), BadName::Edge),
        (name.len() > MOST_BYTES, BadName::TooLong),
    ];
    faults.into_iter().find(|(is_so, _)| *is_so).map(|(_, fault)| fault)
}

#[cfg(test)]
mod tests {
    use super::{BadName, bad_name};

    #[test]
    fn what_is_wrong_with_a_name_is_told() {
        for (name, fault) in [
            ("", BadName::Empty),
            (".md", BadName::Empty),
            (" .md", BadName::Empty),
            ("...md", BadName::Empty),
            ("../x.md", BadName::Folder),
            ("a\\b.md", BadName::Folder),
            ("a:b.md", BadName::Sign),
            ("a?.md", BadName::Sign),
            ("a\nb.md", BadName::Sign),
            ("a\u{200B}.md", BadName::Sign),
            ("con.md", BadName::Device),
            ("LPT1.md", BadName::Device),
            ("nul.old.md", BadName::Device),
            (".a.md", BadName::Hidden),
            (" a.md", BadName::Edge),
            ("a .md", BadName::Edge),
            ("a..md", BadName::Edge),
            (&format!("{}.md", "a".repeat(300)), BadName::TooLong),
        ] {
            assert_eq!(bad_name(name), Some(fault), "{name:?}");
        }
        for name in ["a.md", "console.md", "com.md", "com10.md", "lpt0.md", "日本.md", "l1l2l3-blocked-budget-es.md"]
        {
            assert_eq!(bad_name(name), None, "{name}");
        }
    }
}

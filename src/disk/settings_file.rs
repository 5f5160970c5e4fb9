//! The settings on the disk, in RON. A file that cannot be understood is kept aside under another name and reported;
//! the program then starts with the defaults, never not at all.

use super::config::config_folder;
use super::replace::replace;
use super::{Origin, Settings, SettingsError};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Broken files kept at most; further ones take the place of the last.
const MAX_BROKEN: u32 = 9;

/// Where the settings of one person are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsFile(PathBuf);

impl SettingsFile {
    /// In the system's folder for configuration; `None` when there is no such folder.
    pub fn of_system() -> Option<Self> {
        config_folder().map(|folder| Self::within(&folder))
    }

    pub fn within(folder: &Path) -> Self {
        Self(folder.join("settings.ron"))
    }

    /// The settings, and what went wrong: then they are the defaults. A file that is not there is nothing wrong.
    pub fn load(&self) -> (Settings, Option<SettingsError>) {
        let path = || self.0.clone();
        let cause = match fs::read(&self.0) {
            Ok(bytes) => match parse(&bytes) {
                Ok(settings) => return (settings, None),
                Err(cause) => cause,
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => return (Settings::default(), None),
            Err(error) => {
                let error = SettingsError::Unreadable { path: path(), cause: error.to_string() };
                return (Settings::default(), Some(error));
            }
        };
        let error = match self.put_aside() {
            Ok(kept) => SettingsError::Broken { path: path(), kept, cause },
            Err(_) => SettingsError::Stuck { path: path(), cause },
        };
        (Settings::default(), Some(error))
    }

    /// Writes all settings in one step. Folders whose names are no UTF-8 are left out, since RON is text. A file that
    /// cannot be understood is put aside first, and one that cannot be read is left alone.
    pub fn save(&self, settings: &Settings) -> Result<(), SettingsError> {
        let failed = |cause: String| SettingsError::Unwritable { path: self.0.clone(), cause };
        match fs::read(&self.0) {
            Ok(bytes) if parse(&bytes).is_ok() => {}
            Ok(_) => drop(self.put_aside().map_err(|error| failed(error.to_string()))?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error.to_string())),
        }
        let pretty = PrettyConfig::default().extensions(Extensions::IMPLICIT_SOME);
        let text =
            ron::ser::to_string_pretty(&writable(settings), pretty).map_err(|error| failed(error.to_string()))?;
        replace(&self.0, text.as_bytes()).map_err(|error| failed(error.to_string()))
    }

    fn put_aside(&self) -> io::Result<PathBuf> {
        let name = |nth: u32| self.0.with_file_name(format!("settings.broken-{nth}.ron"));
        let kept = (1..MAX_BROKEN).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(MAX_BROKEN));
        fs::rename(&self.0, &kept)?;
        Ok(kept)
    }
}

fn parse(bytes: &[u8]) -> Result<Settings, String> {
    let text = str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options
        .from_str(text.trim_start_matches('\u{FEFF}'))
        .map(Settings::within_bounds)
        .map_err(|error| error.to_string())
}

fn writable(settings: &Settings) -> Settings {
    let mut settings = settings.clone();
    settings.recent_folders.retain(|folder| folder.to_str().is_some());
    settings.last.take_if(|last| matches!(last, Origin::Folder(folder) if folder.to_str().is_none()));
    settings
}

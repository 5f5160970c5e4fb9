//! What went wrong outside, turned into a notice once, with what the person can do next.

use super::{AppState, Command, Sheet, Tone};
use crate::disk::{CopyError, OpenError, RevealError, SettingsError, WebError};

/// Another library could not be opened while one is open.
pub(super) fn open_refused(state: &mut AppState, error: OpenError) {
    let (text, path, cause) = match error {
        OpenError::Missing { path } => ("open-missing", path, String::new()),
        OpenError::NotAFolder { path } => ("open-not-a-folder", path, String::new()),
        OpenError::Unreadable { path, cause } => ("open-unreadable", path, cause),
        OpenError::Cancelled { path } => ("open-cancelled", path, String::new()),
    };
    state.warn(Tone::Error, text, vec![("folder", path.display().to_string()), ("cause", cause)], None);
}

pub(super) fn copy_failed(state: &mut AppState, error: CopyError) {
    let (text, path, cause) = match error {
        CopyError::NotEmpty { path } => ("notice-copy-not-empty", path, String::new()),
        CopyError::NotAFolder { path } => ("notice-copy-not-a-folder", path, String::new()),
        CopyError::Failed { path, cause } => ("notice-copy-failed", path, cause),
        CopyError::Partial { left, cause, .. } => ("notice-copy-partial", left, cause),
    };
    let path = path.display().to_string();
    let again = Command::Show(Sheet::CopyBuiltin { path: path.clone() });
    state.warn(Tone::Error, text, vec![("path", path), ("cause", cause)], Some(("choose-another-folder", again)));
}

pub(super) fn settings_failed(state: &mut AppState, error: SettingsError) {
    let (text, path, cause) = match error {
        SettingsError::Broken { kept, cause, .. } => ("notice-settings-broken", Some(kept), cause),
        SettingsError::Stuck { path, cause } => ("notice-settings-stuck", Some(path), cause),
        SettingsError::Unreadable { path, cause } => ("notice-settings-unreadable", Some(path), cause),
        SettingsError::Unwritable { path, cause } => ("notice-settings-unwritable", Some(path), cause),
        SettingsError::NoFolder => ("notice-settings-no-folder", None, String::new()),
    };
    let path = path.map(|path| path.display().to_string()).unwrap_or_default();
    state.warn(Tone::Warning, text, vec![("path", path), ("cause", cause)], None);
}

pub(super) fn web_failed(state: &mut AppState, error: WebError) {
    let (text, address, cause) = match error {
        WebError::Refused { address } => ("notice-link-refused", address, String::new()),
        WebError::Failed { address, cause } => ("notice-web-failed", address, cause),
    };
    let copy = Command::Copy(address.clone());
    state.warn(Tone::Error, text, vec![("target", address), ("cause", cause)], Some(("copy-address", copy)));
}

pub(super) fn reveal_failed(state: &mut AppState, error: RevealError) {
    let (text, path, cause) = match error {
        RevealError::Missing { path } => ("notice-page-gone", path, String::new()),
        RevealError::Failed { path, cause } => ("notice-reveal-failed", path.display().to_string(), cause),
    };
    state.warn(Tone::Warning, text, vec![("page", path), ("cause", cause)], None);
}

//! The system's dialog for folders. A desktop that offers none answers like a person who cancels, so it is asked first
//! whether there is one.

use super::Picked;

/// Shows the dialog and waits for the person. Blocks.
pub(super) fn pick_folder() -> Picked {
    if !is_available() {
        return Picked::NoDialog;
    }
    rfd::FileDialog::new().pick_folder().map_or(Picked::Cancelled, Picked::Folder)
}

#[cfg(all(unix, not(target_os = "macos")))]
fn is_available() -> bool {
    use super::session_bus;
    use std::env;
    // The dialog would look for the portal on the bus whatever its address is.
    let bus_is_safe = session_bus::is_local() || env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none();
    let has_zenity = || {
        let paths = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&paths).any(|folder| folder.join("zenity").is_file())
    };
    bus_is_safe && (session_bus::has_dialogs() || has_zenity())
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn is_available() -> bool {
    true
}

//! The desktop's message bus, asked for the portal: is the desktop light or dark, and can it show a dialog. The bus is
//! only ever reached through a socket of this machine's file system; an address on a network is refused.

use super::SystemTheme;
use std::time::Duration;
use zbus::Address;
use zbus::address::Transport;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{OwnedValue, Value};

const DESKTOP: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SETTINGS: &str = "org.freedesktop.portal.Settings";
const DIALOGS: &str = "org.freedesktop.portal.FileChooser";
const APPEARANCE: &str = "org.freedesktop.appearance";
const COLOURS: &str = "color-scheme";

/// A portal that takes longer is taken for absent.
const PATIENCE: Duration = Duration::from_secs(5);

/// Tells what the desktop prefers, now and whenever it changes, until `tell` answers that nobody listens. Blocks.
pub(super) fn follow_theme(tell: impl Fn(SystemTheme) -> bool) -> zbus::Result<()> {
    let connection = connect()?;
    let settings = Proxy::new(&connection, DESKTOP, PATH, SETTINGS)?;
    let changes = settings.receive_signal_with_args("SettingChanged", &[(0, APPEARANCE), (1, COLOURS)])?;
    let answer: OwnedValue = settings.call("Read", &(APPEARANCE, COLOURS))?;
    if !tell(theme(&answer)) {
        return Ok(());
    }
    for change in changes {
        let (_, _, value): (String, String, OwnedValue) = change.body().deserialize()?;
        if !tell(theme(&value)) {
            break;
        }
    }
    Ok(())
}

/// Whether the desktop's own dialogs for files can be asked for. Blocks.
pub(super) fn has_dialogs() -> bool {
    let ask = || -> zbus::Result<u32> {
        let connection = connect()?;
        Proxy::new(&connection, DESKTOP, PATH, DIALOGS)?.get_property("version")
    };
    ask().is_ok()
}

/// Whether the bus is on this machine, so that others may be told to use it.
pub(super) fn is_local() -> bool {
    Address::session().is_ok_and(|address| is_socket_file(&address))
}

fn connect() -> zbus::Result<Connection> {
    let address = Address::session()?;
    if !is_socket_file(&address) {
        return Err(zbus::Error::Unsupported);
    }
    Builder::address(address)?.method_timeout(PATIENCE).build()
}

fn is_socket_file(address: &Address) -> bool {
    matches!(address.transport(), Transport::Unix(_))
}

fn theme(value: &Value) -> SystemTheme {
    match value {
        // Older portals wrap the answer once more.
        Value::Value(inner) => theme(inner),
        Value::U32(1) => SystemTheme::Dark,
        Value::U32(2) => SystemTheme::Light,
        _ => SystemTheme::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: Value, expected: SystemTheme) {
        assert_eq!(theme(&value), expected, "{value:?}");
    }

    #[test]
    fn the_portals_numbers_are_understood() {
        check(Value::U32(1), SystemTheme::Dark);
        check(Value::U32(2), SystemTheme::Light);
        check(Value::U32(0), SystemTheme::Unknown);
        check(Value::Value(Box::new(Value::U32(1))), SystemTheme::Dark);
        check(Value::from("dark"), SystemTheme::Unknown);
    }

    #[test]
    fn only_a_bus_of_this_machine_is_talked_to() {
        for (address, local) in [
            ("unix:path=/run/user/1000/bus", true),
            ("unix:abstract=/tmp/dbus-x", true),
            ("tcp:host=127.0.0.1,port=1", false),
            ("nonce-tcp:host=127.0.0.1,port=1,noncefile=/x", false),
            ("unixexec:path=/bin/sh", false),
        ] {
            assert_eq!(address.parse().is_ok_and(|address| is_socket_file(&address)), local, "{address}");
        }
    }
}

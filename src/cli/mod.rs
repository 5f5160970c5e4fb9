//! The same library without a window, for scripts and for people at a terminal. Every command reads a library once,
//! prints, and ends with an exit code. JSON is stable and always in English; what people read follows their language.
//! `docs/command-line.md` is the contract of both.

mod arguments;
mod change_arguments;
mod columns;
mod compare;
mod compare_arguments;
mod compare_markdown;
mod compare_record;
mod diff;
mod doubts;
mod entries;
mod golden;
mod golden_record;
mod index;
mod list;
mod log;
mod misuse;
mod open;
mod record;
mod request;
mod search;
mod search_record;
mod show;
mod unified;

use crate::text::Texts;
use misuse::Misuse;
use request::Request;
use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// How a command ended; `code` is what the process returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Done,
    /// Nothing was found, or what was asked for was refused.
    Nothing,
    /// The arguments make no sense, or there is no readable library.
    Misuse,
}

impl Exit {
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Nothing => 1,
            Self::Misuse => 2,
        }
    }
}

/// Whether these arguments (without the program's name) are for [`run`]. None at all, or a single library, open the
/// window.
pub fn is_command(arguments: &[OsString]) -> bool {
    let option = |first: &OsString| first.len() > 1 && first.as_encoded_bytes().starts_with(b"-");
    let command = |first: &OsString| arguments::COMMANDS.iter().any(|command| first == command);
    arguments.len() > 1 || arguments.first().is_some_and(|first| option(first) || command(first))
}

/// Runs one command with these arguments (without the program's name). `config` is the folder of the person's own
/// vocabulary. Whoever reads `out` may stop reading: that ends the command well.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    config: Option<&Path>,
    texts: &Texts,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let mut out = BufWriter::new(out);
    let ended = match arguments::parse(arguments) {
        Ok(request) => answer(&request, config, texts, &mut out, err),
        Err(misuse) => complain(err, &misuse, texts).map(|()| Exit::Misuse),
    };
    match ended.and_then(|exit| out.flush().map(|()| exit)) {
        Ok(exit) => exit,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
        Err(error) => {
            // When complaining fails too, there is no one left to tell.
            let _ = writeln!(err, "{}", texts.say_with("cli-cannot-write", &[("cause", error.to_string().into())]));
            Exit::Misuse
        }
    }
}

fn answer(
    request: &Request,
    config: Option<&Path>,
    texts: &Texts,
    out: &mut impl Write,
    err: &mut dyn Write,
) -> io::Result<Exit> {
    let library = match request {
        Request::Help => {
            writeln!(out, "{}", texts.say("cli-help"))?;
            return Ok(Exit::Done);
        }
        Request::Version => {
            writeln!(out, "playbook-desk {}", env!("CARGO_PKG_VERSION"))?;
            return Ok(Exit::Done);
        }
        Request::Show(request) => &request.library,
        Request::List(request) => &request.library,
        Request::Search(request) => &request.library,
        Request::Compare(request) => &request.library,
        Request::Golden(request) => &request.library,
        Request::Stats(request) => &request.library,
        Request::Log(request) => &request.library,
        Request::Set(request) => &request.library,
        Request::Diff(request) => {
            let (vocabulary, notices) = open::words(config, texts);
            for notice in notices {
                writeln!(err, "playbook-desk: {notice}")?;
            }
            return diff::diff(request, &vocabulary, texts, out, err);
        }
    };
    let opened = match open::open(library, config, texts) {
        Ok(opened) => opened,
        Err(reason) => {
            writeln!(err, "playbook-desk: {reason}")?;
            return Ok(Exit::Misuse);
        }
    };
    for notice in &opened.notices {
        writeln!(err, "playbook-desk: {notice}")?;
    }
    match request {
        Request::Show(request) => show::show(&opened.library, request, texts, out, err),
        Request::List(request) => list::list(&opened.library, request, texts, out),
        Request::Search(request) => search::search(&opened, request, texts, out, err),
        Request::Compare(request) => compare::run(&opened.library, request, texts, out, err),
        Request::Golden(request) => golden::golden(&opened, request, texts, out, err),
        Request::Stats(request) => index::stats(&opened, request, texts, out),
        Request::Log(request) => log::log(&opened, request, texts, out, err),
        Request::Set(request) => log::set(&opened, request, texts, out, err),
        Request::Diff(_) | Request::Help | Request::Version => Ok(Exit::Done),
    }
}

fn complain(err: &mut dyn Write, misuse: &Misuse, texts: &Texts) -> io::Result<()> {
    writeln!(err, "playbook-desk: {}", misuse.said(texts))?;
    writeln!(err, "{}", texts.say("cli-see-help"))
}

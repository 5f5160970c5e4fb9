//! The keys of a comparison. Letters act while no text field has the focus; `Enter` and arrows only where the comparison
//! itself has it, so that buttons keep theirs.

use egui::{Context, Event, Key, Modifiers};

use super::foot::{Form, copy_decision};
use super::{compare_id, situation_id};
use crate::app::{Action, Case, Command, CompareCommand, Pane, Sheet};
use crate::compare::{Mark, Mode};
use crate::views::Scene;
use crate::views::press::{pressed, presses};

const DIGITS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

pub fn consume(ctx: &Context, scene: &mut Scene<'_>) {
    let Some(case) = scene.state.case() else { return };
    match scene.state.pane {
        Pane::Situation => in_situation(ctx, scene),
        Pane::Compare | Pane::CompareRows if !ctx.text_edit_focused() => {
            letters(ctx, scene, case);
            let focused = ctx.memory(|memory| memory.focused());
            if focused.is_none() || focused == Some(compare_id()) {
                moves(ctx, scene, case);
            }
        }
        _ => {}
    }
}

fn in_situation(ctx: &Context, scene: &mut Scene<'_>) {
    if !ctx.memory(|memory| memory.has_focus(situation_id())) {
        return;
    }
    for key in [Key::Enter, Key::ArrowDown] {
        if pressed(ctx, Modifiers::NONE, key) {
            scene.push(Command::Focus(Pane::Compare));
        }
    }
}

fn letters(ctx: &Context, scene: &mut Scene<'_>, case: &Case) {
    let by_chord = [(Key::ArrowLeft, -1), (Key::ArrowRight, 1)];
    for (key, by) in by_chord {
        if pressed(ctx, Modifiers::COMMAND | Modifiers::SHIFT, key)
            && let Some(column) = case.column()
        {
            scene.push(Command::Compare(CompareCommand::Move(column.clone(), by)));
        }
    }
    if let Some(at) = case.at() {
        let judged = [
            (Key::Y, Some(Mark::Fits)),
            (Key::F, Some(Mark::Fits)),
            (Key::N, Some(Mark::DoesNotFit)),
            (Key::U, None),
            (Key::Backspace, None),
        ];
        for (key, mark) in judged {
            let can = case.choice().mode == Mode::Statuses;
            if can && pressed(ctx, Modifiers::NONE, key) {
                scene.push(Command::Compare(CompareCommand::Judge(at.clone(), mark)));
            }
        }
        if pressed(ctx, Modifiers::NONE, Key::O) {
            scene.push(Command::Compare(CompareCommand::Read(at.clone())));
        }
        if pressed(ctx, Modifiers::NONE, Key::C) {
            scene.push(Command::Compare(CompareCommand::CopyRow(at.clone())));
        }
    }
    if pressed(ctx, Modifiers::NONE, Key::A) {
        scene.act(Action::CompareWith);
    }
    if pressed(ctx, Modifiers::NONE, Key::Plus)
        && let Some(candidate) = case.candidates().first()
    {
        scene.push(Command::Compare(CompareCommand::Add(candidate.clone())));
    }
    if pressed(ctx, Modifiers::NONE, Key::D) {
        scene.push(Command::Compare(CompareCommand::OnlyDifferences(!case.only_differences)));
    }
    if pressed(ctx, Modifiers::NONE, Key::Delete)
        && let Some(column) = case.column()
    {
        scene.push(Command::Compare(CompareCommand::Close(column.clone())));
    }
    decision(ctx, scene, case);
}

fn decision(ctx: &Context, scene: &mut Scene<'_>, case: &Case) {
    if case.choice().mode != Mode::Statuses {
        return;
    }
    for (key, column) in DIGITS.into_iter().zip(&case.choice().columns) {
        if pressed(ctx, Modifiers::NONE, key) {
            scene.push(Command::Compare(CompareCommand::Choose(Some(column.clone()))));
            scene.push(Command::Show(Sheet::Decision));
        }
    }
    if pressed(ctx, Modifiers::NONE, Key::M) {
        copy_decision(scene, Form::Markdown);
    }
    if ctx.input_mut(|input| input.events.extract_if(.., |event| matches!(event, Event::Copy)).count()) > 0 {
        copy_decision(scene, Form::Plain);
    }
}

fn moves(ctx: &Context, scene: &mut Scene<'_>, case: &Case) {
    let in_rows = scene.state.pane == Pane::CompareRows;
    let walk = |right, down| Command::Compare(CompareCommand::Walk { right, down });
    let step = |by| if in_rows { walk(0, by) } else { Command::Compare(CompareCommand::Step(by)) };
    let keys = [
        (Key::ArrowUp, step(-1)),
        (Key::ArrowDown, step(1)),
        (Key::PageUp, walk(0, -8)),
        (Key::PageDown, walk(0, 8)),
        (Key::Home, walk(0, isize::MIN / 2)),
        (Key::End, walk(0, isize::MAX / 2)),
        (Key::ArrowLeft, walk(-1, 0)),
        (Key::ArrowRight, walk(1, 0)),
    ];
    for (key, command) in keys {
        let times = presses(ctx, Modifiers::NONE, key);
        scene.commands.extend(std::iter::repeat_n(command, times));
    }
    if !in_rows && pressed(ctx, Modifiers::NONE, Key::Tab) {
        scene.push(Command::Focus(Pane::CompareRows));
    }
    if case.receipt().is_some() && case.choice().mode == Mode::Statuses && pressed(ctx, Modifiers::NONE, Key::Enter) {
        scene.push(Command::Show(Sheet::Decision));
    }
}

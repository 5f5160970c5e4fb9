//! What did not come first, for those who tune: of the tuned half only, so that the other half stays unseen.

use super::measure::{Engine, Outcome, Study};
use super::situation::Asked;

/// Prints every question of the tuned half whose right entry our search did not put first, worst first.
pub fn print(study: &Study, outcomes: &[Outcome]) {
    let tuned = |outcome: &&Outcome| study.situations.get(outcome.situation).is_some_and(|one| one.is_for_tuning());
    let rank = |outcome: &Outcome, engine| outcome.ranks.get(&engine).copied().flatten();
    let mut failed: Vec<&Outcome> = outcomes.iter().filter(tuned).collect();
    failed.retain(|outcome| rank(outcome, Engine::Ours) != Some(1));
    failed.sort_by_key(|outcome| {
        let ours = rank(outcome, Engine::Ours).unwrap_or(usize::MAX);
        let tantivy = rank(outcome, Engine::Tantivy).unwrap_or(usize::MAX);
        (outcome.setting, outcome.variant, std::cmp::Reverse(ours), tantivy)
    });
    println!("\nNot first, tuned half only: {}\n", failed.len());
    println!("| setting | asked | variant | typed | stands on | right | ours | tantivy | put first |");
    println!("|---|---|---|---|---|---|--:|--:|---|");
    for outcome in failed {
        let Some(situation) = study.situations.get(outcome.situation) else { continue };
        let Some(told) = situation.told.get(outcome.told) else { continue };
        let place = |rank: Option<usize>| rank.map_or("-".to_owned(), |rank| rank.to_string());
        let row = if situation.asked == Asked::Title { String::new() } else { format!("#{}", situation.row) };
        println!(
            "| {} | {} | {} | {} | {}{row} | {} | {} | {} | {} |",
            outcome.setting.word(),
            situation.asked.word(),
            outcome.variant.name(),
            outcome.typed.replace('|', "/"),
            told.entry.file_name(),
            told.right.first().map_or("-", |right| right.file_name()),
            place(rank(outcome, Engine::Ours)),
            place(rank(outcome, Engine::Tantivy)),
            outcome.first.as_ref().map_or("-", |first| first.file_name()),
        );
    }
}

//! A page as large as the largest of a real library, and made up like it. It knows no bench.

/// In bytes.
const BYTES: usize = 203_000;

/// A status entry whose text goes on below its tables.
pub fn page() -> String {
    let row = |number: usize| format!("| The guest of room {number} stands in front of the door. | Lost Key |\n");
    let log = |number: usize| format!("|{}/14/{}| Ada Sample| Room {number}|\n", 12 - number % 12, 2023 - number / 12);
    let mut text = "---\ntitle: Blocked - Lost Key\nms.date: 9/27/2019\n---\n\n# Lost Key\n\n> [!IMPORTANT]\n> **Definition:** \
                    Nobody knows where the key is.\n\n## Valid Example Scenarios:\n\n| Valid Example Scenario | Scenario \
                    Status |\n| :--: | :--: |\n"
        .to_owned();
    text.extend((0..11).map(row));
    let mut part = 0;
    while text.len() < BYTES {
        part += 1;
        text.push_str(&format!("\n## Floor {part}\n\n"));
        text.extend(
            (0..40).map(|room| format!("{room}. Ask in [room {room}](floor-{part}.md) whether *the key* is there.\n")),
        );
    }
    text.push_str("\n### Refresh Summary\n\n|Date|Who Changed|What Changed|\n|---|---|---|\n");
    text.extend((0..24).map(log));
    text
}

//! Where a place in a text is after the text was changed from outside: what stands before the change and behind it keeps
//! its place, and what was inside it goes to its end.

/// The byte of `new` that the byte `at` of `old` has become.
pub fn carried(old: &str, new: &str, at: usize) -> usize {
    let behind: usize = same(old.chars().rev(), new.chars().rev()).sum();
    let rest = old.len().min(new.len()) - behind;
    let before = same(old.chars(), new.chars()).scan(0, |sum, length| {
        *sum += length;
        (*sum <= rest).then_some(*sum)
    });
    let before = before.last().unwrap_or(0);
    if at >= old.len() - behind {
        (new.len() + at).saturating_sub(old.len()).min(new.len())
    } else if at <= before {
        at
    } else {
        new.len() - behind
    }
}

/// The bytes of each character that both begin with.
fn same(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> impl Iterator<Item = usize> {
    one.zip(other).take_while(|(one, other)| one == other).map(|(letter, _)| letter.len_utf8())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::carried;

    /// `|` stands for the place.
    #[track_caller]
    fn check(old: &str, new: &str) {
        let (place, text) = (old.find('|').unwrap_or_default(), old.replace('|', ""));
        let is = carried(&text, &new.replace('|', ""), place);
        assert_eq!(Some(is), new.find('|'), "{old} -> {new}");
    }

    #[test]
    fn a_change_taken_back_or_made_again_leaves_the_caret_behind_it() {
        check("abcX|def", "abc|def");
        check("abc|def", "abcX|def");
        check("one| two", "three| two");
        check("|", "日本語|");
    }

    #[test]
    fn a_change_elsewhere_leaves_the_caret_with_its_word() {
        check("one two|", "zero one two|");
        check("o|ne two", "o|ne two three");
        check("ä|b", "äc|b");
    }

    proptest! {
        #[test]
        fn the_place_is_always_between_characters(old in "[aä日]{0,8}", new in "[aä日]{0,8}", at in 0usize..9) {
            let at = old.char_indices().map(|(at, _)| at).nth(at).unwrap_or(old.len());
            prop_assert!(new.is_char_boundary(carried(&old, &new, at)));
        }
    }
}

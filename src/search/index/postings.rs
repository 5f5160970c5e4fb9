//! Lists of documents, packed: for each word how many there are, then their numbers as differences in Rice's code, which
//! comes within half a bit of what rising numbers need at least. Words are grouped, and only groups have an address: who
//! wants a word reads over those before it. It knows numbers only.

use super::bits::{BitReader, BitWriter};
use std::ops::{ControlFlow, Range};

/// Words with one address.
pub(super) const GROUP: usize = 16;
/// Numbers handed over at a time.
const BLOCK: usize = 128;
/// Lists of at least so many numbers say how long they are, so that they can be passed over unread, and how their blocks
/// are written; shorter ones are as long as can be expected.
const LONG: u32 = 12;
/// Bits of the parameter of a block.
const PARAMETER: u32 = 5;

/// The lists of all words, by number of the word.
#[derive(Debug, Default)]
pub(in crate::search) struct Lists {
    /// Where each group starts, in bytes.
    starts: Vec<u32>,
    packed: Vec<u8>,
    words: u32,
    /// Numbers are below this.
    universe: u32,
}

/// Some lists on their way into [`Lists`].
pub(super) struct ListWriter {
    lists: Lists,
    writer: BitWriter,
}

impl ListWriter {
    /// For numbers below `universe`.
    pub fn new(universe: u32) -> Self {
        Self { lists: Lists { universe, ..Lists::default() }, writer: BitWriter::default() }
    }

    /// The next word's numbers, rising and at least one.
    pub fn push(&mut self, numbers: &[u32]) {
        if self.lists.words.is_multiple_of(GROUP as u32) {
            self.writer.align();
            self.lists.starts.push((self.writer.len() / 8) as u32);
        }
        self.lists.words += 1;
        let count = numbers.len() as u32;
        self.writer.gamma(count);
        if let [only] = numbers {
            self.writer.bits(*only, width(self.lists.universe));
        } else if count < LONG {
            write(numbers, 0, expected(self.lists.universe, count), &mut self.writer);
        } else {
            let mut long = BitWriter::default();
            let mut next = 0;
            for block in numbers.chunks(BLOCK) {
                let low = best(block, next);
                long.bits(low, PARAMETER);
                next = write(block, next, low, &mut long);
            }
            self.writer.gamma(long.len() as u32);
            let (bytes, rest) = (long.len() / 8, long.len() % 8);
            let long = long.into_bytes();
            long.iter().take(bytes).for_each(|byte| self.writer.bits(u32::from(*byte), 8));
            long.get(bytes).into_iter().for_each(|byte| self.writer.bits(u32::from(*byte), rest as u32));
        }
    }

    pub fn finish(self) -> Lists {
        Lists { packed: self.writer.into_bytes(), ..self.lists }
    }
}

impl Lists {
    /// These lists one behind the other; all but the last have whole groups, and all one universe.
    pub fn joined(parts: impl Iterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for part in parts {
            let shift = all.packed.len() as u32;
            all.starts.extend(part.starts.iter().map(|start| start + shift));
            all.packed.extend(part.packed);
            (all.words, all.universe) = (all.words + part.words, part.universe);
        }
        all.starts.shrink_to_fit();
        all.packed.shrink_to_fit();
        all
    }

    /// The lists of these parts, as [`Self::parts`] gives them.
    pub fn of_parts(starts: Vec<u32>, packed: Vec<u8>, words: u32, universe: u32) -> Self {
        Self { starts, packed, words, universe }
    }

    pub fn parts(&self) -> (&[u32], &[u8]) {
        (&self.starts, &self.packed)
    }

    /// Bytes of memory.
    pub fn size(&self) -> usize {
        4 * self.starts.len() + self.packed.len()
    }

    /// How many documents hold the word.
    pub fn count(&self, word: u32) -> u32 {
        self.counts(word..word.saturating_add(1)).next().unwrap_or_default()
    }

    /// How many documents hold each of the words.
    pub fn counts(&self, words: Range<u32>) -> impl Iterator<Item = u32> {
        let mut reader = self.reader(words.start);
        let mut before: Option<u32> = None;
        (words.start..words.end.min(self.words)).map_while(move |word| {
            match before {
                Some(_) if word.is_multiple_of(GROUP as u32) => reader = self.reader(word),
                Some(count) => self.pass(count, reader.as_mut()?)?,
                None => {}
            }
            before = reader.as_mut()?.gamma();
            before
        })
    }

    /// Hands over the numbers of a word, rising, some at a time, until told to stop.
    pub fn walk(&self, word: u32, mut take: impl FnMut(&[u32]) -> ControlFlow<()>) {
        let Some(mut reader) = self.reader(word).filter(|_| word < self.words) else { return };
        let Some(count) = reader.gamma() else { return };
        if count == 1 {
            let _ = take(&[reader.bits(width(self.universe))]);
            return;
        }
        let short = (count < LONG).then(|| expected(self.universe, count));
        if short.is_none() && reader.gamma().is_none() {
            return;
        }
        let mut numbers = [0; BLOCK];
        let (mut left, mut next) = (count as usize, 0u32);
        while left > 0 {
            let low = short.unwrap_or_else(|| reader.bits(PARAMETER));
            let block = numbers.get_mut(..left.min(BLOCK)).unwrap_or_default();
            let Some(following) = reader.rising(next, low, block) else { return };
            next = following;
            if take(block).is_break() {
                return;
            }
            left -= block.len();
        }
    }

    /// A reader at the start of the word's list.
    fn reader(&self, word: u32) -> Option<BitReader<'_>> {
        let start = *self.starts.get(word as usize / GROUP)?;
        let mut reader = BitReader::new(self.packed.get(start as usize..)?);
        for _ in 0..word as usize % GROUP {
            let count = reader.gamma()?;
            self.pass(count, &mut reader)?;
        }
        Some(reader)
    }

    /// Reads over a list whose count was read.
    fn pass(&self, count: u32, reader: &mut BitReader) -> Option<()> {
        match count {
            0 => {}
            1 => reader.skip(width(self.universe) as usize),
            2..LONG => {
                let low = expected(self.universe, count);
                let mut passed = [0; LONG as usize];
                reader.rising(0, low, passed.get_mut(..count as usize)?)?;
            }
            LONG.. => {
                let length = reader.gamma()?;
                reader.skip(length as usize);
            }
        }
        Some(())
    }
}

/// Bits of a number below `universe`.
fn width(universe: u32) -> u32 {
    u32::BITS - universe.saturating_sub(1).leading_zeros()
}

/// The parameter for so many numbers spread evenly.
fn expected(universe: u32, count: u32) -> u32 {
    parameter(u64::from(universe), count)
}

/// The parameter for so many differences of this sum: about the power of two below seven tenths of their mean.
fn parameter(sum: u64, count: u32) -> u32 {
    let mean = sum * 7 / 10 / u64::from(count.max(1));
    mean.checked_ilog2().unwrap_or_default().min(30)
}

/// The parameter that writes a block shortest, or nearly so.
fn best(block: &[u32], next: u32) -> u32 {
    let last = block.last().copied().unwrap_or_default();
    let guess = parameter(u64::from(last.saturating_sub(next)), block.len() as u32);
    let length = |low: u32| {
        let mut next = next;
        let high = block.iter().map(|number| {
            let difference = number.wrapping_sub(std::mem::replace(&mut next, number.wrapping_add(1)));
            u64::from(difference >> low)
        });
        high.sum::<u64>() + block.len() as u64 * u64::from(low)
    };
    let nearby = guess.saturating_sub(2)..=(guess + 1).min(30);
    nearby.min_by_key(|low| length(*low)).unwrap_or(guess)
}

/// Writes numbers from `next` on, and tells which may follow.
fn write(numbers: &[u32], mut next: u32, low: u32, writer: &mut BitWriter) -> u32 {
    for number in numbers {
        writer.rice(number.wrapping_sub(next), low);
        next = number.wrapping_add(1);
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UNIVERSE: u32 = 100_000;

    fn packed(lists: &[Vec<u32>]) -> Lists {
        let parts = lists.chunks(2 * GROUP).map(|lists| {
            let mut writer = ListWriter::new(UNIVERSE);
            lists.iter().for_each(|list| writer.push(list));
            writer.finish()
        });
        Lists::joined(parts)
    }

    fn unpacked(lists: &Lists, word: u32) -> Vec<u32> {
        let mut numbers = Vec::new();
        lists.walk(word, |some| {
            numbers.extend_from_slice(some);
            ControlFlow::Continue(())
        });
        numbers
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_back(
            lists in prop::collection::vec(
                prop::collection::btree_set(prop_oneof![0u32..300, 0u32..UNIVERSE], 1..200), 0..50
            ),
            from in 0u32..60
        ) {
            let lists: Vec<Vec<u32>> = lists.into_iter().map(|list| list.into_iter().collect()).collect();
            let packed = packed(&lists);
            for (word, list) in (0..).zip(&lists) {
                prop_assert_eq!(&unpacked(&packed, word), list);
                prop_assert_eq!(packed.count(word), list.len() as u32);
            }
            let counts: Vec<u32> = packed.counts(from..100).collect();
            let expected: Vec<u32> = lists.iter().skip(from as usize).map(|list| list.len() as u32).collect();
            prop_assert_eq!(counts, expected);
            prop_assert_eq!(unpacked(&packed, lists.len() as u32), [0; 0]);
        }

        #[test]
        fn any_bytes_can_be_unpacked(bytes in prop::collection::vec(any::<u8>(), 0..300), words in 0u32..40) {
            let lists = Lists::of_parts(vec![0, 7, 900], bytes, words, UNIVERSE);
            for word in 0..words {
                let mut handed = 0;
                lists.walk(word, |some| {
                    handed += some.len();
                    if handed > 5_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                });
            }
        }
    }

    #[test]
    fn unpacking_stops_when_told() {
        let lists = packed(&[(0..1000).collect()]);
        let mut taken = 0;
        lists.walk(0, |some| {
            taken += some.len();
            ControlFlow::Break(())
        });
        assert_eq!(taken, BLOCK);
    }

    #[test]
    fn numbers_that_fill_their_universe_take_little_more_than_a_bit() {
        let lists = packed(&[(0..10_000).collect()]);
        assert!(lists.size() < 1_400, "{}", lists.size());
    }
}

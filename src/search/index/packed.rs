//! Numbers in as many bits as their block needs, each to be had at once: pages of documents, which stand in order so that
//! neighbours are near each other, and answers of redirects. It knows numbers only.

use super::bits::{BitReader, BitWriter};

/// Numbers that share a base; enough of them that base and place cost two bits a number.
const BLOCK: usize = 32;

/// Numbers that can be asked for one by one.
#[derive(Clone, Debug, Default)]
pub(in crate::search) struct Packed {
    count: u32,
    /// The least number of each block.
    bases: Vec<u32>,
    /// The bit at which each block starts, and the last one ends.
    starts: Vec<u32>,
    /// What each number is above its base, all of a block in as many bits.
    packed: Vec<u8>,
}

impl Packed {
    pub fn new(numbers: &[u32]) -> Self {
        let mut packed = Self { count: numbers.len() as u32, starts: vec![0], ..Self::default() };
        let mut writer = BitWriter::default();
        for block in numbers.chunks(BLOCK) {
            let base = block.iter().copied().min().unwrap_or_default();
            let most = block.iter().map(|number| number - base).max().unwrap_or_default();
            let width = u32::BITS - most.leading_zeros();
            let filled = block.iter().copied().chain(std::iter::repeat(base)).take(BLOCK);
            filled.for_each(|number| writer.bits(number - base, width));
            packed.bases.push(base);
            packed.starts.push(writer.len() as u32);
        }
        packed.packed = writer.into_bytes();
        packed
    }

    /// The same from its [`Self::parts`]. Parts that do not fit together give other numbers, or none.
    pub fn of_parts(count: u32, bases: Vec<u32>, starts: Vec<u32>, packed: Vec<u8>) -> Self {
        Self { count, bases, starts, packed }
    }

    pub fn parts(&self) -> (&[u32], &[u32], &[u8]) {
        (&self.bases, &self.starts, &self.packed)
    }

    pub fn len(&self) -> usize {
        self.count as usize
    }

    /// Bytes of memory.
    pub fn size(&self) -> usize {
        4 * (self.bases.len() + self.starts.len()) + self.packed.len()
    }

    pub fn get(&self, place: u32) -> Option<u32> {
        if place >= self.count {
            return None;
        }
        let (block, within) = (place as usize / BLOCK, place as usize % BLOCK);
        let (start, end) = (*self.starts.get(block)?, *self.starts.get(block + 1)?);
        let width = end.saturating_sub(start) / BLOCK as u32;
        let mut reader = BitReader::new(&self.packed);
        reader.skip(start as usize + within * width as usize);
        Some(self.bases.get(block)?.wrapping_add(reader.bits(width.min(u32::BITS))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_comes_back(numbers in prop::collection::vec(prop_oneof![0u32..100, any::<u32>()], 0..200)) {
            let packed = Packed::new(&numbers);
            prop_assert_eq!(packed.len(), numbers.len());
            let back: Vec<u32> = (0..).map_while(|place| packed.get(place)).collect();
            prop_assert_eq!(back, numbers);
        }

        #[test]
        fn any_parts_can_be_asked(
            count in any::<u32>(),
            bases in prop::collection::vec(any::<u32>(), 0..4),
            starts in prop::collection::vec(any::<u32>(), 0..5),
            packed in prop::collection::vec(any::<u8>(), 0..40),
            place in 0u32..200
        ) {
            let number = Packed::of_parts(count, bases.clone(), starts, packed).get(place);
            prop_assert!(number.is_none() || (place < count && (place as usize / BLOCK) < bases.len()));
        }
    }

    #[test]
    fn pages_in_order_take_less_than_a_byte() {
        let numbers: Vec<u32> = (0..30_000).map(|document| document / 3).collect();
        let packed = Packed::new(&numbers);
        assert!(packed.size() < numbers.len(), "{}", packed.size());
    }
}

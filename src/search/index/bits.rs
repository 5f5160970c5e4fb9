//! Numbers in as few bits as they need, one behind the other. It knows no documents.

/// Bits that one look at the bytes surely gives.
const SURE: u32 = 56;

/// Writes bits, the lowest of each number first.
#[derive(Debug, Default)]
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    pending: u64,
    filled: u32,
}

impl BitWriter {
    /// The lowest `count` bits of `number`, at most 32.
    pub fn bits(&mut self, number: u32, count: u32) {
        self.pending |= (u64::from(number) & ((1 << count) - 1)) << self.filled;
        self.filled += count;
        while self.filled >= 8 {
            self.bytes.push(self.pending as u8);
            self.pending >>= 8;
            self.filled -= 8;
        }
    }

    /// As many zeros and a one.
    fn unary(&mut self, zeros: u32) {
        for _ in 0..zeros / 32 {
            self.bits(0, 32);
        }
        self.bits(0, zeros % 32);
        self.bits(1, 1);
    }

    /// The part above the lowest `low` bits in unary, then these (Rice's code): short for numbers about as great.
    pub fn rice(&mut self, number: u32, low: u32) {
        self.unary(number >> low);
        self.bits(number, low);
    }

    /// A number above 0 of any size (Elias's gamma code): 1 takes a single bit.
    pub fn gamma(&mut self, number: u32) {
        let length = number.max(1).ilog2();
        self.unary(length);
        self.bits(number, length);
    }

    /// Bits written so far.
    pub fn len(&self) -> usize {
        8 * self.bytes.len() + self.filled as usize
    }

    /// Fills the last byte up.
    pub fn align(&mut self) {
        if self.filled > 0 {
            self.bits(0, 8 - self.filled);
        }
    }

    /// The bytes, the last one filled up.
    pub fn into_bytes(mut self) -> Vec<u8> {
        self.align();
        self.bytes
    }
}

/// Reads what a [`BitWriter`] wrote. Other bytes give other numbers, or none at their end.
#[derive(Clone, Copy, Debug)]
pub(super) struct BitReader<'a> {
    bytes: &'a [u8],
    /// The next bit.
    at: usize,
}

impl<'a> BitReader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The next bits, [`SURE`] of them at least, zeros behind the end.
    fn peek(&self) -> u64 {
        let byte = self.at / 8;
        let word = match self.bytes.get(byte..).and_then(|rest| rest.first_chunk::<8>()) {
            Some(whole) => u64::from_le_bytes(*whole),
            None => {
                let rest = self.bytes.get(byte..).unwrap_or_default();
                rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte))
            }
        };
        word >> (self.at % 8)
    }

    pub fn skip(&mut self, bits: usize) {
        self.at = self.at.saturating_add(bits);
    }

    /// A number of `count` bits, at most 32.
    pub fn bits(&mut self, count: u32) -> u32 {
        let word = self.peek() & ((1 << count.min(32)) - 1);
        self.at += count as usize;
        word as u32
    }

    fn unary(&mut self) -> Option<u32> {
        let mut zeros = 0;
        loop {
            let here = self.peek().trailing_zeros();
            if here < SURE {
                self.at += here as usize + 1;
                return Some(zeros + here);
            }
            zeros += SURE;
            self.at += SURE as usize;
            if self.at >= 8 * self.bytes.len() {
                return None;
            }
        }
    }

    pub fn rice(&mut self, low: u32) -> Option<u32> {
        let word = self.peek();
        let zeros = word.trailing_zeros();
        let length = zeros + 1 + low;
        if length <= SURE {
            self.at += length as usize;
            return Some(zeros << low | (word >> (zeros + 1)) as u32 & ((1 << low) - 1));
        }
        let high = self.unary()?;
        Some(high.checked_shl(low)? | self.bits(low))
    }

    /// Fills `numbers` with rising ones: differences in Rice's code, the first from `next` on. Gives what may follow.
    pub fn rising(&mut self, mut next: u32, low: u32, numbers: &mut [u32]) -> Option<u32> {
        let mask = (1 << low) - 1;
        // Several numbers stand in what one look gives.
        let (mut word, mut sure) = (self.peek(), SURE);
        for number in numbers {
            let mut length = word.trailing_zeros() + 1 + low;
            if length > sure {
                (word, sure) = (self.peek(), SURE);
                length = word.trailing_zeros() + 1 + low;
            }
            let difference = if length <= sure {
                let high = length - 1 - low;
                let difference = u64::from(high) << low | word >> (high + 1) & mask;
                self.at += length as usize;
                word >>= length;
                sure -= length;
                difference as u32
            } else {
                let difference = self.rice(low)?;
                (word, sure) = (self.peek(), SURE);
                difference
            };
            *number = next.wrapping_add(difference);
            next = number.wrapping_add(1);
        }
        Some(next)
    }

    pub fn gamma(&mut self) -> Option<u32> {
        let length = self.unary().filter(|length| *length < 32)?;
        Some(1 << length | self.bits(length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_comes_back(numbers in prop::collection::vec((any::<u32>(), 0u32..30), 0..200)) {
            let mut writer = BitWriter::default();
            for (number, low) in &numbers {
                writer.rice(*number >> 12, *low);
                writer.gamma((*number).max(1));
                writer.bits(*number, 32);
            }
            let length = writer.len();
            let bytes = writer.into_bytes();
            let mut reader = BitReader::new(&bytes);
            for (number, low) in &numbers {
                prop_assert_eq!(reader.rice(*low), Some(*number >> 12));
                prop_assert_eq!(reader.gamma(), Some((*number).max(1)));
                prop_assert_eq!(reader.bits(32), *number);
            }
            prop_assert_eq!(reader.at, length);
        }

        #[test]
        fn any_bytes_can_be_read(bytes in prop::collection::vec(any::<u8>(), 0..40), low in 0u32..32) {
            let mut reader = BitReader::new(&bytes);
            for _ in 0..400 {
                let _ = (reader.rice(low), reader.gamma(), reader.bits(low));
            }
        }
    }
}

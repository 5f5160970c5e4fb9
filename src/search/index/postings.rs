//! Lists of documents, packed: blocks of 128 rising numbers as differences in as many bits as the greatest needs, and a
//! rest in the same manner. It knows numbers only.

use bitpacking::{BitPacker, BitPacker4x};
use std::ops::ControlFlow;

const BLOCK: usize = BitPacker4x::BLOCK_LEN;

/// Appends rising numbers to `bytes`.
pub(super) fn pack(numbers: &[u32], bytes: &mut Vec<u8>) {
    let packer = BitPacker4x::new();
    let mut blocks = numbers.chunks_exact(BLOCK);
    let mut before = 0;
    for block in &mut blocks {
        let bits = packer.num_bits_sorted(before, block);
        let start = bytes.len();
        bytes.push(bits);
        bytes.resize(start + 1 + size(bits), 0);
        if let Some(packed) = bytes.get_mut(start + 1..) {
            packer.compress_sorted(before, block, packed, bits);
        }
        before = block.last().copied().unwrap_or(before);
    }
    pack_rest(before, blocks.remainder(), bytes);
}

/// Hands over the `count` numbers packed at the start of `bytes`, some at a time, until told to stop. Bytes that were
/// not packed here give other numbers or fewer.
pub(super) fn unpack(bytes: &[u8], count: usize, mut take: impl FnMut(&[u32]) -> ControlFlow<()>) {
    let packer = BitPacker4x::new();
    let mut numbers = [0; BLOCK];
    let (mut rest, mut before) = (bytes, 0);
    for _ in 0..count / BLOCK {
        let Some((bits, packed)) = rest.split_first() else { return };
        let Some((block, behind)) = packed.split_at_checked(size(*bits)).filter(|_| *bits <= 32) else { return };
        packer.decompress_sorted(before, block, &mut numbers, *bits);
        if take(&numbers).is_break() {
            return;
        }
        before = numbers.last().copied().unwrap_or(before);
        rest = behind;
    }
    let left = numbers.get_mut(..count % BLOCK).unwrap_or_default();
    if !left.is_empty() && unpack_rest(before, rest, left).is_some() {
        let _ = take(left);
    }
}

fn size(bits: u8) -> usize {
    usize::from(bits) * BLOCK / 8
}

fn pack_rest(mut before: u32, numbers: &[u32], bytes: &mut Vec<u8>) {
    let differences = numbers.iter().map(|number| number.wrapping_sub(std::mem::replace(&mut before, *number)));
    let differences: Vec<u32> = differences.collect();
    let Some(most) = differences.iter().max() else { return };
    let bits = 32 - most.leading_zeros();
    bytes.push(bits as u8);
    let (mut pending, mut filled) = (0u64, 0);
    for difference in differences {
        pending |= u64::from(difference) << filled;
        filled += bits;
        while filled >= 8 {
            bytes.push(pending as u8);
            pending >>= 8;
            filled -= 8;
        }
    }
    if filled > 0 {
        bytes.push(pending as u8);
    }
}

fn unpack_rest(mut before: u32, bytes: &[u8], numbers: &mut [u32]) -> Option<()> {
    let (bits, packed) = bytes.split_first()?;
    let bits = u32::from(*bits);
    if bits > 32 {
        return None;
    }
    let mask = (1u64 << bits) - 1;
    let (mut pending, mut filled) = (0u64, 0);
    let mut packed = packed.iter();
    for number in numbers {
        while filled < bits {
            pending |= u64::from(*packed.next()?) << filled;
            filled += 8;
        }
        before = before.wrapping_add((pending & mask) as u32);
        *number = before;
        pending >>= bits;
        filled -= bits;
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unpacked(bytes: &[u8], count: usize) -> Vec<u32> {
        let mut numbers = Vec::new();
        unpack(bytes, count, |some| {
            numbers.extend_from_slice(some);
            ControlFlow::Continue(())
        });
        numbers
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_back(numbers in prop::collection::btree_set(prop_oneof![0u32..2000, any::<u32>()], 0..700)) {
            let numbers: Vec<u32> = numbers.into_iter().collect();
            let mut bytes = Vec::new();
            pack(&numbers, &mut bytes);
            let length = bytes.len();
            bytes.extend([7; 9]);
            prop_assert_eq!(&unpacked(&bytes, numbers.len()), &numbers);
            prop_assert_eq!(&unpacked(&bytes[..length], numbers.len()), &numbers, "nothing behind it is read");
        }

        #[test]
        fn any_bytes_can_be_unpacked(bytes in prop::collection::vec(any::<u8>(), 0..300), count in 0usize..400) {
            prop_assert!(unpacked(&bytes, count).len() <= count);
        }
    }

    #[test]
    fn unpacking_stops_when_told() {
        let mut bytes = Vec::new();
        pack(&(0..1000).collect::<Vec<_>>(), &mut bytes);
        let mut taken = 0;
        unpack(&bytes, 1000, |some| {
            taken += some.len();
            ControlFlow::Break(())
        });
        assert_eq!(taken, BLOCK);
    }
}

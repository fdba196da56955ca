/**
 * MD5 (RFC 1321) in upper-case hex. Their signature wants it, and WebCrypto, all that the edge runtime has, does
 * not offer it.
 */
export function md5(text: string): string {
  const words = padded(new TextEncoder().encode(text));
  const state = new Uint32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let at = 0; at < words.length; at += 16) mix(state, words.subarray(at, at + 16));
  return Array.from(new Uint8Array(littleEndian(state)), (byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** The bytes, a one bit, zeros, and the length in bits: whole blocks of sixteen words. */
function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(((bytes.length + 8) >> 6) * 16 + 16);
  const put = (byte: number, at: number) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << ((at & 3) * 8));
  };
  bytes.forEach(put);
  put(0x80, bytes.length);
  words[words.length - 2] = bytes.length << 3;
  words[words.length - 1] = bytes.length >>> 29;
  return words;
}

const shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const sines = Uint32Array.from({ length: 64 }, (_, index) => Math.abs(Math.sin(index + 1)) * 2 ** 32);

function mix(state: Uint32Array, block: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const [value, index] = bent(round, step, b, c, d);
    const sum = (a + value + (sines[step] ?? 0) + (block[index % 16] ?? 0)) | 0;
    const by = shifts[round]?.[step & 3] ?? 0;
    [a, d, c, b] = [d, c, b, (b + ((sum << by) | (sum >>> (32 - by)))) | 0];
  }
  [a, b, c, d].forEach((value, at) => {
    state[at] = (state[at] ?? 0) + value;
  });
}

function bent(round: number, step: number, b: number, c: number, d: number): [value: number, index: number] {
  if (round === 0) return [(b & c) | (~b & d), step];
  if (round === 1) return [(d & b) | (~d & c), 5 * step + 1];
  if (round === 2) return [b ^ c ^ d, 3 * step + 5];
  return [c ^ (b | ~d), 7 * step];
}

function littleEndian(state: Uint32Array): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => {
    view.setUint32(index * 4, word, true);
  });
  return view.buffer;
}

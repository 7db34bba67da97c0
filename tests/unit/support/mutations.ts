/** Numbers that only look random: the same for the same seed (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What does not belong where it is put. */
const odd = [
  '""',
  'null',
  '-1',
  '1e309',
  '99999999999999999999',
  'true',
  '[]',
  '{}',
  '{"__proto__":{"x":1}}',
  '"\\u0000"',
  '\u202e',
  '[[[[[[[[[[[[[[[[[[',
  '{"a":'.repeat(20),
  'otpauth://totp/%',
  'otpauth-migration://offline?data=////',
  ',,,,',
  '"',
  '\r',
  '\0',
];

type Random = (below: number) => number;
const ways: readonly ((bytes: Uint8Array, random: Random, others: readonly Uint8Array[]) => Uint8Array)[] = [
  // Single bytes, cut short, a piece twice, a piece gone, a piece of another file, odd text, other line ends, another encoding.
  (bytes, random) => {
    const changed = bytes.slice();
    for (let count = random(6); count >= 0; count--) changed[random(changed.length)] = random(256);
    return changed;
  },
  (bytes, random) => bytes.slice(0, random(bytes.length)),
  (bytes, random) => splice(bytes, random(bytes.length), 0, piece(bytes, random)),
  (bytes, random) => splice(bytes, random(bytes.length), random(200), new Uint8Array()),
  (bytes, random, others) =>
    splice(bytes, random(bytes.length), random(50), piece(others[random(others.length)] ?? bytes, random)),
  (bytes, random) =>
    splice(bytes, random(bytes.length), random(12), new TextEncoder().encode(odd[random(odd.length)])),
  (bytes) => new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/\r?\n/g, '\r')),
  (bytes) => Uint8Array.from([0xff, 0xfe, ...Array.from(bytes, (byte) => [byte, 0]).flat()]),
  // One JSON value in the place of another: a number, a text, a list or an object.
  (bytes, random) => {
    const text = new TextDecoder().decode(bytes);
    const values = [...text.matchAll(/:\s*("[^"]*"|-?\d+|null|true|false|\[\]|\{\})/g)];
    const value = values[random(Math.max(1, values.length))];
    if (!value) return bytes;
    const at = value.index + value[0].length - (value[1] ?? '').length;
    return new TextEncoder().encode(
      text.slice(0, at) + odd[random(odd.length)] + text.slice(value.index + value[0].length),
    );
  },
];

/** Changed copies of the samples, each changed once to three times. */
export function* mutations(
  samples: readonly Uint8Array[],
  count: number,
  seed: number,
): Generator<Uint8Array> {
  const random = numbersFrom(seed);
  for (let made = 0; made < count; made++) {
    let bytes = samples[made % samples.length] ?? new Uint8Array(1);
    for (let times = random(3); times >= 0; times--)
      if (bytes.length > 0) bytes = ways[random(ways.length)]?.(bytes, random, samples) ?? bytes;
    yield bytes;
  }
}

function piece(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random(bytes.length);
  return bytes.slice(start, start + random(300));
}

function splice(bytes: Uint8Array, at: number, gone: number, added: Uint8Array): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, at), ...added, ...bytes.subarray(at + gone)]);
}

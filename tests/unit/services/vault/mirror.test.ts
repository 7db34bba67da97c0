import { describe, expect, it } from 'vitest';
import { containersIn } from '../../../../lib/services/vault/copies/containers-in.ts';
import { createMirror } from '../../../../lib/services/vault/copies/mirror.ts';
import { newestFirst } from '../../../../lib/services/vault/copies/newest-first.ts';
import { DiskSilent } from '../../../../lib/services/vault/ports.ts';
import { generation, threeSaves } from '../../support/three-saves.ts';

type Answer = string | undefined | 'silent';

/** A private file system whose one file answers first this, and then that. */
function mirrorWith({
  before,
  after,
  refuses = false,
}: {
  before: Answer;
  after: Answer;
  refuses?: boolean;
}) {
  const written: string[] = [];
  const rooms: number[] = [];
  let reads = 0;
  const mirror = createMirror({
    async read() {
      const answer = reads++ === 0 ? before : after;
      if (answer === 'silent') throw new DiskSilent();
      return answer;
    },
    async hasRoom(bytes) {
      rooms.push(bytes);
      return true;
    },
    async write(name, text) {
      written.push(`${name}: ${text}`);
      if (refuses) throw new Error('full');
    },
    removeLeftovers: async () => {},
    removeAll: async () => {},
  });
  return { mirror, written, rooms };
}

describe('a file of the mirror', () => {
  it.each([
    ['that is there already is not written again', { before: 'new', after: 'silent' }, 'written', 0],
    ['that is read back is written', { before: 'old', after: 'new' }, 'written', 1],
    ['that there was none of is written', { before: undefined, after: 'new' }, 'written', 1],
    [
      'that was said to be refused and is there is written',
      { before: 'old', after: 'new', refuses: true },
      'written',
      1,
    ],
    ['that was refused is what it was', { before: 'old', after: 'old', refuses: true }, 'unchanged', 1],
    ['that was taken and lost is what it was', { before: 'old', after: 'old' }, 'unchanged', 1],
    ['that does not answer is not written blindly', { before: 'silent', after: 'new' }, 'unchanged', 0],
    ['that does not answer afterwards may be either', { before: 'old', after: 'silent' }, 'unknown', 1],
    ['that holds something else afterwards may be either', { before: 'old', after: 'torn' }, 'unknown', 1],
    ['that can not be read afterwards may be either', { before: 'old', after: undefined }, 'unknown', 1],
    [
      'that could not be read before or after may be either',
      { before: undefined, after: undefined },
      'unknown',
      1,
    ],
  ] as const)('%s', async (_, files, outcome, writes) => {
    const { mirror, written } = mirrorWith(files);
    expect(await mirror.replace('bak', 'new')).toBe(outcome);
    expect(written).toEqual(Array.from({ length: writes }, () => 'vault.bak: new'));
  });

  it('has room where three such are free: two files beside the old ones, and the log of the database', async () => {
    const { mirror, rooms } = mirrorWith({ before: undefined, after: undefined });
    await mirror.hasRoom(1000);
    expect(rooms).toEqual([3000]);
  });
});

describe('what is found in a file', () => {
  const rescue = (members: object) => JSON.stringify({ f: 'kagiban-rescue', ...members });

  it.each<[string, string, readonly string[]]>([
    ['a backup, whatever an editor did to it', ' KV1.a b\r\n.\tc\n', ['KV1.ab.c']],
    ['a rescue file, with blank lines around it', `\r\n ${rescue({ a: 'KV1.1' })}\n`, ['KV1.1']],
    [
      'every copy of a rescue file, once',
      rescue({ a: 'KV1.1', b: 'KV1.2', bak: 'KV1.1', prev: 5 }),
      ['KV1.1', 'KV1.2'],
    ],
    [
      'what was put aside in it, and what was put aside in that',
      rescue({
        quarantine: [
          { at: 1, value: rescue({ a: 'KV1.3' }) },
          { at: 2, value: 'KV1.4' },
        ],
      }),
      ['KV1.3', 'KV1.4'],
    ],
    ['nothing in other JSON', JSON.stringify({ a: 'KV1.1' }), []],
    ['nothing in JSON of another name', JSON.stringify({ f: 'another', a: 'KV1.1' }), []],
    ['nothing in what only begins like JSON', '{KV1.1', []],
    ['nothing in bytes that are none of ours', rescue({ a: 'damaged', b: '{torn', prev: null }), []],
    ['nothing behind more walls than we ever build', deep(8), []],
  ])('is %s', (_, text, found) => {
    expect(containersIn(text)).toEqual(found);
  });

  function deep(levels: number): string {
    let value: unknown = 'KV1.1';
    for (let level = 0; level < levels; level++) value = [value];
    return rescue({ quarantine: value });
  }
});

describe('several copies', () => {
  it('are read the newest first, each once; what is missing is no damage', async () => {
    const { world } = await threeSaves();
    const { a, b, bak, prev } = world.disk;
    const places = [a, undefined, b, 'garbage', bak, prev, 5].map((value, place) => ({ place, value }));
    const { copies, unreadable, newer } = newestFirst(places);
    expect(copies.map(({ text }) => text)).toEqual([bak, a === bak ? b : a]);
    expect(copies.map(({ header }) => header.generation)).toEqual([
      generation(bak),
      Number(generation(bak)) - 1,
    ]);
    expect(unreadable).toEqual([places[3], places[6]]);
    expect(newer).toBe(false);
  });

  it('are of a newer version only where every one of them says so', async () => {
    const { world } = await threeSaves();
    const [newer, damaged] = [{ value: 'KV2.a.b' }, { value: 'garbage' }];
    expect(newestFirst([newer, newer])).toMatchObject({ newer: true, copies: [] });
    expect(newestFirst([newer, damaged])).toMatchObject({ newer: true });
    expect(newestFirst([damaged])).toMatchObject({ newer: false });
    expect(newestFirst([])).toEqual({ copies: [], unreadable: [], newer: false });
    expect(newestFirst([newer, { value: world.disk.bak }])).toMatchObject({
      newer: false,
      unreadable: [newer],
    });
  });
});

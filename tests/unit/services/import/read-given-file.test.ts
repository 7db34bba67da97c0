import { describe, expect, it } from 'vitest';
import type { ImportedFile } from '../../../../lib/core/import/imported-file.ts';
import { fail, ok } from '../../../../lib/core/result.ts';
import { createImportService } from '../../../../lib/services/import/create-import-service.ts';
import { readGivenFile } from '../../../../lib/services/import/read-given-file.ts';
import { qr } from '../../support/capture-world.ts';

const content = (format: string, more: Partial<ImportedFile> = {}): ImportedFile => ({
  ...{ format, rows: [], withoutCode: 0, parts: [] },
  ...more,
});
/** A header that says GIF, so that the picture reader is asked. */
const picture = new Uint8Array(Buffer.from('GIF89a\x09\0\x09\0\0\0\0', 'latin1'));

/** Who was asked to read it, and what of. */
function readers(read: unknown = ok({ width: 1, height: 1, codes: [] })) {
  const asked: string[] = [];
  return {
    asked,
    vault: {
      openBackup: async () => {
        asked.push('vault');
        return ok(content('backup'));
      },
    },
    files: {
      read: async (bytes: Uint8Array) => {
        asked.push(Buffer.from(bytes).toString());
        return ok(content('other'));
      },
    },
    pictures: { read: async () => read as never },
  };
}

describe('what is in a file that was given', () => {
  const text = 'KV1:AAAA';
  it.each([
    ['as we write it', Buffer.from(text), true],
    ['with a byte-order mark', Buffer.from(`\ufeff${text}`), true],
    ['in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), true],
    ['with blanks and line ends before it', Buffer.from(` \r\n${text}`), true],
    ['a rescue file', Buffer.from('{\n "f": "kagiban-rescue"}'), true],
    ['something behind another word', Buffer.from(`x${text}`), false],
    ['a rescue file within another', Buffer.from('[{"f":"kagiban-rescue"}]'), false],
    ['a byte-order mark in the middle', Buffer.from(`K\ufeffV1:AAAA`), false],
  ])('is ours: %s', async (_, bytes, ours) => {
    const given = readers();
    await readGivenFile(given as never, new Uint8Array(bytes));
    expect(given.asked[0] === 'vault').toBe(ours);
  });

  const part = { index: 0, of: 2, parity: 1, segments: [] };
  it.each([
    ['can not be read', fail('pictureTooLarge'), fail('pictureTooLarge')],
    ['shows no code', ok({ codes: [] }), fail('qrNotFound')],
    ['shows a part of a message alone', ok({ codes: [{ ...qr('x'), part }] }), fail('qrPart')],
  ])('is a picture that %s', async (_, read, expected) => {
    const given = readers(read);
    expect(await readGivenFile(given as never, picture)).toEqual(expected);
    expect(given.asked).toEqual([]);
  });

  it('is a picture of codes: each is a line to be read, but for parts of a message', async () => {
    const given = readers(ok({ codes: [qr('one\r\ntwo'), { ...qr('half'), part }, qr('three')] }));
    expect(await readGivenFile(given as never, picture)).toEqual(ok(content('other')));
    expect(given.asked).toEqual(['one  two\nthree\n']);
  });
});

describe('what is told of several files', () => {
  const account = (name: string) => ({
    ...({ type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const),
    ...{ issuer: 'Shop', accountName: name, secret: new Uint8Array(20).fill(name.charCodeAt(0)) },
  });

  /** Files that hold what is said, by their text; `save` keeps what was saved. */
  function moving(files: Readonly<Record<string, ImportedFile | string>>) {
    const saved: unknown[] = [];
    let count = 0;
    const service = createImportService({
      vault: {
        findTwin: () => undefined,
        addAll: async (accounts) => {
          saved.push(...accounts);
          return ok();
        },
        openBackup: async () => fail('damaged'),
      },
      files: {
        async read(bytes, password) {
          const held = files[Buffer.from(bytes).toString()];
          if (typeof held !== 'string') return ok(held ?? content('none'));
          return password === held
            ? ok(content('opened'))
            : fail(password ? 'wrong-password' : 'needs-password');
        },
      },
      pictures: { read: async () => fail('qrNotFound') },
      randomId: () => `f${++count}`,
    });
    const given = (name: string) => ({ name, content: new Blob([name]) });
    return { saved, service, give: (...names: string[]) => service.give(names.map(given)) };
  }

  it('what had no code and what lay in a bin is counted over all of them', async () => {
    const { give } = moving({
      a: content('a', { withoutCode: 2, leftOut: 1 }),
      b: content('b', { withoutCode: 3 }),
      c: content('c', { leftOut: 4 }),
    });
    expect(await give('a', 'b', 'c')).toMatchObject({ withoutCode: 5, leftOut: 5 });
  });

  it('each keeps its own state: locked until its password is given, and in clear only where it never had one', async () => {
    const { service, give } = moving({ a: 'secret', b: content('b') });
    const states = ({ files }: Awaited<ReturnType<typeof give>>) =>
      files.map(({ name, state, inClear, error }) => [name, state, inClear, error]);
    expect(states(await give('a', 'b'))).toEqual([
      ['a', 'locked', false, undefined],
      ['b', 'read', true, undefined],
    ]);
    expect(states(await service.unlock('f1', 'wrong'))[0]).toEqual([
      ...['a', 'locked', false, 'import-wrong-password'],
    ]);
    expect(states(await service.unlock('f1', 'secret'))).toEqual([
      ['a', 'read', false, undefined],
      ['b', 'read', true, undefined],
    ]);
    // Nothing is locked any more, and nobody is there: both change nothing.
    for (const id of ['f1', 'f2', 'f9'])
      expect(states(await service.unlock(id, 'wrong'))).toEqual(states(service.preview()));
  });

  it('a pasted text has no name, and is not said to lie in clear', async () => {
    const { service } = moving({ x: content('x') });
    expect(await service.giveText('x')).toMatchObject({
      files: [{ name: '', state: 'read', inClear: false }],
    });
  });

  it('what counts and does not say where it stands is offered, and nobody is named of its own accord', async () => {
    const rows = [{ account: account('a'), uncounted: true as const }, { account: account('b') }];
    const { saved, service, give } = moving({ x: content('x', { rows }) });
    const preview = await give('x');
    expect(preview.rows).toEqual([
      {
        id: 'f1#0',
        issuer: 'Shop',
        accountName: 'a',
        outcome: 'new',
        reason: 'uncounted',
        choice: 'offered',
      },
      { id: 'f1#1', issuer: 'Shop', accountName: 'b', outcome: 'new', choice: 'chosen' },
    ]);
    expect(await service.save(['f1#0', 'f1#7', 'f7#0', 'x'])).toEqual(ok(1));
    expect(saved).toEqual([account('a')]);
  });

  it('keys are wiped when it is over, and nothing is shown any more', async () => {
    const held = account('a');
    const rows = [{ issuer: 'x', accountName: '', reason: 'steam' as const }, { account: held }];
    const { service, give } = moving({ x: content('x', { rows }) });
    await give('x', 'y');
    service.drop();
    expect(held.secret).toEqual(new Uint8Array(20));
    expect(service.preview()).toEqual({ files: [], rows: [], withoutCode: 0, leftOut: 0, missingParts: [] });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../../lib/core/import/read-import-file.ts';
import { ok } from '../../../../lib/core/result.ts';
import { createImportService } from '../../../../lib/services/import/create-import-service.ts';
import type { ImportPreview } from '../../../../lib/services/import/import-service.ts';
import { missingParts } from '../../../../lib/services/import/missing-parts.ts';
import { hanako } from '../../support/accounts.ts';
import { nodeKdf } from '../../support/foreign-kdf.ts';
import { createVaultWorld, PASSWORD } from '../../support/vault-world.ts';

const KEY = 'JBSWY3DPEHPK3PXP';
const corpus = join(import.meta.dirname, '../../../corpus/import');
const file = (name: string, text: string) => ({ name, content: new Blob([text]) });

async function moving() {
  const world = createVaultWorld();
  const vault = world.page();
  await vault.create(PASSWORD);
  await vault.add(hanako, 'https://www.example.portal.kosmo-web.jp');
  let count = 0;
  const service = createImportService({
    vault,
    files: { read: (bytes, password) => readImportFile(bytes, password, nodeKdf()) },
    pictures: { read: async () => ok({ width: 1, height: 1, codes: [] }) },
    randomId: () => `file ${++count}`,
  });
  return { world, vault, service };
}

describe('moving in', () => {
  it('shows what is new, what is here and what can not be read, and saves what was chosen', async () => {
    const { vault, service } = await moving();
    const preview = await service.give([
      file(
        'codes.txt',
        [
          `otpauth://totp/Shop:taro?secret=${KEY}`,
          `otpauth://totp/Shop%20again:taro?secret=${KEY}`,
          'otpauth://totp/KOSMO:someone?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
          `otpauth://steam/Steam:gamer?secret=${KEY}`,
        ].join('\n'),
      ),
    ]);
    expect(preview.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['new', undefined],
      ['same', undefined],
      ['same', undefined],
      ['unreadable', 'steam'],
    ]);
    expect(JSON.stringify(preview)).not.toContain(KEY);
    expect(preview.files).toMatchObject([{ name: 'codes.txt', state: 'read', inClear: true }]);
    expect(
      await service.save(preview.rows.filter(({ outcome }) => outcome === 'new').map(({ id }) => id)),
    ).toEqual(ok(1));
    expect(vault.accounts()).toMatchObject([
      { accountName: 'hanako' },
      { issuer: 'Shop', accountName: 'taro', origins: [] },
    ]);
  });

  it('says what could not be read until the next file is chosen; what waits for its password goes on waiting', async () => {
    const { service } = await moving();
    const locked = readFileSync(join(corpus, 'authenticator/authenticator-v8-encrypted.json'), 'utf8');
    await service.give([file('locked.json', locked), file('notes.txt', 'nothing')]);
    expect(service.preview().files.map(({ name, state }) => [name, state])).toEqual([
      ['locked.json', 'locked'],
      ['notes.txt', 'failed'],
    ]);
    const next = await service.give([file('codes.txt', `otpauth://totp/Shop:taro?secret=${KEY}`)]);
    expect(next.files.map(({ name, state }) => [name, state])).toEqual([
      ['locked.json', 'locked'],
      ['codes.txt', 'read'],
    ]);
    expect((await service.giveText('nothing either')).files.map(({ state }) => state)).toEqual([
      'locked',
      'read',
      'failed',
    ]);
    expect((await service.giveText('nor this')).files).toHaveLength(3);
  });

  it('54 what a file says of sites is not believed, and nothing is overwritten', async () => {
    const { vault, service } = await moving();
    const before = vault.accounts();
    const preview = await service.give([
      file(
        'a.json',
        JSON.stringify([
          {
            secret: KEY,
            label: hanako.accountName,
            issuer: hanako.issuer,
            type: 'TOTP',
            origins: ['https://evil.example'],
          },
        ]),
      ),
    ]);
    await service.save(preview.rows.map(({ id }) => id));
    expect(vault.accounts()).toHaveLength(2);
    expect(vault.accounts()[0]).toEqual(before[0]);
    expect(vault.accounts()[1]?.origins).toEqual([]);
  });

  it('offers what lies in the bin of the old app, and what is listed twice only once', async () => {
    const { vault, service } = await moving();
    const ente = (name: string, trashed: boolean) =>
      `otpauth://totp/Shop:${name}?secret=${KEY}&issuer=Shop&codeDisplay=${encodeURIComponent(JSON.stringify({ trashed }))}`;
    const { rows } = await service.give([
      file('ente.txt', [ente('old', true), ente('a', false), ente('b', false)].join('\n')),
    ]);
    expect(rows).toMatchObject([
      { outcome: 'unreadable', reason: 'trashed', choice: 'offered' },
      { outcome: 'new', choice: 'chosen' },
      { outcome: 'same', listed: true, choice: 'none' },
    ]);
    expect(await service.save([rows[0]?.id ?? ''])).toEqual(ok(1));
    expect(vault.accounts().at(-1)).toMatchObject({ accountName: 'old' });
  });

  it('asks for another password where some entries have one of their own, and keeps what was opened', async () => {
    const { service } = await moving();
    const dump = readFileSync(join(corpus, 'otfa/storage-sync-v0.3.json'), 'utf8');
    const outcomes = ({ rows }: ImportPreview) => rows.map(({ outcome, reason }) => reason ?? outcome);
    const [locked] = (await service.give([file('dump.json', dump)])).files;
    const first = await service.unlock(locked?.id ?? '', 'kenpo1234');
    expect(first.files).toMatchObject([{ state: 'read', closed: 1 }]);
    const wrong = await service.unlock(locked?.id ?? '', 'another');
    expect(wrong.files).toMatchObject([{ state: 'read', closed: 1, error: 'import-wrong-password' }]);
    expect(outcomes(wrong)).toEqual(outcomes(first));
    const second = await service.unlock(locked?.id ?? '', '健保パス');
    expect(second.files).toMatchObject([{ state: 'read', closed: 0 }]);
    expect(second.files[0]?.error).toBeUndefined();
    expect(outcomes(second)).not.toContain('password');
  });

  it('saves whose the accounts are, as the person says or as one of our own files does', async () => {
    const { vault, service } = await moving();
    const [row] = (await service.give([file('a.txt', `otpauth://totp/Shop:taro?secret=${KEY}`)])).rows;
    await service.save([row?.id ?? ''], ' 太郎 ');
    expect(vault.accounts()[1]).toMatchObject({ accountName: 'taro', person: '太郎' });
    const elsewhere = await moving();
    const [backup] = (await elsewhere.service.give([file('b.kagiban', (await vault.backup()) ?? '')])).files;
    const { rows } = await elsewhere.service.unlock(backup?.id ?? '', PASSWORD);
    expect(rows).toMatchObject([{ outcome: 'same' }, { outcome: 'new', person: '太郎' }]);
    await elsewhere.service.save([rows[1]?.id ?? ''], '花子');
    expect(elsewhere.vault.accounts()[1]).toMatchObject({ person: '太郎' });
  });

  it('refuses a file that is too large or gone, before and without reading it', async () => {
    const { service } = await moving();
    const unread = (bytes: number) =>
      Object.assign(new Blob([new Uint8Array(bytes)]), {
        arrayBuffer: () => Promise.reject(new Error('gone')),
      });
    const { files } = await service.give([
      { name: 'a', content: unread(1) },
      { name: 'b', content: unread(21 * 1024 * 1024) },
    ]);
    expect(files).toMatchObject([{ error: 'import-damaged' }, { error: 'import-too-large' }]);
  });

  it('saves all or nothing', async () => {
    const { world, vault, service } = await moving();
    const lines = ['a', 'b', 'c'].map((name) => `otpauth://totp/${name}?secret=${KEY}${name.toUpperCase()}A`);
    const preview = await service.give([file('codes.txt', lines.join('\n'))]);
    world.failing.add('write');
    expect(await service.save(preview.rows.map(({ id }) => id))).toEqual({ ok: false, error: 'saveFailed' });
    expect(vault.accounts()).toHaveLength(1);
  });

  it('55 a backup with a wrong password or damaged leaves everything as it is', async () => {
    const { world, vault, service } = await moving();
    const backup = (await vault.backup()) ?? '';
    expect(await vault.isWholeBackup(backup)).toBe(true);
    expect(await vault.isWholeBackup(`${backup.slice(0, -3)}AAA`)).toBe(false);
    const before = structuredClone(world.disk);
    const given = await service.give([file('a.kagiban', backup)]);
    expect(given.files).toMatchObject([{ state: 'locked' }]);
    expect(given.files[0]?.error).toBeUndefined();
    const [locked] = given.files;
    const wrong = await service.unlock(locked?.id ?? '', 'another password');
    expect(wrong).toMatchObject({ files: [{ state: 'locked', error: 'import-wrong-password' }], rows: [] });
    const right = await service.unlock(locked?.id ?? '', PASSWORD);
    expect(right).toMatchObject({ files: [{ state: 'read' }], rows: [{ outcome: 'same' }] });
    service.drop();
    const damaged = await service.give([file('b.kagiban', backup.replace(/.{4}$/, '!!!!'))]);
    expect(damaged.files).toMatchObject([{ state: 'failed', error: 'import-damaged' }]);
    expect(world.disk).toEqual(before);
  });

  it("53 says which of Google's codes are missing, over all files, and only within one batch", () => {
    const part = (batch: number, index: number, size: number) => ({ batch, index, size });
    expect(missingParts([])).toEqual([]);
    expect(missingParts([part(1, 1, 3)])).toEqual([1, 3]);
    expect(missingParts([part(1, 1, 3), part(1, 0, 3), part(1, 0, 3), part(1, 2, 3)])).toEqual([]);
    expect(missingParts([part(1, 0, 2), part(2, 1, 2)])).toEqual([1, 2]);
    expect(missingParts([part(1, 0, 1e9)])).toHaveLength(99);
  });
});

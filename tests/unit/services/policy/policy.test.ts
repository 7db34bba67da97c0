import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result.ts';
import { mayFillAt, noPolicy, readPolicy } from '../../../../lib/services/policy/policy.ts';
import { createSettingsService } from '../../../../lib/services/settings/create-settings-service.ts';
import { defaultSettings } from '../../../../lib/services/settings/settings-service.ts';

describe('a policy', () => {
  it('is none where nobody wrote one', () => {
    for (const raw of [undefined, null, 'x', {}, { exportPlain: null, unknown: 'x' }])
      expect(readPolicy(raw)).toEqual(noPolicy);
    for (const minutes of [60, 61, 1e9])
      expect(readPolicy({ autoLockMinutesMax: minutes })).toEqual(noPolicy);
  });

  it('70 tightens where what was written is of another type', () => {
    for (const odd of ['false', 'no', 0, 1, [], {}, 'true']) {
      const { exportPlain, showQrCode, submitAfterFill, backupFolder, ...rest } = readPolicy(
        Object.fromEntries(Object.keys(noPolicy).map((name) => [name, odd])),
      );
      expect({ exportPlain, showQrCode, submitAfterFill, backupFolder }, String(odd)).toEqual({
        exportPlain: false,
        showQrCode: false,
        submitAfterFill: false,
        backupFolder: false,
      });
      expect(rest).toMatchObject({ hideCodes: true, sharedPc: true, pbkdf2Only: true });
      expect(rest.autoLockMinutesMax).toBe(1);
      expect(mayFillAt(rest, 'https://www.example.jp')).toBe(false);
    }
    for (const [written, minutes] of [
      ['5', 5],
      [' 12 ', 12],
      [2.5, 2],
      [0, 1],
      [-1, 1],
      [Number.NaN, 1],
      [Number.POSITIVE_INFINITY, 60],
      [true, 1],
    ])
      expect(readPolicy({ autoLockMinutesMax: written }).autoLockMinutesMax, String(written)).toBe(minutes);
    expect(readPolicy({ allowedHosts: '*.example.jp, www.example.com' }).allowedHosts).toEqual([
      '*.example.jp',
      'www.example.com',
    ]);
  });

  it('takes away what it says', () => {
    const written = {
      autoLockMinutesMax: 3,
      exportPlain: false,
      showQrCode: false,
      backupFolder: false,
      submitAfterFill: false,
      hideCodes: true,
      sharedPc: true,
      allowedHosts: ['www.example.jp'],
      pbkdf2Only: true,
      contact: { name: '東都健保 コールセンター', telephone: '03-0000-0000', address: '平日 9 時から 17 時' },
    };
    expect(readPolicy(written)).toEqual(written);
  });

  it('names the desk to ask in single lines of text, and none where nothing was written', () => {
    for (const contact of [undefined, null, 'x', [], {}, { name: '', telephone: 3 }, { name: ' \n' }])
      expect(readPolicy({ contact }).contact, JSON.stringify(contact)).toBeUndefined();
    expect(
      readPolicy({ contact: { name: ' 健保\r\n 窓口\u0000', address: 'x'.repeat(500), more: 1 } }).contact,
    ).toEqual({ name: '健保 窓口', telephone: '', address: 'x'.repeat(200) });
  });

  it('allows hosts as the browser compares them, each whole or all below it', () => {
    const written = ['WWW.Example.jp', ' *.portal.kosmo-web.jp ', '健保.example', 'localhost'];
    const may = (origin: string) => mayFillAt(readPolicy({ allowedHosts: written }), origin);
    for (const origin of [
      'https://www.example.jp',
      'https://www.example.jp:8443',
      'https://a.portal.kosmo-web.jp',
      'https://a.b.portal.kosmo-web.jp',
      'https://健保.example',
      'http://localhost:8080',
    ])
      expect(may(origin), origin).toBe(true);
    for (const origin of [
      'https://example.jp',
      'https://a.www.example.jp',
      'https://www.example.jp.evil.example',
      'https://portal.kosmo-web.jp',
      'https://evilportal.kosmo-web.jp',
    ])
      expect(may(origin), origin).toBe(false);
  });

  it('allows nothing by a list without a host that holds, and everything where there is no list', () => {
    for (const allowedHosts of [[], [''], ['https://www.example.jp'], ['*'], ['*.'], ['a b'], [7, null]])
      expect(
        mayFillAt(readPolicy({ allowedHosts }), 'https://www.example.jp'),
        JSON.stringify(allowedHosts),
      ).toBe(false);
    for (const allowedHosts of [undefined, null])
      expect(mayFillAt(readPolicy({ allowedHosts }), 'https://www.other.example')).toBe(true);
  });

  it('can only tighten, whatever was written and whatever the person chose', async () => {
    const settings = fc.record({
      autoLockMinutes: fc.integer({ min: 1, max: 60 }),
      submitAfterFill: fc.boolean(),
      hideCodes: fc.boolean(),
      sharedPc: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.anything(), settings, async (raw, chosen) => {
        const policy = readPolicy(raw);
        const stored = { ...defaultSettings, ...chosen };
        const store = { read: async () => stored, write: async () => ok(), watch: () => () => {} };
        const service = createSettingsService(store, { soon: async () => policy, watch: () => () => {} });
        const held = await service.read();
        expect(held.autoLockMinutes).toBeLessThanOrEqual(chosen.autoLockMinutes);
        expect(Number(held.submitAfterFill)).toBeLessThanOrEqual(Number(chosen.submitAfterFill));
        expect(Number(held.hideCodes)).toBeGreaterThanOrEqual(Number(chosen.hideCodes));
        expect(Number(held.sharedPc)).toBeGreaterThanOrEqual(Number(chosen.sharedPc));
      }),
    );
  });

  it('holds the settings to it, and what the person chose comes back when it is lifted', async () => {
    let stored: unknown = { ...defaultSettings, autoLockMinutes: 30, submitAfterFill: true };
    let policy = readPolicy({ autoLockMinutesMax: 5, submitAfterFill: false });
    const store = {
      read: async () => stored,
      write: async (settings: unknown) => {
        stored = settings;
        return ok();
      },
      watch: () => () => {},
    };
    const service = createSettingsService(store, { soon: async () => policy, watch: () => () => {} });
    expect(await service.read()).toMatchObject({ autoLockMinutes: 5, submitAfterFill: false });
    await service.change({ hideCodes: true });
    policy = noPolicy;
    expect(await service.read()).toMatchObject({
      autoLockMinutes: 30,
      submitAfterFill: true,
      hideCodes: true,
    });
  });
});

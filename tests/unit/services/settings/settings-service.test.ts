import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result.ts';
import { noPolicy, type Policy } from '../../../../lib/services/policy/policy.ts';
import { createSettingsService } from '../../../../lib/services/settings/create-settings-service.ts';
import { defaultSettings, type Settings } from '../../../../lib/services/settings/settings-service.ts';

function serviceOver(stored: unknown) {
  let kept = stored;
  const service = createSettingsService({
    read: async () => kept,
    write: async (settings: Settings) => {
      kept = settings;
      return ok();
    },
    watch: () => () => {},
  });
  return { service, kept: () => kept };
}

describe('settings', () => {
  it('are the defaults where nothing is stored or storage does not answer', async () => {
    expect(await serviceOver(undefined).service.read()).toEqual(defaultSettings);
    const broken = createSettingsService({
      read: () => Promise.reject(new Error('broken')),
      write: async () => ok(),
      watch: () => () => {},
    });
    expect(await broken.read()).toEqual(defaultSettings);
  });

  it('keep what holds and drop what does not', async () => {
    const { service } = serviceOver({
      autoLockMinutes: 900,
      hideCodes: 'yes',
      language: 'en',
      deviceName: 'a\nb',
    });
    expect(await service.read()).toEqual({
      ...defaultSettings,
      autoLockMinutes: 60,
      language: 'en',
      deviceName: 'a b',
    });
  });

  it('do not wait for the policy to say the language, and hide codes until it is known', async () => {
    let decide: (policy: Policy) => void = () => {};
    const decision = new Promise<Policy>((resolve) => {
      decide = resolve;
    });
    const policy = { soon: () => decision, watch: () => () => {} };
    const stored = { ...defaultSettings, language: 'en', autoLockMinutes: 30 };
    const service = createSettingsService(
      { read: async () => stored, write: async () => ok(), watch: () => () => {} },
      policy,
    );
    const read = service.read();
    expect((await service.looks()).language).toBe('en');
    expect(service.known()).toMatchObject({ hideCodes: true, autoLockMinutes: 30 });
    decide({ ...noPolicy, autoLockMinutesMax: 10 });
    expect(await read).toMatchObject({ hideCodes: false, autoLockMinutes: 10 });
    expect(service.known()).toEqual(await read);
  });

  it('change one by one', async () => {
    const { service, kept } = serviceOver({ ...defaultSettings, hideCodes: true });
    await service.change({ autoLockMinutes: 1 });
    expect(kept()).toEqual({ ...defaultSettings, hideCodes: true, autoLockMinutes: 1 });
  });

  it('are within their bounds whatever was stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (stored) => {
        const { autoLockMinutes, language } = await serviceOver(stored).service.read();
        return autoLockMinutes >= 1 && autoLockMinutes <= 60 && ['auto', 'ja', 'en'].includes(language);
      }),
    );
  });
});

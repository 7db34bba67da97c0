import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSettingsService } from '../../../../lib/services/settings/create-settings-service.ts';
import { defaultSettings, type Settings } from '../../../../lib/services/settings/settings-service.ts';

function serviceOver(stored: unknown) {
  let kept = stored;
  const service = createSettingsService({
    read: async () => kept,
    write: async (settings: Settings) => {
      kept = settings;
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
      write: async () => {},
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

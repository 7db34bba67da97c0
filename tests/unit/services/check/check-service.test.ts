import { describe, expect, it } from 'vitest';
import { createCheckService } from '../../../../lib/services/check/create-check-service.ts';
import { noPolicy } from '../../../../lib/services/policy/policy.ts';
import { defaultSettings } from '../../../../lib/services/settings/settings-service.ts';
import type { VaultState } from '../../../../lib/services/vault/vault-service.ts';

const NOW = Date.UTC(2026, 10, 28);
const DAY = 86_400_000;

/** A PC where all is well, but for what a test says. */
function pc({
  database = true,
  files = true,
  free = 1e9 as number | null,
  policy = noPolicy,
  state = { status: 'locked' } as VaultState,
  backedUpAt = NOW - 3.5 * DAY,
} = {}) {
  const service = createCheckService({
    probe: {
      database: async () => database,
      files: async () => files,
      freeBytes: async () => free ?? undefined,
    },
    policy: { read: async () => policy },
    vault: { look: async () => state },
    settings: { read: async () => ({ ...defaultSettings, backedUpAt }) },
    now: () => NOW,
  });
  return service.check();
}
const point = async (name: string, world: Parameters<typeof pc>[0]) =>
  (await pc(world)).find((one) => one.name === name);

describe('"is everything right?"', () => {
  it('makes the code of the practice account as RFC 6238 says, and finds nothing wrong where all is well', async () => {
    const points = await pc();
    expect(points[0]).toEqual({ name: 'code', verdict: 'right' });
    expect(points.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    expect(points.find(({ name }) => name === 'clock')).toEqual({
      name: 'clock',
      verdict: 'told',
      amount: NOW,
    });
    expect(new Set(points.map(({ name }) => name)).size).toBe(points.length);
  });

  it('names the place that does not keep what is written', async () => {
    expect(await point('database', { database: false })).toMatchObject({ verdict: 'wrong' });
    expect(await point('files', { files: false })).toMatchObject({ verdict: 'wrong' });
  });

  it('says how much room there is, and when it is little', async () => {
    expect(await point('room', { free: 1e6 })).toEqual({ name: 'room', verdict: 'wrong', amount: 1e6 });
    expect(await point('room', { free: 1e9 })).toEqual({ name: 'room', verdict: 'right', amount: 1e9 });
    expect(await point('room', { free: null })).toEqual({ name: 'room', verdict: 'told' });
  });

  it('tells a vault that does not open, days since the backup, and how much an administrator decided', async () => {
    expect(await point('vault', { state: { status: 'newer' } as VaultState })).toMatchObject({
      verdict: 'wrong',
    });
    expect(await point('backup', {})).toMatchObject({ verdict: 'right', amount: 3 });
    expect(await point('backup', { backedUpAt: 0 })).toEqual({ name: 'backup', verdict: 'told' });
    expect(
      await point('policy', { policy: { ...noPolicy, hideCodes: true, exportPlain: false } }),
    ).toMatchObject({
      amount: 2,
    });
    expect(await point('policy', {})).toMatchObject({ amount: 0 });
  });
});

import { expect, it } from 'vitest';

it('24 closes every storage area to content scripts, also where a browser can not close one of them', async () => {
  const closed: string[] = [];
  const area = (name: string) => ({
    async setAccessLevel({ accessLevel }: { readonly accessLevel: string }) {
      if (name === 'sync') throw new Error('older browser');
      closed.push(`${name} ${accessLevel}`);
    },
  });
  const storage = Object.fromEntries(
    ['local', 'session', 'sync', 'managed'].map((name) => [name, area(name)]),
  );
  Object.assign(globalThis, { chrome: { runtime: { id: 'x' }, storage } });
  const { closeStorageToPages } = await import('../../../lib/platform/access-levels.ts');
  await closeStorageToPages();
  expect(closed.sort()).toEqual([
    'local TRUSTED_CONTEXTS',
    'managed TRUSTED_CONTEXTS',
    'session TRUSTED_CONTEXTS',
  ]);
});

import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result.ts';
import type { FillService, PageView } from '../../../../lib/services/fill/fill-service.ts';
import { quickFill } from '../../../../lib/services/fill/quick-fill.ts';
import { savedHanako } from '../../support/accounts.ts';

const { secret: _, ...hanako } = savedHanako;
const login: PageView = {
  ...{ kind: 'login', tabId: 7, documentId: 'document 1', origin: 'https://a.example', host: 'a.example' },
  ...{ devices: [], refused: false, settling: false, since: 0 },
};

interface World {
  readonly page?: Partial<PageView>;
  readonly status?: 'open' | 'locked';
  readonly accounts?: readonly (typeof hanako)[];
  readonly needsDevice?: boolean;
  /** The present code was used: it would have to wait. */
  readonly waits?: boolean;
}

async function press({ page = {}, status = 'open', accounts = [hanako], needsDevice, waits }: World) {
  const filled: string[] = [];
  const noted: string[] = [];
  const fill: Pick<FillService, 'look' | 'fit' | 'needsDevice' | 'fill'> = {
    look: async () => ({ ...login, ...page }),
    fit: (id) => (id === 'elsewhere' ? 'other' : 'bound'),
    needsDevice: () => needsDevice ?? false,
    async fill(id, _page, { onWait, signal } = {}) {
      if (waits) onWait?.(12, 'used');
      if (signal?.aborted) return { ok: false, error: 'pageMoved' };
      filled.push(id);
      return ok({ submitted: false });
    },
  };
  const vault = {
    look: async () => ({ status }) as const,
    accounts: () => accounts,
    touch: () => void noted.push('touched'),
  };
  const onUsed = async (id: string) => void noted.push(`used ${id}`);
  return { outcome: await quickFill({ vault, fill, onUsed }, 7), filled, noted };
}

describe('the shortcut', () => {
  it('fills the only account of a sure login page', async () => {
    expect(await press({})).toMatchObject({ outcome: 'filled', filled: [hanako.id] });
  });

  it('counts as use: the lock is put off, and the menu knows which account it was', async () => {
    expect((await press({})).noted).toEqual(['touched', `used ${hanako.id}`]);
    expect((await press({ waits: true })).noted).toEqual([]);
  });

  it('does not mind accounts of other sites, and needs one of this', async () => {
    const elsewhere = { ...hanako, id: 'elsewhere' };
    expect((await press({ accounts: [elsewhere, hanako] })).filled).toEqual([hanako.id]);
    expect(await press({ accounts: [elsewhere] })).toMatchObject({ outcome: 'ask', filled: [] });
    expect(await press({ accounts: [] })).toMatchObject({ outcome: 'ask', filled: [] });
  });

  it.each<[string, World]>([
    ['a locked vault', { status: 'locked' }],
    ['a doubtful page', { page: { kind: 'ask' } }],
    ['a set-up page', { page: { kind: 'setup' } }],
    ['a page that takes no code', { page: { kind: 'none' } }],
    ['a field that nobody can see', { page: { blocked: 'fieldHidden' } }],
    ['a page that refused the code of before', { page: { refused: true } }],
    ['two accounts', { accounts: [hanako, { ...hanako, id: '00000000000000b2' }] }],
    ['a counter-based account', { accounts: [{ ...hanako, type: 'hotp' }] }],
    ['devices to choose from', { needsDevice: true }],
    ['a code that has to be waited for', { waits: true }],
  ])('leaves %s to the popup', async (_, world) => {
    expect(await press(world)).toMatchObject({ outcome: 'ask', filled: [] });
  });
});

// @vitest-environment happy-dom

import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { type FoundOnPage, useFound } from '../../../components/hooks/use-found.ts';
import type { CaptureError } from '../../../lib/core/errors.ts';
import type { Result } from '../../../lib/core/result.ts';
import type { Found } from '../../../lib/services/capture/capture-service.ts';
import { doing, draw, type Given } from '../support/draw.tsx';

interface Seen {
  readonly kind: string;
  readonly tabId: number;
  readonly documentId: string;
}
const page = (kind: string, documentId = 'first'): Seen => ({ kind, tabId: 1, documentId });
const FOUND = { candidates: [], unusable: [] } as Found;

/** A popup whose looks end when the test says so, and over which becomes known what the test says. */
async function popup({ atFirst = undefined as Seen | undefined, chosen = false } = {}) {
  const looks: { signal: AbortSignal; end: (answer: Result<Found, CaptureError>) => void }[] = [];
  let shown: FoundOnPage | undefined;
  let become: (page: Seen) => void = () => {};
  function Popup() {
    const [seen, setSeen] = useState<Seen | undefined>(atFirst);
    become = setSeen;
    shown = useFound(seen as never);
    return null;
  }
  const services = {
    browser: { activeTab: async () => ({ tabId: 1 }) },
    capture: {
      isAsked: async () => chosen,
      prepare() {},
      findOnPage: (_tab: number, signal: AbortSignal) => new Promise((end) => looks.push({ signal, end })),
    },
  } as unknown as Given;
  await draw(<Popup />, services);
  return {
    looks,
    now: () => shown as FoundOnPage,
    scan: () => doing(() => shown?.scan()),
    /** What is in front becomes known, and whatever follows by itself has begun. */
    becomes: async (seen: Seen) => {
      await doing(() => become(seen));
      await doing(() => {});
      await new Promise((resolve) => setTimeout(resolve, 120));
      await doing(() => {});
    },
    ends: (index: number, answer: Result<Found, CaptureError>) => doing(() => looks[index]?.end(answer)),
  };
}
const nothing = { ok: false, error: 'qrTooSmall' } as const;

describe('what a person asked for is answered', () => {
  it.each(['none', 'login', 'setup'])('when only then it becomes known that the page is %s', async (kind) => {
    const { scan, becomes, ends, looks, now } = await popup();
    await scan();
    await becomes(page(kind));
    expect(looks).toHaveLength(1);
    expect(now()).toMatchObject({ looking: true, asked: true });
    await ends(0, nothing);
    expect(now()).toMatchObject({ looking: false, error: 'qrTooSmall' });
  });

  it('when the form of the page is drawn while the look goes on', async () => {
    const { scan, becomes, ends, looks, now } = await popup({ atFirst: page('login') });
    await scan();
    await becomes(page('setup'));
    expect(looks.map(({ signal }) => signal.aborted)).toEqual([false]);
    await ends(0, { ok: true, value: FOUND });
    expect(now().found).toBe(FOUND);
  });

  it('and the answer stays, when the page becomes known after it', async () => {
    const { scan, becomes, ends, looks, now } = await popup();
    await scan();
    await ends(0, nothing);
    await becomes(page('none'));
    expect(looks).toHaveLength(1);
    expect(now().error).toBe('qrTooSmall');
  });

  it('for the page that took the place of the first', async () => {
    const { scan, becomes, ends, looks, now } = await popup({ atFirst: page('login') });
    await scan();
    await becomes(page('login', 'second'));
    expect(looks.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    await ends(0, { ok: true, value: FOUND });
    expect(now()).toMatchObject({ looking: true, asked: true });
    await ends(1, nothing);
    expect(now().error).toBe('qrTooSmall');
  });
});

describe('what nobody asked for', () => {
  it('is looked for by itself, without a word where there is nothing, and anew when the form is drawn', async () => {
    const { becomes, ends, looks, now } = await popup();
    await becomes(page('none'));
    await ends(0, nothing);
    expect(now()).toEqual(expect.not.objectContaining({ error: 'qrTooSmall' }));
    await becomes(page('setup'));
    expect(looks).toHaveLength(2);
  });

  it('is not looked for on a login page, but for the picture that was chosen in the menu', async () => {
    const login = await popup();
    await login.becomes(page('login'));
    expect(login.looks).toHaveLength(0);
    const chosen = await popup({ chosen: true });
    await chosen.becomes(page('login'));
    await chosen.ends(0, nothing);
    expect(chosen.now().error).toBe('qrTooSmall');
  });

  it('comes after an answer, where a set-up is drawn late', async () => {
    const { scan, becomes, ends, looks, now } = await popup({ atFirst: page('none') });
    await becomes(page('none'));
    await scan();
    await ends(1, nothing);
    await becomes(page('setup'));
    await ends(2, { ok: true, value: FOUND });
    expect(looks).toHaveLength(3);
    expect(now().found).toBe(FOUND);
  });
});

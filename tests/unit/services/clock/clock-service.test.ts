import { describe, expect, it } from 'vitest';
import type { ClockSample } from '../../../../lib/core/autofill/clock-offset.ts';
import { createClockService } from '../../../../lib/services/clock/create-clock-service.ts';
import type { PageView } from '../../../../lib/services/fill/fill-service.ts';

const NOW = 1_760_000_000_000;
const SITE = 'https://a.example';
const page: PageView = {
  ...{ kind: 'login', tabId: 7, documentId: 'document 1', origin: SITE, host: 'a.example' },
  ...{ devices: [], refused: true, settling: false, since: NOW },
};
const ahead = (milliseconds: number): ClockSample => ({
  ...{ sentAt: NOW, receivedAt: NOW, age: 0 },
  date: Math.floor((NOW + milliseconds) / 1000) * 1000,
});

function world(answers: readonly (readonly ClockSample[])[]) {
  const kept = new Map<string, number>();
  const asked: string[] = [];
  const forgotten: string[] = [];
  const clock = createClockService({
    async samples(_tabId, documentId) {
      asked.push(documentId);
      return answers[Math.min(asked.length, answers.length) - 1] ?? [];
    },
    offsets: {
      read: async (origin) => kept.get(origin),
      async write(origin, offset) {
        if (offset === 0) kept.delete(origin);
        else kept.set(origin, offset);
      },
    },
    usedCodes: { forget: async (origin) => void forgotten.push(origin) },
  });
  return { clock, kept, asked, forgotten };
}

describe("58 the clock of the page's own server", () => {
  it('58 is asked only on demand, and followed only where the person agreed', async () => {
    const { clock, kept, asked, forgotten } = world([[ahead(130_000)]]);
    expect(await clock.freshOffset(page)).toBe(0);
    expect(asked).toEqual([]);
    const check = await clock.check(page);
    expect(check).toMatchObject({ ok: true, value: { verdict: 'off' } });
    expect(kept.size).toBe(0);
    if (check.ok) await clock.follow(page, check.value);
    expect(Math.abs((await clock.offset(SITE)) - 130_000)).toBeLessThan(1000);
    expect(await clock.offset('https://b.example')).toBe(0);
    // Codes of the wrong time were refused: they are not used up.
    expect(forgotten).toEqual([SITE]);
  });

  it('58 is never followed by more than ten minutes', async () => {
    const { clock, kept } = world([[ahead(700_000)]]);
    const check = await clock.check(page);
    expect(check).toMatchObject({ ok: true, value: { verdict: 'farOff' } });
    if (check.ok) await clock.follow(page, check.value);
    expect(kept.size).toBe(0);
  });

  it("58 is measured anew before each code, and let go when the PC's clock was set", async () => {
    const { clock, kept } = world([[ahead(90_000)], [ahead(60_000)], [ahead(0)]]);
    const check = await clock.check(page);
    if (check.ok) await clock.follow(page, check.value);
    expect(Math.abs((await clock.freshOffset(page)) - 60_000)).toBeLessThan(1000);
    expect(await clock.freshOffset(page)).toBe(0);
    expect(kept.size).toBe(0);
  });

  it('58 that does not answer leaves what was agreed', async () => {
    const { clock } = world([[ahead(90_000)], []]);
    const check = await clock.check(page);
    if (check.ok) await clock.follow(page, check.value);
    expect(Math.abs((await clock.freshOffset(page)) - 90_000)).toBeLessThan(1000);
    expect(await clock.check(page)).toEqual({ ok: false, error: 'clockUnknown' });
  });
});

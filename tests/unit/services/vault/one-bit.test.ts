import { describe, expect, it } from 'vitest';
import { newestFirst } from '../../../../lib/services/vault/copies/newest-first.ts';
import { openBy } from '../../../../lib/services/vault/copies/open-copy.ts';
import { byPassword } from '../../../../lib/services/vault/wraps/ways.ts';
import { quickDerivation } from '../../support/quick-derivation.ts';
import { threeSaves, unlocked } from '../../support/three-saves.ts';
import { createVaultWorld, PASSWORD } from '../../support/vault-world.ts';

const places = ['a', 'b', 'bak', 'prev'] as const;

/** The text with one bit of its letters changed, as a disk does it; every letter of a container is one byte. */
function withBit(text: string, bit: number): string {
  const at = bit >> 3;
  return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << (bit & 7)))}${text.slice(at + 1)}`;
}

describe('one flipped bit', () => {
  it('3 anywhere in any one copy, its magic included, leaves a vault that opens', async () => {
    const world = createVaultWorld();
    const page = world.page();
    await page.create(PASSWORD);
    const [{ disk }] = [world];
    // Two states in four places, as after every save.
    await page.edit('none', {});
    const texts = places.map((place) => disk[place]).filter((text) => typeof text === 'string');
    const way = byPassword(PASSWORD, quickDerivation);
    const shut: string[] = [];
    let tried = 0;
    for (const [index, text] of texts.entries()) {
      for (let bit = 0; bit < text.length * 8; bit++) {
        tried++;
        const values = texts.map((other, at) => ({ value: at === index ? withBit(text, bit) : other }));
        const { copies, newer } = newestFirst(values);
        if (newer || !(await openBy(copies, way)).ok) shut.push(`copy ${index}, bit ${bit}`);
      }
    }
    expect(shut).toEqual([]);
    expect(tried).toBeGreaterThan(10_000);
  });

  it.each(places)(
    '63 in the magic or the version of %s opens, is put into quarantine and mended',
    async (place) => {
      for (const [from, to] of [
        ['KV1.', 'KV3.'],
        ['KV1.', 'KV9.'],
      ] as const) {
        const { world } = await threeSaves();
        const damaged = String(world.disk[place]).replace(from, to);
        world.disk[place] = damaged;
        const page = await unlocked(world);
        expect(page.accounts()).toHaveLength(3);
        expect(world.disk.quarantine).toContain(damaged);
        expect(places.map((there) => world.disk[there])).not.toContain(damaged);
      }
    },
  );

  it('63 of every copy, all of them newer, is believed; rescue file and start over are there', async () => {
    const { world } = await threeSaves();
    for (const place of places) world.disk[place] = String(world.disk[place]).replace('KV1.', 'KV2.');
    const page = world.page();
    expect(await page.look()).toEqual({ status: 'newer' });
    expect(await page.rescueFile()).toContain('KV2.');
    const newer = String(world.disk.bak);
    expect(await page.startOver('another-good-password')).toEqual({ ok: true });
    const [kept] = await page.keptVaults();
    expect(await page.keptFile(kept?.name ?? '')).toContain(newer);
  });
});

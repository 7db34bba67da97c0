import { expect } from 'vitest';
import { parseContainer } from '../../../lib/core/vault/container.ts';
import { hanako } from './accounts.ts';
import { createVaultWorld, PASSWORD, type VaultWorld } from './vault-world.ts';

/** Another account of the site of 花子. */
export const person = (accountName: string, byte: number) => ({
  ...hanako,
  accountName,
  secret: new Uint8Array(20).fill(byte),
});

/** A vault of three saves, locked; `past` is how the disk looked after each of them. */
export async function threeSaves() {
  const world = createVaultWorld();
  const page = world.page();
  await page.create(PASSWORD);
  const past: VaultWorld['disk'][] = [];
  for (const [index, name] of ['hanako', 'taro', 'jiro'].entries()) {
    await page.add(person(name, index + 1));
    past.push(structuredClone(world.disk));
    await world.clock.advance(1000);
  }
  world.restart();
  return { world, past };
}

export async function unlocked(world: VaultWorld) {
  const page = world.page();
  await page.look();
  expect(await page.unlock(PASSWORD)).toEqual({ ok: true });
  return page;
}

/** A container whose last bytes are not those that were written. */
export const flipped = (text: unknown) => `${String(text).slice(0, -6)}AAAAAA`;

/** The number of the save that wrote this container. */
export const generation = (text: unknown) => {
  const container = parseContainer(text);
  return container.ok ? container.value.header.generation : undefined;
};

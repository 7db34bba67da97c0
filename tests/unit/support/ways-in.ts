import { expect } from 'vitest';
import { parseContainer } from '../../../lib/core/vault/container.ts';
import type { VaultService } from '../../../lib/services/vault/vault-service.ts';
import { hanako } from './accounts.ts';
import { createVaultWorld, PASSWORD, type VaultWorld } from './vault-world.ts';

export const NEXT = 'kiiro-tanuki-hashi-osaka';

export async function openWorld(options = {}) {
  const world = createVaultWorld(options);
  const page = world.page();
  await page.create(PASSWORD);
  await page.add(hanako);
  return { world, page };
}

export async function proofOf(page: VaultService, password = PASSWORD) {
  const proof = await page.prove(password);
  if (!proof.ok) throw new Error(proof.error);
  return proof.value;
}

/** Makes and confirms a recovery code. */
export async function withCode(page: VaultService, password = PASSWORD): Promise<string> {
  const groups = await page.drawRecoveryCode(await proofOf(page, password));
  if (!groups.ok) throw new Error(groups.error);
  expect(await page.keepRecoveryCode(groups.value.at(-1) ?? '')).toEqual({ ok: true });
  return groups.value.join(' ');
}

export async function lockedPage(world: VaultWorld): Promise<VaultService> {
  world.restart();
  const page = world.page();
  await page.look();
  return page;
}

/** The kinds of ways that open this container. */
export const wrapsOf = (text: unknown) => {
  const container = parseContainer(text);
  return container.ok ? container.value.header.wraps.map(({ type }) => type) : [];
};
/** Every copy on the disk, and what was put aside. */
export const everywhere = ({ disk }: VaultWorld) => [disk.a, disk.b, disk.bak, disk.prev, ...disk.quarantine];

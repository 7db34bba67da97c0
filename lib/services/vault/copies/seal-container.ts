import { ok, type Result } from '../../../core/result.ts';
import { type Container, parseContainer } from '../../../core/vault/container.ts';
import { type Contents, writeContents } from '../../../core/vault/contents.ts';
import type { Header } from '../../../core/vault/header.ts';
import { openContents, sealContents } from '../../../core/vault/seal.ts';
import type { DiskPorts } from '../ports.ts';

/** What goes into a container. */
export interface Sealing extends Pick<Header, 'vaultId' | 'generation' | 'wraps'> {
  readonly contents: Contents;
  readonly vaultKey: Uint8Array;
}

/** A new container, proven to open before it is written anywhere. */
export function sealContainer(
  ports: Pick<DiskPorts, 'clock' | 'randomBytes'>,
  { vaultId, generation, wraps, contents, vaultKey }: Sealing,
): Result<Container, 'vaultFull'> {
  const frame = { vaultId, generation, wraps };
  const header: Header = { ...frame, writtenAt: ports.clock.now(), payloadSalt: ports.randomBytes(32) };
  const text = sealContents(contents, header, vaultKey, ports.randomBytes(24));
  if (!text.ok) return text;
  const container = parseContainer(text.value);
  const again = container.ok ? openContents(container.value, vaultKey) : container;
  if (!container.ok || !again.ok || writeContents(again.value.contents) !== writeContents(contents))
    throw new Error('a new container does not give back what was put in');
  return ok(container.value);
}

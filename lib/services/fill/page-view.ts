import type { PageLook } from '../../core/autofill/look-at.ts';
import { fillableOrigin } from '../../core/autofill/origin.ts';
import type { PageView } from './fill-service.ts';
import type { NotSeen, SeenDocument } from './ports.ts';

/** A page as it may be shown to a person. `now` in milliseconds since the epoch. */
export function viewOf({ page, documentId }: SeenDocument, tabId: number, now: number): PageView {
  const { found, settling, devices, frameSites } = page;
  const frames = frameSites.map((frame) => ({
    ...frame,
    host: hostOf({ origin: frame.origin, hostname: '' }),
  }));
  const origin = fillableOrigin(page);
  const own = found.kind === 'none' ? undefined : origin.ok ? found.blocked : origin.error;
  // What lies over a field may be a header that sticks: only scrolling shows whether it leaves the field free, and nobody scrolls before a press.
  const blocked = own === 'fieldCovered' ? undefined : own;
  return {
    ...{ kind: found.kind, tabId, documentId, host: hostOf(page), since: now - page.age, settling },
    devices: devices.map(({ name }) => name),
    refused: found.kind !== 'none' && found.refused === true,
    ...(origin.ok && { origin: origin.value }),
    ...(found.source && { source: found.source }),
    ...(found.kind === 'none' && found.unreached && !settling && { unreached: true }),
    ...(frames.length > 0 && !settling && { frames }),
    ...(found.kind === 'setup' && found.nameRefused && { nameRefused: true }),
    ...(blocked && { blocked }),
  };
}

/** A tab that shows nothing we may look at. */
export function nothingToSee(tabId: number, now: number, why: NotSeen): PageView {
  const nothing = {
    kind: 'none',
    documentId: '',
    host: '',
    devices: [],
    refused: false,
    settling: false,
  } as const;
  const unseen = why === 'closed' || why === 'busy' ? { unseen: why } : {};
  return { ...nothing, ...unseen, tabId, since: now };
}

/** What a person reads as the site: with its port, in the letters that the browser compares (punycode if not ASCII). */
function hostOf({ origin, hostname }: Pick<PageLook, 'origin' | 'hostname'>): string {
  return origin.replace(/^[a-z-]+:\/\//, '') || hostname;
}

import type { ForeignFrame, FramePlace } from '../core/autofill/page-description.ts';
import { all, attributeOf, boxOf, isShown, textOf } from './dom.ts';
import { short } from './read-text.ts';

const MOST_FRAMED = 1500;
const LEAST_WIDTH = 150;
const LEAST_HEIGHT = 60;
const seen = { visibilityProperty: true, opacityProperty: true } as const;

/** Where documents of others are shown. */
export function framesOf(): readonly FramePlace[] {
  return all('iframe, frame, object, embed').flatMap((element): FramePlace[] => {
    const { left, top, width, height } = boxOf(element);
    if (width < 1 || height < 1) return [];
    return [[left / innerWidth, top / innerHeight, width / innerWidth, height / innerHeight]];
  });
}

/** What frames of the same site say that have fields; those of another site keep it to themselves. */
export function framedText(): string {
  const inside = all<HTMLIFrameElement>('iframe').filter((frame) => isShown(frame));
  return inside
    .flatMap(({ contentDocument }) => (contentDocument?.querySelector('input') ? contentDocument.body : []))
    .map((body) => (textOf(body) ?? '').slice(0, MOST_FRAMED))
    .join('\n');
}

/** Frames that nobody here can look into, as long as a person could read something in them. */
export function foreignFrames(): readonly ForeignFrame[] {
  return all<HTMLIFrameElement>('iframe, frame').flatMap((frame): ForeignFrame[] => {
    const { left, right, top, bottom, width, height } = boxOf(frame);
    if (width < LEAST_WIDTH || height < LEAST_HEIGHT || !isShown(frame, seen) || isOpen(frame)) return [];
    const [across, down] = [shown(left, right, innerWidth), shown(top, bottom, innerHeight)];
    const address = addressOf(attributeOf(frame, 'src'));
    const names = ['title', 'aria-label', 'name', 'id'].map((name) => attributeOf(frame, name));
    return [
      {
        origin: address?.origin ?? '',
        called: short([...names, address?.pathname].filter(Boolean).join(' '), 200),
        share: across * down,
      },
    ];
  });
}

function isOpen(frame: HTMLIFrameElement): boolean {
  try {
    return frame.contentDocument !== null;
  } catch {
    return false;
  }
}

function addressOf(address: string | null): URL | undefined {
  try {
    const url = new URL(address ?? '', location.href);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** How much of the window something takes, along one axis. */
function shown(from: number, to: number, size: number): number {
  return Math.max(0, Math.min(to, size) - Math.max(from, 0)) / size;
}

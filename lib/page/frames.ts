import type { ForeignFrame, FramePlace } from '../core/autofill/page-description.ts';
import { all, attributeOf, boxOf, isShown, textOf } from './dom.ts';
import { short } from './read-text.ts';

const MOST_FRAMES = 50;
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

/** A frame that is displayed, its place in the window, and its document where that is the page's own. */
interface Frame {
  readonly element: HTMLIFrameElement;
  readonly left: number;
  readonly top: number;
  readonly inner: Document | null;
}

/** The frames of the page, and those within frames that can be looked into. */
function displayed(): readonly Frame[] {
  const found: Frame[] = [];
  const add = (elements: Iterable<HTMLIFrameElement>, x = 0, y = 0) => {
    for (const element of elements) {
      if (found.length >= MOST_FRAMES || !isShown(element)) continue;
      const { left, top } = boxOf(element);
      found.push({ element, left: x + left, top: y + top, inner: element.contentDocument });
    }
  };
  add(all<HTMLIFrameElement>(FRAMES));
  for (const { inner, left, top } of found) if (inner) add(inner.querySelectorAll(FRAMES), left, top);
  return found;
}

const FRAMES = 'iframe, frame' as 'iframe';

/** What frames of the same site say that have fields; those of another site keep it to themselves. */
export function framedText(): string {
  return displayed()
    .flatMap(({ inner }) => (inner?.querySelector('input') ? inner.body : []))
    .map((body) => (textOf(body) ?? '').slice(0, MOST_FRAMED))
    .join('\n');
}

/** Frames that nobody here can look into, as long as a person could read something in them. */
export function foreignFrames(): readonly ForeignFrame[] {
  return displayed().flatMap(({ element, left, top, inner }): ForeignFrame[] => {
    const { width, height } = boxOf(element);
    if (inner || width < LEAST_WIDTH || height < LEAST_HEIGHT || !isShown(element, seen)) return [];
    const address = addressOf(element);
    const names = ['title', 'aria-label', 'name', 'id'].map((name) => attributeOf(element, name));
    return [
      {
        // The page's own address is no longer what is shown there, or kept apart from it: whose it is can't be told.
        origin: address && address.origin !== location.origin ? address.origin : '',
        called: short([...names, address?.pathname].join(' '), 200),
        share: shown(left, width, innerWidth) * shown(top, height, innerHeight),
      },
    ];
  });
}

/** The address that a frame was given; none where the page wrote what stands in it, or where it was sent elsewhere by a script. */
function addressOf(frame: Element): URL | undefined {
  const address = attributeOf(frame, 'src');
  if (!address || attributeOf(frame, 'srcdoc') !== null) return undefined;
  try {
    const url = new URL(address, frame.baseURI);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** How much of the window something takes, along one axis. */
function shown(from: number, length: number, size: number): number {
  return Math.max(0, Math.min(from + length, size) - Math.max(from, 0)) / size;
}

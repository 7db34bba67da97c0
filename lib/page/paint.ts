import { boxOf, contains, hitAt, localName, parentOf, rootOf } from './dom.ts';

/** How much of an element comes through: opacities and filters of all that it stands in, multiplied; 0 where it is painted over. */
export function shareSeen(of: Element): number {
  let share = 1;
  for (let at: Element | null = of; at; at = parentOf(at)) {
    const { opacity, filter, maskImage } = getComputedStyle(at);
    share *= Number(opacity) * filtered(filter) * (isEmptyMask(maskImage) ? 0 : 1);
  }
  return share;
}

/** What a filter leaves: without contrast, or with far too much light, one thing can't be told from another. */
function filtered(filter: string): number {
  const amount = (name: string) => Number(new RegExp(`\\b${name}\\(([\\d.]+)`).exec(filter)?.[1] ?? 1);
  if (
    amount('blur') > 4 ||
    amount('contrast') < 0.3 ||
    amount('brightness') < 0.2 ||
    amount('brightness') > 3
  )
    return 0;
  return amount('opacity');
}

/** A mask of gradients in which no colour is left. A picture as a mask is taken for one that shows something. */
function isEmptyMask(mask: string): boolean {
  if (!mask.includes('gradient(')) return false;
  const colours = mask.match(/rgba?\([^)]*\)|transparent|#[\da-f]{3,8}/gi) ?? [];
  return colours.length > 0 && colours.every((colour) => alphaOf(colour) < 0.1);
}

function alphaOf(colour: string): number {
  if (colour === 'transparent') return 0;
  const alpha =
    /^rgba\((?:[^,]*,){3}\s*([\d.]+)\)$/.exec(colour)?.[1] ?? /\/\s*([\d.]+)\)$/.exec(colour)?.[1];
  return alpha === undefined ? 1 : Number(alpha);
}

/**
 * What lies over a point although presses go through it: the topmost element that is painted there and is not `own`. For the length of
 * this call everything can be pressed, by a style sheet that no observer of the page is told of.
 */
function paintedOver(of: Element, x: number, y: number, own: (hit: Element) => boolean): boolean {
  const root = rootOf(of);
  const scope = root instanceof ShadowRoot ? root : document;
  const before = [...scope.adoptedStyleSheets];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { pointer-events: auto !important }');
  scope.adoptedStyleSheets = [...before, sheet];
  try {
    const stack = scope.elementsFromPoint(x, y);
    for (const hit of stack) {
      if (own(hit) || contains(hit, of)) return false;
      if (isPainted(hit) && shareSeen(hit) >= 0.5) return true;
    }
    return false;
  } finally {
    scope.adoptedStyleSheets = before;
  }
}

const pictures = /^(img|canvas|video|iframe|embed|object|picture)$/;

function isPainted(of: Element): boolean {
  const { backgroundColor, backgroundImage } = getComputedStyle(of);
  return alphaOf(backgroundColor) >= 0.5 || backgroundImage !== 'none' || pictures.test(localName(of));
}

/** Whether a press at the middle of this box meets something that `own` accepts. */
export function isHit(of: Element, own: (hit: Element) => boolean): boolean {
  const { left, top, width, height } = boxOf(of);
  const [x, y] = [left + width / 2, top + height / 2];
  const hit = hitAt(x, y, rootOf(of));
  return hit !== null && own(hit) && !paintedOver(of, x, y, own);
}

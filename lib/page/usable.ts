import type { Unusable } from '../core/autofill/page-description.ts';
import { boxOf, contains, isDisabled, isShown, parentOf } from './dom.ts';
import { isHit, shareSeen } from './paint.ts';
import { standInOf } from './stand-in.ts';

const LEAST_WIDTH = 20;
const LEAST_HEIGHT = 10;
const LEAST_SHARE = 0.5;

/**
 * Why a person can't see this field or type into it. `checkVisibility` alone accepts 1 × 1, off-screen and opacity .01. A field that is
 * only scrolled away is not judged by where it is: before anything is typed it is scrolled into view, and looked at again.
 */
export function unusable(field: HTMLInputElement): Unusable | undefined {
  // A field that is only to be read holds something; an empty one may wait for its focus.
  if (isDisabled(field) || (field.readOnly && field.value !== '')) return 'disabled';
  const why = unseen(field);
  if (why && why !== 'covered') return standsIn(field) ? undefined : why;
  return why;
}

function unseen(field: HTMLInputElement): Unusable | undefined {
  if (!isShown(field, { visibilityProperty: true })) return 'invisible';
  const { width, height } = boxOf(field);
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return 'small';
  if (isBeyondReach(field)) return 'outside';
  if (shareSeen(field) < LEAST_SHARE) return 'transparent';
  if (!isInWindow(field)) return undefined;
  return isHit(field, isPartOf(field)) ? undefined : 'covered';
}

/** What is drawn in its place can be seen and pressed. */
function standsIn(field: HTMLInputElement): boolean {
  const { around } = standInOf(field) ?? {};
  if (!around) return false;
  return !isInWindow(around) || isHit(around, (hit) => contains(around, hit));
}

/** The field, its labels, and what is drawn in the small box around it, as long as it leaves most of the field free. */
function isPartOf(field: HTMLInputElement): (hit: Element) => boolean {
  const own = boxOf(field);
  const labels = [...(field.labels ?? [])];
  let frame: Element = field;
  for (let at = parentOf(field); at; at = parentOf(at)) {
    const box = boxOf(at);
    if (box.width > own.width * 1.3 + 60 || box.height > own.height + 40) break;
    frame = at;
  }
  return (hit) => {
    if (contains(field, hit) || labels.some((label) => contains(label, hit))) return true;
    return contains(frame, hit) && !contains(hit, field) && boxOf(hit).width < own.width * 0.6;
  };
}

/** What a person sees of a field: itself, or what stands in for it. */
export function inSight(field: HTMLInputElement): Element {
  return unseen(field) ? (standInOf(field)?.around ?? field) : field;
}

/** Its middle lies in the window. */
export function isInWindow(of: Element): boolean {
  const { left, top, width, height } = boxOf(of);
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
}

/**
 * Further away than anything around it can be scrolled, in whatever direction: nobody gets there. Where it may lie is not computed; that
 * differs with the direction of writing and the kind of box.
 */
function isBeyondReach(field: HTMLInputElement): boolean {
  const page = document.scrollingElement ?? document.documentElement;
  const { left, top, right, bottom } = boxOf(field);
  let [across, down] = [gap(left, right, innerWidth), gap(top, bottom, innerHeight)];
  if (getComputedStyle(field).position === 'fixed') return across > 0 || down > 0;
  for (let at = parentOf(field); at; at = parentOf(at)) {
    const { position, overflowX, overflowY } = getComputedStyle(at);
    if (at !== page && /auto|scroll|hidden/.test(overflowX)) across -= at.scrollWidth - at.clientWidth;
    if (at !== page && /auto|scroll|hidden/.test(overflowY)) down -= at.scrollHeight - at.clientHeight;
    if (position === 'fixed') return across > 0 || down > 0;
  }
  return across > page.scrollWidth - page.clientWidth || down > page.scrollHeight - page.clientHeight;
}

/** How far a box lies outside the window, along one axis. */
function gap(from: number, to: number, size: number): number {
  return Math.max(0, -to, from - size);
}

import { attributeOf, boxOf, contains, isShown, localName, parentOf, within } from './dom.ts';
import { shareSeen } from './paint.ts';

/**
 * Some libraries draw a field themselves and keep the real one out of sight: six drawn places over one field without opacity, a label
 * that rests where the digits will stand. What is drawn stands in for the field.
 */
export type StandIn = { readonly by: 'places' | 'label' | 'oneTimeCode'; readonly around: Element };

const MOST_AROUND = 6;
const shown = { visibilityProperty: true, opacityProperty: true } as const;

/** What stands in for a field that itself can't be seen; undefined where nobody would know that something can be typed there. */
export function standInOf(field: HTMLInputElement): StandIn | undefined {
  if (field.type === 'hidden' || !isShown(field, { visibilityProperty: true })) return undefined;
  let around = parentOf(field);
  for (let outwards = 0; around && outwards < MOST_AROUND; outwards++, around = parentOf(around)) {
    if (!isRowSized(around) || !isShown(around, shown) || shareSeen(around) < 0.5) continue;
    if (hasOtherField(around, field)) return undefined;
    if (hasDrawnPlaces(around, field)) return { by: 'places', around };
    if (hasRestingLabel(around, field)) return { by: 'label', around };
    const mayBeFocused = attributeOf(field, 'aria-hidden') !== 'true' && field.tabIndex >= 0;
    if (/\bone-time-code\b/i.test(field.autocomplete) && mayBeFocused && localName(around).includes('-'))
      return { by: 'oneTimeCode', around };
  }
  return undefined;
}

/** As large as a field or a row of places. */
function isRowSized(of: Element): boolean {
  const { width, height } = boxOf(of);
  return width >= 80 && height >= 20 && height <= 140;
}

/** A helper beside six real boxes is no field: the boxes are. What is kept from screen readers is none of them. */
function hasOtherField(around: Element, field: Element): boolean {
  return [...within(around, 'input')].some((other) => {
    const { width, height } = boxOf(other);
    const drawn = [other, parentOf(other)].some((at) => at && attributeOf(at, 'aria-hidden') === 'true');
    return other !== field && !drawn && width >= 20 && height >= 10 && isShown(other, shown);
  });
}

/** Four to eight things of one size in a row. */
function hasDrawnPlaces(around: Element, field: Element): boolean {
  const rows = new Map<Element | null, Element[]>();
  for (const each of within(around, '*')) {
    const { width, height } = boxOf(each);
    if (each === field || width < 14 || height < 14 || width > 120 || !isShown(each, shown)) continue;
    const parent = parentOf(each);
    rows.set(parent, [...(rows.get(parent) ?? []), each]);
  }
  return [...rows.values()].some((row) => {
    const [first] = row;
    const same = first ? row.filter((each) => isAlike(boxOf(first), boxOf(each))) : [];
    return same.length >= 4 && same.length <= 8;
  });
}

function isAlike(one: DOMRect, other: DOMRect): boolean {
  return Math.abs(one.width - other.width) < 3 && Math.abs(one.top - other.top) < 3;
}

/** Its label rests inside its own box, and moves away when somebody types (Material, Ionic; read 2026-11). */
function hasRestingLabel(around: Element, field: HTMLInputElement): boolean {
  const [own, outer] = [boxOf(field), boxOf(around)];
  if (own.width < outer.width / 2 || own.height < 10) return false;
  const labels: Element[] = [...(field.labels ?? []), ...within(around, 'label, [class*="label" i]')];
  return labels.some((label) => {
    const box = boxOf(label);
    const inside = box.top < own.bottom + 4 && box.bottom > own.top - 4 && box.left < own.right;
    return inside && box.width > 0 && !contains(field, label) && isShown(label, shown);
  });
}

import type { ControlDescription } from '../core/autofill/page-description.ts';
import { attributeOf, firstChild, isShown, localName, nextSibling, shadowOf, textOf, within } from './dom.ts';

/** What can be read on a page, in order. */
export interface PageText {
  readonly text: string;
  /** How many characters come before an input. */
  readonly places: ReadonlyMap<Element, number>;
  readonly controls: readonly (Omit<ControlDescription, 'form'> & { readonly element: Element })[];
}

const MOST_CHARACTERS = 60_000;
const MOST_NODES = 20_000;
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'canvas',
  'textarea',
  'nav',
]);
const buttons = ['submit', 'button', 'image', 'reset'];
const seen = { visibilityProperty: true, opacityProperty: true } as const;

export const short = (text: string | null | undefined, most = 60) =>
  (text ?? '').replace(/\s+/g, ' ').trim().slice(0, most);

/** A code of version 1 has 21 modules a side. */
const LEAST_MODULES = 21;

/** Whether an element holds as many rows of cells, or as many cells, as a QR code that is drawn of them, and nothing to be read. */
export function isCells(element: Element): boolean {
  if (!/^(table|tbody|div|ul|section)$/.test(localName(element))) return false;
  const { children } = element;
  const rows = children.length === 1 ? (children[0]?.children ?? children) : children;
  if (rows.length < LEAST_MODULES) return false;
  const isRows = [...rows].every((row) => row.childElementCount >= LEAST_MODULES);
  return (isRows || rows.length >= LEAST_MODULES ** 2) && textOf(element)?.trim() === '';
}

/** Goes through the tree without calling itself: pages may be nested as deep as they like. */
export function readText(body: Element | null, title: string): PageText {
  let text = `${title}\n`;
  let nodes = 0;
  const places = new Map<Element, number>();
  const controls: (Omit<ControlDescription, 'form'> & { readonly element: Element })[] = [];

  const addControl = (element: HTMLElement, kind: ControlDescription['kind'], said: string | null) => {
    const link = element instanceof HTMLAnchorElement ? element : undefined;
    const address = link ? `${link.pathname} ${[...new URLSearchParams(link.search).keys()].join(' ')}` : '';
    const [id, name] = [attributeOf(element, 'id') ?? '', attributeOf(element, 'name') ?? ''];
    controls.push({ element, kind, id, name, text: short(said), address: short(address, 200) });
  };
  /** A control is named and not read as text; true for an element that was one. */
  const tookControl = (element: Element): boolean => {
    if (element instanceof HTMLInputElement) {
      places.set(element, text.length);
      const kind = ['submit', 'image'].includes(element.type) ? 'submit' : 'button';
      if (buttons.includes(element.type)) addControl(element, kind, element.value || element.alt);
      return true;
    }
    const said = () => textOf(element)?.trim() || attributeOf(element, 'aria-label');
    if (element instanceof HTMLButtonElement) {
      addControl(element, element.type === 'submit' ? 'submit' : 'button', said());
      return true;
    }
    const isLink = element instanceof HTMLAnchorElement;
    const pressed = attributeOf(element, 'role') === 'button' || localName(element) === 'summary';
    // A drawn field may be called a button: what is typed there stands in it.
    const holdsField = pressed && within(element, 'input').length > 0;
    if (element instanceof HTMLElement && (isLink || pressed) && !holdsField) {
      addControl(element, isLink ? 'link' : 'button', said());
      return true;
    }
    return element instanceof HTMLSelectElement;
  };

  /** What is still to be read, the last first; a string is the end of a block. */
  const todo: (Node | string)[] = body ? [body] : [];
  const laterChildren = (parent: Node) => {
    const children: Node[] = [];
    for (let child = firstChild(parent); child; child = nextSibling(child)) children.push(child);
    todo.push(...children.reverse());
  };
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (typeof node === 'string') {
      text += node;
      continue;
    }
    if (++nodes > MOST_NODES) break;
    if (node instanceof Text) {
      if (text.length < MOST_CHARACTERS) text += node.data.replace(/\s+/g, ' ');
      continue;
    }
    if (!(node instanceof Element) || silent.has(localName(node))) continue;
    // A thousand empty cells have nothing to be read: taken for lines, they would push away what is written around the field.
    if (isCells(node) && within(node, 'input').length === 0) continue;
    if (!isShown(node, seen)) {
      // Nothing of it can be read; its fields keep their place. An element without a box of its own may have children that do.
      for (const field of within(node, 'input')) places.set(field, text.length);
      if (node instanceof HTMLInputElement) places.set(node, text.length);
      if (getComputedStyle(node).display !== 'contents') continue;
    }
    if (tookControl(node)) {
      text += ' ';
      continue;
    }
    if (node instanceof HTMLImageElement) text += ` ${node.alt} `;
    const block = localName(node) === 'br' || !/^(inline|contents|ruby)/.test(getComputedStyle(node).display);
    if (block) {
      text += '\n';
      todo.push('\n');
    }
    laterChildren(node);
    const shadow = shadowOf(node);
    if (shadow) laterChildren(shadow);
  }
  return { text, places, controls };
}

import type { FieldDescription, PageDescription } from '../core/autofill/page-description.ts';
import type { Product } from '../core/autofill/products/product.ts';
import { describeDevices } from './devices.ts';
import { all, attributeOf, boxOf, inputs, isShown, localName, parentOf, rootOf, textOf } from './dom.ts';
import { foreignFrames, framedText, framesOf } from './frames.ts';
import { isCells, readText, short } from './read-text.ts';
import { unusable } from './usable.ts';

/**
 * Runs inside someone else's page, in our isolated world. It only describes: what can be read, which fields, forms and controls there
 * are, and where. It knows nothing of codes, and no value of a field leaves the page.
 */
export function describePage(products: readonly Product[]): PageDescription {
  const forms = all<HTMLFormElement>('form');
  const [body] = all('body');
  const [title] = all('title');
  const { text, places, controls } = readText(body ?? null, title ? short(textOf(title), 200) : '');

  const describeField = (field: HTMLInputElement, nth: number): FieldDescription => {
    const why = field.type === 'hidden' ? undefined : unusable(field);
    return {
      nth,
      id: field.id,
      name: field.name,
      type: field.type,
      autocomplete: field.autocomplete.toLowerCase(),
      inputMode: field.inputMode,
      pattern: field.pattern,
      maxLength: field.maxLength,
      label: labelOf(field),
      width: Math.round(boxOf(field).width),
      at: places.get(field) ?? text.length,
      form: field.form ? forms.indexOf(field.form) : -1,
      ...(attributeOf(field, 'aria-invalid') === 'true' && { invalid: true }),
      ...(field.value !== '' && { filled: true }),
      ...(isKeptFromReaders(field) && { drawn: true }),
      ...(why && { unusable: why }),
    };
  };
  const formOf = (element: Element) =>
    (element instanceof HTMLButtonElement || element instanceof HTMLInputElement) && element.form
      ? forms.indexOf(element.form)
      : -1;

  return {
    origin: self.origin,
    protocol: location.protocol,
    hostname: location.hostname,
    top: window.top === window,
    prerendering: (document as Document & { readonly prerendering?: boolean }).prerendering === true,
    loading: document.readyState === 'loading',
    text,
    fields: inputs().slice(0, 200).map(describeField),
    forms: forms.map((form) => ({
      id: attributeOf(form, 'id') ?? '',
      action: pathOf(attributeOf(form, 'action')),
    })),
    controls: controls
      .slice(0, 300)
      .map(({ element, ...control }) => ({ ...control, form: formOf(element) })),
    devices: describeDevices(products),
    ids: all('[id]')
      .slice(0, 500)
      .map((element) => attributeOf(element, 'id') ?? ''),
    comments: commentsOf(),
    template: (body && attributeOf(body, 'data-page-id')) ?? '',
    pictures: all<HTMLImageElement>('img, canvas')
      .slice(0, 50)
      .map(({ id, className, src = '' }) => `${id} ${className} ${/^data:/.test(src) ? '' : pathOf(src)}`),
    squarePictures: all('img, canvas, svg, table, div, ul, pre, code, samp').filter(isSquare).length,
    frames: framesOf().slice(0, 50),
    framed: framedText(),
    foreignFrames: foreignFrames().slice(0, 20),
    age: Math.round(performance.now()),
  };
}

function labelOf(field: HTMLInputElement): string {
  const labels = [...(field.labels ?? [])].map((label) => textOf(label));
  const root = rootOf(field);
  const named = (attributeOf(field, 'aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => id && (root instanceof ShadowRoot ? root : document).getElementById(id)?.textContent);
  // Elements of a library's own keep the label beside the field, inside their shadow.
  const host = root instanceof ShadowRoot && labels.length === 0 ? attributeOf(root.host, 'label') : null;
  const own = [field.ariaLabel, field.placeholder, field.title];
  return short([...labels, ...named, host, ...own].join(' '), 200);
}

/** `aria-hidden`, on the field or around it: a helper of a library, or something that only looks like a field. */
function isKeptFromReaders(field: Element): boolean {
  for (let at: Element | null = field; at; at = parentOf(at))
    if (attributeOf(at, 'aria-hidden') === 'true') return true;
  return false;
}

function pathOf(address: string | null): string {
  try {
    return new URL(address ?? '', location.href).pathname;
  } catch {
    return ''; // Not an address.
  }
}

/** The shape and size of a QR code. Padding may squeeze the box of a vector picture; a table or a box is one where its cells are. */
function isSquare(element: Element): boolean {
  const { width, height } = boxOf(element);
  const name = localName(element);
  const skew = name === 'svg' ? 0.35 : 0.125;
  if (width < 80 || width > 700 || Math.abs(width - height) > width * skew || !isShown(element)) return false;
  if (['img', 'canvas', 'svg'].includes(name)) return true;
  // Letters of a terminal: U+2580 to U+259F are blocks, halves and quarters of a place.
  if (['pre', 'code', 'samp'].includes(name))
    return (textOf(element)?.match(/[\u2580-\u259f]/g)?.length ?? 0) > LEAST_BLOCKS;
  return isCells(element);
}

const LEAST_BLOCKS = 100;

function commentsOf(): readonly string[] {
  const comments: string[] = [];
  const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_COMMENT);
  while (comments.length < 200 && walker.nextNode()) comments.push(short(walker.currentNode.nodeValue));
  return comments;
}

import type {
  ControlDescription,
  Device,
  FieldDescription,
  PageDescription,
} from '../core/autofill/page-description.ts';

/**
 * Runs inside someone else's page, in our isolated world, after `installPageTools`. It only describes: what can be read, which
 * fields, forms and controls there are, and where. It knows nothing of codes, and no value of a field leaves the page.
 */
export function describePage(): PageDescription | undefined {
  const tools = globalThis.kagibanTools;
  if (!tools) return undefined;
  const { all, inputs, unusable, shadowOf } = tools;
  const MOST_CHARACTERS = 60_000;
  const MOST_NODES = 20_000;
  const short = (text: string | null | undefined, most = 60) =>
    (text ?? '').replace(/\s+/g, ' ').trim().slice(0, most);
  const forms = all<HTMLFormElement>('form');
  const formOf = (element: { readonly form?: HTMLFormElement | null }) =>
    element.form ? forms.indexOf(element.form) : -1;

  let text = `${document.title}\n`;
  let nodes = 0;
  const places = new Map<Element, number>();
  const controls: ControlDescription[] = [];
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

  const addControl = (
    element: HTMLElement,
    kind: ControlDescription['kind'],
    said: string | null | undefined,
  ) => {
    const link = element instanceof HTMLAnchorElement ? element : undefined;
    const address = link ? `${link.pathname} ${[...new URLSearchParams(link.search).keys()].join(' ')}` : '';
    const name = element.getAttribute('name') ?? '';
    const form =
      element instanceof HTMLButtonElement || element instanceof HTMLInputElement ? formOf(element) : -1;
    controls.push({ kind, id: element.id, name, text: short(said), address: short(address, 200), form });
  };
  /** A control is named and not read as text; true for an element that was one. */
  const tookControl = (element: Element): boolean => {
    if (element instanceof HTMLInputElement) {
      places.set(element, text.length);
      const kind = ['submit', 'image'].includes(element.type) ? 'submit' : 'button';
      if (buttons.includes(element.type)) addControl(element, kind, element.value || element.alt);
      return true;
    }
    if (element instanceof HTMLButtonElement) {
      addControl(
        element,
        element.type === 'submit' ? 'submit' : 'button',
        element.textContent || element.ariaLabel,
      );
      return true;
    }
    const isLink = element instanceof HTMLAnchorElement;
    if (
      element instanceof HTMLElement &&
      (isLink || element.role === 'button' || element.localName === 'summary')
    ) {
      addControl(element, isLink ? 'link' : 'button', element.textContent || element.ariaLabel);
      return true;
    }
    return element instanceof HTMLSelectElement;
  };
  const readChildren = (parent: Node) => {
    for (const child of parent.childNodes) read(child);
  };
  const read = (node: Node): void => {
    if (++nodes > MOST_NODES) return;
    if (node instanceof Text) {
      if (text.length < MOST_CHARACTERS) text += node.data.replace(/\s+/g, ' ');
      return;
    }
    if (!(node instanceof Element) || silent.has(node.localName)) return;
    if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      // Nothing of it can be read; its fields keep their place. An element without a box of its own may have children that do.
      for (const field of node.querySelectorAll('input')) places.set(field, text.length);
      if (node instanceof HTMLInputElement) places.set(node, text.length);
      if (getComputedStyle(node).display !== 'contents') return;
    }
    if (tookControl(node)) {
      text += ' ';
      return;
    }
    if (node instanceof HTMLImageElement) text += ` ${node.alt} `;
    const block = node.localName === 'br' || !/^(inline|contents|ruby)/.test(getComputedStyle(node).display);
    if (block) text += '\n';
    const shadow = shadowOf(node);
    if (shadow) readChildren(shadow);
    readChildren(node);
    if (block) text += '\n';
  };
  if (document.body) read(document.body);

  const labelOf = (field: HTMLInputElement) => {
    const labels = [...(field.labels ?? [])].map((label) => label.textContent);
    const root = field.getRootNode();
    const named = (field.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => id && (root instanceof ShadowRoot ? root : document).getElementById(id)?.textContent);
    return short(
      [...labels, ...named, field.ariaLabel, field.placeholder, field.title].filter(Boolean).join(' '),
      200,
    );
  };
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
      width: Math.round(field.getBoundingClientRect().width),
      at: places.get(field) ?? text.length,
      form: formOf(field),
      ...(field.getAttribute('aria-invalid') === 'true' && { invalid: true }),
      ...(field.type === 'hidden' && field.value !== '' && { filled: true }),
      ...(why && { unusable: why }),
    };
  };

  /** Keycloak v1: radio buttons. v2 (26): tiles. */
  const devices = (): Device[] => {
    const radios = all<HTMLInputElement>('input[type="radio"][name="selectedCredentialId"]');
    const names =
      radios.length > 0
        ? radios.map(({ labels }) => [...(labels ?? [])].map((label) => label.textContent).join(' '))
        : all('[id^="kc-otp-credential-"]').map((tile) => tile.textContent);
    return names.map((name, place) => ({ place, name: short(name, 120) }));
  };
  // By attribute: a field called "action" would stand in the way of the property.
  const pathOf = (address: string | null) => {
    try {
      return new URL(address ?? '', location.href).pathname;
    } catch {
      return ''; // Not an address.
    }
  };
  const isSquare = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= 80 && width <= 700 && Math.abs(width - height) <= width / 8 && element.checkVisibility();
  };
  const comments: string[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (comments.length < 200 && walker.nextNode()) comments.push(short(walker.currentNode.nodeValue));

  return {
    origin: self.origin,
    protocol: location.protocol,
    hostname: location.hostname,
    top: window.top === window,
    prerendering: (document as Document & { readonly prerendering?: boolean }).prerendering === true,
    text,
    fields: inputs().slice(0, 200).map(describeField),
    forms: forms.map((form) => ({
      id: form.getAttribute('id') ?? '',
      action: pathOf(form.getAttribute('action')),
    })),
    controls: controls.slice(0, 300),
    devices: devices().slice(0, 50),
    ids: all('[id]')
      .slice(0, 500)
      .map(({ id }) => id),
    comments,
    template: document.body?.dataset['pageId'] ?? '',
    pictures: all<HTMLImageElement>('img, canvas')
      .slice(0, 50)
      .map(({ id, className, src = '' }) => `${id} ${className} ${/^data:/.test(src) ? '' : pathOf(src)}`),
    squarePictures: all('img, canvas, svg').filter(isSquare).length,
    age: Math.round(performance.now()),
  };
}

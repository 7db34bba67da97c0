/**
 * The page's own tree, read by the accessors of the browser's prototypes. A form gives its fields away by their names:
 * `form.elements` may be a field that is called so, in our isolated world as well. The prototypes are ours alone. (A document gives its pictures
 * away to the page's own world only; tried in Chromium, 2026-11.)
 */
type Getter<Owner, Value> = (of: Owner) => Value;

function getterOf<Owner extends object, Name extends keyof Owner>(
  owner: Owner,
  name: Name,
): Getter<Owner, Owner[Name]> {
  const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
  return (of) => (get ? get.call(of) : of[name]);
}

const node = Node.prototype;
const element = Element.prototype;

export const firstChild = getterOf(node, 'firstChild');
export const nextSibling = getterOf(node, 'nextSibling');
export const textOf = getterOf(node, 'textContent');
export const isConnected = getterOf(node, 'isConnected');
const parentNode = getterOf(node, 'parentNode');
export const contains = (of: Node, other: Node) => node.contains.call(of, other);
export const rootOf = (of: Node) => node.getRootNode.call(of);

export const localName = getterOf(element, 'localName');
const openShadow = getterOf(element, 'shadowRoot');
export const attributeOf = (of: Element, name: string) => element.getAttribute.call(of, name);
export const boxOf = (of: Element) => element.getBoundingClientRect.call(of);
export const isShown = (of: Element, how?: CheckVisibilityOptions) => element.checkVisibility.call(of, how);
/** By itself, or with the fieldset that it stands in. */
export const isDisabled = (of: Element) => element.matches.call(of, ':disabled');
export const within = (of: Element, selector: string) => element.querySelectorAll.call(of, selector);
export const scrollTo = (of: Element, block: ScrollLogicalPosition = 'center') =>
  element.scrollIntoView.call(of, { block, inline: 'center', behavior: 'instant' });

const elementsOfForm = getterOf(HTMLFormElement.prototype, 'elements');
export const fieldsOf = (form: HTMLFormElement): readonly Element[] => [...elementsOfForm(form)];

/** Calls back when the event passes the outermost place that hears it, before the page's own listeners. */
export function hear<Name extends keyof DocumentEventMap>(
  name: Name,
  listener: (event: DocumentEventMap[Name]) => void,
): () => void {
  const heard = (event: Event) => listener(event as DocumentEventMap[Name]);
  window.addEventListener(name, heard, true);
  return () => window.removeEventListener(name, heard, true);
}

/** The element around this one; around a shadow root its host. */
export function parentOf(of: Element): Element | null {
  const parent = parentNode(of);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

interface ExtensionApi {
  readonly dom?: { openOrClosedShadowRoot(at: Element): ShadowRoot | null };
}

/** Roots that the page has closed are open to extensions (Chrome 88); asking is slow, and only elements of its own can have one. */
export function shadowOf(of: Element): ShadowRoot | null {
  const { dom } = (globalThis as { readonly chrome?: ExtensionApi }).chrome ?? {};
  const open = openShadow(of);
  if (open || !dom || !(of instanceof HTMLElement) || !localName(of).includes('-')) return open;
  return dom.openOrClosedShadowRoot(of);
}

const fromDocument = Document.prototype.querySelectorAll;
const fromFragment = DocumentFragment.prototype.querySelectorAll;

let known: (Document | ShadowRoot)[] = [];
const query = (root: Document | ShadowRoot, selector: string) =>
  (root instanceof Document ? fromDocument : fromFragment).call(root, selector);

/** The document and every shadow root in it, gathered once for all that is asked before anything else may run: that is most of a look. */
function roots(): readonly (Document | ShadowRoot)[] {
  if (known.length > 0) return known;
  known = [document];
  for (const root of known)
    for (const each of query(root, '*')) {
      const shadow = shadowOf(each);
      if (shadow) known.push(shadow);
    }
  queueMicrotask(() => (known = []));
  return known;
}

/** Elements of the document and of every shadow root in it, in the order in which the roots stand. */
export const all = <Kind extends Element = HTMLElement>(selector: string): Kind[] =>
  roots().flatMap((root) => [...(query(root, selector) as NodeListOf<Kind>)]);

export const inputs = () => all<HTMLInputElement>('input');

/** What a press at this point of the window would meet, in the root of the field. */
export function hitAt(x: number, y: number, root: Node): Element | null {
  return (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
}

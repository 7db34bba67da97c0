import { placeAsSaid, rectOf } from './drawn-page.ts';

/** What lets presses through can be pressed as long as the page has this sheet. */
const PRESSABLE = '* { pointer-events: auto !important }';
const usual = {
  ...{ opacity: '1', filter: 'none', maskImage: 'none', backgroundImage: 'none' },
  ...{ backgroundColor: 'rgba(0, 0, 0, 0)', position: 'static', display: 'inline', pointerEvents: 'auto' },
  ...{ overflowX: 'visible', overflowY: 'visible' },
};
type Looks = { -readonly [name in keyof typeof usual]?: string };

const written = new WeakMap<CSSStyleSheet, string>();

const styleOf = (of: Element): Required<Looks> => ({
  ...usual,
  ...JSON.parse(of.getAttribute('looks') ?? '{}'),
});

/** What is painted at this point in a document or a shadow root, the topmost first: what comes later, or says that it lies `over` the rest. */
function stackAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  const isPressed = root.adoptedStyleSheets.some((sheet) => written.get(sheet) === PRESSABLE);
  return [...root.querySelectorAll('[at]')]
    .filter((each) => {
      const { left, top, right, bottom } = rectOf(each.getAttribute('at') ?? '');
      const isThere = x >= left && x < right && y >= top && y < bottom;
      return isThere && (isPressed || styleOf(each).pointerEvents !== 'none');
    })
    .reverse()
    .sort((one, other) => Number(other.hasAttribute('over')) - Number(one.hasAttribute('over')));
}

/**
 * A window of 1000 × 500 in which every element stands, looks and scrolls as it says: `at`, `looks`, `scroll` (how much more it holds than it
 * shows, across and down), `class` of "hidden", "invisible" (it keeps its place) or "clear" (opacity 0). What a browser shows is tested in one.
 */
export function openLayers(): void {
  Object.assign(globalThis, { innerWidth: 1000, innerHeight: 500, getComputedStyle: styleOf });
  CSSStyleSheet.prototype.replaceSync = function (text) {
    written.set(this, text);
  };
  placeAsSaid((other) => rectOf(/^(html|body)$/.test(other.localName) ? '0 0 1000 500' : ''));
  Object.assign(Element.prototype, {
    checkVisibility(this: Element, how: CheckVisibilityOptions = {}) {
      const hides = ['hidden', how.visibilityProperty && 'invisible', how.opacityProperty && 'clear'];
      const isHidden = (at: Element | null): boolean =>
        at !== null &&
        (hides.some((name) => name && at.classList.contains(name)) || isHidden(at.parentElement));
      return !isHidden(this);
    },
  });
  const more = (of: Element) => (of.getAttribute('scroll') ?? '0 0').split(' ').map(Number);
  for (const [name, value] of [
    ['clientWidth', () => 100],
    ['clientHeight', () => 100],
    ['scrollWidth', (of: Element) => 100 + (more(of)[0] ?? 0)],
    ['scrollHeight', (of: Element) => 100 + (more(of)[1] ?? 0)],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, {
      get(this: Element) {
        return value(this);
      },
      configurable: true,
    });
  for (const of of [document, ShadowRoot.prototype])
    Object.assign(of, {
      elementsFromPoint(this: Document | ShadowRoot, x: number, y: number) {
        return stackAt(this, x, y);
      },
      elementFromPoint(this: Document | ShadowRoot, x: number, y: number) {
        return stackAt(this, x, y)[0] ?? null;
      },
    });
  document.adoptedStyleSheets = [];
}

export const looks = (of: Looks) => `looks='${JSON.stringify(of)}'`;

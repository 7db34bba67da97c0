import type { FieldLocator, Unusable } from '../core/autofill/page-description.ts';

/** What the functions that we send into a page have in common. It lives in our isolated world, where the page can't see it. */
export interface PageTools {
  /** Elements of the document and of every shadow root in it. */
  all<Kind extends Element>(selector: string): Kind[];
  inputs(): HTMLInputElement[];
  locate(field: FieldLocator): HTMLInputElement | undefined;
  /** Why a person could not see this field or type into it. */
  unusable(field: HTMLInputElement): Unusable | undefined;
  shadowOf(element: Element): ShadowRoot | null;
  /** A form of this document was sent by us: never twice. */
  submitted: boolean;
}

declare global {
  var kagibanTools: PageTools | undefined;
}

/** Runs inside someone else's page, before `describePage` or `fillForm`: gives our isolated world the tools that both need. */
export function installPageTools(): void {
  if (globalThis.kagibanTools) return;
  // Roots that the page has closed are open to extensions (Chrome 88); asking is slow, and only elements of its own can have one.
  const { dom } = (
    globalThis as { chrome?: { dom?: { openOrClosedShadowRoot(at: Element): ShadowRoot | null } } }
  ).chrome ?? { dom: undefined };
  const shadowOf = (element: Element): ShadowRoot | null =>
    element.shadowRoot ??
    (dom && element instanceof HTMLElement && element.localName.includes('-')
      ? dom.openOrClosedShadowRoot(element)
      : null);
  const below = <Kind extends Element>(selector: string, root: Document | ShadowRoot): Kind[] => {
    const found = [...root.querySelectorAll<Kind>(selector)];
    for (const element of root.querySelectorAll('*')) {
      const shadow = shadowOf(element);
      if (shadow) found.push(...below<Kind>(selector, shadow));
    }
    return found;
  };
  const all = <Kind extends Element>(selector: string) => below<Kind>(selector, document);
  const inputs = () => all<HTMLInputElement>('input');

  /** `checkVisibility` alone accepts 1 × 1, off-screen and opacity .01. */
  const unusable = (field: HTMLInputElement): Unusable | undefined => {
    if (field.disabled || field.readOnly) return 'disabled';
    const visible = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
    if (!field.checkVisibility(visible)) return 'invisible';
    const box = field.getBoundingClientRect();
    if (box.width < 20 || box.height < 10) return 'small';
    const page = document.documentElement;
    const [left, top] = [box.left + scrollX, box.top + scrollY];
    const beyond = left >= page.scrollWidth || top >= page.scrollHeight;
    if (beyond || left + box.width <= 0 || top + box.height <= 0) return 'outside';
    let opacity = 1;
    for (let at: Element | null = field; at; ) {
      const { opacity: own, filter } = getComputedStyle(at);
      opacity *= Number(own) * Number(/\bopacity\(([\d.]+)\)/.exec(filter)?.[1] ?? 1);
      const root = at.getRootNode();
      at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    if (opacity < 0.5) return 'transparent';
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return undefined; // Scrolled away: looked at again before filling.
    const root = field.getRootNode();
    const hit = root instanceof ShadowRoot ? root.elementFromPoint(x, y) : document.elementFromPoint(x, y);
    const own =
      hit && (field.contains(hit) || [...(field.labels ?? [])].some((label) => label.contains(hit)));
    return own ? undefined : 'covered';
  };

  const locate = ({ nth, id, name }: FieldLocator) => {
    const fields = inputs();
    const fits = (field: HTMLInputElement | undefined) => field?.id === id && field.name === name;
    if (fits(fields[nth])) return fields[nth];
    // It may have moved. Without a name nobody could tell it from others.
    return id || name ? fields.find(fits) : undefined;
  };

  globalThis.kagibanTools = { all, inputs, locate, unusable, shadowOf, submitted: false };
}

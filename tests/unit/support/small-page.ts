/** The style and the box of an element of the small page; all that is not said is as in an ordinary form. */
export interface Looks {
  readonly opacity?: string;
  readonly filter?: string;
  readonly mask?: string;
}

/**
 * As much of a browser's page as the functions that are sent into one ask for: one field in one form. A stand-in for the DOM, so that
 * what they refuse is tested without a browser; what a browser really shows is tested in one (tests/e2e).
 */
export function openSmallPage({ field: of = {}, form: around = {} }: { field?: Looks; form?: Looks } = {}) {
  class FakeNode {
    parentNode: FakeNode | null = null;
    isConnected = true;
    contains(other: FakeNode | null): boolean {
      for (let at = other; at; at = at.parentNode) if (at === this) return true;
      return false;
    }
    getRootNode(): unknown {
      return this.parentNode?.getRootNode() ?? this;
    }
  }
  class FakeElement extends FakeNode {
    localName = 'div';
    shadowRoot = null;
    looks: Looks = {};
    getAttribute() {
      return null;
    }
    checkVisibility() {
      return true;
    }
    matches() {
      return false;
    }
    getBoundingClientRect() {
      return { left: 100, top: 100, right: 300, bottom: 140, width: 200, height: 40 };
    }
    querySelectorAll() {
      return [];
    }
    scrollIntoView() {}
    addEventListener() {}
    removeEventListener() {}
    dispatchEvent() {
      return true;
    }
    focus() {}
  }
  class FakeForm extends FakeElement {
    elements: FakeElement[] = [];
  }
  class FakeInput extends FakeElement {
    override localName = 'input';
    type = 'text';
    id = 'otp';
    name = 'otp';
    value = '';
    disabled = false;
    readOnly = false;
    labels = [];
  }
  class FakeDocument extends FakeNode {
    // By `this`: what is sent into a page keeps the functions of the first one, and calls them on this one.
    stack: FakeElement[] = [];
    adoptedStyleSheets: unknown[] = [];
    scrollingElement = new FakeElement();
    documentElement = this.scrollingElement;
    querySelectorAll(wanted: string) {
      return wanted === 'input' ? this.stack.slice(0, 1) : [];
    }
    elementFromPoint() {
      return this.stack[0];
    }
    elementsFromPoint() {
      return this.stack;
    }
  }
  const page = new FakeDocument();
  const form = new FakeForm();
  const input = new FakeInput();
  page.stack = [input, form];
  [form.looks, input.looks] = [around, of];
  [input.parentNode, form.parentNode] = [form, page];
  const window = { top: undefined as unknown };
  window.top = window;
  Object.assign(globalThis, {
    ...{ Node: FakeNode, Element: FakeElement, HTMLElement: FakeElement, HTMLFormElement: FakeForm },
    ...{ Document: FakeDocument, DocumentFragment: FakeDocument, ShadowRoot: class {} },
    FocusEvent: class extends Event {},
    ...{ document: page, window, innerWidth: 800, innerHeight: 600 },
    ...{ self: { origin: 'https://www.example.jp' }, location: { protocol: 'https:' } },
    CSSStyleSheet: class {
      replaceSync() {}
    },
    getComputedStyle: ({ looks }: FakeElement) => ({
      opacity: looks.opacity ?? '1',
      filter: looks.filter ?? 'none',
      maskImage: looks.mask ?? 'none',
      backgroundColor: 'rgb(255, 255, 255)',
      backgroundImage: 'none',
      overflowX: 'visible',
      overflowY: 'visible',
      position: 'static',
    }),
  });
  return { field: input as unknown as HTMLInputElement };
}

/**
 * happy-dom draws nothing. Here every input that is not hidden stands in the window, one below the other and free of everything, so that what
 * a filling does is tested without a browser. What a browser really shows is tested in one (page-corpus.spec, attacks-on-page.spec).
 */
export function drawEverything(): void {
  const inputs = () => [...document.querySelectorAll('input')];
  const [height, width] = [40, 200];
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return this.isConnected && !this.closest('[hidden]');
    },
    getBoundingClientRect(this: Element) {
      const top = 50 * Math.max(0, inputs().indexOf(this as HTMLInputElement));
      return { left: 0, top, right: width, bottom: top + height, width, height };
    },
    scrollIntoView() {},
  });
  const at = (_: number, y: number) => inputs()[Math.floor(y / 50)] ?? null;
  for (const of of [Document.prototype, document, ShadowRoot.prototype])
    Object.assign(of, { elementFromPoint: at, elementsFromPoint: () => [] });
  Object.assign(globalThis, {
    getComputedStyle: () => ({
      ...{ opacity: '1', filter: 'none', maskImage: 'none', position: 'static', display: 'inline' },
      ...{ overflowX: 'visible', overflowY: 'visible' },
    }),
  });
}

/** What says where it stands (`at="left top width height"`) stands there; everything else stands nowhere, unless `others` tells where. */
export function placeAsSaid(others: (of: Element) => DOMRect = () => rectOf('')): void {
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const at = this.getAttribute('at');
    return at === null ? others(this) : rectOf(at);
  };
}

export function rectOf(place: string): DOMRect {
  const [left = 0, top = 0, width = 0, height = 0] = place.split(' ').map(Number);
  return { left, top, width, height, right: left + width, bottom: top + height } as DOMRect;
}

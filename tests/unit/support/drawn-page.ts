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

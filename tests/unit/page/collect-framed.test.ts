// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectPictures } from '../../../lib/page/collect-pictures.ts';
import { drawPage, img, openPicturePage } from '../support/picture-page.ts';

beforeEach(openPicturePage);
afterEach(() => {
  document.body.innerHTML = '';
});

describe('the pictures of documents within the page', () => {
  /** Puts a document into a frame. */
  const put = (frame: Element | null, html: string) => {
    const inner = new DOMParser().parseFromString(html, 'text/html');
    Object.defineProperty(frame, 'contentDocument', { value: inner });
    return inner;
  };
  const collect = async () =>
    (await collectPictures([])).pictures.map(({ data = '', place, framed }) => ({
      ...{ name: atob(data), left: place[0] * 1000, top: place[1] * 500, framed },
    }));

  it.each(['iframe', 'object', 'embed'])(
    'are found in an element %s, where they stand in the window',
    async (name) => {
      drawPage(`<${name} srcdoc at="100 50 300 300"></${name}>`);
      const outer = put(
        document.querySelector(name),
        `<iframe srcdoc at="10 20 200 200"></iframe>${img('AA', '5 6 50 60')}`,
      );
      put(outer.querySelector('iframe'), img('BB', '1 2 50 50'));
      expect(await collect()).toEqual([
        { name: 'BB', left: 111, top: 72, framed: true },
        { name: 'AA', left: 105, top: 56, framed: true },
      ]);
    },
  );

  it('are not found in a frame of another origin, and nothing is lost by it', async () => {
    drawPage(`<iframe srcdoc></iframe><iframe srcdoc></iframe>${img('AA')}`);
    const [other, empty] = document.querySelectorAll('iframe');
    const refuse = () => {
      throw new Error('SecurityError');
    };
    if (other) Object.defineProperty(other, 'contentDocument', { get: refuse });
    if (empty) Object.defineProperty(empty, 'contentDocument', { value: null });
    expect(await collect()).toMatchObject([{ name: 'AA', framed: false }]);
  });

  it.each(['iframe-x', 'x-iframe'])('are not looked for in an element that calls itself %s', async (name) => {
    drawPage(`<${name}></${name}>`);
    put(document.querySelector(name), img('AA'));
    expect(await collect()).toEqual([]);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectPictures } from '../../../lib/page/collect-pictures.ts';
import { placeAsSaid } from '../support/drawn-page.ts';

const GIF = (name: string) => `data:image/gif;base64,${btoa(name)}`;
/** Where elements stand that say so: left, top, width, height. */
const placeOf = (element: Element) => (element.getAttribute('at') ?? '0 0 0 0').split(' ').map(Number);

beforeEach(() => {
  Object.assign(globalThis, { innerWidth: 1000, innerHeight: 500 });
  Object.defineProperty(globalThis, 'origin', { value: 'https://www.example.jp', configurable: true });
  // happy-dom draws nothing: what a canvas gives is what it was told to be, and a style sheet what the element says.
  placeAsSaid();
  for (const [name, index] of [
    ['offsetWidth', 2],
    ['offsetHeight', 3],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, name, {
      get(this: Element) {
        return placeOf(this)[index] ?? 0;
      },
      configurable: true,
    });
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => ({ drawImage() {} }),
    toDataURL(this: HTMLCanvasElement) {
      return `data:image/png;base64,${this.width}x${this.height}`;
    },
  });
  Object.assign(globalThis, {
    getComputedStyle: (element: Element, part?: string) => ({
      ...{ backgroundImage: 'none', maskImage: 'none', borderImageSource: 'none', content: 'none' },
      ...JSON.parse((part ? null : element.getAttribute('looks')) ?? '{}'),
    }),
  });
});
afterEach(() => {
  document.body.innerHTML = '';
});

/** What is found, as the text of the file or as the size that was drawn. */
async function found(html: string, likely: readonly string[] = [], only?: string) {
  document.body.innerHTML = html;
  for (const image of document.querySelectorAll('img')) {
    const [naturalWidth = 0, naturalHeight = 0] = (image.getAttribute('pixels') ?? '').split('x').map(Number);
    for (const [name, value] of Object.entries({ naturalWidth, naturalHeight }))
      Object.defineProperty(image, name, { value, configurable: true });
    Object.defineProperty(image, 'complete', { value: !image.hasAttribute('coming'), configurable: true });
  }
  const answer = await collectPictures(likely, only);
  const names = answer.pictures.map(({ data }) => (/^\d+x\d+$/.test(data ?? '') ? data : atob(data ?? '')));
  return { ...answer, names };
}
const img = (name: string, at = '0 0 100 100', more = '') => `<img src="${GIF(name)}" at="${at}" ${more}>`;
const canvas = (size: string, at = '0 0 100 100') => {
  const [width, height] = size.split('x');
  return `<canvas width="${width}" height="${height}" at="${at}"></canvas>`;
};

describe('the pictures of a page', () => {
  it('are its own bytes, with their place in the window, and whether they are about square', async () => {
    const { pictures, origin, more } = await found(
      img('AA', '100 50 200 100') + img('BB', '-50 600 100 120'),
    );
    expect(pictures).toEqual([
      { data: btoa('BB'), place: [-0.05, 1.2, 0.1, 0.24], square: true, framed: false },
      { data: btoa('AA'), place: [0.1, 0.1, 0.2, 0.2], square: false, framed: false },
    ]);
    expect([origin, more]).toEqual(['https://www.example.jp', false]);
  });

  it('come in the order of their likelihood: those that are known, then the squarest, the same one once', async () => {
    const html =
      img('AA', '0 0 100 130') + img('BB') + img('CC', '0 0 300 50', 'id="qr"') + img('BB', '9 9 99 99');
    expect((await found(html, ['qr'])).names).toEqual(['CC', 'BB', 'AA']);
  });

  it.each([
    ['39 wide', img('AA', '0 0 39 100'), []],
    ['39 high', img('AA', '0 0 100 39'), []],
    ['40 a side', img('AA', '0 0 40 40'), ['AA']],
    ['a canvas of 21 pixels', canvas('21x21'), ['21x21']],
    ['a canvas of 20 pixels', canvas('20x300'), []],
    ['a canvas of 4096 pixels', canvas('4096x21'), ['4096x21']],
    ['a canvas of 4097 pixels', canvas('21x4097'), []],
    [
      'no more than twelve million pixels together',
      canvas('3000x3000') + canvas('2000x1500') + canvas('21x22'),
      ['3000x3000', '2000x1500'],
    ],
    [
      'twenty of them',
      Array.from({ length: 22 }, (_, nth) => img(`n${nth}`)).join(''),
      Array.from({ length: 20 }, (_, nth) => `n${nth}`),
    ],
    ['a button that is a picture', `<input type="image" src="${GIF('AA')}" at="0 0 50 50">`, ['AA']],
    [
      'what a style sheet shows',
      `<p at="0 0 50 50" looks='{"backgroundImage":"url(\\"${GIF('AA')}\\")"}'></p>`,
      ['AA'],
    ],
    [
      'what a style sheet masks',
      `<p at="0 0 50 50" looks='{"maskImage":"url(\\"${GIF('AA')}\\")"}'></p>`,
      ['AA'],
    ],
    [
      'what stands around it',
      `<p at="0 0 50 50" looks='{"borderImageSource":"url(\\"${GIF('AA')}\\")"}'></p>`,
      ['AA'],
    ],
    [
      'what a style sheet shows small',
      `<p at="0 0 39 50" looks='{"backgroundImage":"url(\\"${GIF('AA')}\\")"}'></p>`,
      [],
    ],
  ])('are taken up to their bounds: %s', async (_, html, names) => {
    expect((await found(html)).names).toEqual(names);
  });

  it.each([
    ['in its own pixels', '/a.png', '50x60', '50x60'],
    ['large enough, where it has none', '/a.png', '', '400x400'],
    ['a vector picture larger than it is', '/a.svg', '50x100', '400x800'],
    ['one that is packed', '/a.svgz?x', '100x100', '400x400'],
    ['one that is written out', 'data:image/svg+xml,x', '200x100', '800x400'],
    ['a large one as it is', '/a.svg#x', '500x600', '500x600'],
    ['one that is only called so', '/a.svg.png', '50x60', '50x60'],
    ['one that is named in its middle', '/x/data:image/svg', '50x60', '50x60'],
  ])('that are no files of ours to read are drawn: %s', async (_, src, pixels, drawn) => {
    const html = `<img src="${src}" pixels="${pixels}" at="0 0 100 100">`;
    expect((await found(html)).names).toEqual([drawn]);
  });

  it('is the one that was asked for alone, however small, and said to be there where nobody may read it', async () => {
    const html = img('AA') + img('BB', '0 0 5 5');
    expect((await found(html, [], GIF('BB'))).names).toEqual(['BB']);
    expect((await found(html, [], GIF('CC'))).pictures).toEqual([]);
  });

  it('are found in shadow roots as well', async () => {
    document.body.innerHTML = '<my-code></my-code>';
    const root = document.querySelector('my-code')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = img('AA');
    expect((await collectPictures([])).pictures).toMatchObject([{ data: btoa('AA'), framed: false }]);
  });
});

describe('more is to come', () => {
  const rows = (count: number, cells = count) =>
    Array.from({ length: count }, () => `<div>${'<i></i>'.repeat(cells)}</div>`).join('');
  const block = '\u2588'.repeat(30);
  it.each([
    ['a picture that comes when it is near', '<img loading="lazy" coming at="0 0 9 9">', true],
    ['one that has come', '<img loading="lazy" at="0 0 9 9">', false],
    ['one that a script will put there', '<img data-src="x" at="0 0 9 9">', true],
    ['one of other scripts', '<img data-original="x" at="0 0 9 9"><img data-lazy="x">', true],
    ['a code of cells below the window', `<div at="0 450 100 100">${rows(21)}</div>`, true],
    ['a code of cells above it', `<div at="0 -10 100 100">${rows(21)}</div>`, true],
    ['a code of cells within it', `<div at="0 0 100 100">${rows(21)}</div>`, false],
    ['one that ends with it', `<div at="0 400 100 100">${rows(21)}</div>`, false],
    ['twenty rows', `<div at="0 450 100 100">${rows(20)}</div>`, false],
    ['rows of twenty', `<div at="0 450 100 100">${rows(21, 20)}</div>`, false],
    ['a long list', `<ul at="0 450 100 400">${rows(21)}</ul>`, false],
    ['a small table', `<div at="0 480 39 39">${rows(21)}</div>`, false],
    ['letters of a terminal', `<pre at="0 450 100 100">${block}</pre>`, true],
    ['other letters', '<pre at="0 450 100 100">text</pre>', false],
    ['blocks of something else', `<section at="0 450 100 100">${block}</section>`, false],
  ])('by %s: %#', async (_, html, more) => {
    expect((await found(html)).more).toBe(more);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectPictures } from '../../../lib/page/collect-pictures.ts';
import { canvas, found, GIF, img, openPicturePage } from '../support/picture-page.ts';

beforeEach(openPicturePage);
afterEach(() => {
  document.body.innerHTML = '';
});

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
    const html = `${img('AA')}${img('BB', '0 0 5 5')}<img src="/other.png" foreign at="0 0 50 50">`;
    expect((await found(html, [], GIF('BB'))).names).toEqual(['BB']);
    expect((await found(html, [], GIF('CC'))).pictures).toEqual([]);
    const [other] = [...document.querySelectorAll('img')].slice(-1);
    expect((await found(html, [], other?.src)).pictures).toEqual([
      { place: [0, 0, 0.05, 0.1], square: true, framed: false },
    ]);
    expect((await found(html)).names).toEqual(['AA']);
  });

  it('that stand there twice have the likelier place', async () => {
    const { pictures } = await found(img('AA', '0 0 100 130') + img('AA', '500 0 100 100'));
    expect(pictures).toMatchObject([{ place: [0.5, 0, 0.1, 0.2], square: true }]);
  });

  it.each([
    ['jpg', 'data:image/jpg;base64,QUE=', 'AA'],
    ['jpeg', 'data:image/JPEG;base64,QUE=', 'AA'],
    ['with what else is said of it', 'data:image/webp;name=a;base64,QUE=', 'AA'],
    ['with spaces', 'data:image/png;base64, QU E=', 'AA'],
    ['in letters', 'data:image/png,QUE=', '400x400'],
    ['of a kind that we do not read', 'data:image/bmp;base64,QUE=', '400x400'],
    ['that is only named', '/?data:image/png;base64,QUE=', '400x400'],
  ])('are taken as they are written, without drawing them, or drawn: %s', async (_, src, name) => {
    expect((await found(`<img src="${src}" at="0 0 100 100">`)).names).toEqual([name]);
  });

  it('are those that the browser chose for this window', async () => {
    const html = img('AA', '0 0 100 100', `chosen="${GIF('BB')}"`);
    expect((await found(html)).names).toEqual(['BB']);
    expect((await found(html, [], GIF('BB'))).names).toEqual(['BB']);
    const vector = '<img src="/a.png" chosen="/a.svg" pixels="100x100" at="0 0 100 100">';
    expect((await found(vector)).names).toEqual(['400x400']);
  });

  it('are what a film shows', async () => {
    expect((await found('<video pixels="64x48" at="0 0 100 100"></video>')).names).toEqual(['64x48']);
  });

  it('are left out where the browser gives nothing away', async () => {
    expect((await found(canvas('50x50', '0 0 50 50', 'foreign'))).pictures).toEqual([]);
    const empty = '<img src="/a.png" file="data:," at="0 0 50 50">';
    expect((await found(empty + img('AA'))).names).toEqual(['AA']);
  });

  it('are tried sixty times, and hold eight million letters together', async () => {
    const foreign = '<img src="/a.png" foreign at="0 0 50 50">';
    expect((await found(foreign.repeat(59) + img('AA'))).names).toEqual(['AA']);
    expect((await found(foreign.repeat(60) + img('AA'))).names).toEqual([]);
    const long = (sign: string, letters: number) =>
      `<img src="/a.png" file="data:image/png;base64,${sign.repeat(letters)}" at="0 0 50 50">`;
    const million = 1_000_000;
    const { pictures } = await found(
      [long('A', 5 * million), long('B', 4 * million), long('C', 3 * million), long('D', 1)].join(''),
    );
    expect(pictures.map(({ data = '' }) => `${data.charAt(0)}${data.length}`)).toEqual([
      `A${5 * million}`,
      `C${3 * million}`,
    ]);
  });

  it('are found in shadow roots as well', async () => {
    document.body.innerHTML = '<my-code></my-code>';
    const root = document.querySelector('my-code')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = img('AA');
    expect(await collectPictures([])).toMatchObject({
      pictures: [{ data: btoa('AA'), framed: false }],
      more: false,
    });
    root.innerHTML = '<img data-src="x">';
    expect(await collectPictures([])).toMatchObject({ pictures: [], more: true });
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
    ['one row of many cells', `<div at="0 450 100 100">${rows(20, 20)}${rows(1, 21)}</div>`, false],
    ['a table as small as may be', `<div at="0 480 40 40">${rows(21)}</div>`, true],
    ['a long list', `<ul at="0 450 100 400">${rows(21)}</ul>`, false],
    ['a small table', `<div at="0 480 39 39">${rows(21)}</div>`, false],
    ['letters of a terminal', `<pre at="0 450 100 100">${block}</pre>`, true],
    ['other letters', '<pre at="0 450 100 100">text</pre>', false],
    ['blocks of something else', `<section at="0 450 100 100">${block}</section>`, false],
  ])('by %s: %#', async (_, html, more) => {
    expect((await found(html)).more).toBe(more);
  });
});

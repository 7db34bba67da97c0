// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectPictures } from '../../../lib/page/collect-pictures.ts';
import { did, drawPage, found, GIF, img, openPicturePage, web } from '../support/picture-page.ts';

beforeEach(openPicturePage);
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const shows = (what: string, at = '0 0 50 50', part = '') =>
  `<p at="${at}" looks${part}='${JSON.stringify({ backgroundImage: `url("${what}")`, content: '""' })}'></p>`;
/** The vector picture that was loaded to be drawn. */
const copied = (nth = 0) => {
  const [head, text = ''] = (did.loaded[nth] ?? '').split(',');
  expect(head).toBe('data:image/svg+xml;charset=utf-8');
  const parsed = new DOMParser().parseFromString(decodeURIComponent(text), 'image/svg+xml');
  return parsed.documentElement;
};

describe('a vector picture', () => {
  it.each([
    ['small', '0 0 50 100', '400x800'],
    ['wide', '0 0 160 80', '800x400'],
    ['as large as it is drawn', '0 0 400 500', '400x500'],
    ['larger', '0 0 600.4 500', '600x500'],
  ])('is drawn from a copy of at least four hundred pixels a side: %s', async (_, at, drawn) => {
    const { names, pictures } = await found(`<svg at="${at}"><path d="M0 0"/></svg>`);
    expect([names, pictures.length]).toEqual([[drawn], 1]);
    const [, , width = 0, height = 0] = at.split(' ').map(Number);
    const scale = Math.max(1, 400 / Math.min(width, height));
    const copy = copied();
    expect(copy.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect([copy.getAttribute('width'), copy.getAttribute('height')]).toEqual(
      [width, height].map((side) => String(side * scale)),
    );
    expect(copy.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
  });

  it('keeps its own coordinates, and the page keeps it as it is', async () => {
    const html = '<svg viewBox="0 0 29 29" at="0 0 100 100"><path d="M0 0"></path></svg>';
    await found(html);
    expect(copied().getAttribute('viewBox')).toBe('0 0 29 29');
    expect(document.body.innerHTML).toBe(html);
  });

  it('keeps the colours that a style sheet gives it, in every part', async () => {
    const looks = (fill: string) =>
      `looks='${JSON.stringify({ fill, stroke: 'red', strokeWidth: '2px', display: 'inline' })}'`;
    await found(
      `<svg at="0 0 100 100" ${looks('white')}><g ${looks('black')}><path ${looks('blue')}/></g></svg>`,
    );
    const styles = [copied(), ...copied().querySelectorAll('*')].map((part) => part.getAttribute('style'));
    expect(styles).toEqual(
      ['white', 'black', 'blue'].map((fill) => `fill:${fill};stroke:red;stroke-width:2px;display:inline`),
    );
  });

  it('of more than two thousand parts is drawn without them', async () => {
    const parts = (count: number) => `<svg at="0 0 100 100">${'<path/>'.repeat(count)}</svg>`;
    await found(parts(1999));
    expect([did.styled.length, copied().hasAttribute('style')]).toEqual([2000, true]);
    did.styled.length = 0;
    expect((await found(parts(2000))).names).toEqual(['400x400']);
    expect([did.styled.length, copied(1).hasAttribute('style')]).toEqual([0, false]);
  });
});

describe('what a style sheet shows', () => {
  it.each([
    ['in its own pixels', shows('/50x60.png'), ['50x60']],
    ['a vector picture large enough', shows('/a.svg?50x100'), ['400x800']],
    ['before an element', shows(GIF('AA'), '0 0 50 50', '-before'), ['AA']],
    ['after an element', shows(GIF('AA'), '0 0 50 50', '-after'), ['AA']],
    ['as its content', `<p at="0 0 50 50" looks='{"content":"url(\\"${GIF('AA')}\\")"}'></p>`, ['AA']],
    ['as small as may be', shows(GIF('AA'), '0 0 40 40'), ['AA']],
    [
      'several',
      `<p at="0 0 50 50" looks='${JSON.stringify({ backgroundImage: `url("${GIF('AA')}"), url("${GIF('BB')}")` })}'></p>`,
      ['AA', 'BB'],
    ],
  ])('is found: %s', async (_, html, names) => {
    expect((await found(html)).names).toEqual(names);
  });

  it('is not found where nothing stands before an element', async () => {
    const looks = JSON.stringify({ backgroundImage: `url("${GIF('AA')}")`, content: 'none' });
    expect((await found(`<p at="0 0 50 50" looks-before='${looks}'></p>`)).names).toEqual([]);
    // Of an element itself it says nothing.
    expect((await found(`<p at="0 0 50 50" looks='${looks}'></p>`)).names).toEqual(['AA']);
  });

  it('is loaded by its address as it was before it was written down', async () => {
    await found(shows('/a\\"b\\\\c.png'));
    await found(shows('/plain.png'));
    expect(did.loaded).toEqual(['/a"b\\c.png', '/plain.png']);
  });

  it('is asked of two thousand elements, none of them small', async () => {
    await found('<p at="0 0 39 100"></p><p at="0 0 100 39"></p><p></p>');
    expect(did.styled).toEqual([]);
    await found('<p at="0 0 50 50"></p>'.repeat(2001));
    expect(new Set(did.styled).size).toBe(2000);
  });
});

describe('a picture that does not come', () => {
  const ask = async (html: string) => {
    vi.useFakeTimers();
    drawPage(html);
    let answer: readonly (string | undefined)[] | undefined;
    void collectPictures([]).then(({ pictures }) => (answer = pictures.map(({ data }) => data)));
    await vi.advanceTimersByTimeAsync(0);
    return () => answer;
  };

  it('is not waited for longer than a second and a half', async () => {
    web.answer = 'nothing';
    const answer = await ask(shows('/a.png') + img('AA'));
    await vi.advanceTimersByTimeAsync(1499);
    expect(answer()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(answer()).toEqual([btoa('AA')]);
  });

  it.each([
    ['is left out at once where it is not there', 'error', []],
    ['is not waited for once it is there', 'load', ['400x400']],
  ] as const)('%s', async (_, how, found) => {
    web.answer = how;
    const answer = await ask(shows('/a.png'));
    expect(answer()).toEqual(found);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('yet is waited for a moment where the page loads it, and is drawn as it is then', async () => {
    const answer = await ask('<img src="/a.png" coming at="0 0 100 100">');
    for (const [name, value] of Object.entries({ naturalWidth: 64, naturalHeight: 48 }))
      Object.defineProperty(document.querySelector('img'), name, { value, configurable: true });
    await vi.advanceTimersByTimeAsync(299);
    expect(answer()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(answer()).toEqual(['64x48']);
  });

  it('is not the one that is there, or that the page has on a button', async () => {
    expect((await ask(img('AA')))()).toEqual([btoa('AA')]);
    expect((await ask(`<input type="image" src="${GIF('AA')}" at="0 0 50 50">`))()).toEqual([btoa('AA')]);
  });
});

// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, expect, it } from 'vitest';
import { foreignFrames, framedText, framesOf } from '../../../lib/page/frames.ts';
import { placeAsSaid, rectOf } from '../support/drawn-page.ts';
import { openAt } from '../support/page-address.ts';

Object.defineProperty(Element.prototype, 'checkVisibility', {
  configurable: true,
  value(this: Element) {
    return this.getAttribute('class') !== 'hidden';
  },
});
placeAsSaid(() => rectOf('0 0 300 200'));
openAt('https://www.example.jp/login');

/** A frame with these attributes; `inner` is what its own document says, where it can be looked into. */
function put(into: Document, attributes: Record<string, string>, inner?: string): Document | null {
  const frame = into.createElement('iframe');
  const own = inner === undefined ? null : new DOMParser().parseFromString(inner, 'text/html');
  Object.defineProperty(frame, 'contentDocument', { value: own });
  for (const [name, value] of Object.entries(attributes))
    Element.prototype.setAttribute.call(frame, name, value);
  into.body.append(frame);
  return own;
}

afterEach(() => {
  document.body.innerHTML = '';
});

it('a frame of another site is named by the address that it was given', () => {
  put(document, { src: 'https://id.example.com/auth', title: 'ログイン', at: '0 0 512 384' });
  const [width, height] = [innerWidth, innerHeight];
  expect(foreignFrames()).toEqual([
    { origin: 'https://id.example.com', called: 'ログイン /auth', share: (512 / width) * (384 / height) },
  ]);
});

it.each([
  ['it has no address', {}],
  ['a script sends it somewhere', { src: 'about:blank' }],
  ['the page writes what stands in it', { src: 'https://id.example.com/auth', srcdoc: '<input>' }],
  ["it has the page's own address, and is shown something else or kept apart", { src: '/login' }],
])('no site is named where %s', (_, attributes) => {
  put(document, attributes);
  expect(foreignFrames().map(({ origin }) => origin)).toEqual(['']);
});

it('frames within frames of the same site are seen, where they stand', () => {
  const own = put(document, { src: '/frame', at: `${innerWidth - 400} 0 400 300` }, '<p>アプリのコード</p>');
  if (!own) throw new Error('no document');
  put(own, { src: 'https://id.example.com/auth', at: '200 0 300 200' });
  put(own, {}, '<input><p>ワンタイムパスワード</p>');
  expect(framedText().trim()).toBe('ワンタイムパスワード');
  const [frame, ...others] = foreignFrames();
  expect([frame?.origin, others]).toEqual(['https://id.example.com', []]);
  // The outer frame ends at the edge of the window: 200 of its 300 pixels are left.
  expect(frame?.share).toBeCloseTo((200 / innerWidth) * (200 / innerHeight), 9);
});

it('a frame within a frame stands as far down as both', () => {
  const own = put(document, { src: '/frame', at: `0 ${innerHeight - 300} 400 400` }, '');
  if (own) put(own, { src: 'https://id.example.com/auth', at: '0 200 300 200' });
  expect(foreignFrames()[0]?.share).toBeCloseTo((300 / innerWidth) * (100 / innerHeight), 9);
});

it('frames say what is written in those with fields, each by itself and not without end', () => {
  put(document, {}, `<input>${'一'.repeat(1600)}`);
  put(document, {}, '<p>二</p>');
  put(document, {}, '<input>三');
  expect(framedText()).toBe(`${'一'.repeat(1500)}\n三`);
});

it('a frame of another site is called by all that it is named by', () => {
  const names = { title: 'a', 'aria-label': 'b', name: 'c', id: 'd' };
  put(document, { ...names, src: 'http://id.example.com/e' });
  put(document, { src: 'http://[', id: 'f' });
  put(document, { src: 'ftp://id.example.com/e', id: 'g' });
  expect(foreignFrames().map(({ origin, called }) => [origin, called])).toEqual([
    ['http://id.example.com', 'a b c d /e'],
    ['', 'f'],
    ['', 'g'],
  ]);
});

it('fifty frames are looked at', () => {
  for (let nth = 0; nth < 51; nth++) put(document, { src: 'https://id.example.com/' });
  expect(foreignFrames()).toHaveLength(50);
});

it('a place of a frame is one that has a size', () => {
  for (const at of ['0 0 1 1', '0 0 0.9 9', '0 0 9 0.9']) put(document, { at });
  expect(framesOf()).toEqual([[0, 0, 1 / innerWidth, 1 / innerHeight]]);
});

it('what is not displayed, and what is too small to be read, is no frame', () => {
  const hidden = put(document, { class: 'hidden' }, '<input>アプリ');
  if (hidden) put(hidden, { src: 'https://id.example.com/auth' });
  put(document, { src: 'https://id.example.com/', at: '0 0 140 200' });
  put(document, { src: 'https://id.example.com/', at: '0 0 300 50' });
  expect([foreignFrames(), framedText()]).toEqual([[], '']);
  put(document, { src: 'https://id.example.com/', at: '0 0 150 60' });
  expect(foreignFrames()).toHaveLength(1);
});

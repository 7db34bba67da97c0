// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inSight, isInWindow, unusable } from '../../../lib/page/usable.ts';
import { looks, openLayers } from '../support/layered-page.ts';

beforeEach(openLayers);
afterEach(() => {
  document.documentElement.removeAttribute('scroll');
  document.documentElement.removeAttribute('looks');
  Reflect.deleteProperty(document, 'scrollingElement');
});

const field = (more = '', at = '100 100 200 40') => `<input id="f" at="${at}" ${more}>`;
const put = (html: string) => {
  document.body.innerHTML = html;
  return document.querySelector('#f') as HTMLInputElement;
};
const why = (html: string) => unusable(put(html));
const white = looks({ backgroundColor: 'rgb(255, 255, 255)' });

describe('a field', () => {
  it.each<[string, string, string | undefined]>([
    ['that is plain', field(), undefined],
    ['that is disabled', field('disabled'), 'disabled'],
    ['that is to be read', field('readonly value="1"'), 'disabled'],
    ['that is empty and waits for its focus', field('readonly'), undefined],
    ['that holds something', field('value="1"'), undefined],
    ['that is not displayed', field('class="hidden"'), 'invisible'],
    ['that is invisible', field('class="invisible"'), 'invisible'],
    ['as small as may be', field('', '100 100 20 10'), undefined],
    ['that is narrow', field('', '100 100 19 40'), 'small'],
    ['that is flat', field('', '100 100 200 9'), 'small'],
    ['that is half seen through', field(looks({ opacity: '0.5' })), undefined],
    ['that is seen through', field(looks({ opacity: '0.49' })), 'transparent'],
  ])('%s can be used, or is told why not', (_, html, expected) => {
    expect(why(html)).toBe(expected);
  });
});

describe('what lies over the middle of a field covers it', () => {
  const around = (inside: string, at = '80 90 320 80', more = '') =>
    `<div at="${at}" ${more}>${field()}${inside}</div>`;
  const small = '<i at="150 110 119 20"></i>';
  it.each<[string, string, string | undefined]>([
    ['nothing', around(''), undefined],
    ['something that takes presses', `${field()}<p at="0 0 900 400"></p>`, 'covered'],
    ['something beside the middle', `${field()}<p at="0 0 200 400"></p>`, undefined],
    ['its label', `<label for="f" at="100 100 200 40" over>x</label>${field()}`, undefined],
    [
      'one of its labels',
      `${field()}<label for="f" at="110 110 150 20">a</label><label for="f">b</label>`,
      undefined,
    ],
    ['a label of another field', `${field()}<label for="g" at="110 110 190 20">a</label>`, 'covered'],
    ['a small part of its own frame', around(small), undefined],
    ['a part that leaves less than four tenths of it', around(small.replace('119', '120')), 'covered'],
    ['something small that is not in its frame', `${around('')}${small}`, 'covered'],
    ['a part of what is wider than its frame', around(small, '80 90 321 80'), 'covered'],
    ['a part of what is higher than its frame', around(small, '80 90 320 81'), 'covered'],
    ['a part of a frame further out', `<b at="90 95 300 70">${around(small, '90 95 250 60')}</b>`, undefined],
    ['a part beside its frame', `<b at="90 95 300 70">${around('', '90 95 250 60')}${small}</b>`, undefined],
    ['what it stands in', around('', '150 100 100 40', 'over'), 'covered'],
    [
      'something that lets presses through',
      `${field()}<p at="0 0 900 400" ${letting(white)}></p>`,
      'covered',
    ],
    ['something that nobody sees', `${field()}<p at="0 0 900 400" ${letting('')}></p>`, undefined],
  ])('or does not: %s', (_, html, expected) => {
    expect(why(html)).toBe(expected);
  });

  it('though it stands in an element of a library', () => {
    const own = (cover: string) =>
      `<otp-input at="80 90 300 80">${field('autocomplete="one-time-code"')}${cover}</otp-input>`;
    expect(why(own(''))).toBeUndefined();
    expect(why(own('<p at="80 90 300 80"></p>'))).toBe('covered');
  });

  it('only in the window: further down it is looked at when it is scrolled there', () => {
    document.documentElement.setAttribute('scroll', '0 900');
    expect(why(`${field('', '100 600 200 40')}<p at="0 0 900 900"></p>`)).toBeUndefined();
  });
});

/** Lets presses through, and looks so besides. */
function letting(style: string): string {
  const said = /'(.*)'/.exec(style)?.[1] ?? '{}';
  return looks({ ...JSON.parse(said), pointerEvents: 'none' });
}

describe('what stands in for a field that nobody sees', () => {
  const clear = looks({ opacity: '0' });
  const places = Array.from({ length: 6 }, (_, nth) => `<i at="${100 + nth * 40} 100 30 40"></i>`).join('');
  const row = (more = '', at = '90 90 260 60') =>
    `<div id="row" at="${at}">${field(clear)}${places}${more}</div>`;

  it('has to be free, where it is in the window', () => {
    expect(why(row())).toBeUndefined();
    expect(why(`${row()}<p at="0 0 900 400"></p>`)).toBe('transparent');
    const below = row('', '90 600 260 60');
    expect(why(`${below}<p at="0 0 900 900"></p>`)).toBeUndefined();
    expect(why(field(clear))).toBe('transparent');
  });

  it('has to be seen itself, as much as a field, and so has the place of the field', () => {
    const half = (opacity: string) => row().replace('<div', `<div ${looks({ opacity })}`);
    expect(why(half('0.5'))).toBeUndefined();
    expect(why(half('0.49'))).toBe('transparent');
    expect(why(row().replace('id="f"', 'id="f" class="invisible"'))).toBe('invisible');
  });

  it('is what a person sees of it', () => {
    expect(inSight(put(row())).id).toBe('row');
    expect(inSight(put(field(clear))).id).toBe('f');
    expect(inSight(put(row().replace(clear, ''))).id).toBe('f');
  });
});

describe('a field is in the window', () => {
  it.each<[string, boolean]>([
    ['100 100 200 40', true],
    ['-100 100 200 40', true],
    ['-101 100 200 40', false],
    ['100 -20 200 40', true],
    ['100 -21 200 40', false],
    ['899 100 200 40', true],
    ['900 100 200 40', false],
    ['100 479 200 40', true],
    ['100 480 200 40', false],
  ])('where its middle is: %s', (at, expected) => {
    expect(isInWindow(put(field('', at)))).toBe(expected);
  });
});

describe('a field that nobody can scroll to is outside', () => {
  const far = {
    left: field('', '-300 100 200 40'),
    right: field('', '1100 100 200 40'),
    above: field('', '100 -140 200 40'),
    below: field('', '100 600 200 40'),
  };
  it.each(Object.entries(far))('%s, by more than the page scrolls', (side, html) => {
    const across = side === 'left' || side === 'right';
    const scroll = (by: number) =>
      document.documentElement.setAttribute('scroll', across ? `${by} 0` : `0 ${by}`);
    expect(why(html)).toBe('outside');
    scroll(99);
    expect(why(html)).toBe('outside');
    scroll(100);
    expect(why(html)).toBeUndefined();
  });

  it.each<[string, string, object, string | undefined]>([
    ['right', '100 0', { overflowX: 'auto' }, undefined],
    ['right', '100 0', { overflowX: 'scroll' }, undefined],
    ['left', '100 0', { overflowX: 'hidden' }, undefined],
    ['right', '99 0', { overflowX: 'auto' }, 'outside'],
    ['right', '100 0', { overflowX: 'visible', overflowY: 'auto' }, 'outside'],
    ['below', '0 100', { overflowY: 'auto' }, undefined],
    ['above', '0 100', { overflowY: 'hidden' }, undefined],
    ['below', '0 99', { overflowY: 'auto' }, 'outside'],
    ['below', '0 100', { overflowX: 'auto' }, 'outside'],
  ])('unless what it stands in scrolls: %s, %s of %j', (side, scroll, style, expected) => {
    const html = far[side as keyof typeof far];
    expect(why(`<div scroll="${scroll}" ${looks(style)}><b>${html}</b></div>`)).toBe(expected);
  });

  it('though the page itself is what scrolls: it scrolls once', () => {
    document.documentElement.setAttribute('scroll', '60 60');
    document.documentElement.setAttribute('looks', '{"overflowX":"auto","overflowY":"auto"}');
    for (const html of [far.right, far.below]) expect(why(html)).toBe('outside');
  });

  it('in what stays where it is, however far the page scrolls', () => {
    document.documentElement.setAttribute('scroll', '900 900');
    const fixed = (html: string, more = '') =>
      `<div ${looks({ position: 'fixed' })}><div ${more}>${html}</div></div>`;
    for (const html of Object.values(far)) {
      expect(why(html)).toBeUndefined();
      expect(why(html.replace('<input ', `<input ${looks({ position: 'fixed' })} `))).toBe('outside');
      expect(why(fixed(html))).toBe('outside');
      expect(
        why(fixed(html, `scroll="100 100" ${looks({ overflowX: 'auto', overflowY: 'auto' })}`)),
      ).toBeUndefined();
    }
    expect(why(fixed(field()))).toBeUndefined();
  });

  it.each([
    ['the body, in pages of old', () => document.body, undefined],
    ['nothing that it tells', () => null, 'outside'],
  ])('of a page in which %s scrolls', (_, scrolling, expected) => {
    Object.defineProperty(document, 'scrollingElement', { get: scrolling, configurable: true });
    document.body.setAttribute('scroll', '100 100');
    expect(why(far.right)).toBe(expected);
    document.body.removeAttribute('scroll');
  });
});

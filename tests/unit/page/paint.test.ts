// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isHit, shareSeen } from '../../../lib/page/paint.ts';
import { looks, openLayers } from '../support/layered-page.ts';

beforeEach(openLayers);
afterEach(() => {
  document.body.innerHTML = '';
});

const at = (id: string) => document.getElementById(id) as HTMLElement;

describe('as much is seen of an element as comes through', () => {
  const seen = (style: Parameters<typeof looks>[0]) => {
    document.body.innerHTML = `<p id="a" ${looks(style)}></p>`;
    return shareSeen(at('a'));
  };

  it.each([
    ['none', 1],
    ['blur(4px)', 1],
    ['blur(4.5px)', 0],
    ['blur(12px)', 0],
    ['contrast(0.3)', 1],
    ['contrast(0.29)', 0],
    ['brightness(0.2)', 1],
    ['brightness(0.19)', 0],
    ['brightness(3)', 1],
    ['brightness(3.1)', 0],
    ['opacity(0.25)', 0.25],
    ['brightness(1) contrast(1) opacity(0.5)', 0.5],
    ['saturate(5) hue-rotate(90deg)', 1],
    ['saturate(0.1)', 1],
  ])('of its filter: %s', (filter, share) => {
    expect(seen({ filter })).toBe(share);
  });

  it.each([
    ['none', 1],
    ['linear-gradient(rgba(0, 0, 0, 0), transparent)', 0],
    ['linear-gradient(rgba(0, 0, 0, 0.05), rgb(0 0 0 / 0.09))', 0],
    ['linear-gradient(rgba(0, 0, 0, 0.1), transparent)', 1],
    ['linear-gradient(rgb(0, 0, 0), transparent)', 1],
    ['linear-gradient(#000, transparent)', 1],
    ['linear-gradient(black, white)', 1],
    ['url("/transparent.png")', 1],
  ])('of its mask: %s', (maskImage, share) => {
    expect(seen({ maskImage })).toBe(share);
  });

  it('and of all that it stands in, outside of its shadow root as well', () => {
    document.body.innerHTML = `<div ${looks({ opacity: '0.5' })}><my-field ${looks({ filter: 'opacity(0.5)' })}></my-field></div>`;
    const root = document.querySelector('my-field')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = `<p ${looks({ opacity: '0.5' })}></p>`;
    const [inner] = root.children;
    expect(inner && shareSeen(inner)).toBe(0.125);
  });
});

describe('a press meets an element', () => {
  const hit = (others: string, before = '') => {
    document.body.innerHTML = `${before}<p id="a" at="100 100 100 100"></p>${others}`;
    return isHit(at('a'), (of) => of.id === 'a');
  };
  const over = (style: Parameters<typeof looks>[0], name = 'div') =>
    `<${name} at="0 0 500 400" ${looks({ pointerEvents: 'none', ...style })}></${name}>`;

  it.each<readonly [string, string, boolean]>([
    ['that is free', '', true],
    ['beside others', '<p at="0 0 149 400"></p><p at="151 0 100 400"></p>', true],
    ['under others', '<p at="0 0 500 400"></p>', false],
    ['under what lets presses through and is not painted', over({}), true],
    ['under a colour', over({ backgroundColor: 'rgb(0, 0, 0)' }), false],
    ['under half a colour', over({ backgroundColor: 'rgba(0, 0, 0, 0.5)' }), false],
    ['under less of a colour', over({ backgroundColor: 'rgba(0, 0, 0, 0.49)' }), true],
    ['under what a style sheet shows', over({ backgroundImage: 'url("/a.png")' }), false],
    ...['img', 'canvas', 'video', 'iframe', 'embed', 'object', 'picture'].map(
      (name) =>
        [`under a picture (${name})`, over({}, name).replace('<iframe', '<iframe srcdoc'), false] as const,
    ),
    ['under something that only calls itself a picture', over({}, 'img-x') + over({}, 'x-img'), true],
    ['under half of a picture', over({ opacity: '0.5' }, 'img'), false],
    ['under less of a picture', over({ opacity: '0.49' }, 'img'), true],
    ['under a picture behind something else', over({}, 'img') + over({}), false],
  ])('%s, or does not', (_, others, expected) => {
    expect(hit(others)).toBe(expected);
  });

  it('whatever is painted behind it', () => {
    expect(hit('', over({}, 'img'))).toBe(true);
    document.body.innerHTML = `<div at="0 0 500 400" over ${looks({ pointerEvents: 'none', backgroundColor: 'rgb(0, 0, 0)' })}><p id="a" at="100 100 100 100"></p></div>`;
    expect(isHit(at('a'), (of) => of.id === 'a')).toBe(true);
  });

  it('nowhere outside of what is painted', () => {
    document.body.innerHTML = '<p id="a"></p>';
    expect(isHit(at('a'), () => true)).toBe(false);
  });

  it('in its own shadow root', () => {
    document.body.innerHTML = '<my-field></my-field>';
    const root = document.querySelector('my-field')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    root.innerHTML = '<p id="a" at="100 100 100 100"></p>';
    const [inner] = root.children;
    const isMet = () => inner && isHit(inner, (of) => of === inner);
    expect(isMet()).toBe(true);
    root.innerHTML += over({}, 'img');
    expect(inner && isHit(root.children[0] as Element, (of) => of.id === 'a')).toBe(false);
  });

  it('and the style sheets of the page are as they were, whatever happens meanwhile', () => {
    const own = new CSSStyleSheet();
    own.replaceSync('p { color: red }');
    document.adoptedStyleSheets = [own];
    let meanwhile: readonly CSSStyleSheet[] = [];
    const { elementsFromPoint } = document;
    document.elementsFromPoint = (x, y) => {
      meanwhile = [...document.adoptedStyleSheets];
      return elementsFromPoint.call(document, x, y);
    };
    expect(hit(over({}, 'img'))).toBe(false);
    expect([meanwhile[0], meanwhile.length]).toEqual([own, 2]);
    expect(document.adoptedStyleSheets).toEqual([own]);
    document.elementsFromPoint = () => {
      throw new Error('no');
    };
    expect(() => hit('')).toThrow('no');
    expect(document.adoptedStyleSheets).toEqual([own]);
  });
});

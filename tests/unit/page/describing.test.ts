// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { products } from '../../../lib/core/autofill/products/products.ts';
import { describePage } from '../../../lib/page/describe-page.ts';
import { drawEverything, placeAsSaid } from '../support/drawn-page.ts';
import { openAt } from '../support/page-address.ts';

drawEverything();
const boxBefore = Element.prototype.getBoundingClientRect;

beforeEach(() => {
  openAt('https://www.example.jp/a/login?x=1');
  Object.assign(globalThis, { innerWidth: 1000, innerHeight: 500 });
  document.head.innerHTML = '';
  document.body.removeAttribute('data-page-id');
  placeAsSaid((other) => boxBefore.call(other));
});

afterEach(() => {
  for (const name of ['prerendering', 'readyState']) Reflect.deleteProperty(document, name);
});

/** What is said of a page with this body. */
function said(html: string) {
  document.body.innerHTML = html;
  return describePage(products);
}
const first = (html: string) => said(html).fields[0];

describe('a field is described', () => {
  it.each([
    ['by its label', '<label>コード<input></label>', 'コード'],
    ['by a label elsewhere', '<label for="a"> 認証\n コード </label><input id="a">', '認証 コード'],
    ['by what it points at', '<p id="x">一</p><p id="y">二</p><input aria-labelledby="x  y">', '一 二'],
    ['by something that is not there', '<input aria-labelledby="x">', ''],
    ['by all that it says', '<input placeholder="b" title="c">', 'b c'],
    ['by two hundred letters', `<input title="${'x'.repeat(201)}">`, 'x'.repeat(200)],
    ['by nothing', '<input>', ''],
  ])('%s', (_, html, label) => {
    expect(first(html)?.label).toBe(label);
  });

  it('by the label of the element around its shadow, where it has none of its own', () => {
    document.body.innerHTML = '<my-field label="外"></my-field>';
    const root = document.querySelector('my-field')?.attachShadow({ mode: 'open' });
    if (!root) throw new Error('no root');
    const labelIn = (html: string) => {
      root.innerHTML = html;
      return describePage(products).fields[0]?.label;
    };
    expect(labelIn('<input>')).toBe('外');
    expect(labelIn('<label>内<input></label>')).toBe('内');
    expect(labelIn('<p id="x">横</p><input aria-labelledby="x">')).toBe('横 外');
  });

  it.each<[string, string, object]>([
    [
      'names',
      '<input id="a" name="b" type="tel" autocomplete="One-Time-Code" inputmode="numeric" pattern="[0-9]" maxlength="6">',
      {
        nth: 0,
        id: 'a',
        name: 'b',
        type: 'tel',
        autocomplete: 'one-time-code',
        pattern: '[0-9]',
        maxLength: 6,
      },
    ],
    ['width', '<input at="0 0 99.6 30">', { width: 100 }],
    ['form', '<form></form><form><input></form>', { form: 1 }],
    ['no form', '<form></form><input>', { form: -1 }],
    ['mark', '<input aria-invalid="true">', { invalid: true }],
    ['content', '<input value="1">', { filled: true }],
    ['helpers', '<p aria-hidden="true"><b><input></b></p>', { drawn: true }],
    ['reason', '<input disabled>', { unusable: 'disabled' }],
    ['hiding', '<input hidden>', { unusable: 'invisible' }],
    ['size', '<input at="0 0 9 9">', { unusable: 'small' }],
  ])('with its %s', (_, html, facts) => {
    expect(first(html)).toMatchObject(facts);
  });

  it('without what does not hold', () => {
    const plain = first('<form><input aria-invalid="false"></form>');
    for (const name of ['invalid', 'filled', 'drawn', 'unusable']) expect(plain).not.toHaveProperty(name);
    expect(first('<input type="hidden" hidden>')).not.toHaveProperty('unusable');
  });

  it('two hundred times at most', () => {
    expect(said('<input>'.repeat(201)).fields).toHaveLength(200);
  });
});

describe('a page is described', () => {
  it('by its address, and by what it is', () => {
    expect(said('')).toMatchObject({
      ...{ origin: 'https://www.example.jp', protocol: 'https:', hostname: 'www.example.jp' },
      ...{ top: true, prerendering: false, loading: false, template: '', framed: '' },
    });
    Object.defineProperty(globalThis, 'top', { value: {}, configurable: true });
    expect(said('').top).toBe(false);
    for (const [name, value, fact] of [
      ['prerendering', true, 'prerendering'],
      ['readyState', 'loading', 'loading'],
    ] as const) {
      Object.defineProperty(document, name, { value, configurable: true });
      expect(said('')[fact]).toBe(true);
      Reflect.deleteProperty(document, name);
    }
  });

  it('by its title, ids, comments, forms, template and pictures, and never by an address with what is behind it', () => {
    document.head.innerHTML = '<title> ログイン \n 健保 </title>';
    document.body.setAttribute('data-page-id', 'login-otp');
    const page = said(
      '<!-- template: a --><form id="f" action="/go?secret=1"></form><form></form><img id="p" class="c" src="/qr.png?k=1"><img src="data:image/png;base64,AA"><canvas id="q"></canvas>',
    );
    expect(page.text.startsWith('ログイン 健保\n')).toBe(true);
    expect(page.forms).toEqual([
      { id: 'f', action: '/go' },
      { id: '', action: '/a/login' },
    ]);
    expect(page).toMatchObject({
      ids: ['f', 'p', 'q'],
      ...{ comments: ['template: a'], template: 'login-otp' },
      pictures: ['p c /qr.png', '  ', 'q  /a/login'],
    });
    expect(said('<img src="/a.png?data:">').pictures).toEqual(['  /a.png']);
    expect(said('<form action="http://[x"></form>').forms).toEqual([{ id: '', action: '' }]);
  });

  it('within bounds', () => {
    const page = said(
      `${'<b id="a"></b>'.repeat(501)}${'<img>'.repeat(51)}${'<!--x-->'.repeat(201)}${'<button>b</button>'.repeat(301)}`,
    );
    expect([page.ids.length, page.pictures.length, page.comments.length, page.controls.length]).toEqual([
      500, 50, 200, 300,
    ]);
  });

  it.each<readonly [string, string, number]>([
    ['a picture of a code', '<img at="0 0 200 200">', 1],
    ['the smallest', '<img at="0 0 80 80">', 1],
    ['a smaller one', '<img at="0 0 79 79">', 0],
    ['the largest', '<canvas at="0 0 700 700"></canvas>', 1],
    ['a larger one', '<canvas at="0 0 701 701"></canvas>', 0],
    ['an eighth off', '<img at="0 0 200 225">', 1],
    ['more than that', '<img at="0 0 200 226">', 0],
    ['a vector picture a third off', '<svg at="0 0 200 270"></svg>', 1],
    ['a vector picture more than that', '<svg at="0 0 200 271"></svg>', 0],
    ['one that nobody sees', '<img hidden at="0 0 200 200">', 0],
    ['letters of a terminal', `<pre at="0 0 200 200">${'\u2588'.repeat(101)}</pre>`, 1],
    ...['code', 'samp'].map(
      (name) =>
        [
          `in another element (${name})`,
          `<${name} at="0 0 200 200">${'\u2588'.repeat(101)}</${name}>`,
          1,
        ] as const,
    ),
    ['fewer of them', `<pre at="0 0 200 200">${'\u2588'.repeat(100)}</pre>`, 0],
    ['other letters', `<pre at="0 0 200 200">${'x'.repeat(200)}</pre>`, 0],
    ['rows of cells', `<div at="0 0 200 200">${`<p>${'<i></i>'.repeat(21)}</p>`.repeat(21)}</div>`, 1],
    [
      'rows of cells in one thing',
      `<table at="0 0 200 200"><tbody>${`<tr>${'<td></td>'.repeat(21)}</tr>`.repeat(21)}</tbody></table>`,
      1,
    ],
    ['cells without rows', `<div at="0 0 200 200">${'<i></i>'.repeat(441)}</div>`, 1],
    ['fewer cells', `<div at="0 0 200 200">${'<i></i>'.repeat(440)}</div>`, 0],
    [
      'rows with line breaks in them',
      `<div at="0 0 200 200">${`<p>${'<i>\n</i>'.repeat(21)}</p>`.repeat(21)}</div>`,
      1,
    ],
    [
      'rows of which one is shorter',
      `<div at="0 0 200 200">${`<p>${'<i></i>'.repeat(21)}</p>`.repeat(20)}<p>${'<i></i>'.repeat(20)}</p></div>`,
      0,
    ],
    ['shorter rows', `<div at="0 0 200 200">${`<p>${'<i></i>'.repeat(20)}</p>`.repeat(21)}</div>`, 0],
    ['a table to be read', `<div at="0 0 200 200">${`<p>${'<i>1</i>'.repeat(21)}</p>`.repeat(21)}</div>`, 0],
    ['any box', '<div at="0 0 200 200"></div>', 0],
  ])('by its square pictures: %s', (_, html, count) => {
    expect(said(html).squarePictures).toBe(count);
  });
});

describe('what can be pressed is described', () => {
  it.each<[string, string, object]>([
    [
      'a button that sends',
      '<form><button id="a" name="b"> 次 \n へ </button></form>',
      { kind: 'submit', id: 'a', name: 'b', text: '次 へ', address: '', form: 0 },
    ],
    ['a button that does not', '<button type="button">x</button>', { kind: 'button', form: -1 }],
    ['a button of a sign', '<button aria-label="閉じる"> </button>', { text: '閉じる' }],
    [
      'an old button',
      '<form><input type="submit" value="送る"></form>',
      { kind: 'submit', text: '送る', form: 0 },
    ],
    ['a picture that sends', '<input type="image" alt="送る">', { kind: 'submit', text: '送る' }],
    ['an old button that does not', '<input type="reset" value="消す">', { kind: 'button', text: '消す' }],
    [
      'a link',
      '<a href="/again?code=123&amp;lang=ja" id="l">もう一度</a>',
      { kind: 'link', id: 'l', text: 'もう一度', address: '/again code lang' },
    ],
    ['what is called a button', '<div role="button">x</div>', { kind: 'button', text: 'x', form: -1 }],
    ['a link without a name', '<a href="/">x</a>', { id: '', name: '', address: '/' }],
    [
      'a label that is called one',
      '<form><input id="i"><label role="button" for="i">x</label></form>',
      { kind: 'button', form: -1 },
    ],
    ['what opens and closes', '<summary>x</summary>', { kind: 'button', text: 'x' }],
  ])('as %s', (_, html, control) => {
    expect(said(html).controls).toMatchObject([control]);
  });

  it('and is not read as text, and neither are fields, scripts and long tables of nothing', () => {
    const { text } = said(
      '<p>一</p><button>二</button><a href="/">三</a><input value="四"><select><option>五</option></select><textarea>六</textarea><script type="x">七</script><nav>八</nav><p>九</p><img alt="十">',
    );
    expect(text.replace(/\s/g, '')).toBe('一九十');
  });

  it('but for a field that is drawn as a button', () => {
    const { controls, fields } = said('<div role="button"><input></div>');
    expect([controls, fields.length]).toEqual([[], 1]);
  });

  it('and nothing else: a field has its place in what is read before it', () => {
    const { fields, text } = said(
      '<p>一二三</p><input><p>四</p><p hidden>五<input></p><input type="hidden">',
    );
    expect(fields.map(({ at }) => text.slice(0, at).replace(/\s/g, ''))).toEqual([
      '一二三',
      '一二三四',
      '一二三四',
    ]);
  });
});

describe('frames are described', () => {
  it('by their places, in shares of the window, unless they take none', () => {
    expect(said('<object at="100 50 500 250"></object><embed at="0 0 0 9">').frames).toEqual([
      [0.1, 0.1, 0.5, 0.5],
    ]);
  });

  it('fifty times at most, and those of other sites twenty times', () => {
    const { frames, foreignFrames } = said(
      '<object at="0 0 9 9"></object>'.repeat(51) +
        '<frame src="https://id.example.com" at="0 0 200 200">'.repeat(21),
    );
    expect([frames.length, foreignFrames.length]).toEqual([50, 20]);
  });
});

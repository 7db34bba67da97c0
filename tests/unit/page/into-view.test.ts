// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillForm } from '../../../lib/page/fill-form.ts';
import { looks, openLayers } from '../support/layered-page.ts';
import { openAt } from '../support/page-address.ts';

const SITE = 'https://www.example.jp';
const CODE = '314159';

beforeEach(() => {
  vi.useFakeTimers();
  openAt(`${SITE}/login`);
  openLayers();
  document.documentElement.setAttribute('scroll', '0 900');
});
afterEach(() => {
  vi.useRealTimers();
  document.documentElement.removeAttribute('scroll');
});

const field = () => document.querySelector('#otp') as HTMLInputElement;
const place = (of: Element, at: string) => of.setAttribute('at', at);

/** Fills a page in that scrolls as it is told by `scrolls`; where to is kept. */
async function fill(html: string, scrolls: (to: string, of: Element) => void = () => {}) {
  document.body.innerHTML = html;
  const scrolled: string[] = [];
  Element.prototype.scrollIntoView = function (how) {
    const to = String((how as ScrollIntoViewOptions).block);
    scrolled.push(to);
    scrolls(to, this);
  };
  const filling = fillForm(
    {
      ...{ origin: SITE, mark: 'login', submit: false },
      entries: [{ field: { nth: 0, id: 'otp', name: '' }, text: CODE }],
    },
    {
      ...{ products: [], submitted: false, heard: async () => {}, begin: () => {} },
      look: () => ({ mark: 'login', devices: [] }) as never,
    },
  );
  let ended = 0;
  const answer = filling.then((how) => {
    ended = Date.now();
    return how;
  });
  const begun = Date.now();
  await vi.advanceTimersByTimeAsync(5000);
  const how = await answer;
  return {
    ...{ scrolled, took: ended - begun, code: field().value },
    why: how.did === 'stopped' ? how.why : undefined,
  };
}
const at = (top: number, more = '') => `<form><input id="otp" at="100 ${top} 200 40" ${more}></form>`;

describe('a field', () => {
  it('in the window is filled in where it is', async () => {
    expect(await fill(at(100))).toMatchObject({ scrolled: [], code: CODE });
  });

  it('further down is brought to the middle first', async () => {
    const filled = await fill(at(700), (_, of) => place(of, '100 230 200 40'));
    expect(filled).toMatchObject({ scrolled: ['center'], code: CODE });
    expect(filled.took).toBeLessThan(200);
  });

  it('that does not come is not filled in', async () => {
    expect(await fill(at(700))).toMatchObject({ scrolled: ['center'], why: 'outside', code: '' });
  });

  it('that fades in is waited for, and the page is not moved meanwhile', async () => {
    const fading = fill(at(100, looks({ opacity: '0' })));
    setTimeout(() => field().removeAttribute('looks'), 700);
    expect(await fading).toMatchObject({ scrolled: [], code: CODE });
  });

  it('that stays clear is not filled in', async () => {
    expect(await fill(at(100, looks({ opacity: '0' })))).toMatchObject({ why: 'transparent', code: '' });
  });

  it('that is disabled is not waited for', async () => {
    const { why, took } = await fill(at(100, 'disabled'));
    expect([why, took]).toEqual(['disabled', 0]);
  });
});

describe('a field under something that sticks to an edge', () => {
  const cover = (top: number) => `<p at="0 ${top} 1000 200"></p>`;
  const move = (to: string, of: Element) =>
    place(of, `100 ${{ center: 230, start: 0, end: 460 }[to] ?? 0} 200 40`);

  it.each([
    ['the lower one, so that it is moved to the upper one', 300, at(350), ['end', 'start']],
    ['the upper one, so that it is moved to the lower one', 0, at(100), ['end']],
  ])('comes out from %s', async (_, top, html, scrolled) => {
    const filled = await fill(html + cover(top), move);
    expect(filled).toMatchObject({ scrolled, code: CODE });
  });

  it('comes out at the last move as well', async () => {
    let moves = 0;
    const filled = await fill(at(100) + cover(0), () => {
      if (++moves === 4) document.querySelector('p')?.remove();
    });
    expect(filled).toMatchObject({ scrolled: ['end', 'start', 'end', 'start'], code: CODE });
  });

  it('or it is not filled in', async () => {
    expect(await fill(at(100) + cover(0), () => {})).toMatchObject({ why: 'covered', code: '' });
  });
});

describe('what stands in for a field', () => {
  const row = (top: number) =>
    `<form><div id="row" at="100 ${top} 260 60"><input id="otp" at="100 ${top} 200 40" ${looks({ opacity: '0' })}>${`<i at="100 ${top} 30 40"></i>`.repeat(6)}</div></form>`;

  it('is brought into the window in its place', async () => {
    const moved: string[] = [];
    const filled = await fill(row(700), (_, of) => {
      moved.push(of.id);
      for (const each of document.querySelectorAll('[at]'))
        place(each, each.getAttribute('at')?.replace(' 700 ', ' 220 ') ?? '');
    });
    expect([moved, filled.code]).toEqual([['row'], CODE]);
  });
});

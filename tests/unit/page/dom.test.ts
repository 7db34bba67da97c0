// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { all, hear, inputs, parentOf, scrollTo, shadowOf } from '../../../lib/page/dom.ts';

const world = globalThis as { chrome?: unknown };
beforeEach(() => {
  document.body.innerHTML = '';
});
afterEach(() => {
  Reflect.deleteProperty(world, 'chrome');
});

/** A shadow root around this. */
function shadowAround(html: string, name = 'my-field', mode: 'open' | 'closed' = 'open'): ShadowRoot {
  const host = document.createElement(name);
  document.body.append(host);
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

describe('an event is heard', () => {
  const press = () => document.body.dispatchEvent(new Event('click', { bubbles: true }));

  it('before the page can stop it, and no longer than it is listened for', () => {
    let heard = 0;
    const added = vi.spyOn(window, 'addEventListener');
    const removed = vi.spyOn(window, 'removeEventListener');
    document.body.onclick = (event) => event.stopImmediatePropagation();
    const stop = hear('click', () => heard++);
    press();
    expect(heard).toBe(1);
    stop();
    press();
    expect(heard).toBe(1);
    // A browser takes away what captures only as such; happy-dom takes any.
    expect(removed.mock.calls).toEqual(added.mock.calls);
    document.body.onclick = null;
  });
});

describe('the element around another', () => {
  it('is its parent, the host of its shadow root, or none', () => {
    const root = shadowAround('<p><b></b></p>');
    const [outer] = root.children;
    expect(outer && parentOf(outer)).toBe(root.host);
    expect(parentOf(root.querySelector('b') as Element)).toBe(outer);
    expect(parentOf(document.documentElement)).toBeNull();
  });
});

describe('a shadow root', () => {
  /** The browser opens closed roots for an extension; who was asked for one. */
  const extension = (roots: ReadonlyMap<Element, ShadowRoot>) => {
    const asked: string[] = [];
    world.chrome = {
      dom: {
        openOrClosedShadowRoot(of: Element) {
          asked.push(of.localName);
          return roots.get(of) ?? null;
        },
      },
    };
    return asked;
  };

  it('that the page has closed is open to an extension, which asks elements of their own alone', () => {
    const open = shadowAround('<input id="a">', 'my-open');
    const closed = shadowAround('<input id="b">', 'my-closed', 'closed');
    document.body.insertAdjacentHTML('beforeend', '<p></p><svg><font-face></font-face></svg>');
    expect(shadowOf(closed.host)).toBeNull();
    const asked = extension(new Map([[closed.host, closed]]));
    expect([...document.body.querySelectorAll('*')].map(shadowOf)).toEqual([open, closed, null, null, null]);
    expect(asked).toEqual(['my-closed']);
    world.chrome = {};
    expect([shadowOf(open.host), shadowOf(closed.host)]).toEqual([open, null]);
  });

  it('is found in others, and looked for once for all that is asked at a time', async () => {
    const outer = shadowAround('<my-inner></my-inner>', 'my-outer');
    const inner = outer.querySelector('my-inner')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<input id="a"><my-plain></my-plain>';
    document.body.insertAdjacentHTML('beforeend', '<input id="b">');
    const asked = extension(new Map());
    const ids = () => inputs().map(({ id }) => id);
    expect(ids()).toEqual(['b', 'a']);
    expect(all('my-plain')).toHaveLength(1);
    expect(asked).toEqual(['my-plain']);
    await Promise.resolve();
    document.body.insertAdjacentHTML('beforeend', '<input id="c">');
    expect(ids()).toEqual(['b', 'c', 'a']);
    expect(asked).toEqual(['my-plain', 'my-plain']);
  });
});

it('what is scrolled to comes to the middle at once, or to the edge that is asked for', () => {
  const asked: unknown[] = [];
  Element.prototype.scrollIntoView = (how) => asked.push(how);
  scrollTo(document.body);
  scrollTo(document.body, 'end');
  expect(asked).toEqual([
    { block: 'center', inline: 'center', behavior: 'instant' },
    { block: 'end', inline: 'center', behavior: 'instant' },
  ]);
});

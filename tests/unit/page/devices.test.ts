// @vitest-environment happy-dom
import '../support/text-of-nodes.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { products } from '../../../lib/core/autofill/products/products.ts';

/** The functions of a new document, which remember nothing of another. */
async function newDocument(html: string) {
  document.body.innerHTML = html;
  vi.resetModules();
  const { chooseDevice, describeDevices } = await import('../../../lib/page/devices.ts');
  return {
    names: () => describeDevices(products).map(({ name }) => name),
    byHand: () => describeDevices(products).find(({ chosen }) => chosen)?.place,
    places: () => describeDevices(products).map(({ place }) => place),
    choose: (place: number) => chooseDevice(products, place),
  };
}

const field = 'name="selectedCredentialId"';
const radios = (names: readonly string[], proposed = 0) =>
  names
    .map(
      (name, nth) =>
        `<input type="radio" ${field} id="d${nth}"${nth === proposed ? ' checked' : ''}><label for="d${nth}">${name}</label>`,
    )
    .join('');
/** Tiles that are marked when they are pressed, as Keycloak's script does it. */
const tiles = (names: readonly string[], chosen = 0, value = 'x') =>
  `<input type="hidden" ${field} value="${value}">${names
    .map(
      (name, nth) =>
        `<div id="kc-otp-credential-${nth}"${nth === chosen ? ' class="a is-selected"' : ''}>${name}</div>`,
    )
    .join('')}`;
function press(): void {
  for (const tile of document.querySelectorAll('[id^="kc-otp"]'))
    tile.addEventListener('click', () => {
      for (const other of document.querySelectorAll('[id^="kc-otp"]')) other.className = '';
      tile.className = 'is-selected';
    });
}
const at = (id: string) => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the devices of a page', () => {
  it.each([
    ['radio buttons', radios([' PC  of\n mine ', '書斎'])],
    ['tiles', tiles(['PC of mine', ' 書斎 '])],
  ])('are named by %s, in their order', async (_, html) => {
    const page = await newDocument(html);
    expect(page.names()).toEqual(['PC of mine', '書斎']);
    expect(page.places()).toEqual([0, 1]);
  });

  it.each([
    ['nothing', ''],
    ['tiles without the field that carries the choice', tiles(['a']).replace('hidden', 'text')],
    ['that field without tiles', tiles([])],
  ])('are none where the page has %s', async (_, html) => {
    const page = await newDocument(html);
    expect(page.names()).toEqual([]);
    expect(page.choose(0)).toBe(false);
  });

  it('are fifty at most, whose names have 120 letters', async () => {
    const page = await newDocument(radios(Array.from({ length: 51 }, () => 'x'.repeat(130))));
    expect(page.names()).toEqual(Array.from({ length: 50 }, () => 'x'.repeat(120)));
  });
});

describe('the choice of a device', () => {
  it("is the person's where it is not what the page proposed, and not ours", async () => {
    const page = await newDocument(radios(['a', 'b', 'c'], 1));
    expect(page.byHand()).toBeUndefined();
    expect(page.choose(2)).toBe(true);
    expect(page.byHand()).toBeUndefined();
    at('d0').click();
    expect(page.byHand()).toBe(0);
    at('d1').click();
    expect(page.byHand()).toBeUndefined();
  });

  it('stays ours where another one that we want is not there, and is named by all of its labels', async () => {
    const page = await newDocument(`${radios(['a', 'b', 'c'])}<label for="d2">d</label>`);
    expect(page.names()).toEqual(['a', 'b', 'c d']);
    expect(page.choose(2)).toBe(true);
    for (const place of [3, 4]) expect(page.choose(place)).toBe(false);
    expect(page.byHand()).toBeUndefined();
  });

  it('is not made where the page takes its devices away meanwhile', async () => {
    const page = await newDocument(radios(['a', 'b']));
    at('d1').addEventListener('click', () => (document.body.innerHTML = ''));
    expect(page.choose(1)).toBe(false);
  });

  it('belongs to the product whose tiles the page has', async () => {
    const page = await newDocument('<input type="hidden" class="c" value="x"><p class="tile on">a</p>');
    const { describeDevices } = await import('../../../lib/page/devices.ts');
    const product = (tiles: string) => ({
      devices: { radios: '.none', tiles, chosen: '.c', chosenClass: '^on$' },
    });
    expect(page.names()).toEqual([]);
    expect(describeDevices([product('.none'), product('.tile')] as never)).toEqual([{ place: 0, name: 'a' }]);
  });

  it('is none where nothing was proposed', async () => {
    const page = await newDocument(radios(['a', 'b'], -1));
    expect(page.byHand()).toBeUndefined();
    at('d1').click();
    expect(page.byHand()).toBe(1);
  });

  it('is made by a press on the tile, where the page takes it', async () => {
    const deaf = await newDocument(tiles(['a', 'b']));
    expect(deaf.choose(1)).toBe(false);
    const page = await newDocument(tiles(['a', 'b']));
    press();
    expect(page.choose(1)).toBe(true);
    expect(at('kc-otp-credential-1').className).toBe('is-selected');
    expect(page.choose(2)).toBe(false);
    at('kc-otp-credential-0').click();
    expect(page.byHand()).toBeUndefined();
  });

  it("of tiles is the person's where another than the first is marked, and the page carries it", async () => {
    expect((await newDocument(tiles(['a', 'b'], 1))).byHand()).toBe(1);
    expect((await newDocument(tiles(['a', 'b'], 1, ''))).byHand()).toBeUndefined();
    expect((await newDocument(tiles(['a', 'b'], -1))).byHand()).toBeUndefined();
  });

  it('is not made again where it is made already', async () => {
    const page = await newDocument(radios(['a', 'b']));
    let pressed = 0;
    at('d0').addEventListener('click', () => pressed++);
    expect(page.choose(0)).toBe(true);
    expect(pressed).toBe(0);
  });
});

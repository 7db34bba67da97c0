import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../lib/core/result.ts';
import type { FrozenPage } from '../../../../lib/services/capture/capture-service.ts';
import {
  captureWorld,
  HANAKO,
  names,
  page,
  pictures,
  qr,
  SITE,
  screenshot,
  uri,
} from '../../support/capture-world.ts';

describe('the ways to the codes of a page', () => {
  it('go from square pictures to the screen and then to the others', async () => {
    const { capture, read } = captureWorld({ collected: page(-1, 2, -3), shows: { 3: [uri('taro')] } });
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
    expect(read).toEqual([2, 99, 1, 3]);
  });

  it('answer whoever pressed early where nothing is in sight, and go on', async () => {
    const { capture, read } = captureWorld({ collected: page(-1, 2, -3), shows: { 3: [uri('taro')] } });
    const told: number[] = [];
    const found = await capture.findOnPage(7, undefined, () => told.push(read.length));
    expect(told).toEqual([1]);
    expect(names(found)).toEqual(['taro']);
    expect(read).toEqual([99, 2, 99, 1, 3]);
  });

  it('try everything for whoever asked, and glance for nobody', async () => {
    const { capture, read, glances } = captureWorld({ collected: page(1, -2), shows: { 99: {} } });
    await capture.findOnPage(7);
    expect(glances).toEqual(read.splice(0));
    glances.splice(0);
    await capture.findOnPage(7, undefined, () => {});
    await capture.findEnlarged(7);
    expect([read.length, glances]).toEqual([7, []]);
  });

  it('say nothing early where a code is in sight, or the look was given up', async () => {
    const told = () => expect.unreachable('said that nothing is in sight');
    const seen = captureWorld({ shows: { 99: [uri('taro')] } });
    expect(names(await seen.capture.findOnPage(7, undefined, told))).toEqual(['taro']);
    const abort = new AbortController();
    abort.abort();
    await captureWorld({ shows: { 99: {} } }).capture.findOnPage(7, abort.signal, told);
  });

  it('say where each code is, in the order in which a page is read', async () => {
    const shows = { 1: [uri('right')], 2: [uri('left', HANAKO)] };
    const [first, second] = pictures(1, 2);
    if (!first || !second) throw new Error('no pictures');
    const collected = ok({
      origin: SITE,
      pictures: [{ ...first, place: { ...first.place, x: 0.7 } }, second],
    });
    const found = await captureWorld({ collected, shows }).capture.findOnPage(7);
    expect(names(found)).toEqual(['left', 'right']);
    // The code lies in the middle half of the picture, which stands at 0.2, 0.1 and takes a fifth of the window.
    const place = found.ok ? found.value.candidates[0]?.place : undefined;
    expect([place?.x, place?.y, place?.width]).toEqual([
      expect.closeTo(0.21, 9),
      expect.closeTo(0.12, 9),
      expect.closeTo(0.1, 9),
    ]);
  });

  it('tell a code that is too small and one that is cut off from none', async () => {
    const seen = (shown: object) => captureWorld({ shows: { 99: shown } }).capture.findOnPage(7);
    expect(await seen({ tooSmall: true })).toEqual(fail('qrTooSmall'));
    expect(await seen({ cutOff: true })).toEqual(fail('qrCutOff'));
    expect(await seen({ smallKind: true, tooSmall: true })).toEqual(fail('qrSmallKind'));
    expect(await seen({})).toEqual(fail('qrNotFound'));
  });

  it('tell what has not been drawn yet from what is not there', async () => {
    const collected = ok({ origin: SITE, pictures: [], more: true });
    const { capture } = captureWorld({ collected, shows: { 99: {} } });
    expect(await capture.findOnPage(7)).toEqual(fail('qrNotFoundYet'));
    const cut = captureWorld({ collected, shows: { 99: { cutOff: true } } });
    expect(await cut.capture.findOnPage(7)).toEqual(fail('qrCutOff'));
  });

  it('bind a code to the page only if the page asks for it, and shows it itself', async () => {
    const originsOf = async (world: Parameters<typeof captureWorld>[0], box = false) => {
      const { capture } = captureWorld(world);
      const frozen = box ? await capture.freeze(7) : undefined;
      const drawn = { x: 0, y: 0, width: 150, height: 150 };
      const found = frozen?.ok ? await capture.readBox(frozen.value, drawn) : await capture.findOnPage(7);
      return found.ok ? found.value.candidates.map(({ origin }) => origin) : found.error;
    };
    const onScreen = { shows: { 99: [uri('taro')] } };
    const silent = { asks: false, frames: [] };
    // The code stands in the upper left quarter of the screen.
    const frames = [{ x: 0, y: 0, width: 0.5, height: 0.9 }];
    const beside = [{ x: 0.7, y: 0, width: 0.3, height: 1 }];
    expect(await originsOf(onScreen)).toEqual([SITE]);
    expect(await originsOf({ ...onScreen, placeOfUse: silent })).toEqual([undefined]);
    expect(await originsOf({ ...onScreen, placeOfUse: { asks: true, frames } })).toEqual([undefined]);
    expect(await originsOf({ ...onScreen, placeOfUse: { asks: true, frames: beside } })).toEqual([SITE]);
    expect(await originsOf({ ...onScreen, placeOfUse: silent }, true)).toEqual([undefined]);
    expect(await originsOf({ ...onScreen, placeOfUse: { asks: true, frames } }, true)).toEqual([undefined]);
    expect(await originsOf(onScreen, true)).toEqual([SITE]);
    const [picture] = pictures(1);
    const inFrame = ok({ origin: SITE, pictures: picture ? [{ ...picture, framed: true }] : [] });
    expect(await originsOf({ collected: inFrame, shows: { 1: [uri('taro')] } })).toEqual([undefined]);
    expect(await originsOf({ collected: page(1), shows: { 1: [uri('taro')] } })).toEqual([SITE]);
  });

  it('enlarge the page for a small code, and shrink it again once it was read', async () => {
    const found = captureWorld({ shows: { 99: [uri('taro')] } });
    expect(names(await found.capture.findEnlarged(7))).toEqual(['taro']);
    expect(found.zooms).toEqual(['larger', 'as before']);
    const still = captureWorld({ shows: { 99: { cutOff: true } } });
    expect(await still.capture.findEnlarged(7)).toEqual(fail('qrCutOff'));
    expect(still.zooms).toEqual(['larger']);
  });
});

describe('a picture that was chosen in the context menu', () => {
  const askedFor = { frameId: 0, url: 'https://example.test/qr.png' };

  it('is read before everything else, and only once', async () => {
    const { capture, read } = captureWorld({
      askedFor,
      collectedAsked: page(5),
      collected: page(1),
      shows: { 5: [uri('taro')], 1: [uri('jiro', HANAKO)] },
    });
    expect(await capture.isAsked(7)).toBe(true);
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
    expect(read).toEqual([5]);
    expect(await capture.isAsked(7)).toBe(false);
    expect(names(await capture.findOnPage(7))).toEqual(['jiro']);
  });

  it('that may not be read is looked at on the screen, in its place', async () => {
    const place = { x: 0.5, y: 0.5, width: 0.25, height: 0.25 };
    const { capture, boxes } = captureWorld({
      askedFor,
      collectedAsked: ok({ origin: SITE, pictures: [{ place, square: true }] }),
      shows: { 99: (box) => (box ? [uri('taro')] : []) },
    });
    expect(names(await capture.findOnPage(7))).toEqual(['taro']);
    expect(boxes).toEqual([{ x: 95, y: 95, width: 60, height: 60 }]);
  });

  it('that holds no code leads on to the whole page', async () => {
    const { capture } = captureWorld({
      askedFor,
      collectedAsked: page(5),
      collected: page(1),
      shows: { 1: [uri('jiro')] },
    });
    expect(names(await capture.findOnPage(7))).toEqual(['jiro']);
  });
});

describe('a box on the frozen page', () => {
  const frozen = async (world: ReturnType<typeof captureWorld>): Promise<FrozenPage> => {
    const taken = await world.capture.freeze(7);
    if (!taken.ok) throw new Error(taken.error);
    return taken.value;
  };

  it('that cuts the code off, or lies inside of it, is read with some more around it', async () => {
    const world = captureWorld({
      screen: ok(screenshot(99)),
      shows: { 99: (box) => (box && box.width >= 130 ? [uri('taro')] : { cutOff: true }) },
    });
    const drawn = { x: 20, y: 30, width: 80, height: 80 };
    expect(names(await world.capture.readBox(await frozen(world), drawn))).toEqual(['taro']);
    expect(world.boxes).toEqual([
      { x: 0, y: 10, width: 120, height: 120 },
      { x: 0, y: 0, width: 160, height: 170 },
    ]);
  });

  it('does not take a neighbour for what was meant', async () => {
    const world = captureWorld({
      shows: { 99: (box) => (box && box.width > 70 ? [qr(uri('taro'), 90, 90)] : { cutOff: true }) },
    });
    const drawn = { x: 0, y: 0, width: 50, height: 50 };
    expect(await world.capture.readBox(await frozen(world), drawn)).toEqual(fail('qrNotFound'));
  });

  it('is not needed where somebody presses on a code', async () => {
    const world = captureWorld({ shows: { 99: [qr(uri('taro'), 0, 0), qr(uri('jiro', HANAKO), 100, 100)] } });
    const picture = await frozen(world);
    expect(names(await world.capture.readAt(picture, { x: 150, y: 150 }))).toEqual(['jiro']);
    expect(names(await world.capture.readAt(picture, { x: 150, y: 20 }))).toBe('qrNotFound');
  });

  it('is gone with the picture', async () => {
    const world = captureWorld();
    const picture = await frozen(world);
    picture.release();
    expect(await world.capture.readBox(picture, { x: 0, y: 0, width: 9, height: 9 })).toEqual(
      fail('pageGone'),
    );
  });
});

describe('what was drawn and what was read', () => {
  const side = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
  // A code whose corner is at 50, 50, 100 pixels a side.
  it.each([
    ['around it', side(40, 40, 120, 120), true],
    ['within it', side(90, 90, 10, 10), true],
    ['over half of it', side(0, 50, 100, 100), true],
    ['over an edge of it, from the left', side(0, 50, 65, 100), false],
    ['over an edge of it, from below', side(50, 135, 100, 70), false],
    ['beside it', side(150, 50, 49, 100), false],
    ['below it, and as wide', side(50, 151, 100, 49), false],
    ['off by both', side(155, 155, 40, 40), false],
    ['narrow, and along the whole of it', side(60, 0, 4, 200), true],
  ])('belong together where the box lies %s', async (_, drawn, meant) => {
    const world = captureWorld({ shows: { 99: [qr(uri('taro'), 50, 50)] } });
    const frozen = await world.capture.freeze(7);
    if (!frozen.ok) throw new Error(frozen.error);
    expect(names(await world.capture.readBox(frozen.value, drawn))).toEqual(meant ? ['taro'] : 'qrNotFound');
  });

  it('tell why nothing was read, by the first look at the box', async () => {
    const world = captureWorld({
      shows: { 99: (box) => ((box?.width ?? 0) < 80 ? { tooSmall: true } : {}) },
    });
    const frozen = await world.capture.freeze(7);
    if (!frozen.ok) throw new Error(frozen.error);
    expect(await world.capture.readBox(frozen.value, side(0, 0, 40, 40))).toEqual(fail('qrTooSmall'));
    const broken = captureWorld({ shows: { 99: 'pictureUnreadable' } });
    expect(await broken.capture.readBox(frozen.value, side(0, 0, 9, 9))).toEqual(fail('pageGone'));
    const again = await broken.capture.freeze(7);
    if (!again.ok) throw new Error(again.error);
    expect(await broken.capture.readBox(again.value, side(0, 0, 9, 9))).toEqual(fail('pictureUnreadable'));
    expect(await broken.capture.readAt(again.value, { x: 1, y: 1 })).toEqual(fail('pictureUnreadable'));
    again.value.release();
    expect(await broken.capture.readAt(again.value, { x: 1, y: 1 })).toEqual(fail('pageGone'));
  });

  it('a page that can not be photographed is not frozen', async () => {
    const { capture } = captureWorld({ screen: fail('screenshotFailed') });
    expect(await capture.freeze(7)).toEqual(fail('screenshotFailed'));
  });

  it('a code on the frozen page belongs to its site where the page asks for codes, and is seen there anyway', async () => {
    for (const asks of [true, false]) {
      const { capture } = captureWorld({
        placeOfUse: { asks, frames: [] },
        shows: { 99: [qr(uri('taro'), 0, 0)] },
      });
      const frozen = await capture.freeze(7);
      if (!frozen.ok) throw new Error(frozen.error);
      expect(frozen.value).toMatchObject({ url: 'blob:1', width: 200, height: 200, origin: SITE });
      const found = await capture.readAt(frozen.value, { x: 50, y: 50 });
      const [candidate] = found.ok ? found.value.candidates : [];
      expect([candidate?.origin, candidate?.seenOn]).toEqual([asks ? SITE : undefined, SITE]);
    }
  });
});

describe('several pictures', () => {
  const blob = (name: number) => new Blob([new Uint8Array([name])]);
  it('are read all, and one that holds nothing takes nothing away', async () => {
    const { capture } = captureWorld({
      shows: { 1: [uri('taro')], 2: 'pictureUnreadable', 3: [], 4: [uri('jiro', HANAKO)] },
    });
    expect(names(await capture.readPictures([1, 2, 3, 4].map(blob)))).toEqual(['jiro', 'taro']);
  });

  it.each([
    ['nothing was given', [], 'qrNotFound'],
    ['none can be read', [2], 'pictureUnreadable'],
    ['the last has a code that is too small', [3, 5], 'qrTooSmall'],
    ['the last shows nothing', [2, 3], 'qrNotFound'],
  ])('tell why nothing was found where %s', async (_, given, error) => {
    const { capture } = captureWorld({
      shows: { 2: 'pictureUnreadable', 3: [], 5: { tooSmall: true } },
    });
    expect(await capture.readPictures(given.map(blob))).toEqual(fail(error as never));
  });

  it('with something that is no account say what it is, once, and where', async () => {
    const { capture } = captureWorld({
      shows: { 1: ['https://a.example/'], 2: ['https://a.example/', 'otpauth://x'] },
    });
    const found = await capture.readPictures([1, 2].map(blob));
    const place = { x: 0.05, y: 0.1, width: 0.5, height: 0.5 };
    expect(found.ok && found.value.unusable).toEqual([
      { error: 'notOtpauth', says: { kind: 'address', excerpt: 'https://a.example/' }, place },
      { error: 'typeUnknown', place },
    ]);
  });
});

describe('a live picture', () => {
  const live = (name?: number) =>
    ({ grab: async () => (name === undefined ? undefined : new Uint8Array([name])) }) as never;
  it.each([
    ['before the first picture', undefined, 'qrNotFound'],
    ['that can not be read', 2, 'pictureUnreadable'],
    ['without a code', 3, 'qrNotFound'],
    ['with one', 1, ['taro']],
  ])('%s', async (_, name, expected) => {
    const { capture } = captureWorld({ shows: { 1: [uri('taro')], 2: 'pictureUnreadable', 3: [] } });
    expect(names(await capture.readLive(live(name)))).toEqual(expected);
  });
});

describe('a text that is pasted', () => {
  it.each([
    ['is one in small letters and another kind', 'DATA:IMAGE/svg+xml;x=1;base64,BAQF', [5]],
    ['has the letters of either alphabet, and ends as it likes', 'data:image/png;base64,+/-_BQ==', [5]],
    ['stands behind other words: is none', 'see data:image/png;base64,BAQF', []],
    ['is empty: is none', 'data:image/png;base64, ', []],
  ])('that may be a picture %s', async (_, text, expected) => {
    const { capture, read } = captureWorld({ shows: { 5: [uri('taro')] } });
    await capture.readText(text);
    expect(read).toEqual(expected);
  });

  it('may be a picture written out as an address, blanks and all', async () => {
    const { capture, read } = captureWorld({ shows: { 5: [uri('taro')] } });
    expect(names(await capture.readText(' data:image/png;base64, BA\nQF'))).toEqual(['taro']);
    expect(read).toEqual([5]);
  });

  it('is said to be something else if it is', async () => {
    const { capture } = captureWorld();
    expect(await capture.readText('data:text/html,<script>')).toMatchObject({
      value: { candidates: [], unusable: [{ error: 'notOtpauth', says: { kind: 'text' } }] },
    });
  });
});

describe('codes for moving from Google Authenticator', () => {
  const corpus = join(import.meta.dirname, '../../../corpus/import');
  const [first = '', second = ''] = readFileSync(join(corpus, 'apps/google-migration-2-parts.txt'), 'utf8')
    .trim()
    .split(/\s+/);

  it('are collected until none is missing, from one picture or from several, each counted once', async () => {
    const { capture } = captureWorld({ shows: { 1: [second], 2: [first, second] } });
    const blob = (name: number) => new Blob([new Uint8Array([name])]);
    const one = await capture.readPictures([blob(1)]);
    expect(one).toMatchObject({
      ok: true,
      value: { candidates: [], moving: { read: 1, of: 2, missing: [1] } },
    });
    const both = await capture.readPictures([blob(2)]);
    expect(both).toMatchObject({ ok: true, value: { moving: { read: 2, of: 2, missing: [] } } });
  });

  it('are saved at once, without those that are saved already, and bound to no site', async () => {
    const ascii = readFileSync(join(corpus, 'google/migration-ascii.txt'), 'utf8').trim();
    const { capture, saved } = captureWorld({ collected: page(1), shows: { 1: [ascii] } });
    const found = await capture.findOnPage(7);
    const accounts = (found.ok && found.value.moving?.accounts) || [];
    expect(accounts.length).toBeGreaterThan(0);
    expect(JSON.stringify(accounts)).not.toContain('12345678901234567890');
    const ids = accounts.map(({ id }) => id);
    const fresh = accounts.filter(({ id }) => capture.twin(id)?.kind !== 'same');
    expect(await capture.saveAll(ids)).toEqual(ok(fresh.length));
    expect(saved.map(({ origin }) => origin)).toEqual(fresh.map(() => undefined));
  });

  it('that are damaged are refused, and a page where saving fails loses nothing', async () => {
    const { capture } = captureWorld({ saveFails: true });
    expect(await capture.readText('otpauth-migration://offline?data=%%%')).toMatchObject({
      value: { candidates: [], unusable: [{ error: 'otpauthMalformed' }] },
    });
    await capture.readText(first);
    const again = await capture.readText(first);
    const accounts = (again.ok && again.value.moving?.accounts) || [];
    expect(await capture.saveAll(accounts.map(({ id }) => id))).toEqual(fail('saveFailed'));
    const still = await capture.readText(first);
    expect(still.ok && still.value.moving?.accounts).toEqual(accounts);
  });
});

describe('codes for moving, read twice', () => {
  it('are forgotten when the page is left, and are counted anew', async () => {
    const corpus = join(import.meta.dirname, '../../../corpus/import/apps/google-migration-2-parts.txt');
    const [first = ''] = readFileSync(corpus, 'utf8').trim().split(/\s+/);
    const { capture } = captureWorld();
    const movingOf = async () => {
      const found = await capture.readText(first);
      return found.ok ? found.value.moving : undefined;
    };
    const once = await movingOf();
    expect(once?.accounts.length).toBeGreaterThan(0);
    expect(new Set(once?.accounts.map(({ id }) => id)).size).toBe(once?.accounts.length);
    expect(await movingOf()).toEqual(once);
    capture.drop();
    const anew = await movingOf();
    expect(anew?.accounts.map(({ accountName }) => accountName)).toEqual(
      once?.accounts.map(({ accountName }) => accountName),
    );
    expect([anew?.read, anew?.of, anew?.missing]).toEqual([1, 2, [2]]);
  });
});

describe('one message over several codes', () => {
  it('is told from another message, and forgotten when the page is left', async () => {
    const part = (index: number, parity: number, text: string) => ({
      ...qr(text),
      part: { index, of: 2, parity, segments: [{ kind: 'bytes' as const, bytes: Buffer.from(text) }] },
    });
    const halves = (name: string) => [uri(name).slice(0, 40), uri(name).slice(40)] as const;
    const [[a = '', b = ''], [c = '', d = '']] = [halves('taro'), halves('jiro')];
    const { capture } = captureWorld({
      shows: {
        1: [part(0, 7, a)],
        2: [part(1, 8, d)],
        3: [part(1, 7, b)],
        4: [part(0, 8, c)],
        5: [part(0, 7, c)],
      },
    });
    const read = async (name: number) =>
      names(await capture.readPictures([new Blob([new Uint8Array([name])])]));
    expect([await read(1), await read(2), await read(3), await read(4)]).toEqual([
      [],
      [],
      ['taro'],
      ['jiro'],
    ]);
    // The same part again takes the place of the one before.
    expect(await read(5)).toEqual(['jiro']);
    capture.drop();
    expect(await read(3)).toEqual([]);
  });

  it('is collected, says what is missing, and is one account in the end', async () => {
    const part = (index: number, text: string) => ({
      ...qr(text),
      part: { index, of: 2, parity: 7, segments: [{ kind: 'bytes' as const, bytes: Buffer.from(text) }] },
    });
    const [first, second] = [uri('taro').slice(0, 40), uri('taro').slice(40)];
    const { capture } = captureWorld({ shows: { 1: [part(0, first)], 2: [part(1, second)] } });
    const read = (name: number) => capture.readPictures([new Blob([new Uint8Array([name])])]);
    const half = await read(2);
    expect(half.ok && half.value.unusable).toMatchObject([
      { error: 'qrPart', parts: { read: [2], missing: [1] } },
    ]);
    const whole = await read(1);
    expect(names(whole)).toEqual(['taro']);
    expect(whole.ok && whole.value.unusable).toEqual([]);
  });
});

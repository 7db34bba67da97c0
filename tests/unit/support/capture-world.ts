import type { CaptureError } from '../../../lib/core/errors.ts';
import type { Account, NewAccount } from '../../../lib/core/otp/account.ts';
import { readKey } from '../../../lib/core/otp/read-key.ts';
import { textOfParts } from '../../../lib/core/qr/decode/parts.ts';
import type { QrCode, Rectangle } from '../../../lib/core/qr/picture.ts';
import { fail, ok, type Result } from '../../../lib/core/result.ts';
import { createTwinIndex } from '../../../lib/core/vault/twin-index.ts';
import type { Found } from '../../../lib/services/capture/capture-service.ts';
import { createCaptureService } from '../../../lib/services/capture/create-capture-service.ts';
import type {
  AskedPicture,
  CollectedPictures,
  PagePicture,
  PlaceOfUse,
  QrPicture,
} from '../../../lib/services/capture/ports.ts';
import { savedHanako } from './accounts.ts';
import { decodeBytes } from './decode-bytes.ts';

export const SITE = 'https://www.example.portal.kosmo-web.jp';
export const HANAKO = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
export const uri = (name: string, secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP') =>
  `otpauth://totp/KOSMO:${name}?secret=${secret}&issuer=KOSMO`;

/** A code whose upper left corner is there, 100 pixels a side, in a picture of 200. */
export const qr = (text: string, x = 10, y = 20): QrCode => ({
  text,
  corners: [
    { x, y },
    { x: x + 100, y },
    { x: x + 100, y: y + 100 },
    { x, y: y + 100 },
  ],
});

type Shown = readonly (string | QrCode)[] | CaptureError | Partial<QrPicture>;

/** Pictures are named by their last byte; `shows` says what each holds, perhaps by the box that is read. */
export function captureWorld({
  shows = {} as Readonly<Record<number, Shown | ((box?: Rectangle) => Shown)>>,
  collected = ok({ origin: SITE, pictures: [] }) as Result<CollectedPictures, CaptureError>,
  askedFor = undefined as AskedPicture | undefined,
  collectedAsked = fail('pageGone') as Result<CollectedPictures, CaptureError>,
  screen = ok(screenshot(99)) as Result<Uint8Array, CaptureError>,
  saveFails = false,
  placeOfUse = { asks: true, frames: [] } as PlaceOfUse,
  kept = savedHanako as Account,
} = {}) {
  const saved: { account: NewAccount; origin: string | undefined; replaced?: string; pending?: true }[] = [];
  const read: number[] = [];
  /** Of those, the ones that nobody waited for. */
  const glances: number[] = [];
  const boxes: (Rectangle | undefined)[] = [];
  const zooms: string[] = [];
  let asked = askedFor;
  let count = 0;
  const summary = ({ secret: _, ...account }: NewAccount) => ({ ...savedHanako, ...account });
  const capture = createCaptureService({
    readKey,
    vault: {
      accounts: () => [kept],
      findTwin: (account) => createTwinIndex([kept]).find(account),
      add: async (account, origin, pending) => {
        saved.push({ account, origin, ...(pending && { pending }) });
        return ok(summary(account));
      },
      addAll: async (accounts) => {
        if (saveFails) return fail('saveFailed');
        for (const account of accounts) saved.push({ account, origin: undefined });
        return ok();
      },
      replace: async (id, account, origin, pending) => {
        saved.push({ account, origin, replaced: id, ...(pending && { pending }) });
        return ok(summary(account));
      },
    },
    placeOfUse: async () => placeOfUse,
    loadSources: async () => ({
      reader: {
        prepare: () => {},
        join: (parts) => textOfParts(parts, decodeBytes),
        async read(picture, { box, signal, glance = false } = {}) {
          if (signal?.aborted) return fail('qrNotFound');
          const name = await nameOf(picture);
          read.push(name);
          if (glance) glances.push(name);
          boxes.push(box);
          const entry = shows[name] ?? [];
          const shown = typeof entry === 'function' ? entry(box) : entry;
          if (typeof shown === 'string') return fail(shown);
          const size = { width: 200, height: 200, codes: [] };
          if (!Array.isArray(shown)) return ok<QrPicture>({ ...size, ...shown });
          const codes = (shown as readonly (string | QrCode)[]).map((code) =>
            typeof code === 'string' ? qr(code) : code,
          );
          return ok<QrPicture>({ ...size, codes });
        },
      },
      pagePictures: { collect: async (_, wanted) => (wanted ? collectedAsked : collected) },
      screen: {
        capture: async () => screen,
        origin: async () => SITE,
        enlarge: async () => {
          zooms.push('larger');
          return async () => zooms.push('as before');
        },
      },
      urls: { create: () => 'blob:1', revoke: () => {} },
    }),
    asked: {
      async take() {
        const taken = asked;
        asked = undefined;
        return taken;
      },
    },
    live: { openCamera: async () => fail('cameraMissing'), openScreen: async () => fail('screenRefused') },
    randomId: () => `candidate ${++count}`,
  });
  return { capture, saved, read, glances, boxes, zooms };
}

async function nameOf(picture: Blob | Uint8Array | ImageBitmap): Promise<number> {
  if (picture instanceof Uint8Array) return picture.at(-1) ?? 0;
  return picture instanceof Blob ? (new Uint8Array(await picture.arrayBuffer()).at(-1) ?? 0) : 0;
}

/** A PNG of 200 × 200 pixels as far as its header goes. */
export function screenshot(name: number): Uint8Array {
  const png = new Uint8Array(30);
  new DataView(png.buffer).setUint32(16, 200);
  new DataView(png.buffer).setUint32(20, 200);
  png[29] = name;
  return png;
}

/** Pictures of a page, side by side; a negative name is one that is far from square. */
export const pictures = (...shown: number[]): PagePicture[] =>
  shown.map((name, index) => ({
    file: new Uint8Array([Math.abs(name)]),
    place: { x: index * 0.2, y: 0.1, width: 0.2, height: 0.2 },
    square: name > 0,
  }));

export const page = (...shown: number[]) => ok({ origin: SITE, pictures: pictures(...shown) });

export const names = (found: Result<Found, CaptureError>) =>
  found.ok ? found.value.candidates.map(({ accountName }) => accountName) : found.error;

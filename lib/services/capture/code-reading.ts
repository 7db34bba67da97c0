import { fromBase64Url } from '../../core/bytes.ts';
import type { CaptureError } from '../../core/errors.ts';
import { addressesIn } from '../../core/otp/find-address.ts';
import type { Point, Rectangle } from '../../core/qr/picture.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { createCandidates } from './candidates.ts';
import type { Found, FrozenPage } from './capture-service.ts';
import { createPageFinder } from './find-on-page.ts';
import { isUseful, joined, nothing } from './found.ts';
import { createJudge } from './judge-codes.ts';
import { createMoving } from './moving.ts';
import { createParts } from './parts.ts';
import type { AskedPicture, LivePicture, PictureSources, PlaceOfUse } from './ports.ts';
import { type Frozen, readFrozenBox, readFrozenPoint } from './read-frozen.ts';
import { sizeOfPng, textsIn, whyNothing } from './read-pictures.ts';

type Look = Promise<Result<Found, CaptureError>>;

/** A picture of the camera is soon followed by the next, but a slow PC needs some time for any. */
const LIVE_LIMIT_MS = 2500;

/** Reading codes from wherever they can be seen. Loaded when the first code is looked for: most people open the popup for a code. */
export function createCodeReading(
  sources: PictureSources,
  candidates: ReturnType<typeof createCandidates>,
  placeOfUse: (tabId: number) => Promise<PlaceOfUse>,
) {
  const { reader, screen, urls } = sources;
  const moving = createMoving(candidates);
  const parts = createParts(reader);
  const judge = createJudge(candidates, moving, parts);
  const finder = createPageFinder({ ...sources, placeOfUse, judge });
  const frozen = new WeakMap<FrozenPage, Frozen>();
  const options = (signal: AbortSignal | undefined) => (signal ? { signal } : {});

  const findOnPage = async (
    tabId: number,
    asked: AskedPicture | undefined,
    signal?: AbortSignal,
    onNoneInSight?: () => void,
  ): Look => {
    const found = asked && (await finder.asked(tabId, asked, options(signal)));
    if (found?.ok) return found;
    // Who waits is told early, and everything is tried.
    const how = { ...options(signal), ...(!onNoneInSight && { glance: true }) };
    return finder.everywhere(tabId, how, onNoneInSight);
  };

  const readPictures = async (pictures: readonly (Blob | Uint8Array)[]): Look => {
    let found = nothing;
    let failure: CaptureError = 'qrNotFound';
    for (const picture of pictures) {
      const read = await reader.read(picture);
      if (!read.ok) failure = read.error;
      else if (read.value.codes.length > 0) found = joined(found, await judge(textsIn(read.value)));
      else failure = whyNothing(read.value);
    }
    return isUseful(found) || found.unusable.length > 0 ? ok(found) : fail(failure);
  };

  return {
    prepare: () => reader.prepare(),
    findOnPage,

    async findEnlarged(tabId: number, signal?: AbortSignal): Look {
      const undo = await screen.enlarge(tabId);
      if (!undo) return fail('qrTooSmall');
      const found = await finder.everywhere(tabId, options(signal));
      if (found.ok && isUseful(found.value)) await undo();
      return found;
    },

    async freeze(tabId: number): Promise<Result<FrozenPage, CaptureError>> {
      const picture = await screen.capture(tabId);
      if (!picture.ok) return picture;
      reader.prepare();
      const origin = await screen.origin(tabId);
      const url = urls.create(picture.value);
      const page: FrozenPage = {
        ...{ url, ...sizeOfPng(picture.value) },
        ...(origin && { origin }),
        release() {
          urls.revoke(url);
          frozen.delete(page);
        },
      };
      const site = placeOfUse(tabId).then(({ asks, frames }) => ({
        ...(origin && { seenOn: origin }),
        ...(asks && origin && { origin, frames }),
      }));
      frozen.set(page, { picture: picture.value, site });
      return ok(page);
    },

    async readBox(page: FrozenPage, box: Rectangle, signal?: AbortSignal): Look {
      const picture = frozen.get(page);
      if (!picture) return fail('pageGone');
      return readFrozenBox({ reader, judge }, page, picture, box, options(signal));
    },

    async readAt(page: FrozenPage, point: Point, signal?: AbortSignal): Look {
      const picture = frozen.get(page);
      if (!picture) return fail('pageGone');
      return readFrozenPoint({ reader, judge }, page, picture, point, options(signal));
    },

    readPictures,

    async readText(text: string): Look {
      const picture = pictureIn(text);
      return picture
        ? readPictures([picture])
        : ok(await judge(addressesIn(text).map((each) => ({ text: each }))));
    },

    async readLive(live: LivePicture, signal?: AbortSignal): Look {
      const frame = await live.grab();
      if (!frame) return fail('qrNotFound');
      const read = await reader.read(frame, { ...options(signal), limit: LIVE_LIMIT_MS });
      if (!read.ok) return read;
      return read.value.codes.length > 0 ? ok(await judge(textsIn(read.value))) : fail('qrNotFound');
    },

    drop() {
      moving.clear();
      parts.clear();
    },
  };
}

/** The bytes of a picture that is written out as an address (RFC 2397), as some pages copy it. */
function pictureIn(text: string): Uint8Array | undefined {
  const data = /^\s*data:image\/[\w.+-]+(?:;[^,]*)?;base64,([\s\S]*)$/i.exec(text)?.[1];
  const letters = data?.replace(/\s/g, '').replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
  return letters ? fromBase64Url(letters) : undefined;
}

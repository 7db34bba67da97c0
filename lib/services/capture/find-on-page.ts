import type { CaptureError } from '../../core/errors.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Found } from './capture-service.ts';
import { isUseful, joined, nothing } from './found.ts';
import type { ReadText, Site } from './judge-codes.ts';
import { grownBox, placeInWhole } from './places.ts';
import type {
  AskedPicture,
  CollectedPictures,
  PagePicture,
  PagePictures,
  PlaceOfUse,
  QrReader,
  ReadOptions,
  Screen,
} from './ports.ts';
import { sizeOfPng, textsIn, whyNothing } from './read-pictures.ts';

export interface FindingPorts {
  readonly reader: QrReader;
  readonly pagePictures: PagePictures;
  readonly screen: Screen;
  /** Never later than a moment, however busy the page is. */
  placeOfUse(tabId: number): Promise<PlaceOfUse>;
  judge(texts: readonly ReadText[], site?: Site): Promise<Found>;
}

type Look = Result<Found, CaptureError>;

/** What more than the picture itself is looked at where only the screen shows it: borders move it by some pixels. */
const AROUND_PICTURE = 0.1;

/** So long a first look at the visible tab may begin new attempts, in milliseconds. */
const IN_SIGHT_MS = 500;

/** The ways to find the codes of a page, from the surest to the slowest. */
export function createPageFinder({ reader, pagePictures, screen, placeOfUse, judge }: FindingPorts) {
  /** Pictures of the page, until one can't be read because the look was given up. */
  const readAll = async (
    pictures: readonly PagePicture[],
    { frames: _, ...site }: Site,
    options: ReadOptions,
  ) => {
    let found = nothing;
    for (const { file, place, framed } of pictures) {
      if (!file || options.signal?.aborted) continue;
      const read = await reader.read(file, options);
      // A picture that can't be read is not the one that is looked for.
      if (read.ok)
        found = joined(
          found,
          await judge(
            textsIn(read.value, place),
            framed ? { ...(site.seenOn && { seenOn: site.seenOn }) } : site,
          ),
        );
    }
    return found;
  };

  /** The visible tab, or a part of it in shares of the window. */
  const readScreen = async (
    tabId: number,
    site: Site,
    options: ReadOptions,
    part?: PagePicture['place'],
    taken?: Awaited<ReturnType<Screen['capture']>>,
  ): Promise<Look> => {
    const picture = taken ?? (await screen.capture(tabId));
    if (!picture.ok) return picture;
    const box = part && { box: boxOf(part, picture.value) };
    const read = await reader.read(picture.value, { ...options, ...box });
    if (!read.ok) return read;
    if (read.value.codes.length > 0) return ok(await judge(textsIn(read.value), site));
    return fail(whyNothing(read.value));
  };

  /**
   * What a code that is read on this page may be bound to: the page's own site, if the page asks for a code itself. A mail, a terminal or
   * somebody's portal only shows what is used elsewhere.
   */
  const siteOf = async (tabId: number, origin: string | undefined, frameId = 0): Promise<Site> => {
    if (origin === undefined) return {};
    const { asks, frames } = await placeOfUse(tabId);
    return { seenOn: origin, ...(asks && frameId === 0 && { origin, frames }) };
  };

  return {
    /** The one picture that was chosen: its own bytes, or what the screen shows of it. */
    async asked(tabId: number, asked: AskedPicture, options: ReadOptions): Promise<Look> {
      if (asked.url === undefined) return fail('qrNotFound');
      const collected = await pagePictures.collect(tabId, asked);
      if (!collected.ok) return collected;
      const { pictures } = collected.value;
      const site = await siteOf(tabId, collected.value.origin, asked.frameId);
      const found = await readAll(pictures, site, options);
      if (isUseful(found)) return ok(found);
      const [first] = pictures;
      const seen = first && (await readScreen(tabId, site, options, first.place));
      if (seen?.ok) return ok(joined(found, seen.value));
      return found.unusable.length > 0 ? ok(found) : (seen ?? fail('qrNotFound'));
    },

    /** What the page says in letters and in pictures that are about square, the visible tab, then the other pictures. */
    async everywhere(tabId: number, options: ReadOptions, onNoneInSight?: () => void): Promise<Look> {
      // Who waits is told soon whether there is anything in sight; the same picture is read to the end where nothing else has a code.
      const taken = onNoneInSight && (await screen.capture(tabId));
      if (taken?.ok) {
        const glimpse = await reader.read(taken.value, { ...options, limit: IN_SIGHT_MS });
        if (!options.signal?.aborted && !(glimpse.ok && glimpse.value.codes.length > 0)) onNoneInSight?.();
      }
      const collected = await pagePictures.collect(tabId);
      // Where no script may go (the browser's own pages, PDF files) there may still be something to see.
      const {
        origin,
        pictures,
        addresses = [],
        more = false,
      }: CollectedPictures = collected.ok ? collected.value : { pictures: [] };
      const site = await siteOf(tabId, origin);
      const inLetters = await judge(
        addresses.map((text) => ({ text })),
        site,
      );
      const squares = await readAll(
        pictures.filter(({ square }) => square),
        site,
        options,
      );
      const likely = joined(squares, { ...inLetters, unusable: [] });
      if (isUseful(likely)) return ok(likely);
      if (options.signal?.aborted) return fail('qrNotFound');
      const seen = await readScreen(tabId, site, options, undefined, taken);
      if (seen.ok && isUseful(seen.value)) return ok(joined(likely, seen.value));
      const others = await readAll(
        pictures.filter(({ square }) => !square),
        site,
        options,
      );
      const found = [likely, seen.ok ? seen.value : nothing, others].reduce(joined);
      if (isUseful(found) || found.unusable.length > 0) return ok(found);
      if (!collected.ok && !seen.ok && seen.error === 'screenshotFailed') return collected;
      if (!collected.ok && collected.error === 'siteClosed') return collected;
      // What has not been drawn yet is not what is not there.
      if (more && (seen.ok || seen.error === 'qrNotFound')) return fail('qrNotFoundYet');
      return seen.ok ? fail('qrNotFound') : seen;
    },
  };
}

/** A part of a PNG that the browser itself made, in its pixels. */
function boxOf(part: PagePicture['place'], png: Uint8Array) {
  const size = sizeOfPng(png);
  const box = placeInWhole(part, { x: 0, y: 0, ...size });
  return grownBox(box, AROUND_PICTURE, size);
}

import { addressIn } from '../../core/otp/find-address.ts';
import { parseOtpauthUri } from '../../core/otp/parse-otpauth-uri.ts';
import type { QrPart } from '../../core/qr/decode/parts.ts';
import { describeForeignText } from '../../core/qr/foreign-text.ts';
import type { Rectangle } from '../../core/qr/picture.ts';
import { holds, inReadingOrder } from '../../core/qr/place.ts';
import type { createCandidates } from './candidates.ts';
import type { Candidate, Found, MovingCodes, Unusable } from './capture-service.ts';
import { onlyOnce } from './found.ts';
import type { createMoving } from './moving.ts';
import type { createParts } from './parts.ts';

/** A text that was read, and where; of a message over several codes, a part. */
export interface ReadText {
  readonly text: string;
  readonly part?: QrPart;
  readonly place?: Rectangle;
}

/** The site that a code may be bound to, and the places on the page that are not that site's. */
export interface Site {
  readonly origin?: string;
  /** The page on which it was read: only for showing. */
  readonly seenOn?: string;
  readonly frames?: readonly Rectangle[];
}

/** What texts from outside are: accounts that could be saved, codes for moving, or something else. */
export function createJudge(
  candidates: ReturnType<typeof createCandidates>,
  moving: ReturnType<typeof createMoving>,
  parts: ReturnType<typeof createParts>,
) {
  return async (texts: readonly ReadText[], site: Site = {}): Promise<Found> => {
    const found: Candidate[] = [];
    const unusable: Unusable[] = [];
    let state: MovingCodes | undefined;
    for (const { text: written, part, place } of texts) {
      const where = { ...(place && { place }), ...(site.seenOn && { seenOn: site.seenOn }) };
      const whole = part ? parts.take(part) : written;
      if (typeof whole !== 'string') {
        unusable.push({ error: 'qrPart', parts: whole, ...(place && { place }) });
        continue;
      }
      const text = addressIn(whole);
      const parsed = parseOtpauthUri(text);
      const origin =
        place && site.frames?.some((frame) => holds(frame, middleOf(place))) ? undefined : site.origin;
      if (parsed.ok) found.push(candidates.keep(parsed.value, { ...where, ...(origin && { origin }) }));
      else if (parsed.error !== 'otpauthMigration') {
        const says = parsed.error === 'notOtpauth' && { says: describeForeignText(text) };
        unusable.push({ error: parsed.error, ...says, ...(place && { place }) });
      } else if (await moving.take(text)) state = moving.state();
      else unusable.push({ error: 'otpauthMalformed', ...(place && { place }) });
    }
    return {
      candidates: inReadingOrder(onlyOnce(found)),
      unusable: inReadingOrder(unusable),
      ...(state && { moving: state }),
    };
  };
}

function middleOf({ x, y, width, height }: Rectangle) {
  return { x: x + width / 2, y: y + height / 2 };
}

import type { CaptureError, OtpError } from '../../core/errors.ts';
import { cleanText } from '../../core/otp/clean-text.ts';
import { codeAt } from '../../core/otp/generate-code.ts';
import { parseOtpauthUri } from '../../core/otp/parse-otpauth-uri.ts';
import { readKey } from '../../core/otp/read-key.ts';
import type { Rectangle } from '../../core/qr/picture.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { VaultService } from '../vault/vault-service.ts';
import { boundsOf } from './bounds.ts';
import { createCandidates } from './candidates.ts';
import type { Candidate, CaptureService, Found, FrozenPage, Unusable } from './capture-service.ts';
import type { PagePictures, QrPicture, QrReader, Screen } from './ports.ts';

export interface CapturePorts {
  readonly vault: Pick<VaultService, 'add' | 'replace' | 'findTwin'>;
  readonly reader: QrReader;
  readonly pagePictures: PagePictures;
  readonly screen: Screen;
  /** An object URL for an <img>, and its end. */
  readonly urls: { create(picture: Uint8Array): string; revoke(url: string): void };
  randomId(): string;
}

/** Reading codes from pages, pictures and keys. Secrets stay here until they are saved. */
export function createCaptureService(ports: CapturePorts): CaptureService {
  const { reader, pagePictures, screen, vault } = ports;
  const candidates = createCandidates(ports.randomId);
  const frozen = new WeakMap<FrozenPage, Uint8Array>();

  /** What the codes of a picture are: accounts to be saved, or why not. */
  const judge = (picture: QrPicture, origin: string | undefined, placeMatters: boolean): Found => {
    const found: { candidates: Candidate[]; unusable: Unusable[] } = { candidates: [], unusable: [] };
    for (const { text, corners } of picture.codes) {
      const place: { place?: Rectangle } = placeMatters ? { place: boundsOf(corners) } : {};
      const parsed = parseOtpauthUri(text);
      if (parsed.ok)
        found.candidates.push(candidates.keep(parsed.value, { ...place, ...(origin && { origin }) }));
      else found.unusable.push({ error: parsed.error, ...place });
    }
    return found;
  };

  const readOne = async (
    picture: Blob | Uint8Array,
    options: { readonly box?: Rectangle; readonly signal?: AbortSignal },
    origin?: string,
  ): Promise<Result<Found, CaptureError>> => {
    const read = await reader.read(picture, options);
    if (!read.ok) return read;
    if (read.value.codes.length > 0) return ok(judge(read.value, origin, true));
    return fail(read.value.tooSmall ? 'qrTooSmall' : 'qrNotFound');
  };

  return {
    async findOnPage(tabId, signal) {
      const collected = await pagePictures.collect(tabId);
      // Where no script may go (the browser's own pages, PDF files) there may still be something to see.
      const { origin, pictures } = collected.ok ? collected.value : { pictures: [] };
      const unusable: Unusable[] = [];
      const found = new Map<string, Candidate>();
      const options = signal ? { signal } : {};
      for (const picture of pictures) {
        const read = await reader.read(picture, options);
        if (signal?.aborted) return fail('qrNotFound');
        if (!read.ok) continue; // A picture that can't be read is not the one that is looked for.
        const judged = judge(read.value, origin, false);
        for (const candidate of judged.candidates) found.set(candidate.id, candidate);
        unusable.push(...judged.unusable);
      }
      if (found.size > 0) return ok({ candidates: [...found.values()], unusable: [] });
      const picture = await screen.capture(tabId);
      if (!picture.ok && !collected.ok) return collected;
      const seen = picture.ok ? await readOne(picture.value, options, origin) : picture;
      if (seen.ok)
        return ok({ ...seen.value, unusable: seen.value.candidates.length > 0 ? [] : seen.value.unusable });
      return unusable.length > 0 ? ok({ candidates: [], unusable }) : seen;
    },

    async freeze(tabId) {
      const picture = await screen.capture(tabId);
      if (!picture.ok) return picture;
      const read = pngSizeOf(picture.value);
      const origin = await screen.origin(tabId);
      const url = ports.urls.create(picture.value);
      const page: FrozenPage = {
        ...{ url, ...read },
        ...(origin && { origin }),
        release() {
          ports.urls.revoke(url);
          frozen.delete(page);
        },
      };
      frozen.set(page, picture.value);
      return ok(page);
    },

    async readBox(page, box) {
      const picture = frozen.get(page);
      return picture ? readOne(picture, { box }, page.origin) : fail('pageGone');
    },

    readPicture: (picture) => readOne(picture, {}),

    readText(text) {
      const parsed = parseOtpauthUri(text.trim());
      return parsed.ok
        ? ok({ candidates: [candidates.keep(parsed.value, {})], unusable: [] })
        : ok({ candidates: [], unusable: [{ error: parsed.error }] });
    },

    readKey(input, id): Result<Candidate, OtpError> {
      const parsed = readKey(input);
      return parsed.ok ? ok(candidates.keep(parsed.value, {}, id)) : parsed;
    },

    twin(candidateId) {
      const account = candidates.account(candidateId);
      return account && vault.findTwin(account);
    },

    code(candidateId, now) {
      const account = candidates.account(candidateId);
      return account?.type === 'totp' ? codeAt(account, now) : undefined;
    },

    async save(candidateId, how = {}) {
      const account = candidates.account(candidateId);
      const candidate = candidates.shown(candidateId);
      if (!account || !candidate) return fail('candidateGone');
      const named = {
        ...account,
        issuer: cleanText(how.issuer ?? account.issuer),
        accountName: cleanText(how.accountName ?? account.accountName),
      };
      const twin = vault.findTwin(named);
      return how.replace && twin?.kind === 'renewed'
        ? vault.replace(twin.id, named, candidate.origin)
        : vault.add(named, candidate.origin);
    },

    drop: () => candidates.clear(),
  };
}

/** The size of a PNG that the browser itself made. */
function pngSizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

import type { OtpError } from '../../core/errors.ts';
import type { NewAccount } from '../../core/otp/account.ts';
import { cleanText } from '../../core/otp/clean-text.ts';
import { codeAt } from '../../core/otp/generate-code.ts';
import type { readKey } from '../../core/otp/read-key.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { hasSameNames } from '../../core/vault/twin.ts';
import type { VaultService } from '../vault/vault-service.ts';
import { createCandidates } from './candidates.ts';
import type { Candidate, CandidateTwin, CaptureService } from './capture-service.ts';
import type { AskedPicture, AskedPictures, LivePictures, PictureSources, PlaceOfUse } from './ports.ts';

export interface CapturePorts {
  readonly vault: Pick<VaultService, 'accounts' | 'add' | 'addAll' | 'replace' | 'findTwin'>;
  /** Where pictures come from, and who reads them: loaded when the first code is looked for. */
  loadSources(): Promise<PictureSources>;
  /** What a page is to a code that is read on it; a page that does not answer within a moment asks for none. */
  placeOfUse(tabId: number): Promise<PlaceOfUse>;
  readonly asked: AskedPictures;
  readonly live: LivePictures;
  /** Reads a typed key: given to the page on which keys are typed, because the popup must not parse it before its first code. */
  readonly readKey?: typeof readKey;
  randomId(): string;
}

/** Reading codes from pages, pictures and keys. Secrets stay here until they are saved. */
export function createCaptureService(ports: CapturePorts): CaptureService {
  const { vault, live } = ports;
  const candidates = createCandidates(ports.randomId);
  let loaded: ReturnType<typeof load> | undefined;
  const load = async () => {
    const [{ createCodeReading }, sources] = await Promise.all([
      import('./code-reading.ts'),
      ports.loadSources(),
    ]);
    return createCodeReading(sources, candidates, (tabId) => ports.placeOfUse(tabId));
  };
  const reading = () => (loaded ??= load());
  /** What the context menu asked for, of each tab, until it was looked at. */
  const asked = new Map<number, Promise<AskedPicture | undefined>>();
  const askedIn = (tabId: number) => {
    const known = asked.get(tabId) ?? ports.asked.take(tabId);
    asked.set(tabId, known);
    return known;
  };

  const twinOf = (account: NewAccount, origin: string | undefined): CandidateTwin | undefined => {
    const twin = vault.findTwin(account);
    if (twin?.kind === 'same') return { ...twin, unconfirmed: false };
    const unconfirmed = vault
      .accounts()
      .find((item) => item.pending && origin && item.origins.includes(origin) && hasSameNames(item, account));
    if (unconfirmed) return { kind: 'renewed', id: unconfirmed.id, unconfirmed: true };
    return twin && { ...twin, unconfirmed: false };
  };

  return {
    live,
    prepare: () => void reading().then(({ prepare }) => prepare()),
    isAsked: async (tabId) => (await askedIn(tabId)) !== undefined,
    async findOnPage(tabId, signal, onNoneInSight) {
      const [picture, { findOnPage }] = await Promise.all([askedIn(tabId), reading()]);
      asked.set(tabId, Promise.resolve(undefined));
      return findOnPage(tabId, picture, signal, onNoneInSight);
    },
    findEnlarged: async (tabId, signal) => (await reading()).findEnlarged(tabId, signal),
    freeze: async (tabId) => (await reading()).freeze(tabId),
    readBox: async (page, box, signal) => (await reading()).readBox(page, box, signal),
    readAt: async (page, point, signal) => (await reading()).readAt(page, point, signal),
    readPictures: async (pictures) => (await reading()).readPictures(pictures),
    readText: async (text) => (await reading()).readText(text),
    readLive: async (picture, signal) => (await reading()).readLive(picture, signal),

    readKey(input, id): Result<Candidate, OtpError> {
      if (!ports.readKey) throw new Error('keys are typed on the page for adding alone');
      const parsed = ports.readKey(input);
      return parsed.ok ? ok(candidates.keep(parsed.value, {}, id)) : parsed;
    },

    twin(candidateId) {
      const account = candidates.account(candidateId);
      return account && twinOf(account, candidates.shown(candidateId)?.origin);
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
      const twin = twinOf(named, candidate.origin);
      const pending = candidate.origin === undefined ? undefined : true;
      return how.replace && twin?.kind === 'renewed'
        ? vault.replace(twin.id, named, candidate.origin, pending)
        : vault.add(named, candidate.origin, pending);
    },

    async saveAll(candidateIds) {
      const accounts = candidateIds.flatMap((id) => candidates.account(id) ?? []);
      const fresh = accounts.filter((account) => vault.findTwin(account)?.kind !== 'same');
      const saved = await vault.addAll(fresh);
      return saved.ok ? ok(fresh.length) : saved;
    },

    drop() {
      candidates.clear();
      void loaded?.then((loadedReading) => loadedReading.drop());
    },
  };
}

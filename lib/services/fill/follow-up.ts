import { afterSubmit } from '../../core/autofill/after-submit.ts';
import type { FormLeft } from '../../core/autofill/fill-order.ts';
import type { VaultService } from '../vault/vault-service.ts';
import { createConfirmations } from './confirmations.ts';
import type { FillRecord, FillRecords, FillResult, PageScripts, SeenDocument } from './ports.ts';

export interface FollowUpPorts {
  readonly scripts: Pick<PageScripts, 'look' | 'awaitSubmit'>;
  readonly records: FillRecords;
  /** Built when it is needed: the service worker holds no open vault. */
  vault(): Pick<VaultService, 'look' | 'accounts' | 'edit' | 'remove'>;
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** What becomes of a code after it was filled in. Nothing is sent or pressed here: it only looks. */
export interface FollowUp {
  /** Waits until the form that was filled in is sent, and looks at what the same document makes of it. */
  awaitSubmit(tabId: number): Promise<void>;
  /** A page has loaded in this tab: did the site take the code? Then a pending account is confirmed, and what it renews goes to the trash. */
  judge(tabId: number): Promise<void>;
  /** What was learned while the vault was locked is written now. */
  confirmSetUps(): Promise<void>;
  /** The tab is gone; what was learned of it and is not written yet stays. */
  forget(tabId: number): Promise<void>;
}

const TRIES = 4;
const PAUSE_MS = 700;
/** A page that stays in its document shows within these what it makes of a code. */
const SAME_DOCUMENT_MS = [700, 1000, 1500, 2500, 4000];

export function createFollowUp(ports: FollowUpPorts): FollowUp {
  const { scripts, records } = ports;
  const awaited = new Set<string>();
  /** Documents whose next page came before the news that their form was sent. */
  const early = new Set<string>();
  const { confirm, keepName } = createConfirmations(ports.vault);

  const accept = async (tabId: number, record: FillRecord) => {
    await records.write(tabId, { ...record, outcome: 'accepted', refusals: 0 });
    await confirm(record);
  };

  /** The page that came, as it has become: what is drawn by scripts takes its time, and a busy page or PC does not answer at once. */
  const drawn = async (tabId: number) => {
    let came = await scripts.look(tabId);
    for (let tries = 1; tries < TRIES; tries++) {
      if (came !== 'busy' && (typeof came === 'string' || !came.page.blank)) break;
      await ports.sleep(PAUSE_MS, undefined);
      const now = await scripts.look(tabId);
      // Left again in the meantime: it was no form.
      if (typeof came !== 'string' && (typeof now === 'string' || now.documentId !== came.documentId)) break;
      came = now;
    }
    return came;
  };

  /** The form stands there again; what goes in next is typed, unless we are asked again. */
  const standsAgain = async (tabId: number, record: FillRecord, after: SeenDocument, refused: boolean) => {
    if (after.page.found.kind === 'none') return;
    const { sentAt: _, validUntil: __, outcome: ___, ...rest } = record;
    await records.write(tabId, {
      ...rest,
      ...{ documentId: after.documentId, field: after.page.found.fields[0] },
      ...(refused && { outcome: refusalOf(record), refusals: record.refusals + 1 }),
    });
  };

  /** The document that was sent is still there: twice in a row without the form, and it has gone on. */
  const judgeHere = async (tabId: number, documentId: string) => {
    let gone = 0;
    for (const pause of SAME_DOCUMENT_MS) {
      await ports.sleep(pause, undefined);
      const [record, seen] = [await records.read(tabId), await scripts.look(tabId)];
      if (!record || record.documentId !== documentId || record.outcome || record.sentAt === undefined)
        return;
      // Another document is judged when it has come.
      if (typeof seen === 'string' || seen.documentId !== documentId) return;
      const { found, working, blank } = seen.page;
      const outcome = working || blank ? 'open' : afterSubmit(seen.page, true);
      gone = outcome === 'accepted' ? gone + 1 : 0;
      if (gone > 1) return accept(tabId, record);
      const again = found.kind === 'setup' && found.nameRefused === true;
      if (outcome === 'refused' || again) return standsAgain(tabId, record, seen, outcome === 'refused');
    }
    // It may be sent once more.
    const record = await records.read(tabId);
    if (record?.documentId !== documentId || record.outcome) return;
    const { sentAt: _, ...rest } = record;
    await records.write(tabId, rest);
  };

  const judge = async (tabId: number): Promise<void> => {
    if (!(await records.read(tabId))) return;
    const after = await drawn(tabId);
    // What is known by now: the news that the form was sent may be slower than the page that came after it.
    const record = await records.read(tabId);
    if (!record || record.outcome === 'accepted') return;
    if (after === 'unreadable' || after === 'busy' || after === 'closed') return;
    if (after !== 'elsewhere' && after.documentId === record.documentId) return;
    const outcome = afterSubmit(after === 'elsewhere' ? after : after.page, record.sentAt !== undefined);
    if (outcome === 'accepted') return accept(tabId, record);
    if (outcome === 'open' && awaited.has(record.documentId)) early.add(record.documentId);
    if (after === 'elsewhere') return;
    await standsAgain(tabId, record, after, outcome === 'refused');
  };

  /** How the form was left, for the record; true where nothing is left to be judged. */
  const noteLeft = async (tabId: number, documentId: string, left: FormLeft | undefined) => {
    const current = await records.read(tabId);
    if (!left || current?.documentId !== documentId) return true;
    if (left.how === 'turnedBack') {
      await records.remove(tabId);
      return true;
    }
    const { outcome: _, deviceNth, ...rest } = current;
    const sent = {
      ...{ ...rest, sentAt: ports.now() },
      // What stands in the form when it is sent is what the site will call the device.
      ...(left.deviceName ? { deviceName: left.deviceName } : deviceNth && { deviceNth }),
    };
    await records.write(tabId, sent);
    if (left.deviceName) await keepName(sent);
    return false;
  };

  return {
    async awaitSubmit(tabId) {
      const record = await records.read(tabId);
      if (!record || record.sentAt !== undefined || awaited.has(record.documentId)) return;
      awaited.add(record.documentId);
      const left = await scripts.awaitSubmit(tabId, record.documentId, record.field, record.nameField);
      const isJudged = await noteLeft(tabId, record.documentId, left);
      awaited.delete(record.documentId);
      const isEarly = early.delete(record.documentId);
      if (isJudged) return;
      await (isEarly ? judge(tabId) : judgeHere(tabId, record.documentId));
    },

    judge,

    async confirmSetUps() {
      for (const { record } of await records.readAll()) {
        if (record.outcome === 'accepted') await confirm(record);
        else if (record.sentAt !== undefined && record.nameField) await keepName(record);
      }
    },

    async forget(tabId) {
      const record = await records.read(tabId);
      if (!record) return;
      if (record.outcome !== 'accepted' || (await confirm(record))) await records.remove(tabId);
    },
  };
}

/** What is known of the code that a site refused. */
export function refusalOf({ validUntil, sentAt }: FillRecord): FillResult {
  if (validUntil === undefined) return 'refusedTyped';
  return sentAt !== undefined && sentAt > validUntil ? 'refusedLate' : 'refused';
}

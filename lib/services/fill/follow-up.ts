import { afterSubmit } from '../../core/autofill/after-submit.ts';
import type { AccountSummary } from '../../core/otp/account.ts';
import { hasSameNames } from '../../core/vault/find-twin.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { FillRecord, FillRecords, FillResult, PageScripts } from './ports.ts';

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
  /** Waits until the form that was filled in is sent. */
  awaitSubmit(tabId: number): Promise<void>;
  /** A page has loaded in this tab: did the site take the code? Then a pending account is confirmed, and what it renews goes to the trash. */
  judge(tabId: number): Promise<void>;
  /** Set-ups that a site accepted while the vault was locked are confirmed now. */
  confirmSetUps(): Promise<void>;
}

const TRIES = 4;
const PAUSE_MS = 700;

export function createFollowUp(ports: FollowUpPorts): FollowUp {
  const { scripts, records } = ports;
  const awaited = new Set<string>();

  const confirm = async (accountId: string) => {
    const vault = ports.vault();
    if ((await vault.look()).status !== 'open') return; // Done when it opens.
    const confirmed = vault.accounts().find(({ id, pending }) => id === accountId && pending);
    if (!confirmed) return;
    await vault.edit(accountId, { pending: false });
    for (const { id } of vault.accounts().filter((account) => isOutdone(account, confirmed)))
      await vault.remove(id);
  };

  /** The page that came, as it has become: what is drawn by scripts takes its time. */
  const drawn = async (tabId: number) => {
    let came = await scripts.look(tabId);
    for (let tries = 1; typeof came !== 'string' && came.page.blank && tries < TRIES; tries++) {
      await ports.sleep(PAUSE_MS, undefined);
      const now = await scripts.look(tabId);
      // Left again in the meantime: it was no form.
      if (typeof now === 'string' || now.documentId !== came.documentId) break;
      came = now;
    }
    return came;
  };

  return {
    async awaitSubmit(tabId) {
      const record = await records.read(tabId);
      if (!record || record.sentAt !== undefined || awaited.has(record.documentId)) return;
      awaited.add(record.documentId);
      const how = await scripts.awaitSubmit(tabId, record.documentId, record.field);
      awaited.delete(record.documentId);
      const current = await records.read(tabId);
      if (!how || current?.documentId !== record.documentId) return;
      if (how === 'turnedBack') return records.remove(tabId);
      await records.write(tabId, { ...withoutOutcome(current), sentAt: ports.now() });
    },

    async judge(tabId) {
      const record = await records.read(tabId);
      if (!record || record.outcome === 'accepted') return;
      const after = await drawn(tabId);
      if (after === 'unreadable') return;
      if (after !== 'elsewhere' && after.documentId === record.documentId) return;
      const outcome = afterSubmit(after === 'elsewhere' ? after : after.page, record.sentAt !== undefined);
      if (outcome === 'accepted') {
        await records.write(tabId, { ...record, outcome, refusals: 0 });
        return confirm(record.accountId);
      }
      if (after === 'elsewhere' || after.page.found.kind === 'none') return;
      // The form stands there again; what goes in next is typed, unless we are asked again.
      const { sentAt: _, validUntil: __, ...rest } = record;
      await records.write(tabId, {
        ...rest,
        ...{ documentId: after.documentId, field: after.page.found.fields[0] },
        ...(outcome === 'refused' && { outcome: refusalOf(record), refusals: record.refusals + 1 }),
      });
    },

    async confirmSetUps() {
      for (const { record } of await records.readAll()) {
        if (record.outcome === 'accepted') await confirm(record.accountId);
      }
    },
  };
}

/** What is known of the code that a site refused. */
export function refusalOf({ validUntil, sentAt }: FillRecord): FillResult {
  if (validUntil === undefined) return 'refusedTyped';
  return sentAt !== undefined && sentAt > validUntil ? 'refusedLate' : 'refused';
}

/** Read on the same site for the same person, and never taken by it: the portal had drawn a new secret by the time of the set-up. */
function isOutdone(account: AccountSummary, confirmed: AccountSummary): boolean {
  return (
    account.id !== confirmed.id &&
    account.pending === true &&
    account.accountName !== '' &&
    hasSameNames(account, confirmed) &&
    account.origins.some((origin) => confirmed.origins.includes(origin))
  );
}

function withoutOutcome({ outcome: _, ...record }: FillRecord): FillRecord {
  return record;
}

import type { ClockVerdict } from '../../core/autofill/clock-offset.ts';
import { type RefusalReason, refusalReason } from '../../core/autofill/refusal-reason.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { FillService, PageView } from './fill-service.ts';
import { refusalOf } from './follow-up.ts';
import type { FillRecords, UsedCodes } from './ports.ts';

interface WhyPorts {
  readonly vault: Pick<VaultService, 'accounts' | 'code'>;
  readonly fill: Pick<FillService, 'fit'>;
  readonly records: Pick<FillRecords, 'read'>;
  readonly usedCodes: Pick<UsedCodes, 'step'>;
}

/** Why the page in front did not take the code, and which account it is about, if that is known. */
export interface Explanation {
  readonly reason: RefusalReason;
  readonly accountId?: string;
}

/**
 * Puts together what is known of a refused code. Undefined where the page refused nothing, or where no account may be used.
 * `clock`: after the person had it checked.
 */
export async function whyRefused(
  { vault, fill, records, usedCodes }: WhyPorts,
  page: PageView,
  clock?: ClockVerdict,
): Promise<Explanation | undefined> {
  const { kind, origin, source } = page;
  if (!(page.refused || page.nameRefused) || kind === 'none' || !origin) return undefined;
  const here = vault.accounts().filter(({ id }) => fill.fit(id, page) === 'bound');
  const kept = await records.read(page.tabId);
  const record = kept?.origin === origin ? kept : undefined;
  const account =
    here.find(({ id }) => id === record?.accountId) ?? (here.length === 1 ? here[0] : undefined);
  if (here.length === 0) return undefined;

  // The service worker may not have got round to it.
  const outcome = record && (record.outcome ?? refusalOf({ ...record, sentAt: record.sentAt ?? page.since }));
  const how =
    outcome === 'refused'
      ? 'filled'
      : outcome === 'refusedLate'
        ? 'filledLate'
        : outcome
          ? 'typed'
          : 'unknown';
  const usedStep = account && (await usedCodes.step(account.id, origin));
  const typedStep = account && vault.code(account.id, page.since)?.step;
  const reason = refusalReason({
    ...{ kind, how, accountsHere: here.length },
    refusals: record ? record.refusals + (record.outcome ? 0 : 1) : 0,
    used: usedStep !== undefined && typedStep !== undefined && typedStep <= usedStep,
    severalDevices: page.devices.length > 1,
    nameRefused: page.nameRefused === true && !page.refused,
    unfinished: account?.pending === true && kind !== 'setup',
    ...(source && { source }),
    ...(clock && { clock }),
  });
  return { reason, ...(account && { accountId: account.id }) };
}

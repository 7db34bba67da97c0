import { type FillOrder, spread } from '../../core/autofill/fill-order.ts';
import type { CodePage } from '../../core/autofill/page-class.ts';
import type { Device } from '../../core/autofill/page-description.ts';
import type { FillError } from '../../core/errors.ts';
import type { AccountSummary } from '../../core/otp/account.ts';
import { fail, ok } from '../../core/result.ts';
import type { ClockService } from '../clock/clock-service.ts';
import { mayFillAt, type PolicyReader } from '../policy/policy.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { FillService, PageView } from './fill-service.ts';
import { type CodeToFill, nextCode } from './next-code.ts';
import { nothingToSee, viewOf } from './page-view.ts';
import type { FillOutcome, FillRecords, PageScripts, UsedCodes } from './ports.ts';

export interface FillPorts {
  readonly vault: Pick<VaultService, 'accounts' | 'code' | 'edit' | 'nextCounterCode'>;
  readonly settings: Pick<SettingsService, 'read'>;
  readonly clock: Pick<ClockService, 'freshOffset'>;
  readonly scripts: Pick<PageScripts, 'look' | 'fill'>;
  readonly policy: Pick<PolicyReader, 'soon'>;
  readonly usedCodes: Pick<UsedCodes, 'step' | 'remember'>;
  readonly records: Pick<FillRecords, 'read' | 'write'>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends early when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** The name of this device where the person has not chosen one. */
  readonly usualDeviceName: string;
}

/** A page that takes a code, and where. */
interface Form {
  readonly found: CodePage;
  readonly devices: readonly Device[];
}

const refusals: Readonly<Record<Extract<FillOutcome, { did: 'refused' }>['why'], FillError>> = {
  moved: 'pageMoved',
  gone: 'pageMoved',
  missing: 'fieldMissing',
  hidden: 'fieldHidden',
  notTaken: 'fieldRefused',
};

/** Filling codes into pages: only at a bound origin, only what was asked for, each code once. */
export function createFillService(ports: FillPorts): FillService {
  const { vault, scripts, usedCodes, records, now } = ports;
  const forms = new WeakMap<PageView, Form>();
  const accountOf = (accountId: string) => vault.accounts().find(({ id }) => id === accountId);

  const refusal = async ({ refusal: ofPage, origin }: PageView) => {
    if (ofPage || !origin) return ofPage;
    return mayFillAt(await ports.policy.soon(), origin) ? undefined : 'policyForbids';
  };

  return {
    refusal,

    async look(tabId) {
      const seen = await scripts.look(tabId);
      if (typeof seen === 'string') return nothingToSee(tabId, now());
      const view = viewOf(seen, tabId, now());
      const { found, devices } = seen.page;
      if (found.kind !== 'none') forms.set(view, { found, devices });
      return view;
    },

    fit(accountId, page) {
      const account = accountOf(accountId);
      if (!account || !page.origin) return 'other';
      if (account.origins.length === 0) return 'free';
      return account.origins.includes(page.origin) ? 'bound' : 'other';
    },

    needsDevice(accountId, { devices }) {
      const known = accountOf(accountId)?.deviceName;
      return devices.length > 1 && devices.filter((name) => isSameName(name, known)).length !== 1;
    },

    async fill(accountId, view, { onWait, signal } = {}) {
      const form = forms.get(view);
      const account = accountOf(accountId);
      const { origin } = view;
      if (!form || !origin) return fail(view.refusal ?? 'fieldMissing');
      if (!account) return fail('accountGone');
      if (!account.origins.includes(origin)) return fail('siteOther');
      const refused = await refusal(view);
      if (refused) return fail(refused);
      const offset = await ports.clock.freshOffset(view);
      const code = await nextCode(
        { vault, usedCodes, sleep: ports.sleep, now: () => now() + offset },
        { accountId, type: account.type, origin, onWait, signal },
      );
      if (!code.ok) return code;
      const order = await orderFor(account, origin, form, code.value.text);
      if (!order) return fail('fieldRefused');
      const outcome = await scripts.fill(view.tabId, view.documentId, order);
      if (outcome.did === 'refused') return fail(refusals[outcome.why]);
      await remember(account, view, form, code.value, offset);
      // The portal will list this account's device under the name that now stands in its form.
      const { deviceName } = outcome;
      if (deviceName && deviceName !== account.deviceName) await vault.edit(accountId, { deviceName });
      return ok({ submitted: outcome.submitted, ...(deviceName && { deviceName }) });
    },
  };

  async function orderFor(
    account: AccountSummary,
    origin: string,
    { found, devices }: Form,
    code: string,
  ): Promise<FillOrder | undefined> {
    const settings = await ports.settings.read();
    const entries = spread(code, found.fields);
    const device = devices.find(({ name }) => isSameName(name, account.deviceName));
    const name = settings.deviceName || ports.usualDeviceName;
    return (
      entries && {
        ...{ origin, entries },
        // Never where the page is doubtful, and never again after the site refused.
        submit: settings.submitAfterFill && found.kind !== 'ask' && !found.refused,
        ...(found.nameField && { deviceName: { field: found.nameField, text: name } }),
        ...(devices.length > 1 && device && { device: device.place }),
      }
    );
  }

  /** So that no code is used twice, and what became of it can be told. */
  async function remember(
    { id: accountId }: AccountSummary,
    { tabId, documentId, origin = '' }: PageView,
    { found }: Form,
    { step, validUntil }: CodeToFill,
    offset: number,
  ): Promise<void> {
    if (step !== undefined) await usedCodes.remember(accountId, origin, step);
    const before = await records.read(tabId);
    const again = before?.accountId === accountId && before.origin === origin;
    await records.write(tabId, {
      ...{ accountId, origin, documentId, field: found.fields[0] },
      validUntil: validUntil === undefined ? Number.POSITIVE_INFINITY : validUntil - offset,
      refusals: again ? before.refusals : 0,
    });
  }
}

/** Portals show a name with other spaces than it was typed with, and some in other widths. */
function isSameName(shown: string, known: string | undefined): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return known !== undefined && plain(shown) === plain(known);
}

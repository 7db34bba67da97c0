import { tellApart } from '../../core/autofill/device-name.ts';
import type { FillOrder } from '../../core/autofill/fill-order.ts';
import { looksLike } from '../../core/autofill/look-alike.ts';
import { blockOf } from '../../core/autofill/page-class.ts';
import type { FillError } from '../../core/errors.ts';
import type { AccountSummary } from '../../core/otp/account.ts';
import { fail, ok } from '../../core/result.ts';
import type { ClockService } from '../clock/clock-service.ts';
import { mayFillAt, type PolicyReader } from '../policy/policy.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { VaultService } from '../vault/vault-service.ts';
import { deviceChosen, deviceOf, type Form, planFill } from './fill-plan.ts';
import type { FillService, PageView } from './fill-service.ts';
import { type CodeToFill, nextCode } from './next-code.ts';
import { nothingToSee, viewOf } from './page-view.ts';
import type { FillOutcome, FillRecord, FillRecords, PageScripts, UsedCodes } from './ports.ts';

export interface FillPorts {
  readonly vault: Pick<VaultService, 'accounts' | 'code' | 'edit' | 'nextCounterCode'>;
  readonly settings: Pick<SettingsService, 'read'>;
  readonly clock: Pick<ClockService, 'freshOffset'>;
  readonly scripts: Pick<PageScripts, 'look' | 'fill'>;
  readonly policy: Pick<PolicyReader, 'soon'>;
  readonly usedCodes: Pick<UsedCodes, 'step' | 'remember'>;
  readonly records: FillRecords;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends early when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** The name of this device where the person has not chosen one: the same for ever on this PC, and most likely on no other. */
  usualDeviceName(): Promise<string>;
}

type Stop = Extract<FillOutcome, { did: 'stopped' }>['why'];

/** What a person is told of a filling that came to nothing. */
function errorOf(why: Stop): FillError {
  switch (why) {
    case 'moved':
    case 'gone':
      return 'pageMoved';
    case 'missing':
      return 'fieldMissing';
    case 'notTaken':
      return 'fieldUnfit';
    case 'typed':
      return 'fieldTyped';
    case 'busy':
      return 'pageBusy';
    default:
      return blockOf(why);
  }
}

/** Filling codes into pages: only at a bound origin, only what was asked for, each code once. */
export function createFillService(ports: FillPorts): FillService {
  const { vault, scripts, usedCodes, records, now } = ports;
  const forms = new WeakMap<PageView, Form>();
  const accountOf = (accountId: string) => vault.accounts().find(({ id }) => id === accountId);

  const whyBlocked = async ({ blocked, origin }: PageView) => {
    if (blocked || !origin) return blocked;
    return mayFillAt(await ports.policy.soon(), origin) ? undefined : 'policyForbids';
  };

  return {
    whyBlocked,

    async look(tabId) {
      const seen = await scripts.look(tabId);
      if (typeof seen === 'string') return nothingToSee(tabId, now(), seen);
      const view = viewOf(seen, tabId, now());
      const { found, devices, mark } = seen.page;
      if (found.kind !== 'none') forms.set(view, { found, devices, mark });
      return view;
    },

    fit(accountId, page) {
      const account = accountOf(accountId);
      if (!account || !page.origin) return 'other';
      if (account.origins.length === 0) return 'free';
      if (account.origins.includes(page.origin)) return 'bound';
      // Where it was read need not be where it is used: a frame, a mail, somebody else's screen. Until a site has taken a code of it, it may be tried.
      const alike = account.origins.some((origin) => looksLike(page.host, origin));
      return account.pending && !alike ? 'free' : 'other';
    },

    needsDevice(accountId, page) {
      const [account, form] = [accountOf(accountId), forms.get(page)];
      if (!account || !form || form.devices.length < 2) return false;
      return deviceOf(form, account) === undefined;
    },

    devices: (page) => tellApart(forms.get(page)?.devices.map(({ name }) => name) ?? []),

    async fill(accountId, view, { onWait, signal } = {}) {
      const form = forms.get(view);
      const account = accountOf(accountId);
      const { origin } = view;
      if (!form || !origin) return fail(view.blocked ?? 'fieldMissing');
      if (!account) return fail('accountGone');
      if (!account.origins.includes(origin)) return fail('siteOther');
      const blocked = await whyBlocked(view);
      if (blocked) return fail(blocked);
      const before = await records.read(view.tabId);
      const offset = await ports.clock.freshOffset(view);
      const code = await nextCode(
        { vault, usedCodes, sleep: ports.sleep, now: () => now() + offset },
        {
          ...{ accountId, type: account.type, origin, onWait, signal },
          // Where the name of the device was refused, the code was not: it is good as long as it is the present one.
          mayRepeat: form.found.nameRefused === true && !form.found.refused,
        },
      );
      if (!code.ok) return code;
      const { submitAfterFill, deviceName } = await ports.settings.read();
      const order = planFill({
        ...{ account, origin, form, before, code: code.value.text, submit: submitAfterFill },
        accounts: vault.accounts(),
        deviceName: deviceName || (form.found.nameField ? await ports.usualDeviceName() : ''),
      });
      if (!order) return fail('fieldUnfit');
      const used = code.value.step === undefined ? undefined : await usedCodes.step(accountId, origin);
      await remember(account, view, form, code.value, { offset, order, before });
      const outcome = await scripts.fill(view.tabId, view.documentId, order);
      if (outcome.did === 'stopped') {
        if (outcome.why !== 'notTaken' && outcome.why !== 'busy')
          await takeBack(accountId, view, before, used);
        return fail(errorOf(outcome.why));
      }
      // The portal will list this account's device under the name that now stands in its form; the service worker reads it once more.
      const name = outcome.deviceName;
      if (name && name !== account.deviceName) await vault.edit(accountId, { deviceName: name });
      const { submitted, asleep } = outcome;
      return ok({ submitted, ...(name && { deviceName: name }), ...(asleep && { asleep }) });
    },
  };

  /**
   * Before the first key: the page may go on, and the popup may be gone, as soon as the code stands there. So that no code is used twice, and
   * what became of it can be told.
   */
  async function remember(
    account: AccountSummary,
    { tabId, documentId, origin = '' }: PageView,
    form: Form,
    { step, validUntil }: CodeToFill,
    { offset, order, before }: { offset: number; order: FillOrder; before: FillRecord | undefined },
  ): Promise<void> {
    const accountId = account.id;
    if (step !== undefined) await usedCodes.remember(accountId, origin, step);
    const again = before?.accountId === accountId && before.origin === origin;
    const device = deviceChosen(form, account);
    await records.write(tabId, {
      ...{ accountId, origin, documentId, field: form.found.fields[0] },
      validUntil: validUntil === undefined ? Number.POSITIVE_INFINITY : validUntil - offset,
      refusals: again ? before.refusals : 0,
      ...(order.deviceName && { nameField: order.deviceName.field, deviceName: order.deviceName.text }),
      ...(order.namesRefused && { namesRefused: order.namesRefused }),
      ...(device && { deviceName: device.name, ...(device.nth && { deviceNth: device.nth }) }),
    });
  }

  /** Nothing was typed: neither was a code used. */
  async function takeBack(
    accountId: string,
    { tabId, origin = '' }: PageView,
    before: FillRecord | undefined,
    used: number | undefined,
  ): Promise<void> {
    await usedCodes.remember(accountId, origin, used);
    await (before ? records.write(tabId, before) : records.remove(tabId));
  }
}

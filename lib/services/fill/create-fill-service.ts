import { classifyPage, type PageClass } from '../../core/autofill/classify-page.ts';
import { whenToFill } from '../../core/autofill/code-timing.ts';
import { fillableOrigin } from '../../core/autofill/origin.ts';
import type { PageDescription } from '../../core/autofill/page-description.ts';
import type { FillError } from '../../core/errors.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { SettingsService } from '../settings/settings-service.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { FillService, PageView } from './fill-service.ts';
import type { FillOutcome, PageScripts, UsedCodes } from './ports.ts';

export interface FillPorts {
  readonly vault: Pick<VaultService, 'accounts' | 'code' | 'edit' | 'nextCounterCode'>;
  readonly settings: Pick<SettingsService, 'read'>;
  readonly scripts: PageScripts;
  readonly usedCodes: UsedCodes;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends early when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** The name of this device where the person has not chosen one. */
  readonly usualDeviceName: string;
}

/** What was learnt of a page besides what is shown of it. */
interface Known {
  readonly page: PageDescription;
  readonly found: Exclude<PageClass, { kind: 'none' }>;
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
  const { vault, scripts, usedCodes, now } = ports;
  const known = new WeakMap<PageView, Known>();

  return {
    async look(tabId) {
      const described = await scripts.describe(tabId);
      if (!described) return { kind: 'none', tabId, documentId: '', host: '', devices: [] };
      const { page, documentId } = described;
      const found = classifyPage(page);
      const origin = fillableOrigin(page);
      const refusal = origin.ok ? found.refusal : origin.error;
      const view: PageView = {
        ...{ kind: found.kind, tabId, documentId, host: hostOf(page) },
        devices: page.devices.map(({ name }) => name),
        ...(origin.ok && { origin: origin.value }),
        ...(found.kind !== 'none' && refusal && { refusal }),
      };
      if (found.kind !== 'none') known.set(view, { page, found });
      return view;
    },

    fit(accountId, page) {
      const account = vault.accounts().find(({ id }) => id === accountId);
      if (!account || !page.origin) return 'other';
      if (account.origins.length === 0) return 'free';
      return account.origins.includes(page.origin) ? 'bound' : 'other';
    },

    needsDevice(accountId, page) {
      const account = vault.accounts().find(({ id }) => id === accountId);
      return (
        page.devices.length > 1 &&
        page.devices.filter((name) => isSameName(name, account?.deviceName)).length !== 1
      );
    },

    async fill(accountId, view, { onWait, signal } = {}) {
      const form = known.get(view);
      const account = vault.accounts().find(({ id }) => id === accountId);
      if (!form || !view.origin) return fail(view.refusal ?? 'fieldMissing');
      if (!account) return fail('accountGone');
      if (!account.origins.includes(view.origin)) return fail('siteOther');
      const { found, page } = form;
      const device = page.devices.find(({ name }) => isSameName(name, account.deviceName));

      const code = await codeFor(accountId, view.origin, account.type, onWait, signal);
      if (!code.ok) return code;
      const settings = await ports.settings.read();
      const outcome = await scripts.fill(view.tabId, view.documentId, {
        ...{
          origin: view.origin,
          field: found.field,
          code: code.value.text,
          submit: settings.submitAfterFill,
        },
        ...(found.boxes !== undefined && { boxes: found.boxes }),
        ...(found.nameField && {
          nameField: found.nameField,
          deviceName: settings.deviceName || ports.usualDeviceName,
        }),
        ...(page.devices.length > 1 && device && { deviceId: device.id }),
      });
      if (outcome.did === 'refused') return fail(refusals[outcome.why]);
      if (code.value.step !== undefined) await usedCodes.remember(accountId, view.origin, code.value.step);
      // The portal will list this account's device under the name that now stands in its form.
      const { deviceName } = outcome;
      if (deviceName && deviceName !== account.deviceName) await vault.edit(accountId, { deviceName });
      return ok({ submitted: outcome.submitted, ...(deviceName && { deviceName }) });
    },
  };

  /** The code to fill in, after waiting for it where the present one was used or is about to end. */
  async function codeFor(
    accountId: string,
    origin: string,
    type: 'totp' | 'hotp',
    onWait: ((seconds: number, why: 'used' | 'ending') => void) | undefined,
    signal: AbortSignal | undefined,
  ): Promise<
    Result<{ readonly text: string; readonly step?: number }, FillError | 'accountGone' | 'vaultLocked'>
  > {
    if (type === 'hotp') {
      const next = await vault.nextCounterCode(accountId);
      return next.ok ? ok({ text: next.value }) : fail('vaultLocked');
    }
    const usedStep = await usedCodes.step(accountId, origin);
    for (;;) {
      const code = vault.code(accountId, now());
      if (!code) return fail('vaultLocked'); // Locked while waiting: nothing goes into the page.
      const timing = whenToFill(code, usedStep, now());
      if (timing.at === 'now') return ok(code);
      const left = timing.at - now();
      onWait?.(Math.ceil(left / 1000), timing.why);
      await ports.sleep(Math.min(left, left % 1000 || 1000), signal);
      if (signal?.aborted) return fail('pageMoved');
    }
  }
}

/** Portals show a name with other spaces than it was typed with, and some in other widths. */
function isSameName(shown: string, known: string | undefined): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return known !== undefined && plain(shown) === plain(known);
}

/** What a person reads as the site: with its port, in the letters that the browser compares (punycode if not ASCII). */
function hostOf(page: PageDescription): string {
  return page.origin.replace(/^[a-z-]+:\/\//, '') || page.hostname;
}

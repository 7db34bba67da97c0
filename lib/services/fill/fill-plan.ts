import { freeName, isSameName, type NamedDevice, tellApart } from '../../core/autofill/device-name.ts';
import { type FillOrder, spread } from '../../core/autofill/fill-order.ts';
import type { PageLook } from '../../core/autofill/look-at.ts';
import type { CodePage } from '../../core/autofill/page-class.ts';
import type { AccountSummary } from '../../core/otp/account.ts';
import type { FillRecord } from './ports.ts';

/** A page that takes a code, and where. */
export interface Form extends Pick<PageLook, 'devices' | 'mark'> {
  readonly found: CodePage;
}

/** The place of the device on the page that this account is; undefined where nobody knows. */
export function deviceOf({ devices }: Pick<Form, 'devices'>, account: AccountSummary): number | undefined {
  const byHand = devices.find(({ chosen }) => chosen);
  if (byHand) return byHand.place;
  const same = devices.filter(({ name }) => isSameName(name, account.deviceName));
  if (same.length === 1) return same[0]?.place;
  return account.deviceNth === undefined ? undefined : same[account.deviceNth - 1]?.place;
}

/** The device that the code will be judged by, as it is remembered once the site has taken the code. */
export function deviceChosen(form: Form, account: AccountSummary): NamedDevice | undefined {
  if (form.devices.length < 2) return undefined;
  const place = deviceOf(form, account);
  return place === undefined ? undefined : tellApart(form.devices.map(({ name }) => name))[place];
}

interface Plan {
  readonly account: AccountSummary;
  readonly origin: string;
  readonly form: Form;
  readonly code: string;
  /** What this PC is called. */
  readonly deviceName: string;
  /** All accounts of the vault: a person's other devices may be among them. */
  readonly accounts: readonly AccountSummary[];
  /** What was filled in here before. */
  readonly before: FillRecord | undefined;
  readonly submit: boolean;
}

/** What is to be done in the page; undefined where the digits don't come out even over its fields. */
export function planFill(plan: Plan): FillOrder | undefined {
  const { account, origin, form, code } = plan;
  const { found, mark } = form;
  const entries = spread(code, found.fields);
  const device = form.devices.length > 1 ? deviceOf(form, account) : undefined;
  const refused = namesRefused(plan);
  return (
    entries && {
      ...{ origin, mark, entries },
      // Never where the page is doubtful, and never again after the site refused.
      submit: plan.submit && found.kind !== 'ask' && !found.refused && !found.nameRefused,
      ...(found.nameField && { deviceName: { field: found.nameField, text: proposedName(plan, refused) } }),
      ...(refused.length > 0 && { namesRefused: refused }),
      ...(device !== undefined && { device }),
    }
  );
}

/** Names that went into this page before and that the site did not take. */
function namesRefused({ form, before, account }: Plan): readonly string[] {
  const last = before?.accountId === account.id ? before : undefined;
  const known = last?.namesRefused ?? [];
  return form.found.nameRefused && last?.deviceName ? [...known, last.deviceName] : known;
}

function proposedName({ account, accounts, origin, deviceName }: Plan, refused: readonly string[]): string {
  const siblings = accounts.filter(
    ({ id, accountName, origins }) =>
      id !== account.id && accountName === account.accountName && origins.includes(origin),
  );
  return freeName(deviceName, [...refused, ...siblings.flatMap((sibling) => sibling.deviceName ?? [])]);
}

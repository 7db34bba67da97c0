import { accountFromFields, secretFrom, typeOf } from '../account-fields.ts';
import { accountFromField, accountFromUri } from '../account-uri.ts';
import { isBroken } from '../broken-json.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { FileProblem } from '../problems.ts';
import { items, itemsOrNone, type Members, members, membersOrNone, textOf } from '../shapes.ts';

/** Raivo: everything as text. */
export function readRaivo(entries: readonly unknown[]): ImportedFile {
  const rows = collectRows();
  for (const entry of entries.map(membersOrNone)) {
    const names = { issuer: textOf(entry['issuer']), accountName: textOf(entry['account']) };
    rows.add(names, () => {
      const { kind: type, algorithm, digits, timer: period, counter } = entry;
      const secret = secretFrom(entry['secret']);
      return accountFromFields({ type, secret, algorithm, digits, period, counter, ...names });
    });
  }
  return rows.done('raivo');
}

/** Duo, from phones that let one at its file. */
export function readDuo(entries: readonly unknown[]): ImportedFile {
  const rows = collectRows();
  for (const entry of entries.map(membersOrNone)) {
    const generator = membersOrNone(entry['otpGenerator']);
    const names = { issuer: '', accountName: textOf(entry['name']) };
    rows.add(names, () => {
      const type = 'counter' in generator ? 'hotp' : 'totp';
      const secret = secretFrom(generator['otpSecret']);
      return accountFromFields({ type, secret, counter: generator['counter'], ...names });
    });
  }
  return rows.done('duo');
}

/** LastPass Authenticator for Android and iOS. */
export function readLastPass(file: Members): ImportedFile {
  const rows = collectRows();
  for (const entry of items(file['accounts']).map(membersOrNone)) {
    const names = {
      issuer: textOf(entry['issuerName']) || textOf(entry['originalIssuerName']),
      accountName: textOf(entry['userName']) || textOf(entry['originalUserName']),
    };
    rows.add(names, () => {
      const { algorithm, digits, timeStep: period } = entry;
      const secret = secretFrom(entry['secret']);
      return accountFromFields({ type: 'totp', secret, algorithm, digits, period, ...names });
    });
  }
  return rows.done('lastpass-authenticator');
}

/** 2FAuth, schema 1, with members or with addresses. */
export function readTwoFAuth(file: Members): ImportedFile {
  if (file['schema'] !== undefined && file['schema'] !== 1) throw new FileProblem('newer-version');
  const rows = collectRows();
  for (const entry of items(file['data']).map(membersOrNone)) {
    const uri = entry['uri'];
    const names = { issuer: textOf(entry['service']), accountName: textOf(entry['account']) };
    rows.add(names, () => {
      if (!('otp_type' in entry) && typeof uri === 'string') return accountFromUri(uri);
      const type = typeOf(entry['otp_type']);
      const { algorithm, digits, period, counter } = entry;
      const secret = secretFrom(entry['secret']);
      return accountFromFields({ type, secret, algorithm, digits, period, counter, ...names });
    });
  }
  return rows.done('2fauth');
}

/** `export.data` out of 1Password's .1pux. */
export function readOnePassword(file: Members): ImportedFile {
  const rows = collectRows();
  const vaults = items(file['accounts']).flatMap((account) => items(members(account)['vaults']));
  for (const item of vaults.flatMap((vault) => items(members(vault)['items']))) {
    const outer = membersOrNone(item);
    const entry = 'item' in outer ? membersOrNone(outer['item']) : outer;
    const details = membersOrNone(entry['details']);
    const user = itemsOrNone(details['loginFields'])
      .map(membersOrNone)
      .find((field) => field['designation'] === 'username');
    const names = {
      issuer: textOf(membersOrNone(entry['overview'])['title']),
      accountName: textOf(user?.['value']),
    };
    const codes = itemsOrNone(details['sections'])
      .flatMap((section) => itemsOrNone(membersOrNone(section)['fields']))
      .map((field) => textOf(membersOrNone(membersOrNone(field)['value'])['totp']))
      .filter(Boolean);
    if (isBroken(entry)) rows.broken(names);
    else if (codes.length === 0) rows.skip();
    for (const code of codes)
      rows.add(names, () => accountFromField(code, names), entry['state'] === 'archived');
  }
  return rows.done('1password');
}

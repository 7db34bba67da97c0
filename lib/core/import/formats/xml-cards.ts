import { accountFromField } from '../account-uri.ts';
import { collectRows, type ImportedFile } from '../imported-file.ts';
import { isMembers, type Members, parseJson } from '../shapes.ts';
import { withoutEntities } from './entities.ts';
import { readFreeOtpPlus } from './free-otp.ts';
import { readPlainJson } from './plain-json.ts';

const TAGS = /<(\/?)(card|field)\b([^<>]*)>([^<]*)/g;

/** SafeInCloud's XML: cards of typed fields. Undefined for any other page. Never parsed as XML, like KeePass's. */
export function readXmlCards(xml: string): ImportedFile | undefined {
  if (!/<card\b/.test(xml) || !/type="one_time_password"/.test(xml)) return undefined;
  const rows = collectRows();
  let card: { title: string; user: string; trashed: boolean; codes: string[] } | undefined;
  for (const [, slash, tag, attributes = '', text = ''] of xml.matchAll(TAGS)) {
    const attribute = (name: string) =>
      withoutEntities(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '').trim();
    if (tag === 'card' && !slash) {
      card = { title: attribute('title'), user: '', trashed: attribute('deleted') === 'true', codes: [] };
    } else if (tag === 'card' && card) {
      const names = { issuer: card.title, accountName: card.user };
      if (card.codes.length === 0) rows.skip();
      for (const code of card.codes) rows.add(names, () => accountFromField(code, names), card.trashed);
      card = undefined;
    } else if (card && !slash) {
      const value = withoutEntities(text).trim();
      if (attribute('type') === 'one_time_password' && value !== '') card.codes.push(value);
      if (/^(?:login|email)$/.test(attribute('type'))) card.user ||= value;
    }
  }
  if (card) rows.broken({ issuer: card.title, accountName: card.user });
  return rows.done('safe-in-cloud');
}

/** Preferences of an Android app, each a text of JSON: Authy's accounts, FreeOTP 1's tokens. Undefined for any other page. */
export function readPreferences(xml: string): ImportedFile | undefined {
  if (!/^(?:<\?[^>]*>\s*)?<map>/.test(xml)) return undefined;
  const values = Array.from(xml.matchAll(/<string name="[^"]*">([^<]*)<\/string>/g), ([, text = '']) =>
    withoutEntities(text),
  );
  const parts = values.filter((text) => /^[[{]/.test(text)).map(parseJson);
  const tokens = parts.filter((part): part is Members => isMembers(part) && Array.isArray(part['secret']));
  return tokens.length > 0 ? readFreeOtpPlus({ tokens }) : readPlainJson(parts);
}

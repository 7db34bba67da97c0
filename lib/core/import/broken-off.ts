import { namesOf } from '../otp/address-names.ts';
import { type AddressParts, known, takeApart } from '../otp/address-query.ts';
import { isOwnOrder, orderOf } from '../otp/address-writer.ts';

/** Whether a Base32 key at the very end of a file is shorter than every other one of it: it may have been cut. */
export function isShorterKey(key: string, others: readonly string[]): boolean {
  const length = (each: string) => each.replace(/[\s=-]/g, '').length;
  return others.length > 0 && others.every((other) => length(other) > length(key));
}

/**
 * Whether an address must have been cut at its end, so that what is missing would be taken for the usual. Asked of the last line of a file
 * that has no line end alone; `before` are the addresses above it, which the same program wrote.
 */
export function isBrokenOff(address: string, before: readonly string[]): boolean {
  const parts = takeApart(address);
  if (!parts || /%[0-9A-F]?$/i.test(address)) return true;
  const last = parts.pieces.at(-1);
  if (!last) return true;
  if (last.value === '') return last.known !== 'issuer';
  if (last.value === undefined) return isBeginning(last.text) && !isOfIssuer(parts, last.text);
  if (last.known === 'issuer' && isCutIssuer(parts)) return true;
  if (last.known === 'secret' && isShorterKey(last.value, before.flatMap(secretsIn))) return true;
  return isShorterThan(parts, before);
}

function secretsIn(address: string): readonly string[] {
  return (
    takeApart(address)?.pieces.flatMap(({ known, value }) => (known === 'secret' && value ? [value] : [])) ??
    []
  );
}

/** Parameters are written in lower case, and none stands without "=". */
function isBeginning(text: string): boolean {
  return [...known, 'encoder'].some((name) => name.startsWith(text));
}

/** "R&d" is one name where the label says so. */
function isOfIssuer(parts: AddressParts, text: string): boolean {
  return text !== '' && namesOf(parts).issuer.endsWith(`&${text}`) && /:|%3A/i.test(parts.label);
}

function isCutIssuer(parts: AddressParts): boolean {
  const { issuer } = namesOf(parts);
  const { issuer: whole } = namesOf({
    ...parts,
    pieces: parts.pieces.filter((piece) => piece.known !== 'issuer'),
  });
  return issuer !== '' && whole.length > issuer.length && whole.startsWith(issuer);
}

/** Every address before it goes on where it ends. One of our own order is enough, which leaves nothing out. */
function isShorterThan(parts: AddressParts, before: readonly string[]): boolean {
  const order = orderOf(parts);
  const others = before.flatMap((each) => takeApart(each) ?? []).filter(({ type }) => type === parts.type);
  const orders = [...new Set(others.map(orderOf))];
  const [only = ''] = orders;
  if (isOwnOrder(order)) return false;
  if (orders.some(isOwnOrder)) return true;
  return others.length > 1 && orders.length === 1 && only.startsWith(`${order},`);
}

import { cleanText } from '../otp/clean-text.ts';

/** What a QR code holds that is no login code, as people call it. */
export type ForeignKind = 'address' | 'wifi' | 'contact' | 'mail' | 'phone' | 'event' | 'payment' | 'text';

/** For showing alone: never opened, never kept. `excerpt` is clean and short, and holds no password; it may be empty. */
export interface ForeignText {
  readonly kind: ForeignKind;
  readonly excerpt: string;
}

const LONGEST = 60;

const kinds: readonly (readonly [ForeignKind, RegExp])[] = [
  ['wifi', /^WIFI:/i],
  ['contact', /^(BEGIN:VCARD|MECARD:|BIZCARD:)/i],
  ['event', /^BEGIN:(VEVENT|VCALENDAR)/i],
  ['mail', /^(mailto:|MATMSG:|SMTP:)/i],
  ['phone', /^(tel:|sms(to)?:|facetime:)/i],
  ['payment', /^(bitcoin|ethereum|lightning|litecoin):|^(BCD\n|SPC\n|000201)/i],
  ['address', /^(https?|ftp):\/\/|^URL:|^www\./i],
];

/**
 * What to tell somebody who read a code that is not for logging in. Of a Wi-Fi code only the network's name is shown, of a business
 * card only the person's: the rest is nobody's business here.
 */
export function describeForeignText(text: string): ForeignText {
  const kind = kinds.find(([, pattern]) => pattern.test(text.trimStart()))?.[0] ?? 'text';
  return { kind, excerpt: shortened(cleanText(namesIn(kind, text))) };
}

function namesIn(kind: ForeignKind, text: string): string {
  switch (kind) {
    case 'wifi':
      return fieldOf(text, 'S');
    case 'contact':
      return /^FN[^:\n]*:(.*)$/im.exec(text)?.[1] ?? fieldOf(text, 'N');
    case 'event':
      return /^SUMMARY[^:\n]*:(.*)$/im.exec(text)?.[1] ?? '';
    case 'payment':
      return '';
    default:
      return text;
  }
}

/** A field of the compact forms that phones read: `KIND:NAME:value;NAME:value;;`, in which `\` takes the meaning from what follows. */
function fieldOf(text: string, name: string): string {
  const fields = text.slice(text.indexOf(':') + 1).match(/(?:\\.|[^;\\])+/gs) ?? [];
  const field = fields.find((each) => each.toUpperCase().startsWith(`${name}:`)) ?? '';
  return field.slice(name.length + 1).replace(/\\(.)/gs, '$1');
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text;
}

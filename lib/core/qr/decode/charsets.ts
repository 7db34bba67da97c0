/** Text of bytes in an encoding by its name (WHATWG Encoding), or undefined where they are none. Comes from the platform. */
export type DecodeBytes = (bytes: Uint8Array, encoding: string) => string | undefined;

/** Names of AIM ITS/04-023, as the platform knows them. Numbers that are missing are no charset, or none that it knows. */
const nameOfEci: Readonly<Record<number, string>> = {
  ...{ 0: 'ibm437', 1: 'windows-1252', 2: 'ibm437', 3: 'windows-1252', 4: 'iso-8859-2', 5: 'iso-8859-3' },
  ...{
    6: 'iso-8859-4',
    7: 'iso-8859-5',
    8: 'iso-8859-6',
    9: 'iso-8859-7',
    10: 'iso-8859-8',
    11: 'windows-1254',
  },
  ...{ 12: 'iso-8859-10', 13: 'windows-874', 15: 'iso-8859-13', 16: 'iso-8859-14', 17: 'iso-8859-15' },
  ...{ 18: 'iso-8859-16', 20: 'shift_jis', 21: 'windows-1250', 22: 'windows-1251', 23: 'windows-1252' },
  ...{
    24: 'windows-1256',
    25: 'utf-16be',
    26: 'utf-8',
    27: 'utf-8',
    28: 'big5',
    29: 'gb18030',
    30: 'euc-kr',
  },
  ...{ 31: 'gbk', 32: 'gb18030', 33: 'utf-16le', 34: 'utf-32be', 35: 'utf-32le', 170: 'utf-8' },
};

/** The upper half of code page 437, which no browser knows: ECI 0 and 2, the first ones that there were. */
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The charset of an ECI, or undefined for numbers that name none that can be read. */
export function charsetOf(eci: number): string | undefined {
  return nameOfEci[eci];
}

/** Whether the letters of ASCII are in this charset the bytes that they are everywhere else. */
export function isWide(charset: string): boolean {
  return charset.startsWith('utf-16') || charset.startsWith('utf-32');
}

/** The text of bytes in a charset of `charsetOf`, or undefined where they are none. */
export function textIn(charset: string, bytes: Uint8Array, decode: DecodeBytes): string | undefined {
  if (charset === 'ibm437') return Array.from(bytes, letterOf437).join('');
  if (charset.startsWith('utf-32')) return textOfUtf32(bytes, charset.endsWith('le'));
  return charset === 'shift_jis' ? textOfShiftJis(bytes, decode) : decode(bytes, charset);
}

/** Signs that JIS X 0208 and Microsoft's code page 932 take for different letters of Unicode; browsers side with Microsoft. */
const jisSigns: Readonly<Record<string, string>> = {
  ...{ '～': '〜', '－': '−', '∥': '‖', '￠': '¢', '￡': '£', '￢': '¬' },
};

/** Whether a text has letters that only Microsoft's code page has (①㈱髙), by the first byte of the two of each letter. */
function isMicrosofts(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x87 || byte === 0xed || byte === 0xee || byte >= 0xfa) return true;
    if ((byte > 0x80 && byte < 0xa0) || byte >= 0xe0) at++;
  }
  return false;
}

/** Encoders of QR codes go by JIS, as the standard does, but for bytes that only code page 932 has. */
export function textOfShiftJis(bytes: Uint8Array, decode: DecodeBytes): string | undefined {
  const text = decode(bytes, 'shift_jis');
  if (text === undefined || isMicrosofts(bytes)) return text;
  return text.replace(/[～－∥￠￡￢]/g, (sign) => jisSigns[sign] ?? sign);
}

function letterOf437(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_437[byte - 0x80] ?? '');
}

function textOfUtf32(bytes: Uint8Array, isLittle: boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 <= bytes.length ? view.getUint32(at, isLittle) : Number.POSITIVE_INFINITY;
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return undefined;
    text += String.fromCodePoint(point);
  }
  return text;
}

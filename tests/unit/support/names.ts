/** Names as services and people have them, by what makes them hard to carry in a QR code. */
export const japaneseNames: readonly string[] = [
  ...[
    '健康保険組合',
    '全国健康保険協会',
    '会員ページ',
    'マイページ',
    'さくら銀行',
    'トヨタ自動車健康保険組合',
  ],
  ...[
    '日立健康保険組合',
    '健康保険組合 加入者ページ',
    '髙橋①㈱﨑～ﾃｽﾄ',
    'ﾃｽﾄ',
    'NTT東',
    'd払い',
    '渡邉',
    '髙﨑',
  ],
  ...[
    '龍',
    'ｱ',
    '田中 花子',
    'ABC店',
    '山田(株)',
    'Ｋｏｓｍｏ',
    'ﾊﾝｶｸ ｶﾅ',
    '株式会社ｱｲｳｴｵ',
    '齋藤',
    '葛󠄀城',
    '〜組合',
  ],
  ...['A−B組合', '〆切', '々', 'ヶ丘', 'ソニー表能予十申', '℡組', 'ｶﾞｽ会社', 'か\u3099ん'],
];

export const westernNames: readonly string[] = [
  ...[
    'Renée',
    'Peña',
    'São Paulo',
    'Crédit Agricole',
    'François',
    'Málaga',
    'Håkan Öberg',
    'Ångström',
    '£100',
  ],
  ...['¥en', '©Acme', 'Acme®', 'José', 'Zoë', 'Müller', 'Größe', 'naïve', 'Conceição', 'créée', 'ASSOCIAÇÃO'],
  ...[
    'Þórður',
    'Hääyö',
    'Ñandú',
    'Élan',
    'Straße',
    '25°C',
    'Señor ¿Qué?',
    '« Été »',
    'Łódź',
    'Dvořák',
    'O’Brien',
  ],
];

/** One or two of each of more than twenty scripts. */
export const namesOfScripts: readonly string[] = [
  ...['Ελλάδα', 'Россия', 'Монгол', 'ישראל', 'العربية', 'हिन्दी', 'ไทย', '한국어', '中文银行', '繁體中文'],
  ...['Tiếng Việt', 'தமிழ்', 'বাংলা', 'ქართული', 'Հայաստան', 'አማርኛ', 'ខ្មែរ', 'ລາວ', 'မြန်မာ', 'සිංහල', 'ᏣᎳᎩ'],
  ...['తెలుగు', 'ಕನ್ನಡ', 'മലയാളം', 'ਪੰਜਾਬੀ', 'ગુજરાતી', 'བོད་ཡིག', '🔐 Vault', '𠮷野家'],
];

/** All punctuation of ASCII, alone and in names. */
export const punctuation: readonly string[] = [
  ...[
    '!"#$%&\'()*+,-./',
    '0:;<=>?@',
    '[\\]^_`',
    '{|}~',
    'A B',
    '100%',
    'a+b',
    'a&b',
    'ALL CAPS 123',
    '%%',
    '^^',
  ],
];

export const allNames = [...japaneseNames, ...westernNames, ...namesOfScripts, ...punctuation];

/** An address that carries a name twice, as it is: encoders are given letters, not percent signs. */
export function addressWith(name: string): string {
  return `otpauth://totp/${name}:u1?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=${name}`;
}

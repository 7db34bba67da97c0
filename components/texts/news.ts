import type { Language } from '../../lib/core/language.ts';

// Written by `npm run news` from CHANGELOG.md, which has all of it: change it there.

/** What a version brought that a person notices, in a few lines each; the newest first. */
export interface News {
  readonly version: string;
  /** The day of its release, as 2026-01-31; empty before it. */
  readonly day: string;
  readonly points: Readonly<Record<Language, readonly string[]>>;
}

export const news: readonly News[] = [
  {
    version: '1.0.0',
    day: '2026-11-29',
    points: {
      ja: [
        'はじめてでも、かぎ番のボタン、「はじめる」、「入力する」、ページのボタンの4回で設定が終わります。',
        'マスターパスワードを決めたすぐあとに、顔・指紋・PIN で開けるようにできます。',
        '数字を押すとコピーできます。登録は、自分で決めた順、名前の順、さいごに使った順に並べられます。',
        'かぎ番を、とじない窓で開いておけます。明るい・暗い画面と、文字の大きさを「設定」で選べます。',
        '使い方のページで、知りたい言葉をさがせます。電話で伝えるときの1行も、そこにあります。',
        '控えを、選んだフォルダーに自動で入れておけます。',
      ],
      en: [
        'The first setup takes four presses: the button of Kagiban, “Start”, “Fill in” and the button of the page.',
        'Right after the master password, face, fingerprint or PIN can be set up to open it.',
        'A press on the digits copies them. Accounts are listed in your own order, by name or by when they were used last.',
        'Kagiban can stay open in a window of its own. Light or dark and the size of the text are in the settings.',
        'The help can be searched, and has one line to read out on the telephone.',
        'Backups can go into a folder of your choice automatically.',
      ],
    },
  },
];

/**
 * The chapter that takes the place of 2-3 in a society's manual, in its style and for both browsers at once.
 * @typedef {{ title: string, lines: readonly string[], pictures?: readonly string[] }} ManualStep
 */

export const manualTitle = '【2-3 パソコンでワンタイムパスワード認証設定をする場合】';
export const manualBrowsers = 'Chrome・Edge をご利用の方（どちらも同じ手順です）';
export const manualEnd = '【以上で設定が完了しました】';

/** @type {readonly ManualStep[]} */
export const manualSteps = [
  {
    title: '【1】「かぎ番」をインストールします',
    lines: [
      'Chrome をご利用の方は Chrome ウェブストア、Edge をご利用の方は Edge アドオンより「かぎ番」を検索し、追加してください。',
      '右上の拡張機能ボタン（パズルの形）をクリックし、「かぎ番」の右のピン（Edge では目）の形をクリックすると、かぎ番のボタンがいつも表示されます。',
    ],
  },
  {
    title: '【2】ワンタイムパスワード認証を行うため、再度ログインします',
    lines: ['二次元コードの画面が表示されたら、右上のかぎ番のボタンをクリックします。'],
    pictures: ['set-up-page'],
  },
  {
    title: '【3】マスターパスワードを決めます（初回のみ）',
    lines: [
      '表示された言葉を紙に書き、「はじめる」をクリックします。この言葉は、かぎ番を開くときに使います。',
      '※ 紙は大切に保管してください。健康保険組合では、マスターパスワードをお調べできません。',
    ],
    pictures: ['first-popup'],
  },
  {
    title: '【4】「入力する」をクリックします',
    lines: ['6けたのワンタイムパスワードとデバイス名が、画面に入力されます。'],
    pictures: ['saved'],
  },
  {
    title: '【5】「実行」（または「送信」）をクリックします',
    lines: ['次回からは、ログインの画面でかぎ番のボタンをクリックし、「入力する」をクリックします。'],
    pictures: ['filled', 'login-popup'],
  },
  { title: '【6】KOSMO Webログイン後のトップ画面が表示されることを確認します', lines: [] },
];

/**
 * What a member had to do by the old chapter and has to do now. An action is a press, a box that is drawn, a copy or a text that is typed, from the
 * page with the code to the page's own button (docs/journeys.md: J1 and J5, which a test compares).
 */
export const manualActions = [
  ['', 'これまで（Chrome）', 'これまで（Edge）', 'かぎ番（両方）'],
  ['インストール', 'Authenticator', 'Open Two-Factor Authenticator', 'かぎ番'],
  ['はじめての設定', '12 回の操作', '15 回の操作', '4 回の操作'],
  ['つぎからのログイン', '数字を見て写す', 'パスワードを入れ、数字を見て写す', '3 回の操作'],
  ['数字を手で写す', 'あり', 'あり', 'なし'],
];

export const manualMoving = {
  title: 'これまでの拡張機能をお使いの方',
  lines: [
    'Authenticator または Open Two-Factor Authenticator の登録は、かぎ番の「引っ越し」から取り込めます。',
    '取り込んだあと、かぎ番の数字でログインできることを確かめてから、前の拡張機能を削除してください。',
  ],
};

import { doorJa } from './door-ja.ts';
import { fillingJa } from './filling-ja.ts';

/** What the popup needs for its first codes, or for its door where there are none, in the words of everyday life. `{name}` is filled in. Everything else is in more-ja.ts. */
export const ja = {
  product: 'かぎ番',

  lock: 'ロック',
  add: '追加',
  settings: '設定',
  scan: '二次元コードをスキャン',
  select_area: '範囲を選んで読み取る',
  copy: 'コピー',
  copied: 'コピーしました',
  fill_in: '入力する',
  close: 'とじる',

  saving: '登録しています。',
  twin_same: 'この二次元コードは、もう登録してあります。',
  saved: '登録しました',
  saved_next_fill: '次に、下の「入力する」を押してください。コードとデバイス名が画面に入ります。',
  looking: '二次元コードをさがしています。',

  looking_on: '画面に見えているところには、見つかりません。ほかの場所も調べています。',
  between: ' ・ ',
  no_service: '（サービス名なし）',
  for_this_page: 'このページ用',
  other_accounts: 'ほかの登録を使う（{count} 件）',
  search: 'さがす',
  search_nothing: '見つかりません。',
  show_more: 'のこり {count} 件を表示',
  seconds_left: 'あと {seconds} 秒',
  next_code: '次 {code}',
  code_show: 'コードを表示',
  code_hide: 'コードを隠す',

  ask_what:
    '「メールで届いた番号を入力してください」と書いてあるときは、かぎ番のコードは使えません。メールを見てください。',
  unreached: 'このページの欄には、かぎ番は入力できません。',
  unreached_what: '「コピー」を押して、ページの欄に貼り付けてください。',
  framed_elsewhere:
    'このページでは、何も入力しないでください。上に出ているサイトを、いつもの方法で新しいタブに開いて、そこで入力してください。',
  framed_unknown: 'どのサイトの枠かは分かりません。いつもと違うときは、何も入力しないでください。',
  none_here: 'このページで使う登録は、まだありません。',
  none_here_what:
    '登録したサイトと違うところです。このサイトの登録は、設定ページの二次元コードから追加できます。',
  person_self: '本人',
  person_of: '{name}の登録',
  code_copy: '押すとコピー',
  other_ways: 'ほかの読み取り方',
  popup_help: '使い方',
  set_up_first: 'このページでコードを使うには、先に設定が要ります。',
  help_link: 'くわしい説明を見る',
  error_number: '番号 {number}',
  desk_word: '窓口',
  desk_title: '相談できる窓口',
  ...doorJa,
  ...fillingJa,
};

export type Texts = Readonly<Record<keyof typeof ja, string>>;

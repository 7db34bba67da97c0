import { managerJa } from './manager-ja.ts';
import { movingJa } from './moving-ja.ts';

/** Every text on the screen, in the words of everyday life. `{name}` is filled in. Errors have a file of their own. */
export const ja = {
  product: 'かぎ番',

  master_password: 'マスターパスワード',
  repeat: 'もう一度',
  start: 'はじめる',
  unlock: 'ロックを解除',
  lock: 'ロック',
  add: '追加',
  settings: '設定',
  scan: '二次元コードをスキャン',
  select_area: '範囲を選んで読み取る',
  save: '登録する',
  save_replacing: '前の登録と入れかえる',
  copy: 'コピー',
  copied: 'コピーしました',
  fill_in: '入力する',
  filled: '入力しました',
  added: '追加されました',
  use_on_site: 'このサイトで使う',
  cancel: 'やめる',
  try_again: 'もう一度試す',
  close: 'とじる',

  locked_title: 'ロックされています',
  forgot_password: 'パスワードを忘れた場合',
  password_show: '表示',
  password_hide: '隠す',
  password_spaces: '前か後ろに空白が入っています。',
  wait_seconds: 'あと {seconds} 秒で、もう一度入力できます。',
  opening: '開いています。1分ほどかかることがあります。',

  create_title: 'はじめに、マスターパスワードを決めます。',
  create_what:
    'かぎ番の中の登録を守る、あなただけの合言葉です。KOSMO Web のパスワードとは別のものにしてください。',
  create_if_lost:
    'このパスワードは、かぎ番の作者にも分かりません。忘れると開けなくなります。紙に書いて、家の安全な場所にしまってください。',
  proposal: 'おすすめ:',
  proposal_use: 'これを使う',
  proposal_other: '別の候補',
  password_rule: '10文字以上。名前や誕生日だけのものは使えません。',
  write_down: 'このパスワードを、いま紙に書いてください。次に開くときに使います。',

  newer_title: '新しいかぎ番で作られた登録です。',
  recovery_title: '登録を開けませんでした。',

  found_title: 'このページの二次元コード',
  found_after_start: 'マスターパスワードを決めると、登録できます。',
  first_code: '最初のコード',
  code_after_saving: '登録後に表示',
  several_codes: '二次元コードが {count} つあります。どれを登録しますか。',
  choose_another: 'ほかの二次元コードを選ぶ',
  twin_renewed:
    '同じ名前の登録が、もうあります。設定をやり直したときは「前の登録と入れかえる」を押してください（前のものは30日間ごみ箱に残ります）。',
  twin_same: 'この二次元コードは、もう登録してあります。',
  warn_secretShort: 'この二次元コードのキーは短めです。読みまちがいでなければ、そのまま使えます。',
  warn_periodUnusual: 'コードが変わる間隔が、ふつう（30秒）と違います。そのまま使えます。',
  warn_secretBitsLeft: 'キーの終わりが少し変わった形です。写しまちがいがないか、見直してください。',
  warn_pageMismatch: 'このページの設定と、二次元コードの中身が違うようです。ページを開き直してください。',
  saved: '登録しました',
  saved_next_fill: 'つぎに、下の「入力する」を押してください。コードと端末の名前が画面に入ります。',
  looking: '二次元コードをさがしています。',

  between: ' ・ ',
  no_service: '（サービス名なし）',
  for_this_page: 'このページ用',
  other_accounts: 'ほかの登録',
  search: '登録をさがす',
  search_nothing: '見つかりません。',
  show_more: 'のこり {count} 件を表示',
  seconds_left: 'あと {seconds} 秒',
  next_code: '次 {code}',
  next_counter_code: '次のコードを出す',
  code_show: 'コードを表示',
  code_hide: 'コードを隠す',

  use_on_site_question: '次のサイトに、この登録のコードを入力しますか。',
  ask_title: 'このページは、メールなどで届くコードの画面かもしれません。',
  ask_what:
    '「メールで届いた番号を入力してください」と書いてあるときは、かぎ番のコードは使えません。メールを見てください。',
  ask_fill: 'かぎ番のコードを入力する',
  device_title: 'この登録は、どの端末ですか。',
  device_what: 'ページに端末が並んでいます。この登録の端末をえらんでください。次からは、きかれません。',
  waiting_title: '次のコードを待っています（あと {seconds} 秒）',
  waiting_used: 'さきほどのコードは一度使ったので、もう使えません。新しくなったら、すぐに入力します。',
  waiting_ending: 'いまのコードはまもなく変わります。新しくなったら、すぐに入力します。',
  waiting_keep_open: 'この画面を開いたまま、お待ちください。',
  filled_setup: 'つぎに、ページの「実行」や「送信」のボタンを押してください。',
  filled_login: 'つぎに、ページの「ログイン」や「サインイン」のボタンを押してください。',
  filled_submitted: 'ページのボタンも押しました。このままお待ちください。',

  empty_title: 'まだ登録がありません。',
  empty_way_page: '設定ページに二次元コードが出たら、かぎ番のボタンを押すだけで見つかります。',
  empty_way_area: '見つからないときは「範囲を選んで読み取る」で、二次元コードを囲んでください。',
  empty_other_ways: '画像やキーから登録する',

  help_link: 'くわしい説明を見る',

  capture_title: '二次元コードを囲んでください',
  capture_how: 'マウスや指で、二次元コードを四角く囲みます。大きめでかまいません。',
  capture_keys: 'キーボード: 矢印キーで動かし、Shift と矢印で大きさを変え、Enter で読み取ります。',
  capture_picture: '止めて写したページ',
  capture_read: 'この範囲を読み取る',
  capture_reading: '読み取っています。',
  capture_again: '囲みなおす',
  capture_added_next: 'もとのページにもどって、かぎ番のボタンを押してください。コードを入力できます。',
  capture_back: 'もとのページにもどる',
  capture_box: '囲んだ範囲',

  welcome_title: 'かぎ番へようこそ',
  welcome_what: 'スマートフォンがなくても、このパソコンだけでログインの6けたの数字を出せます。',
  welcome_step_password: '1. マスターパスワードを決める',
  welcome_step_pin: '2. ボタンを見えるところに置く',
  welcome_step_use: '3. 使いはじめる',
  welcome_pin_chrome:
    'ブラウザーの右上の、パズルの形のボタンを押して、「かぎ番」の横のピンの形を押してください。かぎ番のボタンがいつも見えるようになります。',
  welcome_pin_edge:
    'ブラウザーの右上の、パズルの形のボタン（拡張機能）を押して、「かぎ番」の横の目の形を押してください。かぎ番のボタンがいつも見えるようになります。',
  welcome_use:
    '健康保険組合のページで二次元コードの画面を開き、かぎ番のボタンを押してください。あとは「登録する」と「入力する」を押すだけです。',
  welcome_ready: '準備ができました',
  welcome_help: 'くわしい使い方を見る',
  welcome_close: 'このページをとじる',
  ...managerJa,
  ...movingJa,
};

export type Texts = Readonly<Record<keyof typeof ja, string>>;

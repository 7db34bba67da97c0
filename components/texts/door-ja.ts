/** What stands in a popup that shows no codes: the door, and what to do first. It is there as soon as the popup is. */
export const doorJa = {
  master_password: 'マスターパスワード',
  unlock: 'ロックを解除',
  empty_title: 'まだ登録がありません。',
  empty_way_page: '設定ページに二次元コード（QRコード）が出たら、かぎ番のボタンを押すだけで見つかります。',
  empty_way_area: '見つからないときは「範囲を選んで読み取る」で、二次元コードを囲んでください。',
  empty_other_ways: '画像やキーから登録する',
  set_up_first_what:
    'スマートフォンのアプリで設定した方は、サイトの設定ページで二次元コード（QRコード）を出し直し、そこでかぎ番のボタンを押してください。',
  set_up_first_how: '設定のしかたを見る',
  locked_title: 'ロックされています',
  forgot_password: 'パスワードを忘れた場合',
  password_show: '表示',
  password_hide: '隠す',
  password_spaces: '前か後ろに空白が入っています。',
  wait_seconds: 'あと {seconds} 秒で、もう一度入力できます。',
  opening: '開いています。1分ほどかかることがあります。',
  device_open: '顔・指紋・PIN で開く',
};

/** Texts of the door: first run, passwords, recovery code, the PC's own unlock, copies that do not open. */
export const vaultJa = {
  try_again: 'もう一度試す',
  create_title: 'あなたのマスターパスワード',
  create_what: 'かぎ番を開くときの合言葉です。紙に書いて、家の安全な場所にしまってください。',
  create_own_what: 'かぎ番を開くときの合言葉です。KOSMO Web のパスワードとは別のものにしてください。',
  create_own: '自分で決める',
  create_written: '紙に書いたら、押してください。',
  create_if_lost: 'かぎ番の作者にも分かりません。忘れると開けなくなります。',
  proposal: 'おすすめ:',
  proposal_use: 'これを使う',
  proposal_other: '別の候補',
  password_rule: '10文字以上。名前や誕生日だけのものは使えません。',
  weak_example: '説明や見本にのっている言葉なので、だれでも試せます。別の言葉にしてください。',
  weak_mail: 'メールアドレスは、ほかの人も知っています。',
  weak_digits:
    '数字だけのものは、電話番号や会員番号のように、順に試されます。関係のない言葉を4つ並べてください。',
  weak_person: '名前、生年月日、年号でできています。あなたを知る人が、まず試すものです。',
  weak_place: '地名や住所でできています。地図にあるものは、順に試されます。',
  weak_known: 'あいさつ、商品、チーム、歌など、だれでも知っている言葉でできています。',
  weak_order: '並んだキーや、くり返しでできています。',
  weak_few: '言葉が足りません。関係のない言葉を、もう1つか2つ足してください。',
  write_down: 'このパスワードを、いま紙に書いてください。次に開くときに使います。',
  newer_title: '新しいかぎ番で作られた登録です。',
  newer_ways:
    'かぎ番を新しくできないときは、控えから戻すか、はじめからやり直せます。今の登録は、その前に取っておきます。新しいかぎ番で、あとから開けます。',
  recovery_title: '登録を開けませんでした。',

  forgot_title: 'パスワードを忘れた場合',
  forgot_what: 'できることを、上から順に試してください。登録には、まだ手をつけていません。',
  forgot_code: '回復コードを使う',
  forgot_code_what: '紙に印刷した、7つのまとまりの文字です。',
  forgot_no_code: '回復コードは作られていません。',
  forgot_device: '顔・指紋・PIN で開く',
  forgot_restore: '控えから戻す',
  forgot_restore_what: 'パスワードを覚えている控えのファイルがあるときに。',
  forgot_start_over: 'はじめからやり直す',
  forgot_start_over_what: 'どれもできないときに。サイトでの設定もやり直しになります。',
  forgot_back: 'もどる',

  recover_title: '回復コードを入力してください。',
  recover_what: '新しいマスターパスワードも、ここで決めます。',
  recover_code: '回復コード',
  recover_code_hint: '空白や小文字は、そのままでかまいません。',
  recover_do: '開いて、パスワードを変える',

  recover_write: '新しいマスターパスワード（紙に書いてください）',
  recovered: 'マスターパスワードが新しくなりました',
  recovered_what:
    '登録は全部そのままです。紙に書いたパスワードを、新しいものに書きかえてください。回復コードの紙は、これからも使えます。',

  start_over_title: 'はじめからやり直します。',
  start_over_what:
    '空のかぎ番を新しく作ります。今の登録は開けないままですが、消さずに取っておきます（設定の「取っておいたもの」）。サイトの窓口に、ワンタイムパスワードの設定のやり直しを頼んでください。',
  start_over_sure: '今の登録が使えなくなることを、確かめました。',
  start_over_do: 'やり直す',

  restore_by_code: 'パスワードを忘れたので、回復コードで戻す',
  restore_by_password: 'マスターパスワードで戻す',
  restore_new_password: 'このパソコンで使うマスターパスワードを決めてください。',

  device_unlock_title: '顔・指紋・PIN で開きます。',
  device_unlock_what: 'パソコンの案内にしたがってください。開くと、かぎ番を使えます。',
  device_unlocked: '開きました',
  device_unlocked_next: 'もとのページに戻って、かぎ番のボタンを押してください。',
  device_close: 'このタブをとじる',

  notice_olderCopy:
    '保存された登録の一部がこわれていたので、{at} の登録を開きました。そのあとに変えたことが入っているか、確かめてください。こわれたものは、消さずに取ってあります。',
  notice_rolledBack:
    '保存場所が {at} の古い状態に戻っていたので、写しに残っていた {newerAt} の登録を開きました。覚えがないときは、だれかがこのパソコンを触ったかもしれません。',
  notice_healed:
    'ブラウザーの保存場所が空になっていたので、写しから登録を元にもどしました。念のため、控えを保存してください。',
  notice_readOnly:
    'ブラウザーの保存場所がこわれているので、{at} の写しを開いています。コードは使えますが、新しい登録や変更は保存できません。「控え」を保存し、かぎ番をブラウザーからいったん削除して入れ直し、控えから戻してください。',
  notice_diverged:
    'この入れものには、別のところで使われた、もうひとつの状態（{at}）がありました。そこにだけある登録を失わないように、取っておきました。「設定」の「取っておいたもの」で開いて、必要な登録を取り込めます。',
  notice_settings_back:
    '設定も、写しから元にもどしました。ロックまでの時間や「ほかの人も使うパソコン」が合っているか、「設定」で確かめてください。',
  notice_settings_lost:
    '設定は、写しがなかったので、はじめの状態になっています。「設定」で、ロックまでの時間や「ほかの人も使うパソコン」を決め直してください。',
  notice_ok: 'わかりました',

  repair_title: '写しから開く',
  repair_what:
    'ブラウザーを開き直しても同じときに、使ってください。かぎ番の写しを開き、ブラウザーの保存場所を直します。いちばん新しい変更が、入っていないことがあります。',
  repair_do: '写しを開く',

  recovery_file: '開けなかったデータをファイルに保存',
  recovery_file_what: '暗号化されたままの中身です。直せることがあるので、消さずに取っておいてください。',
  recovery_quarantine: '前に開けなかったデータが残っています。',

  kept_title: '取っておいたもの',
  kept_what:
    '入れかえる前の登録や、別のところで使われていた登録です。その時のマスターパスワードで開いて、必要なものを取り込めます。',
  kept_since: '{date} に取っておいたもの',
  kept_open: 'パスワードで開く',
  kept_file: 'ファイルに保存',
  kept_remove: '消す',
  kept_remove_what: 'この中の登録は、二度と開けなくなります。',
  kept_remove_do: 'これを消す',
  kept_removed: '取っておいたものを、1つ消しました',

  sheet_title: '回復コード',
  sheet_what:
    'マスターパスワードを忘れたときに、登録を開くための文字です。紙に印刷するか書き写して、家の安全な場所にしまってください。',
  sheet_prove: '作る前に、マスターパスワードを入力してください。',
  sheet_renew: '新しく作ると、前の回復コードは使えなくなります。',
  sheet_draw: '回復コードを作る',
  sheet_print: '印刷する',
  sheet_paper_title: 'かぎ番の回復コード',
  sheet_paper_what:
    'かぎ番は、ログインの6けたの数字（ワンタイムパスワード）を出す、ブラウザーの拡張機能です。マスターパスワードを忘れたときや、新しいパソコンに控えを戻すときに、このコードを使います。',
  sheet_paper_how_1: '1. かぎ番を開き、「パスワードを忘れた場合」を押します。',
  sheet_paper_how_2: '2.「回復コードを使う」を押し、上の文字を入力します。',
  sheet_paper_how_3: '3. 新しいマスターパスワードを決めると、登録が開きます。',
  sheet_paper_keep:
    'この紙を見た人は、かぎ番の登録を開けます。人に見せず、パソコンとは別の場所にしまってください。',
  sheet_paper_date: '作った日: {date}',
  sheet_paper_memo: 'どのパソコンのものか（書きこみ用）:',
  sheet_confirm: '紙の最後の4文字',
  sheet_confirm_hint: '書き写せたことを確かめます。入力すると、回復コードが使えるようになります。',
  sheet_confirm_do: '確かめる',
  sheet_done: '回復コードが使えるようになりました',
  sheet_done_what: '紙を、家の安全な場所にしまってください。画面からは、もう見られません。',

  settings_recovery: '回復コード',
  settings_recovery_has: '回復コードがあります。マスターパスワードを忘れたときに使えます。',
  settings_recovery_none:
    '回復コードは、まだありません。作っておくと、マスターパスワードを忘れても開けます。',
  settings_recovery_make: '回復コードを作る',
  settings_recovery_renew: '回復コードを作り直す',
  settings_recovery_remove: '回復コードを使えなくする',
  settings_recovery_removed: '回復コードを使えなくしました',

  settings_hello: '顔・指紋・PIN で開く',
  settings_hello_what:
    'Windows Hello や Touch ID で、マスターパスワードを入力せずに開けます。マスターパスワードも、これまでどおり使えます。',
  settings_hello_has: 'このパソコンで使えるようになっています。',
  settings_hello_none:
    'このパソコンには、顔・指紋・PIN で開くしくみ（Windows Hello など）がありません。マスターパスワードで開いてください。',
  settings_hello_shared: 'みんなで使うパソコンの設定では、使えません。',
  offer_device_title: '次から、顔・指紋・PIN で開く',
  offer_device:
    'このパソコンのサインイン（Windows Hello や Touch ID）で、かぎ番も開けるようにできます。長いパスワードを打たなくてすみます。',
  offer_device_link: '次から、顔・指紋・PIN で開く',
  offer_device_settings: '「設定」で使えるようにする',
  settings_hello_add: '使えるようにする',
  settings_hello_added: '顔・指紋・PIN で開けるようになりました',
  settings_hello_remove: '使うのをやめる',
  settings_hello_removed: '顔・指紋・PIN で開くのをやめました',

  settings_shared: 'ほかの人も使うパソコン',
  settings_shared_hint:
    'かぎ番の画面をとじるたびにロックします。顔・指紋・PIN は使いません。家族や職場で1つの Windows を使うときに。',
  settings_rotate: 'だれかに知られたかもしれない',
  settings_rotate_hint:
    '登録を守るキーも新しくします。回復コードと、顔・指紋・PIN は、もう一度作る必要があります。前に保存した控えは、前のパスワードで開いてしまうので、消してください。',
  settings_prove_device: '顔・指紋・PIN で確かめる',

  settings_erase: 'このパソコンから全部消す',
  settings_erase_what:
    '登録、設定、ごみ箱、取ってあるデータを、全部消します。元にはもどせません。使い続けるなら、先に控えを保存してください。',
  settings_erase_do: '全部消す',
  erased: 'このパソコンには、もう何も残っていません',

  welcome_title: 'かぎ番へようこそ',
  welcome_what: 'スマートフォンがなくても、このパソコンだけでログインの6けたの数字を出せます。',
  welcome_step_pin: '1. ボタンを見えるところに置く',
  welcome_step_use: '3. 使いはじめる',
  welcome_pin_chrome:
    'ブラウザーの右上の、パズルの形のボタンを押して、「かぎ番」の横のピンの形を押してください。かぎ番のボタンがいつも見えるようになります。',
  welcome_pin_edge:
    'ブラウザーの右上の、パズルの形のボタン（拡張機能）を押して、「かぎ番」の横の目の形を押してください。かぎ番のボタンがいつも見えるようになります。',
  welcome_use:
    '健康保険組合のページで二次元コード（QRコード）の画面を開き、かぎ番のボタンを押してください。あとは「登録する」と「入力する」を押すだけです。',
  welcome_restored: '{count} 件の登録が戻りました',
  welcome_restored_next:
    'これまでと同じように、サイトのログインの画面でかぎ番のボタンを押してください。設定のやり直しは要りません。',
  welcome_ready: '準備ができました',
  welcome_help: 'くわしい使い方を見る',
  welcome_close: 'このページをとじる',
  welcome_step_safe: '2. 忘れたときのために',
  welcome_safe:
    '回復コードを作っておくと、マスターパスワードを忘れても開けます。いま作らなくても、「設定」からいつでも作れます。',
  welcome_safe_make: '回復コードを作る',
  welcome_safe_later: 'あとで作る',
  welcome_safe_done: '回復コードがあります。',
};

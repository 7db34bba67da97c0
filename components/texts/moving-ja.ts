/** Texts of backup, restore and moving in. */
export const movingJa = {
  manager_backup: '控え',
  manager_import: '引っ越し',

  backup_title: '控え（バックアップ）',
  backup_what:
    'パソコンが壊れたときや替えるときのために、登録を全部、1つのファイルに保存します。ファイルは暗号化され、マスターパスワードで開きます（回復コードを作ってあれば、それでも開きます）。',
  backup_save: '控えを保存',
  backup_saving: '控えを保存しています。',
  backup_saved: '保存しました',
  backup_saved_what:
    'ファイル {name} を開いて、{count} 件の登録が全部入っていることを確かめました。「ダウンロード」にあります。USB メモリーなど、別の場所に移してください。',
  backup_never: '控えは、まだ保存していません。',
  backup_last: '前に保存した日: {date}',
  backup_newer: 'そのあとに登録が変わりました。控えを保存し直してください。',
  folder_offer_later: 'いまはしない',
  folder_title: '自動で控えを入れておくフォルダー',
  folder_what:
    'OneDrive や USB メモリーのフォルダーを選ぶと、登録が変わるたびに、暗号化した控えをそこへ入れ直します（新しい 3 つまで）。',
  folder_choose: 'フォルダーを選ぶ',
  folder_other: 'フォルダーを選び直す',
  folder_kept: '控えは「{name}」に入っています',
  folder_asks: 'ブラウザーが、フォルダー「{name}」を使ってよいかをもう一度たずねます。',
  folder_go_on: '控えを続ける',
  folder_stop: '自動の控えをやめる',
  folder_remove_warning:
    'かぎ番をブラウザーから削除すると、登録も全部消えます。フォルダーやファイルの控えは残ります。',
  backup_restore_title: '控えから戻す',
  backup_restore_what: '控えのファイルを選び、戻す登録を選びます。今ある登録は、そのまま残ります。',
  backup_restore: '控えから戻す',
  backup_empty: 'まだ登録がありません。登録してから、控えを保存してください。',
  backup_under: '別のパスワードで保存する・家族の一人の分だけ保存する',
  backup_under_what:
    'この控えだけのパスワードを決めます。マスターパスワードや回復コードでは開きません。別のパソコンの最初の画面で「控えから戻す」に使うと、このパスワードがそこのマスターパスワードになります。',
  backup_under_whose: 'どの登録を保存しますか',
  backup_under_all: '全部の登録',
  backup_under_person: '{name}の登録（{count} 件）',
  backup_under_password: '控えのパスワード',
  backup_under_next: '次へ',
  backup_under_save: 'ファイルを保存',
  backup_under_prove:
    'おしまいに、かぎ番のマスターパスワードを入力してください。ほかの人が持ち出せないようにするためです。',
  backup_under_saved:
    'ファイル {name} を開いて、{count} 件の登録が入っていることを確かめました。「ダウンロード」にあります。控えのパスワードを、紙に書いておいてください。',
  plain_title: '暗号化しないで書き出す（おすすめしません）',
  plain_what:
    'ほかのアプリに移るときだけ使います。コードを作るキーが、だれにでも読める文字のまま、ファイルに入ります。控えには使わないでください。',
  plain_understood:
    'このファイルを見た人は、だれでもあなたのコードを作れます。それを分かったうえで書き出します。',
  plain_do: 'そのままの文字で書き出す',
  plain_name: 'そのままの文字',
  plain_done: '書き出しました',
  plain_done_what:
    'ファイル {name} が「ダウンロード」にあります。使い終わったら、すぐに消して、ごみ箱も空にしてください。',

  restore_used_before: '前に使っていた',
  restore_folder: '前のフォルダーからさがす',
  restore_title: '控えから戻す',
  restore_what:
    '前のパソコンで保存した控えのファイルを選び、そのときのマスターパスワードを入力してください。',
  restore_choose: '控えのファイルを選ぶ',
  restore_chosen: '選んだファイル: {name}',
  restore_do: '戻す',
  restore_back: '新しくはじめる',
  restore_not_ours:
    'ほかのアプリのファイルは、マスターパスワードを決めたあとに「引っ越し」のページで読めます。',

  import_title: '引っ越し（取り込み）',
  import_what:
    'ほかの認証アプリや拡張機能で書き出したファイル、かぎ番の控え、二次元コードの画像を読みこみます。',
  import_choose: 'ファイルを選ぶ',
  import_drop: 'このページにドラッグして入れるか、コピーしたものを貼り付けても（Ctrl + V）読めます。',
  import_reading: '読んでいます。',
  import_counts: '新しい登録 {fresh} 件、もう登録してあるもの {same} 件、読めないもの {unreadable} 件です。',
  import_saving: '{count} 件を登録しています。そのままお待ちください。',
  import_password: 'ファイルのパスワード',
  import_open: '開く',
  import_password_for: '{name} にはパスワードがかかっています。',
  import_password_other:
    '{name} の {count} 件には、別のパスワードがかかっています。分かるときは入力してください。',
  import_pasted: '貼り付けたもの',
  import_rows: '取り込む登録を選んでください',
  import_outcome_new: '新しい登録です。',
  import_outcome_same: 'もう登録してあります。',
  import_listed: '上にある登録と同じです。',
  import_outcome_unreadable: '取り込めません。',
  import_do: '取り込む',
  import_done: '取り込みました',
  import_done_what: '{count} 件を登録しました。コードを入力するサイトは、はじめて入力するときに決まります。',
  import_done_keep: '新しい登録でログインできるまで、もとのアプリや拡張機能は消さないでください。',
  import_done_delete:
    '次のファイルには、コードを作るキーがそのまま入っています。「ダウンロード」などから消して、ごみ箱も空にしてください: {names}',
  import_done_list: '登録の一覧を見る',
  import_delete:
    '読みこんだファイルには、コードを作るキーがそのまま入っています。取り込みが終わったら、ファイルを消してください（ごみ箱も空に）。',
  import_person: 'だれの登録ですか',
  import_person_hint: '家族の分を取り込むときだけ、名前を入れてください。あとで変えられます。',
  import_missing: 'Google の二次元コードが、まだ全部そろっていません。のこり: {parts} 枚目',
  import_without: 'ワンタイムパスワードのない項目 {count} 件は、読みとばしました。',
  import_left_out: 'もとのアプリのごみ箱にある {count} 件は、取り込みません。',
  import_nothing_new: '新しい登録はありません。',
  import_from: 'どこから移りますか',
  reason_steam: 'Steam 専用のコードです。',
  reason_motp: '別の種類（mOTP）のコードです。',
  reason_yandex: 'Yandex 専用のコードです。',
  reason_daypassword: '1日ごとに変わるパスワードです。',
  reason_type: '知らない種類のコードです。',
  reason_algorithm: '対応していない方式です（SHA1・SHA256・SHA512 だけ）。',
  reason_digits: '対応していない桁数です（6〜8けただけ）。',
  reason_period: '対応していない更新間隔です（15〜120秒だけ）。',
  reason_counter: '回数の値が正しくありません。',
  reason_uncounted:
    '何番目のコードから始めるかが書いてありません。0 番目から始めてよいときだけ、しるしを付けてください（前から使っている登録では、番号がずれます）。',
  reason_secret: 'キーがないか、正しくありません。',
  reason_uri: '登録用のアドレスとして正しくありません。',
  reason_trashed: 'もとのアプリで、ごみ箱に入っています。使うときは、しるしを付けてください。',
  reason_damaged: 'この登録だけ、こわれています。',
  reason_password: '別のパスワードがかかっています。',

  phone_show: 'スマホでも使う',
  phone_what:
    'スマートフォンのアプリ（Google Authenticator など）で読み取る二次元コード（QRコード）を出します。マスターパスワードを入力してください。',
  phone_open: '二次元コードを出す',
  phone_code: '{name} の二次元コード',
  phone_warning:
    'まわりに人がいないか確かめてください。この二次元コードを見た人は、あなたのコードを作れます。',
  phone_how: 'アプリの「＋」や「QRコードをスキャン」で、ここに出る二次元コードを読み取ってください。',
  phone_reveal: '見えるようにする',
  phone_cover: 'ぼかす',
  phone_hide: 'おわる',
  phone_hidden: '30秒たったので隠しました。',
  phone_part: '{part} 枚目（全部で {count} 枚）',
  phone_part_names: 'この1枚に入っている登録: {names}',
  phone_previous: '前の1枚',
  phone_next: '次の1枚',
  phone_unusual:
    'この登録は、ふつうと少し違う設定（{what}）です。アプリによっては違うコードが出ます。読み取ったあと、かぎ番と同じコードが出るか確かめてください。',
  phone_unusual_algorithm: '方式 {value}',
  phone_unusual_digits: '{value} けた',
  phone_unusual_period: '{value} 秒ごと',
  phone_unusual_counter: '回数で変わる',

  elsewhere_title: 'スマホにまとめて移す・印刷する',
  elsewhere_what: '登録を選んで、Google Authenticator で読み取れる二次元コードにまとめるか、紙に印刷します。',
  elsewhere_choose: '登録を選ぶ',
  elsewhere_migrate: 'まとめて二次元コードにする',
  elsewhere_migrate_how:
    'Google Authenticator の「アカウントを移行」→「インポート」で、1枚ずつ全部読み取ってください。Microsoft Authenticator では読めないので、「登録の一覧」の「スマホでも使う」で1件ずつ読み取ってください。',
  elsewhere_left:
    '次の登録は、まとめた二次元コードには入れられません。「スマホでも使う」で1件ずつ移してください: {names}',
  elsewhere_print: '紙に印刷する',
  elsewhere_print_do: '印刷する',
  elsewhere_print_how:
    '「印刷する」を押すと、プリンターを選ぶ画面が出ます。画面の二次元コードは、ぼかしたままです。',
  print_title: 'かぎ番の二次元コード（{date}）',
  print_warning:
    'この紙を見た人は、だれでもあなたのコードを作れます。通帳や印かんと同じように、家の安全な場所にしまってください。写真にとったり、人に見せたりしないでください。',
  print_how:
    '使い方: かぎ番の「追加」で、この二次元コードをカメラやスキャナーで写した画像を選ぶか、スマートフォンの認証アプリで読み取ってください。',

  person_label: 'だれの登録か',
  person_hint: '家族で使うときだけ、名前を入れてください。空のときは「本人」です。',

  policy_fixed: 'このパソコンの管理者が決めています。',
  policy_minutes: 'このパソコンの管理者が、{minutes} 分までと決めています。',
};

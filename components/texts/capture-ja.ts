/** Texts of reading QR codes: places, codes that are something else, codes for moving, the box, camera and screen. */
export const captureJa = {
  place_upperLeft: '左上',
  place_upperMiddle: '上の真ん中',
  place_upperRight: '右上',
  place_left: '左',
  place_middle: '真ん中',
  place_right: '右',
  place_lowerLeft: '左下',
  place_lowerMiddle: '下の真ん中',
  place_lowerRight: '右下',
  place_above: '画面より上（上へ送ると見えます）',
  place_below: '画面より下（下へ送ると見えます）',
  place_beside: '画面の外（横へ送ると見えます）',

  says_address: 'ホームページのアドレス',
  says_wifi: 'Wi-Fi につなぐための情報',
  says_contact: '連絡先',
  says_mail: 'メールのあて先',
  says_phone: '電話番号',
  says_event: '予定',
  says_payment: '支払いのための情報',
  says_text: '文章',
  says_what: '入っていたもの: {kind}',
  says_several: '二次元コードが {count} つありましたが、ログイン用のものはありませんでした。',

  moving_title: '引っ越し用の二次元コードです。',
  moving_accounts: '{count} 件の登録が入っています。',
  moving_parts: '{of} 枚のうち {read} 枚を読み取りました。',
  preview_site: 'サイト',
  preview_unbound:
    '{host} で読み取りました。このページで使うコードとは限らないので、使うサイトは、はじめて入力するときに選びます。',
  parts_missing:
    '{read} 枚目を読み取りました。まだ読み取っていないのは {missing} 枚目です（全部で {of} 枚）。',
  moving_missing: 'まだ読み取っていないのは {parts} 枚目です。続けて読み取ってください。',
  moving_missing_popup:
    'まだ読み取っていないのは {parts} 枚目です。「追加」のページでは、何枚でも続けて読み取れます。',
  moving_unreadable: 'このほかに、かぎ番では使えない登録が {count} 件ありました。',
  moving_known: 'もう登録してあります',
  moving_all_known: '全部、もう登録してあります。',
  moving_take: '取り込む',
  moving_taken: '取り込みました',
  moving_taken_what:
    '{count} 件を登録しました。新しい方でログインできるまで、もとのアプリは消さないでください。',

  next_enlarge: 'ページを大きくして読み直す',
  next_add: '画像から登録する',
  next_other_ways: 'ほかの方法（画像・カメラ・キー）',
  enlarged:
    'ページを大きくしました。二次元コードが全部見えるところまで送ってから、「二次元コードをスキャン」を押してください。',

  capture_failed: '二次元コードが全部入るように、大きめに囲みなおしてください。',
  capture_click: '二次元コードの上を1回押すだけでも読み取れます。',
  capture_adjust: '辺やかどをつまんで、囲みなおせます。',
  capture_edge_left: '範囲の左の辺',
  capture_edge_right: '範囲の右の辺',
  capture_edge_top: '範囲の上の辺',
  capture_edge_bottom: '範囲の下の辺',

  add_failed:
    '画像に二次元コードが全部写っているか確かめてください。写真は、二次元コードを大きく、まっすぐ写すと読み取れます。',
  add_other_title: 'カメラやほかの画面から読み取る',
  add_other_what:
    '紙やスマートフォンに出ている二次元コードはカメラで、ほかのソフトの画面に出ているものは画面を写して読み取れます。映像は保存せず、どこにも送りません。',
  live_camera: 'カメラで読み取る',
  live_screen: 'ほかの画面から読み取る',
  live_waiting: 'ブラウザーの問いかけに「許可」や「共有」で答えてください。',
  live_camera_how: '二次元コードをカメラに向けて、画面いっぱいに写してください。',
  live_screen_how: '二次元コードが見えるように、その画面を大きく出してください。',
  live_stop: 'やめる',
  live_picture: 'いま写っているもの',
};

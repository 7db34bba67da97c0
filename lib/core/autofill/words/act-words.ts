import { anyOf } from './any-of.ts';

// What a page does with the code, where that is more than letting somebody in.

/** It turns the second step off, or ends the account: the person is asked first. */
export const undoWords = anyOf(
  '(二段階|2段階|二要素|2要素|多要素|追加認証|認証アプリ|ワンタイムパスワード|オーセンティ[ケキ][ーイ]?タ)[^\\n]{0,12}(無効|解除|オフに|オフする|停止|やめる|中止|取り消|取消|削除|リセット)',
  '退会|(アカウント|会員登録|登録|利用者|会員)(情報)?(を|の)?(完全に|永久に)?(削除|抹消|消去|閉鎖|停止|やめる)|(利用|契約)を(やめる|終了)|解約',
  '(disable|turn off|deactivate|remove|switch off|unlink|reset|unenroll|stop using)[^\\n]{0,30}(two|2fa|2-step|mfa|authenticator|otp|second factor|multi-?factor)',
  '(turn|switch|set)[^\\n]{0,30}(two|2fa|2-step|mfa|authenticator|second factor|multi-?factor)[^\\n]{0,24} off\\b',
  '(delete|close|remove|deactivate|erase|terminate|cancel) (your |my |this |the )?([a-z]+ ){0,2}(account|workspace|organi[sz]ation|membership|profile)\\b',
);

/** The one button of the form does nothing else. */
export const undoControls = anyOf(
  '^(完全に|永久に)?(削除|消去|退会|解除|無効化|無効に)(する|します)?$',
  '^(yes,? )?(permanently )?(delete|erase|disable|deactivate|turn (it )?off)( (it|permanently|forever|now|2fa|mfa))?$',
);

/** Something is written down, not signed in to. */
export const editorWords = anyOf(
  '(アイテム|項目|ログイン情報|登録内容|エントリー?|保管庫|パスワード)(の|を)?(編集|追加|変更)',
  '(edit|add|new) (the |an? )?(item|login|entry|vault item|record)',
);
/** Labels of what is written down beside a key: an entry's title, its address, a remark. */
export const entryLabels = anyOf(
  '^\\s*(タイトル|項目名|アイテム名|メモ|備考|フォルダー?|ウェブサイト|サイト(の)?(url|アドレス)|url)\\s*[*:]?\\s*$',
  '^\\s*(title|item name|notes?|folder|website|url|uri|tags?)\\s*[*:]?\\s*$',
);
export const saveControls = anyOf('^(変更を)?保存(する)?$', '^(save|update)( changes| item| login)?$');

/** One field for the password and the code behind it. */
export const togetherWords = anyOf(
  'パスワード(と|に続けて|に続き|の後(ろ)?に|\\+|&)[^\\n]{0,16}(コード|ワンタイム|otp|トークン|[6-8]桁|数字)',
  'pass(word|phrase) ?(\\+|&|and|then|plus|followed by)[^\\n]{0,24}(code|otp|token|passcode|digits?)',
);

/** Things are joined, opened, handed over or looked up: nobody signs in by such a button. */
export const otherActControls = anyOf(
  '^(デバイス|端末|機器|テレビ)?(を|と|に)?(接続|連携|ペアリング|リンク)(する|します)?$',
  '^(クーポン|コード|番号)?(を|と)?(引き?換え?(る)?|交換|返却|適用|参加|入館|入室|解錠|照会|出席|投票|チャージ|再生)(する|します)?$',
  '^((書類|ファイル|扉|ロッカー)を)?(開ける|開く|ダウンロード)(する)?$',
  '^(pair|link|play|redeem|apply|join|collect|print|vote|look ?up|download|release)( (it|now|the |this |a |your )?(device|phone|tv|code|voucher|coupon|file|order)?)?$',
);

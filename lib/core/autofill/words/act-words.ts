import { anyOf } from './any-of.ts';

// What a page does with the code, where that is more than letting somebody in.

/** It turns the second step off, or ends the account: the person is asked first. */
export const undoWords = anyOf(
  '(二段階|2段階|二要素|2要素|多要素|追加認証|認証アプリ|ワンタイムパスワード)[^\\n]{0,12}(無効|解除|オフに|停止|やめる|削除)',
  '退会|(アカウント|会員登録|登録)(を|の)?(削除|抹消)|解約',
  '(disable|turn off|deactivate|remove|switch off)[^\\n]{0,30}(two|2fa|mfa|authenticator|otp|second factor)',
  '(delete|close|remove) (your |my |this |the )?account',
);

/** Something is written down, not signed in to. */
export const editorWords = anyOf(
  '(アイテム|項目|ログイン情報|登録内容|エントリー?|保管庫|パスワード)(の|を)?(編集|追加|変更)',
  '(edit|add|new) (the |an? )?(item|login|entry|vault item|record)',
);
export const saveControls = anyOf('^(変更を)?保存(する)?$', '^(save|update)( changes| item| login)?$');

/** One field for the password and the code behind it. */
export const togetherWords = anyOf(
  'パスワード(と|に続けて|に続き|の後(ろ)?に|\\+|&)[^\\n]{0,16}(コード|ワンタイム|otp|トークン|[6-8]桁|数字)',
  'pass(word|phrase) ?(\\+|&|and|then|plus|followed by)[^\\n]{0,24}(code|otp|token|passcode|digits?)',
);

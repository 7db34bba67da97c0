import { anyOf } from './any-of.ts';

// What pages say after a code that they did not take, and after none.

export const refusedWords = anyOf(
  '(コード|番号|パスワード|otp|数字)が[^。\\n]{0,10}(正しくありません|一致しません|違います|違って|誤って|間違って|無効です|有効では|期限切れ)',
  '無効な[^。\\n]{0,16}(コード|番号|パスワード|otp)です|誤った(コード|番号)です',
  '(認証|確認|ログイン)(に|が)失敗',
  '(invalid|incorrect|wrong|expired)[^.\\n]{0,24}(code|otp|token|passcode)|(code|otp|token|passcode)[^.\\n]{0,24}(invalid|incorrect|wrong|expired|not (valid|correct)|didn.?t match|does not match)',
);

/** Help for those to whom it may happen. */
export const conditionalWords = anyOf('場合|とき|際は|たら|\\bif\\b|\\bwhen\\b');

export const emptyWords = anyOf(
  '(コード|otp)を指定してください|(コード|番号|パスワード)が(入力|指定)されていません',
  'please specify|(code|field) is required',
);

/** A device of that name is there already. */
export const nameTakenWords = anyOf(
  '(名前?|ラベル|デバイス|端末)[^。\\n]{0,20}(すでに|既に|もう)(存在|使|使用|登録|あり)|同じ名前',
  '(device|name|label)[^.\\n]{0,30}(already|taken|in use|exists)|same name',
);

/** No name was given at all. */
export const nameMissingWords = anyOf(
  '(名前?|ラベル|デバイス)を(指定|入力)してください|(名前?|ラベル)が(入力|指定)されていません',
  'please (specify|enter|provide)[^.\\n]{0,16}(name|label)|(name|label) is required',
);

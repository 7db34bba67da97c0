import { anyOf } from './any-of.ts';

// Where the code comes from, as the text around the field tells it.

/** Clauses for those who have no app at hand: neither the app nor the recovery code in them is what the page asks for. */
export const inabilityClause =
  /[^。.!?\n]*(できない|できなく|代わりに|かわりに|できません|使えない|使えなく|使用しない|利用しない|お持ちでない|持っていない|ない(場合|とき|方)|紛失|失くし|なくした|なくして|忘れ|失った|機種変更|lost|\bcan.?t\b|can ?not|unable|don.?t have|no longer|without|trouble|problem)[^。.!?\n]*/gi;

const authenticators = [
  '認証(用の?)?(アプリ|ソフト|器)',
  '認証システム',
  'オーセンティ[ケキ][ーイ]?タ',
  '(otp|ワンタイムパスワード|トークン)(用の?)?アプリ|コード生成アプリ',
  'authenticator|authentication app|two-?factor app|2fa app|otp app',
  '\\btotp\\b',
  'google (authenticator|認証)|microsoft authenticator|authy|1password|freeotp|aegis',
];
const anyApps = [
  'アプリ(ケーション)?\\)?(に|で|から|が)[^。\\n]{0,24}(表示|生成|提供|発行|作成|取得|確認|出て)',
  'アプリ(ケーション)?を(使|開|起動|利用|立ち上げ)[^。\\n]{0,24}(コード|番号|数字|パスワード)',
  '\\bapp(lication)?[- ]generated\\b',
  '(from|in|by|open|using) (your |the |an )?([a-z0-9]+ ){0,3}(authenticator|app)\\b',
];

/** An app on the person's own device makes it. */
export const appWords = anyOf(...authenticators, ...anyApps);
/** It is called an authenticator. */
export const authenticatorWords = anyOf(...authenticators);
/** Some app shows something: tickets and coupons are shown by apps as well. */
export const anyAppWords = anyOf(...anyApps);

/** Two steps, without saying which. */
export const twoStepWords = anyOf(
  '(二|2|両)(段階|要素)|多要素|ワンタイム|2fa|mfa|two-?factor|two-?step|2-?step|multi-?factor|one-?time',
);

/** It was sent: by mail. */
export const mailWords = anyOf(
  '(メール|mail)(アドレス)?[^。\\n]{0,30}(届|送信しました|送信いたしました|送信済|送りしました|お送りした|送った|送られ|送付し|配信し|記載|通知し|お知らせした|受信|ご確認)',
  '(届いた|受信した|送信した|お送りした|送付した|送られた|受け取った)[^。\\n]{0,12}(メール|mail)',
  '(メール|mail)(の?(本文|中))',
  '(メール|mail)で(の)?(受信|受け取っ|届|送|お知らせし|通知し)',
  '(メール|eメール|mail)(認証|確認|otp|ワンタイム|による|の?(認証|確認)(コード|番号))',
  '\\(メール\\)|\\(e-?mail\\)',
  '[*•●＊…]{2}[\\w.*•●…-]{0,20}@|@[\\w-]{0,20}[*•●＊…]{2}',
  '(sent|send|emailed|mailed|delivered)[^.\\n]{0,40}(e-?mail|inbox|@)',
  '(e-?mail|inbox)[^.\\n]{0,40}(sent|received|contains|check)|check your (e-?mail|inbox)|by e-?mail|via e-?mail|from (the|your|an|our) e-?mail|e-?mail(ed)? (code|otp)|in the e-?mail|we e-?mailed',
);

/** It was sent: by text message, by telephone, into another app. */
export const messageWords = anyOf(
  'sms|ショート(メッセージ|メール)|テキストメッセージ|メッセージ(に|で|を)(届|送|受信)',
  '(携帯電話?|電話番号|電話|スマートフォン|スマホ|line)(番号)?(宛て?)?(に|へ)[^。\\n]{0,16}(送信しました|送信いたしました|送りしました|お送りした|送信した|送付し|届|お知らせし|通知し|発信し|おかけし)',
  'アプリ(宛て?)?(に|へ)[^。\\n]{0,8}(コード|番号|パスワード)を?[^。\\n]{0,8}(送信し|お送りし|通知し|お知らせし)',
  '(音声|自動音声|お電話|通話)(で|により|にて)',
  'text message|\\btext(ed)? (you|to)\\b|we.{0,6} texted|\\bsms\\b|sent (to|a code to) (your )?(phone|mobile|\\+|number)|(phone|number) (ending|xxx|\\*\\*)|voice call|call(ed)? you|push notification',
);

/** It was sent, nobody says how. */
export const sentWords = anyOf(
  '(コード|番号|パスワード|otp)[^。\\n]{0,10}を[^。\\n]{0,30}(送信しました|送信いたしました|お送りしました|送付しました|送りました|発行しました|通知しました|配信しました)',
  '(届いた|届きました|送信された|送られた|送られてきた|送信した|お送りした|送付された|受信した|通知された)[^。\\n]{0,16}(コード|番号|数字|パスワード|[6-8]桁)',
  '(コード|番号|パスワード|otp)[^。\\n]{0,12}(届かない|届きません|届かなかった|受信できない|受け取れない)',
  '(宛|宛て)に[^。\\n]{0,20}(送|届)',
  '(we|we just|.ve|have|has been|have been|was|were) sent|sent (to|you)\\b|did(n.?t| not) (receive|get)|have(n.?t| not) received|resend|send (it )?again',
  '(有効期限|有効時間|期限)[^。\\n]{0,12}[0-9]+ ?分|[0-9]+ ?分(間|以内)[^。\\n]{0,14}(有効|入力)|expires? (in|after) [0-9]+ ?min|valid for [0-9]+ ?min',
);

/** A thing made of plastic makes it. */
export const tokenWords = anyOf(
  '(ハードウェア|物理|カード型|キーホルダー型?|専用)の?(トークン|カード|端末)|トークン(の)?(画面|液晶|ボタン)|パスワードカード|乱数表|(hardware|physical|rsa|securid) (token|key|device)|key ?fob',
);

/** Letters in a picture are asked for. */
export const pictureWords = anyOf(
  '画像認証|認証用?の?画像|画像に?(表示|書かれ|ある)|文字認証|キャプチャ|captcha|表示されている文字',
);

const recoveryCode =
  '((リカバリー?|回復|復旧|バックアップ|予備|緊急|スクラッチ)用?の?(認証)?(コード|キー)|(recovery|backup|back-up|scratch|emergency) codes?)';
const alsoPossible = '(も|でも|または|もしくは|あるいは|使|利用|\\bor\\b|\\balso\\b|instead)';

/** A code from the list of the day of the set-up is named in a heading, or asked for. */
export const recoveryWords = anyOf(
  `^(?!.*${alsoPossible})(?=.{0,40}$).*${recoveryCode}`,
  `^(?!.*${alsoPossible}).*${recoveryCode}[^。\\n]{0,12}を[^。\\n]{0,12}入力`,
  `^(?!.*${alsoPossible}).*(enter|type)[^.\\n]{0,40}${recoveryCode}`,
  '(enter|type|use) one of (your|the) (saved|printed|unused) codes',
);

/** A QR code of an app is to be read here. */
export const scanWords = anyOf(
  '(アプリ|オーセンティ|認証システム)[^。\\n]{0,60}(スキャン|読み?取)',
  '(スキャン|読み?取)[^。\\n]{0,60}(アプリ|オーセンティ|認証システム)',
  '(qr|二次元|バー)コード[^。]{0,80}(認証アプリ|オーセンティ|認証システム)',
  'スキャンできない|読み取れない(場合|とき)|セットアップキー|シークレットキー|キーを手動',
  'scan[^.\\n]{0,80}(app|authenticator)|(app|authenticator)[^.\\n]{0,80}scan',
  'can.?t scan|unable to scan|set-?up key|secret key|enter (the|this) (key|code|secret|text code)( manually)?[^.\\n]{0,20}(instead|manually)',
);

/** A QR code of another kind: to log in by, or to get an app. */
export const otherQrWords = anyOf(
  '(qr|二次元)コードで(の)?(ログイン|サインイン)|(sign|log) ?in with (a )?qr|アプリ(を|の)ダウンロード|download (the|our) app',
);

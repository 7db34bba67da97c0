import { anyOf } from './any-of.ts';

// What the label says, or the line before the field.

/** The app that makes the code. */
export const appLabels = anyOf(
  '認証(用の?)?(アプリ|ソフト|システム|器)',
  'オーセンティ[ケキ][ーイ]?タ',
  '(otp|ワンタイムパスワード|スマホ|スマートフォン|モバイル|携帯)の?アプリ',
  'アプリ(ケーション)?\\)?(に|で|から|が|の)[^\\n]{0,16}(コード|番号|数字|パスワード|桁)',
  'authenticator',
  'authenticat(ion|or) app',
  '\\btotp\\b',
  'code (from|in|shown (in|by|on)|generated (by|in)) (your |the |an )?([a-z0-9]+ ){0,3}app\\b',
);

/** A one-time code, or the second of two steps. */
export const otpLabels = anyOf(
  'ワンタイム(パス|コード|pw|キー|認証|暗証)',
  '使い捨て(パス|コード)',
  '\\botp\\b',
  '\\bone[- ]?time[- ]?(pass|code|pin)',
  '(二|2|両)(段階|要素|ファクタ)|多要素|追加認証',
  '\\b(2fa|mfa|two[- ]?factor|two[- ]?step|2[- ]?step|multi[- ]?factor)\\b',
);

/** A code of some kind: by an app, by mail or by message. */
export const codeLabels = anyOf(
  '(認証|確認|検証|ログイン|サインイン|セキュリティー?|照合|承認|本人確認|アクセス)用?の?(コード|番号|ナンバー|キー|数字)',
  'パスコード|トークン',
  '[678六七八](桁|けた|ケタ)(の|$)|[678六七八](桁|けた|ケタ)[^\\n]{0,4}(コード|番号|数字)|(コード|番号|数字)[^\\n]{0,4}[678六七八](桁|けた|ケタ)',
  '(verification|authentication|auth|login|sign[- ]?in|security|confirmation|access|two[- ]?step) code',
  '\\bpass ?code\\b|\\btoken( code)?\\b',
  '\\b(6|six|8|eight)[- ]?digits?\\b',
);

/** Nothing but the word: a code only where an app is spoken of. */
export const bareCode = anyOf('^\\s*(コード|code)(を入力(してください)?)?\\s*[*:：※]?\\s*(必須)?\\s*$');

/** Whose it is, in letters. */
export const personLabels = anyOf(
  '^\\s*(お名前|氏名|姓|ご?予約者名?|代表者名?|お?名前)(\\s*\\((カナ|フリガナ|漢字|全角カナ|ローマ字)\\))?\\s*[*:：※]?\\s*(必須)?\\s*$',
  '^\\s*(last|family|guest|passenger|full) ?name\\s*[*:]?\\s*$|^\\s*surname\\s*[*:]?\\s*$',
);

/** Where something can be sent to. */
export const addressLabels = anyOf(
  '(メールアドレス|電話番号|携帯番号)(を入力(して(ください)?)?)?\\s*[*:：※]?\\s*(必須)?\\s*$',
  '\\b(e-?mail|phone|mobile)( address| number)?\\s*[*:]?\\s*$',
);

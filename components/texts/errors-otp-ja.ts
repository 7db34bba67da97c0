import type { OtpError } from '../../lib/core/errors.ts';
import type { ErrorText } from './error-text.ts';

/** For whoever scanned a code: there is nothing to type again, and the site alone can help. */
const ASK_THE_SITE =
  'このサイトの二次元コードは、かぎ番では使えません。何も登録していません。サイトの案内に別の設定（時間ベース・6桁・30秒）がないか見るか、サイトの窓口に相談してください。';
const READ_ANEW =
  '何も登録していません。設定ページを開き直して、新しい二次元コードを読み取ってください。それでも出るときは、サイトの窓口に相談してください。';

/** What is wrong with an address or a typed key. */
export const otpErrorsJa: Readonly<Record<OtpError, ErrorText>> = {
  notOtpauth: {
    what: 'この二次元コードは、ログイン用ではありません。',
    hint: 'ホームページのアドレスなど、別のものが入っています。何も登録していません。設定ページの二次元コードを読み取ってください。',
    help: 'notfound',
  },
  otpauthMigration: {
    what: 'ほかのアプリから引っ越すための二次元コードです。',
    hint: '「追加」のページで画像を選ぶか、何も選ばずにそのまま貼り付けると、取り込めます。何も登録していません。',
    help: 'import',
  },
  otpauthMalformed: {
    what: '二次元コードの中身がこわれています。',
    hint: '何も登録していません。設定ページを開き直して、新しい二次元コードを読み取ってください。',
    help: 'notfound',
  },
  secretMissing: {
    what: 'キーが入っていません。',
    hint: '設定ページの「スキャンできませんか？」を押すと出る、英字と数字のならびを貼り付けてください。',
    help: 'key',
    scanned: { what: 'この二次元コードには、キーが入っていません。', hint: READ_ANEW },
  },
  secretCharacters: {
    what: 'キーに使えない文字が入っています。',
    hint: 'キーは、英字の A〜Z と数字の 2〜7 だけです。0 と O、1 と I、8 と B のまちがいがないか見直してください。',
    help: 'key',
    scanned: { what: 'この二次元コードのキーには、使えない文字が入っています。', hint: ASK_THE_SITE },
  },
  secretLength: {
    what: 'キーの文字の数が合いません。',
    hint: '終わりまで写せているか、余分な文字がないか見直してください。',
    help: 'key',
    scanned: { what: 'この二次元コードのキーは、文字の数が合いません。', hint: ASK_THE_SITE },
  },
  secretTooLong: {
    what: 'キーが長すぎます。',
    hint: 'キー以外のものが貼り付けられていないか見直してください。何も登録していません。',
    help: 'key',
    scanned: { what: 'この二次元コードのキーは長すぎます。', hint: ASK_THE_SITE },
  },
  parameterRepeated: {
    what: '二次元コードに同じ項目が2つあり、どちらが正しいか分かりません。',
    hint: READ_ANEW,
    help: 'notfound',
  },
  parameterUnclear: {
    what: '二次元コードの書き方が、ふつうと違います。',
    hint: `桁数や更新間隔がはっきり分からないので、まちがったコードを出さないように止めました。${ASK_THE_SITE}`,
    help: 'notfound',
  },
  algorithmUnknown: {
    what: 'このサイトの方式には対応していません。',
    hint: '何も登録していません。サイトの案内を見るか、サイトの窓口に相談してください。',
    help: 'notfound',
  },
  algorithmForeign: {
    what: 'このサイトは、MD5 などの、めずらしい方式を使っています。',
    hint: 'かぎ番が使えるのは SHA1・SHA256・SHA512 です。何も登録していません。サイトで方式を選べるときは SHA1 を選び、選べないときはサイトの窓口に相談してください。',
    help: 'notfound',
  },
  digitsOutOfRange: {
    what: '桁数は 6 から 8 までです。',
    hint: 'サイトの案内にある桁数を入れてください。ふつうは 6 です。',
    help: 'key',
    scanned: {
      what: 'このサイトのコードの桁数には対応していません（6〜8けただけ）。',
      hint: ASK_THE_SITE,
    },
  },
  periodOutOfRange: {
    what: '更新間隔は 15 秒から 120 秒までです。',
    hint: 'サイトの案内にある秒数を入れてください。ふつうは 30 です。',
    help: 'key',
    scanned: {
      what: 'このサイトのコードの更新間隔には対応していません（15〜120秒だけ）。',
      hint: ASK_THE_SITE,
    },
  },
  counterOutOfRange: {
    what: 'この二次元コードは、コードを作る順番の書き方が正しくありません。',
    hint: READ_ANEW,
    help: 'notfound',
  },
  typeUnknown: {
    what: 'この二次元コードの種類には対応していません。',
    hint: '何も登録していません。サイトの案内に「時間ベース」とある設定を選んでください。',
    help: 'notfound',
  },
  typeSteam: {
    what: 'これは Steam 専用のコード（英字と数字の5文字）です。',
    hint: 'かぎ番では作れません。何も登録していません。Steam のスマートフォンのアプリを使ってください。',
    help: 'notfound',
  },
  typeMotp: {
    what: 'これは、別の種類（mOTP）のコードです。',
    hint: 'かぎ番では作れません。何も登録していません。サイトの案内に「時間ベース（TOTP）」とある設定を選んでください。',
    help: 'notfound',
  },
  typeYandex: {
    what: 'これは Yandex 専用のコードです。',
    hint: 'かぎ番では作れません。何も登録していません。Yandex のスマートフォンのアプリを使ってください。',
    help: 'notfound',
  },
  typeDaypassword: {
    what: 'これは、1日ごとに変わるパスワード（day password）です。',
    hint: 'かぎ番では作れません。何も登録していません。サイトで「時間ベース（TOTP）」を選べないか、サイトの窓口に相談してください。',
    help: 'notfound',
  },
};

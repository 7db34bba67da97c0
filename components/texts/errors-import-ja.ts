import type { ImportError, PolicyError } from '../../lib/core/errors.ts';
import type { ErrorText } from './error-text.ts';

/** Why a file of another authenticator can't be imported, and what an administrator forbids. */
export const importErrorsJa: Readonly<Record<ImportError | PolicyError, ErrorText>> = {
  policyForbids: {
    what: 'このパソコンの管理者が、この操作を止めています。',
    hint: '会社のパソコンでは、会社の決まりに従ってください。登録は、そのまま使えます。',
    help: 'company',
  },
  'import-needs-password': {
    what: 'このファイルにはパスワードがかかっています。',
    hint: 'ファイルを書き出したときのパスワードを入力してください。',
    help: 'import',
  },
  'import-wrong-password': {
    what: 'ファイルのパスワードが違います。',
    hint: 'ファイルを書き出したアプリで決めたパスワードを、もう一度入力してください。何も変わっていません。',
    help: 'import',
  },
  'import-damaged': {
    what: 'このファイルはこわれています。',
    hint: 'もとのアプリで、もう一度書き出してください。何も変わっていません。',
    help: 'import',
  },
  'import-newer-version': {
    what: '新しい形式のファイルなので、まだ読めません。',
    hint: 'かぎ番を新しくしてから、もう一度試してください。何も変わっていません。',
    help: 'import',
  },
  'import-too-expensive': {
    what: 'このファイルを開くには、このパソコンの力が足りません。',
    hint: 'もとのアプリで、暗号化しない形で書き出せるときは、それを選んでください。読みこんだあと、そのファイルは消してください。',
    help: 'import',
  },
  'import-too-large': {
    what: 'ファイルが大きすぎます。',
    hint: '20 MB までのファイルを読めます。登録だけを書き出したファイルを選んでください。',
    help: 'import',
  },
  'import-too-many': {
    what: '登録の数が多すぎます。',
    hint: '一度に読めるのは 5,000 件までです。いくつかに分けて書き出してください。',
    help: 'import',
  },
  'import-too-deep': {
    what: 'このファイルは読めない形をしています。',
    hint: 'もとのアプリで書き出したままのファイルを選んでください。',
    help: 'import',
  },
  'import-archive': {
    what: 'ZIP などのまとめたファイルは、そのままでは読めません。',
    hint: 'ファイルを右クリックして「すべて展開」し、中のファイル（WinAuth では .txt、ほかのアプリでは .json など）を選んでください。',
    help: 'import',
  },
  'import-1password-archive': {
    what: '1Password のまとめたファイル（1PUX）は、そのままでは読めません。',
    hint: 'ファイルの名前の終わりを .1pux から .zip に変え、右クリックして「すべて展開」し、中の export.data を選んでください。',
    help: 'import',
  },
  'import-proton-pass-archive': {
    what: 'Proton Pass のまとめたファイル（ZIP）は、そのままでは読めません。',
    hint: 'ファイルを右クリックして「すべて展開」し、「Proton Pass」の中の data.json を選んでください。data.pgp しかないときは、暗号化なしで書き出し直してください。',
    help: 'import',
  },
  'import-raivo-archive': {
    what: 'Raivo のまとめたファイル（ZIP）は、そのままでは読めません。',
    hint: 'このファイルはパスワードつきで、Windows だけでは開けません。7-Zip などで開き、中の raivo-otp-export.json を選んでください。',
    help: 'import',
  },
  'import-bitwarden-archive': {
    what: 'ZIP にまとめたファイルは、そのままでは読めません。',
    hint: 'ファイルを右クリックして「すべて展開」し、中の data.json を選んでください。',
    help: 'import',
  },
  'import-account-bound': {
    what: 'このファイルは、書き出した人のアカウントでしか開けません。',
    hint: 'もとのアプリで「パスワードで保護」か「暗号化なし」を選んで、書き出し直してください。',
    help: 'import',
  },
  'import-no-password-slot': {
    what: 'このファイルは、スマートフォンの指紋や顔でしか開けません。',
    hint: 'もとのアプリでパスワードを設定してから、書き出し直してください。',
    help: 'import',
  },
  'import-database': {
    what: 'アプリのデータベースのファイルは読めません。',
    hint: 'もとのアプリの「書き出す（エクスポート）」で作ったファイルを選んでください。',
    help: 'import',
  },
  'import-pgp': {
    what: 'このファイルは、別の方法（PGP）で暗号化されています。',
    hint: 'もとのアプリで、CSV か暗号化なしを選んで書き出し直してください。',
    help: 'import',
  },
  'import-no-accounts': {
    what: 'このファイルには、登録が1件も入っていません。',
    hint: 'もとのアプリで、登録があることを確かめて、書き出し直してください。',
    help: 'import',
  },
  'import-empty': {
    what: 'このファイルは空です。',
    hint: 'もとのアプリで、もう一度書き出してください。',
    help: 'import',
  },
  'import-not-recognised': {
    what: 'このファイルの中に、かぎ番が読める登録は見つかりませんでした。',
    hint: '知らない形のファイルか、登録のないファイルです。ほかの認証アプリやパスワード管理アプリで書き出したファイルを選ぶか、「追加」のページでキーを1つずつ入力してください。ブラウザーのパスワードの CSV には入っていません。',
    help: 'import',
  },
};

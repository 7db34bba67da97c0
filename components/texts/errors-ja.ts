import type { ErrorTexts } from './error-text.ts';
import { captureErrorsJa } from './errors-capture-ja.ts';
import { importErrorsJa } from './errors-import-ja.ts';
import { otpErrorsJa } from './errors-otp-ja.ts';
import { refusalErrorsJa } from './errors-refusal-ja.ts';

export const errorsJa: ErrorTexts = {
  passwordWrong: {
    what: 'マスターパスワードが違います。',
    hint: '登録はそのまま残っています。大文字と小文字、かな入力になっていないかを確かめて、もう一度入力してください。',
    help: 'forgot',
  },
  passwordTooShort: {
    what: 'パスワードが短すぎます。',
    hint: '10文字以上にしてください。「これを使う」を押すと、おすすめの言葉が入ります。',
    help: 'safety',
  },
  passwordTooCommon: {
    what: '当てられやすいパスワードです。',
    hint: '「これを使う」を押すと、おすすめの言葉が入ります。',
    help: 'safety',
  },
  passwordsDiffer: {
    what: '2つのパスワードが同じではありません。',
    hint: '「表示」を押して見くらべ、同じものを入力してください。',
    help: 'forgot',
  },
  tooManyTries: {
    what: 'まちがいが続いたので、少しのあいだ入力できません。',
    hint: '登録はそのまま残っています。待ってから、もう一度入力してください。',
    help: 'forgot',
  },
  vaultLocked: {
    what: 'かぎ番がロックされました。',
    hint: 'マスターパスワードを入力して、もう一度はじめからお願いします。何も失われていません。',
    help: 'safety',
  },
  vaultDamaged: {
    what: '保存された登録が、こわれています。',
    hint: '中身には手をつけていません。ブラウザーを開き直して、もう一度試してください。',
    help: 'storage',
  },
  vaultNewer: {
    what: '新しい版のかぎ番で保存された登録です。',
    hint: 'ブラウザーを開き直すと、かぎ番が新しくなります。登録には手をつけていません。',
    help: 'storage',
  },
  vaultExists: {
    what: '登録の入れものは、もう作られています。',
    hint: 'このページを読み込み直して、マスターパスワードでロックを解除してください。',
    help: 'storage',
  },
  vaultFull: {
    what: 'これ以上は登録できません。',
    hint: '使っていない登録を削除してから、もう一度登録してください。今の登録はそのままです。',
    help: 'storage',
  },
  storageBroken: {
    what: 'ブラウザーの保存場所を読み書きできません。',
    hint: 'ブラウザーをいったん全部とじて、開き直してください。登録には手をつけていません。',
    help: 'storage',
  },
  saveFailed: {
    what: '保存できませんでした。',
    hint: '前の登録はそのまま残っています。パソコンの空き容量を確かめて、もう一度試してください。',
    help: 'storage',
  },
  folderFailed: {
    what: 'フォルダーに控えを書けませんでした。',
    hint: '登録はそのまま残っています。USB メモリーがささっているか、フォルダーに空きがあるかを確かめて、「フォルダーを選び直す」を押してください。',
    help: 'storage',
  },
  folderEmpty: {
    what: 'そのフォルダーに、かぎ番の控えはありません。',
    hint: '別のフォルダーを選ぶか、下で控えのファイルを選んでください。ファイル名は「kagiban」で始まります。',
    help: 'storage',
  },
  saveUnsure: {
    what: '保存できたかどうか、確かめられませんでした。',
    hint: 'ブラウザーを全部とじて開き直し、一覧にあるかを見てから、もう一度登録してください。前の登録はそのまま残っています。',
    help: 'storage',
  },
  changeUnsure: {
    what: '変わったかどうか、確かめられませんでした。',
    hint: 'パソコンの空き容量を確かめ、ブラウザーを全部とじて開き直してください。新しいものと前のもの（パスワードや回復コード）を両方試すと、どちらかで開きます。両方とも捨てないでください。',
    help: 'storage',
  },
  writerBusy: {
    what: 'かぎ番の別の画面が、保存の途中で止まっています。',
    hint: '何も変わっていません。かぎ番のほかのタブや窓を全部とじて、もう一度試してください。それでもだめなら、ブラウザーを開き直してください。',
    help: 'storage',
  },
  diskSilent: {
    what: 'パソコンの保存先が、応答しません。保存できたかどうか、まだ分かりません。',
    hint: '下の「開き直す」を押して、変えたことが入っているかを見てください。パスワードや回復コードを変えていたときは、新しいものと前のものを両方試すと、どちらかで開きます。何度も出るときは、ブラウザーを全部とじて開き直してください。',
    help: 'storage',
    again: '開き直す',
  },
  memoryShort: {
    what: 'パソコンのメモリーが足りません。',
    hint: 'ほかのタブやソフトをとじて、もう一度試してください。登録はそのままです。',
    help: 'storage',
  },
  proofMissing: {
    what: '時間がたったので、もう一度確かめます。',
    hint: 'マスターパスワードをもう一度入力してください。何も変わっていません。',
    help: 'safety',
  },
  recoveryCodeTyped: {
    what: '回復コードが、どこか違っています。',
    hint: '紙の文字と見くらべてください。4文字のまとまりが7つあります。0（ゼロ）と O（オー）、1 と I は、どちらでもかまいません。',
    help: 'forgot',
  },
  recoveryCodeWrong: {
    what: 'この回復コードでは開けません。',
    hint: '登録はそのまま残っています。新しい回復コードを作ったことがあれば、新しい方の紙を使ってください。',
    help: 'forgot',
  },
  recoveryCodeDiffers: {
    what: '紙の最後の4文字と違います。',
    hint: '紙に書いた（印刷した）回復コードの、最後の4文字を入力してください。回復コードは、まだ使えるようになっていません。',
    help: 'forgot',
  },
  deviceUnknown: {
    what: 'このパソコンの顔・指紋・PIN では開けません。',
    hint: '登録はそのまま残っています。マスターパスワードで開いてください。設定から、もう一度使えるようにできます。',
    help: 'hello',
  },
  deviceMissing: {
    what: 'このパソコンには、顔・指紋・PIN で開くしくみがありません。',
    hint: 'これまでどおり、マスターパスワードで開けます。何も変わっていません。',
    help: 'hello',
  },
  deviceUnfit: {
    what: 'このパソコンの顔・指紋・PIN は、かぎ番では使えません。',
    hint: 'Windows やブラウザーが古いか、みんなで使うパソコンの設定になっています。マスターパスワードで開けます。何も変わっていません。',
    help: 'hello',
  },
  deviceCancelled: {
    what: '顔・指紋・PIN の確認が、とちゅうで終わりました。',
    hint: 'もう一度押すか、マスターパスワードで開いてください。何も変わっていません。',
    help: 'hello',
  },
  accountExists: {
    what: 'この登録は、もうあります。',
    hint: 'そのまま使えます。二重には登録していません。',
    help: 'refused',
  },
  accountGone: {
    what: 'この登録は、ほかの画面で削除されました。',
    hint: '「登録の一覧」のいちばん下のごみ箱から、30日のあいだは元にもどせます。',
    help: 'storage',
  },
  fieldMissing: {
    what: 'コードを入力する欄が見つかりませんでした。',
    hint: '「コピー」を押して、ページの欄に貼り付けてください。',
    help: 'refused',
  },
  fieldHidden: {
    what: '入力する欄が、画面に見えていません。',
    hint: 'ページで欄が見えるようにしてから、もう一度「入力する」を押してください。「コピー」も使えます。',
    help: 'refused',
  },
  fieldTransparent: {
    what: '入力する欄が、すきとおっていて見えません。',
    hint: '「コピー」を押して、ページの欄に貼り付けてください。',
    help: 'refused',
  },
  fieldOutside: {
    what: '入力する欄が、画面の外にあります。',
    hint: '欄が見えるところまでページを送ってから、もう一度「入力する」を押してください。',
    help: 'refused',
  },
  fieldCovered: {
    what: '入力する欄の上に、ほかのものが出ています。',
    hint: '上に出ているものをとじるか、消えるのを待ってから、もう一度「入力する」を押してください。',
    help: 'refused',
  },
  fieldDisabled: {
    what: '入力する欄が、今は使えないようになっています。',
    hint: 'ページの案内にしたがって欄が使えるようになってから、もう一度「入力する」を押してください。',
    help: 'refused',
  },
  fieldTyped: {
    what: '欄にもう文字が入っているので、書きかえませんでした。',
    hint: 'パスワードとコードを1つの欄に入れるページでは、「コピー」を押して、パスワードの後ろに貼り付けてください。',
    help: 'refused',
  },
  fieldFramed: {
    what: 'コードの欄は、このページの中の枠にあるようです。かぎ番は、枠の中には入力しません。',
    hint: '上の名前は、枠が最初に開いたサイトです。いつも使うサイトなら、「コピー」を押して、枠の中の欄に貼り付けてください。知らない名前なら、何も入力しないでください。',
    help: 'refused',
  },
  pageBusy: {
    what: 'ページの返事がありません。読み込みが終わっていないか、ページのメッセージが出ています。',
    hint: 'メッセージが出ていたら、とじてください。待てないときは「コピー」を押して、ページの欄に貼り付けてください。',
    help: 'refused',
  },
  fieldUnfit: {
    what: 'ページが入力を受けつけませんでした。',
    hint: '「コピー」を押して、ページの欄に貼り付けてください。',
    help: 'refused',
  },
  pageMoved: {
    what: 'ページが変わったので、入力しませんでした。',
    hint: '今のページで、もう一度かぎ番のボタンを押してください。コードはどこにも渡していません。',
    help: 'refused',
  },
  siteOther: {
    what: 'この登録は、このサイトでは使えません。',
    hint: '登録したときのサイトだけに入力できます。アドレスが正しいか、よく確かめてください。',
    help: 'safety',
  },
  siteInsecure: {
    what: 'このページは安全な接続（https）ではないので、入力しません。',
    hint: 'アドレスが https で始まる、正しいページを開き直してください。',
    help: 'safety',
  },
  copyFailed: {
    what: 'コピーできませんでした。',
    hint: '表示されている数字を、空白を入れずにページに入力してください。',
    help: 'refused',
  },
  unexpected: {
    what: 'うまくいきませんでした。',
    hint: '登録はそのまま残っています。この画面をとじて、もう一度開いてください。',
    help: 'storage',
  },
  ...otpErrorsJa,
  ...captureErrorsJa,
  ...importErrorsJa,
  ...refusalErrorsJa,
};

import type { RefusalError } from '../../lib/core/errors.ts';
import type { ErrorText } from './error-text.ts';

/** Why a site did not take a code. It never says so itself: these are the likeliest reasons, each with what to do now. */
export const refusalErrorsJa: Readonly<Record<RefusalError, ErrorText>> = {
  codeByMail: {
    what: 'このページは、メールなどで届いた番号を待っています。',
    hint: 'かぎ番のコードではなく、届いた番号を入れてください。アプリで入りたいときは、ログインの方法を選ぶ画面で「アプリ」を選びます。',
    help: 'mail',
  },
  clockOff: {
    what: 'パソコンの時計がずれています。',
    hint: '下のボタンを押すと、このサイトのコードだけ、ずれを直して作ります。あとで、タスクバーの時計を右クリックして「日時を調整する」を開き、「今すぐ同期」を押してください。',
    help: 'refused',
  },
  clockFarOff: {
    what: 'パソコンの時計が、10分より大きくずれています。',
    hint: 'タスクバーの時計を右クリックして「日時を調整する」を開き、日付と時刻を合わせてから、下のボタンでもう一度確かめてください。',
    help: 'refused',
  },
  codeUsed: {
    what: 'いまのコードは、このサイトで一度使われています。',
    hint: '同じコードは一度しか使えません。「入力する」を押すと、新しいコードになるのを待ってから入れます。',
    help: 'refused',
  },
  codeLate: {
    what: 'ページのボタンを押すまでに、コードの時間が終わりました。',
    hint: 'もう一度「入力する」を押し、入ったらすぐに、ページの「ログイン」や「実行」を押してください。',
    help: 'refused',
  },
  codeOfOtherDevice: {
    what: 'ほかのデバイス（端末）のコードだったのかもしれません。',
    hint: '下のボタンを押して、ページに並んだデバイスのどれがこの登録か、選びなおしてください。合っているときは、パソコンの時計を確かめてください。',
    help: 'refused',
  },
  codeOfOtherAccount: {
    what: 'ほかの人の登録のコードだったかもしれません。',
    hint: 'このサイトの登録がいくつかあります。ログインした人の登録の「入力する」を押してください。',
    help: 'family',
  },
  codeTriedTooOften: {
    what: '続けて通らなかったので、サイトがしばらく受けつけないのかもしれません。',
    hint: 'この画面をとじて、15分ほど待ってから、もう一度試してください。それまでは、正しいコードでも通りません。',
    help: 'refused',
  },
  codeTyped: {
    what: '入れたコードが違うか、時間が終わっていました。',
    hint: '数字のあいだに空白を入れず、半角で入れます。「入力する」を押すと、まちがいなく入ります。',
    help: 'refused',
  },
  codeRefused: {
    what: 'サイトがコードを受けつけませんでした。',
    hint: 'まず、下のボタンでパソコンの時計を確かめてください。時計が合っていれば、サイトの窓口に「ワンタイムパスワードの設定をやり直したい」と伝えてください。',
    help: 'refused',
  },
  setUpRefused: {
    what: 'サイトが、設定のコードを受けつけませんでした。',
    hint: '「登録する」が上に出ていれば、そこからやり直してください。なければ「入力する」を押し、すぐにページの「実行」や「送信」を押してください。',
    help: 'refused',
  },
  clockUnknown: {
    what: 'サイトの時計を読み取れませんでした。',
    hint: 'タスクバーの時計を右クリックして「日時を調整する」を開き、「今すぐ同期」を押してください。',
    help: 'refused',
  },
  setUpUnfinished: {
    what: 'この登録は、サイトでの設定が終わっていないようです。',
    hint: 'スマートフォンなど、前から使っている端末のコードで入ってください。入ったあと、サイトの設定ページの二次元コードをもう一度読み取り、最後まで進めてください。',
    help: 'refused',
  },
  deviceNameTaken: {
    what: 'このデバイス名は、もうサイトで使われています。',
    hint: '「入力する」を押すと、ほかの名前に変えて入れます。名前を自分で書いたときは、それを消してから押してください。',
    help: 'refused',
  },
};

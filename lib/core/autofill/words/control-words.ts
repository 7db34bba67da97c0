import { anyOf } from './any-of.ts';

// Buttons and links.

/** It was sent once and can be sent again. */
export const resendControls = anyOf(
  '再送|再発行|再取得|再度(送|取得|発行)|もう(一度|いちど)(送|受|コード)|送り直',
  'resend|re-send|send (it |the code |code |a code )?again|(send|get|request) (a )?(new|another)',
);

/** It should have come. */
export const missedControls = anyOf(
  '届かない|届きません|届いていない|受信できない|受け取れない|受け取っていません',
  'did(n.?t| not) (get|receive)|have(n.?t| not) received|not received',
);

/** The same by the name that the programmer gave. */
export const resendNames = anyOf('\\bre ?send|\\bsaiso|\\bretry ?send|\\bsend ?(again|code|otp|mail|sms)\\b');

/** It is sent when this is pressed. */
export const requestControls = anyOf(
  '^(認証|確認|ワンタイム)?(コード|番号|パスワード|パス)(を|の)?(取得|発行|受け取る|受信|送信してもらう|リクエスト)(する)?$',
  '^(get|request|send( me)?) (a |the |my )?(verification |security |authentication |confirmation |login |one-time )?(code|otp|passcode)$',
);

/** The person turns back: never the button that sends the form. */
export const cancelNames = anyOf('\\bcancel|\\bback\\b|\\breset\\b|\\bre ?send|try ?another');

/** What was sent is being looked at. */
export const patienceWords = anyOf(
  '(確認|照合|検証|認証|処理|送信|読み込み|ログイン)(し(ています|ております)|中)|お待ち(ください|下さい)',
  'please wait|just a moment|one moment|\\b(checking|verifying|loading|signing in|processing)\\b',
);

import type { CaptureError } from '../../lib/core/errors.ts';
import type { ErrorText } from './error-text.ts';

/** Reading QR codes: why it failed, and the next way to try. */
export const captureErrorsJa: Readonly<Record<CaptureError, ErrorText>> = {
  qrNotFound: {
    what: '二次元コードが見つかりませんでした。',
    hint: '四角い二次元コードが画面に全部見えているか確かめて、「範囲を選んで読み取る」を押してください。',
    help: 'notfound',
  },
  qrNotFoundYet: {
    what: '見えているところには、二次元コードがありませんでした。',
    hint: 'このページには、まだ表示されていないところがあります。ページを下まで送り、二次元コードが全部見えてから、「二次元コードをスキャン」を押してください。',
    help: 'notfound',
  },
  qrTooSmall: {
    what: '二次元コードが小さすぎて、読み取れませんでした。',
    hint: 'Ctrl キーを押しながら ＋ を押して画面を大きくし、もう一度読み取ってください。',
    help: 'notfound',
  },
  qrCutOff: {
    what: '二次元コードが途中で切れています。',
    hint: '二次元コードが全部見えるところまでページを送ってから、「二次元コードをスキャン」を押してください。',
    help: 'notfound',
  },
  qrSmallKind: {
    what: 'この二次元コードは、かぎ番では読めない種類です（マイクロQR、または細長い rMQR）。',
    hint: 'ふつうの二次元コード（三つの角に大きな四角があるもの）を探して、読み取ってください。なければ、サイトに出ている「キー」の文字を「追加」で入れてください。',
    help: 'notfound',
  },
  qrSlow: {
    what: '読み取りに時間がかかりすぎたので、やめました。',
    hint: '「範囲を選んで読み取る」で、二次元コードだけを囲んでください。',
    help: 'area',
  },
  qrPart: {
    what: 'この二次元コードは、ほかの二次元コードと合わせて 1 つです。',
    hint: '残りの二次元コードも、続けて読み取ってください。いっしょに写っている画像なら、1 枚でかまいません。まだ何も登録していません。',
    help: 'notfound',
  },
  pictureUnknownType: {
    what: 'このファイルは、読み取れる画像ではありません。',
    hint: 'PNG や JPEG などの画像を選んでください。何も登録していません。',
    help: 'picture',
  },
  pictureUnknownTypePdf: {
    what: 'これは PDF の書類です。画像ではないので、このままでは読み取れません。',
    hint: 'PDF をブラウザーで開いて、かぎ番の「範囲を選んで読み取る」を押すか、紙に印刷してカメラで読み取ってください。',
    help: 'picture',
  },
  pictureUnknownTypeTiff: {
    what: 'これは TIFF の画像です。ブラウザーでは開けないので、読み取れません。',
    hint: '「フォト」や「ペイント」で開いて PNG で保存し直すか、画面に出して「ほかの画面から読み取る」を押してください。',
    help: 'picture',
  },
  pictureUnknownTypeHeic: {
    what: 'これは HEIC の写真です（iPhone など）。このブラウザーでは開けません。',
    hint: '写真を画面に出して写した画像（スクリーンショット）か、JPEG で保存し直した写真を選んでください。カメラで直接読み取ることもできます。',
    help: 'picture',
  },
  pictureTooLarge: {
    what: '画像が大きすぎます。',
    hint: '二次元コードのところだけを切り取った画像を選んでください。',
    help: 'picture',
  },
  pictureUnreadable: {
    what: '画像がこわれていて、開けませんでした。',
    hint: '二次元コードの画像を、もう一度保存し直して選んでください。',
    help: 'picture',
  },
  pageProtected: {
    what: 'このページは、ブラウザーの決まりで見ることができません。',
    hint: '二次元コードの画像を保存して「画像から登録する」で選ぶか、ページに出ている英字と数字（キー）を入力してください。',
    help: 'picture',
  },
  pageGone: {
    what: '読み取るページが見つかりません。',
    hint: '二次元コードのページを前に出して、かぎ番のボタンを押すところからやり直してください。',
    help: 'notfound',
  },
  pictureExpired: {
    what: '2分たったので、写した画面を消しました。',
    hint: '「もとのページにもどる」を押して、かぎ番のボタンからもう一度始めてください。',
    help: 'notfound',
  },
  screenshotFailed: {
    what: 'ページを写せませんでした。',
    hint: 'ページを読み込み直して、もう一度かぎ番のボタンを押してください。',
    help: 'notfound',
  },
  cameraMissing: {
    what: 'カメラが見つかりません。',
    hint: 'カメラをつないでから、もう一度押してください。二次元コードを写真に撮って「画像を選ぶ」から読み取ることもできます。',
    help: 'camera',
  },
  cameraBusy: {
    what: 'カメラを使えません。',
    hint: 'ビデオ会議など、カメラを使っているほかのソフトをとじてから、もう一度押してください。',
    help: 'camera',
  },
  cameraRefused: {
    what: 'カメラを使う許可がありません。',
    hint: 'アドレス欄の左の印を押して「カメラ」を許可してから、もう一度押してください。会社の決まりで使えないこともあります。',
    help: 'camera',
  },
  screenRefused: {
    what: '画面を写しませんでした。',
    hint: 'もう一度押して、二次元コードの出ている画面を選び「共有」を押してください。',
    help: 'camera',
  },
  candidateGone: {
    what: '読み取った内容がなくなりました。',
    hint: 'もう一度、二次元コードを読み取ってください。何も登録していません。',
    help: 'notfound',
  },
  siteClosed: {
    what: '会社の決まりで、かぎ番はこのサイトのページを見たり入力したりできません。',
    hint: 'コードの「コピー」は使えます。ページの欄に貼り付けてください。何も失われていません。',
    help: 'company',
  },
};

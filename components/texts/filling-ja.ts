/** Texts of filling that the popup may need at once. */
export const fillingJa = {
  pending: 'サイトでの設定が終わったことを、まだ確かめていません。',
  ask_title: 'かぎ番のコードの画面かどうか、はっきりしません。',
  ask_title_mail: 'このページは、メールで届くコードの画面のようです。',
  ask_title_message: 'このページは、SMS や電話で届くコードの画面のようです。',
  ask_title_token: 'このページは、専用の機械やカードに出るコードの画面のようです。',
};

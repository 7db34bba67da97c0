/** Texts of filling that the popup may need at once. */
export const fillingJa = {
  pending: 'サイトでの設定が終わったことを、まだ確かめていません。',
  twin_renewed_pending:
    '前に読み取った二次元コードは、まだサイトで使われていません。「登録する」を押して、このページで設定を終えてください。終わると、前のものはごみ箱に移ります（30日間残ります）。',
  ask_title: 'かぎ番のコードの画面かどうか、はっきりしません。',
  ask_title_mail: 'このページは、メールで届くコードの画面のようです。',
  ask_title_message: 'このページは、SMS や電話で届くコードの画面のようです。',
  ask_title_token: 'このページは、専用の機械やカードに出るコードの画面のようです。',
};

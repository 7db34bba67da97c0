/** Texts of "why was it refused?", of codes that were sent, and of the optional comfort for one site. */
export const refusedJa = {
  refused_title: 'コードが通らなかったとき',
  refused_choose_device: 'デバイスを選びなおす',
  clock_asking: 'サイトの時計とくらべています。',
  clock_check: 'パソコンの時計を確かめる',
  clock_right: '時計は合っています。ほかに原因があります。',
  clock_slow: 'パソコンの時計は、サイトの時計より {apart} 遅れています。',
  clock_fast: 'パソコンの時計は、サイトの時計より {apart} 進んでいます。',
  clock_seconds: '{seconds} 秒',
  clock_minutes: '{minutes} 分 {seconds} 秒',
  clock_follow: 'このサイトでは、ずれを直してコードを作る',
  clock_following: 'サイトの時計に合わせました',
  clock_following_what:
    'もう一度「入力する」を押してください。ブラウザーをとじるまで、このサイトだけで続きます。あとでパソコンの時計も合わせてください。',

  sent_mail: 'このページは、メールで届いた番号を入れる画面です。',
  sent_message: 'このページは、SMS や電話で届いた番号を入れる画面です。',
  sent_token: 'このページは、専用の機械やカードに出る番号を入れる画面です。',
  sent_what: 'かぎ番のコードは使えません。届いた番号を入れてください。',

  access_title: 'ログインの画面が開いたら知らせる',
  access_what:
    'ふだん、かぎ番は、ボタンを押したときだけページを見ます。ここで選んだサイトでは、ログインの画面が開くとかぎ番のボタンに印が付き、キーボードだけでもすぐに入力できます。そのために、そのサイトのページをいつも見てよいか、ブラウザーがたずねます。',
  access_none: 'コードを入力するサイトが決まると、ここで選べます。',
  access_refused: 'ブラウザーで許可されなかったので、変えていません。',
};

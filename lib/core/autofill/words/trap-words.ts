import { anyOf } from './any-of.ts';

// Labels of numbers and codes that are something else. One of them and the field is never ours.

/** Who somebody is, where they live, what they hold. */
export const identityLabels = anyOf(
  '郵便|住所|番地|〒|\\bzip|postal|post ?code',
  '生年月日|誕生日|生まれ|年齢|西暦|和暦|元号|birth|\\bdob\\b',
  '(電話|携帯|ファクス|fax|tel)番号|市外局番|内線|phone|\\bfax\\b',
  '^\\W*記号|記号番号|(被?保険者|組合員|健保|世帯主?)(証|等)?の?(記号|番号|コード|枝番)|保険証|枝番|資格(確認書|情報)|マイナンバー|個人番号|基礎年金|診察券|患者',
  '(会員|社員|職員|従業員|学籍|学生|受験|顧客|お客様|お客さま|契約|証券|口座|支店|店番|登録|組織|団体|企業|会社|事業所|法人|ユーザー?|利用者|加入者)の?(番号|コード|id|no)',
  '(member|employee|staff|student|customer|account|policy|company|organi[sz]ation|user) ?(number|no\\.?|id|code)\\b',
  '(カード|クレジット|card)[^\\n]{0,8}(番号|裏|number|コード|code)|\\bcv[vc]\\d?\\b|セキュリティー?コード[^\\n]{0,8}(裏|3桁|三桁|4桁)|有効期限|expir(y|ation) date',
  '(?<!ワンタイム)暗証|(?<!one[- ]time |ワンタイム)\\bpin\\b|合言葉|秘密の質問|ひみつ',
  // A length that may be short is a secret number's.
  '[1-5] ?[~〜-] ?\\d{1,2} ?(桁|けた|文字)',
  '国番号|国コード|金融機関|銀行コード|都道府県|country|region code',
);

/** What somebody was given: vouchers, orders, things. */
export const voucherLabels = anyOf(
  '招待|紹介|クーポン|キャンペーン|部屋|プロモ|割引|ギフト|ポイント|優待|特典|引換|抽選|応募|参加(コード|番号)|クラスコード|ルーム|会議|ミーティング',
  'invit|referral|coupon|promo|discount|voucher|gift|campaign|redeem|meeting|class code|room code|join code',
  '予約|注文|受付|納付|収納機関|整理|引換|解錠|検針|問い?合わ?せ|伝票|追跡|配送|申込|申請|受注|発注|取引番号|管理番号',
  'order|booking|reservation|tracking|ticket|reference (number|code)|inquiry|pick-?up|collection code|locker|parcel|\\breading\\b',
  '[書票券状]の?(番号|コード)|(?<![認検保])証の?(番号|コード)|バージョン|version|(project|department|job|store|batch|error) (code|number)|シリアル|製造|型番|品番|商品|ロット|ライセンス|プロダクト|jan|バーコード|serial|licen[sc]e|product|model|barcode',
  '(端末|デバイス|テレビ|tv)[^\\n]{0,10}(表示|出て)[^\\n]{0,14}コード|(device|user|pairing|activation) code|ペアリング|接続コード|アクティベーション|認可コード|authori[sz]ation code',
);

/** Headings under which a number is asked for that the field's own words do not name. */
export const numberHeadings = anyOf(
  '暗証番号|生年月日|郵便番号|(会員|社員|職員|組合員|被?保険者|契約|口座|電話)番号|保険証の?記号',
);

/** Headings of pages where a code is something to be redeemed or looked up. */
export const voucherHeadings = anyOf(
  '^.{0,20}(wi-?fi|クーポン|キャンペーン|招待|紹介|予約|注文|応募|抽選|シリアル|ライセンス|ギフト|引き?換え?|配送|荷物|検針|宅配ボックス|ロッカー|チェックイン|(会議|ミーティング|授業|クラス)(に|への?)参加).{0,20}$',
  '^.{0,40}\\b(coupon|promo|gift|booking|reservation|order|redeem|licen[cs]e|invitation|parcel|locker)s?\\b.{0,40}$',
  '^.{0,20}\\b(join|enter|start) (a |an |the |your )?(meeting|call|webinar|quiz|game|class|session|room|event)\\b.{0,20}$|^.{0,20}\\b((manage|find) (your |my )?(trip|flight|stay)|class check-?in|check-?in)\\b.{0,10}$',
);

/** Ways back in when the app is lost, and keys. */
export const recoveryLabels = anyOf(
  '(リカバリー?|回復|復旧|復元|バックアップ|予備|緊急|スクラッチ)用?の?[^\\n]{0,6}(コード|キー|番号|パス)',
  '(recovery|backup|back-up|scratch|emergency|rescue)[^\\n]{0,16}(code|key)s?',
  'シークレット|秘密鍵|セットアップキー|(設定|登録)(用)?キー|secret( key)?|setup key|api ?(key|token)|アクセスキー',
  '(api|アクセス|個人用?|パーソナル|access|personal)[^\\n]{0,8}(トークン|token)',
);

/** A token that types by itself when it is touched: 44 letters (Yubico OTP). */
export const touchLabels = anyOf(
  'yubi ?key|ユビキー|yubico',
  '(セキュリティー?キー|トークン|キー)(に|を)[^\\n]{0,12}(タッチ|触れ|押し)',
  '(touch|tap|press)[^\\n]{0,16}(security key|token|its button)',
);

/** A field for the key itself, in the editor of a password manager or of a shop. */
export const keyLabels = anyOf(
  '認証(アプリ|システム)の(キー|鍵)|(totp|ワンタイムパスワード|2段階認証|二段階認証)の(キー|鍵|シークレット)',
  '^\\s*(the |your )?(key|キー|鍵)\\s*[*:]?\\s*$',
  '(authenticator|authentication|認証)\\s?(key|キー)[^\\n]{0,4}totp|otpauth|totp (key|secret|seed)|(キー|鍵)[^\\n]{0,4}totp',
);

/** Pictures whose letters are to be typed. */
export const pictureLabels = anyOf(
  '画像|図形|文字認証|写真|見えて?いる文字|表示されて?いる(文字|英数字|ひらがな|カタカナ)|captcha|キャプチャ|ロボット|image|picture|characters (you see|shown)|letters (you see|shown)',
  '計算|足し算|答え',
);

/** Names and settings of things that have to do with codes. */
export const otherLabels = anyOf(
  '名前|名称|ニックネーム|デバイス名|端末名|表示名|説明|メモ|備考|コメント|件名|内容|タイトル',
  '(^|\\s)(device |display |nick ?|user ?|full |first |last )?name\\b|label|comment|note|description|subject|title',
  '検索|さがす|探す|キーワード|search|find|keyword',
  '桁数|回数|間隔|上限|件数|秒数|分数|有効(時間|期間|期限)|トークンの期間|ウィンドウ|period|interval|window|length|number of digits',
  'ではありません|\\bnot (your|an?)\\b',
  'メールアドレス(を?入力)?[^\\nにへ宛で]{0,8}$|e-?mail( address)?\\s*[*:]?\\s*$|url|アドレス\\s*$',
);

/** The code stands on paper or on a thing, or somebody told it. */
export const printedWords = anyOf(
  '(横|となり|隣|裏|そば)に(ある|記載|書かれ)|印字|印刷され|を?削(り|って)|(はがき|ハガキ|通知書|封書|書面|ラベル|レシート|証明書|不在票|カタログ)[^。\\n]{0,16}(記載|書かれ|ある|載)',
  'printed (on|at|in)|scratch (off|the)|on the (label|receipt|letter|certificate|packag\\w+)',
  'code [^.\\n]{0,12}(next to|beside|above|below|under|near) (the|your|each|an?) ',
  '(伝えられた|教えられた|知らされた)[^。\\n]{0,12}(コード|番号|数字)|you were told',
  '\\b(owner|host|organi[sz]er|teacher|sender)\\b[^.\\n]{0,30}(code|passcode|pin)',
);

/** Digits are looked up in a table on a card. */
export const gridWords = anyOf(
  '(確認番号|乱数|認証)表|番号表|マトリッ?クス(認証|表)|\\b(grid|challenge) card',
);

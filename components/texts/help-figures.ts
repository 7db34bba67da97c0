import type { Language } from '../../lib/core/language.ts';
import type { HelpTopic } from './error-text.ts';

/** A small picture beside an answer of the help page: a drawing of a screen, made by `npm run guide` where the guide's own picture was taken. */
export interface HelpFigure {
  /** In the package as `/help/ja/refused.svg`, for each language. */
  readonly name: string;
  /** CSS pixels, so that nothing moves while it loads. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly alt: Readonly<Record<Language, string>>;
}

const figure = (
  name: string,
  [width, height]: readonly [number, number],
  ja: string,
  en: string,
): HelpFigure => ({
  ...{ name, width, height },
  alt: { ja, en },
});

const PART = [800, 300] as const;
const backup = figure(
  'backup',
  PART,
  '控えの画面。「控えを保存」に矢印',
  'The backup page; an arrow points at “Save a backup”',
);

/** Which answers have pictures. Each file is in `public/help` (a test asks for it). */
export const helpFigures: Readonly<Partial<Record<HelpTopic, readonly HelpFigure[]>>> = {
  refused: [
    figure(
      'refused',
      [380, 300],
      'コードが通らなかった理由を教える、かぎ番の画面',
      'Kagiban tells why a code was refused',
    ),
  ],
  mail: [
    figure(
      'mail',
      [380, 330],
      'メールで届いた番号を入れる画面だと教える、かぎ番の画面',
      'Kagiban says that this page wants the number from an e-mail',
    ),
  ],
  notfound: [
    figure(
      'choose-area',
      [380, 520],
      '「範囲を選んで読み取る」のボタンに矢印',
      'An arrow points at “Select an area”',
    ),
  ],
  area: [
    figure(
      'area-found',
      [800, 330],
      '囲んだ二次元コードの内容と「登録する」のボタン',
      'What was read in the box, and “Save”',
    ),
  ],
  picture: [
    figure(
      'add',
      [800, 280],
      '追加の画面。「画像を選ぶ」に矢印',
      'The page for adding; an arrow points at “Choose a picture”',
    ),
  ],
  forgot: [
    figure(
      'forgot',
      [380, 330],
      'パスワードを忘れた場合にできることの一覧',
      'The list of ways back in when the password is forgotten',
    ),
  ],
  recovery: [
    figure(
      'recover',
      [380, 330],
      '回復コードを入れる欄に矢印',
      'An arrow points at the field for the recovery code',
    ),
  ],
  newpc: [backup],
  backup: [backup],
  import: [
    figure(
      'import',
      PART,
      '引っ越しの画面。「ファイルを選ぶ」に矢印',
      'The import page; an arrow points at “Choose a file”',
    ),
  ],
  phone: [
    figure(
      'accounts',
      PART,
      '登録の一覧。「スマホでも使う」に矢印',
      'The list of accounts; an arrow points at “Use on the phone too”',
    ),
  ],
  company: [
    figure(
      'company',
      PART,
      '設定の画面。会社が決めた項目は変えられない',
      'The settings: what the company decided can’t be changed',
    ),
  ],
  family: [
    figure(
      'person',
      [800, 420],
      '登録の編集。「だれの登録か」の欄（1）と「変更を保存」（2）',
      'Editing an account: the field for the person (1) and “Save changes” (2)',
    ),
  ],
};

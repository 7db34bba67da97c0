/**
 * The pictures of the stores: each shows one moment of the walk and says one sentence, in lines as they are set. Five at most in the Chrome Web
 * Store, ten in Edge Add-ons (2026-11).
 * @typedef {{ shot: string, ja: readonly string[], en: readonly string[] }} StorePicture
 */

/** @type {readonly StorePicture[]} */
export const storePictures = [
  {
    shot: 'login-popup',
    ja: ['ログインの', '6けたの数字を', 'パソコンだけで'],
    en: ['The six digits', 'for your login,', 'on this PC alone'],
  },
  {
    shot: 'first-popup',
    ja: ['二次元コードを', '自分で', '見つけます'],
    en: ['It finds the', 'QR code', 'by itself'],
  },
  {
    shot: 'saved',
    ja: ['「入力する」を', '押すだけ。', '写しません'],
    en: ['Press “Fill in”.', 'Nothing has to', 'be copied'],
  },
  {
    shot: 'refused',
    ja: ['通らないときは', 'わけを', '教えます'],
    en: ['Refused?', 'It says why,', 'and what next'],
  },
  {
    shot: 'backup',
    ja: ['控えがあれば', '新しいパソコン', 'でも安心です'],
    en: ['A backup brings', 'it all back', 'on a new PC'],
  },
];

/** Beside the icon on the small tile. */
export const tile = {
  ja: { name: 'かぎ番', sentence: 'ログインの数字を、パソコンだけで' },
  en: { name: 'Kagiban', sentence: 'Login codes, on your PC alone' },
};

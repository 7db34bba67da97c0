/**
 * Words without capital letters that were packed in the order of the alphabet (scripts/make-word-lists.mjs): each as how many letters it shares
 * with the word before, from A for none to Z for 25, and its other letters. It takes a third less room in the package than the words themselves.
 */
export function unpackWords(packed: string): readonly string[] {
  let word = '';
  return (packed.match(/[A-Z][^A-Z]*/g) ?? []).map((step) => {
    word = word.slice(0, step.charCodeAt(0) - 'A'.charCodeAt(0)) + step.slice(1);
    return word;
  });
}

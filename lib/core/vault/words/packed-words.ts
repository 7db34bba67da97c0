/**
 * Words without digits that were packed in the order of the alphabet (scripts/make-word-lists.mjs): each as how many letters, 9 at most, it
 * shares with the word before, and its other letters. It takes a third less room in the package than the words themselves.
 */
export function unpackWords(packed: string): readonly string[] {
  let word = '';
  return (packed.match(/\d\D*/g) ?? []).map((step) => {
    word = word.slice(0, Number(step.charAt(0))) + step.slice(1);
    return word;
  });
}

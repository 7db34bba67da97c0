/** So many colours of the tokens are told apart. */
const COLOURS = 6;

/** The first letter of a service on a ground of its own: by it accounts are found again without reading. Says nothing by itself. */
export function Initial({ name }: { readonly name: string }) {
  const [letter = '•'] = [...name.normalize('NFKC').trim().toUpperCase()];
  const sum = [...name].reduce((number, part) => (number * 31 + (part.codePointAt(0) ?? 0)) % 9973, 7);
  return (
    <span class={`initial initial-${sum % COLOURS}`} aria-hidden="true">
      {letter}
    </span>
  );
}

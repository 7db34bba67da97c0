/** Portals show a name with other spaces than it was typed with, and some in other widths. */
export function isSameName(shown: string, known: string | undefined): boolean {
  const plain = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return known !== undefined && plain(shown) === plain(known);
}

/**
 * A name that none of those is: the wanted one, or with the first free number behind it. Servers that want every device of a person to have
 * a name of its own (Keycloak since 26.3) refuse any other for ever.
 */
export function freeName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((one) => isSameName(one, name));
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted} ${number}`)) number++;
  return `${wanted} ${number}`;
}

/** One of several devices as a person is asked about it: devices of one name are counted. */
export interface NamedDevice {
  readonly name: string;
  /** The first, the second of this name; absent where no other is called so. */
  readonly nth?: number;
}

/** The devices of a page in their order, told apart. */
export function tellApart(names: readonly string[]): readonly NamedDevice[] {
  return names.map((name, place) => {
    const same = names.flatMap((other, at) => (isSameName(other, name) ? [at] : []));
    return same.length > 1 ? { name, nth: same.indexOf(place) + 1 } : { name };
  });
}

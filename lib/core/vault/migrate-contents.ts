/** Contents as parsed JSON, before anything of them was checked. */
type Raw = Readonly<Record<string, unknown>>;

/** The version that is written. A vault that says more was written by a newer かぎ番. */
export const CONTENTS_VERSION = 2;

/**
 * One pure step for each version that ever was, oldest first. A step knows the two versions that it stands between and nothing else, so
 * that it never has to change again; frozen files (tests/corpus/vault-kit) hold it to that.
 */
const steps: readonly ((old: Raw) => Raw)[] = [
  // 1 → 2: accounts may have `person` and `pending`. An older かぎ番 would drop them, so it must not write over them.
  (old) => ({ ...old, v: 2 }),
];

/** Contents of a version that is no later than ours in the shape of today. Undefined when it is none that ever was. */
export function migrateContents(raw: Raw, version: number): Raw | undefined {
  if (!Number.isInteger(version) || version < 1) return undefined;
  return steps.slice(version - 1).reduce((contents, step) => step(contents), raw);
}

/**
 * What of a release does not agree, a sentence each; nothing when it may be made. A release is what its tag says: no change that is not
 * committed, and one version in the tag, package.json, package-lock.json and CHANGELOG.md, which also tells the day and what is new.
 * @param {{ changed: boolean, tags: readonly string[], version: string, lockVersion: string, entry: import('./changelog.mjs').Entry, newsIsCurrent: boolean }} state
 * @returns {readonly string[]}
 */
export function disagreements({ changed, tags, version, lockVersion, entry, newsIsCurrent }) {
  const versions = tags.filter((tag) => /^v\d/.test(tag));
  return [
    changed && 'The tree has changes that are not committed.',
    versions.length === 0 && `This commit has no tag: git tag v${version}.`,
    ...versions.map((tag) => tag !== `v${version}` && `The tag says ${tag}, package.json ${version}.`),
    lockVersion !== version && `package-lock.json says ${lockVersion}, package.json ${version}.`,
    entry.version !== version &&
      `CHANGELOG.md begins with ${entry.version ?? 'what is unreleased'}, package.json says ${version}: npm run new-version -- ${version}.`,
    !newsIsCurrent && 'components/texts/news.ts is older than CHANGELOG.md: npm run news.',
  ].filter((sentence) => sentence !== false);
}

/** What is said loudly about a release whose ids of the stores are not there yet; undefined when they are. */
export function warningOf(/** @type {{ chrome: string, edge: string, published: boolean }} */ ids) {
  if (ids.published) return undefined;
  return [
    '!!! THE IDS OF THE EXTENSION ARE PLACEHOLDERS !!!',
    `${ids.chrome} (Chrome) and ${ids.edge} (Edge) stand in every file of the kit for IT departments.`,
    'No browser will install or govern anything by them. Once the stores have given the real ones:',
    '  npm run it-kit -- --chrome=<32 letters> --edge=<32 letters>',
  ].join('\n');
}

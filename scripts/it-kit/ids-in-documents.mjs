/**
 * What documents say about the ids that the stores gave, between their marks `<!-- ids -->` and `<!-- /ids -->`. It changes by itself when
 * `npm run it-kit` is told the ids.
 * @typedef {{ readonly chrome: string, readonly edge: string, readonly published: boolean }} Ids
 * @type {Readonly<Record<string, (ids: Ids) => string>>}
 */
export const idsInDocuments = {
  'README.md': ({ chrome, edge, published }) =>
    published
      ? `**ここから入れられます**：[Chrome ウェブストア](${storePage.chrome}${chrome})・[Edge アドオン](${storePage.edge}${edge})`
      : 'ストアでの公開は準備中です。公開されると、ここに Chrome ウェブストアと Edge アドオンへのリンクが出ます。',
  'docs/it/README.md': ({ chrome, edge, published }) =>
    published
      ? `ID は、Chrome ウェブストアが \`${chrome}\`、Edge アドオンが \`${edge}\` です。どのファイルにも入っています。 These ids are in every file.`
      : `**はじめに ID を書きかえてください。** ファイルの中の \`${chrome}\` と \`${edge}\` は、ストアで公開される前の仮の ID です。
\`npm run it-kit -- --chrome=<32文字> --edge=<32文字>\` で、すべてのファイルと文書が本当の ID で作り直されます。ID は \`chrome://extensions\`・
\`edge://extensions\` に出ます。 The ids in the files are placeholders until the stores have given theirs; the command writes all files anew.`,
};

const storePage = {
  chrome: 'https://chromewebstore.google.com/detail/',
  edge: 'https://microsoftedge.microsoft.com/addons/detail/',
};

/** The document with what it says about these ids. Throws where it has no marks. */
export function withIds(/** @type {string} */ name, /** @type {string} */ text, /** @type {Ids} */ ids) {
  const said = idsInDocuments[name]?.(ids);
  const marks = /(<!-- ids -->\n)[\s\S]*?(\n<!-- \/ids -->)/;
  if (said === undefined || !marks.test(text)) throw new Error(`${name} has no place for the ids`);
  return text.replace(marks, (_, before, after) => `${before}${said}${after}`);
}

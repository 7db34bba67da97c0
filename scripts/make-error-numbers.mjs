// `npm run error-numbers`: gives a number to each failure that has none yet, and writes the table for help desks.
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const TABLE = 'components/texts/error-numbers.ts';

const load = async (/** @type {string} */ file) => (await runnerImport(resolve(file))).module;
const { errorsJa } = await load('components/texts/errors-ja.ts');
/** @type {Record<string, number>} */
const before = existsSync(TABLE) ? (await load(TABLE)).errorNumbers : {};
let next = Math.max(0, ...Object.values(before)) + 1;
const numbers = Object.keys(errorsJa)
  .map((code) => /** @type {const} */ ([code, before[code] ?? next++]))
  .sort(([, a], [, b]) => a - b);

writeFileSync(
  TABLE,
  `import type { ErrorCode } from '../../lib/core/errors.ts';

/**
 * The number of each failure, shown small below its words, so that a person can tell it on the telephone (docs/helpdesk/errors.md). A new code
 * takes the next number by \`npm run error-numbers\`.
 */
export const errorNumbers: Readonly<Record<ErrorCode, number>> = {
${numbers.map(([code, number]) => `  ${/^\w+$/.test(code) ? code : `'${code}'`}: ${number},`).join('\n')}
};
`,
);
writeFileSync(
  'docs/helpdesk/errors.md',
  `# 番号の表 — Numbers of messages

赤い枠の下に小さく出る番号です。「番号は何番ですか」ときいてください。 The small number below a message.

| 番号 | 画面の文 | 画面がすすめること |
|---|---|---|
${numbers.map(([code, number]) => `| ${number} | ${errorsJa[code].what} | ${errorsJa[code].hint} |`).join('\n')}
`,
);

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moreJa } from '../../components/texts/more-ja.ts';

const root = resolve(import.meta.dirname, '../..');
const folders = ['entrypoints', 'components', 'lib'];

interface Import {
  readonly from: string;
  /** A path from the root, or a package name. */
  readonly to: string;
  readonly typeOnly: boolean;
  /** Loaded when it is asked for. */
  readonly dynamic: boolean;
}

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => /\.(ts|tsx|css)$/.test(name)),
);
const sources = files.filter((file) => !file.endsWith('.css'));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const imports = sources.flatMap(importsOf);

/** Which layer may import which. The key is the folder of the importing file, the longest that fits. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'lib/core': ['lib/core'],
  'lib/services': ['lib/services', 'lib/core'],
  'lib/platform': ['lib/platform', 'lib/services', 'lib/core', 'lib/page', 'lib/workers'],
  'lib/workers': ['lib/workers', 'lib/core'],
  'lib/page': ['lib/page', 'lib/core'],
  components: ['components', 'lib/services', 'lib/core'],
  entrypoints: ['entrypoints', 'components', 'lib'],
};

const mayUsePackages: Readonly<Record<string, RegExp>> = {
  'lib/core': /^(@noble\/|otpauth\/bare$|jsqr$|qrcode-generator$|hash-wasm$|@zxcvbn-ts\/)/,
  'lib/services': /^@noble\//,
  'lib/platform': /^wxt\//,
  'lib/workers': /^(hash-wasm|@noble\/)/,
  'lib/page': /^$/,
  components: /^preact(\/|$)/,
  entrypoints: /^(preact|wxt)(\/|$)/,
};

/** The wings of the vault, by who may ask whom: each imports from those below it. What no wing holds is the promise and the ports. */
const vaultWings = ['wraps', 'copies', 'page', 'acts'];

/** Components see codes and summaries. These modules hold or handle secrets. */
const secretModules = [
  'lib/core/vault/',
  'lib/core/otp/parse-',
  'lib/core/otp/base32',
  'lib/core/otp/key-uri',
  'lib/core/import/',
];

describe('the house', () => {
  it('was read whole', () => {
    expect(sources.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('lets each layer import only the layers below it', () => {
    const wrong = imports.filter(({ from, to }) => {
      const allowed = mayImport[layerOf(from)] ?? [];
      return isOwn(to) && !allowed.some((folder) => to === folder || to.startsWith(`${folder}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('lets each wing of the vault ask only the wings below it', () => {
    const wing = (file: string) =>
      vaultWings.indexOf(file.match(/^lib\/services\/vault\/(\w+)\//)?.[1] ?? '');
    expect(imports.filter(({ from, to }) => wing(from) >= 0 && wing(to) > wing(from))).toEqual([]);
    const within = imports.filter(({ from, to }) => wing(from) >= 0 && wing(to) >= 0);
    expect(new Set(within.map(({ from }) => wing(from))).size).toBe(vaultWings.length);
  });

  it('has one door to the copies of the vault: nobody else knows where they lie or who writes', () => {
    const outside = (file: string) => /^lib\/services\/vault\/(?!copies\/|ports\.ts)/.test(file);
    const inside =
      /\b(slots|mirror|database|files|quarantined|suspect|mendDue|keepBefore)\b(?!:)|\block\.run\b/;
    expect(sources.filter((file) => outside(file) && inside.test(code(read(file))))).toEqual([]);
    // Besides the door: what takes containers apart and puts them together, and touches no disk.
    const pure = /\/copies\/(open-copy|seal-container|newest-first|containers-in)\.ts$/;
    const around = imports.filter(
      ({ from, to, typeOnly }) =>
        outside(from) && to.includes('vault/copies/') && !typeOnly && !pure.test(to),
    );
    expect(around).toMatchObject([
      { from: 'lib/services/vault/create-vault-basics.ts', to: 'lib/services/vault/copies/vault-copies.ts' },
    ]);
    expect(imports.filter(({ from, to }) => pure.test(from) && to.endsWith('copies/disk.ts'))).toEqual([]);
  });

  it('has the short names of the stored vault where it is read and written, and nowhere else', () => {
    const stored = /\b(?:kc|ct|ks|vid|aead)\b|\.gen\b|'(?:pw|rc|prf)'/;
    // The hint beside the slots has a generation of its own; the others make and read the JSON.
    const atHome = /^lib\/core\/vault\/header\.ts$|^lib\/services\/vault\/copies\/slots\.ts$|\/words\//;
    const ofTheVault = sources.filter((file) => /^lib\/(?:core|services)\/vault\//.test(file));
    expect(ofTheVault.filter((file) => !atHome.test(file) && stored.test(code(read(file))))).toEqual([]);
  });

  it('lets each layer use only the packages that it is there for', () => {
    const wrong = imports.filter(({ from, to }) => !isOwn(to) && !mayUsePackages[layerOf(from)]?.test(to));
    expect(wrong).toEqual([]);
  });

  it('imports nothing but types into functions that are sent into foreign pages alone', () => {
    const alone = imports.filter(({ from, to, typeOnly }) => {
      return from.startsWith('lib/platform/') && to.startsWith('lib/page/') && !typeOnly;
    });
    const sent = new Set(alone.map(({ to }) => to));
    expect(sent.size).toBeGreaterThan(2);
    expect(imports.filter(({ from, typeOnly }) => sent.has(from) && !typeOnly)).toEqual([]);
  });

  it('joins the others into the one file that a look brings along, by lib/page/open-door alone', () => {
    const joined = imports.filter(({ from, to, typeOnly }) => {
      return (
        !from.startsWith('lib/page/') &&
        to.startsWith('lib/page/') &&
        !typeOnly &&
        !/^lib\/platform\//.test(from)
      );
    });
    expect(joined.map(({ to }) => to).toSorted()).toEqual(['lib/page/door.ts', 'lib/page/open-door.ts']);
  });

  it('keeps services free of the platform, which imports only types from them or builds them', () => {
    expect(
      imports.filter(({ from, to }) => from.startsWith('lib/services/') && to.startsWith('lib/platform')),
    ).toEqual([]);
  });

  it('keeps secrets out of the components', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        from.startsWith('components/') && secretModules.some((secret) => to.startsWith(secret)),
    );
    expect(wrong).toEqual([]);
    const users = sources.filter(
      (file) => file.startsWith('components/') && /\bsecret\b/.test(code(read(file))),
    );
    expect(users).toEqual([]);
  });

  it('says "browser." only in lib/platform, and nowhere listens for messages', () => {
    const speakers = imports.filter(
      ({ from, to }) => to === 'wxt/browser' && !from.startsWith('lib/platform/'),
    );
    expect(speakers).toEqual([]);
    expect(
      sources.filter((file) => /\bonMessage|onConnect|sendMessage|chrome\./.test(code(read(file)))),
    ).toEqual([]);
  });

  it('takes time and chance as arguments in the core', () => {
    const wrong = sources.filter(
      (file) =>
        file.startsWith('lib/core/') &&
        /\bDate\b|Math\.random|\bcrypto\.|\bperformance\b|\bsetTimeout\b|randomBytes/.test(code(read(file))),
    );
    expect(wrong).toEqual([]);
  });

  it('never logs, evaluates, fetches or writes markup', () => {
    const forbidden =
      /\bconsole\b|\beval\(|new Function\b|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|innerHTML|dangerouslySetInnerHTML|Math\.random|indexedDB|localStorage|document\.write/;
    // Sent into a page to ask that page's own server for the time, in the page's name: the extension itself can reach nobody.
    const asksForTheTime = 'lib/page/read-server-clock.ts';
    // A folder that was chosen survives the browser in IndexedDB alone. Nothing else is kept there: one handle, under one name.
    const keepsTheFolder = 'lib/platform/backup-folders.ts';
    expect(sources.filter((file) => forbidden.test(code(read(file))))).toEqual([
      asksForTheTime,
      keepsTheFolder,
    ]);
    expect(code(read(keepsTheFolder)).match(/\bindexedDB\b|\.put\([^)]*\), CHOSEN/g)).toHaveLength(3);
    expect(code(read(asksForTheTime)).match(/\bfetch\(/g)).toHaveLength(1);
  });

  it('has no file over 250 lines, doors of at most 40, and a median of at most 60', () => {
    const lines = files
      .filter((file) => !isData(file))
      .map((file) => ({ file, count: read(file).split('\n').length - 1 }));
    expect(lines.filter(({ count }) => count > 250)).toEqual([]);
    expect(lines.filter(({ file, count }) => file.startsWith('entrypoints/') && count > 40)).toEqual([]);
    const counts = lines.map(({ count }) => count).sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('names no file after nothing', () => {
    const empty = /(^|\/)(utils?|helpers?|common|index|types|misc|manager|data)\.tsx?$/;
    expect(sources.filter((file) => empty.test(file))).toEqual([]);
  });

  it('keeps sizes, colours and radii in tokens.css', () => {
    const colours = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i;
    const wrong = files.filter(
      (file) => file.endsWith('.css') && !file.endsWith('tokens.css') && colours.test(code(read(file))),
    );
    expect(wrong).toEqual([]);
  });

  it('lets the popup say only what is loaded with it', () => {
    const said = reachableFrom('entrypoints/popup/main.tsx').flatMap((file) => textsIn(code(read(file))));
    expect(said.length).toBeGreaterThan(20);
    const onlyThere = (key: string) =>
      Object.keys(moreJa).some((there) => there === key || (key.endsWith('_') && there.startsWith(key)));
    expect([...new Set(said.filter(onlyThere))]).toEqual([]);
  });

  it('has no Japanese text outside the files of texts', () => {
    const kana = /[\u3040-\u30ff\u4e00-\u9fff]/;
    const wrong = sources.filter(
      (file) => file.startsWith('components/') && !isText(file) && kana.test(code(read(file))),
    );
    expect(wrong).toEqual([]);
  });
});

/** The files that are loaded with a page, itself included. */
function reachableFrom(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file) || !sources.includes(file)) return [];
  seen.add(file);
  for (const { from, to, typeOnly, dynamic } of imports)
    if (from === file && !typeOnly && !dynamic) reachableFrom(to, seen);
  return [...seen];
}

/** Keys of texts; one that is put together ends where its first part does. */
function textsIn(source: string): readonly string[] {
  const calls = [...source.matchAll(/\btext\(([^()]*)/g)].map((match) => match[1] ?? '');
  return calls.flatMap((call) => [...call.matchAll(/['`](\w{3,})/g)].map((match) => match[1] ?? ''));
}

/** Word lists and texts are data: long by nature. */
function isData(file: string): boolean {
  return isText(file) || /\/words\/|-words\.ts$|-dictionary\.ts$|word-list/.test(file);
}

function isText(file: string): boolean {
  return file.startsWith('components/texts/');
}

function isOwn(to: string): boolean {
  return /^(lib|components|entrypoints|public|assets)(\/|$)/.test(to);
}

function layerOf(file: string): string {
  return Object.keys(mayImport).find((layer) => file.startsWith(`${layer}/`)) ?? '';
}

/** The source without its comments: rules are about what runs. */
function code(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function importsOf(file: string): Import[] {
  const source = code(read(file));
  const statements =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...source.matchAll(statements)].flatMap((match) => {
    const target = match[2] ?? match[3];
    if (!target) return [];
    const path = target.replace(/\?.*$/, '');
    const to = path.startsWith('.') ? relative(root, resolve(root, dirname(file), path)) : path;
    return [{ from: file, to, typeOnly: match[1] !== undefined, dynamic: match[3] !== undefined }];
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { noPolicy, readPolicy } from '../../../lib/services/policy/policy.ts';
import { idsInDocuments, withIds } from '../../../scripts/it-kit/ids-in-documents.mjs';
import { itKit } from '../../../scripts/it-kit/kit.mjs';
import { browsers, everyPolicy, policies } from '../../../scripts/it-kit/policies.mjs';

const kit = itKit();
const textOf = (name: string) => String(kit[name]);
const xmlFiles = Object.keys(kit).filter((name) => /\.(admx|adml|mobileconfig)$/.test(name));

/** A node of XML in the order of the file. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly below: readonly Node[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  ignoreDeclaration: true,
});

function nodes(raw: readonly Record<string, unknown>[]): readonly Node[] {
  return raw.flatMap((one) => {
    const name = Object.keys(one).find((key) => key !== ':@');
    if (!name || name === '#text') return [];
    const below = one[name] as readonly Record<string, unknown>[];
    const text = below.map((child) => child['#text'] ?? '').join('');
    return [{ name, attributes: (one[':@'] ?? {}) as Node['attributes'], text, below: nodes(below) }];
  });
}
const parse = (name: string) => nodes(parser.parse(textOf(name)));
const all = (list: readonly Node[], name: string): readonly Node[] =>
  list.flatMap((node) => [...(node.name === name ? [node] : []), ...all(node.below, name)]);

describe('the kit for administrators', () => {
  it('lies in docs/it as it is made from the schema', () => {
    for (const [name, content] of Object.entries(kit))
      expect(readFileSync(join('docs/it', name)).equals(Buffer.from(content)), name).toBe(true);
  });

  it('tells of the ids in every document that has to, and changes with them', () => {
    const ids = JSON.parse(readFileSync('docs/it/ids.json', 'utf8'));
    const real = { chrome: 'a'.repeat(32), edge: 'b'.repeat(32), published: true };
    for (const name of Object.keys(idsInDocuments)) {
      const text = readFileSync(name, 'utf8');
      expect(withIds(name, text, ids), name).toBe(text);
      const published = withIds(name, text, real);
      expect(published).toContain(real.chrome);
      expect(published).toContain(real.edge);
      if (!ids.published) expect(published).not.toMatch(/準備中|仮の ID/);
    }
  });

  it('says each key once, with a value that tightens something, or names the desk', () => {
    const values = everyPolicy();
    expect(Object.keys(values).sort()).toEqual(Object.keys(noPolicy).sort());
    const read = readPolicy(values);
    for (const { name } of policies())
      expect(read[name as keyof typeof read], name).not.toEqual(noPolicy[name as keyof typeof noPolicy]);
    expect(read).toEqual(values);
  });

  it.each(xmlFiles)('is well-formed XML: %s', (name) => {
    expect(XMLValidator.validate(textOf(name))).toBe(true);
  });

  it('defines each key for both browsers at the place where that browser looks', () => {
    const definitions = all(parse('windows/kagiban.admx'), 'policy');
    expect(definitions).toHaveLength(browsers().length * policies().length);
    for (const browser of browsers())
      for (const { name, type } of policies()) {
        const key = `${browser.registry}\\3rdparty\\extensions\\${browser.id}\\policy`;
        const found = definitions.find(
          ({ attributes }) => attributes['key'] === key && attributes['name']?.endsWith(`_${name}`),
        );
        expect(found, name).toBeDefined();
        const below = (tag: string) => all(found?.below ?? [], tag).map(({ attributes }) => attributes);
        if (type === 'boolean') expect(found?.attributes['valueName']).toBe(name);
        if (type === 'integer') expect(below('decimal')).toMatchObject([{ valueName: name, minValue: '1' }]);
        if (type === 'list') expect(below('list')).toMatchObject([{ key: `${key}\\${name}` }]);
        if (type === 'object')
          expect(below('text').map(({ key: at, valueName }) => [at, valueName])).toEqual(
            ['name', 'telephone', 'address'].map((field) => [`${key}\\${name}`, field]),
          );
      }
  });

  it.each(['ja-JP', 'en-US'])(
    'has every word and every control that the definitions ask for, in %s',
    (language) => {
      const admx = parse('windows/kagiban.admx');
      const words = parse(`windows/${language}/kagiban.adml`);
      const asked = (kind: string) =>
        [...textOf('windows/kagiban.admx').matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map(
          (match) => match[1],
        );
      const given = (tag: string) => all(words, tag).map(({ attributes }) => attributes['id']);
      expect(new Set(given('string'))).toEqual(new Set(asked('string')));
      expect(new Set(given('presentation'))).toEqual(new Set(asked('presentation')));
      for (const { text } of all(words, 'string')) expect(text.trim()).not.toBe('');
      for (const { attributes, below } of all(admx, 'policy')) {
        const elements = all(below, 'elements').flatMap((node) =>
          node.below.map((one) => one.attributes['id']),
        );
        const shown = all(words, 'presentation')
          .filter((one) => attributes['presentation'] === `$(presentation.${one.attributes['id']})`)
          .flatMap((one) => one.below.map((control) => control.attributes['refId']));
        expect(shown, attributes['name']).toEqual(elements);
      }
      const categories = all(admx, 'category').map(({ attributes }) => attributes['name']);
      for (const { attributes } of all(admx, 'parentCategory'))
        expect(categories).toContain(attributes['ref']);
    },
  );

  it.each([
    ['windows/chrome.reg', browsers()[0]],
    ['windows/edge.reg', browsers()[1]],
  ])('writes for the registry editor what the browsers read as the same values: %s', (name, browser) => {
    const text = Buffer.from(kit[name] as Uint8Array).toString('utf16le');
    expect(text.startsWith('\uFEFFWindows Registry Editor Version 5.00\r\n\r\n[')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const keys = new Map<string, Record<string, string | number>>();
    let key: Record<string, string | number> = {};
    for (const line of text.split('\r\n').slice(1)) {
      if (line === '') continue;
      const [, path] = /^\[(.*)\]$/.exec(line) ?? [];
      if (path) {
        key = {};
        keys.set(path, key);
        continue;
      }
      // Every other line is a value: a text with its escapes, or a number of 32 bits.
      const [, value = '', number, string] =
        /^"((?:[^"\\]|\\.)+)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")$/.exec(line) ?? [];
      expect(value, line).not.toBe('');
      key[value] =
        number === undefined ? (string ?? '').replace(/\\(.)/g, '$1') : Number.parseInt(number, 16);
    }
    const root = `HKEY_LOCAL_MACHINE\\${browser.registry}`;
    expect(keys.get(`${root}\\ExtensionSettings\\${browser.id}`)).toEqual({
      ...{ installation_mode: 'force_installed', update_url: browser.storeUpdates },
      ...browser.pin,
    });
    const policy = `${root}\\3rdparty\\extensions\\${browser.id}\\policy`;
    for (const { name: one, type, tightens } of policies()) {
      const below = keys.get(`${policy}\\${one}`);
      if (type === 'boolean') expect(Boolean(keys.get(policy)?.[one]), one).toBe(tightens);
      else if (type === 'list')
        expect(Object.entries(below ?? {}), one).toEqual(
          (tightens as string[]).map((text, at) => [`${at + 1}`, text]),
        );
      else expect(type === 'object' ? below : keys.get(policy)?.[one], one).toEqual(tightens);
    }
  });

  it('installs, pins and decides in one profile for macOS, for both browsers', () => {
    const text = textOf('macos/kagiban.mobileconfig');
    for (const { id, storeUpdates, pin } of browsers()) {
      expect(text).toContain(`.extensions.${id}</string>`);
      expect(text).toContain(`<string>${storeUpdates}</string>`);
      for (const value of Object.values(pin)) expect(text).toContain(`<string>${value}</string>`);
    }
    const ids = [...text.matchAll(/<key>PayloadUUID<\/key>\s*<string>(.*?)<\/string>/g)].map(
      (match) => match[1],
    );
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    for (const id of ids)
      expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}$/);
  });

  it('is policy for a browser on Linux as JSON', () => {
    for (const [index, name] of ['linux/chrome.json', 'linux/edge.json'].entries()) {
      const browser = browsers()[index];
      const parsed = JSON.parse(textOf(name));
      expect(parsed['3rdparty'].extensions).toEqual({ [browser?.id ?? '']: everyPolicy() });
      expect(parsed.ExtensionSettings[browser?.id ?? '']).toMatchObject({
        installation_mode: 'force_installed',
        ...browser?.pin,
      });
    }
  });
});

import { readFileSync } from 'node:fs';

/**
 * @typedef {'boolean' | 'integer' | 'list' | 'object'} PolicyType
 * @typedef {{ name: string, type: PolicyType, title: Texts, what: Texts, minimum?: number, maximum?: number, fields: readonly Field[], tightens: unknown }} PolicyEntry
 * @typedef {{ name: string, title: Texts }} Field
 * @typedef {{ ja: string, en: string }} Texts
 * @typedef {{ id: string, name: string, registry: string, storeUpdates: string, pin: Readonly<Record<string, string>> }} Browser
 */

/** Where each browser looks, and how it is told to install and to pin (Chrome and Edge policy documentation, 2026-11). */
const places = {
  chrome: {
    name: 'Google Chrome',
    registry: 'SOFTWARE\\Policies\\Google\\Chrome',
    storeUpdates: 'https://clients2.google.com/service/update2/crx',
    pin: { toolbar_pin: 'force_pinned' },
  },
  edge: {
    name: 'Microsoft Edge',
    registry: 'SOFTWARE\\Policies\\Microsoft\\Edge',
    storeUpdates: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
    pin: { toolbar_state: 'force_shown' },
  },
};

/**
 * Both browsers with the ids that the stores gave; `published` is false while these are only placeholders of the right form.
 * @returns {readonly [Browser, Browser]}
 */
export function browsers() {
  const ids = JSON.parse(readFileSync('docs/it/ids.json', 'utf8'));
  return [
    { id: ids.chrome, ...places.chrome },
    { id: ids.edge, ...places.edge },
  ];
}

/**
 * Every key of the managed schema, with its words in both languages. English stands in the schema itself, because Chrome shows it; Japanese
 * beside it. Throws where a key has no Japanese or no example.
 * @returns {readonly PolicyEntry[]}
 */
export function policies() {
  const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  const japanese = JSON.parse(readFileSync('docs/it/policies-ja.json', 'utf8'));
  return Object.entries(properties).map(([name, schema]) => {
    const words = japanese[name];
    if (!words || words.example === undefined)
      throw new Error(`docs/it/policies-ja.json does not tell about ${name}`);
    const fields = Object.entries(schema.properties ?? {}).map(([field, { title }]) => ({
      name: field,
      title: { ja: words.fields[field], en: title },
    }));
    return {
      name,
      type: schema.type === 'array' ? 'list' : schema.type,
      title: { ja: words.title, en: schema.title },
      what: { ja: words.what, en: schema.description },
      ...(schema.minimum !== undefined && { minimum: schema.minimum, maximum: schema.maximum }),
      fields,
      tightens: words.example,
    };
  });
}

/** A policy that says everything once, each key with the value that has an effect. */
export function everyPolicy() {
  return Object.fromEntries(policies().map(({ name, tightens }) => [name, tightens]));
}

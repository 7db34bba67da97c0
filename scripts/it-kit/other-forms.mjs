import { uuidOf } from '../setup/uuid-of.mjs';
import { element, xmlText } from './xml.mjs';

/** @typedef {import('./policies.mjs').Browser} Browser @typedef {Readonly<Record<string, unknown>>} Values */

/** How a browser is told to install the extension by itself and to keep its button in sight. */
function installation(/** @type {Browser} */ { storeUpdates, pin }) {
  return { installation_mode: 'force_installed', update_url: storeUpdates, ...pin };
}

/** The policies of one browser as its JSON file on Linux. */
export function writeJson(/** @type {Browser} */ browser, /** @type {Values} */ values) {
  return `${JSON.stringify(
    {
      ExtensionSettings: { [browser.id]: installation(browser) },
      '3rdparty': { extensions: { [browser.id]: values } },
    },
    null,
    2,
  )}\n`;
}

/**
 * The policies of one browser for the registry editor: UTF-16LE with its mark and CRLF, as the editor itself saves, because names may be
 * Japanese.
 * @returns {Uint8Array}
 */
export function writeReg(/** @type {Browser} */ browser, /** @type {Values} */ values) {
  const root = `HKEY_LOCAL_MACHINE\\${browser.registry}`;
  const lines = [
    'Windows Registry Editor Version 5.00',
    ...section(`${root}\\ExtensionSettings\\${browser.id}`, installation(browser)),
    ...section(`${root}\\3rdparty\\extensions\\${browser.id}\\policy`, values),
  ];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf16le');
}

/** @returns {readonly string[]} A key with its plain values, then the keys below it. */
function section(/** @type {string} */ key, /** @type {Values} */ values) {
  const plain = Object.entries(values).filter(([, value]) => typeof value !== 'object');
  const below = Object.entries(values).filter(([, value]) => typeof value === 'object');
  return [
    '',
    `[${key}]`,
    ...plain.map(([name, value]) => `${quoted(name)}=${registryValue(value)}`),
    ...below.flatMap(([name, value]) => section(`${key}\\${name}`, numbered(value))),
  ];
}

/** @returns {Values} A list as its values 1, 2, …; an object as it is. */
function numbered(/** @type {unknown} */ value) {
  return Array.isArray(value)
    ? Object.fromEntries(value.map((one, index) => [String(index + 1), one]))
    : /** @type {Values} */ (value);
}

function registryValue(/** @type {unknown} */ value) {
  return typeof value === 'string' ? quoted(value) : `dword:${Number(value).toString(16).padStart(8, '0')}`;
}

const quoted = (/** @type {string} */ text) => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** A configuration profile for macOS, for both browsers. Its ids follow from what is in it, so that it is the same each time it is made. */
export function writeMobileconfig(/** @type {readonly Browser[]} */ browsers, /** @type {Values} */ values) {
  const domains = ['com.google.Chrome', 'com.microsoft.Edge'];
  const payloads = browsers.flatMap((browser, index) => [
    payload(`${domains[index]}`, { ExtensionSettings: { [browser.id]: installation(browser) } }),
    payload(`${domains[index]}.extensions.${browser.id}`, values),
  ]);
  const profile = {
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: 'jp.kagiban.policies',
    PayloadUUID: uuidOf(payloads).toUpperCase(),
    PayloadDisplayName: 'かぎ番 (Kagiban)',
    PayloadScope: 'System',
    PayloadContent: payloads,
  };
  return xmlText(
    element('plist', { version: '1.0' }, [plistValue(profile)]),
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n',
  );
}

function payload(/** @type {string} */ domain, /** @type {Values} */ values) {
  return {
    PayloadType: domain,
    PayloadVersion: 1,
    PayloadIdentifier: `jp.kagiban.policies.${domain}`,
    PayloadUUID: uuidOf([domain, values]).toUpperCase(),
    ...values,
  };
}

/** @returns {object} */
function plistValue(/** @type {unknown} */ value) {
  if (typeof value === 'boolean') return element(String(value));
  if (typeof value === 'number') return element('integer', {}, [String(value)]);
  if (typeof value === 'string') return element('string', {}, [value]);
  if (Array.isArray(value)) return element('array', {}, value.map(plistValue));
  const entries = Object.entries(/** @type {Values} */ (value));
  return element(
    'dict',
    {},
    entries.flatMap(([key, one]) => [element('key', {}, [key]), plistValue(one)]),
  );
}

import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  attributesGroupName: ':@',
  format: true,
  suppressEmptyNode: true,
});

/**
 * One element for `xmlText`.
 * @param {string} name
 * @param {Readonly<Record<string, string | number>>} attributes
 * @param {readonly (object | string)[]} children elements, or texts that are escaped
 * @returns {object}
 */
export function element(name, attributes = {}, children = []) {
  const below = children.map((child) => (typeof child === 'string' ? { '#text': child } : child));
  return { [name]: below, ':@': attributes };
}

/** A whole document in UTF-8, with an optional document type. */
export function xmlText(/** @type {object} */ root, doctype = '') {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${builder.build([root]).trim()}\n`;
}

import { element, xmlText } from './xml.mjs';

/** @typedef {import('./policies.mjs').PolicyEntry} PolicyEntry @typedef {import('./policies.mjs').Browser} Browser */

const SCHEMA = {
  'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  xmlns: 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions',
  revision: '1.0',
  schemaVersion: '1.0',
};
const NAMESPACE = 'Kagiban.Policies';

const string = (/** @type {string} */ id) => `$(string.${id})`;
const idOf = (/** @type {string} */ browser, /** @type {string} */ policy) =>
  `${browser.replace(/\W/g, '')}_${policy}`;

/** The definitions for both browsers (ADMX): which value under which registry key. */
export function writeAdmx(
  /** @type {readonly Browser[]} */ browsers,
  /** @type {readonly PolicyEntry[]} */ policies,
) {
  const categories = browsers.map(({ name }) =>
    element('category', { name: idOf(name, 'category'), displayName: string(idOf(name, 'category')) }, [
      element('parentCategory', { ref: 'Kagiban' }),
    ]),
  );
  return xmlText(
    element('policyDefinitions', SCHEMA, [
      element('policyNamespaces', {}, [element('target', { prefix: 'kagiban', namespace: NAMESPACE })]),
      element('resources', { minRequiredRevision: '1.0' }),
      element('supportedOn', {}, [
        element('definitions', {}, [
          element('definition', { name: 'supported', displayName: string('supported') }),
        ]),
      ]),
      element('categories', {}, [
        element('category', { name: 'Kagiban', displayName: string('Kagiban') }),
        ...categories,
      ]),
      element(
        'policies',
        {},
        browsers.flatMap((browser) => policies.map((policy) => definition(browser, policy))),
      ),
    ]),
  );
}

function definition(/** @type {Browser} */ browser, /** @type {PolicyEntry} */ policy) {
  const id = idOf(browser.name, policy.name);
  const key = `${browser.registry}\\3rdparty\\extensions\\${browser.id}\\policy`;
  const hasElements = policy.type !== 'boolean';
  return element(
    'policy',
    {
      name: id,
      class: 'Both',
      displayName: string(id),
      explainText: string(`${id}_explain`),
      key,
      ...(!hasElements && { valueName: policy.name }),
      ...(hasElements && { presentation: `$(presentation.${id})` }),
    },
    [
      element('parentCategory', { ref: idOf(browser.name, 'category') }),
      element('supportedOn', { ref: 'supported' }),
      ...(hasElements ? [element('elements', {}, elementsOf(policy, key))] : onAndOff()),
    ],
  );
}

/** @returns {object[]} Enabled is 1 and disabled 0, as the browsers read a yes or no from the registry. */
function onAndOff() {
  return [
    element('enabledValue', {}, [element('decimal', { value: 1 })]),
    element('disabledValue', {}, [element('decimal', { value: 0 })]),
  ];
}

function elementsOf(/** @type {PolicyEntry} */ policy, /** @type {string} */ key) {
  const { name, minimum, maximum } = policy;
  switch (policy.type) {
    case 'integer':
      return [
        element('decimal', {
          id: name,
          valueName: name,
          minValue: minimum ?? 0,
          maxValue: maximum ?? 0,
          required: 'true',
        }),
      ];
    case 'list':
      // The browsers read a list from a key of its name, with the values 1, 2, …
      return [element('list', { id: name, key: `${key}\\${name}`, valuePrefix: '' })];
    case 'object':
      return policy.fields.map((field) =>
        element('text', { id: `${name}_${field.name}`, key: `${key}\\${name}`, valueName: field.name }),
      );
    default:
      throw new Error(`${name}: a ${policy.type} has no form in a group policy`);
  }
}

/** The words of the definitions in one language (ADML). */
export function writeAdml(
  /** @type {readonly Browser[]} */ browsers,
  /** @type {readonly PolicyEntry[]} */ policies,
  /** @type {'ja' | 'en'} */ language,
) {
  const own = {
    ja: { product: 'かぎ番', supported: 'Chrome・Edge 120 以降' },
    en: { product: 'Kagiban', supported: 'Chrome and Edge 120 or later' },
  }[language];
  const words = [
    ['Kagiban', own.product],
    ['supported', own.supported],
    ...browsers.flatMap(({ name }) => [
      [idOf(name, 'category'), name],
      ...policies.flatMap((policy) => [
        [idOf(name, policy.name), policy.title[language]],
        [`${idOf(name, policy.name)}_explain`, policy.what[language]],
      ]),
    ]),
  ];
  const strings = words.map(([id = '', text = '']) => element('string', { id }, [text]));
  const presentations = browsers.flatMap(({ name }) =>
    policies
      .filter(({ type }) => type !== 'boolean')
      .map((policy) =>
        element('presentation', { id: idOf(name, policy.name) }, controlsOf(policy, language)),
      ),
  );
  return xmlText(
    element('policyDefinitionResources', SCHEMA, [
      element('displayName', {}, [own.product]),
      element('description', {}, [own.product]),
      element('resources', {}, [
        element('stringTable', {}, strings),
        element('presentationTable', {}, presentations),
      ]),
    ]),
  );
}

function controlsOf(/** @type {PolicyEntry} */ policy, /** @type {'ja' | 'en'} */ language) {
  const title = policy.title[language];
  switch (policy.type) {
    case 'integer':
      return [
        element('decimalTextBox', { refId: policy.name, defaultValue: policy.minimum ?? 0 }, [`${title}:`]),
      ];
    case 'list':
      return [element('listBox', { refId: policy.name }, [`${title}:`])];
    default:
      return policy.fields.map((field) =>
        element('textBox', { refId: `${policy.name}_${field.name}` }, [
          element('label', {}, [`${field.title[language]}:`]),
        ]),
      );
  }
}

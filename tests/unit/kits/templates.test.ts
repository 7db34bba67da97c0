import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { itKit } from '../../../scripts/it-kit/kit.mjs';
import { browsers, everyPolicy } from '../../../scripts/it-kit/policies.mjs';

const kit = itKit();
const textOf = (name: string) => String(kit[name]);
const schema = [
  {
    fileName: 'policy-definitions.xsd',
    contents: readFileSync('scripts/it-kit/policy-definitions.xsd', 'utf8'),
  },
];

/** What libxml2 has against a template, by the format of group policy. */
async function complaintsAbout(contents: string) {
  const { errors } = await validateXML({ xml: [{ fileName: 'template.xml', contents }], schema });
  return errors.map(({ message }) => message);
}

describe('the templates of group policy, held to the format by libxml2', () => {
  const admx = textOf('windows/kagiban.admx');

  it.each(['kagiban.admx', 'ja-JP/kagiban.adml', 'en-US/kagiban.adml'])('keep to it: %s', async (name) => {
    expect(await complaintsAbout(textOf(`windows/${name}`))).toEqual([]);
  });

  it.each([
    ['a policy without its key', /(<policy [^>]*?) key="[^"]*"/, '$1'],
    ['a class that there is not', 'class="Both"', 'class="Everyone"'],
    ['a text that is not referred to', 'displayName="$(string.Kagiban)"', 'displayName="Kagiban"'],
    ['two policies of one name', /name="GoogleChrome_showQrCode"/, 'name="GoogleChrome_exportPlain"'],
    [
      'values before the category',
      /(<parentCategory ref="GoogleChrome_category"\/>)([\s\S]*?<\/enabledValue>)/,
      '$2$1',
    ],
    ['a number that is none', 'maxValue="60"', 'maxValue="many"'],
    ['an element of another format', '<elements>', '<elements><part/>'],
  ])('would be refused with %s', async (_, from, to) => {
    const broken = admx.replace(from, to);
    expect(broken).not.toBe(admx);
    expect(await complaintsAbout(broken)).not.toEqual([]);
  });
});

it('the profile for macOS is a property list, as the reader of Python sees it', () => {
  const script = 'import sys, json, plistlib; print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))';
  const python = process.platform === 'win32' ? 'python' : 'python3';
  const profile = JSON.parse(
    execFileSync(python, ['-c', script], { input: textOf('macos/kagiban.mobileconfig'), encoding: 'utf8' }),
  );
  expect(profile).toMatchObject({ PayloadType: 'Configuration', PayloadVersion: 1, PayloadScope: 'System' });
  const byType = new Map<string, Record<string, unknown>>();
  for (const payload of profile.PayloadContent) byType.set(payload.PayloadType, payload);
  for (const [index, { id, storeUpdates, pin }] of browsers().entries()) {
    const domain = ['com.google.Chrome', 'com.microsoft.Edge'][index];
    const installation = { installation_mode: 'force_installed', update_url: storeUpdates, ...pin };
    expect(byType.get(`${domain}`)?.['ExtensionSettings']).toEqual({ [id]: installation });
    expect(byType.get(`${domain}.extensions.${id}`)).toMatchObject(everyPolicy());
  }
  for (const payload of [profile, ...profile.PayloadContent])
    expect(Object.keys(payload)).toEqual(
      expect.arrayContaining(['PayloadType', 'PayloadVersion', 'PayloadIdentifier', 'PayloadUUID']),
    );
});

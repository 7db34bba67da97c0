import { writeAdml, writeAdmx } from './admx.mjs';
import { writeJson, writeMobileconfig, writeReg } from './other-forms.mjs';
import { browsers, everyPolicy, policies } from './policies.mjs';

/**
 * Every generated file of docs/it by its path there. All come out of public/managed-schema.json, docs/it/policies-ja.json and docs/it/ids.json.
 * @returns {Readonly<Record<string, string | Uint8Array>>}
 */
export function itKit() {
  const both = browsers();
  const [chrome, edge] = both;
  const [all, values] = [policies(), everyPolicy()];
  return {
    'windows/kagiban.admx': writeAdmx(both, all),
    'windows/ja-JP/kagiban.adml': writeAdml(both, all, 'ja'),
    'windows/en-US/kagiban.adml': writeAdml(both, all, 'en'),
    'windows/chrome.reg': writeReg(chrome, values),
    'windows/edge.reg': writeReg(edge, values),
    'linux/chrome.json': writeJson(chrome, values),
    'linux/edge.json': writeJson(edge, values),
    'macos/kagiban.mobileconfig': writeMobileconfig(both, values),
  };
}

import { readFileSync } from 'node:fs';
import { npm, output } from '../setup/run.mjs';
import { uuidOf } from '../setup/uuid-of.mjs';

/**
 * The software bill of materials in CycloneDX form, as npm makes it from the lock file, of what is in the packages (not of what builds them).
 * npm puts the time, a random number and the name of the folder into it (npm 11.19, 2026-11); they are replaced, so that the same lock file gives
 * the same bytes.
 * @returns {string}
 */
export function writePartsList() {
  const made = output(npm, ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev']);
  if (!made) throw new Error('npm could not make the bill of materials (npm sbom).');
  const { serialNumber: _, metadata, ...rest } = JSON.parse(made);
  const { timestamp: __, component, ...told } = metadata;
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
  const list = { ...rest, metadata: { ...told, component: { ...component, name } } };
  return `${JSON.stringify({ ...list, serialNumber: `urn:uuid:${uuidOf(list)}` }, null, 2)}\n`;
}

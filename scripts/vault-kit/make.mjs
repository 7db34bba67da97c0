// Writes tests/corpus/vault-kit: one file for each way in which a vault can be good or bad. The files are frozen: what opens must open for
// ever, what is refused must be refused for ever. Run it again only to add files; it leaves alone what is there.
import { finish } from './kit-file.mjs';
import './files-that-open.mjs';
import './files-of-damage.mjs';
import './files-refused.mjs';

const { written, all } = await finish();
console.log(`${written} new of ${all} files.`);

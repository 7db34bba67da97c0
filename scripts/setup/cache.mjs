import { homedir } from 'node:os';
import { join } from 'node:path';

/** What is large and comes from elsewhere is kept here, outside the tree, for every clone. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kagiban');

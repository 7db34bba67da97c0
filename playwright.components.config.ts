import { foreignPages } from './tests/components/foreign-pages.ts';

/** Fields of other people's libraries, installed and bundled by tests/components/build.mjs. */
export default foreignPages('components', 'tests/components');

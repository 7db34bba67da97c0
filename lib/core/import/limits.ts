/** Bounds for files from outside, held before anything is computed (real exports carry icons and whole password lists). */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Levels of JSON; the deepest real export has 13. */
export const MAX_JSON_DEPTH = 16;
/** Entries that carry a code. */
export const MAX_IMPORTED_ROWS = 1000;

/** Bounds for files from outside, held before anything is computed (real exports carry icons and whole password lists). */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Levels of JSON; the deepest real export has 13. */
export const MAX_JSON_DEPTH = 16;
/** Objects and arrays of JSON together; a password manager's largest export has a tenth of it. */
export const MAX_JSON_PARTS = 300_000;
/** Members of the outermost object of JSON; a dump of an extension's storage has one for each account. */
export const MAX_JSON_MEMBERS = 20_000;
/** Bytes of files that hold nothing but accounts, without pictures. */
export const MAX_SMALL_FILE_BYTES = 2 * 1024 * 1024;
/** Entries that carry a code. */
export const MAX_IMPORTED_ROWS = 5000;
/** Letters of one address; a code of Google's with ten long names has four thousand. */
export const MAX_ADDRESS_LENGTH = 100_000;
/** Lines of a table; whole password lists have some thousand. */
export const MAX_TABLE_ROWS = 100_000;
/** Letters of one cell of a table; notes may be long. */
export const MAX_CELL_LENGTH = 1_000_000;
/** Cells of a line of a table; password managers have a dozen. */
export const MAX_TABLE_CELLS = 200;

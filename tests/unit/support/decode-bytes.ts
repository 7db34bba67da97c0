export { decodeBytes } from '../../../lib/workers/decode-bytes.ts';

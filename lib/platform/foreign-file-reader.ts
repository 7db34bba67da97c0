import { fail } from '../core/result.ts';
import type { ForeignFileReader } from '../services/import/ports.ts';
import type { ImportAnswer, ImportQuestion } from '../workers/import.worker.ts';
import { startImportWorker } from './start-worker.ts';

/** Each file in a Worker of its own. */
export function createForeignFileReader(): ForeignFileReader {
  return {
    read(bytes, password) {
      const worker = startImportWorker();
      const question: ImportQuestion = { bytes, ...(password !== undefined && { password }) };
      return new Promise<ImportAnswer>((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => resolve(data);
        worker.onerror = () => resolve(fail('damaged'));
        worker.postMessage(question);
      }).finally(() => worker.terminate());
    },
  };
}

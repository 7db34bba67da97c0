import { fail } from '../core/result.ts';
import type { ForeignFileReader } from '../services/import/ports.ts';
import type { ImportAnswer, ImportQuestion } from '../workers/import.worker.ts';
import { startImportWorker } from './start-worker.ts';

const TICK_MS = 200;
/** What was expected may take longer: the last stretch is kept back. */
const MOST_EXPECTED = 0.97;

/** Each file in a Worker of its own. */
export function createForeignFileReader(): ForeignFileReader {
  return {
    read(bytes, password, onShare) {
      const worker = startImportWorker();
      const question: ImportQuestion = { bytes, ...(password !== undefined && { password }) };
      let timer: ReturnType<typeof setInterval> | undefined;
      const expect = (milliseconds: number) => {
        const started = performance.now();
        timer ??= setInterval(
          () => onShare?.(Math.min(MOST_EXPECTED, (performance.now() - started) / milliseconds)),
          TICK_MS,
        );
      };
      return new Promise<Awaited<ReturnType<ForeignFileReader['read']>>>((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
          if (data.kind === 'read') resolve(data.file);
          else if (data.kind === 'share') onShare?.(data.share);
          else expect(data.milliseconds);
        };
        worker.onerror = () => resolve(fail('damaged'));
        worker.postMessage(question);
      }).finally(() => {
        clearInterval(timer);
        worker.terminate();
      });
    },
  };
}

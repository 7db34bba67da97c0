import { MAX_PICTURE_BYTES } from '../core/qr/picture-header.ts';
import { fail, ok } from '../core/result.ts';
import type { QrPicture, QrReader } from '../services/capture/ports.ts';
import type { QrAnswer, QrQuestion } from '../workers/qr.worker.ts';
import { startQrWorker } from './start-worker.ts';

/** From the question to the answer; then the Worker is ended and the person told. */
const DEADLINE_MS = 8000;

type Answer = Awaited<ReturnType<QrReader['read']>>;

/** One Worker, started when first needed and again after each end; questions wait for each other. */
export function createQrReader(): QrReader {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  const end = () => {
    worker?.terminate();
    worker = undefined;
  };

  const ask = (question: QrQuestion, signal?: AbortSignal): Promise<Answer> => {
    if (signal?.aborted) return Promise.resolve(fail('qrNotFound'));
    worker ??= startQrWorker();
    const asked = worker;
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        resolve(answer);
      };
      const giveUp = (answer: Answer) => {
        end();
        settle(answer);
      };
      const abort = () => giveUp(fail('qrNotFound'));
      const timer = setTimeout(() => giveUp(fail('qrSlow')), DEADLINE_MS);
      signal?.addEventListener('abort', abort);
      asked.onerror = () => giveUp(fail('pictureUnreadable'));
      asked.onmessage = ({ data }: MessageEvent<QrAnswer>) => {
        if (data.id === question.id) settle('error' in data ? fail(data.error) : ok<QrPicture>(data));
      };
      asked.postMessage(question, [question.picture.buffer]);
    });
  };

  return {
    async read(picture, { box, signal } = {}) {
      const bytes = picture instanceof Blob ? await readBlob(picture) : picture.slice();
      if (!bytes) return fail('pictureTooLarge');
      const question: QrQuestion = { id: ++count, picture: bytes, ...(box && { box }) };
      const answer = last.then(() => ask(question, signal));
      last = answer;
      return answer;
    },
  };
}

async function readBlob(blob: Blob): Promise<Uint8Array | undefined> {
  return blob.size <= MAX_PICTURE_BYTES ? new Uint8Array(await blob.arrayBuffer()) : undefined;
}

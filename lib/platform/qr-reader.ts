import { textOfParts } from '../core/qr/decode/parts.ts';
import { MAX_PICTURE_BYTES } from '../core/qr/picture-header.ts';
import { fail, ok } from '../core/result.ts';
import type { QrPicture, QrReader } from '../services/capture/ports.ts';
import { decodeBytes } from '../workers/decode-bytes.ts';
import type { QrAnswer, QrQuestion } from '../workers/qr.worker.ts';
import { startQrWorker } from './start-worker.ts';

/** From the question to the answer; then the Worker is ended and the person told. Work is limited to about 6 s of a usual processor. */
const DEADLINE_MS = 60_000;

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
      const { picture } = question;
      asked.postMessage(question, [picture instanceof ImageBitmap ? picture : picture.buffer]);
    });
  };

  return {
    prepare() {
      worker ??= startQrWorker();
    },
    async read(given, { signal, ...options } = {}) {
      const picture = await transferable(given);
      if (!picture) return fail('pictureTooLarge');
      const question: QrQuestion = { id: ++count, picture, ...options };
      const answer = last.then(() => ask(question, signal));
      last = answer;
      return answer;
    },
    join: (parts) => textOfParts(parts, decodeBytes),
  };
}

/** Bytes are copied, because the Worker takes them away; a picture of the camera may go. */
async function transferable(
  picture: Blob | Uint8Array | ImageBitmap,
): Promise<Uint8Array | ImageBitmap | undefined> {
  if (picture instanceof ImageBitmap) return picture;
  if (picture instanceof Uint8Array) return picture.slice();
  return picture.size <= MAX_PICTURE_BYTES ? new Uint8Array(await picture.arrayBuffer()) : undefined;
}

import { fail, ok, type Result } from '../core/result.ts';
import { encodeUtf8 } from '../core/utf8.ts';
import { type PasswordKdf, slowPcArgon2, usesPbkdf2, usualArgon2, usualPbkdf2 } from '../core/vault/kdf.ts';
import { normalisePassword } from '../core/vault/password.ts';
import type { PolicyReader } from '../services/policy/policy.ts';
import type { KeyDerivation, OnShare } from '../services/vault/wraps/key-derivation.ts';
import type { KdfAnswer, KdfQuestion } from '../workers/kdf.worker.ts';
import { startKdfWorker } from './start-worker.ts';

const SLOW_MS = 1000;

/** KiB that Argon2id passed over in a millisecond, when it was last done in this page; 0 before. */
let speed = 0;

interface Derived {
  readonly key: Uint8Array;
  readonly milliseconds: number;
}

/** Derives in a Worker of its own, which is ended afterwards and gives its memory back. */
export function createKeyDerivation(policy: Pick<PolicyReader, 'read'>): KeyDerivation {
  const limits = async () => ({
    hasWasm: typeof WebAssembly !== 'undefined',
    pbkdf2Only: (await policy.read()).pbkdf2Only,
  });
  return {
    limits,
    affords: ({ memory, passes }) => speed > 0 && (memory * passes) / speed <= SLOW_MS,
    async derive(password, kdf, onShare) {
      const derived = await runWorker(password, kdf, onShare);
      return derived.ok ? ok(derived.value.key) : derived;
    },
    async deriveNew(password, salt, onShare) {
      if (usesPbkdf2(await limits())) return deriveBy(password, { ...usualPbkdf2, salt }, onShare);
      const usual = { ...usualArgon2, salt };
      const derived = await runWorker(password, usual, onShare);
      if (derived.ok && derived.value.milliseconds <= SLOW_MS)
        return ok({ kdf: usual, key: derived.value.key });
      // Too slow, or too little memory: the cheaper parameters, which are the floor. Never less.
      return deriveBy(password, { ...slowPcArgon2, salt }, onShare);
    },
  };
}

async function deriveBy(password: string, kdf: PasswordKdf, onShare?: OnShare) {
  const derived = await runWorker(password, kdf, onShare);
  return derived.ok ? ok({ kdf, key: derived.value.key }) : derived;
}

function runWorker(
  password: string,
  kdf: PasswordKdf,
  onShare?: OnShare,
): Promise<Result<Derived, 'memoryShort'>> {
  const worker = startKdfWorker();
  const question: KdfQuestion = { password: encodeUtf8(normalisePassword(password)), kdf };
  return new Promise<Result<Derived, 'memoryShort'>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<KdfAnswer>) => {
      if (data.kind === 'share') onShare?.(data.share);
      else if (data.kind === 'key') {
        if (kdf.alg === 'argon2id') speed = (kdf.memory * kdf.passes) / Math.max(1, data.milliseconds);
        resolve(ok(data));
      } else resolve(fail('memoryShort'));
    };
    worker.onerror = () => resolve(fail('memoryShort'));
    worker.postMessage(question, [question.password.buffer]);
  }).finally(() => worker.terminate());
}

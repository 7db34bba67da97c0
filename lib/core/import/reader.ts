import { encodeUtf8 } from '../utf8.ts';
import { bounded, type ForeignKdf } from './foreign-ciphers.ts';
import { FileProblem } from './problems.ts';
import { parseJson } from './shapes.ts';
import { textOfFile } from './text-of-file.ts';

/** What a format's reader may ask for. */
export interface Unlocking {
  readonly kdf: ForeignKdf;
  /** The password in UTF-8. @throws FileProblem `needs-password` while none is known. */
  readonly password: () => Uint8Array;
  /** The password as text, for apps that take its letters in their own way. */
  readonly passwordText: () => string;
}

export function unlockingWith(password: string | undefined, kdf: ForeignKdf): Unlocking {
  const passwordText = () => {
    if (!password) throw new FileProblem('needs-password');
    return password;
  };
  return { kdf: bounded(kdf), passwordText, password: () => encodeUtf8(passwordText()) };
}

/** The JSON inside an encrypted file: authentic, and still bounded. @throws FileProblem */
export function innerJson(plain: Uint8Array): unknown {
  const text = textOfFile(plain);
  if (text === undefined) throw new FileProblem('damaged');
  return parseJson(text);
}

/** What opened with the right key and does not open further is damaged, not a wrong password. */
export function orDamaged<Value>(open: () => Value): Value {
  try {
    return open();
  } catch (error) {
    if (error instanceof FileProblem && error.outcome === 'wrong-password') throw new FileProblem('damaged');
    throw error;
  }
}

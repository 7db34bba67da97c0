import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../corpus/vault-kit');

/** One file of the kit: what must come of it, what opens it, and the container. */
export interface KitFile {
  readonly name: string;
  readonly expect: 'ok' | 'wrong-password' | 'damaged' | 'newer' | 'params';
  readonly password: string | undefined;
  readonly code: string | undefined;
  /** What must be found inside, where it opens. */
  readonly accounts: number;
  readonly trash: number;
  readonly codeAt59: string | undefined;
  readonly container: string;
}

export function readVaultKit(): readonly KitFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.kit'))
    .map((name) => readKitFile(name.replace(/\.kit$/, ''), readFileSync(join(folder, name), 'utf8')));
}

function readKitFile(name: string, text: string): KitFile {
  const end = text.indexOf('\n\n');
  const head = new Map(
    text
      .slice(0, end)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const quoted = head.get('password-json');
  const container = text.slice(end + 2).replace(/\n$/, '');
  return {
    name,
    expect: head.get('expect') as KitFile['expect'],
    password: quoted === undefined ? head.get('password') : JSON.parse(quoted),
    code: head.get('code'),
    accounts: Number(head.get('accounts') ?? 0),
    trash: Number(head.get('trash') ?? 0),
    codeAt59: head.get('code-at-59'),
    container: container.padEnd(Number(head.get('pad-to') ?? 0), 'A'),
  };
}

import type { ImportedFile, ImportedRow } from '../../core/import/imported-file.ts';
import type { NewAccount } from '../../core/otp/account.ts';
import { createTwinIndex } from '../../core/vault/twin-index.ts';
import type { VaultService } from '../vault/vault-service.ts';
import type { ImportRow } from './import-service.ts';

/** The entries of all files, each compared with what is saved and with the entries before it. */
export function shownRows(
  files: readonly { readonly id: string; readonly content?: ImportedFile }[],
  vault: Pick<VaultService, 'findTwin'>,
): readonly ImportRow[] {
  const seen = createTwinIndex();
  const knownAs = (account: NewAccount) => {
    if (vault.findTwin(account)?.kind === 'same') return 'saved';
    return seen.hasSame(account) ? 'listed' : undefined;
  };
  return files.flatMap(({ id, content }) =>
    (content?.rows ?? []).map((row, index) => {
      const shown = shownRow(`${id}#${index}`, row, knownAs);
      if ('account' in row && !row.trashed) seen.add(row.account, shown.id);
      return shown;
    }),
  );
}

function shownRow(
  id: string,
  row: ImportedRow,
  knownAs: (account: NewAccount) => 'saved' | 'listed' | undefined,
): ImportRow {
  if ('reason' in row) return { id, outcome: 'unreadable', choice: 'none', ...row };
  const { issuer, accountName, person } = row.account;
  const shown = { id, issuer, accountName, ...(person !== undefined && { person }) };
  const known = knownAs(row.account);
  if (known)
    return { ...shown, outcome: 'same', choice: 'none', ...(known === 'listed' && { listed: true }) };
  if (row.trashed) return { ...shown, outcome: 'unreadable', reason: 'trashed', choice: 'offered' };
  if (row.uncounted) return { ...shown, outcome: 'new', reason: 'uncounted', choice: 'offered' };
  return { ...shown, outcome: 'new', choice: 'chosen' };
}

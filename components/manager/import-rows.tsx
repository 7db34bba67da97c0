import { useId, useState } from 'preact/hooks';
import type { ImportPreview, ImportRow } from '../../lib/services/import/import-service.ts';
import { text } from '../language.ts';
import { Who } from '../parts/who.tsx';

interface ImportRowsProps {
  readonly preview: ImportPreview;
  readonly onImport: (rowIds: readonly string[]) => void;
}

/** What the files hold, to be chosen from. Everything new is chosen at first. */
export function ImportRows({ preview, onImport }: ImportRowsProps) {
  const { rows, files, withoutCode, missingParts } = preview;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const fresh = rows.filter(({ outcome }) => outcome === 'new');
  const chosen = fresh.filter(({ id }) => !left.has(id));
  const choose = (id: string, wanted: boolean) => {
    const next = new Set(left);
    if (wanted) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <section class="stack">
      <h2>{text(fresh.length > 0 ? 'import_rows' : 'import_nothing_new')}</h2>
      {missingParts.length > 0 && (
        <p class="notice notice-wait" role="status">
          {text('import_missing', { parts: missingParts.join(', ') })}
        </p>
      )}
      <ul class="stack-tight">
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            chosen={!left.has(row.id)}
            onChoose={(wanted) => choose(row.id, wanted)}
          />
        ))}
      </ul>
      {withoutCode > 0 && <p class="quiet">{text('import_without', { count: withoutCode })}</p>}
      {files.some(({ inClear, state }) => inClear && state === 'read') && (
        <p class="notice notice-wait">{text('import_delete')}</p>
      )}
      {fresh.length > 0 && (
        <button
          type="button"
          class="button"
          aria-disabled={chosen.length === 0}
          onClick={() => chosen.length > 0 && onImport(chosen.map(({ id }) => id))}
        >
          {text('import_do')}
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: ImportRow;
  readonly chosen: boolean;
  readonly onChoose: (wanted: boolean) => void;
}

function Row({ row, chosen, onChoose }: RowProps) {
  const id = useId();
  const isNew = row.outcome === 'new';
  return (
    <li class="card import-row" data-testid="import-row" data-outcome={row.outcome}>
      {isNew && (
        <input
          id={id}
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <label class="stack-tight" for={isNew ? id : undefined}>
        <Who issuer={row.issuer} accountName={row.accountName} />
        <span class="quiet">
          {text(`import_outcome_${row.outcome}`)}
          {row.reason && ` ${text(`reason_${row.reason}`)}`}
        </span>
      </label>
    </li>
  );
}

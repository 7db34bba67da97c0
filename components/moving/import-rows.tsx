import { useId, useState } from 'preact/hooks';
import type { ImportPreview, ImportRow } from '../../lib/services/import/import-service.ts';
import { PersonField } from '../family/person-field.tsx';
import { useDrawn } from '../hooks/use-drawn.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { Who } from '../parts/who.tsx';

interface ImportRowsProps {
  readonly preview: ImportPreview;
  /** What was chosen is being saved. */
  readonly saving?: boolean;
  readonly onImport: (rowIds: readonly string[], person: string) => void;
}

/** Rows of a file may be thousands; all of them are chosen from, and the first are drawn. */
const DRAWN_AT_FIRST = 100;

/** What the files hold, to be chosen from. Everything new is chosen at first, nothing out of an old app's bin. */
export function ImportRows({ preview, saving = false, onImport }: ImportRowsProps) {
  const { rows, files, withoutCode, leftOut, missingParts } = preview;
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [person, setPerson] = useState('');
  const isChosen = ({ id, choice }: ImportRow) =>
    choice !== 'none' && (changed.get(id) ?? choice === 'chosen');
  const chosen = rows.filter(isChosen);
  const drawn = useDrawn(rows, DRAWN_AT_FIRST);
  const count = (outcome: ImportRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const canChoose = rows.some(({ choice }) => choice !== 'none');
  return (
    <section class="stack">
      <h2>{text(canChoose ? 'import_rows' : 'import_nothing_new')}</h2>
      {missingParts.length > 0 && (
        <p class="notice notice-wait" role="status">
          {text('import_missing', { parts: missingParts.join(', ') })}
        </p>
      )}
      {drawn.left > 0 && (
        <p>
          {text('import_counts', {
            fresh: count('new'),
            same: count('same'),
            unreadable: count('unreadable'),
          })}
        </p>
      )}
      <ul class="stack-tight">
        {drawn.shown.map((row) => (
          <Row
            key={row.id}
            row={row}
            chosen={isChosen(row)}
            onChoose={(wanted) => setChanged(new Map([...changed, [row.id, wanted]]))}
          />
        ))}
      </ul>
      <ShowMore {...drawn} />
      {withoutCode > 0 && <p class="quiet">{text('import_without', { count: withoutCode })}</p>}
      {leftOut > 0 && <p class="quiet">{text('import_left_out', { count: leftOut })}</p>}
      {files.some(({ inClear, state }) => inClear && state === 'read') && (
        <p class="notice notice-wait">{text('import_delete')}</p>
      )}
      {canChoose && (
        <>
          <PersonField
            label={text('import_person')}
            hint={text('import_person_hint')}
            value={person}
            onText={setPerson}
          />
          <Button
            aria-disabled={chosen.length === 0 || saving}
            onClick={() =>
              chosen.length > 0 &&
              !saving &&
              onImport(
                chosen.map(({ id }) => id),
                person,
              )
            }
          >
            {text('import_do')}
          </Button>
          {saving && (
            <p class="notice notice-wait stack-tight" role="status">
              {text('import_saving', { count: chosen.length })}
              <progress aria-label={text('import_do')} />
            </p>
          )}
        </>
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
  const mayChoose = row.choice !== 'none';
  return (
    <li class="card import-row" data-testid="import-row" data-outcome={row.outcome} data-reason={row.reason}>
      {mayChoose && (
        <input
          id={id}
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <label class="stack-tight" for={mayChoose ? id : undefined}>
        <Who issuer={row.issuer} accountName={row.accountName} remark={row.person} />
        <span class="quiet">
          {row.choice !== 'offered' && text(row.listed ? 'import_listed' : `import_outcome_${row.outcome}`)}
          {row.reason && ` ${text(`reason_${row.reason}`)}`}
        </span>
      </label>
    </li>
  );
}

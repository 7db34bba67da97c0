import { language, text } from '../language.ts';
import { useServices } from '../services-context.ts';
import '../parts/sheet.css';
import './recovery-sheet.css';

/** One A4 page for the drawer at home: the code, what it is, how to use it. It names no account and nobody's society. */
export function RecoverySheet({ groups }: { readonly groups: readonly string[] }) {
  const { now } = useServices();
  const date = new Date(now()).toLocaleDateString(language());
  return (
    <section class="sheet stack">
      <h2>{text('sheet_paper_title')}</h2>
      <p>{text('sheet_paper_what')}</p>
      <p class="sheet-code" data-testid="recovery-code">
        {groups.map((group) => (
          <span key={group}>{group}</span>
        ))}
      </p>
      <div class="stack-tight">
        <p>{text('sheet_paper_how_1')}</p>
        <p>{text('sheet_paper_how_2')}</p>
        <p>{text('sheet_paper_how_3')}</p>
      </div>
      <p>
        <b>{text('sheet_paper_keep')}</b>
      </p>
      <p class="quiet">{text('sheet_paper_date', { date })}</p>
      <p class="quiet sheet-memo">{text('sheet_paper_memo')}</p>
    </section>
  );
}

import { useId } from 'preact/hooks';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { useDrawn } from '../hooks/use-drawn.ts';
import { text } from '../language.ts';
import { ShowMore } from '../parts/show-more.tsx';
import { Who } from '../parts/who.tsx';

interface AccountChoiceProps {
  readonly accounts: readonly AccountSummary[];
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** All are chosen at first. */
export function AccountChoice({ accounts, left, onLeft }: AccountChoiceProps) {
  const id = useId();
  const drawn = useDrawn(accounts, 100);
  const choose = (accountId: string, wanted: boolean) => {
    const next = new Set(left);
    if (wanted) next.delete(accountId);
    else next.add(accountId);
    onLeft(next);
  };
  return (
    <fieldset class="stack-tight">
      <legend>{text('elsewhere_choose')}</legend>
      {drawn.shown.map((account) => (
        <div class="check" key={account.id}>
          <input
            id={`${id}-${account.id}`}
            type="checkbox"
            checked={!left.has(account.id)}
            onChange={(event) => choose(account.id, event.currentTarget.checked)}
          />
          <label for={`${id}-${account.id}`}>
            <Who issuer={account.issuer} accountName={account.accountName} remark={account.person} />
          </label>
        </div>
      ))}
      <ShowMore {...drawn} />
    </fieldset>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTask } from '../hooks/use-task.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';
import { useServices } from '../services-context.ts';
import { ChosenProposal } from './chosen-proposal.tsx';
import { NewPasswordFields, useNewPassword } from './new-password.tsx';
import { PasswordProposal } from './password-proposal.tsx';
import './first-password.css';

/** What a page does around the first password. */
export interface FirstPassword {
  /** Stands above it. */
  readonly above?: ComponentChildren;
  /** The password is being taken into use: what was found may be saved as soon as there is a vault. */
  readonly onStart?: () => void;
  /** Whether that came to an end with a vault. */
  readonly onEnd?: (created: boolean) => void;
}

/**
 * The first step of all: the master password. One is chosen already, large, to be written on paper; who wants another of their own finds
 * the two fields behind a button. Nothing is stored before 「はじめる」.
 */
export function CreateVaultForm({ first = {} }: { readonly first?: FirstPassword | undefined }) {
  const { vault } = useServices();
  const [own, setOwn] = useState(false);
  const password = useNewPassword();
  const task = useTask();
  const chosen = own ? password.value : (password.proposal?.password ?? '');
  // The page is drawn anew by the vault's own change.
  const create = () => {
    if (task.busy || (!own && chosen === '')) return;
    first.onStart?.();
    task.run(async (onProgress) => {
      const created = await (own
        ? password.whenRepeated((typed) => vault.create(typed, onProgress))
        : vault.create(chosen, onProgress));
      first.onEnd?.(created.ok);
      return created;
    });
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <div class="stack-tight">
        <h1 class="lead">{text('create_title')}</h1>
        <p class="can-wait">{text(own ? 'create_own_what' : 'create_what')}</p>
      </div>
      {own ? (
        <NewPasswordFields password={password} label={text('master_password')} error={task.error} alone />
      ) : (
        <ChosenProposal proposal={password.proposal} onOther={password.propose} />
      )}
      {task.error && <ErrorNotice code={task.error} bare />}
      <SlowProgress share={task.progress} />
      {!own && <p class="first-paper">{text('create_written')}</p>}
      <Button submit aria-disabled={task.busy || (!own && chosen === '')}>
        {text('start')}
      </Button>
      {own ? (
        <PasswordProposal
          proposal={password.proposal?.password ?? ''}
          onOther={password.propose}
          onUse={() => {
            task.fail(undefined);
            setOwn(false);
          }}
        />
      ) : (
        <Button
          kind="link"
          onClick={() => {
            task.fail(undefined);
            setOwn(true);
          }}
        >
          {text('create_own')}
        </Button>
      )}
      {!own && <p class="quiet">{text('create_if_lost')}</p>}
    </form>
  );
}

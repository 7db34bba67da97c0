import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode, PasswordWeakness } from '../../lib/core/errors.ts';
import { fail, type Result } from '../../lib/core/result.ts';
import type { Proposal } from '../../lib/services/vault/proposal.ts';
import { text } from '../language.ts';
import { PasswordField } from '../parts/password-field.tsx';
import { useServices } from '../services-context.ts';
import { PasswordProposal } from './password-proposal.tsx';

/** A master password that is being chosen. */
export interface NewPassword {
  readonly value: string;
  readonly repeated: string;
  /** Undefined while it is being made. */
  readonly proposal: Proposal | undefined;
  readonly set: (value: string, repeated: string) => void;
  readonly propose: () => void;
  /** Goes on with the password once it was repeated, else `passwordsDiffer`. The rule itself is judged by the vault. */
  readonly whenRepeated: <Value, Code extends ErrorCode>(
    work: (password: string) => Promise<Result<Value, Code>>,
  ) => Promise<Result<Value, Code | 'passwordsDiffer'>>;
}

export function useNewPassword(): NewPassword {
  const { vault } = useServices();
  const [{ value, repeated }, setBoth] = useState({ value: '', repeated: '' });
  const [proposal, setProposal] = useState<Proposal>();
  const propose = () => void vault.proposePassword(true).then(setProposal);
  useEffect(() => void vault.proposePassword().then(setProposal), [vault]);
  return {
    ...{ value, repeated, proposal, propose },
    set: (next, again) => setBoth({ value: next, repeated: again }),
    whenRepeated: async (work) => (value === repeated ? work(value) : fail('passwordsDiffer')),
  };
}

interface NewPasswordFieldsProps {
  readonly password: NewPassword;
  readonly label: string;
  readonly error: ErrorCode | undefined;
  /** The first thing to do where it appears. Then the proposal stands elsewhere. */
  readonly alone?: boolean;
}

/** Proposal, field and repetition. A proposed password is shown in clear: it is to be written down. */
export function NewPasswordFields({ password, label, error, alone = false }: NewPasswordFieldsProps) {
  const { value, repeated, set, propose } = password;
  const proposal = password.proposal?.password ?? '';
  const proposed = proposal !== '' && value === proposal;
  const why = useWeakness(value, error === 'passwordTooCommon');
  return (
    <>
      {!alone && (
        <PasswordProposal proposal={proposal} onOther={propose} onUse={() => set(proposal, proposal)} />
      )}
      <PasswordField
        label={label}
        kind="new-password"
        value={value}
        onText={(next) => set(next, repeated)}
        hint={why ? text(`weak_${why}`) : text('password_rule')}
        shown={proposed}
        invalid={error === 'passwordTooShort' || error === 'passwordTooCommon'}
        autofocus={alone}
      />
      <PasswordField
        label={text('repeat')}
        kind="new-password"
        value={repeated}
        onText={(again) => set(value, again)}
        shown={proposed}
        invalid={error === 'passwordsDiffer'}
      />
      {proposed && (
        <p class="notice notice-wait" role="status">
          {text('write_down')}
        </p>
      )}
    </>
  );
}

/** Why the password that was just refused is easy to guess; forgotten as soon as another one is typed. */
function useWeakness(password: string, refused: boolean): PasswordWeakness | undefined {
  const { vault } = useServices();
  const [told, setTold] = useState<{ readonly of: string; readonly why: PasswordWeakness | undefined }>();
  useEffect(() => {
    if (refused) void vault.whyWeak(password).then((why) => setTold({ of: password, why }));
  }, [vault, refused]);
  return refused && told?.of === password ? told.why : undefined;
}

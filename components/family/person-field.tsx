import { useId } from 'preact/hooks';
import { useVault } from '../hooks/use-vault.ts';
import { TextField } from '../parts/text-field.tsx';
import { personsOf } from './persons.ts';

interface PersonFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** Whose an account is: any name, with those that are known already as proposals. */
export function PersonField({ label, hint, value, onText }: PersonFieldProps) {
  const { vault } = useVault();
  const id = useId();
  const known = personsOf(vault.accounts()).filter(({ name }) => name !== '');
  return (
    <>
      <TextField label={label} hint={hint} value={value} onText={onText} list={id} />
      <datalist id={id}>
        {known.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

import { useId } from 'preact/hooks';

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  /** Decided by the administrator of this PC: it can be seen, not changed. */
  readonly fixed?: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** A check box with its words beside it. */
export function Check({ label, hint, checked, fixed = false, onCheck }: CheckProps) {
  const id = useId();
  return (
    <div>
      <div class="check">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          disabled={fixed}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onCheck(event.currentTarget.checked)}
        />
        <label for={id}>{label}</label>
      </div>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

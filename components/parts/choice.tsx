import { useId } from 'preact/hooks';

interface ChoiceProps<Value> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side. */
export function Choice<Value extends string | number>({
  label,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div class="field">
      <p class="choice-label" id={id}>
        {label}
      </p>
      <div class="buttons" role="radiogroup" aria-labelledby={id}>
        {options.map(({ value, name }) => (
          <label class="check" key={value}>
            <input type="radio" name={id} checked={chosen === value} onChange={() => onChoose(value)} />
            {name}
          </label>
        ))}
      </div>
    </div>
  );
}

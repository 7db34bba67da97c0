import { useId, useLayoutEffect, useState } from 'preact/hooks';
import './file-field.css';

interface FileFieldProps {
  readonly label: string;
  /** What the files are for, above the button. */
  readonly how: string;
  /** Under the button: the other ways to give a file. */
  readonly hint?: string;
  readonly accept?: string;
  readonly several?: boolean;
  /** The one thing to press on its page. */
  readonly main?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** A text that was dropped instead. */
  readonly onText?: (text: string) => void;
}

/** Files chosen, or dropped anywhere on the page. */
export function FileField({
  label,
  how,
  hint,
  accept,
  several = false,
  main = false,
  onFiles,
  onText,
}: FileFieldProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  // With the first frame: a file that is dropped is never left to the browser, which would show it instead.
  useLayoutEffect(() => {
    const hover = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const dropped = event.dataTransfer?.getData('text/plain') ?? '';
      if (files.length > 0) onFiles(files);
      else if (dropped.trim() !== '') onText?.(dropped);
    };
    document.addEventListener('dragover', hover);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hover);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  });
  return (
    <div class={over ? 'card drop drop-over' : 'card drop'}>
      <p>{how}</p>
      <div class="file">
        <label class={main ? 'button' : 'button button-second'} for={id}>
          {label}
        </label>
        <input
          id={id}
          type="file"
          accept={accept}
          multiple={several}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length > 0) onFiles(files);
            event.currentTarget.value = ''; // So that the same file can be chosen again.
          }}
        />
      </div>
      {hint && <p class="quiet">{hint}</p>}
    </div>
  );
}

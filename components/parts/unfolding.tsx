import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface UnfoldingProps {
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** What few need, under a line that opens it. Drawn only while it is open, so that nothing of it is left behind. */
export function Unfolding({ summary, children }: UnfoldingProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <div class="stack">{children}</div>}
    </details>
  );
}

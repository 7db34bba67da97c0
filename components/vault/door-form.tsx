import type { ComponentChildren } from 'preact';
import type { Task } from '../hooks/use-task.ts';
import { Button } from '../parts/button.tsx';
import { DeskContact } from '../parts/desk-contact.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { SlowProgress } from '../parts/slow-progress.tsx';

interface DoorFormProps {
  readonly title: string;
  readonly what: string;
  /** What stands on the button. */
  readonly action: string;
  readonly danger?: boolean;
  /** False while something is missing without which pressing makes no sense. */
  readonly ready?: boolean;
  readonly task: Task;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
  /** What stands below the button. */
  readonly below?: ComponentChildren;
}

/** One way into a vault, or to a new one: what it does, what it asks for, what went wrong, and one button. */
export function DoorForm({ title, what, action, danger = false, ready = true, ...props }: DoorFormProps) {
  const { task, onSubmit, children, below } = props;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSubmit();
      }}
    >
      <div class="stack-tight">
        <h1 class="lead">{title}</h1>
        <p>{what}</p>
        <DeskContact below={what} />
      </div>
      {children}
      {task.error && <ErrorNotice code={task.error} bare />}
      <SlowProgress share={task.progress} />
      <Button submit kind={danger ? 'danger' : undefined} aria-disabled={task.busy || !ready}>
        {action}
      </Button>
      {below}
    </form>
  );
}

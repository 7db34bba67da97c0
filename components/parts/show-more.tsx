import type { Drawn } from '../hooks/use-drawn.ts';
import { text } from '../language.ts';
import { Button } from './button.tsx';

/** Below a long list of which not everything is drawn. */
export function ShowMore({ left, more }: Pick<Drawn<unknown>, 'left' | 'more'>) {
  if (left <= 0) return null;
  return (
    <Button kind="second" onClick={more}>
      {text('show_more', { count: left })}
    </Button>
  );
}

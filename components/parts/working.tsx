import { useEffect, useState } from 'preact/hooks';

/** Nothing that a person waits for is without a sign for longer. */
const SIGN_AFTER_MS = 300;

interface WorkingProps {
  readonly title: string;
  /** What is done, 0 to 1, where that is known. */
  readonly share?: number | undefined;
  readonly children?: preact.ComponentChildren;
}

/** What is being done, with a bar that moves; appears when it takes longer than a moment. */
export function Working({ title, share, children }: WorkingProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SIGN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div class="notice notice-wait stack-tight" role="status" data-testid="working">
      <b>{title}</b>
      <progress max={1} value={share} aria-label={title} />
      {children}
    </div>
  );
}

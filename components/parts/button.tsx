import type { ButtonHTMLAttributes } from 'preact';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `main`, the one thing to press next, unless it is said otherwise. */
  readonly kind?: 'main' | 'second' | 'link' | 'danger' | undefined;
  /** As wide as its words, among others in a row. */
  readonly slim?: boolean;
  /** Sends the form that it stands in. */
  readonly submit?: boolean;
}

/** What can be pressed. One that can't be pressed now is `aria-disabled`: it keeps the focus and is read out, and a press does nothing. */
export function Button({ kind = 'main', slim, submit, class: more, onClick, ...rest }: ButtonProps) {
  const off = rest['aria-disabled'] === true;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button${kind === 'main' ? '' : ` button-${kind}`}${slim ? ' button-slim' : ''}${more ? ` ${more as string}` : ''}`}
      onClick={off ? undefined : onClick}
      {...rest}
    />
  );
}

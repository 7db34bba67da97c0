import type { ComponentChildren } from 'preact';
import { expect } from 'vitest';
import { useFocus } from '../../../components/hooks/use-focus.ts';

/** A page of the manager, as far as the focus goes. */
export function Page({ children }: { readonly children: ComponentChildren }) {
  useFocus(false);
  return <main tabIndex={-1}>{children}</main>;
}

/** The popup, as far as the focus goes. */
export function Popup({ children }: { readonly children: ComponentChildren }) {
  useFocus(true);
  return <main>{children}</main>;
}

/** What has the focus, by what a person would hear. Never the page itself. */
export async function focused(): Promise<string | null | undefined> {
  await expect.poll(() => document.activeElement?.localName).not.toBe('body');
  // The focus is settled a moment after what was drawn.
  await new Promise((resolve) => setTimeout(resolve, 120));
  const { activeElement: element } = document;
  const label = element?.id && document.querySelector(`label[for="${element.id}"]`)?.textContent;
  return label || element?.textContent || element?.localName;
}

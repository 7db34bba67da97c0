import { useLayoutEffect } from 'preact/hooks';

/** What is pasted on the page, outside of its fields: files (pictures, for example) or a text. An address of a login code is taken in fields, too. */
export function usePaste(
  onFiles: (files: readonly File[]) => unknown,
  onText: (text: string) => unknown,
): void {
  // With the first frame, not after it: what a person sees takes what is pasted.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      const pasted = event.clipboardData?.getData('text') ?? '';
      const inField = event.target instanceof HTMLInputElement;
      if (files.length > 0) onFiles(files);
      else if (/^\s*otpauth/i.test(pasted) || (!inField && pasted.trim() !== '')) onText(pasted);
      else return; // An ordinary paste into a field.
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}

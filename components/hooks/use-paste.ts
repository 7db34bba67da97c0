import { useEffect } from 'preact/hooks';

/** What is pasted on the page, outside of its fields: pictures or a text. An address of a login code is taken in fields as well. */
export function usePaste(
  onPictures: (pictures: readonly File[]) => unknown,
  onText: (text: string) => unknown,
): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pictures = [...(event.clipboardData?.files ?? [])];
      const pasted = event.clipboardData?.getData('text') ?? '';
      const inField = event.target instanceof HTMLInputElement;
      if (pictures.length > 0) onPictures(pictures);
      else if (/^\s*otpauth/i.test(pasted) || (!inField && pasted.trim() !== '')) onText(pasted);
      else return; // An ordinary paste into a field.
      event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
}

import { useEffect } from 'preact/hooks';

const MAIN_BUTTON =
  'main .button:not(.button-second, .button-link, .button-danger, [aria-disabled="true"], [hidden] *)';

/** A browser minds `autofocus` once in the life of a page (HTML, "autofocus processed flag"): every screen after that is ours to mind. */
const MAIN_FIELD = '[autofocus]:not([hidden] *, :disabled)';

/**
 * The focus is never lost: where the control that had it is gone, or a popup has just opened, it goes in the popup to the one thing to
 * fill in or press next, on a page to what is said now, else to the heading. `atOnce` is for the popup, in which nothing has the focus at first.
 */
export function useFocus(atOnce: boolean): void {
  useEffect(() => {
    let had = false;
    const note = ({ target }: FocusEvent) => {
      had ||= target !== document.querySelector('main');
    };
    const settle = () => {
      const { activeElement } = document;
      const main = document.querySelector<HTMLElement>('main');
      const lost = !activeElement || activeElement === document.body;
      if (!main || !(lost ? had || atOnce : atOnce && activeElement === main)) return;
      const next =
        main.querySelector<HTMLElement>(MAIN_FIELD) ?? document.querySelector<HTMLElement>(MAIN_BUTTON);
      const told = [...main.querySelectorAll<HTMLElement>('[role="status"], [role="alert"]')].find(
        (element) => element.offsetHeight > 1,
      );
      const target =
        (atOnce ? next : (told ?? next)) ?? (lost ? (main.querySelector('h1') ?? main) : undefined);
      if (!target) return;
      if (target.tabIndex < 0) target.tabIndex = -1;
      target.focus({ preventScroll: atOnce });
    };
    // Once what was changed together is drawn together.
    let due: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(due);
      due = setTimeout(settle, 50);
    };
    const watch = new MutationObserver(soon);
    watch.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    soon();
    return () => {
      clearTimeout(due);
      watch.disconnect();
      document.removeEventListener('focusin', note);
    };
  }, [atOnce]);
}

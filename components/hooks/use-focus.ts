import { useEffect } from 'preact/hooks';

const MAIN_BUTTON =
  '.button:not(.button-second, .button-link, .button-danger, [aria-disabled="true"], [hidden] *)';

/** A browser minds `autofocus` once in the life of a page (HTML, "autofocus processed flag"): every screen after that is ours to mind. */
const MAIN_FIELD = '[autofocus]:not([hidden] *, :disabled)';

const TOLD = '[role="status"], [role="alert"]';

const FOCUSABLE =
  'a[href], button:not(:disabled, [aria-disabled="true"]), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

/** What is about one thing: who was at work in it goes on in it. */
const ONE_THING = 'li, section, form, fieldset, .card';

/**
 * The focus is never lost. A control that was only moved has it again. Where it is gone, the focus goes to what is said since then, else to the next
 * thing to fill in or press where the control was. Where all of that is gone too, and when a popup has just opened, it goes in the popup to the one
 * thing to fill in or press next, on a page to what is said, else to the heading. A question of the popup has it as soon as it is asked. `atOnce` is for the popup, in which nothing has the focus at first.
 */
export function useFocus(atOnce: boolean): void {
  useEffect(() => {
    /** What had the focus last, and everything around it, from the inside. */
    let around: readonly HTMLElement[] = [];
    let read: ReadonlySet<Element> = new Set();
    let asked: Element | null = null;
    /** Nothing was there yet to go to: the page itself keeps the focus until the next screen is drawn. */
    let waits = false;
    const note = ({ target }: FocusEvent) => {
      read = new Set(document.querySelectorAll(TOLD));
      if (target === document.querySelector('main')) return;
      waits = false;
      around = withAncestors(target as HTMLElement);
    };
    const settle = () => {
      const { activeElement } = document;
      const main = document.querySelector<HTMLElement>('main');
      // A question of the popup is answered next, however late it came: the focus may have found another place by then.
      const question = atOnce ? (main?.querySelector('.question') ?? null) : null;
      const isNew = question !== asked;
      asked = question;
      if (question && isNew && !question.contains(activeElement))
        return question.querySelector<HTMLElement>('.button')?.focus({ preventScroll: true });
      const lost = !activeElement || activeElement === document.body || (waits && activeElement === main);
      if (!main || !(lost ? around.length > 0 || atOnce : atOnce && activeElement === main)) return;
      const had = around[0];
      if (lost && had && main.contains(had) && isShown(had)) return had.focus({ preventScroll: true });
      const news = atOnce ? undefined : toldIn(main, read);
      const local = lost ? (news ?? nextWhereItWas(around, main, atOnce)) : undefined;
      const target = local ?? nextOn(main, atOnce) ?? (lost ? (main.querySelector('h1') ?? main) : undefined);
      if (!target) return;
      waits = target === main;
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

function nextOn(main: HTMLElement, atOnce: boolean): HTMLElement | undefined {
  const next = main.querySelector<HTMLElement>(MAIN_FIELD) ?? main.querySelector<HTMLElement>(MAIN_BUTTON);
  return (atOnce ? next : (toldIn(main) ?? next)) ?? undefined;
}

/** In the one thing that the person was at work in, if it is still there. A question of the popup is answered at once: it is read out all the same. */
function nextWhereItWas(
  around: readonly HTMLElement[],
  main: HTMLElement,
  atOnce: boolean,
): HTMLElement | undefined {
  const rest = around.filter(
    (element) => main.contains(element) && isShown(element) && element.matches(ONE_THING),
  );
  for (const thing of rest) {
    const field = thing.querySelector<HTMLElement>(MAIN_FIELD);
    const button = thing.querySelector<HTMLElement>(MAIN_BUTTON);
    const told = toldIn(thing);
    const answer = atOnce ? (button ?? told?.querySelector<HTMLElement>(FOCUSABLE)) : undefined;
    const next = field ?? answer ?? told ?? button ?? thing.querySelector<HTMLElement>(FOCUSABLE);
    if (next) return next;
  }
  return undefined;
}

/** What is said now to everybody, not only to those who hear it, and was not `read` before. */
function toldIn(place: HTMLElement, read: ReadonlySet<Element> = new Set()): HTMLElement | undefined {
  const told = [...place.querySelectorAll<HTMLElement>(TOLD)];
  return told.find((element) => isShown(element) && !read.has(element));
}

/** What is kept for those who only hear it is one pixel high. */
const isShown = (element: HTMLElement) => element.offsetHeight > 1;

function withAncestors(element: HTMLElement): readonly HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) all.push(at);
  return all;
}

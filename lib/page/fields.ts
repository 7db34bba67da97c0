import type { FieldLocator } from '../core/autofill/page-description.ts';
import { inputs } from './dom.ts';

/** The field that was looked at, where it still is, or where it has moved to. */
export function locate({ nth, id, name }: FieldLocator): HTMLInputElement | undefined {
  const fields = inputs();
  const fits = (field: HTMLInputElement | undefined) => field?.id === id && field.name === name;
  if (fits(fields[nth])) return fields[nth];
  // Without a name nobody could tell it from others.
  return id || name ? fields.find(fits) : undefined;
}

/** Everything of a form, or of a page without forms, that somebody may have typed into. */
export function visibleFields(form: HTMLFormElement | null): readonly HTMLInputElement[] {
  return inputs().filter((field) => field.type !== 'hidden' && field.form === form);
}

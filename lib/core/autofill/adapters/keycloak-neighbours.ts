import type { NoCodePage } from '../page-class.ts';
import type { PageDescription } from '../page-description.ts';
import { keycloak } from '../products/keycloak.ts';

/** A page of Keycloak that surely takes no code of ours. */
export function keycloakNeighbour({ forms, ids, fields }: PageDescription): NoCodePage | undefined {
  const { otherForms, otherPages, keyField } = keycloak;
  const registersKey = fields.some(({ name }) => name === keyField);
  const other: readonly string[] = otherForms;
  const known = forms.some(({ id }) => other.includes(id)) || otherPages.some((id) => ids.includes(id));
  return known || registersKey ? { kind: 'none' } : undefined;
}

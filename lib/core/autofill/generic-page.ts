import {
  type Claim,
  claimOf,
  claimOfBoxes,
  claims,
  isForeign,
  isTyped,
  isUnderOtherHeading,
} from './evidence/field-evidence.ts';
import { type Surroundings, surroundingsOf } from './evidence/page-evidence.ts';
import { isRefused } from './evidence/refusal.ts';
import { asksWithoutField } from './evidence/without-field.ts';
import { blockedBy, type CodePage, locatorOf, type PageClass, whyNone } from './page-class.ts';
import type { FieldDescription, PageDescription } from './page-description.ts';

type Fields = readonly [FieldDescription, ...FieldDescription[]];

interface Candidate {
  readonly fields: Fields;
  readonly claim: Claim;
}

/** A page of no product that we know by heart: what its fields claim, judged by what stands around them. */
export function anyPage(page: PageDescription, boxes: Fields | undefined): PageClass {
  const [best, ...others] = candidatesOf(page, boxes);
  if (!best) return foreignCode(page);
  const [first] = best.fields;
  const around = surroundingsOf(page, first);
  const verdict = judge(best.claim, around, isUnderOtherHeading(page, first));
  if (verdict === 'none') return foreignCode(page);
  // Two fields with the same claim: one of them may want the code that was sent.
  const rival = others.some(({ claim }) => claim === best.claim);
  const kind = verdict === 'ask' || rival ? 'ask' : around.scan ? 'setup' : 'login';
  return {
    kind,
    fields: locatorsOf(best.fields),
    ...(kind === 'ask' && around.from && around.from !== 'unknown' && { source: around.from }),
    ...(isRefused(page, best.fields) && { refused: true }),
    ...blockedBy(best.fields),
  };
}

/** The strongest claim first; among equals those that a person can see. */
function candidatesOf(page: PageDescription, boxes: Fields | undefined): readonly Candidate[] {
  const found: Candidate[] = [];
  if (boxes && !boxes.some((box) => isForeign(page, box))) {
    found.push({ fields: boxes, claim: claimOfBoxes(page, boxes) });
  }
  // Helpers and drawn things are fields only where there is no other.
  const real = page.fields.filter((field) => isTyped(field) && !field.drawn && !field.unusable);
  for (const field of page.fields) {
    if (field.drawn && real.length > 0) continue;
    const claim = boxes?.includes(field) ? undefined : claimOf(page, field);
    if (claim) found.push({ fields: [field], claim });
  }
  const visible = found.filter(({ fields }) => !whyNone(fields.map(({ unusable }) => unusable)));
  // Where something else can be typed in, a field that is not displayed belongs to a later step.
  const elsewhere = page.fields.some((field) => isTyped(field) && !field.unusable);
  const later = ({ fields: [{ unusable }] }: Candidate) => elsewhere && unusable === 'invisible';
  const rest = visible.length > 0 ? visible : found.filter((candidate) => !later(candidate));
  const strength = ({ claim }: Candidate) => claims.indexOf(claim);
  return rest.toSorted((one, other) => strength(one) - strength(other));
}

function judge(claim: Claim, around: Surroundings, otherHeading: boolean): 'login' | 'ask' | 'none' {
  const { app, from, twoSteps, recovery, lookUp, otherUse } = around;
  const sure = claim === 'app' || claim === 'otp';
  if (around.editor || otherUse) return 'none';
  if (!sure && !app && (around.picture || otherHeading || recovery || lookUp)) return 'none';
  if (claim === 'bare' && !app && !from && !twoSteps) return 'none';
  if (claim === 'shape' && !app && !twoSteps) return 'none';
  if (from || around.grave || (!sure && recovery)) return 'ask';
  return sure || app ? 'login' : 'ask';
}

/** Not for us; perhaps the page itself says for whom: a code by mail in a field that is called so. */
function foreignCode(page: PageDescription): PageClass {
  const field = page.fields.find(
    ({ id, name }) => /mail|sms/i.test(`${id} ${name}`) && /code|otp|pin|token/i.test(`${id} ${name}`),
  );
  if (!field) return { kind: 'none', ...(asksWithoutField(page) && { unreached: true }) };
  return { kind: 'none', source: /sms/i.test(`${field.id} ${field.name}`) ? 'message' : 'mail' };
}

function locatorsOf([first, ...others]: Fields): CodePage['fields'] {
  return [locatorOf(first), ...others.map(locatorOf)];
}

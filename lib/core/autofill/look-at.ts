import { classifyPage } from './classify-page.ts';
import type { DocumentFacts } from './origin.ts';
import type { PageClass } from './page-class.ts';
import type { Device, PageDescription } from './page-description.ts';
import { beginsAgain, isBlank, isSettling } from './page-state.ts';

/** What our rules make of a page. It holds nothing that is written on it but the names of devices. */
export interface PageLook extends DocumentFacts {
  readonly found: PageClass;
  readonly devices: readonly Device[];
  /** Milliseconds since the document began. */
  readonly age: number;
  /** Young, and nothing to fill in yet: what it will be is not settled. */
  readonly settling: boolean;
  /** Young, and nothing on it yet. */
  readonly blank: boolean;
  /** A sign-in page, an error, a page whose time is over: nothing came of what was sent. */
  readonly beginsAgain: boolean;
}

export function lookAt(page: PageDescription): PageLook {
  const { origin, protocol, hostname, top, prerendering, devices, age } = page;
  const found = classifyPage(page);
  return {
    ...{ origin, protocol, hostname, top, prerendering, found, devices, age },
    settling: isSettling(page, found),
    blank: isBlank(page),
    beginsAgain: beginsAgain(page),
  };
}

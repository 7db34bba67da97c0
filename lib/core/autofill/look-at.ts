import { classifyPage } from './classify-page.ts';
import { type FrameSite, framesAround } from './evidence/in-foreign-frame.ts';
import type { DocumentFacts } from './origin.ts';
import type { PageClass } from './page-class.ts';
import type { Device, FramePlace, PageDescription } from './page-description.ts';
import { markOf } from './page-mark.ts';
import { beginsAgain, isBlank, isSettling, isWorking } from './page-state.ts';

/** What our rules make of a page. It holds nothing that is written on it but the names of devices and of what sends the form. */
export interface PageLook extends DocumentFacts {
  readonly found: PageClass;
  /** What the page is taken for, and by which form: as long as it stays the same, so does the page. */
  readonly mark: string;
  readonly devices: readonly Device[];
  readonly frames: readonly FramePlace[];
  /** Frames of other sites, where the page itself asks for nothing. */
  readonly frameSites: readonly FrameSite[];
  /** Milliseconds since the document began. */
  readonly age: number;
  /** Young, and nothing to fill in yet: what it will be is not settled. */
  readonly settling: boolean;
  /** Young, and nothing on it yet. */
  readonly blank: boolean;
  /** It asks for patience: what it makes of the code is not known yet. */
  readonly working: boolean;
  /** A sign-in page, an error, a page whose time is over: nothing came of what was sent. */
  readonly beginsAgain: boolean;
}

export function lookAt(page: PageDescription): PageLook {
  const { origin, protocol, hostname, top, prerendering, devices, frames, age } = page;
  const settling = isSettling(page);
  // Half a page may look like a form whose other half says that the code comes by mail.
  const found: PageClass = page.loading && settling ? { kind: 'none' } : classifyPage(page);
  return {
    ...{ origin, protocol, hostname, top, prerendering, found, devices, frames, age },
    mark: markOf(page, found),
    frameSites: found.kind === 'none' ? framesAround(page) : [],
    settling: settling && found.kind === 'none',
    blank: isBlank(page),
    working: isWorking(page),
    beginsAgain: beginsAgain(page),
  };
}

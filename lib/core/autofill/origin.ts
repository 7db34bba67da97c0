import type { FillError } from '../errors.ts';
import { fail, ok, type Result } from '../result.ts';

/** What is known about the document that would be filled. */
export interface DocumentFacts {
  /** `self.origin`. */
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly top: boolean;
  readonly prerendering: boolean;
}

/**
 * The exact origin at which codes may be filled in, or why they may not: top frame, https (http only on localhost), no opaque
 * origin (sandbox, data:), no blob: (whose origin equals its maker's), no host with a dot at its end. Origins are compared as
 * strings, never by domain: insurers are tenants of one domain.
 */
export function fillableOrigin(page: DocumentFacts): Result<string, FillError> {
  if (!page.top || page.prerendering) return fail('siteOther');
  const secure = page.protocol === 'https:' || (page.protocol === 'http:' && page.hostname === 'localhost');
  if (!secure || page.hostname === '' || page.hostname.endsWith('.')) return fail('siteInsecure');
  return page.origin.startsWith(`${page.protocol}//${page.hostname}`) && page.origin !== 'null'
    ? ok(page.origin)
    : fail('siteInsecure');
}

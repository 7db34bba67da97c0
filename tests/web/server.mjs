import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './certificate.mjs';

/** Chromium asks its maker about forms, accounts and updates, when it likes: no question of a page or of an extension. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1)\.com$/;

/**
 * What a server answers: the body of a page, or a whole answer. `later` milliseconds pass before it does; `clock` milliseconds is its
 * clock ahead of this computer's.
 *
 * @typedef {{ body?: string, html?: string, status?: number, headers?: Record<string, string>, later?: number, clock?: number }} Answer
 * @typedef {{ method: string, url: string, cookie: string | undefined, form: URLSearchParams }} Asked
 * @typedef {Answer | ((asked: Asked) => Answer | undefined)} Page
 */

/**
 * A whole small web on this computer: every name, over TLS (443 and 8443) and without (80), once a browser is started with
 * `browserArgs`. A page is known by its address without the query, or by its origin for every page of a site.
 */
export async function startWeb() {
  const folder = mkdtempSync(join(tmpdir(), 'kagiban-web-'));
  const [certificate, key] = makeCertificate(folder, '*.example.test');
  const secure = { cert: readFileSync(certificate), key: readFileSync(key) };
  rmSync(folder, { recursive: true, force: true });
  /** @type {Map<string, Page>} */
  const pages = new Map();
  /** @type {Asked[]} */
  const asked = [];

  /** @param {'http' | 'https'} scheme */
  const listener =
    (scheme) =>
    async (
      /** @type {import('node:http').IncomingMessage} */ request,
      /** @type {import('node:http').ServerResponse} */ response,
    ) => {
      const url = `${scheme}://${request.headers.host}${request.url}`;
      const { origin, hostname, pathname } = new URL(url);
      const body = await bodyOf(request);
      /** @type {Asked} */
      const question = {
        ...{ method: request.method ?? 'GET', url, cookie: request.headers.cookie },
        form: new URLSearchParams(body),
      };
      if (!BROWSERS_OWN.test(hostname)) asked.push(question);
      const page = pages.get(origin + pathname) ?? pages.get(origin);
      const answer = typeof page === 'function' ? page(question) : page;
      if (answer?.later) await new Promise((resolve) => setTimeout(resolve, answer.later));
      response.writeHead(answer ? (answer.status ?? 200) : 404, {
        'content-type': 'text/html; charset=utf-8',
        date: new Date(Date.now() + (answer?.clock ?? 0)).toUTCString(),
        ...answer?.headers,
      });
      response.end(
        request.method === 'HEAD' ? undefined : (answer?.html ?? framed(answer?.body ?? 'not found')),
      );
    };

  const servers = [
    createHttpsServer(secure, listener('https')),
    createHttpsServer(secure, listener('https')),
    createHttpServer(listener('http')),
  ];
  const ports = await Promise.all(
    servers.map(async (server) => {
      await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
      return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
    }),
  );
  const rules = [443, 8443, 80].map((port, place) => `MAP *:${port} 127.0.0.1:${ports[place]}`);
  return {
    browserArgs: [`--host-resolver-rules=${rules.join(',')}`, '--ignore-certificate-errors'],
    /** Every question that a browser asked, in order. */
    asked,
    /** Puts a page at an address (`https://host/path`), or at every address of an origin. */
    serve(/** @type {string} */ address, /** @type {Page} */ page) {
      pages.set(address, page);
    },
    /** No page is there any more, and nothing was asked. */
    forget() {
      pages.clear();
      asked.length = 0;
    },
    async close() {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startWeb>>} Web */

function framed(/** @type {string} */ body) {
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>page</title><link rel="icon" href="data:,"><body>${body}`;
}

async function bodyOf(/** @type {import('node:http').IncomingMessage} */ request) {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

import type { BrowserContext, ConsoleMessage, Page, Request, Worker } from '@playwright/test';

/**
 * Watches everything that the extension does during a spec: console errors, exceptions, violations of the content security policy,
 * and any request that is not for its own package. What web pages do to themselves is not ours to judge.
 */
export function guard(
  context: BrowserContext,
  extensionId: string,
): { readonly problems: () => string[]; readonly stop: () => void } {
  const problems: string[] = [];
  const unloaded: { readonly page: Page; readonly problem: string }[] = [];
  const own = `chrome-extension://${extensionId}`;
  const isOwn = (page: Page) => page.url().startsWith(own);
  const watch = (page: Page) => {
    page.on('console', (message) => {
      const fromUs =
        isOwn(page) ||
        message.location().url.startsWith(own) ||
        /Content Security Policy|TrustedScript/.test(message.text());
      if (fromUs && ['error', 'warning'].includes(message.type()))
        problems.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      if (!isOwn(page) && !error.stack?.includes(own)) return;
      const problem = `exception: ${error.message}`;
      if (/Failed to fetch dynamically imported module/.test(problem)) unloaded.push({ page, problem });
      else problems.push(problem);
    });
  };
  const watchWorker = (worker: Worker) => worker.on('console', noteWorker);
  const noteWorker = (message: ConsoleMessage) => problems.push(`worker console: ${message.text()}`);
  const noteRequest = (request: Request) => {
    if (request.isNavigationRequest() || /^(chrome-extension|blob|data):/.test(request.url())) return;
    const worker = request.serviceWorker();
    const from = worker ? worker.url() : request.frame().page().url();
    if (from.startsWith(own)) problems.push(`request: ${request.url()}`);
  };
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  for (const worker of context.serviceWorkers()) watchWorker(worker);
  context.on('serviceworker', watchWorker);
  context.on('request', noteRequest);
  return {
    // A window that was closed while it loaded a part has nobody left to tell; one that stays must load it.
    problems: () => [
      ...problems,
      ...unloaded.filter(({ page }) => !page.isClosed()).map(({ problem }) => problem),
    ],
    stop() {
      context.off('page', watch);
      context.off('serviceworker', watchWorker);
      context.off('request', noteRequest);
      for (const worker of context.serviceWorkers()) worker.off('console', noteWorker);
    },
  };
}

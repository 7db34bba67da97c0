import type { BrowserContext, Worker } from '@playwright/test';

/** The extension's service worker; waits until it was begun for the first time. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Ends the service worker, as the browser does when it is idle. The next event begins it again. */
export async function killWorker(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
}

import { type Browser, browser } from 'wxt/browser';
import type { OtpFormAnswer, OtpFormTask } from '../page/otp-form.ts';
import type { PageScripts } from '../services/fill/ports.ts';

/** Our function in the top frame of a tab, in its isolated world. */
export function createPageScripts(): PageScripts {
  return {
    async describe(tabId) {
      const result = await run({ tabId, frameIds: [0] }, { do: 'describe' });
      return result?.answer.did === 'described'
        ? { documentId: result.documentId, page: result.answer.page }
        : undefined;
    },
    async fill(tabId, documentId, order) {
      const result = await run({ tabId, documentIds: [documentId] }, { do: 'fill', ...order });
      return !result || result.answer.did === 'described' ? { did: 'refused', why: 'gone' } : result.answer;
    },
  };
}

interface Ran {
  readonly answer: OtpFormAnswer;
  readonly documentId: string;
}

async function run(target: Browser.scripting.InjectionTarget, task: OtpFormTask): Promise<Ran | undefined> {
  // Not needed for the first code that is shown: loaded after it.
  const { otpForm } = await import('../page/otp-form.ts');
  try {
    const [result] = await browser.scripting.executeScript({ target, func: otpForm, args: [task] });
    return result?.result ? { answer: result.result, documentId: result.documentId } : undefined;
  } catch {
    return undefined; // No grant, a page of the browser itself, or the document is gone.
  }
}

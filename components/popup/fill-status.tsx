import type { AccountSummary } from '../../lib/core/otp/account.ts';
import type { PageView } from '../../lib/services/fill/fill-service.ts';
import type { Filling } from '../hooks/use-fill.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';
import { Working } from '../parts/working.tsx';
import { useServices } from '../services-context.ts';

interface FillStatusProps {
  readonly filling: Filling;
  readonly page: PageView;
  readonly account: AccountSummary;
}

/** What comes of 「入力する」: a question, a wait, the good news, or what went wrong. */
export function FillStatus({ filling, page, account }: FillStatusProps) {
  const { fill } = useServices();
  const { state } = filling;
  switch (state.step) {
    case 'idle':
      return null;
    case 'filling':
      return <Working title={text('filling')} />;
    case 'site':
      return (
        <div class="notice notice-wait stack-tight question" role="status">
          <p>{text('use_on_site_question', { name: nameOf(account) })}</p>
          <p class="host">{page.host}</p>
          <Button onClick={filling.agree}>{text('use_on_site')}</Button>
          <Button kind="link" onClick={filling.cancel}>
            {text('cancel')}
          </Button>
        </div>
      );
    case 'ask':
      return (
        <div class="notice notice-wait stack-tight question" role="status">
          <b>{text(page.source ? `ask_title_${page.source}` : 'ask_title')}</b>
          <p>{text('ask_what')}</p>
          <Button onClick={filling.cancel}>{text('cancel')}</Button>
          <Button kind="link" onClick={filling.agree}>
            {text('ask_fill')}
          </Button>
        </div>
      );
    case 'device':
      return (
        <div class="notice notice-wait stack-tight question" role="status">
          <b>{text('device_title')}</b>
          <p>{text('device_what')}</p>
          {fill.devices(page).map((device) => (
            <Button
              kind="second"
              key={`${device.name} ${device.nth}`}
              onClick={() => filling.chooseDevice(device)}
            >
              <bdi>
                {device.nth ? text('device_nth', { name: device.name, nth: device.nth }) : device.name}
              </bdi>
            </Button>
          ))}
        </div>
      );
    case 'waiting':
      return (
        <StatusNotice kind="wait" title={text('waiting_title', { seconds: state.seconds })}>
          <p>{text(state.why === 'used' ? 'waiting_used' : 'waiting_ending')}</p>
          <p>{text('waiting_keep_open')}</p>
        </StatusNotice>
      );
    case 'filled':
      return (
        <StatusNotice title={text('filled')}>
          <p>
            {text(
              state.submitted ? 'filled_submitted' : page.kind === 'setup' ? 'filled_setup' : 'filled_login',
            )}
          </p>
          {state.asleep && <p>{text('filled_asleep')}</p>}
        </StatusNotice>
      );
    case 'failed':
      return <ErrorNotice code={state.error} />;
  }
}

/** The account as one says it, with its person. */
function nameOf({ issuer, accountName, person }: AccountSummary): string {
  const name = [issuer || text('no_service'), accountName].filter(Boolean).join(' ');
  return person ? `${name}${text('between')}${person}` : name;
}

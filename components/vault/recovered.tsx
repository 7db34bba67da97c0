import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { StatusNotice } from '../parts/status-notice.tsx';

/** The end of a forgotten password: what holds now, and what is to be written down. */
export function Recovered({ onRead }: { readonly onRead: () => void }) {
  return (
    <StatusNotice title={text('recovered')}>
      <p>{text('recovered_what')}</p>
      <Button kind="second" slim onClick={onRead}>
        {text('notice_ok')}
      </Button>
    </StatusNotice>
  );
}

import { useTimeOver } from '../hooks/use-time-over.ts';
import { language, text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { useServices } from '../services-context.ts';
import { type HeldCode, SHOWN_MS } from './held-codes.tsx';
import { QrPicture } from './qr-picture.tsx';
import '../parts/sheet.css';
import './print-sheet.css';

interface PrintSheetProps {
  readonly codes: readonly HeldCode[];
  readonly onDone: () => void;
  readonly onTimeOver: () => void;
}

/** A4 sheets with a code for each account and a warning. On the screen the codes stay blurred; half a minute later they are gone. */
export function PrintSheet({ codes, onDone, onTimeOver }: PrintSheetProps) {
  const { now, browser } = useServices();
  useTimeOver(SHOWN_MS, onTimeOver, '');
  return (
    <>
      <p>{text('elsewhere_print_how')}</p>
      <div class="buttons">
        <Button slim onClick={() => browser.print()}>
          {text('elsewhere_print_do')}
        </Button>
        <Button kind="link" onClick={onDone}>
          {text('phone_hide')}
        </Button>
      </div>
      <section class="sheet stack">
        <h2>{text('print_title', { date: new Date(now()).toLocaleDateString(language()) })}</h2>
        <p class="print-warning">{text('print_warning')}</p>
        <p>{text('print_how')}</p>
        <ul class="print-codes">
          {codes.map(({ modules, name }, place) => (
            <li key={`${place} ${name}`} class="print-code">
              <QrPicture modules={modules} label={text('phone_code', { name })} class="print-picture" />
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

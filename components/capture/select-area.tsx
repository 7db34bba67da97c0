import { useRef, useState } from 'preact/hooks';
import type { CaptureError, ErrorCode } from '../../lib/core/errors.ts';
import type { AccountSummary } from '../../lib/core/otp/account.ts';
import { inWholePixels } from '../../lib/core/qr/box.ts';
import type { Point, Rectangle } from '../../lib/core/qr/picture.ts';
import { holds } from '../../lib/core/qr/place.ts';
import type { Result } from '../../lib/core/result.ts';
import type { Candidate, Found, FrozenPage } from '../../lib/services/capture/capture-service.ts';
import { useTimeOver } from '../hooks/use-time-over.ts';
import { useServices } from '../services-context.ts';
import { CapturePanel } from './capture-panel.tsx';
import { FrozenPicture } from './frozen-picture.tsx';

/** What the reading has come to. */
export type Reading =
  | { readonly step: 'drawing' }
  | { readonly step: 'reading' }
  | { readonly step: 'found'; readonly found: Found; readonly chosen?: Candidate | undefined }
  | { readonly step: 'failed'; readonly error: CaptureError }
  | { readonly step: 'added'; readonly error?: ErrorCode | undefined }
  /** Saved, and on its way into the page. */
  | { readonly step: 'filling' };

/** For so long the picture of somebody's page is kept, in memory. */
const FROZEN_MS = 120_000;

interface SelectAreaProps {
  readonly page: FrozenPage;
  readonly onBack: () => void;
  /** Fills the code of the account into the page and goes back to it, or gives back why not; absent where the page takes none. */
  readonly fillThere: ((accountId: string) => Promise<ErrorCode | undefined>) | undefined;
}

/** The frozen page beside its panel: draw, look at what was read, save. */
export function SelectArea({ page, onBack, fillThere }: SelectAreaProps) {
  const { capture } = useServices();
  const [box, setBox] = useState<Rectangle>();
  const [reading, setReading] = useState<Reading>({ step: 'drawing' });
  const [expired, setExpired] = useState(false);
  const running = useRef<AbortController | undefined>(undefined);
  const found = reading.step === 'found' ? reading.found : undefined;
  const marks = found && found.candidates.length > 1 ? found.candidates : [];
  const chosen = reading.step === 'found' ? reading.chosen : undefined;

  // What was read before stays to be saved.
  useTimeOver(
    FROZEN_MS,
    () => {
      running.current?.abort();
      page.release();
      setExpired(true);
      if (reading.step !== 'found' && reading.step !== 'added')
        setReading({ step: 'failed', error: 'pictureExpired' });
    },
    page.url,
  );

  /** What is being read is given up for what is wanted now. */
  const read = async (
    look: (signal: AbortSignal) => Promise<Result<Found, CaptureError>>,
    isBox: boolean,
  ) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setReading({ step: 'reading' });
    const result = await look(abort.signal);
    if (abort.signal.aborted) return;
    if (result.ok) {
      const { candidates } = result.value;
      setReading({
        step: 'found',
        found: result.value,
        chosen: candidates.length === 1 ? candidates[0] : undefined,
      });
    } else if (isBox) setReading({ step: 'failed', error: result.error });
    else setReading({ step: 'drawing' }); // Pressed beside every code: nothing happened.
  };
  const change = (next: Rectangle | undefined) => {
    running.current?.abort();
    setBox(next);
    setReading({ step: 'drawing' });
  };
  const readBox = (drawn: Rectangle) => {
    setBox(drawn);
    void read((signal) => capture.readBox(page, inWholePixels(drawn, page), signal), true);
  };
  const added = async ({ id }: AccountSummary, andFill: boolean) => {
    if (!andFill || !fillThere) return setReading({ step: 'added' });
    setReading({ step: 'filling' });
    const error = await fillThere(id);
    if (error) setReading({ step: 'added', error });
  };
  const readPoint = (point: Point) => {
    const share = { x: point.x / page.width, y: point.y / page.height };
    const marked = marks.find(({ place }) => place && holds(place, share));
    if (found && marked) setReading({ step: 'found', found, chosen: marked });
    else void read((signal) => capture.readAt(page, point, signal), false);
  };
  return (
    <div class="capture-sides">
      {!expired && (
        <FrozenPicture
          {...{ page, box, marks, chosen }}
          isNext={reading.step === 'drawing' && !box}
          onBox={change}
          onDone={readBox}
          onPoint={readPoint}
        />
      )}
      <CapturePanel
        reading={reading}
        onRead={reading.step === 'drawing' && box ? () => readBox(box) : undefined}
        onChoose={(candidate) => found && setReading({ step: 'found', found, chosen: candidate })}
        onAgain={expired ? undefined : () => change(undefined)}
        fillToo={fillThere !== undefined}
        onAdded={(account, andFill) => void added(account, andFill)}
        onBack={onBack}
      />
    </div>
  );
}

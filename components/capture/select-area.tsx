import { useState } from 'preact/hooks';
import type { CaptureError, OtpError } from '../../lib/core/errors.ts';
import type { Rectangle } from '../../lib/core/qr/picture.ts';
import type { Candidate, FrozenPage } from '../../lib/services/capture/capture-service.ts';
import { useServices } from '../services-context.ts';
import { CapturePanel } from './capture-panel.tsx';
import { FrozenPicture } from './frozen-picture.tsx';

/** What the reading of a box has come to. */
export type Reading =
  | { readonly step: 'drawing' }
  | { readonly step: 'reading' }
  | { readonly step: 'found'; readonly candidates: readonly Candidate[] }
  | { readonly step: 'failed'; readonly error: CaptureError | OtpError }
  | { readonly step: 'added' };

interface SelectAreaProps {
  readonly page: FrozenPage;
  readonly onBack: () => void;
}

/** The frozen page beside its panel: draw, look at what was read, save. */
export function SelectArea({ page, onBack }: SelectAreaProps) {
  const { capture } = useServices();
  const [reading, setReading] = useState<Reading>({ step: 'drawing' });
  const read = async (box: Rectangle) => {
    setReading({ step: 'reading' });
    const found = await capture.readBox(page, box);
    if (!found.ok) return setReading({ step: 'failed', error: found.error });
    const { candidates, unusable } = found.value;
    if (candidates.length > 0) setReading({ step: 'found', candidates });
    else setReading({ step: 'failed', error: unusable[0]?.error ?? 'qrNotFound' });
  };
  return (
    <div class="capture-sides">
      <FrozenPicture
        page={page}
        onBox={(box) => void read(box)}
        onDraw={() => setReading({ step: 'drawing' })}
      />
      <CapturePanel
        reading={reading}
        onAgain={() => setReading({ step: 'drawing' })}
        onAdded={() => setReading({ step: 'added' })}
        onBack={onBack}
      />
    </div>
  );
}

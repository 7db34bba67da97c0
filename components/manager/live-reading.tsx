import { useEffect, useRef } from 'preact/hooks';
import type { Found } from '../../lib/services/capture/capture-service.ts';
import { type LiveState, useLiveReading } from '../hooks/use-live-reading.ts';
import { text } from '../language.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { UnusableNotice } from '../parts/unusable-notice.tsx';

/** The last rung: a code on paper, on a phone or in another program, by the camera or by sharing a screen. */
export function LiveReading({ onFound }: { readonly onFound: (found: Found) => void }) {
  const live = useLiveReading(onFound);
  return (
    <section class="card stack" aria-labelledby="live-title">
      <h2 class="section-title" id="live-title">
        {text('add_other_title')}
      </h2>
      {live.source ? (
        <Seen source={live.source} stream={live.stream} onStop={live.stop} />
      ) : (
        <>
          <p class="quiet">{text('add_other_what')}</p>
          <div class="pair">
            <Button kind="second" onClick={() => live.start('camera')}>
              {text('live_camera')}
            </Button>
            <Button kind="second" onClick={() => live.start('screen')}>
              {text('live_screen')}
            </Button>
          </div>
        </>
      )}
      {live.others && <UnusableNotice unusable={live.others} />}
      {live.error && <ErrorNotice code={live.error} />}
    </section>
  );
}

interface SeenProps {
  readonly source: NonNullable<LiveState['source']>;
  readonly stream: LiveState['stream'];
  readonly onStop: () => void;
}

/** What is seen now. The camera is shown as in a mirror, which is how people find their way with it. */
function Seen({ source, stream, onStop }: SeenProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (!video.current || !stream) return;
    video.current.srcObject = stream;
    void video.current.play().catch(() => undefined); // Stopped before it began.
  }, [stream]);
  return (
    <div class="stack live">
      <p role="status">{text(stream ? `live_${source}_how` : 'live_waiting')}</p>
      {stream && (
        <video
          ref={video}
          class={source === 'camera' ? 'live-mirror' : undefined}
          muted
          playsInline
          aria-label={text('live_picture')}
        />
      )}
      <Button kind="second" onClick={onStop}>
        {text('live_stop')}
      </Button>
    </div>
  );
}

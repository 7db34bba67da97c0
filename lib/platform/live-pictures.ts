import type { CaptureError } from '../core/errors.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { LivePicture, LivePictures } from '../services/capture/ports.ts';

/** Large enough for a code held up to a camera; larger only takes longer. */
const CAMERA = { width: { ideal: 1280 }, height: { ideal: 720 } };
/** A screen is read a few times a second at most. */
const SCREEN = { frameRate: { max: 5 } };

/** Camera and screen by the browser's own questions. Nothing is recorded; pictures go no further than our Worker. */
export const livePictures: LivePictures = {
  openCamera: () => open(() => navigator.mediaDevices.getUserMedia({ video: CAMERA }), whyNoCamera),
  openScreen: () =>
    open(
      () => navigator.mediaDevices.getDisplayMedia({ video: SCREEN }),
      () => 'screenRefused',
    ),
};

async function open(
  ask: () => Promise<MediaStream>,
  why: (name: string) => CaptureError,
): Promise<Result<LivePicture, CaptureError>> {
  try {
    return ok(await liveOf(await ask()));
  } catch (error) {
    return fail(why(error instanceof DOMException ? error.name : ''));
  }
}

/** W3C Media Capture and Streams §10.1: no such device; in use by another program; forbidden. */
function whyNoCamera(name: string): CaptureError {
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'cameraMissing';
  return name === 'NotReadableError' || name === 'AbortError' ? 'cameraBusy' : 'cameraRefused';
}

async function liveOf(stream: MediaStream): Promise<LivePicture> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  await video.play();
  const [track] = stream.getVideoTracks();
  return {
    stream,
    async grab() {
      return track?.readyState === 'live' && video.videoWidth > 0 ? createImageBitmap(video) : undefined;
    },
    onEnd(listener) {
      track?.addEventListener('ended', listener);
    },
    stop() {
      for (const each of stream.getTracks()) each.stop();
      video.srcObject = null;
    },
  };
}

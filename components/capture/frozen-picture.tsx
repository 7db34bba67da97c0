import { useRef, useState } from 'preact/hooks';
import { boxBetween, boxInPicture, moveBox, resizeBox } from '../../lib/core/qr/box.ts';
import type { Point, Rectangle } from '../../lib/core/qr/picture.ts';
import type { FrozenPage } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';

const LEAST_PX = 24;
const STEP_PX = 16;

interface FrozenPictureProps {
  readonly page: FrozenPage;
  /** A finished box, in picture pixels. */
  readonly onBox: (box: Rectangle) => void;
  /** A new box was begun. */
  readonly onDraw: () => void;
}

/** The page as it was, and the box over it: drawn with mouse, finger or pen, or moved by keys. Boxes here are in CSS pixels. */
export function FrozenPicture({ page, onBox, onDraw }: FrozenPictureProps) {
  const surface = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Rectangle>();
  const from = useRef<Point | undefined>(undefined);

  const shown = () => {
    const { width, height } = surface.current?.getBoundingClientRect() ?? { width: 1, height: 1 };
    return { width, height };
  };
  const pointAt = (event: PointerEvent): Point => {
    const { left, top } = surface.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const done = (drawn: Rectangle) => onBox(boxInPicture(drawn, shown(), page));

  const draw = (event: PointerEvent) => {
    if (from.current) setBox(boxBetween(from.current, pointAt(event), shown()));
  };
  const finish = (event: PointerEvent) => {
    if (!from.current) return;
    const drawn = boxBetween(from.current, pointAt(event), shown());
    from.current = undefined;
    if (drawn.width >= LEAST_PX && drawn.height >= LEAST_PX) done(drawn);
    else setBox(undefined); // A mere click is no box.
  };
  const press = (event: KeyboardEvent) => {
    const bounds = shown();
    const current = box ?? middle(bounds);
    if (event.key === 'Enter') {
      event.preventDefault();
      setBox(current);
      return done(current);
    }
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    onDraw();
    const [dx, dy] = [arrow.x * STEP_PX, arrow.y * STEP_PX];
    setBox(event.shiftKey ? resizeBox(current, dx, dy, bounds, LEAST_PX) : moveBox(current, dx, dy, bounds));
  };

  return (
    <div
      ref={surface}
      class="frozen"
      role="application"
      aria-label={text('capture_box')}
      aria-description={text('capture_keys')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the box is moved by keys here
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        surface.current?.setPointerCapture(event.pointerId);
        surface.current?.focus({ preventScroll: true });
        from.current = pointAt(event);
        onDraw();
      }}
      onPointerMove={draw}
      onPointerUp={finish}
      onPointerCancel={() => {
        from.current = undefined;
        setBox(undefined);
      }}
    >
      <img data-testid="frozen-page" src={page.url} alt={text('capture_picture')} draggable={false} />
      {box && (
        <i
          class="frozen-box"
          style={{
            left: `${box.x}px`,
            top: `${box.y}px`,
            width: `${box.width}px`,
            height: `${box.height}px`,
          }}
        />
      )}
    </div>
  );
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Where a box that is moved by keys begins: the middle half of the picture. */
function middle(bounds: { readonly width: number; readonly height: number }): Rectangle {
  const { width, height } = bounds;
  return { x: width / 4, y: height / 4, width: width / 2, height: height / 2 };
}

import { useEffect, useRef } from 'preact/hooks';
import { boxBetween, moveBox, moveEdges } from '../../lib/core/qr/box.ts';
import type { Point, Rectangle } from '../../lib/core/qr/picture.ts';
import type { Candidate, FrozenPage } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { BoxGrips } from './box-grips.tsx';
import { arrows, KEY_STEP, LEAST_BOX } from './box-keys.ts';
import { FrozenMarks } from './frozen-marks.tsx';

interface FrozenPictureProps {
  readonly page: FrozenPage;
  /** In picture pixels, as everything here. */
  readonly box: Rectangle | undefined;
  /** Codes that were read, to be chosen from. */
  readonly marks: readonly Candidate[];
  readonly chosen: Candidate | undefined;
  /** A box is to be drawn next. */
  readonly isNext: boolean;
  /** A box that is being drawn or moved; undefined when it was given up. */
  readonly onBox: (box: Rectangle | undefined) => void;
  /** A box that is to be read. */
  readonly onDone: (box: Rectangle) => void;
  /** A mere press on a place. */
  readonly onPoint: (point: Point) => void;
}

/** The page as it was, and the box over it: drawn with mouse, finger or pen, then moved by its edges, or all of it by keys. */
export function FrozenPicture(props: FrozenPictureProps) {
  const { page, box, marks, chosen, isNext, onBox, onDone, onPoint } = props;
  const surface = useRef<HTMLDivElement>(null);
  const from = useRef<Point | undefined>(undefined);
  // The keys that the text beside it names work at once, each time.
  useEffect(() => {
    if (isNext) surface.current?.focus({ preventScroll: true });
  }, [isNext]);
  /** Picture pixels for each pixel of the screen: browser zoom and display scaling are both in it. */
  const scale = () => page.width / (surface.current?.getBoundingClientRect().width ?? page.width);
  const pointAt = (event: PointerEvent): Point => {
    const { left, top } = surface.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: (event.clientX - left) * scale(), y: (event.clientY - top) * scale() };
  };

  const finish = (event: PointerEvent) => {
    if (!from.current) return;
    const drawn = boxBetween(from.current, pointAt(event), page);
    from.current = undefined;
    if (Math.min(drawn.width, drawn.height) >= LEAST_BOX * scale()) return onDone(drawn);
    onBox(undefined);
    onPoint(pointAt(event));
  };
  const press = (event: KeyboardEvent) => {
    const current = box ?? middleOf(page);
    if (event.key === 'Enter') {
      event.preventDefault();
      return onDone(current);
    }
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = KEY_STEP * scale();
    const by = { dx: arrow.x * step, dy: arrow.y * step };
    onBox(
      event.shiftKey
        ? moveEdges(current, ['right', 'bottom'], by, page, LEAST_BOX * scale())
        : moveBox(current, by.dx, by.dy, page),
    );
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
      }}
      onPointerMove={(event) => {
        if (from.current) onBox(boxBetween(from.current, pointAt(event), page));
      }}
      onPointerUp={finish}
      onPointerCancel={() => {
        from.current = undefined;
        onBox(undefined);
      }}
    >
      <img data-testid="frozen-page" src={page.url} alt={text('capture_picture')} draggable={false} />
      <FrozenMarks marks={marks} chosen={chosen} />
      {box && <BoxGrips box={box} page={page} scale={scale} onBox={onBox} onDone={onDone} />}
    </div>
  );
}

/** Where a box that is moved by keys begins: the middle half of the picture. */
function middleOf({ width, height }: FrozenPage): Rectangle {
  return { x: width / 4, y: height / 4, width: width / 2, height: height / 2 };
}

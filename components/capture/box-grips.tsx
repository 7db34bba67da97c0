import { useRef } from 'preact/hooks';
import { type Edge, moveEdges } from '../../lib/core/qr/box.ts';
import type { Point, Rectangle } from '../../lib/core/qr/picture.ts';
import type { FrozenPage } from '../../lib/services/capture/capture-service.ts';
import { text } from '../language.ts';
import { arrows, KEY_STEP, LEAST_BOX } from './box-keys.ts';

interface BoxGripsProps {
  readonly box: Rectangle;
  readonly page: FrozenPage;
  /** Picture pixels for each pixel of the screen. */
  readonly scale: () => number;
  readonly onBox: (box: Rectangle) => void;
  readonly onDone: (box: Rectangle) => void;
}

/** A place to take hold of the box, and the edges that follow it. Corners are for pointers alone: keys have the edges. */
const edgeGrips: readonly Edge[] = ['left', 'top', 'right', 'bottom'];
const cornerGrips: readonly (readonly Edge[])[] = [
  ['left', 'top'],
  ['right', 'top'],
  ['right', 'bottom'],
  ['left', 'bottom'],
];

/** The drawn box with its grips. */
export function BoxGrips({ box, page, scale, onBox, onDone }: BoxGripsProps) {
  const held = useRef<{ readonly from: Point; readonly box: Rectangle } | undefined>(undefined);
  const moved = (event: PointerEvent, edges: readonly Edge[]) => {
    const { from, box: start } = held.current ?? { from: { x: event.clientX, y: event.clientY }, box };
    const by = { dx: (event.clientX - from.x) * scale(), dy: (event.clientY - from.y) * scale() };
    return moveEdges(start, edges, by, page, LEAST_BOX * scale());
  };
  const hold = (edges: readonly Edge[]) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.stopPropagation(); // Or a new box would be begun.
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      held.current = { from: { x: event.clientX, y: event.clientY }, box };
    },
    onPointerMove: (event: PointerEvent) => {
      if (held.current) onBox(moved(event, edges));
    },
    onPointerUp: (event: PointerEvent) => {
      if (!held.current) return;
      event.stopPropagation();
      const done = moved(event, edges);
      held.current = undefined;
      onDone(done);
    },
    onPointerCancel: () => {
      held.current = undefined;
    },
  });
  const press = (event: KeyboardEvent, edge: Edge) => {
    const arrow = arrows[event.key];
    if (!arrow) return; // Enter reads the box, as everywhere on the picture.
    event.preventDefault();
    event.stopPropagation();
    const step = KEY_STEP * scale();
    onBox(moveEdges(box, [edge], { dx: arrow.x * step, dy: arrow.y * step }, page, LEAST_BOX * scale()));
  };
  const place = (edge: Edge) => Math.round(edgesOf(box)[edge]);
  return (
    <div class="frozen-box" style={styleOf(box, page)}>
      {cornerGrips.map((edges) => (
        <span
          key={edges.join()}
          class={`grip grip-${edges.join(' grip-')}`}
          aria-hidden="true"
          {...hold(edges)}
        />
      ))}
      {edgeGrips.map((edge) => (
        <span
          key={edge}
          class={`grip grip-${edge}`}
          role="slider"
          tabIndex={0}
          aria-label={text(`capture_edge_${edge}`)}
          aria-orientation={edge === 'left' || edge === 'right' ? 'horizontal' : 'vertical'}
          aria-valuemin={0}
          aria-valuemax={edge === 'left' || edge === 'right' ? page.width : page.height}
          aria-valuenow={place(edge)}
          onKeyDown={(event) => press(event, edge)}
          {...hold([edge])}
        />
      ))}
    </div>
  );
}

function edgesOf({ x, y, width, height }: Rectangle): Readonly<Record<Edge, number>> {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** In shares of the picture, so that it stays in its place when the window changes. */
function styleOf({ x, y, width, height }: Rectangle, page: FrozenPage) {
  return {
    left: `${(x / page.width) * 100}%`,
    top: `${(y / page.height) * 100}%`,
    width: `${(width / page.width) * 100}%`,
    height: `${(height / page.height) * 100}%`,
  };
}

import type { QrModules } from '../../lib/services/vault/vault-service.ts';

/** Modules that must stay white around a code (ISO/IEC 18004 §9.1). */
const QUIET_ZONE = 4;
/** Pixels of the whole code, about: each module gets a whole number of them, or cameras see it blurred. */
const SIDE_PIXELS = 340;

interface QrPictureProps {
  readonly modules: QrModules;
  readonly label: string;
  readonly class: string;
}

/** Always dark on white: phones read no other. */
export function QrPicture({ modules, label, class: className }: QrPictureProps) {
  const side = modules.length + 2 * QUIET_ZONE;
  const scale = Math.max(3, Math.ceil(SIDE_PIXELS / side));
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  );
  return (
    <svg
      class={className}
      viewBox={`0 0 ${side} ${side}`}
      width={side * scale}
      height={side * scale}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}

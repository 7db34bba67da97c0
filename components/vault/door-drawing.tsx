/** A padlock. */
export function DoorDrawing() {
  return (
    <svg
      viewBox="0 0 56 56"
      fill="none"
      stroke="currentColor"
      stroke-width="3.5"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <rect x="12" y="24" width="32" height="24" rx="5" />
      <path d="M18 24v-7a10 10 0 0 1 20 0v7M28 34v5" />
    </svg>
  );
}

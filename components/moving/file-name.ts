/** Letters that Windows does not take in a name. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** Named by the day, in the clock of this place: `kagiban-2026-11-24.kagiban`. */
export function datedFileName(time: number, ending: string, what = ''): string {
  const day = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  return ['kagiban', what.replace(FORBIDDEN, '-'), `${date}.${ending}`].filter(Boolean).join('-');
}

/** Letters and digits alone, of whatever width and case: `KOSMO Web` and `kosmo-web` are the same. */
function letters(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What health insurance societies call themselves, and what stands in the address of the site that they share. */
const SOCIETY = /健康保険組合|健保/;
const SOCIETIES = 'kosmoweb';

/** Shorter names are found in too many hosts by chance. */
const LEAST_NAME = 4;

/** Whether a service's name, or one of its longer words, stands in the host: by it accounts are offered first, never bound. */
export function namesSite(service: string, host: string): boolean {
  const where = letters(host);
  if (SOCIETY.test(service) && where.includes(SOCIETIES)) return true;
  return [service, ...service.split(/[\s・:：/／()（）]+/)]
    .map(letters)
    .some((name) => name.length >= LEAST_NAME && where.includes(name));
}

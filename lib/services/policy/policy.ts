/** The desk that people may ask, as the administrator wrote it. Each is one line of at most 200 characters; '' where nothing was written. */
export interface Contact {
  /** Who answers: the society or the desk. */
  readonly name: string;
  readonly telephone: string;
  /** Where the desk is found: a postal address, a room, a page or a mail address. */
  readonly address: string;
}

/**
 * What the administrator of a company's PCs has decided (`storage.managed`, public/managed-schema.json). A policy can only take away:
 * whatever it says, nothing becomes laxer than the person's own settings.
 */
export interface Policy {
  /** Minutes, 1 to 60: the longest time until the vault locks itself. */
  readonly autoLockMinutesMax: number;
  /** Accounts may be written to a file in clear. */
  readonly exportPlain: boolean;
  /** Saved accounts may be shown or printed as QR codes. */
  readonly showQrCode: boolean;
  /** Backups may be kept in a folder that the person chooses. */
  readonly backupFolder: boolean;
  /** The person may have the form sent after filling. */
  readonly submitAfterFill: boolean;
  /** Codes are shown only while they are pressed. */
  readonly hideCodes: boolean;
  /** Others use the PC as well: the key stays in the page that was unlocked. */
  readonly sharedPc: boolean;
  /** Hosts at which codes may be filled in: `www.example.jp`, or `*.example.jp` for all below. Undefined: at every one. */
  readonly allowedHosts: readonly string[] | undefined;
  /** Keys come from passwords by PBKDF2 alone, as where FIPS 140 is asked for. */
  readonly pbkdf2Only: boolean;
  /** The desk to ask, shown wherever a text says so. Undefined: the texts speak of the site's desk alone. */
  readonly contact: Contact | undefined;
}

/** No administrator, or one who decided nothing. */
export const noPolicy: Policy = {
  autoLockMinutesMax: 60,
  exportPlain: true,
  showQrCode: true,
  backupFolder: true,
  submitAfterFill: true,
  hideCodes: false,
  sharedPc: false,
  allowedHosts: undefined,
  pbkdf2Only: false,
  contact: undefined,
};

/** The shortest time until the lock that can be asked for; also what an unreadable time means. */
const LEAST_MINUTES = 1;

/**
 * A policy out of whatever the administrator wrote. What was not written decides nothing. What was written and does not hold (another
 * type, another spelling) tightens, because whoever wrote it wanted a limit: `"false"` and `0` forbid as `false` does.
 */
export function readPolicy(raw: unknown): Policy {
  const written = isRecord(raw) ? raw : {};
  const isThere = (name: keyof Policy) => written[name] !== undefined && written[name] !== null;
  const may = (name: keyof Policy) => !isThere(name) || written[name] === true;
  const must = (name: keyof Policy) => isThere(name) && written[name] !== false;
  return {
    autoLockMinutesMax: isThere('autoLockMinutesMax')
      ? minutesOf(written['autoLockMinutesMax'])
      : noPolicy.autoLockMinutesMax,
    exportPlain: may('exportPlain'),
    showQrCode: may('showQrCode'),
    backupFolder: may('backupFolder'),
    submitAfterFill: may('submitAfterFill'),
    hideCodes: must('hideCodes'),
    sharedPc: must('sharedPc'),
    allowedHosts: isThere('allowedHosts') ? hostsOf(written['allowedHosts']) : undefined,
    pbkdf2Only: must('pbkdf2Only'),
    contact: contactOf(written['contact']),
  };
}

/** Is this an answer about a policy at all, if an empty one? */
export function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Whole minutes; a text of digits is read as a number, and whatever else is no time is the shortest. */
function minutesOf(written: unknown): number {
  const minutes = typeof written === 'string' ? Number(written.trim() || Number.NaN) : written;
  if (typeof minutes !== 'number' || Number.isNaN(minutes)) return LEAST_MINUTES;
  return Math.max(LEAST_MINUTES, Math.min(Math.floor(minutes), noPolicy.autoLockMinutesMax));
}

/** May codes be filled in at this origin, as far as the administrator is concerned? */
export function mayFillAt({ allowedHosts }: Pick<Policy, 'allowedHosts'>, origin: string): boolean {
  const { hostname } = new URL(origin);
  return (
    allowedHosts?.some((host) =>
      host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
    ) ?? true
  );
}

/** A list that was written is one, even if no host in it holds: then none is allowed. A text is a list of what stands in it. */
function hostsOf(written: unknown): readonly string[] {
  const hosts: unknown = typeof written === 'string' ? written.split(/[\s,;]+/) : written;
  if (!Array.isArray(hosts)) return [];
  return hosts.flatMap((host: unknown) => {
    const [, below = '', name = ''] =
      typeof host === 'string' ? (/^(\*\.)?([^*/:@?#]+)$/.exec(host.trim()) ?? []) : [];
    // As the browser compares it: in small letters, punycode if not ASCII.
    return URL.canParse(`https://${name}`) ? [`${below}${new URL(`https://${name}`).hostname}`] : [];
  });
}

/** Shown as plain text, in one line each, so that what was pasted with line ends or blanks still fits a popup. */
function contactOf(written: unknown): Contact | undefined {
  if (!isRecord(written)) return undefined;
  const line = (name: keyof Contact) => {
    const value = written[name];
    return typeof value === 'string'
      ? value
          .replace(/[\s\p{C}]+/gu, ' ')
          .trim()
          .slice(0, 200)
      : '';
  };
  const contact = { name: line('name'), telephone: line('telephone'), address: line('address') };
  return Object.values(contact).some((value) => value !== '') ? contact : undefined;
}

export interface PolicyReader {
  /** What the administrator decided. In the first seconds of a browser it waits (Chromium: 3 to 8 s, 2026-11). */
  read(): Promise<Policy>;
  /** The same; where the browser does not say it at once, what it said last time. Waits only where it never said anything. */
  soon(): Promise<Policy>;
  /** Calls back when the administrator decided anew, or when what was answered soon was out of date. Returns "stop". */
  watch(listener: (policy: Policy) => void): () => void;
}

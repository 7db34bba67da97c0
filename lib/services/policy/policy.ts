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
  submitAfterFill: true,
  hideCodes: false,
  sharedPc: false,
  allowedHosts: undefined,
  pbkdf2Only: false,
  contact: undefined,
};

/** A policy out of whatever the administrator wrote: each value that does not hold, or would loosen something, is none. */
export function readPolicy(raw: unknown): Policy {
  const written = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
  const minutes = written['autoLockMinutesMax'];
  const good = typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1;
  const may = (name: keyof Policy) => written[name] !== false;
  return {
    autoLockMinutesMax: good ? Math.min(minutes, noPolicy.autoLockMinutesMax) : noPolicy.autoLockMinutesMax,
    exportPlain: may('exportPlain'),
    showQrCode: may('showQrCode'),
    submitAfterFill: may('submitAfterFill'),
    hideCodes: written['hideCodes'] === true,
    sharedPc: written['sharedPc'] === true,
    allowedHosts: hostsOf(written['allowedHosts']),
    pbkdf2Only: written['pbkdf2Only'] === true,
    contact: contactOf(written['contact']),
  };
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

/** A list that was written is one, even if no host in it holds: then none is allowed. */
function hostsOf(written: unknown): readonly string[] | undefined {
  if (!Array.isArray(written)) return undefined;
  return written.flatMap((host: unknown) => {
    const [, below = '', name = ''] =
      typeof host === 'string' ? (/^(\*\.)?([^*/:@?#]+)$/.exec(host.trim()) ?? []) : [];
    // As the browser compares it: in small letters, punycode if not ASCII.
    return URL.canParse(`https://${name}`) ? [`${below}${new URL(`https://${name}`).hostname}`] : [];
  });
}

/** Shown as plain text, in one line each, so that what was pasted with line ends or blanks still fits a popup. */
function contactOf(written: unknown): Contact | undefined {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  const line = (name: keyof Contact) => {
    const value: unknown = (written as Partial<Record<keyof Contact, unknown>>)[name];
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

/** Why a file as a whole can't be imported. */
export type FileOutcome =
  | 'needs-password'
  | 'wrong-password'
  | 'damaged'
  | 'newer-version'
  | 'too-expensive'
  | 'too-large'
  | 'too-many'
  | 'too-deep'
  | 'archive'
  | '1password-archive'
  | 'proton-pass-archive'
  | 'raivo-archive'
  | 'bitwarden-archive'
  | 'account-bound'
  | 'no-password-slot'
  | 'database'
  | 'pgp'
  | 'no-accounts'
  | 'empty'
  | 'not-recognised';

/** Why one entry can't be imported. `password`: it was encrypted with another password than the rest of its file. */
export type RowReason =
  | 'steam'
  | 'motp'
  | 'yandex'
  | 'daypassword'
  | 'type'
  | 'algorithm'
  | 'digits'
  | 'period'
  | 'counter'
  | 'secret'
  | 'uri'
  | 'trashed'
  | 'damaged'
  | 'password';

/** Thrown inside the readers and caught by `readImportFile` alone: a file of another maker may fail at any depth. */
export class FileProblem extends Error {
  readonly outcome: FileOutcome;
  constructor(outcome: FileOutcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

/** Thrown by the reading of one row and caught by its collector. */
export class RowUnreadable extends Error {
  readonly reason: RowReason;
  constructor(reason: RowReason) {
    super(reason);
    this.reason = reason;
  }
}

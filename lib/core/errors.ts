import type { RefusalReason } from './autofill/refusal-reason.ts';
import type { FileOutcome } from './import/problems.ts';

/**
 * Every failure that a person can meet, by where it comes from. The code is the key of what happened, what to do now and
 * the answer of the help (`ErrorText`: `what`, `hint`, `help`): a code without all three does not compile
 * (components/texts/errors-ja.ts). Codes are facts, subject + state.
 */

/** The vault: what is stored, the master password, the lock. */
export type VaultError =
  | 'passwordWrong'
  | 'passwordTooShort'
  | 'passwordTooCommon'
  | 'passwordsDiffer'
  | 'tooManyTries'
  | 'vaultLocked'
  | 'vaultDamaged'
  | 'vaultNewer'
  | 'vaultExists'
  | 'vaultFull'
  | 'storageBroken'
  | 'saveFailed'
  | 'folderFailed'
  | 'folderEmpty'
  | 'saveUnsure'
  | 'changeUnsure'
  | 'writerBusy'
  | 'diskSilent'
  | 'memoryShort'
  | 'proofMissing'
  | 'recoveryCodeTyped'
  | 'recoveryCodeWrong'
  | 'recoveryCodeDiffers'
  | 'deviceUnknown';

/**
 * Why others could guess a password: it stands in public (`example`), is a mail address, a number or a date, is made of names and dates
 * (`person`), of places, of phrases, works and products that everybody knows (`known`), of keys in a row or of repetitions (`order`), or
 * has too few words (`few`).
 */
export type PasswordWeakness = 'example' | 'mail' | 'digits' | 'person' | 'place' | 'known' | 'order' | 'few';

/** The PC's own unlock (Windows Hello, Touch ID). */
export type DeviceError = 'deviceMissing' | 'deviceUnfit' | 'deviceCancelled';

/** What an `otpauth://` address or a typed key may have wrong. */
export type OtpError =
  | 'notOtpauth'
  | 'otpauthMigration'
  | 'otpauthMalformed'
  | 'secretMissing'
  | 'secretCharacters'
  | 'secretLength'
  | 'secretTooLong'
  | 'parameterRepeated'
  | 'parameterUnclear'
  | 'algorithmUnknown'
  | 'algorithmForeign'
  | 'digitsOutOfRange'
  | 'periodOutOfRange'
  | 'counterOutOfRange'
  | 'typeUnknown'
  | 'typeSteam'
  | 'typeMotp'
  | 'typeYandex'
  | 'typeDaypassword';

/** Reading a QR code from a page, a picture or a region. */
export type CaptureError =
  | 'qrNotFound'
  | 'qrNotFoundYet'
  | 'qrTooSmall'
  | 'qrCutOff'
  | 'qrSmallKind'
  | 'qrSlow'
  | 'qrPart'
  | 'pictureUnknownType'
  | 'pictureUnknownTypePdf'
  | 'pictureUnknownTypeTiff'
  | 'pictureUnknownTypeHeic'
  | 'pictureTooLarge'
  | 'pictureUnreadable'
  | 'pageProtected'
  | 'pageGone'
  | 'siteClosed'
  | 'screenshotFailed'
  | 'pictureExpired'
  | 'cameraMissing'
  | 'cameraBusy'
  | 'cameraRefused'
  | 'screenRefused'
  | 'candidateGone';

/** Accounts in the vault. */
export type AccountError = 'accountExists' | 'accountGone';

/** Filling a code into a page. */
export type FillError =
  | 'fieldMissing'
  | 'fieldHidden'
  | 'fieldTransparent'
  | 'fieldOutside'
  | 'fieldCovered'
  | 'fieldDisabled'
  | 'fieldTyped'
  | 'fieldFramed'
  | 'pageBusy'
  | 'fieldUnfit'
  | 'pageMoved'
  | 'siteOther'
  | 'siteInsecure'
  | 'copyFailed';

/** A site that did not take a code, and why. `clockUnknown`: its server did not say what time it is. */
export type RefusalError = RefusalReason | 'clockUnknown';

/** Files of other authenticators and backups. */
export type ImportError = `import-${FileOutcome}`;

/** What an administrator decided. */
export type PolicyError = 'policyForbids';

/** What nobody expected: caught once at the edge of a page, shown without details. */
export type UnexpectedError = 'unexpected';

export type ErrorCode =
  | VaultError
  | DeviceError
  | OtpError
  | CaptureError
  | AccountError
  | FillError
  | RefusalError
  | ImportError
  | PolicyError
  | UnexpectedError;

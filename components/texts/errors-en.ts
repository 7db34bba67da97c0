import type { ErrorTexts } from './error-text.ts';
import { captureErrorsEn } from './errors-capture-en.ts';
import { importErrorsEn } from './errors-import-en.ts';
import { otpErrorsEn } from './errors-otp-en.ts';
import { refusalErrorsEn } from './errors-refusal-en.ts';

export const errorsEn: ErrorTexts = {
  passwordWrong: {
    what: 'The master password is wrong.',
    hint: 'Nothing was lost. Check capital letters and the keyboard language, then try again.',
    help: 'forgot',
  },
  passwordTooShort: {
    what: 'The password is too short.',
    hint: 'Use 10 characters or more. “Use this one” fills in a good one.',
    help: 'safety',
  },
  passwordTooCommon: {
    what: 'Others could guess this password.',
    hint: '“Use this one” fills in a good one.',
    help: 'safety',
  },
  passwordsDiffer: {
    what: 'The two passwords are not the same.',
    hint: 'Press “Show” to compare them.',
    help: 'forgot',
  },
  tooManyTries: {
    what: 'Too many wrong tries. Please wait a little.',
    hint: 'Nothing was lost. Try again after the pause.',
    help: 'forgot',
  },
  vaultLocked: {
    what: 'Kagiban was locked.',
    hint: 'Enter your master password and start again. Nothing was lost.',
    help: 'safety',
  },
  vaultDamaged: {
    what: 'What is saved here is damaged.',
    hint: 'It was left untouched. Close and reopen the browser, then try again.',
    help: 'storage',
  },
  vaultNewer: {
    what: 'A newer version of Kagiban saved this.',
    hint: 'Restart the browser to update Kagiban. Nothing was touched.',
    help: 'storage',
  },
  vaultExists: {
    what: 'There is a vault already.',
    hint: 'Reload this page and unlock it with your master password.',
    help: 'storage',
  },
  vaultFull: {
    what: 'No more accounts can be saved.',
    hint: 'Remove accounts that you do not use, then try again. What is saved stays.',
    help: 'storage',
  },
  storageBroken: {
    what: 'The storage of the browser does not answer.',
    hint: 'Close the browser completely and open it again. Nothing was touched.',
    help: 'storage',
  },
  saveFailed: {
    what: 'It could not be saved.',
    hint: 'What was saved before is still there. Check the free space on this PC and try again.',
    help: 'storage',
  },
  folderFailed: {
    what: 'The backup could not be written to the folder.',
    hint: 'Nothing was lost. Check that the USB stick is plugged in and the folder has room, then press “Choose the folder again”.',
    help: 'storage',
  },
  folderEmpty: {
    what: 'There is no backup of Kagiban in that folder.',
    hint: 'Choose another folder, or a backup file below. Their names begin with “kagiban”.',
    help: 'storage',
  },
  saveUnsure: {
    what: 'It could not be checked whether it was saved.',
    hint: 'Close the whole browser, open it again and look at the list before you save once more. What was there before is still there.',
    help: 'storage',
  },
  changeUnsure: {
    what: 'It could not be checked whether the change was made.',
    hint: 'Make room on the disk, close the whole browser and open it again. Try both the new and the previous one (password or recovery code): one of them opens. Keep both.',
    help: 'storage',
  },
  writerBusy: {
    what: 'Another window of Kagiban stopped in the middle of saving.',
    hint: 'Nothing was changed. Close all other tabs and windows of Kagiban and try again. If that does not help, close the browser and open it again.',
    help: 'storage',
  },
  diskSilent: {
    what: 'The disk of this PC does not answer. Whether it was saved is not known yet.',
    hint: 'Press “Open again” below and see whether your change is there. If you were changing a password or the recovery code, try both the new one and the old one: one of them opens. If this appears again and again, close the browser completely and open it again.',
    help: 'storage',
    again: 'Open again',
  },
  memoryShort: {
    what: 'This PC has too little free memory.',
    hint: 'Close other tabs and programs and try again. Nothing was lost.',
    help: 'storage',
  },
  proofMissing: {
    what: 'Too much time has passed.',
    hint: 'Enter the master password once more. Nothing was changed.',
    help: 'safety',
  },
  recoveryCodeTyped: {
    what: 'Something in the recovery code is not right.',
    hint: 'Compare it with the paper: seven groups of four letters. 0 and O, 1 and I count as the same.',
    help: 'forgot',
  },
  recoveryCodeWrong: {
    what: 'This recovery code does not open it.',
    hint: 'Everything is still there. If you made a newer recovery code, use that paper.',
    help: 'forgot',
  },
  recoveryCodeDiffers: {
    what: 'These are not the last four letters on the paper.',
    hint: 'Type the last four letters of the recovery code that you wrote down. It does not work yet.',
    help: 'forgot',
  },
  deviceUnknown: {
    what: 'Face, fingerprint or PIN of this PC does not open it.',
    hint: 'Everything is still there. Use the master password; the settings let you set it up once more.',
    help: 'hello',
  },
  deviceMissing: {
    what: 'This PC has no unlock by face, fingerprint or PIN.',
    hint: 'The master password works as before. Nothing was changed.',
    help: 'hello',
  },
  deviceUnfit: {
    what: 'Face, fingerprint or PIN of this PC cannot be used for Kagiban.',
    hint: 'The system or browser may be too old, or the PC is set to be shared. The master password works. Nothing was changed.',
    help: 'hello',
  },
  deviceCancelled: {
    what: 'Face, fingerprint or PIN was not completed.',
    hint: 'Press again, or use the master password. Nothing was changed.',
    help: 'hello',
  },
  accountExists: {
    what: 'This account is saved already.',
    hint: 'You can use it as it is. It was not saved twice.',
    help: 'refused',
  },
  accountGone: {
    what: 'This account was removed in another window.',
    hint: 'For 30 days it can be taken back from the trash, at the end of “Accounts”.',
    help: 'storage',
  },
  fieldMissing: {
    what: 'No field for the code was found.',
    hint: 'Press “Copy” and paste the code into the page.',
    help: 'refused',
  },
  fieldHidden: {
    what: 'The field for the code cannot be seen.',
    hint: 'Make the page show it and press “Fill in” again. “Copy” works, too.',
    help: 'refused',
  },
  fieldTransparent: {
    what: 'The field for the code is transparent and cannot be seen.',
    hint: 'Press “Copy” and paste the code into the page.',
    help: 'refused',
  },
  fieldOutside: {
    what: 'The field for the code is outside of the screen.',
    hint: 'Scroll the page until you see it and press “Fill in” again.',
    help: 'refused',
  },
  fieldCovered: {
    what: 'Something lies over the field for the code.',
    hint: 'Close it, or wait until it is gone, and press “Fill in” again.',
    help: 'refused',
  },
  fieldDisabled: {
    what: 'The field for the code cannot be used right now.',
    hint: 'Do what the page asks for first, and press “Fill in” again.',
    help: 'refused',
  },
  fieldTyped: {
    what: 'The field already holds something, so it was left as it is.',
    hint: 'Where password and code go into one field, press “Copy” and paste the code behind the password.',
    help: 'refused',
  },
  fieldFramed: {
    what: 'The field for the code seems to stand in a frame on this page. Kagiban fills in nothing there.',
    hint: 'The name above is the site that the frame was opened with. If you always use it, press “Copy” and paste the code into the frame. If you do not know it, type nothing.',
    help: 'refused',
  },
  pageBusy: {
    what: 'The page does not answer. It is still loading, or it shows a message.',
    hint: 'Close the message, if there is one. If you cannot wait, press “Copy” and paste the code into the page.',
    help: 'refused',
  },
  fieldUnfit: {
    what: 'The page did not take the code.',
    hint: 'Press “Copy” and paste the code into the page.',
    help: 'refused',
  },
  pageMoved: {
    what: 'The page changed, so nothing was filled in.',
    hint: 'Press the Kagiban button again on the page as it is now. The code went nowhere.',
    help: 'refused',
  },
  siteOther: {
    what: 'This account cannot be used on this site.',
    hint: 'It is filled in only where it was set up. Please check the address carefully.',
    help: 'safety',
  },
  siteInsecure: {
    what: 'This page has no secure connection (https), so nothing is filled in.',
    hint: 'Open the right page, whose address begins with https.',
    help: 'safety',
  },
  copyFailed: {
    what: 'It could not be copied.',
    hint: 'Type the digits that you see into the page, without the space.',
    help: 'refused',
  },
  unexpected: {
    what: 'That did not work.',
    hint: 'What is saved is still there. Close this page and open it again.',
    help: 'storage',
  },
  ...otpErrorsEn,
  ...captureErrorsEn,
  ...importErrorsEn,
  ...refusalErrorsEn,
};

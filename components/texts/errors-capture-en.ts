import type { CaptureError } from '../../lib/core/errors.ts';
import type { ErrorText } from './error-text.ts';

export const captureErrorsEn: Readonly<Record<CaptureError, ErrorText>> = {
  qrNotFound: {
    what: 'No QR code was found.',
    hint: 'Make sure the whole code is visible, then press “Select an area”.',
    help: 'notfound',
  },
  qrNotFoundYet: {
    what: 'There is no QR code in what can be seen.',
    hint: 'Parts of this page have not been shown yet. Scroll down until the whole code is visible, then press “Scan QR code”.',
    help: 'notfound',
  },
  qrTooSmall: {
    what: 'The QR code is too small to be read.',
    hint: 'Enlarge the page (Ctrl and +) and try again.',
    help: 'notfound',
  },
  qrCutOff: {
    what: 'The QR code is cut off.',
    hint: 'Scroll until the whole code is visible, then press “Scan QR code”.',
    help: 'notfound',
  },
  qrSmallKind: {
    what: 'Kagiban does not read this kind of code (Micro QR, or a rectangular rMQR).',
    hint: 'Look for an ordinary QR code, with a large square in three corners, and read that one. If there is none, enter the key that the site shows in letters under “Add”.',
    help: 'notfound',
  },
  qrSlow: {
    what: 'Reading took too long and was stopped.',
    hint: 'Press “Select an area” and draw a box around the code alone.',
    help: 'area',
  },
  qrPart: {
    what: 'This QR code is only one part of several.',
    hint: 'Please go on and read the others as well. A picture that shows all of them will do. Nothing was saved yet.',
    help: 'notfound',
  },
  pictureUnknownType: {
    what: 'This file is not a picture that can be read.',
    hint: 'Choose a PNG or JPEG picture. Nothing was saved.',
    help: 'picture',
  },
  pictureUnknownTypePdf: {
    what: 'This is a PDF document, not a picture, and can’t be read as it is.',
    hint: 'Open the PDF in the browser and press “Select an area”, or print it and use the camera.',
    help: 'picture',
  },
  pictureUnknownTypeTiff: {
    what: 'This is a TIFF picture. Browsers can’t open it.',
    hint: 'Open it with Photos or Paint and save it as PNG, or show it on the screen and read it from there.',
    help: 'picture',
  },
  pictureUnknownTypeHeic: {
    what: 'This is an HEIC photograph (iPhone). This browser can’t open it.',
    hint: 'Choose a screenshot of it, or save it as JPEG first. You can also read the code with the camera.',
    help: 'picture',
  },
  pictureTooLarge: {
    what: 'The picture is too large.',
    hint: 'Choose a picture of the QR code alone.',
    help: 'picture',
  },
  pictureUnreadable: {
    what: 'The picture is damaged and could not be opened.',
    hint: 'Save the picture of the QR code again and choose it.',
    help: 'picture',
  },
  pageProtected: {
    what: 'The browser lets nobody look at this page.',
    hint: 'Save the picture of the QR code and choose it under “Use a picture instead”, or type the key that the page shows.',
    help: 'picture',
  },
  pageGone: {
    what: 'The page to be read is not there.',
    hint: 'Bring the page with the QR code to the front and press the Kagiban button again.',
    help: 'notfound',
  },
  pictureExpired: {
    what: 'The picture of the page was deleted after two minutes.',
    hint: 'Press “Back to the page” and start again with the Kagiban button.',
    help: 'notfound',
  },
  screenshotFailed: {
    what: 'The page could not be photographed.',
    hint: 'Reload the page and press the Kagiban button again.',
    help: 'notfound',
  },
  cameraMissing: {
    what: 'No camera was found.',
    hint: 'Connect a camera and try again, or take a photograph of the QR code and choose it under “Choose a picture”.',
    help: 'camera',
  },
  cameraBusy: {
    what: 'The camera cannot be used.',
    hint: 'Close other programs that use it, such as a video call, and try again.',
    help: 'camera',
  },
  cameraRefused: {
    what: 'The camera may not be used.',
    hint: 'Press the icon to the left of the address, allow the camera, and try again. A company may forbid it.',
    help: 'camera',
  },
  screenRefused: {
    what: 'No screen was shared.',
    hint: 'Try again, choose the window that shows the QR code and press “Share”.',
    help: 'camera',
  },
  candidateGone: {
    what: 'What was read is gone.',
    hint: 'Read the QR code again. Nothing was saved.',
    help: 'notfound',
  },
  siteClosed: {
    what: 'The rules of your company keep Kagiban out of this site.',
    hint: '“Copy” still works: paste the code into the field of the page. Nothing was lost.',
    help: 'company',
  },
};

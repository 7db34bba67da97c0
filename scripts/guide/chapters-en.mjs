import { laterChaptersEn } from './chapters-later-en.mjs';

/** @typedef {import('./guide-page.mjs').Chapter} Chapter */

/** @type {readonly Chapter[]} */
export const chaptersEn = [
  {
    id: 'install',
    forMembers: true,
    title: 'Install Kagiban',
    lead: 'Kagiban makes the six digits that a login asks for (the one-time password) on this PC. No phone is needed. It works in Chrome and Edge.',
    steps: [
      { text: 'Open the Chrome Web Store in Chrome, or Edge Add-ons in Edge, and look for “Kagiban”.' },
      { text: 'Press “Add to Chrome” (in Edge “Get”), then “Add extension”.' },
      {
        text: 'Press the puzzle piece at the top right, then the pin (in Edge the eye) beside Kagiban. The button with the lock now stays in sight.',
        picture: 'pin',
        alt: 'A drawing: the puzzle piece (1) opens a list, in which a pin or an eye (2) stands beside Kagiban',
      },
      {
        text: 'The first page of Kagiban can stay as it is. “The first setup” comes next.',
        picture: 'welcome',
        alt: 'The first page of Kagiban, with its button at the top right',
      },
    ],
    note: 'If “Add” can’t be pressed on a company PC, see “On a company PC”.',
  },
  {
    id: 'set-up',
    forMembers: true,
    title: 'The first setup (easy)',
    lead: 'Done once, in about three minutes. Have a pen and paper ready.',
    steps: [
      {
        text: 'Log in to the site of your health insurance society and open the screen with the QR code. Press the Kagiban button at the top right.',
        picture: 'set-up-page',
        alt: 'The setup screen with its QR code; an arrow points at the Kagiban button',
      },
      {
        text: 'Choose a master password: write the proposed words on paper and press “Start”. These words open Kagiban.',
        picture: 'first-popup',
        alt: 'The small window in which the master password is chosen',
      },
      {
        text: 'Press “Fill in”. The six digits and the name of the device go into the page.',
        picture: 'saved',
        alt: 'The saved code and the button “Fill in”',
      },
      {
        text: 'Press the page’s own button. The setup is done.',
        picture: 'filled',
        alt: 'The filled field (1) and the page’s button (2)',
      },
    ],
    note: 'Keep the paper where you keep your bank book. Nobody but you knows the master password.',
  },
  {
    id: 'login',
    forMembers: true,
    title: 'Logging in from now on',
    lead: 'There is no number to copy by hand.',
    steps: [
      {
        text: 'After user ID and password the page asks for the digits. Press the Kagiban button.',
        picture: 'login-page',
        alt: 'The login screen that asks for the one-time password; an arrow points at the Kagiban button',
      },
      {
        text: 'Press “Fill in”. If Kagiban is locked, enter the master password first.',
        picture: 'login-popup',
        alt: 'The six-digit code and the button “Fill in”',
      },
      {
        text: 'Press the page’s login button.',
        picture: 'login-filled',
        alt: 'The filled field (1) and the login button (2)',
      },
    ],
    note: 'By keyboard: Ctrl + Shift + 7 opens Kagiban, Ctrl + Shift + 6 fills in the digits.',
  },
  {
    id: 'trouble',
    forMembers: true,
    title: 'When something goes wrong',
    lead: 'No need to hurry: what you saved stays.',
    steps: [
      {
        text: 'The digits are refused: press the Kagiban button once more on the same screen. It tells the reason and what to do next.',
        picture: 'refused',
        alt: 'Kagiban tells why a code was refused',
      },
      {
        text: 'The master password is forgotten: press “If you forgot the password”. The recovery code on paper, a backup, or face, fingerprint or PIN can open it.',
        picture: 'forgot',
        alt: 'The list of ways back in',
      },
      {
        text: 'A new PC: press “Save a backup” on the old one and bring the file to the new one.',
        picture: 'backup',
        alt: 'The backup page; an arrow points at “Save a backup”',
      },
    ],
    note: 'If nothing opens it, ask the help desk of your health insurance society to reset the one-time password.',
  },
  {
    id: 'area',
    title: 'Setup: select an area',
    lead: 'For a QR code that is not found by itself.',
    steps: [
      {
        text: 'Press the Kagiban button on the screen with the QR code, then “Select an area”.',
        picture: 'choose-area',
        alt: 'An arrow points at “Select an area”',
      },
      {
        text: 'The screen becomes a still picture. Draw a box around the QR code with the mouse, a finger or the arrow keys.',
        picture: 'area-page',
        alt: 'The frozen page',
      },
      {
        text: 'Check the name and press “Save”. After “Added”, go back to the page and press “Fill in”.',
        picture: 'area-found',
        alt: 'The framed QR code and the button “Save”',
      },
    ],
  },
  {
    id: 'picture',
    title: 'Setup: from a saved picture',
    lead: 'For a QR code that was saved as a picture (PNG or another kind).',
    steps: [
      {
        text: 'Press “Add” in Kagiban, then “Choose a picture”. Dropping or pasting the picture works too.',
        picture: 'add',
        alt: 'The page for adding',
      },
      {
        text: 'Check the name and press “Save”. Then delete the picture: whoever sees it can make the same digits.',
        picture: 'add-found',
        alt: 'What was read, and the button “Save”',
      },
    ],
  },
  ...laterChaptersEn,
];

/** @typedef {import('./guide-page.mjs').Chapter} Chapter */

/** What comes after the set-up: keeping, moving, sharing, leaving.
 * @type {readonly Chapter[]} */
export const laterChaptersEn = [
  {
    id: 'backup',
    title: 'Backup and a new PC',
    lead: 'What you save is only on this PC. It is lost with the PC, with the browser’s data, or when Kagiban is removed. A backup brings it back.',
    steps: [
      {
        text: 'Open “Backup” and press “Save a backup”. Put the file on a USB stick or into OneDrive. It is encrypted.',
        picture: 'backup',
        alt: 'The backup page; an arrow points at “Save a backup”',
      },
      { text: 'On the new PC install Kagiban and press “I used Kagiban before” on its first page.' },
      {
        text: 'Choose the file, enter the master password and press “Bring back”. The same digits appear.',
        picture: 'restore',
        alt: 'Restoring: the button for the file (1), the master password (2), “Bring back” (3)',
      },
    ],
  },
  {
    id: 'moving-in',
    title: 'Moving in from the old extension',
    lead: 'Accounts of Authenticator, Open Two-Factor Authenticator and others are taken over as they are. Nothing has to be set up anew on the site.',
    steps: [
      {
        text: 'Export the accounts in the old extension. Open “Import” in Kagiban and choose that file. The steps for each app are on that page.',
        picture: 'import',
        alt: 'The import page; an arrow points at “Choose a file”',
      },
      {
        text: 'Look through the list of accounts and press “Import”.',
        picture: 'import-rows',
        alt: 'The accounts that were read, and “Import”',
      },
      {
        text: 'Make sure that you can log in with Kagiban. Then delete the exported file and the old extension.',
      },
    ],
  },
  {
    id: 'phone',
    title: 'On the phone as well',
    lead: 'The same account can live in Google Authenticator or another app too.',
    steps: [
      {
        text: 'In the list of accounts press “Use on the phone too”.',
        picture: 'accounts',
        alt: 'The list of accounts; an arrow points at the button for the phone',
      },
      {
        text: 'After the master password a QR code appears. Read it with the phone’s app. It goes away after a while.',
        picture: 'phone',
        alt: 'The QR code for the phone',
      },
    ],
    note: 'Don’t photograph this QR code or send it to anybody.',
  },
  {
    id: 'forgotten',
    title: 'I forgot the master password',
    lead: 'There are several ways. Try them from the top.',
    steps: [
      { text: 'Look for the paper. Capital letters matter.' },
      {
        text: 'On the locked screen press “If you forgot the password”. What can be done is listed, the easiest first.',
        picture: 'forgot',
        alt: 'The list of ways back in',
      },
      {
        text: 'With the paper of the recovery code: enter its 28 letters and choose a new master password.',
        picture: 'recover',
        alt: 'An arrow points at the field for the recovery code',
      },
      {
        text: 'Without any of these it can’t be opened. Ask the help desk of your society to reset the one-time password, and press “Start over” in Kagiban.',
      },
    ],
  },
  {
    id: 'refused',
    title: 'The digits are refused',
    lead: 'Kagiban looks for the reason and tells you.',
    steps: [
      {
        text: 'On the screen that says the code is invalid press the Kagiban button. The likeliest reason and the next step appear.',
        picture: 'refused',
        alt: 'Kagiban tells why a code was refused',
      },
      {
        text: '“Check this PC’s clock” compares it with the site’s. If it is off, Kagiban can make up for it.',
        picture: 'clock',
        alt: 'Kagiban says that the clock is right',
      },
      {
        text: 'A screen that wants the number from an e-mail or SMS does not take a code from Kagiban. Enter the number that you were sent.',
        picture: 'mail',
        alt: 'Kagiban says that this page wants the number from an e-mail',
      },
    ],
  },
  {
    id: 'company',
    title: 'On a company PC',
    lead: 'Companies may restrict extensions.',
    steps: [
      {
        text: 'If “Add” can’t be pressed, tell your IT department that you want to use Kagiban. There are documents for them.',
      },
      {
        text: 'Settings that say “Set by the administrator of this PC” were decided by the company.',
        picture: 'company',
        alt: 'The settings: what the company decided is grey and can’t be changed',
      },
      {
        text: 'Press “Lock” when you leave. It also locks itself after a while. To go on, enter the master password (1) and press “Unlock” (2).',
        picture: 'locked',
        alt: 'The locked window: the field for the master password (1) and “Unlock” (2)',
      },
    ],
  },
  {
    id: 'household',
    title: 'A second PC in the household',
    lead: 'A login that the family shares can be on two PCs.',
    steps: [
      {
        text: 'Save a backup on the first PC. On the second press “I used Kagiban before” on the first page and choose that file. Both make the same digits.',
        picture: 'restore',
        alt: 'Restoring: the button for the file (1), the master password (2), “Bring back” (3)',
      },
      {
        text: 'On a PC that the family shares, write under “Edit” whose account it is (1) and save (2): the popup groups them.',
        picture: 'person',
        alt: 'Editing an account: the field for the person (1) and “Save changes” (2)',
      },
      {
        text: 'On a PC that others use as well, switch on “Others use this PC as well” in the settings. It then locks whenever it is closed.',
        picture: 'settings',
        alt: 'The settings; an arrow points at the switch for PCs that others use',
      },
    ],
  },
  {
    id: 'leaving',
    title: 'Leaving Kagiban',
    lead: 'Change how you log in first.',
    steps: [
      {
        text: 'To move to another app, use “Use on the phone too” and make sure that its digits log you in.',
      },
      { text: 'Delete the device of Kagiban on the site.' },
      {
        text: 'Press “Delete everything from this PC” at the end of the settings, and remove Kagiban from the list of extensions. Delete the backup files too.',
        picture: 'erase',
        alt: 'The end of the settings; an arrow points at “Delete everything from this PC”',
      },
    ],
  },
];

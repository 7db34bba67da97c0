import type { HelpTopic } from './error-text.ts';
import type { HelpAnswer } from './help-ja.ts';

export const helpEn: Readonly<Record<HelpTopic, HelpAnswer>> = {
  refused: {
    question: 'The code was refused',
    answer: [
      'Most often the clock of the PC is wrong. Right-click the clock, choose “Adjust date and time”, switch on “Set time automatically” and press “Sync now”. More than a minute off, and no code works.',
      'Each code works once. “Fill in” waits for a new one by itself.',
      'Where the login page lists several devices, choose this PC. With another device even the right code is refused.',
      'If you type the code, leave out the blank.',
      'After several wrong codes the site may refuse everything for a while. Wait a quarter of an hour.',
    ],
  },
  mail: {
    question: 'The page asks for a number that came by e-mail',
    answer: [
      'That is not the code of Kagiban. If there is a “send again” button, it is the e-mail page.',
      'Open your e-mail and enter the number. To use Kagiban instead, choose “authenticator app” where the site lets you choose.',
    ],
  },
  notfound: {
    question: 'The QR code is not found',
    answer: [
      'Make sure that the whole code is visible, then press “Scan QR code”.',
      'If that does not help, press “Select an area” and draw a box around it.',
      'If it is too small, enlarge the page with Ctrl and +.',
      '“Not for logging in” means that another QR code was read, such as a web address. Use the one of the set-up page.',
    ],
  },
  picture: {
    question: 'How do I use a saved picture?',
    answer: [
      'Right-click the QR code and save the picture.',
      'Open “Add”, press “Choose a picture”, check what is shown and press “Save”.',
      'Delete the picture afterwards: who sees it can make your codes.',
    ],
  },
  area: {
    question: 'How do I select an area?',
    answer: [
      '“Select an area” opens the page like a photograph.',
      'Draw a box around the QR code with the mouse or a finger. It may be too large.',
      'By keyboard: arrow keys move the box, Shift and arrows resize it, Enter reads it.',
    ],
  },
  key: {
    question: 'How do I use the key from “Unable to scan?”',
    answer: [
      'Press “Unable to scan?” on the set-up page: it shows letters and digits. That is the key.',
      'Copy it and paste it under “Add” into “Key”. Blanks and small letters do not matter.',
      'If you copy it by hand: there is no 0, 1, 8 or 9 in a key. Check for O, I and B.',
    ],
  },
  forgot: {
    question: 'I forgot the master password',
    answer: [
      'Look for the paper on which you wrote it. Capital letters matter.',
      'Nobody else knows it, not even the makers of Kagiban. Without it nothing can be opened.',
      'Ask your health insurance society to reset the one-time password. The page with the QR code then appears again.',
      'Remove Kagiban from the browser and install it again to start anew. Removing it deletes what is saved.',
    ],
  },
  newpc: {
    question: 'Moving to a new PC',
    answer: [
      'The accounts are in this browser on this PC alone. They do not move by themselves.',
      'On the old PC open “Backup”, press “Save a backup”, and carry the file over, on a USB stick for example.',
      'On the new PC install Kagiban, press “Restore” on its first page, choose the file and enter the master password. Everything is back.',
      'Without a backup and without the old PC, ask your insurance society to reset the set-up.',
    ],
  },
  import: {
    question: 'Coming from another app or extension',
    answer: [
      'Make a file with the old app’s “export”, and choose it on the page “Import”. If it is encrypted, its password is asked for.',
      'In the extension “Authenticator” open the gear, “Backup”, and download the password-protected backup.',
      '“Open Two-Factor Authenticator” can not export. Choose the picture of the QR code that is still among your downloads, or set up once more.',
      'Google Authenticator shows QR codes under “Transfer accounts”: choose pictures of all of them.',
      'Microsoft Authenticator can not export. Set up once more, or add this PC as a second device. Keep the old app until the new one has logged in.',
      'Afterwards delete the exported file, from the bin as well.',
    ],
  },
  backup: {
    question: 'What is the backup for?',
    answer: [
      '“Save a backup” makes a file with all accounts. It is encrypted and opens with the master password alone.',
      'Keep it somewhere else than on this PC, on a USB stick for example.',
      'To restore, choose it on the first page of a new installation, or on the page “Import”.',
      'After adding accounts, save a new one.',
    ],
  },
  phone: {
    question: 'The codes on the phone as well',
    answer: [
      'In “Accounts” press “Use on the phone too” and enter the master password: a QR code appears.',
      'Scan it with an authenticator app on the phone (Google or Microsoft Authenticator). Both show the same codes.',
      'Show it to nobody: whoever sees it can make your codes. It hides after 30 seconds.',
    ],
  },
  company: {
    question: 'Does it work on a company PC?',
    answer: [
      'Some companies forbid extensions. Then use your own PC or phone.',
      'Kagiban sends nothing anywhere.',
      'Where company policy slows down calculations, unlocking may take about a minute.',
    ],
  },
  family: {
    question: 'We share this PC in the family',
    answer: [
      'Save an account for each of you and give it a clear name under “Accounts”, “Edit”.',
      'Who knows the master password can use all of them. To keep them apart, use separate Windows accounts.',
      'Press “Lock” when you leave. After a while without use it locks by itself.',
    ],
  },
  storage: {
    question: 'It can not save, or not open what is saved',
    answer: [
      'Saving needs free space on the PC. Delete what you do not need and try again.',
      'Close the browser completely and open it again. That alone may help.',
      'If a newer version saved it, restarting the browser updates Kagiban.',
      'Kagiban never deletes or overwrites what it can not open.',
      'What you removed by mistake can be taken back from the trash under “Accounts” for 30 days.',
    ],
  },
  shortcut: {
    question: 'Can I use the keyboard alone?',
    answer: [
      'Yes. Tab goes on, Shift and Tab goes back, Enter presses.',
      'The keys that open Kagiban and fill in a code are under “Settings”, “Keyboard”. You can change them.',
    ],
  },
  safety: {
    question: 'How is it kept safe?',
    answer: [
      'What you save is encrypted by a key made from your master password, and stays on this PC. Nothing is sent.',
      'A code goes only into the site where it was set up, and only when you press “Fill in”. Look-alike pages get nothing.',
      'Locking deletes the key. So do time, the lock of the screen and the end of the browser.',
      'What it can not protect: a PC with malicious software, a password that others know, an unlocked PC that you leave.',
    ],
  },
};

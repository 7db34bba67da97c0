import type { HelpTopic } from './error-text.ts';
import type { HelpAnswer } from './help-ja.ts';

export const helpEn: Readonly<Record<HelpTopic, HelpAnswer>> = {
  refused: {
    question: 'The code was refused',
    answer: [
      'Open Kagiban on the page that refused it: it tells you the likeliest reason and what to do now.',
      'Most often the clock of the PC is wrong. “Check this PC’s clock” compares it with the site’s. To set it, right-click the clock, choose “Adjust date and time”, switch on “Set time automatically” and press “Sync now”.',
      'Each code works once. “Fill in” waits for a new one by itself.',
      'Where the login page lists several devices, choose this PC. With another device even the right code is refused.',
      'If you type the code, leave out the space.',
      'After several wrong codes the site may refuse everything for a while. Wait a quarter of an hour.',
      'If clock and device are right, the site has set the account up anew, or the setup was never finished. Ask its help desk to let you set up the one-time password again.',
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
      'Or right-click the picture of the QR code and choose to save its QR code: that picture alone is read.',
      'If it is too small, enlarge the page with Ctrl and +. If it is cut off, scroll until it is whole.',
      'Some pages may not be looked at, such as PDF files or files of this computer. Save the picture of the QR code and choose it under “Add”, or type the key.',
      '“Not for logging in” means that another QR code was read, such as a web address. Use the one of the setup page.',
    ],
  },
  picture: {
    question: 'How do I use a saved picture?',
    answer: [
      'Right-click the QR code and save the picture.',
      'Open “Add”, press “Choose a picture”, check what is shown and press “Save”.',
      'Delete the picture afterwards: whoever sees it can make your codes.',
    ],
  },
  area: {
    question: 'How do I select an area?',
    answer: [
      '“Select an area” opens the page like a photograph.',
      'Draw a box around the QR code with the mouse or a finger. A generous one is fine.',
      'Edges and corners of the box can be moved afterwards. A single click on the QR code is enough, too.',
      'By keyboard: arrow keys move the box, Shift and arrows resize it, Enter reads it. Tab goes to its edges, one by one.',
    ],
  },
  camera: {
    question: 'How do I read a QR code on paper or on a phone?',
    answer: [
      'Open “Add” and press “Read with the camera”. Allow the camera when the browser asks, and hold the QR code in front of it.',
      'QR codes of other programs are read by “Read from another screen”: choose the window and press “Share”.',
      'Nothing is recorded, nothing is sent anywhere, and the camera is switched off as soon as the code has been read.',
      'If you did not allow it, the icon to the left of the address lets you allow it later.',
    ],
  },
  key: {
    question: 'How do I use the key from “Unable to scan?”',
    answer: [
      'Press “Unable to scan?” on the setup page: it shows letters and digits. That is the key.',
      'Copy it and paste it under “Add” into “Key”. Spaces and lower case are fine.',
      'If you copy it by hand: there is no 0, 1, 8 or 9 in a key. Check for O, I and B.',
    ],
  },
  forgot: {
    question: 'I forgot the master password',
    answer: [
      'Look for the paper on which you wrote it. Capital letters matter.',
      'On the locked screen press “If you forgot the password”: it lists what can be done. With the paper of the recovery code you enter its letters and choose a new password.',
      'If face, fingerprint or PIN opens it, use that, and make a new recovery code in the settings.',
      'If you have a backup whose password you remember, restore it.',
      'Without any of these nothing can be opened. Ask the help desk of your health insurance society to reset the one-time password. The page with the QR code then appears again.',
      'Then press “Start over” for an empty Kagiban. What was saved stays locked, and is kept.',
    ],
  },
  recovery: {
    question: 'What is the recovery code?',
    answer: [
      'Letters that open everything when the master password is forgotten: seven groups of four.',
      'Make it in the settings, print or copy it, and type its last four letters. It works from then on.',
      'Keep the paper in a safe place away from the PC. Whoever sees it can open Kagiban.',
      'If it is lost, make a new one. The old paper is useless then.',
      'Backups open by the recovery code of their day as well.',
    ],
  },
  hello: {
    question: 'Can face, fingerprint or PIN open it?',
    answer: [
      'On a PC with Windows Hello or Touch ID, set it up right after the master password or in the settings.',
      'Press “Open by face, fingerprint or PIN” on the locked screen and follow the PC. It then leads back to your page, with Kagiban over it.',
      'The master password stays: it is needed on a new PC and for backups.',
      'Older systems or browsers may not offer it. Use the master password there.',
    ],
  },
  newpc: {
    question: 'Moving to a new PC',
    answer: [
      'The accounts are only in this browser on this PC. They do not move by themselves.',
      'On the old PC open “Backup”, press “Save a backup”, and carry the file over, on a USB stick for example.',
      'On the new PC install Kagiban, press “I used Kagiban before” on its first page, choose the file and enter the master password. Everything is back.',
      'Without a backup and without the old PC, ask the help desk of your insurance society to reset the setup.',
    ],
  },
  import: {
    question: 'Coming from another app or extension',
    answer: [
      'The page “Import” says for each app which button to press, which file to choose and what to delete afterwards.',
      'Choose the file as it was exported with “Choose a file”. An encrypted one asks for its password. Pictures of QR codes can be chosen too, several at once.',
      'Before anything is saved, the accounts are listed. Untick what you do not want and press “Import”. What is here already does not change.',
      'With apps that cannot export, such as Microsoft Authenticator, set up the site again, or add this PC as a second device. Keep the old app until you have logged in with the new one.',
      'When the import is done, delete the exported files and pictures, from the bin as well.',
    ],
  },
  backup: {
    question: 'What is the backup for?',
    answer: [
      '“Save a backup” on the page “Backup” makes one file of all accounts. It is encrypted and opens with the master password, or with the recovery code if there is one.',
      'Keep it somewhere else than on this PC, on a USB stick for example.',
      'To restore, press “I used Kagiban before” on the first page of a new Kagiban, or choose the file on the page “Import”. It opens with the master password of the day when it was saved.',
      'Save a new one when accounts or the master password have changed. Kagiban reminds you, below the codes.',
      'Choose a folder (OneDrive, a USB stick) on the page “Backup”, and a new backup is put there after each change.',
      'Removing Kagiban from the browser deletes every account. Backups in folders and files stay, and “I used Kagiban before” brings them back after installing it again.',
      'The accounts of one person can be saved alone, with a password of their own.',
    ],
  },
  phone: {
    question: 'The codes on the phone as well',
    answer: [
      'Press “Use on the phone too” in the list of accounts and enter the master password. Press “Make it visible” and read the QR code with an app on the phone (Google Authenticator, Microsoft Authenticator): both then show the same codes.',
      'For many accounts there is “Several accounts to the phone, or on paper” below the list. Read every code with Google Authenticator.',
      'Do not show the QR code to anybody: whoever sees it can make your codes. It is hidden after 30 seconds. Keep a printed sheet like a bank book.',
      'On a company’s PC the administrator may have switched this off.',
    ],
  },
  company: {
    question: 'Does it work on a company PC?',
    answer: [
      'Some companies forbid extensions. Then use your own PC or phone.',
      'Kagiban sends nothing anywhere. (Only when you press “Check this PC’s clock”, the page in front asks its own site for the time.)',
      'Where company policy slows down calculations, unlocking may take about a minute.',
    ],
  },
  family: {
    question: 'We share this PC in the family',
    answer: [
      'Everybody’s accounts can be saved here. With a name in “Whose it is” (list of accounts, “Edit”) they are grouped by person when Kagiban opens.',
      'On the site of an account that account stands at the top. Where several of the family use the same site, the name tells whose it is.',
      'When one of the family moves to a PC of their own, save their accounts alone on the page “Backup”, with a password of their own.',
      'Whoever knows the master password can use all of them. To keep them apart, use separate Windows accounts.',
      'Where all use one Windows account, switch on “Others use this PC as well”: it locks whenever its window closes.',
      'Press “Lock” when you leave. After a while without use it locks by itself.',
    ],
  },
  storage: {
    question: 'It cannot save, or not open what is saved',
    answer: [
      'Removing Kagiban from the browser deletes every account. Save a backup first, or choose a folder that keeps one. After installing it again, “I used Kagiban before” on the first page brings everything back.',
      'Saving needs free space on the PC. Delete what you do not need and try again.',
      'Close the browser completely and open it again. That alone may help.',
      'If a newer version saved it, restarting the browser updates Kagiban.',
      'Kagiban never deletes or overwrites what it cannot open.',
      'What you removed by mistake can be taken back from the trash under “Accounts” for 30 days.',
    ],
  },
  shortcut: {
    question: 'Can I use the keyboard alone?',
    answer: [
      'Yes. Tab goes on, Shift and Tab goes back, Enter presses.',
      'On a login page Ctrl + Shift + 6 fills the code in without opening Kagiban. Ctrl + Shift + 7 opens it.',
      'The keys as they are now are under “Settings”, “Keyboard”. You can change them.',
    ],
  },
  safety: {
    question: 'How is it kept safe?',
    answer: [
      'What you save is encrypted by a key made from your master password, and stays on this PC. Nothing is sent.',
      'A code goes only into the site where it was set up, and only when you press “Fill in”. Look-alike pages get nothing.',
      'Locking deletes the key. That also happens after a while, when the screen locks and when the browser closes.',
      'What it cannot protect: a PC with malicious software, a password that others know, an unlocked PC that you leave.',
    ],
  },
};

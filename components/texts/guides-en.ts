import type { Guides } from './guides-ja.ts';

export const guidesEn: Guides = {
  afterwards: 'Afterwards',
  guides: [
    {
      title: 'From the extension “Authenticator” (in the guide for Chrome)',
      steps: [
        'Open “Authenticator”, press the gear and then “Backup”.',
        'Press “Download Password-Protected Backup” if it is there (a file authenticator.json), else “Download Backup File” (authenticator.txt).',
        'Press “Choose a file” on this page and choose that file among your downloads. If a password is asked for, enter the one of “Authenticator” and press “Open”.',
        'Look through the accounts and press “Import”.',
      ],
      afterwards: [
        'Make sure that you can log in with a code from Kagiban.',
        'Delete authenticator.json and authenticator.txt from your downloads and from the bin: whoever sees the keys inside can make your codes.',
        'Then you can remove the earlier extension.',
      ],
    },
    {
      title: 'From the extension “Open Two-Factor Authenticator” (in the guide for Edge)',
      before:
        'It has no button for exporting. The picture of the QR code that was saved at the setup is used instead.',
      steps: [
        'Look among your downloads for the picture of the QR code (its name ends in .png). Large icons make it easy to find.',
        'Press “Choose a file” on this page and choose the picture, or several at once.',
        'Look through the accounts and press “Import”.',
        'Without the picture, set up the one-time password again on the site of your health insurance. When the QR code is on the screen, press the button of Kagiban. If you do not find the setup, ask the help desk of your health insurance.',
        'A file .bin of an early version can be chosen as well.',
      ],
      afterwards: [
        'Make sure that you can log in with a code from Kagiban.',
        'Delete the picture of the QR code from your downloads and from the bin: whoever sees it can make your codes.',
        'Then you can remove the earlier extension.',
      ],
    },
    {
      title: 'From Google Authenticator on a phone',
      before: 'Keep the app if you want to go on with the phone as well: both can be used.',
      steps: [
        'In the menu of the app choose “Transfer accounts”, then “Export accounts”.',
        'Photograph the QR code with another phone or a camera and send the photograph to the PC. If there are several codes, photograph all of them.',
        'Choose all the photographs with “Choose a file” on this page. If one is missing, its number is shown.',
        'Look through the accounts and press “Import”.',
      ],
      afterwards: [
        'Delete the photographs from the PC and the phone, and from the mail or app that carried them.',
      ],
    },
    {
      title: 'From Microsoft Authenticator on a phone',
      before: 'This app can’t export. Set up the PC as a second device.',
      steps: [
        'Log in to the site of your health insurance and open the setup of the one-time password.',
        'When the QR code is on the screen, press the button of Kagiban, then “Save” and “Fill in”.',
      ],
      afterwards: ['Keep the app on the phone until you have logged in with a code of Kagiban.'],
    },
    {
      title: 'From Kagiban on another PC or in another browser',
      steps: [
        'Press “Save a backup” on the page “Backup” there.',
        'Bring the file (kagiban-date.kagiban) to this PC, on a USB stick for example. For another browser of the same PC it may stay where it is.',
        'Choose it with “Choose a file” on this page and enter the master password of that Kagiban. What is here now stays.',
      ],
      afterwards: ['You are asked for the site again when you first fill in a code.'],
    },
  ],
  others: {
    title: 'From other apps',
    before: 'Make a file with the export of the app and choose it with “Choose a file”.',
    apps: [
      [
        'Aegis, 2FAS, Ente Auth, Stratum, Proton Authenticator',
        'Choose the file that “Export” in the settings makes; one with a password is fine.',
      ],
      [
        'Bitwarden',
        'Export “password protected” or without encryption. Nobody can open a file that is “account restricted”.',
      ],
      ['1Password', 'Export as CSV, or rename .1pux to .zip, extract it and choose export.data from inside.'],
      [
        'Passwords of iPhone and Mac',
        'Export as CSV on a Mac. The CSV holds all passwords in clear: delete it after the import.',
      ],
      [
        'Proton Pass, LastPass, Dashlane, KeePassXC',
        'Choose an export as CSV, and delete it after the import.',
      ],
      ['WinAuth', 'Choose the .txt of “Export”; out of a ZIP, extract it first.'],
      ['IIJ SmartKey', 'Show the QR code of each entry (設定エクスポート) and choose its picture.'],
      [
        'Step Two, OTP Auth, Yubico Authenticator',
        'If they show a QR code or key for each entry, read it on the page “Add”. Otherwise set it up again.',
      ],
      ['Authy', 'It can’t export. Set up each site again.'],
      ['Duo, Okta Verify, Symantec VIP, Salesforce', 'These work in their own ways. Keep the app.'],
      ['Passwords of Chrome, Edge, Firefox', 'They hold no keys of one-time passwords.'],
    ],
  },
};

import type { vaultJa } from './vault-ja.ts';

export const vaultEn: Readonly<Record<keyof typeof vaultJa, string>> = {
  try_again: 'Try again',
  create_title: 'Your master password',
  create_what: 'It opens Kagiban. Write it on paper and keep it in a safe place at home.',
  create_own_what: 'It opens Kagiban. Choose one that differs from your KOSMO Web password.',
  create_own: 'Choose my own',
  create_written: 'Have you written it down? Then press:',
  create_if_lost:
    'Nobody else knows it, not even the makers of Kagiban. If you forget it, nothing can be opened.',
  proposal: 'Suggestion:',
  proposal_use: 'Use this one',
  proposal_other: 'Another one',
  password_rule: 'At least 10 characters, and not just a name or a birthday.',
  weak_example: 'This appears in manuals and examples, so anybody can try it. Please choose other words.',
  weak_mail: 'Other people know your e-mail addresses.',
  weak_digits:
    'Digits alone are tried one after the other, like telephone and member numbers. Four words that have nothing to do with each other are better.',
  weak_person: 'It is made of names, birthdays or years: what people who know you would try first.',
  weak_place: 'It is made of places or an address: whatever is on a map is tried in turn.',
  weak_known: 'It is made of things everybody knows: greetings, products, teams, songs.',
  weak_order: 'It is made of keys in a row, or of repetitions.',
  weak_few: 'It has too few words. Add one or two that have nothing to do with the others.',
  write_down: 'Write this password on paper now. It will be asked for next time.',
  newer_title: 'What is saved here was made by a newer Kagiban.',
  newer_ways:
    'If Kagiban can’t be updated, restore a backup or start over. What is saved now is put aside first; a newer Kagiban can open it later.',
  recovery_title: 'What is saved here could not be opened.',

  forgot_title: 'If you forgot the password',
  forgot_what: 'Try these in order. Nothing has been touched yet.',
  forgot_code: 'Use the recovery code',
  forgot_code_what: 'The seven groups of letters that you printed on paper.',
  forgot_no_code: 'No recovery code was made.',
  forgot_device: 'Open by face, fingerprint or PIN',
  forgot_restore: 'Restore from a backup',
  forgot_restore_what: 'If you have a backup file whose password you remember.',
  forgot_start_over: 'Start over',
  forgot_start_over_what: 'If nothing else works. The sites have to be set up again as well.',
  forgot_back: 'Back',

  recover_title: 'Enter the recovery code.',
  recover_what: 'You choose a new master password here, too.',
  recover_code: 'Recovery code',
  recover_code_hint: 'Spaces and lower case are fine.',
  recover_do: 'Open and change the password',

  recover_write: 'The new master password (write it down)',
  recovered: 'You have a new master password',
  recovered_what:
    'All your accounts are here. Write the new password where the old one was written. The paper with the recovery code still works.',

  start_over_title: 'Start over.',
  start_over_what:
    'This makes a new, empty Kagiban. What you have saved stays locked but is kept (“Put aside” in the settings). Ask the site’s help desk to reset your one-time password.',
  start_over_sure: 'I understand that what is saved now cannot be used any more.',
  start_over_do: 'Start over',

  restore_by_code: 'I forgot the password: use the recovery code',
  restore_by_password: 'Use the master password',
  restore_new_password: 'Choose the master password for this PC.',

  device_unlock_title: 'Opening by face, fingerprint or PIN.',
  device_unlock_what: 'Follow the instructions on the PC. Then Kagiban is open.',
  device_unlocked: 'Opened',
  device_unlocked_next: 'Go back to your page and press the Kagiban button.',
  device_close: 'Close this tab',

  notice_olderCopy:
    'A part of what was saved is damaged, so what was saved on {at} was opened. Check whether anything is missing. The damaged part is kept.',
  notice_rolledBack:
    'The storage had gone back to {at}, so the copy of {newerAt} was opened. If that surprises you, somebody may have touched this PC.',
  notice_healed:
    'The storage of the browser was empty, so everything was brought back from the copy. To be safe, save a backup.',
  notice_readOnly:
    'The storage of the browser is broken, so the copy of {at} is open. Codes work, but nothing new can be saved. Save a backup, remove Kagiban from the browser, install it again and restore the backup.',
  notice_diverged:
    'There was a second state of your accounts ({at}), as after use in another place. It has accounts that are not here, so it was put aside. Open it in the settings under “Put aside” and import what you need.',
  notice_settings_back:
    'The settings were restored from their copy as well. Check under “Settings” that the time until the lock and “Others use this PC as well” are right.',
  notice_settings_lost:
    'There was no copy of the settings: they are as at the beginning. Set the time until the lock and “Others use this PC as well” again under “Settings”.',
  notice_ok: 'I see',

  repair_title: 'Open the copy',
  repair_what:
    'Use this if restarting the browser did not help. It opens the copy that Kagiban keeps and rebuilds the browser’s storage. The very last change may be missing.',
  repair_do: 'Open it',

  recovery_file: 'Save what does not open as a file',
  recovery_file_what: 'It is still encrypted. Keep it: it may be possible to repair it.',
  recovery_quarantine: 'Data that did not open earlier is kept.',

  kept_title: 'Put aside',
  kept_what:
    'Accounts from before they were replaced, or from another place. Open them with the master password of that time and import what you need.',
  kept_since: 'Put aside on {date}',
  kept_open: 'Open with its password',
  kept_file: 'Save as a file',
  kept_remove: 'Delete',
  kept_remove_what: 'Nobody will be able to open the accounts in it any more.',
  kept_remove_do: 'Delete this',
  kept_removed: 'What was put aside has been deleted',

  sheet_title: 'Recovery code',
  sheet_what:
    'Letters that open everything when the master password is forgotten. Print or copy them, and keep the paper in a safe place.',
  sheet_prove: 'Enter the master password first.',
  sheet_renew: 'A new one makes the earlier recovery code useless.',
  sheet_draw: 'Make a recovery code',
  sheet_print: 'Print',
  sheet_paper_title: 'Recovery code of Kagiban',
  sheet_paper_what:
    'Kagiban is a browser extension that shows the 6-digit codes for logging in. This code is for when the master password is forgotten, and for restoring a backup on a new PC.',
  sheet_paper_how_1: '1. Open Kagiban and press “If you forgot the password”.',
  sheet_paper_how_2: '2. Press “Use the recovery code” and type the letters above.',
  sheet_paper_how_3: '3. Choose a new master password: everything opens.',
  sheet_paper_keep:
    'Whoever sees this paper can open Kagiban. Show it to nobody, and keep it away from the PC.',
  sheet_paper_date: 'Made on: {date}',
  sheet_paper_memo: 'Which PC it is for:',
  sheet_confirm: 'The last four letters on the paper',
  sheet_confirm_hint: 'Shows that you have it. The recovery code works from then on.',
  sheet_confirm_do: 'Confirm',
  sheet_done: 'The recovery code works now',
  sheet_done_what: 'Keep the paper in a safe place. It is not shown again.',

  settings_recovery: 'Recovery code',
  settings_recovery_has: 'There is a recovery code for when the master password is forgotten.',
  settings_recovery_none:
    'There is no recovery code yet. With one you can get in even if you forget the master password.',
  settings_recovery_make: 'Make a recovery code',
  settings_recovery_renew: 'Make a new recovery code',
  settings_recovery_remove: 'Disable the recovery code',
  settings_recovery_removed: 'The recovery code no longer works',

  settings_hello: 'Open by face, fingerprint or PIN',
  settings_hello_what:
    'Windows Hello or Touch ID opens Kagiban without typing. The master password works as before.',
  settings_hello_has: 'It is set up on this PC.',
  settings_hello_none:
    'This PC has no unlock by face, fingerprint or PIN (such as Windows Hello). Use the master password.',
  settings_hello_shared: 'Not available while this PC is set as shared.',
  offer_device_title: 'Open with face, fingerprint or PIN',
  offer_device:
    'The sign-in of this PC (Windows Hello or Touch ID) can open Kagiban as well. There is no long password to type then.',
  offer_device_link: 'Open with face, fingerprint or PIN',
  offer_device_settings: 'Turn it on in the settings',
  settings_hello_add: 'Set up',
  settings_hello_added: 'Face, fingerprint or PIN opens it now',
  settings_hello_remove: 'Stop using it',
  settings_hello_removed: 'Your face, fingerprint or PIN no longer opens Kagiban',

  settings_shared: 'Others use this PC as well',
  settings_shared_hint:
    'Kagiban locks whenever its window closes and does not use face, fingerprint or PIN. For families or offices that share one Windows account.',
  settings_rotate: 'Somebody may know it',
  settings_rotate_hint:
    'The key behind it changes as well. Recovery code and face, fingerprint or PIN have to be set up again. Delete earlier backups: they still open with the old password.',
  settings_prove_device: 'Confirm by face, fingerprint or PIN',

  settings_erase: 'Delete everything from this PC',
  settings_erase_what:
    'Deletes accounts, settings, trash and what was put aside. This can’t be undone. Save a backup first if you want to go on elsewhere.',
  settings_erase_do: 'Delete everything',
  erased: 'Nothing is left on this PC',

  welcome_title: 'Welcome to Kagiban',
  welcome_what: 'This PC shows your 6-digit login codes by itself. No phone needed.',
  welcome_step_pin: '1. Keep the button in sight',
  welcome_step_use: '3. Begin',
  welcome_pin_chrome:
    'Press the puzzle piece at the top right of the browser, then the pin beside “Kagiban”. The Kagiban button is then always visible.',
  welcome_pin_edge:
    'Press the puzzle piece (Extensions) at the top right of the browser, then the eye beside “Kagiban”. The Kagiban button is then always visible.',
  welcome_use:
    'Open the page of your health insurance society that shows the QR code, and press the Kagiban button. Then just press “Save” and “Fill in”.',
  welcome_restored: '{count} accounts are back',
  welcome_restored_next:
    'Log in as before: press the Kagiban button on the login page. Nothing has to be set up again.',
  welcome_ready: 'Ready',
  welcome_help: 'Read how it works',
  welcome_close: 'Close this page',
  welcome_step_safe: '2. If you ever forget it',
  welcome_safe:
    'With a recovery code you can get in even if you forget the master password. You can also make one later, in the settings.',
  welcome_safe_make: 'Make a recovery code',
  welcome_safe_later: 'Later',
  welcome_safe_done: 'There is a recovery code.',
};

import type { captureJa } from './capture-ja.ts';

export const captureEn: Readonly<Record<keyof typeof captureJa, string>> = {
  place_upperLeft: 'upper left',
  place_upperMiddle: 'upper middle',
  place_upperRight: 'upper right',
  place_left: 'left',
  place_middle: 'middle',
  place_right: 'right',
  place_lowerLeft: 'lower left',
  place_lowerMiddle: 'lower middle',
  place_lowerRight: 'lower right',
  place_above: 'above what is shown (scroll up)',
  place_below: 'below what is shown (scroll down)',
  place_beside: 'beside what is shown (scroll sideways)',

  says_address: 'a web address',
  says_wifi: 'a Wi-Fi network',
  says_contact: 'a contact',
  says_mail: 'an e-mail address',
  says_phone: 'a telephone number',
  says_event: 'an event',
  says_payment: 'a payment',
  says_text: 'a text',
  says_what: 'It holds {kind}',
  says_several: 'There were {count} QR codes, none of them for logging in.',

  moving_title: 'This QR code is for moving from another app.',
  moving_accounts: 'It holds {count} accounts.',
  moving_parts: '{read} of {of} codes were read.',
  preview_unbound:
    'Read on {host}. It may not be used there: you choose the site when you fill it in for the first time.',
  parts_missing: 'Read so far: code {read} of {of}. Not read yet: code {missing}.',
  moving_missing: 'Not read yet: code {parts}. Please go on with it.',
  moving_missing_popup:
    'Not read yet: code {parts}. The page “Add” reads any number of them, one after the other.',
  moving_unreadable: 'There were {count} more that Kagiban can not use.',
  moving_known: 'saved already',
  moving_all_known: 'All of them are saved already.',
  moving_take: 'Import',
  moving_taken: 'Imported',
  moving_taken_what: '{count} accounts were saved. Keep the other app until you have logged in with Kagiban.',

  next_enlarge: 'Enlarge the page and read again',
  next_add: 'Use a picture instead',
  next_other_ways: 'Other ways (picture, camera, key)',
  enlarged: 'The page is larger now. Scroll until the whole QR code is visible, then press “Scan QR code”.',

  capture_failed: 'Draw again, so that the whole QR code is inside of the box.',
  capture_click: 'A single click on the QR code is enough, too.',
  capture_adjust: 'Edges and corners can be moved.',
  capture_edge_left: 'Left edge of the area',
  capture_edge_right: 'Right edge of the area',
  capture_edge_top: 'Upper edge of the area',
  capture_edge_bottom: 'Lower edge of the area',

  add_failed:
    'Make sure that the whole QR code is on the picture. On a photograph it should be large and straight.',
  add_other_title: 'Read with the camera or from another window',
  add_other_what:
    'The camera reads codes on paper or on a phone; a shared screen shows codes of other programs. Nothing is recorded, nothing is sent anywhere.',
  live_camera: 'Read with the camera',
  live_screen: 'Read from another screen',
  live_waiting: 'Please answer the question of the browser with “Allow” or “Share”.',
  live_camera_how: 'Hold the QR code in front of the camera, as large as it fits.',
  live_screen_how: 'Show the QR code large in that window.',
  live_stop: 'Stop',
  live_picture: 'What is seen now',
};

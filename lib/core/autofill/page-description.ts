import type { DocumentFacts } from './origin.ts';

/** Where a field is: its place among all inputs of the document, with what it must still be called when it is filled. */
export interface FieldLocator {
  readonly nth: number;
  readonly id: string;
  readonly name: string;
}

/** Why a person can't see or use a field. */
export type Unusable = 'disabled' | 'invisible' | 'small' | 'outside' | 'transparent' | 'covered';

/** One input as our function in the page describes it. Never its value. */
export interface FieldDescription extends FieldLocator {
  readonly type: string;
  /** The tokens of the autocomplete attribute, lower case. */
  readonly autocomplete: string;
  readonly inputMode: string;
  readonly pattern: string;
  /** -1 where there is no limit. */
  readonly maxLength: number;
  /** Label, aria-label, placeholder and title, at most 200 characters. */
  readonly label: string;
  /** In CSS pixels. */
  readonly width: number;
  /** Where it stands in the text of the page: as many characters come before it. */
  readonly at: number;
  /** The place of its form among the forms of the document; -1 without one. */
  readonly form: number;
  /** The page marks it as wrongly filled in (`aria-invalid`). */
  readonly invalid?: true;
  /** Something stands in it. */
  readonly filled?: true;
  /** It is kept from screen readers: a helper of a library, or something that only looks like a field. */
  readonly drawn?: true;
  readonly unusable?: Unusable;
}

export interface FormDescription {
  readonly id: string;
  /** The path alone: what stands behind the question mark is the server's. */
  readonly action: string;
}

/** Something to press: a button or a link. */
export interface ControlDescription {
  readonly kind: 'submit' | 'button' | 'link';
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** Of a link: its path and the names in its query, never their values. */
  readonly address: string;
  /** As for a field. */
  readonly form: number;
}

/** One of several OTP devices that a page offers to choose from. `place` is its place among them. */
export interface Device {
  readonly place: number;
  readonly name: string;
  /** The person chose it on the page, by hand. */
  readonly chosen?: true;
}

export type FramePlace = readonly [number, number, number, number];

/** A visible frame of another site: nobody but that site can look into it. */
export interface ForeignFrame {
  /** Of the address that it was given, empty where that tells nothing. What is shown there now may come from elsewhere. */
  readonly origin: string;
  /** Its title, name and id, and the path of its address. */
  readonly called: string;
  /** How much of the window it takes, 0 to 1. */
  readonly share: number;
}

/**
 * What a page says about itself, without any value that a person or the server put into a field. The rules of this folder read
 * nothing else. It lives as long as the popup that asked for it.
 */
export interface PageDescription extends DocumentFacts {
  /** What can be read on it, in order, its title first; blocks begin a new line. Without buttons and links. */
  readonly text: string;
  /** What is written in frames of the same site that have fields of their own. */
  readonly framed: string;
  readonly foreignFrames: readonly ForeignFrame[];
  readonly fields: readonly FieldDescription[];
  readonly forms: readonly FormDescription[];
  readonly controls: readonly ControlDescription[];
  readonly devices: readonly Device[];
  /** The ids of its elements, and its comments. */
  readonly ids: readonly string[];
  readonly comments: readonly string[];
  /** Not all of it has come yet. */
  readonly loading?: boolean;
  /** `data-page-id` of its body, where Keycloak 26 writes the name of the template; empty without one. */
  readonly template: string;
  /** What its pictures are called: file, id and class, without the words that are read. */
  readonly pictures: readonly string[];
  /** How many visible pictures have the shape and size of a QR code; tables, boxes and blocks of letters that are drawn as one count. */
  readonly squarePictures: number;
  /** Where documents of others are shown in this one: left, top, width, height as shares of the window. */
  readonly frames: readonly FramePlace[];
  /** Milliseconds since the document began. */
  readonly age: number;
}

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
  readonly maxLength: number;
  /** Label, aria-label, placeholder and title, at most 120 characters. */
  readonly label: string;
  readonly unusable?: Unusable;
}

/** One of several OTP devices that Keycloak offers to choose from. */
export interface Device {
  readonly id: string;
  readonly name: string;
}

/** Words near the code field that say where the code comes from, by kind. */
export type NearbyWord = 'mail' | 'message' | 'picture' | 'recovery' | 'app';

/** What a page says about itself, without any value that a person or the server put in. */
export interface PageDescription {
  /** `self.origin`: "null" in sandboxed and opaque documents. */
  readonly origin: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly top: boolean;
  readonly prerendering: boolean;
  readonly fields: readonly FieldDescription[];
  readonly devices: readonly Device[];
  readonly marks: {
    /** Keycloak's set-up page: the hidden secret, its picture or its form. */
    readonly setup: boolean;
    /** Keycloak's OTP login page: the chosen credential, or the template's comment. */
    readonly otpLogin: boolean;
    readonly otpForm: boolean;
    readonly loginButton: boolean;
  };
  /** A control that sends the code again. */
  readonly resend: boolean;
  readonly words: readonly NearbyWord[];
}

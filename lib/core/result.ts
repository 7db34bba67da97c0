/** What an operation came to: a value, or the code of an expected failure. Bugs throw; expected failures are returned. */
export type Result<Value, Failure extends string = string> = Ok<Value> | Fail<Failure>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Fail<Failure extends string> {
  readonly ok: false;
  readonly error: Failure;
}

export function ok(): Ok<void>;
export function ok<Value>(value: Value): Ok<Value>;
export function ok<Value>(value?: Value): Ok<Value | undefined> {
  return { ok: true, value };
}

export function fail<Failure extends string>(error: Failure): Fail<Failure> {
  return { ok: false, error };
}

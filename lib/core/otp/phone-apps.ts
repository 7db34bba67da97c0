import type { OtpParameters } from './account.ts';
import { defaultParameters } from './parameters.ts';

/** What an account has that not every app on phones can do (Microsoft's knows the usual settings alone). */
export type Unusual = 'algorithm' | 'digits' | 'period' | 'counter';

export function unusualFor(parameters: OtpParameters): readonly Unusual[] {
  const { type, algorithm, digits, period } = parameters;
  return [
    ...(type === 'hotp' ? (['counter'] as const) : []),
    ...(algorithm === defaultParameters.algorithm ? [] : (['algorithm'] as const)),
    ...(digits === defaultParameters.digits ? [] : (['digits'] as const)),
    ...(type === 'hotp' || period === defaultParameters.period ? [] : (['period'] as const)),
  ];
}

/** Whether Google's migration codes can carry it: they know no other period than 30 seconds, and six or eight digits. */
export function canMigrate({ type, period, digits }: OtpParameters): boolean {
  return (type === 'hotp' || period === defaultParameters.period) && digits !== 7;
}

import { VerifyOtp } from '@supabase/auth-ui-react';
import { en, ThemeSupa } from '@supabase/auth-ui-shared';
import { createRoot } from 'react-dom/client';
import { openPage, serviceStep } from '../frame.js';

/** It is not made for React 19. What it would ask its server is answered here; both of its codes are sent to the person. */
const verify = (otpType) =>
  serviceStep((at, tell) => {
    const verifyOtp = async ({ token }) => {
      tell.wasSent(token);
      return { data: {}, error: null };
    };
    createRoot(at).render(
      <VerifyOtp
        supabaseClient={{
          auth: { verifyOtp, onAuthStateChange: () => ({ data: { subscription: { unsubscribe() {} } } }) },
        }}
        otpType={otpType}
        i18n={en}
        appearance={{ theme: ThemeSupa }}
      />,
    );
  });

openPage({
  'sent-by-sms': async () => verify('sms'),
  'sent-by-mail': async () => verify('email'),
});

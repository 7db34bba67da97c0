import { mount } from 'svelte';
import { loginStep, openPage } from '../frame.js';

const step = (Page) => loginStep((at, tell) => mount(Page, { target: at, props: { tell } }));

openPage({
  'bits-ui': async () => step((await import('./bits.svelte')).default),
  'svelte-input-otp': async () => step((await import('./svelte-input-otp.svelte')).default),
  'ark-ui-svelte': async () => step((await import('./ark.svelte')).default),
});
